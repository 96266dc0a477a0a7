//! What is wrong with a call or an attribute.

use proc_macro2::Span;
use std::fmt;

/// A message with its place in the Rust source.
#[derive(Clone, Debug)]
pub struct Problem {
    /// What is wrong, and what to write instead.
    pub message: String,
    /// Where the caller wrote it.
    pub token_span: Span,
}

impl Problem {
    /// A problem at a place.
    pub fn new(token_span: Span, message: impl fmt::Display) -> Self {
        Self { message: message.to_string(), token_span }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Problem {}

#[cfg(feature = "syn")]
impl From<syn::Error> for Problem {
    fn from(error: syn::Error) -> Self {
        Self::new(error.span(), error)
    }
}
