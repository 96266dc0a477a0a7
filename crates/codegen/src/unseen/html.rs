//! HTML tables, which are reported where they look like errors.

use super::seen::Seen;
use crate::columns;
use crate::diagnostic::{Diagnostics, Rule};
use crate::listing::Document;
use crate::source::{Source, Span};

/// An HTML table whose first row speaks of errors, or whose heading does where it has codes.
pub(super) fn html(diagnostics: &mut Diagnostics, index: usize, source: &Source, document: &Document) {
    if !has_html_table(source.text()) {
        return;
    }
    let text = &source.text().to_ascii_lowercase();
    let mut seen = Seen::new(document);
    let mut headings = Headings::of(text);
    let mut pieces = text.split("<table");
    let mut next = pieces.next().unwrap_or_default().len();
    for piece in pieces {
        let at = next;
        // Up to the next table, so that tables that are never closed are not read over and over.
        next += "<table".len() + piece.len();
        let table = text.get(at..next).unwrap_or_default();
        let table = table.split("</table").next().unwrap_or_default();
        let heading = headings.above(at);
        if seen.holds(at) || !html_speaks_of_errors(table, heading) {
            continue;
        }
        let span = Span::new(index, at..at + "<table".len());
        diagnostics
            .report(Rule::IgnoredTable, span, "an HTML table that looks like errors is not read")
            .help("write it as a Markdown table");
    }
}

/// Whether a tag opens a table, in letters of any case; most documents have but a few tags.
fn has_html_table(text: &str) -> bool {
    let mut rest = text;
    while let Some((_, behind)) = rest.split_once('<') {
        if behind.as_bytes().get(..5).is_some_and(|name| name.eq_ignore_ascii_case(b"table")) {
            return true;
        }
        rest = behind;
    }
    false
}

fn html_speaks_of_errors(table: &str, heading: &str) -> bool {
    let mut rows = table.split("</tr").map(html_cells);
    let first = rows.next().unwrap_or_default();
    let begins_with_code = |row: &Vec<String>| {
        row.len() > 1 && row.first().is_some_and(|cell| columns::read_codes(cell).is_some())
    };
    let has_codes = || rows.filter(|row| !row.is_empty()).all(|row| begins_with_code(&row));
    columns::speak_of_errors(&first)
        || columns::heads_errors(heading) && begins_with_code(&first) && has_codes()
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

/// The texts of the `<th>` and `<td>` elements of a row.
fn html_cells(row: &str) -> Vec<String> {
    let mut cells = Vec::new();
    for (at, cell) in row.replace("<td", "<th").split("<th").enumerate() {
        // What is before the first cell is none, and neither is `<thead>`.
        if at == 0 || cell.starts_with("ead") {
            continue;
        }
        let mut texts: Vec<&str> = Vec::new();
        // What is before a `>` belongs to a tag, first to that of the cell itself.
        for piece in cell.split('<') {
            texts.extend(piece.split_once('>').map(|(_, text)| text.trim()));
        }
        cells.push(texts.join(" ").trim().to_owned());
    }
    cells
}
