//! A small language for phrases, so that vocabularies are data. Knows no language and no advice.
//!
//! A phrase is a list of words: `try again`. `a|b` is either word, `retr*` any word with that
//! start, `..` up to six words of the same sentence. Case and punctuation do not count.

/// Phrases by topic, made to be looked for all at once.
#[derive(Debug)]
pub(crate) struct Lexicon<T> {
    /// By the first two bytes of the first word, so that most words of a text meet no phrase.
    buckets: Vec<Vec<Phrase<T>>>,
}

#[derive(Clone, Debug)]
struct Phrase<T> {
    topic: T,
    words: Vec<Pattern>,
}

#[derive(Clone, Debug)]
enum Pattern {
    Gap,
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
        let mut buckets = vec![Vec::new(); BUCKETS];
        for (topic, phrases) in vocabularies.iter().flat_map(|vocabulary| vocabulary.iter()) {
            for phrase in *phrases {
                let words: Vec<Pattern> = phrase.split(' ').map(pattern).collect();
                let phrase = Phrase { topic: *topic, words };
                let mut keys: Vec<usize> =
                    phrase.first_forms().iter().map(|form| bucket(form.text)).collect();
                keys.sort_unstable();
                keys.dedup();
                for key in keys {
                    buckets.iter_mut().skip(key).take(1).for_each(|bucket| bucket.push(phrase.clone()));
                }
            }
        }
        Self { buckets }
    }

    /// Finds every phrase in a text, in text order.
    pub(crate) fn read<'a>(&self, text: &'a str) -> Reading<'a, T> {
        let lower: String = text.chars().map(lower).collect();
        let words = words(&lower);
        let mut hits = Vec::new();
        for (first, word) in words.iter().enumerate() {
            let start = lower.get(word.start..word.end).unwrap_or_default();
            for phrase in self.buckets.get(bucket(start)).into_iter().flatten() {
                if let Some(behind) = matches(&phrase.words, &words, &lower, first, word.sentence) {
                    let last = behind.saturating_sub(1);
                    hits.push(Hit { topic: phrase.topic, sentence: word.sentence, first, last });
                }
            }
        }
        Reading { text, words, hits }
    }
}

impl<T> Phrase<T> {
    fn first_forms(&self) -> &[Form] {
        match self.words.first() {
            Some(Pattern::AnyOf(forms)) => forms,
            _ => &[],
        }
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
    if word == ".." {
        return Pattern::Gap;
    }
    let form = |form: &'static str| match form.strip_suffix('*') {
        Some(text) => Form { text, is_start: true },
        None => Form { text: form, is_start: false },
    };
    Pattern::AnyOf(word.split('|').map(form).collect())
}

/// The word behind the phrase that starts at `at`.
fn matches(phrase: &[Pattern], words: &[Word], lower: &str, at: usize, sentence: usize) -> Option<usize> {
    let Some((pattern, rest)) = phrase.split_first() else { return Some(at) };
    let Pattern::AnyOf(forms) = pattern else {
        return (at..=at + GAP).find_map(|at| matches(rest, words, lower, at, sentence));
    };
    let word = words.get(at).filter(|word| word.sentence == sentence)?;
    let text = lower.get(word.start..word.end)?;
    let fits =
        forms.iter().any(|form| if form.is_start { text.starts_with(form.text) } else { text == form.text });
    if fits { matches(rest, words, lower, at + 1, sentence) } else { None }
}

/// Lower case, as long as that does not move the bytes behind.
fn lower(char: char) -> char {
    if char.is_ascii() {
        return char.to_ascii_lowercase();
    }
    let mut lower = char.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(one), None) if one.len_utf8() == char.len_utf8() => one,
        _ => char,
    }
}

fn bucket(word: &str) -> usize {
    let mut bytes = word.bytes().map(usize::from);
    (bytes.next().unwrap_or(0) * 31 + bytes.next().unwrap_or(0)) % BUCKETS
}

fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut sentence = 0;
    let mut start = None;
    let mut ends = false;
    for (at, char) in text.char_indices().chain([(text.len(), ' ')]) {
        let is_part = char.is_alphanumeric() || matches!(char, '_' | '-' | '\'' if start.is_some());
        match start {
            None if is_part => start = Some(at),
            Some(from) if !is_part => {
                let word = text.get(from..at).unwrap_or_default().trim_end_matches(['-', '\'']);
                words.push(Word { start: from, end: from + word.len(), sentence });
                start = None;
            }
            _ => {}
        }
        let is_break = matches!(char, '\n' | ';' | '。' | '！' | '？' | '；');
        if is_break || (ends && char.is_whitespace()) {
            sentence += 1;
        }
        ends = matches!(char, '.' | '!' | '?');
    }
    words
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
        assert_eq!(found("ПОВТОРИТЕ 'now'", "повторите now").as_deref(), Some("ПОВТОРИТЕ 'now"));
    }

    #[test]
    fn sentences_end() {
        let lexicon = Lexicon::new(&[&[((), &["later"])]]);
        let reading = lexicon.read("Try v1.2 again. Later, it works; or not");
        assert_eq!(reading.sentence(reading.first(()).unwrap()), "Later, it works");
    }
}
