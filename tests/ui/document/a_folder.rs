errdown::include_errors!(pub enum E from "documents");

fn main() {}
