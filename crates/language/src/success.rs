//! Rows that document success, which are not errors. The words are data.
//!
//! A row that is set apart is gone from the enum, so one word of failure keeps it.

use crate::code::Code;
use crate::http;
use crate::languages::{LANGUAGES, any_word};
use crate::unicode::is_unspaced;
use crate::vocabulary::Kind;

const SUCCESS: Kind = |language| language.success;
const FAILURE: Kind = |language| language.failure;
const DOUBT: Kind = |language| language.doubt;

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
        return row.codes.iter().all(http::is_success_status)
            && !has_start("fail", first_sentence(row.cause));
    }
    codes_say_so(row)
        || phrase_says_so(row)
        || name_says_so(row)
        || texts(row).any(|text| text_says_so(row, text)) && !title_says_otherwise(row)
}

/// `Order refused`, whatever is successful in the sentence after it.
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

/// `ERR_UNKNOWN` is not a success, whatever its number.
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
    let is_zero = |code: &Code| matches!(code, Code::Int(0, _)) && !texts(row).any(is_of_trouble);
    let is_name = |text: &str| is_success_name(text) || says(FAILURE, text) && ends_in_success(text);
    row.codes.iter().all(|code| is_zero(code) || matches!(code, Code::Text(text) if is_name(text)))
}

/// `204 No Content`, where the other codes of the table are not statuses.
fn phrase_says_so(row: &SuccessFacts<'_>) -> bool {
    row.codes.iter().all(|code| texts(row).any(|text| http::is_success_phrase(code, text)))
}

/// Whether a text is about trouble by more than a negation: nothing is found where all is well, too.
fn is_of_trouble(text: &str) -> bool {
    let text = without_no_failure(text);
    let is_doubted = |start: &str| start.len() > "not".len() && begins_a_word(start, &text);
    says(FAILURE, &text) || any_word(DOUBT, &|start| is_doubted(start)) && !has_success(&text)
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
    any_word(SUCCESS, &|word| text.starts_with(word))
}

/// Whether a name says that nothing went wrong.
pub fn is_success_name(text: &str) -> bool {
    let text = text.to_lowercase();
    any_word(|language| language.success_names, &|name| name == text)
        || text.strip_prefix("success_").is_some_and(|rest| !says(FAILURE, rest) && !has_start("rate", rest))
        || text.strip_suffix("_ok").is_some_and(|before| !before.ends_with("not"))
}

fn is_success_text(text: &str) -> bool {
    has_success(text)
        && !says(FAILURE, text)
        && !says(DOUBT, text)
        && text.split_whitespace().count() <= MOST_WORDS
}

/// Whether a text has a word of success.
fn has_success(text: &str) -> bool {
    let spaced = spaced(text);
    any_word(SUCCESS, &|word| {
        if word.is_ascii() { spaced.contains(&format!(" {word} ")) } else { spaced.contains(word) }
    })
}

/// Whether a text has a word with one of the starts, beside what means no failure.
fn says(starts: Kind, text: &str) -> bool {
    let text = without_no_failure(text);
    any_word(starts, &|start| begins_a_word(start, &text))
}

fn has_start(start: &str, text: &str) -> bool {
    begins_a_word(start, &without_no_failure(text))
}

/// A text in lower case with spaces in place of marks and of what means no failure.
fn without_no_failure(text: &str) -> String {
    let mut spaced = spaced(text);
    for none in LANGUAGES.iter().flat_map(|language| language.no_failure).filter(|_| text.len() > 3) {
        spaced = spaced.replace(none, " ");
    }
    spaced
}

/// Whether a word of a spaced text begins with a start; a start of two letters is a whole word.
fn begins_a_word(start: &str, spaced: &str) -> bool {
    match start.chars().next() {
        Some(first) if is_unspaced(first) => spaced.contains(start),
        _ if start.len() == 2 && start.is_ascii() => spaced.split(' ').any(|word| word == start),
        _ => spaced.split(' ').any(|word| word.starts_with(start)),
    }
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
/// bytes, since every row of every build goes through it unoptimized.
fn has_letters_of_success(text: &str) -> bool {
    let mut rest = text.as_bytes();
    while let [byte, behind @ ..] = rest {
        let letter = *byte | 0x20;
        if matches!(letter, b'o' | b'u' | b'x' | b'f' | b'm' | b'b' | b'g' | b'k' | 0x80..)
            && is_in_success(text, *byte, behind)
        {
            return true;
        }
        rest = behind;
    }
    false
}

/// Whether a letter and those after it are in a word about success, and in few other words.
fn is_in_success(text: &str, byte: u8, behind: &[u8]) -> bool {
    let lower = |at: usize| behind.get(at).map_or(b' ', |byte| byte | 0x20);
    match byte | 0x20 {
        // success, sucesso; réussi; riuscito; sukces, sukses; gelukt
        b'u' => matches!(
            (lower(0), lower(1), lower(2)),
            (b'c', b'c', _)
                | (b'c', b'e', b's')
                | (b's', b's' | b'c', b'i')
                | (b'k', b'c' | b's', b'e')
                | (b'k', b't', _)
        ),
        // berhasil
        b'b' => matches!((lower(0), lower(1), lower(2)), (b'e', b'r', b'h')),
        // geslaagd
        b'g' => lower(0) == b'd',
        // vellykket
        b'k' => matches!((lower(0), lower(1)), (b'k', b'e')),
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
        // correctamente; normal closure
        b'm' => matches!(
            (lower(0), lower(1), lower(2), lower(3)),
            (b'e', b'n', b't', b'e') | (b'a', b'l', b' ', _)
        ),
        // 成功, 正常; 성공; успех, pomyślnie, başarılı, thành công in letters of both cases
        _ => matches!(
            (byte, behind),
            (0xe6, [0x88, 0x90, ..] | [0xad, 0xa3, ..])
                | (0xec, [0x84, 0xb1, ..])
                | (0xc5, [0x9a | 0x9b | 0x9e | 0x9f, ..])
                | (0xc3, [0x94 | 0xb4, b'n' | b'N', b'g' | b'G', ..])
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
        for word in LANGUAGES.iter().flat_map(SUCCESS) {
            assert!(has_letters_of_success(word) && has_letters_of_success(&word.to_uppercase()), "{word}");
        }
        let names = LANGUAGES.iter().flat_map(|language| language.success_names);
        for name in names.chain(&["success_x", "x_ok", "x_o\u{212a}"]) {
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
