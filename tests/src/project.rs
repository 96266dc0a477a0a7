//! Temporary crates that real cargo builds, as it builds a user's.

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// A folder of crates, gone when the test ends.
///
/// All of them share one target folder, so that errdown is built once. No two tests may give a
/// package the same name: for cargo, the same package in the same place of another workspace is the
/// same, and its binary is overwritten.
#[derive(Debug)]
pub struct Project(TempDir);

/// What cargo did in the whole graph of dependencies.
#[derive(Debug)]
pub struct Build {
    /// The targets that were compiled, by name and in alphabetical order; the others were fresh.
    pub compiled: Vec<String>,
    /// The files that the targets became, fresh ones too.
    pub files: Vec<PathBuf>,
}

/// A file or folder at the root of errdown's own workspace.
pub fn at_root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name(path)
}

/// The manifest of a package that depends on errdown with the derive; the table of dependencies comes
/// last.
pub fn manifest(name: &str) -> String {
    let errdown = at_root("runtime");
    format!(
        "[package]\nname = \"{name}\"\nedition = \"2024\"\n\n[dependencies]\nerrdown = {{ path = '{}', features = ['derive'] }}\n",
        errdown.display()
    )
}

/// Real cargo in the folder of a workspace, offline, with the dependencies of errdown's own.
///
/// # Panics
/// When the folder cannot be written to.
pub fn cargo(folder: &Path, arguments: &[&str]) -> Command {
    fs::copy(at_root("Cargo.lock"), folder.join("Cargo.lock")).expect("a folder to write to");
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(arguments).current_dir(folder);
    cargo.env("CARGO_NET_OFFLINE", "true").env("CARGO_TARGET_DIR", at_root("target/downstream"));
    cargo
}

/// Runs a command, and says what it printed.
///
/// # Panics
/// When it fails.
pub fn succeed(command: &mut Command) -> String {
    let output = command.output().expect("a program");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

impl Project {
    /// A package in a workspace of its own, which depends on errdown.
    ///
    /// # Panics
    /// When there is no place for temporary files.
    pub fn new(name: &str) -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        Self(folder).with("Cargo.toml", &format!("{}\n[workspace]\n", manifest(name)))
    }

    /// The same project with one more file.
    #[must_use]
    pub fn with(self, path: &str, text: &str) -> Self {
        self.write(path, text);
        self
    }

    /// Writes a file, over another one too.
    ///
    /// # Panics
    /// When it cannot be written.
    pub fn write(&self, path: &str, text: &str) {
        let file = self.path(path);
        file.parent().map(fs::create_dir_all).expect("a file in a folder").expect("a folder to write to");
        fs::write(file, text).expect("a file to write");
    }

    /// Where a file of the project is.
    pub fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    /// Runs a command of cargo that builds, such as `["build", "--workspace"]`.
    ///
    /// # Errors
    /// What cargo and the compiler said, where that was errors.
    ///
    /// # Panics
    /// When cargo cannot be run.
    pub fn build(&self, arguments: &[&str]) -> Result<Build, String> {
        let (command, arguments) = arguments.split_first().unwrap_or((&"build", &[]));
        let arguments = [&[*command, "--message-format=json"], arguments].concat();
        let output = cargo(self.0.path(), &arguments).output().expect("cargo");
        let lines = String::from_utf8_lossy(&output.stdout);
        let messages: Vec<Value> = lines.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
        if output.status.success() {
            return Ok(Build::from_messages(&messages));
        }
        let said = messages.iter().filter_map(|message| message["message"]["rendered"].as_str());
        Err(said.collect::<String>() + &String::from_utf8_lossy(&output.stderr))
    }

    /// Runs the binary of the project, and says what it printed.
    ///
    /// # Panics
    /// When it cannot be built, or fails.
    pub fn run(&self) -> String {
        succeed(&mut cargo(self.0.path(), &["run"]))
    }
}

impl Build {
    /// Reads the lines of `--message-format=json`.
    fn from_messages(messages: &[Value]) -> Self {
        let artifacts = || messages.iter().filter(|message| message["reason"] == "compiler-artifact");
        let stale = artifacts().filter(|artifact| artifact["fresh"] == false);
        let name = |artifact: &Value| artifact["target"]["name"].as_str().map(str::to_owned);
        let mut compiled: Vec<String> = stale.filter_map(name).collect();
        compiled.sort();
        let files = artifacts().filter_map(|artifact| artifact["filenames"].as_array()).flatten();
        Self { compiled, files: files.filter_map(Value::as_str).map(PathBuf::from).collect() }
    }
}
