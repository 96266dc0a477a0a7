errdown::include_errors!("documents/catalog.md");

fn main() {}
