//! Rows that document success, which are no errors. The words are data.

use crate::catalog::Entry;
use crate::code::Code;
use crate::http;

/// Names and codes which say that nothing went wrong.
const NAMES: &[&str] =
    &["ok", "success", "successful", "succeeded", "s_ok", "no_error", "noerror", "success_status"];

/// Words of a text about success (authors misspell the longer ones), and starts of words which say
/// that it is about failure all the same.
#[rustfmt::skip]
const SUCCESS: &[&str] = &[
    "success", "successful", "successfully", "succesful", "succesfully", "succeeded", "succeed", "succeeds", "no error", "成功", "正常",
    "성공", "erfolgreich", "erfolg", "succès", "réussi", "éxito", "exito", "correctamente", "sucesso", "успешно", "успех", "успешный",
];
#[rustfmt::skip]
const FAILURE: &[&str] = &[
    "fail", "error", "invalid", "not", "unable", "unsucces", "denied", "missing", "except", "without", "but", "however",
    "already", "refus", "reject", "declin", "cancel", "only", "twice", "too", "forbid", "low", "rate", "detail",
    "失败", "错误", "不", "但", "异常", "失敗", "エラー", "실패", "오류", "않", "fehl", "nicht", "échec", "erreur", "échou", "fallo", "sin", "falha",
    "erro", "não", "не", "ошибк",
];

/// Starts of names and titles which say that something failed, whatever the number says.
const FAILED: &[&str] = &["err", "fail", "invalid", "denied", "exception", "fault"];

/// The most words of a text that is about success and nothing else.
const MOST_WORDS: usize = 12;

/// Whether a row documents success: by its HTTP status where it has one, else by code, name or text.
pub(crate) fn is_success(entry: &Entry) -> bool {
    let label = entry.name.as_deref().or(entry.title.as_deref()).unwrap_or_default();
    if is_failure(label, 1) {
        return false;
    }
    if entry.codes_are_statuses || entry.codes.iter().all(is_class) {
        return entry.codes.iter().all(http::is_success_status);
    }
    let is_zero = |code: &Code| matches!(code, Code::Int(0, _));
    let is_named = |code: &Code| matches!(code, Code::Text(text) if is_success_name(text));
    let is_number = entry.codes.iter().all(|code| code.notation().contains(|c: char| c.is_ascii_digit()));
    let texts = [entry.title.as_deref().unwrap_or_default(), &entry.cause.plain];
    entry.codes.iter().all(|code| is_zero(code) && !is_failure(&entry.cause.plain, 3) || is_named(code))
        || is_number && texts.into_iter().any(is_success_name)
        || entry.name.as_deref().is_some_and(is_success_name)
        || texts.into_iter().any(|text| is_success_text(text) && (is_number || begins_with_success(text)))
}

/// Whether success is the first word. A code that is a word may well be called after what it is
/// about; a number is not.
fn begins_with_success(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| !c.is_alphabetic()).to_lowercase();
    SUCCESS.iter().any(|word| text.starts_with(word))
}

/// Whether a code is a class of HTTP statuses, `2xx`.
fn is_class(code: &Code) -> bool {
    matches!(code, Code::Range(from, to, _) if (100..600).contains(from) && to - from == 99)
}

/// Whether a name or a text speaks of failure in its first words, and not of none.
fn is_failure(label: &str, first: usize) -> bool {
    let label = label.to_lowercase();
    let mut words = label.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.clone().take(first).any(|word| FAILED.iter().any(|start| word.starts_with(start)))
        && !words.any(|word| matches!(word, "no" | "without" | "ok" | "success" | "succeeded"))
}

fn is_success_name(text: &str) -> bool {
    let text = text.to_lowercase();
    let goes_on = |rest: &str| !FAILURE.iter().any(|word| word.is_ascii() && rest.contains(word));
    NAMES.contains(&text.as_str())
        || text.strip_prefix("success_").is_some_and(goes_on)
        || text.strip_suffix("_ok").is_some_and(|before| !before.ends_with("not"))
}

fn is_success_text(text: &str) -> bool {
    if text.is_ascii() && !may_be_about_success(text) {
        return false;
    }
    let text = format!(" {} ", text.to_lowercase().replace(|c: char| c.is_ascii_punctuation(), " "));
    let holds = |words: &[&str], in_text: &str, end: &str| {
        words.iter().any(|word| {
            if word.is_ascii() { in_text.contains(&format!(" {word}{end}")) } else { in_text.contains(word) }
        })
    };
    let rest = text.replace(" no error", " ");
    holds(SUCCESS, &text, "")
        && (holds(SUCCESS, &text, " ") || text.contains(" no error"))
        && !holds(FAILURE, &rest, "")
        && text.split_whitespace().count() <= MOST_WORDS
}

/// Whether an ASCII text has the letters of a word about success. A plain loop over bytes, since
/// every row of every build goes through it unoptimised.
fn may_be_about_success(text: &str) -> bool {
    let mut rest = text.as_bytes();
    while let [_, behind @ ..] = rest {
        if let [b'u' | b'U', b'c' | b'C', b'c' | b'C', ..]
        | [b'o', b' ', b'e', b'r', ..]
        | [b'u' | b'U', b'c' | b'C', b'e', b's', ..]
        | [b'x' | b'X', b'i', b't', b'o', ..]
        | [b'r' | b'R', b'f', b'o', b'l', ..]
        | [b'a', b'm', b'e', b'n', ..] = rest
        {
            return true;
        }
        rest = behind;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_about_success() {
        for text in
            ["Success", "Image with id {0} was successfully deleted.", "0: No error occurred.", "成功状态"]
        {
            assert!(is_success_text(text), "{text}");
        }
        for text in ["Not successful", "The payment succeeded but the webhook failed", "Error", "不成功", ""]
        {
            assert!(!is_success_text(text), "{text}");
        }
        assert!(
            begins_with_success("0: No error occurred.") && !begins_with_success("The row documents success")
        );
        assert!(
            is_success_name("LIB_OK")
                && is_success_name("SUCCESS_PENDING")
                && !is_success_name("SUCCESS_RATE")
        );
        assert!(is_failure("ERR_UNKNOWN", 1) && is_failure("General error", 3) && !is_failure("No error", 3));
        assert!(is_success_name("SUCCESS") && is_success_name("No_Error") && !is_success_name("NOT_OK"));
    }
}
