//! What a call says about single rows: names and advice, by code or by the name that a row would
//! get.

use crate::diagnostic::{Diagnostics, Rule};
use crate::ident;
use crate::options::{Options, RowKey, RowOverride, Spanned};
use crate::rows::Draft;
use errdown_language::advice::{self, Advice, Basis};
use errdown_language::code::Code;
use errdown_language::suggest;

/// How many codes a help lists.
pub(crate) const LISTED: usize = 20;

/// The words of a call, found for their rows.
pub(crate) struct Overrides<'a> {
    rows: Vec<OfRow>,
    /// Those that name a row; they wait until the rows have names.
    by_name: Vec<&'a RowOverride>,
}

/// What a call says about one row.
#[derive(Clone, Default)]
pub(crate) struct OfRow {
    pub(crate) name: Option<Spanned<String>>,
    pub(crate) advice: Option<(Advice, String)>,
}

impl<'a> Overrides<'a> {
    /// Finds the rows of every override that names a code.
    pub(crate) fn by_code(diagnostics: &mut Diagnostics, drafts: &[Draft], options: &'a Options) -> Self {
        let mut overrides = Self { rows: vec![OfRow::default(); drafts.len()], by_name: Vec::new() };
        for row in &options.rows {
            let RowKey::Code(text) = &row.key.value else {
                overrides.by_name.push(row);
                continue;
            };
            let said = said(diagnostics, row);
            let wanted = Code::parse(text);
            let mut rows = Vec::new();
            for (at, draft) in drafts.iter().enumerate() {
                if draft.entry.codes.iter().any(|code| code.is_same(&wanted)) {
                    rows.push(at);
                }
            }
            match (rows.as_slice(), &said.name) {
                ([], _) => unknown_code(diagnostics, drafts, row, text),
                ([_, _, ..], Some(name)) => ambiguous_code(diagnostics, drafts, &rows, name, text),
                _ => rows.iter().for_each(|at| overrides.say(*at, said.clone())),
            }
        }
        overrides
    }

    /// Finds the rows of the overrides that name a row, now that rows have names.
    pub(crate) fn by_name(&mut self, diagnostics: &mut Diagnostics, names: &mut [String]) {
        for row in std::mem::take(&mut self.by_name) {
            let RowKey::Name(wanted) = &row.key.value else { continue };
            let said = said(diagnostics, row);
            let Some(at) = names.iter().position(|name| name == wanted) else {
                unknown_name(diagnostics, names, row, wanted);
                continue;
            };
            if let Some(name) = &said.name {
                if names.contains(&name.value) {
                    let message = format!("the name `{}` is another row's", name.value);
                    diagnostics.report(Rule::NameTaken, name.token_span, message);
                    continue;
                }
                if let Some(old) = names.get_mut(at) {
                    old.clone_from(&name.value);
                }
            }
            self.say(at, said);
        }
    }

    /// What is said about a row.
    pub(crate) fn row(&self, at: usize) -> OfRow {
        self.rows.get(at).cloned().unwrap_or_default()
    }

    fn say(&mut self, at: usize, said: OfRow) {
        let Some(row) = self.rows.get_mut(at) else { return };
        row.name = said.name.or(row.name.take());
        row.advice = said.advice.or(row.advice.take());
    }
}

/// The words of an override that can be used; the others are reported.
fn said(diagnostics: &mut Diagnostics, row: &RowOverride) -> OfRow {
    let mut said = OfRow::default();
    if let Some(name) = &row.name {
        match ident::objection(&name.value) {
            None => said.name = Some(name.clone()),
            Some(objection) => {
                diagnostics.report(
                    Rule::InvalidName,
                    name.token_span,
                    format_args!("`{}` {objection}", name.value),
                );
            }
        }
    }
    if let Some(retry) = &row.retry {
        match advice::parse(&retry.value, Basis::Override) {
            Ok(advice) => said.advice = Some((advice, retry.value.clone())),
            Err(unknown) => {
                diagnostics.report(Rule::InvalidAdvice, retry.token_span, unknown.message).help(unknown.help);
            }
        }
    }
    said
}

fn unknown_code(diagnostics: &mut Diagnostics, drafts: &[Draft], row: &RowOverride, text: &str) {
    let mut codes = Vec::new();
    for draft in drafts {
        for code in &draft.entry.codes {
            codes.push(code.notation());
        }
    }
    let message = format!("no row has the code `{text}`");
    let report = diagnostics.report(Rule::UnknownCode, row.key.token_span, message);
    if (1..=LISTED).contains(&codes.len()) {
        report.help(format!("the codes are {}", codes.join(", ")));
    } else if let Some(suggestion) = suggest(text, codes.iter().copied()) {
        report.help(suggestion);
    }
}

fn unknown_name(diagnostics: &mut Diagnostics, names: &[String], row: &RowOverride, wanted: &str) {
    let report = diagnostics.report(
        Rule::UnknownCode,
        row.key.token_span,
        format_args!("no row is called `{wanted}`"),
    );
    if let Some(suggestion) = suggest(wanted, names.iter().map(String::as_str)) {
        report.help(suggestion);
    }
}

fn ambiguous_code(
    diagnostics: &mut Diagnostics,
    drafts: &[Draft],
    rows: &[usize],
    name: &Spanned<String>,
    text: &str,
) {
    let message = format!("{} rows have the code `{text}`", rows.len());
    let report = diagnostics.report(Rule::AmbiguousCode, name.token_span, message);
    for at in rows {
        if let Some(draft) = drafts.get(*at) {
            report.note(draft.entry.span, "a row with this code");
        }
    }
    report.help("pin the name in the row, `<!-- errdown: name=… -->`");
}
