//! `[package.metadata.errdown]` and `[workspace.metadata.errdown]` of `Cargo.toml`.

use errdown_call::allowed_rule;
use errdown_codegen::Rule;
use serde::Deserialize;
use serde_json::Value;
use std::io::{self, Error};

/// What a package or a workspace says about its documents.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub(crate) struct Config {
    /// Rules that documents may break.
    pub(crate) allow: Vec<String>,
    /// Whether lints are errors.
    pub(crate) deny_lints: Option<bool>,
    /// Folders and files whose sources are not searched for calls, as in a `.gitignore`.
    pub(crate) exclude: Vec<String>,
}

impl Config {
    /// Reads the table `errdown` of a `metadata` table.
    ///
    /// # Errors
    /// A key or a value that is unknown; `place` is where it is.
    pub(crate) fn read(metadata: &Value, place: &str) -> io::Result<Self> {
        let Some(table) = metadata.get("errdown") else { return Ok(Self::default()) };
        let about = |problem: &dyn std::fmt::Display| Error::other(format!("{place}: {problem}"));
        let config: Self = serde_json::from_value(table.clone()).map_err(|problem| about(&problem))?;
        rules(&config.allow).map_err(|problem| about(&problem))?;
        Ok(config)
    }
}

/// Rules by their names.
///
/// # Errors
/// A name that is unknown, or of a rule that nobody may break.
pub(crate) fn rules(names: &[String]) -> io::Result<Vec<Rule>> {
    names.iter().map(|name| allowed_rule(name).map_err(Error::other)).collect()
}
