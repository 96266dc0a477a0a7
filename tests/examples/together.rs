//! A client of Together AI's APIs that does what the pages say: `cargo run --example together`.
//!
//! A server on 127.0.0.1 answers as two pages document, and a client asks it, with `reqwest`, tower's
//! retry layer and errdown's policy. The clock of the client stands still, so that waits cost no
//! time; the requests are real.

use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use errdown::axum::Problem;
use errdown::reqwest::Error;
use errdown::together::{FineTuningError, InferenceError};
use errdown::tower::RetryPolicy;
use errdown::{Advice, Catalog, Decision, DocumentedError, Failure, Limits};
use errdown_tests::loopback::{Outcome, Server, send};
use std::time::Duration;

/// What a shell is taken to be wide.
const WIDTH: usize = 100;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("A server answers twice as a page documents, then well. A client asks it, and does what the");
    println!("page and the server say. `3x 1s 2s ok`: 3 requests, with 1 s and 2 s in between, and success.");
    documented::<InferenceError>("Inference").await;
    documented::<FineTuningError>("Fine-tuning").await;
    not_documented().await;
    hints().await;
    opposite_pages();
    told_to_the_user().await;
}

/// What each row of a page did to the client.
async fn documented<E: Catalog + Send + Sync>(page: &str) {
    print_head(&format!("{page}: {} documented errors", E::all().len()));
    for &error in E::all() {
        let answer = move || Problem::new(error).into_response();
        let (get, post) = (ask::<E>(Method::GET, answer).await, ask::<E>(Method::POST, answer).await);
        print_row(&error.to_string(), &in_words(error.retry()), &get, &post);
    }
}

/// A status says something by itself, where the page says nothing.
async fn not_documented() {
    print_head("Not on the page of inference");
    for code in [418, 500, 502] {
        let page = "<html><h1>the words of a proxy</h1></html>";
        let answer = move || (StatusCode::from_u16(code).unwrap_or_default(), page).into_response();
        if InferenceError::from_code(code).is_none() {
            let get = ask::<InferenceError>(Method::GET, answer).await;
            let post = ask::<InferenceError>(Method::POST, answer).await;
            let advice = Failure::<InferenceError>::new(code).retry();
            print_row(&format!("{code}, by the status alone"), &in_words(advice), &get, &post);
        }
    }
}

/// 503, with what a server may say about the wait.
async fn hints() {
    print_head("503 with a hint of the server");
    let advice = in_words(InferenceError::EngineOverloaded.retry());
    for hint in ["Retry-After: 7", "Retry-After-Ms: 1500", "Retry-After: 0", "Retry-After: 3600"] {
        let answer = move || {
            let header = hint.split_once(": ").map(|(name, value)| [(name, value)]);
            (StatusCode::SERVICE_UNAVAILABLE, header.unwrap_or_default()).into_response()
        };
        let get = ask::<InferenceError>(Method::GET, answer).await;
        let post = ask::<InferenceError>(Method::POST, answer).await;
        print_row(hint, &advice, &get, &post);
    }
}

/// One status, two pages, and the opposite advice.
fn opposite_pages() {
    println!("\nOne status, two pages");
    let errors = (InferenceError::from_code(500), FineTuningError::from_code(500));
    let (Some(inference), Some(fine_tuning)) = errors else { return };
    for error in [&inference as &dyn DocumentedError, &fine_tuning] {
        let place = error.entry().map(|entry| entry.location().to_string()).unwrap_or_default();
        println!("  {}", cut(&error.to_string(), WIDTH - 2));
        println!("    {place} advises: {}", in_words(error.retry()));
    }
}

/// The error at the end: the page first, and what the server said without the key that it echoes.
async fn told_to_the_user() {
    println!("\nWhat a user is shown");
    let body = r#"{"error": {"message": "10 a minute for key sk-0123456789abcdef"}}"#;
    let answer = move || (StatusCode::TOO_MANY_REQUESTS, [("x-request-id", "r-1")], body).into_response();
    for code in [429, 418] {
        let answer = move || if code == 429 { answer() } else { StatusCode::IM_A_TEAPOT.into_response() };
        let server = Server::start(move |_| answer());
        let policy = RetryPolicy::new(limits()).without_jitter();
        let outcome = send::<InferenceError>(policy, server.request(Method::GET)).await;
        let Err(Error::Failed(failure)) = outcome.result else { continue };
        println!("{}", wrap(&format!("{failure:#}"), 2));
        let decision =
            Decision::after_attempt(failure.retry(), outcome.gaps.len() as u32 + 1, true, &limits());
        println!("    then {decision}\n");
    }
}

fn limits() -> Limits {
    Limits::new().with_attempts(3).with_longest_wait(Duration::from_secs(60))
}

/// Asks a server that fails twice, and says what came of it.
async fn ask<E: Catalog>(
    method: Method,
    failure: impl Fn() -> Response + Clone + Send + Sync + 'static,
) -> String {
    let server = Server::start(move |number| if number > 2 { "well".into_response() } else { failure() });
    let policy = RetryPolicy::new(limits()).without_jitter();
    let Outcome { result, gaps } = send::<E>(policy, server.request(method)).await;
    let waits: String = gaps.iter().map(|wait| format!(" {}", seconds(*wait))).collect();
    format!("{}x{waits} {}", server.requests(), if result.is_ok() { "ok" } else { "stop" })
}

fn in_words(advice: Advice) -> String {
    let mut words = format!("{:?}", advice.remedy());
    if let Some(delay) = advice.first_delay() {
        words += &format!(" after {}", seconds(delay));
    }
    if advice.escalate() {
        words += ", else support";
    }
    words
}

/// To the tenth of a second.
fn seconds(time: Duration) -> String {
    format!("{}s", (time.as_secs_f64() * 10.0).round() / 10.0)
}

fn print_head(title: &str) {
    println!();
    print_row(title, "advice", "GET", "POST");
}

fn print_row(error: &str, advice: &str, get: &str, post: &str) {
    println!("  {:<36} {advice:<29} {get:<15} {post}", cut(error, 36));
}

/// The beginning of a text, as many characters as there is room for.
fn cut(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    text.chars().take(width - 1).chain(['…']).collect()
}

/// A text in lines that fit, indented.
fn wrap(text: &str, indent: usize) -> String {
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let mut line = " ".repeat(indent);
        for word in paragraph.split(' ') {
            if line.trim().is_empty() {
                line += word;
            } else if line.chars().count() + 1 + word.chars().count() > WIDTH {
                lines.push(std::mem::replace(&mut line, " ".repeat(indent + 2) + word));
            } else {
                line = line + " " + word;
            }
        }
        lines.push(line);
    }
    lines.join("\n")
}
