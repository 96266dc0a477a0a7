//! What a cell in the column of codes says: codes, none, or nothing.

use crate::prose::Prose;
use errdown_language::code::{self, Code, CodeCell};
use errdown_language::header;

/// The longest cell, in bytes, that may be a code after words and not a sentence with a number.
const LONGEST: usize = 100;

/// How the cells of a column write their codes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum CellStyle {
    /// As everybody does.
    #[default]
    Plain,
    /// With the same plain word before every code: ``Standard `bad_basket` ``.
    Labelled(String),
    /// With spaces between groups of digits: `1 003`.
    Grouped,
    /// Each is a message that a caller sees, and the whole text is its code.
    Messages,
}

/// The codes of a cell in the column of codes, and the words beside them.
pub(crate) fn read_cell(prose: &Prose, style: &CellStyle) -> Option<CodeCell> {
    match style {
        CellStyle::Plain => {}
        CellStyle::Labelled(label) => {
            if let Some((_, code)) = prose.word_before_code().filter(|(word, _)| word == label) {
                return read_codes(code);
            }
        }
        CellStyle::Grouped => return read_codes(&without_gaps(prose.plain())),
        CellStyle::Messages => {
            let message = prose.bare();
            let code = Code::Text(message.trim().to_owned());
            return (!is_blank(&message)).then(|| CodeCell { codes: vec![code], rest: String::new() });
        }
    }
    read_codes(&prose.code_text()).or_else(|| {
        // A plain word that is written as code is one.
        let (word, rest) = prose.code_word()?;
        let is_word = word.contains(char::is_alphanumeric) && !says_no_code(word);
        let rest = code::title(&rest).to_owned();
        is_word.then(|| CodeCell { codes: vec![Code::Text(word.to_owned())], rest })
    })
}

/// Whether the cells are numbers, of which those of four digits and more have spaces between groups of three.
pub(super) fn are_grouped<'a>(cells: impl Iterator<Item = &'a Prose>) -> bool {
    let mut grouped = 0;
    for prose in cells.filter(|prose| !is_blank(prose.plain())) {
        let text = prose.plain();
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        if !(1..=3).contains(&digits) {
            return false;
        }
        let groups = without_gaps(text);
        grouped += usize::from(groups.len() < text.len() && groups.bytes().all(|byte| byte.is_ascii_digit()));
    }
    grouped > 1
}

/// A number without the spaces between its groups of three digits.
fn without_gaps(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find([' ', '\u{a0}', '\u{202f}']) {
        let (before, behind) = rest.split_at_checked(at).unwrap_or((rest, ""));
        let after = behind.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
        let digits = after.bytes().take_while(u8::is_ascii_digit).count();
        let is_group = before.ends_with(|c: char| c.is_ascii_digit()) && digits == 3;
        joined.push_str(before);
        if !is_group {
            joined.push_str(behind);
            return joined;
        }
        rest = after;
    }
    joined.push_str(rest);
    joined
}

/// Whether every cell is one code span, and some of these are messages of several words.
pub(super) fn are_messages<'a>(cells: impl Iterator<Item = &'a Prose>) -> bool {
    let mut has_words = false;
    for prose in cells.filter(|prose| !is_blank(prose.plain())) {
        if !prose.is_code() {
            return false;
        }
        has_words |= prose.bare().contains(' ');
    }
    has_words
}

/// The same plain word before the code span of every cell: `Common` of ``Common `bad_basket` ``.
pub(super) fn common_label<'a>(mut cells: impl Iterator<Item = &'a Prose>) -> Option<&'a str> {
    let (label, _) = cells.next()?.word_before_code()?;
    let (mut count, is_same) = (1, |word: &str| word == label);
    for prose in cells.filter(|prose| !is_blank(prose.plain())) {
        count += 1;
        if !prose.word_before_code().is_some_and(|(word, _)| is_same(word)) {
            return None;
        }
    }
    (count > 1).then_some(label)
}

/// The codes of a text.
pub(crate) fn read_codes(text: &str) -> Option<CodeCell> {
    if says_no_code(text) || is_date(text) {
        return None;
    }
    code::parse(text).or_else(|| code::parse_lettered(text)).or_else(|| {
        let (line, below) = text.split_once('\n').unwrap_or((text, ""));
        // `Open since 2024/05/17` names no code.
        if line.rsplit(' ').next().is_some_and(is_date) {
            return None;
        }
        let mut cell = if line.len() <= LONGEST { code::parse_behind_words(line)? } else { return None };
        if !cell.rest.contains(' ') && header::has_word(&cell.rest, |language| language.labels) {
            cell.rest.clear();
        }
        if !below.is_empty() {
            cell.rest = format!("{}\n{below}", cell.rest);
        }
        Some(cell)
    })
}

/// Whether a text is a day: `2024-05-17`, `2024/05/17`.
fn is_date(text: &str) -> bool {
    let text = text.trim_matches(['(', ')', '[', ']', '`', '.']);
    let is_digit = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    let mark = |at: usize| text.as_bytes().get(at).filter(|byte| matches!(byte, b'-' | b'/' | b'.'));
    text.len() == "2024-05-17".len()
        && mark(4).is_some()
        && mark(4) == mark(7)
        && [0, 1, 2, 3, 5, 6, 8, 9].into_iter().all(is_digit)
}

/// Whether a cell says that there is no code.
pub(crate) fn says_no_code(text: &str) -> bool {
    let bare = match text.as_bytes() {
        [b'0'..=b'9', ..] => return false,
        [b'A'..=b'Z' | b'a'..=b'z', .., b'A'..=b'Z' | b'a'..=b'z'] => text,
        _ => text.trim_matches(['(', ')', '`', ' ', '（', '）']),
    };
    bare.len() < 12 && header::says_no_code(bare)
}

/// Whether a cell says nothing: empty, or dashes.
pub(crate) fn is_blank(text: &str) -> bool {
    if let [b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z', ..] = text.as_bytes() {
        return false;
    }
    text.chars().all(|c| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '_' | '.' | '…'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_no_codes_but_may_follow_one() {
        let codes = |cell: &str| {
            let read = read_codes(cell)?;
            Some(read.codes.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
        };
        assert_eq!(
            [codes("2024-05-17"), codes("`2024/05/17`"), codes("in since 2024-05-17")],
            [None, None, None]
        );
        assert_eq!(codes("410 - Retired on 2024-05-17").as_deref(), Some("410"));
        assert_eq!(codes("`rate_limited` (deprecated 2024/05/17)").as_deref(), Some("rate_limited"));
    }
}
