//! Reads a lock file in exactly the form that `lock.rs` writes. Another form, valid TOML or not, is
//! a problem with its line: a file that a merge has broken must not be half accepted.

use super::file::{Lock, LockedRow};
use errdown_language::distinct::Names;

/// Why a text is not a lock file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub message: String,
}

/// Where a line is.
#[derive(Clone, Copy, PartialEq)]
enum Section {
    Top,
    Rows,
    Removed,
}

pub(super) fn lock(text: &str) -> Result<Lock, Unreadable> {
    let mut lock = Lock::default();
    let mut section = Section::Top;
    let mut has_version = false;
    // An enum has a variant once; a removed row may have had its name.
    let mut variants = Names::default();
    for (number, line) in (1..).zip(text.lines()) {
        let unreadable = |message: &str| Unreadable { line: number, message: message.to_owned() };
        let line = line.trim();
        match (section, line) {
            (_, line) if line.is_empty() || line.starts_with('#') => {}
            (Section::Top, "version = 1") => has_version = true,
            (Section::Top, line) if line.starts_with("version") => {
                return Err(unreadable("only version 1 is known; a newer errdown has written the file"));
            }
            (Section::Top, "rows = [") => section = Section::Rows,
            (Section::Top, "removed = [") => section = Section::Removed,
            (Section::Rows | Section::Removed, "]") => section = Section::Top,
            (Section::Rows, line) => {
                let row = row(line).ok_or_else(|| unreadable(NO_ROW))?;
                let known = lock.rows.len();
                if variants.number(&row.variant) < known {
                    return Err(unreadable(&format!(
                        "`{}` appears in two rows, as after a merge; keep one",
                        row.variant
                    )));
                }
                lock.rows.push(row);
            }
            (Section::Removed, line) => lock.removed.push(row(line).ok_or_else(|| unreadable(NO_ROW))?),
            (Section::Top, _) => {
                return Err(unreadable("expected `version = 1`, `rows = [` or `removed = [`"));
            }
        }
    }
    let line = text.lines().count().max(1);
    if section != Section::Top || !has_version {
        let missing = if has_version { "a `]` is missing" } else { "`version = 1` is missing" };
        return Err(Unreadable { line, message: missing.to_owned() });
    }
    Ok(lock)
}

const NO_ROW: &str =
    "expected a row, `{ code = \"…\", variant = \"…\", remedy = \"…\", wait = \"…\", applied = \"…\" },`";

fn row(line: &str) -> Option<LockedRow> {
    let mut rest = line.strip_prefix("{ ")?.strip_suffix(" },")?;
    let row = LockedRow {
        code: text(&mut rest, "code = ")?,
        variant: text(&mut rest, ", variant = ")?,
        remedy: text(&mut rest, ", remedy = ")?,
        wait: text(&mut rest, ", wait = ")?,
        applied: text(&mut rest, ", applied = ")?,
        at_most: number(&mut rest, ", at_most = ")?,
        escalate: eat(&mut rest, ", escalate = true").is_some(),
    };
    rest.is_empty().then_some(row)
}

fn eat(rest: &mut &str, word: &str) -> Option<()> {
    *rest = rest.strip_prefix(word)?;
    Some(())
}

/// A basic string after its key.
fn text(rest: &mut &str, key: &str) -> Option<String> {
    eat(rest, key)?;
    eat(rest, "\"")?;
    let mut text = String::new();
    let mut chars = rest.chars();
    loop {
        match chars.next()? {
            '"' => break,
            '\\' => match chars.next()? {
                'u' => {
                    let digits: String = chars.by_ref().take(4).collect();
                    text.push(char::from_u32(u32::from_str_radix(&digits, 16).ok()?)?);
                }
                escaped => text.push(escaped),
            },
            char => text.push(char),
        }
    }
    *rest = chars.as_str();
    Some(text)
}

/// A number after its key; `Some(None)` where the key is not there.
#[expect(
    clippy::option_option,
    reason = "outside: whether the line can be read; inside: whether it has the key"
)]
fn number(rest: &mut &str, key: &str) -> Option<Option<u8>> {
    if eat(rest, key).is_none() {
        return Some(None);
    }
    let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (number, behind) = rest.split_at_checked(digits)?;
    *rest = behind;
    number.parse().ok().map(Some)
}

impl Lock {
    /// Reads a lock file.
    ///
    /// # Errors
    /// The first line that is not in the form that [`Display`](std::fmt::Display) writes.
    pub fn parse(text: &str) -> Result<Self, Unreadable> {
        lock(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_lock_is_said_with_its_line() {
        let said =
            |text: &str| lock(text).map_err(|unreadable| (unreadable.line, unreadable.message)).unwrap_err();
        assert_eq!(said(""), (1, "`version = 1` is missing".into()));
        assert_eq!(said("version = 2\n").0, 1);
        assert_eq!(said("version = 1\nrows = [\n").1, "a `]` is missing");
        assert_eq!(said("version = 1\nrows = [\n<<<<<<< ours\n]\n"), (3, NO_ROW.into()));
        let row =
            "    { code = \"1\", variant = \"A\", remedy = \"Stop\", wait = \"Brief\", applied = \"No\" },";
        for broken in
            [row.replace(" },", ", extra = 1 },"), row.replace("\"A\"", "A"), row.replace("},", "}")]
        {
            assert_eq!(said(&format!("version = 1\nrows = [\n{broken}\n]\n")).0, 3, "{broken}");
        }
        assert_eq!(lock(&format!("version = 1\nrows = [\n{row}\n]\n")).unwrap().rows.len(), 1);
        let other = row.replace("Stop", "Retry");
        let merged = said(&format!("version = 1\nrows = [\n{row}\n{other}\n]\n"));
        assert_eq!(merged, (4, "`A` appears in two rows, as after a merge; keep one".into()));
        let gone = lock(&format!("version = 1\nrows = [\n{row}\n]\nremoved = [\n{row}\n{other}\n]\n"));
        assert_eq!(gone.map(|lock| lock.removed.len()), Ok(2));
    }
}
