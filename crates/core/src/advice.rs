//! Retry advice: what a documented error says about sending the request again.

use crate::retry_after::RetryAfter;
use core::fmt;
use core::num::NonZeroU8;
use core::time::Duration;

/// What a page advises about an error: what to do, when, how often, and what that rests on.
///
/// Advice never loops; it feeds the retry loop of the caller.
///
/// ```
/// use errdown::{Advice, Remedy, Wait};
///
/// const BUSY: Advice = Advice::new(Remedy::Retry).with_wait(Wait::Brief);
/// assert!(BUSY.is_retryable() && !BUSY.is_throttle());
/// assert_eq!(BUSY.first_delay(), Some(core::time::Duration::from_secs(1)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Advice {
    remedy: Remedy,
    wait: Wait,
    applied: Applied,
    at_most: Option<NonZeroU8>,
    escalate: bool,
    basis: Basis,
}

/// What a caller can do about an error.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Remedy {
    /// The page does not say; that is not a "no".
    #[default]
    Unspecified,
    /// The page says no, and nothing more.
    Stop,
    /// Send the same request again.
    Retry,
    /// Send the same request again, and fewer requests from now on.
    SlowDown,
    /// Get a new token, then send the request again.
    Reauthenticate,
    /// Send the request to another place.
    Redirect,
    /// Read the state again and make a new request.
    Rebuild,
    /// Change the request.
    FixRequest,
    /// Change the account: key, payment, quota or permission. A person has to.
    FixAccount,
    /// Only the operator of the API can do something.
    Report,
}

/// When to send a request again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Wait {
    /// The page does not say.
    #[default]
    Unspecified,
    /// Soon: "after a brief wait".
    Brief,
    /// "Later", "after a wait".
    Later,
    /// After a time that the page or the server names.
    AtLeast(Duration),
    /// When a header of the response says, such as `Retry-After` (RFC 9110, section 10.2.3).
    Header,
}

/// Whether the attempt that failed may have taken effect.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Applied {
    /// It has not: the request was turned away.
    No,
    /// Nobody knows.
    #[default]
    Maybe,
    /// It has, this time or before.
    Yes,
}

/// What advice rests on, the weakest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Basis {
    /// Nothing.
    #[default]
    Default,
    /// The HTTP status alone.
    Status,
    /// The words of the row.
    Text,
    /// The retry column of the table.
    Column,
    /// A pin in the row.
    Pin,
    /// The macro call.
    Override,
    /// The response of the server.
    Server,
}

impl Remedy {
    /// The name of the variant.
    const fn name(self) -> &'static str {
        match self {
            Self::Unspecified => "Unspecified",
            Self::Stop => "Stop",
            Self::Retry => "Retry",
            Self::SlowDown => "SlowDown",
            Self::Reauthenticate => "Reauthenticate",
            Self::Redirect => "Redirect",
            Self::Rebuild => "Rebuild",
            Self::FixRequest => "FixRequest",
            Self::FixAccount => "FixAccount",
            Self::Report => "Report",
        }
    }
}

impl Advice {
    /// No advice: the page does not say.
    pub const UNSPECIFIED: Self = Self::new(Remedy::Unspecified);

    /// Advice with a remedy and nothing else.
    #[inline]
    pub const fn new(remedy: Remedy) -> Self {
        Self {
            remedy,
            wait: Wait::Unspecified,
            applied: Applied::Maybe,
            at_most: None,
            escalate: false,
            basis: Basis::Default,
        }
    }

