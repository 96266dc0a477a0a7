//! Changes for programs.

use super::comparison::Comparison;
use errdown_codegen::{Bump, Change};
use serde::Serialize;

/// Version 1 of the form for programs.
#[derive(Serialize)]
pub(super) struct DiffReport<'a> {
    version: u32,
    old: &'a str,
    new: &'a str,
    verdict: Option<&'static str>,
    changes: Vec<ChangeRow<'a>>,
}

#[derive(Serialize)]
struct ChangeRow<'a> {
    verdict: &'static str,
    kind: &'static str,
    variant: Option<&'a str>,
    codes: Option<&'a str>,
    before: Option<&'a str>,
    after: Option<&'a str>,
    old_line: Option<usize>,
    new_line: Option<usize>,
}

impl<'a> DiffReport<'a> {
    pub(super) fn new(comparison: &Comparison<'a>) -> Self {
        let said = |text: &'a str| Some(text).filter(|text| !text.is_empty());
        let row = |change: &'a Change| ChangeRow {
            verdict: change.bump.name(),
            kind: change.kind.name(),
            variant: said(&change.variant),
            codes: said(&change.codes),
            before: change.before.as_deref(),
            after: change.after.as_deref(),
            old_line: change.old_line,
            new_line: change.new_line,
        };
        Self {
            version: 1,
            old: comparison.old,
            new: comparison.new,
            verdict: comparison.verdict().map(Bump::name),
            changes: comparison.changes.iter().map(row).collect(),
        }
    }
}
