//! A small language for phrases, so that vocabularies are data. Knows no language and decides nothing.
//!
//! A phrase is a list of words: `try again`. `a|b` is either word, `retr*` any word with that
//! start, `*` any word, `!a|b` a place where neither word follows, `..` up to six words of the same
//! sentence, `.` the same up to a comma, a colon, a bracket, a dash or a word that begins a clause. Case and other
//! punctuation do not count. In scripts without spaces every character is a word, and `重试|再试` is
//! either run of them.

use super::topic::Topic;
use super::words::{Joints, Word, words};
use crate::unicode::is_unspaced;

/// Phrases by topic, made to be looked for all at once.
#[derive(Debug)]
pub(super) struct Lexicon {
    /// By the first four bytes of the first word, so that most words of a text meet no phrase.
    buckets: Vec<Vec<Phrase>>,
    /// Those whose first word is a shorter start, by its first two bytes.
    stems: Vec<Vec<Phrase>>,
    /// Words that begin a clause.
    joints: Joints,
}

/// A phrase is read up to its first word only: most phrases are never met.
#[derive(Clone, Copy, Debug)]
struct Phrase {
    topic: Topic,
    first: &'static str,
    rest: &'static str,
}

/// Phrases by topic, as data.
pub(super) type Vocabulary = &'static [(Topic, &'static [&'static str])];

/// A text that was looked through.
#[derive(Debug)]
pub(super) struct Reading<'a> {
    text: &'a str,
    words: Vec<Word>,
    hits: Vec<Hit>,
    /// A bit for each topic that is spoken of.
    topics: u64,
}

/// The words of a text that a phrase has found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    topic: Topic,
    pub(super) sentence: usize,
    first: usize,
    last: usize,
}

/// How many words `..` may pass over.
const GAP: usize = 6;

/// How many buckets there are: enough for few phrases in each of them. `place_of` makes ten bits.
const BUCKETS: usize = 1 << 10;

impl Lexicon {
    pub(super) fn new(joints: impl Iterator<Item = &'static str>) -> Self {
        Self {
            buckets: vec![Vec::new(); BUCKETS],
            stems: vec![Vec::new(); BUCKETS],
            joints: Joints::new(joints),
        }
    }

    /// Adds the phrases of a language.
    pub(super) fn add(&mut self, vocabulary: Vocabulary) {
        for (topic, phrases) in vocabulary {
            for phrase in *phrases {
                let (forms, rest) = phrase.split_once(' ').unwrap_or((phrase, ""));
                for first in forms.split('|') {
                    let bytes = first.as_bytes();
                    let bucket = if is_stem(bytes) {
                        self.stems.get_mut(stem_bucket(bytes))
                    } else {
                        self.buckets.get_mut(bucket(bytes))
                    };
                    if let Some(bucket) = bucket {
                        bucket.push(Phrase { topic: *topic, first, rest });
                    }
                }
            }
        }
    }

    /// Finds every phrase in a text, in text order.
    pub(super) fn read<'a>(&self, text: &'a str) -> Reading<'a> {
        let lower = lowered(text);
        let words = words(&lower, &self.joints);
        let place = Searched { lower: &lower, words: &words };
        let mut reading = Reading { text, words: Vec::new(), hits: Vec::new(), topics: 0 };
        for (first, word) in words.iter().enumerate() {
            let bytes = place.bytes(*word);
            // A character that is a word by itself may begin a form of several.
            let start = if let [0xe3..=0xf4, ..] = bytes { place.from(first).as_bytes() } else { bytes };
            for phrases in
                [self.buckets.get(bucket(start)), self.stems.get(stem_bucket(start))].into_iter().flatten()
            {
                for phrase in phrases {
                    let behind = match phrase.first.as_bytes() {
                        [0x80..=0xff, ..] => place.behind_form(phrase.first, first),
                        form if fits(form, bytes) => Some(first + 1),
                        _ => continue,
                    };
                    let behind = behind.and_then(|at| place.behind(phrase.rest, at, word.sentence));
                    if let Some(behind) = behind {
                        reading.push(phrase.topic, word.sentence, first, behind.saturating_sub(1));
                    }
                }
            }
        }
        reading.words = words;
        reading
    }
}

/// Whether a form is a start that is too short for the buckets of longer ones: `us*`, `请`.
fn is_stem(form: &[u8]) -> bool {
    match form {
        [start @ .., b'*'] => start.len() < 4,
        [0xe3..=0xf4, ..] => form.len() < 4,
        _ => false,
    }
}

/// The bucket of a word or a form, by four bytes; a shorter word is filled up.
fn bucket(word: &[u8]) -> usize {
    let key = match *word {
        [a, b, c, d, ..] => [a, b, c, d],
        [a, b, c] => [a, b, c, 0],
        [a, b] => [a, b, 0, 0],
        [a] => [a, 0, 0, 0],
        [] => [0; 4],
    };
    place_of(u32::from_le_bytes(key))
}

