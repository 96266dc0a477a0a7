errdown::include_errors!(pub enum E "documents/errors.md");

fn main() {}
