//! Codes that are numbers: integers, hexadecimal ones, wildcards, ranges, decimals.

use super::value::Code;
use crate::languages::LANGUAGES;
use crate::unicode::is_unspaced;

/// Whether a text has no words.
pub(super) fn is_punctuation(text: &str) -> bool {
    let mut rest = text.as_bytes();
    while let [byte, behind @ ..] = rest {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => return false,
            0x80.. => return !text.contains(char::is_alphanumeric),
            _ => rest = behind,
        }
    }
    true
}

/// Signs between the ends of a range.
const RANGE_SIGNS: &[&str] = &["-", "–", "—", "~", "～", "〜", "...", "..", "…"];

/// The text after the sign or the word between the ends of a range.
pub(super) fn after_range_separator(text: &str) -> Option<&str> {
    let words = || LANGUAGES.iter().flat_map(|language| language.range_words);
    RANGE_SIGNS.iter().chain(words()).find_map(|separator| text.strip_prefix(separator))
}

/// The length of the words after the first code of a range without an end.
fn open_range(text: &str) -> Option<usize> {
    let mut words = LANGUAGES.iter().flat_map(|language| language.open_ranges);
    if text.starts_with('+') {
        Some(1)
    } else {
        words.find(|word| text.starts_with(**word)).map(|word| word.len())
    }
}

/// An integer, a hexadecimal one, a wildcard like `5xx`, a range, or a decimal.
pub(super) fn number(text: &str) -> Option<(Code, &str)> {
    // Most texts that are asked are words. 0xe2 begins `−` and `≥`.
    let [b'-' | b'+' | b'>' | b'0'..=b'9' | 0xe2, ..] = text.as_bytes() else { return None };
    plain(text).or_else(|| notated(text))
}

/// The most digits that are an integer whatever they are.
const SAFE_DIGITS: usize = 18;

/// Digits and words, which nearly every cell of numbers holds: `404`, `404 - Not Found`.
fn plain(text: &str) -> Option<(Code, &str)> {
    let mut rest = text.as_bytes();
    let mut value = 0_i64;
    while let [digit @ b'0'..=b'9', behind @ ..] = rest {
        value = value.wrapping_mul(10).wrapping_add(i64::from(digit - b'0'));
        rest = behind;
    }
    let length = text.len() - rest.len();
    if length == 0 || length > SAFE_DIGITS || !are_words(rest) {
        return None;
    }
    let (digits, rest) = text.split_at_checked(length)?;
    Some((Code::Int(value, digits.to_owned()), rest))
}

/// Whether what follows digits surely belongs to no notation of a number.
fn are_words(rest: &[u8]) -> bool {
    match rest {
        [] | [b':' | b',', b' ', ..] | [b'`' | b')' | b'"' | b'/' | b';' | b'\n', ..] => true,
        [b' ', behind @ ..] => match without_spaces(behind) {
            [b'-', behind @ ..] => matches!(without_spaces(behind), [b'a'..=b'z' | b'A'..=b'Z', ..]),
            behind => matches!(behind, [b'A'..=b'Z' | b'(', ..]),
        },
        _ => false,
    }
}

fn without_spaces(mut text: &[u8]) -> &[u8] {
    while let [b' ', behind @ ..] = text {
        text = behind;
    }
    text
}

/// A number in any other notation.
fn notated(text: &str) -> Option<(Code, &str)> {
    let open = [(">=", 0), ("≥", 0), (">", 1)];
    if let Some((behind, more)) = open.iter().find_map(|(mark, more)| Some((text.strip_prefix(mark)?, more)))
    {
        let (from, _, rest) = integer(behind.trim_start())?;
        return Some((from_on(from.checked_add(*more)?, text, rest)?, rest));
    }
    let (from, notation, rest) = integer(text)?;
    if let Some((code, rest)) = wildcard(from, notation, rest).or_else(|| decimal(text, notation, rest)) {
        return Some((code, rest));
    }
    let rest = without_footnote(rest);
    if !is_boundary(rest) {
        return None;
    }
    if let Some(rest) = sub_code(text, from, rest) {
        let length = text.len() - rest.len();
        return Some((Code::Text(text.get(..length)?.to_owned()), rest));
    }
    let spaces = rest.len() - rest.trim_start_matches(' ').len();
    if let Some(rest) = rest.get(spaces..).and_then(open_range).and_then(|length| rest.get(spaces + length..))
    {
        return Some((from_on(from, text, rest)?, rest));
    }
    if let Some((to, rest)) = range_end(from, notation, rest) {
        let length = text.len() - rest.len();
        return Some((Code::Range(from.min(to), from.max(to), text.get(..length)?.to_owned()), rest));
    }
    Some((Code::Int(from, notation.to_owned()), rest))
}

/// How many digits a text begins with.
pub(super) fn digits(text: &str) -> usize {
    let mut rest = text.as_bytes();
    while let [b'0'..=b'9', behind @ ..] = rest {
        rest = behind;
    }
    text.len() - rest.len()
}

