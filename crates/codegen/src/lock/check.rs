//! A catalog held against what has been accepted. Reports only.

use super::file::{Lock, LockedRow};
use super::read::Unreadable;
use crate::catalog::Catalog;
use crate::diagnostic::{Diagnostics, Place, Rule};
use crate::options::{Options, Spanned};
use crate::source::Source;
use errdown_language::distinct::Names;
use proc_macro2::Span;

/// Reports what the catalog says and nobody has accepted, where the call has a lock file.
pub(crate) fn check(diagnostics: &mut Diagnostics, catalog: &Catalog, options: &Options) {
    let Some(Spanned { value: source, token_span }) = &options.lock else { return };
    match Lock::parse(source.text()) {
        Ok(lock) => changes_are_accepted(diagnostics, catalog, &lock, *token_span),
        Err(Unreadable { line, message }) => unreadable(diagnostics, source, line, &message, *token_span),
    }
}

fn unreadable(diagnostics: &mut Diagnostics, source: &Source, line: usize, message: &str, token_span: Span) {
    let message = format!("cannot read `{}`, line {line}: {message}", source.path());
    diagnostics
        .report(Rule::InvalidLock, token_span, message)
        .help("fix the file, or remove it and run `cargo errdown lock`, which accepts everything anew");
}

/// What to do about every change.
const ACCEPT: &str = "run `cargo errdown lock` to accept";

fn changes_are_accepted(diagnostics: &mut Diagnostics, catalog: &Catalog, lock: &Lock, token_span: Span) {
    let (mut accepted, mut variants) = (Names::default(), Names::default());
    for entry in &catalog.entries {
        variants.number(&entry.variant.name);
    }
    let count = variants.count();
    let mut gone: Vec<&LockedRow> = Vec::new();
    for row in &lock.rows {
        accepted.number(&row.variant);
        if variants.number(&row.variant) >= count {
            gone.push(row);
        }
    }
    // Where a document is broken, a row may be missing for that reason alone.
    let is_broken = diagnostics.has_errors();
    for entry in &catalog.entries {
        let row = LockedRow::new(entry);
        let known = lock.rows.get(accepted.number(&row.variant));
        if known != Some(&row) {
            let message = describe_change(&row, known, &mut gone, &lock.removed);
            let place =
                if entry.code_span.start < entry.code_span.end { entry.code_span } else { entry.span };
            diagnostics.report(Rule::UnacceptedChange, place, message).help(ACCEPT);
        }
    }
    if is_broken {
        return;
    }
    for row in gone {
        let message = format!("`{}`, code `{}`, was accepted, and no row has it", row.variant, row.code);
        diagnostics.report(Rule::UnacceptedChange, Place::Call(token_span), message).help(ACCEPT);
    }
}

/// What has changed in a row; one that has another name is taken off those that are gone.
fn describe_change(
    row: &LockedRow,
    known: Option<&LockedRow>,
    gone: &mut Vec<&LockedRow>,
    removed: &[LockedRow],
) -> String {
    let variant = &row.variant;
    if let Some(known) = known {
        let mut changes = Vec::new();
        if known.code != row.code {
            changes.push(format!("its code was `{}` and is `{}`", known.code, row.code));
        }
        if known.advice() != row.advice() {
            changes.push(format!("its advice was `{}` and is `{}`", known.advice(), row.advice()));
        }
        return format!("`{variant}` is not as it was accepted: {}", changes.join("; "));
    }
    if let Some(at) = gone.iter().position(|earlier| earlier.code == row.code) {
        let earlier = gone.remove(at);
        return format!("code `{}` was accepted as `{}` and is `{variant}`", row.code, earlier.variant);
    }
    // One that is back under its own name is only new.
    for earlier in removed.iter().filter(|earlier| earlier.variant != row.variant) {
        let Some(code) = earlier.shared_codes(row) else { continue };
        let was = &earlier.variant;
        return format!("`{variant}` uses code `{code}` again, which was `{was}` until that row was removed");
    }
    format!("`{variant}`, code `{}`, is new", row.code)
}
