//! What errdown has to say about a document or a call: the rules and the collector. No layer
//! returns an error; it reports here and goes on with the best value it has.

use crate::source::Span;
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

macro_rules! rules {
    ($($(#[doc = $doc:literal])* $name:ident $id:literal $severity:ident,)*) => {
        /// A named reason for a diagnostic. `docs-src/diagnostics.md` explains each of them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Rule { $($(#[doc = $doc])* $name,)* }

        impl Rule {
            /// Every rule.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The name that a reader sees, such as `surplus-cells`.
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $id),* }
            }

            /// The rule of this name.
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|rule| rule.id() == id)
            }

            /// Whether breaking the rule is an error.
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity),* }
            }
        }
    };
}

rules! {
    /// A call that the macro would not take.
    InvalidCall "invalid-call" Error,
    /// A document cannot be read.
    DocumentNotFound "document-not-found" Error,
    /// A document is not UTF-8.
    NotUtf8 "not-utf8" Error,
    /// A document is over 16 MiB, or its tables have over 65,535 rows or codes.
    TooLarge "too-large" Error,
    /// No table of a document is an error table.
    NoErrorTable "no-error-table" Error,
    /// The `table` option names a heading that stands above no error table.
    UnknownTable "unknown-table" Error,
    /// The `columns` option names a header that no table has.
    UnknownColumn "unknown-column" Error,
    /// The `columns` option gives two columns of a table one role.
    RoleTwice "role-twice" Error,
    /// A table of errors that is none for GFM.
    BrokenTable "broken-table" Error,
    /// A row has more cells than its table has columns.
    SurplusCells "surplus-cells" Error,
    /// A code cell is blank, and no code stands above it.
    EmptyCode "empty-code" Error,
    /// A code cell holds no code.
    NotACode "not-a-code" Error,
    /// A code does not fit the code type that the call pins.
    CodeType "code-type" Error,
    /// A name is not an identifier.
    InvalidName "invalid-name" Error,
    /// A name is another row's already.
    NameTaken "name-taken" Error,
    /// The call speaks of a row that no document has.
    UnknownCode "unknown-code" Error,
    /// The call names one row, and several have the code.
    AmbiguousCode "ambiguous-code" Error,
    /// A row has no variant in a hand-written enum.
    MissingVariant "missing-variant" Error,
    /// A row is another variant's of a hand-written enum.
    RowTaken "row-taken" Error,
    /// The `display` option is not a template.
    DisplayPlaceholder "display-placeholder" Error,
    /// A row holds bidirectional or invisible control characters.
    HiddenCharacters "hidden-characters" Error,
    /// A pin or an override gives advice in words that errdown does not know.
    InvalidAdvice "invalid-advice" Error,
    /// An `errdown:` comment is not a pin.
    InvalidPin "invalid-pin" Error,
    /// The lock file cannot be read.
    InvalidLock "invalid-lock" Error,
    /// A row has changed in what its users rely on, and nobody has accepted it.
    UnacceptedChange "unaccepted-change" Error,
    /// A table that looks like errors and is not read: in HTML, or without codes.
    IgnoredTable "ignored-table" Lint,
    /// A row documents success and is set apart.
    SuccessRow "success-row" Lint,
    /// A row without a code belongs to the row above it.
    InheritedCode "inherited-code" Lint,
    /// Several rows have one code.
    DuplicateCode "duplicate-code" Lint,
    /// A row has no solution, and others of its table do.
    NoSolution "no-solution" Lint,
    /// A variant could only be named after its code.
    GeneratedName "generated-name" Lint,
    /// Rows with one status advise opposite things.
    OppositeAdvice "opposite-advice" Lint,
    /// Two documents advise different things about one code.
    DocumentsDisagree "documents-disagree" Lint,
    /// The retry column of a row and its text disagree.
    ColumnAgainstText "column-against-text" Lint,
    /// The row of a 500 does not say whether to send the request again.
    Silent500 "silent-500" Lint,
    /// A server error that the caller has to mend.
    FixIn5xx "fix-in-5xx" Lint,
    /// A client error that may be sent again.
    RetryIn4xx "retry-in-4xx" Lint,
    /// Advice to send a request again that does not say when.
    RetryWithoutWait "retry-without-wait" Lint,
    /// A document lies outside of the package that includes it.
    OutsidePackage "outside-package" Lint,
}

impl Rule {
    /// Whether a call may allow what the rule forbids: lints, and what is wrong with single rows or
    /// tables of a document that is somebody else's.
    pub fn is_allowable(self) -> bool {
        matches!(
            self,
            Self::BrokenTable
                | Self::SurplusCells
                | Self::EmptyCode
                | Self::NotACode
                | Self::HiddenCharacters
        ) || self.severity() == Severity::Lint
    }

    /// Whether the catalog lacks rows where the rule is broken.
    #[cfg(feature = "derive")]
    pub(crate) fn loses_rows(self) -> bool {
        matches!(
            self,
            Self::NotUtf8
                | Self::TooLarge
                | Self::NoErrorTable
                | Self::UnknownTable
                | Self::UnknownColumn
                | Self::RoleTwice
                | Self::BrokenTable
                | Self::EmptyCode
                | Self::NotACode
        )
    }

