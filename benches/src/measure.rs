//! What a compiler costs: its CPU seconds, its memory, or its instructions, which no other load of
//! the machine can change.
//!
//! The program is its own `RUSTC_WRAPPER`: cargo starts it for each crate, it starts the compiler,
//! and writes down what that took.

use crate::project::Project;
use nix::sys::resource::{UsageWho, getrusage};
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, ExitCode, ExitStatus};
use std::time::Instant;
use std::{env, io};

/// Where the wrapper writes, and the crate whose instructions it counts.
const LOG: &str = "ERRDOWN_BENCHES_LOG";
const COUNTED: &str = "ERRDOWN_BENCHES_COUNTED";
/// The value of `COUNTED` that has every crate counted.
const EVERY: &str = "*";

/// What one compiler took.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cost {
    /// User and system time, in seconds.
    pub cpu: f64,
    /// From start to end, in seconds.
    pub wall: f64,
    /// The most memory, in MiB.
    pub memory: f64,
    /// Instructions, if they were counted.
    pub instructions: f64,
}

/// What cargo does with a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Build {
    /// `cargo check`
    Check,
    /// `cargo build --release`
    Release,
}

/// Whether this process was started as a wrapper; if so, it has done its work.
pub fn wrapped() -> Option<ExitCode> {
    let log = env::var_os(LOG)?;
    let arguments: Vec<String> = env::args().skip(1).collect();
    let run = run_compiler(&arguments, Path::new(&log));
    Some(match run {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{}: {error}", arguments.join(" "));
            ExitCode::FAILURE
        }
    })
}

fn run_compiler(arguments: &[String], log: &Path) -> io::Result<ExitStatus> {
    let name = arguments.iter().skip_while(|argument| *argument != "--crate-name").nth(1);
    let Some(name) = name else { return Command::new(&arguments[0]).args(&arguments[1..]).status() };
    // Of several compilers at work each has a file of its own.
    let counts = log.with_extension(format!("{}.valgrind", std::process::id()));
    let is_counted = env::var(COUNTED).is_ok_and(|counted| counted == *name || counted == EVERY);
    let mut command = if is_counted { valgrind(&counts) } else { Command::new(&arguments[0]) };
    let status = command.args(&arguments[usize::from(!is_counted)..]).status()?;
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let seconds = |time: nix::sys::time::TimeVal| time.tv_sec() as f64 + time.tv_usec() as f64 / 1e6;
    let cpu = seconds(usage.user_time()) + seconds(usage.system_time());
    let memory = usage.max_rss() as f64 / 1024.0;
    let instructions = if is_counted { collected(&counts) } else { 0.0 };
    let mut file = OpenOptions::new().create(true).append(true).open(log)?;
    writeln!(file, "{name} {cpu} {memory} {instructions}")?;
    Ok(status)
}

/// Counts instructions, and nothing else.
fn valgrind(log: &Path) -> Command {
    let mut command = Command::new("valgrind");
    command.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]);
    command.arg(format!("--log-file={}", log.display()));
    command
}

/// The number after `Collected :` in valgrind's log.
fn collected(log: &Path) -> f64 {
    let log = fs::read_to_string(log).unwrap_or_default();
    let line = log.lines().find_map(|line| line.split_once("Collected :"));
    line.and_then(|(_, count)| count.trim().parse().ok()).unwrap_or_default()
}

/// The instructions of a program; `None` without valgrind.
pub fn instructions(program: &Path, arguments: &[&str], log: &Path) -> Option<f64> {
    valgrind(log).arg(program).args(arguments).status().ok()?;
    Some(collected(log)).filter(|count| *count > 0.0)
}

/// Compiles a project whose dependencies are built, and says what its own crate took.
pub fn compile(project: &Project, build: Build, is_counted: bool) -> Cost {
    project.touch();
    let log = project.folder.join("usage.log");
    let _ = fs::remove_file(&log);
    let mut cargo = project.cargo(match build {
        Build::Check => &["check"],
        Build::Release => &["build", "--release"],
    });
    if is_counted {
        cargo.env(COUNTED, &project.name);
    }
    let start = Instant::now();
    succeed(cargo.env(LOG, &log).env("RUSTC_WRAPPER", env::current_exe().expect("a path of the program")));
    let wall = start.elapsed().as_secs_f64();
    let log = fs::read_to_string(log).unwrap_or_default();
    let line = log.lines().rev().find_map(|line| line.strip_prefix(&format!("{} ", project.name)));
    let mut figures =
        line.expect("cargo compiles the crate").split(' ').map(|word| word.parse().unwrap_or(0.0));
    let mut next = || figures.next().unwrap_or_default();
    Cost { cpu: next(), memory: next(), instructions: next(), wall }
}

/// What a whole build took, dependencies and all.
pub fn build(cargo: &mut Command) -> Cost {
    let seconds = || {
        let usage = getrusage(UsageWho::RUSAGE_CHILDREN).expect("Linux or another Unix");
        let time = [usage.user_time(), usage.system_time()];
        time.iter().map(|time| time.tv_sec() as f64 + time.tv_usec() as f64 / 1e6).sum::<f64>()
    };
    let (before, start) = (seconds(), Instant::now());
    succeed(cargo);
    Cost { cpu: seconds() - before, wall: start.elapsed().as_secs_f64(), ..Cost::default() }
}

/// The CPU seconds or the instructions of each crate of a whole build, the costliest first. Build
/// scripts are one.
pub fn crates(project: &Project, are_counted: bool) -> Vec<(String, f64)> {
    let log = project.folder.join("usage.log");
    let _ = fs::remove_file(&log);
    let wrapper = env::current_exe().expect("a path of the program");
    let mut cargo = project.cargo(&["build"]);
    if are_counted {
        cargo.env(COUNTED, EVERY);
    }
    succeed(cargo.env(LOG, &log).env("RUSTC_WRAPPER", wrapper));
    let mut crates: Vec<(String, f64)> = Vec::new();
    for line in fs::read_to_string(log).unwrap_or_default().lines() {
        let mut words = line.split(' ');
        let Some(name) = words.next() else { continue };
        let Some(figure) = words.nth(if are_counted { 2 } else { 0 }) else { continue };
        let figure: f64 = figure.parse().unwrap_or_default();
        match crates.iter_mut().find(|(known, _)| known == name) {
            Some((_, sum)) => *sum += figure,
            None => crates.push((name.to_owned(), figure)),
        }
    }
    crates.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    crates
}

fn succeed(command: &mut Command) {
    let output = command.output().expect("cargo");
    assert!(output.status.success(), "{command:?}\n{}", String::from_utf8_lossy(&output.stderr));
}

/// The middle one of some figures.
pub fn median(figures: impl IntoIterator<Item = f64>) -> f64 {
    let mut figures: Vec<f64> = figures.into_iter().collect();
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or_default()
}
