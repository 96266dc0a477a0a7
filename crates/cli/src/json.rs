//! The machine-readable form of `list`, version 1: integer codes are numbers, others strings,
//! ranges objects; a wait is `null`, a word, or whole seconds.

use errdown_codegen::{
    Catalog, Code, Compilation, Diagnostic, Entry, Link, Place, Source, TableFacts, Text, Verdict, Wait,
};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

#[derive(Serialize)]
pub(crate) struct Listing<'a> {
    version: u32,
    documents: Vec<Document<'a>>,
}

#[derive(Serialize)]
struct Document<'a> {
    path: &'a str,
    title: Option<&'a str>,
    url: Option<&'a str>,
    note: Option<ListedNote<'a>>,
    entries: Vec<ListedRow<'a>>,
    diagnostics: Vec<ListedDiagnostic<'a>>,
}

#[derive(Serialize)]
struct ListedNote<'a> {
    text: &'a str,
    links: Vec<Target<'a>>,
}

#[derive(Serialize)]
struct Target<'a> {
    text: &'a str,
    url: &'a str,
}

#[derive(Serialize)]
struct ListedRow<'a> {
    line: usize,
    table: &'a str,
    variant: &'a str,
    codes: Vec<Value>,
    status: Option<u16>,
    name: Option<&'a str>,
    title: Option<&'a str>,
    cause: &'a str,
    solution: &'a str,
    links: Vec<Target<'a>>,
    extra: BTreeMap<&'a str, &'a str>,
    display: &'a str,
    retry: Retry<'a>,
}

#[derive(Serialize)]
struct Retry<'a> {
    remedy: &'static str,
    wait: Value,
    applied: &'static str,
    at_most: Option<u8>,
    escalate: bool,
    basis: &'static str,
    evidence: Option<&'a str>,
}

#[derive(Serialize)]
struct ListedDiagnostic<'a> {
    rule: &'static str,
    severity: String,
    line: usize,
    column: usize,
    message: &'a str,
    help: Option<&'a str>,
}

impl<'a> Listing<'a> {
    pub(crate) fn new(documents: &'a [(Source, Compilation)]) -> Self {
        let documents = documents.iter().map(|(source, compilation)| Document::new(source, compilation));
        Self { version: 1, documents: documents.collect() }
    }
}

impl<'a> Document<'a> {
    fn new(source: &'a Source, compilation: &'a Compilation) -> Self {
        let Catalog { documents, tables, entries, .. } = &compilation.catalog;
        let facts = documents.first();
        Self {
            path: source.path(),
            title: facts.and_then(|facts| facts.title.as_deref()),
            url: facts.and_then(|facts| facts.url.as_deref()),
            note: facts.and_then(|facts| facts.note.as_ref()).map(ListedNote::new),
            entries: entries.iter().map(|entry| ListedRow::new(entry, tables)).collect(),
            diagnostics: compilation
                .diagnostics
                .iter()
                .map(|diagnostic| ListedDiagnostic::new(source, diagnostic))
                .collect(),
        }
    }
}

impl<'a> ListedNote<'a> {
    fn new(text: &'a Text) -> Self {
        Self { text: &text.plain, links: targets(&text.links) }
    }
}

impl<'a> ListedRow<'a> {
    fn new(entry: &'a Entry, tables: &'a [TableFacts]) -> Self {
        Self {
            line: entry.line,
            table: tables.get(entry.table).map_or("", |table| &table.heading),
            variant: &entry.variant.name,
            codes: entry.codes.iter().map(code).collect(),
            status: entry.status,
            name: entry.name.as_deref(),
            title: entry.title.as_deref(),
            cause: &entry.cause.plain,
            solution: &entry.solution.plain,
            links: targets(&entry.links),
            extra: entry.extra.iter().map(|(header, text)| (header.as_str(), text.as_str())).collect(),
            display: &entry.display,
            retry: Retry::new(&entry.verdict),
        }
    }
}

impl<'a> Retry<'a> {
    fn new(Verdict { advice, evidence, .. }: &'a Verdict) -> Self {
        Self {
            remedy: advice.remedy.name(),
            wait: match advice.wait {
                Wait::Unspecified => Value::Null,
                Wait::Brief => json!("Brief"),
                Wait::Later => json!("Later"),
                Wait::Header => json!("Header"),
                Wait::AtLeast(time) => json!(time.as_millis().div_ceil(1000)),
            },
            applied: advice.applied.name(),
            at_most: advice.at_most,
            escalate: advice.escalate,
            basis: advice.basis.name(),
            evidence: evidence.as_deref(),
        }
    }
}

impl<'a> ListedDiagnostic<'a> {
    fn new(source: &Source, diagnostic: &'a Diagnostic) -> Self {
        let start = match diagnostic.place {
            Place::Document(span) => span.start,
            Place::Call(_) => 0,
        };
        let position = source.position(start);
        Self {
            rule: diagnostic.rule.id(),
            severity: diagnostic.severity.to_string(),
            line: position.line,
            column: position.column,
            message: &diagnostic.message,
            help: diagnostic.help.as_deref(),
        }
    }
}

fn targets(links: &[Link]) -> Vec<Target<'_>> {
    links.iter().map(|Link { text, url }| Target { text, url }).collect()
}

fn code(code: &Code) -> Value {
    match code {
        Code::Int(value, _) => json!(value),
        Code::Text(text) => json!(text),
        Code::Range(from, to, _) => json!({ "from": from, "to": to }),
    }
}
