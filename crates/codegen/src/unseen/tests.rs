use super::*;
use crate::listing;

fn found(text: &str) -> Vec<(&'static str, usize, String)> {
    let source = [Source::new("e.md", text)];
    let mut diagnostics = Diagnostics::default();
    let mut documents = listing::parse(&source);
    tables(&mut diagnostics, &source, &mut documents, &Options::default());
    let line = |place| match place {
        crate::Place::Document(span) => source[0].position(span.start).line,
        crate::Place::Call(_) => 0,
    };
    diagnostics
        .sorted()
        .into_iter()
        .map(|found| (found.rule.id(), line(found.place), found.message))
        .collect()
}

fn told(text: &str) -> Option<(usize, String)> {
    let (rule, line, message) = found(text).pop()?;
    assert_eq!(rule, "broken-table");
    Some((line, message.strip_prefix("this is not a table in Markdown: ").unwrap().to_owned()))
}

#[test]
fn broken_tables_say_why() {
    let because = |line, reason: &str| Some((line, reason.to_owned()));
    assert_eq!(
        told("\n| Code | Cause |\n|---|\t---|\n| 1 | a |\n"),
        because(2, "its delimiter row holds a TAB")
    );
    assert_eq!(
        told("| Code | Cause |\n|---|---|---|\n| 1 | a |\n"),
        because(1, "its header has 2 cells and its delimiter row 3")
    );
    assert_eq!(
        told("---\na: |-\n  | Code | Cause |\n  |---|---|\n---\n"),
        because(3, "it is inside the front matter")
    );
    assert_eq!(
        told("<div>\n| Code | Cause |\n|---|---|\n</div>\n"),
        because(2, "it does not begin a block of its own")
    );
}

#[test]
fn rows_without_a_delimiter_are_no_table() {
    let text = "# Errors\n\n| Code | Cause |\n| 1 | a |\n| 2 | b |\n";
    assert_eq!(told(text), Some((3, "it has no delimiter row".to_owned())));
    let text = "text\n\n    | Code | Cause |\n    |---|---|\n    | 1 | a |\n";
    assert_eq!(told(text), Some((3, "it is indented like code".to_owned())));
}

#[test]
fn rows_below_a_table_that_has_ended() {
    let row = "| Code | Cause |\n|---|---|\n| 1 | a |\n\n| 2 | b |\n";
    let [(rule, line, _)] = found(row).try_into().unwrap();
    assert_eq!((rule, line), ("broken-table", 5));
    assert_eq!(found(&row.replace("| 2 |", "| two |")).len(), 1);
    assert_eq!(found(&row.replace("| 2 |", "| `NO_PARTY` |")).len(), 1);
    assert_eq!(found(&row.replace("| 2 |", "| no_party |").replace("Code", "Field")), []);
    assert_eq!(found("| A | B |\n|---|---|\n\n> | 1 | 2 |\n> |---|---|\n> | 3 | 4 |\n"), []);
    assert_eq!(found("<!--\n| Code | Cause |\n|---|---|\n| 1 | a |\n-->\n"), []);
    assert_eq!(found("{/*\n\n| Code | Cause |\n|---|---|\n| 1 | a |\n\n*/}\n"), []);
}

#[test]
fn typographic_dashes_delimit_nothing() {
    let found = told("| Code | Cause |\n|—|—|\n| 1 | a |\n").map(|(_, reason)| reason);
    assert_eq!(found.as_deref(), Some("the dashes of its delimiter row are not hyphens"));
}

#[test]
fn what_is_no_table_of_errors_is_left_alone() {
    assert_eq!(found("| Code | Cause |\n|---|---|\n| 1 | a |\n"), []);
    assert_eq!(found("| Name | Size |\n|---|\t---|\n"), []);
    assert_eq!(found("```\n| Code | Cause |\n|---|\n```\n"), []);
    assert_eq!(found("a | b\n\n---\n"), []);
}

#[test]
fn tables_of_components_are_reported() {
    let table = |head: &str| {
        format!(
            "text\n\n<Table>\n<TableHeader>\n<TableRow><TableHead align=\"left\">{head}</TableHead>\n\
             <TableHead>Meaning</TableHead></TableRow>\n</TableHeader>\n</Table>\n"
        )
    };
    let [(rule, line, _)] = found(&table("Error <b>code</b>")).try_into().unwrap();
    assert_eq!((rule, line), ("ignored-table", 3));
    assert_eq!(found(&table("Name")), []);
    let headless = "<Table><Tr><Td>404</Td><Td>Gone</Td></Tr><Tr><Td>500</Td><Td>Oops</Td></Tr></Table>";
    assert_eq!(found(&format!("## Error codes\n\n{headless}\n")).len(), 1);
    assert_eq!(found(&format!("<h2>Errors</h2>\n\n{headless}\n")).len(), 1);
    assert_eq!(found(&format!("## Error codes\n\n## Prices\n\n{headless}\n")), []);
    assert_eq!(found(&format!("## Errors\n\n{}\n", headless.replace("404", "Not found"))), []);
    assert_eq!(found(&format!("```html\n{}```\n", table("Code"))), []);
    assert_eq!(found(&table("Error code").replace("Table", "table")), []);
}

#[test]
fn tables_in_tables_are_reported() {
    let inner = "<table><tr><th>Error code</th><th>Meaning</th></tr><tr><td>1</td><td>a</td></tr></table>";
    let text = format!("<table>\n<tr><td>x</td>\n<td>\n{inner}</td></tr>\n</table>\n");
    let [(rule, line, _)] = found(&text).try_into().unwrap();
    assert_eq!((rule, line), ("ignored-table", 4));
    assert_eq!(found(&text.replace("Error code", "Size")), []);
}
