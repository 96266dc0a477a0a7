//! What `backon` asks about an error: whether to retry, and after which time. backon loops, waits
//! and sets the number of attempts; nothing here does.
//!
//! ```no_run
//! use backon::{ExponentialBuilder, Retryable};
//! use core::time::Duration;
//! use errdown::Failure;
//! use errdown::together::InferenceError;
//!
//! # async fn send() -> Result<String, Failure<InferenceError>> { Ok(String::new()) }
//! # async fn example() -> Result<String, Failure<InferenceError>> {
//! send.retry(ExponentialBuilder::default())
//!     .when(errdown::backon::when(false)) // `send` is not idempotent
//!     .adjust(errdown::backon::adjust(Duration::from_secs(60)))
//!     .await
//! # }
//! ```

use crate::catalog::DocumentedError;
use crate::decision::{Decision, Limits};
use core::time::Duration;

/// For `Retry::when`: whether the advice is to send the request again, and that is safe.
///
/// A request that is not idempotent is sent again only where it has surely not taken effect.
pub fn when<E: DocumentedError>(idempotent: bool) -> impl FnMut(&E) -> bool {
    move |error| error.retry().may_resend(idempotent)
}

/// For `Retry::adjust`: the wait.
///
/// It is what the server says; else what backon proposes, or what the page says where that is
/// longer, cut to the longest wait. Where server or page ask for more than the longest wait, or the page advises no more
/// retries, the error is handed on.
pub fn adjust<E: DocumentedError>(
    longest_wait: Duration,
) -> impl FnMut(&E, Option<Duration>) -> Option<Duration> {
    let mut attempt = 0_u32;
    move |error, proposed| {
        attempt = attempt.saturating_add(1);
        // The growth and the end are backon's.
        let limits = Limits::new()
            .with_attempts(u32::MAX)
            .with_first_wait(proposed?)
            .with_growth(1)
            .with_longest_wait(longest_wait);
        Decision::after_attempt(error.retry(), attempt, true, &limits).wait()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    errdown_macros::include_errors!(
        enum Shop = "
| Code | Cause | Solution |
|---|---|---|
| 404 | No item | Choose another one |
| 429 | Too fast | Slow down, and retry after 30 seconds |
| 503 <!-- errdown: retry=retry(brief, once) --> | Busy | |
| 504 | Slow | Try again |
"
    );

    const MINUTE: Duration = Duration::from_secs(60);

    #[test]
    fn only_what_is_safe_is_sent_again() {
        let asked = |idempotent| Shop::ALL.iter().copied().map(|error| when(idempotent)(&error)).collect();
        let (always, sometimes): (alloc::vec::Vec<_>, alloc::vec::Vec<_>) = (asked(true), asked(false));
        assert_eq!(always, [false, true, true, true]);
        assert_eq!(sometimes, [false, true, false, false]);
    }

    #[test]
    fn the_page_is_the_least_that_backon_waits() {
        let wait = |error, proposed| adjust(MINUTE)(&error, Some(Duration::from_secs(proposed)));
        assert_eq!(wait(Shop::TooFast, 1).unwrap().as_secs(), 30);
        assert_eq!(wait(Shop::TooFast, 40).unwrap().as_secs(), 40);
        assert_eq!(wait(Shop::TooFast, 90), Some(MINUTE));
        assert_eq!(adjust(Duration::from_secs(29))(&Shop::TooFast, Some(Duration::ZERO)), None);
        assert_eq!(adjust(MINUTE)(&Shop::TooFast, None), None);
    }

    #[test]
    fn once_is_once() {
        let mut adjust = adjust(MINUTE);
        assert_eq!(adjust(&Shop::Busy, Some(Duration::ZERO)), Some(Duration::from_secs(1)));
        assert_eq!(adjust(&Shop::Busy, Some(Duration::ZERO)), None);
    }
}
