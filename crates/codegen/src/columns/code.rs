//! Which column is that of the codes, should the table be one of errors: an own code before a
//! status, a number before the symbol beside it.

use super::cell::CellStyle;
use super::column::Column;
use crate::role::Role;
use errdown_language::{Hint, header};

/// How well a column does as that of the codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Claim {
    /// Its index.
    pub(super) column: usize,
    pub(super) strength: usize,
    /// The index of the column whose header speaks for it: of a number, that of its symbol.
    pub(super) header: usize,
}

/// The columns that may hold the codes, the best one first.
pub(super) fn claims(columns: &[Column]) -> Vec<Claim> {
    let mut claims: Vec<Claim> = Vec::with_capacity(columns.len());
    for (at, column) in columns.iter().enumerate() {
        if let Some(strength) = strength(column) {
            claims.push(Claim { column: at, strength, header: at });
        }
    }
    claims.sort_by_key(|claim| std::cmp::Reverse(claim.strength));
    if let Some(number) = number_of_symbols(columns, &claims) {
        let symbols = claims.first().map_or(0, |claim| claim.column);
        claims.swap(0, number);
        if let Some(claim) = claims.first_mut() {
            claim.header = symbols;
        }
    }
    claims
}

/// The strength of a claim; `None` where a column cannot be that of the codes.
///
/// A share of cells that hold codes adds up to 100, so a header that is one hundred better always
/// wins, and a closer one with more codes only. A column with many blank cells gives way to another one.
fn strength(column: &Column) -> Option<usize> {
    match column.told {
        Some(Role::Code) => return Some(usize::MAX),
        Some(_) => return None,
        None => {}
    }
    let cells = &column.cells;
    let is_constant = cells.distinct() == 1 && cells.filled > 1 && cells.numbers == 0;
    if is_constant && (cells.symbols == 0 || column.hint == Some(Hint::Status))
        || cells.codes * 2 < cells.filled
    {
        return None;
    }
    let share = cells.codes * 100 / cells.filled.max(1);
    let blank = 100 - cells.filled * 100 / cells.rows.max(1);
    Some((by_header(column)? + share).saturating_sub(2 * blank))
}

/// The strength of a header, as far as the cells bear it out.
fn by_header(column: &Column) -> Option<usize> {
    let cells = &column.cells;
    let is_symbolic = cells.words == cells.filled && cells.is_nearly_all(cells.symbols);
    let is_numeric = cells.is_mostly(cells.numbers);
    Some(match column.hint {
        Some(Hint::Code) if column.is_sample => 150,
        // An error code is the code, and a code beside it something else.
        Some(Hint::Code) => 300 + 20 * usize::from(column.speaks_of_errors),
        Some(Hint::Status) if is_numeric || column.speaks_of_errors => 200,
        // `HTTP status | Response code`: symbols that are called codes are those of the service.
        Some(Hint::Status) if is_symbolic && header::has_word(&column.header, |language| language.codes) => {
            220
        }
        Some(Hint::Status) if is_symbolic => 120,
        Some(Hint::Number) => 180,
        // `HTTP | Error type` with a different symbol in each row: an own code is before a status.
        Some(Hint::Name | Hint::Kind)
            if column.speaks_of_errors && cells.is_mostly(cells.spans) && cells.distinct() == cells.rows =>
        {
            210
        }
        // Among sentences, a plain word alone is none: `Text`, `No text at all`.
        Some(Hint::Name | Hint::Kind)
            if column.speaks_of_errors
                && (cells.numbers + cells.symbols > 0 || cells.is_nearly_all(cells.codes)) =>
        {
            150
        }
        Some(Hint::Name | Hint::Kind) if is_symbolic => 110,
        _ if column.style == CellStyle::Messages => 50,
        hint if !is_of_words(hint) => return None,
        _ if column.speaks_of_errors && is_symbolic => 100,
        _ if cells.is_unique() => by_cells(column, is_symbolic)?,
        _ if cells.plain == cells.rows => 60,
        _ => return None,
    })
}

/// Whether a header may be above codes as well as above words.
fn is_of_words(hint: Option<Hint>) -> bool {
    hint.is_none_or(|hint| hint == Hint::Title || hint.is_cause())
}

/// The strength of cells under a header that says nothing.
fn by_cells(column: &Column, is_symbolic: bool) -> Option<usize> {
    let cells = &column.cells;
    if cells.plain == cells.rows {
        Some(90)
    } else if cells.is_nearly_all(cells.numbers) && cells.is_nearly_all(cells.codes) {
        Some(80)
    } else if cells.codes == cells.filled && cells.filled > 2 && cells.late == 0 {
        // `E04` with its title.
        Some(65)
    } else {
        is_symbolic.then_some(70)
    }
}

/// Of a symbol and a number of its own beside it, the number is the code and the symbol its name.
fn number_of_symbols(columns: &[Column], claims: &[Claim]) -> Option<usize> {
    let symbols = columns.get(claims.first()?.column)?;
    // What is called a code and written as one is what a caller sees.
    let is_literal = header::is_one_of(&symbols.header, |language| language.codes)
        && symbols.cells.is_nearly_all(symbols.cells.spans);
    if symbols.told.is_some() || symbols.cells.numbers > 0 || is_literal {
        return None;
    }
    let may_be = |column: &Column| match (symbols.hint, column.hint) {
        (Some(Hint::Code), None) => column.cells.marked == column.cells.rows,
        (Some(Hint::Code), hint) => matches!(hint, Some(Hint::Number | Hint::Code)),
        (_, hint) => hint != Some(Hint::Status),
    };
    claims.iter().position(|claim| {
        columns.get(claim.column).is_some_and(|column| {
            let cells = &column.cells;
            column.told.is_none()
                && may_be(column)
                && cells.numbers == cells.rows
                && cells.is_unique()
                && !cells.is_counter()
        })
    })
}
