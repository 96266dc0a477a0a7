//! What a row advises, decided in the order of the specification: override and pin (by the
//! caller), retry column, negations, fixes, rate limits, retry words, actions, status. A later
//! step never turns an earlier no into a yes. Small steps; the words are data.

use super::answer::{Answer, answer};
use super::phrases::{Lexicon, Reading};
use super::wait::wait;
use super::{Advice, Applied, Basis, Remedy, Verdict, Wait, english, is_refusal};

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
    /// A rate limit is spoken of.
    RateLimit,
    /// Send it again.
    Retry,
    /// Trouble that passes.
    Trouble,
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

    /// What is left of the remedy where the row says no: one that is no yes.
    fn denied(self) -> Remedy {
        match self.remedy {
            Remedy::Retry | Remedy::SlowDown | Remedy::Unspecified => Remedy::Stop,
            other => other,
        }
    }
}

impl Classifier {
    fn verdict(&self, facts: &Facts<'_>) -> Verdict {
        let text = [facts.title, facts.cause, facts.solution].join("\n");
        let row = Row { facts, words: self.lexicon.read(&text), lexicon: &self.lexicon };
        let decision = row.column().or_else(|| row.text()).unwrap_or_else(|| by_status(facts.status));
        let mut advice = Advice::new(decision.remedy, decision.basis);
        advice.applied = applied(decision.remedy, &row.words);
        if decision.remedy.is_retryable() {
            let mut cells = [facts.wait, facts.retry].into_iter().flatten();
            let in_cells = cells.find_map(|cell| wait(&self.lexicon.read(cell), cell, true));
            advice.wait = in_cells.or_else(|| wait(&row.words, &text, false)).unwrap_or(Wait::Unspecified);
            advice.escalate = row.words.has(Topic::Contact);
            let once = facts.retry.is_some_and(|cell| self.lexicon.read(cell).has(Topic::Once));
            advice.at_most = (once || row.words.has(Topic::Once)).then_some(1);
        }
        Verdict { advice, evidence: decision.evidence }
    }
}

/// One row on its way to a decision.
struct Row<'a> {
    facts: &'a Facts<'a>,
    /// Title, cause and solution, read.
    words: Reading<'a, Topic>,
    lexicon: &'a Lexicon<Topic>,
}

