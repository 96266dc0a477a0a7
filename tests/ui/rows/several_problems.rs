errdown::include_errors!(pub enum E = r#"
# Errors

| Code | Cause |
|------|-------|
| 400 - Bad request <!-- errdown: nmae=BadJson --> | The body is no JSON |
| Too large | The body is over 1 MiB |
| 429 - Rate limit | Too many requests | in 60 s |

# More errors

| Code | Cause |
|------|-------|
| | Something went wrong |
| 503 - Overloaded | Too many requests | of all | users |
"#);

fn main() {
    let _ = E::ALL;
}
