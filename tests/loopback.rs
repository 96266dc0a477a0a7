//! End to end on 127.0.0.1: a server that answers as a page says, or as servers and proxies do, and
//! a client with tower or backon. Requests are counted; the clock of the client is stopped, so that
//! waits cost no time and can be compared.

use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use backon::{ExponentialBuilder, Retryable};
use errdown::axum::Problem;
use errdown::reqwest::{Error, check};
use errdown::together::{FineTuningError, InferenceError};
use errdown::tower::{Resend, RetryPolicy};
use errdown::{Catalog, DocumentedError, Failure, Limits, Remedy, Wait, include_errors};
use errdown_tests::loopback::{Outcome, Server, client, send};
use reqwest::RequestBuilder;
use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, SystemTime};
use tower::retry::Retry;
use tower::retry::budget::{Budget, TpsBudget};
use tower::{ServiceExt, service_fn};

/// Four attempts, and waits that are the same in every run.
fn policy() -> RetryPolicy {
    RetryPolicy::new(limits()).without_jitter()
}

fn limits() -> Limits {
    Limits::new().with_attempts(4).with_longest_wait(Duration::from_secs(60))
}

/// A server that fails so many times with a response, and then is well.
fn failing(times: usize, failure: impl Fn() -> Response + Clone + Send + Sync + 'static) -> Server {
    Server::start(move |number| if number > times { "well".into_response() } else { failure() })
}

fn status(code: u16) -> impl Fn() -> Response + Clone + Send + Sync + 'static {
    move || StatusCode::from_u16(code).unwrap().into_response()
}

fn with_header(code: u16, name: &'static str, value: String) -> impl Fn() -> Response + Clone + Send + Sync {
    move || (StatusCode::from_u16(code).unwrap(), [(name, value.clone())]).into_response()
}

async fn get<E: Catalog>(server: &Server) -> Outcome<E> {
    send(policy(), server.request(Method::GET)).await
}

async fn post<E: Catalog>(server: &Server) -> Outcome<E> {
    send(policy(), server.request(Method::POST).body("{}")).await
}

fn failure<E: Catalog>(outcome: &Outcome<E>) -> &Failure<E> {
    let error = outcome.result.as_ref().expect_err("a failure");
    error.failure().unwrap_or_else(|| panic!("{error} is no answer"))
}

/// Whether a wait is so many seconds; timers go to the next millisecond.
fn is_about(wait: Duration, seconds: f64) -> bool {
    (wait.as_secs_f64() / seconds - 1.0).abs() < 0.01
}

#[tokio::test(start_paused = true)]
async fn a_brief_wait_grows_until_the_server_is_well() {
    let server = failing(3, status(503));
    let outcome = get::<InferenceError>(&server).await;
    assert_eq!(outcome.result.unwrap(), "well");
    assert_eq!(server.requests(), 4);
    let [first, second, third] = *outcome.gaps else { panic!("{:?}", outcome.gaps) };
    assert!(is_about(first, 1.0), "the page asks for a brief wait: {first:?}");
    assert!(is_about(second.div_f64(2.0), first.as_secs_f64()), "{second:?}");
    assert!(is_about(third.div_f64(2.0), second.as_secs_f64()), "{third:?}");
}

#[tokio::test(start_paused = true)]
async fn waits_are_spread_unless_they_must_not_be() {
    let server = failing(3, status(503));
    let outcome = send::<InferenceError>(RetryPolicy::new(limits()), server.request(Method::GET)).await;
    let within = |(gap, seconds): (&Duration, f64)| (1.0..=1.26).contains(&(gap.as_secs_f64() / seconds));
    let plain = [1.0, 2.0, 4.0];
    assert_eq!(outcome.gaps.len(), plain.len());
    assert!(outcome.gaps.iter().zip(plain).all(within), "{:?}", outcome.gaps);
    let is_spread = |(gap, seconds): (&Duration, f64)| !is_about(*gap, seconds);
    assert!(outcome.gaps.iter().zip(plain).any(is_spread), "{:?}", outcome.gaps);
}

