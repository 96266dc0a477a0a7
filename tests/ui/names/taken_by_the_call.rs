errdown::include_errors! {
    pub enum E = r#"
| Code | Cause |
|------|-------|
| 400 - Bad request | The body is no JSON |
| 401 - No key | The key is missing |
| 429 - Rate limit | Too many requests |
"# {
        400 => Refused,
        401 => Refused,
    }
}

fn main() {
    let _ = E::ALL;
}
