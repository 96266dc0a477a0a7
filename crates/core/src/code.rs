//! A code of an entry.

use core::fmt;

/// A code as a document lists it. Displays in decimal notation; the notation of the document is in
/// the text that the error displays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Code {
    /// An integer.
    Int(i64),
    /// Anything that is not an integer.
    Text(&'static str),
    /// Every integer from the first to the last, both included.
    #[non_exhaustive]
    Range {
        /// The first one.
        from: i64,
        /// The last one.
        to: i64,
    },
}

impl fmt::Display for Code {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Int(code) => code.fmt(f),
            Self::Text(code) => f.pad(code),
            Self::Range { from, to } if *from < 0 => write!(f, "{from} to {to}"),
            Self::Range { from, to } => write!(f, "{from}-{to}"),
        }
    }
}
