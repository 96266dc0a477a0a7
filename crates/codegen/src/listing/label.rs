//! Labels before a text: `**Cause:** …`, `Solution: …`, `- **Status** – 409`. Their words are the header
//! words of the languages.

use super::line::{Line, Look};
use errdown_language::header::{self, hint, is_header, normalize};
use errdown_language::{Hint, unicode};
use std::ops::Range;

/// The longest label, in bytes and words.
const LONGEST: usize = 48;
const MOST_WORDS: usize = 5;

/// What a label says of the text after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Label {
    /// As the author wrote it.
    pub(super) words: String,
    /// Equal for labels that differ in letter case and marks alone.
    pub(super) key: String,
    pub(super) hint: Option<Hint>,
}

/// A label of a line.
pub(super) struct LabelAt {
    pub(super) label: Label,
    /// Where it begins.
    pub(super) start: usize,
    /// Where the text after it begins.
    pub(super) rest: usize,
}

/// A label that is nothing else: a heading below that of the error, a cell.
pub(super) fn of_words(words: &str) -> Option<Label> {
    let words = words.trim().trim_end_matches([':', '：']).trim_end();
    let is_short = !words.is_empty()
        && words.len() <= LONGEST
        && unicode::count_words(words, MOST_WORDS + 1) <= MOST_WORDS;
    let key = normalize(words);
    if !is_short || key.is_empty() {
        return None;
    }
    let known = is_header(&key) || !header::is_sample(&key);
    let hint = hint(&key).filter(|_| known);
    Some(Label { words: words.to_owned(), key, hint })
}

/// The labels of a part of a line, in order.
pub(super) fn find(line: &Line<'_>, part: &Range<usize>, is_item: bool) -> Vec<LabelAt> {
    let mut found: Vec<LabelAt> = Vec::new();
    let mut starts = vec![part.start];
    for start in line.starts() {
        if part.start < start && start < part.end {
            starts.push(start);
        }
    }
    for start in starts {
        if found.last().is_some_and(|last| start < last.rest) {
            continue;
        }
        found.extend(label_at(line, part, start, is_item && start == part.start));
    }
    found
}

fn label_at(line: &Line<'_>, part: &Range<usize>, start: usize, is_item: bool) -> Option<LabelAt> {
    let spaces = line.part(&(start..part.end));
    let at = start + (spaces.len() - spaces.trim_start().len());
    let is_first = at == part.start
        || line.part(&(part.start..at)).trim_end_matches(' ').ends_with('\n')
        || start == part.start;
    match line.look_at(at).0 {
        Look::Marked => in_mark(line, part, at, is_first, is_item),
        Look::Plain if is_first => plain(line, part, at, is_item),
        _ => None,
    }
}

/// `**Cause:** text`, `**Cause**: text`, `**Cause**` alone; in an item `**Cause** – text`.
fn in_mark(
    line: &Line<'_>,
    part: &Range<usize>,
    at: usize,
    is_first: bool,
    is_item: bool,
) -> Option<LabelAt> {
    let end = line.end_of_mark(at).filter(|end| *end <= part.end)?;
    let words = line.part(&(at..end));
    if words.len() > LONGEST {
        return None;
    }
    let after = line.part(&(end..part.end));
    let is_inside = words.trim_end().ends_with([':', '：']);
    let rest = if is_inside { Some(end) } else { behind_mark(after, is_item).map(|length| end + length) };
    let label = of_words(words)?;
    // Bold words that are a paragraph are a heading of what is below.
    let is_alone = is_first && (after.trim().is_empty() || after.starts_with('\n') && is_header(&label.key));
    let is_known = label.hint.is_some();
    let is_label = match rest {
        Some(_) => is_first || is_known && is_inside,
        None => is_alone && is_known,
    };
    is_label.then(|| LabelAt { label, start: at, rest: rest.unwrap_or(end) })
}

/// `Solution: text`; in an item `Solution – text`. Only words that are known as they are.
fn plain(line: &Line<'_>, part: &Range<usize>, at: usize, is_item: bool) -> Option<LabelAt> {
    let (_, look_end) = line.look_at(at);
    let text = line.part(&(at..part.end.min(look_end)));
    let mark =
        |c: char| matches!(c, ':' | '：' | '?' | '？' | '\n') || is_item && matches!(c, '–' | '—' | '-');
    let end = text.find(mark).filter(|end| *end <= LONGEST)?;
    let words = text.get(..end)?;
    let length = behind_mark(line.part(&(at + end - trailing(words)..part.end)), is_item)?;
    // `OK to retry? No`, but `Reason? Look at the log` is a question.
    let is_question = text.get(end..).is_some_and(|after| after.starts_with(['?', '？']));
    let is_asked = |label: &Label| !is_question || label.hint == Some(Hint::Retry);
    let label = of_words(words).filter(|label| is_header(&label.key) && is_asked(label))?;
    Some(LabelAt { label, start: at, rest: at + end - trailing(words) + length })
}

/// How many bytes of spaces are at the end.
fn trailing(words: &str) -> usize {
    words.len() - words.trim_end_matches(' ').len()
}

/// The length of the colon after a label, in an item also of a dash between spaces.
fn behind_mark(after: &str, is_item: bool) -> Option<usize> {
    let rest = after.trim_start_matches(' ');
    let spaces = after.len() - rest.len();
    let mark = rest.chars().next()?;
    let follows = rest.get(mark.len_utf8()..)?;
    let is_mark = match mark {
        '：' | '？' => true,
        ':' | '?' => follows.is_empty() || follows.starts_with([' ', '\n']),
        '–' | '—' | '-' => is_item && spaces > 0 && follows.starts_with(' '),
        _ => false,
    };
    is_mark.then_some(spaces + mark.len_utf8())
}
