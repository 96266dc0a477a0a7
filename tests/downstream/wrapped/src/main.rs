//! Uses a macro around `include_errors!`, in every form that it has.
#![deny(warnings, missing_docs, unused_qualifications)]

use downstream_wrapper::{api_errors, errdown as errors};

api_errors! {
    /// What the shop answers.
    #[derive(Debug, Clone)]
    pub enum Public from "docs/errors.md"
}
api_errors!(pub(crate) enum Scoped from "docs/errors.md");
api_errors!(enum Private from "docs/errors.md");
api_errors!(Inline = "| Code | Cause |\n|---|---|\n| 503 | Closed |", crate::errors);

fn main() {
    println!("{} {} {}", Public::UnknownItem, Scoped::UnknownItem, Private::UnknownItem);
    match Inline::Closed {
        Inline::Closed => println!("{}", Inline::Closed),
    }
}
