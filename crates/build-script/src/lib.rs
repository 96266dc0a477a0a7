//! Generates an error enum from Markdown documents in a build script: the same as
//! `errdown::include_errors!`, as a file.
//!
//! ```toml
//! [dependencies]
//! errdown = "0.1"
//!
//! [build-dependencies]
//! errdown-build = "0.1"
//! ```
//!
//! In `main` of `build.rs`:
//!
//! ```no_run
//! errdown_build::Builder::new("ShopError").document("docs/errors.md").generate();
//! ```
//!
//! In the library or the program:
//!
//! ```text
//! include!(concat!(env!("OUT_DIR"), "/shop_error.rs"));
//! ```
//!
//! Use it where the document is made by the build script too, where the generated code shall be read
//! or kept, or where macros cannot be used; otherwise the macro is one line. Editing a document runs
//! the build script again. What is wrong with a document stops the build, with the line, the column and
//! what to do about it. With the feature `pretty` the file is formatted.

mod builder;
mod error;
mod row;
mod rust;

pub use builder::Builder;
pub use errdown_codegen::{CodeType, Role, Rule};
pub use error::Error;
pub use row::Row;
