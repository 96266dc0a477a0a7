//! A table of HTML while it is read: which tags open and close its rows and cells, also where an
//! author has left them out (HTML, sections 13.2.6.4.9 to 13.2.6.4.15).

use super::cell::{OpenCell, RawCell};
use crate::prose::HtmlTag;
use pulldown_cmark::Event;
use std::ops::Range;

/// A table whose end has not come yet.
#[derive(Debug)]
pub(super) struct OpenTable {
    /// Its first tag.
    pub(super) tag: Range<usize>,
    /// How many containers of Markdown are around it.
    pub(super) depth: usize,
    pub(super) rows: Vec<RawRow>,
    section: Option<RowGroup>,
    /// Sections are numbered, since a cell never spans beyond its own.
    group: usize,
    row: Option<RawRow>,
    cell: Option<OpenCell>,
    in_caption: bool,
    nested: Option<Nested>,
    is_mdx: bool,
}

/// A row as it is written, before cells of others reach into it.
#[derive(Debug)]
pub(super) struct RawRow {
    pub(super) span: Range<usize>,
    pub(super) cells: Vec<RawCell>,
    pub(super) is_head: bool,
    pub(super) group: usize,
}

/// A table within a cell: where it begins, and how many tables are open in there.
#[derive(Debug)]
struct Nested {
    start: usize,
    open: usize,
}

/// What a tag does to the table as a whole.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum TagEffect {
    Goes,
    Ends,
    /// Another table begins, though nothing has closed this one.
    EndsAndBegins,
    /// A table within a cell has ended.
    Nested(Range<usize>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
            section: None,
            group: 0,
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

    pub(super) fn tag(&mut self, text: &str, range: &Range<usize>) -> TagEffect {
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
            return self.table(&tag, range);
        }
        if tag.is_end {
            self.end_tag(&name, text, range);
        } else {
            self.start_tag(&name, text, range);
        }
        TagEffect::Goes
    }

    fn table(&mut self, tag: &HtmlTag<'_>, range: &Range<usize>) -> TagEffect {
        if tag.is_end {
            self.end_row(range.start);
            return TagEffect::Ends;
        }
        if self.cell.is_none() && !self.in_caption {
            self.end_row(range.start);
            return TagEffect::EndsAndBegins;
        }
        self.markup("<table>");
        self.nested = Some(Nested { start: range.start, open: 1 });
        TagEffect::Goes
    }

    fn start_tag(&mut self, name: &str, text: &str, range: &Range<usize>) {
        match name {
            "td" | "th" => {
                self.end_cell(range.start);
                if self.row.is_none() {
                    self.open_row(range.start);
                }
                self.cell = Some(OpenCell::new(&HtmlTag::new(text), range.end, self.is_mdx));
            }
            "tr" => {
                self.end_row(range.start);
                self.open_row(range.start);
            }
            "thead" | "tbody" | "tfoot" => self.open_section(RowGroup::of(name), range),
            "caption" | "col" | "colgroup" => {
                self.open_section(None, range);
                self.in_caption = name == "caption";
            }
            _ => self.markup(text),
        }
    }

    fn end_tag(&mut self, name: &str, text: &str, range: &Range<usize>) {
        match name {
            "td" | "th" => {
                if self.cell.as_ref().is_some_and(|cell| cell.is_of(name)) {
                    self.end_cell(range.start);
                }
            }
            "tr" => {
                self.end_cell(range.start);
                self.end_row(range.end);
            }
            "thead" | "tbody" | "tfoot" => {
                if self.section == RowGroup::of(name) {
                    self.open_section(None, range);
                }
            }
            "caption" => self.in_caption = false,
            _ => self.markup(text),
        }
    }

    fn open_section(&mut self, section: Option<RowGroup>, range: &Range<usize>) {
        self.end_row(range.start);
        self.in_caption = false;
        self.section = section;
        self.group += 1;
    }

    fn open_row(&mut self, start: usize) {
        self.in_caption = false;
        let section = *self.section.get_or_insert(RowGroup::Body);
        let is_head = section == RowGroup::Head;
        self.row = Some(RawRow { span: start..start, cells: Vec::new(), is_head, group: self.group });
    }

    fn end_row(&mut self, end: usize) {
        self.end_cell(end);
        if let Some(mut row) = self.row.take() {
            row.span.end = end;
            self.rows.push(row);
        }
    }

    fn end_cell(&mut self, end: usize) {
        if let (Some(cell), Some(row)) = (self.cell.take(), &mut self.row) {
            row.cells.push(cell.finish(end));
        }
    }

    fn open_cell(&mut self) -> Option<&mut OpenCell> {
        self.cell.as_mut().filter(|_| self.nested.is_none())
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

    /// The table ends where something else begins.
    pub(super) fn end(&mut self, end: usize) {
        self.end_row(end);
    }
}
