//! From paths of a call to texts: one rule, relative to the `Cargo.toml` of the crate, which is
//! the only base that holds in editors, doctests, wrappers and remapped builds.

use crate::input::Documents;
use errdown_codegen::{Diagnostic, Rule, Source, Spanned, nearest, plain_path};
use proc_macro2::Span;
use std::env;
use std::fs;
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};
use syn::LitStr;

/// What became of the documents.
#[derive(Default)]
pub(crate) struct Read {
    pub(crate) sources: Vec<Source>,
    /// The literal of each source.
    pub(crate) token_spans: Vec<Span>,
    /// What could not be read.
    pub(crate) diagnostics: Vec<Diagnostic>,
    pub(crate) tracked: Vec<Tracked>,
    /// The lock file of the call.
    pub(crate) lock: Option<Spanned<Source>>,
}

/// A file that the crate must be rebuilt for, as the generated code names it.
pub(crate) enum Tracked {
    /// Behind the value of a variable that the compiler knows.
    Behind { variable: &'static str, path: String },
    /// Absolute, where no variable holds an absolute path (Bazel, Buck).
    Absolute(String),
}

/// Stands for an inline document in diagnostics.
const INLINE: &str = "<inline>";

/// Reads every document, and the lock file.
pub(crate) fn read(documents: &Documents, lock: Option<&LitStr>) -> Read {
    let mut read = Read::default();
    match documents {
        Documents::Inline(text) => {
            read.sources.push(Source::new(INLINE, &text.value()));
            read.token_spans.push(text.span());
        }
        Documents::Files(paths) => paths.iter().for_each(|path| read.file(path)),
    }
    if let Some(literal) = lock {
        read.lock(literal);
    }
    read
}

impl Read {
    /// A lock file is tracked like a document, so that accepting a change rebuilds the crate.
    fn lock(&mut self, literal: &LitStr) {
        let written = literal.value();
        let read = Located::at(&written).map(|located| (fs::read(&located.file), located));
        let (reason, help) = match read {
            Some((Ok(bytes), located)) => {
                self.lock = Some(Spanned::new(Source::from_bytes(written, &bytes), literal.span()));
                return self.tracked.push(located.tracked);
            }
            Some((Err(error), located)) if located.file.is_dir() => {
                (reason(&error, &located.file), Some("name the file, such as `errors.lock`"))
            }
            Some((Err(error), located)) if error.kind() == ErrorKind::NotFound => {
                (reason(&error, &located.file), Some(WRITE_LOCK))
            }
            Some((Err(error), located)) => (reason(&error, &located.file), None),
            None => ("there is no `$OUT_DIR`".to_owned(), Some(NO_BUILD_SCRIPT)),
        };
        let message = format!("cannot read `{written}`: {reason}");
        let mut diagnostic = Diagnostic::new(Rule::InvalidLock, literal.span(), message);
        if let Some(help) = help {
            diagnostic.help(help);
        }
        self.diagnostics.push(diagnostic);
    }

    /// Whether every document was read.
    pub(crate) fn is_complete(&self) -> bool {
        !self.diagnostics.iter().any(|diagnostic| diagnostic.rule == Rule::DocumentNotFound)
    }

    fn file(&mut self, literal: &LitStr) {
        let written = of_package(literal.value());
        let token_span = literal.span();
        let mut report = |message: &str, help: Option<String>| {
            let mut diagnostic = Diagnostic::new(Rule::DocumentNotFound, token_span, message);
            diagnostic.help = help;
            self.diagnostics.push(diagnostic);
        };
        let Some(located) = Located::at(&written) else {
            return report("there is no `$OUT_DIR`", Some(NO_BUILD_SCRIPT.to_owned()));
        };
        match fs::read(&located.file) {
            Ok(bytes) => {
                self.sources.push(Source::from_bytes(written, &bytes).shown_as(shown(&located.file)));
                self.token_spans.push(token_span);
                self.tracked.push(located.tracked);
            }
            Err(error) => {
                let reason = reason(&error, &located.file);
                let path = Some(shown(&located.file)).filter(|shown| Path::new(shown).is_relative());
                let message = format!("cannot read `{}`: {reason}", path.as_ref().unwrap_or(&written));
                report(&message, help(&written, &located.file));
            }
        }
    }
}

const NO_BUILD_SCRIPT: &str = "cargo sets it for crates that have a build script";
const WRITE_LOCK: &str =
    "run `cargo errdown lock` to write it; its path is relative to the folder of `Cargo.toml`";

/// A path of a document in the package is relative however it is written, so that no program bears
/// the folders of the machine that built it.
fn of_package(written: String) -> String {
    let root = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).filter(|root| root.is_absolute());
    let inner = root.and_then(|root| Some(Path::new(&written).strip_prefix(root).ok()?.to_str()?.to_owned()));
    inner.filter(|inner| !inner.is_empty()).unwrap_or(written)
}

