//! Rows that document success, which are no errors. The words are data.
//!
//! A row that is set apart is gone from the enum, so one word of failure keeps it.

use crate::code::Code;
use crate::http;
use crate::unicode::is_unspaced;

/// Names and codes which say that nothing went wrong.
const NAMES: &[&str] =
    &["ok", "success", "successful", "succeeded", "s_ok", "no_error", "noerror", "success_status"];

/// Words of a text about success; authors misspell the longer ones.
#[rustfmt::skip]
const SUCCESS: &[&str] = &[
    "success", "successful", "successfully", "succesful", "succesfully", "succeeded", "succeed", "succeeds", "no error", "成功", "正常",
    "성공", "erfolgreich", "erfolg", "succès", "réussi", "éxito", "exito", "correctamente", "sucesso", "успешно", "успех", "успешный",
];

/// Starts of words which say that something went wrong.
#[rustfmt::skip]
const FAILURE: &[&str] = &[
    "fail", "error", "err", "invalid", "timed", "timeout", "exception", "fault", "abort", "denied",
    "失败", "错误", "异常", "超时", "失敗", "エラー", "ません", "실패", "오류", "못", "fehl", "échec", "erreur", "fallo", "falha", "erro", "ошибк",
];

/// Starts of words which make a text about success one about something else: it is denied or
/// limited.
#[rustfmt::skip]
const DOUBT: &[&str] = &[
    "not", "no", "unable", "unsucces", "missing", "except", "without", "but", "however", "already", "refus", "reject", "declin",
    "cancel", "only", "twice", "too", "forbid", "low", "rate", "detail", "never", "expire", "partial", "wrong", "problem", "unknown",
    "不", "但", "没", "未", "非", "无", "ない", "なかった", "できな", "않", "nicht", "kein", "ohne", "pas", "sans", "échou", "sin", "sem", "não",
    "nao", "не", "без",
];

/// What is said of failure and means none.
const NO_FAILURE: &[&str] = &["no error", "no errors", "without error", "without errors", "no fault"];

/// The most words of a text that is about success and nothing else.
const MOST_WORDS: usize = 12;

/// What decides whether a row documents success.
#[derive(Clone, Copy, Debug)]
pub struct SuccessFacts<'a> {
    /// The codes of the row.
    pub codes: &'a [Code],
    /// Whether the codes are HTTP statuses.
    pub codes_are_statuses: bool,
    /// The HTTP status.
    pub status: Option<u16>,
    /// The symbolic name.
    pub name: Option<&'a str>,
    /// The title.
    pub title: Option<&'a str>,
    /// The cause.
    pub cause: &'a str,
}

/// Whether a row documents success: by its HTTP status where it has one, else by code, name or text.
pub fn is_success(row: &SuccessFacts<'_>) -> bool {
    let is_refused = row.status.is_some_and(|status| status >= 400);
    !is_refused && says_so(row) && !is_called_failure(row)
}

fn says_so(row: &SuccessFacts<'_>) -> bool {
    if row.codes_are_statuses || row.codes.iter().all(is_class) {
        return row.codes.iter().all(http::is_success_status) && !says(&["fail"], first_sentence(row.cause));
    }
    codes_say_so(row)
        || name_says_so(row)
        || texts(row).any(|text| text_says_so(row, text)) && !title_says_otherwise(row)
}

/// `Order refused`, whatever is successful in the sentence behind it.
fn title_says_otherwise(row: &SuccessFacts<'_>) -> bool {
    row.title.is_some_and(|title| !says(SUCCESS, title) && (says(FAILURE, title) || says(DOUBT, title)))
}

/// `ERR_OK` and `ERROR_SUCCESS` are of the errors that are none.
fn ends_in_success(name: &str) -> bool {
    let name = name.to_lowercase();
    let ends =
        ["_ok", "_success", "_none", "_no_error", "_noerror"].iter().find_map(|end| name.strip_suffix(end));
    ends.is_some_and(|before| !says(DOUBT, before))
}

/// `ERR_UNKNOWN` is no success, whatever its number.
fn is_called_failure(row: &SuccessFacts<'_>) -> bool {
    let label = row.name.or(row.title).unwrap_or_default();
    let word = label.split(' ').next().unwrap_or_default();
    says(FAILURE, word) && !ends_in_success(word)
}

/// Whether a code is a class of HTTP statuses, `2xx`.
fn is_class(code: &Code) -> bool {
    matches!(code, Code::Range(from, to, _) if (100..600).contains(from) && to - from == 99)
}

/// Zero, where no text says otherwise, and words such as `OK`.
fn codes_say_so(row: &SuccessFacts<'_>) -> bool {
    let is_zero =
        |code: &Code| matches!(code, Code::Int(0, _)) && !texts(row).any(|text| says(FAILURE, text));
    let is_name = |text: &str| is_success_name(text) || says(FAILURE, text) && ends_in_success(text);
    row.codes.iter().all(|code| is_zero(code) || matches!(code, Code::Text(text) if is_name(text)))
}

fn name_says_so(row: &SuccessFacts<'_>) -> bool {
    row.name.is_some_and(is_success_name)
}

/// A code that is a word may well be called after what it is about; one with a number is not.
fn text_says_so(row: &SuccessFacts<'_>, text: &str) -> bool {
    let (may_be_name, may_be_text) = (may_be_name(text), has_letters_of_success(text));
    if !may_be_name && !may_be_text {
        return false;
    }
    let is_numbered = row.codes.iter().all(Code::holds_digit);
    may_be_name && is_numbered && is_success_name(text)
        || may_be_text && is_success_text(text) && (is_numbered || begins_with_success(text))
}