    /// What an HTTP status says by itself (RFC 9110, section 15, RFC 6585, and what proxies answer).
    ///
    /// 500 says nothing: pages use it for passing trouble and for broken requests.
    #[inline]
    pub const fn from_status(status: u16) -> Self {
        let remedy = match status {
            429 => Remedy::SlowDown,
            408 | 425 | 502 | 503 | 504 | 520..=524 | 529 => Remedy::Retry,
            401..=403 => Remedy::FixAccount,
            400..=499 if !matches!(status, 409 | 423) => Remedy::FixRequest,
            501 | 505 | 507 | 511 | 525 | 526 => Remedy::Report,
            _ => return Self::UNSPECIFIED,
        };
        let is_refused = matches!(remedy, Remedy::SlowDown | Remedy::FixAccount | Remedy::FixRequest);
        let applied = if is_refused { Applied::No } else { Applied::Maybe };
        Self::new(remedy).with_applied(applied).with_basis(Basis::Status)
    }

    /// The same advice, now that the server says when to come back.
    ///
    /// It takes the place of every other wait. Where nothing else is said, it is a reason to retry;
    /// it never turns a no into a yes.
    ///
    /// ```
    /// use errdown::{Advice, Basis, Remedy, RetryAfter};
    ///
    /// let hint = RetryAfter::parse_millis("1500").unwrap();
    /// assert!(Advice::UNSPECIFIED.with_retry_after(hint).is_retryable());
    /// assert!(!Advice::new(Remedy::FixRequest).with_retry_after(hint).is_retryable());
    /// ```
    #[must_use]
    #[inline]
    pub const fn with_retry_after(self, hint: RetryAfter) -> Self {
        let remedy = match self.remedy {
            Remedy::Unspecified => Remedy::Retry,
            Remedy::Retry | Remedy::SlowDown => self.remedy,
            _ => return self,
        };
        Self { remedy, ..self }.with_wait(Wait::AtLeast(hint.wait())).with_basis(Basis::Server)
    }

    /// The same advice with a wait.
    #[must_use]
    #[inline]
    pub const fn with_wait(self, wait: Wait) -> Self {
        Self { wait, ..self }
    }

    /// The same advice, knowing whether the attempt took effect.
    #[must_use]
    #[inline]
    pub const fn with_applied(self, applied: Applied) -> Self {
        Self { applied, ..self }
    }

    /// The same advice with a largest number of retries.
    #[must_use]
    #[inline]
    pub const fn with_at_most(self, at_most: Option<NonZeroU8>) -> Self {
        Self { at_most, ..self }
    }

    /// The same advice, with or without telling somebody if the error persists.
    #[must_use]
    #[inline]
    pub const fn with_escalate(self, escalate: bool) -> Self {
        Self { escalate, ..self }
    }

    /// The same advice, resting on something else.
    #[must_use]
    #[inline]
    pub const fn with_basis(self, basis: Basis) -> Self {
        Self { basis, ..self }
    }

    /// What to do.
    #[inline]
    pub const fn remedy(&self) -> Remedy {
        self.remedy
    }

    /// When to send the request again.
    #[inline]
    pub const fn wait(&self) -> Wait {
        self.wait
    }

    /// Whether the attempt may have taken effect.
    #[inline]
    pub const fn applied(&self) -> Applied {
        self.applied
    }

    /// How often to send the request again at most.
    #[inline]
    pub const fn at_most(&self) -> Option<NonZeroU8> {
        self.at_most
    }

    /// Whether to tell somebody if the error persists ("contact support").
    #[inline]
    pub const fn escalate(&self) -> bool {
        self.escalate
    }

    /// What the advice rests on.
    #[inline]
    pub const fn basis(&self) -> Basis {
        self.basis
    }

    /// Whether the same request may succeed if it is sent again.
    #[inline]
    pub const fn is_retryable(&self) -> bool {
        matches!(self.remedy, Remedy::Retry | Remedy::SlowDown)
    }

    /// Whether it is safe to send the same request again: it may succeed, and it is idempotent
    /// (RFC 9110, section 9.2.2) or has surely not taken effect.
    #[inline]
    pub const fn may_resend(&self, idempotent: bool) -> bool {
        self.is_retryable() && (idempotent || matches!(self.applied, Applied::No))
    }

    /// Whether the caller sends too much.
    #[inline]
    pub const fn is_throttle(&self) -> bool {
        matches!(self.remedy, Remedy::SlowDown)
    }

