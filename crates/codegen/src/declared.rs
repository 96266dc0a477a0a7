//! An enum that somebody wrote, held against the catalog of its documents: which variant stands for
//! which row, and what is wrong with the two. Plain data in, diagnostics out; reads no Rust.

mod coverage;
mod finder;

use crate::catalog::{Catalog, Entry};
use crate::diagnostic::{Diagnostics, Rule};
use crate::display::{Part, Scope, Template, Values};
use crate::options::{Options, Shape, Spanned};
use coverage::Coverage;
use errdown_language::advice::{self, Advice, Basis};
use errdown_language::code::Code;
use finder::Finder;
use proc_macro2::{Ident, TokenStream};

/// How many rows a diagnostic points at; the others stand in its help.
const POINTED_AT: usize = 3;

/// An enum, as a door has read it.
#[derive(Clone, Debug)]
pub struct Declared {
    /// Its name, visibility and runtime; its attributes are the compiler's business.
    pub shape: Shape,
    /// What stands between `<` and `>`, and behind `where`.
    pub generics: Generics,
    /// The variants, in order.
    pub variants: Vec<DeclaredVariant>,
    /// Whether rows may have no variant.
    pub partial: bool,
    /// Whether there is a `from_code`.
    pub from_code: bool,
}

/// The generic parameters of an enum.
#[derive(Clone, Debug, Default)]
pub struct Generics {
    /// The parameters with their bounds and without defaults, as behind `impl`.
    pub parameters: TokenStream,
    /// Their names, as behind the name of the enum.
    pub arguments: TokenStream,
    /// What stands behind `where`; empty, or with a comma at the end.
    pub predicates: TokenStream,
    /// The names of the type parameters.
    pub types: Vec<String>,
}

/// A variant, as a door has read it.
#[derive(Clone, Debug)]
pub struct DeclaredVariant {
    /// Its name, as the user wrote it.
    pub ident: Ident,
    /// How it stands to the documents.
    pub standing: Standing,
    /// The template of its Display.
    pub display: Option<Spanned<String>>,
    /// Its advice, as `retry(brief)`.
    pub retry: Option<Spanned<String>>,
    /// The fields, in order.
    pub fields: Vec<DeclaredField>,
}

/// How a variant stands to the documents.
#[derive(Clone, Debug)]
pub enum Standing {
    /// It stands for the row that is called as it is.
    ByName,
    /// It stands for the row of this key.
    ByKey(Spanned<VariantKey>),
    /// It stands outside of the documents.
    Undocumented,
    /// It stands for the error in its only field.
    Transparent,
}

/// How a variant names its row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VariantKey {
    /// By its code, in any notation that a cell may have.
    Code(String),
    /// By the name that the row would get.
    Row(String),
    /// By the symbolic name that the document gives it.
    Name(String),
}

/// A field of a variant.
#[derive(Clone, Debug)]
pub struct DeclaredField {
    /// Its name; a field of a tuple has none.
    pub ident: Option<Ident>,
    /// Its type.
    pub ty: TokenStream,
    /// What else it is.
    pub role: FieldRole,
}

/// What a field is beside a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldRole {
    /// Nothing.
    Plain,
    /// The error that caused this one.
    Source,
    /// The same, and `From` makes the variant of it.
    From,
    /// The wait that a server named.
    RetryAfter,
}

/// What became of a variant.
#[derive(Clone, Debug, Default)]
pub(crate) struct Held {
    /// The row that it stands for.
    pub(crate) row: Option<usize>,
    /// Its own Display, where it has one.
    pub(crate) display: Option<Vec<Part>>,
    /// Its own advice.
    pub(crate) advice: Option<Advice>,
}

/// What became of each variant of an enum, in order; `hold` makes it for `expand_declared`.
#[derive(Clone, Debug, Default)]
pub struct Matched(pub(crate) Vec<Held>);

impl DeclaredField {
    /// The name in a template.
    fn label(&self, index: usize) -> String {
        self.ident.as_ref().map_or_else(|| index.to_string(), unraw)
    }
}

impl DeclaredVariant {
    /// Its name, without the `r#` of a keyword.
    fn name(&self) -> String {
        unraw(&self.ident)
    }

    /// The code that it names.
    pub(crate) fn code(&self) -> Option<Code> {
        match &self.standing {
            Standing::ByKey(Spanned { value: VariantKey::Code(text), .. }) => Some(Code::parse(text)),
            _ => None,
        }
    }

