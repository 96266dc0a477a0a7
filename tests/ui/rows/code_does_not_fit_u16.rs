errdown::include_errors! {
    pub enum E = r#"
| Code | Cause |
|------|-------|
| 400 - Bad request | The body is no JSON |
| -32700 - Parse error | The body is no JSON |
"# {
        code: u16,
    }
}

fn main() {
    let _ = E::ALL;
}
