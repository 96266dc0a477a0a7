//! Everything that a row says, decoded on demand from the packed table.

use crate::advice::{Advice, Applied, Basis, Remedy, Wait};
use crate::document::{Document, Link, Location};
use crate::packed::{EXTRA_WORDS, LINK_WORDS, TABLE_WORDS, Table, code, is_same, low, row, shared, word};
use core::fmt;
use core::num::NonZeroU8;
use core::ptr;
use core::time::Duration;

/// One documented error: a row of a table, with everything that it says.
///
/// Displays as its variant does; `{:#}` adds the solution and the links on lines of their own.
#[derive(Clone, Copy)]
pub struct Entry {
    table: &'static Table,
    row: u16,
}

/// A code as a document lists it. Displays in decimal notation; the notation of the document is in
/// the text that the error displays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Code {
    /// An integer.
    Int(i64),
    /// Anything that is no integer.
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

impl Entry {
    #[inline]
    pub(crate) const fn new(table: &'static Table, row: u16) -> Self {
        Self { table, row }
    }

    /// The name of the variant.
    #[inline]
    pub const fn variant(&self) -> &'static str {
        self.table.row_text(self.row, row::VARIANT)
    }

    /// The codes, in the order of the cell.
    #[inline]
    pub const fn codes(&self) -> Codes {
        Codes(self.list(row::CODES))
    }

    /// The symbolic name that the document gives the error.
    #[inline]
    pub const fn name(&self) -> Option<&'static str> {
        some(self.table.row_text(self.row, row::NAME))
    }

    /// The HTTP status (RFC 9110, section 15).
    #[inline]
    pub const fn status(&self) -> Option<u16> {
        match low(self.table.row_word(self.row, row::STATUS)) {
            0 => None,
            status => Some(status),
        }
    }

    /// A few words that name the error.
    #[inline]
    pub const fn title(&self) -> Option<&'static str> {
        some(self.table.row_text(self.row, row::TITLE))
    }

    /// What happened; empty where the cell is.
    #[inline]
    pub const fn cause(&self) -> &'static str {
        self.table.row_text(self.row, row::CAUSE)
    }

    /// What to do; empty where the cell is.
    #[inline]
    pub const fn solution(&self) -> &'static str {
        self.table.row_text(self.row, row::SOLUTION)
    }

    /// The links of all cells, in cell order.
    #[inline]
    pub const fn links(&self) -> Links {
        Links(self.list(row::LINKS))
    }

    /// The text of a column that errdown has no role for, by its header.
    #[inline]
    pub const fn extra(&self, header: &str) -> Option<&'static str> {
        let extras = self.extras();
        let mut at = 0;
        while let Some((known, text)) = extras.get(at) {
            if is_same(known, header) {
                return Some(text);
            }
            at += 1;
        }
        None
    }

    /// Header and text of the columns that errdown has no role for.
    #[inline]
    pub const fn extras(&self) -> Extras {
        Extras(self.list(row::EXTRAS))
    }

    /// What the row advises about sending the request again.
    #[inline]
    pub const fn retry(&self) -> Advice {
        let [remedy, wait, applied, at_most] = self.table.shared_word(self.row, shared::ADVICE).to_le_bytes();
        let [escalate, basis, _, _] = self.table.shared_word(self.row, shared::BASIS).to_le_bytes();
        let time = self.table.shared_word(self.row, shared::WAIT);
        Advice::new(remedy_of(remedy))
            .with_wait(wait_of(wait, time))
            .with_applied(applied_of(applied))
            .with_at_most(NonZeroU8::new(at_most))
            .with_escalate(escalate != 0)
            .with_basis(basis_of(basis))
    }

    /// Where the row stands.
    #[inline]
    pub const fn location(&self) -> Location {
        Location::new(self.document().path(), self.table.row_word(self.row, row::LINE))
    }

    /// The heading right above the table of the row; empty where there is none.
    #[inline]
    pub const fn table(&self) -> &'static str {
        self.table.text_at(self.table.tables, self.table_record() + 1)
    }

    /// The document of the row.
    #[inline]
    pub const fn document(&self) -> &'static Document {
        const NONE: &Document = &Document::new("", None, None, None);
        let index = word(self.table.tables, self.table_record()) as usize;
        let Some((_, rest)) = self.table.documents.split_at_checked(index) else { return NONE };
        let Some(document) = rest.first() else { return NONE };
        document
    }

    /// The table of all rows of the enum.
    #[inline]
    pub(crate) const fn table_of_all(&self) -> &'static Table {
        self.table
    }

    #[inline]
    const fn table_record(&self) -> usize {
        self.table.shared_word(self.row, shared::TABLE) as usize * TABLE_WORDS
    }

    #[inline]
    const fn list(&self, field: usize) -> List {
        let at = self.table.row_word(self.row, field);
        let end = word(self.table.rows, (self.row as usize + 1) * row::WORDS + field);
        List { table: self.table, at, end }
    }

    /// What `Display` writes.
    #[inline]
    pub(crate) const fn display(&self) -> &'static str {
        self.table.row_text(self.row, row::DISPLAY)
    }

    /// The solution and the links, on lines of their own.
    #[inline]
    pub(crate) fn fmt_details(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.solution().is_empty() {
            write!(f, "\n{}", self.solution())?;
        }
        for link in self.links() {
            write!(f, "\n{link}")?;
        }
        Ok(())
    }

    /// The first code, where codes are integers.
    #[inline]
    pub(crate) const fn first_int(&self) -> i64 {
        self.table.code_int(self.table.row_word(self.row, row::CODES) as usize)
    }

    /// The first code, where codes are texts.
    #[inline]
    pub(crate) const fn first_text(&self) -> &'static str {
        self.table.code_text(self.table.row_word(self.row, row::CODES) as usize)
    }
}

