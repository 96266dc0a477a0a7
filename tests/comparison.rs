//! The table of README.md: what two pages advise about each of their errors, and what rules make of
//! it that know nothing but the status.

use errdown::together::{FineTuningError, InferenceError};
use errdown::{Advice, Catalog, DocumentedError};
use std::fmt::Write;

/// Whether a status is retried.
type Rule = fn(u16) -> bool;

/// Of the sources in July 2026: `default_on_request_success` of reqwest-retry 0.8, `_should_retry` of
/// the clients that Stainless generates, and `TRANSIENT_ERROR_STATUS_CODES` of aws-smithy-runtime.
const RULES: [(&str, Rule); 3] = [
    ("reqwest-retry", |status| matches!(status, 408 | 429 | 500..=599)),
    ("Stainless SDKs", |status| matches!(status, 408 | 409 | 429 | 500..)),
    ("smithy-rs SDKs", |status| matches!(status, 500 | 502 | 503 | 504)),
];

#[test]
fn the_readme_compares_what_is_documented() {
    let table = table();
    assert!(include_str!("../README.md").contains(&table), "README.md has another table than\n\n{table}");
}

#[test]
fn no_rule_about_a_status_is_right_about_both_pages() {
    let [reqwest_retry, stainless, smithy] = RULES.map(|(_, rule)| {
        let wrong = |status: u16, advice: Advice| rule(status) != advice.is_retryable();
        rows()
            .into_iter()
            .filter(|row| wrong(row.status, row.advice))
            .map(|row| row.status)
            .collect::<Vec<_>>()
    });
    assert_eq!((reqwest_retry, stainless), (vec![500], vec![500]));
    assert_eq!(smithy, [429, 429, 500, 524, 529]);
}

struct Row {
    page: &'static str,
    status: u16,
    name: &'static str,
    advice: Advice,
}

fn rows() -> Vec<Row> {
    fn of<E: Catalog>(page: &'static str) -> impl Iterator<Item = Row> {
        E::all().iter().filter_map(DocumentedError::entry).map(move |entry| Row {
            page,
            status: entry.status().unwrap(),
            name: entry.title().unwrap_or(entry.cause()),
            advice: entry.retry(),
        })
    }
    of::<InferenceError>("inference").chain(of::<FineTuningError>("fine-tuning")).collect()
}

fn table() -> String {
    let mut table = "| page | error | advice | retry |".to_owned();
    RULES.iter().for_each(|(name, _)| write!(table, " {name} |").unwrap());
    table += "\n|---|---|---|---|---|---|---|\n";
    for Row { page, status, name, advice } in rows() {
        let documented = advice.is_retryable();
        let remedy = advice.remedy();
        write!(table, "| {page} | {status} {name} | `{remedy:?}` | {} |", yes_or_no(documented)).unwrap();
        for (_, rule) in RULES {
            let answer = yes_or_no(rule(status));
            let mark = if rule(status) == documented { "" } else { "**" };
            write!(table, " {mark}{answer}{mark} |").unwrap();
        }
        table += "\n";
    }
    table
}

fn yes_or_no(is: bool) -> &'static str {
    if is { "yes" } else { "no" }
}
