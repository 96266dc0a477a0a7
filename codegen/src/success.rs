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
    "success", "successful", "successfully", "succesful", "succesfully", "succeeded", "no error", "成功", "正常",
];
#[rustfmt::skip]
const FAILURE: &[&str] = &[
    "fail", "error", "invalid", "not", "unable", "unsucces", "denied", "missing", "except", "without", "but", "however",
    "already", "refus", "reject", "declin", "cancel", "only", "twice", "too", "forbid", "low", "rate", "detail",
    "失败", "错误", "不", "但",
];

/// The most words of a text that is about success and nothing else.
const MOST_WORDS: usize = 12;

/// Whether a row documents success: by its HTTP status where it has one, else by code, name or text.
pub(crate) fn is_success(entry: &Entry) -> bool {
    if entry.codes_are_statuses {
        return entry.codes.iter().all(http::is_success_status);
    }
    let is_zero = |code: &Code| matches!(code, Code::Int(0, _));
    let is_named = |code: &Code| matches!(code, Code::Text(text) if is_success_name(text));
    let is_number = entry.codes.iter().all(|code| code.bounds().is_some());
    let texts = [entry.title.as_deref().unwrap_or_default(), &entry.cause.plain];
    entry.codes.iter().all(|code| is_zero(code) || is_named(code))
        || entry.name.as_deref().is_some_and(is_success_name)
        || texts.into_iter().any(|text| is_success_text(text) && (is_number || begins_with_success(text)))
}

/// Whether success is the first word. A code that is a word may well be called after what it is
/// about; a number is not.
fn begins_with_success(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| !c.is_alphabetic()).to_lowercase();
    SUCCESS.iter().any(|word| text.starts_with(word))
}

fn is_success_name(text: &str) -> bool {
    NAMES.contains(&text.to_lowercase().as_str())
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
        if let [b'u' | b'U', b'c' | b'C', b'c' | b'C', ..] | [b'o', b' ', b'e', b'r', ..] = rest {
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
        assert!(is_success_name("SUCCESS") && is_success_name("No_Error") && !is_success_name("NOT_OK"));
    }
}
