//! Tables that nobody reads: broken ones, which an author takes for tables, those of components and
//! those within others. They are reported, so that no row is lost in silence.

mod unread;

use crate::columns;
use crate::diagnostic::{Diagnostics, Rule};
use crate::listing::{Document, Table};
use crate::options::Options;
use crate::source::{Source, Span};
use errdown_language::code::{self, CodeCell};
use unread::Headings;

/// Reports the tables of errors that are none for GFM.
///
/// A call that names its tables does not care about others.
pub(crate) fn tables(
    diagnostics: &mut Diagnostics,
    sources: &[Source],
    documents: &[Document],
    options: &Options,
) {
    if !options.tables.is_empty() {
        return;
    }
    for (index, (source, document)) in sources.iter().zip(documents).enumerate() {
        if source.is_too_large() {
            continue;
        }
        broken(diagnostics, index, source, document);
        unread(diagnostics, index, source, document);
    }
}

/// A header that makes no table (GFM section 4.10), with or without a delimiter row below it; and a row
/// below a table that has ended.
fn broken(diagnostics: &mut Diagnostics, index: usize, source: &Source, document: &Document) {
    let mut seen = Seen::new(document);
    let (mut start, mut passed) = (0, 0);
    let mut above = ["", ""];
    for line in source.text().split_inclusive('\n') {
        let here = start;
        start += line.len();
        let [before, header] = above;
        above = [header, line];
        if seen.holds(here) {
            continue;
        }
        // In a quote or a component the first line of a table begins before it does.
        let is_outside = |seen: &mut Seen<'_>| !seen.holds(start.saturating_sub(2));
        if is_row(line)
            && !header.contains('|')
            && is_outside(&mut seen)
            && belongs_above(&document.tables, &mut passed, line, here)
        {
            let span = Span::new(index, here..start).trimmed(source);
            diagnostics
                .report(Rule::BrokenTable, span, "this row is not part of a table in Markdown: the table above it has ended")
                .label("it is not read")
                .help("remove what is between the table and its row, or write a header and a delimiter row above it");
            continue;
        }
        if !line.contains('|') || !header.contains('|') {
            continue;
        }
        let reason = match delimiter_cells(line) {
            Some(width) => broken_because(line, header, width, here < document.body),
            // Of a paragraph of rows only the first one can be the header.
            None if is_row(line) && is_row(header) && !before.contains('|') => {
                "it has no delimiter row".to_owned()
            }
            None => continue,
        };
        if !columns::speak_of_errors(&cells(header)) {
            continue;
        }
        let span = Span::new(index, here - header.len()..here).trimmed(source);
        diagnostics
            .report(Rule::BrokenTable, span, format_args!("this is not a table in Markdown: {reason}"))
            .label("no row of it is read")
            .help("write a delimiter row with one `---` for each cell of the header, without TABs, and blank lines around the table");
    }
}

/// Whether a row that begins with a number is below a table, or one with a symbol below a table
/// of errors.
fn belongs_above(above: &[Table], passed: &mut usize, line: &str, here: usize) -> bool {
    while above.get(*passed).is_some_and(|table| table.span.end <= here) {
        *passed += 1;
    }
    let Some(table) = passed.checked_sub(1).and_then(|last| above.get(last)) else { return false };
    let Some(cell) = cells(line).first().map(|cell| cell.replace("\\_", "_")) else { return false };
    let is_number = |read: CodeCell| read.codes.iter().all(|code| code.bounds().is_some());
    columns::read_codes(&cell).is_some_and(is_number)
        || code::is_symbolic(cell.trim_matches('`')) && columns::speak_of_errors(&table.header.words())
}

/// Why a header and a delimiter row of that width are no table.
fn broken_because(line: &str, header: &str, width: usize, is_front_matter: bool) -> String {
    let names = cells(header.trim_end()).len();
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

/// Whether a line is written as a row: pipes at both ends.
fn is_row(line: &str) -> bool {
    if !line.contains('|') {
        return false;
    }
    let line = line.trim_start_matches(['>', ' ']).trim_end();
    line.len() > 2 && line.starts_with('|') && line.ends_with('|')
}

/// The ranges of a document that are what they look like, those that are still to come.
struct Seen<'a> {
    tables: &'a [Table],
    code_blocks: &'a [Span],
    comments: &'a [Span],
}

