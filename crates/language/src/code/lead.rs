//! The code at the start of a text: a number, a number after its label, or a symbol.

use super::number::{is_punctuation, number};
use super::value::Code;

/// What may come before a code.
pub(super) const OPENING: fn(char) -> bool =
    |c| c.is_whitespace() || matches!(c, '"' | '\'' | '“' | '(' | '[' | '`');

/// The code at the start of a text, and what follows it. A plain word is a code only where
/// it is alone.
pub(super) fn lead(text: &str) -> Option<(Code, &str)> {
    let is_open = matches!(text.as_bytes(), [b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z', ..]);
    let text = if is_open { text } else { text.trim_start_matches(OPENING) };
    number(text).or_else(|| behind_a_word(text)).or_else(|| {
        let (token, rest) = symbol(text)?;
        (is_punctuation(rest) || is_symbolic(token) && !is_acronym(token, rest))
            .then(|| (Code::Text(token.to_owned()), rest))
    })
}

/// Whether a token is a word of a sentence that is written in capitals: `SKU already exists`.
fn is_acronym(token: &str, rest: &str) -> bool {
    token.chars().all(|c| c.is_ascii_uppercase())
        && rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_lowercase))
}

/// Words in front of a number which say no more than that it is a code.
const LABELS: &[&str] = &[
    "http", "http/1.0", "http/1.1", "http/2", "error", "err", "code", "status", "errno", "sqlstate", "exit",
];

const LONGEST_LABEL: usize = "http/1.0".len();

/// The code of `HTTP 404`, `Error 1045` and `SQLSTATE 42P01`.
fn behind_a_word(text: &str) -> Option<(Code, &str)> {
    let (word, rest) = text.split_at_checked(first_word(text)?)?;
    let is_label = LABELS.iter().any(|label| label.eq_ignore_ascii_case(word));
    if !is_label {
        return None;
    }
    let rest = rest.trim_start();
    number(rest).or_else(|| {
        // `SQLSTATE 42P01`, of which some are not numbers.
        let (token, behind) =
            symbol(rest).filter(|(token, _)| word.eq_ignore_ascii_case("sqlstate") && is_numbered(token))?;
        is_punctuation(behind).then(|| (Code::Text(token.to_owned()), behind))
    })
}

/// Whether a token has a digit, and nothing but letters and digits.
fn is_numbered(token: &str) -> bool {
    token.bytes().all(|byte| byte.is_ascii_alphanumeric()) && token.bytes().any(|byte| byte.is_ascii_digit())
}

/// The length of the first word, if it may be a label. A plain loop over bytes, since every symbol
/// goes through it unoptimized.
fn first_word(text: &str) -> Option<usize> {
    let mut rest = text.as_bytes();
    while let [byte, behind @ ..] = rest {
        let length = text.len() - rest.len();
        match (byte, behind) {
            // The other one is a space that does not break.
            (b' ', _) | (0xc2, [0xa0, ..]) => return Some(length),
            _ if length == LONGEST_LABEL => return None,
            _ => rest = behind,
        }
    }
    None
}

/// A word that may be a code, and what follows it.
pub(super) fn symbol(text: &str) -> Option<(&str, &str)> {
    let (mut length, mut last) = (0, None);
    for char in text.chars() {
        length += char.len_utf8();
        if char.is_alphanumeric() || matches!(char, '_' | '$' | '@' | '*') {
            last = Some(length);
        } else if !matches!(char, '-' | '.' | ':' | '/' | '#') {
            break;
        }
    }
    let (token, rest) = text.split_at_checked(last?)?;
    (!is_punctuation(token)).then_some((token, rest))
}

/// Whether a token is written as no plain word is: `rate_limited`, `E1001`, `NotFound`, `EPERM`.
pub fn is_symbolic(token: &str) -> bool {
    // Most texts that are asked are sentences.
    if token.contains(' ') {
        return false;
    }
    let (mut letters, mut upper) = (0, 0);
    let (mut is_marked, mut has_digit, mut is_camel) = (false, false, false);
    // A mark counts between letters and digits only.
    let (mut is_inside, mut has_mark) = (false, false);
    let mut previous = ' ';
    for char in token.chars() {
        if char.is_whitespace() {
            return false;
        }
        letters += usize::from(char.is_alphabetic());
        upper += usize::from(char.is_uppercase());
        has_digit |= char.is_ascii_digit();
        is_camel |= previous.is_lowercase() && char.is_uppercase();
        if char.is_alphanumeric() {
            is_marked |= has_mark;
            is_inside = true;
        } else {
            has_mark |= is_inside && matches!(char, '_' | '.' | ':');
        }
        previous = char;
    }
    let is_upper = letters > 2 && upper == letters;
    letters > 0 && (is_marked || has_digit || is_upper || is_camel)
}
