errdown::include_errors! {
    pub enum E = r#"
| Code | Cause | Solution |
|------|-------|----------|
| 400 - Bad request | The body is no JSON | Send JSON |
| 429 - Rate limit | Too many requests | |
"# {
        strict: true,
    }
}

fn main() {
    let _ = E::ALL;
}
