errdown::include_errors!(pub enum E = r#"
# Limits

| Plan | Requests a minute |
|------|-------------------|
| Free | 60 |

# Versions of the error codes

| Code | Since |
|------|-------|
| 400  | v2    |
"#);

fn main() {}
