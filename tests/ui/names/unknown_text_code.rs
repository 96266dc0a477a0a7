errdown::include_errors! {
    pub enum E = r#"
| Code | Cause |
|------|-------|
| `invalid_body` | The body is no JSON |
| `rate_limit` | Too many requests |
"# {
        "rate_limt" => TooFast,
    }
}

fn main() {
    let _ = E::ALL;
}
