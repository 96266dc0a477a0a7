errdown::include_errors! {
    pub enum E = r#"
| Code | Cause |
|------|-------|
| 400 - Bad request | The body is no JSON |
| `rate_limit` | Too many requests |
"# {
        code: i64,
    }
}

fn main() {
    let _ = E::ALL;
}