#[inline]
const fn some(text: &'static str) -> Option<&'static str> {
    if text.is_empty() { None } else { Some(text) }
}

impl fmt::Display for Entry {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.display())?;
        if f.alternate() { self.fmt_details(f) } else { Ok(()) }
    }
}

impl fmt::Debug for Entry {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Entry")
            .field("variant", &self.variant())
            .field("display", &self.display())
            .field("solution", &self.solution())
            .field("retry", &self.retry())
            .field("location", &self.location())
            .finish_non_exhaustive()
    }
}

/// Two entries are equal when they are the same row of the same enum.
impl PartialEq for Entry {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        ptr::eq(self.table, other.table) && self.row == other.row
    }
}

impl Eq for Entry {}

/// Neighbouring records of one row.
#[derive(Clone, Copy)]
struct List {
    table: &'static Table,
    at: u32,
    end: u32,
}

impl List {
    #[inline]
    const fn len(&self) -> usize {
        (self.end - self.at) as usize
    }

    #[inline]
    const fn record(&self, index: usize) -> Option<usize> {
        if index < self.len() { Some(self.at as usize + index) } else { None }
    }
}

macro_rules! lists {
    ($($(#[doc = $doc:literal])* $name:ident -> $item:ty, |$table:ident, $record:ident| $decode:expr;)*) => {$(
        $(#[doc = $doc])*
        ///
        /// An iterator that is `Copy`: iterating over a copy leaves this one as it is.
        #[derive(Clone, Copy)]
        pub struct $name(List);

        impl $name {
            /// How many are left.
            #[inline]
            pub const fn len(&self) -> usize {
                self.0.len()
            }

            /// Whether none is left.
            #[inline]
            pub const fn is_empty(&self) -> bool {
                self.0.len() == 0
            }

            /// The one at an index among those that are left.
            #[inline]
            pub const fn get(&self, index: usize) -> Option<$item> {
                match self.0.record(index) {
                    Some($record) => {
                        let $table = self.0.table;
                        Some($decode)
                    }
                    None => None,
                }
            }
        }

        #[expect(clippy::copy_iterator, reason = "a view into static data is as cheap to copy as a slice")]
        impl Iterator for $name {
            type Item = $item;

            #[inline]
            fn next(&mut self) -> Option<Self::Item> {
                let item = self.get(0)?;
                self.0.at += 1;
                Some(item)
            }

            #[inline]
            fn size_hint(&self) -> (usize, Option<usize>) {
                (self.0.len(), Some(self.0.len()))
            }
        }

        impl DoubleEndedIterator for $name {
            #[inline]
            fn next_back(&mut self) -> Option<Self::Item> {
                let item = self.get(self.0.len().checked_sub(1)?)?;
                self.0.end -= 1;
                Some(item)
            }
        }

        impl ExactSizeIterator for $name {}
        impl core::iter::FusedIterator for $name {}

        impl fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_list().entries(*self).finish()
            }
        }
    )*};
}

lists! {
    /// The codes of an entry.
    Codes -> Code, |table, at| match (table.code_kind(at), table.code_bounds(at)) {
        (code::INT | code::INT_AMONG_TEXTS, (value, _)) => Code::Int(value),
        (code::RANGE, (from, to)) => Code::Range { from, to },
        _ => Code::Text(table.code_text(at)),
    };
    /// The links of an entry.
    Links -> Link, |table, at| Link {
        text: table.text_at(table.links, at * LINK_WORDS),
        url: table.text_at(table.links, at * LINK_WORDS + 2),
    };
    /// Header and text of an entry's other columns.
    Extras -> (&'static str, &'static str), |table, at| (
        table.text_at(table.extras, at * EXTRA_WORDS),
        table.text_at(table.extras, at * EXTRA_WORDS + 2),
    );
}

#[inline]
const fn remedy_of(byte: u8) -> Remedy {
    match byte {
        1 => Remedy::Stop,
        2 => Remedy::Retry,
        3 => Remedy::SlowDown,
        4 => Remedy::Reauthenticate,
        5 => Remedy::Redirect,
        6 => Remedy::Rebuild,
        7 => Remedy::FixRequest,
        8 => Remedy::FixAccount,
        9 => Remedy::Report,
        _ => Remedy::Unspecified,
    }
}

#[inline]
const fn wait_of(byte: u8, milliseconds: u32) -> Wait {
    match byte {
        1 => Wait::Brief,
        2 => Wait::Later,
        3 => Wait::AtLeast(Duration::from_millis(milliseconds as u64)),
        4 => Wait::Header,
        _ => Wait::Unspecified,
    }
}

#[inline]
const fn applied_of(byte: u8) -> Applied {
    match byte {
        0 => Applied::No,
        2 => Applied::Yes,
        _ => Applied::Maybe,
    }
}

#[inline]
const fn basis_of(byte: u8) -> Basis {
    match byte {
        1 => Basis::Status,
        2 => Basis::Text,
        3 => Basis::Column,
        4 => Basis::Pin,
        5 => Basis::Override,
        _ => Basis::Default,
    }
}
