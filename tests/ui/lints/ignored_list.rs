errdown::include_errors! {
    pub enum E = r#"
# Errors

| Code | Cause |
|------|-------|
| 400 | The order is not valid |

- `409`: The order was taken
- `410`: The order is gone
"# {
        strict: true,
    }
}

fn main() {
    let _ = E::ALL;
}
