//! What tests and fuzzing ask of listings.

use crate::listing::{self, Row};
use crate::source::{Source, Span};

/// The words of every table of HTML, header first: to hold them against what browsers read.
pub fn html_tables(text: &str) -> Vec<Vec<Vec<String>>> {
    let source = Source::new("tables.md", text);
    let documents = listing::parse(std::slice::from_ref(&source));
    let tables = documents.iter().flat_map(|document| &document.tables);
    let tables = tables.filter(|table| source.slice(table.span.range()).starts_with('<'));
    tables.map(|table| std::iter::once(&table.header).chain(&table.rows).map(Row::words).collect()).collect()
}

/// Where each cell is, after its row and its table.
pub fn cell_spans(source: &Source) -> Vec<[Span; 3]> {
    let documents = listing::parse(std::slice::from_ref(source));
    let tables = documents.iter().flat_map(|document| &document.tables);
    let rows = tables.flat_map(|table| {
        let rows = std::iter::once(&table.header).chain(&table.rows);
        rows.flat_map(|row| row.cells.iter().map(|cell| [cell.span, row.span, table.span]))
    });
    rows.collect()
}
