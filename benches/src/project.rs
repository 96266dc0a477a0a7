//! Crates of their own in a temporary folder, as a user has them.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// A package with one library crate.
#[derive(Debug)]
pub struct Project {
    /// The name of package and crate.
    pub name: String,
    /// Where it lies.
    pub folder: PathBuf,
    /// What cargo makes of it and its dependencies.
    pub target: PathBuf,
}

impl Project {
    /// Writes a package with some lines of dependencies and a library into a folder. Packages of one
    /// name in sibling folders share what cargo makes, so that dependencies are built once.
    pub fn new(root: &Path, name: &str, dependencies: &str, library: &str) -> Self {
        let target = root.with_file_name("target").join(name);
        let project = Self { name: name.to_owned(), folder: root.join(name), target };
        let package = format!("[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n");
        project.write("Cargo.toml", &format!("{package}\n[dependencies]\n{dependencies}\n[workspace]\n"));
        project.write("src/lib.rs", library);
        // What is measured depends on the same versions each time.
        let lock = Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("Cargo.lock");
        project.write("Cargo.lock", &fs::read_to_string(lock).expect("errdown's workspace has one"));
        project
    }

    /// Writes one of its files.
    pub fn write(&self, path: &str, text: &str) {
        let path = self.folder.join(path);
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("a writable folder");
        fs::write(path, text).expect("a writable folder");
    }

    /// Makes cargo compile it again.
    pub fn touch(&self) {
        let library = self.folder.join("src/lib.rs");
        let text = fs::read(&library).expect("the library was written");
        fs::write(library, text).expect("a writable folder");
    }

    /// Cargo in its folder, with the target folder of its name. Incremental compilation would hide
    /// what a crate costs.
    pub fn cargo(&self, arguments: &[&str]) -> Command {
        let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.args(arguments).arg("--quiet").current_dir(&self.folder);
        cargo.env("CARGO_TARGET_DIR", &self.target).env("CARGO_INCREMENTAL", "0");
        cargo.env("RUSTC", compiler());
        cargo
    }
}

/// The compiler itself, not rustup in front of it.
fn compiler() -> PathBuf {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).args(["--print", "sysroot"]).output().expect("rustc");
    PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()).join("bin/rustc")
}

/// The dependency on the errdown of this checkout.
pub fn errdown() -> String {
    errdown_with("default-features = true")
}

/// The same with more keys.
pub fn errdown_with(keys: &str) -> String {
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("runtime");
    format!("errdown = {{ path = \"{}\", {keys} }}\n", runtime.display())
}
