errdown::include_errors! {
    pub enum E = r#"
| Code | Cause |
|------|-------|
| 400 - Bad request | The body is no JSON |
| 429 - Rate limit | Too many requests |
"# {
        timeout: 30,
        code: u32,
        403 => Forbidden,
        display: "{message}",
    }
}

fn main() {
    let _ = E::ALL;
}
