//! What `check` has found, in the form that its reader wants. Each form prints one catalog after
//! the other, so that memory does not grow with their number.

mod checked;
mod github;
mod json;
mod report;
mod sarif;
mod text;

pub(crate) use checked::{Checked, Included, Totals, identity};
pub(crate) use report::Report;

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum CheckFormat {
    /// To read, as the compiler shows problems.
    Text,
    /// For programs; version 1 of the form.
    Json,
    /// Annotations of a workflow on GitHub.
    Github,
    /// SARIF 2.1.0, for code scanning and editors.
    Sarif,
}

impl CheckFormat {
    pub(crate) fn report(self) -> Box<dyn Report> {
        match self {
            Self::Text => Box::new(text::Text::default()),
            Self::Json => Box::new(json::Json::default()),
            Self::Github => Box::new(github::Github),
            Self::Sarif => Box::new(sarif::Sarif::default()),
        }
    }
}
