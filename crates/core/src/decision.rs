//! What to do about a failed attempt: wait so long, or stop and why. Nothing here waits or loops.

use crate::advice::{Advice, Basis, Remedy, Wait};
use core::fmt;
use core::time::Duration;

/// What a retry loop does next. A pure function of what is known: the loop, the clock and the
/// randomness are the caller's.
///
/// ```
/// use core::time::Duration;
/// use errdown::{Advice, Decision, Limits, Reason, Remedy, RetryAfter, Wait};
///
/// let limits = Limits::new().with_attempts(3).with_longest_wait(Duration::from_secs(60));
/// let brief = Advice::new(Remedy::Retry).with_wait(Wait::Brief);
/// let after = |attempt| Decision::after_attempt(brief, attempt, true, &limits);
/// assert_eq!(after(1), Decision::Wait(Duration::from_secs(1)));
/// assert_eq!(after(2), Decision::Wait(Duration::from_secs(2)));
/// assert_eq!(after(3), Decision::Stop(Reason::Attempts));
///
/// // The server asks for more than the caller has: coming back early would be no use.
/// let hint = RetryAfter::new(Duration::from_secs(3600)).unwrap();
/// let told = Decision::after_attempt(brief.with_retry_after(hint), 1, true, &limits);
/// assert_eq!(told, Decision::Stop(Reason::WaitTooLong(hint.wait())));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Decision {
    /// Send the request again after this time.
    Wait(Duration),
    /// Hand the error on.
    Stop(Reason),
}

/// Why a request is not sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Reason {
    /// The advice is to do something else, or nothing is advised.
    Advised(Remedy),
    /// The request may have taken effect, and is not idempotent.
    MayHaveApplied,
    /// As many retries as the page advises at most have been made.
    AtMost,
    /// As many attempts as the caller allows have been made.
    Attempts,
    /// The server or the page asks for this wait, which is longer than the caller allows.
    WaitTooLong(Duration),
}

/// What a caller allows: how many attempts, and which waits.
///
/// Those of `Default`: three attempts, and waits from half a second on, each twice as long as the
/// one before, of a minute at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Limits {
    attempts: u32,
    first_wait: Duration,
    growth: u32,
    longest_wait: Duration,
}

impl Decision {
    /// Decides after an attempt has failed. The first attempt is number 1.
    ///
    /// What the server says about the wait is part of the advice
    /// ([`Advice::with_retry_after`]) and kept exactly. Other waits begin with what the page or the
    /// limits say, whichever is longer, and grow up to the longest wait. A wait that the server or
    /// the page puts in numbers is never cut: where it is too long, the answer is to stop.
    #[inline]
    pub const fn after_attempt(advice: Advice, attempt: u32, idempotent: bool, limits: &Limits) -> Self {
        if !advice.is_retryable() {
            return Self::Stop(Reason::Advised(advice.remedy()));
        }
        if !advice.may_resend(idempotent) {
            return Self::Stop(Reason::MayHaveApplied);
        }
        if let Some(at_most) = advice.at_most()
            && attempt > at_most.get() as u32
        {
            return Self::Stop(Reason::AtMost);
        }
        if attempt >= limits.attempts {
            return Self::Stop(Reason::Attempts);
        }
        match advice.wait() {
            Wait::AtLeast(asked) if is_longer(asked, limits.longest_wait) => {
                Self::Stop(Reason::WaitTooLong(asked))
            }
            Wait::AtLeast(asked) if matches!(advice.basis(), Basis::Server) => Self::Wait(asked),
            _ => Self::Wait(limits.grown(advice.first_delay(), attempt)),
        }
    }

    /// The same decision with a wait that is up to a quarter longer, so that clients which failed
    /// together do not come back together. `random` is any number, evenly distributed.
    ///
    /// A wait only gets longer, so that no client comes back before the server asked for it.
    #[must_use]
    #[inline]
    pub fn with_jitter(self, random: u32) -> Self {
        let share = f64::from(random) / f64::from(u32::MAX);
        match self {
            Self::Wait(wait) => Self::Wait(wait.saturating_add((wait / 4).mul_f64(share))),
            Self::Stop(_) => self,
        }
    }

