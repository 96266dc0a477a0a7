//! Instruction counts that must not grow: they are the same on every machine with one compiler.

use crate::measure::{Build, compile};
use crate::profile::Profile;
use crate::project::{Project, errdown};
use crate::{expansion, markdown, rows};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// How much more than the stored figure is let through.
const ROOM: f64 = 1.05;

/// Whether the counts are as they were. Where they cannot be compared, it says so and fails in CI.
pub fn holds(root: &Path, is_renewed: bool) -> bool {
    let compiler = output(Command::new("rustc").arg("--version")).unwrap_or_default();
    if output(Command::new("valgrind").arg("--version")).is_none() {
        return is_skipped("there is no valgrind on this machine", false);
    }
    let stored = fs::read_to_string(file()).unwrap_or_default();
    if !is_renewed && !stored.starts_with(compiler.trim()) {
        let of = stored.lines().next().unwrap_or("nothing");
        let reason = format!("the figures are of {of}; `guard --renew` measures them anew");
        return is_skipped(&reason, env::var_os("GITHUB_ACTIONS").is_some());
    }
    let measured = measured(root);
    if is_renewed {
        let lines: Vec<String> =
            measured.iter().map(|(name, count)| format!("{name}: {count:.1}\n")).collect();
        fs::write(file(), format!("{}\n{}", compiler.trim(), lines.concat())).expect("a writable folder");
    }
    let mut holds = true;
    for (name, count) in measured {
        let old = stored.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        // A figure that is not stored holds nothing.
        let old: f64 = old.and_then(|old| old.parse().ok()).unwrap_or(if is_renewed { count } else { 0.0 });
        let is_ok = is_renewed || count <= old * ROOM;
        holds &= is_ok;
        let verdict = if is_ok { "ok" } else { "TOO MANY" };
        println!(
            "{name:<32} {count:>8.1} million instructions, {:.2} of what was stored: {verdict}",
            count / old
        );
    }
    holds
}

/// What a guard that cannot compare answers: in CI it must compare, except on GitHub, whose compiler
/// is the newest one, where the figures are of another.
fn is_skipped(reason: &str, may_skip_in_ci: bool) -> bool {
    println!("guard: SKIPPED, {reason}");
    may_skip_in_ci || env::var_os("CI").is_none_or(|ci| ci != "true")
}

/// What is counted, in millions.
fn measured(root: &Path) -> [(&'static str, f64); 5] {
    let document = markdown(&rows(100));
    let call = "errdown::include_errors!(pub enum E from \"errors.md\");\n";
    let through = Project::new(&root.join("guard"), "ours", &errdown(), call);
    through.write("errors.md", &document);
    let expanded = Project::new(&root.join("guard"), "expanded", &errdown(), &expansion(&document));
    let check = |project: &Project| {
        compile(project, Build::Check, false);
        compile(project, Build::Check, true).instructions
    };
    let profile = Profile::of_rows(root, 1000);
    let advice = profile.instructions("lower::advise");
    [
        ("reading, 1,000 rows", (profile.instructions("subject::read") - advice) / 1e6),
        ("advice, 1,000 rows", advice / 1e6),
        ("expansion, 1,000 rows", profile.instructions("subject::write") / 1e6),
        ("check of a call, 100 rows", check(&through) / 1e6),
        ("check of an expansion, 100 rows", check(&expanded) / 1e6),
    ]
}

fn file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("guard.txt")
}

fn output(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}
