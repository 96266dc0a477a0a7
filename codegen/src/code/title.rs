//! The words behind the codes of a cell, and the codes that stand among them.

use super::Code;
use super::lead::lead;

/// Between a code with its title and the next one.
const WIDE_MARKS: &[char] = &['、', '，', '；'];
const TITLED_WORDS: &[&str] =
    &[" and ", " or ", " und ", " oder ", " et ", " ou ", " y ", " o ", " e ", " и ", " или "];

/// How far behind a separator a code is looked for, in bytes: cells can be a megabyte.
const NEAR: usize = 64;

/// Between a code and the words about it.
const SEPARATORS: &[char] = &['-', '–', '—', ':', '：', '.', ',', '=', '→', '|'];

/// Around a code, or around the words about it.
const BRACKETS: &[(char, char)] = &[('(', ')'), ('"', '"'), ('“', '”'), ('\'', '\''), ('`', '`'), ('[', ']')];

/// The words behind the codes. Where further codes stand among them with words of their own, as in
/// `401 Unauthorized / 403 Forbidden`, these are codes of the cell too.
pub(super) fn titles(codes: &mut Vec<Code>, rest: &str) -> String {
    let Some(first) = codes.first().cloned() else { return String::new() };
    let mut titles = Vec::new();
    let (mut from, mut looked_at) = (0, 0);
    while let Some((end, behind)) = next_mark(rest, looked_at) {
        looked_at = behind;
        let after = near(rest.get(behind..).unwrap_or_default());
        let is_line = rest.get(..behind).is_some_and(|before| before.ends_with('\n'));
        let next = lead(after).filter(|(code, words)| is_alike(&first, code) && (is_line || is_title(words)));
        if let Some((code, words)) = next {
            titles.push(title(rest.get(from..end).unwrap_or_default()));
            codes.push(code);
            from = behind + after.len() - words.len();
            looked_at = from;
        }
    }
    titles.push(title(rest.get(from..).unwrap_or_default()));
    titles.retain(|title| !title.is_empty());
    titles.join(" / ")
}

/// The next separator of a list with titles: where it begins and ends. A plain loop over bytes,
/// since the words beside every code go through it unoptimised.
fn next_mark(rest: &str, from: usize) -> Option<(usize, usize)> {
    let bytes = rest.as_bytes();
    let mut at = from;
    while let Some(byte) = bytes.get(at) {
        let here = || rest.get(at..).unwrap_or_default();
        let length = match byte {
            b'/' | b';' | b'\n' | b',' => 1,
            b' ' => TITLED_WORDS.iter().find(|word| here().starts_with(**word)).map_or(0, |word| word.len()),
            0xe3 | 0xef => {
                here().chars().next().filter(|char| WIDE_MARKS.contains(char)).map_or(0, char::len_utf8)
            }
            _ => 0,
        };
        if length > 0 {
            return Some((at, at + length));
        }
        at += 1;
    }
    None
}

/// The beginning of a text.
pub(super) fn near(text: &str) -> &str {
    let end = (0..=NEAR).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    text.get(..end.min(text.len())).unwrap_or(text)
}

/// Whether two codes are written alike: numbers of one length, or symbols that differ in their number.
fn is_alike(first: &Code, next: &Code) -> bool {
    let stem = |code: &Code| code.notation().trim_end_matches(|c: char| c.is_ascii_digit()).to_owned();
    match (first, next) {
        (Code::Text(_), Code::Text(text)) => stem(first) == stem(next) && stem(next).len() < text.len(),
        _ => {
            first.bounds().is_some()
                && next.bounds().is_some()
                && first.notation().len() == next.notation().len()
        }
    }
}

/// Whether the words behind a code are its title, or there are none: `500 items` is no code.
fn is_title(words: &str) -> bool {
    let bare = words.trim_start();
    bare.is_empty()
        || bare.starts_with([':', '：', '–', '—', '(', '（', '-'])
        || bare.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase())
}

/// The words behind a code, without what separates them from it. Brackets go where they hold all of
/// the words and follow the code at once, as in `404 (Not Found)`.
pub(super) fn title(rest: &str) -> &str {
    let is_separator = |c: char| c.is_whitespace() || SEPARATORS.contains(&c);
    let rest = rest.trim_start_matches(|c| BRACKETS.iter().any(|(_, close)| *close == c));
    let words = rest.trim_matches(is_separator);
    // A code span that holds the code and its title has lost its first backtick to the code.
    let is_cut = words.contains('`') && words.matches('`').count() % 2 == 1;
    let words = if is_cut { words.trim_end_matches('`') } else { words };
    let is_bracketed = |(open, close): &&(char, char)| {
        let inner = words.strip_prefix(*open).and_then(|inner| inner.strip_suffix(*close));
        inner.is_some_and(|inner| !inner.contains([*open, *close]))
    };
    let follows = || rest.trim_start().len() == rest.trim_start_matches(is_separator).len();
    match BRACKETS.iter().find(is_bracketed).filter(|_| follows() && !words.starts_with('`')) {
        Some((open, close)) => words.trim_start_matches(*open).trim_end_matches(*close),
        None => words.trim_end_matches('.'),
    }
}
