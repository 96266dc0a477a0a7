//! When to send a request again: what a text says, and times in it.

use super::reading::Reading;
use super::verdict::Wait;
use crate::languages::Languages;
use crate::unicode::is_unspaced;
use crate::vocabulary::{Language, Topic};
use std::time::Duration;

/// When to send it again. A time must be beside words of waiting, unless the whole text is
/// about that; then a bare number is seconds.
pub(super) fn wait(words: &Reading<'_>, is_about_waiting: bool) -> Option<Wait> {
    if words.has(Topic::Header) {
        return Some(Wait::Header);
    }
    match named(words, is_about_waiting) {
        Some(time) => Some(Wait::AtLeast(Duration::from_millis(time.into()))),
        None if words.has(Topic::Brief) => Some(Wait::Brief),
        None if words.has(Topic::Later) => Some(Wait::Later),
        None => None,
    }
}

/// The time that a text names.
fn named(words: &Reading<'_>, is_about_waiting: bool) -> Option<u32> {
    for topic in [Topic::Retry, Topic::Throttle, Topic::Later] {
        for hit in words.all(topic) {
            if let Some(sentence) = words.timed_sentence(hit)
                && let Some(time) = time(sentence, words.languages)
            {
                return Some(time);
            }
        }
    }
    if !is_about_waiting {
        return None;
    }
    // A cell of its own may say no word that tells its language.
    time(words.text(), Languages::ALL).or_else(|| milliseconds(words.text().trim(), "s", Languages::ALL))
}

/// The first `60 seconds`, `1.5 min`, `1,200 ms` or `a minute` of a text, in milliseconds.
fn time(text: &str, languages: Languages) -> Option<u32> {
    let lower = text.to_lowercase();
    let mut rest = lower.as_bytes();
    while let [first, after @ ..] = rest {
        if !first.is_ascii_digit() {
            rest = after;
            continue;
        }
        let (before, from) = lower.split_at_checked(lower.len() - rest.len())?;
        while let [b'0'..=b'9' | b'.' | b',', after @ ..] = rest {
            rest = after;
        }
        let (number, behind) = from.split_at_checked(from.len() - rest.len())?;
        let time = milliseconds(number, behind.trim_start_matches([' ', '-', '\u{a0}']), languages);
        if time.is_some() && !is_upper_bound(before.trim_end(), languages) {
            return time;
        }
    }
    one(&lower, languages)
}

fn is_upper_bound(before: &str, mut languages: Languages) -> bool {
    while let Some((_, language)) = languages.take_first() {
        for bound in language.upper_bounds {
            if before.ends_with(bound) {
                return true;
            }
        }
    }
    false
}

/// `a minute`, `une heure`: the time that a word for one is before, in its language.
fn one(text: &str, languages: Languages) -> Option<u32> {
    let mut before = "";
    for word in text.split([' ', '\n']) {
        if may_be_one(before) {
            let unit = unit_after_one(before.trim_start_matches(['(', '"']), word, languages);
            if unit.is_some() {
                return unit;
            }
        }
        before = word;
    }
    None
}

/// The longest word for one, in bytes. A look at length and first letter spares most words.
const LONGEST_ONE: usize = 10;

fn may_be_one(word: &str) -> bool {
    matches!(
        word.as_bytes(),
        [b'a' | b'b' | b'e' | b'j' | b'm' | b'o' | b's' | b'u' | b'z' | b'(' | b'"' | 0x80.., ..]
    ) && word.len() <= LONGEST_ONE
}

/// The unit that a word begins with in a language where the word before it is one for one.
fn unit_after_one(one: &str, word: &str, mut languages: Languages) -> Option<u32> {
    while let Some((_, language)) = languages.take_first() {
        if language.one.contains(&one) {
            let (_, unit) = longest_unit(language, word);
            if unit.is_some() {
                return unit;
            }
        }
    }
    None
}

fn milliseconds(number: &str, behind: &str, languages: Languages) -> Option<u32> {
    let factor = unit_at(behind, languages)?;
    let number = number.trim_end_matches(['.', ',']);
    let number = number.replace(',', if is_grouped(number) { "" } else { "." });
    let (whole, part) = number.split_once('.').unwrap_or((&number, ""));
    let whole = whole.parse::<u32>().ok()?.checked_mul(factor)?;
    let tenths = match part.as_bytes() {
        [digit @ b'0'..=b'9', ..] => u32::from(digit - b'0'),
        _ => 0,
    };
    let time = whole.checked_add(factor / 10 * tenths)?;
    if time > 0 { Some(time) } else { None }
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

/// The unit that a text begins with, in milliseconds.
fn unit_at(text: &str, mut languages: Languages) -> Option<u32> {
    let mut longest = (0, None);
    while let Some((_, language)) = languages.take_first() {
        let unit = longest_unit(language, text);
        if unit.0 > longest.0 {
            longest = unit;
        }
    }
    longest.1
}

/// The longest unit of a language that a text begins with: its length, and its milliseconds.
fn longest_unit(language: &Language, text: &str) -> (usize, Option<u32>) {
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
            let goes_on = |c: char| c.is_alphanumeric() && !is_unspaced(c);
            unit.starts_with(is_unspaced) || !rest.starts_with(goes_on)
        }
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::languages::LANGUAGES;

    /// `may_be_one` looks at a first byte only, so a new one must be added there.
    #[test]
    fn every_word_for_one_is_known_by_its_first_byte() {
        for word in LANGUAGES.iter().flat_map(|language| language.one) {
            assert!(may_be_one(word), "{word}");
        }
    }

    #[test]
    fn times() {
        for (text, expected) in [
            ("60 seconds", Some(60_000)),
            ("1,200 s", Some(1_200_000)),
            ("1.5 min.", Some(90_000)),
            ("HTTP 503 for 2 hours", Some(7_200_000)),
            ("1 day", Some(86_400_000)),
            ("in a minute", Some(60_000)),
            ("60秒后", Some(60_000)),
            ("5 分鐘", Some(300_000)),
            ("1時間後", Some(3_600_000)),
            ("1분 후", Some(60_000)),
            ("через 10 секунд", Some(10_000)),
            ("within 24 hours", None),
            ("1,5 minuten", Some(90_000)),
            ("a number", None),
            ("the value is en secondes", None),
            ("3 times", None),
            ("0 s", None),
        ] {
            assert_eq!(time(text, Languages::ALL), expected, "{text}");
        }
    }
}
