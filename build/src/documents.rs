//! From paths to texts, relative to the `Cargo.toml` of the package, and what cargo must watch.

use errdown_codegen::{Diagnostic, Rule, Source};
use proc_macro2::Span;
use std::env;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Reads every document, and tells cargo to run the build script again when one of them changes.
pub(crate) fn read(paths: &[String]) -> (Vec<Source>, Vec<Diagnostic>) {
    let (mut sources, mut diagnostics) = (Vec::new(), Vec::new());
    for path in paths {
        let file = locate(path);
        if !path.starts_with(OUT_DIR) {
            // A document that is missing too: it may come.
            println!("cargo::rerun-if-changed={}", file.display());
        }
        match fs::read(&file) {
            Ok(bytes) => sources.push(Source::from_bytes(path.as_str(), &bytes)),
            Err(error) => {
                let reason = match error.kind() {
                    _ if file.is_dir() => "it is a folder".to_owned(),
                    ErrorKind::NotFound => "there is no such file".to_owned(),
                    _ => error.to_string(),
                };
                let message = format!("cannot read `{path}`: {reason}");
                let mut diagnostic = Diagnostic::new(Rule::DocumentNotFound, Span::call_site(), message);
                diagnostic.help("paths are relative to the folder of `Cargo.toml`");
                diagnostics.push(diagnostic);
            }
        }
    }
    (sources, diagnostics)
}

/// A document that the build script has made; cargo need not watch it.
const OUT_DIR: &str = "$OUT_DIR/";

fn locate(path: &str) -> PathBuf {
    let (variable, path) = match path.strip_prefix(OUT_DIR) {
        Some(path) => ("OUT_DIR", path),
        None => ("CARGO_MANIFEST_DIR", path),
    };
    env::var_os(variable).map_or_else(|| PathBuf::from(path), |folder| Path::new(&folder).join(path))
}
