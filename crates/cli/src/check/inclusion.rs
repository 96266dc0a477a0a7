//! A call in the sources of a workspace, with the documents that it includes.

use crate::calls::{self, Found};
use crate::documents;
use crate::format::{Checked, Included};
use crate::terminal::Terminal;
use crate::workspace::{Package, Workspace, shown};
use errdown_call::{Call as MacroCall, Documents, Problem, read_file};
use errdown_codegen::{Diagnostic, Options, Place, Rule, Severity, Source, Span, Spanned, compile};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::PathBuf;

/// A call.
pub(crate) struct Inclusion<'a> {
    pub(crate) package: &'a Package,
    /// The Rust file.
    source: Source,
    pub(crate) input: MacroCall,
}

/// What is in the sources of a workspace.
pub(crate) enum Call<'a> {
    Inclusion(Box<Inclusion<'a>>),
    /// A call that the macro would not take, as a problem of its file.
    Broken(Box<Checked>),
}

/// Every call of a workspace, file by file.
pub(crate) struct Inclusions<'a> {
    terminal: &'a Terminal,
    files: std::vec::IntoIter<(&'a Package, PathBuf)>,
    /// Those of the file that was read last, backwards.
    found: Vec<Call<'a>>,
}

impl<'a> Inclusions<'a> {
    /// # Errors
    /// A folder that cannot be read.
    pub(crate) fn of(workspace: &'a Workspace, terminal: &'a Terminal) -> io::Result<Self> {
        let mut files = Vec::new();
        for package in &workspace.packages {
            files.extend(workspace.sources(package)?.into_iter().map(|file| (package, file)));
        }
        Ok(Self { terminal, files: files.into_iter(), found: Vec::new() })
    }

    /// The calls of a file; those that only the compiler can read are said.
    fn file(&self, package: &'a Package, file: &PathBuf) -> io::Result<Vec<Call<'a>>> {
        let bytes = fs::read(file).map_err(|error| documents::unreadable(file, &error))?;
        let text = String::from_utf8_lossy(&bytes);
        // A `Source` has no byte order mark, and places in it are to be those of the tokens.
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let shown = shown(file);
        let found = calls::find(text).unwrap_or_else(|problem| {
            self.terminal.note(format_args!("{shown}: calls in it are not checked: {problem}"));
            Vec::new()
        });
        let mut calls = Vec::new();
        for found in found {
            let source = || Source::new(shown.clone(), text);
            match found {
                Found::Call(input) => {
                    let inclusion = Inclusion { package, source: source(), input: *input };
                    calls.push(Call::Inclusion(Box::new(inclusion)));
                }
                Found::Broken(span, reason) => {
                    calls.push(Call::Broken(Box::new(broken(package, source(), span, &reason))));
                }
                Found::PassedOn(span) => self.terminal.note(format_args!(
                    "{shown}:{}: not checked: a macro passes the document on, so the call cannot be read here",
                    span.start().line
                )),
            }
        }
        Ok(calls)
    }
}

fn broken(package: &Package, source: Source, span: proc_macro2::Span, reason: &str) -> Checked {
    let included = Included {
        package: package.name.clone(),
        file: source.path().to_owned(),
        line: span.start().line,
        is_inside: true,
    };
    let mut diagnostic = Diagnostic::new(Rule::InvalidCall, span, reason);
    diagnostic.place = in_source(diagnostic.place, 0);
    Checked {
        sources: vec![source],
        documents: 0,
        rows: 0,
        diagnostics: vec![diagnostic],
        included: Some(included),
    }
}

impl<'a> Iterator for Inclusions<'a> {
    type Item = io::Result<Call<'a>>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(call) = self.found.pop() {
                return Some(Ok(call));
            }
            let (package, file) = self.files.next()?;
            match self.file(package, &file) {
                Ok(found) => self.found = found.into_iter().rev().collect(),
                Err(problem) => return Some(Err(problem)),
            }
        }
    }
}

/// The documents of a call, as far as they can be read.
pub(crate) struct Read {
    pub(crate) sources: Vec<Source>,
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// Whether every document was read: what the call or a lock file says about others cannot be judged.
    pub(crate) is_complete: bool,
    is_outside: bool,
}

