//! Rows that document success, which are no errors. The words are data.

use crate::catalog::Entry;
use crate::code::Code;
use crate::http;

/// Names and codes which say that nothing went wrong.
const NAMES: &[&str] =
    &["ok", "success", "successful", "succeeded", "s_ok", "no_error", "noerror", "success_status"];

/// Starts of words of a text about success (authors misspell the longer form), and those which say that it is about failure all the same.
const SUCCESS: &[&str] = &["succes", "succeeded", "no error", "成功", "正常"];
#[rustfmt::skip]
const FAILURE: &[&str] = &[
    "fail", "error", "invalid", "not ", "n't", "unable", "unsucces", "denied", "missing", "except", "without", "but ", "however", "失败", "错误", "不", "但",
];

/// The most words of a text that is about success and nothing else.
const WORDS: usize = 12;

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
    let lower = text.to_lowercase();
    let rest = lower.replace("no error", "");
    SUCCESS.iter().any(|word| lower.contains(word))
        && !FAILURE.iter().any(|word| rest.contains(word))
        && lower.split_whitespace().count() <= WORDS
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
