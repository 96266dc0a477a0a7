//! The rules: a table with their names, severities and effects. `docs-src/diagnostics.md` explains each.

use std::fmt;

/// How much a diagnostic matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The document or the call must change.
    Error,
    /// Worth a look; the enum is generated all the same.
    Lint,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Lint => "lint",
        })
    }
}

/// Whether a call may allow what a rule forbids.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Leave {
    /// A lint, or an error of single rows or tables in a document that somebody else writes.
    Allowable,
    /// The document or the call must be fixed.
    Fixed,
}

/// What becomes of rows where a rule is broken.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Effect {
    /// They are read.
    Kept,
    /// Some are missing.
    Lost,
    /// Some are read in another way than the page says at first sight, so that a user may want to know.
    Changed,
}

macro_rules! rules {
    ($($(#[doc = $doc:literal])* $name:ident $id:literal $severity:ident $leave:ident $effect:ident,)*) => {
        /// A named reason for a diagnostic.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Rule { $($(#[doc = $doc])* $name,)* }

        impl Rule {
            /// Every rule.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            fn row(self) -> (&'static str, Severity, Leave, Effect) {
                match self {
                    $(Self::$name => ($id, Severity::$severity, Leave::$leave, Effect::$effect),)*
                }
            }
        }
    };
}

rules! {
    /// A call that the macro would not take.
    InvalidCall "invalid-call" Error Fixed Kept,
    /// A document cannot be read.
    DocumentNotFound "document-not-found" Error Fixed Kept,
    /// A document is not UTF-8.
    NotUtf8 "not-utf8" Error Fixed Lost,
    /// A document is over 16 MiB, or its tables have over 65,535 rows or codes.
    TooLarge "too-large" Error Fixed Lost,
    /// No table of a document is an error table.
    NoErrorTable "no-error-table" Error Fixed Lost,
    /// The `table` option names a heading that is above no error table.
    UnknownTable "unknown-table" Error Fixed Lost,
    /// The `columns` option names a header that no table has.
    UnknownColumn "unknown-column" Error Fixed Lost,
    /// The `columns` option gives two columns of a table one role.
    RoleTwice "role-twice" Error Fixed Lost,
    /// A table of errors that is not a table in GFM.
    BrokenTable "broken-table" Error Allowable Lost,
    /// A row has more cells than its table has columns.
    SurplusCells "surplus-cells" Error Allowable Kept,
    /// A code cell is blank, and there is no code above it.
    EmptyCode "empty-code" Error Allowable Lost,
    /// A code cell has a text that is not a code.
    NotACode "not-a-code" Error Allowable Lost,
    /// A code does not fit the code type that the call pins.
    CodeType "code-type" Error Fixed Kept,
    /// A name is not an identifier.
    InvalidName "invalid-name" Error Fixed Kept,
    /// Another row has the name already.
    NameTaken "name-taken" Error Fixed Kept,
    /// The call speaks of a row that no document has.
    UnknownCode "unknown-code" Error Fixed Kept,
    /// The call names one row, and several have the code.
    AmbiguousCode "ambiguous-code" Error Fixed Kept,
    /// A row has no variant in a hand-written enum.
    MissingVariant "missing-variant" Error Fixed Kept,
    /// A row is another variant's of a hand-written enum.
    RowTaken "row-taken" Error Fixed Kept,
    /// The `display` option is not a template.
    DisplayPlaceholder "display-placeholder" Error Fixed Kept,
    /// A row holds bidirectional or invisible control characters.
    HiddenCharacters "hidden-characters" Error Allowable Kept,
    /// A pin or an override gives advice in words that errdown does not know.
    InvalidAdvice "invalid-advice" Error Fixed Kept,
    /// An `errdown:` comment is not a pin.
    InvalidPin "invalid-pin" Error Fixed Kept,
    /// The lock file cannot be read.
    InvalidLock "invalid-lock" Error Fixed Kept,
    /// A row has changed in what its users rely on, and nobody has accepted it.
    UnacceptedChange "unaccepted-change" Error Fixed Kept,
    /// A table that looks like errors and is not read: in HTML, or without codes.
    IgnoredTable "ignored-table" Lint Allowable Changed,
    /// A list, or headings, of errors beside the tables that are read.
    IgnoredList "ignored-list" Lint Allowable Changed,
    /// A row documents success and is set apart.
    SuccessRow "success-row" Lint Allowable Changed,
    /// A row without a code belongs to the row above it.
    InheritedCode "inherited-code" Lint Allowable Changed,
    /// Several rows have one code.
    DuplicateCode "duplicate-code" Lint Allowable Kept,
    /// A row has no solution, and others of its table do.
    NoSolution "no-solution" Lint Allowable Kept,
    /// A variant could only be named after its code.
    GeneratedName "generated-name" Lint Allowable Kept,
    /// Rows with one status advise opposite things.
    OppositeAdvice "opposite-advice" Lint Allowable Kept,
    /// Two documents advise different things about one code.
    DocumentsDisagree "documents-disagree" Lint Allowable Kept,
    /// The retry column of a row and its text disagree.
    ColumnAgainstText "column-against-text" Lint Allowable Kept,
    /// The row of a 500 does not say whether to send the request again.
    Silent500 "silent-500" Lint Allowable Kept,
    /// A server error that the caller has to fix.
    FixIn5xx "fix-in-5xx" Lint Allowable Kept,
    /// A client error that may be sent again.
    RetryIn4xx "retry-in-4xx" Lint Allowable Kept,
    /// Advice to send a request again that does not say when.
    RetryWithoutWait "retry-without-wait" Lint Allowable Kept,
    /// A document lies outside of the package that includes it.
    OutsidePackage "outside-package" Lint Allowable Kept,
}

impl Rule {
    /// The name that a reader sees, such as `surplus-cells`.
    pub fn id(self) -> &'static str {
        self.row().0
    }

    /// The rule of this name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.id() == id)
    }

    /// Whether breaking the rule is an error.
    pub fn severity(self) -> Severity {
        self.row().1
    }

    /// Whether a call may allow what the rule forbids.
    pub fn is_allowable(self) -> bool {
        self.row().2 == Leave::Allowable
    }

    /// Whether the catalog lacks rows where the rule is broken.
    #[cfg(feature = "derive")]
    pub(crate) fn loses_rows(self) -> bool {
        self.row().3 == Effect::Lost
    }

    /// Whether breaking the rule changes which rows the enum has, so that its user may want to know.
    pub fn changes_the_enum(self) -> bool {
        self.row().3 == Effect::Changed
    }
}
