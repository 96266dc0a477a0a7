//! What every item of an expansion needs.

use crate::catalog::{Catalog, Entry};
use crate::options::{CodeType, Shape};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

/// What every item needs.
pub(super) struct Context<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) shape: &'a Shape,
    pub(super) variants: Vec<Ident>,
    /// Makes the literal of a long text.
    pub(super) string: fn(&str) -> Literal,
}

impl<'a> Context<'a> {
    pub(super) fn new(catalog: &'a Catalog, shape: &'a Shape, string: fn(&str) -> Literal) -> Self {
        let variant = |entry: &Entry| {
            let span = entry.variant.token_span.unwrap_or(shape.token_span);
            Ident::new(&entry.variant.name, span)
        };
        Self { catalog, shape, variants: catalog.entries.iter().map(variant).collect(), string }
    }

    /// The Rust type of `code()`.
    pub(super) fn code_type(&self) -> TokenStream {
        match self.catalog.code_type {
            CodeType::U16 => quote!(::core::primitive::u16),
            CodeType::I64 => quote!(::core::primitive::i64),
            CodeType::Str => quote!(&'static ::core::primitive::str),
        }
    }
}
