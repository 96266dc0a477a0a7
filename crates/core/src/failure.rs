//! A response that is an error: what the server said beside what the page says about it.

#[cfg(feature = "json")]
mod body;

use crate::advice::{Advice, Basis, InWords};
use crate::catalog::{Catalog, CodeType, DocumentedError};
use crate::documented::{joined, rows_with_code, rows_with_status};
use crate::entry::Entry;
use crate::http_date::UnixTime;
use crate::redact::{SHOWN, printable, printable_id};
use crate::retry_after::RetryAfter;
use alloc::boxed::Box;
use alloc::string::{String, ToString};
use core::fmt;

/// What a server answered when a request failed, with the documented error.
///
/// Displays what the page says first, then what the server said; `{:#}` adds the solution and the
/// links. Credentials that the server echoes are left out of `Display` and `Debug`.
///
/// Its advice is the page's, with the wait that the server asks for. Several rows that fit speak
/// together, and where none does, the status speaks alone.
///
/// ```
/// use errdown::{DocumentedError, Failure, UnixTime};
///
/// errdown::include_errors!(pub enum ShopError = r#"
/// | Code           | Cause                   | Solution  |
/// |----------------|-------------------------|-----------|
/// | 429 - Too fast | More than ten a minute  | Slow down |
/// "#);
///
/// let failure = Failure::<ShopError>::new(429)
///     .with_message("slow down, sk-abc123def456")
///     .with_headers([("retry-after", "30"), ("x-request-id", "r-1")], UnixTime::now());
/// assert_eq!(failure.error(), Some(ShopError::TooFast));
/// assert_eq!(failure.retry().first_delay().unwrap().as_secs(), 30);
/// assert_eq!(
///     failure.to_string(),
///     "429 Too fast: More than ten a minute \
///      (server: HTTP 429, \"slow down, [redacted]\", request r-1, retry after 30s)",
/// );
/// ```
// Boxed, so that a `Result` with it is as small as one with a pointer.
pub struct Failure<E: Catalog>(Box<ServerResponse<E>>);

/// What the server said.
struct ServerResponse<E: Catalog> {
    status: u16,
    code: Option<<E::Code as CodeType>::Owned>,
    message: Option<String>,
    body: String,
    is_body_truncated: bool,
    request_id: Option<String>,
    retry_after: Option<RetryAfter>,
}

/// How a header ends that names the request, the better one first.
const REQUEST_IDS: &[&str] = &["request-id", "requestid", "correlation-id", "trace-id"];

impl<E: Catalog> Failure<E> {
    /// How many bytes of a response's body are read into the failure: 16 KiB. Bytes that are no UTF-8
    /// become U+FFFD, so that [`body`](Self::body) may be up to three times as long.
    pub const BODY_LIMIT: usize = 16 * 1024;

    /// A response with an HTTP status, of which nothing else is known.
    pub fn new(status: u16) -> Self {
        Self(Box::new(ServerResponse {
            status,
            code: None,
            message: None,
            body: String::new(),
            is_body_truncated: false,
            request_id: None,
            retry_after: None,
        }))
    }

    /// The same failure with the API's own code, as the response has it.
    #[must_use]
    pub fn with_code(mut self, code: &E::Code) -> Self {
        self.0.code = Some(code.to_owned_code());
        self
    }

    /// The same failure with what the server says to people.
    #[must_use]
    pub fn with_message(mut self, message: impl Into<String>) -> Self {
        self.0.message = Some(message.into());
        self
    }

    /// The same failure with the body of the response, of which so much is kept as
    /// [`BODY_LIMIT`](Self::BODY_LIMIT) allows.
    ///
    /// With the feature `json`, code and message are read from it where they are not known yet; of the
    /// message no more is kept than of the body.
    #[must_use]
    pub fn with_body(mut self, body: &[u8]) -> Self {
        #[cfg(feature = "json")]
        self.read(body);
        let (kept, rest) = body.split_at_checked(Self::BODY_LIMIT).unwrap_or((body, &[]));
        self.0.body = String::from_utf8_lossy(kept).into_owned();
        self.0.is_body_truncated |= !rest.is_empty();
        self
    }

