//! The macros of errdown: a thin door to `errdown-codegen`. Reads the call and the files, tracks
//! them, and turns diagnostics into compiler errors; knows nothing of Markdown.

extern crate proc_macro;

#[cfg(feature = "derive")]
mod derive;
mod input;
mod literal;
mod locate;
mod report;
mod track;

#[cfg(feature = "derive")]
use derive::Derive;
use errdown_codegen::{Compilation, Diagnostic, Options, Place, compile, expand_with};
#[cfg(feature = "derive")]
use errdown_codegen::{expand_declared, hold};
use input::Input;
use locate::Read;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

/// Generates an enum from the error tables of Markdown documents.
///
/// ```
/// errdown::include_errors!(
///     /// What the shop answers.
///     pub enum ShopError = r#"
/// | Code                | Cause                  | Solution               |
/// |---------------------|------------------------|------------------------|
/// | 404 - Unknown item  | The item was withdrawn | Choose another item    |
/// | 429 - Too fast      | Rate limit exceeded    | Slow down              |
/// "#);
///
/// assert_eq!(ShopError::from_code(404), Some(ShopError::UnknownItem));
/// assert_eq!(ShopError::TooFast.to_string(), "429 Too fast: Rate limit exceeded");
/// assert!(ShopError::TooFast.retry().is_throttle());
/// ```
///
/// # Forms
/// - `include_errors!("docs/errors.md");` generates `pub enum ErrorCode`.
/// - `include_errors!(pub enum ApiError from "docs/errors.md", "docs/more.md");` names it.
/// - `include_errors!(pub enum ApiError = r#"…"#);` reads an inline document.
///
/// Paths are relative to the `Cargo.toml` of the crate; `$OUT_DIR/…` is a document that a build
/// script has made. Editing a document rebuilds the crates that include it. Attributes and doc
/// comments in front of the enum are passed on; derives that the enum has anyway are dropped.
///
/// # Options
/// In braces behind the documents:
///
/// | option | meaning | default |
/// |---|---|---|
/// | `table: "Errors"` | the heading above the table to take, `"A > B"`, or a list of them | every error table |
/// | `columns: { "Fix" => solution }` | the roles of columns: `code`, `name`, `status`, `title`, `cause`, `solution`, `retry`, `wait`, `link`, `extra` | by header and cells |
/// | `base_url: "https://…"` | what relative links are relative to | what the document says |
/// | `display: "{code} {title}: {cause}"` | Display; also `{solution}`, `{name}`, `{status}`, `{variant}` | as shown |
/// | `code: i64` | the type of a code: `u16`, `i64` or `&'static str` | the narrowest one |
/// | `success: include` | keeps rows that document success | `skip` |
/// | `exhaustive: true` | no `#[non_exhaustive]` | `false` |
/// | `strict: true` | lints are errors too | `false` |
/// | `allow: [surplus-cells]` | what is wrong with single rows of a page that is not yours to fix | `[]` |
/// | `warn: true` | lints that change which rows the enum has are compiler warnings | `false` |
/// | `lock: "errors.lock"` | a change of code, name or advice is an error until `cargo errdown lock` accepts it | no lock |
/// | `crate: path` | where the runtime crate is | `::errdown` |
/// | `403 => TooLong` | the name of the one row with this code | made from the row |
/// | `429 => { name: Slow, retry: slow_down(30s) }` | name and advice; advice alone applies to every row with the code | from the row |
///
/// A row's key is its code, `"520-526"` and other codes that are no integer in quotes, or the name
/// that it would get. Advice is `unspecified`, `stop`, `retry`, `slow_down`, `reauthenticate`,
/// `redirect`, `rebuild`, `fix_request`, `fix_account` or `report`, with `brief`, `later`,
/// `header`, a time, `once`, `at_most = 3`, `escalate` or `applied = no` in parentheses.
///
/// # Errors
/// The problems of the call and its documents are reported at once, the first ten of them, with
/// file, line and column.
/// The enum is generated all the same where it can be, so that no other errors follow.
#[proc_macro]
pub fn include_errors(call: proc_macro::TokenStream) -> proc_macro::TokenStream {
    match syn::parse::<Input>(call) {
        Ok(input) => include(input).into(),
        Err(error) => error.into_compile_error().into(),
    }
}

/// Implements Display, `Error` and `DocumentedError` for a hand-written enum.
#[cfg(feature = "derive")]
#[proc_macro_derive(DocumentedError, attributes(errdown, source, from))]
pub fn documented_error(item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    match syn::parse::<Derive>(item) {
        Ok(input) => implement(input).into(),
        Err(error) => error.into_compile_error().into(),
    }
}

fn include(input: Input) -> TokenStream {
    let read = locate::read(&input.documents, input.lock.as_ref());
    let options = Options { normalise: Some(normalised), lock: read.lock.clone(), ..input.options };
    let compilation = compile(&read.sources, &options);
    let problems = problems(&input.problems, &read, &compilation, read.is_complete(), input.warn);
    let expansion = expand_with(&compilation.catalog, &input.shape, literal::string);
    quote! { #problems #expansion }
}

#[cfg(feature = "derive")]
fn implement(input: Derive) -> TokenStream {
    let read = input
        .documents
        .as_ref()
        .map(|documents| locate::read(documents, input.lock.as_ref()))
        .unwrap_or_default();
    let options = Options { normalise: Some(normalised), lock: read.lock.clone(), ..input.options };
    let (compilation, matched) = hold(&read.sources, &options, &input.declared);
    let can_be_judged = read.is_complete() && input.documents.is_some();
    let problems = problems(&input.problems, &read, &compilation, can_be_judged, input.warn);
    let expansion = expand_declared(&compilation.catalog, &input.declared, &matched);
    quote! { #problems #expansion }
}

/// What is wrong with an input and its documents, and the tracking of the documents.
/// What the input says about documents that were not read cannot be judged.
fn problems(
    of_input: &[syn::Error],
    read: &Read,
    compilation: &Compilation,
    can_be_judged: bool,
    warn: bool,
) -> TokenStream {
    let is_judged = |found: &&Diagnostic| can_be_judged || matches!(found.place, Place::Document(_));
    let found = read.diagnostics.iter().chain(compilation.diagnostics.iter().filter(is_judged));
    let diagnostics: Vec<&Diagnostic> = found.collect();
    let of_input = of_input.iter().map(syn::Error::to_compile_error);
    let errors = report::errors(&diagnostics, read);
    let warnings = warn.then(|| report::warnings(&diagnostics, read));
    let tracking = track::track(&read.tracked);
    quote! { #(#of_input)* #errors #warnings #tracking }
}

/// The compiler brings identifiers to the normal form C.
fn normalised(name: &str) -> String {
    Ident::new(name, Span::call_site()).to_string()
}
