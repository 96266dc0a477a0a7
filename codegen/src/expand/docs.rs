//! Rustdoc of the enum and its variants. Whatever stands in a cell is shown as that text: escaped
//! in `prose.rs`, put together here.

use super::Context;
use crate::advice::Verdict;
use crate::catalog::{Catalog, DocumentFacts, Entry};
use crate::prose::escape;
use std::fmt::Write as _;

/// The enum: where it comes from, and a table of all rows. It stands below what the user wrote.
pub(super) fn enumeration(context: &Context<'_>) -> String {
    let documents: Vec<String> = context.catalog.documents.iter().map(document).collect();
    let mut out = format!("Generated from {}.\n\n", documents.join(" and "));
    out.push_str("| Code | Variant | Meaning | Retry |\n|---|---|---|---|\n");
    for entry in &context.catalog.entries {
        let meaning =
            entry.title.as_ref().map_or_else(|| entry.cause.rustdoc.clone(), |title| escaped(title));
        let variant = &entry.variant.name;
        let remedy = entry.verdict.advice.remedy.name();
        let _ = writeln!(
            out,
            "| {} | [`{variant}`](Self::{variant}) | {} | `{remedy}` |",
            code(entry),
            cell(&meaning)
        );
    }
    out.push_str(
        "\nThe order and the discriminants of the variants follow the rows and may change with them.\n",
    );
    for note in context.catalog.documents.iter().filter_map(|document| document.note.as_ref()) {
        let _ = write!(out, "\n{}\n", note.rustdoc);
    }
    out
}

/// A variant: code, title and cause, solution, the other columns, the advice, and the place.
pub(super) fn variant(catalog: &Catalog, entry: &Entry) -> String {
    let mut out = code(entry);
    if let Some(title) = &entry.title {
        let _ = write!(out, " **{}**", escaped(title));
    }
    if !entry.cause.rustdoc.is_empty() {
        let _ = write!(out, "{} {}", if entry.title.is_some() { ":" } else { "" }, entry.cause.rustdoc);
    }
    if !entry.solution.rustdoc.is_empty() {
        let _ = write!(out, "\n\n**Solution:** {}", entry.solution.rustdoc);
    }
    if let Some(name) = &entry.name {
        let _ = write!(out, "\n\n**Name:** {}", escaped(name));
    }
    for (header, text) in &entry.extra {
        let _ = write!(out, "\n\n**{}:** {}", escaped(header), escaped(text));
    }
    let _ = write!(out, "\n\n**Advice:** {}", advice(&entry.verdict));
    let path = catalog.documents.get(entry.span.document).map_or("", |document| document.path.as_str());
    let _ = write!(out, "\n\n*{}:{}*", escaped(path), entry.line);
    out
}

/// The title of a document, linked where it says where it is published.
fn document(document: &DocumentFacts) -> String {
    let path = escaped(&document.path);
    match (&document.title, &document.url) {
        (Some(title), Some(url)) if crate::url::is_web(url) => {
            format!("[{}](<{url}>) ({path})", escaped(title))
        }
        (Some(title), _) => format!("*{}* ({path})", escaped(title)),
        (None, _) => path,
    }
}

/// The codes as the document writes them.
fn code(entry: &Entry) -> String {
    let codes: Vec<String> = entry.codes.iter().map(|code| escaped(code.notation())).collect();
    codes.join(", ")
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    escape(&mut out, text, false);
    out
}

/// Markdown that may stand in a cell of a table: GFM splits at every pipe that has no backslash.
fn cell(markdown: &str) -> String {
    let mut out = String::new();
    let mut previous = ' ';
    for char in markdown.chars() {
        if char == '|' && previous != '\\' {
            out.push('\\');
        }
        out.push(char);
        previous = char;
    }
    out
}

/// The advice in words, and what decided it.
fn advice(verdict: &Verdict) -> String {
    let mut words = vec![format!("`{}`", verdict.advice.remedy.name())];
    words.extend(verdict.advice.conditions());
    format!("{} ({})", words.join(", "), escaped(&verdict.because()))
}
