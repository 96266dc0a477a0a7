//! Rows as people see them: a cell that spans several rows or columns is in each of them (HTML, section
//! 4.9.12).

use super::cell::RawCell;
use crate::listing::table::{Cell, Row};
use crate::source::{Source, Span};
use std::ops::Range;

/// Where cells are, and how many there may be.
pub(super) struct Grid<'a> {
    index: usize,
    source: &'a Source,
    /// What may still be repeated in this document, in bytes: a few tags can ask for more cells than
    /// any computer can hold.
    budget: usize,
}

impl<'a> Grid<'a> {
    pub(super) fn new(index: usize, source: &'a Source) -> Self {
        Self { index, source, budget: source.text().len() * 8 + (1 << 16) }
    }

    /// Whether a cell with that much text may be repeated once more.
    pub(super) fn allows(&mut self, length: usize) -> bool {
        let cost = length + size_of::<Cell>();
        let is_allowed = cost <= self.budget;
        self.budget = self.budget.saturating_sub(cost);
        is_allowed
    }

    pub(super) fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.index, range).trimmed(self.source)
    }

    /// The place of a cell; a blank one is right after its tag.
    fn cell_span(&self, content: Range<usize>) -> Span {
        let start = content.start;
        let text = self.span(content);
        if text.start < text.end { text } else { Span { start, end: start, ..text } }
    }
}

/// The cells that reach into the rows below, by column.
#[derive(Default)]
pub(super) struct Carry {
    cells: Vec<Option<(Cell, usize)>>,
    /// How many of them there are.
    count: usize,
}

impl Carry {
    /// The length of the cell that reaches into the next row at a column.
    fn length(&self, column: usize) -> Option<usize> {
        match self.cells.get(column) {
            Some(Some((cell, _))) => Some(cell.prose.plain().len()),
            _ => None,
        }
    }

    /// That cell.
    fn take(&mut self, column: usize) -> Option<Cell> {
        let place = self.cells.get_mut(column)?;
        let (cell, rows) = place.as_mut()?;
        *rows -= 1;
        if *rows > 0 {
            return Some(cell.clone());
        }
        self.count -= 1;
        place.take().map(|(cell, _)| cell)
    }

    fn put(&mut self, column: usize, cell: Cell, rows: usize) {
        while self.cells.len() <= column {
            self.cells.push(None);
        }
        if let Some(place) = self.cells.get_mut(column) {
            self.count += usize::from(place.is_none());
            *place = Some((cell, rows));
        }
    }
}

/// A row that is being filled.
pub(super) struct OpenRow {
    start: usize,
    cells: Vec<Cell>,
    /// How many cells from above are still to come.
    above: usize,
    /// Whether it is in a `thead`.
    pub(super) is_head: bool,
    pub(super) facts: RowFacts,
}

/// What decides whether a row is the header.
#[derive(Clone, Copy, Default)]
pub(super) struct RowFacts {
    pub(super) has_headers: bool,
    pub(super) has_others: bool,
    /// Whether a cell of it spans others.
    pub(super) has_spans: bool,
}

impl RowFacts {
    pub(super) fn is_of_headers(self) -> bool {
        self.has_headers && !self.has_others
    }
}

impl OpenRow {
    pub(super) fn new(start: usize, is_head: bool, carry: &Carry) -> Self {
        Self { start, cells: Vec::new(), above: carry.count, is_head, facts: RowFacts::default() }
    }

    pub(super) fn push(&mut self, raw: RawCell, carry: &mut Carry, grid: &mut Grid<'_>) {
        let RawCell { content, prose, is_header, columns, rows } = raw;
        let is_blank = prose.is_blank();
        self.facts.has_headers |= is_header && !is_blank;
        self.facts.has_others |= !is_header && !is_blank;
        self.facts.has_spans |= columns > 1 || rows > 1;
        self.fill(None, carry, grid);
        let cell = Cell { span: grid.cell_span(content), prose };
        if columns == 1 && rows == 1 {
            self.cells.push(cell);
            return;
        }
        // What a comment says is said to its row alone.
        let mut again = cell.clone();
        again.prose.comments.clear();
        let mut next = cell;
        for column in 0..columns {
            if column > 0 && !grid.allows(again.prose.plain().len()) {
                return;
            }
            let at = self.cells.len();
            if carry.take(at).is_some() {
                self.above -= 1;
            }
            if rows > 1 {
                carry.put(at, again.clone(), rows - 1);
            }
            self.cells.push(next);
            next = again.clone();
        }
    }

    /// Takes the cells from above that are next; at the end of the row all that are left.
    fn fill(&mut self, end: Option<usize>, carry: &mut Carry, grid: &mut Grid<'_>) {
        while self.above > 0 {
            let at = self.cells.len();
            let length = carry.length(at);
            if length.is_none() && end.is_none() || !grid.allows(length.unwrap_or_default()) {
                return;
            }
            match carry.take(at) {
                Some(cell) => {
                    self.above -= 1;
                    self.cells.push(cell);
                }
                None => self.pad(end.unwrap_or_default(), grid),
            }
        }
    }

    /// A cell that is not there.
    fn pad(&mut self, end: usize, grid: &Grid<'_>) {
        self.cells.push(Cell { span: grid.span(end..end), ..Cell::default() });
    }

    /// The row, unless it has no cells.
    pub(super) fn close(mut self, end: usize, carry: &mut Carry, grid: &mut Grid<'_>) -> Option<Row> {
        let span = grid.span(self.start..end);
        self.fill(Some(span.end), carry, grid);
        if self.cells.is_empty() {
            return None;
        }
        Some(Row { span, cells: self.cells, ..Row::default() })
    }
}
