//! Headers and cells to roles: which column of a table means what, and whether the table is one of
//! errors at all. The words are data in `words.rs`; the cells have the last say.

mod words;

use crate::code::{self, Code, CodeCell};
use crate::diagnostic::{Diagnostics, Rule, nearest};
use crate::markdown::{Cell, Table};
use crate::options::{Options, Spanned};
use std::fmt;
use words::{ERROR_WORDS, HTTP_STATUSES, WORDS};

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
    Status,
    Name,
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
    /// The role that the call gives.
    told: Option<Role>,
    header: String,
    cells: Evidence,
}

/// What the cells of a column look like.
#[derive(Default)]
struct Evidence {
    filled: usize,
    /// Cells that are nothing but codes, or codes and a title.
    codes: usize,
    /// Cells whose codes lie between 100 and 599.
    statuses: usize,
    /// Cells that are a single symbolic word.
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
        Self { hint: hint(&header), told, header, cells }
    }

    /// How well the column would do as the column of codes; `None` where it cannot be.
    fn code_score(&self, table: &Table) -> Option<usize> {
        match self.told {
            Some(Role::Code) => return Some(usize::MAX),
            Some(_) => return None,
            None => {}
        }
        let base = match self.hint {
            Some(Hint::Code) => 300,
            Some(Hint::Status) => 200,
            Some(Hint::Name) if self.speaks_of_errors() => 150,
            None if self.speaks_of_errors() => 100,
            _ => return None,
        };
        let is_about_errors =
            self.speaks_of_errors() || table.headings.iter().any(|text| has_error_word(text));
        let evidence = self.cells.codes * 100 / self.cells.filled.max(1);
        (evidence >= 50 && (is_about_errors || base >= 200)).then_some(base + evidence)
    }

    fn speaks_of_errors(&self) -> bool {
        has_error_word(&self.header)
    }

    fn role(&self) -> Role {
        let is_mostly = |count: usize| count * 2 > self.cells.filled;
        match (self.told, self.hint) {
            (Some(role), _) => role,
            (None, Some(Hint::Status)) if is_mostly(self.cells.statuses) => Role::Status,
            (None, Some(Hint::Name)) if !is_mostly(self.cells.symbols) => Role::Title,
            (None, Some(Hint::Name)) => Role::Name,
            (None, Some(Hint::Code)) if is_mostly(self.cells.symbols) => Role::Name,
            (None, Some(Hint::Status | Hint::Title)) => Role::Title,
            (None, Some(Hint::Cause)) => Role::Cause,
            (None, Some(Hint::Solution)) => Role::Solution,
            (None, Some(Hint::Retry)) => Role::Retry,
            (None, Some(Hint::Wait)) => Role::Wait,
            (None, Some(Hint::Link)) => Role::Link,
            (None, Some(Hint::Code) | None) => Role::Extra,
        }
    }

    fn is_prose(&self) -> bool {
        self.told.is_none() && self.cells.sentences * 2 > self.cells.filled
    }
}

impl Evidence {
    fn add(&mut self, text: &str) {
        if is_blank(text) {
            return;
        }
        self.filled += 1;
        let words = text.split_whitespace().count();
        self.symbols += usize::from(words == 1 && text.contains(char::is_alphabetic));
        self.sentences += usize::from(words > 2);
        let Some(CodeCell { codes, .. }) = read_codes(text) else { return };
        self.codes += 1;
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

/// The codes of a cell in the column of codes.
pub(crate) fn read_codes(text: &str) -> Option<CodeCell> {
    code::parse(text).or_else(|| if text.len() <= LONGEST { code::parse_behind_words(text) } else { None })
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
    let text = text.to_lowercase();
    ERROR_WORDS.iter().any(|word| text.contains(word))
}

/// Lower case, letters and digits only, single spaces.
fn normalise(header: &str) -> String {
    let spaced: String = header.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    spaced.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
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
    // In `cause of the error` the head stands first.
    let head = ["of", "for", "de", "du"]
        .iter()
        .find_map(|link| header.split_once(&format!(" {link} ")))
        .map(|(head, _)| head);
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
            roles(&format!("# Errors\n\n{header}\n|{}\n{row}\n", "---|".repeat(columns)))
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
