//! What a cell in the column of codes says: codes, none, or nothing.

use super::words;
use crate::code::{self, CodeCell};

/// The longest cell, in bytes, that may be a code behind words and not a sentence with a number.
const LONGEST: usize = 100;

/// The codes of a cell in the column of codes.
pub(crate) fn read_codes(text: &str) -> Option<CodeCell> {
    if says_none(text) || ends_with_date(text) {
        return None;
    }
    code::parse(text).or_else(|| code::parse_lettered(text)).or_else(|| {
        let (line, below) = text.split_once('\n').unwrap_or((text, ""));
        let mut cell = if line.len() <= LONGEST { code::parse_behind_words(line)? } else { return None };
        if !cell.rest.contains(' ') && words::has_word(&cell.rest, &["code", "error", "status", "http"]) {
            cell.rest.clear();
        }
        if !below.is_empty() {
            cell.rest = format!("{}\n{below}", cell.rest);
        }
        Some(cell)
    })
}

/// Whether a cell ends with a day: `2024-05-17`, `open since 2024/05/17`.
fn ends_with_date(text: &str) -> bool {
    let last = text.trim_end_matches([')', ']', '`', '.']).rsplit([' ', '(', '[']).next().unwrap_or_default();
    let is_of = |part: &str, length| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    last.len() == "2024-05-17".len()
        && ['-', '/', '.'].iter().any(|mark| {
            let mut parts = last.split(*mark);
            parts.next().is_some_and(|year| is_of(year, 4))
                && [parts.next(), parts.next()].iter().flatten().filter(|part| is_of(part, 2)).count() == 2
        })
}

/// Whether a cell says that there is no code.
pub(crate) fn says_none(text: &str) -> bool {
    let bare = match text.as_bytes() {
        [b'0'..=b'9', ..] => return false,
        [b'A'..=b'Z' | b'a'..=b'z', .., b'A'..=b'Z' | b'a'..=b'z'] => text,
        _ => text.trim_matches(['(', ')', '`', ' ', '（', '）']),
    };
    bare.len() < 12 && words::NONE.iter().any(|none| bare.eq_ignore_ascii_case(none))
}

/// Whether a cell says nothing: empty, or dashes.
pub(crate) fn is_blank(text: &str) -> bool {
    if let [b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z', ..] = text.as_bytes() {
        return false;
    }
    text.chars().all(|c| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '_' | '.' | '…'))
}