    /// The time to wait, if the request is to be sent again.
    #[inline]
    pub const fn wait(self) -> Option<Duration> {
        match self {
            Self::Wait(wait) => Some(wait),
            Self::Stop(_) => None,
        }
    }
}

impl Limits {
    /// The limits of `Default`.
    #[inline]
    pub const fn new() -> Self {
        Self {
            attempts: 3,
            first_wait: Duration::from_millis(500),
            growth: 2,
            longest_wait: Duration::from_secs(60),
        }
    }

    /// The same limits with so many attempts in all; 0 and 1 mean no retry.
    #[must_use]
    #[inline]
    pub const fn with_attempts(self, attempts: u32) -> Self {
        Self { attempts, ..self }
    }

    /// The same limits with a wait before the first retry. The page may ask for a longer one, and
    /// the server for any.
    #[must_use]
    #[inline]
    pub const fn with_first_wait(self, first_wait: Duration) -> Self {
        Self { first_wait, ..self }
    }

    /// The same limits, each wait being so many times as long as the one before. 0 counts as 1: waits
    /// never shrink.
    #[must_use]
    #[inline]
    pub const fn with_growth(self, growth: u32) -> Self {
        Self { growth: if growth == 0 { 1 } else { growth }, ..self }
    }

    /// The same limits with a longest wait, to which [`Decision::with_jitter`] may add a quarter. Where the
    /// server or the page asks for a longer one, the decision is to stop.
    #[must_use]
    #[inline]
    pub const fn with_longest_wait(self, longest_wait: Duration) -> Self {
        Self { longest_wait, ..self }
    }

    /// The wait after an attempt: what the page says before the first retry, grown.
    #[inline]
    const fn grown(&self, first_delay: Option<Duration>, attempt: u32) -> Duration {
        let first = match first_delay {
            Some(delay) if is_longer(delay, self.first_wait) => delay,
            _ => self.first_wait,
        };
        let wait = first.saturating_mul(self.growth.saturating_pow(attempt.saturating_sub(1)));
        if is_longer(wait, self.longest_wait) { self.longest_wait } else { wait }
    }
}

impl Default for Limits {
    #[inline]
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Display for Decision {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Wait(wait) => write!(f, "wait {wait:?}"),
            Self::Stop(reason) => write!(f, "stop: {reason}"),
        }
    }
}

impl fmt::Display for Reason {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Advised(Remedy::Unspecified) => f.write_str("nothing is advised"),
            Self::Advised(remedy) => write!(f, "the advice is {remedy:?}"),
            Self::MayHaveApplied => f.write_str("the request may have taken effect, and is not idempotent"),
            Self::AtMost => f.write_str("the page advises no more retries"),
            Self::Attempts => f.write_str("no attempt is left"),
            Self::WaitTooLong(wait) => write!(f, "a wait of {wait:?} is longer than allowed"),
        }
    }
}

