//! Headers and cells to roles: which column of a table means what, and whether the table is one of
//! errors at all. The words are data in `words.rs`, how a header is held against
//! them is in `hint.rs`; the cells have the last say.

mod assign;
mod cell;
mod code;
mod column;
mod evidence;
mod shape;
mod weights;

use crate::diagnostic::{Diagnostics, Rule};
use crate::listing::Table;
use crate::options::Options;
use crate::role::Role;
use assign::{assign, explanation};
pub(crate) use cell::{CellStyle, is_blank, read_cell, read_codes, says_no_code};
use column::{Column, is_named};
use errdown_language::failure::FailureWords;
use errdown_language::header::{self, hint, normalize};
use errdown_language::{Hint, suggest};
use evidence::Evidence;
use std::fmt;
pub(crate) use weights::NEEDED;

/// The roles of a table's columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Layout {
    /// One for each column.
    pub(crate) roles: Vec<Role>,
    /// The column of the codes.
    pub(crate) code: usize,
    /// How the codes are written.
    pub(crate) style: CellStyle,
    /// How much more than enough says that the table is one of errors.
    pub(crate) certainty: i32,
    /// Whether the header of that column calls its codes statuses.
    pub(crate) says_http: bool,
    /// Whether the header of that column says that it has codes.
    pub(crate) says_code: bool,
    /// Whether its codes are ranges, each of a class of errors.
    pub(crate) lists_ranges: bool,
    /// What speaks for the role of each column.
    pub(crate) reasons: Vec<String>,
    /// What speaks for and against a table of errors.
    pub(crate) evidence: Evidence,
    /// The column that would be that of the codes if this one were not.
    pub(crate) runner_up: Option<usize>,
}

/// Why a table is not an error table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rejection {
    /// It has no rows.
    Empty,
    /// No column holds codes.
    Codeless,
    /// No column says anything about the codes.
    Unexplained,
    /// What it looks like and what is said of it do not add up to a table of errors.
    Unlikely,
    /// They do so nearly.
    Nearly,
    /// Its codes are those of other tables, and nothing calls them codes.
    Repeated,
    /// Its codes may be of anything, and other tables of the document are those of errors.
    Doubtful,
    /// It lists ranges of codes, and other tables of the document the codes themselves.
    Ranges,
}

impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "it has no rows",
            Self::Codeless => "no column holds codes",
            Self::Unexplained => "no column says what a code means",
            Self::Unlikely | Self::Nearly => "too little says that its codes are those of errors",
            Self::Ranges => "it lists ranges of codes, and other tables the codes themselves",
            Self::Repeated => "its codes are those of other tables, of which it says more",
            Self::Doubtful => "nothing says that its codes are those of errors, as in other tables",
        })
    }
}

/// The option that says where a table has its codes: in the column that is called after them, or else in
/// that of messages, or in the first.
pub(crate) fn option_for_codes(table: &Table) -> String {
    let headers = table.header.words();
    let rank = |header: &&String| match hint(&normalize(header)) {
        _ if header.is_empty() => 4,
        Some(Hint::Code | Hint::Number | Hint::Kind) => 0,
        Some(Hint::Name | Hint::Status) => 1,
        Some(Hint::Title) => 2,
        _ => 3,
    };
    let header = headers.iter().min_by_key(rank).filter(|header| !header.is_empty());
    let header = header.map_or("Header", String::as_str).replace('\\', "\\\\").replace('"', "\\\"");
    format!("columns: {{ \"{header}\" => code }}")
}

/// Reports headers of the `columns` option that no table has.
pub(crate) fn check_options(diagnostics: &mut Diagnostics, tables: &[&Table], options: &Options) {
    if options.columns.is_empty() {
        return;
    }
    let mut headers: Vec<String> = Vec::new();
    for table in tables {
        headers.append(&mut table.header.words());
    }
    for (name, _) in &options.columns {
        if headers.iter().any(|header| is_named(header, name)) {
            continue;
        }
        let message = format!("no table has a column `{}`", name.value);
        let report = diagnostics.report(Rule::UnknownColumn, name.token_span, message);
        if let Some(suggestion) = suggest(&name.value, headers.iter().map(String::as_str)) {
            report.help(suggestion);
        } else if !headers.is_empty() {
            report.help(format_args!("the columns are {}", listed(&headers)));
        }
    }
}

