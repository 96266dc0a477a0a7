//! `cargo errdown diff`: what a change of a document does to the users of its enum.

mod comparison;
mod json;
mod markdown;
mod text;

use crate::config;
use crate::documents;
use crate::outcome::Outcome;
use crate::reading::Reading;
use crate::revision;
use crate::terminal::{self, Terminal};
use comparison::Comparison;
use errdown_codegen::{Bump, Compilation, Options, Source, compile, diff};
use std::io::{self, Error, Write};

#[derive(Debug, clap::Args)]
pub(crate) struct DiffArgs {
    /// The old document: a file, `-`, or `REV:path` of the git repository.
    #[arg(value_name = "OLD")]
    old: String,
    /// The new document.
    #[arg(value_name = "NEW")]
    new: String,
    /// How to print.
    #[arg(long, value_enum, default_value = "text")]
    format: DiffFormat,
    /// The largest change that still passes.
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
enum DiffFormat {
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

pub(crate) fn run(args: &DiffArgs, terminal: &Terminal) -> io::Result<Outcome> {
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
            "`{old}` has errors, so rows may be missing; `cargo errdown check` lists them"
        ));
    }
    if new.has_errors() {
        documents::print_errors(&new, &[source])?;
        terminal::error(format_args!("`{}` has errors, so rows may be missing", args.new));
    }
    let comparison = Comparison {
        old: &args.old,
        new: &args.new,
        changes: &diff(&old.catalog, &new.catalog, args.exhaustive),
    };
    let mut out = anstream::stdout().lock();
    match args.format {
        DiffFormat::Text => text::print(&mut out, &comparison)?,
        DiffFormat::Markdown => markdown::print(&mut out, &comparison)?,
        DiffFormat::Json => {
            serde_json::to_writer_pretty(&mut out, &json::DiffReport::new(&comparison))?;
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
