//! When to send a request again: what a text says, and times in it.

mod units;

use super::reading::Reading;
use super::verdict::Wait;
use crate::languages::Languages;
use crate::unicode::is_unspaced;
use crate::vocabulary::{Language, Topic};
use std::time::Duration;
use units::{longest_unit, milliseconds, number_length, unit_at};

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
    time(words.text(), Languages::ALL).or_else(|| {
        let seconds = words.text().trim();
        let is_number = seconds.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','));
        milliseconds(seconds, 1000).filter(|time| is_number && *time > 0)
    })
}

/// The first time of a text, in milliseconds: `60 seconds`, `1h30m`, `2 hours, 30 minutes`, `a minute`; the
/// longer one of `5 to 10 minutes`; one day of `tomorrow`.
fn time(text: &str, languages: Languages) -> Option<u32> {
    let lower = text.to_lowercase();
    let mut rest = lower.as_bytes();
    // Plain loops, since every wait goes through them.
    while let [byte, behind @ ..] = rest {
        if !byte.is_ascii_digit() {
            rest = behind;
            continue;
        }
        let (before, from) = lower.split_at_checked(lower.len() - rest.len())?;
        if let Some(span) = TimeSpan::read(from, languages)
            && !is_upper_bound(before.trim_end(), languages)
        {
            return Some(span.or_up_to(languages).milliseconds);
        }
        rest = rest.get(number_length(rest)..)?;
    }
    one(&lower, languages).or_else(|| calendar(&lower, languages))
}

/// A time that begins a text, and the text behind it.
#[derive(Clone, Copy)]
struct TimeSpan<'t> {
    milliseconds: u32,
    /// That of its last part.
    unit: u32,
    behind: &'t str,
}

impl<'t> TimeSpan<'t> {
    /// A time of one part or of several, each of a smaller unit; or of a clock, `00:05:00`.
    fn read(text: &'t str, languages: Languages) -> Option<Self> {
        if let [_, _, b':', ..] = text.as_bytes() {
            return Self::clock(text);
        }
        let mut span = Self::part(text, languages)?;
        while is_number_near(span.behind)
            && let Some(next) = Self::part(joined(span.behind, languages), languages)
            && next.unit < span.unit
        {
            let milliseconds = span.milliseconds.checked_add(next.milliseconds)?;
            span = Self { milliseconds, ..next };
        }
        (span.milliseconds > 0).then_some(span)
    }

    /// `30 seconds`, `1.5min`.
    fn part(text: &'t str, languages: Languages) -> Option<Self> {
        let (number, behind) = text.split_at_checked(number_length(text.as_bytes()))?;
        let behind = behind.trim_start_matches(GAPS);
        let (length, unit) = unit_at(behind, languages)?;
        let milliseconds = milliseconds(number, unit)?;
        let behind = behind.get(length..)?;
        Some(Self { milliseconds, unit, behind })
    }

    /// `00:05:00`, in hours, minutes and seconds.
    fn clock(text: &'t str) -> Option<Self> {
        let end = text.find(|c: char| !(c.is_ascii_digit() || c == ':')).unwrap_or(text.len());
        let (clock, behind) = text.split_at_checked(end)?;
        let mut seconds: u32 = 0;
        let mut parts = 0;
        for part in clock.split(':') {
            let number: u32 = part.parse().ok().filter(|_| part.len() == 2)?;
            seconds = seconds.checked_mul(60)?.checked_add(number)?;
            parts += 1;
        }
        (parts == 3 && seconds > 0).then_some(Self {
            milliseconds: seconds.checked_mul(1000)?,
            unit: 1000,
            behind,
        })
    }

    /// The longer time of a range, `30 seconds to 2 minutes`.
    fn or_up_to(self, mut languages: Languages) -> Self {
        if !is_number_near(self.behind) {
            return self;
        }
        let behind = self.behind.trim_start();
        let all = languages;
        let mut end = behind.strip_prefix(['-', '–', '—', '~']);
        while let Some((_, language)) = languages.take_first() {
            for word in language.range_words {
                end = end.or_else(|| behind.strip_prefix(word));
            }
        }
        let upper = end.and_then(|end| Self::read(end.trim_start(), all));
        upper.filter(|upper| upper.milliseconds > self.milliseconds).unwrap_or(self)
    }
}

/// What may be between a number and its unit.
const GAPS: [char; 3] = [' ', '-', '\u{a0}'];

/// Whether there may be another part of a time. A plain loop, since every wait goes through it.
fn is_number_near(text: &str) -> bool {
    let mut rest = text.as_bytes();
    let mut left = NEAR;
    while let [byte, behind @ ..] = rest
        && left > 0
    {
        if byte.is_ascii_digit() {
            return true;
        }
        left -= 1;
        rest = behind;
    }
    false
}

