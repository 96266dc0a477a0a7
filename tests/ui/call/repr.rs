errdown::include_errors! {
    #[repr(u8)]
    pub enum E = r#"
| Code | Cause |
|------|-------|
| 400 - Bad request | The body is no JSON |
| 429 - Rate limit | Too many requests |
"# {
    }
}

fn main() {
    let _ = E::ALL;
}
