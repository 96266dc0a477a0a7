//! Code and message in the JSON body of a response.

use super::Failure;
use crate::catalog::{Catalog, CodeType};
use crate::documented::rows_with_code;
use alloc::borrow::Cow;
use alloc::string::ToString;
use serde_json::Value;

/// Where APIs put their own code, the more special place first: JSON Pointers (RFC 6901).
const CODES: &[&str] = &[
    "/error/code",
    "/error/type",
    "/error/status",
    "/error/reason",
    "/errors/0/code",
    "/code",
    "/error_code",
    "/errorCode",
    "/type",
    "/error",
];

/// Where APIs put what they say to people. `/detail` and `/title` are those of RFC 9457, and
/// `/error_description` is that of RFC 6749.
const MESSAGES: &[&str] = &[
    "/error/message",
    "/errors/0/message",
    "/errors/0/detail",
    "/message",
    "/error_description",
    "/detail",
    "/msg",
    "/description",
    "/title",
    "/error",
];

impl<E: Catalog> Failure<E> {
    /// Takes code and message from a body, where it is JSON and they are not known.
    pub(super) fn read(&mut self, body: &[u8]) {
        let Ok(body) = serde_json::from_slice::<Value>(body) else { return };
        if self.0.code.is_none() {
            self.0.code = code::<E>(&body);
        }
        if self.0.message.is_none() {
            let message = MESSAGES.iter().find_map(|pointer| body.pointer(pointer)?.as_str());
            self.0.message = message.map(|message| message.chars().take(Self::BODY_LIMIT).collect());
        }
    }
}

/// The first code that the page lists, else the first of all.
fn code<E: Catalog>(body: &Value) -> Option<<E::Code as CodeType>::Owned> {
    let codes = || {
        let texts = CODES.iter().filter_map(|pointer| written(body.pointer(pointer)?));
        texts.filter_map(|text| E::Code::parse(&text))
    };
    let is_listed = |code: &<E::Code as CodeType>::Owned| {
        rows_with_code::<E>(E::Code::of_owned(code)).is_some_and(|mut rows| rows.next().is_some())
    };
    codes().find(is_listed).or_else(|| codes().next())
}

/// A member that may be a code: an integer, or one word. A sentence is a message, and a URL is the
/// `type` of RFC 9457.
fn written(value: &Value) -> Option<Cow<'_, str>> {
    match value {
        Value::Number(number) => Some(number.to_string().into()),
        Value::String(text) => {
            let is_code = !text.is_empty() && !text.contains(char::is_whitespace) && !text.contains("://");
            is_code.then_some(text.into())
        }
        _ => None,
    }
}
