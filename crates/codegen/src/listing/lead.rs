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
