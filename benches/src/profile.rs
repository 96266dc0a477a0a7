//! The instructions of single functions, from a profile of the macro's work.

use std::path::Path;
use std::process::Command;

/// A profile of the macro's work on a document.
pub struct Profile {
    lines: String,
}

impl Profile {
    /// Profiles the work on a document of so many rows.
    ///
    /// # Panics
    /// Where there is no valgrind.
    pub fn of_rows(root: &Path, count: usize) -> Self {
        let file = root.join("profile");
        let mut valgrind = Command::new("valgrind");
        valgrind.arg("--tool=callgrind").arg(format!("--callgrind-out-file={}", file.display()));
        let program = std::env::current_exe().expect("a path of the program");
        let run = valgrind.arg(program).args(["subject", &count.to_string()]).output().expect("valgrind");
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        let mut annotate = Command::new("callgrind_annotate");
        let arguments = ["--inclusive=yes", "--threshold=100"];
        let output = annotate.args(arguments).arg(file).output().expect("valgrind");
        Self { lines: String::from_utf8_lossy(&output.stdout).into_owned() }
    }

    /// The instructions of a function and of all that it calls.
    ///
    /// # Panics
    /// Where the profile has no such function: a stage must not become free because its function has
    /// another name.
    pub fn instructions(&self, function: &str) -> f64 {
        let line = self.lines.lines().find(|line| line.contains(&format!("{function} [")));
        let digits = line.and_then(|line| line.trim_start().split([' ', '(']).next()).unwrap_or_default();
        let instructions = digits.replace(',', "").parse::<f64>();
        instructions.unwrap_or_else(|_| panic!("the profile has no function `{function}`"))
    }
}
