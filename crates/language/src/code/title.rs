//! The words after the codes of a cell, and the codes that are among them.

use super::lead::lead;
use super::value::Code;
use crate::languages::LANGUAGES;

/// Words between a code with its title and the next one.
fn titled_words() -> impl Iterator<Item = &'static &'static str> {
    LANGUAGES.iter().flat_map(|language| language.titled_words)
}

/// How far after a separator a code is looked for, in bytes: cells can be a megabyte.
const NEAR: usize = 64;

/// Between a code and the words about it.
const SEPARATORS: &[char] = &['-', '–', '—', ':', '：', '.', ',', '=', '→', '|'];

/// Around a code, or around the words about it.
const BRACKETS: &[(char, char)] = &[('(', ')'), ('"', '"'), ('“', '”'), ('\'', '\''), ('`', '`'), ('[', ']')];

/// The words after the codes. Where further codes are among them with words of their own, as in
/// `401 Unauthorized / 403 Forbidden`, these are codes of the cell too.
pub(super) fn titles(codes: &mut Vec<Code>, rest: &str) -> String {
    let mut titles = String::new();
    if rest.is_empty() {
        return titles;
    }
    let (mut from, mut looked_at) = (0, 0);
    // Every code that is looked for here holds a digit.
    let last_digit = last_digit(rest);
    while let Some((end, behind)) = next_mark(rest, looked_at, last_digit) {
        looked_at = behind;
        let after = near(rest.get(behind..).unwrap_or_default());
        let is_line = rest.get(..behind).is_some_and(|before| before.ends_with('\n'));
        let Some((code, words)) = lead(after) else { continue };
        if codes.first().is_some_and(|first| is_alike(first, &code)) && (is_line || is_title(words)) {
            push_title(&mut titles, rest.get(from..end).unwrap_or_default());
            codes.push(code);
            from = behind + after.len() - words.len();
            looked_at = from;
        }
    }
    push_title(&mut titles, rest.get(from..).unwrap_or_default());
    // The mark of a footnote is not a title: `403 *`.
    if is_mark(&titles) { String::new() } else { titles }
}

/// Whether a text is the mark of a footnote, and nothing else.
fn is_mark(text: &str) -> bool {
    let text = text.trim_start_matches('^');
    text.chars().all(|c| matches!(c, '*' | '†' | '‡' | '¹' | '²' | '³' | '§'))
}

fn push_title(titles: &mut String, rest: &str) {
    let title = title(rest);
    if !titles.is_empty() && !title.is_empty() {
        titles.push_str(" / ");
    }
    titles.push_str(title);
}

/// The byte after the last digit.
pub(super) fn last_digit(text: &str) -> usize {
    let mut rest = text.as_bytes();
    while let [before @ .., byte] = rest {
        if byte.is_ascii_digit() {
            break;
        }
        rest = before;
    }
    rest.len()
}

/// The next separator of a list with titles, in front of a byte: where it begins and ends. A plain
/// loop over bytes, since the words beside every code go through it unoptimized.
fn next_mark(text: &str, from: usize, to: usize) -> Option<(usize, usize)> {
    let mut rest = text.as_bytes().get(from..to)?;
    while let [byte, behind @ ..] = rest {
        let length = if let b'a'..=b'z' = byte { 0 } else { mark(rest) };
        if length > 0 {
            let start = to - rest.len();
            return Some((start, start + length));
        }
        rest = behind;
    }
    None
}

/// The length of the separator that a text begins with.
fn mark(text: &[u8]) -> usize {
    match text {
        [b'/' | b';' | b'\n' | b',', ..] => 1,
        // The first letters of the words.
        [b' ', b'a', b'n' | b't', ..]
        | [b' ', b'd', b'a', ..]
        | [b' ', b'e', b' ' | b'l' | b't', ..]
        | [b' ', b'h', b'o', ..]
        | [b' ', b'l', b'u', ..]
        | [b' ', b'o', b' ' | b'd' | b'r' | b'u', ..]
        | [b' ', b'u', b'n', ..]
        | [b' ', b'v', b'e' | 0xc3, ..]
        | [b' ', b'y', b' ', ..]
        | [b' ', 0xd0 | 0xd1, ..] => {
            titled_words().find(|word| text.starts_with(word.as_bytes())).map_or(0, |word| word.len())
        }
        // `、`, `，` and `；`
        [0xe3, 0x80, 0x81, ..] | [0xef, 0xbc, 0x8c | 0x9b, ..] => 3,
        _ => 0,
    }
}

/// The beginning of a text.
fn near(text: &str) -> &str {
    if text.len() <= NEAR {
        return text;
    }
    let end = (0..=NEAR).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    text.get(..end).unwrap_or(text)
}

/// Whether two codes are written alike: numbers of one length, or symbols that differ in their number.
fn is_alike(first: &Code, next: &Code) -> bool {
    let (one, other) = (first.notation(), next.notation());
    match (first, next) {
        (Code::Text(_), Code::Text(_)) => stem(one) == stem(other) && stem(other).len() < other.len(),
        _ => first.bounds().is_some() && next.bounds().is_some() && one.len() == other.len(),
    }
}

/// A symbol without the number at its end.
pub(super) fn stem(symbol: &str) -> &str {
    let mut rest = symbol.as_bytes();
    while let [before @ .., b'0'..=b'9'] = rest {
        rest = before;
    }
    symbol.get(..rest.len()).unwrap_or_default()
}

/// Whether the words after a code are its title, or there are none: `500 items` is not a code.
fn is_title(words: &str) -> bool {
    let bare = words.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '`' | '"' | '”' | '\''));
    bare.is_empty()
        || bare.starts_with([':', '：', '–', '—', '(', '（', '-'])
        || bare.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase())
}

/// The words after a code, without what separates them from it. Brackets go where they hold all of
/// the words and follow the code at once, as in `404 (Not Found)`.
pub fn title(rest: &str) -> &str {
    plain_title(rest).unwrap_or_else(|| cut_title(rest))
}

/// The title between ASCII separators that has neither brackets around it nor code in it.
fn plain_title(rest: &str) -> Option<&str> {
    let mut words = rest.as_bytes();
    while let [b' ' | b'\t'..=b'\r' | b'-' | b':' | b'.' | b',' | b'=' | b'|', behind @ ..] = words {
        words = behind;
    }
    let start = rest.len() - words.len();
    while let [before @ .., b' ' | b'\t'..=b'\r' | b'-' | b':' | b'.' | b',' | b'=' | b'|'] = words {
        words = before;
    }
    // The first and last bytes of letters that are beyond ASCII and in use, which no separator has.
    let starts =
        matches!(words, [b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | 0xc3 | 0xd0 | 0xd1 | 0xe4..=0xed, ..]);
    let ends = matches!(words, [.., 0..0x80] | [.., 0xc3 | 0xd0 | 0xd1, _] | [.., 0xe4..=0xed, _, _]);
    let title = rest.get(start..start + words.len()).filter(|_| starts && ends)?;
    (!title.contains('`')).then_some(title)
}

/// The title in any other rest.
fn cut_title(rest: &str) -> &str {
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

#[cfg(test)]
mod tests {
    use super::*;

    /// `mark` looks at a first letter only, so a new one must be added there.
    #[test]
    fn every_word_is_known_by_its_first_letter() {
        for word in titled_words() {
            assert_eq!(mark(word.as_bytes()), word.len(), "{word}");
        }
    }
}
