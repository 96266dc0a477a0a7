//! From paths to texts, relative to the `Cargo.toml` of the package, and what cargo must watch.

use errdown_codegen::{Diagnostic, Rule, Source, nearest, plain_path};
use proc_macro2::Span;
use std::env;
use std::fs;
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

/// Reads every document, and tells cargo to run the build script again when one of them changes.
pub(crate) fn read(paths: &[String]) -> (Vec<Source>, Vec<Diagnostic>) {
    let (mut sources, mut diagnostics) = (Vec::new(), Vec::new());
    for path in paths {
        let Some(file) = locate(path) else {
            diagnostics.push(unread(
                path,
                "there is no `$OUT_DIR`",
                Some("cargo sets it for build scripts".to_owned()),
            ));
            continue;
        };
        if !path.starts_with(OUT_DIR) {
            // A document that is missing too: it may come.
            println!("cargo::rerun-if-changed={}", file.display());
        }
        match fs::read(&file) {
            Ok(bytes) => sources.push(Source::from_bytes(of_package(path), &bytes)),
            Err(error) => diagnostics.push(unread(path, &reason(&error, &file), help(path, &file))),
        }
    }
    (sources, diagnostics)
}

/// What two notations of one document share.
pub(crate) fn identity(path: &str) -> PathBuf {
    plain_path(&locate(path).unwrap_or_else(|| PathBuf::from(path)))
}

fn unread(path: &str, reason: &str, help: Option<String>) -> Diagnostic {
    let message = format!("cannot read `{path}`: {reason}");
    let mut diagnostic = Diagnostic::new(Rule::DocumentNotFound, Span::call_site(), message);
    diagnostic.help = help;
    diagnostic
}

fn reason(error: &Error, file: &Path) -> String {
    match error.kind() {
        _ if file.is_dir() => "it is a folder".to_owned(),
        ErrorKind::NotFound => "there is no such file".to_owned(),
        _ => error.to_string(),
    }
}

/// What paths are relative to, and a like name beside the missing one.
fn help(path: &str, file: &Path) -> Option<String> {
    let near = nearest_name(file).map(|near| {
        let near = Path::new(path).with_file_name(near);
        format!("did you mean `{}`?", near.display())
    });
    let base =
        (!path.starts_with(OUT_DIR)).then(|| "paths are relative to the folder of `Cargo.toml`".to_owned());
    match (base, near) {
        (Some(base), Some(near)) => Some(format!("{base}; {near}")),
        (base, near) => base.or(near),
    }
}

fn nearest_name(file: &Path) -> Option<String> {
    let entries = fs::read_dir(file.parent()?).ok()?.filter_map(Result::ok);
    let mut names: Vec<String> =
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    let name = file.file_name()?.to_string_lossy();
    nearest(&name, names.iter().map(String::as_str)).map(str::to_owned)
}

/// A path of a document in the package is relative however it is written, so that no program bears
/// the folders of the machine that built it.
fn of_package(path: &str) -> &str {
    let root = env::var_os(PACKAGE).map(PathBuf::from).filter(|root| root.is_absolute());
    root.and_then(|root| Path::new(path).strip_prefix(root).ok()?.to_str()).unwrap_or(path)
}

const PACKAGE: &str = "CARGO_MANIFEST_DIR";

/// A document that the build script has made; cargo need not watch it.
const OUT_DIR: &str = "$OUT_DIR/";

/// `None` for a path below `$OUT_DIR` where there is none.
fn locate(path: &str) -> Option<PathBuf> {
    match path.strip_prefix(OUT_DIR) {
        Some(made) => Some(Path::new(&env::var_os("OUT_DIR")?).join(made)),
        None => {
            Some(env::var_os(PACKAGE).map_or_else(|| path.into(), |folder| Path::new(&folder).join(path)))
        }
    }
}
