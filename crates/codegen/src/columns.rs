//! Headers and cells to roles: which column of a table means what, and whether the table is one of
//! errors at all. The words are data in `words.rs`, how a header is held against
//! them is in `hint.rs`; the cells have the last say.

mod assign;
mod cell;
mod column;

use crate::diagnostic::{Diagnostics, Rule};
use crate::markdown::Table;
use crate::options::Options;
use crate::role::Role;
use assign::{assign, explanation};
pub(crate) use cell::{is_blank, read_codes, says_none};
use column::{Above, Column, is_named};
use errdown_language::header::{self, hint, normalize};
use errdown_language::{Hint, Kind, nearest};
use std::fmt;

/// The roles of a table's columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Layout {
    /// One for each column.
    pub(crate) roles: Vec<Role>,
    /// The column of the codes.
    pub(crate) code: usize,
    /// Whether the table is one of errors by more than a column of codes.
    pub(crate) is_certain: bool,
    /// Whether the header of that column calls its codes statuses.
    pub(crate) says_http: bool,
    /// Whether its codes are ranges, each of a class of errors.
    pub(crate) lists_ranges: bool,
    /// What speaks for the role of each column.
    pub(crate) reasons: Vec<String>,
}

/// Why a table is no error table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rejection {
    /// It has no rows.
    Empty,
    /// No column holds codes.
    Codeless,
    /// No column says anything about the codes.
    Unexplained,
    /// It lists what can be called.
    Endpoints,
    /// It lists what can be set, or what a message has.
    Parameters,
    /// Its codes may be of anything, and other tables of the document are those of errors.
    Doubtful,
    /// It lists ranges of codes, and other tables of the document the codes themselves.
    Ranges,
}

impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "it has no rows",
            Self::Codeless => "no column holds codes",
            Self::Unexplained => "no column says what a code means",
            Self::Endpoints => "it lists methods and endpoints",
            Self::Parameters => "it lists parameters or fields",
            Self::Ranges => "it lists ranges of codes, and other tables the codes themselves",
            Self::Doubtful => "nothing says that its codes are those of errors, as in other tables",
        })
    }
}

/// Reports headers of the `columns` option that no table has.
pub(crate) fn check_options(diagnostics: &mut Diagnostics, tables: &[&Table], options: &Options) {
    if options.columns.is_empty() {
        return;
    }
    let mut headers: Vec<String> = Vec::new();
    for table in tables {
        headers.append(&mut table.header.words());
    }
    for (name, _) in &options.columns {
        if headers.iter().any(|header| is_named(header, name)) {
            continue;
        }
        let message = format!("no table has a column `{}`", name.value);
        let report = diagnostics.report(Rule::UnknownColumn, name.token_span, message);
        if let Some(near) = nearest(&name.value, headers.iter().map(String::as_str)) {
            report.help(format_args!("did you mean `{near}`?"));
        } else if !headers.is_empty() {
            report.help(format_args!("the columns are {}", listed(&headers)));
        }
    }
}

/// Reports columns of a table that the call gives one role.
pub(crate) fn check_roles(diagnostics: &mut Diagnostics, table: &Table, options: &Options) {
    if options.columns.is_empty() {
        return;
    }
    let mut given: Vec<Role> = Vec::new();
    for header in &table.header.cells {
        let header = header.prose.bare();
        let Some((name, role)) = options.columns.iter().find(|(name, _)| is_named(&header, name)) else {
            continue;
        };
        if *role != Role::Extra && given.contains(role) {
            let message = format!("another column of the table is told to be `{}` too", role.name());
            diagnostics
                .report(Rule::RoleTwice, name.token_span, message)
                .help("`extra` keeps a column under its header");
        }
        given.push(*role);
    }
}

fn listed(headers: &[String]) -> String {
    let mut names: Vec<String> = Vec::new();
    for header in headers {
        let name = format!("`{header}`");
        if let Err(at) = names.binary_search(&name) {
            names.insert(at, name);
        }
    }
    names.join(", ")
}

/// Finds the role of each column.
///
/// # Errors
/// The reason why the table is no error table.
pub(crate) fn resolve(table: &Table, options: &Options) -> Result<Layout, Rejection> {
    if table.rows.is_empty() {
        return Err(Rejection::Empty);
    }
    let above = Above::new(table);
    let mut columns: Vec<Column> = Vec::with_capacity(table.header.cells.len());
    let mut best = None;
    for (at, header) in table.header.cells.iter().enumerate() {
        let column = Column::new(table, at, header, options);
        if let Some(score) = column.code_score(&above)
            && best.is_none_or(|(_, most)| score > most)
        {
            best = Some((at, score));
        }
        columns.push(column);
    }
    let (code, _) = best.ok_or(Rejection::Codeless)?;
    lists_other_things(&columns, code)?;
    let mut roles = assign(&columns, code);
    let is_about_errors = columns.get(code).is_some_and(Column::speaks_of_errors);
    if !roles.iter().any(|role| role.is_text()) {
        let has_status = roles.contains(&Role::Status);
        match explanation(&columns, &roles, is_about_errors).and_then(|at| roles.get_mut(at)) {
            Some(role) => *role = Role::Cause,
            None if is_about_errors && has_status => {}
            None => return Err(Rejection::Unexplained),
        }
    }
    let says_http = columns.get(code).is_some_and(Column::says_http);
    let lists_ranges = columns.get(code).is_some_and(Column::lists_ranges);
    let is_certain = is_about_errors
        || header::is_about_errors(table.heading())
        || columns.iter().any(|column| column.told.is_some() || column.belongs_to_errors())
        || table.headings.iter().any(|heading| header::is_about_codes(heading));
    Ok(Layout {
        roles,
        code,
        is_certain,
        says_http,
        lists_ranges,
        reasons: columns.iter().map(Column::why).collect(),
    })
}

