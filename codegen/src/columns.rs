//! Headers and cells to roles: which column of a table means what, and whether the table is one of
//! errors at all. The words are data in `words.rs`; the cells have the last say.

mod words;

use crate::code::{self, Code, CodeCell};
use crate::diagnostic::{Diagnostics, Rule, nearest};
use crate::markdown::{Cell, Table};
use crate::options::{Options, Spanned};
use std::fmt;
use words::{ERROR_WORDS, HEADING_WORDS, HTTP_STATUSES, SAMPLE_WORDS, WORDS};

/// What a column means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// What a caller sees.
    Code,
    /// A symbolic name.
    Name,
    /// The HTTP status.
    Status,
    /// A few words.
    Title,
    /// What happened.
    Cause,
    /// What to do.
    Solution,
    /// Whether to send the request again.
    Retry,
    /// When to send it again.
    Wait,
    /// Where to read on.
    Link,
    /// Anything else, kept under its header.
    Extra,
}

impl Role {
    /// Every role with the name that a user writes.
    pub const ALL: &'static [(&'static str, Self)] = &[
        ("code", Self::Code),
        ("name", Self::Name),
        ("status", Self::Status),
        ("title", Self::Title),
        ("cause", Self::Cause),
        ("solution", Self::Solution),
        ("retry", Self::Retry),
        ("wait", Self::Wait),
        ("link", Self::Link),
        ("extra", Self::Extra),
    ];

    /// The role of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, role)| *role)
    }

    /// Whether the column says something about a code.
    fn is_text(self) -> bool {
        matches!(self, Self::Name | Self::Title | Self::Cause | Self::Solution | Self::Retry)
    }
}

/// How many cells of a column are looked at before it has a role.
const SAMPLE: usize = 64;

/// The longest cell, in bytes, that may be a code behind words and not a sentence with a number.
const LONGEST: usize = 80;

/// What the words of a header hint at; the cells decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hint {
    Code,
    /// Codes only where the table is about errors.
    Number,
    Status,
    Name,
    /// A name, and codes only where the header speaks of errors.
    Kind,
    Title,
    Cause,
    Solution,
    Retry,
    Wait,
    Link,
}

/// The roles of a table's columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Layout {
    /// One for each column.
    pub roles: Vec<Role>,
    /// The column of the codes.
    pub code: usize,
    /// Whether the header of that column speaks of HTTP.
    pub(crate) says_http: bool,
}

/// Why a table is no error table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rejection {
    /// No column holds codes.
    NoCode,
    /// No column says anything about the codes.
    NoText,
}

impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoCode => "no column holds codes",
            Self::NoText => "no column says what a code means",
        })
    }
}

/// Reports headers of the `columns` option that no table has.
pub(crate) fn check_options<'a>(
    diagnostics: &mut Diagnostics,
    tables: impl Iterator<Item = &'a Table> + Clone,
    options: &Options,
) {
    let headers: Vec<String> =
        tables.flat_map(|table| &table.header.cells).map(|cell| cell.prose.bare()).collect();
    for (name, _) in &options.columns {
        if headers.iter().any(|header| is_named(header, name)) {
            continue;
        }
        let message = format_args!("no table has a column `{}`", name.value);
        let report = diagnostics.report(Rule::UnknownColumn, name.token_span, message);
        if let Some(near) = nearest(&name.value, headers.iter().map(String::as_str)) {
            report.help(format_args!("did you mean `{near}`?"));
        } else if !headers.is_empty() {
            report.help(format_args!("the columns are {}", listed(&headers)));
        }
    }
}

fn listed(headers: &[String]) -> String {
    let mut names: Vec<String> = headers.iter().map(|header| format!("`{header}`")).collect();
    names.sort();
    names.dedup();
    names.join(", ")
}

fn is_named(header: &str, name: &Spanned<String>) -> bool {
    normalise(header) == normalise(&name.value)
}

