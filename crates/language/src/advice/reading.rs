//! A text that was looked through: what is spoken of in it, and where.

use super::words::Word;
use crate::languages::Languages;
use crate::unicode::is_unspaced;
use crate::vocabulary::Topic;

/// The most characters of a word in a script without spaces.
const MOST_UNSPACED: usize = 4;

/// A text that was looked through.
pub(super) struct Reading<'a> {
    text: &'a str,
    /// Those that it may be written in.
    pub(super) languages: Languages,
    words: Vec<Word>,
    /// By number; some have no words.
    sentences: Vec<Sentence>,
    hits: Vec<Hit>,
    /// A bit for each topic that is spoken of.
    topics: u64,
}

/// The words of a text that a phrase has found.
#[derive(Clone, Copy)]
pub(super) struct Hit {
    topic: Topic,
    pub(super) sentence: usize,
    first: usize,
    last: usize,
}

/// Where a sentence is, from its first word to its last one, and what kinds of words it has.
#[derive(Clone, Copy, Default)]
pub(super) struct Sentence {
    pub(super) start: usize,
    pub(super) end: usize,
    /// The signs of its words, see `words::sign`.
    pub(super) signs: u64,
    /// Whether a word of it has a digit.
    pub(super) has_digit: bool,
    /// Whether a word of it is one for one, for a half or of the calendar.
    pub(super) has_one: bool,
}

impl<'a> Reading<'a> {
    /// "Do not retry", unless the sentence goes on with "until some time has passed" or "at once": that
    /// is a wait.
    pub(super) fn negation(&self) -> Option<Hit> {
        let mut hits = self.all(Topic::Negation);
        let mut hit = hits.next()?;
        while self.has_in(Topic::NegationException, hit.sentence) {
            hit = hits.next()?;
        }
        Some(hit)
    }

    pub(super) fn new(text: &'a str, languages: Languages, sentences: Vec<Sentence>) -> Self {
        Self { text, languages, words: Vec::new(), sentences, hits: Vec::new(), topics: 0 }
    }

    pub(super) fn push(&mut self, topic: Topic, sentence: usize, first: usize, last: usize) {
        self.topics |= 1 << topic as u8;
        self.hits.push(Hit { topic, sentence, first, last });
    }

    /// The reading with the words that its hits count.
    pub(super) fn with_words(self, words: Vec<Word>) -> Self {
        Self { words, ..self }
    }

    /// The signs of the words of a sentence.
    pub(super) fn signs(&self, sentence: usize) -> u64 {
        self.sentences.get(sentence).copied().unwrap_or_default().signs
    }

    /// The text itself.
    pub(super) fn text(&self) -> &str {
        self.text
    }

