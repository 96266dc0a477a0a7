//! Which languages some texts are written in, by their scripts and by words that are common there.

use super::index::{Index, Meaning};
use super::lexicon::Lexicon;
use super::met::{Met, MetWords};
use super::words::KEY;
use crate::header::normalize;
use crate::languages::{LANGUAGES, Languages};
use crate::vocabulary::{Language, Script};

/// The phrases of the languages that some texts are written in, for the words that were met there, and
/// for labels: headers and headings. Each language costs every build time, and its words may mean
/// something else in another one.
pub(super) fn lexicon(met: MetWords, labels: &[&str]) -> Lexicon {
    let spoken = spoken(&met, labels);
    let mut lexicon = Lexicon::new(met);
    lexicon.add_languages(spoken);
    lexicon.complete()
}

/// The languages that are spoken. English always is: programs speak it.
fn spoken(met: &MetWords, labels: &[&str]) -> Languages {
    let (mut counts, scripts) = counts(met);
    for label in labels {
        add_label(&mut counts, label);
    }
    let mut spoken = Languages::NONE;
    for (number, (language, count)) in LANGUAGES.iter().zip(&counts).enumerate() {
        let script = language.script;
        let best = most(&counts, script);
        let is_common = *count >= needed(met.count()) && *count * SHARE >= best;
        // A script of its own needs no words, and one that several share tells that it is one of them.
        let is_left = best == 0 && !matches!(script, Script::Latin);
        if number == 0 || scripts & script.bit() != 0 && (is_common || is_left) {
            spoken.add(number);
        }
    }
    spoken
}

/// How many of the common words of the language that is spoken most another one must have, as a part of
/// one: neighbors share some words.
const SHARE: usize = 4;

/// How much a header counts that only one language has.
const LABEL: usize = 2;

/// How many common words a language must have among so many different words: in many, one is chance.
fn needed(words: usize) -> usize {
    if words < 64 { 1 } else { 2 }
}

/// The count of the language of a script that is spoken most.
fn most(counts: &[usize], script: Script) -> usize {
    let mut most = 0;
    for (language, count) in LANGUAGES.iter().zip(counts) {
        if language.script as u8 == script as u8 && *count > most {
            most = *count;
        }
    }
    most
}

/// How many common words of each language are among the words, and the scripts of the words.
fn counts(met: &MetWords) -> (Vec<usize>, u8) {
    let mut index = Index::new();
    for (number, language) in LANGUAGES.iter().enumerate() {
        for word in language.common {
            index.add_all(word, Meaning::CommonIn(number));
        }
    }
    index.link();
    let mut counts = vec![0; LANGUAGES.len()];
    let mut scripts = Script::Latin.bit();
    let mut number = 0;
    while let Some(word) = met.get(number) {
        number += 1;
        if !word.is_ascii {
            scripts |= scripts_of(met.spelled(&word, &mut [0; KEY]));
        }
        count(&index, met, &word, &mut counts);
    }
    (counts, scripts)
}

/// Counts a word for each language that has it among its common ones.
fn count(index: &Index, met: &MetWords, word: &Met, counts: &mut [usize]) {
    for mut next in index.chains(word.key) {
        while let Some(entry) = index.entry(next) {
            next = entry.next;
            if entry.form.fits(word.key)
                && entry.form.more.may_be(met.spelled(word, &mut [0; KEY]))
                && let Meaning::CommonIn(language) = entry.meaning
                && let Some(count) = counts.get_mut(language)
            {
                *count += 1;
            }
        }
    }
}

/// Counts a header for each language that has it, where English has not.
fn add_label(counts: &mut [usize], label: &str) {
    let label = normalize(label);
    let mut languages = LANGUAGES.iter().zip(counts);
    let english = languages.next().map(|(english, _)| english);
    for (language, count) in languages {
        if has_header(language, &label, english) {
            *count += LABEL;
        }
    }
}

/// Whether a header is one of a language, or begins or ends with one, that another language has not.
fn has_header(language: &Language, label: &str, other: Option<&Language>) -> bool {
    for (_, words) in language.headers {
        for word in *words {
            if is_at_an_end(label, word) && !other.is_some_and(|other| is_header(other, word)) {
                return true;
            }
        }
    }
    false
}

fn is_header(language: &Language, header: &str) -> bool {
    language.headers.iter().any(|(_, words)| words.contains(&header))
}

/// Whether words are the first or the last ones of a label.
fn is_at_an_end(label: &str, words: &str) -> bool {
    let (Some(first), Some(last)) = (words.as_bytes().first(), words.as_bytes().last()) else { return false };
    let may_start = label.as_bytes().first() == Some(first);
    let may_end = label.as_bytes().last() == Some(last);
    may_start && label.strip_prefix(words).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        || may_end && label.strip_suffix(words).is_some_and(|rest| rest.ends_with(' '))
}

/// The scripts of the letters of a word. By bytes of UTF-8, since a macro runs unoptimized.
fn scripts_of(mut word: &[u8]) -> u8 {
    let mut scripts = 0;
    while let [_, behind @ ..] = word {
        let script = match word {
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
        scripts |= script.bit();
        word = behind;
    }
    scripts
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The languages of a text below some headers.
    fn languages(text: &str, labels: &[&str]) -> Vec<&'static str> {
        let mut met = MetWords::default();
        for text in labels.iter().chain([&text]) {
            met.split(text);
        }
        let mut spoken = spoken(&met, labels);
        std::iter::from_fn(|| spoken.take_first()).map(|language| language.name).collect()
    }

    #[test]
    fn common_words_tell_the_language() {
        assert_eq!(languages("The order was not found", &["Code", "Meaning"]), ["English"]);
        assert_eq!(languages("Bitte warten", &["Code"]), ["English", "German"]);
        assert_eq!(languages("La tienda no está abierta, intente más tarde", &[]), ["English", "Spanish"]);
        assert_eq!(languages("Magasin occupé", &["Code", "Signification"]), ["English", "French"]);
        assert_eq!(languages("The shop answers `Fehlercode`", &["Code"]), ["English"]);
    }

    #[test]
    fn a_script_tells_the_language() {
        assert_eq!(languages("请稍后重试", &[]), ["English", "Chinese"]);
        assert_eq!(languages("しばらく待つ", &[]), ["English", "Chinese", "Japanese"]);
        assert_eq!(languages("다시 시도", &[]), ["English", "Korean"]);
        assert!(languages("Магазин закрыт", &[]).contains(&"Russian"));
    }

    #[test]
    fn no_common_word_is_one_of_english_headers() {
        for language in LANGUAGES {
            for word in language.common {
                let is_english = LANGUAGES.first().is_some_and(|english| is_header(english, word));
                assert!(!is_english && word.to_lowercase() == **word && !word.contains(' '), "{word}");
            }
        }
    }
}
