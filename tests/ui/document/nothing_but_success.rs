errdown::include_errors!(pub enum E = r#"
| Code | Meaning |
|------|---------|
| 200 - OK | All went well |
| 204 - No content | All went well, and there is nothing to say |
"#);

fn main() {
    let _ = E::ALL;
}
