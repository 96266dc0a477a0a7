//! The rows of one table to entries: each cell by its role, and nothing that concerns other rows
//! but the code above a blank one.

mod blank_code;
mod cells;

use crate::catalog::{ColumnFacts, Entry, TableFacts, Variant};
use crate::columns::{self, Layout};
use crate::diagnostic::{Diagnostics, Rule};
use crate::listing::{Cell, Document, Row, Table};
use crate::options::Options;
use crate::pin::{self, Pin};
use crate::select::Selected;
use crate::source::Source;
use blank_code::BlankCode;
use cells::Cells;
use errdown_language::advice::{Advice, Basis, Remedy, Verdict};
use errdown_language::code::{Code, CodeCell};
use errdown_language::http;
use errdown_language::success::{SuccessFacts, is_success};

/// An entry on its way: what decides its name and advice is still apart.
pub(crate) struct Draft {
    pub(crate) entry: Entry,
    pub(crate) pin: Pin,
    pub(crate) retry_cell: Option<String>,
    pub(crate) wait_cell: Option<String>,
    pub(crate) retries: Option<u8>,
}

/// Reads the rows of one table.
pub(crate) struct TableReader<'a> {
    index: usize,
    document: &'a Document,
    table: &'a Table,
    layout: &'a Layout,
    base: Option<&'a str>,
    source: &'a Source,
    success: bool,
    is_http: bool,
    headers: Vec<String>,
    /// What the code cell of each row holds.
    codes: Vec<Option<CodeCell>>,
}

impl<'a> TableReader<'a> {
    /// A reader of the table with an index among those of the catalog.
    pub(crate) fn new(index: usize, selected: &'a Selected<'a>, options: &'a Options) -> Self {
        let Selected { source, document, table, layout } = selected;
        let mut codes = Vec::with_capacity(table.rows.len());
        for row in &table.rows {
            let cell = row.cells.get(layout.code).filter(|_| !is_glued(table, row));
            codes.push(cell.and_then(|cell| columns::read_cell(&cell.prose, &layout.style)));
        }
        // `User errors` from 200 to 209 are somebody's own: HTTP has no errors below 400, and no 209.
        let each = || codes.iter().flatten().flat_map(|cell| &cell.codes);
        let are_own = !layout.says_http
            && columns::heads_errors_of_its_own(table.heading())
            && each().all(|code| code.lies_within(100, 399))
            && each().any(|code| !http::is_known_status(code));
        let is_http = !are_own && http::are_statuses(&codes, layout.says_http);
        let headers = unique(table.header.words());
        let base = options.base_url.as_deref().or(document.url(table.page));
        Self {
            index,
            document,
            table,
            layout,
            base,
            source,
            success: options.success,
            is_http,
            headers,
            codes,
        }
    }

    /// Where the table is, and what its columns mean.
    pub(crate) fn facts(&self) -> TableFacts {
        let mut columns = Vec::with_capacity(self.headers.len());
        for ((header, role), reason) in self.headers.iter().zip(&self.layout.roles).zip(&self.layout.reasons)
        {
            columns.push(ColumnFacts { header: header.clone(), role: *role, reason: reason.clone() });
        }
        TableFacts {
            document: self.table.span.document,
            line: self.source.line_number(self.table.header.span.start),
            heading: self.table.heading().to_owned(),
            form: self.table.form,
            columns,
            evidence: self.layout.evidence.told(),
            needed_evidence: columns::NEEDED,
            runner_up: self.layout.runner_up.and_then(|column| self.headers.get(column).cloned()),
        }
    }

    pub(crate) fn read(mut self, diagnostics: &mut Diagnostics) -> Vec<Draft> {
        let mut drafts = Vec::with_capacity(self.table.rows.len());
        let mut above = None;
        for (row, read) in self.table.rows.iter().zip(std::mem::take(&mut self.codes)) {
            surplus(diagnostics, row, self.headers.len());
            let Some(cell) = row.cells.get(self.layout.code) else { continue };
            if self.repeats_header(row) {
                diagnostics.report(
                    Rule::IgnoredTable,
                    row.span,
                    "the row repeats the header and is not read",
                );
                continue;
            }
            if is_glued(self.table, row) {
                let message = "this line is a row of the table above it in Markdown, and not an error";
                diagnostics.report(Rule::NotACode, row.span, message).help("put a blank line above it");
                continue;
            }
            let Some(read) = read.or_else(|| {
                let blank = BlankCode::classify(self.layout, row, cell, above.take());
                blank.report(diagnostics, row, cell)
            }) else {
                continue;
            };
            let pin = pin::of_row(diagnostics, row);
            let draft = self.draft(row, cell, read, pin);
            above = Some(draft.entry.codes.clone());
            if self.success || !is_success(&success_facts(&draft.entry)) {
                drafts.push(draft);
                continue;
            }
            let message = format!("`{}` documents success and is not an error", draft.entry.notation());
            let report = diagnostics.report(Rule::SuccessRow, cell.span, message);
            report.help("`success: include` keeps such rows");
        }
        drafts
    }

