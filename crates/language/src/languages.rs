//! The languages, a file each.

mod chinese;
mod dutch;
mod english;
mod french;
mod german;
mod indonesian;
mod italian;
mod japanese;
mod korean;
mod norwegian;
mod polish;
mod portuguese;
mod russian;
mod spanish;
mod turkish;
mod ukrainian;
mod vietnamese;

use crate::vocabulary::{Kind, Language};

/// Every language, English first.
pub static LANGUAGES: &[Language] = &[
    english::LANGUAGE,
    chinese::LANGUAGE,
    japanese::LANGUAGE,
    korean::LANGUAGE,
    german::LANGUAGE,
    french::LANGUAGE,
    spanish::LANGUAGE,
    portuguese::LANGUAGE,
    russian::LANGUAGE,
    italian::LANGUAGE,
    dutch::LANGUAGE,
    polish::LANGUAGE,
    turkish::LANGUAGE,
    vietnamese::LANGUAGE,
    indonesian::LANGUAGE,
    ukrainian::LANGUAGE,
    norwegian::LANGUAGE,
];

/// Some of the languages, as bits by their numbers. A macro runs unoptimized, where a list would cost more.
#[derive(Clone, Copy)]
pub(crate) struct Languages(u32);

impl Languages {
    pub(crate) const ALL: Self = Self(u32::MAX);
    pub(crate) const NONE: Self = Self(0);

    /// Adds the language of a number.
    pub(crate) fn add(&mut self, number: usize) {
        self.0 |= 1 << number;
    }

    /// Takes the first language out, with its number.
    pub(crate) fn take_first(&mut self) -> Option<(usize, &'static Language)> {
        let number = self.0.trailing_zeros() as usize;
        self.0 &= self.0.wrapping_sub(1);
        Some((number, LANGUAGES.get(number)?))
    }
}

/// Whether any language has a word of the kind for which this holds.
pub(crate) fn any_word(kind: Kind, is_wanted: &dyn Fn(&'static str) -> bool) -> bool {
    for language in LANGUAGES {
        for word in kind(language) {
            if is_wanted(word) {
                return true;
            }
        }
    }
    false
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
