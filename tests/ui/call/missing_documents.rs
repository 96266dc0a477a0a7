errdown::include_errors!(pub enum E);

fn main() {}
