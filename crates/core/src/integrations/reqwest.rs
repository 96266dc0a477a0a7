//! Responses of `reqwest` as documented errors.
//!
//! ```no_run
//! use errdown::reqwest::{Error, check};
//! use errdown::together::InferenceError;
//! use errdown::{DocumentedError, Limits};
//!
//! # async fn example(client: reqwest::Client, url: &str) -> Result<(), Error<InferenceError>> {
//! // A single request:
//! match check::<InferenceError>(client.get(url).send().await?).await {
//!     Ok(response) => println!("{}", response.text().await?),
//!     Err(error) if error.retry().needs_human() => eprintln!("{error:#}"),
//!     Err(error) => return Err(error),
//! }
//!
//! // A client that sends requests again as the page says (with the feature `tower`):
//! # #[cfg(feature = "tower")] {
//! use errdown::tower::RetryPolicy;
//! use tower::{Service, ServiceBuilder, ServiceExt, retry::RetryLayer};
//!
//! let mut client = ServiceBuilder::new()
//!     .layer(RetryLayer::new(RetryPolicy::new(Limits::new())))
//!     .and_then(check::<InferenceError>)
//!     .service(client);
//! let request = reqwest::Request::new(reqwest::Method::GET, url.parse().unwrap());
//! let response = client.ready().await?.call(request).await?;
//! # }
//! # Ok(())
//! # }
//! ```

use crate::advice::{Advice, Applied, Remedy};
use crate::catalog::{Catalog, DocumentedError};
use crate::entry::Entry;
use crate::failure::Failure;
use crate::http_date::UnixTime;
use crate::redact::redacted;
use core::fmt;
use reqwest::Response;
use std::string::ToString;
use std::vec::Vec;

/// Why a request failed: an answer that is an error, or none at all.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error<E: Catalog> {
    /// The server answered with an error.
    Failed(Failure<E>),
    /// The request or its response did not get through.
    Transport(reqwest::Error),
}

/// The response, unless it is an error (4xx, 5xx).
///
/// # Errors
/// What [`failure`] makes of a response that is one.
pub async fn check<E: Catalog>(response: Response) -> Result<Response, Error<E>> {
    if response.status().is_client_error() || response.status().is_server_error() {
        Err(Error::Failed(failure(response).await))
    } else {
        Ok(response)
    }
}

/// What a response says that is an error.
///
/// Of the body only as much is read as is kept ([`Failure::BODY_LIMIT`]). What breaks off while it
/// is read is kept so far: the status has told what matters.
pub async fn failure<E: Catalog>(mut response: Response) -> Failure<E> {
    let failure = Failure::new(response.status().as_u16()).with_headers(response.headers(), UnixTime::now());
    let mut body = Vec::new();
    while body.len() <= Failure::<E>::BODY_LIMIT {
        match response.chunk().await {
            Ok(Some(chunk)) => body.extend_from_slice(&chunk),
            Ok(None) => return failure.with_body(&body),
            Err(_) => break,
        }
    }
    failure.with_body(&body).with_body_truncated()
}

impl<E: Catalog> Error<E> {
    /// What the server answered.
    pub fn failure(&self) -> Option<&Failure<E>> {
        match self {
            Self::Failed(failure) => Some(failure),
            Self::Transport(_) => None,
        }
    }
}

impl<E: Catalog> DocumentedError for Error<E> {
    fn entry(&self) -> Option<Entry> {
        self.failure()?.entry()
    }

    /// What the failure advises. Without an answer: to retry where no connection was made, so that
    /// nothing has been sent, and where it broke off or took too long, so that nobody knows.
    fn retry(&self) -> Advice {
        match self {
            Self::Failed(failure) => failure.retry(),
            Self::Transport(error) if error.is_connect() => {
                Advice::new(Remedy::Retry).with_applied(Applied::No)
            }
            Self::Transport(error) if error.is_timeout() || error.is_request() => Advice::new(Remedy::Retry),
            Self::Transport(_) => Advice::UNSPECIFIED,
        }
    }
}

impl<E: Catalog> core::error::Error for Error<E> {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match self {
            Self::Failed(_) => None,
            Self::Transport(error) => error.source(),
        }
    }
}

impl<E: Catalog> fmt::Display for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Failed(failure) => fmt::Display::fmt(failure, f),
            Self::Transport(error) => f.write_str(&redacted(&error.to_string())),
        }
    }
}

impl<E: Catalog> From<Failure<E>> for Error<E> {
    fn from(failure: Failure<E>) -> Self {
        Self::Failed(failure)
    }
}

impl<E: Catalog> From<reqwest::Error> for Error<E> {
    /// The query of the URL is left out, since keys are found there.
    fn from(mut error: reqwest::Error) -> Self {
        if let Some(url) = error.url_mut() {
            url.set_query(None);
        }
        Self::Transport(error)
    }
}

#[cfg(feature = "tower")]
impl crate::tower::Resend for reqwest::Request {
    fn copy(&self) -> Option<Self> {
        self.try_clone()
    }

    fn is_idempotent(&self) -> bool {
        crate::http::is_idempotent(self.method(), self.headers())
    }
}
