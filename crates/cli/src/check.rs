//! `cargo errdown check`: what is wrong with documents.

mod inclusion;

use crate::config::{Config, rules};
use crate::documents::{self, File, NO_PAGE, is_other_page, left_out};
use crate::format;
use crate::format::{CheckFormat, Checked, Included, Report, Totals};
use crate::outcome::Outcome;
use crate::progress::Progress;
use crate::reading::Reading;
use crate::terminal::{self, Terminal, counted};
use crate::workspace::Workspace;
use errdown_codegen::{Options, Rule, Source, compile};
use std::collections::HashSet;
use std::fmt::Write as _;
use std::io::{self, Error, Write};
use std::path::PathBuf;
use std::time::Instant;

pub(crate) use inclusion::{Call, Inclusions};

#[derive(Debug, clap::Args)]
pub(crate) struct CheckArgs {
    /// Documents, folders of documents, or `-` for standard input; default: every document that the
    /// workspace includes, with the options of its call.
    paths: Vec<PathBuf>,
    /// How to print.
    #[arg(long, value_enum, default_value = "text")]
    format: CheckFormat,
    /// Treat lints as errors.
    #[arg(long)]
    deny_lints: bool,
    /// A rule that the documents may break: a lint, or what is wrong with single rows.
    #[arg(long, value_name = "RULE")]
    allow: Vec<String>,
    /// The `Cargo.toml` of the workspace.
    #[arg(long, value_name = "PATH", conflicts_with = "paths")]
    manifest_path: Option<PathBuf>,
    #[command(flatten)]
    reading: Reading,
}

pub(crate) fn run(args: &CheckArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let mut run = Run {
        args,
        terminal,
        allowed: rules(&args.allow)?,
        report: args.format.report(),
        totals: Totals::default(),
        was_all_read: true,
        told: HashSet::new(),
    };
    let started = Instant::now();
    if args.paths.is_empty() {
        run.workspace()?;
    } else {
        run.paths()?;
    }
    if run.totals.documents == 0 && run.totals.left_out > 0 {
        return Err(Error::other(NO_PAGE));
    }
    terminal.summary(summary(&run.totals, started));
    match (run.was_all_read, run.totals.errors) {
        (false, _) => Err(Error::other("not every document could be read")),
        (true, 0) => Ok(Outcome::Fine),
        (true, _) => Ok(Outcome::Findings),
    }
}

struct Run<'a> {
    args: &'a CheckArgs,
    terminal: &'a Terminal,
    allowed: Vec<Rule>,
    report: Box<dyn Report>,
    totals: Totals,
    was_all_read: bool,
    /// Problems that have been told: a document that two crates include is reported once.
    told: HashSet<String>,
}

