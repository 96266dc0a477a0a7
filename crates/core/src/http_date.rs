//! Points in time, and the dates of HTTP. Arithmetic only: nothing here asks a clock without `std`.

use core::time::Duration;

/// A point in time: how long after the Unix epoch it is, leap seconds not counted.
///
/// Where there is no standard library, it comes from whatever clock there is:
///
/// ```
/// use errdown::UnixTime;
///
/// let now = UnixTime::from_secs(784_111_777);
/// assert_eq!(UnixTime::parse_http_date("Sun, 06 Nov 1994 08:49:37 GMT", now), Some(now));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnixTime(Duration);

impl UnixTime {
    /// What the clock of the system says; the epoch where that is set before it.
    #[cfg(feature = "std")]
    #[inline]
    pub fn now() -> Self {
        std::time::SystemTime::now().into()
    }

    /// So many seconds after the epoch.
    #[inline]
    pub const fn from_secs(seconds: u64) -> Self {
        Self(Duration::from_secs(seconds))
    }

    /// The time since the epoch.
    #[inline]
    pub const fn since_epoch(self) -> Duration {
        self.0
    }

    /// How long it takes from an earlier point in time; nothing where that is later.
    #[must_use]
    #[inline]
    pub const fn since(self, earlier: Self) -> Duration {
        self.0.saturating_sub(earlier.0)
    }

    /// A date of any of the three forms of RFC 9110, section 5.6.7, from 1970 on.
    ///
    /// The years of the second form have two digits, and are those that are nearest to `now`.
    #[inline]
    pub fn parse_http_date(text: &str, now: impl Into<Self>) -> Option<Self> {
        let date = Date::parse(text, now.into())?;
        Some(Self(Duration::from_secs(date.days_since_epoch()?.checked_mul(86_400)? + date.second)))
    }

    /// The year, by the mean length of years: exact but for hours around its ends.
    #[inline]
    fn year(self) -> u64 {
        1970 + (self.0.as_secs() / 86_400).saturating_mul(400) / DAYS_OF_400_YEARS
    }
}

impl From<Duration> for UnixTime {
    #[inline]
    fn from(since_epoch: Duration) -> Self {
        Self(since_epoch)
    }
}

#[cfg(feature = "std")]
impl From<std::time::SystemTime> for UnixTime {
    #[inline]
    fn from(time: std::time::SystemTime) -> Self {
        Self(time.duration_since(std::time::UNIX_EPOCH).unwrap_or_default())
    }
}

const DAYS_OF_400_YEARS: u64 = 146_097;

const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A second of the Gregorian calendar; months and days count from 1.
struct Date {
    year: u64,
    month: u64,
    day: u64,
    second: u64,
}

impl Date {
    #[inline]
    fn parse(text: &str, now: UnixTime) -> Option<Self> {
        let (day_name, year, month, day, clock) = match text.split_once(',') {
            None => {
                let [day_name, month, day, clock, year] = words(text)?;
                (day_name, number(year, 4..=4)?, month, number(day, 1..=2)?, clock)
            }
            Some((day_name, rest)) if rest.contains('-') => {
                let [date, clock, "GMT"] = words(rest)? else { return None };
                let mut parts = date.splitn(3, '-');
                let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
                (day_name, nearest_year(number(year, 2..=2)?, now), month, number(day, 2..=2)?, clock)
            }
            Some((day_name, rest)) => {
                let [day, month, year, clock, "GMT"] = words(rest)? else { return None };
                (day_name, number(year, 4..=4)?, month, number(day, 2..=2)?, clock)
            }
        };
        let is_day = |known: &&str| *known == day_name || known.get(..3) == Some(day_name);
        DAYS.iter().find(|known| is_day(known))?;
        let month = (1..).zip(MONTHS).find(|(_, name)| *name == month)?.0;
        let date = Self { year, month, day, second: second_of_day(clock)? };
        (1..=date.days_of_month()).contains(&day).then_some(date)
    }

    #[inline]
    fn is_leap_year(&self) -> bool {
        self.year.is_multiple_of(4) && !self.year.is_multiple_of(100) || self.year.is_multiple_of(400)
    }

