//! A code cell to codes, in the notations that pages use: the codes in front here, one code in
//! `lead.rs`, the words after them in `title.rs`. Decides nothing about columns.

use super::lead::{OPENING, lead, symbol};
use super::number::{after_range_separator, digits, is_boundary, number};
use super::title::{stem, title, titles};
use super::value::Code;
use crate::distinct::Distinct;
use crate::languages::LANGUAGES;
use crate::unicode;

/// What a code cell holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeCell {
    /// One code or more.
    pub codes: Vec<Code>,
    /// The words beside them; the first line is their title.
    pub rest: String,
}

/// Signs between two codes of a cell.
const LIST_SIGNS: &[&str] = &[",", "/", ";", "\n", "、", "，", "；", "|", "&"];

/// Everything between two codes of a cell. A word is between spaces, except in scripts without them.
fn list_separators() -> impl Iterator<Item = &'static &'static str> {
    LIST_SIGNS.iter().chain(LANGUAGES.iter().flat_map(|language| language.list_words))
}

impl Code {
    /// A code as somebody writes it, in any notation that a cell may have.
    pub fn parse(text: &str) -> Self {
        let read = parse(text).and_then(|read| read.codes.into_iter().next());
        read.unwrap_or_else(|| Self::Text(text.to_owned()))
    }
}

/// What may be between a code and the separator after it.
const CLOSING: &[char] = &[' ', '"', '\'', '”', ')', ']', '`'];

/// Reads a cell that holds codes first: `400`, `400 - Invalid Request`, `500, 503`, `BLOB_UNKNOWN`.
pub fn parse(cell: &str) -> Option<CodeCell> {
    let cell = unicode::trim(cell);
    if let Some(bare) = without_math(cell).or_else(|| without_break(cell)) {
        return parse(&bare);
    }
    let (first, rest) = lead(cell)?;
    let mut read = CodeCell { codes: vec![first], rest: String::new() };
    let mut rest = rest;
    if let Some(prefix) = read.codes.first().and_then(prefix) {
        while let Some((code, after)) = next_suffix(&prefix, rest) {
            read.codes.push(code);
            rest = after;
        }
    }
    let are_numbers = read.codes.iter().all(|code| code.bounds().is_some());
    while let Some((code, after)) =
        next_of_list(rest).filter(|(code, _)| code.bounds().is_some() == are_numbers)
    {
        read.codes.push(code);
        rest = after;
    }
    if let Some((codes, after)) = read.codes.last().and_then(|last| symbols_up_to(last, rest)) {
        read.codes.extend(codes);
        rest = after;
    }
    read.rest = match negative(&read.codes, rest) {
        Some(number) => number.to_owned(),
        None => titles(&mut read.codes, rest),
    };
    drop_repeated(&mut read.codes);
    Some(number_first(read))
}

/// `$-14$` of pages that set numbers as formulas, without the dollars around them.
fn without_math(cell: &str) -> Option<String> {
    // `$5 / $6` are prices.
    let (number, behind) = cell.strip_prefix('$')?.split_once('$')?;
    let is_number = !number.is_empty()
        && number.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '−' | '.' | ' '))
        && !number.ends_with(' ');
    is_number.then(|| format!("{number}{behind}"))
}

/// A long symbol that is broken after one of its marks, `shop/orders/<br>gone`, in one line.
fn without_break(cell: &str) -> Option<String> {
    let (line, below) = cell.split_once('\n')?;
    let mark = line.chars().next_back().filter(|mark| matches!(mark, ':' | '/' | '_'))?;
    let is_repeated = mark == '_' || line.matches(mark).count() > 1;
    let is_word = |text: &str| !text.is_empty() && !text.contains(char::is_whitespace);
    (is_repeated && is_word(line) && is_word(below)).then(|| format!("{line}{below}"))
}

/// The longest range of symbols that is read as its codes.
const LONGEST_RANGE: u32 = 1000;

