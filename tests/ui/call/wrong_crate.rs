errdown::include_errors! {
    pub enum E = r#"
| Code | Cause |
|------|-------|
| 400 - Bad request | The body is no JSON |
| 429 - Rate limit | Too many requests |
"# {
        crate: "err down",
    }
}

fn main() {}
