errdown::include_errors! {
    pub enum E = r#"
# Request errors

| Code | Cause |
|------|-------|
| 400 - Bad request | The body is no JSON |

# Server errors

| Code | Cause |
|------|-------|
| 503 - Overloaded | Too many requests of all users |

# Limits

| Plan | Requests a minute |
|------|-------------------|
| Free | 60 |
"# {
        table: "Billing",
    }
}

fn main() {}
