//! What errdown's rules mean, as the project's own documentation says it.

use errdown_codegen::{Catalog, Options, Rule, Source, compile};

/// The documentation, by a link that is an ordinary file in the package.
const TEXT: &str = include_str!("../diagnostics.md");

/// The page of the rules.
pub(crate) const URL: &str = concat!(env!("CARGO_PKG_REPOSITORY"), "/blob/main/docs-src/diagnostics.md");

pub(crate) struct Rules(Catalog);

impl Rules {
    pub(crate) fn read() -> Self {
        Self(compile(&[Source::new("diagnostics.md", TEXT)], &Options::default()).catalog)
    }

    /// What breaks the rule.
    pub(crate) fn cause(&self, rule: Rule) -> &str {
        self.0.find(rule.id()).first().map_or(rule.id(), |entry| &entry.cause.plain)
    }

    /// What to do about it.
    pub(crate) fn solution(&self, rule: Rule) -> &str {
        self.0.find(rule.id()).first().map_or("", |entry| &entry.solution.plain)
    }
}
