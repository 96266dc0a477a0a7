//! A client of Together AI's APIs that knows every documented error: `cargo run --example together`.

use errdown::together::{FineTuningError, InferenceError};
use errdown::{Advice, Catalog, DocumentedError, LookupError, Wait};

fn main() {
    print_catalog::<InferenceError>("Inference");
    print_catalog::<FineTuningError>("Fine-tuning");

    println!("Decoding what a server answered:");
    for status in [429, 418] {
        match InferenceError::try_from(status) {
            Ok(error) => {
                println!("  {status} is documented: {}", format!("{error:#}").replace('\n', "\n    "));
                println!("    advice: {}", in_words(error.retry()));
            }
            Err(LookupError::Unlisted) => println!("  {status} is not documented; the page says: {}", note()),
            Err(error) => println!("  {status}: {error}"),
        }
    }

    println!("\nOne status, two pages:");
    if let (Some(inference), Some(fine_tuning)) =
        (InferenceError::from_code(500), FineTuningError::from_code(500))
    {
        for error in [&inference as &dyn DocumentedError, &fine_tuning] {
            let place = error.entry().map(|entry| entry.location().to_string()).unwrap_or_default();
            println!("  {error}\n    {place} advises: {}", in_words(error.retry()));
        }
    }
}

/// Every error of an API, for any enum that `include_errors!` makes.
fn print_catalog<E: Catalog>(name: &str) {
    println!("{name}: {} documented errors", E::all().len());
    for error in E::all() {
        let Some(entry) = error.entry() else { continue };
        println!("  {:<30} {error}", entry.variant());
        println!("  {:<30} -> {}", "", in_words(error.retry()));
    }
    println!();
}

/// What the page says about codes that it does not list.
fn note() -> &'static str {
    InferenceError::DOCUMENTS
        .iter()
        .find_map(|document| document.note())
        .map_or("nothing", |note| note.text())
}

fn in_words(advice: Advice) -> String {
    let mut words = format!("{:?}", advice.remedy());
    match (advice.wait(), advice.first_delay()) {
        (Wait::Header, _) => words += ", when the response says",
        (_, Some(delay)) => words += &format!(", first after {delay:?}"),
        (_, None) => {}
    }
    if advice.is_retryable() && !advice.may_resend(false) {
        words += ", but only what is idempotent";
    }
    if advice.escalate() {
        words += ", and tell support if it persists";
    }
    words
}
