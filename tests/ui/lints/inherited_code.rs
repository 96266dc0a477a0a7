errdown::include_errors! {
    pub enum E = r#"
| Code | Cause | Solution |
|------|-------|----------|
| 400 - Bad request | The body is no JSON | Send JSON |
| | The type is missing | Send the type |
"# {
        strict: true,
    }
}

fn main() {
    let _ = E::ALL;
}
