//! When to send a request again: what a text says, and times in it.

use super::Wait;
use super::classify::Topic;
use super::phrases::Reading;
use std::time::Duration;

/// When to send it again. A time must stand beside words of waiting, unless the whole text is
/// about that; then a bare number is seconds.
pub(super) fn wait(words: &Reading<'_, Topic>, text: &str, is_about_waiting: bool) -> Option<Wait> {
    if words.has(Topic::Header) {
        return Some(Wait::Header);
    }
    let topics = [Topic::Retry, Topic::Throttle, Topic::Later];
    let sentences = topics.into_iter().flat_map(|topic| words.all(topic)).map(|hit| words.sentence(hit));
    let seconds = || milliseconds(text.trim(), "s").filter(|_| is_about_waiting);
    let named = sentences.chain(Some(text).filter(|_| is_about_waiting)).find_map(time).or_else(seconds);
    match named {
        Some(time) => Some(Wait::AtLeast(Duration::from_millis(time.into()))),
        None if words.has(Topic::Brief) => Some(Wait::Brief),
        None if words.has(Topic::Later) => Some(Wait::Later),
        None => None,
    }
}

/// The first `60 seconds`, `1.5 min` or `1,200 ms` of a text, in milliseconds.
fn time(text: &str) -> Option<u32> {
    let lower = text.to_lowercase();
    let mut rest = lower.as_str();
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let from = rest.get(at..)?;
        let end = from.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(from.len());
        let (number, behind) = from.split_at_checked(end)?;
        let unit = behind.trim_start_matches([' ', '-']);
        let unit: String = unit.chars().take_while(char::is_ascii_alphabetic).collect();
        if let Some(time) = milliseconds(number, &unit) {
            return Some(time);
        }
        rest = behind;
    }
    None
}

fn milliseconds(number: &str, unit: &str) -> Option<u32> {
    let factor: u32 = match unit {
        "ms" | "millisecond" | "milliseconds" => 1,
        "s" | "sec" | "secs" | "second" | "seconds" => 1000,
        "m" | "min" | "mins" | "minute" | "minutes" => 60_000,
        "h" | "hour" | "hours" => 3_600_000,
        "day" | "days" => 86_400_000,
        _ => return None,
    };
    let number = number.trim_end_matches(['.', ',']).replace(',', "");
    let (whole, part) = number.split_once('.').unwrap_or((&number, ""));
    let whole = whole.parse::<u32>().ok()?.checked_mul(factor)?;
    let tenths = part.chars().next().and_then(|digit| digit.to_digit(10)).unwrap_or(0);
    whole.checked_add(factor / 10 * tenths).filter(|time| *time > 0)
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
            ("3 times", None),
            ("0 s", None),
        ] {
            assert_eq!(time(text), expected, "{text}");
        }
    }
}