/// Every row of both pages, by a server that answers with the row.
#[tokio::test(start_paused = true)]
async fn each_documented_status_does_what_its_row_says() {
    async fn hold<E: Catalog + Send + Sync>() {
        for &error in E::all() {
            let advice = error.retry();
            for (method, idempotent) in [(Method::GET, true), (Method::POST, false)] {
                let server = failing(1, move || Problem::new(error).into_response());
                let outcome = send::<E>(policy(), server.request(method)).await;
                let expected = if advice.may_resend(idempotent) { 2 } else { 1 };
                assert_eq!(server.requests(), expected, "{error}");
                assert_eq!(outcome.result.is_ok(), expected == 2, "{error}");
                if let Err(failed) = outcome.result {
                    assert_eq!(failed.entry(), error.entry());
                }
                // The server passes the page's wait on.
                let wait = advice.first_delay().unwrap_or(Duration::from_millis(500)).as_secs_f64();
                assert!(outcome.gaps.iter().all(|gap| is_about(*gap, wait)), "{error} {:?}", outcome.gaps);
            }
        }
    }
    hold::<InferenceError>().await;
    hold::<FineTuningError>().await;
}

#[tokio::test(start_paused = true)]
async fn the_server_says_how_long_to_wait() {
    let soon = |seconds| httpdate::fmt_http_date(SystemTime::now() + Duration::from_secs(seconds));
    for (name, value, seconds) in [
        ("Retry-After", "3".to_owned(), 3.0),
        ("rEtRy-AfTeR", "2.5".to_owned(), 2.5),
        ("retry-after-ms", "1500".to_owned(), 1.5),
        // What is not a hint leaves the page's wait; never none at all.
        ("retry-after", "0".to_owned(), 1.0),
        ("retry-after", "in a while".to_owned(), 1.0),
        ("retry-after", httpdate::fmt_http_date(SystemTime::UNIX_EPOCH), 1.0),
        ("retry-after-ms", "-1".to_owned(), 1.0),
    ] {
        let server = failing(1, with_header(503, name, value.clone()));
        let outcome = get::<InferenceError>(&server).await;
        assert_eq!(server.requests(), 2, "{name}: {value}");
        assert!(is_about(outcome.gaps[0], seconds), "{name}: {value}: {:?}", outcome.gaps);
    }
    // The server's clock stands still no more than ours: a date is a little nearer when it is read.
    let server = failing(1, with_header(503, "retry-after", soon(40)));
    let outcome = get::<InferenceError>(&server).await;
    assert!((30..=40).contains(&outcome.gaps[0].as_secs()), "{:?}", outcome.gaps);
}

#[tokio::test(start_paused = true)]
async fn a_hint_above_the_cap_is_an_answer_to_the_caller() {
    for value in ["3600".to_owned(), httpdate::fmt_http_date(SystemTime::now() + Duration::from_secs(3700))] {
        let server = failing(1, with_header(429, "retry-after", value));
        let outcome = get::<InferenceError>(&server).await;
        assert_eq!(server.requests(), 1);
        let failure = failure(&outcome);
        assert_eq!(failure.error(), Some(InferenceError::RateLimit));
        assert!(failure.retry_after().unwrap().wait() >= Duration::from_secs(3600));
    }
}

#[tokio::test(start_paused = true)]
async fn what_may_have_happened_is_not_sent_twice() {
    let server = failing(1, status(504));
    assert_eq!(failure(&post::<FineTuningError>(&server).await).error(), Some(FineTuningError::Timeout));
    assert_eq!(server.requests(), 1);

    let server = failing(1, status(504));
    assert!(get::<FineTuningError>(&server).await.result.is_ok());
    assert_eq!(server.requests(), 2);

    // The server knows the request again by its key.
    let server = failing(1, status(504));
    let request = server.request(Method::POST).header("Idempotency-Key", "1");
    assert!(send::<FineTuningError>(policy(), request).await.result.is_ok());
    assert_eq!(server.requests(), 2);
}

#[tokio::test(start_paused = true)]
async fn what_was_turned_away_is_sent_again() {
    let server = failing(1, status(429));
    assert!(post::<FineTuningError>(&server).await.result.is_ok());
    assert_eq!(server.requests(), 2);
}

/// Such as one whose body streams.
#[derive(Debug)]
struct Uncopied;

impl Resend for Uncopied {
    fn copy(&self) -> Option<Self> {
        None
    }

    fn is_idempotent(&self) -> bool {
        true
    }
}