/// Finds the role of each column.
///
/// # Errors
/// The reason why the table is no error table.
pub(crate) fn resolve(table: &Table, options: &Options) -> Result<Layout, Rejection> {
    let columns: Vec<Column> = table
        .header
        .cells
        .iter()
        .enumerate()
        .map(|(at, header)| Column::new(table, at, header, options))
        .collect();
    let (code, _) = columns
        .iter()
        .enumerate()
        .filter_map(|(at, column)| Some((at, column.code_score(table)?)))
        .reduce(|best, next| if next.1 > best.1 { next } else { best })
        .ok_or(Rejection::NoCode)?;
    let mut roles = assign(&columns, code);
    if !roles.iter().any(|role| role.is_text()) {
        let mut widest =
            (0..columns.len()).filter(|at| *at != code && columns.get(*at).is_some_and(Column::is_prose));
        let widest = widest.next_back().ok_or(Rejection::NoText)?;
        roles.iter_mut().skip(widest).take(1).for_each(|role| *role = Role::Cause);
    }
    let says_http = columns.get(code).is_some_and(|column| column.hint == Some(Hint::Status));
    Ok(Layout { roles, code, says_http })
}

/// Gives each column its role; the first one that asks for a role gets it.
fn assign(columns: &[Column], code: usize) -> Vec<Role> {
    let mut roles = vec![Role::Extra; columns.len()];
    let mut taken = vec![Role::Code];
    for (at, (column, role)) in columns.iter().zip(&mut roles).enumerate() {
        let wanted = if at == code { Role::Code } else { column.role() };
        if at == code || wanted == Role::Extra || !taken.contains(&wanted) {
            taken.push(wanted);
            *role = wanted;
        }
    }
    roles
}

/// What is known of a column before it has a role.
struct Column {
    hint: Option<Hint>,
    /// Whether the header says that its cells are samples.
    is_sample: bool,
    /// The role that the call gives.
    told: Option<Role>,
    header: String,
    cells: Evidence,
}

/// What the cells of a column look like.
#[derive(Default)]
struct Evidence {
    rows: usize,
    filled: usize,
    /// Cells that are nothing but codes, or codes and a title.
    codes: usize,
    /// Cells whose codes are integers.
    numbers: usize,
    /// Cells whose codes lie between 100 and 599.
    statuses: usize,
    /// Cells that are a single word.
    words: usize,
    /// Cells that are a single word, written as no plain word is.
    symbols: usize,
    /// Cells of three words or more.
    sentences: usize,
}

impl Column {
    fn new(table: &Table, at: usize, header: &Cell, options: &Options) -> Self {
        let header = header.prose.bare();
        let told = options.columns.iter().find(|(name, _)| is_named(&header, name)).map(|(_, role)| *role);
        let mut cells = Evidence::default();
        let step = table.rows.len().div_ceil(SAMPLE).max(1);
        for cell in table.rows.iter().step_by(step).filter_map(|row| row.cells.get(at)) {
            cells.add(&cell.prose.bare());
        }
        let header = normalise(&header);
        let is_sample = SAMPLE_WORDS.iter().any(|word| header.starts_with(word));
        Self { hint: hint(&header), is_sample, told, header, cells }
    }

    /// How well the column would do as the column of codes; `None` where it cannot be.
    ///
    /// The header counts most, then how many of the cells that are filled hold codes; a column
    /// with many blank cells qualifies another one.
    fn code_score(&self, table: &Table) -> Option<usize> {
        match self.told {
            Some(Role::Code) => return Some(usize::MAX),
            Some(_) => return None,
            None => {}
        }
        let is_headed = is_about_errors(table.heading());
        let Evidence { rows, filled, codes, numbers, words, symbols, .. } = self.cells;
        let is_own_word = words == filled && symbols * 5 >= filled * 4;
        let base: usize = match self.hint {
            Some(Hint::Code) if self.is_sample => 150,
            Some(Hint::Code) => 300,
            Some(Hint::Status) if numbers * 2 > filled || self.speaks_of_errors() => 200,
            Some(Hint::Name) if is_headed && is_own_word => 120,
            Some(Hint::Status) if has_error_word(table.heading()) && is_own_word => 120,
            Some(Hint::Number) if is_headed || table.headings.iter().any(|text| has_error_word(text)) => 180,
            Some(Hint::Name | Hint::Kind) if self.speaks_of_errors() => 150,
            Some(Hint::Cause) | None if self.speaks_of_errors() && is_own_word => 100,
            _ => return None,
        };
        let share = codes * 100 / filled.max(1);
        let blank = 100 - filled * 100 / rows.max(1);
        (share >= 50).then_some((base + share).saturating_sub(2 * blank))
    }

