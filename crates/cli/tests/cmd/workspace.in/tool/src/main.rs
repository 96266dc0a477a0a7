//! errdown::include_errors!("in/a/comment.md");

#[derive(Debug, errdown::DocumentedError)]
#[errdown(from = "../docs/shared.md", table = "Shared")]
pub enum ToolError {
    #[errdown(code = 503)]
    Busy,
}

errdown::include_errors! {
    enum Inline = r#"
| Code | Cause |
|---|---|
| 400 | Bad |
| 400 | Worse |
"#
}

errdown::include_errors!("$OUT_DIR/made.md");

fn main() {}
