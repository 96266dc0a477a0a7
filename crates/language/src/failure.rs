//! Whether texts speak of failure. The words are data of the languages.

use crate::languages::LANGUAGES;
use crate::unicode::is_unspaced;

/// The words of failure of every language, by their first bytes: each cell of a table comes along.
#[derive(Debug)]
pub struct FailureWords {
    by_first_byte: Vec<Vec<&'static str>>,
}

impl Default for FailureWords {
    fn default() -> Self {
        let mut by_first_byte = vec![Vec::new(); 256];
        for language in LANGUAGES {
            for word in language.failure.iter().chain(language.doubt) {
                let first = word.as_bytes().first().copied().unwrap_or_default();
                if let Some(words) = by_first_byte.get_mut(usize::from(first)) {
                    words.push(*word);
                }
            }
        }
        Self { by_first_byte }
    }
}

impl FailureWords {
    /// Whether a word of the text begins with a word of failure; in scripts without spaces, anything
    /// in it. The words of `ORDER_NOT_FOUND` and `OrderNotFound` are words, too.
    pub fn are_in(&self, text: &str) -> bool {
        let mut previous = b' ';
        let bytes = text.as_bytes();
        for (at, byte) in bytes.iter().enumerate() {
            let is_start = match byte {
                b'a'..=b'z' => !previous.is_ascii_alphabetic(),
                b'A'..=b'Z' => !previous.is_ascii_uppercase(),
                // A continuation of a character begins none.
                0xc0.. => true,
                _ => false,
            };
            if is_start && self.begins(text, at, byte.to_ascii_lowercase(), previous) {
                return true;
            }
            previous = *byte;
        }
        false
    }

    fn begins(&self, text: &str, at: usize, first: u8, previous: u8) -> bool {
        let Some(words) = self.by_first_byte.get(usize::from(first)) else { return false };
        let rest = text.get(at..).unwrap_or_default();
        words.iter().any(|word| {
            let Some(start) = rest.get(..word.len()) else { return false };
            let is_same = start == *word || start.eq_ignore_ascii_case(word) || start.to_lowercase() == *word;
            is_same && (previous < 0x80 || word.starts_with(is_unspaced)) && is_whole(word, rest)
        })
    }
}

/// Whether a word of up to three letters, `no`, is a word of its own there, not the start of `NOTES`.
fn is_whole(word: &str, rest: &str) -> bool {
    let mut letters = rest.bytes().skip(word.len() - 1);
    let (last, next) = (letters.next().unwrap_or_default(), letters.next().unwrap_or_default());
    let is_camel = last.is_ascii_lowercase() && next.is_ascii_uppercase();
    word.len() > 3 || !word.is_ascii() || !next.is_ascii_alphabetic() || is_camel
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_failure_in_texts_and_names() {
        let words = FailureWords::default();
        for text in
            ["The key is invalid", "ORDER_NOT_FOUND", "KeyMissing", "密钥错误", "Ключ не найден", "не найден"]
        {
            assert!(words.are_in(text), "{text}");
        }
        for text in ["The order", "Notes", "notation", "NORMAL", "Ordner"] {
            assert!(!words.are_in(text), "{text}");
        }
    }
}
