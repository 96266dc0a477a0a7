errdown::include_errors!(pub enum E from concat!("documents", "/errors.md"));

fn main() {}
