errdown::include_errors!(pub enum E from "documents/catalog.md");

fn main() {}
