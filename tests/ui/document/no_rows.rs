errdown::include_errors!(pub enum E = r#"
| Code | Cause |
|------|-------|
"#);

fn main() {}