#[tokio::test(start_paused = true)]
async fn a_request_that_cannot_be_copied_is_sent_once() {
    let calls = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&calls);
    let overloaded = service_fn(move |_: Uncopied| {
        counter.fetch_add(1, Ordering::SeqCst);
        async { Err::<(), _>(InferenceError::EngineOverloaded) }
    });
    let result = Retry::new(policy(), overloaded).oneshot(Uncopied).await;
    assert_eq!((result, calls.load(Ordering::SeqCst)), (Err(InferenceError::EngineOverloaded), 1));
}

#[tokio::test(start_paused = true)]
async fn a_status_that_is_not_listed_speaks_for_itself() {
    let server = failing(9, status(418));
    let outcome = get::<InferenceError>(&server).await;
    assert_eq!(server.requests(), 1);
    let teapot = failure(&outcome);
    assert_eq!((teapot.error(), teapot.retry().remedy()), (None, Remedy::FixRequest));
    assert_eq!(teapot.to_string(), "418 is not documented (server: HTTP 418)");

    let server = failing(2, status(502));
    assert!(get::<InferenceError>(&server).await.result.is_ok());
    assert_eq!(server.requests(), 3);
}

/// The same status, and the opposite on the two pages.
#[tokio::test(start_paused = true)]
async fn the_page_decides_what_500_means() {
    let server = failing(1, status(500));
    assert!(get::<InferenceError>(&server).await.result.is_ok());
    assert_eq!(server.requests(), 2);

    let server = failing(1, status(500));
    let outcome = get::<FineTuningError>(&server).await;
    assert_eq!((server.requests(), failure(&outcome).error()), (1, Some(FineTuningError::InvalidRequest)));
}

#[tokio::test(start_paused = true)]
async fn attempts_end() {
    let server = failing(usize::MAX, status(503));
    let outcome = get::<InferenceError>(&server).await;
    assert_eq!((server.requests(), outcome.gaps.len()), (4, 3));
    assert!(failure(&outcome).retry().escalate());
}

#[tokio::test(start_paused = true)]
async fn a_budget_is_shared_by_all_requests() {
    /// Two retries, whoever makes them.
    struct Two(AtomicUsize);
    impl Budget for Two {
        fn deposit(&self) {}
        fn withdraw(&self) -> bool {
            self.0.fetch_add(1, Ordering::SeqCst) < 2
        }
    }
    let server = failing(usize::MAX, status(503));
    let policy = policy().with_budget(Arc::new(Two(AtomicUsize::new(0))));
    for _ in 0..3 {
        let outcome = send::<InferenceError>(policy.clone(), server.request(Method::GET)).await;
        assert_eq!(failure(&outcome).status(), 503);
    }
    assert_eq!(server.requests(), 3 + 2);

    // tower's own: one retry for ten requests, and none in reserve.
    let policy = policy.with_budget(Arc::new(TpsBudget::new(Duration::from_secs(60), 0, 0.1)));
    let server = Server::start(|number| {
        if number <= 10 { "well".into_response() } else { StatusCode::SERVICE_UNAVAILABLE.into_response() }
    });
    for _ in 0..10 {
        assert!(send::<InferenceError>(policy.clone(), server.request(Method::GET)).await.result.is_ok());
    }
    drop(send::<InferenceError>(policy.clone(), server.request(Method::GET)).await);
    assert_eq!(server.requests(), 10 + 2);
}

#[tokio::test(start_paused = true)]
async fn a_proxy_answers_in_html() {
    let html = "<html><body><h1>503 Service Temporarily Unavailable</h1></body></html>";
    let page =
        move || (StatusCode::SERVICE_UNAVAILABLE, [("content-type", "text/html")], html).into_response();
    let server = failing(usize::MAX, page);
    let outcome = get::<InferenceError>(&server).await;
    assert_eq!(server.requests(), 4);
    let failure = failure(&outcome);
    assert_eq!((failure.error(), failure.body()), (Some(InferenceError::EngineOverloaded), html));
    assert_eq!((failure.message(), failure.is_body_truncated()), (None, false));
    let shown = failure.to_string();
    assert!(shown.starts_with("503 Engine Overloaded") && !shown.contains('<'), "{shown}");
}

