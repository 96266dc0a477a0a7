//! A small language for phrases, so that vocabularies are data. Knows no language and no advice.
//!
//! A phrase is a list of words: `try again`. `a|b` is either word, `retr*` any word with that
//! start, `..` up to six words of the same sentence, `.` the same up to a comma or colon. Case and
//! other punctuation do not count.

use std::rc::Rc;

/// Phrases by topic, made to be looked for all at once.
#[derive(Debug)]
pub(crate) struct Lexicon<T> {
    /// By the first two bytes of the first word, so that most words of a text meet no phrase.
    buckets: Vec<Vec<Phrase<T>>>,
}

#[derive(Debug)]
struct Phrase<T> {
    topic: T,
    first: Form,
    rest: Rc<[Pattern]>,
}

#[derive(Clone, Debug)]
enum Pattern {
    /// Up to `GAP` words of the sentence.
    Gap,
    /// Up to `GAP` words of the clause.
    ClauseGap,
    AnyOf(Vec<Form>),
}

#[derive(Clone, Copy, Debug)]
struct Form {
    text: &'static str,
    is_start: bool,
}

/// A text that was looked through.
#[derive(Debug)]
pub(crate) struct Reading<'a, T> {
    text: &'a str,
    words: Vec<Word>,
    hits: Vec<Hit<T>>,
}

#[derive(Clone, Copy, Debug)]
struct Word {
    start: usize,
    end: usize,
    sentence: usize,
    clause: usize,
}

/// The words of a text that a phrase has found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit<T> {
    pub(crate) topic: T,
    pub(crate) sentence: usize,
    first: usize,
    last: usize,
}

/// How many words `..` may pass over.
const GAP: usize = 6;
const BUCKETS: usize = 512;

impl<T: Copy + PartialEq> Lexicon<T> {
    pub(crate) fn new(vocabularies: &[&[(T, &'static [&'static str])]]) -> Self {
        let mut lexicon = Self { buckets: std::iter::repeat_with(Vec::new).take(BUCKETS).collect() };
        for (topic, phrases) in vocabularies.iter().flat_map(|vocabulary| vocabulary.iter()) {
            for phrase in *phrases {
                let (first, rest) = phrase.split_once(' ').unwrap_or((phrase, ""));
                let rest: Rc<[Pattern]> =
                    rest.split(' ').filter(|word| !word.is_empty()).map(pattern).collect();
                for form in first.split('|').map(form) {
                    let phrase = Phrase { topic: *topic, first: form, rest: Rc::clone(&rest) };
                    if let Some(bucket) = lexicon.buckets.get_mut(bucket(form.text)) {
                        bucket.push(phrase);
                    }
                }
            }
        }
        lexicon
    }

    /// Finds every phrase in a text, in text order.
    pub(crate) fn read<'a>(&self, text: &'a str) -> Reading<'a, T> {
        let lower = lowered(text);
        let words = words(&lower);
        let mut hits = Vec::new();
        for (first, word) in words.iter().enumerate() {
            let start = lower.get(word.start..word.end).unwrap_or_default();
            for phrase in self.buckets.get(bucket(start)).into_iter().flatten() {
                if !phrase.first.fits(start) {
                    continue;
                }
                if let Some(behind) = matches(&phrase.rest, &words, &lower, first + 1, word.sentence) {
                    let last = behind.saturating_sub(1);
                    hits.push(Hit { topic: phrase.topic, sentence: word.sentence, first, last });
                }
            }
        }
        Reading { text, words, hits }
    }
}

impl<T: Copy + PartialEq> Reading<'_, T> {
    /// The places of a topic.
    pub(crate) fn all(&self, topic: T) -> impl Iterator<Item = Hit<T>> + '_ {
        self.hits.iter().filter(move |hit| hit.topic == topic).copied()
    }

    /// The first place of a topic.
    pub(crate) fn first(&self, topic: T) -> Option<Hit<T>> {
        self.all(topic).next()
    }

    /// Whether the topic is spoken of.
    pub(crate) fn has(&self, topic: T) -> bool {
        self.first(topic).is_some()
    }

    /// Whether the topic is spoken of in that sentence.
    pub(crate) fn has_in(&self, topic: T, sentence: usize) -> bool {
        self.all(topic).any(|hit| hit.sentence == sentence)
    }

    /// The words of the document at a place.
    pub(crate) fn evidence(&self, hit: Hit<T>) -> String {
        let start = self.words.get(hit.first).map_or(0, |word| word.start);
        let end = self.words.get(hit.last).map_or(0, |word| word.end);
        self.text.get(start..end).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The sentence of a place.
    pub(crate) fn sentence(&self, hit: Hit<T>) -> &str {
        let mut words = self.words.iter().filter(|word| word.sentence == hit.sentence);
        let start = words.next().map_or(0, |word| word.start);
        let end = words.next_back().map_or(start, |word| word.end);
        self.text.get(start..end).unwrap_or_default()
    }
}

fn pattern(word: &'static str) -> Pattern {
    match word {
        ".." => Pattern::Gap,
        "." => Pattern::ClauseGap,
        word => Pattern::AnyOf(word.split('|').map(form).collect()),
    }
}

fn form(word: &'static str) -> Form {
    match word.strip_suffix('*') {
        Some(text) => Form { text, is_start: true },
        None => Form { text: word, is_start: false },
    }
}

impl Form {
    fn fits(self, word: &str) -> bool {
        if self.is_start { word.starts_with(self.text) } else { word == self.text }
    }
}