/// Reports columns of a table that the call gives one role.
pub(crate) fn check_roles(diagnostics: &mut Diagnostics, table: &Table, options: &Options) {
    if options.columns.is_empty() {
        return;
    }
    let mut given: Vec<Role> = Vec::new();
    for header in &table.header.cells {
        let header = header.prose.bare();
        let Some((name, role)) = options.columns.iter().find(|(name, _)| is_named(&header, name)) else {
            continue;
        };
        if *role != Role::Extra && given.contains(role) {
            let message = format!("another column of the table has the role `{}`, too", role.name());
            diagnostics
                .report(Rule::RoleTwice, name.token_span, message)
                .help("`extra` keeps a column under its header");
        }
        given.push(*role);
    }
}

fn listed(headers: &[String]) -> String {
    let mut names: Vec<String> = Vec::new();
    for header in headers {
        let name = format!("`{header}`");
        if let Err(at) = names.binary_search(&name) {
            names.insert(at, name);
        }
    }
    names.join(", ")
}

/// From what sum on a table is nearly one of errors: half of what is needed speaks for it.
const NEAR: i32 = -NEEDED / 2;

/// Finds the role of each column, also of a table that is nearly one of errors: its certainty is below zero.
///
/// # Errors
/// The reason why the table is not an error table.
pub(crate) fn resolve(table: &Table, options: &Options) -> Result<Layout, Rejection> {
    if table.rows.is_empty() {
        return Err(Rejection::Empty);
    }
    let columns = columns_of(table, options);
    let claims = code::claims(&columns);
    let claim = *claims.first().ok_or(Rejection::Codeless)?;
    let code = claim.column;
    let evidence = Evidence::of(table, &columns, claim);
    let is_told = columns.iter().any(|column| column.told.is_some());
    let certainty = if is_told { i32::MAX } else { evidence.sum() };
    if certainty < NEAR {
        return Err(Rejection::Unlikely);
    }
    let mut roles = assign(table, &columns, code);
    let is_about_errors = columns.get(code).is_some_and(|column| column.speaks_of_errors);
    if !roles.iter().any(|role| role.is_text()) {
        let has_status = roles.contains(&Role::Status);
        match explanation(&columns, &roles, is_about_errors).and_then(|at| roles.get_mut(at)) {
            Some(role) => *role = Role::Cause,
            None if is_about_errors && has_status => {}
            None => return Err(Rejection::Unexplained),
        }
    }
    let says_http = columns.get(code).is_some_and(Column::says_http);
    let says_code = columns.get(claim.header).is_some_and(Column::says_code);
    let lists_ranges = columns.get(code).is_some_and(Column::lists_ranges);
    Ok(Layout {
        roles,
        code,
        style: columns.get(code).map(|column| column.style.clone()).unwrap_or_default(),
        certainty,
        says_http,
        says_code,
        lists_ranges,
        reasons: columns.iter().map(Column::why).collect(),
        evidence,
        runner_up: claims.get(1).map(|claim| claim.column),
    })
}

fn columns_of(table: &Table, options: &Options) -> Vec<Column> {
    let failure = FailureWords::default();
    let mut columns = Vec::with_capacity(table.header.cells.len());
    for (at, header) in table.header.cells.iter().enumerate() {
        columns.push(Column::new(table, at, header, options, &failure));
    }
    columns
}

/// What is known of a table, for the tool that fits the weights: the column of the codes, and the
/// names of the pieces.
pub(crate) fn weigh(table: &Table) -> Option<(usize, Vec<&'static str>)> {
    let columns = columns_of(table, &Options::default());
    let claim = *code::claims(&columns).first()?;
    let evidence = Evidence::of(table, &columns, claim);
    Some((claim.column, evidence.pieces.iter().map(|piece| piece.name()).collect()))
}

/// Whether headers are those of an error table, by their words alone.
pub(crate) fn speak_of_errors(headers: &[String]) -> bool {
    let is_code = |header: &String| {
        let header = normalize(header);
        matches!(hint(&header), Some(Hint::Code | Hint::Status)) || header::is_about_errors(&header)
    };
    headers.len() > 1 && headers.iter().any(is_code)
}

/// Whether headers are those of what happened and of what to do.
pub(crate) fn explain_and_remedy(headers: &[String]) -> bool {
    let hints: Vec<_> = headers.iter().filter_map(|header| hint(&normalize(header))).collect();
    hints.iter().any(|hint| hint.is_cause()) && hints.contains(&Hint::Solution)
}

/// Whether a heading is one of codes that a caller is answered with.
pub(crate) fn heads_codes(heading: &str) -> bool {
    header::is_about_codes(heading)
}

/// Whether a heading is one of errors.
pub(crate) fn heads_errors(heading: &str) -> bool {
    header::is_about_errors(heading)
}

/// Whether a heading is one of errors, and does not say that they are those of HTTP.
pub(crate) fn heads_errors_of_its_own(heading: &str) -> bool {
    header::has_error_word(heading) && !header::has_word(heading, |language| language.statuses)
}

#[cfg(test)]
mod tests;
