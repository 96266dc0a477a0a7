//! When to send a request again: what a text says, and times in it.

use super::Wait;
use super::languages::LANGUAGES;
use super::reading::Reading;
use super::topic::Topic;
use crate::unicode::is_unspaced;
use std::time::Duration;

/// When to send it again. A time must stand beside words of waiting, unless the whole text is
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
        let mut timed = words.all(topic).filter_map(|hit| words.timed_sentence(hit));
        let time = timed.find_map(time);
        if time.is_some() {
            return time;
        }
    }
    if !is_about_waiting {
        return None;
    }
    time(words.text()).or_else(|| milliseconds(words.text().trim(), "s"))
}

/// Words in front of a time which say that it is the latest one.
const UPPER_BOUNDS: &[&str] = &[
    "within",
    "up to",
    "less than",
    "under",
    "innerhalb von",
    "binnen",
    "dans les",
    "en menos de",
    "em até",
    "в течение",
];

/// The first `60 seconds`, `1.5 min`, `1,200 ms` or `a minute` of a text, in milliseconds.
fn time(text: &str) -> Option<u32> {
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
        let time = milliseconds(number, behind.trim_start_matches([' ', '-', '\u{a0}']));
        if time.is_some() && !is_upper_bound(before.trim_end()) {
            return time;
        }
    }
    one(&lower)
}

fn is_upper_bound(before: &str) -> bool {
    UPPER_BOUNDS.iter().any(|bound| before.ends_with(bound))
}

/// The longest word for one, in bytes. A look at length and first letter spares most words.
const LONGEST_ONE: usize = 8;

/// `a minute`, `une heure`: the time that a word for one stands before.
fn one(text: &str) -> Option<u32> {
    let is_one = |word: &str| {
        let word = word.trim_start_matches(['(', '"']);
        LANGUAGES.iter().any(|language| language.one.contains(&word))
    };
    let mut words = text.split([' ', '\n']).peekable();
    while let Some(word) = words.next() {
        let may_be_one = matches!(word.as_bytes(), [b'a' | b'e' | b'o' | b'u' | b'(' | b'"' | 0x80.., ..]);
        if may_be_one && word.len() <= LONGEST_ONE && is_one(word) {
            let unit = words.peek().and_then(|unit| unit_at(unit));
            if unit.is_some() {
                return unit;
            }
        }
    }
    None
}

fn milliseconds(number: &str, behind: &str) -> Option<u32> {
    let factor = unit_at(behind)?;
    let number = number.trim_end_matches(['.', ',']);
    // `1,200` has groups of three, `1,5` a fraction.
    let is_grouped = number.split(',').skip(1).all(|group| group.len() == 3);
    let number = number.replace(',', if is_grouped { "" } else { "." });
    let (whole, part) = number.split_once('.').unwrap_or((&number, ""));
    let whole = whole.parse::<u32>().ok()?.checked_mul(factor)?;
    let tenths = part.chars().next().and_then(|digit| digit.to_digit(10)).unwrap_or(0);
    whole.checked_add(factor / 10 * tenths).filter(|time| *time > 0)
}

/// The unit that a text begins with, in milliseconds.
fn unit_at(text: &str) -> Option<u32> {
    let mut longest = (0, None);
    for language in LANGUAGES {
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
    }
    longest.1
}

/// Whether a text begins with a unit, and the unit ends there.
fn begins(text: &str, unit: &str) -> bool {
    if let ([first, ..], [begin, ..]) = (text.as_bytes(), unit.as_bytes())
        && first != begin
    {
        return false;
    }
    let ends = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric() && !is_unspaced(c));
    text.strip_prefix(unit).is_some_and(|rest| unit.starts_with(is_unspaced) || ends(rest))
}

#[cfg(test)]
mod tests {
    use super::*;

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
            ("3 times", None),
            ("0 s", None),
        ] {
            assert_eq!(time(text), expected, "{text}");
        }
    }
}
