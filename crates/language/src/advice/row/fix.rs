//! What a row wants changed before the request is sent again.

use super::Row;
use crate::advice::decision::{Decision, Evidence, remedy_or};
use crate::advice::reading::Hit;
use crate::advice::verdict::Remedy;
use crate::vocabulary::Topic;

/// What may be before "and retry" and leaves the request as it is.
const CALM: &[Topic] = &[
    Topic::HarmlessStep,
    Topic::WaitOrCheck,
    Topic::Trouble,
    Topic::Overload,
    Topic::Throttle,
    Topic::RateLimit,
    Topic::Header,
    Topic::Later,
    Topic::Brief,
];

impl Row<'_> {
    /// "Fix the request and try again": the remedy of the fix. Waiting, or a look at the network or
    /// at a status page, is not a fix.
    pub(super) fn fix_then_retry(&self) -> Option<Decision> {
        let words = &self.words;
        let mut fixes = words.all(Topic::FixThenRetry);
        let fix = fixes.find(|hit| !words.has_before(Topic::WaitOrCheck, *hit));
        let hit = fix.or_else(|| self.something_then_retry())?;
        let is_about_account =
            self.is_about_account(hit.sentence) && !words.has_in(Topic::Request, hit.sentence);
        let remedy = if words.has_in(Topic::Reauthenticate, hit.sentence) {
            Remedy::Reauthenticate
        } else if words.has_in(Topic::Rebuild, hit.sentence) || words.has(Topic::MayBeDone) {
            Remedy::Rebuild
        } else if is_about_account {
            remedy_or(self.fix(), Remedy::FixAccount)
        } else {
            remedy_or(self.fix(), Remedy::FixRequest)
        };
        Some(Decision::text(remedy, Evidence::Words(hit)))
    }

    /// "Straighten it and retry": whatever advice puts first is a fix, if it is not waiting. Advice
    /// is the solution, and what a cause goes on with.
    fn something_then_retry(&self) -> Option<Hit> {
        let words = &self.words;
        let is_advice = |hit: &Hit| hit.sentence > self.cause || hit.sentence >= self.solution;
        let is_fix = |hit: &Hit| !CALM.iter().any(|topic| words.has_before(*topic, *hit));
        let mut places = words.all(Topic::ThenRetry).filter(|hit| !words.begins_sentence(*hit));
        let mut clauses = words.all(Topic::Retry).filter(|hit| words.begins_clause(*hit)).filter(|hit| {
            let begins = |verb: &Hit| verb.sentence == hit.sentence && words.begins_sentence(*verb);
            words.all(Topic::FixVerb).any(|verb| begins(&verb))
        });
        places
            .find(|hit| is_advice(hit) && is_fix(hit))
            .or_else(|| clauses.find(|hit| is_advice(hit) && is_fix(hit)))
    }

    /// What the row wants changed: the solution knows best, then the cause, then the title.
    pub(super) fn fix(&self) -> Option<Decision> {
        for (from, to) in [(self.solution, usize::MAX), (self.cause, self.solution), (0, self.cause)] {
            let fix = self.fix_in(from, to);
            if fix.is_some() {
                return fix;
            }
        }
        None
    }

    /// What the sentences from one up to another want changed. The request wins over the account
    /// where both are there.
    pub(super) fn fix_in(&self, from: usize, to: usize) -> Option<Decision> {
        for (topic, remedy) in [(Topic::Request, Remedy::FixRequest), (Topic::Account, Remedy::FixAccount)] {
            let mut found = self.words.first_from(topic, from);
            while let Some(hit) = found
                && hit.sentence < to
            {
                let is_meant = topic != Topic::Account || self.is_about_account(hit.sentence);
                if is_meant && self.wants_change(hit.sentence) {
                    return Some(Decision::text(remedy, Evidence::Sentence(hit)));
                }
                found = self.words.first_from(topic, hit.sentence + 1);
            }
        }
        None
    }

    /// Whether a sentence is about the account. An idempotency key is not a credential.
    pub(super) fn is_about_account(&self, sentence: usize) -> bool {
        self.words.has_in(Topic::Account, sentence) && !self.words.has_in(Topic::IdempotentOnly, sentence)
    }

    /// Whether a sentence tells the reader to change something, or that something is wrong which is not the
    /// server's.
    pub(super) fn wants_change(&self, sentence: usize) -> bool {
        let is_faulty = self.words.has_in(Topic::Fault, sentence);
        self.words.has_in(Topic::FixVerb, sentence)
            || is_faulty && !self.words.has_in(Topic::ServerFault, sentence)
    }
}
