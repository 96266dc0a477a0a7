//! Statuses, methods and headers of the crate `http`, which most HTTP crates share.
//!
//! ```
//! use errdown::DocumentedError;
//! use errdown::together::InferenceError;
//! use http::{HeaderMap, StatusCode};
//!
//! let mut headers = HeaderMap::new();
//! headers.insert("retry-after", "20".parse().unwrap());
//! let status = StatusCode::SERVICE_UNAVAILABLE;
//! let failure = errdown::http::failure::<InferenceError>(status, &headers, b"");
//! assert_eq!(failure.error(), Some(InferenceError::EngineOverloaded));
//! assert_eq!(failure.retry().first_delay().unwrap().as_secs(), 20);
//! ```

use crate::advice::Advice;
use crate::catalog::{Catalog, DocumentedError};
use crate::failure::Failure;
use crate::http_date::UnixTime;
use crate::retry_after::RetryAfter;
use http::{HeaderMap, HeaderValue, Method, StatusCode};

/// What a response says that is an error. The clock of the system tells how far off a date is.
pub fn failure<E: Catalog>(status: StatusCode, headers: &HeaderMap, body: &[u8]) -> Failure<E> {
    Failure::new(status.as_u16()).with_headers(headers, UnixTime::now()).with_body(body)
}

/// When the headers of a response say to come back, by the clock of the system.
pub fn retry_after(headers: &HeaderMap) -> Option<RetryAfter> {
    RetryAfter::from_headers(headers, UnixTime::now())
}

/// The documented status of an error, where it is one of a failure.
///
/// ```
/// use errdown::together::InferenceError;
///
/// let status = errdown::http::status(&InferenceError::RateLimit);
/// assert_eq!(status, Some(http::StatusCode::TOO_MANY_REQUESTS));
/// ```
pub fn status(error: &impl DocumentedError) -> Option<StatusCode> {
    let status = StatusCode::from_u16(error.entry()?.status()?).ok()?;
    (status.is_client_error() || status.is_server_error()).then_some(status)
}

/// The value of `Retry-After` with which a server passes advice on: the first delay, in whole
/// seconds. `None` where the same request will not succeed, or nobody knows when.
pub fn retry_after_value(advice: Advice) -> Option<HeaderValue> {
    let wait = advice.first_delay().filter(|_| advice.is_retryable())?;
    Some(HeaderValue::from(RetryAfter::new(wait)?.whole_seconds()))
}

/// Whether a request may be sent twice: its method is idempotent (RFC 9110, section 9.2.2), or it
/// has an `Idempotency-Key`, by which the server knows it again.
pub fn is_idempotent(method: &Method, headers: &HeaderMap) -> bool {
    let has_key = headers.get("idempotency-key").is_some_and(|key| !key.is_empty());
    method.is_idempotent() || has_key
}
