use super::*;
use crate::listing;
use crate::source::Source;

fn roles(markdown: &str) -> Result<Vec<Role>, Rejection> {
    layout(markdown).map(|layout| layout.roles)
}

fn layout(markdown: &str) -> Result<Layout, Rejection> {
    let documents = listing::parse(&[Source::new("e.md", markdown)]);
    let layout = resolve(&documents[0].tables[0], &Options::default())?;
    if layout.certainty < 0 { Err(Rejection::Unlikely) } else { Ok(layout) }
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
    assert_eq!(table("| Code | Name | Retryable |", "| 213 | READ_ONLY | No |"), Ok(vec![Code, Name, Retry]));
    assert_eq!(
        table("| Error | Meaning | Fix | Owner |", "| `no_key` | a | b | c |"),
        Ok(vec![Code, Cause, Solution, Extra])
    );
    assert!(table("| Name | Meaning |", "| `max_tokens` | a b c |").is_err());
    assert!(table("| Code | Since |", "| 400 | v2 |").is_err());
}

#[test]
fn an_error_code_needs_no_known_explanation() {
    use Role::{Cause, Code, Extra, Status};
    let table = |header: &str, row: &str| roles(&format!("{header}\n|---|---|\n{row}\n"));
    assert_eq!(table("| Party | Error code |", "| nobody | `NO_PARTY` |"), Ok(vec![Cause, Code]));
    assert_eq!(table("| Error code | HTTP status |", "| `NO_PARTY` | 404 |"), Ok(vec![Code, Status]));
    assert!(table("| Code | HTTP status |", "| `NO_PARTY` | 404 |").is_err());
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
        roles(
            "| Code | Notizen |\n|---|---|\n| 7001 | 没有人参加这个聚会 |\n| 7002 | 因为下雨所以没有开门 |\n"
        ),
        Ok(vec![Code, Cause])
    );
    assert!(roles("| Code | Notizen |\n|---|---|\n| 7001 | 法国 |\n").is_err());
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
    assert!(table("Seats").is_err());
    let rows = "| `LATE` | Over |\n| `SHUT` | Nobody opens |\n| `LOST` | Nobody is there |\n";
    let hangups = format!("## Calls\n\n| `hangup_cause` | Meaning |\n|---|---|\n{rows}");
    assert_eq!(roles(&hangups), Ok(vec![Role::Code, Role::Cause]));
}

#[test]
fn symbols_of_a_status_code_need_errors_above_them() {
    let table = |header: &str| {
        roles(&format!(
            "# Errors\n\n## Errors at the door\n\n| Case | {header} |\n|---|---|\n| Shut | `NO_PARTY` |\n| Full | `NO_SEAT` |\n"
        ))
    };
    assert_eq!(table("Status code"), Ok(vec![Role::Cause, Role::Code]));
}

#[test]
fn codes_of_other_things_are_none() {
    let table = |markdown: &str| roles(markdown).map(|_| ());
    assert!(table(
            "| Status | Header | Type | Description |\n|---|---|---|---|\n| 200 | X-Door | string | Which door it was |\n"
        ).is_err());
    assert!(table("## Carriers\n\n| Carrier code | Name |\n|---|---|\n| `UPS` | United |\n").is_err());
    assert!(table("## Opcodes\n\n| Code | Name |\n|---|---|\n| 1 | Heartbeat |\n").is_err());
    assert!(table(
            "| Method | Path | Description | Status code |\n|---|---|---|---|\n| POST | `/a` | Create | 201 |\n"
        ).is_err());
    assert!(table(
            "| Name | Occurrence | Description | Codes |\n|---|---|---|---|\n| Reason | 0..1 | Why not | `NO_PARTY` |\n"
        ).is_err());
    assert_eq!(
        table(
            "# Errors\n\n| Code | Occurrence | Solution |\n|---|---|---|\n| 1001 | The hat is gone | Choose another |\n"
        ),
        Ok(())
    );
    assert!(table(
            "# Error categories\n\n| Category | Value | Scope |\n|---|---|---|\n| Door | `door_errors` | All at the door |\n"
        ).is_err());
    let states = "## Job status\n\n| Value | Description |\n|---|---|\n| `inQueue` | It has not begun |\n";
    assert!(table(states).is_err());
    assert!(table(&states.replace("`inQueue`", "3")).is_err());
    let seat = states.replace("Job status", "Returns a seat").replace("Value", "Name");
    assert!(table(&seat).is_err());
    let words = "| Seat | Common error | Fix |\n|---|---|---|\n| 1 | Chair | Sit |\n| 2 | Too small a chair | Sit |\n";
    assert!(table(words).is_err());
    let fields =
        "## Exceptions\n\n| Property name | Description |\n|---|---|\n| `httpStatus` | What came back |\n";
    assert!(table(fields).is_err());
    assert_eq!(table(&fields.replace("Property name", "Exception")), Ok(()));
    let days = "| Guest | Status |\n|---|---|\n| Anne | in since 2024-05-17 |\n| Ben | out: 2024/05/18 |\n";
    assert!(table(days).is_err());
    let constant = "| Error value | Description |\n|---|---|\n| string | a b c |\n| string | d e f |\n| string | g h i |\n";
    assert!(table(constant).is_err());
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
        let table =
            format!("| {header} |\n|---|---|---|---|---|---|\n| E_1 | 400 | Bad | a b c | d e f | No |\n");
        assert_eq!(roles(&table), Ok(expected.to_vec()), "{header}");
    }
}
