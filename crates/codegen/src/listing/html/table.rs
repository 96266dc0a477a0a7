//! A table of HTML while it is read: which tags open and close its rows and cells, also where an
//! author has left them out (HTML, sections 13.2.6.4.9 to 13.2.6.4.15).

use super::cell::OpenCell;
use super::grid::{Carry, Grid, OpenRow};
use super::header::HeaderFacts;
use crate::listing::table::{Cell, Row, Table};
use crate::prose::HtmlTag;
use crate::source::Span;
use pulldown_cmark::Event;
use std::ops::Range;

/// A table whose end has not come yet.
pub(super) struct OpenTable {
    /// Its first tag.
    tag: Range<usize>,
    /// How many containers of Markdown are around it.
    pub(super) depth: usize,
    rows: Vec<Row>,
    header: HeaderFacts,
    group: Option<RowGroup>,
    /// What reaches into the next row; a cell never spans beyond its group of rows.
    carry: Carry,
    row: Option<OpenRow>,
    cell: Option<OpenCell>,
    in_caption: bool,
    nested: Option<Nested>,
    is_mdx: bool,
}

/// A table within a cell: where it begins, and how many tables are open in there.
struct Nested {
    start: usize,
    open: usize,
}

/// What a tag does to the table as a whole.
pub(super) enum TagEffect {
    Goes,
    Ends,
    /// Another table begins, though nothing has closed this one.
    EndsAndBegins,
    /// A table within a cell has ended.
    Nested(Range<usize>),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum RowGroup {
    Head,
    Body,
    Foot,
}

impl RowGroup {
    fn of(name: &str) -> Option<Self> {
        match name {
            "thead" => Some(Self::Head),
            "tbody" => Some(Self::Body),
            "tfoot" => Some(Self::Foot),
            _ => None,
        }
    }
}

impl OpenTable {
    pub(super) fn new(tag: Range<usize>, depth: usize, is_mdx: bool) -> Self {
        Self {
            tag,
            depth,
            rows: Vec::new(),
            header: HeaderFacts::default(),
            group: None,
            carry: Carry::default(),
            row: None,
            cell: None,
            in_caption: false,
            nested: None,
            is_mdx,
        }
    }

    pub(super) fn is_in_cell(&self) -> bool {
        self.cell.is_some()
    }

    pub(super) fn tag(&mut self, text: &str, range: &Range<usize>, grid: &mut Grid<'_>) -> TagEffect {
        let tag = HtmlTag::new(text);
        let name = tag.name();
        if let Some(nested) = &mut self.nested {
            match (&*name, tag.is_end) {
                ("table", false) => nested.open += 1,
                ("table", true) => nested.open -= 1,
                _ => {}
            }
            let span = nested.start..range.end;
            if nested.open > 0 {
                return TagEffect::Goes;
            }
            self.nested = None;
            return TagEffect::Nested(span);
        }
        if &*name == "table" {
            return self.table(&tag, range, grid);
        }
        if tag.is_end {
            self.end_tag(&name, text, range, grid);
        } else {
            self.start_tag(&name, text, range, grid);
        }
        TagEffect::Goes
    }

    fn table(&mut self, tag: &HtmlTag<'_>, range: &Range<usize>, grid: &mut Grid<'_>) -> TagEffect {
        if tag.is_end {
            self.end_row(range.start, grid);
            return TagEffect::Ends;
        }
        if self.cell.is_none() && !self.in_caption {
            self.end_row(range.start, grid);
            return TagEffect::EndsAndBegins;
        }
        self.markup("<table>");
        self.nested = Some(Nested { start: range.start, open: 1 });
        TagEffect::Goes
    }

    fn start_tag(&mut self, name: &str, text: &str, range: &Range<usize>, grid: &mut Grid<'_>) {
        match name {
            "td" | "th" => {
                self.end_cell(range.start, grid);
                if self.row.is_none() {
                    self.open_row(range.start);
                }
                self.cell = Some(OpenCell::new(&HtmlTag::new(text), range.end, self.is_mdx));
            }
            "tr" => {
                self.end_row(range.start, grid);
                self.open_row(range.start);
            }
            "thead" | "tbody" | "tfoot" => self.open_group(RowGroup::of(name), range, grid),
            "caption" | "col" | "colgroup" => {
                self.open_group(None, range, grid);
                self.in_caption = name == "caption";
            }
            _ => self.markup(text),
        }
    }

