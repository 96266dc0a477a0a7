//! `cargo errdown …`, also as `cargo-errdown …`.

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    // Cargo calls `cargo-errdown errdown …`.
    let mut arguments: Vec<_> = std::env::args_os().collect();
    if arguments.get(1).is_some_and(|first| first == "errdown") {
        arguments.remove(1);
    }
    cargo_errdown::run(&cargo_errdown::Args::parse_from(arguments))
}
