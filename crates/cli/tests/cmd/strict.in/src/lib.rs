errdown::include_errors!(pub enum Lax from "errors.md");
errdown::include_errors!(pub enum Strict from "errors.md" { strict: true });

#[derive(Debug, errdown::DocumentedError)]
#[errdown(from = "errors.md", strict, from_code = false)]
enum Hand {
    #[errdown(code = 503)]
    Busy,
}
