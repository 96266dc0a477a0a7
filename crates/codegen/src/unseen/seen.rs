//! What of a document is read, or is not meant to be.

use crate::listing::{Document, Table};
use crate::source::Span;

/// What a part of a document is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Region {
    /// A table.
    Table,
    /// Code or a comment.
    Code,
    /// Anything else.
    Text,
}

/// The ranges of a document that are what they look like, those that are still to come.
pub(super) struct Seen<'a> {
    tables: &'a [Table],
    code_blocks: &'a [Span],
    comments: &'a [Span],
}

impl<'a> Seen<'a> {
    pub(super) fn new(document: &'a Document) -> Self {
        let Document { tables, code_blocks, comments, .. } = document;
        Self { tables, code_blocks, comments }
    }

    /// What a byte lies in; bytes are asked for in order.
    pub(super) fn at(&mut self, at: usize) -> Region {
        while let [table, behind @ ..] = self.tables
            && table.span.end <= at
        {
            self.tables = behind;
        }
        if self.tables.first().is_some_and(|table| table.span.start <= at) {
            Region::Table
        } else if holds(&mut self.code_blocks, at) || holds(&mut self.comments, at) {
            Region::Code
        } else {
            Region::Text
        }
    }
}

/// Whether a byte lies in one of the spans; those in front of it are dropped.
fn holds(spans: &mut &[Span], at: usize) -> bool {
    while let [span, behind @ ..] = *spans
        && span.end <= at
    {
        *spans = behind;
    }
    spans.first().is_some_and(|span| span.start <= at)
}
