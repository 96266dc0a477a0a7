errdown::include_errors! {
    pub enum E = r#"
| Code | Cause |
|------|-------|
| 400 - Bad request | The body is no JSON <!-- errdown: retry=fix_request --> |
| 429 - Rate limit | Too many requests <!-- errdown: retry=slow_down --> |
| 503 - Overloaded | The shop is busy |
"# {
        lock: "documents/errors.lock",
    }
}

fn main() {
    let _ = E::ALL;
}
