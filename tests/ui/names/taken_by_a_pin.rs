errdown::include_errors!(pub enum E = r#"
| Code | Cause |
|------|-------|
| 400 - Bad request <!-- errdown: name=Refused --> | The body is no JSON |
| 401 - No key <!-- errdown: name=Refused --> | The key is missing |
"#);

fn main() {
    let _ = E::ALL;
}
