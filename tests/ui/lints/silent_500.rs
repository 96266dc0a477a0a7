errdown::include_errors! {
    pub enum E = r#"
| Code | Cause |
|------|-------|
| 500 - Oops | Something broke |
"# {
        strict: true,
    }
}

fn main() {
    let _ = E::ALL;
}
