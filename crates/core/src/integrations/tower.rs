//! A policy for `tower::retry` that does what the page and the server say. tower loops and counts
//! what its budget allows; the policy decides about one failed attempt.
//!
//! ```
//! use core::time::Duration;
//! use errdown::tower::RetryPolicy;
//! use errdown::together::InferenceError;
//! use errdown::{Failure, Limits};
//! use http::Request;
//! use tower::retry::RetryLayer;
//! use tower::{Service, ServiceBuilder};
//!
//! fn patient<S>(api: S) -> impl Service<Request<String>, Response = S::Response>
//! where
//!     S: Service<Request<String>, Error = Failure<InferenceError>> + Clone,
//! {
//!     let limits = Limits::new().with_attempts(4).with_longest_wait(Duration::from_secs(30));
//!     ServiceBuilder::new().layer(RetryLayer::new(RetryPolicy::new(limits))).service(api)
//! }
//! ```
//!
//! With the feature `reqwest`, a whole client is `RetryLayer` over
//! `and_then(errdown::reqwest::check::<InferenceError>)` over `reqwest::Client`: see
//! [`errdown::reqwest`](crate::reqwest).

use crate::catalog::DocumentedError;
use crate::decision::{Decision, Limits};
use core::fmt;
use http::Request;
use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::sync::Arc;
use tower::retry::Policy;
use tower::retry::budget::{Budget, TpsBudget};

/// Sends a request again where the advice of its error says so.
///
/// It waits as long as the server asks for, else as the page says and from then on longer each
/// time, up to a quarter more at random. Where the server or the page asks for a longer wait than
/// the limits have, the error is returned at once. What is not idempotent is sent again only where
/// it has surely not taken effect.
///
/// A budget that all clones share keeps retries to a fraction of the requests, so that an outage is
/// not made worse: tower's default one unless another is given.
#[derive(Clone)]
pub struct RetryPolicy {
    limits: Limits,
    attempt: u32,
    budget: Arc<dyn Budget + Send + Sync>,
    has_jitter: bool,
}

impl RetryPolicy {
    /// A policy within limits, with tower's default budget.
    pub fn new(limits: Limits) -> Self {
        Self { limits, attempt: 0, budget: Arc::new(TpsBudget::default()), has_jitter: true }
    }

    /// The same policy with another budget.
    #[must_use]
    pub fn with_budget(self, budget: Arc<dyn Budget + Send + Sync>) -> Self {
        Self { budget, ..self }
    }

    /// The same policy without randomness: the waits are exactly those of
    /// [`Decision`].
    #[must_use]
    pub fn without_jitter(self) -> Self {
        Self { has_jitter: false, ..self }
    }
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self::new(Limits::new())
    }
}

impl fmt::Debug for RetryPolicy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RetryPolicy")
            .field("limits", &self.limits)
            .field("attempt", &self.attempt)
            .field("has_jitter", &self.has_jitter)
            .finish_non_exhaustive()
    }
}

/// A request that may be sent again.
pub trait Resend: Sized {
    /// A copy to send again; `None` where there can be none, such as of a body that streams.
    fn copy(&self) -> Option<Self>;

    /// Whether it does no harm to send it twice.
    fn is_idempotent(&self) -> bool;
}

impl<B: Clone> Resend for Request<B> {
    fn copy(&self) -> Option<Self> {
        Some(self.clone())
    }

    fn is_idempotent(&self) -> bool {
        crate::http::is_idempotent(self.method(), self.headers())
    }
}

impl<R: Resend, T, E: DocumentedError> Policy<R, T, E> for RetryPolicy {
    type Future = tokio::time::Sleep;

    fn retry(&mut self, request: &mut R, result: &mut Result<T, E>) -> Option<Self::Future> {
        let Err(error) = result else {
            self.budget.deposit();
            return None;
        };
        self.attempt = self.attempt.saturating_add(1);
        let decision =
            Decision::after_attempt(error.retry(), self.attempt, request.is_idempotent(), &self.limits);
        let random = if self.has_jitter { random() } else { 0 };
        let wait = decision.with_jitter(random).wait()?;
        self.budget.withdraw().then(|| tokio::time::sleep(wait))
    }

    fn clone_request(&mut self, request: &R) -> Option<R> {
        request.copy()
    }
}

/// The keys of hash maps are random; their hash of nothing is too.
#[expect(clippy::cast_possible_truncation, reason = "half of a hash is as random as all of it")]
fn random() -> u32 {
    RandomState::new().hash_one(()) as u32
}
