use errdown::DocumentedError;

#[derive(Debug, DocumentedError)]
#[errdown(from = "documents/errors.md")]
struct E;

fn main() {}
