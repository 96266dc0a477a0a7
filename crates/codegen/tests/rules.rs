//! Every rule: a small document that breaks it, and the exact place that is reported.

use errdown_codegen::{CodeType, Options, Place, Role, RowKey, RowOverride, Rule, Source, Spanned, compile};
use proc_macro2::Span;

/// The rules that a document breaks, each with line and column; those of the call have none.
fn found(source: &Source, options: &Options) -> Vec<(Rule, Option<(usize, usize)>)> {
    let diagnostics = compile(std::slice::from_ref(source), options).diagnostics;
    let place = |place| match place {
        Place::Document(span) => {
            let position = source.position(span.start);
            Some((position.line, position.column))
        }
        Place::Call(_) => None,
    };
    diagnostics.iter().map(|diagnostic| (diagnostic.rule, place(diagnostic.place))).collect()
}

fn table(rows: &str) -> String {
    format!("# Errors\n\n| Code | Cause | Fix |\n|---|---|---|\n{rows}\n")
}

#[test]
fn rules_of_documents() {
    for (rule, document, line, column) in [
        (Rule::NoErrorTable, "| Plan | Price |\n|---|---|\n| Free | 0 |\n".to_owned(), 1, 1),
        (Rule::BrokenTable, "| Code | Cause |\n|---|\t---|\n| 400 | a |\n".to_owned(), 1, 1),
        (Rule::SurplusCells, table("| 400 | a | b | c |"), 5, 17),
        (Rule::EmptyCode, table("| | a | b |\n| 400 | a | b |"), 5, 1),
        (Rule::EmptyCode, table("| 400 | a | b |\n| n/a | c | d |"), 6, 3),
        (
            Rule::InheritedCode,
            "| Error code | HTTP status | Cause |\n|---|---|---|\n| A_1 | 400 | a |\n| N/A | 404 | b |\n"
                .into(),
            4,
            1,
        ),
        (Rule::SuccessRow, table("| 400 | a | b |\n| None | Success | d |"), 6, 3),
        (Rule::InheritedCode, table("| 400 | a | b |\n| | Client errors | |"), 6, 1),
        (Rule::IgnoredTable, table("| 400 | a | b |\n| Code | Cause | Fix |\n| 401 | c | d |"), 6, 1),
        (Rule::NotACode, table("| 400 | a | b |\n| Bad words here | a | b |"), 6, 3),
        (Rule::InvalidName, table("| 400 <!-- errdown: name=a-b --> | a | b |"), 5, 3),
        (
            Rule::NameTaken,
            table("| 400 <!-- errdown: name=A --> | a | b |\n| 401 <!-- errdown: name=A --> | a | b |"),
            6,
            1,
        ),
        (Rule::HiddenCharacters, table("| 400 | a\u{202e}b | b |"), 5, 10),
        (Rule::InvalidAdvice, table("| 400 | a <!-- errdown: retry=soon --> | b |"), 5, 9),
        (Rule::InvalidPin, table("| 400 | a | b <!-- errdown: code=1 --> |"), 5, 13),
        (
            Rule::IgnoredTable,
            table(
                "| 400 | a | b |\n\n<table><tr><th>Error code</th><th>x</th></tr><tr><td>?</td><td>x</td></tr></table>",
            ),
            7,
            8,
        ),
        (Rule::IgnoredList, table("| 400 | a | b |\n\n- `401`: Nobody is there\n- `402`: Nobody pays"), 7, 1),
        (Rule::SuccessRow, table("| 400 | a | b |\n| 200 | a | b |"), 6, 3),
        (Rule::InheritedCode, table("| 400 | a | b |\n| | c | d |"), 6, 1),
        (Rule::DuplicateCode, table("| 400 | a | b |\n| 400 | c | d |"), 6, 3),
        (Rule::NoSolution, table("| 400 | a | b |\n| 401 | c | |"), 6, 3),
        (Rule::GeneratedName, table("| 400 | a b c d e f g | b |"), 5, 3),
        (
            Rule::OppositeAdvice,
            table("| 429 | Slow down | b |\n| 429 - Quota | Pay | Pay the account |"),
            6,
            3,
        ),
        (Rule::Silent500, table("| 500 | Gadgets | b |"), 5, 3),
        (Rule::FixIn5xx, table("| 500 | a | Correct the JSON |"), 5, 3),
        (Rule::RetryIn4xx, table("| 404 | a | Try again later |"), 5, 3),
        (Rule::RetryWithoutWait, table("| 503 | a | Try again |"), 5, 3),
        (
            Rule::ColumnAgainstText,
            "| Code | Cause | Retry |\n|---|---|---|\n| 503 | Try again later | No |\n".into(),
            3,
            3,
        ),
    ] {
        let found = found(&Source::new("e.md", &document), &Options::default());
        let of_rule = found.into_iter().find(|(broken, _)| *broken == rule);
        assert_eq!(of_rule, Some((rule, Some((line, column)))), "{}", rule.id());
    }
    let latin = Source::from_bytes("e.md", &[table("| 400 | a | b |").as_bytes(), b"\n\xe4\n"].concat());
    assert_eq!(found(&latin, &Options::default()), [(Rule::NotUtf8, Some((7, 1)))]);
    let large = Source::new("e.md", &"a".repeat((16 << 20) + 1));
    assert_eq!(found(&large, &Options::default()), [(Rule::TooLarge, Some((1, 1)))]);
    let letters = Options { code: Some(here(CodeType::U16)), ..Options::default() };
    let letter = Source::new("e.md", &table("| E_1 | a | b |"));
    assert_eq!(found(&letter, &letters), [(Rule::CodeType, Some((5, 3)))]);
}

