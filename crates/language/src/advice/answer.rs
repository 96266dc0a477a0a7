//! What a cell of a retry column begins with; the words are data of the languages.

use super::marks::{self, with_signs};
use crate::header::is_about_errors;
use crate::languages::LANGUAGES;
use crate::unicode::is_unspaced;
use crate::vocabulary::Answer;

/// The answer of a cell. A no after a yes takes it back, `Yes/No`, but not one in brackets.
pub(super) fn answer(cell: &str) -> Option<Answer> {
    let lower = cell.to_lowercase();
    let lower = with_signs(&lower);
    let lower = without_details(&lower);
    if let Some(answer) = lasting(lower.trim()) {
        return Some(answer);
    }
    // Only what `words` would split is held against the whole cell.
    let begins = |phrase: &str| lower.trim().starts_with(phrase) && phrase.contains([' ', '/']);
    let phrase = known(&begins);
    if phrase.is_some() {
        return phrase;
    }
    let mut first = None;
    for (at, word) in words(lower).into_iter().enumerate() {
        match (first, known(&|known| says(word, known, at == 0))) {
            (None, Some(Answer::Yes)) => first = Some(Answer::Yes),
            (None, Some(answer)) => return Some(answer),
            (Some(_), Some(Answer::No)) => return Some(Answer::Sometimes),
            _ => {}
        }
    }
    first
}

/// Whether a cell says nothing but that trouble passes, or that it stays: `Temporary`, `Permanent`.
pub fn is_lasting(cell: &str) -> bool {
    lasting(&cell.to_lowercase()).is_some()
}

/// The answer of a cell which says whether trouble passes.
fn lasting(cell: &str) -> Option<Answer> {
    let mut known = LANGUAGES.iter().flat_map(|language| language.lasting);
    known.find(|(_, words)| words.contains(&cell)).map(|(answer, _)| *answer)
}

/// What a heading says of all errors below it: it begins with a word which says whether trouble passes, and
/// is about errors.
pub(super) fn heading_answer(heading: &str) -> Option<Answer> {
    if heading.is_empty() || !is_about_errors(heading) {
        return None;
    }
    let lower = heading.to_lowercase();
    let lower = lower.trim_start_matches(|c: char| !c.is_alphabetic());
    let begins = |word: &str| {
        let rest = lower.strip_prefix(word);
        rest.is_some_and(|rest| word.starts_with(is_unspaced) || !rest.starts_with(char::is_alphanumeric))
    };
    let mut longest = ("", None);
    for (answer, words) in LANGUAGES.iter().flat_map(|language| language.lasting) {
        for word in words.iter().filter(|word| begins(word)) {
            if word.len() > longest.0.len() {
                longest = (word, Some(*answer));
            }
        }
    }
    longest.1
}

/// A cell up to what explains its answer, if something is before that: a bracket, a comma or a dash.
fn without_details(cell: &str) -> &str {
    let end = cell.find(['(', '（', ',', '，', ';', '—', '–']).or_else(|| cell.find(" - "));
    match end.and_then(|end| cell.get(..end)) {
        Some(before) if !before.trim().is_empty() => before,
        _ => cell,
    }
}

/// The answer of the first known word that is asked for.
fn known(is_wanted: &dyn Fn(&'static str) -> bool) -> Option<Answer> {
    for (answer, words) in marks::answers() {
        for word in *words {
            if is_wanted(word) {
                return Some(*answer);
            }
        }
    }
    None
}

/// The words of a cell and the signs that are answers.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, char) in text.char_indices() {
        match start {
            None if is_part(char) => start = Some(at),
            Some(from) if !is_part(char) => {
                words.extend(text.get(from..at));
                start = None;
            }
            _ => {}
        }
    }
    words.extend(start.and_then(|from| text.get(from..)));
    words
}

/// Whether a character is part of a word, or an answer by itself.
fn is_part(char: char) -> bool {
    char.is_alphanumeric()
        || char == '\''
        || !char.is_ascii() && known(&|word| word.starts_with(char)).is_some()
}

/// Signs and scripts without spaces may go on after the answer; one letter or digit is one only
/// where it is the first word.
fn says(word: &str, known: &str, is_first: bool) -> bool {
    if word.as_bytes().first() != known.as_bytes().first() {
        return false;
    }
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
        let marks = [":+1:", ":white_check_mark:", "√", "○", "[x]", "✔️", ":-1:", ":x:", "×", "[ ]", "✗"];
        let answers = marks.map(|mark| answer(mark) == Some(Answer::Yes));
        assert_eq!(answers, [true, true, true, true, true, true, false, false, false, false, false]);
        assert!(marks.iter().all(|mark| answer(mark).is_some()));
        assert_eq!(
            (answer("Reversible"), answer("👍"), answer("⛔")),
            (None, Some(Answer::Yes), Some(Answer::No))
        );
    }
}
