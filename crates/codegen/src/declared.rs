//! An enum that somebody wrote, held against the catalog of its documents: which variant stands for
//! which row, and what is wrong with the two. Plain data in, diagnostics out; reads no Rust.

mod coverage;
mod finder;
mod item;

use crate::catalog::{Catalog, Entry};
use crate::diagnostic::{Diagnostics, Rule};
use crate::display::{Part, Scope, Template, Values};
use crate::options::Options;
use coverage::Coverage;
use errdown_language::advice::{self, Advice, Basis};
use finder::Finder;
pub(crate) use item::MatchedVariant;
pub use item::{
    Declared, DeclaredField, DeclaredVariant, FieldRole, Generics, Matched, Standing, VariantKey,
};

/// Holds an enum against a catalog.
pub(crate) fn match_variants(
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
        MatchedVariant {
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
