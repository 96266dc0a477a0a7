//! Which languages some texts are written in, by their scripts and by words that are common there.

use super::index::{Index, Meaning};
use super::lexicon::Lexicon;
use super::met::{Met, MetWords};
use super::words::KEY;
use crate::header::normalize;
use crate::languages::Languages;
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

/// How often words of each language were found, by the numbers of the languages.
type Counts = [usize; 32];

/// The languages that are spoken. English always is: programs speak it.
fn spoken(met: &MetWords, labels: &[&str]) -> Languages {
    let mut counts = [0; 32];
    let scripts = count_words(met, &mut counts);
    for label in labels {
        count_label(&mut counts, &normalize(label));
    }
    let mut spoken = Languages::NONE;
    let mut rest = Languages::ALL;
    while let Some((number, language)) = rest.take_first() {
        let script = language.script;
        let (count, best) = (count_of(&counts, number), most(&counts, script));
        let is_common = count >= needed(met.count()) && count * SHARE >= best;
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

fn count_of(counts: &Counts, number: usize) -> usize {
    if let Some(count) = counts.get(number) { *count } else { 0 }
}

fn add_to(counts: &mut Counts, number: usize, more: usize) {
    if let Some(count) = counts.get_mut(number) {
        *count += more;
    }
}

/// The count of the language of a script that is spoken most.
fn most(counts: &Counts, script: Script) -> usize {
    let mut most = 0;
    let mut rest = Languages::ALL;
    while let Some((number, language)) = rest.take_first() {
        let count = count_of(counts, number);
        if language.script as u8 == script as u8 && count > most {
            most = count;
        }
    }
    most
}

/// Counts the common words of each language among the words, and gives the scripts of the words.
fn count_words(met: &MetWords, counts: &mut Counts) -> u8 {
    let mut index = Index::new();
    let mut rest = Languages::ALL;
    while let Some((number, language)) = rest.take_first() {
        for word in language.common {
            index.add_all(word, Meaning::CommonIn(number));
        }
    }
    index.link();
    let mut scripts = Script::Latin.bit();
    let mut number = 0;
    while let Some(word) = met.get(number) {
        number += 1;
        if !word.is_ascii {
            scripts |= scripts_of(met.spelled(&word, &mut [0; KEY]));
        }
        count_word(&index, met, &word, counts);
    }
    scripts
}

/// Counts a word for each language that has it among its common ones.
fn count_word(index: &Index, met: &MetWords, word: &Met, counts: &mut Counts) {
    for mut next in index.chains(word.key) {
        while let Some(entry) = index.entry(next) {
            next = entry.next;
            if entry.form.fits(word.key)
                && entry.form.more.may_be(met.spelled(word, &mut [0; KEY]))
                && let Meaning::CommonIn(number) = entry.meaning
            {
                add_to(counts, number, 1);
            }
        }
    }
}

/// Counts a normalized header for each language that has it, where English has not.
fn count_label(counts: &mut Counts, label: &str) {
    let mut rest = Languages::ALL;
    let Some((_, english)) = rest.take_first() else { return };
    while let Some((number, language)) = rest.take_first() {
        if has_header(language, label, english) {
            add_to(counts, number, LABEL);
        }
    }
}

/// Whether a header is one of a language, or begins or ends with one, that another language has not.
fn has_header(language: &Language, label: &str, other: &Language) -> bool {
    for (_, words) in language.headers {
        for word in *words {
            if is_at_an_end(label, word) && !is_header(other, word) {
                return true;
            }
        }
    }
    false
}

fn is_header(language: &Language, header: &str) -> bool {
    for (_, words) in language.headers {
        if words.contains(&header) {
            return true;
        }
    }
    false
}

/// Whether words are the first or the last ones of a label.
fn is_at_an_end(label: &str, words: &str) -> bool {
    let ([first, ..], [.., last]) = (words.as_bytes(), words.as_bytes()) else { return false };
    match label.as_bytes() {
        [begin, ..] if begin == first && begins(label.as_bytes(), words.as_bytes()) => true,
        [.., end] if end == last => label.ends_with(words) && ends(label.as_bytes(), words.len()),
        _ => false,
    }
}

/// Whether a label begins with words, and a space or nothing follows.
fn begins(label: &[u8], words: &[u8]) -> bool {
    label.starts_with(words) && matches!(label.get(words.len()), None | Some(b' '))
}

/// Whether a space is before so many last bytes of a label.
fn ends(label: &[u8], length: usize) -> bool {
    matches!(label.len().checked_sub(length + 1), Some(at) if label.get(at) == Some(&b' '))
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
    use crate::languages::LANGUAGES;

    /// The languages of a text below some headers.
    fn languages(text: &str, labels: &[&str]) -> Vec<&'static str> {
        let mut met = MetWords::default();
        for text in labels.iter().chain([&text]) {
            met.split(text);
        }
        let mut spoken = spoken(&met, labels);
        std::iter::from_fn(|| spoken.take_first()).map(|(_, language)| language.name).collect()
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