    /// The same failure, whose body did not arrive as a whole.
    #[must_use]
    pub fn with_body_truncated(mut self) -> Self {
        self.0.is_body_truncated = true;
        self
    }

    /// The same failure with the server's name for the request.
    #[must_use]
    pub fn with_request_id(mut self, request_id: impl Into<String>) -> Self {
        self.0.request_id = Some(request_id.into());
        self
    }

    /// The same failure, now that the server says when to come back.
    #[must_use]
    pub fn with_retry_after(mut self, hint: RetryAfter) -> Self {
        self.0.retry_after = Some(hint);
        self
    }

    /// The same failure with what the headers say: when to come back, and the name of the request.
    #[must_use]
    pub fn with_headers<N: AsRef<str>, V: AsRef<[u8]>>(
        mut self,
        headers: impl IntoIterator<Item = (N, V)>,
        now: impl Into<UnixTime>,
    ) -> Self {
        let mut best_rank = REQUEST_IDS.len();
        let said = &mut self.0;
        let headers = headers.into_iter().inspect(|(name, value)| {
            let name = name.as_ref().to_ascii_lowercase();
            let rank = REQUEST_IDS.iter().position(|id| name.ends_with(id));
            let id = String::from_utf8_lossy(value.as_ref());
            if let Some(rank) = rank.filter(|rank| *rank < best_rank && !id.trim().is_empty()) {
                best_rank = rank;
                said.request_id = Some(id.trim().to_string());
            }
        });
        let hint = RetryAfter::from_headers(headers, now);
        self.0.retry_after = hint.or(self.0.retry_after);
        self
    }

    /// The documented error: the one row that fits.
    pub fn error(&self) -> Option<E> {
        match *self.rows() {
            [error] => Some(error),
            _ => None,
        }
    }

    /// Every row that fits, in row order: those with the code, and of these the ones that name the
    /// status; without a code, those with the status. Where codes are HTTP statuses, the status
    /// comes first.
    ///
    /// A code of the API that the page does not list is none of the errors of its status, unless the
    /// page lists the status among its codes.
    pub fn rows(&self) -> Box<[E]> {
        let by_status: Box<[E]> = rows_with_status(self.0.status).into_iter().flatten().collect();
        let by_code = self.code().map(with_code).unwrap_or_default();
        let is_by_status = E::Code::IS_STATUS || self.0.code.is_none();
        if is_by_status && !by_status.is_empty() {
            by_status
        } else if by_code.is_empty() {
            let status = E::Code::parse(&self.0.status.to_string());
            status.map(|status| with_code(E::Code::of_owned(&status))).unwrap_or_default()
        } else {
            both(&by_code, &by_status).unwrap_or(by_code)
        }
    }

    /// The HTTP status.
    pub fn status(&self) -> u16 {
        self.0.status
    }

    /// The API's own code, where the response has one.
    pub fn code(&self) -> Option<&E::Code> {
        self.0.code.as_ref().map(E::Code::of_owned)
    }

    /// What the server says to people. It may hold credentials.
    pub fn message(&self) -> Option<&str> {
        self.0.message.as_deref()
    }

    /// The body, or its beginning. It may hold credentials.
    pub fn body(&self) -> &str {
        &self.0.body
    }

    /// Whether the body was longer than what is kept, or did not arrive as a whole.
    pub fn is_body_truncated(&self) -> bool {
        self.0.is_body_truncated
    }

    /// The server's name for the request.
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// When the server says to come back.
    pub fn retry_after(&self) -> Option<RetryAfter> {
        self.0.retry_after
    }
}

impl<E: Catalog> DocumentedError for Failure<E> {
    fn entry(&self) -> Option<Entry> {
        self.error()?.entry()
    }

    /// What the rows advise that fit; where they say nothing at all, what the status says. A hint of
    /// the server is the wait.
    fn retry(&self) -> Advice {
        let rows = self.rows();
        let is_silent = rows.iter().all(|error| error.retry().basis() == Basis::Default);
        let of_status = Some(Advice::from_status(self.0.status)).filter(|_| is_silent);
        let advice = of_status.or_else(|| joined(&*rows)).unwrap_or(Advice::UNSPECIFIED);
        self.0.retry_after.map_or(advice, |hint| advice.with_retry_after(hint))
    }
}

