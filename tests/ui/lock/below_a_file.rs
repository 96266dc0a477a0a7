errdown::include_errors! {
    pub enum E = r#"
| Code | Cause |
|------|-------|
| 400 - Bad request | The body is no JSON <!-- errdown: retry=fix_request --> |
"# {
        lock: "Cargo.toml/errors.lock",
    }
}

fn main() {
    let _ = E::ALL;
}
