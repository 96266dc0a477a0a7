//! Tables to a catalog: rows to entries (in `rows.rs`), then what concerns all of them together:
//! names, what the call says about single rows, advice, code type, Display.

use crate::catalog::{Catalog, DocumentFacts, Entry, TableFacts, Text};
use crate::code_type::code_type;
use crate::diagnostic::{Diagnostics, Rule};
use crate::display::{Template, Values};
use crate::listing::Document;
use crate::names;
use crate::options::Options;
use crate::overrides::Overrides;
use crate::rows::{Draft, TableReader};
use crate::select::{self, Selected};
use crate::source::Source;
use errdown_language::advice::{self, Facts, Verdict};
use errdown_language::code::Code;
use errdown_language::distinct::Names;

/// Makes the catalog of the documents.
pub(crate) fn lower(
    diagnostics: &mut Diagnostics,
    sources: &[Source],
    documents: &[Document],
    options: &Options,
) -> Catalog {
    let selected = select::tables(diagnostics, sources, documents, options);
    let (mut tables, mut drafts) = (Vec::new(), Vec::new());
    for (index, selected) in selected.iter().enumerate() {
        let reader = TableReader::new(index, selected, options);
        tables.push(reader.facts());
        drafts.extend(reader.read(diagnostics));
    }
    if let (Some(first), []) = (selected.first(), drafts.as_slice())
        && !diagnostics.has_errors_in(first.table.span.document)
    {
        diagnostics
            .report(Rule::NoErrorTable, first.table.header.span, "every row of the table documents success")
            .help("`success: include` keeps such rows");
    }
    let mut drafts = join_equal(drafts, sources);
    limit(diagnostics, &mut drafts);
    let overrides = Overrides::by_code(diagnostics, &drafts, options);
    names::assign(diagnostics, &mut drafts, overrides, options);
    advise(&mut drafts, &tables);
    let code_type = code_type(diagnostics, &drafts, options);
    display(diagnostics, &mut drafts, options);
    let mut facts = Vec::with_capacity(documents.len());
    for (index, (source, document)) in sources.iter().zip(documents).enumerate() {
        facts.push(document_facts(index, source, document, &selected, options));
    }
    let mut entries = Vec::with_capacity(drafts.len());
    for draft in drafts {
        entries.push(draft.entry);
    }
    Catalog { documents: facts, tables, entries, code_type }
}

/// Rows that are written alike and say the same are one error: the same table in each tab of a page.
fn join_equal(drafts: Vec<Draft>, sources: &[Source]) -> Vec<Draft> {
    let text = |draft: &Draft| {
        let span = draft.entry.span;
        let row = sources.get(span.document).map_or("", |source| source.slice(span.range()));
        row.split_whitespace().collect::<String>()
    };
    let is_same = |draft: &Draft, other: &Draft| draft.says_the_same(other) && text(draft) == text(other);
    let mut codes = Names::default();
    let mut rows: Vec<Vec<usize>> = Vec::new();
    let mut kept: Vec<Draft> = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let number = codes.number(draft.entry.codes.first().map_or("", Code::notation));
        if let Some(same) = rows.get_mut(number) {
            if same.iter().any(|at| kept.get(*at).is_some_and(|other| is_same(&draft, other))) {
                continue;
            }
            same.push(kept.len());
        } else {
            rows.push(vec![kept.len()]);
        }
        kept.push(draft);
    }
    kept
}

/// The most rows and the most codes that the packed layout can number.
const MOST: usize = 65_535;

/// Drops what cannot be numbered, so that what is left is whole.
fn limit(diagnostics: &mut Diagnostics, drafts: &mut Vec<Draft>) {
    let mut codes = 0;
    let fitting = drafts.iter().take(MOST).take_while(|draft| {
        codes += draft.entry.codes.len();
        codes <= MOST
    });
    let count = fitting.count();
    if let Some(draft) = drafts.get(count) {
        let message = format!("the documents have more than {MOST} rows or codes");
        diagnostics
            .report(Rule::TooLarge, draft.entry.span, message)
            .help("take some of the tables with `table:`, or split the document");
        drafts.truncate(count);
    }
}