/// `E1001–E1005`: the codes after the first one, and what follows them.
fn symbols_up_to<'a>(first: &Code, rest: &'a str) -> Option<(Vec<Code>, &'a str)> {
    let Code::Text(first) = first else { return None };
    if rest.is_empty() {
        return None;
    }
    let trimmed = rest.trim_start_matches(' ');
    let after = after_range_separator(trimmed)?;
    let (last, behind) = symbol(after.trim_start_matches(' '))?;
    let stem = stem(first);
    let (from, to) = (first.strip_prefix(stem)?, last.strip_prefix(stem)?);
    let (low, high): (u32, u32) = (from.parse().ok()?, to.parse().ok()?);
    if stem.is_empty() || high <= low || high - low > LONGEST_RANGE {
        return None;
    }
    let width = from.len();
    Some(((low + 1..=high).map(|number| Code::Text(format!("{stem}{number:0width$}"))).collect(), behind))
}

/// `rate_limited (429)`: of a symbol and a number the number is the code, and the symbol its name.
fn number_first(read: CodeCell) -> CodeCell {
    let [Code::Text(symbol)] = read.codes.as_slice() else { return read };
    let (line, below) = read.rest.split_once('\n').unwrap_or((&read.rest, ""));
    let Some((number @ Code::Int(..), "")) = number(line) else { return read };
    let rest = format!("{symbol}\n{below}");
    CodeCell { codes: vec![number], rest: rest.trim_end().to_owned() }
}

/// `NAME -12`, `NAME (-12)`: the minus after a symbol belongs to the number, where that is all.
fn negative<'a>(codes: &[Code], rest: &'a str) -> Option<&'a str> {
    let [Code::Text(_)] = codes else { return None };
    let rest = rest.trim_start_matches('`');
    let rest = rest.strip_prefix([' ', '\n', ',', '/', ':', '='])?;
    let bare = rest.trim_start_matches([' ', '/', ':', '=']);
    let bare = bare.trim_matches(|c: char| c.is_whitespace() || "()`".contains(c));
    let digits = bare.strip_prefix(['-', '−'])?;
    (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(bare)
}

/// Keeps the first of each code.
fn drop_repeated(codes: &mut Vec<Code>) {
    if codes.len() < 2 {
        return;
    }
    let mut known = Distinct::default();
    let mut kept: Vec<Code> = Vec::with_capacity(codes.len());
    for code in codes.drain(..) {
        let is_same = |number: usize| kept.get(number).is_some_and(|other| code.is_same(other));
        if known.number(code.hash(), is_same) == kept.len() {
            kept.push(code);
        }
    }
    *codes = kept;
}

/// Reads a cell whose code is after words: `Fatal error C1001`, `Not found (404)`.
pub fn parse_behind_words(cell: &str) -> Option<CodeCell> {
    let boundary = |c: char| c.is_whitespace() || matches!(c, '(' | '[');
    let mut starts = cell.match_indices(boundary).map(|(at, mark)| at + mark.len());
    let (code, at, rest) = starts.find_map(|at| {
        let text = cell.get(at..).filter(|text| begins_with_digits(text))?;
        let (code, rest) = lead(text)?;
        code.holds_digit().then_some((code, at, rest))
    })?;
    let before = cell.get(..at)?.trim_end_matches(['(', '[']);
    let words = format!("{} {}", title(before), title(rest));
    Some(CodeCell { codes: vec![code], rest: words.split_whitespace().collect::<Vec<_>>().join(" ") })
}

/// Reads a cell that is a few capitals and a number, `TX 176`, of which neither is the code alone.
/// `OK 200` is a word and a code.
pub fn parse_lettered(cell: &str) -> Option<CodeCell> {
    let mut codes = Vec::new();
    for code in cell.split([',', '/']) {
        let code = code.trim_matches(['`', ' ']);
        let (letters, digits) = code.split_once(' ')?;
        let is_lettered = (1..=3).contains(&letters.len())
            && letters != "OK"
            && letters.bytes().all(|byte| byte.is_ascii_uppercase())
            && !digits.is_empty()
            && digits.bytes().all(|byte| byte.is_ascii_digit());
        if !is_lettered {
            return None;
        }
        codes.push(Code::Text(code.to_owned()));
    }
    Some(CodeCell { codes, rest: String::new() })
}

