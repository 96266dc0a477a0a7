//! Tables to a catalog: rows to entries, then what concerns all of them together: names, what the
//! call says about single rows, advice, code type, Display.

use crate::advice::{self, Advice, Basis, Facts, Remedy, Verdict};
use crate::catalog::{Catalog, DocumentFacts, Entry, Text, Variant};
use crate::code::Code;
use crate::columns::{self, Layout, Role};
use crate::diagnostic::{Diagnostics, Place, Rule};
use crate::display::{Template, Values};
use crate::ident::{self, Candidate};
use crate::markdown::{Cell, Document, Row, Table};
use crate::options::{CodeType, Options};
use crate::overrides::{OfRow, Overrides};
use crate::pin::{self, Pin};
use crate::prose::Link;
use crate::select;
use crate::source::{Source, Span};
use crate::url;
use std::collections::HashMap;

/// Makes the catalog of the documents.
pub(crate) fn lower(
    diagnostics: &mut Diagnostics,
    sources: &[Source],
    documents: &[Document],
    options: &Options,
) -> Catalog {
    let selected = select::tables(diagnostics, sources, documents, options);
    let mut drafts = Vec::new();
    for (document, table, layout) in &selected {
        let source = sources.get(table.span.document);
        let base = options.base_url.as_deref().or(document.url.as_deref());
        let reader = TableReader { table, layout, base, source, success: options.success, above: None };
        drafts.extend(reader.read(diagnostics));
    }
    number(diagnostics, &mut drafts);
    let overrides = Overrides::by_code(diagnostics, &drafts, options);
    name(diagnostics, &mut drafts, overrides);
    advise(&mut drafts);
    let code_type = code_type(diagnostics, &drafts, options);
    display(diagnostics, &mut drafts, options);
    let facts = sources.iter().zip(documents).enumerate().map(|(index, (source, document))| {
        let tables =
            selected.iter().filter(|(_, table, _)| table.span.document == index).map(|(_, table, _)| *table);
        document_facts(source, document, tables, options)
    });
    Catalog {
        documents: facts.collect(),
        entries: drafts.into_iter().map(|draft| draft.entry).collect(),
        code_type,
    }
}

/// The most rows and the most codes that the packed layout can number.
const MOST: usize = 65_535;

/// Drops what cannot be numbered, so that what is left is whole.
fn number(diagnostics: &mut Diagnostics, drafts: &mut Vec<Draft>) {
    let mut codes = 0;
    let fitting = drafts.iter().take(MOST).take_while(|draft| {
        codes += draft.entry.codes.len();
        codes <= MOST
    });
    let count = fitting.count();
    if let Some(draft) = drafts.get(count) {
        let message = format_args!("the documents have more than {MOST} rows or codes");
        diagnostics
            .report(Rule::TooLarge, draft.entry.span, message)
            .help("take some of the tables with `table:`");
        drafts.truncate(count);
    }
}

fn document_facts<'a>(
    source: &Source,
    document: &Document,
    tables: impl Iterator<Item = &'a Table>,
    options: &Options,
) -> DocumentFacts {
    let base = options.base_url.as_deref().or(document.url.as_deref());
    let notes: Vec<Text> = tables.flat_map(|table| &table.note).map(|prose| Text::new(prose, base)).collect();
    let joined = |of: fn(&Text) -> &str| notes.iter().map(of).collect::<Vec<_>>().join("\n\n");
    let note = Text {
        plain: joined(|note| &note.plain),
        rustdoc: joined(|note| &note.rustdoc),
        links: notes.iter().flat_map(|note| note.links.clone()).collect(),
    };
    DocumentFacts {
        path: source.path().to_owned(),
        title: document.title.clone(),
        url: document.url.clone(),
        note: Some(note).filter(|note| !note.plain.is_empty()),
    }
}

/// An entry on its way: what decides its name and advice is still apart.
pub(crate) struct Draft {
    pub(crate) entry: Entry,
    pub(crate) pin: Pin,
    retry_cell: Option<String>,
    wait_cell: Option<String>,
}

/// Reads the rows of one table.
struct TableReader<'a> {
    table: &'a Table,
    layout: &'a Layout,
    base: Option<&'a str>,
    source: Option<&'a Source>,
    success: bool,
    /// The codes of the row above, for rows without any.
    above: Option<Vec<Code>>,
}

