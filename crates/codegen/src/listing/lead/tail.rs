//! What is beside the code of a line: its status in brackets, its name, its title.

use super::parts::{Lead, Manner};
use super::words::{
    TITLE_WORDS, after_separator, count_words, is_capitalized, separator, without_separators,
};
use crate::listing::label;
use crate::listing::line::{Line, Look};
use errdown_language::code;
use errdown_language::{header, http};
use std::ops::Range;

/// How far a bracket is looked for, in bytes.
const NEAR: usize = 80;

/// How many parts are between a code and the text about it.
const MOST_PARTS: usize = 4;

/// Takes what is right after the code.
pub(super) fn read(line: &Line<'_>, mut lead: Lead) -> Lead {
    let mark_end = line.end_of_mark(lead.code.start).unwrap_or(0);
    let mut is_separated = false;
    for _ in 0..MOST_PARTS {
        let (at, has_separator) = after_separator(line.text(), lead.rest);
        is_separated |= has_separator;
        if at >= line.text().len() || begins_label(line, at) {
            break;
        }
        let is_taken = bracket(line, &mut lead, at, is_separated)
            || rest_of_mark(line, &mut lead, at, mark_end)
            || code_span(line, &mut lead, at)
            || mark(line, &mut lead, at)
            || symbol(line, &mut lead, at)
            || status(line, &mut lead, at)
            || title(line, &mut lead, at);
        if !is_taken {
            break;
        }
    }
    let (rest, has_separator) = after_separator(line.text(), lead.rest);
    lead.rest = rest;
    // `E_OLD -> E_NEW` is a change, and `name {string}` a field.
    let after = line.after(rest);
    if after.starts_with(['>', '→']) {
        lead.manner = Manner::Word;
    }
    lead.is_field |= after.starts_with('{');
    // A word in bold is one of the sentence, unless something is between them.
    if (is_separated || has_separator) && lead.manner == Manner::Sentence {
        lead.manner = Manner::Marked;
    }
    lead
}

/// Whether the text goes on in a line of its own with the label of a text: `**Cause**: text`.
fn begins_label(line: &Line<'_>, at: usize) -> bool {
    let is_line = line.part(&(0..at)).trim_end_matches(' ').ends_with('\n');
    is_line && label::find(line, &(at..line.text().len()), false).iter().any(|label| label.start == at)
}

/// `(400)`, `[HTTP 400]`, `(no_seat)` right after a code.
fn bracket(line: &Line<'_>, lead: &mut Lead, at: usize, is_separated: bool) -> bool {
    let after = line.after(at);
    let close = match after.chars().next() {
        Some('(') => ')',
        Some('[') => ']',
        Some('（') => '）',
        _ => return false,
    };
    let Some(end) = after.find(close).filter(|end| *end < NEAR) else { return false };
    let inside = line.trim(&(at + after.chars().next().map_or(1, char::len_utf8)..at + end));
    let own = line.part(&inside);
    lead.is_field |= header::is_type(own.split([',', ' ']).next().unwrap_or_default());
    let is_taken = take_code(line, lead, inside.clone())
        || !is_separated && lead.title.is_none() && lead.is_number() && take_title(line, lead, inside);
    if is_taken {
        lead.rest = at + end + close.len_utf8();
    }
    is_taken
}

/// A status or a name beside the code: which of them is the code is decided here.
fn take_code(line: &Line<'_>, lead: &mut Lead, part: Range<usize>) -> bool {
    let text = line.part(&part);
    let Some(read) = code::parse(text).filter(|read| read.rest.is_empty() || !read.rest.contains(',')) else {
        return false;
    };
    let is_number = read.codes.iter().all(|code| code.bounds().is_some());
    let is_status = read.codes.iter().all(http::is_status);
    let is_code_span = line.look_at(part.start).0 == Look::Code;
    match (lead.is_number(), is_number) {
        // `E_GONE (404)`
        (false, true) if is_status && lead.status.is_none() => lead.status = Some(part),
        // `EPERM (1)`: a number before the symbol beside it.
        (false, true) if read.rest.is_empty() && lead.name.is_none() => {
            lead.name = Some(std::mem::replace(&mut lead.code, part));
            lead.codes = read.codes;
        }
        // `1001 (HTTP 404)`
        (true, true) if is_status && !lead.is_status() && lead.status.is_none() => lead.status = Some(part),
        // `404 (no_seat)`
        (true, false) if lead.name.is_none() && (is_code_span || code::is_symbolic(text)) => {
            lead.name = Some(part);
        }
        _ => return false,
    }
    true
}

fn take_title(line: &Line<'_>, lead: &mut Lead, part: Range<usize>) -> bool {
    let words = line.part(&part);
    let is_title = is_capitalized(words) && count_words(words) <= TITLE_WORDS;
    if is_title {
        lead.title = Some(part);
    }
    is_title
}

