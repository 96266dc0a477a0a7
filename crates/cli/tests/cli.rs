//! The binary as its users run it: what it prints, and how it ends.

#![expect(clippy::expect_used, reason = "a test fails loudly")]

use expect_test::expect_file;
use std::io::Write;
use std::process::{Command, Output, Stdio};

fn errdown(arguments: &[&str]) -> Output {
    errdown_with_input(arguments, "")
}

fn errdown_with_input(arguments: &[&str], input: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-errdown"));
    command.args(arguments).current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary");
    child.stdin.take().expect("its input").write_all(input.as_bytes()).expect("a reader");
    child.wait_with_output().expect("an end")
}

fn printed(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8_lossy(&output.stdout);
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n") + "\n"
}

const PAGE: &str = "# Shop\n\n| Code | Cause | Fix |\n|---|---|---|\n| 404 - No item | Gone | |\n| 429 - Too fast | More than ten a minute | Slow down for 30 s | lost |\n\nElse write us.\n";

#[test]
fn a_list_is_a_table_to_read() {
    expect_file!["list.txt"].assert_eq(&printed(&errdown_with_input(&["list", "-"], PAGE)));
}

#[test]
fn a_list_for_programs_is_json() {
    let output = errdown_with_input(&["errdown", "list", "--format", "json", "-"], PAGE);
    expect_file!["list.json"].assert_eq(&printed(&output));
}

#[test]
fn an_error_is_explained() {
    expect_file!["explain.txt"].assert_eq(&printed(&errdown(&["explain", "429", "docs-src/shop.md"])));
}

#[test]
fn a_negative_code_is_no_option() {
    let page = "| Code | Meaning |\n|---|---|\n| -32700 | Parse error |\n";
    let output = errdown_with_input(&["explain", "--quiet", "-32700", "-"], page);
    assert!(printed(&output).starts_with("-32700  ParseError  [<stdin>:3]\n"));
    assert_eq!(errdown(&["explain", "-x"]).status.code(), Some(2));
}

#[test]
fn a_folder_is_all_its_documents_by_path() {
    let text = printed(&errdown(&["list", "docs-src"]));
    let documents = text.lines().filter(|line| line.ends_with(".md]"));
    let expected = [
        "Diagnostics  [docs-src/diagnostics.md]",
        "Inference Errors  [docs-src/error-codes.md]",
        "Errors of Fine-Tuning Jobs  [docs-src/fine-tuning.md]",
        "A table  [docs-src/layouts.md]",
        "Shop errors  [docs-src/shop.md]",
    ];
    assert_eq!(documents.collect::<Vec<_>>(), expected);
}

#[test]
fn every_shell_gets_its_completions() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = printed(&errdown(&["completions", shell]));
        assert!(script.contains("deny-lints") && script.contains("cargo-errdown"), "{shell}");
    }
}

#[test]
fn the_manual_page_names_every_subcommand() {
    let page = printed(&errdown(&["man"]));
    for command in ["list", "explain", "check", "expand", "diff", "lock"] {
        assert!(page.contains(&format!("cargo\\-errdown\\-{command}(1)")), "{page}");
    }
    assert!(!page.contains("completions"), "{page}");
}
