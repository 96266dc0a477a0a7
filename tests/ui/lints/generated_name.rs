errdown::include_errors! {
    pub enum E = r#"
| Code | Cause | Solution |
|------|-------|----------|
| 400 - Bad request | The body is no JSON | Send JSON |
| 403 | The key of the request is for something else than what it asks for | Use another key |
"# {
        strict: true,
    }
}

fn main() {
    let _ = E::ALL;
}