/// Whether the columns beside the codes say that these are no errors.
///
/// # Errors
/// What the table lists instead.
fn lists_other_things(columns: &[Column], code: usize) -> Result<(), Rejection> {
    let has = |headers: Kind| columns.iter().any(|column| column.is_called(headers));
    let Some(codes) = columns.get(code) else { return Ok(()) };
    let is_told = columns.iter().any(|column| column.told.is_some());
    // Errors occur too, but have no names beside their codes that occur.
    let is_of_fields = has(|language| language.occurrences) && columns.iter().any(Column::is_a_name);
    match () {
        () if is_told || codes.speaks_of_errors() && !codes.is_a_name() => Ok(()),
        () if columns.iter().any(|column| column.told.is_none() && column.lists_types()) => {
            Err(Rejection::Parameters)
        }
        () if has(|language| language.methods) && has(|language| language.endpoints) => {
            Err(Rejection::Endpoints)
        }
        () if has(|language| language.defaults) && codes.is_a_name() || is_of_fields => {
            Err(Rejection::Parameters)
        }
        () => Ok(()),
    }
}

/// Whether headers are those of an error table, by their words alone.
pub(crate) fn speak_of_errors(headers: &[String]) -> bool {
    let is_code = |header: &String| {
        let header = normalize(header);
        matches!(hint(&header), Some(Hint::Code | Hint::Status)) || header::is_about_errors(&header)
    };
    headers.len() > 1 && headers.iter().any(is_code)
}

/// Whether headers are those of what happened and of what to do.
pub(crate) fn explain_and_remedy(headers: &[String]) -> bool {
    let has = |meant| headers.iter().any(|header| hint(&normalize(header)) == Some(meant));
    has(Hint::Cause) && has(Hint::Solution)
}

/// Whether a heading is one of codes that a caller is answered with.
pub(crate) fn heads_codes(heading: &str) -> bool {
    header::is_about_codes(heading)
}

/// Whether a heading is one of errors.
pub(crate) fn heads_errors(heading: &str) -> bool {
    header::is_about_errors(heading)
}

