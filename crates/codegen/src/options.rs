//! What a door may ask for: plain data, shared by every door.

use crate::diagnostic::Rule;
use crate::role::Role;
use crate::source::Source;
use proc_macro2::{Ident, Span, TokenStream};

/// A value and where the user wrote it.
#[derive(Clone, Copy, Debug)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its place in the Rust source.
    pub token_span: Span,
}

impl<T> Spanned<T> {
    /// A value with its place.
    pub fn new(value: T, token_span: Span) -> Self {
        Self { value, token_span }
    }
}

/// How documents become a catalog.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Headings of the tables to take; every error table where empty.
    pub tables: Vec<Spanned<String>>,
    /// Headers whose role is not left to errdown.
    pub columns: Vec<(Spanned<String>, Role)>,
    /// What relative links are relative to.
    pub base_url: Option<String>,
    /// The template of Display.
    pub display: Option<Spanned<String>>,
    /// The type of a code, where it is pinned.
    pub code: Option<Spanned<CodeType>>,
    /// Whether rows that document success become entries.
    pub success: bool,
    /// Rules that the documents may break.
    pub allow: Vec<Rule>,
    /// Whether lints are errors.
    pub strict: bool,
    /// Brings a name to the normal form C of Unicode, as rustc does with every identifier. The
    /// compiler has that by itself, and its tables would cost every user build time.
    pub normalize: Option<fn(&str) -> String>,
    /// What the call says about single rows.
    pub rows: Vec<RowOverride>,
    /// The lock file, as it was read: what has been accepted.
    pub lock: Option<Spanned<Source>>,
}

/// The Rust type of `code()`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeType {
    /// Every code is an HTTP status.
    U16,
    /// Every code is an integer.
    I64,
    /// Anything else.
    Str,
}

impl CodeType {
    /// The type as Rust writes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::U16 => "u16",
            Self::I64 => "i64",
            Self::Str => "&'static str",
        }
    }
}

/// What a call says about a row.
#[derive(Clone, Debug)]
pub struct RowOverride {
    /// The row, or the rows.
    pub key: Spanned<RowKey>,
    /// The name of the variant.
    pub name: Option<Spanned<String>>,
    /// The advice, as `retry(brief)`.
    pub retry: Option<Spanned<String>>,
}

/// How a call names a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowKey {
    /// By its code, in any notation that a cell may have.
    Code(String),
    /// By the name that it would get.
    Name(String),
}

/// What the generated type looks like.
#[derive(Clone, Debug)]
pub struct Shape {
    /// The name of the enum.
    pub name: Ident,
    /// Its visibility; empty for private.
    pub visibility: TokenStream,
    /// Attributes to pass on.
    pub attributes: TokenStream,
    /// `#[cfg(…)]` attributes among them, which hold for every item.
    pub conditions: TokenStream,
    /// Whether matches need no wildcard.
    pub exhaustive: bool,
    /// The path of the runtime crate.
    pub runtime: TokenStream,
    /// The span of everything that the user did not write.
    pub token_span: Span,
}
