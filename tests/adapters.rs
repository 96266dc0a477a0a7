//! The adapters one by one, without a network: `loopback.rs` has those that need one.

use axum::body::to_bytes;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use errdown::axum::Problem;
use errdown::miette::Report;
use errdown::together::InferenceError;
use errdown::{Advice, Documented, DocumentedError, Entry, Failure, Remedy, UnixTime, Wait, include_errors};
use errdown_codegen::{Options, Source, compile};
use miette::{Diagnostic, Severity};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::fmt;
use std::time::Duration;

include_errors!(
    enum Shop = r#"---
url: https://shop.example/errors
---
| Status | Code       | Title     | Cause                     | Solution                    | Retry     |
|--------|------------|-----------|---------------------------|-----------------------------|-----------|
| 404    | `no_item`  | No item   | The item was withdrawn    | See [others](/items)        |           |
| 429    | `trop_tôt` |           | Rate limit exceeded       | Slow down for 90 seconds    | Yes       |
| 503    | `closed`   | Closed    |                           |                             |           |
| 200    | `half`     |           | Half of it was done       |                             |           |
"#
    { success: include }
);

include_errors!(enum Rpc = "
| Code | Cause |
|---|---|
| -32700 | Parse error |
| -32099 to -32000 | Server error |
| 7 | First |
| 7 | Second |
");

/// An error outside of every document.
#[derive(Debug)]
struct Secret;

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("password=hunter2")
    }
}

impl std::error::Error for Secret {}

impl DocumentedError for Secret {
    fn entry(&self) -> Option<Entry> {
        None
    }
}

async fn read(response: Response) -> (StatusCode, HeaderMap, Value) {
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, 10_000).await.unwrap();
    (parts.status, parts.headers, serde_json::from_slice(&body).unwrap())
}

#[tokio::test]
async fn a_problem_says_what_the_page_says() {
    let (status, headers, body) = read(Problem::new(Shop::NoItem).into_response()).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    assert_eq!(headers["content-type"], "application/problem+json");
    assert_eq!(headers.get("retry-after"), None);
    let expected = json!({
        "type": "https://shop.example/errors#no_item",
        "title": "No item",
        "status": 404,
        "detail": "The item was withdrawn",
        "code": "no_item",
        "solution": "See others",
    });
    assert_eq!(body, expected);
}

#[tokio::test]
async fn a_problem_may_say_what_happened_this_time() {
    let problem =
        Problem::from(Shop::TropTôt).with_detail("the 11th order of \"you\"").with_instance("/orders/11");
    let (status, headers, body) = read(problem.into_response()).await;
    assert_eq!((status.as_u16(), headers["retry-after"].to_str().unwrap()), (429, "90"));
    let members = (&body["type"], &body["title"], &body["detail"], &body["instance"]);
    let (kind, title) = (json!("https://shop.example/errors#trop_t%C3%B4t"), json!("Rate limit exceeded"));
    assert_eq!(members, (&kind, &title, &json!("the 11th order of \"you\""), &json!("/orders/11")));
}

#[tokio::test]
async fn only_failures_have_a_status_of_their_own() {
    let (status, _, body) = read(Problem::new(Shop::Half).into_response()).await;
    assert_eq!((status.as_u16(), &body["status"]), (500, &json!(500)));
    let (status, _, body) = read(Problem::new(Rpc::ServerError).into_response()).await;
    let expected = json!({"title": "Server error", "status": 500, "code": -32099});
    assert_eq!((status.as_u16(), body), (500, expected));
}

#[tokio::test]
async fn an_error_outside_of_the_document_tells_nothing() {
    let (status, _, body) = read(Problem::new(Secret).into_response()).await;
    assert_eq!((status.as_u16(), body), (500, json!({"title": "Internal Server Error", "status": 500})));
}

#[test]
fn statuses_and_headers_are_those_of_http() {
    assert_eq!(errdown::http::status(&Shop::NoItem), Some(StatusCode::NOT_FOUND));
    assert_eq!((errdown::http::status(&Shop::Half), errdown::http::status(&Secret)), (None, None));

    let value = |wait| errdown::http::retry_after_value(Advice::new(Remedy::Retry).with_wait(wait));
    assert_eq!(value(Wait::AtLeast(Duration::from_millis(1500))), Some(HeaderValue::from(2)));
    assert_eq!((value(Wait::Later), value(Wait::Unspecified)), (Some(HeaderValue::from(10)), None));
    let stop = Advice::new(Remedy::Stop).with_wait(Wait::Later);
    assert_eq!(errdown::http::retry_after_value(stop), None);

    let mut headers = HeaderMap::new();
    assert!(errdown::http::is_idempotent(&Method::PUT, &headers));
    assert!(!errdown::http::is_idempotent(&Method::POST, &headers));
    headers.insert("Idempotency-Key", HeaderValue::from_static("1"));
    headers.append("Retry-After", HeaderValue::from_static("5"));
    headers.append("Retry-After", HeaderValue::from_static("soon"));
    assert!(errdown::http::is_idempotent(&Method::POST, &headers));
    assert_eq!(errdown::http::retry_after(&headers).unwrap().whole_seconds(), 5);
    let failure = errdown::http::failure::<Shop>(StatusCode::NOT_FOUND, &headers, b"{\"message\": \"m\"}");
    assert_eq!((failure.error(), failure.message()), (Some(Shop::NoItem), Some("m")));
}

