use errdown::DocumentedError;

#[derive(Debug, DocumentedError)]
#[errdown(document = "
| Code | Cause |
|------|-------|
| `bad_request` | The body is no JSON |
", partial)]
enum E {
    #[errdown(code = 400)]
    BadRequest,
}

fn main() {
    let _ = E::from_code("bad_request").map(|error| error.to_string());
}