#[tokio::test(start_paused = true)]
async fn what_the_server_says_is_kept() {
    let body = r#"{"error": {"message": "too many for key sk-0123456789", "code": "too_many"}}"#;
    let said = move || (StatusCode::TOO_MANY_REQUESTS, [("x-request-id", "r-7")], body).into_response();
    let server = failing(usize::MAX, said);
    let outcome =
        send::<InferenceError>(RetryPolicy::new(limits().with_attempts(1)), server.request(Method::GET));
    let outcome = outcome.await;
    let failure = failure(&outcome);
    assert_eq!(failure.message(), Some("too many for key sk-0123456789"));
    let shown = failure.to_string();
    assert!(shown.starts_with("429 Rate limit"), "{shown}");
    assert!(shown.ends_with("(server: HTTP 429, \"too many for key [redacted]\", request r-7)"), "{shown}");
}

/// Own codes tell apart what one status does not.
#[tokio::test(start_paused = true)]
async fn a_problem_is_read_by_a_client_of_the_same_page() {
    include_errors!(
        enum Till = "
| Status | Code | Cause | Solution |
|---|---|---|---|
| 429 | `too_fast` | Ten orders a minute | Slow down, and retry after 20 seconds |
| 429 | `no_money` | The account is empty | Do not retry: pay first |
| 500 | `jammed` | The till is jammed | Try again |
"
    );
    for (error, requests) in [(Till::TooFast, 2), (Till::NoMoney, 1), (Till::Jammed, 2)] {
        let server = failing(1, move || Problem::new(error).into_response());
        let outcome = get::<Till>(&server).await;
        assert_eq!(server.requests(), requests, "{error}");
        if requests == 1 {
            assert_eq!(
                (failure(&outcome).error(), failure(&outcome).code()),
                (Some(error), Some(error.code()))
            );
        }
    }
    // A bare 429 may be either, so that nothing is advised.
    let server = failing(1, status(429));
    assert_eq!(failure(&get::<Till>(&server).await).retry().remedy(), Remedy::Unspecified);
    assert_eq!(server.requests(), 1);
}

/// A server of one connection after the other, for answers that no proper server gives.
fn raw(
    connections: usize,
    answer: impl Fn(&mut TcpStream) -> io::Result<()> + Send + 'static,
) -> RequestBuilder {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    thread::spawn(move || {
        for stream in listener.incoming().take(connections) {
            let mut stream = stream?;
            assert!(stream.read(&mut [0; 1024])? > 0);
            // The client may have heard enough.
            drop(answer(&mut stream));
        }
        io::Result::Ok(())
    });
    client().get(url)
}

#[tokio::test(start_paused = true)]
async fn a_body_is_not_read_beyond_the_limit() {
    let is_all_read = Arc::new(AtomicBool::new(false));
    let reached_the_end = Arc::clone(&is_all_read);
    let request = raw(1, move |stream| {
        write!(stream, "HTTP/1.1 400 Bad Request\r\ntransfer-encoding: chunked\r\n\r\n")?;
        // 64 MiB, which no buffer between the two can hold.
        for _ in 0..0x400 {
            write!(stream, "10000\r\n{}\r\n", "x".repeat(0x10000))?;
        }
        reached_the_end.store(true, Ordering::SeqCst);
        Ok(())
    });
    let outcome = send::<InferenceError>(policy(), request).await;
    let failure = failure(&outcome);
    assert_eq!(failure.body().len(), Failure::<InferenceError>::BODY_LIMIT);
    assert_eq!((failure.is_body_truncated(), failure.error()), (true, Some(InferenceError::InvalidRequest)));
    assert!(!is_all_read.load(Ordering::SeqCst));
}

#[tokio::test(start_paused = true)]
async fn a_body_that_breaks_off_hides_no_status() {
    let request = raw(4, |stream| {
        let head = "HTTP/1.1 503 Service Unavailable\r\ncontent-length: 1000\r\nretry-after: 2\r\n\r\n";
        write!(stream, "{head}{{\"error\": {{\"mess")
    });
    let outcome = send::<InferenceError>(policy(), request).await;
    assert!(outcome.gaps.len() == 3 && outcome.gaps.iter().all(|gap| is_about(*gap, 2.0)), "{outcome:?}");
    let failure = failure(&outcome);
    assert_eq!(
        (failure.error(), failure.is_body_truncated()),
        (Some(InferenceError::EngineOverloaded), true)
    );
    assert_eq!(failure.body(), "{\"error\": {\"mess");
}