impl Run<'_> {
    /// The documents that are named, each by itself.
    fn paths(&mut self) -> io::Result<()> {
        let workspace = Workspace::around()?;
        let options = self.args.reading.options()?;
        let files = documents::files(&self.args.paths)?;
        let mut progress = Progress::new(self.terminal, files.len());
        print(self.report.as_mut(), &progress, |report, out| report.begin(out))?;
        for (done, file) in files.iter().enumerate() {
            progress.reach(done);
            let config = workspace.as_ref().map(|workspace| workspace.config_of(&file.path));
            match self.document(file, &options, &config.unwrap_or_default()) {
                Ok(Some(checked)) => self.tell(&progress, checked)?,
                Ok(None) => self.totals.left_out += 1,
                // One bad path must not hide what is wrong with the others.
                Err(problem) => {
                    self.was_all_read = false;
                    progress.beside(|| terminal::error(problem));
                }
            }
        }
        print(self.report.as_mut(), &progress, |report, out| report.end(out, &self.totals))
    }

    /// Checks a document; `None` where it is another page of a folder.
    fn document(&self, file: &File, options: &Options, config: &Config) -> io::Result<Option<Checked>> {
        let sources = vec![documents::read(&file.path)?];
        let compilation = compile(&sources, &self.judging(options.clone(), config)?);
        let is_asked = file.is_named || !is_other_page(&compilation, 0);
        Ok(is_asked.then_some(Checked {
            sources,
            documents: 1,
            rows: compilation.catalog.entries.len(),
            diagnostics: compilation.diagnostics,
            included: None,
        }))
    }

    /// Every document that the workspace includes, with the options of its call.
    fn workspace(&mut self) -> io::Result<()> {
        self.args.reading.refuse_any()?;
        let workspace = Workspace::instead_of_documents(self.args.manifest_path.as_deref())?;
        let progress = Progress::new(self.terminal, 0);
        print(self.report.as_mut(), &progress, |report, out| report.begin(out))?;
        for call in Inclusions::of(&workspace, self.terminal)? {
            let inclusion = match call? {
                Call::Inclusion(inclusion) => inclusion,
                Call::Broken(checked) => {
                    self.tell(&progress, *checked)?;
                    continue;
                }
            };
            let config = workspace.config(inclusion.package);
            let options = self.judging(inclusion.input.options.clone(), &config)?;
            let checked = inclusion.check(self.terminal, &options);
            if self.args.format == CheckFormat::Text && checked.documents > 0 {
                self.terminal.summary(included(&checked));
            }
            self.tell(&progress, checked)?;
        }
        if self.totals.documents + self.totals.errors == 0 {
            self.terminal
                .note("the workspace includes no documents; name some, or see `cargo errdown check --help`");
        }
        print(self.report.as_mut(), &progress, |report, out| report.end(out, &self.totals))
    }

    /// Options with what arguments and settings say about rules.
    fn judging(&self, options: Options, config: &Config) -> io::Result<Options> {
        let mut options = documents::with_normal_names(options);
        options.allow.extend(rules(&config.allow)?);
        options.allow.extend(&self.allowed);
        options.strict |= self.args.deny_lints || config.deny_lints.unwrap_or_default();
        Ok(options)
    }

    fn tell(&mut self, progress: &Progress, mut checked: Checked) -> io::Result<()> {
        if checked.included.is_some() {
            let sources = &checked.sources;
            let told = &mut self.told;
            checked.diagnostics.retain(|diagnostic| told.insert(format::identity(sources, diagnostic)));
        }
        self.totals.add(&checked);
        print(self.report.as_mut(), progress, |report, out| report.checked(out, &checked))
    }
}

/// Prints in one piece, with the progress bar out of the way.
fn print(
    report: &mut dyn Report,
    progress: &Progress,
    print: impl FnOnce(&mut dyn Report, &mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    progress.beside(|| {
        let mut text = Vec::new();
        print(report, &mut text)?;
        let mut out = anstream::stdout().lock();
        out.write_all(&text)?;
        out.flush()
    })
}

/// `docs/errors.md (8 rows) is included by errdown at src/lib.rs:12`.
fn included(checked: &Checked) -> String {
    let Some(Included { package, file, line, is_inside }) = &checked.included else { return String::new() };
    let documents: Vec<&str> =
        checked.sources.iter().take(checked.documents).map(Source::shown_path).collect();
    let by = format!("included by {package} at {file}:{line}");
    let from = if *is_inside { "" } else { ", from outside of the package" };
    match documents.as_slice() {
        [inline] if inline.starts_with("<inline") => {
            format!("an inline document ({}) is {by}", counted(checked.rows, "row"))
        }
        documents => {
            let is = if documents.len() == 1 { "is" } else { "are" };
            format!("{} ({}) {is} {by}{from}", documents.join(", "), counted(checked.rows, "row"))
        }
    }
}

fn summary(totals: &Totals, started: Instant) -> String {
    let seconds = started.elapsed().as_secs_f64();
    let Totals { documents, rows, errors, lints, left_out: pages } = totals;
    let mut text =
        format!("checked {}, {} in {seconds:.2} s", counted(*documents, "document"), counted(*rows, "row"));
    if *documents > 1 {
        #[expect(clippy::cast_precision_loss, reason = "a figure for people")]
        let rate = *documents as f64 / seconds.max(0.001);
        let _ = write!(text, " ({rate:.0} documents/s)");
    }
    let _ = match (errors, lints) {
        (0, 0) => write!(text, ": nothing to report"),
        _ => write!(text, ": {}, {}", counted(*errors, "error"), counted(*lints, "lint")),
    };
    if *pages > 0 {
        let _ = write!(text, "; {}", left_out(*pages));
    }
    text
}
