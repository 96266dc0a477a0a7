//! What `check` has found in a catalog.

use errdown_codegen::{Diagnostic, Place, Source};
use serde::Serialize;

/// A catalog that has been checked.
pub(crate) struct Checked {
    /// The documents, then the Rust file of the call where there is one.
    pub(crate) sources: Vec<Source>,
    /// How many of the sources are documents.
    pub(crate) documents: usize,
    pub(crate) rows: usize,
    pub(crate) diagnostics: Vec<Diagnostic>,
    pub(crate) included: Option<Included>,
}

/// Who includes documents.
#[derive(Serialize)]
pub(crate) struct Included {
    /// The name of the crate's package.
    pub(crate) package: String,
    /// The Rust file.
    #[serde(rename = "path")]
    pub(crate) file: String,
    /// The line of the call.
    pub(crate) line: usize,
    /// Whether all of the documents lie inside of the package.
    #[serde(rename = "inside")]
    pub(crate) is_inside: bool,
}

impl Included {
    /// Where the call is: `src/lib.rs:12`.
    pub(crate) fn place(&self) -> String {
        format!("{}:{}", self.file, self.line)
    }
}

/// How it went.
#[derive(Default, Serialize)]
pub(crate) struct Totals {
    pub(crate) documents: usize,
    pub(crate) rows: usize,
    pub(crate) errors: usize,
    pub(crate) lints: usize,
    /// Pages of folders that have no error table.
    #[serde(skip)]
    pub(crate) left_out: usize,
}

impl Totals {
    pub(crate) fn add(&mut self, checked: &Checked) {
        self.documents += checked.documents;
        self.rows += checked.rows;
        let errors = checked.diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count();
        self.errors += errors;
        self.lints += checked.diagnostics.len() - errors;
    }
}

/// A range of text in a file; all count from 1, columns in characters.
#[derive(Clone, Copy)]
pub(super) struct Region<'a> {
    pub(super) path: &'a str,
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) end_line: usize,
    pub(super) end_column: usize,
}

impl Checked {
    /// Where a place is; `None` for the arguments of the command.
    pub(super) fn region(&self, place: Place) -> Option<Region<'_>> {
        let Place::Document(span) = place else { return None };
        let source = self.sources.get(span.document)?;
        let (start, end) = (source.position(span.start), source.position(span.end.max(span.start)));
        Some(Region {
            path: source.shown_path(),
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
        })
    }
}

/// Message and help, in one text.
pub(super) fn full_message(diagnostic: &Diagnostic) -> String {
    match &diagnostic.help {
        Some(help) => format!("{}\nhelp: {help}", diagnostic.message),
        None => diagnostic.message.clone(),
    }
}

/// What makes two diagnostics the same: severity, rule, place and words. A lint of one call may be an
/// error of another, which is strict.
pub(crate) fn identity(sources: &[Source], diagnostic: &Diagnostic) -> String {
    let Diagnostic { severity, rule, place, message, .. } = diagnostic;
    let place = match place {
        Place::Document(span) => {
            let path = sources.get(span.document).map(Source::shown_path).unwrap_or_default();
            format!("{path}:{}", span.start)
        }
        Place::Call(_) => String::new(),
    };
    format!("{severity:?} {} {place} {message}", rule.id())
}
