use super::*;
use crate::prose::Prose;

fn read(text: &str) -> Document {
    parse(&[Source::new("e.md", text)]).remove(0)
}

fn cells(row: &Row) -> Vec<String> {
    row.cells.iter().map(|cell| cell.prose.plain().to_owned()).collect()
}

#[test]
fn headings_nest_and_the_source_line_is_none() {
    let document =
        read("# Source: https://a.b/c.md\n\n# T\n\n## A\n\n### B {#b}\n\n## C\n\n| X | Y |\n|--|--|\n");
    assert_eq!(document.url(0), Some("https://a.b/c.md"));
    assert_eq!(document.title(0), Some("T"));
    assert_eq!(document.tables[0].headings, ["T", "C"]);
}

#[test]
fn a_file_may_hold_many_pages() {
    let table = "| X |\n|---|\n\n";
    let text = format!(
        "# A\nSource: https://h.i/a\n\n## B\n\n{table}# No page\n\n{table}# C\n\nSource: https://h.i/c\n\n# C\n\n\
         ### D\n\n<table><td>1</table>\n"
    );
    let document = read(&text);
    let facts = |table: &Table| (document.url(table.page).unwrap().to_owned(), table.headings.join(" > "));
    let all: Vec<_> = document.tables.iter().map(facts).collect();
    let expected = [("https://h.i/a", "A > B"), ("https://h.i/a", "A > No page"), ("https://h.i/c", "C > D")];
    assert_eq!(all, expected.map(|(url, headings)| (url.to_owned(), headings.to_owned())));
    let front = "---\nurl: https://h.i/all\ntitle: F\n---\n\n| X |\n|---|\n\n";
    let document = read(&format!("{front}{text}"));
    assert_eq!((document.title(0), document.title(1)), (Some("F"), Some("A")));
}

#[test]
fn a_heading_may_follow_a_component() {
    let document = read("# T\n\n<Anchor id=\"a\" />\n## A\n\n| X | Y |\n|--|--|\n");
    assert_eq!(document.tables[0].headings, ["T", "A"]);
}

#[test]
fn front_matter_gives_way_to_a_heading() {
    assert_eq!(read("---\ntitle: F\n---\n\n## H\n").title(0), Some("H"));
    assert_eq!(read("---\ntitle: F\n---\n\ntext\n").title(0), Some("F"));
}

#[test]
fn spans_hold_under_front_matter_and_quotes() {
    let text = "---\na: b\n---\n\n> | X | Y |\n> |---|---|\n> | 1 | ä |\n";
    let source = Source::new("e.md", text);
    let document = parse(std::slice::from_ref(&source)).remove(0);
    let row = &document.tables[0].rows[0];
    assert_eq!(source.slice(row.span.range()), "| 1 | ä |");
    assert_eq!(source.slice(row.cells[1].span.range()), "ä");
    assert_eq!(source.position(row.span.start).line, 7);
}

#[test]
fn a_place_to_break_is_none_of_text() {
    let text = "| A |\n|---|\n| <code>no_<wbr/>party_<wbr>here</code> no_<wbr>seat |\n";
    let documents = parse(&[Source::new("e.md", text)]);
    assert_eq!(documents[0].tables[0].rows[0].cells[0].prose.plain(), "`no_party_here` no_seat");
}

#[test]
fn attributes_below_a_table_are_no_row() {
    let documents = parse(&[Source::new("e.md", "| A | B |\n|---|---|\n| 1 | a |\n{: .wide #codes}\n")]);
    assert_eq!(documents[0].tables[0].rows.len(), 1);
}

#[test]
fn short_rows_are_filled_and_surplus_is_kept() {
    let table = read("| X | Y |\n|---|---|\n| 1 |\n| 2 | a \\| b | more | x |\n| 3 | a |  |\nover\n")
        .tables
        .remove(0);
    assert_eq!(cells(&table.rows[0]), ["1", ""]);
    assert_eq!(cells(&table.rows[1]), ["2", "a | b"]);
    assert_eq!(table.rows[1].surplus.map(|s| s.cells), Some(2));
    assert!(table.rows[0].surplus.is_none() && table.rows[2].surplus.is_none());
    assert_eq!(cells(&table.rows[3]), ["over", ""]);
}

#[test]
fn footnotes_are_kept() {
    let document = read("| X | Y |\n|---|---|\n| 1 | a[^n] |\n\n[^n]: Only `b`.\n\n    And c.\n");
    assert_eq!(document.tables[0].rows[0].cells[1].prose.footnotes, ["n"]);
    let paragraphs = document.footnotes.of("n").iter().map(Prose::plain);
    assert_eq!(paragraphs.collect::<Vec<_>>(), ["Only `b`.", "And c."]);
    assert!(document.tables[0].note.is_empty());
}

#[test]
fn the_note_ends_at_a_heading_a_rule_or_another_block() {
    let note = |after: &str| {
        let document = read(&format!("| X | Y |\n|---|---|\n| 1 | 2 |\n\n{after}"));
        document.tables[0].note.iter().map(|prose| prose.plain().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(note("a\n\nb\n\n# H\n\nc\n"), ["a", "b"]);
    assert_eq!(note("a\n\n---\n\nb\n"), ["a"]);
    assert_eq!(note("a\n\n- x\n\nb\n"), ["a"]);
    assert_eq!(note("<!-- x -->\n\na\n"), ["a"]);
}
