//! One row on its way to a decision: the steps that read its retry column and its words.

use super::answer::{Answer, answer};
use super::classify::{Facts, by_status};
use super::reading::{Hit, Reading};
use super::topic::Topic;
use super::wait::wait;
use super::{Basis, Remedy, Wait};
use crate::http;
use std::cell::OnceCell;

/// A remedy with what decided it.
pub(super) struct Decision {
    pub(super) remedy: Remedy,
    pub(super) basis: Basis,
    pub(super) evidence: Option<String>,
}

impl Decision {
    fn text(remedy: Remedy, evidence: impl Into<String>) -> Self {
        Self { remedy, basis: Basis::Text, evidence: Some(evidence.into()) }
    }

    /// The remedy, or `Stop` where it is a yes or none.
    fn denied(self) -> Remedy {
        self.denied_or(Remedy::Stop)
    }

    /// The remedy, or another one where it is a yes or none.
    fn denied_or(self, other: Remedy) -> Remedy {
        match self.remedy {
            Remedy::Retry | Remedy::SlowDown | Remedy::Unspecified => other,
            remedy => remedy,
        }
    }
}

/// Words which say that the same request may be sent again.
const RETRY: &[Topic] = &[Topic::Retry, Topic::Throttle, Topic::RateLimit, Topic::Header];

/// Words of a retry column which say that, too.
const AGAIN: &[Topic] = &[
    Topic::Retry,
    Topic::Trouble,
    Topic::Throttle,
    Topic::RateLimit,
    Topic::Header,
    Topic::Later,
    Topic::Brief,
];

/// What has to be new before the request can be sent again.
const NEW_FIRST: &[Topic] = &[Topic::Reauthenticate, Topic::Rebuild, Topic::Redirect];

/// One row on its way to a decision.
pub(super) struct Row<'a> {
    facts: &'a Facts<'a>,
    /// Title, cause and solution, read as one.
    pub(super) words: Reading<'a>,
    /// The sentences at which the cause and the solution begin.
    cause: usize,
    solution: usize,
    cell: Option<&'a Reading<'a>>,
    /// When to send it again by title, cause and solution; found when it is asked for.
    wait: OnceCell<Option<Wait>>,
}

impl<'a> Row<'a> {
    pub(super) fn new(facts: &'a Facts<'a>, words: Reading<'a>, cell: Option<&'a Reading<'a>>) -> Self {
        let cause = words.sentence_from(facts.title.len() + 1);
        let solution = words.sentence_from(facts.title.len() + facts.cause.len() + 2);
        Self { facts, words, cause, solution, cell, wait: OnceCell::new() }
    }

    /// When to send it again, by title, cause and solution.
    pub(super) fn wait(&self) -> Option<Wait> {
        *self.wait.get_or_init(|| wait(&self.words, false))
    }

    /// The retry column: a leading yes or no, then the rest of the cell.
    pub(super) fn column(&self) -> Option<Decision> {
        let (text, cell) = self.facts.retry.zip(self.cell)?;
        let new_first = NEW_FIRST.iter().find(|topic| cell.has(**topic));
        let remedy = match (new_first, answer(text)) {
            (Some(topic), _) => remedy_of(*topic),
            (None, _) if negation(cell).is_some() => self.no(),
            (None, Some(Answer::No)) => self.no(),
            (None, Some(Answer::Yes)) => self.yes(cell),
            (None, Some(Answer::Sometimes)) => Remedy::Unspecified,
            (None, None) if cell.has_any(AGAIN) => self.yes(cell),
            // A cell that is not understood never ends in a yes.
            (None, None) => {
                let other = self.without_column();
                if !other.remedy.is_retryable() {
                    return None;
                }
                Remedy::Unspecified
            }
        };
        Some(Decision { remedy, basis: Basis::Column, evidence: Some(text.replace('\n', " ")) })
    }

    /// What the words say, else the status.
    fn without_column(&self) -> Decision {
        self.text().unwrap_or_else(|| by_status(self.facts.status))
    }

    /// The words of the text that say otherwise than a plain answer of the column.
    pub(super) fn against(&self) -> Option<String> {
        let says_yes = match answer(self.facts.retry?)? {
            Answer::Yes => true,
            Answer::No => false,
            Answer::Sometimes => return None,
        };
        let text = self.text()?;
        let is_clear = text.remedy.is_retryable() || negation(&self.words).is_some();
        text.evidence.filter(|_| is_clear && text.remedy.is_retryable() != says_yes)
    }

