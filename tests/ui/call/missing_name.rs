errdown::include_errors!(pub enum from "documents/errors.md");

fn main() {}
