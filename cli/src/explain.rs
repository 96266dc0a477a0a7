//! `cargo errdown explain`: one error, with everything that the document says about it and why
//! errdown reads it so.

use crate::Outcome;
use crate::documents;
use crate::paint::BOLD;
use crate::terminal::{Terminal, wrapped};
use errdown_codegen::{Compilation, Entry, Source, printable};
use std::io::{self, Write};
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// A code, the name of a variant, or a name of the document.
    #[arg(value_name = "CODE|VARIANT")]
    wanted: String,
    /// Documents, folders of documents, or `-` for standard input.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
}

pub(crate) fn run(args: &Args, terminal: &Terminal) -> io::Result<Outcome> {
    let documents = documents::compile(&args.paths)?;
    let mut out = anstream::stdout().lock();
    let mut found = 0;
    for (source, compilation) in &documents {
        for entry in compilation.catalog.find(&args.wanted) {
            if found > 0 {
                writeln!(out)?;
            }
            explain(&mut out, source, compilation, entry)?;
            found += 1;
        }
    }
    if found == 0 {
        let entries = || documents.iter().flat_map(|(_, compilation)| &compilation.catalog.entries);
        let names = entries().map(|entry| entry.variant.name.as_str());
        let near = errdown_codegen::nearest(&args.wanted, names);
        let hint = near.map_or(String::new(), |near| format!("; did you mean `{near}`?"));
        terminal.error(format_args!("no error has the code or name `{}`{hint}", args.wanted));
        return Ok(Outcome::Findings);
    }
    Ok(Outcome::Fine)
}

fn explain(
    out: &mut impl Write,
    source: &Source,
    compilation: &Compilation,
    entry: &Entry,
) -> io::Result<()> {
    let (codes, variant) = (entry.notation(), &entry.variant.name);
    writeln!(out, "{BOLD}{codes}  {variant}{BOLD:#}  [{}:{}]", source.path(), entry.line)?;
    let mut line = |name: &str, text: &str| {
        let text = &wrapped(&printable(text), 12);
        let mut lines = text.lines().filter(|_| !text.is_empty());
        lines.next().map_or(Ok(()), |first| writeln!(out, "  {name:<10}{first}"))?;
        lines.try_for_each(|next| writeln!(out, "  {:<10}{next}", ""))
    };
    line("display", &entry.display)?;
    line("status", &entry.status.map(|status| status.to_string()).unwrap_or_default())?;
    line("name", entry.name.as_deref().unwrap_or_default())?;
    line("title", entry.title.as_deref().unwrap_or_default())?;
    line("cause", &entry.cause.plain)?;
    line("solution", &entry.solution.plain)?;
    for (header, text) in &entry.extra {
        line("", &format!("{header}: {text}"))?;
    }
    for link in &entry.links {
        line("link", &format!("{}: {}", link.text, link.url))?;
    }
    let advice = &entry.verdict.advice;
    let words: Vec<String> =
        [advice.remedy.name().to_owned()].into_iter().chain(advice.conditions()).collect();
    line("advice", &words.join(", "))?;
    line("because", &entry.verdict.because())?;
    let Some(table) = compilation.catalog.tables.get(entry.table) else { return Ok(()) };
    let heading = if table.heading.is_empty() { "without a heading" } else { &table.heading };
    line("table", &format!("{heading}, line {}", table.line))?;
    for column in &table.columns {
        line("", &format!("{} is {}: {}", column.header, column.role.name(), column.reason))?;
    }
    Ok(())
}
