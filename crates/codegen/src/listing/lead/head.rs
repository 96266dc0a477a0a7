//! The code at the start of a line, or at the end of a heading.

use super::parts::{Lead, Manner};
use super::words::{TITLE_WORDS, count_words, is_capitalized, separator, without_separators};
use crate::listing::line::{Line, Look};
use errdown_language::code::{self, Code};
use errdown_language::header::{hint, normalize};
use errdown_language::{Hint, http};
use std::ops::Range;

/// The longest code with the words beside it, in bytes.
const LONGEST: usize = 80;

/// How many codes in spans of their own are one list.
const MOST_SPANS: usize = 16;

/// Signs that may be the first of a code.
const FIRST: &[char] = &['-', '−', '+', '>', '≥', '$', '_', '/', '.', '@', '<', '*', '#'];

/// The code that a line begins with, and nothing after it. Words after a number in a heading may be in
/// lower case, which in an item is a sentence.
pub(super) fn head(line: &Line<'_>, is_item: bool) -> Option<Lead> {
    let text = line.text();
    let first = if is_item { 0 } else { after_number(text) };
    let start = first + text.get(first..)?.find(|c: char| c.is_alphanumeric() || FIRST.contains(&c))?;
    let (look, end) = line.look_at(start);
    match look {
        Look::Code => in_span(line, start..end),
        Look::Marked => in_mark(line, start..line.end_of_mark(start).unwrap_or(end)),
        Look::Plain => plain(line, start..plain_end(line, start, end), is_item),
    }
}

/// Where a heading begins after its number: `2. Berths`, `2) Berths`.
fn after_number(text: &str) -> usize {
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
    let rest = text.get(digits..).unwrap_or_default();
    if digits > 0 && (rest.starts_with(". ") || rest.starts_with(") ")) { digits + 2 } else { 0 }
}

/// Where plain text ends: at the next code, mark or break.
fn plain_end(line: &Line<'_>, start: usize, end: usize) -> usize {
    let text = line.part(&(start..end));
    text.find('\n').map_or(end, |at| start + at)
}

/// `` `E_GONE` ``, `` `400 Bad Request` ``, `` `500`, `503` ``.
fn in_span(line: &Line<'_>, span: Range<usize>) -> Option<Lead> {
    let text = line.part(&span);
    if text.len() > LONGEST || !may_be_code(text) {
        return None;
    }
    let read = code::parse(text)?;
    if !read.codes.iter().all(is_code) {
        return None;
    }
    if read.rest.is_empty() {
        let (code, codes) = with_more_spans(line, span, read.codes);
        let rest = code.end;
        let is_sentence = begins_sentence(line.after(rest));
        let manner = if is_sentence { Manner::Sentence } else { Manner::Marked };
        return Some(Lead { manner, ..Lead::new(code, codes, rest) });
    }
    titled(line, &span, read.codes, &read.rest)
}

/// `` `500`, `503` `` and `` `520`–`526` ``: the code with those after it.
fn with_more_spans(
    line: &Line<'_>,
    mut span: Range<usize>,
    mut codes: Vec<Code>,
) -> (Range<usize>, Vec<Code>) {
    for _ in 0..MOST_SPANS {
        let Some(next) = line.next_code(span.end).filter(|next| *next < span.end + 8) else { break };
        let whole = span.start..line.look_at(next).1;
        let text = line.part(&whole);
        let between = line.part(&(span.end..next));
        if between.trim().is_empty() || between.contains([':', '(', '\n']) || text.len() > LONGEST * 2 {
            break;
        }
        let Some(read) =
            code::parse(text).filter(|read| read.rest.is_empty() && read.codes.iter().all(is_code))
        else {
            break;
        };
        (span, codes) = (whole, read.codes);
    }
    (span, codes)
}

/// Whether a text goes on as a sentence, with no mark between it and what is before.
fn begins_sentence(after: &str) -> bool {
    after.strip_prefix([' ', '\n']).is_some_and(|rest| rest.starts_with(char::is_lowercase))
}

