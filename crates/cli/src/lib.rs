//! `cargo errdown` as a library: reads the arguments and the documents, and prints. Everything it
//! knows of documents comes from `errdown-codegen`.

mod calls;
mod check;
mod config;
mod diff;
mod documents;
mod expand;
mod explain;
mod format;
mod generate;
mod json;
mod list;
mod lock;
mod outcome;
mod paint;
mod progress;
mod reading;
mod revision;
mod rules;
mod terminal;
mod workspace;

use clap::{CommandFactory, Parser, Subcommand};
use outcome::Outcome;
use std::io;
use std::process::ExitCode;
use terminal::Terminal;

/// Documentation is the source of truth for errors: check it, see what errdown reads in it, and
/// what a change of it does to the users of an enum.
#[derive(Debug, Parser)]
#[command(name = "cargo errdown", bin_name = "cargo errdown", version, styles = paint::HELP, max_term_width = 100)]
#[command(
    after_help = "Exit status: 0 when all is well, 1 when there is something to report, 2 when the command could not be carried out."
)]
pub struct Args {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    terminal: Terminal,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Print every error that the documents explain.
    ///
    /// Exit status 0 when every document was read, whatever its diagnostics; 2 when one was not.
    List(list::ListArgs),
    /// Explain an error: what the document says, the advice, and why it is read so.
    ///
    /// Without documents, a rule of errdown's own: `cargo errdown explain surplus-cells`. Exit status
    /// 1 when no error has the code or name.
    Explain(explain::ExplainArgs),
    /// Report what is wrong with documents: those that are named, or all that the workspace includes.
    ///
    /// Exit status 1 when there are errors, or lints with `--deny-lints`.
    Check(check::CheckArgs),
    /// Print the Rust that the macro makes of documents.
    ///
    /// Paths are in the output as they are given: run it in the folder of `Cargo.toml`, as the
    /// macro does. Exit status 1 when the documents have errors.
    Expand(expand::ExpandArgs),
    /// Compare two documents, and say what the change asks of the next version.
    ///
    /// Exit status 1 when that is more than `--allow`, or when the new document has errors.
    Diff(diff::DiffArgs),
    /// Accept what documents say, for the macro's option `lock`.
    ///
    /// Writes the lock file of every call in the workspace that has one, or one for the documents
    /// that are named. Exit status 1 when documents have errors, or, with `--check`, when something
    /// is not accepted yet.
    Lock(lock::LockArgs),
    /// Print a script that completes arguments in a shell.
    #[command(hide = true)]
    Completions(generate::Completions),
    /// Print the manual page.
    #[command(hide = true)]
    Man,
}

/// Runs a command.
pub fn run(args: &Args) -> ExitCode {
    let terminal = &args.terminal;
    terminal.choose_color();
    let done = match &args.command {
        Command::List(args) => list::run(args),
        Command::Explain(args) => explain::run(args),
        Command::Check(args) => check::run(args, terminal),
        Command::Expand(args) => expand::run(args, terminal),
        Command::Diff(args) => diff::run(args, terminal),
        Command::Lock(args) => lock::run(args, terminal),
        Command::Completions(args) => generate::completions(args, Args::command()),
        Command::Man => generate::man(Args::command()),
    };
    match done {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        // Whoever reads us has read enough.
        Err(problem) if problem.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(problem) => {
            terminal::error(problem);
            ExitCode::from(2)
        }
    }
}
