//! One row on its way to a decision: the steps that read its retry column and its words.

mod fix;

use super::answer::{answer, heading_answer};
use super::decision::{Decision, Evidence, by_status, remedy_or};
use super::facts::Facts;
use super::reading::{Hit, Reading};
use super::verdict::{Basis, Remedy, Wait};
use super::wait::wait;
use crate::http;
use crate::vocabulary::Answer;
use crate::vocabulary::Topic;
use std::cell::OnceCell;

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
    /// What its words say; found when it is asked for.
    text: OnceCell<Option<Decision>>,
}

impl<'a> Row<'a> {
    pub(super) fn new(facts: &'a Facts<'a>, words: Reading<'a>, cell: Option<&'a Reading<'a>>) -> Self {
        let cause = words.sentence_from(facts.title.len() + 1);
        let solution = words.sentence_from(facts.title.len() + facts.cause.len() + 2);
        Self { facts, words, cause, solution, cell, wait: OnceCell::new(), text: OnceCell::new() }
    }

    /// When to send it again, by title, cause and solution.
    pub(super) fn wait(&self) -> Option<Wait> {
        *self.wait.get_or_init(|| wait(&self.words, false))
    }

    /// What decided, as the document has it.
    pub(super) fn spelled(&self, evidence: Evidence) -> Option<String> {
        match evidence {
            Evidence::Nothing => None,
            Evidence::Status(status) => Some(status.to_string()),
            Evidence::Cell => Some(self.facts.retry?.replace('\n', " ")),
            Evidence::Heading => Some(self.facts.heading.to_owned()),
            Evidence::Words(hit) => Some(self.words.evidence(hit)),
            Evidence::Sentence(hit) => Some(self.words.sentence(hit).to_owned()),
        }
    }

    /// What its retry column says, else its words, else its status.
    pub(super) fn decision(&self) -> Decision {
        match self.column() {
            Some(column) => column,
            None => self.without_column(),
        }
    }

