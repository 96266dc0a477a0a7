errdown::include_errors! {
    pub enum E = r#"
| Code | Cause | Solution |
|------|-------|----------|
| 500 - Unreadable | The body is no JSON | Correct the JSON |
"# {
        strict: true,
    }
}

fn main() {
    let _ = E::ALL;
}
