//! What a cell of a retry column begins with; the words are data of the languages.

use super::languages::LANGUAGES;
use crate::unicode::is_unspaced;

/// What a retry column says first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    Yes,
    No,
    Sometimes,
}

/// The answer of a cell. A no behind a yes takes it back, `Yes/No`, but not one in brackets.
pub(super) fn answer(cell: &str) -> Option<Answer> {
    let outside = cell.split_once(['(', '（']).map(|(before, _)| before);
    let lower = outside.filter(|before| !before.trim().is_empty()).unwrap_or(cell).to_lowercase();
    let begins =
        |(_, phrase): &(Answer, &str)| phrase.contains([' ', '/']) && lower.trim().starts_with(phrase);
    if let Some((answer, _)) = known().find(begins) {
        return Some(answer);
    }
    let is_part = |c: char| c.is_alphanumeric() || c == '\'' || !c.is_ascii() && is_sign(c);
    let words = lower.split(|c| !is_part(c)).filter(|word| !word.is_empty()).enumerate();
    let mut answers = words.filter_map(|(at, word)| word_answer(word, at == 0));
    match answers.next()? {
        Answer::Yes if answers.any(|answer| answer == Answer::No) => Some(Answer::Sometimes),
        first => Some(first),
    }
}

/// Every word that is an answer.
fn known() -> impl Iterator<Item = (Answer, &'static str)> {
    let answers = LANGUAGES.iter().flat_map(|language| language.answers);
    answers.flat_map(|(answer, words)| words.iter().map(move |word| (*answer, *word)))
}

/// Whether a character that is no letter is an answer by itself.
fn is_sign(char: char) -> bool {
    !char.is_alphanumeric() && known().any(|(_, word)| word.starts_with(char))
}

/// What a word of a cell says.
fn word_answer(word: &str, is_first: bool) -> Option<Answer> {
    known().find(|(_, known)| says(word, known, is_first)).map(|(answer, _)| answer)
}

/// Signs and scripts without spaces may go on behind the answer; one letter or digit is one only
/// where it is the first word.
fn says(word: &str, known: &str, is_first: bool) -> bool {
    let is_spaced = known.is_ascii() || known.starts_with(|c: char| c.is_alphabetic() && !is_unspaced(c));
    if is_spaced { word == known && (is_first || known.len() > 1) } else { word.starts_with(known) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers() {
        for (answer_is, cells) in [
            (
                Answer::Yes,
                ["Yes", "✅ **Yes**", "⚠️ Once", "SAFE_WITH_BACKOFF", "transient", "是", "はい", "Ja"],
            ),
            (
                Answer::No,
                ["No", "❌", "Non-retryable", "Cannot retry", "Never", "不可重试", "いいえ", "Nein"],
            ),
            (
                Answer::Sometimes,
                ["Sometimes", "Varies", "Yes/No", "Retry: no", "場合による", "Only if …", "Maybe", "Depends"],
            ),
        ] {
            for cell in cells {
                assert_eq!(answer(cell), Some(answer_is), "{cell}");
            }
        }
        for cell in ["n/a", "Not sure", "No idea"] {
            assert_eq!(answer(cell), Some(Answer::Sometimes), "{cell}");
        }
        assert_eq!(
            (answer("Reversible"), answer("👍"), answer("⛔")),
            (None, Some(Answer::Yes), Some(Answer::No))
        );
    }
}
