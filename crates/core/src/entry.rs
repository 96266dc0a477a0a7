//! Everything that a row says, decoded on demand from the packed table.

use crate::advice::Advice;
use crate::document::{Document, Location};
use crate::lists::{Codes, Extras, Links, List};
use crate::packed::layout::{row, shared, table};
use crate::packed::{Table, applied_of, basis_of, is_same, low, remedy_of, wait_of, word};
use core::fmt;
use core::num::NonZeroU8;
use core::ptr;

/// One documented error: a row of a table, with everything that it says.
///
/// Displays as its variant does; `{:#}` adds the solution and the links on lines of their own.
#[derive(Clone, Copy)]
pub struct Entry {
    table: &'static Table,
    row: u16,
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

    /// Where the row is.
    #[inline]
    pub const fn location(&self) -> Location {
        Location::new(self.document().path(), self.table.row_word(self.row, row::LINE))
    }

    /// The heading right above the table of the row; empty where there is none.
    #[inline]
    pub const fn table(&self) -> &'static str {
        self.table.text_at(self.table.tables, self.table_record() + table::HEADING)
    }

    /// The document of the row.
    #[inline]
    pub const fn document(&self) -> &'static Document {
        const NONE: &Document = &Document::new("", None, None, None);
        let index = word(self.table.tables, self.table_record() + table::DOCUMENT) as usize;
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
        self.table.shared_word(self.row, shared::TABLE) as usize * table::WORDS
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

    /// The first code, where every code is an HTTP status.
    #[inline]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the macro pins u16 only where every code fits"
    )]
    pub(crate) const fn first_status(&self) -> u16 {
        self.first_int() as u16
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
