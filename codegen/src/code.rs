//! A code cell to codes, in the notations that pages use; numbers are in `number.rs`. Decides nothing
//! about columns.

mod number;

use number::{is_boundary, number};
use std::collections::HashSet;
use std::fmt;

/// What a caller sees when something fails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Code {
    /// An integer, and how the document writes it.
    Int(i64, String),
    /// Anything that is no integer.
    Text(String),
    /// Every integer from the first to the second, both included, and how the document writes it.
    Range(i64, i64, String),
}

/// What a code cell holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CodeCell {
    /// One code or more.
    pub codes: Vec<Code>,
    /// The words beside them; the first line is their title.
    pub rest: String,
}

impl Code {
    /// A code as somebody writes it, in any notation that a cell may have.
    pub fn parse(text: &str) -> Self {
        let read = parse(text).and_then(|read| read.codes.into_iter().next());
        read.unwrap_or_else(|| Self::Text(text.to_owned()))
    }

    /// The code as the document writes it.
    pub fn notation(&self) -> &str {
        match self {
            Self::Int(_, notation) | Self::Text(notation) | Self::Range(_, _, notation) => notation,
        }
    }

    /// The first and the last integer that the code stands for; `None` for a text.
    pub fn bounds(&self) -> Option<(i64, i64)> {
        match self {
            Self::Int(value, _) => Some((*value, *value)),
            Self::Range(from, to, _) => Some((*from, *to)),
            Self::Text(_) => None,
        }
    }

    /// Whether it stands for more than one integer.
    pub(crate) fn is_range(&self) -> bool {
        matches!(self, Self::Range(..))
    }

    /// Whether every integer of another code is one of this one's.
    pub(crate) fn holds(&self, other: &Self) -> bool {
        self.bounds().is_some_and(|(from, to)| other.lies_within(from, to))
    }

    /// Whether every integer of the code lies between two others.
    pub(crate) fn lies_within(&self, low: i64, high: i64) -> bool {
        self.bounds().is_some_and(|(from, to)| low <= from && to <= high)
    }

    /// What all notations of one code share.
    pub(crate) fn identity(&self) -> Result<(i64, i64), &str> {
        self.bounds().ok_or(self.notation())
    }

    /// Whether two notations name the same code: `0x1F` is `31`.
    pub fn is_same(&self, other: &Self) -> bool {
        self.identity() == other.identity()
    }

    /// Whether an integer is one of both.
    pub(crate) fn meets(&self, other: &Self) -> bool {
        match (self.bounds(), other.bounds()) {
            (Some((from, to)), Some((low, high))) => from <= high && low <= to,
            _ => false,
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.notation())
    }
}

/// Between two codes of a cell; a word stands between spaces, but in scripts without them.
#[rustfmt::skip]
const LIST: &[&str] = &[
    ",", "/", ";", "\n", "、", "，", "；", "|", "&", "or ", "and ", "oder ", "und ", "ou ", "et ", "o ", "y ", "e ", "или ", "и ",
    "或", "和", "及", "または", "と", "또는", "및",
];

/// Between a code with its title and the next one.
const WIDE_MARKS: &[char] = &['、', '，', '；'];
const TITLED_WORDS: &[&str] =
    &[" and ", " or ", " und ", " oder ", " et ", " ou ", " y ", " o ", " e ", " и ", " или "];

/// How far behind a separator a code is looked for, in bytes: cells can be a megabyte.
const NEAR: usize = 64;

/// Between a code and the words about it.
const SEPARATORS: &[char] = &['-', '–', '—', ':', '：', '.', ',', '=', '→', '|'];

/// What may stand in front of a code.
const OPENING: fn(char) -> bool = |c| c.is_whitespace() || matches!(c, '"' | '\'' | '“' | '(' | '[' | '`');

/// Around a code, or around the words about it.
const BRACKETS: &[(char, char)] = &[('(', ')'), ('"', '"'), ('“', '”'), ('\'', '\''), ('`', '`'), ('[', ']')];

