//! What distributions install beside the binary: completions and a manual page.

use crate::outcome::Outcome;
use clap::Command;
use clap_complete::Shell;
use std::io::{self, Write};

#[derive(Debug, clap::Args)]
pub(crate) struct Completions {
    /// The shell.
    shell: Shell,
}

/// The script completes the binary, since cargo's own completion does not know its subcommands'.
pub(crate) fn completions(args: &Completions, command: Command) -> io::Result<Outcome> {
    let mut script = Vec::new();
    let mut command = command.bin_name("cargo-errdown");
    clap_complete::generate(args.shell, &mut command, "cargo-errdown", &mut script);
    print(&script)
}

pub(crate) fn man(command: Command) -> io::Result<Outcome> {
    let mut page = Vec::new();
    clap_mangen::Man::new(command.name("cargo-errdown")).render(&mut page)?;
    print(&page)
}

fn print(bytes: &[u8]) -> io::Result<Outcome> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()?;
    Ok(Outcome::Fine)
}