/// `**400**`, `**400 Bad Request**`, `**E_GONE:**`.
fn in_mark(line: &Line<'_>, mark: Range<usize>) -> Option<Lead> {
    let mark = without_separators(line, &mark);
    if let Some(span) = line.next_code(mark.start).filter(|at| *at < mark.end) {
        // `**Error `E_GONE`**`: the words before the code say no more than that it is one.
        let words = line.part(&(mark.start..span));
        return in_span(line, span..line.look_at(span).1).filter(|_| is_label(words));
    }
    let text = line.part(&mark);
    if text.len() > LONGEST || !may_be_code(text) {
        return None;
    }
    match code::parse(text) {
        Some(read) if read.rest.is_empty() => {
            let is_word = !read.codes.iter().all(is_plain_code);
            let manner = if is_word { Manner::Word } else { Manner::Marked };
            let rest = mark.end;
            read.codes.iter().all(is_code).then(|| Lead { manner, ..Lead::new(mark, read.codes, rest) })
        }
        Some(read) if read.codes.iter().all(is_plain_code) => titled(line, &mark, read.codes, &read.rest),
        _ => labelled(line, &mark),
    }
}

/// `400 - text`, `400 Bad Request – text`, `E_GONE: text`.
fn plain(line: &Line<'_>, part: Range<usize>, is_item: bool) -> Option<Lead> {
    let text = line.part(&part);
    let end = separator(text).map_or(text.len(), |(at, _)| at);
    let prefix = without_separators(line, &(part.start..part.start + end));
    let words = line.part(&prefix);
    if words.is_empty() || words.len() > LONGEST || !may_be_code(words) {
        return None;
    }
    let Some(read) = code::parse(words).filter(|read| read.codes.iter().all(is_plain_code)) else {
        return labelled(line, &part)
            .or_else(|| labelled(line, &prefix))
            .or_else(|| after_label(line, words, part.end));
    };
    if read.rest.is_empty() {
        let is_word = is_item && end == text.len() && is_followed_by_words(line, prefix.end);
        let manner = if is_word { Manner::Word } else { Manner::Marked };
        let rest = prefix.end;
        return Some(Lead { manner, ..Lead::new(prefix, read.codes, rest) });
    }
    let is_status = read.codes.iter().all(http::is_known_status);
    let lead = titled(line, &prefix, read.codes, &read.rest)?;
    let title = lead.title.clone().unwrap_or_default();
    let is_titled = is_capitalized(line.part(&title)) || !is_item && is_status;
    // `2 Errors` is a numbered section.
    let is_section = !is_item && lead.codes.iter().all(|code| code.lies_within(0, 99));
    (is_titled && !is_section).then_some(lead)
}

/// Whether words that look otherwise follow at once.
fn is_followed_by_words(line: &Line<'_>, at: usize) -> bool {
    let (look, _) = line.look_at(at + 1);
    look == Look::Plain && begins_sentence(line.after(at))
}

/// A code with its title in one part.
fn titled(line: &Line<'_>, part: &Range<usize>, codes: Vec<Code>, rest: &str) -> Option<Lead> {
    let text = line.part(part);
    let at = text.rfind(rest)?;
    let title = part.start + at..part.start + at + rest.len();
    let between = text.get(..at)?;
    let code = without_separators(line, &(part.start..part.start + at));
    // `1. Look at the log` is a step, and `404/orders` an address.
    let is_step = between.trim_end().ends_with(['.', ')', '/', '#']) && !between.ends_with("- ");
    let is_long = count_words(rest) > TITLE_WORDS + 2;
    let last = codes.first().filter(|_| !is_step && !is_long)?.notation().len();
    (last > 0).then(|| Lead { title: Some(title), ..Lead::new(code, codes, part.end) })
}

