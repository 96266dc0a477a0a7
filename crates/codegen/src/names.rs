//! The names of the variants: by the call, by the pin of a row, then by what the row says.

mod proposed;

use crate::catalog::{Entry, Variant};
use crate::diagnostic::{Diagnostics, Place, Rule};
use crate::ident::{self, NameCandidate};
use crate::options::Options;
use crate::overrides::{OfRow, Overrides};
use crate::rows::Draft;
use crate::source::Span;
use errdown_language::distinct::Names;

/// Names every row: by the call, by its pin, then by what it says.
pub(crate) fn assign(
    diagnostics: &mut Diagnostics,
    drafts: &mut [Draft],
    mut overrides: Overrides<'_>,
    options: &Options,
) {
    let entries: Vec<&Entry> = drafts.iter().map(|draft| &draft.entry).collect();
    let mut proposed = proposed::names(&entries).into_iter();
    let (mut written, mut rows) = (Names::default(), Vec::<Span>::new());
    let mut candidates = Vec::with_capacity(drafts.len());
    for (row, draft) in drafts.iter().enumerate() {
        let own = proposed.next().unwrap_or_default();
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
        let name = fixed.cloned().unwrap_or(own);
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
