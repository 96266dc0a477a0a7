//! From a variant to its row: by its code, by the name that it says, or by its own.

use super::item::{DeclaredVariant, POINTED_AT, Standing, VariantKey};
use crate::catalog::{Catalog, Entry};
use crate::diagnostic::{Diagnostics, Rule};
use crate::options::{CodeType, Spanned};
use errdown_language::code::Code;
use errdown_language::{nearest, suggest};
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
                let found = self.called(&name);
                found.or_else(|| self.unknown_row(diagnostics, variant.ident.span(), &name, OUTSIDE))
            }
            Standing::ByKey(key) => {
                let found = self.by_key(diagnostics, variant, key);
                if found.is_none() {
                    let name = variant.name();
                    self.near.push(self.called(&name));
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
                let found = self.called(name);
                found.or_else(|| self.unknown_row(diagnostics, key.token_span, name, ""))
            }
            VariantKey::Name(name) => self.by_symbol(diagnostics, key.token_span, name),
        }
    }

    /// The row that gets a name.
    fn called(&self, name: &str) -> Option<usize> {
        for (row, entry) in self.catalog.entries.iter().enumerate() {
            if entry.variant.name == name {
                return Some(row);
            }
        }
        None
    }

    fn rows(&self, is_wanted: &dyn Fn(&Entry) -> bool) -> Vec<usize> {
        let mut rows = Vec::new();
        for (row, entry) in self.catalog.entries.iter().enumerate() {
            if is_wanted(entry) {
                rows.push(row);
            }
        }
        rows
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
        let mut rows = self.rows(&|entry| entry.codes.iter().any(|code| code.is_same(&wanted)));
        if rows.is_empty() {
            rows = self.rows(&|entry| entry.codes.iter().any(|code| code.holds(&wanted)));
        }
        match rows.as_slice() {
            [] => self.unknown_code(diagnostics, place, text, &wanted),
            [row] => Some(*row),
            rows => {
                let name = variant.name();
                let named = self.called(&name).filter(|row| rows.contains(row));
                named.or_else(|| self.ambiguous(diagnostics, place, &format!("the code `{text}`"), rows))
            }
        }
    }

    fn by_symbol(&self, diagnostics: &mut Diagnostics, place: Span, name: &str) -> Option<usize> {
        match self.rows(&|entry| entry.name.as_deref() == Some(name)).as_slice() {
            [] => {
                if self.is_whole {
                    let mut names = Vec::new();
                    for entry in &self.catalog.entries {
                        names.extend(entry.name.as_deref());
                    }
                    let message = format!("no row has the name `{name}`");
                    let report = diagnostics.report(Rule::UnknownCode, place, message);
                    if let Some(suggestion) = suggest(name, names.iter().copied()) {
                        report.help(suggestion);
                    } else if names.is_empty() {
                        report.help("no row of the documents has a symbolic name");
                    }
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
        let message = format!("{} rows have {what}", rows.len());
        let report = diagnostics.report(Rule::AmbiguousCode, place, message);
        let mut names = Vec::new();
        for row in rows {
            let Some(Entry { variant, span, .. }) = self.catalog.entries.get(*row) else { continue };
            if names.len() < POINTED_AT {
                report.note(*span, format!("this row is called `{}`", variant.name));
            }
            names.push(variant.name.as_str());
        }
        let first = names.first().copied().unwrap_or_default();
        let names = names.join("` or `");
        report
            .help(format!("name the variant as its row is called (`{names}`), or write `row = \"{first}\"`"));
        None
    }

    fn unknown_code(
        &self,
        diagnostics: &mut Diagnostics,
        place: Span,
        text: &str,
        wanted: &Code,
    ) -> Option<usize> {
        if !self.is_whole || self.catalog.entries.is_empty() {
            return None;
        }
        let mut known = Vec::new();
        let mut are_texts = true;
        for entry in &self.catalog.entries {
            for code in &entry.codes {
                known.push(code.notation());
                are_texts &= code.bounds().is_none();
            }
        }
        let is_text = wanted.bounds().is_none();
        let is_other_kind = match self.catalog.code_type {
            CodeType::U16 | CodeType::I64 => is_text,
            CodeType::Str => !is_text && are_texts,
        };
        if is_other_kind {
            let (one, all) = if is_text { ("a text", "integers") } else { ("an integer", "texts") };
            let message = format!("`{text}` is {one}, and the codes of the documents are {all}");
            let report = diagnostics.report(Rule::CodeType, place, message);
            if let Some(code) = known.first() {
                let quote = if is_text { "" } else { "\"" };
                report.help(format!("write a code such as `code = {quote}{code}{quote}`"));
            }
            return None;
        }
        let message = format!("no row has the code `{text}`");
        let report = diagnostics.report(Rule::UnknownCode, place, message);
        if known.len() <= crate::overrides::LISTED {
            report.help(format!("the codes are {}", known.join(", ")));
        } else if let Some(suggestion) = suggest(text, known.iter().copied()) {
            report.help(suggestion);
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
        let report = diagnostics.report(Rule::UnknownCode, place, format!("no row is called `{name}`"));
        let mut help = String::new();
        if let Some(entry) = near.and_then(|row| self.catalog.entries.get(row)) {
            report.note(entry.span, format!("this row is called `{}`", entry.variant.name));
            help = format!("did you mean `{}`?", entry.variant.name);
        }
        if !help.is_empty() && !otherwise.is_empty() {
            help.push('\n');
        }
        help.push_str(otherwise);
        if !help.is_empty() {
            report.help(help);
        }
        self.near.push(near);
        None
    }

    /// The row whose code or symbolic name is near, if no variant stands for it.
    fn near_key(&self, key: &VariantKey) -> Option<usize> {
        let mut near = Near::default();
        for (row, entry) in self.catalog.entries.iter().enumerate() {
            if self.variants.iter().any(|variant| stands(variant, entry)) {
                continue;
            }
            match key {
                VariantKey::Code(_) => entry.codes.iter().for_each(|code| near.add(code.notation(), row)),
                VariantKey::Name(_) => entry.name.iter().for_each(|name| near.add(name, row)),
                VariantKey::Row(_) => {}
            }
        }
        let (VariantKey::Code(word) | VariantKey::Name(word) | VariantKey::Row(word)) = key;
        near.row(word)
    }

    /// The row whose name is near, if no variant has that name.
    fn near(&self, name: &str) -> Option<usize> {
        let mut near = Near::default();
        for (row, entry) in self.catalog.entries.iter().enumerate() {
            let row_name = &entry.variant.name;
            if !self.variants.iter().any(|other| other.name() == *row_name) {
                near.add(row_name, row);
            }
        }
        near.row(name)
    }
}

/// Words that a row may be known by, each with its row.
#[derive(Default)]
struct Near<'a> {
    words: Vec<&'a str>,
    rows: Vec<usize>,
}

impl<'a> Near<'a> {
    fn add(&mut self, word: &'a str, row: usize) {
        self.words.push(word);
        self.rows.push(row);
    }

    /// The row of the nearest word.
    fn row(&self, word: &str) -> Option<usize> {
        let near = nearest(word, self.words.iter().copied())?;
        let at = self.words.iter().position(|word| *word == near)?;
        self.rows.get(at).copied()
    }
}

/// Whether a variant says that it is for a row.
fn stands(variant: &DeclaredVariant, entry: &Entry) -> bool {
    match &variant.standing {
        Standing::ByKey(Spanned { value: VariantKey::Name(name), .. }) => entry.name.as_ref() == Some(name),
        Standing::ByKey(Spanned { value: VariantKey::Row(name), .. }) => entry.variant.name == *name,
        Standing::ByKey(_) => {
            variant.code().is_some_and(|own| entry.codes.iter().any(|code| code.is_same(&own)))
        }
        _ => variant.name() == entry.variant.name,
    }
}
