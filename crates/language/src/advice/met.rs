//! Texts as words, and the different words that were met in them. Knows no language.

use super::words::{KEY, Word, is_ascii, words};
use crate::distinct::{Distinct, MIX, hash};

/// The different words of some texts. A macro runs unoptimized, so what is to be known of a word is
/// found once for all texts.
#[derive(Default)]
pub(super) struct MetWords {
    words: Vec<Met>,
    numbers: Distinct,
    /// Those of the words that are longer than a key.
    spelling: String,
}

/// A word that was met.
#[derive(Clone, Copy)]
pub(super) struct Met {
    pub(super) key: u64,
    /// Where it is spelled, if its key does not hold it.
    start: usize,
    end: usize,
    pub(super) has_digit: bool,
    pub(super) is_ascii: bool,
}

/// A text with its words.
pub(super) struct Split<'a> {
    pub(super) text: &'a str,
    pub(super) lower: String,
    pub(super) words: Vec<Word>,
}

impl MetWords {
    /// The words of a text, each with its number here.
    pub(super) fn split<'a>(&mut self, text: &'a str) -> Split<'a> {
        let lower = lowered(text);
        let mut words = words(&lower);
        for word in &mut words {
            word.number = self.number(word, &lower);
        }
        Split { text, lower, words }
    }

    /// How many different words were met.
    pub(super) fn count(&self) -> usize {
        self.words.len()
    }

    pub(super) fn get(&self, number: usize) -> Option<Met> {
        self.words.get(number).copied()
    }

    /// The letters of a word that was met, and zeros where it is shorter than a key.
    pub(super) fn spelled<'a>(&'a self, met: &'a Met, key: &'a mut [u8; KEY]) -> &'a [u8] {
        if met.start < met.end {
            return self.spelling.as_bytes().get(met.start..met.end).unwrap_or_default();
        }
        *key = met.key.to_le_bytes();
        key
    }

    /// The number of a word among those that were met.
    fn number(&mut self, word: &Word, lower: &str) -> usize {
        let is_long = word.end - word.start > KEY;
        let spelled = if is_long { lower.get(word.start..word.end).unwrap_or_default() } else { "" };
        let hash = if is_long { hash(spelled) } else { key_hash(word.key) };
        let (met, spelling) = (&self.words, &self.spelling);
        let is_same = |number: usize| {
            let Some(met) = met.get(number) else { return false };
            let has_spelling = met.start < met.end;
            met.key == word.key
                && has_spelling == is_long
                && (!is_long || spelling.get(met.start..met.end) == Some(spelled))
        };
        let number = self.numbers.number(hash, is_same);
        if number == self.words.len() {
            self.meet(word, spelled);
        }
        number
    }

    /// Takes a word down that was not met before.
    fn meet(&mut self, word: &Word, long: &str) {
        let start = self.spelling.len();
        self.spelling.push_str(long);
        let has_digit = has_digit(&word.key.to_le_bytes()) || has_digit(long.as_bytes());
        let is_ascii = word.key & 0x8080_8080_8080_8080 == 0 && is_ascii(long);
        self.words.push(Met { key: word.key, start, end: self.spelling.len(), has_digit, is_ascii });
    }
}

/// A hash of a word that its key tells.
fn key_hash(key: u64) -> u64 {
    let mixed = key.wrapping_mul(MIX);
    (mixed ^ (mixed >> 32)).wrapping_mul(MIX)
}

fn has_digit(mut word: &[u8]) -> bool {
    loop {
        match word {
            [] => return false,
            [b'0'..=b'9', ..] => return true,
            [_, behind @ ..] => word = behind,
        }
    }
}

/// Lower case, as long as that does not move the bytes after.
fn lowered(text: &str) -> String {
    if is_ascii(text) {
        // Unlike `to_ascii_lowercase`, this one is compiled with `std`, so optimised.
        return text.to_lowercase();
    }
    let mut lowered = String::with_capacity(text.len());
    for char in text.chars() {
        let mut lower = char.to_lowercase();
        lowered.push(match (lower.next(), lower.next()) {
            // Its small letter is shorter, so it is taken for the one without a dot.
            _ if char == 'İ' => 'ı',
            (Some(one), None) if one.len_utf8() == char.len_utf8() => one,
            _ => char,
        });
    }
    lowered
}