impl Inclusion<'_> {
    /// Where the call is: `src/lib.rs:12`.
    pub(crate) fn place(&self) -> String {
        format!("{}:{}", self.source.path(), self.input.documents.token_span().start().line)
    }

    /// Reads the documents, and says which lie outside of the package.
    pub(crate) fn read(&self, terminal: &Terminal) -> Read {
        let mut read =
            Read { sources: Vec::new(), diagnostics: Vec::new(), is_complete: true, is_outside: false };
        match &self.input.documents {
            Documents::Inline(document) => {
                let path = format!("<inline in {}>", self.place());
                read.sources.push(Source::new(path, &document.text.value));
            }
            Documents::Files(paths) => paths.iter().for_each(|path| self.file(&mut read, path, terminal)),
        }
        read
    }

    fn file(&self, read: &mut Read, path: &Spanned<String>, terminal: &Terminal) {
        let (written, span) = (path.value.clone(), path.token_span);
        let Some(file) = self.package.locate(&written) else {
            let place = self.place();
            read.is_complete = false;
            return terminal
                .note(format_args!("{place}: not checked: only the build script has `{written}`"));
        };
        match read_file(&file) {
            Ok(bytes) => {
                read.sources.push(Source::from_bytes(written.clone(), &bytes).shown_as(shown(&file)));
            }
            Err(error) => {
                read.is_complete = false;
                let message = documents::unreadable(shown(&file).as_ref(), &error);
                let mut diagnostic = Diagnostic::new(Rule::DocumentNotFound, span, message);
                let root = Some(shown(&self.package.root)).filter(|root| !root.is_empty());
                let root = root.map_or(String::new(), |root| format!(", `{root}`"));
                diagnostic.help(format_args!("paths are relative to the folder of `Cargo.toml`{root}"));
                read.diagnostics.push(diagnostic);
            }
        }
        if !self.package.holds(&file) {
            read.is_outside = true;
            if self.package.is_published {
                read.diagnostics.push(self.outside(&written, span));
            }
        }
    }

    fn outside(&self, written: &str, span: proc_macro2::Span) -> Diagnostic {
        let name = &self.package.name;
        let message =
            format!("`{written}` lies outside of the package `{name}`, which cannot be published with it");
        let mut diagnostic = Diagnostic::new(Rule::OutsidePackage, span, message);
        diagnostic.help("link the document or its folder into the package, or say `publish = false`");
        diagnostic
    }

    /// Checks the documents under options that are the call's.
    pub(crate) fn check(&self, terminal: &Terminal, options: &Options) -> Checked {
        let Read { sources, mut diagnostics, is_complete, is_outside } = self.read(terminal);
        diagnostics.extend(self.input.problems.iter().map(invalid));
        let mut options = options.clone();
        if let Some(path) = &self.input.lock {
            options.lock = self.lock(&mut diagnostics, path).filter(|_| is_complete);
        }
        diagnostics.retain(|diagnostic| !options.allow.contains(&diagnostic.rule));
        if options.strict {
            for diagnostic in &mut diagnostics {
                diagnostic.severity = Severity::Error;
            }
        }
        let compilation = compile(&sources, &options);
        let can_be_judged = |found: &Diagnostic| is_complete || matches!(found.place, Place::Document(_));
        diagnostics.extend(compilation.diagnostics.into_iter().filter(can_be_judged));
        self.checked(sources, compilation.catalog.entries.len(), diagnostics, is_outside)
    }

    fn checked(
        &self,
        mut sources: Vec<Source>,
        rows: usize,
        mut diagnostics: Vec<Diagnostic>,
        is_outside: bool,
    ) -> Checked {
        let documents = sources.len();
        sources.push(self.source.clone());
        let inline = self.inline_start();
        for diagnostic in &mut diagnostics {
            diagnostic.place = match diagnostic.place {
                Place::Call(_) => in_source(diagnostic.place, documents),
                Place::Document(span) => Place::Document(in_file(span, inline, documents)),
            };
            for (span, _) in &mut diagnostic.notes {
                *span = in_file(*span, inline, documents);
            }
        }
        let included = Included {
            package: self.package.name.clone(),
            file: self.source.path().to_owned(),
            line: self.input.documents.token_span().start().line,
            is_inside: !is_outside,
        };
        Checked { sources, documents, rows, diagnostics, included: Some(included) }
    }

    /// The byte of the Rust file at which an inline document starts, where its bytes are the file's.
    fn inline_start(&self) -> Option<usize> {
        let Documents::Inline(document) = &self.input.documents else { return None };
        Some(document.text.token_span.byte_range().start + document.raw_start?)
    }

    /// The lock file of the call, unless only a build script has it.
    fn lock(&self, diagnostics: &mut Vec<Diagnostic>, path: &Spanned<String>) -> Option<Spanned<Source>> {
        let file = self.package.locate(&path.value)?;
        match read_file(&file) {
            Ok(bytes) => Some(Spanned::new(Source::from_bytes(shown(&file), &bytes), path.token_span)),
            Err(error) => {
                let message = documents::unreadable(shown(&file).as_ref(), &error);
                let mut diagnostic = Diagnostic::new(Rule::InvalidLock, path.token_span, message);
                if error.kind() == ErrorKind::NotFound {
                    diagnostic.help("run `cargo errdown lock` to write it");
                }
                diagnostics.push(diagnostic);
                None
            }
        }
    }
}

fn invalid(problem: &Problem) -> Diagnostic {
    Diagnostic::new(Rule::InvalidCall, problem.token_span, &problem.message)
}

/// A place in a call, as a place in its Rust file, which is the source at an index.
fn in_source(place: Place, index: usize) -> Place {
    let Place::Call(span) = place else { return place };
    let range = span.byte_range();
    Place::Document(Span { document: index, start: range.start, end: range.end })
}

/// A place in an inline document, as a place in its Rust file.
fn in_file(span: Span, inline: Option<usize>, file: usize) -> Span {
    match inline {
        Some(start) => Span { document: file, start: start + span.start, end: start + span.end },
        None => span,
    }
}
