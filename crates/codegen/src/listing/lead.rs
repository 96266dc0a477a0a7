//! What an item, a term or a heading begins with: its code, and the name, status and title beside it.

mod head;
mod parts;
mod tail;
mod words;

use super::line::Line;
pub(super) use parts::{Lead, Manner};

/// The code that an item begins with.
pub(super) fn of_item(line: &Line<'_>) -> Option<Lead> {
    let head = head::head(line, true)?;
    Some(tail::read(line, head))
}

/// The code of a heading or a term, which begins or ends with it. Other words are its title.
pub(super) fn of_heading(line: &Line<'_>) -> Option<Lead> {
    let Some(head) = head::head(line, false) else { return head::at_end(line) };
    let mut lead = tail::read(line, head);
    let words = words::without_separators(line, &(lead.rest..line.text().len()));
    if lead.title.is_none() && !words.is_empty() {
        lead.title = Some(words);
        lead.rest = line.text().len();
    }
    Some(lead)
}

/// Whether words may be a title: a few, and no sentence.
pub(super) fn is_title(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && !text.ends_with(['.', '!', '。']) && words::count_words(text) <= words::TITLE_WORDS
}

/// Whether an item or a heading may begin with a code: a number, or a word with an underscore or in
/// capitals.
pub(super) fn may_be_coded(text: &str) -> bool {
    let mut rest = text.as_bytes();
    while let [b'-' | b'*' | b'+' | b' ' | b'`' | b'[' | b'_', behind @ ..] = rest {
        rest = behind;
    }
    let mut capitals = 0;
    let begins_with_digit =
        matches!(rest, [b'0'..=b'9', b'0'..=b'9', b'0'..=b'9', ..] | [b'0'..=b'9', b'`' | b'*', ..]);
    while let [byte, behind @ ..] = rest {
        match byte {
            b'_' => return true,
            b'A'..=b'Z' => capitals += 1,
            b'0'..=b'9' | b'a'..=b'z' => {}
            _ => break,
        }
        rest = behind;
    }
    begins_with_digit || capitals > 2
}