    #[inline]
    fn days_of_month(&self) -> u64 {
        match self.month {
            2 if self.is_leap_year() => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }

    /// Counts years from March, so that the day of a leap year is the last one; from March on, every
    /// five months have 153 days. `None` before 1970.
    #[inline]
    fn days_since_epoch(&self) -> Option<u64> {
        const UNTIL_1970: u64 = 719_468;
        let year = self.year.checked_sub(u64::from(self.month <= 2))?;
        let day_of_year = (153 * ((self.month + 9) % 12) + 2) / 5 + self.day - 1;
        let leap_days = year / 4 - year / 100 + year / 400;
        (year * 365 + leap_days + day_of_year).checked_sub(UNTIL_1970)
    }
}

/// The year with these last two digits that is nearest to now (RFC 9110, section 5.6.7: none is
/// more than 50 years in the future).
#[inline]
fn nearest_year(last_digits: u64, now: UnixTime) -> u64 {
    let year = now.year();
    let same_century = year - year % 100 + last_digits;
    if same_century > year + 50 {
        same_century - 100
    } else if same_century + 50 <= year {
        same_century + 100
    } else {
        same_century
    }
}

/// `08:49:37`; a leap second is the first one of the next minute.
#[inline]
fn second_of_day(clock: &str) -> Option<u64> {
    let mut parts = clock.splitn(3, ':').map(|part| number(part, 2..=2));
    let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next()??);
    (hour < 24 && minute < 60 && second <= 60).then_some((hour * 60 + minute) * 60 + second)
}

/// Exactly so many words.
#[inline]
fn words<const COUNT: usize>(text: &str) -> Option<[&str; COUNT]> {
    let mut found = text.split_ascii_whitespace();
    let mut words = [""; COUNT];
    for word in &mut words {
        *word = found.next()?;
    }
    found.next().is_none().then_some(words)
}

/// Nothing but so many digits.
#[inline]
fn number(text: &str, digits: core::ops::RangeInclusive<usize>) -> Option<u64> {
    let is_number = digits.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_number)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Noon of the first day of 2026.
    const NOW: UnixTime = UnixTime::from_secs(1_767_268_800);

    fn seconds(text: &str) -> Option<u64> {
        UnixTime::parse_http_date(text, NOW).map(|time| time.since_epoch().as_secs())
    }

    #[test]
    fn three_forms_are_one_date() {
        assert_eq!(seconds("Sun, 06 Nov 1994 08:49:37 GMT"), Some(784_111_777));
        assert_eq!(seconds("Sunday, 06-Nov-94 08:49:37 GMT"), Some(784_111_777));
        assert_eq!(seconds("Sun Nov  6 08:49:37 1994"), Some(784_111_777));
    }

    #[test]
    fn the_calendar_has_leap_days_and_leap_seconds() {
        assert_eq!(seconds("Thu, 01 Jan 1970 00:00:00 GMT"), Some(0));
        assert_eq!(seconds("Tue, 29 Feb 2000 00:00:00 GMT"), Some(951_782_400));
        assert_eq!(seconds("Thu, 29 Feb 2024 23:59:59 GMT"), Some(1_709_251_199));
        assert_eq!(seconds("Sun, 29 Feb 2026 00:00:00 GMT"), None);
        assert_eq!(seconds("Mon, 29 Feb 2100 00:00:00 GMT"), None);
        assert_eq!(seconds("Mon, 01 Mar 2100 00:00:00 GMT"), Some(4_107_542_400));
        assert_eq!(seconds("Sat, 31 Dec 2016 23:59:60 GMT"), seconds("Sun, 01 Jan 2017 00:00:00 GMT"));
        assert_eq!(seconds("Fri, 31 Dec 9999 23:59:59 GMT"), Some(253_402_300_799));
        assert_eq!(seconds("Wed, 31 Dec 1969 23:59:59 GMT"), None);
    }

    #[test]
    fn two_digits_are_the_nearest_year() {
        let year = |digits: &str, now| {
            let text = alloc::format!("Monday, 01-Mar-{digits} 00:00:00 GMT");
            Date::parse(&text, UnixTime::from_secs(now)).map(|date| date.year)
        };
        let (in_2026, in_2099, in_2000) = (1_767_268_800, 4_084_905_600, 951_782_400);
        assert_eq!(year("26", in_2026), Some(2026));
        assert_eq!(year("76", in_2026), Some(2076));
        assert_eq!(year("77", in_2026), Some(1977));
        assert_eq!(year("01", in_2099), Some(2101));
        assert_eq!(year("99", in_2000), Some(1999));
        assert_eq!(year("1994", in_2026), None);
    }

    #[test]
    fn what_only_looks_like_a_date_is_none() {
        for text in [
            "",
            "Sun, 06 Nov 1994 08:49:37",
            "Sun, 06 Nov 1994 08:49:37 CET",
            "Sun, 06 Nov 1994 08:49:37 GMT today",
            "Sun, 06 November 1994 08:49:37 GMT",
            "Sun, 00 Nov 1994 08:49:37 GMT",
            "Sun, 31 Nov 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 24:00:00 GMT",
            "Sun, 06 Nov 1994 08:49 GMT",
            "Sun, 06 Nov 1994 +8:49:37 GMT",
            "Son, 06 Nov 1994 08:49:37 GMT",
            "06 Nov 1994 08:49:37 GMT",
            "1994-11-06T08:49:37Z",
            "Sun Nov 6 08:49:37 94",
        ] {
            assert_eq!(seconds(text), None, "{text}");
        }
    }
}
