errdown::include_errors!(pub enum E = r#"
# Errors

| Code | Cause |
|------|
| 503 - Overloaded | Too many requests of all |
"#);

fn main() {}
