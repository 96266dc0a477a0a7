//! Tables that are not read, those of components and those within others: whether they look like errors.

use super::seen::{Region, Seen};
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
    let Some(first) = next_component(source.text(), 0) else { return };
    let (mut headings, mut seen) = (Headings::of(source.text()), Seen::new(document));
    let mut next = Some(first);
    while let Some((start, table)) = next {
        if seen.at(start) == Region::Text && speaks_of_errors(table, headings.above(start)) {
            report(Span::new(index, start..start), "a table of components");
        }
        next = next_component(source.text(), start + 1);
    }
}

/// The next table of components, `<Table>`, from a byte on: its first byte and its text.
fn next_component(text: &str, from: usize) -> Option<(usize, &str)> {
    let start = next_opening(text, from)?;
    // Up to the next one, so that tables that are never closed are not read over and over.
    let end = next_opening(text, start + OPENING.len()).unwrap_or(text.len());
    let table = text.get(start..end)?;
    Some((start, table.split_once("</Table>").map_or(table, |(table, _)| table)))
}

const OPENING: &str = "<Table";

fn next_opening(text: &str, from: usize) -> Option<usize> {
    let mut rest = text.get(from..)?;
    while let Some((_, behind)) = rest.split_once(OPENING) {
        // Not `<TableRow>`, and not `<Table.Row>`.
        if let [b'>' | b' ' | b'\t' | b'\r' | b'\n', ..] = behind.as_bytes() {
            return Some(text.len() - behind.len() - OPENING.len());
        }
        rest = behind;
    }
    None
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
