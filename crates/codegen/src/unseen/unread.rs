//! Tables that are not read, those of components and those within others: whether they look like errors.

use super::seen::{Place, Seen};
use crate::columns;
use crate::diagnostic::{Diagnostics, Rule};
use crate::listing::{Document, Table};
use crate::prose::HtmlTag;
use crate::source::{Source, Span};

/// Tables that are not read, though their first row speaks of errors, or their heading does where they
/// have codes: those within cells of others, and those of components.
pub(super) fn unread(diagnostics: &mut Diagnostics, index: usize, source: &Source, document: &Document) {
    let mut report = |span: Span, what: &str| {
        let span = Span { end: span.start + "<table".len(), ..span };
        let message = format!("{what} that looks like errors is not read");
        diagnostics.report(Rule::IgnoredTable, span, message).help("write it as a Markdown table");
    };
    for nested in &document.nested {
        let around = document.tables.iter().rfind(|table| table.span.start < nested.start);
        let heading = around.map_or("", Table::heading);
        if speaks_of_errors(source.slice(nested.range()), heading) {
            report(*nested, "an HTML table within a cell of another");
        }
    }
    let mut seen = Seen::new(document);
    for (start, table, heading) in components(source.text()) {
        if seen.at(start) == Place::Text && speaks_of_errors(table, heading) {
            report(Span::new(index, start..start), "a table of components");
        }
    }
}

/// The tables of components, `<Table>`, each with its first byte and the heading above it.
fn components(text: &str) -> Vec<(usize, &str, &str)> {
    let mut tables = Vec::new();
    let mut end = text.len();
    // Up to the next one, so that tables that are never closed are not read over and over.
    for (start, opening) in text.rmatch_indices("<Table") {
        let behind = text.get(start + opening.len()..).unwrap_or_default();
        // Not `<TableRow>`, and not `<Table.Row>`.
        if behind.starts_with(|c: char| c == '>' || c.is_ascii_whitespace()) {
            let table = text.get(start..end).unwrap_or_default();
            tables.push((start, table.split("</Table>").next().unwrap_or_default(), ""));
            end = start;
        }
    }
    tables.reverse();
    if !tables.is_empty() {
        let mut headings = Headings::of(text);
        for (start, _, heading) in &mut tables {
            *heading = headings.above(*start);
        }
    }
    tables
}

/// Whether the first row of a table speaks of errors, or the heading does where every row begins with a
/// code.
fn speaks_of_errors(table: &str, heading: &str) -> bool {
    let rows = rows(table);
    let Some((first, others)) = rows.split_first() else { return false };
    let begins_with_code = |row: &Vec<String>| {
        row.len() > 1 && row.first().is_some_and(|cell| columns::read_codes(cell).is_some())
    };
    columns::speak_of_errors(first)
        || columns::heads_errors(&heading.to_ascii_lowercase())
            && begins_with_code(first)
            && others.iter().all(begins_with_code)
}

/// The texts of the cells of each row, in HTML or by components, whatever they are called: `Td`, `Table.Cell`.
fn rows(table: &str) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = vec![Vec::new()];
    let mut is_open = false;
    for piece in table.split('<') {
        let Some((tag, text)) = piece.split_once('>') else { continue };
        let tag = HtmlTag::new(tag);
        let name = tag.name();
        let is_row = name.ends_with("Row") || name.eq_ignore_ascii_case("tr");
        let is_part = tag.is_component() || matches!(&*name, "td" | "th");
        if is_row && rows.last().is_some_and(|row| !row.is_empty()) {
            rows.push(Vec::new());
        }
        is_open &= !is_row && !is_part;
        let text = text.trim();
        let Some(row) = rows.last_mut().filter(|_| !text.is_empty()) else { continue };
        match row.last_mut().filter(|_| is_open) {
            Some(cell) => {
                cell.push(' ');
                cell.push_str(text);
            }
            None => row.push(text.to_owned()),
        }
        is_open = true;
    }
    rows.retain(|row| !row.is_empty());
    rows
}

/// The headings of a text, in Markdown or HTML; bytes are asked for in order.
struct Headings<'a> {
    lines: std::iter::Peekable<std::vec::IntoIter<(usize, &'a str)>>,
    last: &'a str,
}

impl<'a> Headings<'a> {
    fn of(text: &'a str) -> Self {
        let mut start = 0;
        let mut lines = Vec::new();
        for line in text.split_inclusive('\n') {
            let bare = line.trim_start();
            let is_html = bare.starts_with("<h") && bare.as_bytes().get(2).is_some_and(u8::is_ascii_digit);
            if bare.starts_with('#') || is_html {
                lines.push((start, line));
            }
            start += line.len();
        }
        Self { lines: lines.into_iter().peekable(), last: "" }
    }

    /// The last heading above a byte.
    fn above(&mut self, at: usize) -> &'a str {
        while let Some((_, line)) = self.lines.next_if(|(start, _)| *start < at) {
            self.last = line;
        }
        self.last
    }
}
