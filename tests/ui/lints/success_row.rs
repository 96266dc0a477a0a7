errdown::include_errors! {
    pub enum E = r#"
| Code | Cause | Solution |
|------|-------|----------|
| 200 - OK | All went well | Nothing |
| 400 - Bad request | The body is no JSON | Send JSON |
"# {
        strict: true,
    }
}

fn main() {
    let _ = E::ALL;
}
