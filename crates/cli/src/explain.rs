//! `cargo errdown explain`: one error, with everything that the document says about it and why
//! errdown reads it so.

use crate::documents;
use crate::outcome::Outcome;
use crate::paint::BOLD;
use crate::rules::Rules;
use crate::terminal::{self, wrapped};
use errdown_codegen::{Compilation, Entry, Form, Rule, Source, nearest, printable, suggest};
use std::io::{self, Error, Write};
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(crate) struct ExplainArgs {
    /// A code, the name of a variant, or a name of the document; without documents, a rule of
    /// errdown's own, such as surplus-cells.
    #[arg(value_name = "CODE|VARIANT", allow_negative_numbers = true)]
    wanted: String,
    /// Documents, folders of documents, or `-` for standard input.
    paths: Vec<PathBuf>,
}

pub(crate) fn run(args: &ExplainArgs) -> io::Result<Outcome> {
    if args.paths.is_empty() {
        return explain_rule(&args.wanted);
    }
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
        let suggestion = suggest(&args.wanted, names);
        let hint = suggestion.map_or(String::new(), |suggestion| format!("; {suggestion}"));
        terminal::error(format_args!("no error has the code or name `{}`{hint}", args.wanted));
        return Ok(Outcome::Findings);
    }
    Ok(Outcome::Fine)
}

/// What a reader of `error[surplus-cells]` wants to know.
fn explain_rule(id: &str) -> io::Result<Outcome> {
    let unknown = || {
        let near = nearest(id, Rule::ALL.iter().map(|rule| rule.id()));
        let hint = near.map_or(String::new(), |near| format!("; did you mean the rule `{near}`?"));
        Error::other(format!("no document is named in which to look for `{id}`{hint}"))
    };
    let rule = Rule::from_id(id).ok_or_else(unknown)?;
    let rules = Rules::read();
    let mut out = anstream::stdout().lock();
    writeln!(out, "{BOLD}{id}{BOLD:#}  {}", rule.severity())?;
    line(&mut out, "cause", rules.cause(rule))?;
    line(&mut out, "solution", rules.solution(rule))?;
    out.flush()?;
    Ok(Outcome::Fine)
}

/// A name and what it stands for, unless that is nothing.
fn line(out: &mut impl Write, name: &str, text: &str) -> io::Result<()> {
    let text = wrapped(&printable(text), 12);
    let mut lines = text.lines();
    lines.next().map_or(Ok(()), |first| writeln!(out, "  {name:<10}{first}"))?;
    lines.try_for_each(|next| writeln!(out, "  {:<10}{next}", ""))
}

fn explain(
    out: &mut impl Write,
    source: &Source,
    compilation: &Compilation,
    entry: &Entry,
) -> io::Result<()> {
    let (codes, variant) = (entry.notation(), &entry.variant.name);
    writeln!(out, "{BOLD}{codes}  {variant}{BOLD:#}  [{}:{}]", source.path(), entry.line)?;
    let mut line = |name: &str, text: &str| line(out, name, text);
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
    let place = entry.evidence_span(source).map(|span| source.position(span.start));
    let place = place.map_or(String::new(), |at| format!(" [{}:{}]", at.line, at.column));
    line("because", &format!("{}{place}", entry.verdict.because()))?;
    let Some(table) = compilation.catalog.tables.get(entry.table) else { return Ok(()) };
    let heading = if table.heading.is_empty() { "without a heading" } else { &table.heading };
    let form = match table.form {
        Form::Table => String::new(),
        form => format!(" ({})", form.name()),
    };
    line("table", &format!("{heading}, line {}{form}", table.line))?;
    for column in &table.columns {
        line("", &format!("{} is {}: {}", column.header, column.role.name(), column.reason))?;
    }
    if let Some(runner_up) = &table.runner_up {
        line("", &format!("{runner_up} would be code otherwise"))?;
    }
    let sum: i32 = table.evidence.iter().map(|(weight, _)| weight).sum();
    let needed = table.needed_evidence;
    let why = if sum < needed { "; a table like it has enough, or the call names its columns" } else { "" };
    line("evidence", &format!("{sum}, and an error table needs {needed}{why}"))?;
    for (weight, text) in &table.evidence {
        line("", &format!("{weight:+} {text}"))?;
    }
    Ok(())
}
