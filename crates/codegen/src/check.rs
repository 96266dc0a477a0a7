//! The named rules over documents and a whole catalog, each with its reason above it. Reports, and
//! changes nothing.

mod advice;

use crate::catalog::{Catalog, Entry};
use crate::diagnostic::{Diagnostics, Rule};
use crate::source::{Source, Span};
use errdown_language::code::Code;
use errdown_language::distinct::Distinct;
use errdown_language::unicode::find_hidden;

/// Whether the documents can be read at all.
pub(crate) fn sources(diagnostics: &mut Diagnostics, sources: &[Source]) {
    for (index, source) in sources.iter().enumerate() {
        if let Some(at) = source.invalid_at() {
            let span = Span::new(index, at..at + '\u{fffd}'.len_utf8());
            let report = diagnostics.report(Rule::NotUtf8, span, "the document is not UTF-8");
            report.label("no text from here on").help("save it as UTF-8");
        }
        if source.is_too_large() {
            diagnostics.report(Rule::TooLarge, Span::new(index, 0..0), "the document is larger than 16 MiB");
        }
    }
}

/// Every rule that looks at the catalog.
pub(crate) fn catalog(diagnostics: &mut Diagnostics, catalog: &Catalog, sources: &[Source]) {
    names_say_something(diagnostics, catalog);
    codes_stand_once(diagnostics, catalog);
    solutions_are_given(diagnostics, catalog);
    nothing_is_hidden(diagnostics, catalog, sources);
    advice::catalog(diagnostics, catalog);
}

/// A name like `Code403` tells a reader of the calling code nothing.
fn names_say_something(diagnostics: &mut Diagnostics, catalog: &Catalog) {
    for entry in &catalog.entries {
        let name = &entry.variant.name;
        let is_told = entry.variant.token_span.is_some();
        if !is_told && name.starts_with("Code") && *name == crate::ident::from_codes(&entry.codes) {
            let message = format!(
                "the row has nothing short to name its variant after; it is called `{}`",
                entry.variant.name
            );
            let help = format!(
                "pin a name in the row, `<!-- errdown: name=… -->`, or in the call, `{} => …`",
                entry.notation()
            );
            diagnostics.report(Rule::GeneratedName, entry.code_span, message).help(help);
        }
    }
}

/// A code that several rows have finds none of them by itself. A row that has inherited its code
/// is reported for that.
///
/// Reports on the later row and points back at the first one, because the later row is the one
/// that the author has just added.
fn codes_stand_once(diagnostics: &mut Diagnostics, catalog: &Catalog) {
    let mut known = Distinct::default();
    let mut first_rows: Vec<(&Code, Span)> = Vec::new();
    for entry in catalog.entries.iter().filter(|entry| entry.code_span.start < entry.code_span.end) {
        for code in &entry.codes {
            let is_same = |at: usize| first_rows.get(at).is_some_and(|(first, _)| first.is_same(code));
            let number = known.number(code.hash(), is_same);
            let Some((_, first)) = first_rows.get(number).copied() else {
                first_rows.push((code, entry.code_span));
                continue;
            };
            if first == entry.code_span {
                continue;
            }
            let message = format!("the code `{code}` also appears in another row");
            diagnostics
                .report(Rule::DuplicateCode, entry.code_span, message)
                .note(first, "first documented here")
                .help("look-ups by this code find no single row; give the rows codes of their own");
        }
    }
}

/// Where a table tells what to do, a row that does not leaves its reader alone.
fn solutions_are_given(diagnostics: &mut Diagnostics, catalog: &Catalog) {
    let mut is_solved = vec![false; catalog.tables.len()];
    for entry in &catalog.entries {
        if let Some(is_solved) = is_solved.get_mut(entry.table) {
            *is_solved |= !entry.solution.plain.is_empty();
        }
    }
    for entry in &catalog.entries {
        if !entry.solution.plain.is_empty() || is_solved.get(entry.table) != Some(&true) {
            continue;
        }
        let message = format!("the row of `{}` has no solution", entry.notation());
        diagnostics.report(Rule::NoSolution, entry.code_span, message).help("say what a caller can do");
    }
}

/// Bidirectional and invisible controls make a row read as another one than it is; rustc rejects
/// them in source files for the same reason (CVE-2021-42574), but not in what a macro makes.
fn nothing_is_hidden(diagnostics: &mut Diagnostics, catalog: &Catalog, sources: &[Source]) {
    let is_plain: Vec<bool> = sources.iter().map(|source| is_plain(source.text())).collect();
    for entry in &catalog.entries {
        let Some(source) = sources.get(entry.span.document) else { continue };
        let row = source.slice(entry.span.range());
        if let Some(char) = row.contains('&').then(|| hidden_in_texts(entry)).flatten() {
            let message = format!("an entity of the row is the hidden character U+{:04X}", u32::from(char));
            diagnostics.report(Rule::HiddenCharacters, entry.span, message).help("remove it");
        }
        if is_plain.get(entry.span.document) == Some(&true) {
            continue;
        }
        if let Some((at, char)) = find_hidden(row) {
            let start = entry.span.start + at;
            let span = Span { start, end: start + char.len_utf8(), ..entry.span };
            let message = format!("the row holds the hidden character U+{:04X}", u32::from(char));
            diagnostics.report(Rule::HiddenCharacters, span, message).help("remove it");
        }
    }
}

/// Whether a text is printable ASCII. A plain loop over bytes, since every document of every build
/// goes through it unoptimized.
fn is_plain(text: &str) -> bool {
    let mut rest = text.as_bytes();
    while let [b' '..=b'~' | b'\t'..=b'\r', behind @ ..] = rest {
        rest = behind;
    }
    rest.is_empty()
}

/// A hidden character in what the row says, entities decoded.
fn hidden_in_texts(entry: &Entry) -> Option<char> {
    let mut texts = vec![entry.display.as_str(), &entry.cause.plain, &entry.solution.plain];
    texts.extend(entry.name.as_deref());
    for (_, text) in &entry.extra {
        texts.push(text);
    }
    for text in texts {
        if let Some((_, char)) = find_hidden(text) {
            return Some(char);
        }
    }
    None
}
