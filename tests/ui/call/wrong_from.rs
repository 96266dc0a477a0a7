errdown::include_errors!(pub enum E in "documents/errors.md");

fn main() {}
