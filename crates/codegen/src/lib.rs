//! The library behind every door of errdown: Markdown error tables to typed Rust errors.
//!
//! `Source → listing → columns → catalog → check → expand`. Every layer reports to
//! [`Diagnostics`] and goes on with the best value it has; the doors (the macros, the command line)
//! decide at the end whether to stop. No layer does I/O or panics, and
//! nothing here knows a path of the runtime crate that it was not given.

mod catalog;
mod check;
mod code_type;
mod columns;
#[cfg(feature = "derive")]
mod declared;
mod diagnostic;
#[cfg(feature = "diff")]
mod diff;
mod display;
mod expand;
mod front_matter;
mod ident;
mod listing;
mod lock;
mod lower;
mod names;
mod options;
mod overrides;
mod pin;
mod prose;
mod render;
mod role;
mod rows;
mod select;
mod source;
mod unseen;
mod url;

pub use catalog::{Catalog, ColumnFacts, DocumentFacts, Entry, TableFacts, Text, Variant};
#[cfg(feature = "derive")]
pub use declared::{
    Declared, DeclaredField, DeclaredVariant, FieldRole, Generics, Matched, Standing, VariantKey,
};
pub use diagnostic::{Diagnostic, Diagnostics, Place, Rule, Severity};
#[cfg(feature = "diff")]
pub use diff::{Bump, Change, ChangeKind, diff};
pub use errdown_language::advice::{Advice, Applied, Basis, Remedy, Verdict, Wait};
pub use errdown_language::code::Code;
pub use errdown_language::unicode::printable;
pub use errdown_language::{nearest, suggest, suggest_or_list};
#[cfg(feature = "derive")]
pub use expand::expand_declared;
pub use expand::{Attributes, expand, expand_with};
pub use ident::is_keyword;
pub use listing::Form;
#[cfg(feature = "diff")]
pub use lock::Reused;
pub use lock::{Lock, LockedRow, Unreadable};
pub use options::{CodeType, Options, RowKey, RowOverride, Shape, Spanned};
pub use prose::Link;
pub use render::{Audience, render, render_within};
pub use role::Role;
pub use source::{Position, Source, Span};

/// What became of the documents.
#[derive(Clone, Debug)]
pub struct Compilation {
    /// The entries.
    pub catalog: Catalog,
    /// Every problem, by position.
    pub diagnostics: Vec<Diagnostic>,
}

impl Compilation {
    /// Whether anything must change before the enum can be used.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(Diagnostic::is_error)
    }
}

/// Documents to a catalog: the whole pipeline.
pub fn compile(sources: &[Source], options: &Options) -> Compilation {
    let mut diagnostics = Diagnostics::default();
    let catalog = read(&mut diagnostics, sources, options);
    Compilation { catalog, diagnostics: diagnostics.judged(&options.allow, options.strict) }
}

/// Documents to a catalog, with an enum that somebody wrote for it: which of its variants has which row.
#[cfg(feature = "derive")]
pub fn match_variants(sources: &[Source], options: &Options, declared: &Declared) -> (Compilation, Matched) {
    let mut diagnostics = Diagnostics::default();
    let catalog = read(&mut diagnostics, sources, options);
    let matched = declared::match_variants(&mut diagnostics, declared, &catalog, options);
    let mut diagnostics = diagnostics.judged(&options.allow, options.strict);
    // The variants have names already.
    diagnostics.retain(|diagnostic| diagnostic.rule != Rule::GeneratedName);
    (Compilation { catalog, diagnostics }, matched)
}

/// The words of every row of every table, without marks: for data files of tests.
#[doc(hidden)]
pub fn tables(text: &str) -> Vec<Vec<Vec<String>>> {
    let documents = listing::parse(&[Source::new("tables.md", text)]);
    let tables = documents.iter().flat_map(|document| &document.tables);
    tables.map(|table| table.rows.iter().map(listing::Row::words).collect()).collect()
}

/// The line of every table that has a column of codes, that column, and what is known of it: for the
/// tool that fits the weights.
#[doc(hidden)]
pub fn weigh(text: &str) -> Vec<(usize, usize, Vec<&'static str>)> {
    let source = Source::new("tables.md", text);
    let documents = listing::parse(std::slice::from_ref(&source));
    let tables = documents.iter().flat_map(|document| &document.tables);
    let weighed = tables.filter_map(|table| {
        let (code, pieces) = columns::weigh(table)?;
        Some((source.line_number(table.span.start), code, pieces))
    });
    weighed.collect()
}

/// The words of every table of HTML, header first: to hold them against what browsers read.
#[doc(hidden)]
pub fn html_tables(text: &str) -> Vec<Vec<Vec<String>>> {
    let source = [Source::new("tables.md", text)];
    let documents = listing::parse(&source);
    let tables = documents.iter().flat_map(|document| &document.tables);
    let tables = tables
        .filter(|table| source.iter().any(|source| source.slice(table.span.range()).starts_with(['<'])));
    tables.map(listing::Table::words).collect()
}

/// Where each cell is, after its row and its table: for fuzzing.
#[doc(hidden)]
pub fn cell_spans(source: &Source) -> Vec<[Span; 3]> {
    let documents = listing::parse(std::slice::from_ref(source));
    let tables = documents.iter().flat_map(|document| &document.tables);
    let rows = tables.flat_map(|table| {
        let rows = std::iter::once(&table.header).chain(&table.rows);
        rows.flat_map(|row| row.cells.iter().map(|cell| [cell.span, row.span, table.span]))
    });
    rows.collect()
}

fn read(diagnostics: &mut Diagnostics, sources: &[Source], options: &Options) -> Catalog {
    check::sources(diagnostics, sources);
    let mut documents = listing::parse(sources);
    unseen::tables(diagnostics, sources, &mut documents, options);
    let catalog = lower::lower(diagnostics, sources, &documents, options);
    check::catalog(diagnostics, &catalog, sources);
    lock::check(diagnostics, &catalog, options);
    catalog
}
