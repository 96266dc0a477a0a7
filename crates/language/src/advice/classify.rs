//! From rows to verdicts: the remedy of each row, with when, how often, and whether the attempt has
//! taken effect. The order of the steps is in `row.rs`.

use super::facts::Facts;
use super::lexicon::Lexicon;
use super::reading::Reading;
use super::row::Row;
use super::scripts::{self, Scripts};
use super::verdict::{Advice, Applied, Basis, Remedy, Verdict, Wait, is_refusal};
use super::wait::wait;
use crate::vocabulary::Topic;

/// Decides for many rows, with the phrases of the languages that they are written in.
pub fn classify(rows: &[Facts<'_>]) -> Vec<Verdict> {
    let mut scripts = Scripts::LATIN;
    let mut texts = Vec::with_capacity(rows.len());
    for facts in rows {
        let text = facts.text();
        scripts.add(&text);
        for cell in [facts.retry, facts.wait] {
            scripts.add(cell.unwrap_or_default());
        }
        texts.push(text);
    }
    let mut lexicon = scripts::lexicon(scripts);
    let mut verdicts = Vec::with_capacity(rows.len());
    for (facts, text) in rows.iter().zip(&texts) {
        verdicts.push(verdict(&mut lexicon, facts, text));
    }
    verdicts
}

fn verdict(lexicon: &mut Lexicon, facts: &Facts<'_>, text: &str) -> Verdict {
    let words = lexicon.read(text);
    let cell = facts.retry.map(|cell| lexicon.read(cell));
    let row = Row::new(facts, words, cell.as_ref());
    let mut decision = row.decision();
    if facts.retries == Some(0) && decision.remedy.is_retryable() {
        (decision.remedy, decision.basis) = (Remedy::Stop, Basis::Column);
    }
    let mut advice = Advice::new(decision.remedy, decision.basis);
    advice.applied = applied(decision.remedy, &row.words);
    if decision.remedy.is_retryable() {
        let wait_cell = facts.wait.map(|cell| lexicon.read(cell));
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
        if let Some(count) = first_count(&words.evidence(hit))
            && least.is_none_or(|least| count < least)
        {
            least = Some(count);
        }
    }
    least
}

fn first_count(text: &str) -> Option<u8> {
    for number in text.split(|c: char| !c.is_ascii_digit()) {
        if let Ok(count @ 1..) = number.parse() {
            return Some(count);
        }
    }
    None
}

fn applied(remedy: Remedy, words: &Reading<'_>) -> Applied {
    if words.has(Topic::AlreadyDone) {
        Applied::Yes
    } else if words.has(Topic::Overload) || is_refusal(remedy) {
        Applied::No
    } else {
        Applied::Maybe
    }
}

#[cfg(test)]
mod tests;
