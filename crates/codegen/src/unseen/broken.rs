//! What an author takes for a table or a row of one, and Markdown does not (GFM section 4.10).

use super::line::SourceLine;
use super::seen::{Region, Seen};
use crate::columns;
use crate::diagnostic::{Diagnostics, Rule};
use crate::listing::{Document, Table};
use crate::options::Options;
use crate::source::{Source, Span};
use errdown_language::code::Code;

/// A row that a table has lost, by the index of the table.
pub(super) type LostRow = (usize, Vec<String>);

/// Reports headers that make no table, with or without a delimiter row below them, and rows that are
/// in no table; gives those that follow one.
pub(super) fn broken(
    diagnostics: &mut Diagnostics,
    index: usize,
    source: &Source,
    document: &Document,
    options: &Options,
) -> Vec<LostRow> {
    let (seen, lost) = (Seen::new(document), Vec::new());
    let mut finder = RowFinder {
        index,
        source,
        document,
        options,
        seen,
        lost,
        is_reported: false,
        follows_table: false,
        is_headless: false,
    };
    let mut start = 0;
    let mut above = ["", ""];
    for line in source.text().split_inclusive('\n') {
        let here = start;
        start += line.len();
        let before = above;
        above = [before[1], line];
        // In a quote or a component the first line of a table begins before it does.
        let place = match finder.seen.at(here) {
            Region::Text if line.len() > 2 => finder.seen.at(start - 2),
            place => place,
        };
        match place {
            Region::Text if line.contains(['|', '｜']) => finder.line(diagnostics, before, line, here),
            Region::Text if is_between_rows(line) => finder.is_reported = false,
            Region::Code if line.starts_with("<!--") => finder.is_reported = false,
            place => {
                (finder.is_reported, finder.follows_table) = (false, place == Region::Table);
                finder.is_headless = false;
            }
        }
    }
    finder.lost
}

/// Whether a character may be in `max_tokens` as well as in a code.
fn is_plain_letter(char: char) -> bool {
    char.is_lowercase() || matches!(char, '_' | '-' | '.')
}

/// Whether a line without a pipe is what pages have between rows: nothing, or a tag.
fn is_between_rows(line: &str) -> bool {
    let line = line.trim();
    line.is_empty() || line.starts_with('<') && line.ends_with('>')
}

struct RowFinder<'a> {
    index: usize,
    source: &'a Source,
    document: &'a Document,
    options: &'a Options,
    seen: Seen<'a>,
    lost: Vec<LostRow>,
    /// Whether the lines that follow belong to a header that is reported.
    is_reported: bool,
    /// Whether nothing but rows, and what is between them, is between the last table and here.
    follows_table: bool,
    /// Whether the lines that follow are below a delimiter row that has no header.
    is_headless: bool,
}

impl RowFinder<'_> {
    /// Looks at a line with a pipe, below two others.
    fn line(&mut self, diagnostics: &mut Diagnostics, above: [&str; 2], text: &str, here: usize) {
        let [before, header] = above;
        let line = SourceLine::new(text);
        self.is_headless |= header.trim().is_empty() && delimiter_cells(text).is_some();
        if let Some(reason) = self.header_problem(before, header, text, here) {
            let span = Span::new(self.index, here - header.len()..here).trimmed(self.source);
            diagnostics
                .report(Rule::BrokenTable, span, format_args!("this is not a table in Markdown: {reason}"))
                .label("no row of it is read")
                .help("write a delimiter row with one `---` for each cell of the header, without TABs, and blank lines around the table");
            self.is_reported = true;
            self.follows_table = false;
        } else if !self.is_reported && self.is_lost(line, here) {
            if self.follows_table {
                self.lost.extend(self.table_above(here).map(|table| (table, line.cells())));
            }
            let span = Span::new(self.index, here..here + text.len()).trimmed(self.source);
            diagnostics
                .report(Rule::BrokenTable, span, "this row is not part of a table in Markdown")
                .label("it is not read")
                .help("remove what is between the table and its row, or write a header and a delimiter row above it");
        }
    }

    /// Why the line above is the header of a table for its author, and none for Markdown.
    fn header_problem(&self, before: &str, header: &str, text: &str, here: usize) -> Option<String> {
        if !header.contains('|') {
            return None;
        }
        let (line, above) = (SourceLine::new(text), SourceLine::new(header));
        let reason = match delimiter_cells(text) {
            Some(width) => broken_because(text, header, width, here < self.document.body),
            // Of a paragraph of rows only the first one can be the header.
            None if line.is_closed()
                && above.is_closed()
                && !before.contains('|')
                && above.codes().is_none() =>
            {
                "it has no delimiter row".to_owned()
            }
            None => return None,
        };
        columns::speak_of_errors(&above.cells()).then_some(reason)
    }

    /// Whether a line is a row for its author: its first cell is a code, or it goes on where a table
    /// has ended.
    fn is_lost(&self, line: SourceLine<'_>, here: usize) -> bool {
        if line.is_indented || here < self.document.body {
            return false;
        }
        if self.is_headless {
            return line.has_code();
        }
        let table = self.table_above(here).and_then(|table| self.document.tables.get(table));
        // `max_tokens` is a code below a table of errors alone, and so is a number in a line that is not closed.
        let is_plain = |code: &Code| code.bounds().is_none() && code.notation().chars().all(is_plain_letter);
        match (line.codes(), table) {
            (Some(codes), _) if line.is_closed() && !codes.iter().any(is_plain) => true,
            (Some(codes), Some(table)) => !codes.iter().any(is_plain) || self.is_of_errors(table),
            (None, Some(table)) => self.follows_table && line.is_half_closed() && self.is_of_errors(table),
            (_, None) => false,
        }
    }

    /// The index of the last table that ends above a place.
    fn table_above(&self, here: usize) -> Option<usize> {
        let mut at = self.document.tables.partition_point(|table| table.span.start < here);
        while let Some(before) = at.checked_sub(1) {
            if self.document.tables.get(before).is_some_and(|table| table.span.end <= here) {
                return Some(before);
            }
            at = before;
        }
        None
    }

    /// Whether a table is one of errors, or nearly so.
    fn is_of_errors(&self, table: &Table) -> bool {
        columns::resolve(table, self.options).is_ok()
    }
}

/// Why a header and a delimiter row of that width are no table.
fn broken_because(line: &str, header: &str, width: usize, is_front_matter: bool) -> String {
    let names = SourceLine::new(header).cells().len();
    if is_front_matter {
        "it is inside the front matter".to_owned()
    } else if line.contains(['–', '—']) {
        "the dashes of its delimiter row are not hyphens".to_owned()
    } else if line.trim_end().contains('\t') {
        "its delimiter row holds a TAB".to_owned()
    } else if width != names {
        format!("its header has {names} cells and its delimiter row {width}")
    } else if header.starts_with("    ") || header.starts_with('\t') {
        "it is indented like code".to_owned()
    } else {
        "it does not begin a block of its own".to_owned()
    }
}

/// How many cells a delimiter row has; `None` for another line.
fn delimiter_cells(line: &str) -> Option<usize> {
    if !line.contains('|')
        || line.contains(|c: char| !matches!(c, '|' | '-' | '–' | '—' | ':' | '>') && !c.is_whitespace())
    {
        return None;
    }
    let cells = SourceLine::new(line).cells();
    cells.iter().all(|cell| cell.contains(['-', '–', '—'])).then_some(cells.len())
}
