errdown::include_errors!(pub enum E from "documents/errors.md"; exhaustive: true);

fn main() {}
