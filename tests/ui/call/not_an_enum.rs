errdown::include_errors!(pub struct E from "documents/errors.md");

fn main() {}
