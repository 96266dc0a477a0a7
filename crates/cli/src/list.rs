//! `cargo errdown list`: what the documents explain, as a table to read or as JSON.

use crate::documents;
use crate::json::Listing;
use crate::outcome::Outcome;
use crate::paint;
use crate::terminal::{WIDTH, width};
use comfy_table::{ContentArrangement, Table, presets};
use errdown_codegen::{Advice, Compilation, Entry, Source, printable, render_within};
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(crate) struct ListArgs {
    /// Documents, folders of documents, or `-` for standard input.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// How to print.
    #[arg(long, value_enum, default_value = "text")]
    format: ListFormat,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum ListFormat {
    /// A table to read.
    Text,
    /// For programs; version 1 of the form.
    Json,
}

pub(crate) fn run(args: &ListArgs) -> io::Result<Outcome> {
    let documents = documents::compile(&args.paths)?;
    let mut out = BufWriter::new(anstream::stdout().lock());
    match args.format {
        ListFormat::Json => {
            serde_json::to_writer_pretty(&mut out, &Listing::new(&documents))?;
            writeln!(out)?;
        }
        ListFormat::Text => {
            for (number, (source, compilation)) in documents.iter().enumerate() {
                if number > 0 {
                    writeln!(out)?;
                }
                text(&mut out, source, compilation)?;
            }
        }
    }
    out.flush()?;
    Ok(Outcome::Fine)
}

/// Title, table, note, and what is to be said about the document.
fn text(out: &mut impl Write, source: &Source, compilation: &Compilation) -> io::Result<()> {
    let facts = compilation.catalog.documents.first();
    let title = facts.and_then(|facts| facts.title.as_deref()).unwrap_or("(no title)");
    writeln!(out, "{}  [{}]", printable(title), source.path())?;
    if let Some(url) = facts.and_then(|facts| facts.url.as_deref()) {
        writeln!(out, "{url}")?;
    }
    writeln!(out)?;
    if !compilation.catalog.entries.is_empty() {
        writeln!(out, "{}", table(&compilation.catalog.entries))?;
    }
    if let Some(note) = facts.and_then(|facts| facts.note.as_ref()) {
        writeln!(out, "\n{}", printable(&note.plain))?;
    }
    for diagnostic in &compilation.diagnostics {
        let picture = render_within(diagnostic, std::slice::from_ref(source), width());
        writeln!(out, "\n{}", paint::picture(diagnostic, &picture))?;
    }
    Ok(())
}

fn table(entries: &[Entry]) -> Table {
    let mut table = Table::new();
    table.load_preset(presets::UTF8_HORIZONTAL_ONLY).set_content_arrangement(ContentArrangement::Dynamic);
    if table.width().is_none() {
        table.set_width(WIDTH);
    }
    table.set_header(["Code", "Variant", "What happened, and what to do", "Retry"]);
    for entry in entries {
        table.add_row([
            entry.notation(),
            entry.variant.name.clone(),
            story(entry),
            advice(&entry.verdict.advice),
        ]);
    }
    table
}

fn story(entry: &Entry) -> String {
    let title = entry.title.clone().unwrap_or_default();
    let parts = [title, entry.cause.plain.clone(), entry.solution.plain.clone()];
    let mut lines: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    lines.extend(entry.extra.iter().map(|(header, text)| format!("{header}: {text}")));
    printable(&lines.join("\n"))
}

fn advice(advice: &Advice) -> String {
    let mut lines = vec![advice.remedy.name().to_owned()];
    lines.extend(advice.conditions());
    lines.join("\n")
}
