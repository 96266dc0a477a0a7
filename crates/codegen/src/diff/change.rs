//! A difference between two catalogs, and what it asks of the next version.

use crate::catalog::Entry;

/// What a change asks of the next version, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bump {
    /// Texts, which people read.
    Patch,
    /// Something is there that was not.
    Minor,
    /// What callers wrote against the enum fails, or behaves in another way.
    Major,
}

impl Bump {
    /// Every bump, the least first.
    pub const ALL: &'static [Self] = &[Self::Patch, Self::Minor, Self::Major];

    /// Its name, such as `major`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// What has changed; a row's own first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeKind {
    /// A row is gone, and its variant with it.
    Removed,
    /// A row, known by its code and text, has another variant.
    Renamed,
    /// A row is new.
    Added,
    /// A row has other codes.
    Codes,
    /// A look-up by a code or a status that found a row finds something else.
    LookUp,
    /// What to do is another thing.
    Remedy,
    /// When to do it.
    Wait,
    /// How often at most.
    AtMost,
    /// Whether the failed attempt may have taken effect.
    Applied,
    /// Whether to tell somebody if it persists.
    Escalate,
    /// What the advice rests on.
    Basis,
    /// The HTTP status.
    Status,
    /// The symbolic name.
    Name,
    /// The title.
    Title,
    /// The cause.
    Cause,
    /// The solution.
    Solution,
    /// The links.
    Links,
    /// A column without a role.
    Extra,
    /// What Display writes, where it does not follow from another change.
    Display,
    /// The Rust type of a code.
    CodeType,
    /// What a document says about itself: title, URL, note.
    Document,
}

impl ChangeKind {
    /// Its name for programs, such as `code-type`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Removed => "removed",
            Self::Renamed => "renamed",
            Self::Added => "added",
            Self::Codes => "codes",
            Self::LookUp => "look-up",
            Self::Remedy => "remedy",
            Self::Wait => "wait",
            Self::AtMost => "at-most",
            Self::Applied => "applied",
            Self::Escalate => "escalate",
            Self::Basis => "basis",
            Self::Status => "status",
            Self::Name => "name",
            Self::Title => "title",
            Self::Cause => "cause",
            Self::Solution => "solution",
            Self::Links => "links",
            Self::Extra => "extra",
            Self::Display => "display",
            Self::CodeType => "code-type",
            Self::Document => "document",
        }
    }
}

/// One difference between two catalogs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it asks of the version.
    pub bump: Bump,
    /// What has changed.
    pub kind: ChangeKind,
    /// The variant, by its new name where it has one; empty where no single row is meant.
    pub variant: String,
    /// The codes of the row as the document writes them.
    pub codes: String,
    /// What it was; `None` where there was nothing.
    pub before: Option<String>,
    /// What it is; `None` where there is nothing.
    pub after: Option<String>,
    /// The line of the row in the old document.
    pub old_line: Option<usize>,
    /// The line of the row in the new document.
    pub new_line: Option<usize>,
}

#[derive(Default)]
pub(super) struct Changes(pub(super) Vec<Change>);

/// The row that a change is about, in both documents.
#[derive(Clone, Copy, Default)]
pub(super) struct RowPair<'a> {
    pub(super) old: Option<&'a Entry>,
    pub(super) new: Option<&'a Entry>,
}

impl Changes {
    pub(super) fn add(
        &mut self,
        bump: Bump,
        kind: ChangeKind,
        row: RowPair<'_>,
        before: Option<&str>,
        after: Option<&str>,
    ) {
        let known = row.new.or(row.old);
        self.0.push(Change {
            bump,
            kind,
            variant: known.map(|entry| entry.variant.name.clone()).unwrap_or_default(),
            codes: known.map(Entry::notation).unwrap_or_default(),
            before: before.map(str::to_owned),
            after: after.map(str::to_owned),
            old_line: row.old.map(|entry| entry.line),
            new_line: row.new.map(|entry| entry.line),
        });
    }

    /// A value that both sides have, where it is not the same.
    pub(super) fn value(
        &mut self,
        bump: Bump,
        kind: ChangeKind,
        row: RowPair<'_>,
        before: &str,
        after: &str,
    ) {
        if before != after {
            let said = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
            self.add(bump, kind, row, said(before).as_deref(), said(after).as_deref());
        }
    }

    /// A value that may be missing: to get one is less than to lose it.
    pub(super) fn option(
        &mut self,
        kind: ChangeKind,
        row: RowPair<'_>,
        before: Option<impl ToString>,
        after: Option<impl ToString>,
    ) {
        let [before, after] = [before.map(|it| it.to_string()), after.map(|it| it.to_string())];
        if before != after {
            let bump = if before.is_none() { Bump::Minor } else { Bump::Major };
            self.add(bump, kind, row, before.as_deref(), after.as_deref());
        }
    }
}