    /// The retry column: a leading yes or no, then the rest of the cell.
    fn column(&self) -> Option<Decision> {
        let (text, cell) = (self.facts.retry?, self.cell?);
        let remedy = match (cell.first_of(NEW_FIRST, 0), answer(text)) {
            (Some((topic, _)), _) => remedy_of(topic),
            (None, _) if cell.negation().is_some() => self.no(),
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
        Some(Decision { remedy, basis: Basis::Column, evidence: Evidence::Cell })
    }

    /// What the words say, else the heading, else the status.
    fn without_column(&self) -> Decision {
        match self.text().or_else(|| self.heading()) {
            Some(text) => text,
            None => by_status(self.facts.status),
        }
    }

    /// `Retryable failures`, `Permanent errors`: what the heading above says of all rows.
    fn heading(&self) -> Option<Decision> {
        let remedy = match heading_answer(self.facts.heading)? {
            Answer::Yes if self.facts.status == Some(429) => Remedy::SlowDown,
            Answer::Yes => Remedy::Retry,
            Answer::No => by_status(self.facts.status).denied(),
            Answer::Sometimes => return None,
        };
        Some(Decision::text(remedy, Evidence::Heading))
    }

    /// The words of the text that say otherwise than a plain answer of the column.
    pub(super) fn against(&self) -> Option<String> {
        let says_yes = match answer(self.facts.retry?)? {
            Answer::Yes => true,
            Answer::No => false,
            Answer::Sometimes => return None,
        };
        let text = self.text()?;
        let is_clear = text.remedy.is_retryable() || self.words.negation().is_some();
        let is_against = is_clear && text.remedy.is_retryable() != says_yes;
        if is_against { self.spelled(text.evidence) } else { None }
    }

    /// A bare no takes the remedy that text or status give, if that is none of the retryable ones.
    fn no(&self) -> Remedy {
        self.without_column().denied()
    }

    /// A yes is overruled where the cell demands something new first. A yes that says no more than that,
    /// beside a status that does not pass, also where the text does, or where the solution names nothing but
    /// somebody's action. An explicit no of the text leaves nothing of a yes.
    fn yes(&self, cell: &Reading<'_>) -> Remedy {
        if self.words.negation().is_some() {
            return Remedy::Unspecified;
        }
        if cell.has(Topic::Account) && !cell.has(Topic::IdempotentOnly) {
            return Remedy::FixAccount;
        }
        let is_silent = wait(cell, true).is_none() && !cell.has_any(AGAIN);
        if cell.has(Topic::FixThenRetry) || cell.has_any(&[Topic::FixVerb, Topic::After]) && is_silent {
            return remedy_or(self.fix(), Remedy::FixRequest);
        }
        let is_firm = cell.says_more_than_a_word() || self.has_passing_status();
        let overruled = if is_firm { None } else { self.something_first() };
        match overruled {
            Some(remedy) => remedy,
            None if self.is_throttled() || self.facts.status == Some(429) => Remedy::SlowDown,
            None => Remedy::Retry,
        }
    }

    /// What the text wants before the request is sent again.
    fn something_first(&self) -> Option<Remedy> {
        if let Some(first) = self.fix_then_retry().or_else(|| self.demand()) {
            return Some(first.remedy);
        }
        self.words.first_of(NEW_FIRST, self.cause).map(|(topic, _)| remedy_of(topic))
    }

    /// Whether the status is one of trouble that passes, or says nothing of it.
    fn has_passing_status(&self) -> bool {
        self.facts.status == Some(500) || by_status(self.facts.status).remedy.is_retryable()
    }

    fn is_throttled(&self) -> bool {
        self.words.has_any(&[Topic::Throttle, Topic::RateLimit])
    }

    fn is_server_error(&self) -> bool {
        matches!(self.facts.status, Some(500..=599))
    }

    /// Whether the status is none, or one that does not refuse the request for good.
    fn may_pass(&self) -> bool {
        match self.facts.status {
            Some(status @ 400..=499) => http::is_passing_refusal(status),
            Some(300..=399) => false,
            _ => true,
        }
    }

    /// What the words of the row say.
    fn text(&self) -> Option<Decision> {
        *self.text.get_or_init(|| Some(self.of_caller(self.read()?)))
    }

    /// 401 and 403 are about who asks, unless a part of the request is at fault that does not carry the
    /// credential. What moved is asked for elsewhere.
    fn of_caller(&self, decision: Decision) -> Decision {
        if decision.remedy != Remedy::FixRequest {
            return decision;
        }
        let words = &self.words;
        let is_at_fault =
            |hit: Hit| !words.has_in(Topic::Account, hit.sentence) && self.wants_change(hit.sentence);
        match self.facts.status {
            Some(301..=303 | 307 | 308) => Decision { remedy: Remedy::Redirect, ..decision },
            Some(401 | 403) if !words.all(Topic::Request).any(is_at_fault) => {
                Decision { remedy: Remedy::FixAccount, ..decision }
            }
            _ => decision,
        }
    }

    /// The order among the words. Words of passing trouble alone do not turn a refusal into a yes.
    fn read(&self) -> Option<Decision> {
        let steps: [fn(&Self) -> Option<Decision>; 15] = [
            |row| row.decided(Topic::CheckFirst, Remedy::Rebuild),
            Self::negation,
            Self::fix_then_retry,
            Self::exhausted,
            |row| row.decided(Topic::Throttle, Remedy::SlowDown),
            |row| if row.may_pass() { row.decided(Topic::RateLimit, Remedy::SlowDown) } else { None },
            Self::new_first,
            Self::hopeless_retry,
            Self::retry,
            |row| row.decided(Topic::NotForCaller, Remedy::FixAccount),
            Self::demand,
            |row| if row.is_server_error() { row.decided(Topic::NotSetUp, Remedy::Report) } else { None },
            |row| if row.may_pass() { row.trouble() } else { None },
            Self::fix,
            |row| row.decided(Topic::Contact, Remedy::Report),
        ];
        for step in steps {
            let decision = step(self);
            if decision.is_some() {
                return decision;
            }
        }
        None
    }

    fn decided(&self, topic: Topic, remedy: Remedy) -> Option<Decision> {
        let hit = self.words.all(topic).find(|hit| !self.words.is_code(*hit))?;
        Some(Decision::text(remedy, Evidence::Words(hit)))
    }

    fn negation(&self) -> Option<Decision> {
        let hit = self.words.negation()?;
        let fix = match self.fix() {
            Some(fix) => fix,
            None => by_status(self.facts.status),
        };
        Some(Decision::text(fix.denied(), Evidence::Words(hit)))
    }

    /// "Try again". To wait until something that was done has ended is not that.
    fn retry(&self) -> Option<Decision> {
        let words = &self.words;
        let is_wait = |hit: &Hit| {
            words.has_any(&[Topic::AlreadyDone, Topic::MayBeDone])
                && words.has_inside(Topic::WaitOrCheck, *hit)
        };
        let hit = words.all(Topic::Retry).find(|hit| !words.is_code(*hit) && !is_wait(hit))?;
        Some(Decision::text(Remedy::Retry, Evidence::Words(hit)))
    }

    /// A quota or a budget that is used up comes back with money or another day, if the page does
    /// not say to wait for it.
    fn exhausted(&self) -> Option<Decision> {
        let is_waited_for = self.words.has_any(&[Topic::Retry, Topic::Later, Topic::Header]);
        if is_waited_for { None } else { self.decided(Topic::Exhausted, Remedy::FixAccount) }
    }

    /// Whether the row speaks of something that passes by itself, or of a time to wait.
    fn speaks_of_waiting(&self) -> bool {
        let words = &self.words;
        words.has_any(&[Topic::Trouble, Topic::Overload, Topic::AlreadyDone]) || self.wait().is_some()
    }

    /// "Start a new session", where the page does not say to wait for anything.
    fn new_first(&self) -> Option<Decision> {
        let (topic, hit) = self.words.first_of(&[Topic::Reauthenticate, Topic::Rebuild], 0)?;
        if self.speaks_of_waiting() {
            return None;
        }
        Some(Decision::text(remedy_of(topic), Evidence::Words(hit)))
    }

    /// "Wrong password. Please try again": where nothing passes by itself, a refused request is
    /// refused again.
    fn hopeless_retry(&self) -> Option<Decision> {
        if !self.words.has(Topic::Retry) || self.words.has(Topic::ServerFault) || self.speaks_of_waiting() {
            return None;
        }
        let is_final = match self.facts.status {
            None => return self.fix(),
            Some(400..=499) => !self.may_pass(),
            // Not implemented: that does not pass.
            Some(status) => matches!(status, 501 | 505 | 511),
        };
        match self.fix() {
            _ if !is_final => None,
            None => Some(by_status(self.facts.status)),
            fix => fix,
        }
    }

    /// A solution that wants something done and says nothing of sending the request again.
    fn demand(&self) -> Option<Decision> {
        let words = &self.words;
        if words.first_of(RETRY, self.solution).is_some() {
            return None;
        }
        if let Some((topic, hit)) = words.first_of(NEW_FIRST, self.solution) {
            return Some(Decision::text(remedy_of(topic), Evidence::Words(hit)));
        }
        let mut wanted = words.first_from(Topic::FixVerb, self.solution);
        while let Some(hit) = wanted
            && words.has_in(Topic::WaitOrCheck, hit.sentence)
        {
            wanted = words.first_from(Topic::FixVerb, hit.sentence + 1);
        }
        let Some(hit) = wanted else {
            let hit = words.first_from(Topic::Contact, self.solution)?;
            return Some(Decision::text(Remedy::Report, Evidence::Words(hit)));
        };
        let fix = self.fix_in(self.solution, usize::MAX);
        if fix.is_some() {
            return fix;
        }
        // A server error asks somebody else than the caller.
        let remedy = match self.facts.status {
            Some(500..=599) => Remedy::Report,
            status => by_status(status).denied_or(Remedy::FixRequest),
        };
        Some(Decision::text(remedy, Evidence::Sentence(hit)))
    }

    /// Words of passing trouble, where they are not about a mistake: "invalid timeout", "no such
    /// maintenance window".
    fn trouble(&self) -> Option<Decision> {
        let words = &self.words;
        // An account that is disabled for the moment is not the service.
        let is_of_account =
            |hit: &Hit| self.is_about_account(hit.sentence) && words.has_beside(Topic::Fault, *hit);
        let is_state = |hit: &Hit| {
            !words.is_code(*hit) && !words.has_beside(Topic::Malformed, *hit) && !is_of_account(hit)
        };
        let hit = words.all(Topic::Trouble).find(is_state)?;
        Some(Decision::text(Remedy::Retry, Evidence::Words(hit)))
    }
}

fn remedy_of(topic: Topic) -> Remedy {
    match topic {
        Topic::Reauthenticate => Remedy::Reauthenticate,
        Topic::Redirect => Remedy::Redirect,
        _ => Remedy::Rebuild,
    }
}
