use errdown::DocumentedError;

#[derive(Debug, DocumentedError)]
#[errdown(from = "documents/catalog.md")]
enum E {
    BadRequest,
    RateLimit,
}

fn main() {
    let _ = E::from_code(400).map(|error| error.to_string());
}
