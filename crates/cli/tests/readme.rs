//! Every `cargo errdown` command in README.md has a subcommand and options that exist.

#![expect(clippy::expect_used, reason = "a test fails loudly")]

use std::process::Command;

fn help(subcommand: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-errdown"));
    let output = command.args(["errdown", subcommand, "--help"]).output().expect("the binary");
    assert!(output.status.success(), "there is no `cargo errdown {subcommand}`");
    String::from_utf8(output.stdout).expect("text")
}

/// The words after each `cargo errdown`, up to the end of the line or of the code span.
fn commands(text: &str) -> Vec<Vec<&str>> {
    let lines = text.lines().flat_map(|line| line.split("cargo errdown ").skip(1));
    lines.map(|line| line.split('`').next().unwrap_or_default().split(' ').collect()).collect()
}

#[test]
fn commands_exist() {
    let readme = include_str!("../../../README.md");
    let commands = commands(readme);
    assert!(commands.len() >= 6, "{commands:?}");
    for command in commands {
        let [subcommand, arguments @ ..] = command.as_slice() else { continue };
        let help = help(subcommand);
        for option in arguments.iter().filter(|argument| argument.starts_with("--")) {
            let is_known = help.split_whitespace().any(|word| word == *option);
            assert!(is_known, "`{subcommand}` has no `{option}`\n{help}");
        }
    }
}
