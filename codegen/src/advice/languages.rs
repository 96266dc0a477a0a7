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
use super::phrases::{Lexicon, Vocabulary};

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
#[derive(Clone, Copy, PartialEq, Eq)]
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
pub(super) fn lexicon<'a>(texts: impl Iterator<Item = &'a str>) -> Lexicon {
    let mut scripts = vec![Script::Latin];
    for text in texts.filter(|text| !text.is_ascii()) {
        for script in text.chars().filter_map(script_of) {
            if !scripts.contains(&script) {
                scripts.push(script);
            }
        }
    }
    let spoken = || LANGUAGES.iter().filter(|language| scripts.contains(&language.script));
    let mut lexicon = Lexicon::new(spoken().flat_map(|language| language.joints).copied());
    spoken().for_each(|language| lexicon.add(language.phrases));
    lexicon
}

fn script_of(char: char) -> Option<Script> {
    match char {
        '\u{400}'..='\u{4ff}' => Some(Script::Cyrillic),
        '\u{3040}'..='\u{30ff}' => Some(Script::Kana),
        '\u{3400}'..='\u{9fff}' => Some(Script::Han),
        '\u{ac00}'..='\u{d7a3}' => Some(Script::Hangul),
        _ => None,
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

    /// The lexicon looks words up by their first two letters.
    #[test]
    fn every_phrase_has_a_bucket() {
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
