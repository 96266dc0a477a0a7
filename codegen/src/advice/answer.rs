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

/// What a word of a cell says. In scripts without spaces a word may go on behind the answer; one
/// letter is an answer only where it is the first word.
fn word_answer(word: &str, is_first: bool) -> Option<Answer> {
    let says = |known: &str| {
        let is_letter = known.len() == 1;
        if known.is_ascii() { word == known && (is_first || !is_letter) } else { goes_on(word, known) }
    };
    known().find(|(_, known)| says(known)).map(|(answer, _)| answer)
}

fn goes_on(word: &str, known: &str) -> bool {
    let has_words = known.starts_with(|c: char| c.is_alphabetic() && !is_unspaced(c));
    if has_words { word == known } else { word.starts_with(known) }
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
        assert_eq!(answer("Reversible"), None);
    }
}
