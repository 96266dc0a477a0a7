//! A code, apart from how a cell writes it.

use crate::distinct::{MIX, hash};
use std::fmt;

/// What a caller sees when something fails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Code {
    /// An integer, and how the document writes it.
    Int(i64, String),
    /// Anything that is not an integer.
    Text(String),
    /// Every integer from the first to the second, both included, and how the document writes it.
    Range(i64, i64, String),
}

impl Code {
    /// The code as the document writes it.
    pub fn notation(&self) -> &str {
        match self {
            Self::Int(_, notation) | Self::Text(notation) | Self::Range(_, _, notation) => notation,
        }
    }

    /// The first and the last integer that the code stands for; `None` for a text.
    pub fn bounds(&self) -> Option<(i64, i64)> {
        match self {
            Self::Int(value, _) => Some((*value, *value)),
            Self::Range(from, to, _) => Some((*from, *to)),
            Self::Text(_) => None,
        }
    }

    /// Whether it stands for more than one integer.
    pub fn is_range(&self) -> bool {
        matches!(self, Self::Range(..))
    }

    /// Whether every integer of another code is one of this one's.
    pub fn holds(&self, other: &Self) -> bool {
        self.bounds().is_some_and(|(from, to)| other.lies_within(from, to))
    }

    /// Whether every integer of the code lies between two others.
    pub fn lies_within(&self, low: i64, high: i64) -> bool {
        self.bounds().is_some_and(|(from, to)| low <= from && to <= high)
    }

    /// Whether its notation has a digit.
    pub fn holds_digit(&self) -> bool {
        self.notation().bytes().any(|byte| byte.is_ascii_digit())
    }

    /// What all notations of one code share.
    ///
    /// # Errors
    /// The text of a code that is not an integer.
    pub fn identity(&self) -> Result<(i64, i64), &str> {
        self.bounds().ok_or(self.notation())
    }

    /// A hash of what all notations of one code share.
    pub fn hash(&self) -> u64 {
        match self.bounds() {
            Some((from, to)) => from.cast_unsigned().wrapping_mul(MIX) ^ to.cast_unsigned(),
            None => hash(self.notation()),
        }
    }

    /// Whether two notations name the same code: `0x1F` is `31`.
    pub fn is_same(&self, other: &Self) -> bool {
        self.identity() == other.identity()
    }

    /// Whether an integer is one of both.
    pub fn meets(&self, other: &Self) -> bool {
        match (self.bounds(), other.bounds()) {
            (Some((from, to)), Some((low, high))) => from <= high && low <= to,
            _ => false,
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.notation())
    }
}