fn stem_bucket(word: &[u8]) -> usize {
    match *word {
        [a, b, ..] => place_of(u32::from_le_bytes([a, b, 0, 0])),
        _ => 0,
    }
}

/// Multiplicative hashing to one of `BUCKETS`.
fn place_of(key: u32) -> usize {
    (key.wrapping_mul(0x9e37_79b9) >> 22) as usize
}

impl Reading<'_> {
    fn push(&mut self, topic: Topic, sentence: usize, first: usize, last: usize) {
        self.topics |= 1 << topic as u8;
        self.hits.push(Hit { topic, sentence, first, last });
    }

    /// The text itself.
    pub(super) fn text(&self) -> &str {
        self.text
    }

    /// The places of a topic.
    pub(super) fn all(&self, topic: Topic) -> impl Iterator<Item = Hit> + '_ {
        self.hits.iter().filter(move |hit| hit.topic == topic).copied()
    }

    /// The first place of a topic.
    pub(super) fn first(&self, topic: Topic) -> Option<Hit> {
        if self.has(topic) { self.all(topic).next() } else { None }
    }

    /// Whether the topic is spoken of.
    pub(super) fn has(&self, topic: Topic) -> bool {
        self.topics & 1 << topic as u8 != 0
    }

    /// Whether one of the topics is spoken of.
    pub(super) fn has_any(&self, topics: &[Topic]) -> bool {
        topics.iter().any(|topic| self.has(*topic))
    }

    /// Whether the topic is spoken of in that sentence.
    pub(super) fn has_in(&self, topic: Topic, sentence: usize) -> bool {
        self.has(topic) && self.all(topic).any(|hit| hit.sentence == sentence)
    }

    /// Whether the topic is spoken of in the sentence of a place, up to its end.
    pub(super) fn has_before(&self, topic: Topic, place: Hit) -> bool {
        self.has(topic) && self.all(topic).any(|hit| hit.sentence == place.sentence && hit.last <= place.last)
    }

    /// The first sentence that begins at a byte or behind it.
    pub(super) fn sentence_from(&self, byte: usize) -> usize {
        self.words.iter().find(|word| word.start >= byte).map_or(usize::MAX, |word| word.sentence)
    }

    /// The words of the document at a place.
    pub(super) fn evidence(&self, hit: Hit) -> String {
        let start = self.words.get(hit.first).map_or(0, |word| word.start);
        let end = self.words.get(hit.last).map_or(0, |word| word.end);
        self.text.get(start..end).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The sentence of a place.
    pub(super) fn sentence(&self, hit: Hit) -> &str {
        let words = || self.words.iter().filter(|word| word.sentence == hit.sentence);
        let start = words().next().map_or(0, |word| word.start);
        let end = words().next_back().map_or(start, |word| word.end);
        self.text.get(start..end).unwrap_or_default()
    }
}

/// A text in lower case with its words.
struct Searched<'a> {
    lower: &'a str,
    words: &'a [Word],
}

impl<'a> Searched<'a> {
    /// The text from a word on.
    fn from(&self, at: usize) -> &'a str {
        self.words.get(at).and_then(|word| self.lower.get(word.start..)).unwrap_or_default()
    }

    /// The word behind the rest of a phrase that goes on at a word.
    fn behind(&self, phrase: &str, at: usize, sentence: usize) -> Option<usize> {
        if phrase.is_empty() {
            return Some(at);
        }
        let (pattern, rest) = phrase.split_once(' ').unwrap_or((phrase, ""));
        match pattern {
            ".." => {
                let mut from = at;
                let mut behind = self.behind(rest, from, sentence);
                while behind.is_none() && from < at + GAP {
                    from += 1;
                    behind = self.behind(rest, from, sentence);
                }
                behind
            }
            "." => {
                let clause = self.words.get(at.checked_sub(1)?)?.clause;
                let is_near = |at: &usize| self.words.get(*at).is_some_and(|word| word.clause == clause);
                (at..=at + GAP).take_while(is_near).find_map(|at| self.behind(rest, at, sentence))
            }
            _ => match pattern.strip_prefix('!') {
                Some(forms) if self.behind_any(forms, at, sentence).is_some() => None,
                Some(_) => self.behind(rest, at, sentence),
                None => self.behind(rest, self.behind_any(pattern, at, sentence)?, sentence),
            },
        }
    }

    /// The word behind one of several forms.
    fn behind_any(&self, forms: &str, at: usize, sentence: usize) -> Option<usize> {
        let word = self.words.get(at).filter(|word| word.sentence == sentence)?;
        if forms.is_ascii() {
            return fits_any(forms.as_bytes(), self.bytes(*word)).then_some(at + 1);
        }
        forms.split('|').find_map(|form| self.behind_form(form, at))
    }

    /// The word behind a form.
    fn behind_form(&self, form: &str, at: usize) -> Option<usize> {
        if form.starts_with(is_unspaced) {
            return self.from(at).starts_with(form).then(|| at + form.chars().count());
        }
        fits(form.as_bytes(), self.bytes(*self.words.get(at)?)).then_some(at + 1)
    }

    fn bytes(&self, word: Word) -> &'a [u8] {
        self.lower.as_bytes().get(word.start..word.end).unwrap_or_default()
    }
}

