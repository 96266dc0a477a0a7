errdown::include_errors! {
    pub enum E = r#"
| Code | Cause | Retry |
|------|-------|-------|
| 503 - Busy | The shop is busy, try again in a minute | No |
"# {
        strict: true,
    }
}

fn main() {
    let _ = E::ALL;
}