/// How far the next part of a time is, in bytes.
const NEAR: usize = 8;

/// A text without what joins two parts of a time: `2 hours, 30 minutes`, `2 hours and 30 minutes`.
fn joined(text: &str, mut languages: Languages) -> &str {
    let text = text.trim_start_matches([' ', ',', '\u{a0}']);
    while let Some((_, language)) = languages.take_first() {
        for joint in language.joints {
            if let Some(rest) = text.strip_prefix(joint).and_then(|rest| rest.strip_prefix(' ')) {
                return rest;
            }
        }
    }
    text
}

/// The days of a word of the calendar, which are at least so many: `tomorrow`, `next week`.
fn calendar(text: &str, mut languages: Languages) -> Option<u32> {
    while let Some((_, language)) = languages.take_first() {
        for (unit, words) in language.calendar {
            if words.iter().any(|word| has_word(text, word)) {
                return Some(*unit);
            }
        }
    }
    None
}

/// Whether a text has some words, as words of their own where the script sets words apart.
fn has_word(text: &str, word: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() && !is_unspaced(c);
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).unwrap_or_default();
        let behind = text.get(at + word.len()..).unwrap_or_default();
        !before.ends_with(is_part) && !behind.starts_with(is_part)
    })
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

/// `a minute`, `une heure`: the time that a word for one is before, in its language; `half a minute` and
/// `an hour and a half`.
fn one(text: &str, languages: Languages) -> Option<u32> {
    let mut before = ["", ""];
    let mut words = text.split([' ', '\n', '-']);
    while let Some(word) = words.next() {
        let [further, last] = before;
        if may_be_one(last)
            && let Some((language, unit)) = unit_after_one(last.trim_matches(MARKS), word, languages)
        {
            let is_half = |word: &str| language.halves.contains(&word.trim_matches(MARKS));
            return Some(match () {
                () if is_half(last) || is_half(further) => unit / 2,
                () if words.by_ref().take(3).any(is_half) => unit + unit / 2,
                () => unit,
            });
        }
        before = [last, word];
    }
    None
}

/// The unit that a word begins with in a language where the word before it is one for one or for a half.
fn unit_after_one(one: &str, word: &str, mut languages: Languages) -> Option<(&'static Language, u32)> {
    while let Some((_, language)) = languages.take_first() {
        if language.one.contains(&one) || language.halves.contains(&one) {
            let (_, unit) = longest_unit(language, word);
            if let Some(unit) = unit {
                return Some((language, unit));
            }
        }
    }
    None
}

/// What may be around a word for one.
const MARKS: [char; 6] = ['(', ')', '"', ',', '.', ';'];

/// The longest word for one, in bytes. A look at length and first letter spares most words.
const LONGEST_ONE: usize = 10;

/// The first letters of words for one and for a half, and what may be before them.
const FIRST_OF_ONE: &[u8] = b"abdehjmopsuyz(\"";

fn may_be_one(word: &str) -> bool {
    let may_begin = match word.as_bytes() {
        [b'n', second, ..] => !second.is_ascii(),
        [first, ..] => !first.is_ascii() || FIRST_OF_ONE.contains(first),
        [] => false,
    };
    may_begin && word.len() <= LONGEST_ONE
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::languages::LANGUAGES;

    /// `may_be_one` looks at a first byte only, so a new one must be added there.
    #[test]
    fn every_word_for_one_is_known_by_its_first_byte() {
        let words = LANGUAGES.iter().flat_map(|language| language.one.iter().chain(language.halves));
        for word in words.filter(|word| !word.starts_with(is_unspaced)) {
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
            ("1h30m", Some(5_400_000)),
            ("2m59s", Some(179_000)),
            ("7m12.5s", Some(432_500)),
            ("2 minutes 30 seconds", Some(150_000)),
            ("2 hours, 30 minutes", Some(9_000_000)),
            ("2 hours and 30 minutes", Some(9_000_000)),
            ("an hour and a half", Some(5_400_000)),
            ("half a minute", Some(30_000)),
            ("half an hour", Some(1_800_000)),
            ("une demi-heure", Some(1_800_000)),
            ("eine halbe Stunde", Some(1_800_000)),
            ("1時間30分後", Some(5_400_000)),
            ("00:05:00", Some(300_000)),
            ("1 week", Some(604_800_000)),
            ("5 to 10 minutes", Some(600_000)),
            ("30 seconds to 2 minutes", Some(120_000)),
            ("30-60 s", Some(60_000)),
            ("on another day", Some(86_400_000)),
            ("next week", Some(604_800_000)),
            ("明天再试", Some(86_400_000)),
            ("3 m2", Some(180_000)),
        ] {
            assert_eq!(time(text, Languages::ALL), expected, "{text}");
        }
    }
}