    /// Whether only a person can help: the user with the account, or the operator.
    #[inline]
    pub const fn needs_human(&self) -> bool {
        matches!(self.remedy, Remedy::FixAccount | Remedy::Report)
    }

    /// How long to wait before the first retry: the time that the page names, 1 s for "brief",
    /// 10 s for "later", else none.
    #[inline]
    pub const fn first_delay(&self) -> Option<Duration> {
        match self.wait {
            Wait::Brief => Some(Duration::from_secs(1)),
            Wait::Later => Some(Duration::from_secs(10)),
            Wait::AtLeast(time) => Some(time),
            Wait::Unspecified | Wait::Header => None,
        }
    }

    /// The advice of two rows for one code: what both say stays.
    ///
    /// The same remedy stays, and of two retryable ones the throttling one, with the longer wait,
    /// the smaller number of retries and the weaker basis; rows that disagree advise nothing.
    #[must_use]
    #[inline]
    pub const fn intersect(self, other: Self) -> Self {
        let remedy = match (self.remedy, other.remedy) {
            (a, b) if a as u8 == b as u8 => a,
            _ if self.is_retryable() && other.is_retryable() => Remedy::SlowDown,
            _ => Remedy::Unspecified,
        };
        let is_agreed = !matches!(remedy, Remedy::Unspecified);
        Self {
            remedy,
            wait: if is_agreed { longer(self, other) } else { Wait::Unspecified },
            applied: if self.applied as u8 == other.applied as u8 { self.applied } else { Applied::Maybe },
            at_most: if is_agreed { fewer(self.at_most, other.at_most) } else { None },
            escalate: self.escalate || other.escalate,
            basis: if (self.basis as u8) < other.basis as u8 { self.basis } else { other.basis },
        }
    }
}

impl Default for Advice {
    #[inline]
    fn default() -> Self {
        Self::UNSPECIFIED
    }
}

/// The longer wait. A wait that a header names may be any, so it gives way to a known one.
#[inline]
const fn longer(a: Advice, b: Advice) -> Wait {
    match (a.first_delay(), b.first_delay()) {
        (Some(x), Some(y)) => {
            if x.as_nanos() < y.as_nanos() {
                b.wait
            } else {
                a.wait
            }
        }
        (Some(_), None) => a.wait,
        (None, Some(_)) => b.wait,
        (None, None) => {
            if matches!(a.wait, Wait::Header) {
                a.wait
            } else {
                b.wait
            }
        }
    }
}

#[inline]
const fn fewer(a: Option<NonZeroU8>, b: Option<NonZeroU8>) -> Option<NonZeroU8> {
    match (a, b) {
        (Some(x), Some(y)) => {
            if x.get() < y.get() {
                a
            } else {
                b
            }
        }
        (Some(_), None) => a,
        _ => b,
    }
}

/// A time as a page writes it: `30s`, `1500ms`.
pub(crate) struct InWords(pub(crate) Duration);

impl fmt::Display for InWords {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.subsec_millis() {
            0 => write!(f, "{}s", self.0.as_secs()),
            _ => write!(f, "{}ms", self.0.as_millis()),
        }
    }
}

/// The remedy, then when, how often, and whom to tell: `SlowDown, after at least 30s, once`.
impl fmt::Display for Advice {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.remedy.name())?;
        match self.wait {
            Wait::Unspecified => {}
            Wait::Brief => f.write_str(", after a brief wait")?,
            Wait::Later => f.write_str(", later")?,
            Wait::Header => f.write_str(", when the response says")?,
            Wait::AtLeast(time) => write!(f, ", after at least {}", InWords(time))?,
        }
        match self.at_most {
            None => {}
            Some(NonZeroU8::MIN) => f.write_str(", once")?,
            Some(count) => write!(f, ", at most {count} times")?,
        }
        f.write_str(if self.escalate { ", tell the operator if it persists" } else { "" })
    }
}

#[cfg(test)]
mod tests;
