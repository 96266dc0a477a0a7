//! A text as words, sentences and clauses. Knows no language beyond how scripts are written.

use crate::unicode::is_unspaced;

/// A word, or in a script without spaces a character, with where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) sentence: usize,
    pub(super) clause: usize,
}

/// Words that begin a clause, by their first byte, so that most words are held against none.
#[derive(Debug)]
pub(super) struct Joints(Vec<Vec<&'static str>>);

impl Joints {
    pub(super) fn new(words: impl Iterator<Item = &'static str>) -> Self {
        let mut joints = Self(vec![Vec::new(); 256]);
        for word in words {
            if let Some(list) = word.bytes().next().and_then(|first| joints.0.get_mut(usize::from(first))) {
                list.push(word);
            }
        }
        joints
    }

    fn contains(&self, word: &str) -> bool {
        let list = word.as_bytes().first().and_then(|first| self.0.get(usize::from(*first)));
        list.is_some_and(|list| !list.is_empty() && list.contains(&word))
    }
}

/// The words of a text in lower case. A plain loop over bytes where they are ASCII, since every row
/// of every build goes through it unoptimised. A word of `joints` begins a clause.
pub(super) fn words(text: &str, joints: &Joints) -> Vec<Word> {
    let words = Vec::with_capacity(text.len() / 5);
    let mut reader = Reader { words, text, joints, sentence: 0, clause: 0 };
    let mut start = None;
    let mut previous = Kind::Space;
    let mut at = 0;
    while at < text.len() {
        let (kind, width) = kind_at(text, at);
        match (start, kind) {
            (None, Kind::Letter) => start = Some(at),
            (_, Kind::Unspaced) => {
                reader.push(start.take(), at);
                reader.push(Some(at), at + width);
            }
            (Some(_), Kind::Letter | Kind::Joint) | (None, _) => {}
            (Some(_), _) => reader.push(start.take(), at),
        }
        let ends_sentence = kind == Kind::End || (previous == Kind::Stop && kind == Kind::Space);
        let is_dash = kind == Kind::Space && previous == Kind::Joint && start.is_none();
        reader.sentence += usize::from(ends_sentence);
        reader.clause += usize::from(is_dash || matches!(kind, Kind::Comma | Kind::Stop | Kind::End));
        previous = kind;
        at += width;
    }
    reader.push(start, at);
    reader.words
}

struct Reader<'a> {
    words: Vec<Word>,
    text: &'a str,
    joints: &'a Joints,
    sentence: usize,
    clause: usize,
}

impl Reader<'_> {
    fn push(&mut self, start: Option<usize>, end: usize) {
        let Some(start) = start else { return };
        let word = self.text.get(start..end).unwrap_or_default();
        let word = match word.as_bytes() {
            [.., b'-' | b'\'' | b'_'] => word.trim_end_matches(['-', '\'', '_']),
            _ => word,
        };
        self.clause += usize::from(self.joints.contains(word));
        let (sentence, clause) = (self.sentence, self.clause);
        self.words.push(Word { start, end: start + word.len(), sentence, clause });
    }
}

/// What a character means to words and sentences.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Letter,
    /// A word by itself.
    Unspaced,
    /// Part of a word that has begun; alone between spaces, a dash.
    Joint,
    Space,
    /// Ends a clause, and a sentence if a space follows.
    Stop,
    /// Ends a sentence.
    End,
    /// Ends a clause.
    Comma,
    Mark,
}

/// The kind of the character at a byte, and its width.
fn kind_at(text: &str, at: usize) -> (Kind, usize) {
    let byte = text.as_bytes().get(at).copied().unwrap_or(b' ');
    match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => (Kind::Letter, 1),
        b'_' | b'-' | b'\'' => (Kind::Joint, 1),
        b' ' | b'\t' => (Kind::Space, 1),
        b'.' | b'!' | b'?' => (Kind::Stop, 1),
        b'\n' | b';' => (Kind::End, 1),
        b',' | b':' | b'(' | b')' => (Kind::Comma, 1),
        0..0x80 => (Kind::Mark, 1),
        _ => match text.get(at..).and_then(|rest| rest.chars().next()) {
            Some(c @ ('。' | '！' | '？' | '；')) => (Kind::End, c.len_utf8()),
            Some(c @ ('，' | '、' | '：' | '（' | '）' | '–' | '—')) => (Kind::Comma, c.len_utf8()),
            Some('’') => (Kind::Joint, '’'.len_utf8()),
            Some(c) if is_unspaced(c) => (Kind::Unspaced, c.len_utf8()),
            Some(c) if c.is_alphanumeric() => (Kind::Letter, c.len_utf8()),
            Some(c) if c.is_whitespace() => (Kind::Space, c.len_utf8()),
            Some(c) => (Kind::Mark, c.len_utf8()),
            None => (Kind::Mark, 1),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(&str, usize, usize)> {
        let words = words(text, &Joints::new(std::iter::once("and")));
        let text = |word: &Word| text.get(word.start..word.end).unwrap();
        words.iter().map(|word| (text(word), word.sentence, word.clause)).collect()
    }

    #[test]
    fn words_sentences_and_clauses() {
        assert_eq!(read("don't stop v1.2"), [("don't", 0, 0), ("stop", 0, 0), ("v1", 0, 0), ("2", 0, 1)]);
        assert_eq!(read("a. b\nc"), [("a", 0, 0), ("b", 1, 1), ("c", 2, 2)]);
        assert_eq!(
            read("a, b - c and d"),
            [("a", 0, 0), ("b", 0, 1), ("c", 0, 2), ("and", 0, 3), ("d", 0, 3)]
        );
        assert_eq!(read("retry-after 'x'"), [("retry-after", 0, 0), ("x", 0, 0)]);
    }

    #[test]
    fn scripts_without_spaces_are_read_by_character() {
        assert_eq!(read("请ab重。稍"), [("请", 0, 0), ("ab", 0, 0), ("重", 0, 0), ("稍", 1, 1)]);
    }
}