impl<E: Catalog> core::error::Error for Failure<E> {}

impl<E: Catalog> fmt::Display for Failure<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rows = self.rows();
        match *rows {
            [] => match self.code() {
                Some(code) => write!(f, "{} is not documented", printable(&code.to_string(), SHOWN))?,
                None => write!(f, "{} is not documented", self.0.status)?,
            },
            [error] => write!(f, "{error}")?,
            [first, ref others @ ..] => {
                write!(f, "{first}")?;
                others.iter().try_for_each(|error| write!(f, " / {error}"))?;
            }
        }
        self.write_said(f)?;
        if f.alternate() { write_help(f, rows.first().copied()) } else { Ok(()) }
    }
}

impl<E: Catalog> Failure<E> {
    fn write_said(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, " (server: HTTP {}", self.0.status)?;
        if let Some(code) = self.code().filter(|_| !E::Code::IS_STATUS) {
            write!(f, ", code {}", printable(&code.to_string(), SHOWN))?;
        }
        if let Some(message) = &self.0.message {
            write!(f, ", \"{}\"", printable(message, SHOWN))?;
        }
        if let Some(id) = &self.0.request_id {
            write!(f, ", request {}", printable_id(id, SHOWN))?;
        }
        if let Some(hint) = self.0.retry_after {
            write!(f, ", retry after {}", InWords(hint.wait()))?;
        }
        f.write_str(")")
    }
}

fn with_code<E: Catalog>(code: &E::Code) -> Box<[E]> {
    rows_with_code(code).into_iter().flatten().collect()
}

/// The errors that is in both lists, if there are any.
fn both<E: Catalog>(some: &[E], others: &[E]) -> Option<Box<[E]>> {
    let is_other = |error: &&E| others.iter().any(|other| other.entry() == error.entry());
    let both: Box<[E]> = some.iter().filter(is_other).copied().collect();
    (!both.is_empty()).then_some(both)
}

/// The solution and the links of the row, or what the page says about codes that it does not list.
fn write_help<E: Catalog>(f: &mut fmt::Formatter<'_>, fitting: Option<E>) -> fmt::Result {
    if let Some(entry) = fitting.and_then(|error| error.entry()) {
        if !entry.solution().is_empty() {
            write!(f, "\n{}", entry.solution())?;
        }
        return entry.links().try_for_each(|link| write!(f, "\n{link}"));
    }
    let document = E::all().first().and_then(DocumentedError::entry).map(|entry| *entry.document());
    let Some(note) = document.and_then(|document| document.note()) else { return Ok(()) };
    write!(f, "\n{note}")?;
    note.links().iter().try_for_each(|link| write!(f, "\n{link}"))
}

impl<E: Catalog> fmt::Debug for Failure<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |text: &str| printable(text, SHOWN);
        f.debug_struct("Failure")
            .field("rows", &self.rows())
            .field("status", &self.0.status)
            .field("code", &self.code().map(|code| shown(&code.to_string())))
            .field("message", &self.0.message.as_deref().map(shown))
            .field("body", &shown(&self.0.body))
            .field("is_body_truncated", &self.0.is_body_truncated)
            .field("request_id", &self.0.request_id.as_deref().map(|id| printable_id(id, SHOWN)))
            .field("retry_after", &self.0.retry_after)
            .field("retry", &self.retry())
            .finish()
    }
}

impl<E: Catalog> Clone for Failure<E> {
    fn clone(&self) -> Self {
        Self(Box::new(ServerResponse {
            status: self.0.status,
            code: self.0.code.clone(),
            message: self.0.message.clone(),
            body: self.0.body.clone(),
            is_body_truncated: self.0.is_body_truncated,
            request_id: self.0.request_id.clone(),
            retry_after: self.0.retry_after,
        }))
    }
}

#[cfg(test)]
mod tests;
