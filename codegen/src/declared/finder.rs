//! From a variant to its row: by its code, by the name that it says, or by its own.

use super::{DeclaredVariant, POINTED_AT, Standing, VariantKey};
use crate::catalog::{Catalog, Entry};
use crate::code::Code;
use crate::diagnostic::{Diagnostics, Rule, nearest};
use crate::options::{CodeType, Spanned};
use proc_macro2::Span;

/// What a variant without a row may be instead.
const OUTSIDE: &str = "a variant outside of the documents is `#[errdown(undocumented, display = \"…\")]`";

/// Finds the rows of variants.
pub(super) struct Finder<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) variants: &'a [DeclaredVariant],
    /// Whether the documents were read to the end. Where rows were lost, nobody knows whether the
    /// one that is wanted was among them.
    pub(super) is_whole: bool,
    /// Rows whose variant is there, but misspelt or with a key that leads elsewhere: they need no other
    /// one.
    pub(super) near: Vec<Option<usize>>,
}

impl Finder<'_> {
    /// The row that a variant stands for; what it is not is reported.
    pub(super) fn row(&mut self, diagnostics: &mut Diagnostics, variant: &DeclaredVariant) -> Option<usize> {
        match &variant.standing {
            Standing::Undocumented | Standing::Transparent => None,
            Standing::ByName => {
                let name = variant.name();
                let found = self.position(|entry| entry.variant.name == name);
                found.or_else(|| self.unknown_row(diagnostics, variant.ident.span(), &name, OUTSIDE))
            }
            Standing::ByKey(key) => {
                let found = self.by_key(diagnostics, variant, key);
                if found.is_none() {
                    let name = variant.name();
                    self.near.push(self.position(|entry| entry.variant.name == name));
                    self.near.push(self.near_key(&key.value));
                }
                found
            }
        }
    }

    fn by_key(
        &mut self,
        diagnostics: &mut Diagnostics,
        variant: &DeclaredVariant,
        key: &Spanned<VariantKey>,
    ) -> Option<usize> {
        match &key.value {
            VariantKey::Code(text) => self.by_code(diagnostics, variant, key.token_span, text),
            VariantKey::Row(name) => {
                let found = self.position(|entry| entry.variant.name == *name);
                found.or_else(|| self.unknown_row(diagnostics, key.token_span, name, ""))
            }
            VariantKey::Name(name) => self.by_symbol(diagnostics, key.token_span, name),
        }
    }

    fn position(&self, is_wanted: impl Fn(&Entry) -> bool) -> Option<usize> {
        self.catalog.entries.iter().position(is_wanted)
    }

    fn positions(&self, is_wanted: impl Fn(&Entry) -> bool) -> Vec<usize> {
        let entries = (0..).zip(&self.catalog.entries);
        entries.filter(|(_, entry)| is_wanted(entry)).map(|(at, _)| at).collect()
    }

    /// The row of a code; of several, the one that is called as the variant is.
    fn by_code(
        &self,
        diagnostics: &mut Diagnostics,
        variant: &DeclaredVariant,
        place: Span,
        text: &str,
    ) -> Option<usize> {
        let wanted = Code::parse(text);
        let mut rows = self.positions(|entry| entry.codes.iter().any(|code| code.is_same(&wanted)));
        if rows.is_empty() {
            rows = self.positions(|entry| entry.codes.iter().any(|code| code.holds(&wanted)));
        }
        match rows.as_slice() {
            [] => self.unknown_code(diagnostics, place, text, &wanted),
            [row] => Some(*row),
            rows => {
                let is_named = |row: &&usize| {
                    self.catalog.entries.get(**row).is_some_and(|entry| entry.variant.name == variant.name())
                };
                let named = rows.iter().find(is_named).copied();
                named.or_else(|| self.ambiguous(diagnostics, place, &format!("the code `{text}`"), rows))
            }
        }
    }

    fn by_symbol(&self, diagnostics: &mut Diagnostics, place: Span, name: &str) -> Option<usize> {
        match self.positions(|entry| entry.name.as_deref() == Some(name)).as_slice() {
            [] => {
                if self.is_whole {
                    let names = self.catalog.entries.iter().filter_map(|entry| entry.name.as_deref());
                    let message = format!("no row has the name `{name}`");
                    let report = diagnostics.report(Rule::UnknownCode, place, message);
                    report.help = match (nearest(name, names.clone()), names.clone().next()) {
                        (Some(near), _) => Some(format!("did you mean `{near}`?")),
                        (None, None) => Some("no row of the documents has a symbolic name".to_owned()),
                        (None, Some(_)) => None,
                    };
                }
                None
            }
            [row] => Some(*row),
            rows => self.ambiguous(diagnostics, place, &format!("the name `{name}`"), rows),
        }
    }

    fn ambiguous(
        &self,
        diagnostics: &mut Diagnostics,
        place: Span,
        what: &str,
        rows: &[usize],
    ) -> Option<usize> {
        let entries: Vec<&Entry> = rows.iter().filter_map(|row| self.catalog.entries.get(*row)).collect();
        let message = format!("{} rows have {what}", rows.len());
        let report = diagnostics.report(Rule::AmbiguousCode, place, message);
        let names: Vec<String> = entries.iter().map(|entry| format!("`{}`", entry.variant.name)).collect();
        for entry in entries.iter().take(POINTED_AT) {
            report.note(entry.span, format_args!("this row is called `{}`", entry.variant.name));
        }
        let first = entries.first().map_or("", |entry| &entry.variant.name);
        report.help(format_args!(
            "name the variant as its row is called ({}), or write `row = \"{first}\"`",
            names.join(" or ")
        ));
        None
    }

    fn unknown_code(
        &self,
        diagnostics: &mut Diagnostics,
        place: Span,
        text: &str,
        wanted: &Code,
    ) -> Option<usize> {
        let codes = || self.catalog.entries.iter().flat_map(|entry| &entry.codes);
        let is_text = wanted.bounds().is_none();
        let is_other_kind = match self.catalog.code_type {
            CodeType::U16 | CodeType::I64 => is_text,
            CodeType::Str => !is_text && codes().all(|code| code.bounds().is_none()),
        };
        if !self.is_whole || self.catalog.entries.is_empty() {
            return None;
        }
        if is_other_kind {
            let (one, all) = if is_text { ("a text", "integers") } else { ("an integer", "texts") };
            let message = format!("`{text}` is {one}, and the codes of the documents are {all}");
            let report = diagnostics.report(Rule::CodeType, place, message);
            if let Some(code) = codes().next() {
                let quote = if is_text { "" } else { "\"" };
                report.help(format_args!("write a code such as `code = {quote}{code}{quote}`"));
            }
            return None;
        }
        let known: Vec<String> = codes().map(ToString::to_string).collect();
        let message = format!("no row has the code `{text}`");
        let report = diagnostics.report(Rule::UnknownCode, place, message);
        if known.len() <= crate::overrides::LISTED {
            report.help(format_args!("the codes are {}", known.join(", ")));
        } else if let Some(near) = nearest(text, known.iter().map(String::as_str)) {
            report.help(format_args!("did you mean `{near}`?"));
        }
        None
    }

    /// The nearest row that has no variant of its own is shown, and needs no other variant.
    fn unknown_row(
        &mut self,
        diagnostics: &mut Diagnostics,
        place: Span,
        name: &str,
        otherwise: &str,
    ) -> Option<usize> {
        if !self.is_whole {
            return None;
        }
        let near = self.near(name);
        let report = diagnostics.report(Rule::UnknownCode, place, format_args!("no row is called `{name}`"));
        let mut help = Vec::new();
        if let Some((_, entry)) = near {
            report.note(entry.span, format_args!("this row is called `{}`", entry.variant.name));
            help.push(format!("did you mean `{}`?", entry.variant.name));
        }
        help.extend(Some(otherwise.to_owned()).filter(|otherwise| !otherwise.is_empty()));
        if !help.is_empty() {
            report.help(help.join("\n"));
        }
        self.near.push(near.map(|(row, _)| row));
        None
    }

    /// The row whose code or symbolic name is near, if no variant stands for it.
    fn near_key(&self, key: &VariantKey) -> Option<usize> {
        let stands = |variant: &DeclaredVariant, entry: &Entry| match &variant.standing {
            Standing::ByKey(Spanned { value: VariantKey::Name(name), .. }) => {
                entry.name.as_ref() == Some(name)
            }
            Standing::ByKey(Spanned { value: VariantKey::Row(name), .. }) => entry.variant.name == *name,
            Standing::ByKey(_) => {
                variant.code().is_some_and(|own| entry.codes.iter().any(|code| code.is_same(&own)))
            }
            _ => variant.name() == entry.variant.name,
        };
        let free = || {
            let entries = (0..).zip(&self.catalog.entries);
            entries.filter(|(_, entry)| !self.variants.iter().any(|variant| stands(variant, entry)))
        };
        match key {
            VariantKey::Code(text) => {
                let near = nearest(text, free().flat_map(|(_, entry)| &entry.codes).map(Code::notation))?;
                free().find(|(_, entry)| entry.codes.iter().any(|code| code.notation() == near))
            }
            VariantKey::Name(name) => {
                let near = nearest(name, free().filter_map(|(_, entry)| entry.name.as_deref()))?;
                free().find(|(_, entry)| entry.name.as_deref() == Some(near))
            }
            VariantKey::Row(_) => None,
        }
        .map(|(row, _)| row)
    }

    /// The row whose name is near, if no variant has that name.
    fn near(&self, name: &str) -> Option<(usize, &Entry)> {
        let is_free = |entry: &&Entry| !self.variants.iter().any(|other| other.name() == entry.variant.name);
        let free = self.catalog.entries.iter().filter(is_free).map(|entry| entry.variant.name.as_str());
        let near = nearest(name, free)?;
        (0..).zip(&self.catalog.entries).find(|(_, entry)| entry.variant.name == near)
    }
}
