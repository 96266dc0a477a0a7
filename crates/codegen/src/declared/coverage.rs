//! The other side of the match: what of each row has a variant, and that nothing of it has two.

use super::item::{Declared, DeclaredVariant, POINTED_AT, Standing};
use crate::catalog::{Catalog, Entry};
use crate::diagnostic::{Diagnostics, Place, Rule};
use errdown_language::code::Code;
use errdown_language::unicode::printable;
use proc_macro2::Literal;
use std::fmt::Write as _;

/// An enum, its documents, and the row of each variant.
pub(super) struct Coverage<'a> {
    pub(super) declared: &'a Declared,
    pub(super) catalog: &'a Catalog,
    pub(super) rows: &'a [Option<usize>],
}

/// What lacks a variant: a row, or one of its codes.
struct Missing<'a> {
    entry: &'a Entry,
    code: Option<&'a Code>,
}

impl<'a> Coverage<'a> {
    /// A row has one variant. Where it has several codes, each may have a variant that names it.
    ///
    /// Reports on the later variant, because the first one may have been there for long.
    pub(super) fn rows_stand_once(&self, diagnostics: &mut Diagnostics) {
        let mut of_row: Vec<Vec<&DeclaredVariant>> = vec![Vec::new(); self.catalog.entries.len()];
        for (variant, row) in self.declared.variants.iter().zip(self.rows) {
            let Some(row) = *row else { continue };
            let Some(entry) = self.catalog.entries.get(row) else { continue };
            let Some(earlier) = of_row.get_mut(row) else { continue };
            let first = earlier.iter().copied().find(|first| !are_apart(first, variant));
            earlier.push(variant);
            let Some(first) = first else { continue };
            let message = format!("the row of `{}` is `{}`'s already", entry.notation(), first.ident);
            let place = match &variant.standing {
                Standing::ByKey(key) => key.token_span,
                _ => variant.ident.span(),
            };
            let has_several = entry.codes.len() > 1 || entry.codes.iter().any(Code::is_range);
            let help = if has_several {
                format!(
                    "several variants may share it where each names a code of its own, of {}",
                    entry.notation()
                )
            } else {
                "remove one of the two, or give it a row of its own".to_owned()
            };
            diagnostics.report(Rule::RowTaken, place, message).note(entry.span, "this row").help(help);
        }
    }

    /// Every row has a variant, or each code that it lists: that is what holds code and page together.
    ///
    /// One diagnostic for all of them, with lines to paste. Rows of variants that are there but misspelt
    /// need no other one.
    pub(super) fn rows_have_variants(&self, diagnostics: &mut Diagnostics, misspelt: &[Option<usize>]) {
        let missing = self.missing(misspelt);
        let name = &self.declared.shape.name;
        let message = match missing.as_slice() {
            [] => return,
            [Missing { entry, code: None }] => {
                format!("`{name}` has no variant for the row of `{}`", entry.notation())
            }
            [Missing { code: Some(code), .. }] => format!("`{name}` has no variant for the code `{code}`"),
            several => {
                let what = match several.iter().filter(|missing| missing.code.is_some()).count() {
                    0 => "rows",
                    codes if codes == several.len() => "codes",
                    _ => "rows and codes",
                };
                format!("`{name}` has no variants for {} {what}", several.len())
            }
        };
        let report = diagnostics.report(Rule::MissingVariant, Place::Call(name.span()), message);
        for missing in missing.iter().take(POINTED_AT) {
            let text = match missing.code {
                Some(code) => format!("no variant has the code `{code}`"),
                None => "a row without a variant".to_owned(),
            };
            report.note(missing.entry.span, text);
        }
        report.help(self.lines(&missing));
    }

    fn missing(&self, misspelt: &[Option<usize>]) -> Vec<Missing<'a>> {
        let mut of_row: Vec<Vec<&DeclaredVariant>> = vec![Vec::new(); self.catalog.entries.len()];
        for (variant, row) in self.declared.variants.iter().zip(self.rows) {
            if let Some(variants) = row.and_then(|row| of_row.get_mut(row)) {
                variants.push(variant);
            }
        }
        let mut missing = Vec::new();
        for (row, (entry, variants)) in self.catalog.entries.iter().zip(&of_row).enumerate() {
            if misspelt.contains(&Some(row)) {
                continue;
            }
            if variants.is_empty() {
                missing.push(Missing { entry, code: None });
                continue;
            }
            for code in &entry.codes {
                if !is_covered(entry, code, variants) {
                    missing.push(Missing { entry, code: Some(code) });
                }
            }
        }
        missing
    }

    /// What to paste.
    fn lines(&self, missing: &[Missing<'_>]) -> String {
        let mut lines = "add to the enum, or allow missing rows with `partial`:".to_owned();
        let mut taken: Vec<String> = self.declared.variants.iter().map(DeclaredVariant::name).collect();
        for Missing { entry, code } in missing {
            let title = entry.title.as_deref().unwrap_or(&entry.display);
            let title = printable(&title.replace('\n', " "));
            let _ = write!(lines, "\n    /// {}", crate::prose::escaped(&title));
            let row = &entry.variant.name;
            let _ = match code {
                Some(Code::Int(value, _)) => write!(lines, "\n    #[errdown(code = {value})]"),
                Some(code) => write!(lines, "\n    #[errdown(code = {})]", Literal::string(code.notation())),
                None if taken.contains(row) => write!(lines, "\n    #[errdown(row = \"{row}\")]"),
                None => Ok(()),
            };
            let mut free = std::iter::once(row.clone()).chain((2..).map(|count| format!("{row}{count}")));
            let free = free.find(|name| !taken.contains(name)).unwrap_or_default();
            let _ = write!(lines, "\n    {free},");
            taken.push(free);
        }
        lines
    }
}

/// Whether a code of a row has a variant. A range is nobody's list of codes: variants may stand for
/// some of it.
fn is_covered(entry: &Entry, code: &Code, variants: &[&DeclaredVariant]) -> bool {
    let stands_for = |variant: &&DeclaredVariant| {
        variant.own_code(entry).is_none_or(|own| own.is_same(code) || code.is_range() && own.meets(code))
    };
    variants.iter().any(stands_for)
}

/// Whether two variants of one row name different codes. A code of a range is apart from it, since
/// the narrower one wins.
fn are_apart(a: &DeclaredVariant, b: &DeclaredVariant) -> bool {
    match (a.code(), b.code()) {
        (Some(a), Some(b)) => !a.is_same(&b) && (!a.meets(&b) || a.holds(&b) || b.holds(&a)),
        _ => false,
    }
}
