//! A row whose code cell has no code: what it stands for, and what is reported about it.

use crate::columns::{self, Layout};
use crate::diagnostic::{Diagnostics, Rule};
use crate::ident;
use crate::listing::{Cell, Row};
use crate::role::Role;
use errdown_language::code::{Code, CodeCell};
use errdown_language::success::is_success_name;
use errdown_language::unicode::count_words;

/// Why a code cell has no code of its own.
pub(super) enum BlankCode {
    /// The row documents success.
    Success,
    /// The cell says that there is no code.
    None,
    /// The cell has a text that is not a code.
    Text,
    /// The status of the row is its code.
    Status(CodeCell),
    /// The row is a heading between rows.
    Heading,
    /// The row says more about the code above it.
    Above(Vec<Code>),
    /// The row has no code, and nothing says which one it could be.
    Missing,
}

impl BlankCode {
    /// Classifies a row whose code cell has no code. `above` are the codes of the row above.
    pub(super) fn classify(layout: &Layout, row: &Row, cell: &Cell, above: Option<Vec<Code>>) -> Self {
        let text = cell.prose.bare();
        if row.cells.iter().any(|cell| is_success_name(&cell.prose.bare())) {
            return Self::Success;
        }
        let status = layout.roles.iter().zip(&row.cells).find(|(role, _)| **role == Role::Status);
        let status = status.and_then(|(_, cell)| columns::read_codes(&cell.prose.bare()));
        let says_no_code = columns::says_no_code(&text);
        match (status, above) {
            (None, _) if says_no_code => Self::None,
            _ if !columns::is_blank(&text) && !says_no_code => Self::Text,
            (Some(status), _) => Self::Status(status),
            _ if is_heading(layout, row) => Self::Heading,
            (None, Some(codes)) if text.is_empty() && !has_name(layout, row) && says_more(layout, row) => {
                Self::Above(codes)
            }
            _ => Self::Missing,
        }
    }

    /// Reports the row, and gives the codes that it is read by.
    pub(super) fn report(self, diagnostics: &mut Diagnostics, row: &Row, cell: &Cell) -> Option<CodeCell> {
        let text = cell.prose.bare();
        let has_cell = cell.span.start < cell.span.end;
        let cell_or_row = if has_cell { cell.span } else { row.span };
        let (rule, span, message, help) = match &self {
            Self::Success => (
                Rule::SuccessRow,
                cell.span,
                "the row documents success and is not an error".to_owned(),
                "write the code that a caller sees to keep it with `success: include`",
            ),
            Self::None => (
                Rule::EmptyCode,
                cell.span,
                format!("`{text}` says that the row has no code"),
                "write the code that a caller sees, or remove the row",
            ),
            Self::Text => (
                Rule::NotACode,
                cell.span,
                format!("`{text}` is not a code"),
                "write the code first, then its title: `400 - Invalid Request`",
            ),
            Self::Status(status) => (
                Rule::InheritedCode,
                row.span,
                format!("row without a code is read by its status `{}`", status.codes.first()?),
                "write a code in the row",
            ),
            Self::Heading => (
                Rule::InheritedCode,
                row.span,
                "row without a code is taken for a heading and not read".to_owned(),
                "write a heading above a table of its own, or the code in the row",
            ),
            Self::Above(codes) => (
                Rule::InheritedCode,
                cell_or_row,
                format!("row without a code is read as another row of `{}`", codes.first()?),
                "repeat the code in the row",
            ),
            Self::Missing => (
                Rule::EmptyCode,
                cell_or_row,
                "row has no code".to_owned(),
                "write the code in the row, or remove the row",
            ),
        };
        diagnostics.report(rule, span, message).help(help);
        match self {
            Self::Status(status) => Some(status),
            Self::Above(codes) => Some(CodeCell { codes, rest: String::new() }),
            _ => None,
        }
    }
}

/// Whether the row has one cell, of a few words: a heading between rows.
fn is_heading(layout: &Layout, row: &Row) -> bool {
    let texts = row.cells.iter().map(|cell| cell.prose.plain());
    let mut filled = texts.filter(|text| !columns::is_blank(text));
    let is_short =
        |text: &str| count_words(text, ident::NAME_WORDS) < ident::NAME_WORDS && !text.ends_with('.');
    layout.roles.len() > 2 && filled.next().is_some_and(is_short) && filled.next().is_none()
}

/// Whether the row has a name of its own: one beside its code, or a title before it.
fn has_name(layout: &Layout, row: &Row) -> bool {
    layout.roles.iter().zip(&row.cells).enumerate().any(|(at, (role, cell))| {
        let is_name = *role == Role::Name || *role == Role::Title && at < layout.code;
        is_name && !columns::is_blank(cell.prose.plain())
    })
}

/// Whether the row has a text of its own.
fn says_more(layout: &Layout, row: &Row) -> bool {
    layout.roles.iter().zip(&row.cells).any(|(role, cell)| {
        matches!(role, Role::Cause | Role::Solution | Role::Title) && !columns::is_blank(cell.prose.plain())
    })
}