    fn speaks_of_errors(&self) -> bool {
        has_error_word(&self.header)
    }

    fn role(&self) -> Role {
        let is_mostly = |count: usize| count * 2 > self.cells.filled;
        match (self.told, self.hint) {
            (Some(role), _) => role,
            (None, Some(Hint::Status)) if is_mostly(self.cells.statuses) => Role::Status,
            (None, Some(Hint::Name | Hint::Kind)) if !is_mostly(self.cells.words) => Role::Title,
            (None, Some(Hint::Name | Hint::Kind)) => Role::Name,
            (None, Some(Hint::Code | Hint::Number)) if is_mostly(self.cells.words) => Role::Name,
            (None, Some(Hint::Status | Hint::Title)) => Role::Title,
            (None, Some(Hint::Cause)) => Role::Cause,
            (None, Some(Hint::Solution)) => Role::Solution,
            (None, Some(Hint::Retry)) => Role::Retry,
            (None, Some(Hint::Wait)) => Role::Wait,
            (None, Some(Hint::Link)) => Role::Link,
            (None, Some(Hint::Code | Hint::Number) | None) => Role::Extra,
        }
    }

    fn is_prose(&self) -> bool {
        self.told.is_none() && self.cells.sentences * 2 > self.cells.filled
    }
}

impl Evidence {
    fn add(&mut self, text: &str) {
        self.rows += 1;
        if is_blank(text) {
            return;
        }
        self.filled += 1;
        let words = text.split_whitespace().count();
        self.words += usize::from(words == 1 && text.contains(char::is_alphabetic));
        self.symbols += usize::from(words == 1 && code::is_symbolic(text));
        self.sentences += usize::from(words > 2);
        let Some(CodeCell { codes, .. }) = read_codes(text) else { return };
        self.codes += 1;
        self.numbers += usize::from(codes.iter().all(|code| code.bounds().is_some()));
        self.statuses += usize::from(codes.iter().all(is_status));
    }
}

impl Layout {
    /// Whether the codes of the table are HTTP statuses: all lie between 100 and 599, and the
    /// header says so or most are in use. Numbers like 213 are somebody's own.
    pub(crate) fn is_http<'a>(&self, codes: impl Iterator<Item = &'a Code>) -> bool {
        let (mut count, mut known) = (0, 0);
        for code in codes {
            if !is_status(code) {
                return false;
            }
            count += 1;
            known += usize::from(is_known_status(code));
        }
        count > 0 && (self.says_http || known * 2 >= count)
    }
}

/// Whether headers are those of an error table, by their words alone.
pub(crate) fn speak_of_errors(headers: &[String]) -> bool {
    let is_code = |header: &String| {
        let header = normalise(header);
        matches!(hint(&header), Some(Hint::Code | Hint::Status)) || is_about_errors(&header)
    };
    headers.len() > 1 && headers.iter().any(is_code)
}

/// The codes of a cell in the column of codes.
pub(crate) fn read_codes(text: &str) -> Option<CodeCell> {
    code::parse(text).or_else(|| {
        let (line, below) = text.split_once('\n').unwrap_or((text, ""));
        let mut cell = if line.len() <= LONGEST { code::parse_behind_words(line)? } else { return None };
        if has_word(&cell.rest, &["code", "error", "status", "http"]) && !cell.rest.contains(' ') {
            cell.rest.clear();
        }
        if !below.is_empty() {
            cell.rest = format!("{}\n{below}", cell.rest);
        }
        Some(cell)
    })
}

/// Whether a cell says nothing: empty, or a dash.
pub(crate) fn is_blank(text: &str) -> bool {
    !text.contains(char::is_alphanumeric) && !text.contains('*')
}

/// Whether a code may be an HTTP status (RFC 9110, section 15).
pub(crate) fn is_status(code: &Code) -> bool {
    code.lies_within(100, 599)
}