/// Reads a cell that holds codes first: `400`, `400 - Invalid Request`, `500, 503`, `BLOB_UNKNOWN`.
pub(crate) fn parse(cell: &str) -> Option<CodeCell> {
    let cell = cell.trim();
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
    read.rest = titles(&mut read.codes, rest);
    drop_repeated(&mut read.codes);
    Some(number_first(read))
}

/// The longest range of symbols that is read as its codes.
const LONGEST_RANGE: u32 = 1000;

/// `E1001–E1005`: the codes behind the first one, and what stands behind them.
fn symbols_up_to<'a>(first: &Code, rest: &'a str) -> Option<(Vec<Code>, &'a str)> {
    let Code::Text(first) = first else { return None };
    let trimmed = rest.trim_start_matches(' ');
    let after = number::RANGE.iter().find_map(|separator| trimmed.strip_prefix(separator))?;
    let (last, behind) = symbol(after.trim_start_matches(' '))?;
    let stem = first.trim_end_matches(|c: char| c.is_ascii_digit());
    let (from, to) = (first.strip_prefix(stem)?, last.strip_prefix(stem)?);
    let (low, high): (u32, u32) = (from.parse().ok()?, to.parse().ok()?);
    if stem.is_empty() || high <= low || high - low > LONGEST_RANGE {
        return None;
    }
    let width = from.len();
    Some(((low + 1..=high).map(|number| Code::Text(format!("{stem}{number:0width$}"))).collect(), behind))
}

/// `rate_limited (429)`: of a symbol and a number the number is the code, and the symbol its name.
fn number_first(mut read: CodeCell) -> CodeCell {
    let (line, below) = read.rest.split_once('\n').unwrap_or((&read.rest, ""));
    if let ([Code::Text(symbol)], Some((number @ Code::Int(..), ""))) = (read.codes.as_slice(), number(line))
    {
        let rest = [symbol.as_str(), below].join("\n");
        read = CodeCell { codes: vec![number], rest: rest.trim_end().to_owned() };
    }
    read
}

/// The words behind the codes. Where further codes stand among them with words of their own, as in
/// `401 Unauthorized / 403 Forbidden`, these are codes of the cell too.
fn titles(codes: &mut Vec<Code>, rest: &str) -> String {
    let Some(first) = codes.first().cloned() else { return String::new() };
    let mut titles = Vec::new();
    let (mut from, mut looked_at) = (0, 0);
    while let Some((end, behind)) = next_mark(rest, looked_at) {
        looked_at = behind;
        let after = near(rest.get(behind..).unwrap_or_default());
        let is_line = rest.get(..behind).is_some_and(|before| before.ends_with('\n'));
        let next = lead(after).filter(|(code, words)| is_alike(&first, code) && (is_line || is_title(words)));
        if let Some((code, words)) = next {
            titles.push(title(rest.get(from..end).unwrap_or_default()));
            codes.push(code);
            from = behind + after.len() - words.len();
            looked_at = from;
        }
    }
    titles.push(title(rest.get(from..).unwrap_or_default()));
    titles.retain(|title| !title.is_empty());
    titles.join(" / ")
}

/// The next separator of a list with titles: where it begins and ends. A plain loop over bytes,
/// since the words beside every code go through it unoptimised.
fn next_mark(rest: &str, from: usize) -> Option<(usize, usize)> {
    let bytes = rest.as_bytes();
    let mut at = from;
    while let Some(byte) = bytes.get(at) {
        let here = || rest.get(at..).unwrap_or_default();
        let length = match byte {
            b'/' | b';' | b'\n' | b',' => 1,
            b' ' => TITLED_WORDS.iter().find(|word| here().starts_with(**word)).map_or(0, |word| word.len()),
            0xe3 | 0xef => {
                here().chars().next().filter(|char| WIDE_MARKS.contains(char)).map_or(0, char::len_utf8)
            }
            _ => 0,
        };
        if length > 0 {
            return Some((at, at + length));
        }
        at += 1;
    }
    None
}

