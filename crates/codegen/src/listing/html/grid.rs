//! Rows as they are written to rows as people see them: a cell that spans several rows or columns
//! is in each of them (HTML, section 4.9.12).

use super::cell::RawCell;
use super::table::RawRow;
use crate::listing::table::{Cell, Row};
use crate::source::{Source, Span};
use errdown_language::header::{hint, normalize};

/// What may be repeated in one document, in bytes: a few tags can ask for more cells than any
/// computer can hold.
#[derive(Debug)]
pub(super) struct Budget(usize);

impl Budget {
    pub(super) fn of(text: &str) -> Self {
        Self(text.len() * 8 + (1 << 16))
    }

    /// Whether a cell with that much text may be repeated once more.
    fn allows(&mut self, length: usize) -> bool {
        let left = self.0.checked_sub(length + size_of::<Cell>());
        self.0 = left.unwrap_or_default();
        left.is_some()
    }
}

/// The cells that reach into the rows below, by column.
#[derive(Default)]
struct Carry {
    cells: Vec<Option<Carried>>,
    /// How many of them there are.
    count: usize,
}

struct Carried {
    cell: Cell,
    /// How many rows are left.
    rows: usize,
}

impl Carry {
    /// The cell that reaches into the next row at a column.
    fn take(&mut self, column: usize) -> Option<Cell> {
        let place = self.cells.get_mut(column)?;
        let carried = place.as_mut()?;
        carried.rows -= 1;
        if carried.rows > 0 {
            return Some(carried.cell.clone());
        }
        self.count -= 1;
        place.take().map(|carried| carried.cell)
    }

    /// The length of that cell.
    fn length(&self, column: usize) -> Option<usize> {
        let carried = self.cells.get(column)?.as_ref()?;
        Some(carried.cell.prose.plain().len())
    }

    fn put(&mut self, column: usize, cell: Cell, rows: usize) {
        while self.cells.len() <= column {
            self.cells.push(None);
        }
        if let Some(place) = self.cells.get_mut(column) {
            self.count += usize::from(place.is_none());
            *place = Some(Carried { cell, rows });
        }
    }
}

/// A row with every cell that is in it.
struct FullRow {
    row: Row,
    is_head: bool,
    /// Whether all of its cells are headers.
    is_of_headers: bool,
    /// Whether a cell of it spans others.
    has_spans: bool,
}

/// The header, and the rows below it. A table without a header gets one of blank cells.
pub(super) fn rows(
    raw: Vec<RawRow>,
    tag: Span,
    source: &Source,
    budget: &mut Budget,
) -> Option<(Row, Vec<Row>)> {
    let mut rows = full_rows(raw, tag, source, budget);
    let width = rows.iter().map(|row| row.row.cells.len()).max()?;
    for row in &mut rows {
        let end = Span { start: row.row.span.end, ..row.row.span };
        while row.row.cells.len() < width && budget.allows(0) {
            row.row.cells.push(Cell { span: end, ..Cell::default() });
        }
    }
    let header = header(&rows);
    let mut rows = rows.into_iter();
    let header = if let Some(index) = header {
        rows.nth(index)?.row
    } else {
        let blank = Cell { span: Span { start: tag.end, ..tag }, ..Cell::default() };
        Row { span: tag, cells: vec![blank; width], ..Row::default() }
    };
    let is_blank = |row: &Row| row.cells.iter().all(|cell| cell.prose.is_blank());
    // Long tables have their header again in between.
    let is_header = |row: &FullRow| row.is_of_headers && row.row.words() == header.words();
    let rows = rows.filter(|row| !is_blank(&row.row) && !is_header(row)).map(|row| row.row).collect();
    Some((header, rows))
}