    /// Long tables are written with their header again in between.
    fn repeats_header(&self, row: &Row) -> bool {
        row.cells
            .iter()
            .zip(&self.table.header.cells)
            .all(|(cell, header)| cell.prose.bare() == header.prose.bare())
    }

    fn draft(&self, row: &'a Row, code_cell: &Cell, read: CodeCell, pin: Pin) -> Draft {
        let CodeCell { codes, rest } = read;
        let mut cells = Cells::new(self.base);
        for ((role, header), cell) in self.layout.roles.iter().zip(&self.headers).zip(&row.cells) {
            cells.take(*role, header, &cell.prose);
        }
        let header = self.headers.get(self.layout.code).map_or("", String::as_str);
        cells.take_rest(&rest, header);
        for cell in &row.cells {
            for label in &cell.prose.footnotes {
                cells.take_footnote(label, self.document.footnotes.of(label));
            }
        }
        let first_status = codes.first().filter(|_| self.is_http).and_then(Code::bounds);
        let code_status =
            first_status.filter(|(from, to)| from == to).and_then(|(code, _)| u16::try_from(code).ok());
        let entry = Entry {
            span: row.span,
            line: self.source.line_number(row.span.start),
            code_span: code_cell.span,
            table: self.index,
            codes,
            codes_are_statuses: self.is_http,
            name: cells.name,
            status: cells.status.or(code_status),
            title: cells.title,
            cause: cells.cause,
            solution: cells.solution,
            links: cells.links,
            extra: cells.extra,
            variant: Variant { name: String::new(), token_span: None },
            display: String::new(),
            verdict: Verdict {
                advice: Advice::new(Remedy::Unspecified, Basis::Default),
                evidence: None,
                against: None,
            },
        };
        Draft { entry, pin, retry_cell: cells.retry, wait_cell: cells.wait, retries: cells.retries }
    }
}

impl Draft {
    /// Whether another row has the same codes and texts, and neither has a pin of its own.
    pub(crate) fn says_the_same(&self, other: &Self) -> bool {
        let texts = |draft: &Self| {
            let Entry { name, title, status, .. } = &draft.entry;
            (
                name.clone(),
                title.clone(),
                *status,
                draft.retry_cell.clone(),
                draft.wait_cell.clone(),
                draft.retries,
            )
        };
        let (one, two) = (&self.entry, &other.entry);
        self.pin.is_empty()
            && other.pin.is_empty()
            && one.codes == two.codes
            && one.cause.plain == two.cause.plain
            && one.solution.plain == two.solution.plain
            && one.extra == two.extra
            && texts(self) == texts(other)
    }
}

/// Whether the row is a line of prose right below the table: in a table of several columns a row has
/// a pipe.
fn is_glued(table: &Table, row: &Row) -> bool {
    row.is_bare && table.header.cells.len() > 1
}

/// Headers, numbered where they repeat, so that each names one column.
fn unique(headers: Vec<String>) -> Vec<String> {
    let mut unique: Vec<String> = Vec::with_capacity(headers.len());
    for header in headers {
        let (mut name, mut number) = (header.clone(), 1);
        while unique.contains(&name) {
            number += 1;
            name = format!("{header} {number}");
        }
        unique.push(name);
    }
    unique
}

fn surplus(diagnostics: &mut Diagnostics, row: &Row, width: usize) {
    let Some(surplus) = row.surplus else { return };
    let message =
        format!("row has {} cells but the table has {width} columns", row.cells.len() + surplus.cells);
    diagnostics
        .report(Rule::SurplusCells, surplus.span, message)
        .label("this text would be lost")
        .help("escape a literal `|` as `\\|`");
}

fn success_facts(entry: &Entry) -> SuccessFacts<'_> {
    SuccessFacts {
        codes: &entry.codes,
        codes_are_statuses: entry.codes_are_statuses,
        status: entry.status,
        name: entry.name.as_deref(),
        title: entry.title.as_deref(),
        cause: &entry.cause.plain,
    }
}
