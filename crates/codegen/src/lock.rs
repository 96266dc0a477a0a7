//! The lock file: what users of an enum rely on, as somebody has accepted it. Text in and out, in
//! a form that is a small part of TOML, so that no user's build pays for a TOML reader.

mod check;
mod read;
mod reused;

#[cfg(feature = "diff")]
use crate::catalog::Catalog;
use crate::catalog::Entry;
use errdown_language::advice::Advice;
use errdown_language::code::Code;
#[cfg(feature = "diff")]
use std::collections::HashSet;
#[cfg(feature = "diff")]
use std::fmt;

pub(crate) use check::check;
pub use read::Unreadable;
#[cfg(feature = "diff")]
pub use reused::Reused;

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

impl Lock {
    /// Reads a lock file.
    ///
    /// # Errors
    /// The first line that is not in the form that [`Display`](std::fmt::Display) writes.
    pub fn parse(text: &str) -> Result<Self, Unreadable> {
        read::lock(text)
    }
}

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
    fn new(entry: &Entry) -> Self {
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
    fn key(&self) -> (&str, &str) {
        (&self.code, &self.variant)
    }

    /// Numbers by their value, before texts.
    #[cfg(feature = "diff")]
    fn sort_key(&self) -> (bool, i64, String, String) {
        let first = self.code.split([',', ' ']).next().and_then(|code| code.parse().ok());
        (first.is_none(), first.unwrap_or_default(), self.code.clone(), self.variant.clone())
    }

    /// The advice in words: `Retry, 30s, applied Maybe`.
    fn advice(&self) -> String {
        let mut words = vec![self.remedy.clone()];
        words.extend(Some(self.wait.clone()).filter(|wait| wait != "Unspecified"));
        words.extend(self.at_most.map(|count| format!("at most {count}")));
        words.extend(self.escalate.then(|| "escalate".to_owned()));
        words.push(format!("applied {}", self.applied));
        words.join(", ")
    }
}

/// Codes in the one notation of lock files.
fn code(codes: &[Code]) -> String {
    let one = |code: &Code| match code {
        Code::Int(value, _) => value.to_string(),
        Code::Range(from, to, _) => format!("{from} to {to}"),
        Code::Text(text) => text.clone(),
    };
    codes.iter().map(one).collect::<Vec<_>>().join(", ")
}

#[cfg(all(test, feature = "diff"))]
mod tests {
    use super::*;
    use crate::compile;
    use crate::options::Options;
    use crate::source::Source;

    fn catalog(rows: &str) -> Catalog {
        let text = format!("| Code | Title | Fix |\n|---|---|---|\n{rows}");
        compile(&[Source::new("e.md", &text)], &Options::default()).catalog
    }

    const BUSY: &str = "| 503 | Busy | Try again <!-- errdown: retry=retry(30s, once) --> |\n";
    const GONE: &str = "| 404 | Gone | Go away <!-- errdown: retry=stop(applied = no) --> |\n";
    const ODD: &str = "| 0x1F, 32 | Odd | <!-- errdown: retry=slow_down(brief, escalate) --> |\n";

    #[test]
    fn a_lock_is_written_and_read() {
        let lock = Lock::default().accept(&catalog(&[BUSY, GONE, ODD].concat()));
        let text = "\
# What users of the errors rely on. Written by `cargo errdown lock`: review it like code.
version = 1

rows = [
    { code = \"31, 32\", variant = \"Odd\", remedy = \"SlowDown\", wait = \"Brief\", applied = \"No\", escalate = true },
    { code = \"404\", variant = \"Gone\", remedy = \"Stop\", wait = \"Unspecified\", applied = \"No\" },
    { code = \"503\", variant = \"Busy\", remedy = \"Retry\", wait = \"30s\", applied = \"Maybe\", at_most = 1 },
]

removed = [
]
";
        assert_eq!(lock.to_string(), text);
        assert_eq!(Lock::parse(text), Ok(lock.clone()));
        assert_eq!(Lock::parse(&text.replace('\n', "\r\n")), Ok(lock));
    }

    #[test]
    fn a_removed_row_stays_until_it_is_back() {
        let all = Lock::default().accept(&catalog(&[BUSY, GONE, ODD].concat()));
        let without = all.accept(&catalog(&[BUSY, GONE].concat()));
        assert_eq!(without.removed.iter().map(|row| row.variant.as_str()).collect::<Vec<_>>(), ["Odd"]);
        assert_eq!(Lock::parse(&without.to_string()), Ok(without.clone()));
        assert_eq!(without.accept(&catalog(&[BUSY, GONE, ODD].concat())), all);
    }

    #[test]
    fn any_text_survives() {
        let odd = LockedRow {
            code: "a\"\\\u{1}, }".into(),
            variant: "限流".into(),
            escalate: true,
            ..LockedRow::new(&catalog(&[BUSY, GONE, ODD].concat()).entries[0])
        };
        let lock = Lock { rows: vec![odd], removed: Vec::new() };
        assert_eq!(Lock::parse(&lock.to_string()), Ok(lock));
    }
}
