//! The rows of one table to entries: each cell by its role, and nothing that concerns other rows
//! but the code above a blank one.

use crate::catalog::{ColumnFacts, Entry, TableFacts, Text, Variant};
use crate::columns::{self, Layout};
use crate::diagnostic::{Diagnostics, Rule};
use crate::ident;
use crate::markdown::{Cell, Document, Row, Table};
use crate::options::Options;
use crate::pin::{self, Pin};
use crate::prose::{Link, Prose};
use crate::role::Role;
use crate::select::Selected;
use crate::source::Source;
use crate::url;
use errdown_language::advice::{Advice, Basis, Remedy, Verdict};
use errdown_language::code::{self, Code, CodeCell};
use errdown_language::http;
use errdown_language::success::{SuccessFacts, is_success, is_success_name};
use errdown_language::unicode::{self, count_words};

/// An entry on its way: what decides its name and advice is still apart.
pub(crate) struct Draft {
    pub(crate) entry: Entry,
    pub(crate) pin: Pin,
    pub(crate) retry_cell: Option<String>,
    pub(crate) wait_cell: Option<String>,
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
            let cell = row.cells.get(layout.code);
            codes.push(cell.and_then(|cell| columns::read_codes(cell.prose.plain())));
        }
        // `User errors` from 200 to 209 are somebody's own: HTTP has no errors below 400, and no 209.
        let each = || codes.iter().flatten().flat_map(|cell| &cell.codes);
        let are_own = !layout.says_http
            && columns::heads_errors_of_its_own(table.heading())
            && each().all(|code| code.lies_within(100, 399))
            && each().any(|code| !http::is_known_status(code));
        let is_http = !are_own && http::are_statuses(&codes, layout.says_http);
        let headers = unique(table.header.words());
        let base = options.base_url.as_deref().or(document.url.as_deref());
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

    /// Where the table stands, and what its columns mean.
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
            columns,
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
            if self.is_glued(row, read.as_ref()) {
                let message = "this line is a row of the table above it for Markdown, and no error";
                diagnostics.report(Rule::NotACode, row.span, message).help("put a blank line above it");
                continue;
            }
            let Some(read) = read.or_else(|| self.inherited(diagnostics, row, cell, above.take())) else {
                continue;
            };
            let pin = pin::of_row(diagnostics, row);
            let draft = self.draft(row, cell, read, pin);
            above = Some(draft.entry.codes.clone());
            if self.success || !is_success(&success_facts(&draft.entry)) {
                drafts.push(draft);
                continue;
            }
            let message = format!("`{}` documents success and is no error", draft.entry.notation());
            let report = diagnostics.report(Rule::SuccessRow, cell.span, message);
            report.help("`success: include` keeps such rows");
        }
        drafts
    }

    /// Whether the row is a line of prose right below the table: it has no pipe, and more than a code.
    fn is_glued(&self, row: &Row, read: Option<&CodeCell>) -> bool {
        let has_pipe = self.source.slice(row.span.range()).contains('|');
        !has_pipe && self.headers.len() > 1 && read.is_none_or(|read| !read.rest.is_empty())
    }

    /// Long tables are written with their header again in between.
    fn repeats_header(&self, row: &Row) -> bool {
        row.cells
            .iter()
            .zip(&self.table.header.cells)
            .all(|(cell, header)| cell.prose.bare() == header.prose.bare())
    }

    /// Whether the row has one cell, of a few words: a heading between rows.
    fn is_heading(&self, row: &Row) -> bool {
        let mut filled =
            row.cells.iter().map(|cell| cell.prose.plain()).filter(|text| !columns::is_blank(text));
        let is_short =
            |text: &str| count_words(text, ident::NAME_WORDS) < ident::NAME_WORDS && !text.ends_with('.');
        self.headers.len() > 2 && filled.next().is_some_and(is_short) && filled.next().is_none()
    }

    /// A row without a code is read by its status, else by the code above it, if it says anything.
    fn inherited(
        &self,
        diagnostics: &mut Diagnostics,
        row: &Row,
        cell: &Cell,
        above: Option<Vec<Code>>,
    ) -> Option<CodeCell> {
        let text = cell.prose.bare();
        if row.cells.iter().any(|cell| is_success_name(&cell.prose.bare())) {
            let report =
                diagnostics.report(Rule::SuccessRow, cell.span, "the row documents success and is no error");
            report.help("write the code that a caller sees to keep it with `success: include`");
            return None;
        }
        let status = self.layout.roles.iter().zip(&row.cells).find(|(role, _)| **role == Role::Status);
        let status = status.and_then(|(_, cell)| columns::read_codes(&cell.prose.bare()));
        if columns::says_none(&text) && status.is_none() {
            diagnostics
                .report(Rule::EmptyCode, cell.span, format!("`{text}` says that the row has no code"))
                .help("write the code that a caller sees, or remove the row");
            return None;
        }
        if !columns::is_blank(&text) && !columns::says_none(&text) {
            let message = format!("`{text}` is no code");
            diagnostics
                .report(Rule::NotACode, cell.span, message)
                .help("write the code first, then its title: `400 - Invalid Request`");
            return None;
        }
        if let Some(read) = status {
            let message = format!("row without a code is read by its status `{}`", read.codes.first()?);
            diagnostics.report(Rule::InheritedCode, row.span, message).help("write a code in the row");
            return Some(read);
        }
        if self.is_heading(row) {
            diagnostics
                .report(
                    Rule::InheritedCode,
                    row.span,
                    "row without a code is taken for a heading, and not read",
                )
                .help("write a heading above a table of its own, or the code in the row");
            return None;
        }
        let says_more = self.layout.roles.iter().zip(&row.cells).any(|(role, cell)| {
            matches!(role, Role::Cause | Role::Solution | Role::Title)
                && !columns::is_blank(cell.prose.plain())
        });
        let span = if cell.span.start < cell.span.end { cell.span } else { row.span };
        let Some(codes) = above.filter(|_| says_more) else {
            diagnostics
                .report(Rule::EmptyCode, span, "row has no code")
                .help("write the code in the row, or remove the row");
            return None;
        };
        let message = format!("row without a code is read as one more `{}`", codes.first()?);
        diagnostics.report(Rule::InheritedCode, span, message).help("repeat the code in the row");
        Some(CodeCell { codes, rest: String::new() })
    }

    fn draft(&self, row: &'a Row, code_cell: &Cell, read: CodeCell, pin: Pin) -> Draft {
        let CodeCell { codes, rest } = read;
        let mut cells = Cells { base: self.base, ..Cells::default() };
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
        Draft { entry, pin, retry_cell: cells.retry, wait_cell: cells.wait }
    }
}