    /// A bare no takes the remedy that text or status give, if that is none of the retryable ones.
    fn no(&self) -> Remedy {
        self.without_column().denied()
    }

    /// A yes is overruled where the cell or the text demands something new first, or the solution
    /// names nothing but somebody's action.
    fn yes(&self, cell: &Reading<'_>) -> Remedy {
        if negation(&self.words).is_some() {
            return self.no();
        }
        if cell.has(Topic::Account) {
            return Remedy::FixAccount;
        }
        let is_silent = wait(cell, true).is_none() && !cell.has_any(AGAIN);
        if cell.has(Topic::FixThenRetry) || cell.has_any(&[Topic::FixVerb, Topic::After]) && is_silent {
            return self.fix().map_or(Remedy::FixRequest, |fix| fix.remedy);
        }
        if let Some(fix) = self.fix_then_retry().or_else(|| self.demand()) {
            return fix.remedy;
        }
        let is_new = |topic: &&Topic| self.words.all(**topic).any(|hit| hit.sentence >= self.cause);
        match NEW_FIRST.iter().find(is_new) {
            Some(topic) => remedy_of(*topic),
            None if self.is_throttled() || self.facts.status == Some(429) => Remedy::SlowDown,
            None => Remedy::Retry,
        }
    }

    fn is_throttled(&self) -> bool {
        self.words.has_any(&[Topic::Throttle, Topic::RateLimit])
    }

    /// Whether the status is none, or one that does not refuse the request for good.
    fn may_pass(&self) -> bool {
        self.facts
            .status
            .is_none_or(|status| !(400..=499).contains(&status) || http::is_passing_refusal(status))
    }

    /// What the words of the row say, in this order. Words of passing trouble alone do not turn a
    /// refusal into a yes.
    pub(super) fn text(&self) -> Option<Decision> {
        let may_pass = self.may_pass();
        self.negation()
            .or_else(|| self.fix_then_retry())
            .or_else(|| self.exhausted())
            .or_else(|| self.decided(Topic::Throttle, Remedy::SlowDown))
            .or_else(|| self.decided(Topic::RateLimit, Remedy::SlowDown).filter(|_| may_pass))
            .or_else(|| self.new_first())
            .or_else(|| self.hopeless_retry())
            .or_else(|| self.decided(Topic::Retry, Remedy::Retry))
            .or_else(|| self.decided(Topic::Barred, Remedy::FixAccount))
            .or_else(|| self.demand())
            .or_else(|| self.trouble().filter(|_| may_pass))
            .or_else(|| self.fix())
            .or_else(|| self.decided(Topic::Contact, Remedy::Report))
    }

    fn decided(&self, topic: Topic, remedy: Remedy) -> Option<Decision> {
        self.words.first(topic).map(|hit| Decision::text(remedy, self.words.evidence(hit)))
    }

    fn negation(&self) -> Option<Decision> {
        let hit = negation(&self.words)?;
        let remedy = self.fix().unwrap_or_else(|| by_status(self.facts.status)).denied();
        Some(Decision::text(remedy, self.words.evidence(hit)))
    }

    /// "Fix the request and try again": the remedy of the fix. Waiting, or a look at the network or
    /// at a status page, is no fix.
    fn fix_then_retry(&self) -> Option<Decision> {
        let words = &self.words;
        let hit = words.all(Topic::FixThenRetry).find(|hit| !words.has_before(Topic::Patience, *hit))?;
        let new_first = [Topic::Reauthenticate, Topic::Rebuild];
        let special = new_first.into_iter().find(|topic| words.has_in(*topic, hit.sentence));
        let fix = special.map(remedy_of).or_else(|| self.fix().map(|fix| fix.remedy));
        let is_about_account =
            words.has_in(Topic::Account, hit.sentence) && !words.has_in(Topic::Request, hit.sentence);
        let other = if is_about_account { Remedy::FixAccount } else { Remedy::FixRequest };
        Some(Decision::text(fix.unwrap_or(other), words.evidence(hit)))
    }

    /// A quota or a budget that is used up comes back with money or another day, if the page does
    /// not say to wait for it.
    fn exhausted(&self) -> Option<Decision> {
        let is_waited_for = self.words.has_any(&[Topic::Retry, Topic::Later, Topic::Header]);
        self.decided(Topic::Exhausted, Remedy::FixAccount).filter(|_| !is_waited_for)
    }

