//! The builder: what `include_errors!` takes, as methods.

use crate::error::Error;
use crate::row::{Row, here};
use crate::rust;
use errdown_call::{Documents, PackageFolders, ReadDocuments, allowed_rule};
use errdown_codegen::{
    Attributes, Compilation, Diagnostic, Options, Place, RowKey, Shape, Source, compile, expand,
};
use errdown_codegen::{CodeType, Role, Rule};
use proc_macro2::{Span, TokenStream};
use quote::quote;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process;
use unicode_normalization::UnicodeNormalization;

/// Generates one enum. The methods are the options of `errdown::include_errors!`, save `lock`: it is
/// for calls, which `cargo errdown lock` finds in the sources.
///
/// ```no_run
/// use errdown_build::{Builder, CodeType, Role, Row};
///
/// Builder::new("ShopError")
///     .doc("What the shop answers.")
///     .document("docs/errors.md")
///     .table("Errors")
///     .column("Abhilfe", Role::Solution)
///     .code(CodeType::U16)
///     .row(Row::code("403").name("TooYoung"))
///     .generate();
/// ```
#[derive(Clone, Debug)]
#[must_use = "nothing is generated before `generate`"]
pub struct Builder {
    name: String,
    documents: Vec<String>,
    options: Options,
    visibility: String,
    attributes: Vec<String>,
    docs: Vec<String>,
    exhaustive: bool,
    warn: bool,
    runtime: String,
    folder: Option<PathBuf>,
    file: Option<String>,
}