/// `a > b`, which is not const.
#[inline]
const fn is_longer(a: Duration, b: Duration) -> bool {
    a.as_nanos() > b.as_nanos()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advice::Applied;
    use crate::retry_after::RetryAfter;
    use core::num::NonZeroU8;

    const LIMITS: Limits = Limits::new()
        .with_attempts(5)
        .with_first_wait(Duration::from_secs(2))
        .with_growth(3)
        .with_longest_wait(Duration::from_secs(30));
    const RETRY: Advice = Advice::new(Remedy::Retry);

    fn waits(advice: Advice) -> [Option<u64>; 5] {
        [1, 2, 3, 4, 5].map(|attempt| {
            Decision::after_attempt(advice, attempt, true, &LIMITS).wait().map(|wait| wait.as_secs())
        })
    }

    #[test]
    fn waits_grow_up_to_the_longest() {
        assert_eq!(waits(RETRY), [Some(2), Some(6), Some(18), Some(30), None]);
        assert_eq!(waits(RETRY.with_wait(Wait::Header)), waits(RETRY));
        assert_eq!(waits(RETRY.with_wait(Wait::Brief)), waits(RETRY));
        assert_eq!(waits(RETRY.with_wait(Wait::Later)), [Some(10), Some(30), Some(30), Some(30), None]);
    }

    #[test]
    fn waits_never_shrink() {
        let page = RETRY.with_wait(Wait::AtLeast(Duration::from_secs(7)));
        for growth in [0, 1] {
            let limits = LIMITS.with_growth(growth);
            for attempt in 1..5 {
                let wait = |advice| Decision::after_attempt(advice, attempt, true, &limits).wait();
                assert_eq!(wait(RETRY), Some(Duration::from_secs(2)));
                assert_eq!(wait(page), Some(Duration::from_secs(7)));
            }
        }
    }

    #[test]
    fn a_wait_in_numbers_is_never_cut() {
        let page = |seconds| RETRY.with_wait(Wait::AtLeast(Duration::from_secs(seconds)));
        assert_eq!(waits(page(20)), [Some(20), Some(30), Some(30), Some(30), None]);
        assert_eq!(waits(page(31)), [None; 5]);
        let server = |seconds| RETRY.with_retry_after(RetryAfter::new(Duration::from_secs(seconds)).unwrap());
        assert_eq!(waits(server(1)), [Some(1), Some(1), Some(1), Some(1), None]);
        assert_eq!(waits(server(30)), [Some(30), Some(30), Some(30), Some(30), None]);
        let too_long = Reason::WaitTooLong(Duration::from_secs(31));
        assert_eq!(Decision::after_attempt(server(31), 1, true, &LIMITS), Decision::Stop(too_long));
    }

    #[test]
    fn a_stop_says_why() {
        let reason =
            |advice, attempt, idempotent| match Decision::after_attempt(advice, attempt, idempotent, &LIMITS)
            {
                Decision::Stop(reason) => Some(reason),
                Decision::Wait(_) => None,
            };
        let fix = Advice::new(Remedy::FixRequest);
        assert_eq!(reason(fix, 1, true), Some(Reason::Advised(Remedy::FixRequest)));
        assert_eq!(reason(RETRY, 1, false), Some(Reason::MayHaveApplied));
        assert_eq!(reason(RETRY.with_applied(Applied::No), 1, false), None);
        assert_eq!(reason(RETRY.with_at_most(NonZeroU8::new(1)), 1, true), None);
        assert_eq!(reason(RETRY.with_at_most(NonZeroU8::new(1)), 2, true), Some(Reason::AtMost));
        assert_eq!(reason(RETRY, 5, true), Some(Reason::Attempts));
    }

    #[test]
    fn limits_of_any_size_are_safe() {
        let wide = Limits::new().with_attempts(u32::MAX).with_growth(u32::MAX);
        let wide = wide.with_first_wait(Duration::MAX).with_longest_wait(Duration::MAX);
        assert_eq!(Decision::after_attempt(RETRY, u32::MAX - 1, true, &wide), Decision::Wait(Duration::MAX));
        assert_eq!(Decision::Wait(Duration::MAX).with_jitter(u32::MAX), Decision::Wait(Duration::MAX));
        let none = Limits::new().with_attempts(0);
        assert_eq!(Decision::after_attempt(RETRY, 0, true, &none), Decision::Stop(Reason::Attempts));
    }

    #[test]
    fn a_spread_only_lengthens() {
        let wait = Decision::Wait(Duration::from_secs(8));
        assert_eq!(wait.with_jitter(0), wait);
        assert_eq!(wait.with_jitter(u32::MAX), Decision::Wait(Duration::from_secs(10)));
        let stop = Decision::Stop(Reason::Attempts);
        assert_eq!(stop.with_jitter(1), stop);
    }
}
