use errdown::DocumentedError;

#[derive(Debug, DocumentedError)]
#[errdown(document = "
| Code | Cause |
|------|-------|
| 500, 503 - Server error | We are sorry |
")]
enum E {
    #[errdown(code = 500)]
    Broken,
    #[errdown(code = 500)]
    Busy,
    #[errdown(code = 503)]
    Closed,
}

fn main() {
    let _ = E::from_code(400).map(|error| error.to_string());
}
