//! What words on error pages mean: the codes in a cell, what a header hints at, whether a row is a
//! success, and the retry advice that a text comes to.
//!
//! `errdown-codegen` reads pages with it. This crate must not know tables, tokens or Markdown, and it
//! must not depend on anything, so that it compiles beside proc-macro2 and pulldown-cmark.

pub mod advice;
pub mod code;
pub mod distinct;
pub mod failure;
pub mod header;
pub mod http;
mod languages;
mod nearest;
pub mod success;
pub mod unicode;
mod vocabulary;

pub use languages::LANGUAGES;
pub use nearest::{nearest, suggest, suggest_or_list};
pub use vocabulary::{Hint, Kind, Language, Words};
