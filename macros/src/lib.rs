//! The macros of errdown: from the tokens of a call to those of an enum. `errdown-call` reads the call
//! and its files, `errdown-codegen` does the rest; this crate turns diagnostics into compiler errors.
//! It must not know Markdown, and it keeps no state between calls, since editors run one process for
//! all crates.

extern crate proc_macro;

mod literal;
mod report;

#[cfg(feature = "derive")]
use errdown_call::DerivedEnum;
use errdown_call::{Call, PackageFolders, Problem, ReadDocuments, track};
use errdown_codegen::{Compilation, Diagnostic, Options, Place, compile, expand_with};
#[cfg(feature = "derive")]
use errdown_codegen::{expand_declared, match_variants};
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
/// In braces after the documents:
///
/// | option | meaning | default |
/// |---|---|---|
/// | `table: "Errors"` | the heading above the table to take, `"A > B"`, or a list of them | every error table |
/// | `columns: { "Fix" => solution }` | the roles of columns: `code`, `name`, `status`, `title`, `cause`, … | by header and cells |
/// | `base_url: "https://…"` | what relative links are relative to | what the document says |
/// | `display: "{code} {title}: {cause}"` | Display; also `{solution}`, `{name}`, `{status}`, `{variant}` | as shown |
/// | `code: i64` | the type of a code: `u16`, `i64` or `&'static str` | the narrowest one |
/// | `success: include` | keeps rows that document success | `skip` |
/// | `exhaustive: true` | no `#[non_exhaustive]` | `false` |
/// | `strict: true` | lints are errors too | `false` |
/// | `allow: [surplus-cells]` | a lint, or what is wrong with single rows or tables of a page that is not yours | `[]` |
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
    match Call::parse(call.into()) {
        Ok(call) => include(call).into(),
        Err(problem) => report::problem(&problem).into(),
    }
}

/// Implements Display, `Error` and `DocumentedError` for an enum that you write, and holds it against
/// its documents.
///
/// A row without a variant and a variant without a row do not compile; the message has the lines to
/// paste, or the row that may be meant.
///
/// ```
/// use errdown::{DocumentedError, Remedy};
/// use std::io;
/// use std::time::Duration;
///
/// #[derive(Debug, DocumentedError)]
/// #[errdown(document = r#"
/// | Code                | Cause                  | Solution               |
/// |---------------------|------------------------|------------------------|
/// | 404 - Unknown item  | The item was withdrawn | Choose another item    |
/// | 429 - Too fast      | Rate limit exceeded    | Slow down              |
/// | 500, 503 - Broken   | We are sorry           | Try again later        |
/// "#)]
/// pub enum ShopError {
///     /// Stands for the row that gets this name; the fields are yours.
///     #[errdown(display = "{title} `{item}`: {cause}")]
///     UnknownItem { item: String },
///     /// Stands for the row of a code. The wait that the server named wins over the page's.
///     #[errdown(code = 429)]
///     Throttled(#[errdown(retry_after)] Option<Duration>),
///     /// A row with several codes may have a variant for each.
///     #[errdown(code = 500)]
///     Broken(#[source] Option<io::Error>),
///     #[errdown(code = 503, retry = "retry(30s)")]
///     Busy,
///     /// Outside of the page: all that an `io::Error` says.
///     #[errdown(transparent)]
///     Transport(#[from] io::Error),
///     /// Outside of the page, with a Display of its own.
///     #[errdown(undocumented, display = "no JSON at byte {0}")]
///     NoJson(usize),
/// }
///
/// let error = ShopError::UnknownItem { item: "hat".to_owned() };
/// assert_eq!(error.to_string(), "Unknown item `hat`: The item was withdrawn");
/// assert_eq!(error.retry().remedy(), Remedy::FixRequest);
/// assert_eq!(error.entry().unwrap().solution(), "Choose another item");
///
/// let wait = Duration::from_secs(7);
/// assert_eq!(ShopError::Throttled(Some(wait)).retry().first_delay(), Some(wait));
/// assert_eq!(ShopError::Busy.to_string(), "500, 503 Broken: We are sorry");
///
/// assert!(matches!(ShopError::from_code(503), Some(ShopError::Busy)));
/// assert!(ShopError::from(io::Error::other("line cut")).entry().is_none());
/// ```
///
/// # The enum
/// `#[errdown(from = "docs/errors.md")]` names its document, `from = ["a.md", "b.md"]` several of them
/// and `document = r#"…"#` has it in place. The options are those of [`include_errors!`], written with
/// `=`: `table`, `columns`, `base_url`, `display`, `code`, `success`, `strict`, `allow`, `warn`,
/// `lock` and `crate`. The derive also has `partial`, which allows rows without a variant, and
/// `from_code = false`. A lock file holds what the page says: the names that its rows get, and their
/// advice. Names and advice that the enum itself gives are code, and not in it.
///
/// Where a variant exists only under a condition, its row needs `partial` otherwise:
/// `#[cfg_attr(not(feature = "billing"), errdown(partial))]` above the enum, beside
/// `#[cfg(feature = "billing")]` above the variant.
///
/// # Variants
///
/// | attribute | meaning |
/// |---|---|
/// | none | the variant is for the row that gets its name |
/// | `code = 400`, `code = "5xx"` | for the row of a code; of several, the one that is called as the variant is |
/// | `row = "RateLimit"` | for the row that gets this name |
/// | `name = "RATE_LIMIT"` | for the row that has this symbolic name |
/// | `undocumented, display = "…"` | for no row: it has no entry |
/// | `transparent` | for the error in its one field: Display, source, entry and advice are that one's |
/// | `display = "…"` | Display, of the row and of fields |
/// | `retry = "slow_down(30s)"` | advice, which wins over the row's; `entry().retry()` is what the page says |
///
/// A template names what the row says, as the option `display` does, and fields: `{param}`, `{0}`,
/// `{0:?}`. Where a field has the name of a placeholder, `{self.code}` is the field and
/// `{row.code}` the row's; `{code}` alone is an error then. Text of a document is never a format.
/// `{variant}` is the variant's own name and `{code}` its code, in the template of
/// one variant and in that of all. Without a template a variant displays as its row does.
///
/// A variant that names one code of a row with several is for that code alone: each other code
/// that the row lists needs a variant too, and `from_code` finds each by its own. One that goes by the
/// name of the row, or by `row`, stands for all of it. Of a range, variants may stand for some codes or
/// for narrower ranges, which win over the wider ones.
///
/// # Fields
/// `#[source]`, or the name `source`, marks the error that caused this one, `#[from]` makes the variant
/// of it with `From`. `#[errdown(retry_after)]` marks the wait that the server named, an
/// `Option<Duration>`: it takes the place of the documented one as `Advice::with_retry_after` does, and
/// advice then rests on the server; it makes no yes of a no.
///
/// A transparent field is asked whether it is a documented error itself. Of a generic type that is known
/// where the bound is written, `T: DocumentedError`; without it, the field is any error.
///
/// # Look-up
/// `from_code` makes the variant of a code, with the default values of its fields: `None` where no row
/// has the code, several have it, or no variant stands for it. It can be called where the fields of all
/// documented variants are `Default`. `from_code = false` leaves the name to you. There is no
/// `TryFrom`, since it would collide with one of yours.
///
/// # Errors
/// Those of the attributes, the documents, and of the two held against each other are reported at once.
/// The implementations are there all the same, so that no other errors follow.
#[cfg(feature = "derive")]
#[proc_macro_derive(DocumentedError, attributes(errdown, source, from))]
pub fn documented_error(item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    match DerivedEnum::parse(item.into()) {
        Ok(item) => implement(item).into(),
        Err(problem) => report::problem(&problem).into(),
    }
}

