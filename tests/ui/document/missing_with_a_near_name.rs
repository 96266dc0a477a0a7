errdown::include_errors!(pub enum E from "documents/erors.md");

fn main() {}
