//! What all later layers see of a document.

use super::footnotes::Footnotes;
use crate::prose::Prose;
use crate::source::Span;
use std::cell::OnceCell;

/// One document: what it says about itself, and its tables.
#[derive(Clone, Debug, Default)]
pub(crate) struct Document {
    /// The first heading that is no `# Source:` line, else the title of the front matter.
    pub title: Option<String>,
    /// Where the document says that it is published.
    pub url: Option<String>,
    /// Where the text goes on after the front matter.
    pub(crate) body: usize,
    /// Fenced code blocks, whose text is nothing but text.
    pub(crate) code_blocks: Vec<Span>,
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
#[derive(Clone, Debug)]
pub(crate) struct Table {
    /// The whole table.
    pub span: Span,
    /// Its layout in the document.
    pub form: Form,
    /// The headings above it, outermost first.
    pub headings: Vec<String>,
    /// The header row.
    pub header: Row,
    /// The data rows.
    pub rows: Vec<Row>,
    /// The paragraphs right after it.
    pub note: Vec<Prose>,
}

/// A row, as long as its header: GFM adds empty cells and drops surplus ones.
#[derive(Clone, Debug, Default)]
pub(crate) struct Row {
    /// The line, without what quotes or lists put before it.
    pub span: Span,
    /// The cells.
    pub cells: Vec<Cell>,
    /// The text of cells that GFM drops.
    pub surplus: Option<Surplus>,
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
    /// The heading right above the table.
    pub(crate) fn heading(&self) -> &str {
        self.headings.last().map_or("", String::as_str)
    }
}