impl TableReader<'_> {
    fn read(mut self, diagnostics: &mut Diagnostics) -> Vec<Draft> {
        self.table.rows.iter().filter_map(|row| self.row(diagnostics, row)).collect()
    }

    fn row(&mut self, diagnostics: &mut Diagnostics, row: &Row) -> Option<Draft> {
        surplus(diagnostics, row, self.table.header.cells.len());
        let pin = pin::of_row(diagnostics, row);
        let cell = row.cells.get(self.layout.code)?;
        let (codes, rest) = self.codes(diagnostics, row, cell)?;
        let draft = self.draft(row, cell, codes, rest, pin);
        if !self.success && is_success(&draft.entry) {
            let message = format_args!("`{}` documents success and is no error", draft.entry.notation());
            diagnostics
                .report(Rule::SuccessRow, cell.span, message)
                .help("`success: include` keeps such rows");
            return None;
        }
        Some(draft)
    }

    /// The codes of a row and the words beside them; a row without codes belongs to the one above.
    fn codes(
        &mut self,
        diagnostics: &mut Diagnostics,
        row: &Row,
        cell: &Cell,
    ) -> Option<(Vec<Code>, String)> {
        let text = cell.prose.bare();
        if let Some(read) = columns::read_codes(&text) {
            self.above = Some(read.codes.clone());
            return Some((read.codes, read.rest));
        }
        if !columns::is_blank(&text) {
            let message = format_args!("`{text}` is no code");
            diagnostics
                .report(Rule::NotACode, cell.span, message)
                .help("write the code first, then its title: `400 - Invalid Request`");
            return None;
        }
        let says_more = self.layout.roles.iter().zip(&row.cells).any(|(role, cell)| {
            matches!(role, Role::Cause | Role::Solution | Role::Title)
                && !columns::is_blank(&cell.prose.plain())
        });
        let span = if cell.span.start < cell.span.end { cell.span } else { row.span };
        match self.above.clone() {
            Some(codes) if says_more => {
                let message = format_args!("row without a code is read as one more `{}`", codes.first()?);
                diagnostics.report(Rule::InheritedCode, span, message).help("repeat the code in the row");
                Some((codes, String::new()))
            }
            _ => {
                diagnostics
                    .report(Rule::EmptyCode, span, "row has no code")
                    .help("write the code in the row, or remove the row");
                None
            }
        }
    }

    fn draft(&self, row: &Row, code_cell: &Cell, codes: Vec<Code>, rest: String, pin: Pin) -> Draft {
        let mut cells = Cells { base: self.base, ..Cells::default() };
        for ((role, header), cell) in self.layout.roles.iter().zip(&self.table.header.cells).zip(&row.cells) {
            cells.take(*role, &header.prose.bare(), cell);
        }
        cells.take_rest(rest);
        let first_status = codes.first().filter(|_| self.layout.is_http).and_then(Code::bounds);
        let code_status =
            first_status.filter(|(from, to)| from == to).and_then(|(code, _)| u16::try_from(code).ok());
        let entry = Entry {
            span: row.span,
            line: self.source.map_or(1, |source| source.position(row.span.start).line),
            code_span: code_cell.span,
            table: self.table.heading().to_owned(),
            codes,
            codes_are_statuses: self.layout.is_http,
            name: cells.name,
            status: cells.status.or(code_status),
            title: cells.title,
            cause: cells.cause,
            solution: cells.solution,
            links: cells.links,
            extra: cells.extra,
            variant: Variant { name: String::new(), token_span: None },
            display: String::new(),
            verdict: Verdict { advice: Advice::new(Remedy::Unspecified, Basis::Default), evidence: None },
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
    solution: Text,
    retry: Option<String>,
    wait: Option<String>,
    links: Vec<Link>,
    extra: Vec<(String, String)>,
}

impl Cells<'_> {
    fn take(&mut self, role: Role, header: &str, cell: &Cell) {
        let text = Text::new(&cell.prose, self.base);
        self.links.extend(text.links.iter().cloned());
        let plain = Some(text.plain.clone()).filter(|plain| !columns::is_blank(plain));
        let mut keep =
            |plain: Option<String>| self.extra.extend(plain.map(|plain| (header.to_owned(), plain)));
        match role {
            Role::Code => {}
            Role::Name => self.name = plain.map(|_| cell.prose.bare()),
            Role::Title => {
                self.title = plain;
                header.clone_into(&mut self.title_header);
            }
            Role::Cause => self.cause = plain.map(|_| text).unwrap_or_default(),
            Role::Solution => self.solution = plain.map(|_| text).unwrap_or_default(),
            Role::Status => match columns::read_codes(&cell.prose.bare()) {
                Some(read) if read.codes.iter().all(columns::is_status) => {
                    self.status = read
                        .codes
                        .first()
                        .and_then(Code::bounds)
                        .and_then(|(from, _)| u16::try_from(from).ok());
                    if read.codes.len() > 1 || !read.rest.is_empty() {
                        keep(plain);
                    }
                }
                _ => keep(plain),
            },
            Role::Retry => {
                self.retry.clone_from(&plain);
                keep(plain);
            }
            Role::Wait => {
                self.wait.clone_from(&plain);
                keep(plain);
            }
            Role::Link if text.links.iter().any(|link| link.text == text.plain) => {}
            Role::Link if url::is_web(&text.plain) => {
                self.links.push(Link { text: text.plain.clone(), url: text.plain });
            }
            Role::Link | Role::Extra => keep(plain),
        }
    }

    /// The words beside the codes: a symbolic name, or the title. A title that has a column of its
    /// own moves on, so that nothing is lost.
    fn take_rest(&mut self, rest: String) {
        if rest.is_empty() {
            return;
        }
        if self.name.is_none() && crate::code::is_symbolic(&rest) {
            self.name = Some(rest);
            return;
        }
        if let Some(title) = self.title.replace(rest) {
            if self.cause.plain.is_empty() {
                let mut rustdoc = String::new();
                crate::prose::escape(&mut rustdoc, &title, false);
                self.cause = Text { plain: title, rustdoc, links: Vec::new() };
            } else if self.title.as_ref() != Some(&title) {
                self.extra.push((std::mem::take(&mut self.title_header), title));
            }
        }
    }
}