/// Whether a heading is one of errors, and does not say that they are those of HTTP.
pub(crate) fn heads_errors_of_its_own(heading: &str) -> bool {
    header::has_error_word(heading) && !header::has_word(heading, |language| language.statuses)
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
        let documents = markdown::parse(&[Source::new("e.md", markdown)]);
        resolve(&documents[0].tables[0], &Options::default())
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
        assert_eq!(table("| Name | Meaning |", "| `max_tokens` | a b c |"), Err(Rejection::Codeless));
        assert_eq!(table("| Code | Since |", "| 400 | v2 |"), Err(Rejection::Unexplained));
    }

    #[test]
    fn an_error_code_needs_no_known_explanation() {
        use Role::{Cause, Code, Extra, Status};
        let table = |header: &str, row: &str| roles(&format!("{header}\n|---|---|\n{row}\n"));
        assert_eq!(table("| Party | Error code |", "| nobody | `NO_PARTY` |"), Ok(vec![Cause, Code]));
        assert_eq!(table("| Error code | HTTP status |", "| `NO_PARTY` | 404 |"), Ok(vec![Code, Status]));
        assert_eq!(table("| Code | HTTP status |", "| `NO_PARTY` | 404 |"), Err(Rejection::Unexplained));
        assert_eq!(table("| 状态码 | 错误码 |", "| 404 Gone | NoParty |"), Ok(vec![Status, Code]));
        assert_eq!(
            roles(
                "| Code | Meaning | Explanation |\n|---|---|---|\n| 1 | Gone | It was here a while ago, and left |\n"
            ),
            Ok(vec![Code, Role::Title, Cause])
        );
        assert_eq!(
            roles("| Action | Error code | Owner |\n|---|---|---|\n| Enter | `NO_PARTY` | us |\n"),
            Ok(vec![Cause, Code, Extra])
        );
        assert_eq!(
            roles(
                "| Code | 常量 | English | Deutsch |\n|---|---|---|---|\n| 7001 | NoParty | No party | Kein Fest |\n"
            ),
            Ok(vec![Code, Role::Name, Role::Title, Cause])
        );
        assert_eq!(
            roles("| Code | Notizen |\n|---|---|\n| 7001 | 没有人参加这个聚会 |\n"),
            Ok(vec![Code, Cause])
        );
        assert_eq!(roles("| Code | Notizen |\n|---|---|\n| 7001 | 法国 |\n"), Err(Rejection::Unexplained));
        assert_eq!(
            roles("| Error code | Title | Message |\n|---|---|---|\n| 7 | No party | Nobody came |\n"),
            Ok(vec![Code, Role::Title, Cause])
        );
        assert_eq!(
            roles("| Error code | Description | Notes |\n|---|---|---|\n| 7 | NO_PARTY | Nobody came |\n"),
            Ok(vec![Code, Role::Name, Cause])
        );
    }

    #[test]
    fn causes_that_are_symbols_are_codes_below_a_heading_of_causes() {
        let table = |heading: &str| {
            let rows =
                "| `NO_PARTY` | Nobody is there |\n| `DOOR_SHUT` | Nobody opens |\n| `LATE` | It is over |\n";
            roles(&format!("## {heading}\n\n| Cause | What it means |\n|---|---|\n{rows}"))
        };
        assert_eq!(table("Disconnect causes"), Ok(vec![Role::Code, Role::Cause]));
        assert_eq!(table("Seats"), Err(Rejection::Codeless));
        let rows = "| `LATE` | Over |\n| `SHUT` | Nobody opens |\n| `LOST` | Nobody is there |\n";
        let hangups = format!("## Calls\n\n| `hangup_cause` | Meaning |\n|---|---|\n{rows}");
        assert_eq!(roles(&hangups), Ok(vec![Role::Code, Role::Cause]));
    }

    #[test]
    fn symbols_of_a_status_code_need_errors_above_them() {
        let table = |header: &str| {
            roles(&format!(
                "# Errors\n\n## At the door\n\n| Case | {header} |\n|---|---|\n| Shut | `NO_PARTY` |\n"
            ))
        };
        assert_eq!(table("Status code"), Ok(vec![Role::Cause, Role::Code]));
        assert_eq!(table("State"), Err(Rejection::Codeless));
    }

    #[test]
    fn codes_of_other_things_are_none() {
        let table = |markdown: &str| roles(markdown).map(|_| ());
        assert_eq!(
            table(
                "| Status | Header | Type | Description |\n|---|---|---|---|\n| 200 | X-Door | string | Which door it was |\n"
            ),
            Err(Rejection::Parameters)
        );
        assert_eq!(
            table("## Carriers\n\n| Carrier code | Name |\n|---|---|\n| `UPS` | United |\n"),
            Err(Rejection::Codeless)
        );
        assert_eq!(
            table("## Opcodes\n\n| Code | Name |\n|---|---|\n| 1 | Heartbeat |\n"),
            Err(Rejection::Codeless)
        );
        assert_eq!(
            table(
                "| Method | Path | Description | Status code |\n|---|---|---|---|\n| POST | `/a` | Create | 201 |\n"
            ),
            Err(Rejection::Endpoints)
        );
        assert_eq!(
            table(
                "| Name | Occurrence | Description | Codes |\n|---|---|---|---|\n| Reason | 0..1 | Why not | `NO_PARTY` |\n"
            ),
            Err(Rejection::Parameters)
        );
        assert_eq!(
            table(
                "# Errors\n\n| Code | Occurrence | Solution |\n|---|---|---|\n| 1001 | The hat is gone | Choose another |\n"
            ),
            Ok(())
        );
        assert_eq!(
            table(
                "# Error categories\n\n| Category | Value | Scope |\n|---|---|---|\n| Door | `door_errors` | All at the door |\n"
            ),
            Err(Rejection::Codeless)
        );
        let states =
            "## Job status\n\n| Value | Description |\n|---|---|\n| `inQueue` | It has not begun |\n";
        assert_eq!(table(states), Err(Rejection::Codeless));
        assert_eq!(table(&states.replace("`inQueue`", "3")), Err(Rejection::Codeless));
        let seat = states.replace("Job status", "Returns a seat").replace("Value", "Name");
        assert_eq!(table(&seat), Err(Rejection::Codeless));
        let words = "| Seat | Common error | Fix |\n|---|---|---|\n| 1 | Chair | Sit |\n| 2 | Too small a chair | Sit |\n";
        assert_eq!(table(words), Err(Rejection::Codeless));
        let fields = "## Exceptions\n\n| Property name | Description |\n|---|---|\n| `httpStatus` | What came back |\n";
        assert_eq!(table(fields), Err(Rejection::Codeless));
        assert_eq!(table(&fields.replace("Property name", "Name")), Ok(()));
        let days =
            "| Guest | Status |\n|---|---|\n| Anne | in since 2024-05-17 |\n| Ben | out: 2024/05/18 |\n";
        assert_eq!(table(days), Err(Rejection::Codeless));
        let constant = "| Error value | Description |\n|---|---|\n| string | a b c |\n| string | d e f |\n| string | g h i |\n";
        assert_eq!(table(constant), Err(Rejection::Codeless));
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
}
