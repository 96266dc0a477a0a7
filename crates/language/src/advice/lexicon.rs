//! Phrases made to be looked for all at once. Knows no language and decides nothing.

use super::index::{Entry, Index, Meaning};
use super::met::{Met, MetWords, Split};
use super::phrases::{More, Phrase, Searched};
use super::reading::{Reading, Sentence};
use super::words::{KEY, sign};
use crate::languages::Languages;
use crate::vocabulary::{Language, Phrases};

/// Phrases by topic, and what the words that were met have to do with them. A macro runs unoptimized,
/// so a word is looked up once for all texts, and a phrase is read up to its first word until that is met.
pub(super) struct Lexicon {
    /// Those whose units of time count.
    languages: Languages,
    phrases: Vec<Phrase>,
    index: Index,
    met: MetWords,
    /// By the numbers of the words that were met, as far as they were looked up.
    known: Vec<Known>,
    candidates: Vec<Candidate>,
    /// Those words that begin a clause and are several characters of a script without spaces.
    joints: Vec<&'static [u8]>,
}

/// What a word has to do with the phrases.
struct Known {
    joint: Joint,
    is_one: bool,
    has_digit: bool,
    /// Its candidates: the first, and the one after the last.
    first: usize,
    behind: usize,
}

/// Whether a word begins a clause.
#[derive(Clone, Copy)]
enum Joint {
    No,
    Yes,
    /// Where the characters after it go on as one of `joints` does.
    First,
}

/// A phrase that a word may begin.
#[derive(Clone, Copy)]
struct Candidate {
    phrase: usize,
    needs: u64,
    /// What else has to follow for the first word.
    more: More,
    /// Whether the next word is the one that has to follow.
    is_beside: bool,
}

impl Lexicon {
    /// Without phrases yet, for texts with these words.
    pub(super) fn new(met: MetWords) -> Self {
        let known = Vec::with_capacity(met.count());
        Self {
            languages: Languages::ALL,
            phrases: Vec::new(),
            index: Index::new(),
            met,
            known,
            candidates: Vec::new(),
            joints: Vec::new(),
        }
    }

    /// Adds all that is to be looked for of some languages.
    pub(super) fn add_languages(&mut self, mut languages: Languages) {
        self.languages = languages;
        while let Some((_, language)) = languages.take_first() {
            self.add_language(language);
        }
    }

    /// Adds all that is to be looked for of a language.
    pub(super) fn add_language(&mut self, language: &Language) {
        self.add_phrases(language.phrases);
        self.add_words(language.joints, Meaning::Joint);
        self.add_words(language.one, Meaning::One);
        self.add_words(language.halves, Meaning::One);
        for (_, days) in language.calendar {
            self.add_words(days, Meaning::One);
        }
    }

    /// Adds the phrases of a language.
    pub(super) fn add_phrases(&mut self, vocabulary: Phrases) {
        for (topic, phrases) in vocabulary {
            for phrase in *phrases {
                let behind = self.index.add_all(phrase, Meaning::Phrase(self.phrases.len()));
                self.phrases.push(Phrase::new(*topic, behind));
            }
        }
    }

