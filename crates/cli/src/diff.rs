//! `cargo errdown diff`: what a change of a document does to the users of its enum.

mod markdown;
mod text;

use crate::Outcome;
use crate::config;
use crate::documents;
use crate::reading::Reading;
use crate::revision;
use crate::terminal::{self, Terminal};
use errdown_codegen::{Bump, Change, ChangeKind, Compilation, Options, Source, compile, diff};
use serde::Serialize;
use std::io::{self, Error, Write};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The old document: a file, `-`, or `REV:path` of the git repository.
    #[arg(value_name = "OLD")]
    old: String,
    /// The new document.
    #[arg(value_name = "NEW")]
    new: String,
    /// How to print.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// The greatest change that is no reason to fail.
    #[arg(long, value_enum, default_value = "patch", value_name = "VERDICT")]
    allow: Allow,
    /// A rule that both documents may break, as `check --allow` names it.
    #[arg(long, value_name = "RULE")]
    allow_rule: Vec<String>,
    /// Callers match without a wildcard (`exhaustive: true`), so that a new row is major.
    #[arg(long)]
    exhaustive: bool,
    #[command(flatten)]
    reading: Reading,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Format {
    /// To read.
    Text,
    /// For a comment on a pull request.
    Markdown,
    /// For programs; version 1 of the form.
    Json,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Allow {
    /// Texts.
    Patch,
    /// New rows, too.
    Minor,
    /// Everything.
    Major,
}

impl From<Allow> for Bump {
    fn from(allow: Allow) -> Self {
        match allow {
            Allow::Patch => Self::Patch,
            Allow::Minor => Self::Minor,
            Allow::Major => Self::Major,
        }
    }
}

pub(crate) fn run(args: &Args, terminal: &Terminal) -> io::Result<Outcome> {
    let mut options = args.reading.options()?;
    options.allow.extend(config::rules(&args.allow_rule)?);
    if [args.old.as_str(), &args.new] == ["-", "-"] {
        return Err(Error::other("standard input can be only one of the two documents"));
    }
    let (_, old) = read(&args.old, &options)?;
    let (source, new) = read(&args.new, &options)?;
    // A broken document may lack rows, and then they look removed, or as if nothing had changed.
    if old.has_errors() {
        let old = &args.old;
        terminal.note(format_args!(
            "`{old}` has errors, so that rows may be missing; `cargo errdown check` tells them"
        ));
    }
    if new.has_errors() {
        documents::print_errors(&new, &[source])?;
        terminal::error(format_args!("`{}` has errors, so that rows may be missing", args.new));
    }
    let comparison = Comparison {
        old: &args.old,
        new: &args.new,
        changes: &diff(&old.catalog, &new.catalog, args.exhaustive),
    };
    let mut out = anstream::stdout().lock();
    match args.format {
        Format::Text => text::print(&mut out, &comparison)?,
        Format::Markdown => markdown::print(&mut out, &comparison)?,
        Format::Json => {
            serde_json::to_writer_pretty(&mut out, &Report::new(&comparison))?;
            writeln!(out)?;
        }
    }
    out.flush()?;
    let is_allowed = comparison.verdict().is_none_or(|verdict| verdict <= args.allow.into());
    Ok(if is_allowed && !new.has_errors() { Outcome::Fine } else { Outcome::Findings })
}

fn read(word: &str, options: &Options) -> io::Result<(Source, Compilation)> {
    let source = revision::read(word)?;
    let compilation = compile(std::slice::from_ref(&source), options);
    Ok((source, compilation))
}

/// Two documents, and what is between them.
struct Comparison<'a> {
    old: &'a str,
    new: &'a str,
    changes: &'a [Change],
}

impl Comparison<'_> {
    /// The gravest change; `None` where there is none.
    fn verdict(&self) -> Option<Bump> {
        self.changes.iter().map(|change| change.bump).max()
    }

    /// `2 major, 1 minor`.
    fn counts(&self) -> String {
        let count = |bump: &Bump| self.changes.iter().filter(|change| change.bump == *bump).count();
        let counted = Bump::ALL.iter().rev().map(|bump| (count(bump), bump.name()));
        let counted = counted.filter(|(count, _)| *count > 0).map(|(count, name)| format!("{count} {name}"));
        counted.collect::<Vec<_>>().join(", ")
    }
}

/// Version 1 of the form for programs.
#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    old: &'a str,
    new: &'a str,
    verdict: Option<&'static str>,
    changes: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    verdict: &'static str,
    kind: &'static str,
    variant: Option<&'a str>,
    codes: Option<&'a str>,
    before: Option<&'a str>,
    after: Option<&'a str>,
    old_line: Option<usize>,
    new_line: Option<usize>,
}

impl<'a> Report<'a> {
    fn new(comparison: &Comparison<'a>) -> Self {
        let said = |text: &'a str| Some(text).filter(|text| !text.is_empty());
        let row = |change: &'a Change| Row {
            verdict: change.bump.name(),
            kind: change.kind.name(),
            variant: said(&change.variant),
            codes: said(&change.codes),
            before: change.before.as_deref(),
            after: change.after.as_deref(),
            old_line: change.old_line,
            new_line: change.new_line,
        };
        Self {
            version: 1,
            old: comparison.old,
            new: comparison.new,
            verdict: comparison.verdict().map(Bump::name),
            changes: comparison.changes.iter().map(row).collect(),
        }
    }
}

/// What a change is about, in words; `before` and `after` follow.
fn words(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Added => "new",
        ChangeKind::Codes => "code",
        ChangeKind::Remedy => "advice",
        ChangeKind::AtMost => "attempts at most",
        ChangeKind::Applied => "may have taken effect",
        ChangeKind::Escalate => "tell the operator",
        ChangeKind::Basis => "what the advice rests on",
        ChangeKind::Extra => "other columns",
        ChangeKind::CodeType => "type of the codes",
        ChangeKind::Document => "the document",
        _ => kind.name(),
    }
}
