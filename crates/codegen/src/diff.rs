//! Two catalogs to the changes between them, each with what it asks of the version of a crate whose
//! enum it is. Plain data in and out; how rows find each other is in `pair.rs`, and
//! what look-ups find in `look_ups.rs`.

mod change;
mod look_ups;
mod pair;

use crate::catalog::{Catalog, DocumentFacts, Entry};
use crate::options::CodeType;
pub use change::{Bump, Change, ChangeKind};
use change::{Changes, RowPair};
use errdown_language::advice::{Advice, Wait};
use errdown_language::code::Code;
use pair::{Pairs, pair};
use std::cmp::Reverse;

/// The changes from one catalog to another: the gravest first, then by line.
///
/// A new row is a major change where callers match without a wildcard, `is_exhaustive`. Order and
/// discriminants of the variants are not a promise, so a row that only moves has not changed.
pub fn diff(old: &Catalog, new: &Catalog, is_exhaustive: bool) -> Vec<Change> {
    let mut changes = Changes::default();
    code_type(&mut changes, old.code_type, new.code_type);
    documents(&mut changes, &old.documents, &new.documents);
    let Pairs { kept, removed, added } = pair(&old.entries, &new.entries);
    for entry in removed {
        let (before, row) = (Some(entry.display.as_str()), RowPair { old: Some(entry), new: None });
        changes.add(Bump::Major, ChangeKind::Removed, row, before, None);
    }
    for entry in added {
        let bump = if is_exhaustive { Bump::Major } else { Bump::Minor };
        let row = RowPair { old: None, new: Some(entry) };
        changes.add(bump, ChangeKind::Added, row, None, Some(&entry.display));
    }
    for (old, new) in kept {
        rows(&mut changes, old, new);
    }
    look_ups::compare(&mut changes, &old.entries, &new.entries);
    let mut changes = changes.0;
    changes.sort_by_key(|change| {
        (Reverse(change.bump), change.new_line.or(change.old_line), change.old_line, change.kind)
    });
    changes
}

/// Code that names the type of `code()` no longer compiles.
fn code_type(changes: &mut Changes, old: CodeType, new: CodeType) {
    changes.value(Bump::Major, ChangeKind::CodeType, RowPair::default(), old.name(), new.name());
}

/// Documents are compared by their place in the list, since their paths may be those of copies.
fn documents(changes: &mut Changes, old: &[DocumentFacts], new: &[DocumentFacts]) {
    let said = |document: &DocumentFacts| {
        let note = document.note.as_ref().map(|note| note.plain.clone());
        [document.title.clone(), document.url.clone(), note].map(Option::unwrap_or_default)
    };
    for (old, new) in old.iter().zip(new) {
        for (before, after) in said(old).iter().zip(&said(new)) {
            changes.value(Bump::Patch, ChangeKind::Document, RowPair::default(), before, after);
        }
    }
}

fn rows(changes: &mut Changes, old: &Entry, new: &Entry) {
    let row = RowPair { old: Some(old), new: Some(new) };
    changes.value(Bump::Major, ChangeKind::Renamed, row, &old.variant.name, &new.variant.name);
    let codes = codes_bump(&old.codes, &new.codes);
    changes.value(codes, ChangeKind::Codes, row, &old.notation(), &new.notation());
    advice(changes, row, &old.verdict.advice, &new.verdict.advice);
    changes.option(ChangeKind::Status, row, old.status, new.status);
    changes.option(ChangeKind::Name, row, old.name.as_ref(), new.name.as_ref());
    texts(changes, row, old, new);
}

/// `code()` is the first code, and a look-up finds the row by each of them.
fn codes_bump(old: &[Code], new: &[Code]) -> Bump {
    let is_first_kept = old.first().zip(new.first()).is_some_and(|(old, new)| old.is_same(new));
    let holds = |codes: &[Code], code: &Code| codes.iter().any(|known| known.is_same(code));
    if !is_first_kept || !old.iter().all(|code| holds(new, code)) {
        Bump::Major
    } else if !new.iter().all(|code| holds(old, code)) {
        Bump::Minor
    } else {
        Bump::Patch
    }
}

/// A retry loop behaves in another way, be it the better one.
fn advice(changes: &mut Changes, row: RowPair<'_>, old: &Advice, new: &Advice) {
    use Bump::{Major, Minor, Patch};
    changes.value(Major, ChangeKind::Remedy, row, old.remedy.name(), new.remedy.name());
    let wait = |wait: Wait| if wait == Wait::Unspecified { String::new() } else { wait.name() };
    changes.value(Major, ChangeKind::Wait, row, &wait(old.wait), &wait(new.wait));
    let count = |count: Option<u8>| count.map(|count| count.to_string()).unwrap_or_default();
    changes.value(Major, ChangeKind::AtMost, row, &count(old.at_most), &count(new.at_most));
    changes.value(Major, ChangeKind::Applied, row, old.applied.name(), new.applied.name());
    let escalate = |escalate| if escalate { "yes" } else { "no" };
    changes.value(Minor, ChangeKind::Escalate, row, escalate(old.escalate), escalate(new.escalate));
    changes.value(Patch, ChangeKind::Basis, row, old.basis.name(), new.basis.name());
}

fn texts(changes: &mut Changes, row: RowPair<'_>, old: &Entry, new: &Entry) {
    let before = changes.0.len();
    let mut text = |kind, before: &str, after: &str| changes.value(Bump::Patch, kind, row, before, after);
    let title = |entry: &Entry| entry.title.clone().unwrap_or_default();
    text(ChangeKind::Title, &title(old), &title(new));
    text(ChangeKind::Cause, &old.cause.plain, &new.cause.plain);
    text(ChangeKind::Solution, &old.solution.plain, &new.solution.plain);
    let links = |entry: &Entry| {
        let links: Vec<String> =
            entry.links.iter().map(|link| format!("{} <{}>", link.text, link.url)).collect();
        links.join(", ")
    };
    text(ChangeKind::Links, &links(old), &links(new));
    let extra = |entry: &Entry| {
        let cells: Vec<String> =
            entry.extra.iter().map(|(header, text)| format!("{header}: {text}")).collect();
        cells.join("; ")
    };
    text(ChangeKind::Extra, &extra(old), &extra(new));
    if changes.0.len() == before && old.notation() == new.notation() {
        changes.value(Bump::Patch, ChangeKind::Display, row, &old.display, &new.display);
    }
}
