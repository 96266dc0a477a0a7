errdown::include_errors!(pub enum E = r#"
| Code | Cause |
|------|-------|
| 400 - Bad request <!-- errdown: name=bad-json --> | The body is no JSON |
| 429 - Rate limit | Too many requests |
"#);

fn main() {
    let _ = E::ALL;
}