    /// Whether the row speaks of something that passes by itself, or of a time to wait.
    fn speaks_of_waiting(&self) -> bool {
        let words = &self.words;
        words.has_any(&[Topic::Trouble, Topic::Overload, Topic::AlreadyDone]) || self.wait().is_some()
    }

    /// "Start a new session", where the page does not say to wait for anything.
    fn new_first(&self) -> Option<Decision> {
        if self.speaks_of_waiting() {
            return None;
        }
        [Topic::Reauthenticate, Topic::Rebuild]
            .into_iter()
            .find_map(|topic| self.decided(topic, remedy_of(topic)))
    }

    /// "Wrong password. Please try again": where nothing passes by itself, a refused request is
    /// refused again.
    fn hopeless_retry(&self) -> Option<Decision> {
        if !self.words.has(Topic::Retry) || self.speaks_of_waiting() {
            return None;
        }
        let status = || Some(by_status(self.facts.status));
        match self.facts.status {
            None => self.fix(),
            Some(400..=499) if !self.may_pass() => self.fix().or_else(status),
            // Not implemented: that does not pass.
            Some(501 | 505 | 511) => self.fix().or_else(status),
            _ => None,
        }
    }

    /// A solution that wants something done and says nothing of sending the request again.
    fn demand(&self) -> Option<Decision> {
        let words = &self.words;
        let in_solution = |topic: Topic| words.all(topic).find(|hit| hit.sentence >= self.solution);
        if RETRY.iter().any(|topic| in_solution(*topic).is_some()) {
            return None;
        }
        if let Some((topic, hit)) = NEW_FIRST.iter().find_map(|topic| Some((*topic, in_solution(*topic)?))) {
            return Some(Decision::text(remedy_of(topic), words.evidence(hit)));
        }
        let wanted = words
            .all(Topic::FixVerb)
            .find(|hit| hit.sentence >= self.solution && !words.has_in(Topic::Patience, hit.sentence));
        match wanted {
            Some(hit) => {
                // A server error asks somebody else than the caller.
                let remedy = match self.facts.status {
                    Some(500..=599) => Remedy::Report,
                    status => by_status(status).denied_or(Remedy::FixRequest),
                };
                let demanded = || Decision::text(remedy, words.sentence(hit));
                Some(self.fix_in(self.solution, usize::MAX).unwrap_or_else(demanded))
            }
            None => {
                in_solution(Topic::Contact).map(|hit| Decision::text(Remedy::Report, words.evidence(hit)))
            }
        }
    }

    /// Words of passing trouble, where they are not about a mistake: "invalid timeout".
    fn trouble(&self) -> Option<Decision> {
        let words = &self.words;
        let hit = words.all(Topic::Trouble).find(|hit| {
            !words.has_in(Topic::Malformed, hit.sentence) || !words.has_in(Topic::Request, hit.sentence)
        })?;
        Some(Decision::text(Remedy::Retry, words.evidence(hit)))
    }

    /// What the row wants changed: the solution knows best, then the cause, then the title.
    fn fix(&self) -> Option<Decision> {
        self.fix_in(self.solution, usize::MAX)
            .or_else(|| self.fix_in(self.cause, self.solution))
            .or_else(|| self.fix_in(0, self.cause))
    }

    /// What the sentences from one up to another want changed. The request wins over the account
    /// where both stand.
    fn fix_in(&self, from: usize, to: usize) -> Option<Decision> {
        let words = &self.words;
        let is_wanted =
            |sentence| words.has_in(Topic::FixVerb, sentence) || words.has_in(Topic::Fault, sentence);
        let about = |topic| {
            words.all(topic).find(|hit| (from..to).contains(&hit.sentence) && is_wanted(hit.sentence))
        };
        let (request, account) = (about(Topic::Request), about(Topic::Account));
        let remedy = if request.is_some() { Remedy::FixRequest } else { Remedy::FixAccount };
        let hit = request.or(account)?;
        Some(Decision::text(remedy, words.sentence(hit)))
    }
}

/// "Do not retry", unless the sentence goes on with "until some time has passed" or "at once": that
/// is a wait.
fn negation(words: &Reading<'_>) -> Option<Hit> {
    words.all(Topic::Negation).find(|hit| !words.has_in(Topic::Unless, hit.sentence))
}

fn remedy_of(topic: Topic) -> Remedy {
    match topic {
        Topic::Reauthenticate => Remedy::Reauthenticate,
        Topic::Redirect => Remedy::Redirect,
        _ => Remedy::Rebuild,
    }
}
