errdown::include_errors!(pub enum E from "misplaced.md");

fn main() {}
