//! `cargo errdown lock`: accepts what documents say, for the macro's option `lock`.

use crate::check::{Call, Inclusions};
use crate::documents;
use crate::format::Included;
use crate::outcome::Outcome;
use crate::reading::Reading;
use crate::terminal::{self, Terminal, counted};
use crate::workspace::{Workspace, shown};
use errdown_codegen::{Compilation, Lock, Options, Reused, Source, compile};
use std::collections::HashMap;
use std::fs;
use std::io::{self, Error, ErrorKind, Write};
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
pub(crate) struct LockArgs {
    /// Documents, which make one catalog; default: those of every call in the workspace with `lock`.
    paths: Vec<PathBuf>,
    /// The lock file of the documents that are named.
    #[arg(long, value_name = "PATH", default_value = "errors.lock", requires = "paths")]
    file: PathBuf,
    /// Write nothing, and fail where something is not accepted yet.
    #[arg(long)]
    check: bool,
    /// The `Cargo.toml` of the workspace.
    #[arg(long, value_name = "PATH", conflicts_with = "paths")]
    manifest_path: Option<PathBuf>,
    #[command(flatten)]
    reading: Reading,
}

pub(crate) fn run(args: &LockArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let locked =
        if args.paths.is_empty() { of_workspace(args, terminal)? } else { vec![of_paths(args, terminal)?] };
    let mut outcome = Outcome::Fine;
    let mut out = anstream::stdout().lock();
    for locked in &locked {
        if !locked.accept(args.check, &mut out, terminal)? {
            outcome = Outcome::Findings;
        }
    }
    out.flush()?;
    Ok(outcome)
}

/// A lock file, and what is to be accepted in it.
struct Locked {
    file: PathBuf,
    compilation: Compilation,
    /// The documents, for people.
    documents: String,
}

fn of_paths(args: &LockArgs, terminal: &Terminal) -> io::Result<Locked> {
    let options = args.reading.options()?;
    let documents = documents::of_one_catalog(&args.paths, &options, terminal)?;
    let sources: Vec<Source> = documents.into_iter().map(|(_, source)| source).collect();
    Ok(Locked::new(args.file.clone(), &sources, &options))
}

fn of_workspace(args: &LockArgs, terminal: &Terminal) -> io::Result<Vec<Locked>> {
    args.reading.refuse_any()?;
    let workspace = Workspace::instead_of_documents(args.manifest_path.as_deref())?;
    let mut locked: Vec<Locked> = Vec::new();
    let mut places: HashMap<PathBuf, String> = HashMap::new();
    let mut has_lock_file = false;
    for call in Inclusions::of(&workspace, terminal)? {
        let inclusion = match call? {
            Call::Inclusion(inclusion) => inclusion,
            // Nobody knows whether it has a lock file.
            Call::Broken(checked) => {
                for problem in &checked.diagnostics {
                    let place = checked.included.as_ref().map(Included::place).unwrap_or_default();
                    terminal.note(format_args!("{place}: not locked: {}", problem.message));
                }
                continue;
            }
        };
        let Some(written) = inclusion.input.lock.as_ref().map(|lock| lock.value.clone()) else { continue };
        has_lock_file = true;
        let place = inclusion.place();
        let Some(file) = inclusion.package.locate(&written) else {
            terminal.note(format_args!("{place}: not locked: only the build script has `{written}`"));
            continue;
        };
        if let Some(other) = places.insert(file.clone(), place.clone()) {
            let message =
                format!("{other} and {place} have one lock file, `{written}`; give each enum its own");
            return Err(Error::other(message));
        }
        let read = inclusion.read(terminal);
        if let Some(problem) = inclusion.input.problems.first() {
            return Err(Error::other(format!("{place}: {problem}")));
        }
        if let Some(problem) = read.diagnostics.iter().find(|diagnostic| diagnostic.is_error()) {
            return Err(Error::other(format!("{place}: {}", problem.message)));
        }
        if !read.is_complete {
            terminal.note(format_args!("{place}: not locked: not every document can be read here"));
            continue;
        }
        let options = documents::with_normal_names(inclusion.input.options.clone());
        locked.push(Locked::new(file, &read.sources, &options));
    }
    if !has_lock_file {
        terminal.note(
            "no call in the workspace has a lock file: write `lock: \"errors.lock\"` among its options",
        );
    }
    Ok(locked)
}

impl Locked {
    fn new(file: PathBuf, sources: &[Source], options: &Options) -> Self {
        let documents: Vec<&str> = sources.iter().map(Source::shown_path).collect();
        Self { file, compilation: compile(sources, options), documents: documents.join(", ") }
    }

    /// Writes the file, or only looks; says whether all is well.
    fn accept(&self, only_check: bool, out: &mut impl Write, terminal: &Terminal) -> io::Result<bool> {
        let Self { compilation, documents, .. } = self;
        let file = shown(&self.file);
        if compilation.has_errors() {
            terminal::error(format_args!(
                "{documents} has errors, so nothing of it is accepted; `cargo errdown check` lists them"
            ));
            return Ok(false);
        }
        let known = self.read()?;
        let old = known.clone().unwrap_or_default();
        let new = old.accept(&compilation.catalog);
        for Reused { code, was, is } in old.reused(&compilation.catalog) {
            terminal.note(format_args!(
                "{file}: code `{code}` was `{was}` until that row was removed, and now is `{is}`"
            ));
        }
        if known.as_ref() == Some(&new) {
            writeln!(out, "{file}: {}, all accepted", counted(new.rows.len(), "row"))?;
            return Ok(true);
        }
        for line in changes(&old, &new) {
            writeln!(out, "{line}")?;
        }
        if only_check {
            writeln!(out, "{file}: not accepted yet; run `cargo errdown lock`")?;
            return Ok(false);
        }
        fs::write(&self.file, new.to_string()).map_err(|error| about(&self.file, &error))?;
        let (rows, removed) = (counted(new.rows.len(), "row"), counted(new.removed.len(), "removed one"));
        writeln!(out, "{file}: {rows} accepted, {removed} kept")?;
        Ok(true)
    }

    /// What has been accepted; `None` where there is no file yet.
    fn read(&self) -> io::Result<Option<Lock>> {
        let text = match fs::read_to_string(&self.file) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(documents::unreadable(Path::new(&shown(&self.file)), &error)),
        };
        let problem = |problem: errdown_codegen::Unreadable| {
            let file = shown(&self.file);
            Error::other(format!(
                "{file}:{}: {}; fix the file, or remove it to accept everything anew",
                problem.line, problem.message
            ))
        };
        Lock::parse(&text).map(Some).map_err(problem)
    }
}

fn about(file: &Path, error: &Error) -> Error {
    Error::new(error.kind(), format!("cannot write `{}`: {error}", shown(file)))
}

/// The rows that differ, as a diff has them.
fn changes(old: &Lock, new: &Lock) -> Vec<String> {
    let gone = old.rows.iter().filter(|row| !new.rows.contains(row)).map(|row| format!("- {row}"));
    let come = new.rows.iter().filter(|row| !old.rows.contains(row)).map(|row| format!("+ {row}"));
    gone.chain(come).collect()
}
