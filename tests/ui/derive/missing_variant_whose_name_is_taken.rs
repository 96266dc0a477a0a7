use errdown::DocumentedError;

#[derive(Debug, DocumentedError)]
#[errdown(document = "
| Code | Cause |
|------|-------|
| 400 - Bad request | The body is no JSON |
| 429 - Rate limit | Too many requests |
")]
enum E {
    #[errdown(code = 400)]
    RateLimit,
}

fn main() {
    let _ = E::from_code(400).map(|error| error.to_string());
}
