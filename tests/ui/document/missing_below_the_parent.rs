errdown::include_errors!(pub enum E from "../docs-src/errors.md");

fn main() {}
