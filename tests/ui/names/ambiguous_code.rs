errdown::include_errors! {
    pub enum E = r#"
| Code | Cause |
|------|-------|
| 429 - Rate limit | Too many requests |
| 429 - Quota | The quota of the month is used up |
"# {
        429 => Throttled,
    }
}

fn main() {
    let _ = E::ALL;
}