    /// Adds words that begin a clause, or words for one.
    pub(super) fn add_words(&mut self, words: &[&'static str], meaning: Meaning) {
        for word in words {
            self.index.add_all(word, meaning);
        }
    }

    /// Makes it ready, when all is added.
    pub(super) fn complete(mut self) -> Self {
        self.index.link();
        self.look_up();
        self
    }

    /// Finds every phrase in a text, in text order.
    #[cfg(test)]
    pub(super) fn read<'a>(&mut self, text: &'a str) -> Reading<'a> {
        let split = self.met.split(text);
        self.look_up();
        self.read_split(split)
    }

    /// Finds every phrase in a text whose words were met, in text order.
    pub(super) fn read_split<'a>(&self, split: Split<'a>) -> Reading<'a> {
        let Split { text, lower, mut words } = split;
        let mut sentences = Vec::new();
        let mut sentence = Sentence::default();
        // Where phrases may begin, and which ones.
        let mut begun = Vec::with_capacity(words.len());
        let (mut at, mut joints) = (0, 0);
        for word in &mut words {
            let Some(known) = self.known.get(word.number) else { continue };
            joints += match known.joint {
                Joint::No => 0,
                Joint::Yes => 1,
                Joint::First => usize::from(self.is_joint(&lower, word.start)),
            };
            word.clause += joints;
            while sentences.len() < word.sentence {
                sentences.push(sentence);
                sentence = Sentence::default();
            }
            if sentence.end == 0 {
                sentence.start = word.start;
            }
            sentence.end = word.end;
            sentence.signs |= sign(word.key);
            sentence.has_digit |= known.has_digit;
            sentence.has_one |= known.is_one;
            if known.first < known.behind {
                begun.push((at, known.first, known.behind));
            }
            at += 1;
        }
        sentences.push(sentence);
        let mut reading = Reading::new(text, self.languages, sentences);
        for (at, first, behind) in begun {
            let candidates = self.candidates.get(first..behind).unwrap_or_default();
            self.find(&mut reading, Searched { lower: lower.as_bytes(), words: &words }, candidates, at);
        }
        reading.with_words(words)
    }

    /// Whether one of those words that are several characters begins at a byte.
    fn is_joint(&self, lower: &str, from: usize) -> bool {
        let text = lower.as_bytes().get(from..).unwrap_or_default();
        let mut joints = self.joints.as_slice();
        while let [joint, others @ ..] = joints {
            if text.starts_with(joint) {
                return true;
            }
            joints = others;
        }
        false
    }

    /// Finds the phrases that begin with a word.
    fn find(&self, reading: &mut Reading<'_>, text: Searched<'_>, mut candidates: &[Candidate], at: usize) {
        let Some(word) = text.words.get(at) else { return };
        let signs = reading.signs(word.sentence);
        let next = text.words.get(at + 1).map_or(0, |word| sign(word.key));
        while let [candidate, others @ ..] = candidates {
            candidates = others;
            if candidate.needs & signs == 0 || candidate.is_beside && candidate.needs & next == 0 {
                continue;
            }
            if let Some(phrase) = self.phrases.get(candidate.phrase)
                && let Some(behind) = text.behind_form(candidate.more, at, word)
                && let Some(behind) = text.behind(phrase, behind, word.sentence)
            {
                reading.push(phrase.topic, word.sentence, at, behind.saturating_sub(1));
            }
        }
    }

    /// Looks up the words that were met since.
    fn look_up(&mut self) {
        while let Some(met) = self.met.get(self.known.len()) {
            let known = self.known(&met);
            self.known.push(known);
        }
    }

    /// What a word has to do with the phrases.
    fn known(&mut self, met: &Met) -> Known {
        let first = self.candidates.len();
        let has_digit = met.has_digit;
        let mut known = Known { joint: Joint::No, is_one: false, has_digit, first, behind: 0 };
        for mut next in self.index.chains(met.key) {
            while let Some(entry) = self.index.entry(next) {
                next = entry.next;
                if entry.form.fits(met.key) && entry.form.more.may_be(self.met.spelled(met, &mut [0; KEY])) {
                    self.begin(&mut known, entry);
                }
            }
        }
        known.behind = self.candidates.len();
        known
    }

    /// Takes down what it means that a word has the form of an entry.
    fn begin(&mut self, known: &mut Known, entry: Entry) {
        match (entry.meaning, entry.form.more) {
            (Meaning::Phrase(number), more) => {
                let Some(phrase) = self.phrases.get_mut(number) else { return };
                phrase.read_on();
                let more = if let More::Run(..) = more { more } else { More::Nothing };
                let is_beside = matches!(more, More::Nothing) && phrase.goes_on_beside();
                self.candidates.push(Candidate { phrase: number, needs: phrase.needs, more, is_beside });
            }
            // The characters of a run are met one by one.
            (Meaning::Joint, More::Run(joint, _)) => {
                known.joint = Joint::First;
                if !self.joints.contains(&joint) {
                    self.joints.push(joint);
                }
            }
            (Meaning::CommonIn(_), _) => {}
            (Meaning::Joint, _) => known.joint = Joint::Yes,
            (Meaning::One, _) => known.is_one = true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Topic;

    fn lexicon(phrase: &str) -> Lexicon {
        let phrase: &str = phrase.to_owned().leak();
        let vocabulary = vec![(Topic::Retry, &*Box::leak(Box::new([phrase])) as &[&str])];
        let mut lexicon = Lexicon::new(MetWords::default());
        lexicon.add_phrases(vocabulary.leak());
        lexicon.add_words(&["you"], Meaning::Joint);
        lexicon.complete()
    }

    fn found(text: &str, phrase: &str) -> Option<String> {
        let mut lexicon = lexicon(phrase);
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
    fn forms_are_held_against_the_whole_word() {
        for word in ["a", "abcdefg", "abcdefgh", "abcdefghi", "abcdefghijklmnopq"] {
            let (more, less) = (format!("{word}x"), word.strip_prefix('a').unwrap());
            assert_eq!(found(word, word).as_deref(), Some(word));
            assert_eq!((found(&more, word), found(less, word)), (None, None), "{word}");
            assert_eq!(found(&format!("b {word}"), &format!("b {word}")), Some(format!("b {word}")));
            assert_eq!(found(&format!("b {more}"), &format!("b {word}")), None, "{word}");
            assert_eq!(found(&format!("b {more}"), &format!("b {word}*")), Some(format!("b {more}")));
            assert_eq!(found(&format!("b {less}"), &format!("b {word}*")), None, "{word}");
        }
        assert_eq!(found("Synchronizing-", "synchronis*|synchroniz*").as_deref(), Some("Synchronizing"));
    }

    #[test]
    fn a_word_that_was_met_is_known_again() {
        let mut lexicon = lexicon("request_0001_invalid|x y");
        let texts = ["request_0001_invalid y", "request_0002_invalid y", "request_0001_invalid y", "x y"];
        let found = texts.map(|text| lexicon.read(text).has(Topic::Retry));
        assert_eq!(found, [true, false, true, true]);
    }

    #[test]
    fn the_first_form_that_fits_decides() {
        assert_eq!(found("永久性错误", "永久|永久性").as_deref(), Some("永久"));
        assert_eq!(found("x 永久性错误", "x 永久性|永久").as_deref(), Some("x 永久性"));
    }

    #[test]
    fn clauses_end_a_gap() {
        assert_eq!(found("Do not ever retry", "not . retry").as_deref(), Some("not ever retry"));
        for text in ["Not here, retry", "Not here - retry", "Not here — retry", "If not you retry"] {
            assert_eq!(found(text, "not . retry"), None, "{text}");
        }
    }

    #[test]
    fn words_of_several_characters_begin_a_clause() {
        let phrase: &[(Topic, &[&str])] = &[(Topic::Retry, &["不 . 再试", "요청 . 다시"])];
        let mut lexicon = Lexicon::new(MetWords::default());
        lexicon.add_phrases(phrase);
        lexicon.add_words(&["但是", "하지만"], Meaning::Joint);
        let mut lexicon = lexicon.complete();
        for (text, is_found) in [
            ("不可再试", true),
            ("不可但可再试", true),
            ("不可但是可再试", false),
            ("요청을 다시", true),
            ("요청하지만 다시", false),
        ] {
            assert_eq!(lexicon.read(text).has(Topic::Retry), is_found, "{text}");
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
        let mut lexicon = lexicon("later");
        let reading = lexicon.read("Try v1.2 again. Later, it works; or not");
        assert_eq!(reading.sentence(reading.first(Topic::Retry).unwrap()), "Later, it works");
        let reading = lexicon.read("Later. Or not");
        assert_eq!(reading.sentence(reading.first(Topic::Retry).unwrap()), "Later");
    }
}
