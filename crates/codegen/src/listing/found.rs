//! An error that was found in a list, a heading or a definition, before it is a row of a table.

use super::body::Body;
use super::line::Line;
use super::table::Cell;
use crate::prose::{Prose, ProseBuilder};
use crate::source::Span;
use errdown_language::Hint;
use pulldown_cmark::Event;
use std::ops::Range;

/// An error on its way to a row.
#[derive(Debug, Default)]
pub(super) struct FoundError {
    /// Its bytes in the document.
    pub(super) range: Range<usize>,
    /// The cells that have no label, by their columns.
    pub(super) cells: Vec<(Slot, Cell)>,
    pub(super) body: Body,
}

/// A column whose header is not the author's: these are words that every column of a table is found by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    Code,
    Name,
    Status,
    Title,
    Cause,
    Solution,
}

impl Slot {
    pub(super) const ALL: [Self; 6] =
        [Self::Code, Self::Name, Self::Status, Self::Title, Self::Cause, Self::Solution];

    pub(super) fn header(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Name => "name",
            Self::Status => "status",
            Self::Title => "title",
            Self::Cause => "cause",
            Self::Solution => "solution",
        }
    }

    /// The column of a text with a label that hints at something.
    pub(super) fn of(hint: Option<Hint>) -> Option<Self> {
        match hint {
            Some(Hint::Status) => Some(Self::Status),
            Some(Hint::Cause) => Some(Self::Cause),
            Some(Hint::Solution) => Some(Self::Solution),
            _ => None,
        }
    }
}

impl FoundError {
    /// A cell of a part of a line.
    pub(super) fn cell(&mut self, column: Slot, line: &Line<'_>, part: &Range<usize>, document: usize) {
        let mut prose = ProseBuilder::default();
        line.write(&mut prose, part);
        if column == Slot::Code {
            line.write_comments(&mut prose);
        }
        let range = line.source(part).unwrap_or(self.range.start..self.range.start);
        self.cells.push((column, Cell { span: Span::new(document, range), prose: prose.finish() }));
    }

    /// The anchor of a heading as its code.
    pub(super) fn anchor(&mut self, anchor: &str, heading: Range<usize>, document: usize) {
        self.cells.push((Slot::Code, Cell { span: Span::new(document, heading), prose: prose_of(anchor) }));
    }

    /// The code of another error as the status of this one.
    pub(super) fn below(&mut self, status: &Self) {
        let own = status.cells.iter().find(|(column, _)| *column == Slot::Code);
        if let Some((_, status)) = own.filter(|_| !self.has(Slot::Status)) {
            self.cells.push((Slot::Status, status.clone()));
        }
    }

    /// The comments of a line, which may be pins.
    pub(super) fn comments(&mut self, line: &Line<'_>) {
        let mut prose = ProseBuilder::default();
        line.write_comments(&mut prose);
        if let Some((_, first)) = self.cells.first_mut() {
            first.prose.comments.append(&mut prose.finish().comments);
        }
    }

    /// Whether there is a cell in a column.
    fn has(&self, column: Slot) -> bool {
        self.cells.iter().any(|(own, _)| *own == column)
    }
}

/// A word of ours as prose.
pub(super) fn prose_of(words: &str) -> Prose {
    let mut prose = ProseBuilder::default();
    prose.event(&Event::Text(words.into()));
    prose.finish()
}
