//! What a build script says about single rows.

use errdown_codegen::{RowKey, RowOverride, Spanned};
use proc_macro2::Span;

/// A row of a document, by its code or its name, with what it says otherwise.
///
/// ```
/// use errdown_build::Row;
///
/// let long = Row::code("403").name("ContextTooLong");
/// let slow = Row::named("RateLimit").retry("slow_down(30s)");
/// # let _ = (long, slow);
/// ```
#[derive(Clone, Debug)]
pub struct Row(RowOverride);

impl Row {
    /// The row of a code, in any notation that a cell may have: `403`, `-32700`, `5xx`.
    pub fn code(code: impl Into<String>) -> Self {
        Self::of(RowKey::Code(code.into()))
    }

    /// The row that would get a name, where rows share a code.
    pub fn named(name: impl Into<String>) -> Self {
        Self::of(RowKey::Name(name.into()))
    }

    fn of(key: RowKey) -> Self {
        Self(RowOverride { key: here(key), name: None, retry: None })
    }

    /// The name of its variant. Of a code that several rows have it is an error.
    #[must_use]
    pub fn name(self, name: impl Into<String>) -> Self {
        Self(RowOverride { name: Some(here(name.into())), ..self.0 })
    }

    /// Its advice, such as `stop` or `retry(brief)`; by a code, that of every row with the code.
    #[must_use]
    pub fn retry(self, retry: impl Into<String>) -> Self {
        Self(RowOverride { retry: Some(here(retry.into())), ..self.0 })
    }

    pub(crate) fn told(self) -> RowOverride {
        self.0
    }
}

/// A value of the build script. Its place in there is not known.
pub(crate) fn here<T>(value: T) -> Spanned<T> {
    Spanned::new(value, Span::call_site())
}