fn surplus(diagnostics: &mut Diagnostics, row: &Row, width: usize) {
    let Some(surplus) = row.surplus else { return };
    let message =
        format_args!("row has {} cells but the table has {width} columns", row.cells.len() + surplus.cells);
    diagnostics
        .report(Rule::SurplusCells, surplus.span, message)
        .label("this text would be lost")
        .help("escape a literal `|` as `\\|`");
}

/// Codes and names that say that nothing went wrong.
const SUCCESS_WORDS: &[&str] =
    &["ok", "success", "successful", "succeeded", "s_ok", "no_error", "noerror", "success_status"];

fn is_success(entry: &Entry) -> bool {
    let is_word = |text: &str| SUCCESS_WORDS.contains(&text.to_lowercase().as_str());
    let is_named = entry.name.as_deref().is_some_and(is_word);
    is_named
        || entry.codes.iter().all(|code| match code {
            Code::Int(0, _) => true,
            Code::Text(text) => is_word(text),
            _ => entry.codes_are_statuses && columns::is_success_status(code),
        })
}

/// Names every row: by the call, by its pin, then by what it says.
fn name(diagnostics: &mut Diagnostics, drafts: &mut [Draft], mut overrides: Overrides<'_>) {
    let mut written: HashMap<String, Span> = HashMap::new();
    let mut candidates = Vec::with_capacity(drafts.len());
    for (row, draft) in drafts.iter().enumerate() {
        let told = overrides.row(row).name;
        let fixed = told.as_ref().map(|name| &name.value).or(draft.pin.name.as_ref());
        let first = fixed.and_then(|name| written.insert(name.clone(), draft.entry.span));
        if let (Some(first), Some(name)) = (first, fixed) {
            let place =
                told.as_ref().map_or(Place::Document(draft.entry.span), |name| Place::Call(name.token_span));
            diagnostics
                .report(Rule::NameTaken, place, format_args!("the name `{name}` is another row's"))
                .note(first, "this row");
        }
        let is_fixed = fixed.is_some() && first.is_none();
        let name = fixed.cloned().unwrap_or_else(|| proposed_name(&draft.entry));
        candidates.push(Candidate { name, codes: &draft.entry.codes, is_fixed });
    }
    let mut names = ident::unique(&candidates);
    overrides.by_name(diagnostics, &mut names);
    for (row, (draft, name)) in drafts.iter_mut().zip(names).enumerate() {
        let OfRow { name: told, advice } = overrides.row(row);
        draft.entry.variant = Variant { name, token_span: told.map(|name| name.token_span) };
        draft.pin.advice = advice.or(draft.pin.advice.take());
    }
}

