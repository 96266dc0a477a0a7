//! What a lock file holds, and how it is written.

#[cfg(feature = "diff")]
use crate::catalog::Catalog;
use crate::catalog::Entry;
use errdown_language::advice::Advice;
use errdown_language::code::Code;
#[cfg(feature = "diff")]
use std::collections::HashSet;
#[cfg(feature = "diff")]
use std::fmt;

/// What has been accepted, in a stable order: by code, then by variant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lock {
    /// The rows of the documents.
    pub rows: Vec<LockedRow>,
    /// Rows that are gone. They stay, so that a code does not come back with another meaning
    /// without notice.
    pub removed: Vec<LockedRow>,
}

/// A row as a lock file has it: what users of its variant rely on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LockedRow {
    /// Its codes, in one notation whatever the document writes: `429`, `520 to 526`.
    pub code: String,
    /// Its name.
    pub variant: String,
    /// What to do.
    pub remedy: String,
    /// When.
    pub wait: String,
    /// Whether the failed attempt may have taken effect.
    pub applied: String,
    /// How often at most.
    pub at_most: Option<u8>,
    /// Whether to tell somebody if it persists.
    pub escalate: bool,
}

impl Lock {}

/// Writing is for the command line alone.
#[cfg(feature = "diff")]
impl Lock {
    /// The lock after everything that a catalog says has been accepted. Rows that are gone are
    /// kept as removed; one that is back as it was is no longer.
    #[must_use]
    pub fn accept(&self, catalog: &Catalog) -> Self {
        let mut rows: Vec<LockedRow> = catalog.entries.iter().map(LockedRow::new).collect();
        rows.sort_by_cached_key(LockedRow::sort_key);
        let keys: HashSet<(&str, &str)> = rows.iter().map(LockedRow::key).collect();
        let gone = self.rows.iter().chain(&self.removed).filter(|row| !keys.contains(&row.key()));
        let mut removed: Vec<LockedRow> = gone.cloned().collect();
        removed.sort_by_cached_key(LockedRow::sort_key);
        removed.dedup_by(|later, earlier| later.key() == earlier.key());
        Self { rows, removed }
    }
}

#[cfg(feature = "diff")]
impl fmt::Display for Lock {
    /// Writes the file.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "# What users of the errors rely on. Written by `cargo errdown lock`: review it like code."
        )?;
        writeln!(f, "version = 1")?;
        for (name, rows) in [("rows", &self.rows), ("removed", &self.removed)] {
            writeln!(f, "\n{name} = [")?;
            rows.iter().try_for_each(|row| writeln!(f, "    {row},"))?;
            writeln!(f, "]")?;
        }
        Ok(())
    }
}

#[cfg(feature = "diff")]
impl fmt::Display for LockedRow {
    /// Writes an inline table of TOML.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, variant, remedy, wait, applied, at_most, escalate } = self;
        let texts = [("code", code), ("variant", variant), ("remedy", remedy), ("wait", wait)];
        f.write_str("{ ")?;
        for (key, text) in texts {
            write!(f, "{key} = {}, ", Quoted(text))?;
        }
        write!(f, "applied = {}", Quoted(applied))?;
        at_most.map_or(Ok(()), |count| write!(f, ", at_most = {count}"))?;
        f.write_str(if *escalate { ", escalate = true }" } else { " }" })
    }
}

/// A basic string of TOML.
#[cfg(feature = "diff")]
struct Quoted<'a>(&'a str);

#[cfg(feature = "diff")]
impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("\"")?;
        for char in self.0.chars() {
            match char {
                '"' | '\\' => write!(f, "\\{char}")?,
                char if char.is_control() => write!(f, "\\u{:04X}", u32::from(char))?,
                char => write!(f, "{char}")?,
            }
        }
        f.write_str("\"")
    }
}

impl LockedRow {
    pub(super) fn new(entry: &Entry) -> Self {
        let Advice { remedy, wait, applied, at_most, escalate, .. } = entry.verdict.advice;
        Self {
            code: code(&entry.codes),
            variant: entry.variant.name.clone(),
            remedy: remedy.name().to_owned(),
            wait: wait.name(),
            applied: applied.name().to_owned(),
            at_most,
            escalate,
        }
    }

    #[cfg(feature = "diff")]
    pub(super) fn key(&self) -> (&str, &str) {
        (&self.code, &self.variant)
    }

    /// Numbers by their value, before texts.
    #[cfg(feature = "diff")]
    pub(super) fn sort_key(&self) -> (bool, i64, String, String) {
        let first = self.code.split([',', ' ']).next().and_then(|code| code.parse().ok());
        (first.is_none(), first.unwrap_or_default(), self.code.clone(), self.variant.clone())
    }

    /// The advice in words: `Retry, 30s, applied Maybe`.
    pub(super) fn advice(&self) -> String {
        let mut words = vec![self.remedy.clone()];
        words.extend(Some(self.wait.clone()).filter(|wait| wait != "Unspecified"));
        words.extend(self.at_most.map(|count| format!("at most {count}")));
        words.extend(self.escalate.then(|| "escalate".to_owned()));
        words.push(format!("applied {}", self.applied));
        words.join(", ")
    }
}

/// Codes in the one notation of lock files.
pub(super) fn code(codes: &[Code]) -> String {
    let one = |code: &Code| match code {
        Code::Int(value, _) => value.to_string(),
        Code::Range(from, to, _) => format!("{from} to {to}"),
        Code::Text(text) => text.clone(),
    };
    codes.iter().map(one).collect::<Vec<_>>().join(", ")
}
