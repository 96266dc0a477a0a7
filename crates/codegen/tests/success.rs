//! Rows of success, which are set apart, and rows of failure, which are not.

use errdown_codegen::{Options, Source, compile};

/// Whether the one row of a table is set apart.
fn is_apart(header: &str, row: &str) -> bool {
    is_apart_beside(header, row, "")
}

/// Whether the first row of a table is set apart.
fn is_apart_beside(header: &str, row: &str, other: &str) -> bool {
    let columns = header.matches('|').count() - 1;
    let text = format!("# Errors\n\n{header}\n|{}\n{row}\n{other}\n", "---|".repeat(columns));
    let entries = compile(&[Source::new("e.md", &text)], &Options::default()).catalog.entries;
    entries.iter().all(|entry| entry.line > 5)
}

#[test]
fn rows_of_success_and_failure() {
    let own = "| Error code | Description |";
    for (row, expected) in [
        ("| 0 | Fine |", true),
        ("| 0 | No Error |", true),
        ("| 0 | Operation timed out |", false),
        ("| 0 | General error (malformed body) |", false),
        ("| 7 | ok |", true),
        ("| 7 | Image with id {0} was successfully deleted. |", true),
        ("| 7 | The success callback was never called |", false),
        ("| 7 | Successfully validated card is expired |", false),
        ("| LIB_OK | Done |", true),
        ("| E1001 | 转账成功 |", true),
        ("| NOT_FOUND | The row documents success |", false),
        ("| 7 | 操作没有成功 |", false),
        ("| 7 | 支付成功后回调超时 |", false),
        ("| 7 | 正常に終了しませんでした |", false),
        ("| 7 | 성공하지 못했습니다 |", false),
        ("| 7 | No se completó con éxito |", false),
        ("| 7 | Kein Erfolg beim Senden |", false),
        ("| 7 | Без успеха |", false),
    ] {
        assert_eq!(is_apart(own, row), expected, "{row}");
    }
    let http = "| HTTP status | Meaning |";
    for (row, expected) in [
        ("| 200 OK | Everything went well |", true),
        ("| 2xx | Everything went well |", true),
        ("| 202 Accepted | The job failed to queue |", false),
        ("| 200 ERR_UNKNOWN | Oops |", false),
    ] {
        assert_eq!(is_apart_beside(http, row, "| 404 Not Found | It is not there |"), expected, "{row}");
    }
    assert!(!is_apart("| Status | Code | Meaning |", "| 400 | 0 | Something |"));
    assert!(!is_apart(
        "| Code | Title | Cause |",
        "| A7 | Not allowed | Check that it was set up successfully |"
    ));
    assert!(!is_apart("| Code | Description |", "| 209 | The hat is taken |"));
    assert!(is_apart("| Code | Description |", "| 200 | OK |"));
    assert!(is_apart("| Status | Description |", "| 200 | The hat was found |"));
    assert!(is_apart(own, "| ERROR_SUCCESS | Everything went well |"));
    assert!(!is_apart(own, "| AUTH_NONE | Nobody asked |"));
    for (name, expected) in
        [("ERR_OK", true), ("ERROR_SUCCESS", true), ("ERR_NOT_OK", false), ("ERR_SUCCESSOR", false)]
    {
        assert_eq!(
            is_apart("| Code | Name | Cause |", &format!("| 0 | {name} | Done |")),
            expected,
            "{name}"
        );
    }
}
