//! Whether a header or a heading has words of a kind. The words are data of the languages.

use crate::languages::{LANGUAGES, any_word};
use crate::unicode::is_unspaced;
use crate::vocabulary::{Hint, Kind};

/// Whether a normalized header is one of the words.
pub fn is_one_of(header: &str, kind: Kind) -> bool {
    any_word(kind, &|word| word == header)
}

/// Whether a cell says that there is no code.
pub fn says_no_code(cell: &str) -> bool {
    any_word(|language| language.no_code, &|word| word.eq_ignore_ascii_case(cell))
}

/// Whether a normalized header is of the names of fields and the like: `Property name`.
pub fn is_of_fields(header: &str) -> bool {
    any_word(|language| language.fields, &|word| header.starts_with(word))
}

/// Whether a cell is the type of a field, or of a list of them.
pub fn is_type(text: &str) -> bool {
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    any_word(|language| language.types, &|word| word.eq_ignore_ascii_case(text))
}

/// Whether a normalized header says that its cells are samples.
pub fn is_sample(header: &str) -> bool {
    any_word(|language| language.samples, &|word| header.starts_with(word))
}

/// Whether a header or a heading says that codes are those of other things: `Country codes`.
pub fn is_of_things(text: &str) -> bool {
    if is_about_errors(text) || has_word(text, |language| language.answers_to_callers) {
        return false;
    }
    let text = normalize(text);
    let is_word = |kind: Kind| text.split(' ').any(|word| is_one_of(word, kind));
    let things: Kind = |language| language.things;
    let is_inside = || any_word(things, &|thing| thing.starts_with(is_unspaced) && text.contains(thing));
    is_word(|language| language.thing_codes)
        || has_word(&text, |language| language.codes) && (is_word(things) || is_inside())
}

/// Whether a normalized header is one of codes by itself, and not just `code`: `errno`, `return code`.
pub fn is_of_answers(header: &str) -> bool {
    let singular = header.strip_suffix('s').unwrap_or(header);
    let is_known =
        |word: &str| (word == header || word == singular) && !is_one_of(word, |language| language.codes);
    let mut headers = LANGUAGES.iter().flat_map(|language| language.headers);
    headers.any(|(hint, words)| *hint == Hint::Code && words.iter().any(|word| is_known(word)))
}

/// Whether a heading says that the table below it has codes that a caller gets.
pub fn is_about_codes(heading: &str) -> bool {
    is_about_errors(heading) || has_word(heading, |language| language.codes) && !is_of_things(heading)
}

/// Whether a text has a word about errors.
pub fn has_error_word(text: &str) -> bool {
    has_word(text, |language| language.errors)
}

/// Whether a heading says that the table below it is about errors.
pub fn is_about_errors(heading: &str) -> bool {
    has_error_word(heading) || has_word(heading, |language| language.error_headings)
}

/// Whether a word of the text starts with one of the words; in scripts without spaces, anywhere.
pub fn has_word(text: &str, kind: Kind) -> bool {
    let text = normalize(text);
    if !text.is_ascii() {
        let text = format!(" {text}");
        return any_word(kind, &|word| {
            let mut found = text.match_indices(word);
            found
                .any(|(at, _)| !word.is_ascii() || text.get(..at).is_some_and(|before| before.ends_with(' ')))
        });
    }
    let mut rest = text.as_str();
    loop {
        if any_word(kind, &|word| rest.starts_with(word)) {
            return true;
        }
        let Some((_, after)) = rest.split_once(' ') else { return false };
        rest = after;
    }
}

/// Lower case, letters and digits only, single spaces; `ExitCode` is two words, and so is `HTTP状态`.
pub fn normalize(header: &str) -> String {
    let mut out = String::new();
    let mut previous = ' ';
    for char in header.chars() {
        // Most letters are these, and the properties of others are costly.
        if char.is_ascii_lowercase() && previous.is_ascii() {
            out.push(char);
            previous = char;
            continue;
        }
        let is_next_script = char.is_alphanumeric() && is_unspaced(previous) != is_unspaced(char);
        if char.is_uppercase() && previous.is_lowercase() || is_next_script && previous != ' ' {
            out.push(' ');
        }
        if char.is_alphanumeric() {
            // The small letter of a dotted capital I is followed by its dot.
            out.extend(char.to_lowercase().filter(|char| *char != '\u{307}'));
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
        previous = char;
    }
    out.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_other_things() {
        for text in [
            "Country code",
            "Gateway Opcodes",
            "Currency codes",
            "택배사 코드",
            "카드코드",
            "Policy as code",
            "国家代码",
        ] {
            assert!(is_of_things(text) && !is_about_codes(text), "{text}");
        }
        for text in ["Card decline codes", "Close codes", "Bank error codes", "Codes"] {
            assert!(!is_of_things(text) && is_about_codes(text), "{text}");
        }
        for text in ["Card", "Country"] {
            assert!(!is_of_things(text) && !is_about_codes(text), "{text}");
        }
    }
}