/// Without the mark of a footnote: `404*`, `411[^1]`, `413¹`, and `413^1` for a superscript.
fn without_footnote(rest: &str) -> &str {
    let label = rest.strip_prefix("[^").and_then(|label| label.split_once(']'));
    let superscript = rest.strip_prefix('^').and_then(|label| label.get(digits(label)..));
    let rest = label.map(|(_, rest)| rest).or(superscript).unwrap_or(rest);
    rest.trim_start_matches(['*', '†', '‡', '¹', '²', '³'])
}

/// `403-1` is a code and its sub-code, no range; what follows it.
fn sub_code<'a>(text: &str, from: i64, rest: &'a str) -> Option<&'a str> {
    let (to, _, behind) = integer(rest.strip_prefix('-')?)?;
    (!text.starts_with(['-', '−']) && (0..from).contains(&to) && is_boundary(behind)).then_some(behind)
}

/// `>=500` and `500+`: up to the last status where it starts at one.
fn from_on(from: i64, text: &str, rest: &str) -> Option<Code> {
    let to = if (100..600).contains(&from) { 599 } else { i64::MAX };
    Some(Code::Range(from, to, text.get(..text.len() - rest.len())?.to_owned()))
}

/// The value of an integer, its notation, and what follows.
fn integer(text: &str) -> Option<(i64, &str, &str)> {
    let unsigned = text.strip_prefix(['-', '−', '+']).unwrap_or(text);
    let is_negative = text.starts_with(['-', '−']);
    let hexadecimal = unsigned.strip_prefix("0x").or_else(|| unsigned.strip_prefix("0X"));
    let (digits, radix) = hexadecimal.map_or((unsigned, 10), |digits| (digits, 16));
    let length = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
    let (digits, rest) = digits.split_at_checked(length)?;
    if let Some((value, rest)) = grouped(digits, rest).filter(|_| radix == 10) {
        let notation = text.get(..text.len() - rest.len())?;
        return Some((if is_negative { -value } else { value }, notation, rest));
    }
    let value = i64::from_str_radix(digits, radix).ok()?;
    let notation = text.get(..text.len() - rest.len())?;
    Some((if is_negative { -value } else { value }, notation, rest))
}

/// `1,001`: groups of three digits after one of fewer, which no list of codes looks like.
fn grouped<'a>(first: &str, mut rest: &'a str) -> Option<(i64, &'a str)> {
    let mut number = first.to_owned();
    while let Some((group, behind)) = rest.strip_prefix(',').and_then(|rest| rest.split_at_checked(3)) {
        if digits(group) < group.len() || digits(behind) > 0 {
            break;
        }
        number.push_str(group);
        rest = behind;
    }
    let is_grouped = (1..3).contains(&first.len()) && number.len() > first.len();
    is_grouped.then_some(())?;
    Some((number.parse().ok()?, rest))
}

pub(super) fn is_boundary(rest: &str) -> bool {
    !rest.starts_with(|c: char| c.is_alphanumeric() && !is_unspaced(c) || c == '_') && !rest.starts_with("::")
}

/// `5xx`: the x stand for any digit.
fn wildcard<'a>(prefix: i64, notation: &str, rest: &'a str) -> Option<(Code, &'a str)> {
    let places = rest.find(|c| !matches!(c, 'x' | 'X' | '*')).unwrap_or(rest.len());
    let (marks, after) = rest.split_at_checked(places)?;
    // One star is a footnote's.
    if marks == "*" {
        return None;
    }
    if !(1..=6).contains(&places) || !is_boundary(after) || prefix < 1 {
        return None;
    }
    let width = 10_i64.pow(u32::try_from(places).ok()?);
    let from = prefix.checked_mul(width)?;
    Some((Code::Range(from, from.checked_add(width - 1)?, format!("{notation}{marks}")), after))
}

/// `40003.1` is a code, but no integer.
fn decimal<'a>(text: &'a str, notation: &str, rest: &str) -> Option<(Code, &'a str)> {
    rest.strip_prefix('.').filter(|rest| digits(rest) > 0)?;
    let length = text.get(notation.len()..)?.find(|c: char| c != '.' && !c.is_ascii_digit());
    let (code, after) = text.split_at_checked(length.map_or(text.len(), |at| at + notation.len()))?;
    let code = code.trim_end_matches('.');
    is_boundary(after).then(|| (Code::Text(code.to_owned()), after))
}

/// The upper end of a range. A spaced hyphen also is between a code and its title, so there
/// the second number must look like the first one.
fn range_end<'a>(from: i64, notation: &str, rest: &'a str) -> Option<(i64, &'a str)> {
    let trimmed = rest.trim_start_matches(' ');
    let after = after_range_separator(trimmed)?;
    let (to, last, behind) = integer(after.trim_start_matches(' '))?;
    let is_spaced_hyphen = trimmed.len() < rest.len() && trimmed.starts_with('-');
    let is_alike = last.len() == notation.len() && to > from && is_punctuation(behind);
    (is_boundary(behind) && to != from && (is_alike || !is_spaced_hyphen)).then_some((to, behind))
}