fn is_known_status(code: &Code) -> bool {
    match code {
        Code::Int(value, _) => HTTP_STATUSES.contains(value),
        Code::Range(..) => is_status(code),
        Code::Text(_) => false,
    }
}

/// Whether a status stands for success in the registry of RFC 9110.
pub(crate) fn is_success_status(code: &Code) -> bool {
    match code {
        Code::Int(value, _) => (200..300).contains(value) && HTTP_STATUSES.contains(value),
        Code::Range(from, to, _) => 200 <= *from && *to < 300,
        Code::Text(_) => false,
    }
}

fn has_error_word(text: &str) -> bool {
    has_word(text, ERROR_WORDS)
}

/// Whether a heading says that the table below it is about errors.
fn is_about_errors(heading: &str) -> bool {
    has_word(heading, ERROR_WORDS) || has_word(heading, HEADING_WORDS)
}

/// Whether a word of the text starts with one of the words; in scripts without spaces, anywhere.
fn has_word(text: &str, words: &[&str]) -> bool {
    let text = format!(" {}", normalise(text));
    let starts = |word: &&str| {
        text.match_indices(*word)
            .any(|(at, _)| !word.is_ascii() || text.get(..at).is_some_and(|before| before.ends_with(' ')))
    };
    words.iter().any(starts)
}

