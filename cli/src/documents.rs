//! Paths to documents: files, folders, and `-` for standard input.

use errdown_codegen::{Compilation, Options, Source};
use ignore::WalkBuilder;
use std::ffi::OsStr;
use std::io::{self, Error, Read};
use std::path::{Path, PathBuf};
use unicode_normalization::UnicodeNormalization;

/// What a Markdown file in a folder is called.
const EXTENSIONS: &[&str] = &["md", "mdx", "markdown"];

/// Reads and compiles the documents in argument order, each by itself; those of a folder by path.
///
/// # Errors
/// A path that cannot be read, or a folder without documents.
pub(crate) fn compile(paths: &[PathBuf]) -> io::Result<Vec<(Source, Compilation)>> {
    let normalise = |name: &str| name.nfc().collect();
    let options = Options { normalise: Some(normalise), ..Options::default() };
    let compile = |source| {
        let compilation = errdown_codegen::compile(std::slice::from_ref(&source), &options);
        (source, compilation)
    };
    Ok(read(paths)?.into_iter().map(compile).collect())
}

fn read(paths: &[PathBuf]) -> io::Result<Vec<Source>> {
    let mut sources = Vec::new();
    for path in paths {
        if path == Path::new("-") {
            let mut bytes = Vec::new();
            io::stdin().read_to_end(&mut bytes)?;
            sources.push(Source::from_bytes("<stdin>", &bytes));
        } else if path.is_dir() {
            for file in folder(path)? {
                sources.push(read_file(&file)?);
            }
        } else {
            sources.push(read_file(path)?);
        }
    }
    Ok(sources)
}

fn read_file(path: &Path) -> io::Result<Source> {
    let bytes = std::fs::read(path).map_err(|error| about(path, error))?;
    Ok(Source::from_bytes(path.to_string_lossy(), &bytes))
}

fn folder(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in WalkBuilder::new(folder).sort_by_file_path(Path::cmp).build() {
        let path = entry.map_err(Error::other)?.into_path();
        let is_document =
            path.extension().and_then(OsStr::to_str).is_some_and(|found| EXTENSIONS.contains(&found));
        if is_document && path.is_file() {
            files.push(path);
        }
    }
    if files.is_empty() {
        return Err(about(folder, "no Markdown file in this folder"));
    }
    Ok(files)
}

fn about(path: &Path, problem: impl std::fmt::Display) -> Error {
    Error::other(format!("{}: {problem}", path.display()))
}
