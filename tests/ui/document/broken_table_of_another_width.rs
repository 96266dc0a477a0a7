errdown::include_errors!(pub enum E = r#"
# Errors

| Code | Cause | Solution |
|------|-------|
| 503 - Overloaded | Too many requests of all | Wait |

# More

| Code | Cause |
|------|-------|
| 400 - Bad request | The body is no JSON |
| 429 - Rate limit | Too many requests |
"#);

fn main() {
    let _ = E::ALL;
}