/// Lower case, letters and digits only, single spaces; `ExitCode` is two words.
fn normalise(header: &str) -> String {
    let mut out = String::new();
    let mut previous = ' ';
    for char in header.chars() {
        if char.is_uppercase() && previous.is_lowercase() {
            out.push(' ');
        }
        if char.is_alphanumeric() {
            out.extend(char.to_lowercase());
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
        previous = char;
    }
    out.trim().to_owned()
}

/// What a normalised header hints at.
fn hint(header: &str) -> Option<Hint> {
    let singular = header.strip_suffix('s').filter(|_| !header.ends_with("ss")).unwrap_or(header);
    let best = |matches: &dyn Fn(&str) -> bool| {
        let known = WORDS.iter().flat_map(|(hint, words)| words.iter().map(move |word| (*hint, *word)));
        known.filter(|(_, word)| matches(word)).max_by_key(|(_, word)| word.len()).map(|(hint, _)| hint)
    };
    let ends = |text: &str, word: &str| text.strip_suffix(word).is_some_and(|rest| rest.ends_with(' '));
    let starts = |text: &str, word: &str| text.strip_prefix(word).is_some_and(|rest| rest.starts_with(' '));
    // In `cause of the error` the head stands first, and so it does in `code and description`.
    let head = ["of", "for", "de", "du"].iter().find_map(|link| header.split_once(&format!(" {link} ")));
    let head = head.map(|(head, _)| head);
    if let Some((first, _)) = header.split_once(" and ")
        && hint(first) == Some(Hint::Code)
    {
        return Some(Hint::Code);
    }
    best(&|word| header == word || singular == word || head == Some(word))
        .or_else(|| best(&|word| ends(header, word) || ends(singular, word)))
        .or_else(|| best(&|word| starts(header, word)))
        .or_else(|| best(&|word| !word.is_ascii() && header.contains(word)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown;
    use crate::source::Source;

    fn roles(markdown: &str) -> Result<Vec<Role>, Rejection> {
        layout(markdown).map(|layout| layout.roles)
    }

    fn layout(markdown: &str) -> Result<Layout, Rejection> {
        let documents = markdown::parse(&mut Diagnostics::default(), &[Source::new("e.md", markdown)]);
        resolve(&documents[0].tables[0], &Options::default())
    }

    #[test]
    fn headers_hint_by_exact_end_and_start() {
        assert_eq!(hint("error codes"), Some(Hint::Code));
        assert_eq!(hint("json rpc error code"), Some(Hint::Code));
        assert_eq!(hint("http status"), Some(Hint::Status));
        assert_eq!(hint("cause of exception"), Some(Hint::Cause));
        assert_eq!(hint("example error message"), Some(Hint::Title));
        assert_eq!(hint("服务错误码"), Some(Hint::Code));
        assert_eq!(hint("owner"), None);
    }

    #[test]
    fn status_and_own_code_stand_side_by_side() {
        use Role::{Cause, Code, Extra, Name, Retry, Solution, Status};
        let table = |header: &str, row: &str| {
            let columns = header.matches('|').count() - 1;
            roles(&format!("# Errors\n\n## Reference\n\n{header}\n|{}\n{row}\n", "---|".repeat(columns)))
        };
        assert_eq!(
            table("| HTTP Status | Code | Reason |", "| 400 | BAD_LIMIT | a b c |"),
            Ok(vec![Status, Code, Cause])
        );
        assert_eq!(
            table("| Code | Name | Retryable |", "| 213 | READ_ONLY | No |"),
            Ok(vec![Code, Name, Retry])
        );
        assert_eq!(
            table("| Error | Meaning | Fix | Owner |", "| `no_key` | a | b | c |"),
            Ok(vec![Code, Cause, Solution, Extra])
        );
        assert_eq!(table("| Name | Meaning |", "| `max_tokens` | a b c |"), Err(Rejection::NoCode));
        assert_eq!(table("| Code | Since |", "| 400 | v2 |"), Err(Rejection::NoText));
    }

    #[test]
    fn headers_of_nine_languages() {
        use Role::{Cause, Code, Name, Retry, Solution, Status, Title};
        for (header, expected) in [
            (
                "Error code | HTTP status | Message | Description | Resolution | Retryable?",
                [Code, Status, Title, Cause, Solution, Retry],
            ),
            (
                "错误码 | HTTP状态码 | 错误信息 | 说明 | 解决方案 | 是否可重试",
                [Code, Status, Title, Cause, Solution, Retry],
            ),
            (
                "エラーコード | HTTPステータス | メッセージ | 説明 | 対処法 | リトライ",
                [Code, Status, Title, Cause, Solution, Retry],
            ),
            (
                "오류 코드 | HTTP 상태 코드 | 메시지 | 설명 | 해결 방법 | 재시도",
                [Code, Status, Title, Cause, Solution, Retry],
            ),
            (
                "Fehlercode | HTTP-Status | Meldung | Beschreibung | Abhilfe | Wiederholbar",
                [Code, Status, Title, Cause, Solution, Retry],
            ),
            (
                "Code d'erreur | Statut HTTP | Message d'erreur | Signification | Résolution | Réessayable",
                [Code, Status, Title, Cause, Solution, Retry],
            ),
            (
                "Código de error | Estado HTTP | Mensaje | Descripción | Solución | Reintentable",
                [Code, Status, Title, Cause, Solution, Retry],
            ),
            (
                "Código de erro | Status HTTP | Mensagem | Descrição | Solução | Repetível",
                [Code, Status, Title, Cause, Solution, Retry],
            ),
            (
                "Код ошибки | HTTP статус | Сообщение | Описание | Решение | Повтор",
                [Code, Status, Title, Cause, Solution, Retry],
            ),
            (
                "**Error Codes** | `HTTP Status` | Name | Causes: | *Fix* | Retry",
                [Code, Status, Name, Cause, Solution, Retry],
            ),
        ] {
            let table = format!(
                "| {header} |\n|---|---|---|---|---|---|\n| E_1 | 400 | Bad | a b c | d e f | No |\n"
            );
            assert_eq!(roles(&table), Ok(expected.to_vec()), "{header}");
        }
    }

    #[test]
    fn own_numbers_are_not_http() {
        let is_http = |cells: [&str; 2]| {
            let [a, b] = cells;
            let layout = layout(&format!("| Code | Cause |\n|---|---|\n| {a} | x |\n| {b} | y |\n"));
            let codes: Vec<Code> =
                cells.into_iter().filter_map(read_codes).flat_map(|read| read.codes).collect();
            layout.map(|layout| layout.is_http(codes.iter()))
        };
        assert_eq!(is_http(["400", "529 - Busy"]), Ok(true));
        assert_eq!(is_http(["213", "214"]), Ok(false));
        assert_eq!(is_http(["400", "1001"]), Ok(false));
        assert_eq!(is_http(["4xx", "500, 503"]), Ok(true));
    }
}
