//! `diff` over a real history: a git repository with ten revisions of a document, each compared
//! with the one before it.

#![expect(clippy::expect_used, reason = "a test fails loudly")]

use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

const HEAD: &str = "# Shop\n\n| Code | Cause | Fix |\n|------|-------|-----|\n";
const GONE: &str = "| 404 - No item | The item was withdrawn | Choose another item |\n";
const FAST: &str = "| 429 - Too fast | More than ten orders a minute | Slow down |\n";
const BUSY: &str = "| 503 - Busy | The shop is busy | Try again later |\n";
const TEAPOT: &str = "| 418 - Teapot | It is one | Pour it |\n";
const QUOTA: &str = "| 429 - Quota | The quota of the day is used up | Buy more |\n";

/// The text of a revision, the verdict, and the kinds of its changes, `kind variant`.
type Revision = (String, Option<&'static str>, Vec<&'static str>);

fn history() -> Vec<Revision> {
    let busier = BUSY.replace("is busy", "has too many customers");
    let stopped = busier.replace("Try again later", "Do not retry");
    let renamed = FAST.replace("Too fast", "Rate limit");
    let waiting = renamed.replace("Slow down", "Slow down, and retry after 30 seconds");
    vec![
        ([HEAD, GONE, FAST, BUSY].concat(), None, vec![]),
        ([HEAD, GONE, FAST, &busier].concat(), Some("patch"), vec!["cause Busy"]),
        ([HEAD, GONE, FAST, &busier, TEAPOT].concat(), Some("minor"), vec!["added Teapot"]),
        // Prose and order are nobody's business.
        ([HEAD, TEAPOT, &busier, FAST, GONE, "\nWrite us.\n"].concat(), Some("patch"), vec!["document "]),
        (
            [HEAD, TEAPOT, &busier, &renamed, GONE].concat(),
            Some("major"),
            vec!["renamed RateLimit", "document ", "title RateLimit"],
        ),
        (
            [HEAD, TEAPOT, &busier, &waiting, GONE].concat(),
            Some("major"),
            vec!["wait RateLimit", "solution RateLimit"],
        ),
        (
            [HEAD, TEAPOT, &stopped, &waiting, GONE].concat(),
            Some("major"),
            vec!["remedy Busy", "wait Busy", "solution Busy"],
        ),
        ([HEAD, &stopped, &waiting, GONE].concat(), Some("major"), vec!["removed Teapot"]),
        (
            [HEAD, &stopped, &waiting, &GONE.replace("404", "410")].concat(),
            Some("major"),
            vec!["codes NoItem", "status NoItem"],
        ),
        // One look-up that found a row finds none any more.
        (
            [HEAD, &stopped, &waiting, &GONE.replace("404", "410"), QUOTA].concat(),
            Some("major"),
            vec!["look-up Quota", "added Quota"],
        ),
    ]
}

fn git(folder: &Path, arguments: &[&str]) {
    let identity = ["-c", "user.name=A", "-c", "user.email=a@b.test", "-c", "commit.gpgsign=false"];
    let output =
        Command::new("git").args(identity).args(arguments).current_dir(folder).output().expect("git");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn diff(folder: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-errdown"));
    let output = command.arg("diff").args(arguments).current_dir(folder).output().expect("the binary");
    (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned())
}

#[test]
fn each_revision_gets_its_verdict() {
    let repository = TempDir::new().expect("a temporary folder");
    let folder = repository.path();
    git(folder, &["init", "--quiet"]);
    fs::create_dir(folder.join("docs")).expect("a folder to write to");
    let history = history();
    assert_eq!(history.len(), 10);
    for (number, (text, ..)) in history.iter().enumerate() {
        fs::write(folder.join("docs/errors.md"), text).expect("a file to write");
        git(folder, &["add", "."]);
        git(folder, &["commit", "--quiet", "--allow-empty", "-m", "A revision"]);
        git(folder, &["tag", &format!("r{number}")]);
    }
    for (number, (_, verdict, changes)) in history.iter().enumerate().skip(1) {
        let [old, new] = [number - 1, number].map(|number| format!("r{number}:docs/errors.md"));
        let (status, text) = diff(folder, &[&old, &new, "--format", "json"]);
        let report: Value = serde_json::from_str(&text).expect("JSON");
        let told = report["changes"].as_array().expect("changes").iter().map(|change| {
            let variant = change["variant"].as_str().unwrap_or_default();
            format!("{} {variant}", change["kind"].as_str().expect("a kind"))
        });
        assert_eq!(report["verdict"].as_str(), *verdict, "{number}: {text}");
        // What an advice rests on is told too, and is not a matter of this test.
        let told: Vec<String> = told.filter(|change| !change.starts_with("basis")).collect();
        assert_eq!(told, *changes, "{number}");
        assert_eq!(status, Some(i32::from(*verdict != Some("patch"))), "{number}");
    }
    // The work tree is the last revision, and no revision differs from itself.
    assert_eq!(diff(folder, &["HEAD:docs/errors.md", "docs/errors.md"]), (Some(0), "no change\n".to_owned()));
}

/// A repository with one revision of a page.
fn repository(text: &str) -> TempDir {
    let repository = TempDir::new().expect("a temporary folder");
    let folder = repository.path();
    git(folder, &["init", "--quiet"]);
    fs::create_dir(folder.join("docs")).expect("a folder to write to");
    fs::write(folder.join("docs/errors.md"), text).expect("a file to write");
    git(folder, &["add", "."]);
    git(folder, &["commit", "--quiet", "-m", "A revision"]);
    repository
}

#[test]
fn a_revision_is_no_option_of_git() {
    let repository = repository(&[HEAD, GONE].concat());
    let folder = repository.path();
    assert_eq!(diff(folder, &["--", "--output=written:x", "docs/errors.md"]).0, Some(2));
    assert!(!folder.join("written:x").exists());
}

#[test]
fn a_revision_is_a_file_whatever_its_text() {
    let repository = repository(&["tree of errors\n\n", HEAD, GONE].concat());
    let folder = repository.path();
    assert_eq!(diff(folder, &["HEAD:docs/errors.md", "docs/errors.md"]), (Some(0), "no change\n".to_owned()));
    for other in ["HEAD:docs", "HEAD:", ":/A revision"] {
        assert_eq!(diff(folder, &[other, "docs/errors.md"]), (Some(2), String::new()), "{other}");
    }
}

#[test]
fn a_revision_needs_git() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-errdown"));
    let output = command.args(["diff", "HEAD:e.md", "e.md"]).env("PATH", "").output().expect("the binary");
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(said, "error: `HEAD:e.md` is a document of a git repository, and there is no `git` to run\n");
}
