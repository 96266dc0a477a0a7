errdown::include_errors!(pub enum E = r#"
| Code | Cause |
|------|-------|
| 400 - Bad request | The body is no JSON |
| 401 - Error 1 | What happened | lost 1 |
| 402 - Error 2 | What happened | lost 2 |
| 403 - Error 3 | What happened | lost 3 |
| 404 - Error 4 | What happened | lost 4 |
| 405 - Error 5 | What happened | lost 5 |
| 406 - Error 6 | What happened | lost 6 |
| 407 - Error 7 | What happened | lost 7 |
| 408 - Error 8 | What happened | lost 8 |
| 409 - Error 9 | What happened | lost 9 |
| 410 - Error 10 | What happened | lost 10 |
| 411 - Error 11 | What happened | lost 11 |
| 412 - Error 12 | What happened | lost 12 |
"#);

fn main() {
    let _ = E::ALL;
}
