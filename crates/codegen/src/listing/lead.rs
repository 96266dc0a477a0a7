//! What an item, a term or a heading begins with: its code, and the name, status and title beside it.

mod head;
mod parts;
mod tail;
mod words;

use super::label;
use super::line::{Line, Look};
use errdown_language::code;
use errdown_language::header::is_header;
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

/// The code of a paragraph that is a term, with the text about it after a colon or a break, or below:
/// `` `no_seat`: ``, `**NO_SEAT** (400): text`.
pub(super) fn of_term(line: &Line<'_>) -> Option<Lead> {
    if line.is_marked() {
        return of_heading(line);
    }
    let end = match line.look_at(0) {
        (Look::Plain, _) => return None,
        (Look::Code, end) => end,
        (Look::Marked, _) => line.end_of_mark(0)?,
    };
    let after = line.after(end).trim_start_matches(' ');
    let after = match after.strip_prefix('(').and_then(|inside| inside.split_once(')')) {
        Some((_, after)) => after.trim_start_matches(' '),
        None => after,
    };
    let is_ended = line.part(&(0..end)).trim_end().ends_with([':', '：']);
    if !is_ended && !after.is_empty() && !after.starts_with([':', '：', '\n']) {
        return None;
    }
    let lead = of_item(line).filter(|lead| lead.manner == Manner::Marked && !is_label(lead, line))?;
    let below = line.after(end).find('\n').map_or(line.text().len(), |at| end + at);
    Some(lead.ending_at(below))
}

/// Whether what looks like a code is the label of a text: `**Status**: 409`.
pub(super) fn is_label(lead: &Lead, line: &Line<'_>) -> bool {
    let words = line.part(&lead.code);
    !lead.is_number()
        && !code::is_symbolic(words)
        && label::of_words(words).is_some_and(|label| is_header(&label.key))
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