#[test]
fn rules_of_several_documents() {
    let sources =
        [table("| 500 | a | Try again later |"), table("| 400 | a | b |\n| 500 | a | Correct the JSON |")];
    let sources: Vec<Source> =
        sources.iter().zip(["a.md", "b.md"]).map(|(text, path)| Source::new(path, text)).collect();
    let diagnostics = compile(&sources, &Options::default()).diagnostics;
    let disagreement = diagnostics.iter().find(|found| found.rule == Rule::DocumentsDisagree).unwrap();
    let Place::Document(second) = disagreement.place else { panic!("it points into a document") };
    let line =
        |span: errdown_codegen::Span| (span.document, sources[span.document].position(span.start).line);
    assert_eq!((line(second), line(disagreement.notes[0].0)), ((1, 6), (0, 5)));
}

/// Beside a table of errors, one whose codes may be of anything is reported, not read.
#[test]
fn a_doubtful_table_is_told() {
    let carriers =
        "## Carriers\n\n| Code | Name |\n|---|---|\n| `UPS` | United Parcel |\n| `DHL` | Dalsey |\n\n";
    let alone = compile(&[Source::new("e.md", carriers)], &Options::default());
    assert_eq!((alone.catalog.entries.len(), alone.has_errors()), (0, true));
    let source = Source::new("e.md", &format!("{carriers}{}", table("| 400 | a | b |")));
    let entries = compile(std::slice::from_ref(&source), &Options::default()).catalog.entries;
    assert_eq!(entries.len(), 1);
    assert!(found(&source, &Options::default()).contains(&(Rule::IgnoredTable, Some((3, 1)))));
}

/// A table below a heading of codes is told even where its headers say nothing.
#[test]
fn a_table_of_codes_without_headers_of_codes_is_told() {
    let rules = |heading: &str| {
        let rows = "| Guest | North | South |\n|---|---|---|\n| Anne | 51 | 116 |";
        let source = Source::new("e.md", &format!("{}\n## {heading}\n\n{rows}\n", table("| 400 | a | b |")));
        found(&source, &Options::default())
    };
    assert!(rules("Return codes").contains(&(Rule::IgnoredTable, Some((9, 1)))));
    assert!(!rules("Seats").iter().any(|(rule, _)| *rule == Rule::IgnoredTable));
}

/// Ranges are codes, but not beside a table of the codes in them.
#[test]
fn ranges_of_codes_beside_codes_are_told() {
    let ranges = "| Code range | Meaning |\n|---|---|\n| 1000-1999 | Doors |\n| 2000-2999 | Seats |\n";
    let read = |text: &str| {
        let source = Source::new("e.md", &format!("# Error codes\n\n{text}"));
        let told = found(&source, &Options::default()).iter().any(|(rule, _)| *rule == Rule::IgnoredTable);
        (compile(std::slice::from_ref(&source), &Options::default()).catalog.entries.len(), told)
    };
    assert_eq!(read(ranges), (2, false));
    assert_eq!(read(&format!("{ranges}\n| Code | Meaning |\n|---|---|\n| 1001 | Shut |\n")), (1, true));
    // Codes that lie in none of them leave the ranges alone.
    assert_eq!(read(&format!("{ranges}\n| Code | Meaning |\n|---|---|\n| 7 | Shut |\n")), (3, false));
}

#[test]
fn rows_that_agree_are_left_alone() {
    for document in [
        table("| 429 | Slow down for 1 minute | b |\n| 429 | Too many requests; wait 1 minute | b |"),
        table("| 500 | a | Try again after a minute |"),
        table("| 503 | a | Try again after a minute |\n| 400 | a | Correct the JSON |"),
    ] {
        let found = found(&Source::new("e.md", &document), &Options::default());
        let advice =
            [Rule::OppositeAdvice, Rule::Silent500, Rule::FixIn5xx, Rule::RetryIn4xx, Rule::RetryWithoutWait];
        assert!(found.iter().all(|(rule, _)| !advice.contains(rule)), "{document}: {found:?}");
    }
}

