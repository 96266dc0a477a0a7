//! Units of time, and numbers of them.

use crate::languages::Languages;
use crate::unicode::is_unspaced;
use crate::vocabulary::Language;

/// How many bytes of a text are a number.
pub(super) fn number_length(text: &[u8]) -> usize {
    let mut rest = text;
    while let [b'0'..=b'9' | b'.' | b',', behind @ ..] = rest {
        rest = behind;
    }
    text.len() - rest.len()
}

/// So many of a unit. More than one digit after the point is more than anybody waits for.
pub(super) fn milliseconds(number: &str, unit: u32) -> Option<u32> {
    let number = number.trim_end_matches(['.', ',']);
    let number = number.replace(',', if is_grouped(number) { "" } else { "." });
    let (whole, part) = number.split_once('.').unwrap_or((&number, ""));
    let whole = whole.parse::<u32>().ok()?.checked_mul(unit)?;
    let tenths = match part.as_bytes() {
        [digit @ b'0'..=b'9', ..] => u32::from(digit - b'0'),
        _ => 0,
    };
    whole.checked_add(unit / 10 * tenths)
}

/// `1,200` has groups of three, `1,5` a fraction.
fn is_grouped(number: &str) -> bool {
    let mut groups = number.split(',');
    groups.next();
    for group in groups {
        if group.len() != 3 {
            return false;
        }
    }
    true
}

/// The unit that a text begins with: its length, and its milliseconds.
pub(super) fn unit_at(text: &str, mut languages: Languages) -> Option<(usize, u32)> {
    let mut longest = (0, None);
    while let Some((_, language)) = languages.take_first() {
        let unit = longest_unit(language, text);
        if unit.0 > longest.0 {
            longest = unit;
        }
    }
    Some((longest.0, longest.1?))
}

/// The longest unit of a language that a text begins with: its length, and its milliseconds.
pub(super) fn longest_unit(language: &Language, text: &str) -> (usize, Option<u32>) {
    let mut longest = (0, None);
    for (factor, words) in language.units {
        let mut words = *words;
        while let [unit, others @ ..] = words {
            words = others;
            if begins(text, unit) {
                if unit.len() >= longest.0 {
                    longest = (unit.len(), Some(*factor));
                }
                break;
            }
        }
    }
    longest
}

/// Whether a text begins with a unit, and the unit ends there.
fn begins(text: &str, unit: &str) -> bool {
    if let ([first, ..], [begin, ..]) = (text.as_bytes(), unit.as_bytes())
        && first != begin
    {
        return false;
    }
    match text.strip_prefix(unit) {
        Some(rest) => {
            // `1h30m` has no spaces.
            let goes_on = |c: char| c.is_alphabetic() && !is_unspaced(c);
            unit.starts_with(is_unspaced) || !rest.starts_with(goes_on)
        }
        None => false,
    }
}
