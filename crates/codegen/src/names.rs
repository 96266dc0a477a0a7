//! The names of the variants: by the call, by the pin of a row, then by what the row says.

use crate::catalog::{Entry, Variant};
use crate::diagnostic::{Diagnostics, Place, Rule};
use crate::ident::{self, NameCandidate};
use crate::options::Options;
use crate::overrides::{OfRow, Overrides};
use crate::rows::Draft;
use crate::source::Span;
use errdown_language::code::Code;
use errdown_language::distinct::Names;
use errdown_language::unicode::count_words;

/// Names every row: by the call, by its pin, then by what it says.
pub(crate) fn assign(
    diagnostics: &mut Diagnostics,
    drafts: &mut [Draft],
    mut overrides: Overrides<'_>,
    options: &Options,
) {
    let (mut written, mut rows) = (Names::default(), Vec::<Span>::new());
    let mut candidates = Vec::with_capacity(drafts.len());
    for (row, draft) in drafts.iter().enumerate() {
        let told = overrides.row(row).name;
        let fixed = told.as_ref().map(|name| &name.value).or(draft.pin.name.as_ref());
        let first = fixed.and_then(|name| {
            let Some(last) = rows.get_mut(written.number(name)) else {
                rows.push(draft.entry.span);
                return None;
            };
            Some(std::mem::replace(last, draft.entry.span))
        });
        if let (Some(first), Some(name)) = (first, fixed) {
            let place =
                told.as_ref().map_or(Place::Document(draft.entry.span), |name| Place::Call(name.token_span));
            diagnostics
                .report(Rule::NameTaken, place, format_args!("the name `{name}` is another row's"))
                .note(first, "this row");
        }
        let is_fixed = fixed.is_some() && first.is_none();
        let name = fixed.cloned().unwrap_or_else(|| proposed_name(&draft.entry));
        let name = match options.normalize {
            Some(normalize) if !name.is_ascii() => normalize(&name),
            _ => name,
        };
        candidates.push(NameCandidate { name, codes: &draft.entry.codes, is_fixed });
    }
    let mut names = ident::unique(&candidates);
    overrides.by_name(diagnostics, &mut names);
    for (row, (draft, name)) in drafts.iter_mut().zip(names).enumerate() {
        let OfRow { name: told, advice } = overrides.row(row);
        draft.entry.variant = Variant { name, token_span: told.map(|name| name.token_span) };
        draft.pin.advice = advice.or(draft.pin.advice.take());
    }
}

/// The name that a row would get if it were alone.
fn proposed_name(entry: &Entry) -> String {
    let symbolic = entry
        .codes
        .first()
        .filter(|code| matches!(code, Code::Text(text) if text.contains(char::is_alphabetic)));
    let short_cause = || {
        let cause = &entry.cause.plain;
        let is_short = count_words(cause, ident::NAME_WORDS + 1) <= ident::NAME_WORDS;
        if is_short { ident::from_words(cause) } else { None }
    };
    [entry.name.as_deref(), symbolic.map(Code::notation), entry.title.as_deref()]
        .into_iter()
        .flatten()
        .find_map(ident::from_words)
        .or_else(short_cause)
        .unwrap_or_else(|| ident::from_codes(&entry.codes))
}
