//! Rustdoc of the enum and its variants. Whatever stands in a cell is shown as that text: escaped
//! in `prose.rs`, put together here.

use super::Context;
use crate::catalog::{Catalog, DocumentFacts, Entry};
use crate::prose::{escape, is_harmless};
use std::borrow::Cow;

/// The enum: where it comes from, and a table of all rows. It stands below what the user wrote.
pub(super) fn enumeration(context: &Context<'_>) -> String {
    let documents: Vec<String> = context.catalog.documents.iter().map(document).collect();
    let mut out = format!("Generated from {}.\n\n", documents.join(" and "));
    out.push_str("| Code | Variant | Meaning | Retry |\n|---|---|---|---|\n");
    for entry in &context.catalog.entries {
        let meaning =
            entry.title.as_ref().map_or(Cow::Borrowed(&*entry.cause.rustdoc), |title| escaped(title));
        let variant = entry.variant.name.as_str();
        push(&mut out, &["| "]);
        codes(&mut out, entry);
        push(&mut out, &[" | [`", variant, "`](Self::", variant, ") | "]);
        cell(&mut out, &meaning);
        push(&mut out, &[" | `", entry.verdict.advice.remedy.name(), "` |\n"]);
    }
    out.push_str(
        "\nThe order and the discriminants of the variants follow the rows and may change with them.\n",
    );
    for note in context.catalog.documents.iter().filter_map(|document| document.note.as_ref()) {
        push(&mut out, &["\n", &note.rustdoc, "\n"]);
    }
    out
}

/// A variant: code, title and cause, solution, the other columns, the advice, and the place.
pub(super) fn variant(catalog: &Catalog, entry: &Entry) -> String {
    let mut out = String::with_capacity(512);
    codes(&mut out, entry);
    if let Some(title) = &entry.title {
        push(&mut out, &[" **", &escaped(title), "**"]);
    }
    if !entry.cause.rustdoc.is_empty() {
        push(&mut out, &[if entry.title.is_some() { ": " } else { " " }, &entry.cause.rustdoc]);
    }
    if !entry.solution.rustdoc.is_empty() {
        push(&mut out, &["\n\n**Solution:** ", &entry.solution.rustdoc]);
    }
    if let Some(name) = &entry.name {
        push(&mut out, &["\n\n**Name:** ", &escaped(name)]);
    }
    for (header, text) in &entry.extra {
        push(&mut out, &["\n\n**", &escaped(header), ":** ", &escaped(text)]);
    }
    push(&mut out, &["\n\n**Advice:** `", entry.verdict.advice.remedy.name(), "`"]);
    for condition in entry.verdict.advice.conditions() {
        push(&mut out, &[", ", &condition]);
    }
    push(&mut out, &[" (", &escaped(&entry.verdict.because()), ")"]);
    let path = catalog.documents.get(entry.span.document).map_or("", |document| document.path.as_str());
    push(&mut out, &["\n\n*", &escaped(path), ":", &entry.line.to_string(), "*"]);
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
        (None, _) => path.into_owned(),
    }
}

/// Appends pieces. `write!` costs an unoptimised macro three times as much, and this is all that it
/// does for each row.
fn push(out: &mut String, pieces: &[&str]) {
    for piece in pieces {
        out.push_str(piece);
    }
}

/// The codes as the document writes them.
fn codes(out: &mut String, entry: &Entry) {
    let mut separator = "";
    for code in &entry.codes {
        push(out, &[separator, &escaped(code.notation())]);
        separator = ", ";
    }
}

pub(crate) fn escaped(text: &str) -> Cow<'_, str> {
    if is_harmless(text, true) {
        return Cow::Borrowed(text);
    }
    let mut out = String::new();
    escape(&mut out, text, false);
    Cow::Owned(out)
}

/// Markdown that may stand in a cell of a table: GFM splits at every pipe that has no backslash.
fn cell(out: &mut String, markdown: &str) {
    let mut previous = "";
    for (at, piece) in markdown.split('|').enumerate() {
        if at > 0 {
            out.push_str(if previous.ends_with('\\') { "|" } else { "\\|" });
        }
        out.push_str(piece);
        previous = piece;
    }
}
