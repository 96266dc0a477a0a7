errdown::include_errors!(pub enum E = "
| Code | Cause |
|------|-------|
| 400 - Bad request | The body is \u{202e}no JSON |
| 429 - Rate limit | Too many requests |
");

fn main() {
    let _ = E::ALL;
}
