//! Two documents and the changes between them.

use errdown_codegen::{Bump, Change, ChangeKind};

/// Two documents, and what is between them.
pub(super) struct Comparison<'a> {
    pub(super) old: &'a str,
    pub(super) new: &'a str,
    pub(super) changes: &'a [Change],
}

impl Comparison<'_> {
    /// The gravest change; `None` where there is none.
    pub(super) fn verdict(&self) -> Option<Bump> {
        self.changes.iter().map(|change| change.bump).max()
    }

    /// `2 major, 1 minor`.
    pub(super) fn counts(&self) -> String {
        let count = |bump: &Bump| self.changes.iter().filter(|change| change.bump == *bump).count();
        let counted = Bump::ALL.iter().rev().map(|bump| (count(bump), bump.name()));
        let counted = counted.filter(|(count, _)| *count > 0).map(|(count, name)| format!("{count} {name}"));
        counted.collect::<Vec<_>>().join(", ")
    }
}

/// What a change is about, in words; `before` and `after` follow.
pub(super) fn words(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Added => "new",
        ChangeKind::Codes => "code",
        ChangeKind::Remedy => "advice",
        ChangeKind::AtMost => "attempts at most",
        ChangeKind::Applied => "may have taken effect",
        ChangeKind::Escalate => "tell the operator",
        ChangeKind::Basis => "what the advice rests on",
        ChangeKind::Extra => "other columns",
        ChangeKind::CodeType => "type of the codes",
        ChangeKind::Document => "the document",
        _ => kind.name(),
    }
}
