//! What a row advises, decided in the order of the specification: override and pin (by the
//! caller), retry column, negations, fixes, rate limits, retry words, actions, status. A later
//! step never turns an earlier no into a yes. Small steps; the words are data.

use super::phrases::{Lexicon, Reading};
use super::{Advice, Applied, Basis, Remedy, Verdict, Wait, english, is_refusal};
use std::time::Duration;

/// What a phrase is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Topic {
    /// Do not send it again.
    Negation,
    /// Makes a negation a wait.
    Until,
    /// Change something first, then send it again.
    FixThenRetry,
    /// Too many requests.
    Throttle,
    /// Send it again, or trouble that passes.
    Retry,
    /// The attempt was turned away for want of capacity.
    Overload,
    /// The attempt has taken effect before.
    AlreadyDone,
    /// Tells the reader to change something.
    FixVerb,
    /// Something is wrong with what the caller sent or has.
    Fault,
    /// A part of the request.
    Request,
    /// A part of the account.
    Account,
    /// Tell the operator.
    Contact,
    /// Get a new token.
    Reauthenticate,
    /// Read the state again.
    Rebuild,
    /// Send it elsewhere.
    Redirect,
    /// Soon.
    Brief,
    /// Not soon.
    Later,
    /// When the response says.
    Header,
    /// Only once.
    Once,
}

/// What a retry column says first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    Yes,
    No,
    Sometimes,
}

/// What the decision rests on.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Facts<'a> {
    /// The HTTP status.
    pub status: Option<u16>,
    /// The title.
    pub title: &'a str,
    /// The cause.
    pub cause: &'a str,
    /// The solution.
    pub solution: &'a str,
    /// The cell of the retry column.
    pub retry: Option<&'a str>,
    /// The cell of the column that says when.
    pub wait: Option<&'a str>,
}

/// The vocabulary, made ready once for all rows.
#[derive(Debug)]
pub(crate) struct Classifier {
    lexicon: Lexicon<Topic>,
}

