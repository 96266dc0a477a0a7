//! The code at the start of a text: a number, a number behind its label, or a symbol.

use super::Code;
use super::number::number;
use super::title::near;

/// What may stand in front of a code.
pub(super) const OPENING: fn(char) -> bool =
    |c| c.is_whitespace() || matches!(c, '"' | '\'' | '“' | '(' | '[' | '`');

/// The code at the start of a text, and what stands behind it. A plain word is a code only where
/// it is alone.
pub(super) fn lead(text: &str) -> Option<(Code, &str)> {
    let text = text.trim_start_matches(OPENING);
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

/// The number of `HTTP 404` and `Error 1045`.
fn behind_a_word(text: &str) -> Option<(Code, &str)> {
    let length = near(text).find([' ', '\u{a0}'])?;
    let (word, rest) = text.split_at_checked(length)?;
    let is_label = LABELS.iter().any(|label| label.eq_ignore_ascii_case(word));
    if is_label { number(rest.trim_start()) } else { None }
}

/// Whether a text has no words.
pub(super) fn is_punctuation(text: &str) -> bool {
    !text.contains(char::is_alphanumeric)
}

/// A word that may be a code, and what stands behind it.
pub(super) fn symbol(text: &str) -> Option<(&str, &str)> {
    let is_part = |c: char| c.is_alphanumeric() || "_-.:$@#*/".contains(c);
    let end = text.find(|c| !is_part(c)).unwrap_or(text.len());
    let token = text.get(..end)?.trim_end_matches(['-', '.', ':', '/', '#']);
    let rest = text.get(token.len()..)?;
    token.chars().any(char::is_alphanumeric).then_some((token, rest))
}

/// Whether a token is written as no plain word is: `rate_limited`, `E1001`, `NotFound`, `EPERM`.
pub(crate) fn is_symbolic(token: &str) -> bool {
    if token.contains(' ') {
        return false;
    }
    let inner =
        |marks: &str| token.trim_matches(|c: char| !c.is_alphanumeric()).contains(|c| marks.contains(c));
    let letters = || token.chars().filter(|c| c.is_alphabetic());
    let has_digit = token.contains(|c: char| c.is_ascii_digit());
    let is_upper = letters().count() > 2 && letters().all(char::is_uppercase);
    let is_camel =
        token.chars().zip(token.chars().skip(1)).any(|(a, b)| a.is_lowercase() && b.is_uppercase());
    !token.contains(char::is_whitespace)
        && letters().next().is_some()
        && (inner("_.:") || has_digit || is_upper || is_camel)
}