/// The beginning of a text.
fn near(text: &str) -> &str {
    let end = (0..=NEAR).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    text.get(..end.min(text.len())).unwrap_or(text)
}

/// Whether two codes are written alike: numbers of one length, or symbols that differ in their number.
fn is_alike(first: &Code, next: &Code) -> bool {
    let stem = |code: &Code| code.notation().trim_end_matches(|c: char| c.is_ascii_digit()).to_owned();
    match (first, next) {
        (Code::Text(_), Code::Text(text)) => stem(first) == stem(next) && stem(next).len() < text.len(),
        _ => {
            first.bounds().is_some()
                && next.bounds().is_some()
                && first.notation().len() == next.notation().len()
        }
    }
}

/// Whether the words behind a code are its title, or there are none: `500 items` is no code.
fn is_title(words: &str) -> bool {
    let bare = words.trim_start();
    bare.is_empty()
        || bare.starts_with([':', '：', '–', '—', '(', '（', '-'])
        || bare.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase())
}

/// Keeps the first of each code.
fn drop_repeated(codes: &mut Vec<Code>) {
    if codes.len() > 1 {
        let mut known = HashSet::new();
        codes.retain(|code| known.insert(code.bounds().ok_or_else(|| code.to_string())));
    }
}

/// Reads a cell whose code stands behind words: `Fatal error C1001`, `Not found (404)`.
pub(crate) fn parse_behind_words(cell: &str) -> Option<CodeCell> {
    let boundary = |c: char| c.is_whitespace() || matches!(c, '(' | '[');
    let mut starts = cell.match_indices(boundary).map(|(at, mark)| at + mark.len());
    let (code, at, rest) = starts.find_map(|at| {
        let text = cell.get(at..).filter(|text| begins_with_digits(text))?;
        let (code, rest) = lead(text)?;
        let holds_digit = code.notation().chars().any(|c| c.is_ascii_digit());
        holds_digit.then_some((code, at, rest))
    })?;
    let before = cell.get(..at)?.trim_end_matches(['(', '[']);
    let words = format!("{} {}", title(before), title(rest));
    Some(CodeCell { codes: vec![code], rest: words.split_whitespace().collect::<Vec<_>>().join(" ") })
}

/// Whether one of the first two words holds a digit: a code, or its label and a code. A plain loop
/// over bytes, since it stands before each word of many cells.
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

/// The words behind a code, without what separates them from it. Brackets go where they hold all of
/// the words and follow the code at once, as in `404 (Not Found)`.
fn title(rest: &str) -> &str {
    let is_separator = |c: char| c.is_whitespace() || SEPARATORS.contains(&c);
    let rest = rest.trim_start_matches(|c| BRACKETS.iter().any(|(_, close)| *close == c));
    let words = rest.trim_matches(is_separator);
    // A code span that holds the code and its title has lost its first backtick to the code.
    let is_cut = words.contains('`') && words.matches('`').count() % 2 == 1;
    let words = if is_cut { words.trim_end_matches('`') } else { words };
    let is_bracketed = |(open, close): &&(char, char)| {
        let inner = words.strip_prefix(*open).and_then(|inner| inner.strip_suffix(*close));
        inner.is_some_and(|inner| !inner.contains([*open, *close]))
    };
    let follows = || rest.trim_start().len() == rest.trim_start_matches(is_separator).len();
    match BRACKETS.iter().find(is_bracketed).filter(|_| follows() && !words.starts_with('`')) {
        Some((open, close)) => words.trim_start_matches(*open).trim_end_matches(*close),
        None => words.trim_end_matches('.'),
    }
}

/// Whether a text has no words.
fn is_punctuation(text: &str) -> bool {
    !text.contains(char::is_alphanumeric)
}

