//! Advice in words: one wording for rustdoc and the terminal.

use super::verdict::{Advice, Basis, Remedy, Verdict, Wait};
use std::fmt;

impl Advice {
    /// What the remedy comes with: when, how often, and whom to tell.
    pub fn conditions(&self) -> Vec<String> {
        let mut conditions = Vec::new();
        match self.wait {
            Wait::Unspecified => {}
            Wait::Brief => conditions.push("after a brief wait".to_owned()),
            Wait::Later => conditions.push("later".to_owned()),
            Wait::AtLeast(_) => conditions.push(format!("after at least {}", self.wait.name())),
            Wait::Header => conditions.push("when the response says".to_owned()),
        }
        match self.at_most {
            None => {}
            Some(1) => conditions.push("once".to_owned()),
            Some(count) => conditions.push(format!("at most {count} times")),
        }
        if self.escalate {
            conditions.push("tell the operator if it persists".to_owned());
        }
        conditions
    }
}

/// The remedy and its conditions, as the runtime's own `Display` writes them.
impl fmt::Display for Advice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.remedy.name())?;
        self.conditions().iter().try_for_each(|condition| write!(f, ", {condition}"))
    }
}

impl Verdict {
    /// What decided.
    pub fn because(&self) -> String {
        let evidence = self.evidence.as_deref().unwrap_or_default();
        let folded = evidence.contains('\n').then(|| evidence.replace('\n', " "));
        let evidence = folded.as_deref().unwrap_or(evidence);
        match self.advice.basis {
            Basis::Default if self.advice.remedy == Remedy::Unspecified => {
                "the document does not say".to_owned()
            }
            Basis::Default => "nothing decided".to_owned(),
            Basis::Status => "the status alone says so".to_owned(),
            Basis::Text => format!("the row says “{evidence}”"),
            Basis::Column => format!("its retry column says “{evidence}”"),
            Basis::Pin => format!("it is pinned as “{evidence}”"),
            Basis::Override => format!("the macro call says “{evidence}”"),
        }
    }
}