/// Why a file cannot be read.
fn reason(error: &Error, file: &Path) -> String {
    match error.kind() {
        _ if file.is_dir() => "it is a folder".to_owned(),
        ErrorKind::NotFound => "there is no such file".to_owned(),
        _ => error.to_string(),
    }
}

/// Where a path of the call leads.
struct Located {
    file: PathBuf,
    tracked: Tracked,
}

impl Located {
    /// `None` for a path below `$OUT_DIR` where there is none.
    fn at(written: &str) -> Option<Self> {
        let (variable, path) = match written.strip_prefix("$OUT_DIR/") {
            Some(path) => ("OUT_DIR", path),
            None => ("CARGO_MANIFEST_DIR", written),
        };
        let folder = env::var_os(variable).map(PathBuf::from);
        match folder.filter(|folder| folder.is_absolute()) {
            Some(folder) if Path::new(path).is_relative() => {
                let tracked = Tracked::Behind { variable, path: format!("/{path}") };
                Some(Self { file: folder.join(path), tracked })
            }
            None if variable == "OUT_DIR" => None,
            _ => {
                let file = env::current_dir().unwrap_or_default().join(path);
                Some(Self { tracked: Tracked::Absolute(file.to_string_lossy().into_owned()), file })
            }
        }
    }
}

/// The path as the compiler shows paths: relative to its working directory, without `..`.
fn shown(file: &Path) -> String {
    let plain = plain_path(file);
    let here = env::current_dir().unwrap_or_default();
    let shown = plain.strip_prefix(here).unwrap_or(&plain).to_string_lossy().into_owned();
    if shown.is_empty() { ".".to_owned() } else { shown }
}

/// Where the document may be instead: a like name beside it, or the same path from another folder
/// that people take for the base.
fn help(written: &str, file: &Path) -> Option<String> {
    if file.is_dir() {
        return Some(format!("`{}` is a folder; name its documents one by one", shown(file)));
    }
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR")?);
    let base = match shown(&root).as_str() {
        "." => "paths are relative to the folder of `Cargo.toml`".to_owned(),
        root => format!("paths are relative to the folder of `Cargo.toml`, `{root}`"),
    };
    if written.starts_with("..") {
        return Some(format!(
            "{base}; a document outside of the package is not published with it: link it into the package"
        ));
    }
    let parents = root.ancestors().skip(1).take(3).map(|folder| folder.join(written));
    let mut elsewhere = std::iter::once(root.join("src").join(written)).chain(parents);
    let near = nearest_name(file.parent()?, &file.file_name()?.to_string_lossy());
    let found = near.map(|near| file.with_file_name(near)).or_else(|| elsewhere.find(|path| path.is_file()));
    Some(match found {
        Some(path) => format!("{base}; did you mean `{}`?", relative(&root, &path)),
        None => base,
    })
}

fn nearest_name(folder: &Path, name: &str) -> Option<String> {
    let entries = fs::read_dir(folder).ok()?.filter_map(Result::ok);
    let mut names: Vec<String> =
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    nearest(name, names.iter().map(String::as_str)).map(str::to_owned)
}

/// A path as the call would have to write it.
fn relative(root: &Path, path: &Path) -> String {
    let mut up = String::new();
    for folder in root.ancestors().take(4) {
        if let Ok(rest) = path.strip_prefix(folder) {
            return format!("{up}{}", rest.to_string_lossy());
        }
        up.push_str("../");
    }
    path.to_string_lossy().into_owned()
}