/// The derive without its feature: a message that names the feature.
#[cfg(not(feature = "derive"))]
#[proc_macro_derive(DocumentedError, attributes(errdown, source, from))]
pub fn documented_error(_item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let message = "`#[derive(DocumentedError)]` needs the feature `derive`; write \
                   `errdown = { version = \"0.1\", features = [\"derive\"] }`";
    report::problem(&Problem::new(Span::call_site(), message)).into()
}

fn include(call: Call) -> TokenStream {
    let read = ReadDocuments::read(&PackageFolders::of_environment(), &call.documents, call.lock.as_ref());
    let options = Options { normalize: Some(normalize), lock: read.lock.clone(), ..call.options };
    let compilation = compile(&read.sources, &options);
    let problems = problems(&call.problems, &read, &compilation, read.is_complete(), call.warn);
    let expansion = expand_with(&compilation.catalog, &call.shape, literal::string);
    quote! { #problems #expansion }
}

#[cfg(feature = "derive")]
fn implement(item: DerivedEnum) -> TokenStream {
    let package = PackageFolders::of_environment();
    let read = match &item.documents {
        Some(documents) => ReadDocuments::read(&package, documents, item.lock.as_ref()),
        None => ReadDocuments::default(),
    };
    let options = Options { normalize: Some(normalize), lock: read.lock.clone(), ..item.options };
    let (compilation, matched) = match_variants(&read.sources, &options, &item.declared);
    let is_judged = read.is_complete() && item.is_clear;
    let problems = problems(&item.problems, &read, &compilation, is_judged, item.warn);
    let expansion = expand_declared(&compilation.catalog, &item.declared, &matched);
    quote! { #problems #expansion }
}

/// The problems of a call and of its documents, and the tracking of the documents.
///
/// What the call says about documents is judged where all of them were read.
fn problems(
    of_call: &[Problem],
    read: &ReadDocuments,
    compilation: &Compilation,
    is_judged: bool,
    warn: bool,
) -> TokenStream {
    let is_reported = |found: &&Diagnostic| is_judged || matches!(found.place, Place::Document(_));
    let found = read.diagnostics.iter().chain(compilation.diagnostics.iter().filter(is_reported));
    let diagnostics: Vec<&Diagnostic> = found.collect();
    let of_call = of_call.iter().map(report::problem);
    let errors = report::errors(&diagnostics, read);
    let warnings = warn.then(|| report::warnings(&diagnostics, read));
    let tracking = track(&read.tracked);
    quote! { #(#of_call)* #errors #warnings #tracking }
}

/// Unicode's normal form C, which the compiler gives every identifier.
fn normalize(name: &str) -> String {
    Ident::new(name, Span::call_site()).to_string()
}