fn document_facts(
    index: usize,
    source: &Source,
    document: &Document,
    selected: &[Selected<'_>],
    options: &Options,
) -> DocumentFacts {
    // A file of many pages says of itself what its first page with errors says.
    let tables = || {
        let tables = selected.iter().map(|selected| selected.table);
        tables.filter(|table| table.span.document == index)
    };
    let page = tables().next().map_or(0, |table| table.page);
    let base = options.base_url.as_deref().or(document.url(page));
    let mut note = Text::default();
    let mut separator = "";
    for table in tables().filter(|table| table.page == page) {
        for prose in &table.note {
            let mut text = Text::new(prose, base);
            note.plain = note.plain + separator + &text.plain;
            note.rustdoc = note.rustdoc + separator + &text.rustdoc;
            note.links.append(&mut text.links);
            separator = "\n\n";
        }
    }
    DocumentFacts {
        path: source.path().to_owned(),
        title: document.title(page).map(str::to_owned),
        url: document.url(page).map(str::to_owned),
        note: Some(note).filter(|note| !note.plain.is_empty()),
    }
}

fn advise(drafts: &mut [Draft], tables: &[TableFacts]) {
    let mut facts: Vec<Facts<'_>> = Vec::with_capacity(drafts.len());
    for draft in &*drafts {
        facts.push(Facts {
            status: draft.entry.status,
            title: draft.entry.title.as_deref().unwrap_or_default(),
            cause: &draft.entry.cause.plain,
            solution: &draft.entry.solution.plain,
            retry: draft.retry_cell.as_deref(),
            wait: draft.wait_cell.as_deref(),
            heading: tables.get(draft.entry.table).map_or("", |table| table.heading.as_str()),
            retries: draft.retries,
        });
    }
    let verdicts = advice::classify(&facts, &labels(tables));
    for (draft, verdict) in drafts.iter_mut().zip(verdicts) {
        draft.entry.verdict = match draft.pin.advice.take() {
            Some((advice, text)) => Verdict { advice, evidence: Some(text), against: None },
            None => verdict,
        };
    }
}

/// The different headers and headings of the tables.
fn labels(tables: &[TableFacts]) -> Vec<&str> {
    let mut labels = Vec::new();
    for table in tables {
        add(&mut labels, &table.heading);
        for column in &table.columns {
            add(&mut labels, &column.header);
        }
    }
    labels
}

fn add<'a>(labels: &mut Vec<&'a str>, label: &'a str) {
    if !labels.contains(&label) {
        labels.push(label);
    }
}

fn display(diagnostics: &mut Diagnostics, drafts: &mut [Draft], options: &Options) {
    let template = options.display.as_ref().map(|template| Template::parse(diagnostics, template));
    for draft in drafts {
        let text = match &template {
            // A template whose values are all empty says nothing, and an error must say something.
            Some(template) => Some(template.render(&draft.entry))
                .filter(|text| !text.trim().is_empty())
                .unwrap_or_else(|| default_display(&draft.entry)),
            None => default_display(&draft.entry),
        };
        draft.entry.display = text;
    }
}

/// `429 Rate limit: Too many requests`; without a title, `401 Missing or Invalid API Key`; a text with a
/// colon, `too_small: The amount is too small`. One final full stop is dropped.
fn default_display(entry: &Entry) -> String {
    let title = entry.title.as_deref().unwrap_or_default();
    let (title, cause) = match (title, entry.cause.plain.as_str(), entry.name.as_deref()) {
        ("", "", Some(name)) => (name, ""),
        (title, cause, _) => (title, cause),
    };
    let colon = if title.is_empty() || cause.is_empty() { "" } else { ": " };
    let space = match entry.codes.first() {
        _ if title.is_empty() && cause.is_empty() => "",
        Some(Code::Text(_)) => ": ",
        _ => " ",
    };
    let mut text = entry.notation();
    for piece in [space, title, colon, cause] {
        text.push_str(piece);
    }
    if text.contains('\n') {
        text = text.replace('\n', " ");
    }
    if text.ends_with('.') && !text.ends_with("..") {
        text.pop();
    }
    text
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
