//! What all later layers see of a document.

use super::footnotes::Footnotes;
use super::page::Page;
use crate::prose::Prose;
use crate::source::Span;
use std::cell::OnceCell;

/// One document: its pages and its tables.
#[derive(Clone, Debug, Default)]
pub(crate) struct Document {
    /// Its pages, which are one for most documents, and none for one that was not read.
    pub(crate) pages: Vec<Page>,
    /// What its front matter calls it.
    pub(crate) front_title: Option<String>,
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
    /// How many items and headings may begin with a code.
    pub(super) coded: usize,
    /// The errors in lists, headings and definitions, once somebody asks.
    pub(super) others: OnceCell<Vec<Table>>,
}

/// In which layout an author wrote a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// A table of Markdown (GFM section 4.10).
    #[default]
    Table,
    /// A list whose items begin with a code.
    List,
    /// A heading for each error.
    Headings,
    /// A list of terms and what they mean.
    Definitions,
}

/// A table, whatever its layout in the document.
#[derive(Clone, Debug, Default)]
pub(crate) struct Table {
    /// The whole table.
    pub span: Span,
    /// Its layout in the document.
    pub form: Form,
    /// The number of its page.
    pub page: usize,
    /// The headings above it, outermost first. The title of a page is above all others.
    pub headings: Vec<String>,
    /// The header row; where the table has none, blank cells at its first tag.
    pub header: Row,
    /// The data rows.
    pub rows: Vec<Row>,
    /// Rows below it that it has lost. They are reported, and say what the table is about.
    pub(crate) lost: Vec<Row>,
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

    /// What the first page is called: by its first heading, and by its front matter.
    pub(crate) fn titles(&self) -> Vec<String> {
        let mut titles: Vec<String> = self.title(0).map(str::to_owned).into_iter().collect();
        titles.extend(self.front_title.clone().filter(|title| !titles.contains(title)));
        titles
    }

    /// Where a page is published.
    pub(crate) fn url(&self, page: usize) -> Option<&str> {
        self.pages.get(page)?.url.as_deref()
    }

    /// Whether there may be errors that are in no table: a guess that costs nothing.
    pub(crate) fn may_have_others(&self) -> bool {
        self.coded > 1
    }
}

impl Form {
    /// The name of the layout.
    pub fn name(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::List => "list",
            Self::Headings => "headings",
            Self::Definitions => "definition list",
        }
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
    /// Takes down a row that is not part of the table in Markdown, if it is as wide.
    pub(crate) fn lose(&mut self, cells: &[String]) {
        if cells.len() != self.header.cells.len() {
            return;
        }
        let mut row = Row { span: self.span, ..Row::default() };
        for cell in cells {
            row.cells.push(Cell { span: self.span, prose: Prose::parse(cell) });
        }
        self.lost.push(row);
    }

    /// The heading right above the table.
    pub(crate) fn heading(&self) -> &str {
        self.headings.last().map_or("", String::as_str)
    }
}
