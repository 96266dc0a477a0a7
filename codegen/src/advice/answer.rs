//! What a cell of a retry column begins with; the words are data in `english.rs`.

use super::english::ANSWERS;

/// What a retry column says first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    Yes,
    No,
    Sometimes,
}

/// The answer of a cell. A no behind a yes takes it back: `Yes/No`, `Retry: no`.
pub(super) fn answer(cell: &str) -> Option<Answer> {
    let lower = cell.to_lowercase();
    let is_sign = |c: char| ANSWERS.iter().any(|(_, words)| words.iter().any(|word| word.starts_with(c)));
    let is_part = |c: char| c.is_alphanumeric() || c == '\'' || !c.is_ascii() && is_sign(c);
    let words = lower.split(|c| !is_part(c)).filter(|word| !word.is_empty());
    let mut answers = words.filter_map(|word| {
        let says = |known: &str| if known.is_ascii() { word == known } else { word.starts_with(known) };
        ANSWERS.iter().find(|(_, words)| words.iter().any(|known| says(known))).map(|(answer, _)| *answer)
    });
    match answers.next()? {
        Answer::Yes if answers.any(|answer| answer == Answer::No) => Some(Answer::Sometimes),
        first => Some(first),
    }
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