/// `Error code 1001`, `Error code: 1001 - No seat`: a code after words that say that it is one.
fn labelled(line: &Line<'_>, part: &Range<usize>) -> Option<Lead> {
    let text = line.part(part);
    let mut starts = text.match_indices([' ', ':']).map(|(at, mark)| at + mark.len()).take(4);
    let at = starts
        .find(|at| text.get(*at..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())))?;
    let label = text.get(..at)?;
    let end = separator(text.get(at..)?).map_or(part.end, |(end, _)| part.start + at + end);
    let own = without_separators(line, &(part.start + at..end));
    let read = code::parse(line.part(&own)).filter(|_| is_label(label))?;
    if !read.codes.iter().all(is_plain_code) {
        return None;
    }
    if read.rest.is_empty() {
        let rest = own.end;
        return Some(Lead::new(own, read.codes, rest));
    }
    titled(line, &own, read.codes, &read.rest)
}

/// `` Error code: **`1001`** ``: a code with marks after words that say that it is one.
fn after_label(line: &Line<'_>, words: &str, at: usize) -> Option<Lead> {
    let is_called = matches!(hint(&normalize(words)), Some(Hint::Code | Hint::Status));
    match line.look_at(at) {
        _ if !is_called => None,
        (Look::Code, end) => in_span(line, at..end),
        (Look::Marked, end) => in_mark(line, at..line.end_of_mark(at).unwrap_or(end)),
        (Look::Plain, _) => None,
    }
}

/// Whether words say no more than that a code follows.
fn is_label(words: &str) -> bool {
    let words = normalize(words);
    words.is_empty()
        || count_words(&words) < 4
            && matches!(hint(&words), Some(Hint::Code | Hint::Status | Hint::Name | Hint::Kind))
}

/// `Bad Request (400)`, `` No seat: `no_seat` ``: the code that a heading ends with.
pub(super) fn at_end(line: &Line<'_>) -> Option<Lead> {
    let text = line.text().trim_end();
    let open = text.ends_with([')', ']']).then(|| text.rfind(['(', '['])).flatten();
    let open = open.filter(|open| line.look_at(*open).0 != Look::Code);
    let inside = match open {
        Some(open) => open + 1..text.len() - 1,
        None => line.next_code(text.len().saturating_sub(1)).filter(|at| *at < text.len())?..text.len(),
    };
    // `Compared with `std::io::Error`` names no code.
    let before = line.part(&(0..inside.start)).trim_end();
    if open.is_none() && !before.ends_with([':', '-', '–', '—', '：']) && !is_label(before) {
        return None;
    }
    let own = line.part(&inside);
    let is_span = line.look_at(inside.start).0 == Look::Code;
    if own.len() > LONGEST || !may_be_code(own) {
        return None;
    }
    let read = code::parse(own).filter(|read| read.rest.is_empty())?;
    let is_wanted = if is_span { is_code } else { is_plain_code };
    let title = without_separators(line, &(0..open.unwrap_or(inside.start)));
    if !read.codes.iter().all(is_wanted) || title.is_empty() {
        return None;
    }
    let title = Some(title).filter(|title| open.is_some() || !is_label(line.part(title)));
    Some(Lead { title, ..Lead::new(inside, read.codes, line.text().len()) })
}

/// Whether a text is written as a code may be: not as an option, a path, a call or a placeholder.
fn may_be_code(text: &str) -> bool {
    let mut chars = text.chars();
    let is_option =
        matches!((chars.next(), chars.next()), (Some('-'), Some(c)) if !c.is_ascii_digit() && c != ' ');
    !is_option
        && !text.starts_with(['/', '.', '@', '<', '#', '$'])
        && !text.contains(['=', '{', '<', '\\'])
        && (text.starts_with(|c: char| c.is_ascii_digit()) || !text.contains('('))
        && (!text.contains('/') || text.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a code is none of a version or a date.
fn is_code(code: &Code) -> bool {
    let Code::Text(text) = code else { return true };
    let is_decimal = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'/'));
    !is_decimal || text.len() > 5 && text.matches(['.', '-', '/']).count() == 1
}

/// Whether a code is one without marks, too.
fn is_plain_code(code: &Code) -> bool {
    is_code(code) && (code.bounds().is_some() || code::is_symbolic(code.notation()))
}
