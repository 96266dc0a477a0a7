//! `cargo errdown` as a library: reads the arguments and the documents, and prints. Everything it
//! knows of documents comes from `errdown-codegen`.

mod documents;
mod explain;
mod json;
mod list;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Documentation is the source of truth for errors: see what errdown reads in a document.
#[derive(Debug, Parser)]
#[command(name = "cargo errdown", bin_name = "cargo errdown", version)]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Print every error that the documents explain.
    ///
    /// Exit status 0 when every document was read, whatever its diagnostics; 1 when one was not;
    /// 2 for wrong arguments.
    List(list::Args),
    /// Explain an error: what the document says, the advice, and why it is read so.
    ///
    /// Exit status 1 when no error has the code or name.
    Explain(explain::Args),
}

/// Runs a command.
pub fn run(args: &Args) -> ExitCode {
    let done = match &args.command {
        Command::List(args) => list::run(args),
        Command::Explain(args) => explain::run(args),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads us has read enough.
        Err(problem) if problem.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("error: {problem}");
            ExitCode::FAILURE
        }
    }
}
