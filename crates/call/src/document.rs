//! From the paths of a call to texts. Reads files, and judges nothing but whether they can be read.

use crate::package::{Located, PackageFolders};
use crate::path::{nearest_file, relative, shown};
use crate::tracking::TrackedFile;
use errdown_codegen::{Diagnostic, Rule, Source, Spanned};
use proc_macro2::Span;
use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

/// The documents that a call names.
#[derive(Clone, Debug)]
pub enum Documents {
    /// Files, by their paths.
    Files(Vec<Spanned<String>>),
    /// A document in the call itself.
    Inline(InlineDocument),
}

/// A document in a string literal.
#[derive(Clone, Debug)]
pub struct InlineDocument {
    /// The text, at its literal.
    pub text: Spanned<String>,
    /// How many bytes of the literal come before the text, where it is a raw one: only then do the
    /// bytes of the document lie in the Rust file as they are.
    pub raw_start: Option<usize>,
}

impl Documents {
    /// The literal that diagnostics about the documents point to: the first one.
    pub fn token_span(&self) -> Span {
        match self {
            Self::Files(paths) => paths.first().map_or_else(Span::call_site, |path| path.token_span),
            Self::Inline(document) => document.text.token_span,
        }
    }
}

/// What was read of the files that a call names.
#[derive(Clone, Debug, Default)]
pub struct ReadDocuments {
    /// The documents that could be read.
    pub sources: Vec<Source>,
    /// The literal of each source.
    pub token_spans: Vec<Span>,
    /// Why others could not.
    pub diagnostics: Vec<Diagnostic>,
    /// The files that cargo must watch.
    pub tracked: Vec<TrackedFile>,
    /// The lock file.
    pub lock: Option<Spanned<Source>>,
}

/// The path of an inline document in diagnostics and in the generated code.
const INLINE: &str = "<inline>";

const NO_OUT_DIR: &str = "`$OUT_DIR` is not set";
const NO_BUILD_SCRIPT: &str = "cargo sets it for crates that have a build script";
const WRITE_LOCK: &str =
    "run `cargo errdown lock` to write it; its path is relative to the folder of `Cargo.toml`";

impl ReadDocuments {
    /// Reads the documents of a call and its lock file.
    pub fn read(package: &PackageFolders, documents: &Documents, lock: Option<&Spanned<String>>) -> Self {
        let mut read = Self::default();
        match documents {
            Documents::Inline(document) => {
                read.sources.push(Source::new(INLINE, &document.text.value));
                read.token_spans.push(document.text.token_span);
            }
            Documents::Files(paths) => paths.iter().for_each(|path| read.read_document(package, path)),
        }
        if let Some(path) = lock {
            read.read_lock(package, path);
        }
        read
    }

    /// Whether every document was read. What the call says about the others cannot be judged.
    pub fn is_complete(&self) -> bool {
        !self.diagnostics.iter().any(|diagnostic| diagnostic.rule == Rule::DocumentNotFound)
    }

    fn read_document(&mut self, package: &PackageFolders, path: &Spanned<String>) {
        let written = package.relative(&path.value);
        match package.locate(&written).map(|located| (read_file(&located.file), located)) {
            Some((Ok(bytes), located)) => {
                self.sources.push(Source::from_bytes(written, &bytes).shown_as(shown(&located.file)));
                self.token_spans.push(path.token_span);
                self.tracked.push(located.tracked);
            }
            Some((Err(error), Located { file, .. })) => {
                let reason = unreadable_reason(&error, &file);
                let shown = Some(shown(&file)).filter(|shown| Path::new(shown).is_relative());
                let message = format!("cannot read `{}`: {reason}", shown.as_ref().unwrap_or(&written));
                self.report(Rule::DocumentNotFound, path, &message, help(package, &written, &file));
            }
            None => {
                let help = Some(NO_BUILD_SCRIPT.to_owned());
                let message = format!("cannot read `{written}`: {NO_OUT_DIR}");
                self.report(Rule::DocumentNotFound, path, &message, help);
            }
        }
    }

    fn read_lock(&mut self, package: &PackageFolders, path: &Spanned<String>) {
        let written = &path.value;
        let (reason, help) = match package.locate(written).map(|located| (read_file(&located.file), located))
        {
            Some((Ok(bytes), located)) => {
                self.lock = Some(Spanned::new(Source::from_bytes(written, &bytes), path.token_span));
                return self.tracked.push(located.tracked);
            }
            Some((Err(error), Located { file, .. })) => {
                let help = match error.kind() {
                    _ if file.is_dir() => Some("name the file, such as `errors.lock`"),
                    ErrorKind::NotFound => Some(WRITE_LOCK),
                    _ => None,
                };
                (unreadable_reason(&error, &file), help)
            }
            None => (NO_OUT_DIR.to_owned(), Some(NO_BUILD_SCRIPT)),
        };
        let message = format!("cannot read `{written}`: {reason}");
        self.report(Rule::InvalidLock, path, &message, help.map(str::to_owned));
    }

    fn report(&mut self, rule: Rule, path: &Spanned<String>, message: &str, help: Option<String>) {
        let mut diagnostic = Diagnostic::new(rule, path.token_span, message);
        diagnostic.help = help;
        self.diagnostics.push(diagnostic);
    }
}

/// Reads a file, but no more of it than shows that it is too large for a document.
///
/// # Errors
/// Those of the file system.
pub fn read_file(file: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(file)?.take(Source::MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Why a file cannot be read, in plain words where the system's are not.
pub fn unreadable_reason(error: &io::Error, file: &Path) -> String {
    match error.kind() {
        _ if file.is_dir() => "it is a folder".to_owned(),
        ErrorKind::NotFound => "there is no such file".to_owned(),
        _ => error.to_string(),
    }
}

/// What paths are relative to, and which file may be meant.
fn help(package: &PackageFolders, written: &str, file: &Path) -> Option<String> {
    if file.is_dir() {
        return Some(format!("`{}` is a folder; name its documents one by one", shown(file)));
    }
    let root = package.root()?;
    let base = match shown(root).as_str() {
        "." => "paths are relative to the folder of `Cargo.toml`".to_owned(),
        root => format!("paths are relative to the folder of `Cargo.toml`, `{root}`"),
    };
    let found = nearest_file(file).or_else(|| elsewhere(root, written));
    Some(match found {
        Some(path) => format!("{base}; did you mean `{}`?", relative(root, &path)),
        None if written.starts_with("..") => format!(
            "{base}; a document outside of the package is not published with it: link it into the package"
        ),
        None => base,
    })
}

/// A file of the same path in `src/` or in a folder above the package.
fn elsewhere(root: &Path, written: &str) -> Option<PathBuf> {
    let parents = root.ancestors().skip(1).take(3).map(|folder| folder.join(written));
    std::iter::once(root.join("src").join(written)).chain(parents).find(|path| path.is_file())
}
