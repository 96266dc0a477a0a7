errdown::include_errors!(pub enum E from "documents/too_large.md");

fn main() {}