    /// The code that it stands for, where that is not all of its row: a variant that names one of
    /// several codes leaves the others to other variants.
    pub(crate) fn own_code(&self, row: &Entry) -> Option<Code> {
        let code = self.code()?;
        let is_whole = matches!(row.codes.as_slice(), [only] if only.is_same(&code));
        // Texts are compared as the document writes them.
        let written = || row.codes.iter().find(|known| known.is_same(&code)).cloned();
        if is_whole { None } else { Some(written().unwrap_or(code)) }
    }
}

fn unraw(ident: &Ident) -> String {
    let name = ident.to_string();
    name.strip_prefix("r#").map_or(name.clone(), str::to_owned)
}

/// Holds an enum against a catalog.
pub(crate) fn hold(
    diagnostics: &mut Diagnostics,
    declared: &Declared,
    catalog: &Catalog,
    options: &Options,
) -> Matched {
    let is_whole = !diagnostics.lost_rows(&options.allow);
    let mut finder = Finder { catalog, variants: &declared.variants, is_whole, near: Vec::new() };
    let rows: Vec<Option<usize>> =
        declared.variants.iter().map(|variant| finder.row(diagnostics, variant)).collect();
    let coverage = Coverage { declared, catalog, rows: &rows };
    coverage.rows_stand_once(diagnostics);
    if !declared.partial {
        coverage.rows_have_variants(diagnostics, &finder.near);
    }
    // What is wrong with it has been reported where the rows were read.
    let common = options.display.as_ref();
    let common = common.map(|template| Template::parse(&mut Diagnostics::default(), template));
    let held = declared.variants.iter().zip(rows).map(|(variant, row)| {
        let entry = row.and_then(|row| catalog.entries.get(row));
        Held {
            row,
            display: display(diagnostics, variant, entry, common.as_ref()),
            advice: advice(diagnostics, variant),
        }
    });
    Matched(held.collect())
}

/// The Display of a variant whose template says something else than its row: its own template, or
/// that of all variants.
fn display(
    diagnostics: &mut Diagnostics,
    variant: &DeclaredVariant,
    entry: Option<&Entry>,
    common: Option<&Template>,
) -> Option<Vec<Part>> {
    let own = variant.display.as_ref().map(|template| {
        let fields: Vec<String> = (0..).zip(&variant.fields).map(|(at, field)| field.label(at)).collect();
        // Of a row that was not found nobody knows what it says.
        let has_row = matches!(variant.standing, Standing::ByName | Standing::ByKey(_));
        Template::parse_in(diagnostics, template, &Scope { fields: &fields, has_row })
    });
    let parts = match (own, entry) {
        (Some(template), None) => template.parts(&Outside(variant)),
        (Some(template), Some(entry)) => template.parts(&Told { entry, variant }),
        (None, entry) => common?.parts(&Told { entry: entry?, variant }),
    };
    let is_the_rows = |text: &str| entry.is_some_and(|entry| entry.display == text);
    let is_idle = |part: &Part| matches!(part, Part::Text(text) if text.trim().is_empty());
    let says_nothing_new = match parts.as_slice() {
        [Part::Text(text)] if is_the_rows(text) => true,
        parts => parts.iter().all(is_idle),
    };
    if says_nothing_new { None } else { Some(parts) }
}

/// The values of a row, for the variant that stands for it.
struct Told<'a> {
    entry: &'a Entry,
    variant: &'a DeclaredVariant,
}

impl Values for Told<'_> {
    fn value(&self, placeholder: &str) -> String {
        let own_code = || self.variant.own_code(self.entry);
        match placeholder {
            "code" => own_code().map_or_else(|| self.entry.notation(), |code| code.notation().to_owned()),
            "variant" => self.variant.name(),
            _ => self.entry.value(placeholder),
        }
    }
}

/// What is known without a row.
struct Outside<'a>(&'a DeclaredVariant);

impl Values for Outside<'_> {
    fn value(&self, placeholder: &str) -> String {
        if placeholder == "variant" { self.0.name() } else { String::new() }
    }
}

/// The advice that the enum gives for a variant.
fn advice(diagnostics: &mut Diagnostics, variant: &DeclaredVariant) -> Option<Advice> {
    let retry = variant.retry.as_ref()?;
    match advice::parse(&retry.value, Basis::Override) {
        Ok(advice) => Some(advice),
        Err(unknown) => {
            diagnostics.report(Rule::InvalidAdvice, retry.token_span, unknown.message).help(unknown.help);
            None
        }
    }
}