/// The index of the header row: the last one of the head, or the first one where its cells are headers.
fn header(rows: &[FullRow]) -> Option<usize> {
    let head = rows.iter().take_while(|row| row.is_head).count();
    if head > 0 {
        return Some(if head < rows.len() { head - 1 } else { 0 });
    }
    let first = rows.first()?;
    let is_second = || rows.get(1).is_some_and(|second| second.is_of_headers);
    if first.is_of_headers {
        // The first one may be a title, or group what the second one tells apart.
        return Some(usize::from(first.has_spans && is_second()));
    }
    (rows.len() > 1 && are_header_words(&first.row)).then_some(0)
}

/// Whether plain cells are what people write above columns.
fn are_header_words(row: &Row) -> bool {
    let words = row.words();
    let is_short = |text: &String| {
        !text.contains(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '_')) && text.len() < 60
    };
    let known = words.iter().filter(|text| hint(&normalize(text)).is_some()).count();
    words.len() > 1 && words.iter().all(is_short) && known > 1 && known * 2 >= words.len()
}

fn full_rows(raw: Vec<RawRow>, tag: Span, source: &Source, budget: &mut Budget) -> Vec<FullRow> {
    let mut rows = Vec::with_capacity(raw.len());
    let mut carry = Carry::default();
    let mut group = 0;
    for RawRow { span, cells, is_head, group: own } in raw {
        if own != group {
            carry = Carry::default();
            group = own;
        }
        let is_of_headers = cells.iter().all(|cell| cell.is_header || cell.prose.is_blank())
            && cells.iter().any(|cell| cell.is_header && !cell.prose.is_blank());
        let has_spans = cells.iter().any(|cell| cell.columns > 1 || cell.rows > 1);
        let span = Span { start: span.start, end: span.end, ..tag }.trimmed(source);
        let mut line = Line { span, cells: Vec::new(), above: carry.count, carry: &mut carry, budget };
        for RawCell { content, prose, columns, rows, .. } in cells {
            line.fill(false);
            let content = Span { start: content.start, end: content.end, ..tag };
            let text = content.trimmed(source);
            // A blank cell is right after its tag.
            let span = if text.start < text.end { text } else { Span { end: content.start, ..content } };
            line.push(Cell { span, prose }, columns, rows - 1);
        }
        line.fill(true);
        let row = Row { span, cells: line.cells, ..Row::default() };
        if !row.cells.is_empty() {
            rows.push(FullRow { row, is_head, is_of_headers, has_spans });
        }
    }
    rows
}

/// A row that is being filled, with what reaches into it.
struct Line<'a> {
    span: Span,
    cells: Vec<Cell>,
    /// How many cells from above are still to come.
    above: usize,
    carry: &'a mut Carry,
    budget: &'a mut Budget,
}

impl Line<'_> {
    /// Takes the cells from above that are next; at the end of the row all that are left.
    fn fill(&mut self, is_end: bool) {
        while self.above > 0 {
            let column = self.cells.len();
            let length = self.carry.length(column);
            if length.is_none() && !is_end || !self.budget.allows(length.unwrap_or_default()) {
                return;
            }
            self.above -= usize::from(length.is_some());
            let cell = self.carry.take(column);
            self.cells.push(cell.unwrap_or_else(|| self.blank()));
        }
    }

    /// A cell that is not there.
    fn blank(&self) -> Cell {
        Cell { span: Span { start: self.span.end, ..self.span }, ..Cell::default() }
    }

    fn push(&mut self, cell: Cell, columns: usize, rows_below: usize) {
        if columns == 1 && rows_below == 0 {
            self.cells.push(cell);
            return;
        }
        // What a comment says is said to its row alone.
        let mut again = cell.clone();
        again.prose.comments.clear();
        let length = cell.prose.plain().len();
        let mut next = Some(cell);
        for _ in 0..columns {
            let column = self.cells.len();
            if next.is_none() && !self.budget.allows(length) {
                return;
            }
            if self.carry.take(column).is_some() {
                self.above -= 1;
            }
            self.cells.push(next.take().unwrap_or_else(|| again.clone()));
            if rows_below > 0 {
                self.carry.put(column, again.clone(), rows_below);
            }
        }
    }
}
