//! Rustdoc of the enum and its variants. Whatever is in a cell is shown as that text: escaped
//! in `prose.rs`, put together here.

use super::context::Context;
use crate::catalog::{Catalog, DocumentFacts, Entry};
use crate::prose::escaped;
use errdown_language::advice::Verdict;

/// The enum: where it comes from, and a table of all rows. It is below what the user wrote.
pub(super) fn enumeration(context: &Context<'_>) -> String {
    let documents: Vec<String> = context.catalog.documents.iter().map(document).collect();
    let mut out = format!("Generated from {}.\n\n", documents.join(" and "));
    out.push_str("| Code | Variant | Meaning | Retry |\n|---|---|---|---|\n");
    for entry in &context.catalog.entries {
        let variant = entry.variant.name.as_str();
        out += "| ";
        codes(&mut out, entry);
        out += " | [`";
        out += variant;
        out += "`](Self::";
        out += variant;
        out += ") | ";
        match &entry.title {
            Some(title) => cell(&mut out, &escaped(title)),
            None => cell(&mut out, &entry.cause.rustdoc),
        }
        out += " | `";
        out += entry.verdict.advice.remedy.name();
        out += "` |\n";
    }
    out.push_str(
        "\nThe order and the discriminants of the variants follow the rows and may change with them.\n",
    );
    for note in context.catalog.documents.iter().filter_map(|document| document.note.as_ref()) {
        out += "\n";
        out += &note.rustdoc;
        out += "\n";
    }
    out
}

/// A variant: code, title and cause, solution, the other columns, the advice, and the place. Each
/// piece is appended by itself: `write!` costs an unoptimized macro three times as much, and this is
/// all that it does for each row.
pub(super) fn variant(catalog: &Catalog, entry: &Entry) -> String {
    let mut out = String::with_capacity(512);
    codes(&mut out, entry);
    if let Some(title) = &entry.title {
        out += " **";
        out += &escaped(title);
        out += if entry.cause.rustdoc.is_empty() { "**" } else { "**: " };
    } else if !entry.cause.rustdoc.is_empty() {
        out += " ";
    }
    out += &entry.cause.rustdoc;
    if !entry.solution.rustdoc.is_empty() {
        out += "\n\n**Solution:** ";
        out += &entry.solution.rustdoc;
    }
    if let Some(name) = &entry.name {
        out += "\n\n**Name:** ";
        out += &escaped(name);
    }
    for (header, text) in &entry.extra {
        out += "\n\n**";
        out += &escaped(header);
        out += ":** ";
        out += &escaped(text);
    }
    advice(&mut out, &entry.verdict);
    let path = catalog.documents.get(entry.span.document).map_or("", |document| document.path.as_str());
    out += "\n\n*";
    out += &escaped(path);
    out += ":";
    out += &entry.line.to_string();
    out += "*";
    out
}

fn advice(out: &mut String, verdict: &Verdict) {
    *out += "\n\n**Advice:** `";
    *out += verdict.advice.remedy.name();
    *out += "`";
    for condition in verdict.advice.conditions() {
        *out += ", ";
        *out += &condition;
    }
    *out += " (";
    *out += &escaped(&verdict.because());
    *out += ")";
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

/// The codes as the document writes them.
fn codes(out: &mut String, entry: &Entry) {
    for (at, code) in entry.codes.iter().enumerate() {
        *out += if at > 0 { ", " } else { "" };
        *out += &escaped(code.notation());
    }
}

/// Markdown that may be in a cell of a table: GFM splits at every pipe that has no backslash.
fn cell(out: &mut String, markdown: &str) {
    if !markdown.contains('|') {
        *out += markdown;
        return;
    }
    let mut previous = "";
    for (at, piece) in markdown.split('|').enumerate() {
        if at > 0 {
            out.push_str(if previous.ends_with('\\') { "|" } else { "\\|" });
        }
        out.push_str(piece);
        previous = piece;
    }
}