/// ``**`E_GONE` No seat**``: the words in bold after a code in bold.
fn rest_of_mark(line: &Line<'_>, lead: &mut Lead, at: usize, mark_end: usize) -> bool {
    if at >= mark_end || line.look_at(at).0 == Look::Code || lead.title.is_some() {
        return false;
    }
    let part = without_separators(line, &(at..mark_end));
    if part.is_empty() || separator(line.part(&part)).is_some_and(|(at, _)| at == 0) {
        return false;
    }
    lead.title = Some(part);
    lead.rest = mark_end;
    true
}

/// ``400 - `name`: text``: a name in code, with a mark after it or nothing.
fn code_span(line: &Line<'_>, lead: &mut Lead, at: usize) -> bool {
    let (look, end) = line.look_at(at);
    if look != Look::Code || !ends_there(line.after(end)) {
        return false;
    }
    let is_taken = take_code(line, lead, at..end);
    if is_taken {
        lead.rest = end;
    }
    is_taken
}

/// `` `E_GONE` **No seat**: text ``: a title in bold.
fn mark(line: &Line<'_>, lead: &mut Lead, at: usize) -> bool {
    let (look, _) = line.look_at(at);
    let Some(end) = line.end_of_mark(at).filter(|_| look == Look::Marked) else { return false };
    let part = without_separators(line, &(at..end));
    let ends_itself = part.end < line.trim(&(at..end)).end;
    if count_words(line.part(&part)) > TITLE_WORDS + 2 || !(ends_itself || ends_there(line.after(end))) {
        return false;
    }
    let is_taken = take_code(line, lead, part.clone())
        || lead.title.is_none() && {
            lead.title = Some(part);
            true
        };
    if is_taken {
        lead.rest = end;
    }
    is_taken
}

/// `400 - invalid_order: text`: a name without marks.
fn symbol(line: &Line<'_>, lead: &mut Lead, at: usize) -> bool {
    if lead.name.is_some() || !lead.is_number() || line.look_at(at).0 != Look::Plain {
        return false;
    }
    let after = line.after(at);
    let length =
        after.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '.'))).unwrap_or(after.len());
    let Some(token) = after.get(..length).map(|token| token.trim_end_matches('.')) else { return false };
    let rest = line.after(at + token.len());
    let is_name = token.contains('_') || ends_there(rest) || is_errno(token) && rest.starts_with(' ');
    if !is_name || !code::is_symbolic(token) || token.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    lead.name = Some(at..at + token.len());
    lead.rest = at + token.len();
    true
}

/// `` `E_GONE` – 404 ``, `` `E_GONE` - HTTP 404: text ``: a status without brackets.
fn status(line: &Line<'_>, lead: &mut Lead, at: usize) -> bool {
    let (look, end) = line.look_at(at);
    if look != Look::Plain || lead.is_number() || lead.status.is_some() {
        return false;
    }
    let text = line.part(&(at..end));
    let own = text.get(..separator(text).map_or(text.len(), |(end, _)| end)).unwrap_or_default();
    let own = line.trim(&(at..at + own.len()));
    let is_status = |text: &str| {
        text.len() < NEAR
            && code::parse(text).is_some_and(|read| {
                read.codes.iter().all(http::is_known_status) && read.codes.len() == 1 && read.rest.is_empty()
            })
    };
    let is_taken = is_status(line.part(&own)) && ends_there(line.after(own.end));
    if is_taken {
        lead.rest = own.end;
        lead.status = Some(own);
    }
    is_taken
}

/// `EPERM` of `1 EPERM Operation not permitted`.
fn is_errno(token: &str) -> bool {
    token.len() > 4
        && token.starts_with('E')
        && token.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}

/// `400 Bad Request – text`: few words, then a mark, then the text.
fn title(line: &Line<'_>, lead: &mut Lead, at: usize) -> bool {
    if lead.title.is_some() || line.look_at(at).0 != Look::Plain {
        return false;
    }
    let (_, end) = line.look_at(at);
    let text = line.part(&(at..end));
    let Some((end, behind)) = separator(text).filter(|(end, _)| *end < NEAR) else { return false };
    let words = line.trim(&(at..at + end));
    let is_break = text.get(end..behind) == Some("\n") || text.get(end..behind) == Some("(");
    if is_break || line.after(at + behind).trim().is_empty() || !take_title(line, lead, words) {
        return false;
    }
    lead.rest = at + end;
    true
}

/// Whether nothing of a sentence follows: a mark, or the end.
fn ends_there(after: &str) -> bool {
    let after = after.strip_prefix([':', '：', ',', '.', '、']).map_or(after, |_| "");
    after.is_empty()
        || after.starts_with('\n')
        || separator(after)
            .is_some_and(|(at, _)| after.get(..at).is_some_and(|before| before.trim().is_empty()))
}
