//! From rows to verdicts: the remedy of each row, with when, how often, and whether the attempt has
//! taken effect. The order of the steps is in `row.rs`.

use super::facts::Facts;
use super::languages;
use super::lexicon::Lexicon;
use super::met::{MetWords, Split};
use super::reading::Reading;
use super::row::Row;
use super::verdict::{Advice, Applied, Basis, Remedy, Verdict, Wait, is_refusal};
use super::wait::wait;
use crate::languages::Languages;
use crate::vocabulary::Topic;

/// Decides for many rows, with the phrases of the languages that they and their labels, which are
/// headers and headings, are written in.
pub fn classify(rows: &[Facts<'_>], labels: &[&str]) -> Vec<Verdict> {
    let mut met = MetWords::default();
    let mut texts = Vec::with_capacity(rows.len());
    for facts in rows {
        texts.push(facts.text());
    }
    let mut split = Vec::with_capacity(rows.len());
    for (facts, text) in rows.iter().zip(&texts) {
        split.push(RowWords {
            text: met.split(text),
            retry: facts.retry.map(|cell| met.split(cell)),
            wait: facts.wait.map(|cell| met.split(cell)),
        });
    }
    for label in labels {
        met.split(label);
    }
    let lexicon = languages::lexicon(met, labels);
    let mut verdicts = Vec::with_capacity(rows.len());
    for (facts, words) in rows.iter().zip(split) {
        verdicts.push(verdict(&lexicon, facts, words));
    }
    verdicts
}

/// The words of a row: those of title, cause and solution, and those of the other cells that count.
struct RowWords<'a> {
    text: Split<'a>,
    retry: Option<Split<'a>>,
    wait: Option<Split<'a>>,
}

fn verdict(lexicon: &Lexicon, facts: &Facts<'_>, split: RowWords<'_>) -> Verdict {
    let words = lexicon.read_split(split.text);
    let cell = split.retry.map(|cell| lexicon.read_split(cell));
    let row = Row::new(facts, words, cell.as_ref());
    let mut decision = row.decision();
    if facts.retries == Some(0) && decision.remedy.is_retryable() {
        (decision.remedy, decision.basis) = (Remedy::Stop, Basis::Column);
    }
    let mut advice = Advice::new(decision.remedy, decision.basis);
    advice.applied = applied(decision.remedy, &row.words, cell.as_ref());
    if decision.remedy.is_retryable() {
        let wait_cell = split.wait.map(|cell| lexicon.read_split(cell));
        advice.wait = when(&row, wait_cell.as_ref(), cell.as_ref());
        advice.escalate = row.words.has(Topic::Contact);
        advice.at_most = facts.retries.or_else(|| at_most(&row.words)).or_else(|| at_most(cell.as_ref()?));
    }
    Verdict { advice, evidence: row.spelled(decision.evidence), against: row.against() }
}

/// When to send it again: the column that says when, the retry column, then the other words.
fn when(row: &Row<'_>, wait_cell: Option<&Reading<'_>>, cell: Option<&Reading<'_>>) -> Wait {
    for words in [wait_cell, cell] {
        if let Some(words) = words
            && let Some(wait) = wait(words, true)
        {
            return wait;
        }
    }
    row.wait().unwrap_or(Wait::Unspecified)
}

/// How often at most: "retry once", "up to 3 times".
fn at_most(words: &Reading<'_>) -> Option<u8> {
    if words.has(Topic::Once) {
        return Some(1);
    }
    let mut least = None;
    for hit in words.all(Topic::Times) {
        if let Some(count) = first_count(&words.evidence(hit), words.languages)
            && least.is_none_or(|least| count < least)
        {
            least = Some(count);
        }
    }
    least
}

/// The first count of a text, in digits or in words: `up to 3 times`, `at most twice`.
fn first_count(text: &str, mut languages: Languages) -> Option<u8> {
    for number in text.split(|c: char| !c.is_ascii_digit()) {
        if let Ok(count @ 1..) = number.parse() {
            return Some(count);
        }
    }
    let lower = text.to_lowercase();
    while let Some((_, language)) = languages.take_first() {
        let mut counts = language.counts.iter();
        let found = counts.find(|(_, names)| lower.split(' ').any(|word| names.contains(&word)));
        if let Some((count, _)) = found {
            return Some(*count);
        }
    }
    None
}

/// Whether the attempt has taken effect; the first that holds decides: what the retry cell says of it, a
/// retry that is tied to idempotency, what may have been done, what was done, what was turned away, and
/// what the remedy implies.
fn applied(remedy: Remedy, words: &Reading<'_>, cell: Option<&Reading<'_>>) -> Applied {
    if let Some(said) = cell.and_then(said_of_attempt) {
        return said;
    }
    let is_tied = |words: &Reading<'_>| words.has(Topic::IdempotentOnly);
    if remedy.is_retryable() && (is_tied(words) || cell.is_some_and(is_tied)) {
        return Applied::Maybe;
    }
    match said_of_attempt(words) {
        Some(said) => said,
        None if words.has(Topic::Overload) || is_refusal(remedy) => Applied::No,
        None => Applied::Maybe,
    }
}

/// What words say became of the attempt.
fn said_of_attempt(words: &Reading<'_>) -> Option<Applied> {
    if words.has_any(&[Topic::MayBeDone, Topic::CheckFirst]) {
        Some(Applied::Maybe)
    } else if words.has(Topic::AlreadyDone) {
        Some(Applied::Yes)
    } else if words.has(Topic::NotSent) {
        Some(Applied::No)
    } else {
        None
    }
}

#[cfg(test)]
mod tests;