fn texts<'a>(row: &SuccessFacts<'a>) -> impl Iterator<Item = &'a str> {
    [row.title.unwrap_or_default(), row.cause].into_iter()
}

fn begins_with_success(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| !c.is_alphabetic()).to_lowercase();
    SUCCESS.iter().any(|word| text.starts_with(word))
}

/// Whether a name says that nothing went wrong.
pub fn is_success_name(text: &str) -> bool {
    let text = text.to_lowercase();
    NAMES.contains(&text.as_str())
        || text.strip_prefix("success_").is_some_and(|rest| !says(FAILURE, rest) && !says(&["rate"], rest))
        || text.strip_suffix("_ok").is_some_and(|before| !before.ends_with("not"))
}

fn is_success_text(text: &str) -> bool {
    let spaced = spaced(text);
    let is_said = |word: &str| {
        if word.is_ascii() { spaced.contains(&format!(" {word} ")) } else { spaced.contains(word) }
    };
    SUCCESS.iter().any(|word| is_said(word))
        && !says(FAILURE, text)
        && !says(DOUBT, text)
        && spaced.split_whitespace().count() <= MOST_WORDS
}

/// Whether a text has a word with one of the starts, beside what means no failure.
fn says(starts: &[&str], text: &str) -> bool {
    let mut spaced = spaced(text);
    for none in NO_FAILURE.iter().filter(|_| text.len() > 3) {
        spaced = spaced.replace(none, " ");
    }
    let is_said = |start: &str| match start.chars().next() {
        Some(first) if is_unspaced(first) => spaced.contains(start),
        _ if start.len() == 2 && start.is_ascii() => spaced.split(' ').any(|word| word == start),
        _ => spaced.split(' ').any(|word| word.starts_with(start)),
    };
    starts.iter().any(|start| is_said(start))
}

/// A text in lower case with a space at each end and for each mark.
fn spaced(text: &str) -> String {
    format!(" {} ", text.to_lowercase().replace(|c: char| c.is_ascii_punctuation(), " "))
}

fn first_sentence(text: &str) -> &str {
    text.split(". ").next().unwrap_or(text)
}

/// A first look at a text, before it is read as a name: where a name begins or ends.
fn may_be_name(text: &str) -> bool {
    // The sign of Kelvin is the capital of a `k`.
    matches!(
        text.as_bytes(),
        [b'n' | b'N' | b's' | b'S', b'o' | b'O' | b'u' | b'U', ..]
            | [.., b'o' | b'O', b'k' | b'K']
            | [.., 0xe2, 0x84, 0xaa]
    )
}

/// A first look at a text: whether it has the letters of a word about success. A plain loop over
/// bytes, since every row of every build goes through it unoptimised.
fn has_letters_of_success(text: &str) -> bool {
    let mut rest = text.as_bytes();
    while let [byte, behind @ ..] = rest {
        let letter = *byte | 0x20;
        if matches!(letter, b'o' | b'u' | b'x' | b'f' | b'm' | 0x80..) && is_in_success(text, *byte, behind) {
            return true;
        }
        rest = behind;
    }
    false
}

/// Whether a letter and those behind it are in a word about success, and in few other words.
fn is_in_success(text: &str, byte: u8, behind: &[u8]) -> bool {
    let lower = |at: usize| behind.get(at).map_or(b' ', |byte| byte | 0x20);
    match byte | 0x20 {
        // success, sucesso; réussi
        b'u' => matches!(
            (lower(0), lower(1), lower(2)),
            (b'c', b'c', _) | (b'c', b'e', b's') | (b's', b's', b'i')
        ),
        // no error
        b'o' => match behind {
            [b' ', b'e' | b'E', b'r' | b'R', ..] => true,
            [mark, b'e' | b'E', b'r' | b'R', ..] => mark.is_ascii_punctuation() && !text.is_ascii(),
            _ => false,
        },
        // exito, éxito
        b'x' => matches!((lower(0), lower(1), lower(2)), (b'i', b't', b'o')),
        // erfolg
        b'f' => matches!((lower(0), lower(1), lower(2)), (b'o', b'l', b'g')),
        // correctamente
        b'm' => matches!((lower(0), lower(1), lower(2), lower(3)), (b'e', b'n', b't', b'e')),
        // 成功, 正常; 성공; успех in letters of both cases
        _ => matches!(
            (byte, behind),
            (0xe6, [0x88, 0x90, ..] | [0xad, 0xa3, ..])
                | (0xec, [0x84, 0xb1, ..])
                | (0xd0, [0xa1, 0xd0, 0x9f | 0xbf, ..])
                | (0xd1, [0x81, 0xd0, 0x9f | 0xbf, ..])
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_look_misses_no_word() {
        for word in SUCCESS {
            assert!(has_letters_of_success(word) && has_letters_of_success(&word.to_uppercase()), "{word}");
        }
        for name in NAMES.iter().chain(&["success_x", "x_ok", "x_o\u{212a}"]) {
            assert!(may_be_name(name) && may_be_name(&name.to_uppercase()), "{name}");
        }
    }

    #[test]
    fn names_of_success() {
        for name in ["SUCCESS", "No_Error", "LIB_OK", "SUCCESS_PENDING"] {
            assert!(is_success_name(name), "{name}");
        }
        for name in ["NOT_OK", "SUCCESS_RATE", "Bad"] {
            assert!(!is_success_name(name), "{name}");
        }
    }
}
