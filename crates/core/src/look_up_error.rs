//! Why a look-up found no single error.

use core::fmt;

/// Why a look-up found no single error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LookupError {
    /// No row has it.
    Unlisted,
    /// Several rows have it.
    Ambiguous,
}

impl fmt::Display for LookupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unlisted => "no documented error matches",
            Self::Ambiguous => "several documented errors match",
        })
    }
}

impl core::error::Error for LookupError {}
