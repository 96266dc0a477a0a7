//! What a server says about when to come back: `Retry-After` in all its forms.

use crate::http_date::UnixTime;
use core::time::Duration;

/// How long a server asks to wait before the next request. Never no time at all.
///
/// ```
/// use core::time::Duration;
/// use errdown::{RetryAfter, UnixTime};
///
/// let now = UnixTime::from_secs(784_111_777);
/// let wait = |value| RetryAfter::parse(value, now).map(RetryAfter::wait);
/// assert_eq!(wait("120"), Some(Duration::from_secs(120)));
/// assert_eq!(wait("0.25"), Some(Duration::from_millis(250)));
/// assert_eq!(wait("Sun, 06 Nov 1994 08:50:37 GMT"), Some(Duration::from_secs(60)));
/// // Zero and junk are not hints, and never mean "at once".
/// assert_eq!((wait("0"), wait("soon")), (None, None));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RetryAfter(Duration);

impl RetryAfter {
    /// A wait of a known length; `None` for none at all.
    #[inline]
    pub const fn new(wait: Duration) -> Option<Self> {
        if wait.is_zero() { None } else { Some(Self(wait)) }
    }

    /// The value of a `Retry-After` header: seconds, whole ones (RFC 9110, section 10.2.3) or
    /// decimals as some servers write them, or a date in any form that HTTP has.
    ///
    /// `None` for 0, a date that is past, and whatever is none of these: that is not a hint, and never
    /// a reason to retry at once.
    #[inline]
    pub fn parse(value: &str, now: impl Into<UnixTime>) -> Option<Self> {
        let (value, now) = (value.trim(), now.into());
        let wait = number(value).or_else(|| Some(UnixTime::parse_http_date(value, now)?.since(now)));
        Self::new(wait?)
    }

    /// The value of a `Retry-After-Ms` header: milliseconds.
    #[inline]
    pub fn parse_millis(value: &str) -> Option<Self> {
        Self::new(number(value.trim())? / 1000)
    }

    /// What the headers of a response say, whatever the letter case of their names.
    ///
    /// `retry-after-ms` is the finer one of two that mean the same, so it wins where it is valid. Of
    /// several other values the longest counts.
    ///
    /// ```
    /// use errdown::{RetryAfter, UnixTime};
    ///
    /// let headers = [("Content-Type", "text/html"), ("RETRY-AFTER", "2"), ("retry-after-ms", "1500")];
    /// let hint = RetryAfter::from_headers(headers, UnixTime::now()).unwrap();
    /// assert_eq!(hint.wait().as_millis(), 1500);
    /// ```
    #[inline]
    pub fn from_headers<N: AsRef<str>, V: AsRef<[u8]>>(
        headers: impl IntoIterator<Item = (N, V)>,
        now: impl Into<UnixTime>,
    ) -> Option<Self> {
        let now = now.into();
        let (mut fine, mut coarse) = (None, None);
        for (name, value) in headers {
            let Ok(value) = core::str::from_utf8(value.as_ref()) else { continue };
            if name.as_ref().eq_ignore_ascii_case("retry-after-ms") {
                fine = fine.max(Self::parse_millis(value));
            } else if name.as_ref().eq_ignore_ascii_case("retry-after") {
                coarse = coarse.max(Self::parse(value, now));
            }
        }
        fine.or(coarse)
    }

    /// The time to wait.
    #[inline]
    pub const fn wait(self) -> Duration {
        self.0
    }

    /// The wait in whole seconds, as a server writes it: rounded up, so that nobody comes early.
    #[inline]
    pub const fn whole_seconds(self) -> u64 {
        self.0.as_secs().saturating_add((self.0.subsec_nanos() > 0) as u64)
    }
}

/// Digits, with others after a point or not, as seconds. A number that is too large is as large as
/// can be: who asks for a long wait is not to be met early.
#[inline]
fn number(text: &str) -> Option<Duration> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(whole) || !is_number(fraction) {
        return None;
    }
    let digit = |byte: u8| u64::from(byte - b'0');
    let seconds =
        whole.bytes().fold(0_u64, |number, byte| number.saturating_mul(10).saturating_add(digit(byte)));
    let (nanos, _) =
        fraction.bytes().fold((0, 100_000_000), |(sum, unit), byte| (sum + digit(byte) * unit, unit / 10));
    Duration::from_secs(seconds).checked_add(Duration::from_nanos(nanos)).or(Some(Duration::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: UnixTime = UnixTime::from_secs(784_111_777);

    fn wait(value: &str) -> Option<Duration> {
        RetryAfter::parse(value, NOW).map(RetryAfter::wait)
    }

    #[test]
    fn seconds_and_decimals_are_waits() {
        assert_eq!(wait("3600"), Some(Duration::from_secs(3600)));
        assert_eq!(wait(" 007 "), Some(Duration::from_secs(7)));
        assert_eq!(wait("1.5"), Some(Duration::from_millis(1500)));
        assert_eq!(wait("0.0000000019"), Some(Duration::from_nanos(1)));
    }

    #[test]
    fn a_wait_beyond_measure_stays_long() {
        assert_eq!(wait("99999999999999999999"), Some(Duration::from_secs(u64::MAX)));
        assert_eq!(wait("18446744073709551615.999"), Some(Duration::new(u64::MAX, 999_000_000)));
    }

    #[test]
    fn dates_are_waits_from_now_on() {
        for date in
            ["Sun, 06 Nov 1994 08:49:47 GMT", "Sunday, 06-Nov-94 08:49:47 GMT", "Sun Nov  6 08:49:47 1994"]
        {
            assert_eq!(wait(date), Some(Duration::from_secs(10)), "{date}");
        }
    }

    #[test]
    fn nothing_is_no_hint() {
        for value in [
            "",
            "0",
            "0.0",
            "-1",
            "+1",
            "1.",
            ".5",
            "1e3",
            "NaN",
            "inf",
            "5s",
            "5, 6",
            "١",
            "soon",
            "Sun, 06 Nov 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 08:49:36 GMT",
            "Sun, 06 Nov 1994",
        ] {
            assert_eq!(wait(value), None, "{value}");
        }
    }

    #[test]
    fn headers_are_found_in_any_case() {
        let millis = |headers: &[(&str, &str)]| {
            let hint = RetryAfter::from_headers(headers.iter().copied(), NOW);
            hint.map(|hint| hint.wait().as_millis())
        };
        assert_eq!(millis(&[("rEtRy-AfTeR", "2")]), Some(2000));
        assert_eq!(millis(&[("Retry-After", "2"), ("Retry-After-Ms", "1500")]), Some(1500));
        assert_eq!(millis(&[("Retry-After", "2"), ("Retry-After-Ms", "0")]), Some(2000));
        assert_eq!(
            millis(&[("retry-after", "2"), ("retry-after", "soon"), ("retry-after", "1")]),
            Some(2000)
        );
        assert_eq!(millis(&[("x-retry-after", "2")]), None);
        assert_eq!(RetryAfter::from_headers([("retry-after", [0xff_u8])], NOW), None);
    }

    #[test]
    fn a_server_writes_whole_seconds() {
        let written = |millis| RetryAfter::new(Duration::from_millis(millis)).map(RetryAfter::whole_seconds);
        assert_eq!((written(0), written(1), written(1000), written(1001)), (None, Some(1), Some(1), Some(2)));
    }
}
