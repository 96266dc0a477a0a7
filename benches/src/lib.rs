//! The same documented errors in every shape that is measured: a Markdown table, and the Rust that
//! one would write by hand.

pub mod guard;
pub mod measure;
pub mod profile;
pub mod project;
mod rows;
pub mod rust;
pub mod subject;

use errdown_codegen::{Catalog, Options, Shape, Source, compile, expand};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
pub use rows::{Row, markdown, markdown_of_symbols, rows};

/// The source that the macro stands for.
pub fn expansion(document: &str) -> String {
    let compilation = compile(&[Source::new("errors.md", document)], &Options::default());
    tokens(&compilation.catalog).to_string()
}

/// A catalog as `pub enum E`.
pub fn tokens(catalog: &Catalog) -> TokenStream {
    let shape = Shape {
        name: Ident::new("E", Span::call_site()),
        visibility: quote!(pub),
        attributes: quote!(),
        conditions: quote!(),
        exhaustive: false,
        runtime: quote!(::errdown),
        token_span: Span::call_site(),
    };
    expand(catalog, &shape)
}
