//! Documented errors as reports of `miette`, with the page's solution as help.
//!
//! ```
//! use errdown::miette::Report;
//! use errdown::together::InferenceError;
//!
//! fn run() -> miette::Result<()> {
//!     Err(InferenceError::ContextLengthExceeded).map_err(Report::from)?;
//!     Ok(())
//! }
//!
//! let report = run().unwrap_err();
//! assert_eq!(report.code().unwrap().to_string(), "403");
//! assert!(report.help().unwrap().to_string().starts_with("Set `max_tokens` to a lower number."));
//! ```

use crate::catalog::DocumentedError;
use core::error::Error;
use core::fmt;
use miette::{Diagnostic, Severity};
use std::boxed::Box;

/// A documented error that is a [`Diagnostic`]: code, help and URL are the page's; what may pass by
/// itself is a warning.
///
/// A wrapper, since an implementation for every documented error would collide with those that
/// users derive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Report<E>(pub E);

impl<E> From<E> for Report<E> {
    fn from(error: E) -> Self {
        Self(error)
    }
}

impl<E: DocumentedError> Diagnostic for Report<E> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(self.0.entry()?.codes().next()?))
    }

    fn severity(&self) -> Option<Severity> {
        Some(if self.0.retry().is_retryable() { Severity::Warning } else { Severity::Error })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        let solution = self.0.entry()?.solution();
        (!solution.is_empty()).then(|| Box::new(solution) as _)
    }

    /// The first link of the row, else where the document is published.
    fn url<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        let entry = self.0.entry()?;
        let link = entry.links().next().map(|link| link.url);
        link.or_else(|| entry.document().url()).map(|url| Box::new(url) as _)
    }
}

impl<E: DocumentedError> Error for Report<E> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.0.source()
    }
}

impl<E: DocumentedError> fmt::Display for Report<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}
