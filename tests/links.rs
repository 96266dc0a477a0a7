//! A checkout without symbolic links builds after the command that CONTRIBUTING.md gives.

#![cfg(unix)]

use errdown_tests::project::{Project, at_root, succeed};
use std::fs;
use std::process::Command;

#[test]
fn a_clone_without_links_builds_after_the_command() {
    let project = Project::new("links");
    let clone = project.path("clone");
    let mut git = Command::new("git");
    git.args(["-c", "core.symlinks=false", "clone", "--quiet", "--config", "core.symlinks=false"]);
    succeed(git.arg(at_root("")).arg(&clone));
    let link = clone.join("runtime/docs-src");
    assert!(link.is_file(), "a link is a text file there");
    let contributing = fs::read_to_string(clone.join("CONTRIBUTING.md")).unwrap();
    assert!(contributing.contains("\n$ .ci/copy-links\n"));
    succeed(Command::new(clone.join(".ci/copy-links")).current_dir(&clone));
    assert!(link.join("error-codes.md").is_file());
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["check", "--quiet", "--offline", "--locked", "--package=errdown", "--package=cargo-errdown"]);
    cargo.args(["--features=errdown/together"]).current_dir(&clone);
    succeed(cargo.env("CARGO_TARGET_DIR", at_root("target/links")));
}