impl<'a> Seen<'a> {
    fn new(document: &'a Document) -> Self {
        let Document { tables, code_blocks, comments, .. } = document;
        Self { tables, code_blocks, comments }
    }

    /// Whether a byte lies in one of them; bytes are asked for in order.
    fn holds(&mut self, at: usize) -> bool {
        while let [table, behind @ ..] = self.tables
            && table.span.end <= at
        {
            self.tables = behind;
        }
        self.tables.first().is_some_and(|table| table.span.start <= at)
            || holds(&mut self.code_blocks, at)
            || holds(&mut self.comments, at)
    }
}

/// Whether a byte lies in one of the spans; those in front of it are dropped.
fn holds(spans: &mut &[Span], at: usize) -> bool {
    while let [span, behind @ ..] = *spans
        && span.end <= at
    {
        *spans = behind;
    }
    spans.first().is_some_and(|span| span.start <= at)
}

/// The cells of a line, without the marks of quotes and lists before it.
fn cells(line: &str) -> Vec<String> {
    let line = line.trim_start_matches([' ', '\t', '>']).trim_end();
    let line = line.strip_prefix('|').unwrap_or(line);
    let line = line.strip_suffix('|').unwrap_or(line);
    line.split('|').map(|cell| cell.trim().to_owned()).collect()
}

/// How many cells a delimiter row has; `None` for another line.
fn delimiter_cells(line: &str) -> Option<usize> {
    if !line.contains('|')
        || line.contains(|c: char| !matches!(c, '|' | '-' | '–' | '—' | ':' | '>') && !c.is_whitespace())
    {
        return None;
    }
    let cells = cells(line);
    cells.iter().all(|cell| cell.contains(['-', '–', '—'])).then_some(cells.len())
}