/// Decides for many rows.
pub(crate) fn classify(rows: &[Facts<'_>]) -> Vec<Verdict> {
    let classifier = Classifier { lexicon: Lexicon::new(&[english::PHRASES]) };
    rows.iter().map(|facts| classifier.verdict(facts)).collect()
}

/// A remedy with what decided it.
struct Decision {
    remedy: Remedy,
    basis: Basis,
    evidence: Option<String>,
}

impl Decision {
    fn text(remedy: Remedy, evidence: String) -> Self {
        Self { remedy, basis: Basis::Text, evidence: Some(evidence) }
    }
}

impl Classifier {
    fn verdict(&self, facts: &Facts<'_>) -> Verdict {
        let text = [facts.title, facts.cause, facts.solution].join("\n");
        let words = self.lexicon.read(&text);
        let decision = self
            .column(facts, &words)
            .or_else(|| self.text(facts, &words))
            .unwrap_or_else(|| by_status(facts));
        let mut advice = Advice::new(decision.remedy, decision.basis);
        advice.applied = applied(decision.remedy, &words);
        if decision.remedy.is_retryable() {
            let mut cells = [facts.wait, facts.retry].into_iter().flatten();
            let in_cells = cells.find_map(|cell| wait(&self.lexicon.read(cell), cell, true));
            advice.wait = in_cells.or_else(|| wait(&words, &text, false)).unwrap_or(Wait::Unspecified);
            advice.escalate = words.has(Topic::Contact);
            let once = facts.retry.is_some_and(|cell| has_word(cell, &["once"]));
            advice.at_most = (once || words.has(Topic::Once)).then_some(1);
        }
        Verdict { advice, evidence: decision.evidence }
    }

    /// The retry column: a leading yes or no, then the rest of the cell.
    fn column(&self, facts: &Facts<'_>, words: &Reading<'_, Topic>) -> Option<Decision> {
        let cell = facts.retry?;
        let told =
            |remedy| Some(Decision { remedy, basis: Basis::Column, evidence: Some(cell.replace('\n', " ")) });
        let cell_words = self.lexicon.read(cell);
        let new_first = [Topic::Reauthenticate, Topic::Rebuild, Topic::Redirect]
            .into_iter()
            .find(|topic| cell_words.has(*topic));
        if let Some(topic) = new_first {
            return told(remedy_of(topic));
        }
        match answer(cell) {
            Some(Answer::Yes) if words.has(Topic::FixThenRetry) => {
                self.fix(facts).map_or_else(|| told(Remedy::FixRequest), |fix| told(fix.remedy))
            }
            Some(Answer::Yes) if words.has(Topic::Throttle) || facts.status == Some(429) => {
                told(Remedy::SlowDown)
            }
            Some(Answer::Yes) => told(Remedy::Retry),
            Some(Answer::No) => {
                let other = self.text(facts, words).unwrap_or_else(|| by_status(facts)).remedy;
                told(if other.is_retryable() || other == Remedy::Unspecified { Remedy::Stop } else { other })
            }
            Some(Answer::Sometimes) => told(Remedy::Unspecified),
            None => None,
        }
    }

    /// Steps 3 to 7: what the words of the row say.
    fn text(&self, facts: &Facts<'_>, words: &Reading<'_, Topic>) -> Option<Decision> {
        self.negation(facts, words)
            .or_else(|| self.fix_then_retry(facts, words))
            .or_else(|| {
                words.first(Topic::Throttle).map(|hit| Decision::text(Remedy::SlowDown, words.evidence(hit)))
            })
            .or_else(|| {
                words.first(Topic::Retry).map(|hit| Decision::text(Remedy::Retry, words.evidence(hit)))
            })
            .or_else(|| self.fix(facts))
            .or_else(|| {
                words.first(Topic::Contact).map(|hit| Decision::text(Remedy::Report, words.evidence(hit)))
            })
    }

    /// "Do not retry", unless the sentence goes on with "until": that is a wait.
    fn negation(&self, facts: &Facts<'_>, words: &Reading<'_, Topic>) -> Option<Decision> {
        let hit = words.all(Topic::Negation).find(|hit| !words.has_in(Topic::Until, hit.sentence))?;
        let instead = self.fix(facts).unwrap_or_else(|| by_status(facts)).remedy;
        let remedy =
            if instead.is_retryable() || instead == Remedy::Unspecified { Remedy::Stop } else { instead };
        Some(Decision::text(remedy, words.evidence(hit)))
    }

    /// "Fix the request and try again": the remedy of the fix.
    fn fix_then_retry(&self, facts: &Facts<'_>, words: &Reading<'_, Topic>) -> Option<Decision> {
        let hit = words.first(Topic::FixThenRetry)?;
        let special = [Topic::Reauthenticate, Topic::Rebuild]
            .into_iter()
            .find(|topic| words.has_in(*topic, hit.sentence));
        let fix = special.map(remedy_of).or_else(|| self.fix(facts).map(|fix| fix.remedy));
        Some(Decision::text(fix.unwrap_or(Remedy::FixRequest), words.evidence(hit)))
    }

    /// What the row wants changed: the solution knows best, then the cause, then the title. The
    /// request wins over the account where both stand.
    fn fix(&self, facts: &Facts<'_>) -> Option<Decision> {
        [facts.solution, facts.cause, facts.title].into_iter().filter(|text| !text.is_empty()).find_map(
            |text| {
                let words = self.lexicon.read(text);
                let about = |topic| {
                    words.all(topic).find(|hit| {
                        words.has_in(Topic::FixVerb, hit.sentence) || words.has_in(Topic::Fault, hit.sentence)
                    })
                };
                let (request, account) = (about(Topic::Request), about(Topic::Account));
                let remedy = if request.is_some() { Remedy::FixRequest } else { Remedy::FixAccount };
                let hit = request.or(account)?;
                Some(Decision::text(remedy, words.sentence(hit).to_owned()))
            },
        )
    }
}

fn remedy_of(topic: Topic) -> Remedy {
    match topic {
        Topic::Reauthenticate => Remedy::Reauthenticate,
        Topic::Redirect => Remedy::Redirect,
        _ => Remedy::Rebuild,
    }
}

/// Step 8: what a status says by itself (RFC 9110, section 15, RFC 6585, and what proxies answer).
fn by_status(facts: &Facts<'_>) -> Decision {
    let remedy = match facts.status {
        Some(429) => Remedy::SlowDown,
        Some(408 | 425 | 502 | 503 | 504 | 520..=524 | 529) => Remedy::Retry,
        Some(401..=403) => Remedy::FixAccount,
        Some(409 | 423) => Remedy::Unspecified,
        Some(400..=499) => Remedy::FixRequest,
        Some(501 | 505 | 507 | 511 | 525 | 526) => Remedy::Report,
        _ => Remedy::Unspecified,
    };
    let basis = if remedy == Remedy::Unspecified { Basis::Default } else { Basis::Status };
    let evidence = facts.status.filter(|_| basis == Basis::Status).map(|status| status.to_string());
    Decision { remedy, basis, evidence }
}

fn applied(remedy: Remedy, words: &Reading<'_, Topic>) -> Applied {
    match () {
        () if words.has(Topic::AlreadyDone) => Applied::Yes,
        () if words.has(Topic::Overload) || is_refusal(remedy) => Applied::No,
        () => Applied::Maybe,
    }
}

/// What a cell of a retry column begins with.
fn answer(cell: &str) -> Option<Answer> {
    let lower = cell.to_lowercase();
    let is_sign =
        |c: char| english::ANSWERS.iter().any(|(_, words)| words.iter().any(|word| word.starts_with(c)));
    let is_part = |c: char| c.is_alphanumeric() || c == '\'' || !c.is_ascii() && is_sign(c);
    let mut words = lower.split(|c| !is_part(c)).filter(|word| !word.is_empty());
    words.find_map(|word| {
        let known = english::ANSWERS.iter().find(|(_, words)| words.contains(&word));
        known.map(|(answer, _)| *answer)
    })
}

fn has_word(text: &str, words: &[&str]) -> bool {
    text.to_lowercase().split(|c: char| !c.is_alphanumeric()).any(|word| words.contains(&word))
}

/// When to send it again. A time must stand beside words of waiting, unless the whole text is
/// about that.
fn wait(words: &Reading<'_, Topic>, text: &str, is_about_waiting: bool) -> Option<Wait> {
    if words.has(Topic::Header) {
        return Some(Wait::Header);
    }
    let topics = [Topic::Retry, Topic::Throttle, Topic::Later];
    let sentences = topics.into_iter().flat_map(|topic| words.all(topic)).map(|hit| words.sentence(hit));
    let named = sentences.chain(Some(text).filter(|_| is_about_waiting)).find_map(duration);
    match named {
        Some(time) => Some(Wait::AtLeast(time)),
        None if words.has(Topic::Brief) => Some(Wait::Brief),
        None if words.has(Topic::Later) => Some(Wait::Later),
        None => None,
    }
}

/// The first `60 seconds`, `5 min` or `500 ms` of a text.
fn duration(text: &str) -> Option<Duration> {
    let lower = text.to_lowercase();
    let number =
        |at: usize| lower.get(at..)?.split(|c: char| !c.is_ascii_digit()).next()?.parse::<u32>().ok();
    let mut starts = lower.match_indices(|c: char| c.is_ascii_digit()).map(|(at, _)| at);
    let mut end = 0;
    starts.find_map(|at| {
        if at < end {
            return None;
        }
        let digits = lower.get(at..)?.find(|c: char| !c.is_ascii_digit()).unwrap_or(lower.len() - at);
        end = at + digits;
        let unit = lower.get(end..)?.trim_start_matches([' ', '-']);
        let unit: String = unit.chars().take_while(char::is_ascii_alphabetic).collect();
        let milliseconds = match unit.as_str() {
            "ms" | "millisecond" | "milliseconds" => 1,
            "s" | "sec" | "secs" | "second" | "seconds" => 1000,
            "m" | "min" | "mins" | "minute" | "minutes" => 60_000,
            "h" | "hour" | "hours" => 3_600_000,
            _ => return None,
        };
        number(at)?
            .checked_mul(milliseconds)
            .filter(|time| *time > 0)
            .map(|time| Duration::from_millis(time.into()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(facts: Facts<'_>) -> Verdict {
        classify(&[facts]).remove(0)
    }

    fn remedy(status: u16, cause: &str, solution: &str) -> (Remedy, Basis) {
        let advice = verdict(Facts { status: Some(status), cause, solution, ..Facts::default() }).advice;
        (advice.remedy, advice.basis)
    }

    #[test]
    fn words_decide_before_the_status() {
        use Remedy::{FixAccount, FixRequest, Report, Retry, SlowDown, Stop};
        for (status, text, expected) in [
            (500, "Do not retry.", Stop),
            (503, "Retrying will not help: check the request.", FixRequest),
            (500, "Do not retry until some time has passed.", Retry),
            (503, "Correct the JSON and try again.", FixRequest),
            (400, "Slow down", SlowDown),
            (400, "The shard is temporarily overloaded", Retry),
            (500, "Ensure valid JSON and a correct API key", FixRequest),
            (500, "Check that your API key is valid", FixAccount),
            (500, "Please contact support", Report),
        ] {
            assert_eq!(remedy(status, "", text), (expected, Basis::Text), "{text}");
        }
    }

    #[test]
    fn the_status_decides_alone() {
        use Remedy::{FixAccount, FixRequest, Report, Retry, SlowDown, Unspecified};
        for (status, expected) in
            [(429, SlowDown), (408, Retry), (524, Retry), (401, FixAccount), (404, FixRequest), (501, Report)]
        {
            assert_eq!(remedy(status, "Gadgets", ""), (expected, Basis::Status), "{status}");
        }
        for status in [500, 409, 423, 999] {
            assert_eq!(remedy(status, "Gadgets", ""), (Unspecified, Basis::Default), "{status}");
        }
    }

    #[test]
    fn the_retry_column_decides_before_the_text() {
        let remedy = |cell, solution| {
            let advice =
                verdict(Facts { status: Some(503), retry: Some(cell), solution, ..Facts::default() }).advice;
            (advice.remedy, advice.basis)
        };
        assert_eq!(remedy("✅ Yes", "Do not ask"), (Remedy::Retry, Basis::Column));
        assert_eq!(remedy("No", "Try again"), (Remedy::Stop, Basis::Column));
        assert_eq!(remedy("No", "Check the JSON"), (Remedy::FixRequest, Basis::Column));
        assert_eq!(remedy("Sometimes", ""), (Remedy::Unspecified, Basis::Column));
        assert_eq!(remedy("Yes, after re-auth", ""), (Remedy::Reauthenticate, Basis::Column));
        assert_eq!(remedy("Yes", "Correct the JSON and retry"), (Remedy::FixRequest, Basis::Column));
    }

    #[test]
    fn waits_and_their_words() {
        let advice = |solution| verdict(Facts { status: Some(503), solution, ..Facts::default() }).advice;
        assert_eq!(advice("Try again after a brief wait").wait, Wait::Brief);
        assert_eq!(advice("Try again after a wait").wait, Wait::Later);
        assert_eq!(advice("Retry after 60 seconds").wait, Wait::AtLeast(Duration::from_secs(60)));
        assert_eq!(advice("Respect the `Retry-After` header and retry").wait, Wait::Header);
        assert_eq!(advice("Retry once").at_most, Some(1));
        assert!(advice("Try again. If it persists, contact support").escalate);
        assert_eq!(advice("Overloaded, try again").applied, Applied::No);
        assert_eq!(advice("Try again").applied, Applied::Maybe);
    }

    #[test]
    fn evidence_is_the_words() {
        let verdict = verdict(Facts { solution: "Throttle the rate. Then rest", ..Facts::default() });
        assert_eq!(verdict.evidence.as_deref(), Some("Throttle"));
    }
}
