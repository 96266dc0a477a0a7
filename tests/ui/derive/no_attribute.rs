use errdown::DocumentedError;

#[derive(Debug, DocumentedError)]

enum E {
    BadRequest,
    RateLimit,
}

fn main() {
    let _ = E::from_code(400).map(|error| error.to_string());
}
