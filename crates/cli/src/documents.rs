//! Paths to documents: files, folders, and `-` for standard input.

use crate::paint;
use crate::terminal::{Terminal, counted, width};
use errdown_call::{nearest_file, read_file, unreadable_reason};
use errdown_codegen::{Compilation, Diagnostic, Options, Place, Rule, Source, render_within};
use ignore::WalkBuilder;
use std::ffi::OsStr;
use std::io::{self, Error, Read, Write};
use std::path::{Path, PathBuf};
use unicode_normalization::UnicodeNormalization;

/// What a Markdown file in a folder is called.
const EXTENSIONS: &[&str] = &["md", "mdx", "markdown"];

/// Reads and compiles the documents in argument order, each by itself; those of a folder by path.
///
/// # Errors
/// A path that cannot be read, or a folder without documents.
pub(crate) fn compile(paths: &[PathBuf]) -> io::Result<Vec<(Source, Compilation)>> {
    let options = with_normal_names(Options::default());
    let compile = |file: &File| {
        let source = read(&file.path)?;
        let compilation = errdown_codegen::compile(std::slice::from_ref(&source), &options);
        Ok((source, compilation))
    };
    files(paths)?.iter().map(compile).collect()
}

/// Prints the errors of documents as the compiler shows them, beside the result of a command.
///
/// # Errors
/// Nobody who reads it.
pub(crate) fn print_errors(compilation: &Compilation, sources: &[Source]) -> io::Result<()> {
    for diagnostic in compilation.diagnostics.iter().filter(|diagnostic| diagnostic.is_error()) {
        let picture = paint::picture(diagnostic, &render_within(diagnostic, sources, width()));
        writeln!(anstream::stderr(), "{picture}\n")?;
    }
    Ok(())
}

/// Options under which names are what the compiler would make of them.
pub(crate) fn with_normal_names(options: Options) -> Options {
    Options { normalize: Some(|name| name.nfc().collect()), ..options }
}

/// A file that a command is to read.
pub(crate) struct File {
    pub(crate) path: PathBuf,
    /// Whether somebody has named it, and not only a folder in which it lies.
    pub(crate) is_named: bool,
}

/// The files that the paths lead to; those of a folder by path. `-` stays what it is.
///
/// # Errors
/// A folder that cannot be read or has no documents.
pub(crate) fn files(paths: &[PathBuf]) -> io::Result<Vec<File>> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            files.extend(folder(path)?.into_iter().map(|path| File { path, is_named: false }));
        } else {
            files.push(File { path: path.clone(), is_named: true });
        }
    }
    Ok(files)
}

/// The documents that make one catalog: those that are named, and those of a folder that have an
/// error table.
///
/// # Errors
/// As `files`, a file that cannot be read, or a folder without error tables.
pub(crate) fn of_one_catalog(
    paths: &[PathBuf],
    options: &Options,
    terminal: &Terminal,
) -> io::Result<Vec<(PathBuf, Source)>> {
    let files = files(paths)?;
    let sources: Vec<Source> = files.iter().map(|file| read(&file.path)).collect::<io::Result<_>>()?;
    let compilation = errdown_codegen::compile(&sources, options);
    let documents = files.iter().zip(sources).enumerate();
    let (kept, others): (Vec<_>, Vec<_>) =
        documents.partition(|(index, (file, _))| file.is_named || !is_other_page(&compilation, *index));
    if kept.is_empty() {
        return Err(Error::other(NO_PAGE));
    }
    if !others.is_empty() {
        terminal.note(left_out(others.len()));
    }
    Ok(kept.into_iter().map(|(_, (file, source))| (file.path.clone(), source)).collect())
}

/// Whether a document has no error table, and nothing else is to be said of it: a folder holds other
/// pages too.
pub(crate) fn is_other_page(compilation: &Compilation, document: usize) -> bool {
    let is_there =
        |found: &&Diagnostic| matches!(found.place, Place::Document(span) if span.document == document);
    let mut about = compilation.diagnostics.iter().filter(is_there).peekable();
    about.peek().is_some() && about.all(|found| found.rule == Rule::NoErrorTable)
}

/// Where every page is another one.
pub(crate) const NO_PAGE: &str = "no page has an error table";

/// `2 pages without an error table are left out`.
pub(crate) fn left_out(pages: usize) -> String {
    let are = if pages == 1 { "is" } else { "are" };
    format!("{} without an error table {are} left out", counted(pages, "page"))
}

/// Reads a document.
///
/// # Errors
/// A file that cannot be read.
pub(crate) fn read(path: &Path) -> io::Result<Source> {
    if path == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().lock().take(Source::MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
        return Ok(Source::from_bytes("<stdin>", &bytes));
    }
    let bytes = read_file(path).map_err(|error| unreadable(path, &error))?;
    Ok(Source::from_bytes(path.to_string_lossy(), &bytes))
}

/// Why a file cannot be read, with the file that may be meant.
pub(crate) fn unreadable(path: &Path, error: &Error) -> Error {
    let reason = unreadable_reason(error, path);
    let near = if path.exists() { None } else { nearest_file(path) };
    let hint = near.map_or(String::new(), |near| format!("; did you mean `{}`?", near.display()));
    Error::new(error.kind(), format!("cannot read `{}`: {reason}{hint}", path.display()))
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
        return Err(Error::other(format!("no Markdown file in the folder `{}`", folder.display())));
    }
    Ok(files)
}
