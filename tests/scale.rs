//! Large crates, built by real cargo: many documents, and many rows in one.

use errdown_tests::project::Project;
use std::fmt::Write as _;

const HEAD: &str = "| Code | Cause | Solution |\n|---|---|---|\n";

/// A table with one code after the other.
fn table(codes: std::ops::Range<u32>) -> String {
    codes.fold(HEAD.to_owned(), |mut table, code| {
        let _ = writeln!(table, "| {code} - Error {code} | Cause {code} | [Help {code}](/help/{code}) |");
        table
    })
}

#[test]
fn fifty_documents_are_fifty_enums() {
    let (mut calls, mut sum) = (String::new(), String::new());
    let mut project = Project::new("fifty-documents");
    for number in 0..50 {
        let file = format!("docs/{number}.md");
        let _ = writeln!(calls, "errdown::include_errors!(pub enum E{number} from \"{file}\");");
        let _ = writeln!(sum, "codes += E{number}::ALL.iter().map(|e| e.code()).sum::<i64>();");
        project = project.with(&file, &table(1000 + number * 10..1000 + number * 10 + 10));
    }
    let main = format!("{calls}fn main() {{\nlet mut codes = 0;\n{sum}println!(\"{{codes}}\");\n}}\n");
    let expected: u32 = (1000..1500).sum();
    assert_eq!(project.with("src/main.rs", &main).run().trim(), expected.to_string());
}

#[test]
fn ten_thousand_rows_are_one_enum() {
    let main = "errdown::include_errors!(pub enum E from \"docs/large.md\");\n\
        fn main() {\nlet last = E::from_code(19_999).unwrap();\nprintln!(\"{} {last:?} {last}\", E::ALL.len());\n}\n";
    let project = Project::new("ten-thousand-rows").with("docs/large.md", &table(10_000..20_000));
    assert_eq!(
        project.with("src/main.rs", main).run().trim(),
        "10000 Error19999 19999 Error 19999: Cause 19999"
    );
}