/// The name that a row would get if it were alone.
fn proposed_name(entry: &Entry) -> String {
    let symbolic = entry
        .codes
        .first()
        .filter(|code| matches!(code, Code::Text(text) if text.contains(char::is_alphabetic)));
    let cause = Some(entry.cause.plain.as_str())
        .filter(|cause| cause.split_whitespace().count() <= ident::CAUSE_WORDS);
    [entry.name.as_deref(), symbolic.map(Code::notation), entry.title.as_deref(), cause]
        .into_iter()
        .flatten()
        .find_map(ident::from_words)
        .unwrap_or_else(|| ident::from_codes(&entry.codes))
}

fn advise(drafts: &mut [Draft]) {
    let facts: Vec<Facts<'_>> = drafts
        .iter()
        .map(|draft| Facts {
            status: draft.entry.status,
            title: draft.entry.title.as_deref().unwrap_or_default(),
            cause: &draft.entry.cause.plain,
            solution: &draft.entry.solution.plain,
            retry: draft.retry_cell.as_deref(),
            wait: draft.wait_cell.as_deref(),
        })
        .collect();
    let verdicts = advice::classify(&facts);
    for (draft, verdict) in drafts.iter_mut().zip(verdicts) {
        draft.entry.verdict = match draft.pin.advice.take() {
            Some((advice, text)) => Verdict { advice, evidence: Some(text) },
            None => verdict,
        };
    }
}

/// The narrowest type that every code fits, or the one that the call pins.
fn code_type(diagnostics: &mut Diagnostics, drafts: &[Draft], options: &Options) -> CodeType {
    let Some(pinned) = options.code else {
        let all =
            |fits: fn(&Entry) -> bool| !drafts.is_empty() && drafts.iter().all(|draft| fits(&draft.entry));
        return match () {
            () if all(|entry| entry.codes_are_statuses) => CodeType::U16,
            () if all(|entry| entry.codes.iter().all(|code| code.bounds().is_some())) => CodeType::I64,
            () => CodeType::Str,
        };
    };
    let (name, fits): (_, fn(&Code) -> bool) = match pinned.value {
        CodeType::U16 => ("u16", |code| code.lies_within(0, u16::MAX.into())),
        CodeType::I64 => ("i64", |code| code.bounds().is_some()),
        CodeType::Str => ("&'static str", |_| true),
    };
    for entry in drafts.iter().map(|draft| &draft.entry) {
        if let Some(code) = entry.codes.iter().find(|code| !fits(code)) {
            let message = format_args!("code `{code}` does not fit the type `{name}` that the call pins");
            diagnostics.report(Rule::CodeType, entry.code_span, message);
        }
    }
    pinned.value
}

fn display(diagnostics: &mut Diagnostics, drafts: &mut [Draft], options: &Options) {
    let template = options.display.as_ref().map(|template| Template::parse(diagnostics, template));
    for draft in drafts {
        let text = match &template {
            Some(template) => template.render(&draft.entry),
            None => default_display(&draft.entry),
        };
        draft.entry.display = text;
    }
}

/// `429 Rate limit: Too many requests`; without a title, `401 Missing or Invalid API Key`. One
/// final full stop is dropped.
fn default_display(entry: &Entry) -> String {
    let title = entry.title.as_deref().unwrap_or_default();
    let (title, cause) = match (title, entry.cause.plain.as_str(), entry.name.as_deref()) {
        ("", "", Some(name)) => (name, ""),
        (title, cause, _) => (title, cause),
    };
    let colon = if title.is_empty() || cause.is_empty() { "" } else { ": " };
    let space = if title.is_empty() && cause.is_empty() { "" } else { " " };
    let text = format!("{}{space}{title}{colon}{cause}", entry.notation()).replace('\n', " ");
    text.strip_suffix('.').filter(|rest| !rest.ends_with('.')).unwrap_or(&text).to_owned()
}

impl Values for Entry {
    fn value(&self, placeholder: &str) -> String {
        match placeholder {
            "code" => self.notation(),
            "title" => self.title.clone().unwrap_or_default(),
            "cause" => self.cause.plain.clone(),
            "solution" => self.solution.plain.clone(),
            "name" => self.name.clone().unwrap_or_default(),
            "status" => self.status.map(|status| status.to_string()).unwrap_or_default(),
            _ => self.variant.name.clone(),
        }
    }
}
