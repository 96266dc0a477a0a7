//! A thousand documents in one run.

#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "a test fails loudly")]

use std::fmt::Write as _;
use std::fs;
use std::io::Read;
use std::process::{Command, Stdio};
use tempfile::TempDir;

const DOCUMENTS: usize = 1000;
const ROWS: usize = 100;

/// The address space of the process, in KiB: several times what one document needs, and a fraction
/// of what all of them would.
const MEMORY: &str = "65536";

fn document(number: usize) -> String {
    let mut text = format!("# Service {number}\n\n| Code | Cause | Solution |\n|---|---|---|\n");
    for row in 0..ROWS {
        let _ = writeln!(
            text,
            "| {} - Error {row} of {number} | Part {row} of the service failed | Try again after {row} seconds, see [docs](/{number}/{row}) |",
            1000 + row
        );
    }
    text
}

fn folder() -> TempDir {
    let folder = TempDir::new().expect("a temporary folder");
    for number in 0..DOCUMENTS {
        fs::write(folder.path().join(format!("{number:04}.md")), document(number)).expect("a file to write");
    }
    folder
}

#[test]
fn a_thousand_documents_need_the_memory_of_one() {
    let folder = folder();
    let script = format!("ulimit -v {MEMORY} && exec \"$0\" check --format json .");
    let output = Command::new("sh")
        .args(["-c", &script, env!("CARGO_BIN_EXE_cargo-errdown")])
        .current_dir(folder.path())
        .output()
        .expect("a shell");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(
        said.starts_with("checked 1000 documents, 100000 rows in ") && said.contains(" documents/s)"),
        "{said}"
    );
    // No bar outside of a terminal.
    assert_eq!(said.lines().count(), 1, "{said}");
    println!("{}", said.trim_end());
}

#[test]
fn a_reader_that_has_read_enough_is_no_problem() {
    let folder = TempDir::new().expect("a temporary folder");
    fs::write(folder.path().join("e.md"), document(1).replace(") |\n", ") | lost |\n").repeat(20))
        .expect("a file to write");
    for command in ["list", "check"] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_cargo-errdown"))
            .args([command, "e.md", "--quiet"])
            .current_dir(folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the binary");
        let mut start = [0; 10];
        child.stdout.take().expect("its output").read_exact(&mut start).expect("ten bytes");
        let output = child.wait_with_output().expect("an end");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{command}");
        assert_eq!(output.status.code(), Some(0), "{command}");
    }
}
