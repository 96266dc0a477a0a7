errdown::include_errors! {
    pub enum E = r#"
| Code | Cause |
|------|-------|
| 400 - Bad request | The body is no JSON <!-- errdown: retry=fix_request --> |
| 429 - Too fast | Too many requests <!-- errdown: retry=slow_down --> |
"# {
        lock: "documents/errors.lock",
    }
}

fn main() {
    let _ = E::ALL;
}
