//! One column before it has a role: what its header hints at, and what its cells look like.

use super::cell::{CellStyle, are_grouped, are_messages, common_label, read_cell};
use super::shape::CellShape;
use crate::listing::{Cell, Row, Table};
use crate::options::{Options, Spanned};
use crate::prose::Prose;
use crate::role::Role;
use errdown_language::Hint;
use errdown_language::failure::FailureWords;
use errdown_language::header::{self, hint, normalize};

/// How many cells of a column are looked at before it has a role.
const SAMPLE: usize = 64;

/// What is known of a column before it has a role.
pub(super) struct Column {
    pub(super) hint: Option<Hint>,
    /// Whether the header says that its cells are samples.
    pub(super) is_sample: bool,
    /// Whether the header has a word about errors.
    pub(super) speaks_of_errors: bool,
    /// The role that the call gives.
    pub(super) told: Option<Role>,
    /// The normalized header.
    pub(super) header: String,
    pub(super) cells: CellShape,
    /// How codes are written in it.
    pub(super) style: CellStyle,
}

impl Column {
    pub(super) fn new(
        table: &Table,
        at: usize,
        header: &Cell,
        options: &Options,
        failure: &FailureWords,
    ) -> Self {
        let header = header.prose.bare();
        let told = options.columns.iter().find(|(name, _)| is_named(&header, name)).map(|(_, role)| *role);
        let header = normalize(&header);
        let hint = hint(&header);
        // A line of prose right below a table is no row of it.
        let is_row = |row: &&Row| !row.is_bare || table.header.cells.len() == 1;
        let rows = || table.rows.iter().filter(is_row).chain(&table.lost);
        let proses = || rows().filter_map(|row| row.cells.get(at)).map(|cell| &cell.prose);
        let speaks_of_errors = header::has_error_word(&header);
        let style = style(proses, hint, told, speaks_of_errors);
        let mut cells = CellShape::default();
        let step = table.rows.len().div_ceil(SAMPLE).max(1);
        for cell in rows().step_by(step).filter_map(|row| row.cells.get(at)) {
            cells.add(cell, may_be_code(hint) || style == CellStyle::Messages, &style, failure);
        }
        let is_sample = header::is_sample(&header);
        Self { hint, is_sample, speaks_of_errors, told, header, cells, style }
    }

    /// Whether most cells are short enough to be titles.
    pub(super) fn is_short(&self) -> bool {
        self.cells.long * 2 < self.cells.filled
    }

    /// Whether every cell is one word, written as no plain word is.
    pub(super) fn is_symbolic(&self) -> bool {
        self.cells.filled > 0 && self.cells.symbols == self.cells.filled
    }

    /// Whether most cells are words.
    pub(super) fn is_words(&self) -> bool {
        self.told.is_none() && self.cells.filled > 0 && self.cells.numbers * 2 < self.cells.filled
    }

    /// The role that the column asks for by itself, texts about what happened apart.
    pub(super) fn role(&self) -> Option<Role> {
        let cells = &self.cells;
        let is_repeated = cells.filled > 1 && cells.distinct() * 2 <= cells.filled;
        // `Soft` and `Hard` say whether to retry, whatever their header says.
        if cells.filled > 1 && cells.lasting == cells.filled {
            return Some(Role::Retry);
        }
        Some(match self.hint? {
            Hint::Status if cells.filled == 0 || cells.is_mostly(cells.statuses) => Role::Status,
            // A type that many rows share is no name.
            Hint::Kind if is_repeated => return None,
            Hint::Name | Hint::Kind | Hint::Code | Hint::Number if cells.is_mostly(cells.words) => Role::Name,
            Hint::Name | Hint::Kind | Hint::Status | Hint::Title => Role::Title,
            Hint::Solution => Role::Solution,
            Hint::Retry => Role::Retry,
            Hint::Wait => Role::Wait,
            Hint::Attempts | Hint::Retries => Role::Attempts,
            Hint::Link => Role::Link,
            Hint::Code | Hint::Number | Hint::Description | Hint::Cause | Hint::Occasion => return None,
        })
    }

    pub(super) fn is_prose(&self) -> bool {
        self.told.is_none() && self.cells.sentences * 2 > self.cells.filled
    }
}

impl Column {
    /// Whether the header calls its codes statuses.
    pub(super) fn says_http(&self) -> bool {
        self.hint == Some(Hint::Status)
    }

    /// Whether the header says that the column has codes, by any name.
    pub(super) fn says_code(&self) -> bool {
        let is_of_codes =
            |hint| matches!(hint, Hint::Code | Hint::Number | Hint::Status | Hint::Name | Hint::Kind);
        self.told.is_some() || self.speaks_of_errors || self.hint.is_some_and(is_of_codes)
    }

    /// Whether the cells are types of fields.
    pub(super) fn lists_types(&self) -> bool {
        self.cells.types * 2 > self.cells.filled
    }

    /// Whether the column holds ranges by its header, and does.
    pub(super) fn lists_ranges(&self) -> bool {
        header::has_word(&self.header, |language| language.ranges)
            && self.cells.ranges * 2 > self.cells.filled
    }

    /// What speaks for the role of the column.
    pub(super) fn why(&self) -> String {
        if self.told.is_some() {
            return "the call says so".to_owned();
        }
        let header = match self.hint {
            Some(hint) => format!("the header hints at {}", hint.name()),
            None => "the header is unknown".to_owned(),
        };
        let CellShape { filled, codes, .. } = self.cells;
        if !may_be_code(self.hint) {
            return header;
        }
        format!("{header}; {codes} of {filled} cells looked at hold codes")
    }
}

/// How a column writes its codes. Messages are codes where each is a code span under a header of messages,
/// or where the call says so of texts that are not codes.
fn style<'p, I: Iterator<Item = &'p Prose>>(
    cells: impl Fn() -> I,
    hint: Option<Hint>,
    told: Option<Role>,
    speaks_of_errors: bool,
) -> CellStyle {
    if let Some(label) = common_label(cells()) {
        return CellStyle::Labelled(label.to_owned());
    }
    if are_grouped(cells()) {
        return CellStyle::Grouped;
    }
    let may_be_messages =
        matches!(hint, Some(Hint::Title | Hint::Name)) && speaks_of_errors || hint == Some(Hint::Title);
    let are_told = || {
        told == Some(Role::Code)
            && matches!(hint, None | Some(Hint::Title | Hint::Name))
            && cells().all(|prose| read_cell(prose, &CellStyle::Plain).is_none())
    };
    if may_be_messages && are_messages(cells()) || are_told() {
        CellStyle::Messages
    } else {
        CellStyle::Plain
    }
}

/// Whether a column with such a header may be that of the codes whatever its cells look like.
fn may_be_code(hint: Option<Hint>) -> bool {
    matches!(hint, None | Some(Hint::Code | Hint::Number | Hint::Status | Hint::Name | Hint::Kind))
}

pub(super) fn is_named(header: &str, name: &Spanned<String>) -> bool {
    normalize(header) == normalize(&name.value)
}
