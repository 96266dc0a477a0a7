//! The languages whose phrases are known, and how to see that a text speaks one of them.

mod chinese;
mod english;
mod french;
mod german;
mod japanese;
mod korean;
mod portuguese;
mod russian;
mod spanish;

use super::answer::Answer;
use super::index::Meaning;
use super::lexicon::Lexicon;
use super::phrases::Vocabulary;
use super::words::is_ascii;

/// What is known of a language.
pub(super) struct Language {
    /// Its phrases.
    phrases: Vocabulary,
    /// Words that begin a clause.
    joints: &'static [&'static str],
    /// What cells of a retry column begin with.
    pub(super) answers: &'static [(Answer, &'static [&'static str])],
    /// Units of time, in milliseconds.
    pub(super) units: &'static [(u32, &'static [&'static str])],
    /// The words for one.
    pub(super) one: &'static [&'static str],
    script: Script,
}

/// How a language is written, as far as that tells it from others.
#[derive(Clone, Copy)]
enum Script {
    /// In Latin letters, which any text may have.
    Latin,
    Cyrillic,
    Han,
    Kana,
    Hangul,
}

pub(super) const LANGUAGES: &[Language] = &[
    english::LANGUAGE,
    chinese::LANGUAGE,
    japanese::LANGUAGE,
    korean::LANGUAGE,
    german::LANGUAGE,
    french::LANGUAGE,
    spanish::LANGUAGE,
    portuguese::LANGUAGE,
    russian::LANGUAGE,
];

/// The phrases of the languages that some texts may be written in. Each vocabulary costs every
/// build time, so only those whose script is there are made ready; a page in Latin letters may have
/// no letter with a mark, and one no must not depend on another row's.
pub(super) fn lexicon(scripts: Scripts) -> Lexicon {
    let mut lexicon = Lexicon::new();
    for language in LANGUAGES {
        if scripts.0 & language.script.bit() != 0 {
            lexicon.add_phrases(language.phrases);
            lexicon.add_words(language.joints, Meaning::Joint);
            lexicon.add_words(language.one, Meaning::One);
        }
    }
    lexicon.complete()
}

/// The scripts that some texts are written in.
#[derive(Clone, Copy)]
pub(super) struct Scripts(u8);

impl Scripts {
    /// None but the script that any text may have.
    pub(super) const LATIN: Self = Self(Script::Latin.bit());

    /// Adds those of a text. By bytes of UTF-8, since a macro runs unoptimised.
    pub(super) fn add(&mut self, text: &str) {
        if text.is_empty() || is_ascii(text) {
            return;
        }
        let mut rest = text.as_bytes();
        while let [_, behind @ ..] = rest {
            let script = match rest {
                // U+0400 to U+04FF
                [0xd0..=0xd3, ..] => Script::Cyrillic,
                // U+3040 to U+30FF
                [0xe3, 0x81..=0x83, ..] => Script::Kana,
                // U+3400 to U+9FFF
                [0xe3, 0x90..=0xbf, ..] | [0xe4..=0xe9, ..] => Script::Han,
                // U+AC00 to U+D7A3
                [0xea, 0xb0..=0xbf, ..]
                | [0xeb | 0xec, ..]
                | [0xed, 0x80..=0x9d, ..]
                | [0xed, 0x9e, 0x80..=0xa3, ..] => Script::Hangul,
                _ => Script::Latin,
            };
            self.0 |= script.bit();
            rest = behind;
        }
    }
}

impl Script {
    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_stands_twice_in_a_phrase() {
        for (_, phrases) in LANGUAGES.iter().flat_map(|language| language.phrases) {
            for pattern in phrases.iter().flat_map(|phrase| phrase.split(' ')) {
                let forms: Vec<_> = pattern.split('|').collect();
                let is_new =
                    |(at, form): (usize, &&str)| !forms.iter().take(at).any(|earlier| earlier == form);
                assert!(forms.iter().enumerate().all(is_new), "{pattern}");
            }
        }
    }

    /// A star ends a form, and dots are gaps.
    #[test]
    fn forms_are_words_or_starts_of_words() {
        for (_, phrases) in LANGUAGES.iter().flat_map(|language| language.phrases) {
            for pattern in phrases.iter().flat_map(|phrase| phrase.split(' ')) {
                for form in pattern.trim_start_matches('!').split('|') {
                    let is_gap = matches!(pattern, "." | "..");
                    let start = form.trim_end_matches('*');
                    assert!(is_gap || !form.is_empty() && !start.contains(['*', '.', '!']), "{pattern}");
                }
            }
        }
    }

    /// The index finds a start by two bytes at least, and no phrase begins with a gap.
    #[test]
    fn every_phrase_begins_with_a_form() {
        for (_, phrases) in LANGUAGES.iter().flat_map(|language| language.phrases) {
            for phrase in *phrases {
                let first = phrase.split(' ').next().unwrap_or_default();
                assert!(!first.starts_with(['.', '!', '*']), "{phrase}");
                for form in first.split('|') {
                    assert!(!form.ends_with('*') || form.chars().count() > 2, "{phrase}");
                    assert_eq!(form, form.to_lowercase(), "{phrase}");
                }
            }
        }
    }
}