    /// The places of a topic.
    pub(super) fn all(&self, topic: Topic) -> Hits<'_> {
        Hits { topic, rest: if self.has(topic) { &self.hits } else { &[] } }
    }

    /// The first place of a topic.
    #[cfg(test)]
    pub(super) fn first(&self, topic: Topic) -> Option<Hit> {
        self.first_from(topic, 0)
    }

    /// The first place of a topic that is in a sentence or after it.
    pub(super) fn first_from(&self, topic: Topic, sentence: usize) -> Option<Hit> {
        self.all(topic).find(|hit| hit.sentence >= sentence)
    }

    /// The first place of several topics, in their order, that is in a sentence or after it.
    pub(super) fn first_of(&self, topics: &[Topic], sentence: usize) -> Option<(Topic, Hit)> {
        let mut topics = topics;
        while let [topic, others @ ..] = topics {
            if self.has(*topic)
                && let Some(hit) = self.first_from(*topic, sentence)
            {
                return Some((*topic, hit));
            }
            topics = others;
        }
        None
    }

    /// Whether the topic is spoken of.
    pub(super) fn has(&self, topic: Topic) -> bool {
        self.topics & 1 << topic as u8 != 0
    }

    /// Whether there are more words than one: `Yes, with backoff`.
    pub(super) fn says_more_than_a_word(&self) -> bool {
        let words = self.text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let mut characters = self.text.chars().filter(|c| is_unspaced(*c));
        words.take(2).count() > 1 || characters.nth(MOST_UNSPACED).is_some()
    }

    /// Whether one of the topics is spoken of.
    pub(super) fn has_any(&self, topics: &[Topic]) -> bool {
        // A plain loop, since every row goes through it several times.
        let mut topics = topics;
        while let [topic, others @ ..] = topics {
            if self.has(*topic) {
                return true;
            }
            topics = others;
        }
        false
    }

    /// Whether the topic is spoken of in that sentence. Hits are in the order of the text.
    pub(super) fn has_in(&self, topic: Topic, sentence: usize) -> bool {
        matches!(self.first_from(topic, sentence), Some(hit) if hit.sentence == sentence)
    }

    /// Whether the topic is spoken of in the sentence of a place, up to its end.
    pub(super) fn has_before(&self, topic: Topic, place: Hit) -> bool {
        self.all(topic).any(|hit| hit.sentence == place.sentence && hit.last <= place.last)
    }

    /// Whether the topic is spoken of in the sentence of a place, by other words than those of the place.
    pub(super) fn has_beside(&self, topic: Topic, place: Hit) -> bool {
        let is_inside = |hit: &Hit| place.first <= hit.first && hit.last <= place.last;
        self.all(topic).any(|hit| hit.sentence == place.sentence && !is_inside(&hit))
    }

    /// Whether words of a place speak of a topic.
    pub(super) fn has_inside(&self, topic: Topic, place: Hit) -> bool {
        self.all(topic).any(|hit| place.first <= hit.first && hit.last <= place.last)
    }

    /// Whether a place is in a code span with other words beside the span: a name, and not a message.
    pub(super) fn is_code(&self, place: Hit) -> bool {
        let (Some(word), Some(sentence)) = (self.words.get(place.first), self.sentences.get(place.sentence))
        else {
            return false;
        };
        if !self.slice(*sentence).contains('`') {
            return false;
        }
        let before = self.text.get(sentence.start..word.start).unwrap_or_default();
        if before.bytes().filter(|byte| *byte == b'`').count() % 2 == 0 {
            return false;
        }
        let around = self.slice(*sentence).split('`').step_by(2);
        around.into_iter().any(|text| text.contains(char::is_alphabetic))
    }

    /// Whether a place begins a clause after another one of its sentence.
    pub(super) fn begins_clause(&self, place: Hit) -> bool {
        let before = place.first.checked_sub(1).and_then(|at| self.words.get(at));
        let (Some(before), Some(first)) = (before, self.words.get(place.first)) else { return false };
        before.sentence == first.sentence && before.clause != first.clause
    }

    /// Whether nothing is before a place in its sentence.
    pub(super) fn begins_sentence(&self, place: Hit) -> bool {
        let word = self.words.get(place.first).map(|word| word.start);
        word == self.sentences.get(place.sentence).map(|sentence| sentence.start)
    }

    /// The first sentence that begins at a byte or after it.
    pub(super) fn sentence_from(&self, byte: usize) -> usize {
        let mut number = 0;
        let mut sentences = self.sentences.as_slice();
        while let [sentence, behind @ ..] = sentences {
            if sentence.end > 0 && sentence.start >= byte {
                return number;
            }
            number += 1;
            sentences = behind;
        }
        usize::MAX
    }

    /// The words of the document at a place.
    pub(super) fn evidence(&self, hit: Hit) -> String {
        let (Some(first), Some(last)) = (self.words.get(hit.first), self.words.get(hit.last)) else {
            return String::new();
        };
        let words = self.text.get(first.start..last.end).unwrap_or_default();
        if has_single_spaces(words) {
            return words.to_owned();
        }
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The sentence of a place.
    pub(super) fn sentence(&self, hit: Hit) -> &str {
        self.slice(self.sentences.get(hit.sentence).copied().unwrap_or_default())
    }

    /// The sentence of a place, if it may name a time.
    pub(super) fn timed_sentence(&self, hit: Hit) -> Option<&str> {
        let sentence = self.sentences.get(hit.sentence)?;
        if sentence.has_digit || sentence.has_one { Some(self.slice(*sentence)) } else { None }
    }

    fn slice(&self, sentence: Sentence) -> &str {
        self.text.get(sentence.start..sentence.end).unwrap_or_default()
    }
}

/// The places of a topic, in the order of the text.
pub(super) struct Hits<'a> {
    topic: Topic,
    rest: &'a [Hit],
}

impl Iterator for Hits<'_> {
    type Item = Hit;

    fn next(&mut self) -> Option<Hit> {
        while let [hit, behind @ ..] = self.rest {
            self.rest = behind;
            if hit.topic as u8 == self.topic as u8 {
                return Some(*hit);
            }
        }
        None
    }
}

/// Whether all white space in an ASCII text is a space between two words, as it mostly is.
fn has_single_spaces(text: &str) -> bool {
    let mut rest = text.as_bytes();
    while let [byte, behind @ ..] = rest {
        if matches!((byte, behind), (0..0x20 | 0x7f.., _) | (b' ', [b' ', ..])) {
            return false;
        }
        rest = behind;
    }
    true
}
