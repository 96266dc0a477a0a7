//! The words of the packed records. The writer in errdown-codegen and the reader in errdown-core each
//! have such a file, and a test holds their values equal.
//!
//! A word is a little-endian `u32`. A text is two words: its start and its length in bytes.

/// The record of a row.
pub(crate) mod row {
    pub(crate) const WORDS: usize = 17;
    pub(crate) const VARIANT: usize = 0;
    pub(crate) const NAME: usize = 2;
    pub(crate) const TITLE: usize = 4;
    pub(crate) const CAUSE: usize = 6;
    pub(crate) const SOLUTION: usize = 8;
    pub(crate) const DISPLAY: usize = 10;
    pub(crate) const LINE: usize = 12;
    /// The number of the first link; the row after this one has the end of the list.
    pub(crate) const LINKS: usize = 13;
    /// The number of the first extra, likewise.
    pub(crate) const EXTRAS: usize = 14;
    /// The status in the low half; in the high half, the record in `shared`.
    pub(crate) const STATUS: usize = 15;
    /// The number of the first code, likewise.
    pub(crate) const CODES: usize = 16;
}

/// A record of what many rows have in common.
pub(crate) mod shared {
    pub(crate) const WORDS: usize = 4;
    pub(crate) const TABLE: usize = 0;
    /// A byte each: remedy, wait, applied, at most.
    pub(crate) const ADVICE: usize = 1;
    /// A byte each: escalate, basis, whether each code is a status.
    pub(crate) const BASIS: usize = 2;
    /// The wait in milliseconds.
    pub(crate) const WAIT: usize = 3;
}

/// The record of a code.
pub(crate) mod code {
    pub(crate) const WORDS: usize = 4;
    /// The row in the low half; in the high half, the next code that is the same, plus one.
    pub(crate) const ROW: usize = 0;
    /// The kind in the low half; in the high half, the record in `bounds`.
    pub(crate) const KIND: usize = 1;
    /// An integer, or, where codes are texts, a text.
    pub(crate) const VALUE: usize = 2;

    /// The kinds.
    pub(crate) const INT: u16 = 0;
    pub(crate) const TEXT: u16 = 1;
    pub(crate) const RANGE: u16 = 2;
    pub(crate) const INT_AMONG_TEXTS: u16 = 3;
}

/// The record of a code's bounds.
pub(crate) mod bounds {
    pub(crate) const WORDS: usize = 5;
    pub(crate) const FIRST: usize = 0;
    pub(crate) const LAST: usize = 2;
    pub(crate) const CODE: usize = 4;
}

/// The record of a link.
pub(crate) mod link {
    pub(crate) const WORDS: usize = 4;
    pub(crate) const TEXT: usize = 0;
    pub(crate) const URL: usize = 2;
}

/// The record of an extra.
pub(crate) mod extra {
    pub(crate) const WORDS: usize = 4;
    pub(crate) const HEADER: usize = 0;
    pub(crate) const TEXT: usize = 2;
}

/// The record of a table of the document.
pub(crate) mod table {
    pub(crate) const WORDS: usize = 3;
    pub(crate) const DOCUMENT: usize = 0;
    pub(crate) const HEADING: usize = 1;
}
