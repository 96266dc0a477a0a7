errdown::include_errors! {
    pub enum E = r#"
| Code | Cause | Solution |
|------|-------|----------|
| 503 - Busy | The shop is busy | Try again |
"# {
        strict: true,
    }
}

fn main() {
    let _ = E::ALL;
}
