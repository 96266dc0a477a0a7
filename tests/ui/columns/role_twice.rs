errdown::include_errors! {
    pub enum E = r#"
| Code | Cause | Reason |
|------|-------|--------|
| 400 - Bad request | The body is no JSON | Somebody forgot it |
"# {
        columns: { "Cause" => cause, "Reason" => cause },
    }
}

fn main() {
    let _ = E::ALL;
}