/// Whether one of the first two words holds a digit: a code, or its label and a code. A plain loop
/// over bytes, since it is before each word of many cells.
fn begins_with_digits(text: &str) -> bool {
    let mut rest = text.trim_start_matches(OPENING).as_bytes();
    let mut words = 1;
    while let [byte, behind @ ..] = rest {
        match (byte, behind) {
            (b'0'..=b'9', _) => return true,
            (b' ', [b' ', ..]) => {}
            (b' ', _) if words == 2 => return false,
            (b' ', _) => words += 1,
            _ => {}
        }
        rest = behind;
    }
    false
}

/// What a code like `TR-100` shares with the suffixes after it in `TR-100, -101`.
fn prefix(code: &Code) -> Option<String> {
    let Code::Text(text) = code else { return None };
    let letters = stem(text);
    (letters.len() < text.len() && letters.ends_with('-')).then(|| letters.trim_end_matches('-').to_owned())
}

/// The next suffix of a list, `-101`.
fn next_suffix<'a>(prefix: &str, rest: &'a str) -> Option<(Code, &'a str)> {
    let suffix = behind_separator(rest.trim_start_matches(' '))?.trim_start();
    let number = suffix.strip_prefix('-').filter(|number| digits(number) > 0)?;
    let (digits, behind) = number.split_at_checked(digits(number))?;
    is_boundary(behind).then(|| (Code::Text(format!("{prefix}-{digits}")), behind))
}

/// The next code of a list.
fn next_of_list(rest: &str) -> Option<(Code, &str)> {
    // A title follows most codes.
    if let [] | [b' ', b'-' | b'A'..=b'Z' | b'(', ..] = rest.as_bytes() {
        return None;
    }
    let after = behind_separator(rest.trim_start_matches(CLOSING))?.trim_start();
    // `400, and 401`
    let after = behind_separator(after).unwrap_or(after).trim_start();
    let (code, behind) = lead(after).or_else(|| class_after_word(after))?;
    // `500, 503` is a list, `not_found, 3 times` is not: words after a code belong to it alone.
    let next = behind.trim_start_matches(|c: char| c.is_whitespace() || CLOSING.contains(&c));
    let is_separate = next.is_empty() || behind_separator(next).is_some();
    let is_number = code.bounds().is_some();
    (is_separate || is_number).then_some((code, behind))
}

/// A class of statuses after a word: the `5XX` of `500 or other 5XX`.
fn class_after_word(text: &str) -> Option<(Code, &str)> {
    let (word, rest) = text.split_once(' ')?;
    let is_word = word.chars().all(char::is_lowercase);
    lead(rest).filter(|(code, _)| is_word && code.is_range())
}

/// What follows the separator of a list.
fn behind_separator(text: &str) -> Option<&str> {
    // The first bytes of separators: most texts begin with a title.
    let may_be = matches!(
        text.as_bytes(),
        [b',' | b'/' | b';' | b'\n' | b'|' | b'&' | 0x80.., ..]
            | [b'e' | b'i' | b'o' | b'y', b' ', ..]
            | [b'a', b'n' | b't', ..]
            | [b'd', b'a', ..]
            | [b'e', b'l' | b'n' | b't', ..]
            | [b'h' | b'l' | b'u', b'n' | b'o' | b'u', ..]
            | [b'o', b'd' | b'f' | b'g' | b'r' | b'u', ..]
            | [b'v', b'e' | 0xc3, ..]
    );
    if may_be { list_separators().find_map(|separator| text.strip_prefix(separator)) } else { None }
}

#[cfg(test)]
mod tests;
