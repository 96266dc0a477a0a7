errdown::include_errors! {
    pub enum E = r#"
| Code | Cause | Solution |
|------|-------|----------|
| 429 - Rate limit | Too many requests | Slow down, and wait a minute |
| 429 - Quota | The month's budget is used up | Upgrade the plan |
"# {
        strict: true,
    }
}

fn main() {
    let _ = E::ALL;
}