    /// Whether breaking the rule changes which rows the enum has, so that its user may want to know.
    pub fn changes_the_enum(self) -> bool {
        matches!(self, Self::IgnoredTable | Self::SuccessRow | Self::InheritedCode)
    }
}

/// Where a diagnostic points.
#[derive(Clone, Copy, Debug)]
pub enum Place {
    /// Into a document.
    Document(Span),
    /// Into the Rust source of the call.
    Call(proc_macro2::Span),
}

impl From<Span> for Place {
    fn from(span: Span) -> Self {
        Self::Document(span)
    }
}

impl From<proc_macro2::Span> for Place {
    fn from(span: proc_macro2::Span) -> Self {
        Self::Call(span)
    }
}

/// One problem.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// The rule that is broken.
    pub rule: Rule,
    /// How much it matters: as the rule says, unless the call is strict.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// What was found, in one line.
    pub message: String,
    /// What the caret is to say.
    pub label: String,
    /// Other places that belong to the problem.
    pub notes: Vec<(Span, String)>,
    /// What to do.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A diagnostic without label, notes and help.
    pub fn new(rule: Rule, place: impl Into<Place>, message: impl fmt::Display) -> Self {
        Self::of(rule, place.into(), message.to_string())
    }

    /// Apart, so that rustc makes it once and not for every type of place and message.
    fn of(rule: Rule, place: Place, message: String) -> Self {
        Self {
            rule,
            severity: rule.severity(),
            place,
            message,
            label: String::new(),
            notes: Vec::new(),
            help: None,
        }
    }

    /// Says under the caret what is wrong with what it points at.
    pub fn label(&mut self, text: impl fmt::Display) -> &mut Self {
        self.label = text.to_string();
        self
    }

    /// Points at another place.
    pub fn note(&mut self, span: Span, text: impl fmt::Display) -> &mut Self {
        self.notes.push((span, text.to_string()));
        self
    }

    /// Says what to do.
    pub fn help(&mut self, text: impl fmt::Display) -> &mut Self {
        self.help = Some(text.to_string());
        self
    }

    /// Whether the document or the call must change.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// Document and position; what concerns the call comes first.
    fn sort_key(&self) -> (usize, usize, usize) {
        match self.place {
            Place::Call(_) => (0, 0, 0),
            Place::Document(span) => (1 + span.document, span.start, span.end),
        }
    }
}

/// Every problem of a compilation.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    earlier: Vec<Diagnostic>,
    latest: Option<Diagnostic>,
}

impl Diagnostics {
    /// Adds a problem; the result takes a label, notes and help.
    pub fn report(
        &mut self,
        rule: Rule,
        place: impl Into<Place>,
        message: impl fmt::Display,
    ) -> &mut Diagnostic {
        self.add(Diagnostic::new(rule, place, message))
    }

    fn add(&mut self, diagnostic: Diagnostic) -> &mut Diagnostic {
        if let Some(earlier) = self.latest.take() {
            self.earlier.push(earlier);
        }
        self.latest.insert(diagnostic)
    }

    /// Whether anything must change.
    pub(crate) fn has_errors(&self) -> bool {
        self.any(&Diagnostic::is_error)
    }

    /// Whether an error points into a document.
    pub(crate) fn has_errors_in(&self, document: usize) -> bool {
        let is_there = |diagnostic: &Diagnostic| match diagnostic.place {
            Place::Document(span) => span.document == document && diagnostic.is_error(),
            Place::Call(_) => false,
        };
        self.any(&is_there)
    }

    /// Whether rows may be missing that the author of the documents has written, and not by leave of
    /// the call.
    #[cfg(feature = "derive")]
    pub(crate) fn lost_rows(&self, allowed: &[Rule]) -> bool {
        self.any(&|diagnostic| diagnostic.rule.loses_rows() && !allowed.contains(&diagnostic.rule))
    }

    fn any(&self, is_wanted: &dyn Fn(&Diagnostic) -> bool) -> bool {
        for diagnostic in &self.earlier {
            if is_wanted(diagnostic) {
                return true;
            }
        }
        self.latest.as_ref().is_some_and(is_wanted)
    }

    /// All of them, by position.
    pub fn sorted(self) -> Vec<Diagnostic> {
        let mut all = self.earlier;
        all.extend(self.latest);
        all.sort_by_key(Diagnostic::sort_key);
        all
    }

    /// All but the rules that are allowed, by position; lints are errors where the call is strict.
    pub(crate) fn judged(self, allowed: &[Rule], is_strict: bool) -> Vec<Diagnostic> {
        let mut all = self.sorted();
        all.retain(|diagnostic| !allowed.contains(&diagnostic.rule));
        if is_strict {
            for diagnostic in &mut all {
                diagnostic.severity = Severity::Error;
            }
        }
        all
    }
}