#[tokio::test(start_paused = true)]
async fn what_was_never_sent_may_be_sent_again() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let nobody = format!("http://{}/?api_key=secret", listener.local_addr().unwrap());
    drop(listener);
    let request = client().post(nobody);
    let outcome = send::<InferenceError>(policy(), request).await;
    assert_eq!(outcome.gaps.len(), 3);
    let error = outcome.result.unwrap_err();
    assert!(matches!(error, Error::Transport(_)) && error.retry().may_resend(false));
    assert!(!error.to_string().contains("secret") && !format!("{error:?}").contains("secret"), "{error:?}");
}

/// errdown's part is one attempt: whoever wants more writes the loop, or takes one.
#[tokio::test(start_paused = true)]
async fn nothing_in_errdown_loops() {
    let server = failing(usize::MAX, status(503));
    let response = server.request(Method::GET).send().await.unwrap();
    let error = check::<InferenceError>(response).await.unwrap_err();
    assert_eq!(server.requests(), 1);
    assert_eq!(error.retry().wait(), Wait::Brief);
}

/// The same through backon, whose waits are given to `notify`.
async fn retry_with_backon<E: Catalog>(
    idempotent: bool,
    request: impl Fn() -> RequestBuilder,
) -> (Result<String, Error<E>>, Vec<Duration>) {
    let waits = Mutex::new(Vec::new());
    let attempt = || async { Ok(check(request().send().await?).await?.text().await?) };
    let result = attempt
        .retry(ExponentialBuilder::default().with_min_delay(Duration::from_millis(100)).with_max_times(3))
        .when(errdown::backon::when(idempotent))
        .adjust(errdown::backon::adjust(Duration::from_secs(60)))
        .notify(|_: &Error<E>, wait| waits.lock().unwrap().push(wait))
        .await;
    (result, waits.into_inner().unwrap())
}

#[tokio::test(start_paused = true)]
async fn backon_waits_as_the_page_and_the_server_say() {
    let seconds = |seconds: &[u64]| seconds.iter().copied().map(Duration::from_secs).collect::<Vec<_>>();
    // Brief is a second; what backon proposes is shorter.
    let server = failing(2, status(503));
    let (result, waits) = retry_with_backon::<InferenceError>(true, || server.request(Method::GET)).await;
    assert_eq!((result.unwrap().as_str(), server.requests(), waits), ("well", 3, seconds(&[1, 1])));

    let server = failing(1, with_header(503, "Retry-After", "7".to_owned()));
    let (result, waits) = retry_with_backon::<InferenceError>(true, || server.request(Method::GET)).await;
    assert_eq!((result.is_ok(), server.requests(), waits), (true, 2, seconds(&[7])));

    for no_hint in ["0", "junk"] {
        let server = failing(1, with_header(503, "Retry-After", no_hint.to_owned()));
        let (_, waits) = retry_with_backon::<InferenceError>(true, || server.request(Method::GET)).await;
        assert_eq!((server.requests(), waits), (2, seconds(&[1])), "{no_hint}");
    }

    let server = failing(1, with_header(503, "Retry-After", "3600".to_owned()));
    let (result, waits) = retry_with_backon::<InferenceError>(true, || server.request(Method::GET)).await;
    assert_eq!((server.requests(), waits), (1, vec![]));
    assert_eq!(result.unwrap_err().failure().unwrap().retry_after().unwrap().whole_seconds(), 3600);
}

#[tokio::test(start_paused = true)]
async fn backon_sends_again_what_is_safe() {
    for (code, idempotent, requests) in [(504, false, 1), (504, true, 2), (429, false, 2), (401, true, 1)] {
        let server = failing(1, status(code));
        let method = if idempotent { Method::GET } else { Method::POST };
        let request = || server.request(method.clone());
        drop(retry_with_backon::<FineTuningError>(idempotent, request).await);
        assert_eq!(server.requests(), requests, "{code}");
    }
    let server = failing(usize::MAX, status(503));
    let (result, waits) = retry_with_backon::<FineTuningError>(true, || server.request(Method::GET)).await;
    assert_eq!((server.requests(), waits.len(), result.is_err()), (4, 3, true));
}
