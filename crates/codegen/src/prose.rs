//! Inline Markdown as our own small tree, and the ways to write it down: plain text and links in
//! `inline.rs`, rustdoc in `rustdoc.rs`, tags of HTML in `tag.rs`. Knows nothing of tables and codes.

mod builder;
mod codes;
mod entities;
mod inline;
mod marks;
mod rustdoc;
mod tag;

pub(crate) use builder::ProseBuilder;
pub(crate) use entities::decoded;
pub use inline::Link;
pub(crate) use inline::Prose;
pub(crate) use rustdoc::{escape, escaped};
pub(crate) use tag::HtmlTag;
