errdown::include_errors! {
    pub enum E = r#"
| Code | Cause | Solution |
|------|-------|----------|
| 404 - Not there | The index is not there yet | Try again in a minute |
"# {
        strict: true,
    }
}

fn main() {
    let _ = E::ALL;
}
