use errdown::DocumentedError;

#[derive(Debug, DocumentedError)]
#[errdown(document = "
| Code | Cause |
|------|-------|
| 400 - Bad request | The body is no JSON |
| 429 - Rate limit | Too many requests |
")]
enum E {
    #[errdown(display = "{title:?} {param}")]
    BadRequest { param: String },
    RateLimit,
}

fn main() {
    let _ = E::from_code(400).map(|error| error.to_string());
}
