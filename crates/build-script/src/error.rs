//! Why nothing was generated, in words that a build log can show as they are.

use errdown_codegen::{Audience, Diagnostic, Source, render};
use std::fmt;

/// Everything that is wrong with the documents or the builder.
///
/// `Debug` writes what `Display` does, so that a build script whose `main` returns it shows the same
/// pictures as one that calls [`generate`](crate::Builder::generate).
pub struct Error(String);

impl Error {
    pub(crate) fn new(message: impl fmt::Display) -> Self {
        Self(format!("error: {message}"))
    }

    /// Diagnostics in the picture that rustc draws, a blank line between two of them.
    pub(crate) fn of<'a>(diagnostics: impl Iterator<Item = &'a Diagnostic>, sources: &[Source]) -> Self {
        let pictures = diagnostics.map(|diagnostic| render(diagnostic, sources, Audience::Terminal));
        Self(pictures.collect::<Vec<_>>().join("\n\n"))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}
