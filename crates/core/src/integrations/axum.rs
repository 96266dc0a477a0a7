//! Documented errors as responses of `axum`: problem details (RFC 9457) with `Retry-After`.
//!
//! ```
//! use axum::{Router, routing::get};
//! use errdown::axum::Problem;
//!
//! errdown::include_errors!(pub enum ShopError = r#"
//! | Code          | Cause                  | Solution           |
//! |---------------|------------------------|--------------------|
//! | 404 - No item | The item was withdrawn | Choose another one |
//! "#);
//!
//! async fn buy() -> Result<String, Problem<ShopError>> {
//!     let in_stock: Option<String> = None;
//!     Ok(in_stock.ok_or(ShopError::NoItem)?)
//! }
//!
//! let app: Router = Router::new().route("/buy", get(buy));
//! ```

use crate::catalog::DocumentedError;
use crate::code::Code;
use crate::entry::Entry;
use axum_core::response::{IntoResponse, Response};
use core::fmt;
use http::header::{CONTENT_TYPE, RETRY_AFTER};
use http::{HeaderValue, StatusCode};
use serde_json::{Map, Value};
use std::format;
use std::string::{String, ToString};

/// A documented error that is a response.
///
/// The status is the page's. `type` is where the document is published, with the code as its
/// fragment; `title`, and `detail` unless another is given, are the page's; `code` and `solution`
/// are members of our own. `Retry-After` is the first delay where the advice is to retry.
///
/// An error outside of the document is a 500 without details, which might be internal.
#[derive(Clone, Debug)]
pub struct Problem<E> {
    error: E,
    detail: Option<String>,
    instance: Option<String>,
}

impl<E: DocumentedError> Problem<E> {
    /// The response to an error.
    pub fn new(error: E) -> Self {
        Self { error, detail: None, instance: None }
    }

    /// The same response with what happened this time, in place of what the page says.
    #[must_use]
    pub fn with_detail(self, detail: impl Into<String>) -> Self {
        Self { detail: Some(detail.into()), ..self }
    }

    /// The same response with a URI of this one occurrence.
    #[must_use]
    pub fn with_instance(self, instance: impl Into<String>) -> Self {
        Self { instance: Some(instance.into()), ..self }
    }

    /// The error.
    pub fn error(&self) -> &E {
        &self.error
    }

    /// The HTTP status: the page's, or 500.
    pub fn status(&self) -> StatusCode {
        crate::http::status(&self.error).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    /// The members of the body.
    fn members(&self) -> Map<String, Value> {
        let entry = self.error.entry();
        let text = |text: &str| Some(text).filter(|text| !text.is_empty()).map(Value::from);
        let reason = self.status().canonical_reason().unwrap_or("Error");
        let title = entry.map_or(reason, |entry| entry.title().unwrap_or(entry.cause()));
        // The cause is the title already where the row has no title.
        let cause = entry.filter(|entry| entry.title().is_some()).map_or("", |entry| entry.cause());
        let members = [
            ("type", entry.and_then(type_of).map(Value::from)),
            ("title", text(title)),
            ("status", Some(self.status().as_u16().into())),
            ("detail", text(self.detail.as_deref().unwrap_or(cause))),
            ("instance", self.instance.as_deref().map(Value::from)),
            ("code", entry.and_then(code_of)),
            ("solution", text(entry.map_or("", |entry| entry.solution()))),
        ];
        members.into_iter().filter_map(|(name, value)| Some((name.to_string(), value?))).collect()
    }
}

impl<E: DocumentedError> From<E> for Problem<E> {
    fn from(error: E) -> Self {
        Self::new(error)
    }
}

impl<E: DocumentedError> IntoResponse for Problem<E> {
    fn into_response(self) -> Response {
        let body = Value::Object(self.members()).to_string();
        let mut response = (self.status(), body).into_response();
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        if let Some(wait) = crate::http::retry_after_value(self.error.retry()) {
            headers.insert(RETRY_AFTER, wait);
        }
        response
    }
}

/// `https://shop.example/errors#429`: one URI for each error, all of which lead to the page.
fn type_of(entry: Entry) -> Option<String> {
    let url = entry.document().url()?;
    let code = entry.codes().next().filter(|_| !url.contains('#')).map(|code| code.to_string());
    Some(code.map_or_else(|| url.to_string(), |code| format!("{url}#{}", Fragment(&code))))
}

/// An integer is a number; a range is its start.
fn code_of(entry: Entry) -> Option<Value> {
    Some(match entry.codes().next()? {
        Code::Int(code) | Code::Range { from: code, .. } => code.into(),
        Code::Text(code) => code.into(),
    })
}

/// A text as the fragment of a URI (RFC 3986, section 3.5).
struct Fragment<'a>(&'a str);

impl fmt::Display for Fragment<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.bytes().try_for_each(|byte| match byte {
            b'-' | b'.' | b'_' | b'~' => write!(f, "{}", char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => write!(f, "{}", char::from(byte)),
            _ => write!(f, "%{byte:02X}"),
        })
    }
}
