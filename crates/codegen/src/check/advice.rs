//! The rules over what rows advise about sending a request again: where a client that follows the
//! page, or only its statuses, would do the wrong thing.

use crate::catalog::{Catalog, Entry};
use crate::diagnostic::{Diagnostics, Rule};
use errdown_language::advice::{Advice, Basis, Remedy, Wait};
use errdown_language::code::Code;
use errdown_language::distinct::{Distinct, MIX};
use errdown_language::http;

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

/// Whether the page itself says that the request may be sent again, or that it may not.
fn may_be_sent_again(entry: &Entry) -> Option<bool> {
    let Advice { remedy, basis, .. } = entry.verdict.advice;
    (basis >= Basis::Text && remedy != Remedy::Unspecified).then_some(remedy.is_retryable())
}

fn in_words(may: bool) -> &'static str {
    if may { "it may be sent again" } else { "it must not be sent again as it is" }
}

/// A client that knows nothing but the status, as most middleware does, cannot tell rows apart that
/// advise opposite things.
///
/// Reports on the first row that differs, once for a status, and points back at the one before.
fn rows_of_a_status_agree(diagnostics: &mut Diagnostics, catalog: &Catalog) {
    let mut known = Distinct::default();
    let mut first_rows: Vec<((usize, u16), bool, &Entry)> = Vec::new();
    let mut reported = Vec::new();
    for entry in &catalog.entries {
        let (Some(status), Some(may)) = (entry.status, may_be_sent_again(entry)) else { continue };
        let key = (entry.span.document, status);
        let hash = (u64::from(status) << 32 | key.0 as u64).wrapping_mul(MIX);
        let number = known.number(hash, |at| first_rows.get(at).is_some_and(|(first, ..)| *first == key));
        let Some((_, first_may, first)) = first_rows.get(number).copied() else {
            first_rows.push((key, may, entry));
            continue;
        };
        if first_may == may || reported.contains(&key) {
            continue;
        }
        reported.push(key);
        let message = format!("rows with the status {status} advise opposite things");
        diagnostics
            .report(Rule::OppositeAdvice, entry.code_span, message)
            .label(in_words(may))
            .note(first.code_span, in_words(first_may))
            .help("tell clients how to tell the rows apart: a code of their own in the body");
    }
}

/// Two pages of one API that explain a code differently leave its caller with a guess.
fn documents_agree(diagnostics: &mut Diagnostics, catalog: &Catalog) {
    if catalog.documents.len() < 2 {
        return;
    }
    let mut known = Distinct::default();
    let mut first_rows: Vec<(&Code, bool, &Entry)> = Vec::new();
    for entry in &catalog.entries {
        let Some(may) = may_be_sent_again(entry) else { continue };
        for code in &entry.codes {
            let is_same = |at: usize| first_rows.get(at).is_some_and(|(first, ..)| first.is_same(code));
            let number = known.number(code.hash(), is_same);
            let Some((_, first_may, first)) = first_rows.get(number).copied() else {
                first_rows.push((code, may, entry));
                continue;
            };
            if first.span.document == entry.span.document || first_may == may {
                continue;
            }
            let message = format!("two documents advise opposite things about `{code}`");
            diagnostics
                .report(Rule::DocumentsDisagree, entry.code_span, message)
                .label(in_words(may))
                .note(first.code_span, in_words(first_may))
                .help("agree on one, or give the errors codes of their own");
        }
    }
}

/// A column that says one thing and words that say another were written at different times.
fn column_and_text_agree(diagnostics: &mut Diagnostics, entry: &Entry) {
    let Some(words) = &entry.verdict.against else { return };
    let message = format!("the retry column of `{}` and its text disagree", entry.notation());
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
                        "`{notation}` is the server's fault by its status, but the caller has to fix something"
                    ),
                )
                .label(entry.verdict.because())
                .help("clients retry a 5xx; answer with a 4xx where the caller has to fix something");
        }
        (Some(status @ 400..=499), remedy) if remedy.is_retryable() && !http::is_passing_refusal(status) => {
            diagnostics
                .report(
                    Rule::RetryIn4xx,
                    entry.code_span,
                    format_args!("`{notation}` is refused by its status, but may be sent again"),
                )
                .label(entry.verdict.because())
                .help("clients give up on a 4xx; answer with 429 or 503 what passes");
        }
        _ => {}
    }
}

/// "Try again" without a when makes every client try at once. To slow down is a when.
fn waits_are_named(diagnostics: &mut Diagnostics, entry: &Entry) {
    let advice = &entry.verdict.advice;
    if advice.remedy == Remedy::Retry && advice.wait == Wait::Unspecified && advice.basis >= Basis::Text {
        let message = format!("`{}` may be sent again, but nothing says when", entry.notation());
        diagnostics
            .report(Rule::RetryWithoutWait, entry.code_span, message)
            .help("say when: `after 30 seconds`, `after a brief wait`, `as Retry-After says`");
    }
}