/// The word behind the phrase that starts at `at`.
fn matches(phrase: &[Pattern], words: &[Word], lower: &str, at: usize, sentence: usize) -> Option<usize> {
    let Some((pattern, rest)) = phrase.split_first() else { return Some(at) };
    let forms = match pattern {
        Pattern::Gap => return (at..=at + GAP).find_map(|at| matches(rest, words, lower, at, sentence)),
        Pattern::ClauseGap => {
            let clause = words.get(at.checked_sub(1)?)?.clause;
            let is_near = |at: &usize| words.get(*at).is_some_and(|word| word.clause == clause);
            return (at..=at + GAP)
                .take_while(is_near)
                .find_map(|at| matches(rest, words, lower, at, sentence));
        }
        Pattern::AnyOf(forms) => forms,
    };
    let word = words.get(at).filter(|word| word.sentence == sentence)?;
    let text = lower.get(word.start..word.end)?;
    let fits = forms.iter().any(|form| form.fits(text));
    if fits { matches(rest, words, lower, at + 1, sentence) } else { None }
}

/// Lower case, as long as that does not move the bytes behind.
fn lowered(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let lower = |char: char| {
        let mut lower = char.to_lowercase();
        match (lower.next(), lower.next()) {
            (Some(one), None) if one.len_utf8() == char.len_utf8() => one,
            _ => char,
        }
    };
    text.chars().map(lower).collect()
}

fn bucket(word: &str) -> usize {
    let (first, second) = match word.as_bytes() {
        [first, second, ..] => (*first, *second),
        [first] => (*first, 0),
        [] => (0, 0),
    };
    (usize::from(first) * 31 + usize::from(second)) % BUCKETS
}

/// The words of a text. A plain loop over bytes where they are ASCII, since every row of every
/// build goes through it unoptimised.
fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::with_capacity(text.len() / 5);
    let (mut sentence, mut clause) = (0, 0);
    let mut start = None;
    let mut ends = false;
    let mut at = 0;
    while at < text.len() {
        let (kind, width) = kind_at(text, at);
        match (start, kind) {
            (None, Kind::Letter) => start = Some(at),
            (Some(from), Kind::Space | Kind::Stop | Kind::End | Kind::Comma | Kind::Mark) => {
                words.push(word(text, from, at, sentence, clause));
                start = None;
            }
            _ => {}
        }
        if kind == Kind::End || (ends && kind == Kind::Space) {
            sentence += 1;
        }
        clause += usize::from(matches!(kind, Kind::Comma | Kind::Stop | Kind::End));
        ends = kind == Kind::Stop;
        at += width;
    }
    if let Some(from) = start {
        words.push(word(text, from, at, sentence, clause));
    }
    words
}

fn word(text: &str, start: usize, end: usize, sentence: usize, clause: usize) -> Word {
    let word = text.get(start..end).unwrap_or_default();
    let length =
        if word.ends_with(['-', '\'']) { word.trim_end_matches(['-', '\'']).len() } else { word.len() };
    Word { start, end: start + length, sentence, clause }
}

/// What a character means to words and sentences.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Letter,
    /// Part of a word that has begun.
    Joint,
    Space,
    /// Ends a sentence if a space follows.
    Stop,
    /// Ends a sentence.
    End,
    /// Ends a clause.
    Comma,
    Mark,
}

/// The kind of the character at a byte, and its width.
fn kind_at(text: &str, at: usize) -> (Kind, usize) {
    let byte = text.as_bytes().get(at).copied().unwrap_or(b' ');
    match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => (Kind::Letter, 1),
        b'_' | b'-' | b'\'' => (Kind::Joint, 1),
        b' ' | b'\t' => (Kind::Space, 1),
        b'.' | b'!' | b'?' => (Kind::Stop, 1),
        b'\n' | b';' => (Kind::End, 1),
        b',' | b':' => (Kind::Comma, 1),
        0..0x80 => (Kind::Mark, 1),
        _ => match text.get(at..).and_then(|rest| rest.chars().next()) {
            Some(c @ ('。' | '！' | '？' | '；')) => (Kind::End, c.len_utf8()),
            Some(c) if c.is_alphanumeric() => (Kind::Letter, c.len_utf8()),
            Some(c) if c.is_whitespace() => (Kind::Space, c.len_utf8()),
            Some(c) => (Kind::Mark, c.len_utf8()),
            None => (Kind::Mark, 1),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, phrase: &'static str) -> Option<String> {
        let vocabulary: &[((), &'static [&'static str])] = &[((), Box::leak(Box::new([phrase])))];
        let lexicon = Lexicon::new(&[vocabulary]);
        let reading = lexicon.read(text);
        reading.first(()).map(|hit| reading.evidence(hit))
    }

    #[test]
    fn phrases_find_words() {
        assert_eq!(found("Please TRY, again.", "try again").as_deref(), Some("TRY, again"));
        assert_eq!(found("Throttling is on", "throttl*").as_deref(), Some("Throttling"));
        assert_eq!(found("Don't ever retry", "never|don't .. retry").as_deref(), Some("Don't ever retry"));
        assert_eq!(found("Do not. Retry", "do not .. retry"), None);
        assert_eq!(found("not a b c d e f g retry", "not .. retry"), None);
        assert_eq!(found("Not here, retry", "not . retry"), None);
        assert_eq!(found("Do not ever retry", "not . retry").as_deref(), Some("not ever retry"));
        assert_eq!(found("ПОВТОРИТЕ 'now'", "повторите now").as_deref(), Some("ПОВТОРИТЕ 'now"));
    }

    #[test]
    fn sentences_end() {
        let lexicon = Lexicon::new(&[&[((), &["later"])]]);
        let reading = lexicon.read("Try v1.2 again. Later, it works; or not");
        assert_eq!(reading.sentence(reading.first(()).unwrap()), "Later, it works");
    }
}