/// The code at the start of a text, and what stands behind it. A plain word is a code only where
/// it is alone.
fn lead(text: &str) -> Option<(Code, &str)> {
    let text = text.trim_start_matches(OPENING);
    number(text).or_else(|| behind_a_word(text)).or_else(|| {
        let (token, rest) = symbol(text)?;
        (is_punctuation(rest) || is_symbolic(token) && !is_acronym(token, rest))
            .then(|| (Code::Text(token.to_owned()), rest))
    })
}

/// Whether a token is a word of a sentence that is written in capitals: `SKU already exists`.
fn is_acronym(token: &str, rest: &str) -> bool {
    token.chars().all(|c| c.is_ascii_uppercase())
        && rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_lowercase))
}

/// What a code like `TR-100` shares with the suffixes behind it in `TR-100, -101`.
fn prefix(code: &Code) -> Option<String> {
    let Code::Text(text) = code else { return None };
    let letters = text.trim_end_matches(|c: char| c.is_ascii_digit());
    (letters.len() < text.len() && letters.ends_with('-')).then(|| letters.trim_end_matches('-').to_owned())
}

/// The next suffix of a list, `-101`.
fn next_suffix<'a>(prefix: &str, rest: &'a str) -> Option<(Code, &'a str)> {
    let after = LIST.iter().find_map(|separator| rest.trim_start_matches(' ').strip_prefix(separator))?;
    let suffix = after.trim_start();
    let digits = suffix.strip_prefix('-')?;
    let length = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    let (digits, behind) = digits.split_at_checked(length).filter(|(digits, _)| !digits.is_empty())?;
    is_boundary(behind).then(|| (Code::Text(format!("{prefix}-{digits}")), behind))
}

/// Words in front of a number which say no more than that it is a code.
const LABELS: &[&str] = &[
    "http", "http/1.0", "http/1.1", "http/2", "error", "err", "code", "status", "errno", "sqlstate", "exit",
];

/// The number of `HTTP 404` and `Error 1045`.
fn behind_a_word(text: &str) -> Option<(Code, &str)> {
    let length = near(text).find([' ', '\u{a0}'])?;
    let (word, rest) = text.split_at_checked(length)?;
    let is_label = LABELS.iter().any(|label| label.eq_ignore_ascii_case(word));
    if is_label { number(rest.trim_start()) } else { None }
}

fn next_of_list(rest: &str) -> Option<(Code, &str)> {
    let rest = rest.trim_start_matches(|c: char| c == ' ' || "\"'”)]`".contains(c));
    let after = LIST.iter().find_map(|separator| rest.strip_prefix(separator))?;
    let after = after.trim_start();
    // `400, and 401`
    let after = LIST.iter().find_map(|word| after.strip_prefix(word)).unwrap_or(after).trim_start();
    let (code, behind) = lead(after)?;
    // `500, 503` is a list, `not_found, 3 times` is not: words behind a code belong to it alone.
    let next = behind.trim_start_matches(|c: char| c.is_whitespace() || "\"'”)]`".contains(c));
    let is_separate = next.is_empty() || LIST.iter().any(|separator| next.starts_with(separator));
    let is_number = code.bounds().is_some();
    (is_separate || is_number).then_some((code, behind))
}

/// A word that may be a code, and what stands behind it.
fn symbol(text: &str) -> Option<(&str, &str)> {
    let is_part = |c: char| c.is_alphanumeric() || "_-.:$@#*/".contains(c);
    let end = text.find(|c| !is_part(c)).unwrap_or(text.len());
    let token = text.get(..end)?.trim_end_matches(['-', '.', ':', '/', '#']);
    let rest = text.get(token.len()..)?;
    token.chars().any(char::is_alphanumeric).then_some((token, rest))
}

