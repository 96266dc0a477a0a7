//! The words around a code: where they end, and whether they may be a title.

use crate::listing::line::Line;
use errdown_language::unicode;
use std::ops::Range;

/// The most words that a title has.
pub(super) const TITLE_WORDS: usize = 6;

/// The first separator between a code and what is said about it, outside of words.
pub(super) fn separator(text: &str) -> Option<(usize, usize)> {
    let mut previous = ' ';
    for (at, char) in text.char_indices() {
        let after = text.get(at + char.len_utf8()..).unwrap_or_default();
        let is_spaced = previous == ' ' && after.starts_with([' ', '\n']) || after.is_empty();
        let is_separator = match char {
            ':' => after.is_empty() || after.starts_with([' ', '\n']),
            '-' | '=' | '|' => is_spaced && previous == ' ',
            '–' | '—' => !(previous.is_ascii_digit() && after.starts_with(|c: char| c.is_ascii_digit())),
            '(' | '[' => previous == ' ',
            '：' | '（' | '\n' => true,
            _ => false,
        };
        // A comment of MDX, or a placeholder.
        if char == '{' {
            return None;
        }
        if is_separator {
            return Some((at, at + char.len_utf8()));
        }
        previous = char;
    }
    None
}

/// The place after white space and separators, and whether there is a separator.
pub(super) fn after_separator(text: &str, at: usize) -> (usize, bool) {
    let after = text.get(at..).unwrap_or_default();
    let rest = after.trim_start_matches(|c: char| c.is_whitespace() || is_separator(c));
    // `-1` is a number, and `- 1` a separator and a number.
    let skipped = after.get(..after.len() - rest.len()).unwrap_or_default();
    (text.len() - rest.len(), skipped.contains(is_separator))
}

/// White space, and characters that do not show: the links that generators put after headings are such.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || unicode::is_hidden(c)
}

fn is_separator(c: char) -> bool {
    matches!(c, ':' | '：' | '-' | '–' | '—' | '=' | '|' | ',' | ';' | '.')
}

/// A part without the separators at its ends.
pub(super) fn without_separators(line: &Line<'_>, part: &Range<usize>) -> Range<usize> {
    let text = line.part(part);
    let is_number = |text: &str| {
        text.trim_start().starts_with('-')
            && text.trim_start().get(1..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    let mut inner = text.trim_end_matches(|c: char| is_gap(c) || is_separator(c));
    if !is_number(inner) {
        inner = inner.trim_start_matches(|c: char| is_gap(c) || is_separator(c));
    }
    let inner = inner.trim_start_matches(is_gap);
    let start = part.start + text.find(inner).unwrap_or(0);
    start..start + inner.len()
}

/// Whether a text begins as a title does; most scripts have no capitals.
pub(super) fn is_capitalized(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase())
}

/// How many words a text has, as far as that matters for a title.
pub(super) fn count_words(text: &str) -> usize {
    unicode::count_words(text, TITLE_WORDS * 2)
}
