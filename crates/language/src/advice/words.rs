//! A text as words, sentences and clauses. Knows no language beyond how scripts are written.

use crate::distinct::MIX;
use crate::unicode::is_unspaced;

/// A word, or in a script without spaces a character, with where it is.
#[derive(Clone, Copy)]
pub(super) struct Word {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) sentence: usize,
    pub(super) clause: usize,
    /// Its first eight bytes, zeros after a shorter word.
    pub(super) key: u64,
    /// Its number among the words that were met.
    pub(super) number: usize,
}

/// How many bytes of a word its key holds.
pub(super) const KEY: usize = 8;

/// The first bytes of a text as a number.
pub(super) fn key(mut text: &[u8], length: usize) -> u64 {
    if let Some(bytes) = text.first_chunk::<KEY>() {
        return u64::from_le_bytes(*bytes) & key_mask(length);
    }
    let mut key = 0;
    while let [before @ .., byte] = text {
        key = key << 8 | u64::from(*byte);
        text = before;
    }
    key & key_mask(length)
}

/// The bits of a key that so many bytes fill.
pub(super) fn key_mask(length: usize) -> u64 {
    if length < KEY { (1 << (8 * length)) - 1 } else { u64::MAX }
}

/// One of 64 signs, by how a word begins: two letters, or a character of those scripts that fill
/// pages of their own. A set of them is a number, so most words are told apart at once.
pub(super) fn sign(key: u64) -> u64 {
    let start = if key & 0xff < 0xe3 { key & 0xffff } else { key >> 8 & 0xffff };
    1 << (start.wrapping_mul(MIX) >> 58)
}

/// Whether a text is ASCII. `std` has the same, but that is inlined, so unoptimized in a macro.
pub(super) fn is_ascii(text: &str) -> bool {
    let (chunks, rest) = text.as_bytes().as_chunks::<KEY>();
    let (mut chunks, mut rest) = (chunks, rest);
    let mut bits = 0;
    while let [chunk, behind @ ..] = chunks {
        bits |= u64::from_le_bytes(*chunk);
        chunks = behind;
    }
    while let [byte, behind @ ..] = rest {
        bits |= u64::from(*byte);
        rest = behind;
    }
    bits & 0x8080_8080_8080_8080 == 0
}

/// The words of a text in lower case. A plain loop over bytes, since every row of every build goes
/// through it unoptimized.
pub(super) fn words(text: &str) -> Vec<Word> {
    let words = Vec::with_capacity(text.len() / 4);
    let mut reader = Reader { words, text, sentence: 0, clause: 0 };
    let mut start = None;
    let mut rest = text.as_bytes();
    // Behind the last character that surely belongs to the word.
    let mut end = rest;
    let mut previous = CharKind::Space;
    while let [byte, behind @ ..] = rest {
        let (kind, width) = kind_of(*byte, rest, text);
        let after = if width == 1 { behind } else { rest.get(width..).unwrap_or_default() };
        match (start, kind) {
            (_, CharKind::Letter) => {
                start = start.or(Some(rest));
                end = behind_letters(after);
                rest = end;
                previous = kind;
                continue;
            }
            (_, CharKind::Unspaced) => {
                reader.push(start.take(), end);
                reader.push(Some(rest), after);
            }
            (Some(_), CharKind::Apostrophe) => end = after,
            (Some(_), CharKind::Joint) | (None, _) => {}
            (Some(_), _) => reader.push(start.take(), end),
        }
        reader.mark(kind, previous);
        previous = kind;
        rest = after;
    }
    reader.push(start, end);
    reader.words
}

/// What is left of a text after the ASCII letters and digits that it begins with.
fn behind_letters(mut text: &[u8]) -> &[u8] {
    while let [b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9', behind @ ..] = text {
        text = behind;
    }
    text
}

struct Reader<'a> {
    words: Vec<Word>,
    text: &'a str,
    sentence: usize,
    clause: usize,
}