#[test]
fn a_report_says_what_the_page_says() {
    let parts = |report: &dyn Diagnostic| {
        let text = |part: Option<Box<dyn fmt::Display + '_>>| part.map(|part| part.to_string());
        (text(report.code()), text(report.help()), text(report.url()), report.severity().unwrap())
    };
    let some = |text: &str| Some(text.to_owned());
    let no_item = (some("no_item"), some("See others"), some("https://shop.example/items"), Severity::Error);
    assert_eq!(parts(&Report(Shop::NoItem)), no_item);
    let closed = (some("closed"), None, some("https://shop.example/errors"), Severity::Warning);
    assert_eq!(parts(&Report(Shop::Closed)), closed);
    assert_eq!(parts(&Report(Secret)), (None, None, None, Severity::Error));
    assert_eq!(Report(Shop::NoItem).to_string(), Shop::NoItem.to_string());
    // What a server said is reported with the page's help.
    assert_eq!(parts(&Report(Failure::<Shop>::new(404))), no_item);
}

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct Logged {
    #[serde(with = "errdown::serde::by_code")]
    http: InferenceError,
    #[serde(with = "errdown::serde::by_code")]
    rpc: Rpc,
    #[serde(with = "errdown::serde::by_code")]
    text: Shop,
    #[serde(with = "errdown::serde::by_name")]
    name: Shop,
    any: Vec<Documented<Rpc>>,
    texts: [Documented<Shop>; 2],
}

#[test]
fn errors_are_written_and_read() {
    let logged = Logged {
        http: InferenceError::RateLimit,
        rpc: Rpc::ServerError,
        text: Shop::TropTôt,
        name: Shop::NoItem,
        any: vec![Documented::Listed(Rpc::ParseError), Documented::Unlisted(1), Documented::Unlisted(7)],
        texts: [Documented::Listed(Shop::Closed), Documented::Unlisted("new".to_owned())],
    };
    let written = json!({
        "http": 429,
        "rpc": -32099,
        "text": "trop_tôt",
        "name": "NoItem",
        "any": [-32700, 1, 7],
        "texts": ["closed", "new"],
    });
    assert_eq!(serde_json::to_value(&logged).unwrap(), written);
    assert_eq!(serde_json::from_value::<Logged>(written).unwrap(), logged);
}

#[test]
fn numbers_may_stand_in_quotes_and_texts_be_numbers() {
    let rate_limit = Documented::Listed(InferenceError::RateLimit);
    assert_eq!(serde_json::from_str::<Documented<InferenceError>>("\"429\"").unwrap(), rate_limit);
    let unlisted = Documented::<Shop>::Unlisted("7".to_owned());
    assert_eq!(serde_json::from_str::<Documented<Shop>>("7").unwrap(), unlisted);
    assert_eq!(
        serde_json::from_str::<Documented<Rpc>>("-32700").unwrap(),
        Documented::Listed(Rpc::ParseError)
    );
}

#[test]
fn what_cannot_be_read_says_why() {
    #[derive(Deserialize, Debug)]
    #[expect(dead_code, reason = "nothing is read of what cannot be")]
    struct Code(#[serde(with = "errdown::serde::by_code")] Rpc);
    #[derive(Deserialize, Debug)]
    #[expect(dead_code, reason = "nothing is read of what cannot be")]
    struct Name(#[serde(with = "errdown::serde::by_name")] Rpc);
    let code = |text| serde_json::from_str::<Code>(text).unwrap_err().to_string();
    assert!(code("1").starts_with("1 is not documented"), "{}", code("1"));
    assert!(code("7").starts_with("7 matches 2 documented errors"), "{}", code("7"));
    assert!(
        code("\"x\"").starts_with("invalid value: string \"x\", expected a code (i64)"),
        "{}",
        code("\"x\"")
    );
    assert!(code("1.0").starts_with("1 is not documented"), "{}", code("1.0"));
    assert!(code("1.5").starts_with("invalid type: floating point"), "{}", code("1.5"));
    let too_large = serde_json::from_str::<Documented<InferenceError>>("65536").unwrap_err().to_string();
    assert!(too_large.contains("expected a code (u16)"), "{too_large}");
    let name = serde_json::from_str::<Name>("\"Nobody\"").unwrap_err().to_string();
    assert!(name.starts_with("no documented error is named `Nobody`"), "{name}");
}

/// A page that says nothing about its rows leaves the status, and a client without a page too.
#[test]
fn a_status_alone_says_the_same_to_macro_and_client() {
    let rows: String = (400..600).map(|status| format!("| {status} | Gadget |\n")).collect();
    let document = Source::new("statuses.md", &format!("| HTTP Status | Cause |\n|---|---|\n{rows}"));
    let compilation = compile(&[document], &Options::default());
    assert_eq!(compilation.catalog.entries.len(), 200);
    for (status, entry) in (400..).zip(&compilation.catalog.entries) {
        let (alone, read) = (Advice::from_status(status), entry.verdict.advice);
        let alone = (alone.remedy(), alone.wait(), alone.applied(), alone.at_most(), alone.basis());
        let read = (read.remedy, read.wait, read.applied, read.at_most, read.basis);
        assert_eq!(format!("{alone:?}"), format!("{read:?}"), "{status}");
    }
}

/// Against a crate that has read dates for years: each day of five centuries, at some second.
#[test]
fn dates_are_those_of_httpdate() {
    for day in 0..=182_621_u64 {
        let second = day * 86_400 + day * 7919 % 86_400;
        let time = std::time::UNIX_EPOCH + Duration::from_secs(second);
        let text = httpdate::fmt_http_date(time);
        assert_eq!(UnixTime::parse_http_date(&text, time), Some(UnixTime::from_secs(second)), "{text}");
        assert_eq!(UnixTime::from(time).since_epoch().as_secs(), second);
    }
}
