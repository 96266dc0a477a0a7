errdown::include_errors!(pub enum E = r#"
| Code | Cause |
|------|-------|
| Bad request | The body is no JSON |
"#);

fn main() {
    let _ = E::ALL;
}
