//! Errors that were found one by one to a table: a column for each part that one of them has.

use super::body::Body;
use super::line::Line;
use super::table::{Cell, Form, Row, Table};
use crate::prose::{Prose, ProseBuilder};
use crate::source::{Source, Span};
use errdown_language::Hint;
use errdown_language::distinct::Names;
use pulldown_cmark::Event;
use std::ops::Range;

/// An error on its way to a row.
#[derive(Debug, Default)]
pub(super) struct Draft {
    /// Its bytes in the document.
    pub(super) range: Range<usize>,
    /// The cells that have no label, by their columns.
    pub(super) cells: Vec<(Column, Cell)>,
    pub(super) body: Body,
}

/// A column whose header is not the author's: these are words that every column of a table is found by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Code,
    Name,
    Status,
    Title,
    Cause,
    Solution,
}

impl Column {
    const ALL: [Self; 6] = [Self::Code, Self::Name, Self::Status, Self::Title, Self::Cause, Self::Solution];

    fn header(self) -> &'static str {
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
    fn of(hint: Option<Hint>) -> Option<Self> {
        match hint {
            Some(Hint::Status) => Some(Self::Status),
            Some(Hint::Cause) => Some(Self::Cause),
            Some(Hint::Solution) => Some(Self::Solution),
            _ => None,
        }
    }
}

impl Draft {
    /// A cell of a part of a line.
    pub(super) fn cell(&mut self, column: Column, line: &Line<'_>, part: &Range<usize>, document: usize) {
        let mut prose = ProseBuilder::default();
        line.write(&mut prose, part);
        if column == Column::Code {
            line.write_comments(&mut prose);
        }
        let range = line.source(part).unwrap_or_else(|| self.range.start..self.range.start);
        self.cells.push((column, Cell { span: Span::new(document, range), prose: prose.finish() }));
    }

    /// The anchor of a heading as its code.
    pub(super) fn anchor(&mut self, anchor: &str, heading: Range<usize>, document: usize) {
        self.cells.push((Column::Code, Cell { span: Span::new(document, heading), prose: words_of(anchor) }));
    }

    /// The code of another error as the status of this one.
    pub(super) fn below(&mut self, status: &Self) {
        let own = status.cells.iter().find(|(column, _)| *column == Column::Code);
        if let Some((_, status)) = own.filter(|_| !self.has(Column::Status)) {
            self.cells.push((Column::Status, status.clone()));
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
    fn has(&self, column: Column) -> bool {
        self.cells.iter().any(|(own, _)| *own == column)
    }

    /// The cells of the row, each with its column: those of the body follow.
    fn into_cells(self, document: usize) -> (Vec<(Column, Cell)>, Vec<Labelled>) {
        let (mut cells, mut labelled) = (self.cells, Vec::new());
        for part in self.body.parts {
            let Some(source) = part.source.clone() else { continue };
            let label = part.label.clone();
            let column = match &label {
                None => Some(Column::Cause),
                Some(label) => Column::of(label.hint),
            };
            let cell = Cell { span: Span::new(document, source), prose: part.finish() };
            let words = label.map(|label| (label.words, label.key)).unwrap_or_default();
            match column.filter(|column| !cells.iter().any(|(own, _)| own == column)) {
                Some(column) => {
                    labelled.push(Labelled {
                        words: words.0,
                        key: String::new(),
                        column: Some(column),
                        cell: Cell::default(),
                    });
                    cells.push((column, cell));
                }
                None => labelled.push(Labelled { words: words.0, key: words.1, column: None, cell }),
            }
        }
        (cells, labelled)
    }
}

/// A cell under a label of the author's.
struct Labelled {
    words: String,
    key: String,
    /// The column that it names, where its cell is one of those.
    column: Option<Column>,
    cell: Cell,
}

/// How many labels that are of one error alone become columns: a table with one for each row would have no end.
const MOST_COLUMNS: usize = 16;

/// The table of some errors, below headings.
pub(super) fn table(
    form: Form,
    source: &Source,
    document: usize,
    headings: Vec<String>,
    start: usize,
    drafts: Vec<Draft>,
) -> Table {
    let end = drafts.iter().map(|draft| draft.range.end).max().unwrap_or(start);
    let first_line = source.slice(start..end).find('\n').map_or(end, |length| start + length);
    let header_span = Span::new(document, start..first_line).trimmed(source);
    let mut names: Vec<Option<String>> = vec![None; Column::ALL.len()];
    let mut is_used = [false; Column::ALL.len()];
    let (mut labels, mut label_words) = (Names::default(), Vec::new());
    let mut read: Vec<(Range<usize>, Vec<(usize, Cell)>)> = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let range = draft.range.clone();
        let (cells, labelled) = draft.into_cells(document);
        let mut row = Vec::with_capacity(cells.len());
        for (column, cell) in cells {
            if let Some(is_used) = is_used.get_mut(column as usize) {
                *is_used = true;
            }
            row.push((column as usize, cell));
        }
        for Labelled { words, key, column, cell } in labelled {
            if let Some(column) = column {
                if let Some(name) = names.get_mut(column as usize).filter(|_| !words.is_empty()) {
                    name.get_or_insert(words);
                }
                continue;
            }
            if labels.find(&key).is_none() && label_words.len() == MOST_COLUMNS {
                add_to_cause(&mut row, &words, cell);
                continue;
            }
            let number = labels.number(&key);
            if number == label_words.len() {
                label_words.push(words);
            }
            row.push((Column::ALL.len() + number, cell));
        }
        read.push((range, row));
    }
    let mut places = vec![None; Column::ALL.len() + label_words.len()];
    let mut header = Row { span: header_span, ..Row::default() };
    for (at, place) in places.iter_mut().enumerate() {
        let words = match Column::ALL.get(at) {
            Some(_) if !is_used.get(at).is_some_and(|is_used| *is_used) => continue,
            Some(column) => {
                names.get_mut(at).and_then(Option::take).unwrap_or_else(|| column.header().to_owned())
            }
            None => label_words.get_mut(at - Column::ALL.len()).map(std::mem::take).unwrap_or_default(),
        };
        *place = Some(header.cells.len());
        header.cells.push(Cell { span: header_span, prose: words_of(&words) });
    }
    let width = header.cells.len();
    let mut rows = Vec::with_capacity(read.len());
    for (range, cells) in read {
        let blank = Cell { span: Span::new(document, range.start..range.start), ..Cell::default() };
        let mut row = Row {
            span: Span::new(document, range).trimmed(source),
            cells: vec![blank; width],
            ..Row::default()
        };
        for (column, cell) in cells {
            let place = places.get(column).copied().flatten();
            if let Some(own) = place.and_then(|place| row.cells.get_mut(place)) {
                *own = cell;
            }
        }
        rows.push(row);
    }
    let span = Span::new(document, start..end).trimmed(source);
    Table { span, form, headings, header, rows, ..Table::default() }
}

/// Adds a text with its label to the cause, where there is no column for it.
fn add_to_cause(row: &mut [(usize, Cell)], words: &str, cell: Cell) {
    let Some((_, cause)) = row.iter_mut().find(|(column, _)| *column == Column::Cause as usize) else {
        return;
    };
    let mut prose = ProseBuilder::default();
    for text in [cause.prose.plain(), &format!("{words}: {}", cell.prose.plain())] {
        prose.event(&Event::Text(text.into()));
        prose.event(&Event::HardBreak);
    }
    cause.prose = prose.finish();
}

fn words_of(words: &str) -> Prose {
    let mut prose = ProseBuilder::default();
    prose.event(&Event::Text(words.into()));
    prose.finish()
}
