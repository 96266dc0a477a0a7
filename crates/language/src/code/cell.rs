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
    let bare = rest.strip_prefix([' ', '\n'])?.trim_matches(|c: char| c.is_whitespace() || "()`".contains(c));
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
mod tests {
    use super::*;

    /// `behind_separator` looks at a first byte only, so a new one must be added there.
    #[test]
    fn every_separator_is_known_by_its_first_byte() {
        for separator in list_separators() {
            assert_eq!(behind_separator(separator), Some(""), "{separator}");
        }
    }

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
            ("POOL_BUSY\n-12", "-12=-12", "POOL_BUSY"),
            ("POOL_BUSY (-12)", "-12=-12", "POOL_BUSY"),
            ("1000+", "1000..9223372036854775807=1000+", ""),
            ("CFile::none", "CFile::none", ""),
            ("`a:b:c:\nd/Gone`", "a:b:c:d/Gone", ""),
            ("E1001:\nGone", "E1001", "Gone"),
            ("$-14$", "-14=-14", ""),
            ("$7$ - Gone", "7=7", "Gone"),
            ("$BIT", "$BIT", ""),
            ("$5", "$5", ""),
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
            ("500 or other 5XX", ["500=500", "500..599=5XX"]),
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
            ("`401` (key) / `400` (form)", codes(&["401", "400"]), "key / form"),
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
        let lettered = |cell| parse_lettered(cell).map(|cell| cell.codes[0].to_string());
        assert_eq!(lettered("`TX 176`"), Some("TX 176".into()));
        assert_eq!(parse_lettered("TX 176, `TX 177`").map(|cell| cell.codes.len()), Some(2));
        assert_eq!([lettered("No 176"), lettered("TX 176 b"), lettered("OK 200")], [None, None, None]);
    }
}
