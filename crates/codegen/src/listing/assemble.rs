//! Errors that were found one by one to a table: a column for each part that one of them has.

use super::found::{FoundError, Slot, prose_of};
use super::table::{Cell, Form, Row, Table};
use crate::prose::ProseBuilder;
use crate::source::{Source, Span};
use errdown_language::distinct::Names;
use pulldown_cmark::Event;

/// How many columns may be called after labels of the author's: with one for each row, a table would have no
/// end.
const MOST_LABELS: usize = 16;

/// Where a table is.
pub(super) struct TablePlace<'a> {
    pub(super) source: &'a Source,
    /// The index of the document.
    pub(super) document: usize,
    pub(super) form: Form,
    /// The headings above it.
    pub(super) headings: Vec<String>,
    /// Its first byte.
    pub(super) start: usize,
}

/// The table of some errors.
pub(super) fn table(place: TablePlace<'_>, errors: Vec<FoundError>) -> Table {
    let TablePlace { source, document, form, headings, start } = place;
    let end = errors.iter().map(|error| error.range.end).max().unwrap_or(start);
    let first_line = source.slice(start..end).find('\n').map_or(end, |length| start + length);
    let mut columns = Columns::default();
    let mut rows = Vec::with_capacity(errors.len());
    for error in errors {
        rows.push(columns.read(error, document));
    }
    let header_span = Span::new(document, start..first_line).trimmed(source);
    let (header, places) = columns.header(header_span);
    let span = Span::new(document, start..end).trimmed(source);
    let rows = rows.into_iter().map(|row| row.in_places(&places, header.cells.len(), source)).collect();
    Table { span, form, headings, header, rows, ..Table::default() }
}

/// The cells of an error, each with the number of its column.
struct NumberedRow {
    span: Span,
    cells: Vec<(usize, Cell)>,
}

impl NumberedRow {
    fn in_places(self, places: &[Option<usize>], width: usize, source: &Source) -> Row {
        let blank = Cell { span: Span { end: self.span.start, ..self.span }, ..Cell::default() };
        let mut row = Row { span: self.span.trimmed(source), cells: vec![blank; width], ..Row::default() };
        for (column, cell) in self.cells {
            let place = places.get(column).copied().flatten();
            if let Some(own) = place.and_then(|place| row.cells.get_mut(place)) {
                *own = cell;
            }
        }
        row
    }

    /// Adds a text with its label to the cause, where there is no column for it.
    fn add_to_cause(&mut self, label: &str, text: &str) {
        let cause = self.cells.iter_mut().find(|(column, _)| *column == Slot::Cause as usize);
        let Some((_, cause)) = cause else { return };
        let mut prose = ProseBuilder::default();
        for text in [cause.prose.plain(), &format!("{label}: {text}")] {
            prose.event(&Event::Text(text.into()));
            prose.event(&Event::HardBreak);
        }
        cause.prose = prose.finish();
    }
}

/// The columns of a table: those of ours, then those that labels name.
#[derive(Default)]
struct Columns {
    /// Which of ours are used.
    is_used: [bool; Slot::ALL.len()],
    /// What the author calls them.
    names: [Option<String>; Slot::ALL.len()],
    keys: Names,
    labels: Vec<String>,
}

impl Columns {
    fn read(&mut self, error: FoundError, document: usize) -> NumberedRow {
        let mut row = NumberedRow { span: Span::new(document, error.range), cells: Vec::new() };
        for (slot, cell) in error.cells {
            self.add(&mut row, slot, cell);
        }
        for part in error.body.parts {
            let Some(source) = part.source.clone() else { continue };
            let label = part.label.clone();
            let cell = Cell { span: Span::new(document, source), prose: part.finish() };
            let slot = label.as_ref().map_or(Some(Slot::Cause), |label| Slot::of(label.hint));
            let slot = slot.filter(|slot| !row.cells.iter().any(|(column, _)| *column == *slot as usize));
            match (slot, label) {
                (Some(slot), label) => {
                    if let (Some(name), Some(label)) = (self.names.get_mut(slot as usize), label) {
                        name.get_or_insert(label.words);
                    }
                    self.add(&mut row, slot, cell);
                }
                (None, Some(label)) => match self.label(&label.key, label.words) {
                    Ok(column) => row.cells.push((column, cell)),
                    Err(words) => row.add_to_cause(&words, cell.prose.plain()),
                },
                (None, None) => row.add_to_cause("", cell.prose.plain()),
            }
        }
        row
    }

    fn add(&mut self, row: &mut NumberedRow, slot: Slot, cell: Cell) {
        if let Some(is_used) = self.is_used.get_mut(slot as usize) {
            *is_used = true;
        }
        row.cells.push((slot as usize, cell));
    }

    /// The column of a label; its words where there is no room for one.
    fn label(&mut self, key: &str, words: String) -> Result<usize, String> {
        if self.labels.len() == MOST_LABELS && self.keys.find(key).is_none() {
            return Err(words);
        }
        let number = self.keys.number(key);
        if number == self.labels.len() {
            self.labels.push(words);
        }
        Ok(Slot::ALL.len() + number)
    }

    /// The header, and the place of each column in it.
    fn header(self, span: Span) -> (Row, Vec<Option<usize>>) {
        let (mut header, mut places) = (Row { span, ..Row::default() }, Vec::new());
        let own = Slot::ALL.iter().zip(self.names).zip(self.is_used);
        let own = own
            .map(|((slot, name), is_used)| is_used.then(|| name.unwrap_or_else(|| slot.header().to_owned())));
        for words in own.chain(self.labels.into_iter().map(Some)) {
            places.push(words.is_some().then_some(header.cells.len()));
            header.cells.extend(words.map(|words| Cell { span, prose: prose_of(&words) }));
        }
        (header, places)
    }
}