impl Row<'_> {
    /// Step 2, the retry column: a leading yes or no, then the rest of the cell.
    fn column(&self) -> Option<Decision> {
        let cell = self.facts.retry?;
        let words = self.lexicon.read(cell);
        let new_first = [Topic::Reauthenticate, Topic::Rebuild, Topic::Redirect]
            .into_iter()
            .find(|topic| words.has(*topic));
        let remedy = match (new_first, answer(cell)) {
            (Some(topic), _) => remedy_of(topic),
            (None, _) if words.has(Topic::Negation) => self.no(),
            (None, Some(Answer::No)) => self.no(),
            (None, Some(Answer::Yes)) => self.yes(&words),
            (None, Some(Answer::Sometimes)) => Remedy::Unspecified,
            // A cell that is not understood never ends in a yes.
            (None, None) => {
                let other = self.text().unwrap_or_else(|| by_status(self.facts.status));
                if !other.remedy.is_retryable() {
                    return None;
                }
                Remedy::Unspecified
            }
        };
        Some(Decision { remedy, basis: Basis::Column, evidence: Some(cell.replace('\n', " ")) })
    }

    /// A bare no takes the remedy that text or status give, if that is none of the retryable ones.
    fn no(&self) -> Remedy {
        self.text().unwrap_or_else(|| by_status(self.facts.status)).denied()
    }

    /// A yes is overruled where the cell or the text demands something new first, or the solution
    /// names nothing but somebody's action.
    fn yes(&self, cell: &Reading<'_, Topic>) -> Remedy {
        if self.negation().is_some() {
            return self.no();
        }
        if cell.has(Topic::Account) {
            return Remedy::FixAccount;
        }
        if [Topic::FixThenRetry, Topic::Request].into_iter().any(|topic| cell.has(topic))
            || self.words.has(Topic::FixThenRetry)
        {
            return self.fix().map_or(Remedy::FixRequest, |fix| fix.remedy);
        }
        let solution = self.lexicon.read(self.facts.solution);
        let is_silent =
            ![Topic::Retry, Topic::Trouble, Topic::Throttle].into_iter().any(|topic| solution.has(topic));
        match self.fix_in(self.facts.solution) {
            Some(fix) if is_silent => fix.remedy,
            None if is_silent && solution.has(Topic::Contact) => Remedy::Report,
            _ if self.is_throttled() || self.facts.status == Some(429) => Remedy::SlowDown,
            _ => Remedy::Retry,
        }
    }

    fn is_throttled(&self) -> bool {
        self.words.has(Topic::Throttle) || self.words.has(Topic::RateLimit)
    }

    /// Steps 3 to 7: what the words of the row say. Words of passing trouble alone do not turn a
    /// refusal into a yes.
    fn text(&self) -> Option<Decision> {
        let is_refusal = matches!(self.facts.status, Some(400..=499));
        let may_pass = !is_refusal || matches!(self.facts.status, Some(408 | 409 | 423 | 425 | 429));
        self.negation()
            .or_else(|| self.fix_then_retry())
            .or_else(|| self.decided(Topic::Throttle, Remedy::SlowDown))
            .or_else(|| self.decided(Topic::RateLimit, Remedy::SlowDown).filter(|_| may_pass))
            .or_else(|| self.decided(Topic::Retry, Remedy::Retry))
            .or_else(|| self.decided(Topic::Trouble, Remedy::Retry).filter(|_| may_pass))
            .or_else(|| self.fix())
            .or_else(|| self.decided(Topic::Contact, Remedy::Report))
    }

    fn decided(&self, topic: Topic, remedy: Remedy) -> Option<Decision> {
        self.words.first(topic).map(|hit| Decision::text(remedy, self.words.evidence(hit)))
    }

    /// "Do not retry", unless the sentence goes on with "until some time has passed": that is a wait.
    fn negation(&self) -> Option<Decision> {
        let mut negations = self.words.all(Topic::Negation);
        let hit = negations.find(|hit| !self.words.has_in(Topic::Until, hit.sentence))?;
        let remedy = self.fix().unwrap_or_else(|| by_status(self.facts.status)).denied();
        Some(Decision::text(remedy, self.words.evidence(hit)))
    }

    /// "Fix the request and try again": the remedy of the fix.
    fn fix_then_retry(&self) -> Option<Decision> {
        let hit = self.words.first(Topic::FixThenRetry)?;
        let special = [Topic::Reauthenticate, Topic::Rebuild]
            .into_iter()
            .find(|topic| self.words.has_in(*topic, hit.sentence));
        let fix = special.map(remedy_of).or_else(|| self.fix().map(|fix| fix.remedy));
        Some(Decision::text(fix.unwrap_or(Remedy::FixRequest), self.words.evidence(hit)))
    }

    /// What the row wants changed: the solution knows best, then the cause, then the title.
    fn fix(&self) -> Option<Decision> {
        [self.facts.solution, self.facts.cause, self.facts.title]
            .into_iter()
            .find_map(|text| self.fix_in(text))
    }

    /// What a text wants changed. The request wins over the account where both stand.
    fn fix_in(&self, text: &str) -> Option<Decision> {
        let words = self.lexicon.read(text);
        let about = |topic| {
            let is_wanted = |topic, sentence| words.has_in(topic, sentence);
            words
                .all(topic)
                .find(|hit| is_wanted(Topic::FixVerb, hit.sentence) || is_wanted(Topic::Fault, hit.sentence))
        };
        let (request, account) = (about(Topic::Request), about(Topic::Account));
        let remedy = if request.is_some() { Remedy::FixRequest } else { Remedy::FixAccount };
        let hit = request.or(account)?;
        Some(Decision::text(remedy, words.sentence(hit).to_owned()))
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
fn by_status(status: Option<u16>) -> Decision {
    let remedy = match status {
        Some(429) => Remedy::SlowDown,
        Some(408 | 425 | 502 | 503 | 504 | 520..=524 | 529) => Remedy::Retry,
        Some(401..=403) => Remedy::FixAccount,
        Some(409 | 423) => Remedy::Unspecified,
        Some(400..=499) => Remedy::FixRequest,
        Some(501 | 505 | 507 | 511 | 525 | 526) => Remedy::Report,
        _ => Remedy::Unspecified,
    };
    let basis = if remedy == Remedy::Unspecified { Basis::Default } else { Basis::Status };
    let evidence = status.filter(|_| basis == Basis::Status).map(|status| status.to_string());
    Decision { remedy, basis, evidence }
}

fn applied(remedy: Remedy, words: &Reading<'_, Topic>) -> Applied {
    if words.has(Topic::AlreadyDone) {
        Applied::Yes
    } else if words.has(Topic::Overload) || is_refusal(remedy) {
        Applied::No
    } else {
        Applied::Maybe
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

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
    fn a_no_in_other_words_is_a_no() {
        for text in [
            "Do not try again",
            "Never try again",
            "There is no reason to try again",
            "Trying again will not help",
            "Stop retrying",
            "We do not recommend retrying",
            "Retries are not recommended",
            "It is not safe to retry",
            "Retrying has no effect",
            "This is not a transient error",
            "Do not call this again",
            "The model is permanently unavailable",
        ] {
            assert_eq!(remedy(503, "Gadgets", text), (Remedy::Stop, Basis::Text), "{text}");
        }
        assert!(remedy(503, "", "The server is not ready, retry in a minute").0.is_retryable());
    }

    #[test]
    fn something_new_comes_first() {
        for (status, text) in [
            (402, "Top up your balance and try again"),
            (401, "Get a new token, then retry"),
            (413, "Compress the file and retry"),
            (400, "Before you try again, fix your JSON"),
            (400, "Do not retry until you have fixed the request"),
            (400, "Invalid timeout value"),
            (403, "The model is unavailable in your region"),
            (400, "You sent too many parameters"),
            (400, "The retry token is invalid"),
        ] {
            assert!(!remedy(status, "Gadgets", text).0.is_retryable(), "{text}");
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
