errdown::include_errors!(pub enum E from "documents/empty.md");

fn main() {}
