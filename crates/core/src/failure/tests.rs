use super::*;
use crate::advice::{Remedy, Wait};
use alloc::format;
use core::time::Duration;

errdown_macros::include_errors!(
    enum Shop = r"
| Status | Code       | Cause                     | Solution                              |
|--------|------------|---------------------------|---------------------------------------|
| 404    | `no_item`  | The item was withdrawn    | Choose [another](https://x.example/a) |
| 429    | `too_fast` | Rate limit exceeded       | Slow down                             |
| 429    | `too_much` | No budget <!-- errdown: retry=fix_account --> | Raise it          |
| 503    | `closed`   | The shop is closed        | Try again later                       |
|        | `odd`      | Something odd             |                                       |

Write to [us](https://x.example/us).
"
);

errdown_macros::include_errors!(
    enum Http = "
| Code | Cause | Solution |
|---|---|---|
| 400 | No body | Send JSON |
| 503 | Down | Try again after a brief wait |
| 500 | Down | Try again after a brief wait |
| 500 | Asleep | Retry after 20 seconds |
"
);

fn hint(seconds: u64) -> RetryAfter {
    RetryAfter::new(Duration::from_secs(seconds)).unwrap()
}

#[test]
fn a_code_names_one_row_of_a_status() {
    let fast = Failure::<Shop>::new(429).with_code("too_fast");
    assert_eq!(fast.error(), Some(Shop::TooFast));
    assert!(fast.retry().is_throttle());
    assert_eq!(Failure::<Shop>::new(400).with_code("no_item").error(), Some(Shop::NoItem));
}

#[test]
fn rows_of_one_status_speak_together() {
    let failure = Failure::<Shop>::new(429);
    assert_eq!((failure.error(), &*failure.rows()), (None, &[Shop::TooFast, Shop::TooMuch][..]));
    // One says to slow down and the other to pay: the status must not decide over them.
    assert_eq!(failure.retry().remedy(), Remedy::Unspecified);
    assert_eq!(Failure::<Http>::new(500).retry().wait(), Wait::AtLeast(Duration::from_secs(20)));
}

#[test]
fn a_code_that_is_not_listed_is_no_row_of_its_status() {
    let failure = Failure::<Shop>::new(503).with_code("sold");
    assert_eq!(failure.rows().len(), 0);
    assert_eq!(failure.retry(), Advice::from_status(503));
}

#[test]
fn a_status_among_other_codes_is_a_code() {
    errdown_macros::include_errors!(enum Mixed = "| Code | Cause |\n|---|---|\n| 404 | No item |\n| E7 | Odd |");
    assert_eq!(Failure::<Mixed>::new(404).error(), Some(Mixed::NoItem));
    assert_eq!(Failure::<Mixed>::new(404).with_code("weird").error(), Some(Mixed::NoItem));
    assert_eq!(Failure::<Mixed>::new(404).with_code("E7").error(), Some(Mixed::Odd));
}

#[test]
fn the_status_speaks_where_the_page_is_silent() {
    let advice = |status| Failure::<Shop>::new(status).with_code("odd").retry();
    assert_eq!((advice(503), advice(500)), (Advice::from_status(503), Advice::UNSPECIFIED));
    assert_eq!(Failure::<Http>::new(429).retry(), Advice::from_status(429));
}

#[test]
fn statuses_that_are_codes_win_over_other_codes() {
    assert_eq!(Failure::<Http>::new(503).with_code(&400).error(), Some(Http::Down503));
    assert_eq!(Failure::<Http>::new(200).with_code(&400).error(), Some(Http::NoBody));
}

#[test]
fn the_server_says_when() {
    let busy = Failure::<Http>::new(503).with_retry_after(hint(7));
    assert_eq!((busy.retry().wait(), busy.retry().basis()), (Wait::AtLeast(hint(7).wait()), Basis::Server));
    let refused = Failure::<Http>::new(400).with_retry_after(hint(7));
    assert_eq!(refused.retry(), Http::NoBody.retry());
}

#[test]
fn the_page_comes_first_and_the_server_is_kept() {
    let failure = Failure::<Shop>::new(404)
        .with_code("no_item")
        .with_message("gone\nfor good; your key sk-0123456789 is fine")
        .with_request_id("r-1")
        .with_retry_after(hint(90));
    assert_eq!(
        format!("{failure:#}"),
        "no_item: The item was withdrawn (server: HTTP 404, code no_item, \
         \"gone for good; your key [redacted] is fine\", request r-1, retry after 90s)\n\
         Choose another\n\
         another: https://x.example/a"
    );
}

#[test]
fn what_is_not_documented_says_so() {
    let failure = Failure::<Shop>::new(418).with_code("teapot");
    assert_eq!(failure.to_string(), "teapot is not documented (server: HTTP 418, code teapot)");
    assert_eq!(Failure::<Http>::new(418).to_string(), "418 is not documented (server: HTTP 418)");
    let helped = format!("{:#}", Failure::<Shop>::new(418));
    assert!(helped.ends_with("\nWrite to us.\nus: https://x.example/us"), "{helped}");
    let shared = Failure::<Shop>::new(429).to_string();
    assert!(shared.starts_with("too_fast: Rate limit exceeded / too_much: No budget"), "{shared}");
}

#[test]
fn headers_name_the_request_and_the_wait() {
    let headers = [("X-Trace-Id", "t"), ("X-Request-Id", "r"), ("Retry-After", "5")];
    let failure = Failure::<Http>::new(503).with_headers(headers, UnixTime::from_secs(0));
    assert_eq!((failure.request_id(), failure.retry_after()), (Some("r"), Some(hint(5))));
    let silent = failure.with_headers([("retry-after", "0")], UnixTime::from_secs(0));
    assert_eq!((silent.request_id(), silent.retry_after()), (Some("r"), Some(hint(5))));
}

#[test]
fn a_body_is_kept_up_to_a_limit() {
    let long = "ä".repeat(Failure::<Http>::BODY_LIMIT);
    let failure = Failure::<Http>::new(503).with_body(long.as_bytes());
    assert_eq!(failure.body().len(), Failure::<Http>::BODY_LIMIT);
    assert!(failure.is_body_truncated());
    let short = Failure::<Http>::new(503).with_body(b"<h1>Busy</h1> \xff");
    assert_eq!(
        (short.body(), short.is_body_truncated(), short.message()),
        ("<h1>Busy</h1> \u{fffd}", false, None)
    );
    assert!(Failure::<Http>::new(503).with_body(b"a").with_body_truncated().is_body_truncated());
}

#[test]
fn neither_display_nor_debug_shows_credentials() {
    let secret = "sk-0123456789abcdef";
    let failure = Failure::<Shop>::new(401)
        .with_code(secret)
        .with_message(format!("Authorization: Bearer {secret}"))
        .with_body(format!("{{\"echo\": \"{secret}\"}}").as_bytes())
        .with_request_id(secret);
    for text in
        [format!("{failure}"), format!("{failure:#}"), format!("{failure:?}"), format!("{failure:#?}")]
    {
        assert!(!text.contains(secret) && text.contains("[redacted]"), "{text}");
    }
    assert!(failure.body().contains(secret) && failure.clone().body().contains(secret));
}

#[test]
fn a_failure_is_a_small_error_for_every_thread() {
    fn is_error<T: core::error::Error + Send + Sync + 'static>() {}
    is_error::<Failure<Shop>>();
    assert_eq!(size_of::<Result<(), Failure<Shop>>>(), size_of::<usize>());
}

#[test]
#[cfg(feature = "json")]
fn code_and_message_are_read_from_a_body() {
    let read = |body: &str| {
        let failure = Failure::<Shop>::new(400).with_body(body.as_bytes());
        (failure.code().map(ToString::to_string), failure.message().map(ToString::to_string))
    };
    let both = |code: &str, message: &str| (Some(code.into()), Some(message.into()));
    let nested = r#"{"error": {"message": "m", "type": "invalid", "code": "closed"}}"#;
    assert_eq!(read(nested), both("closed", "m"));
    // Of several that may be the code, the listed one is.
    let by_type = r#"{"error": {"code": "x9", "type": "too_fast", "message": "m"}}"#;
    assert_eq!(read(by_type), both("too_fast", "m"));
    assert_eq!(read(r#"{"error": "invalid_grant", "error_description": "m"}"#), both("invalid_grant", "m"));
    assert_eq!(read(r#"{"errors": [{"code": 7, "message": "m"}]}"#), both("7", "m"));
    let problem = r#"{"type": "https://x.example/p", "title": "t", "detail": "d"}"#;
    assert_eq!(read(problem), (None, Some("d".into())));
    assert_eq!(read(r#"{"error": "Not found"}"#), (None, Some("Not found".into())));
    assert_eq!(read("<html>502</html>"), (None, None));
    assert_eq!(read(r#"{"error": {"#), (None, None));
    let known = Failure::<Shop>::new(400).with_code("odd").with_message("n").with_body(nested.as_bytes());
    assert_eq!((known.code(), known.message()), (Some("odd"), Some("n")));
}

#[test]
fn the_name_of_a_request_is_shown_as_random_as_it_is() {
    let headers = [("x-request-id", ""), ("request-id", " 4f9d0c2e8b7a61534f9d0c2e8b7a6153 ")];
    let failure = Failure::<Shop>::new(503).with_headers(headers, UnixTime::now());
    assert!(failure.to_string().contains(", request 4f9d0c2e8b7a61534f9d0c2e8b7a6153"), "{failure}");
}