    fn end_tag(&mut self, name: &str, text: &str, range: &Range<usize>, grid: &mut Grid<'_>) {
        match name {
            "td" | "th" => {
                if let Some(cell) = &self.cell
                    && cell.is_of(name)
                {
                    self.end_cell(range.start, grid);
                }
            }
            "tr" => {
                self.end_cell(range.start, grid);
                self.end_row(range.end, grid);
            }
            "thead" | "tbody" | "tfoot" => {
                if self.group == RowGroup::of(name) {
                    self.open_group(None, range, grid);
                }
            }
            "caption" => self.in_caption = false,
            _ => self.markup(text),
        }
    }

    fn open_group(&mut self, group: Option<RowGroup>, range: &Range<usize>, grid: &mut Grid<'_>) {
        self.end_row(range.start, grid);
        self.in_caption = false;
        self.group = group;
        self.carry = Carry::default();
    }

    fn open_row(&mut self, start: usize) {
        self.in_caption = false;
        let group = *self.group.get_or_insert(RowGroup::Body);
        self.row = Some(OpenRow::new(start, group == RowGroup::Head, &self.carry));
    }

    fn end_row(&mut self, end: usize, grid: &mut Grid<'_>) {
        self.end_cell(end, grid);
        if let Some(row) = self.row.take() {
            let (facts, is_head) = (row.facts, row.is_head);
            if let Some(row) = row.close(end, &mut self.carry, grid)
                && !((is_head || facts.is_of_headers()) && self.has_header(&row))
            {
                self.header.add(facts, is_head);
                self.rows.push(row);
            }
        }
    }

    /// Whether a row of headers is the first one once more: long tables have it in between.
    fn has_header(&self, row: &Row) -> bool {
        let Some(first) = self.rows.first() else { return false };
        row.words() == first.words()
    }

    fn end_cell(&mut self, end: usize, grid: &mut Grid<'_>) {
        if let (Some(cell), Some(row)) = (self.cell.take(), &mut self.row) {
            row.push(cell.finish(end), &mut self.carry, grid);
        }
    }

    fn open_cell(&mut self) -> Option<&mut OpenCell> {
        if self.nested.is_none() { self.cell.as_mut() } else { None }
    }

    fn markup(&mut self, tag: &str) {
        if let Some(cell) = self.open_cell() {
            cell.markup(tag);
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        if let Some(cell) = self.open_cell() {
            cell.text(text);
        }
    }

    pub(super) fn comment(&mut self, comment: &str) {
        if let Some(cell) = self.open_cell() {
            cell.comment(comment);
        }
    }

    /// Markdown between tags.
    pub(super) fn event(&mut self, event: &Event<'_>) {
        if let Some(cell) = self.open_cell() {
            cell.event(event);
        }
    }

    /// The table, which ends at a byte; `None` where it has no cells. A table without a header gets one
    /// of blank cells.
    pub(super) fn close(mut self, end: usize, grid: &mut Grid<'_>) -> Option<Table> {
        self.end_row(end, grid);
        let tag = grid.span(self.tag);
        let span = grid.span(tag.start..end.max(tag.end));
        let mut width = 0;
        for row in &self.rows {
            width = width.max(row.cells.len());
        }
        let number = self.header.header(&self.rows);
        let mut header = Row { span: tag, ..Row::default() };
        let mut rows = Vec::with_capacity(self.rows.len());
        for (index, mut row) in self.rows.into_iter().enumerate() {
            pad(&mut row, width, grid);
            if Some(index) == number {
                header = row;
            } else if number.is_none_or(|number| index > number) && !is_blank(&row) {
                rows.push(row);
            }
        }
        pad(&mut header, width, grid);
        (width > 0).then(|| Table { span, header, rows, ..Table::default() })
    }
}

/// Gives a row as many cells as the table has columns.
fn pad(row: &mut Row, width: usize, grid: &mut Grid<'_>) {
    while row.cells.len() < width && grid.allows(0) {
        row.cells.push(Cell { span: Span { start: row.span.end, ..row.span }, ..Cell::default() });
    }
}

fn is_blank(row: &Row) -> bool {
    row.cells.iter().all(|cell| cell.prose.is_blank())
}
