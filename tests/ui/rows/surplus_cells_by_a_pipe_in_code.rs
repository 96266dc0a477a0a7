errdown::include_errors!(pub enum E = r#"
| Code | Cause |
|------|-------|
| 400 - Bad request | Send `json|xml` as the type |
| 429 - Rate limit | Too many requests |
"#);

fn main() {
    let _ = E::ALL;
}
