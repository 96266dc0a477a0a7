//! The catalog: what the generated enum will say, as plain data. How it comes about is in
//! `lower.rs`.

use crate::listing::Form;
use crate::options::CodeType;
use crate::prose::{Link, Prose};
use crate::role::Role;
use crate::source::{Source, Span};
use errdown_language::advice::Verdict;
use errdown_language::code::Code;

/// All entries of one enum, in row order.
#[derive(Clone, Debug)]
pub struct Catalog {
    /// The documents, in the order of the sources.
    pub documents: Vec<DocumentFacts>,
    /// The error tables.
    pub tables: Vec<TableFacts>,
    /// The rows.
    pub entries: Vec<Entry>,
    /// The type of a code.
    pub code_type: CodeType,
}

/// What a document says about itself.
#[derive(Clone, Debug)]
pub struct DocumentFacts {
    /// The path as the user wrote it.
    pub path: String,
    /// The title.
    pub title: Option<String>,
    /// Where it is published.
    pub url: Option<String>,
    /// What it says about codes that are not listed.
    pub note: Option<Text>,
}

/// Where an error table stands, and what its columns mean.
#[derive(Clone, Debug)]
pub struct TableFacts {
    /// The index of its document.
    pub document: usize,
    /// The line of its header, from 1.
    pub line: usize,
    /// The heading right above it; empty where there is none.
    pub heading: String,
    /// Its layout in the document.
    pub form: Form,
    /// Its columns.
    pub columns: Vec<ColumnFacts>,
    /// What speaks for and against a table of errors, each with its weight.
    pub evidence: Vec<(i32, &'static str)>,
    /// The sum of the weights that a table needs by itself; a sister of a certain table needs less.
    pub needed_evidence: i32,
    /// The header of the column that would be that of the codes if this one were not.
    pub runner_up: Option<String>,
}

/// What a column means, and why.
#[derive(Clone, Debug)]
pub struct ColumnFacts {
    /// The header.
    pub header: String,
    /// The role.
    pub role: Role,
    /// What speaks for the role.
    pub reason: String,
}

/// One lowered row.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The row.
    pub span: Span,
    /// The line of the row, from 1.
    pub line: usize,
    /// The code cell.
    pub code_span: Span,
    /// The index of the table.
    pub table: usize,
    /// One code or more.
    pub codes: Vec<Code>,
    /// Whether each code is an HTTP status.
    pub codes_are_statuses: bool,
    /// The symbolic name.
    pub name: Option<String>,
    /// The HTTP status.
    pub status: Option<u16>,
    /// A few words.
    pub title: Option<String>,
    /// What happened.
    pub cause: Text,
    /// What to do.
    pub solution: Text,
    /// The links of every cell.
    pub links: Vec<Link>,
    /// Header and text of the other columns.
    pub extra: Vec<(String, String)>,
    /// The name of the variant.
    pub variant: Variant,
    /// What Display writes.
    pub display: String,
    /// The advice.
    pub verdict: Verdict,
}

/// The name of a variant.
#[derive(Clone, Debug)]
pub struct Variant {
    /// The name.
    pub name: String,
    /// Where the user wrote it.
    pub token_span: Option<proc_macro2::Span>,
}

/// Text for people, in the two forms that are needed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// Plain text.
    pub plain: String,
    /// Markdown that rustdoc shows as that text, with its links.
    pub rustdoc: String,
    /// Its links.
    pub links: Vec<Link>,
}

impl Catalog {
    /// The entries with a code, in any notation; an exact code wins over ranges. Where no code is
    /// the word, those that it names.
    pub fn find(&self, word: &str) -> Vec<&Entry> {
        let wanted = Code::parse(word);
        let rows = |is_wanted: &dyn Fn(&Entry) -> bool| -> Vec<&Entry> {
            self.entries.iter().filter(|entry| is_wanted(entry)).collect()
        };
        let exact = rows(&|entry| entry.codes.iter().any(|code| code.is_same(&wanted)));
        if !exact.is_empty() {
            return exact;
        }
        let holds = |code: &Code| match (code.bounds(), wanted.bounds()) {
            (Some((from, to)), Some((low, high))) => from <= low && high <= to,
            _ => false,
        };
        let ranges = rows(&|entry| entry.codes.iter().any(holds));
        if !ranges.is_empty() {
            return ranges;
        }
        rows(&|entry| entry.variant.name == word || entry.name.as_deref() == Some(word))
    }
}

impl Text {
    pub(crate) fn new(prose: &Prose, base: Option<&str>) -> Self {
        let links = prose.links(base);
        Self { plain: prose.to_plain(), rustdoc: prose.rustdoc(&links), links }
    }
}

impl Entry {
    /// Where the words that decided the advice are in the document; `None` where markup stands
    /// between them, or the words are not the document's.
    pub fn evidence_span(&self, source: &Source) -> Option<Span> {
        let words = self.verdict.evidence.as_deref().filter(|words| !words.is_empty())?;
        let at = source.slice(self.span.range()).find(words)?;
        let start = self.span.start + at;
        Some(Span { start, end: start + words.len(), ..self.span })
    }

    /// The codes as the document writes them, such as `500, 503`.
    pub fn notation(&self) -> String {
        let mut notation = String::new();
        for code in &self.codes {
            if !notation.is_empty() {
                notation.push_str(", ");
            }
            notation.push_str(code.notation());
        }
        notation
    }
}
