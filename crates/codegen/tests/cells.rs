//! Cells of codes as pages write them: small tables, and exactly which codes and names are read.

use errdown_codegen::{Options, Source, compile};

/// `code/name title`, an entry each.
fn read(header: &str, rows: &[&str]) -> Vec<String> {
    let width = header.matches('|').count() - 1;
    let delimiter = "|---".repeat(width);
    let text = format!("# Errors\n\n{header}\n{delimiter}|\n{}\n", rows.join("\n"));
    let compilation = compile(&[Source::new("e.md", &text)], &Options::default());
    let entries = compilation.catalog.entries.iter().map(|entry| {
        let name = entry.name.as_deref().map(|name| format!("/{name}")).unwrap_or_default();
        format!("{}{name} {}", entry.notation(), entry.title.as_deref().unwrap_or_default()).trim().to_owned()
    });
    entries.collect()
}

#[test]
fn a_minus_after_a_symbol_belongs_to_the_number() {
    let rows =
        ["| `POOL_BUSY` -5 | It is busy |", "| POOL_FULL / -6 | It is full |", "| POOL_GONE (-7) | Gone |"];
    assert_eq!(read("| Error | Description |", &rows), ["-5/POOL_BUSY", "-6/POOL_FULL", "-7/POOL_GONE"]);
}

#[test]
fn spaces_may_group_digits() {
    let rows = ["| 1 001 | No key |", "| 12 000 | It is broken |"];
    assert_eq!(read("| Code | Cause |", &rows), ["1 001", "12 000"].map(|code| code.replace(' ', "")));
    // One such cell alone is a code and a title.
    assert_eq!(read("| Code | Cause |", &["| 1 001 | No key |", "| 2 | It is broken |"])[1], "2");
}

#[test]
fn marks_and_labels_are_not_codes() {
    assert_eq!(
        read("| SQLSTATE | Meaning |", &["| SQLSTATE 42P01 | No table |", "| SQLSTATE 42703 | No column |"]),
        ["42P01", "42703"]
    );
    assert_eq!(read("| Code | Cause |", &["| 403 * | Not yours |", "| 404† | Gone |"]), ["403", "404"]);
    assert_eq!(
        read(
            "| Error code | Cause |",
            &["| `shop.order.` <br> `gone` | Gone |", "| `shop.order.` <br> `late` | Late |"]
        ),
        ["shop.order.gone", "shop.order.late"]
    );
}

#[test]
fn messages_are_codes_where_each_is_one_code_span() {
    let rows = ["| `Basket not found` | It was emptied |", "| `Basket locked` | Somebody pays |"];
    assert_eq!(read("| Error message | Meaning |", &rows), ["Basket not found", "Basket locked"]);
    assert!(
        read("| Error message | Meaning |", &["| Basket not found | It was emptied |", rows[1]]).is_empty()
    );
}

#[test]
fn rows_that_are_written_alike_are_one_error() {
    let rows = ["| 401 | No key |", "| 404 | Gone |", "| 401 | No key |", "| 401 | An old key |"];
    assert_eq!(read("| Code | Cause |", &rows), ["401", "404", "401"]);
}

#[test]
fn symbols_that_are_called_codes_are_before_a_status() {
    let rows = ["| 402 | `NO_MONEY` | Too little |", "| 504 | `TOO_LATE` | Too late |"];
    assert_eq!(read("| HTTP status | Response code | Meaning |", &rows), ["NO_MONEY", "TOO_LATE"]);
    let rows = ["| SYS_NULL | -100 | Nothing there |", "| SYS_RANGE | -101 | Too far |"];
    assert_eq!(read("| Error code | Setting | Meaning |", &rows), ["-100/SYS_NULL", "-101/SYS_RANGE"]);
}