/// Tables that are not read, though their first row speaks of errors, or their heading does where they
/// have codes: those within cells of others, and those of components.
fn unread(diagnostics: &mut Diagnostics, index: usize, source: &Source, document: &Document) {
    let mut report = |span: Span, what: &str| {
        let span = Span { end: span.start + "<table".len(), ..span };
        let message = format!("{what} that looks like errors is not read");
        diagnostics.report(Rule::IgnoredTable, span, message).help("write it as a Markdown table");
    };
    for nested in &document.nested {
        let around = document.tables.iter().rfind(|table| table.span.start < nested.start);
        let heading = around.map_or("", Table::heading);
        if unread::speaks_of_errors(source.slice(nested.range()), heading) {
            report(*nested, "an HTML table within a cell of another");
        }
    }
    let Some(first) = unread::next_component(source.text(), 0) else { return };
    let (mut headings, mut seen) = (Headings::of(source.text()), Seen::new(document));
    let mut next = Some(first);
    while let Some((start, table)) = next {
        if !seen.holds(start) && unread::speaks_of_errors(table, headings.above(start)) {
            report(Span::new(index, start..start), "a table of components");
        }
        next = unread::next_component(source.text(), start + 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::listing;

    fn found(text: &str) -> Vec<(&'static str, usize, String)> {
        let source = [Source::new("e.md", text)];
        let mut diagnostics = Diagnostics::default();
        let documents = listing::parse(&source);
        tables(&mut diagnostics, &source, &documents, &Options::default());
        let line = |place| match place {
            crate::Place::Document(span) => source[0].position(span.start).line,
            crate::Place::Call(_) => 0,
        };
        diagnostics
            .sorted()
            .into_iter()
            .map(|found| (found.rule.id(), line(found.place), found.message))
            .collect()
    }

    fn told(text: &str) -> Option<(usize, String)> {
        let (rule, line, message) = found(text).pop()?;
        assert_eq!(rule, "broken-table");
        Some((line, message.strip_prefix("this is not a table in Markdown: ").unwrap().to_owned()))
    }

    #[test]
    fn broken_tables_say_why() {
        let because = |line, reason: &str| Some((line, reason.to_owned()));
        assert_eq!(
            told("\n| Code | Cause |\n|---|\t---|\n| 1 | a |\n"),
            because(2, "its delimiter row holds a TAB")
        );
        assert_eq!(
            told("| Code | Cause |\n|---|---|---|\n| 1 | a |\n"),
            because(1, "its header has 2 cells and its delimiter row 3")
        );
        assert_eq!(
            told("---\na: |-\n  | Code | Cause |\n  |---|---|\n---\n"),
            because(3, "it is inside the front matter")
        );
        assert_eq!(
            told("<div>\n| Code | Cause |\n|---|---|\n</div>\n"),
            because(2, "it does not begin a block of its own")
        );
    }

    #[test]
    fn rows_without_a_delimiter_are_no_table() {
        let text = "# Errors\n\n| Code | Cause |\n| 1 | a |\n| 2 | b |\n";
        assert_eq!(told(text), Some((3, "it has no delimiter row".to_owned())));
        let text = "text\n\n    | Code | Cause |\n    |---|---|\n    | 1 | a |\n";
        assert_eq!(told(text), Some((3, "it is indented like code".to_owned())));
    }

    #[test]
    fn rows_below_a_table_that_has_ended() {
        let row = "| Code | Cause |\n|---|---|\n| 1 | a |\n\n| 2 | b |\n";
        let [(rule, line, _)] = found(row).try_into().unwrap();
        assert_eq!((rule, line), ("broken-table", 5));
        assert_eq!(found(&row.replace("| 2 |", "| two |")), []);
        assert_eq!(found(&row.replace("| 2 |", "| `NO_PARTY` |")).len(), 1);
        assert_eq!(found(&row.replace("| 2 |", "| no_party |").replace("Code", "Field")), []);
        assert_eq!(found("<!--\n| Code | Cause |\n|---|---|\n| 1 | a |\n-->\n"), []);
        assert_eq!(found("| A | B |\n|---|---|\n\n> | 1 | 2 |\n> |---|---|\n> | 3 | 4 |\n"), []);
        assert_eq!(found("{/*\n\n| Code | Cause |\n|---|---|\n| 1 | a |\n\n*/}\n"), []);
    }

    #[test]
    fn typographic_dashes_delimit_nothing() {
        let found = told("| Code | Cause |\n|—|—|\n| 1 | a |\n").map(|(_, reason)| reason);
        assert_eq!(found.as_deref(), Some("the dashes of its delimiter row are not hyphens"));
    }

    #[test]
    fn what_is_no_table_of_errors_is_left_alone() {
        assert_eq!(found("| Code | Cause |\n|---|---|\n| 1 | a |\n"), []);
        assert_eq!(found("| Name | Size |\n|---|\t---|\n"), []);
        assert_eq!(found("```\n| Code | Cause |\n|---|\n```\n"), []);
        assert_eq!(found("a | b\n\n---\n"), []);
    }

    #[test]
    fn tables_of_components_are_reported() {
        let table = |head: &str| {
            format!(
                "text\n\n<Table>\n<TableHeader>\n<TableRow><TableHead align=\"left\">{head}</TableHead>\n\
                 <TableHead>Meaning</TableHead></TableRow>\n</TableHeader>\n</Table>\n"
            )
        };
        let [(rule, line, _)] = found(&table("Error <b>code</b>")).try_into().unwrap();
        assert_eq!((rule, line), ("ignored-table", 3));
        assert_eq!(found(&table("Name")), []);
        let headless = "<Table><Tr><Td>404</Td><Td>Gone</Td></Tr><Tr><Td>500</Td><Td>Oops</Td></Tr></Table>";
        assert_eq!(found(&format!("## Error codes\n\n{headless}\n")).len(), 1);
        assert_eq!(found(&format!("<h2>Errors</h2>\n\n{headless}\n")).len(), 1);
        assert_eq!(found(&format!("## Error codes\n\n## Prices\n\n{headless}\n")), []);
        assert_eq!(found(&format!("## Errors\n\n{}\n", headless.replace("404", "Not found"))), []);
        assert_eq!(found(&format!("```html\n{}```\n", table("Code"))), []);
        assert_eq!(found(&table("Error code").replace("Table", "table")), []);
    }

    #[test]
    fn tables_in_tables_are_reported() {
        let inner =
            "<table><tr><th>Error code</th><th>Meaning</th></tr><tr><td>1</td><td>a</td></tr></table>";
        let text = format!("<table>\n<tr><td>x</td>\n<td>\n{inner}</td></tr>\n</table>\n");
        let [(rule, line, _)] = found(&text).try_into().unwrap();
        assert_eq!((rule, line), ("ignored-table", 4));
        assert_eq!(found(&text.replace("Error code", "Size")), []);
    }
}
