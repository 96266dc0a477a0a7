//! The rules over what rows advise about sending a request again: where a client that follows the
//! page, or only its statuses, would do the wrong thing.

use crate::advice::{Advice, Basis, Remedy, Wait};
use crate::catalog::{Catalog, Entry};
use crate::diagnostic::{Diagnostics, Rule};
use std::collections::HashMap;

/// Every rule of this file.
pub(super) fn catalog(diagnostics: &mut Diagnostics, catalog: &Catalog) {
    rows_of_a_status_agree(diagnostics, catalog);
    documents_agree(diagnostics, catalog);
    for entry in &catalog.entries {
        column_and_text_agree(diagnostics, entry);
        server_errors_say_what_to_do(diagnostics, entry);
        the_class_of_a_status_fits(diagnostics, entry);
        waits_are_named(diagnostics, entry);
    }
}

/// What advice amounts to; rows that do not say agree with every other one.
fn answer(advice: &Advice) -> Option<bool> {
    match advice.remedy {
        Remedy::Unspecified => None,
        remedy => Some(remedy.is_retryable()),
    }
}

fn in_words(advice: &Advice) -> &'static str {
    match answer(advice) {
        Some(true) => "it may be sent again",
        Some(false) => "it must not be sent again as it is",
        None => "the page does not say",
    }
}

/// A client that knows nothing but the status, as most middleware does, cannot tell rows apart that
/// advise opposite things.
///
/// Reports on the later row and points back at the first one.
fn rows_of_a_status_agree(diagnostics: &mut Diagnostics, catalog: &Catalog) {
    let mut first_rows: HashMap<(usize, u16), &Entry> = HashMap::new();
    for entry in &catalog.entries {
        let (Some(status), Some(says)) = (entry.status, answer(&entry.verdict.advice)) else { continue };
        let first = *first_rows.entry((entry.span.document, status)).or_insert(entry);
        if answer(&first.verdict.advice) == Some(says) {
            continue;
        }
        let message = format_args!("rows with the status {status} advise opposite things");
        diagnostics
            .report(Rule::OppositeAdvice, entry.code_span, message)
            .label(in_words(&entry.verdict.advice))
            .note(first.code_span, in_words(&first.verdict.advice))
            .help("tell clients how to tell the rows apart: a code of their own in the body");
    }
}

/// Two pages of one API that explain a code differently leave its caller with a guess.
fn documents_agree(diagnostics: &mut Diagnostics, catalog: &Catalog) {
    if catalog.documents.len() < 2 {
        return;
    }
    let mut first_rows: HashMap<&str, &Entry> = HashMap::new();
    for entry in &catalog.entries {
        for code in &entry.codes {
            let first = *first_rows.entry(code.notation()).or_insert(entry);
            let (here, there) = (&entry.verdict.advice, &first.verdict.advice);
            if first.span.document == entry.span.document || here.remedy == there.remedy {
                continue;
            }
            let message = format_args!("two documents advise different things about `{code}`");
            diagnostics
                .report(Rule::DocumentsDisagree, entry.code_span, message)
                .label(format_args!("`{}` here", here.remedy.name()))
                .note(first.code_span, format_args!("`{}` here", there.remedy.name()))
                .help("agree on one, or give the errors codes of their own");
        }
    }
}

/// A column that says one thing and words that say another were written at different times.
fn column_and_text_agree(diagnostics: &mut Diagnostics, entry: &Entry) {
    let Some(words) = &entry.verdict.against else { return };
    let message = format_args!("the retry column of `{}` and its text disagree", entry.notation());
    diagnostics
        .report(Rule::ColumnAgainstText, entry.code_span, message)
        .label(format_args!("the text says “{words}”"))
        .help("correct the column or the text");
}

/// 500 is the one status about which no convention helps.
fn server_errors_say_what_to_do(diagnostics: &mut Diagnostics, entry: &Entry) {
    if entry.status == Some(500) && entry.verdict.advice.remedy == Remedy::Unspecified {
        diagnostics
            .report(
                Rule::Silent500,
                entry.code_span,
                "the row of a 500 does not say whether to send the request again",
            )
            .help("say so, and after how long: `Try again after a minute`, `Do not retry`");
    }
}

/// RFC 9110, section 15: 4xx say that the client seems to have erred, 5xx that the server has.
fn the_class_of_a_status_fits(diagnostics: &mut Diagnostics, entry: &Entry) {
    let advice = &entry.verdict.advice;
    let notation = entry.notation();
    match (entry.status, advice.remedy) {
        (Some(500..=599), Remedy::FixRequest | Remedy::FixAccount) if advice.basis >= Basis::Text => {
            diagnostics
                .report(
                    Rule::FixIn5xx,
                    entry.code_span,
                    format_args!(
                        "`{notation}` is the server's fault by its status, and the caller's by its text"
                    ),
                )
                .help("clients send a 5xx again; answer with a 4xx what the caller has to mend");
        }
        (Some(status @ 400..=499), remedy) if remedy.is_retryable() && !passes(status) => {
            diagnostics
                .report(
                    Rule::RetryIn4xx,
                    entry.code_span,
                    format_args!("`{notation}` may be sent again by its text, and not by its status"),
                )
                .help("clients give up on a 4xx; answer with 429 or 503 what passes");
        }
        _ => {}
    }
}

/// Client errors that pass by themselves (RFC 9110, RFC 8470, RFC 6585, RFC 4918).
fn passes(status: u16) -> bool {
    matches!(status, 408 | 409 | 423 | 425 | 429)
}

/// "Try again" without a when makes every client try at once. To slow down is a when.
fn waits_are_named(diagnostics: &mut Diagnostics, entry: &Entry) {
    let advice = &entry.verdict.advice;
    if advice.remedy == Remedy::Retry && advice.wait == Wait::Unspecified && advice.basis >= Basis::Text {
        let message = format_args!("`{}` may be sent again, but the row does not say when", entry.notation());
        diagnostics
            .report(Rule::RetryWithoutWait, entry.code_span, message)
            .help("say when: `after 30 seconds`, `after a brief wait`, `as Retry-After says`");
    }
}
