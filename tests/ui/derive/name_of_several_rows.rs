use errdown::DocumentedError;

#[derive(Debug, DocumentedError)]
#[errdown(document = "
| Code | Name | Cause |
|------|------|-------|
| 429 | SLOW | Too many requests |
| 430 | SLOW | The quota is used up |
", partial)]
enum E {
    #[errdown(name = "SLOW")]
    Slow,
}

fn main() {
    let _ = E::from_code(400).map(|error| error.to_string());
}