/// What the cells of a row say, by role.
#[derive(Default)]
struct Cells<'a> {
    base: Option<&'a str>,
    name: Option<String>,
    status: Option<u16>,
    title: Option<String>,
    /// The header of the title, should the words beside the code be the title.
    title_header: String,
    cause: Text,
    /// The cell of the cause, which may begin with a title, should nothing else be the title.
    cause_cell: Option<&'a Prose>,
    solution: Text,
    retry: Option<String>,
    wait: Option<String>,
    links: Vec<Link>,
    extra: Vec<(String, String)>,
}

impl<'a> Cells<'a> {
    fn take(&mut self, role: Role, header: &str, prose: &'a Prose) {
        if role == Role::Cause {
            self.cause_cell = Some(prose);
        }
        if columns::is_blank(prose.plain()) {
            self.links.extend(prose.links(self.base));
            return;
        }
        match role {
            Role::Cause => {
                self.cause = Text::new(prose, self.base);
                self.links.extend_from_slice(&self.cause.links);
            }
            Role::Solution => {
                self.solution = Text::new(prose, self.base);
                self.links.extend_from_slice(&self.solution.links);
            }
            _ => {
                let links = self.links.len();
                self.links.extend(prose.links(self.base));
                self.take_words(role, header, prose, links);
            }
        }
    }

    /// A cell whose text is kept as plain text; its links begin at an index.
    fn take_words(&mut self, role: Role, header: &str, prose: &Prose, links: usize) {
        match role {
            Role::Name => self.name = Some(prose.bare().into_owned()),
            Role::Title => {
                self.title = Some(prose.to_plain());
                header.clone_into(&mut self.title_header);
            }
            Role::Status => {
                let read = columns::read_codes(&prose.bare());
                self.status = read.as_ref().and_then(|read| http::status(read.codes.first()?));
                let is_all = |read: &CodeCell| read.codes.len() == 1 && read.rest.is_empty();
                if self.status.is_none() || !read.as_ref().is_some_and(is_all) {
                    self.keep(header, prose);
                }
            }
            Role::Retry => {
                self.retry = Some(prose.to_plain());
                self.keep(header, prose);
            }
            Role::Wait => {
                self.wait = Some(prose.to_plain());
                self.keep(header, prose);
            }
            Role::Link if self.links.iter().skip(links).any(|link| link.text == prose.plain()) => {}
            Role::Link if url::is_web(prose.plain()) => {
                self.links.push(Link { text: prose.to_plain(), url: prose.to_plain() });
            }
            Role::Link | Role::Extra => self.keep(header, prose),
            Role::Code | Role::Cause | Role::Solution => {}
        }
    }

    /// A footnote that the row refers to.
    fn take_footnote(&mut self, label: &str, paragraphs: &[Prose]) {
        let mut text = String::new();
        for (at, prose) in paragraphs.iter().enumerate() {
            self.links.extend(prose.links(self.base));
            text.push_str(if at > 0 { "\n" } else { "" });
            text.push_str(prose.plain());
        }
        self.extra.push((format!("[^{label}]"), text));
    }

    /// A cell that is kept under its header.
    fn keep(&mut self, header: &str, prose: &Prose) {
        self.extra.push((header.to_owned(), prose.to_plain()));
    }

    /// The words beside the codes: a symbolic name or the title in the first line, what happened
    /// below. What has a column of its own already moves on, so that nothing is lost.
    fn take_rest(&mut self, rest: &str, header: &str) {
        let (first, below) = rest.split_once('\n').unwrap_or((rest, ""));
        let bare = if first.contains('`') { first.trim_matches('`') } else { first };
        if self.name.is_none() && code::is_symbolic(bare) {
            self.name = Some(bare.to_owned());
        } else if !first.is_empty() {
            let title_header = std::mem::take(&mut self.title_header);
            if let Some(title) = self.title.replace(first.to_owned()).filter(|title| title != first) {
                self.say_more(&title, &title_header);
            }
        }
        self.say_more(unicode::trim(below), header);
        let cause = self.cause_cell.filter(|_| self.title.is_none());
        if let Some((title, rest)) = cause.and_then(|prose| prose.split_title(ident::NAME_WORDS)) {
            self.title = Some(title);
            self.cause = Text::new(&rest, self.base);
        }
    }

    /// A text that is the cause where the row has none.
    fn say_more(&mut self, text: &str, header: &str) {
        if text.is_empty() {
            return;
        }
        if !self.cause.plain.is_empty() {
            self.extra.push((header.to_owned(), text.to_owned()));
            return;
        }
        let mut rustdoc = String::new();
        crate::prose::escape(&mut rustdoc, text, false);
        self.cause = Text { plain: text.to_owned(), rustdoc, links: Vec::new() };
    }
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