/// Whether a token is written as no plain word is: `rate_limited`, `E1001`, `NotFound`, `EPERM`.
pub(crate) fn is_symbolic(token: &str) -> bool {
    if token.contains(' ') {
        return false;
    }
    let inner =
        |marks: &str| token.trim_matches(|c: char| !c.is_alphanumeric()).contains(|c| marks.contains(c));
    let letters = || token.chars().filter(|c| c.is_alphabetic());
    let has_digit = token.contains(|c: char| c.is_ascii_digit());
    let is_upper = letters().count() > 2 && letters().all(char::is_uppercase);
    let is_camel =
        token.chars().zip(token.chars().skip(1)).any(|(a, b)| a.is_lowercase() && b.is_uppercase());
    !token.contains(char::is_whitespace)
        && letters().next().is_some()
        && (inner("_.:") || has_digit || is_upper || is_camel)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cell: &str) -> (Vec<String>, String) {
        let cell = parse(cell).unwrap_or(CodeCell { codes: vec![], rest: String::new() });
        let code = |code: &Code| match code {
            Code::Int(value, notation) => format!("{value}={notation}"),
            Code::Text(text) => text.clone(),
            Code::Range(from, to, notation) => format!("{from}..{to}={notation}"),
        };
        (cell.codes.iter().map(code).collect(), cell.rest)
    }

    #[test]
    fn one_code() {
        for (cell, code, rest) in [
            ("400", "400=400", ""),
            ("-32700", "-32700=-32700", ""),
            ("007", "7=007", ""),
            ("0x80070005", "2147942405=0x80070005", ""),
            ("rate_limit_exceeded", "rate_limit_exceeded", ""),
            ("E1001", "E1001", ""),
            ("40003.1", "40003.1", ""),
            ("400 - Invalid Request", "400=400", "Invalid Request"),
            ("400 Bad Request", "400=400", "Bad Request"),
            ("`400 Bad Request`", "400=400", "Bad Request"),
            ("`400` - No `model`", "400=400", "No `model`"),
            ("404 - Not found (model)", "404=404", "Not found (model)"),
            ("400 - [String]", "400=400", "[String]"),
            ("204 \"No Content\"", "204=204", "No Content"),
            ("400-Bad Request", "400=400", "Bad Request"),
            ("404: Not Found", "404=404", "Not Found"),
            ("404 (Not Found)", "404=404", "Not Found"),
            ("\"404\"", "404=404", ""),
            ("1 (default)", "1=1", "default"),
            ("404 - 3D Secure", "404=404", "3D Secure"),
            ("10000\nno_error", "10000=10000", "no_error"),
            ("canceled", "canceled", ""),
            ("404_NOT_FOUND", "404_NOT_FOUND", ""),
            ("5xx", "500..599=5xx", ""),
            ("4**", "400..499=4**", ""),
            ("404*", "404=404", ""),
            ("411[^1]", "411=411", ""),
            ("412¹", "412=412", ""),
            ("403-1", "403-1", ""),
            ("HTTP 404", "404=404", ""),
            ("Error 1045 (28000)", "1045=1045", "28000"),
            ("1,001", "1001=1,001", ""),
            ("422 - 500 items at most", "422=422", "500 items at most"),
            ("> 500", "501..599=> 500", ""),
            ("520-526", "520..526=520-526", ""),
            ("-32000 to -32099", "-32099..-32000=-32000 to -32099", ""),
            ("1000~1999", "1000..1999=1000~1999", ""),
            (">=500", "500..599=>=500", ""),
            ("≥ 500 Server", "500..599=≥ 500", "Server"),
            ("1000 이상", "1000..9223372036854775807=1000 이상", ""),
            ("500 and up", "500..599=500 and up", ""),
            ("20 bis 30", "20..30=20 bis 30", ""),
            ("1000〜1999", "1000..1999=1000〜1999", ""),
            ("`rate_limited` (429)", "429=429", "rate_limited"),
            ("INVALID_ARGUMENT (3)", "3=3", "INVALID_ARGUMENT"),
            ("1000+", "1000..9223372036854775807=1000+", ""),
            ("CFile::none", "CFile::none", ""),
        ] {
            assert_eq!(read(cell), (vec![code.to_owned()], rest.to_owned()), "{cell}");
        }
    }

    #[test]
    fn several_codes() {
        for (cell, codes) in [
            ("500, 503", ["500=500", "503=503"]),
            ("500/503", ["500=500", "503=503"]),
            ("500\n503", ["500=500", "503=503"]),
            ("500 or 503", ["500=500", "503=503"]),
            ("A_B, C_D", ["A_B", "C_D"]),
            ("`A_B`, `C_D`", ["A_B", "C_D"]),
            ("400, 5xx", ["400=400", "500..599=5xx"]),
            ("TR-100, -101", ["TR-100", "TR-101"]),
            ("E1001–E1002", ["E1001", "E1002"]),
            ("E009 to E010", ["E009", "E010"]),
            ("ERR-2: Bad, ERR-3: Worse", ["ERR-2", "ERR-3"]),
            ("10 und 11", ["10=10", "11=11"]),
            ("10 ou 11", ["10=10", "11=11"]),
            ("10或11", ["10=10", "11=11"]),
            ("10 또는 11", ["10=10", "11=11"]),
        ] {
            assert_eq!(read(cell).0, codes, "{cell}");
        }
        assert_eq!(read("500, 500").0, ["500=500"]);
        assert_eq!(read("`A_B`, `A_B`").0, ["A_B"]);
    }

    #[test]
    fn several_codes_with_titles() {
        let codes = |codes: &[&str]| codes.iter().map(|code| format!("{code}={code}")).collect::<Vec<_>>();
        for (cell, are, title) in [
            ("401 Unauthorized / 403 Forbidden", codes(&["401", "403"]), "Unauthorized / Forbidden"),
            ("400 Bad Request\n404 - Not Found", codes(&["400", "404"]), "Bad Request / Not Found"),
            ("400 无效, 401 未授权，403 禁止", codes(&["400", "401", "403"]), "无效 / 未授权 / 禁止"),
            ("401 Unauthorized / 403", codes(&["401", "403"]), "Unauthorized"),
            (
                "400 Bad, 401 Unauthorized and 403 Forbidden",
                codes(&["400", "401", "403"]),
                "Bad / Unauthorized / Forbidden",
            ),
            (
                "HTTP 502 Bad Gateway or HTTP 503 Unavailable",
                codes(&["502", "503"]),
                "Bad Gateway / Unavailable",
            ),
            ("404 Not found\n410 gone", codes(&["404", "410"]), "Not found / gone"),
            ("5001 – not found; 5002 – gone", codes(&["5001", "5002"]), "not found / gone"),
            ("1: one, 2: two", codes(&["1", "2"]), "one / two"),
            ("400 - Send 100, 200 or 500 items", codes(&["400"]), "Send 100, 200 or 500 items"),
            ("404 Not found, 3 Times", codes(&["404"]), "Not found, 3 Times"),
        ] {
            assert_eq!(read(cell), (are, title.to_owned()), "{cell}");
        }
    }

    #[test]
    fn words_are_no_code() {
        assert_eq!(parse("Rate limit exceeded"), None);
        assert_eq!(parse("SKU already exists"), None);
        assert_eq!(parse("EPERM - Not permitted").map(|cell| cell.rest), Some("Not permitted".into()));
        assert_eq!(parse(""), None);
        assert_eq!(parse("—"), None);
        assert_eq!(
            parse("99999999999999999999").map(|c| c.codes),
            Some(vec![Code::Text("99999999999999999999".into())])
        );
    }

    #[test]
    fn a_code_behind_words() {
        let read = |cell| parse_behind_words(cell).map(|cell| (cell.codes[0].to_string(), cell.rest));
        assert_eq!(read("Fatal error C1001"), Some(("C1001".into(), "Fatal error".into())));
        assert_eq!(read("Not found (404)"), Some(("404".into(), "Not found".into())));
        assert_eq!(read("Not found"), None);
    }
}