#[test]
fn rules_of_the_call() {
    let row = |key: RowKey, name: Option<&str>, retry: Option<&str>| Options {
        rows: vec![RowOverride {
            key: here(key),
            name: name.map(|name| here(name.to_owned())),
            retry: retry.map(|retry| here(retry.to_owned())),
        }],
        ..Options::default()
    };
    let code = |code: &str| RowKey::Code(code.to_owned());
    for (rule, options) in [
        (Rule::UnknownTable, Options { tables: vec![here("Limits".to_owned())], ..Options::default() }),
        (
            Rule::UnknownColumn,
            Options { columns: vec![(here("Owner".to_owned()), Role::Extra)], ..Options::default() },
        ),
        (
            Rule::RoleTwice,
            Options {
                columns: vec![(here("Cause".to_owned()), Role::Cause), (here("Fix".to_owned()), Role::Cause)],
                ..Options::default()
            },
        ),
        (
            Rule::DisplayPlaceholder,
            Options { display: Some(here("{tilte}".to_owned())), ..Options::default() },
        ),
        (Rule::InvalidName, row(code("429"), Some("type"), None)),
        (Rule::NameTaken, row(RowKey::Name("C".to_owned()), Some("A400"), None)),
        (Rule::UnknownCode, row(code("404"), Some("X"), None)),
        (Rule::AmbiguousCode, row(code("400"), Some("X"), None)),
        (Rule::InvalidAdvice, row(code("429"), None, Some("soon"))),
    ] {
        let document = table("| 400 | A | b |\n| 400 | A b | b |\n| 403 | A | b |\n| 429 | C | d |");
        let found = found(&Source::new("e.md", &document), &options);
        assert!(found.contains(&(rule, None)), "{}: {found:?}", rule.id());
    }
}

/// A lock file whose only row is `C`, code 403.
fn lock(remedy: &str) -> String {
    let row = format!(
        "code = \"403\", variant = \"C\", remedy = \"{remedy}\", wait = \"Unspecified\", applied = \"No\""
    );
    let gone =
        "code = \"429\", variant = \"Slow\", remedy = \"Stop\", wait = \"Unspecified\", applied = \"No\"";
    format!("version = 1\nrows = [\n{{ {row} }},\n]\nremoved = [\n{{ {gone} }},\n]\n")
}

/// The rule, the message and its place in the document.
type Said = (Rule, String, Option<(usize, usize)>);

/// What is said of a document whose call has a lock file.
fn locked(rows: &str, lock: &str) -> Vec<Said> {
    let source = Source::new("e.md", &table(rows));
    let options = Options { lock: Some(here(Source::new("e.lock", lock))), ..Options::default() };
    let places = found(&source, &options).into_iter().map(|(_, place)| place);
    let said = compile(std::slice::from_ref(&source), &options).diagnostics;
    said.into_iter().zip(places).map(|(said, place)| (said.rule, said.message, place)).collect()
}

#[test]
fn rules_of_the_lock_file() {
    const PINNED: &str = "| 403 | C | b <!-- errdown: retry=fix_request --> |";
    let unaccepted = |message: &str, place| (Rule::UnacceptedChange, message.to_owned(), place);
    let here = Some((5, 3));
    assert_eq!(locked(PINNED, &lock("FixRequest")), []);
    for (rows, message, place) in [
        (
            PINNED.to_owned(),
            "`C` is not as it was accepted: its advice was `Stop, applied No` and is `FixRequest, applied No`",
            here,
        ),
        (
            PINNED.replace("403", "404").replace("fix_request", "stop(applied = no)"),
            "`C` is not as it was accepted: its code was `403` and is `404`",
            here,
        ),
        (PINNED.replace(" C ", " D "), "code `403` was accepted as `C` and is `D`", here),
    ] {
        assert_eq!(locked(&rows, &lock("Stop")), [unaccepted(message, place)]);
    }
    let two = format!("{PINNED}\n| 429 | New | b |\n| 430 | Newer | b |");
    assert_eq!(
        locked(&two, &lock("FixRequest")),
        [
            unaccepted(
                "`New` uses code `429` again, which was `Slow` until that row was removed",
                Some((6, 3))
            ),
            unaccepted("`Newer`, code `430`, is new", Some((7, 3))),
        ]
    );
    let gone = locked("| 430 | Newer | b |", &lock("FixRequest"));
    assert_eq!(gone[0], unaccepted("`C`, code `403`, was accepted, and no row has it", None));
    assert_eq!(gone.len(), 2);
    let conflict = locked(PINNED, "version = 1\n<<<<<<< ours\n");
    let message = "cannot read `e.lock`, line 2: expected `version = 1`, `rows = [` or `removed = [`";
    assert_eq!(conflict, [(Rule::InvalidLock, message.to_owned(), None)]);
}

/// A value of the call; there is no call here.
fn here<T>(value: T) -> Spanned<T> {
    Spanned::new(value, Span::call_site())
}

#[test]
fn every_rule_has_a_test() {
    let tests = [include_str!("rules.rs"), include_str!("declared.rs")].concat();
    let untested = Rule::ALL.iter().filter(|rule| !tests.contains(&format!("Rule::{rule:?}")));
    // Reading files is the business of the doors, and only the command line looks at packages and has
    // a name for a broken call; their tests are `tests/ui` and `crates/cli/tests`.
    let ids: Vec<&str> = untested.map(|rule| rule.id()).collect();
    assert_eq!(ids, ["invalid-call", "document-not-found", ["outside", "package"].join("-").as_str()]);
}
