//! A hand-written enum as plain data.

use crate::catalog::Entry;
use crate::display::Part;
use crate::options::{Shape, Spanned};
use errdown_language::advice::Advice;
use errdown_language::code::Code;
use proc_macro2::{Ident, TokenStream};

/// How many rows a diagnostic points at; the others are in its help.
pub(super) const POINTED_AT: usize = 3;

/// An enum, as a door has read it.
#[derive(Clone, Debug)]
pub struct Declared {
    /// Its name, visibility and runtime; its attributes are the compiler's business.
    pub shape: Shape,
    /// What is between `<` and `>`, and after `where`.
    pub generics: Generics,
    /// The variants, in order.
    pub variants: Vec<DeclaredVariant>,
    /// Whether rows may have no variant.
    pub partial: bool,
    /// Whether there is a `from_code`.
    pub from_code: bool,
}

/// The generic parameters of an enum.
#[derive(Clone, Debug, Default)]
pub struct Generics {
    /// The parameters with their bounds and without defaults, as after `impl`.
    pub parameters: TokenStream,
    /// Their names, as after the name of the enum.
    pub arguments: TokenStream,
    /// What follows `where`; empty, or with a comma at the end.
    pub predicates: TokenStream,
    /// The names of the type parameters.
    pub types: Vec<String>,
}

/// A variant, as a door has read it.
#[derive(Clone, Debug)]
pub struct DeclaredVariant {
    /// Its name, as the user wrote it.
    pub ident: Ident,
    /// How it stands to the documents.
    pub standing: Standing,
    /// The template of its Display.
    pub display: Option<Spanned<String>>,
    /// Its advice, as `retry(brief)`.
    pub retry: Option<Spanned<String>>,
    /// The fields, in order.
    pub fields: Vec<DeclaredField>,
}

/// How a variant stands to the documents.
#[derive(Clone, Debug)]
pub enum Standing {
    /// It stands for the row that is called as it is.
    ByName,
    /// It stands for the row of this key.
    ByKey(Spanned<VariantKey>),
    /// It is outside of the documents.
    Undocumented,
    /// It stands for the error in its only field.
    Transparent,
}

/// How a variant names its row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VariantKey {
    /// By its code, in any notation that a cell may have.
    Code(String),
    /// By the name that the row would get.
    Row(String),
    /// By the symbolic name that the document gives it.
    Name(String),
}

/// A field of a variant.
#[derive(Clone, Debug)]
pub struct DeclaredField {
    /// Its name; a field of a tuple has none.
    pub ident: Option<Ident>,
    /// Its type.
    pub ty: TokenStream,
    /// What else it is.
    pub role: FieldRole,
}

/// What a field is beside a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldRole {
    /// Nothing.
    Plain,
    /// The error that caused this one.
    Source,
    /// The same, and `From` makes the variant of it.
    From,
    /// The wait that a server named.
    RetryAfter,
}

/// What became of a variant.
#[derive(Clone, Debug, Default)]
pub(crate) struct MatchedVariant {
    /// The row that it stands for.
    pub(crate) row: Option<usize>,
    /// Its own Display, where it has one.
    pub(crate) display: Option<Vec<Part>>,
    /// Its own advice.
    pub(crate) advice: Option<Advice>,
}

/// What became of each variant of an enum, in order; `match_variants` makes it for `expand_declared`.
#[derive(Clone, Debug, Default)]
pub struct Matched(pub(crate) Vec<MatchedVariant>);

impl DeclaredField {
    /// The name in a template.
    pub(crate) fn label(&self, index: usize) -> String {
        self.ident.as_ref().map_or_else(|| index.to_string(), unraw)
    }
}

impl DeclaredVariant {
    /// Its name, without the `r#` of a keyword.
    pub(crate) fn name(&self) -> String {
        unraw(&self.ident)
    }

    /// The code that it names.
    pub(crate) fn code(&self) -> Option<Code> {
        match &self.standing {
            Standing::ByKey(Spanned { value: VariantKey::Code(text), .. }) => Some(Code::parse(text)),
            _ => None,
        }
    }

    /// The code that it stands for, where that is not all of its row: a variant that names one of
    /// several codes leaves the others to other variants.
    pub(crate) fn own_code(&self, row: &Entry) -> Option<Code> {
        let code = self.code()?;
        let is_whole = matches!(row.codes.as_slice(), [only] if only.is_same(&code));
        // Texts are compared as the document writes them.
        let written = || row.codes.iter().find(|known| known.is_same(&code)).cloned();
        if is_whole { None } else { Some(written().unwrap_or(code)) }
    }
}

pub(super) fn unraw(ident: &Ident) -> String {
    let name = ident.to_string();
    name.strip_prefix("r#").map_or(name.clone(), str::to_owned)
}
