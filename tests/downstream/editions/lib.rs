//! The same in every edition: in 2015, paths that begin with `::` mean something else.
#![deny(warnings, missing_docs, unused_qualifications)]

errdown::include_errors!(pub enum ShopError from "../errors.md");

/// The same below the root of the crate, and within a function.
pub mod inner {
    errdown::include_errors!(pub enum ShopError from "../errors.md");

    /// Whether the errors of three enums may go away.
    #[must_use]
    pub fn are_retryable(code: u16) -> Option<[bool; 3]> {
        errdown::include_errors!(enum Local = "| Code | Cause |\n|---|---|\n| 503 | Closed |");

        let outer = super::ShopError::from_code(code)?.retry();
        let inner = ShopError::from_code(code)?.retry();
        let local = Local::from_code(code)?.retry();
        Some([outer.is_retryable(), inner.is_retryable(), local.is_retryable()])
    }
}

/// An enum of the user's, with all that its implementations may name.
pub mod derived {
    /// Generic in its source.
    #[derive(Debug, errdown::DocumentedError)]
    #[errdown(from = "../errors.md")]
    pub enum Derived<T> {
        /// In the document.
        #[errdown(display = "{cause} {0:?}", retry = "stop")]
        UnknownItem(String, #[source] T),
        /// In the document, with nothing.
        Closed,
        /// Outside of it.
        #[errdown(transparent)]
        Other(#[from] std::fmt::Error),
    }
}
