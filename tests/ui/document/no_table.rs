errdown::include_errors!(pub enum E = r#"
# Errors

A request can fail.
"#);

fn main() {}
