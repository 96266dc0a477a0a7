errdown::include_errors! {
    pub enum E = r#"
| Code | Cause |
|------|-------|
| 400 - Bad request | The body is no JSON <!-- errdown: retry=fix_request --> |
"# {
        lock: "documents",
    }
}

fn main() {
    let _ = E::ALL;
}
