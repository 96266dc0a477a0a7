//! What all later layers see of a document.

use super::footnotes::Footnotes;
use super::page::Page;
use crate::prose::Prose;
use crate::source::Span;

/// One document: its pages and its tables.
#[derive(Clone, Debug, Default)]
pub(crate) struct Document {
    /// Its pages, which are one for most documents, and none for one that was not read.
    pub(crate) pages: Vec<Page>,
    /// Where the text goes on after the front matter.
    pub(crate) body: usize,
    /// Fenced code blocks, whose text is nothing but text.
    pub(crate) code_blocks: Vec<Span>,
    /// Tables of HTML within cells of others.
    pub(crate) nested: Vec<Span>,
    /// Comments of MDX with tables in them.
    pub(crate) comments: Vec<Span>,
    /// The paragraphs of each footnote.
    pub(crate) footnotes: Footnotes,
    /// Every table, error table or not.
    pub tables: Vec<Table>,
}

/// A table, of GFM (section 4.10) or HTML.
#[derive(Clone, Debug, Default)]
pub(crate) struct Table {
    /// The whole table.
    pub span: Span,
    /// The number of its page.
    pub page: usize,
    /// The headings above it, outermost first. The title of a page is above all others.
    pub headings: Vec<String>,
    /// The header row; where the table has none, blank cells at its first tag.
    pub header: Row,
    /// The data rows.
    pub rows: Vec<Row>,
    /// The paragraphs right after it.
    pub note: Vec<Prose>,
}

/// A row, as long as its header: GFM adds empty cells and drops surplus ones, and HTML has as many
/// columns as its longest row.
#[derive(Clone, Debug, Default)]
pub(crate) struct Row {
    /// The line, without what quotes or lists put before it; in HTML the element.
    pub span: Span,
    /// The cells.
    pub cells: Vec<Cell>,
    /// The text of cells that GFM drops.
    pub surplus: Option<Surplus>,
    /// Whether it has no pipe: GFM takes any line right below a table for a row of it.
    pub is_bare: bool,
}

/// Cells beyond the width of the table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Surplus {
    /// From the first to the last of them.
    pub span: Span,
    /// How many.
    pub cells: usize,
}

/// A cell.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cell {
    /// Its text in the document, without white space around it.
    pub span: Span,
    /// Its content.
    pub prose: Prose,
}

impl Document {
    /// The title of a page.
    pub(crate) fn title(&self, page: usize) -> Option<&str> {
        self.pages.get(page)?.title.as_deref()
    }

    /// Where a page is published.
    pub(crate) fn url(&self, page: usize) -> Option<&str> {
        self.pages.get(page)?.url.as_deref()
    }
}

impl Row {
    /// The words of each cell, without marks of code.
    pub(crate) fn words(&self) -> Vec<String> {
        let mut words = Vec::with_capacity(self.cells.len());
        for cell in &self.cells {
            words.push(cell.prose.bare().into_owned());
        }
        words
    }
}

impl Table {
    /// The heading right above the table.
    pub(crate) fn heading(&self) -> &str {
        self.headings.last().map_or("", String::as_str)
    }
}
