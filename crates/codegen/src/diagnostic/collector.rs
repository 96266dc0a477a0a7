//! Diagnostics and what collects them.

use super::rule::{Rule, Severity};
use crate::source::Span;
use std::fmt;

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