/// Whether a word has one of the forms, `a|b*`.
fn fits_any(mut forms: &[u8], word: &[u8]) -> bool {
    while !fits(forms, word) {
        loop {
            match forms {
                [] => return false,
                [b'|', behind @ ..] => {
                    forms = behind;
                    break;
                }
                [_, behind @ ..] => forms = behind,
            }
        }
    }
    true
}

/// Whether a word has the first of some forms. A plain loop over bytes, since each word of each row
/// is held against many phrases, unoptimised.
fn fits(mut forms: &[u8], mut word: &[u8]) -> bool {
    loop {
        match (forms, word) {
            ([] | [b'|', ..], []) | ([b'*', ..], _) => return true,
            ([form, behind @ ..], [byte, after @ ..]) if *form == *byte => (forms, word) = (behind, after),
            _ => return false,
        }
    }
}

/// Lower case, as long as that does not move the bytes behind.
fn lowered(text: &str) -> String {
    if text.is_ascii() {
        // Unlike `to_ascii_lowercase`, this one is compiled with `std`, so optimised.
        return text.to_lowercase();
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

#[cfg(test)]
mod tests {
    use super::*;

    fn lexicon(phrase: &'static str) -> Lexicon {
        let vocabulary = vec![(Topic::Retry, &*Box::leak(Box::new([phrase])) as &[&str])];
        let mut lexicon = Lexicon::new(std::iter::once("you"));
        lexicon.add(vocabulary.leak());
        lexicon
    }

    fn found(text: &str, phrase: &'static str) -> Option<String> {
        let lexicon = lexicon(phrase);
        let reading = lexicon.read(text);
        reading.first(Topic::Retry).map(|hit| reading.evidence(hit))
    }

    #[test]
    fn phrases_find_words() {
        assert_eq!(found("Please TRY, again.", "try again").as_deref(), Some("TRY, again"));
        assert_eq!(found("It is used", "us*").as_deref(), Some("used"));
        assert_eq!(found("Oh no!", "no|not").as_deref(), Some("no"));
        assert_eq!(found("Throttling is on", "throttl*").as_deref(), Some("Throttling"));
        assert_eq!(found("Don't ever retry", "never|don't .. retry").as_deref(), Some("Don't ever retry"));
        assert_eq!(found("Do not. Retry", "do not .. retry"), None);
        assert_eq!(found("not a b c d e f g retry", "not .. retry"), None);
        assert_eq!(found("ПОВТОРИТЕ 'now'", "повторите now").as_deref(), Some("ПОВТОРИТЕ 'now"));
        assert_eq!(found("too many new orders", "too many * orders").as_deref(), Some("too many new orders"));
    }

    #[test]
    fn clauses_end_a_gap() {
        assert_eq!(found("Do not ever retry", "not . retry").as_deref(), Some("not ever retry"));
        for text in ["Not here, retry", "Not here - retry", "Not here — retry", "If not you retry"] {
            assert_eq!(found(text, "not . retry"), None, "{text}");
        }
    }

    #[test]
    fn some_words_may_not_follow() {
        assert_eq!(found("retry times", "retry !times|count"), None);
        assert_eq!(found("retry count", "retry !times|count"), None);
        assert_eq!(found("a retry", "retry !times|count").as_deref(), Some("retry"));
        assert_eq!(found("retry it", "retry !times|count").as_deref(), Some("retry"));
    }

    #[test]
    fn scripts_without_spaces() {
        assert_eq!(found("请稍后重试", "稍后|稍候 重试").as_deref(), Some("稍后重试"));
        assert_eq!(found("请稍候再次重试。", "稍后|稍候 .. 重试").as_deref(), Some("稍候再次重试"));
        assert_eq!(found("잠시 후 다시 시도하세요", "다시 시도").as_deref(), Some("다시 시도"));
        assert_eq!(found("请稍后。重试", "稍后 .. 重试"), None);
        assert_eq!(found("不请重试", "请 重试").as_deref(), Some("请重试"));
    }

    #[test]
    fn sentences_end() {
        let lexicon = lexicon("later");
        let reading = lexicon.read("Try v1.2 again. Later, it works; or not");
        assert_eq!(reading.sentence(reading.first(Topic::Retry).unwrap()), "Later, it works");
        let reading = lexicon.read("Later. Or not");
        assert_eq!(reading.sentence(reading.first(Topic::Retry).unwrap()), "Later");
    }
}
