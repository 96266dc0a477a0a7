//! Which row of a table of HTML is its header.

use super::grid::RowFacts;
use crate::bytes;
use crate::listing::table::Row;
use errdown_language::header::{hint, normalize};

/// What the first rows of a table say about its header.
#[derive(Default)]
pub(super) struct HeaderFacts {
    rows: usize,
    /// How many rows of a `thead` it begins with.
    head: usize,
    first: RowFacts,
    second: RowFacts,
}

impl HeaderFacts {
    pub(super) fn add(&mut self, facts: RowFacts, is_head: bool) {
        if is_head && self.head == self.rows {
            self.head += 1;
        }
        match self.rows {
            0 => self.first = facts,
            1 => self.second = facts,
            _ => {}
        }
        self.rows += 1;
    }

    /// The number of the header row: the last one of the head, or the first one where its cells are
    /// headers.
    pub(super) fn header(&self, rows: &[Row]) -> Option<usize> {
        if self.head > 0 {
            return Some(if self.head < self.rows { self.head - 1 } else { 0 });
        }
        if self.first.is_of_headers() {
            // The first one may be a title, or group what the second one tells apart.
            return Some(usize::from(self.first.has_spans && self.second.is_of_headers()));
        }
        match rows {
            [first, _, ..] if !self.first.has_spans && are_header_words(first) => Some(0),
            _ => None,
        }
    }
}

fn is_of_data(byte: u8) -> bool {
    matches!(byte, b'.' | b',' | b'_' | b'0'..=b'9')
}

/// Whether plain cells are what people write above columns.
fn are_header_words(row: &Row) -> bool {
    let mut known = 0;
    for cell in &row.cells {
        let text = cell.prose.bare();
        if text.len() > 60 || bytes::until(&text, is_of_data) < text.len() {
            return false;
        }
        known += usize::from(hint(&normalize(&text)).is_some());
    }
    known > 1 && known * 2 >= row.cells.len()
}
