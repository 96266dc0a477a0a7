errdown::include_errors!(pub enum Lax from "errors.md");
errdown::include_errors!(pub enum Strict from "errors.md" { strict: true });
errdown::include_errors!(pub enum StrictToo from "errors.md" { strict: true });