impl Builder {
    /// An enum of this name, without documents so far.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            documents: Vec::new(),
            options: Options { normalize: Some(|name| name.nfc().collect()), ..Options::default() },
            visibility: "pub".to_owned(),
            attributes: Vec::new(),
            docs: Vec::new(),
            exhaustive: false,
            warn: false,
            runtime: "::errdown".to_owned(),
            folder: None,
            file: None,
        }
    }

    /// A document, relative to the `Cargo.toml` of the package, or `$OUT_DIR/…`. Call it again for more.
    pub fn document(mut self, path: impl Into<String>) -> Self {
        self.documents.push(path.into());
        self
    }

    /// The heading above a table to take, or `"A > B"`; every error table where none is named.
    pub fn table(mut self, heading: impl Into<String>) -> Self {
        self.options.tables.push(here(heading.into()));
        self
    }

    /// What a column means; by its header and its cells where it is not said.
    pub fn column(mut self, header: impl Into<String>, role: Role) -> Self {
        self.options.columns.push((here(header.into()), role));
        self
    }

    /// What relative links are relative to.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.options.base_url = Some(url.into());
        self
    }

    /// The template of Display, such as `{code} {title}: {cause}`.
    pub fn display(mut self, template: impl Into<String>) -> Self {
        self.options.display = Some(here(template.into()));
        self
    }

    /// The type of a code; the narrowest one where it is not said.
    pub fn code(mut self, code: CodeType) -> Self {
        self.options.code = Some(here(code));
        self
    }

    /// Whether rows that document success become variants; not, where it is not said.
    pub fn include_success(mut self, is_wanted: bool) -> Self {
        self.options.success = is_wanted;
        self
    }

    /// Whether matches need no wildcard: the enum is not `#[non_exhaustive]`.
    pub fn exhaustive(mut self, is_wanted: bool) -> Self {
        self.exhaustive = is_wanted;
        self
    }

    /// Whether lints are errors.
    pub fn strict(mut self, is_wanted: bool) -> Self {
        self.options.strict = is_wanted;
        self
    }

    /// Whether lints that change which rows the enum has are warnings of the build.
    pub fn warn(mut self, is_wanted: bool) -> Self {
        self.warn = is_wanted;
        self
    }

    /// A rule that the documents may break: a lint, or what is wrong with single rows or tables of a
    /// page that is not yours to fix.
    pub fn allow(mut self, rule: Rule) -> Self {
        self.options.allow.push(rule);
        self
    }

    /// What is said about single rows.
    pub fn row(mut self, row: Row) -> Self {
        self.options.rows.push(row.told());
        self
    }

    /// The visibility of the enum, `pub` where it is not said; empty for private.
    pub fn visibility(mut self, visibility: impl Into<String>) -> Self {
        self.visibility = visibility.into();
        self
    }

    /// A paragraph in front of the generated documentation of the enum.
    pub fn doc(mut self, text: impl Into<String>) -> Self {
        self.docs.push(text.into());
        self
    }

    /// An attribute of the enum, such as `#[derive(serde::Serialize)]`. `Debug`, `Clone`, `Copy`,
    /// `PartialEq`, `Eq`, `PartialOrd`, `Ord`, `Hash`, Display and `Error` are there already.
    pub fn attribute(mut self, attribute: impl Into<String>) -> Self {
        self.attributes.push(attribute.into());
        self
    }

    /// The path of the runtime crate, `::errdown` where it is not said.
    pub fn runtime(mut self, path: impl Into<String>) -> Self {
        self.runtime = path.into();
        self
    }

    /// The folder to write to, `$OUT_DIR` where it is not said. It is made where it is missing.
    pub fn out_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.folder = Some(folder.into());
        self
    }

    /// The name of the file, that of the enum in snake case where it is not said: `shop_error.rs`.
    pub fn file_name(mut self, name: impl Into<String>) -> Self {
        self.file = Some(name.into());
        self
    }

    /// Writes the file. Where that is not possible, says why and ends the build script with exit code 1.
    pub fn generate(self) {
        if let Err(error) = self.try_generate() {
            eprintln!("{error}");
            process::exit(1);
        }
    }

    /// Writes the file and returns its path.
    ///
    /// # Errors
    /// Every problem of the documents and the options, or why the file cannot be written.
    pub fn try_generate(self) -> Result<PathBuf, Error> {
        let shape = self.shape()?;
        self.check_options()?;
        let read = self.read_documents();
        let compilation = compile(&read.sources, &self.options);
        self.judge(&read, &compilation)?;
        let file = self.path()?;
        let text = format(&expand(&compilation.catalog, &shape))?;
        let folder = file.parent().map_or(Ok(()), fs::create_dir_all);
        let written = folder.and_then(|()| fs::write(&file, text));
        written.map_err(|error| Error::new(format_args!("cannot write `{}`: {error}", file.display())))?;
        Ok(file)
    }

    /// What is wrong with the options in themselves.
    fn check_options(&self) -> Result<(), Error> {
        if self.documents.is_empty() {
            return Err(Error::new("no document: call `document(\"docs/errors.md\")`"));
        }
        self.is_said_once()?;
        for rule in &self.options.allow {
            allowed_rule(rule.id()).map_err(Error::new)?;
        }
        let is_relative = |url: &&String| !url.contains("://");
        match self.options.base_url.as_ref().filter(is_relative) {
            Some(url) => Err(Error::new(format_args!("the base URL `{url}` is not absolute"))),
            None => Ok(()),
        }
    }

    /// Documents, rows and columns are each named once.
    fn is_said_once(&self) -> Result<(), Error> {
        let twice = |what, name: &str| Error::new(format_args!("{what} `{name}` is given twice"));
        let package = PackageFolders::of_environment();
        if let Some(path) = repeated(&self.documents, |path| package.file(path)) {
            return Err(twice("document", path));
        }
        if let Some(row) = repeated(&self.options.rows, |row| &row.key.value) {
            let (RowKey::Code(key) | RowKey::Name(key)) = &row.key.value;
            return Err(twice("row", key));
        }
        match repeated(&self.options.columns, |(header, _)| &header.value) {
            Some((header, _)) => Err(twice("column", &header.value)),
            None => Ok(()),
        }
    }

    /// Reads every document, and makes cargo run the build script again when one of them changes or a
    /// missing one appears.
    fn read_documents(&self) -> ReadDocuments {
        let package = PackageFolders::of_environment();
        for path in self.documents.iter().filter(|path| !PackageFolders::is_generated(path)) {
            if let Some(file) = package.file(path) {
                println!("cargo::rerun-if-changed={}", file.display());
            }
        }
        let paths = self.documents.iter().cloned().map(here).collect();
        ReadDocuments::read(&package, &Documents::Files(paths), None)
    }

    /// Errors stop the build; lints that change the enum are shown where that is wanted.
    fn judge(&self, read: &ReadDocuments, compilation: &Compilation) -> Result<(), Error> {
        // Options can only be judged where every document was read.
        let is_judged = |found: &&Diagnostic| read.is_complete() || matches!(found.place, Place::Document(_));
        let found = || read.diagnostics.iter().chain(compilation.diagnostics.iter().filter(is_judged));
        if found().any(Diagnostic::is_error) {
            return Err(Error::of(found().filter(|found| found.is_error()), &read.sources));
        }
        for lint in found().filter(|found| self.warn && found.rule.changes_the_enum()) {
            println!("cargo::warning={}", one_line(lint, &read.sources));
        }
        Ok(())
    }

    fn shape(&self) -> Result<Shape, Error> {
        let mut attributes = Attributes::default();
        for text in &self.attributes {
            rust::attributes(text, &mut attributes)?;
        }
        let Attributes { kept, conditions } = attributes;
        let docs = &self.docs;
        // Lints see a file of the user's, and not what a macro has written.
        let allowed = quote!(#[allow(dead_code, clippy::all, clippy::pedantic, clippy::nursery)]);
        Ok(Shape {
            name: rust::name(&self.name)?,
            visibility: rust::visibility(&self.visibility)?,
            attributes: quote!(#(#[doc = #docs] #[doc = ""])* #kept #allowed),
            conditions: quote!(#conditions #allowed),
            exhaustive: self.exhaustive,
            runtime: rust::path(&self.runtime)?,
            token_span: Span::call_site(),
        })
    }

    fn path(&self) -> Result<PathBuf, Error> {
        let of_cargo = || env::var_os("OUT_DIR").map(PathBuf::from);
        let Some(folder) = self.folder.clone().or_else(of_cargo) else {
            return Err(Error::new("there is no `$OUT_DIR` outside of a build script: call `out_dir`"));
        };
        let name = self
            .file
            .clone()
            .unwrap_or_else(|| format!("{}.rs", snake_case(self.name.trim_start_matches("r#"))));
        Ok(Path::new(&folder).join(name))
    }
}

/// The first of a list that is another one again.
fn repeated<'a, T, K: PartialEq>(list: &'a [T], identity: impl Fn(&'a T) -> K) -> Option<&'a T> {
    let mut rest = list.iter().enumerate();
    rest.find(|(at, one)| list.iter().take(*at).any(|earlier| identity(earlier) == identity(one)))
        .map(|(_, one)| one)
}

/// A lint in the one line that a warning of cargo can have.
fn one_line(lint: &Diagnostic, sources: &[Source]) -> String {
    let place = match lint.place {
        Place::Document(span) => sources.get(span.document).map(|source| {
            let position = source.position(span.start);
            format!("{}:{}:{}: ", source.path(), position.line, position.column)
        }),
        Place::Call(_) => None,
    };
    format!("{}[{}] {}", place.unwrap_or_default(), lint.rule.id(), lint.message).replace('\n', " ")
}

/// `ShopError` as `shop_error`.
fn snake_case(name: &str) -> String {
    let mut out = String::new();
    let mut previous = '_';
    let mut chars = name.chars().peekable();
    while let Some(char) = chars.next() {
        let ends_capitals = chars.peek().is_some_and(|next| next.is_lowercase());
        if char.is_uppercase() && previous != '_' && (!previous.is_uppercase() || ends_capitals) {
            out.push('_');
        }
        out.extend(char.to_lowercase());
        previous = char;
    }
    out
}

#[cfg(feature = "pretty")]
fn format(tokens: &TokenStream) -> Result<String, Error> {
    let file =
        syn::parse2(tokens.clone()).map_err(|error| Error::new(format_args!("cannot format: {error}")))?;
    Ok(prettyplease::unparse(&file))
}

#[cfg(not(feature = "pretty"))]
#[expect(clippy::unnecessary_wraps, reason = "with the feature it can fail")]
fn format(tokens: &TokenStream) -> Result<String, Error> {
    Ok(tokens.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_called_after_enums() {
        for (name, file) in
            [("ShopError", "shop_error"), ("E", "e"), ("HTTPError", "http_error"), ("A_b", "a_b")]
        {
            assert_eq!(snake_case(name), file);
        }
    }
}
