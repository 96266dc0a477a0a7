errdown::include_errors!();

fn main() {}