impl Reader<'_> {
    /// Takes the word between what is left of the text at its start and after it.
    fn push(&mut self, start: Option<&[u8]>, rest: &[u8]) {
        let Some(from) = start else { return };
        let (start, end) = (self.text.len() - from.len(), self.text.len() - rest.len());
        let (sentence, clause) = (self.sentence, self.clause);
        let key = key(from, end - start);
        self.words.push(Word { start, end, sentence, clause, key, number: 0 });
    }

    /// Ends sentence and clause where a character does.
    fn mark(&mut self, kind: CharKind, previous: CharKind) {
        match kind {
            CharKind::End => {
                self.sentence += 1;
                self.clause += 1;
            }
            CharKind::Comma | CharKind::Stop => self.clause += 1,
            CharKind::Space if matches!(previous, CharKind::Stop) => self.sentence += 1,
            // A dash.
            CharKind::Space if matches!(previous, CharKind::Joint | CharKind::Apostrophe) => self.clause += 1,
            _ => {}
        }
    }
}

/// What a character means to words and sentences.
#[derive(Clone, Copy)]
enum CharKind {
    Letter,
    /// A word by itself.
    Unspaced,
    /// Part of a word that goes on after it; alone between spaces, a dash.
    Joint,
    /// The same, and of a word that ends there, too.
    Apostrophe,
    Space,
    /// Ends a clause, and a sentence if a space follows.
    Stop,
    /// Ends a sentence.
    End,
    /// Ends a clause.
    Comma,
    Mark,
}

/// The kind of a character and its width, by its first byte and by what is left of the text from
/// there on.
fn kind_of(first: u8, rest: &[u8], text: &str) -> (CharKind, usize) {
    match first {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => (CharKind::Letter, 1),
        b' ' | b'\t' => (CharKind::Space, 1),
        b'.' | b'!' | b'?' => (CharKind::Stop, 1),
        b'_' | b'-' | b'\'' => (CharKind::Joint, 1),
        b'\n' | b';' => (CharKind::End, 1),
        b',' | b':' | b'(' | b')' => (CharKind::Comma, 1),
        0..0x80 => (CharKind::Mark, 1),
        // Cyrillic letters and Chinese characters need no closer look.
        0xd0 | 0xd1 => (CharKind::Letter, 2),
        0xe4..=0xe9 => (CharKind::Unspaced, 3),
        _ => match text.get(text.len() - rest.len()..).and_then(|rest| rest.chars().next()) {
            Some(c) => (kind_of_char(c), c.len_utf8()),
            None => (CharKind::Mark, 1),
        },
    }
}

/// The kind of a character that is not ASCII.
fn kind_of_char(char: char) -> CharKind {
    match char {
        '。' | '！' | '？' | '；' => CharKind::End,
        '，' | '、' | '：' | '（' | '）' | '–' | '—' => CharKind::Comma,
        '’' => CharKind::Apostrophe,
        c if is_unspaced(c) => CharKind::Unspaced,
        c if c.is_alphanumeric() => CharKind::Letter,
        c if c.is_whitespace() => CharKind::Space,
        _ => CharKind::Mark,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(&str, usize, usize)> {
        let words = words(text);
        let text = |word: &Word| text.get(word.start..word.end).unwrap();
        words.iter().map(|word| (text(word), word.sentence, word.clause)).collect()
    }

    #[test]
    fn words_sentences_and_clauses() {
        assert_eq!(read("don't stop v1.2"), [("don't", 0, 0), ("stop", 0, 0), ("v1", 0, 0), ("2", 0, 1)]);
        assert_eq!(read("a. b\nc"), [("a", 0, 0), ("b", 1, 1), ("c", 2, 2)]);
        assert_eq!(read("a, b - c d- e"), [("a", 0, 0), ("b", 0, 1), ("c", 0, 2), ("d", 0, 2), ("e", 0, 3)]);
        assert_eq!(read("retry-after 'x'"), [("retry-after", 0, 0), ("x", 0, 0)]);
    }

    #[test]
    fn scripts_without_spaces_are_read_by_character() {
        assert_eq!(read("请ab重。稍"), [("请", 0, 0), ("ab", 0, 0), ("重", 0, 0), ("稍", 1, 1)]);
    }
}
