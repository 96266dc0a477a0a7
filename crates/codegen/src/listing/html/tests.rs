use crate::listing::{Cell, Document, Row, Table, parse};
use crate::source::Source;

fn read(text: &str) -> Document {
    parse(&[Source::new("e.md", text)]).remove(0)
}

fn table(text: &str) -> Table {
    let mut tables = read(text).tables;
    assert_eq!(tables.len(), 1, "{text}");
    tables.remove(0)
}

fn texts(row: &Row) -> Vec<&str> {
    row.cells.iter().map(|cell| cell.prose.plain()).collect()
}

/// The header and the rows of the only table, a line each.
fn lines(text: &str) -> Vec<String> {
    let table = table(text);
    let rows = std::iter::once(&table.header).chain(&table.rows);
    rows.map(|row| texts(row).join("|").replace('\n', "/")).collect()
}

#[test]
fn a_header_is_of_th_or_bold_or_none() {
    let body = "<tr><td>1</td><td>a</td></tr></table>";
    let with = |head: &str| lines(&format!("<table>{head}{body}"));
    assert_eq!(with("<tr><th>A</th><th>B</th></tr>"), ["A|B", "1|a"]);
    assert_eq!(with("<tr><td><b>A</b></td><td> <strong>B</strong> </td></tr>"), ["A|B", "1|a"]);
    assert_eq!(with("<thead><tr><td>A</td><td>B</td></tr></thead>"), ["A|B", "1|a"]);
    assert_eq!(with("<tr><th>A</th><td>B</td></tr>"), ["|", "A|B", "1|a"]);
    assert_eq!(with(""), ["|", "1|a"]);
    assert_eq!(with("<tr><td>Error code</td><td>Meaning</td></tr>"), ["Error code|Meaning", "1|a"]);
    assert_eq!(with("<caption>C</caption><colgroup><col><col></colgroup>"), ["|", "1|a"]);
    assert_eq!(
        lines("<table>\n<tr><td>\n\n**A**\n\n</td><td>\n\n__B__</td></tr><tr><td>1</td></tr></table>"),
        ["A|B", "1|"]
    );
}

#[test]
fn a_header_may_have_several_rows() {
    let body = "<tr><td>1</td><td>a</td><td>b</td></tr></table>";
    let with = |head: &str| lines(&format!("<table>{head}{body}"));
    assert_eq!(with("<tr><th colspan=3>T</th></tr><tr><th>A<th>B<th>C</tr>"), ["A|B|C", "1|a|b"]);
    let grouped = "<tr><th rowspan=2>A</th><th colspan=2>T</th></tr><tr><th>B</th><th>C</th></tr>";
    assert_eq!(with(grouped), ["A|B|C", "1|a|b"]);
    assert_eq!(with(&format!("<thead>{grouped}</thead>")), ["A|B|C", "1|a|b"]);
    assert_eq!(lines("<table><thead><tr><th>A</th></tr><tr><td>1</td></tr></thead></table>"), ["A", "1"]);
}

#[test]
fn a_header_in_between_is_no_row() {
    let head = "<tr><th>A<th>B";
    let row = "<tr><td>1<td>a";
    assert_eq!(lines(&format!("<table>{head}{row}{head}{row}</table>")), ["A|B", "1|a", "1|a"]);
    assert_eq!(lines(&format!("<table>{head}{row}<tr><th colspan=2>C</table>")), ["A|B", "1|a", "C|C"]);
}

#[test]
fn cells_are_in_every_row_and_column_that_they_span() {
    let with = |rows: &str| lines(&format!("<table><tr><th>A<th>B<th>C</tr>{rows}</table>"));
    assert_eq!(with("<tr><td rowspan=2>1<td>a<td>b<tr><td>c<td>d"), ["A|B|C", "1|a|b", "1|c|d"]);
    assert_eq!(with("<tr><td>1<td colspan=\"2\">a"), ["A|B|C", "1|a|a"]);
    assert_eq!(
        with("<tr><td>1<td rowspan=2 colspan=2>a<tr><td>2<tr><td>3<td>b<td>c"),
        ["A|B|C", "1|a|a", "2|a|a", "3|b|c"]
    );
    assert_eq!(with("<tr><td>1<td>a<td rowspan=2>b<tr><td>2"), ["A|B|C", "1|a|b", "2||b"]);
    assert_eq!(with("<tr><td rowspan=0>1<td>a<tr><td>b<tr><td>c"), ["A|B|C", "1|a|", "1|b|", "1|c|"]);
    assert_eq!(with("<tbody><tr><td rowspan=9>1<td>a<tbody><tr><td>2"), ["A|B|C", "1|a|", "2||"]);
    assert_eq!(with("<tr><td rowSpan={2}>1<td>a<td>b<tr><td>c<td>d"), ["A|B|C", "1|a|b", "1|c|d"]);
    assert_eq!(with("<tr><td>1<td>a<td>b<td>c"), ["A|B|C|", "1|a|b|c"]);
}

#[test]
fn a_pin_is_of_one_row() {
    let table = table("<table><tr><td rowspan=2>1<!-- errdown: name=A --><td>a<tr><td>b</table>");
    let comments = |row: &Row| row.cells[0].prose.comments.clone();
    assert_eq!(comments(&table.rows[0]), ["errdown: name=A"]);
    assert!(comments(&table.rows[1]).is_empty());
}

#[test]
fn cells_hold_markup_entities_and_comments() {
    let cell = |content: &str| {
        let text = format!("<table>\n<tr>\n<td>{content}</td>\n</tr>\n</table>\n");
        table(&text).rows[0].cells[0].prose.plain().to_owned()
    };
    assert_eq!(cell("<p>a</p>\n<p>b</p>"), "a\nb");
    assert_eq!(cell("a<br/>b<BR>c"), "a\nb\nc");
    assert_eq!(cell("\n  a\n  <code class=\"x\">b c</code>,\n  d"), "a `b c`, d");
    assert_eq!(cell("<ul><li>a</li>\n<li>b <em>c</em></li></ul>"), "a\nb c");
    assert_eq!(cell("1 &lt; 2&nbsp;&amp;&#32;3"), "1 < 2 & 3");
    assert_eq!(cell("a<!-- <td>b</td> -->c<script>if (a<b) '</td>'</script>"), "ac");
    assert_eq!(cell("<img src=\"a>b.png\" alt=\"no\">a"), "a");
    assert_eq!(cell("<span title=\"a > b\">a</span> <Badge text='>' /> b"), "a b");
    assert_eq!(cell("the <key> of <thing>it</thing>, 1 < 2"), "the <key> of it, 1 < 2");
    assert_eq!(cell("`a` b"), "`a` b");
}

#[test]
fn links_of_cells_are_kept() {
    let table =
        table("<table><tr><td>1<td>see <A title='a>b' HREF=\"/x?a&amp;b\">the <b>page</b></A>.</table>");
    let cell = &table.rows[0].cells[1];
    assert_eq!(cell.prose.plain(), "see the page.");
    let links = cell.prose.links(Some("https://h.i/"));
    assert_eq!((links[0].text.as_str(), links[0].url.as_str()), ("the page", "https://h.i/x?a&b"));
}

#[test]
fn markdown_between_tags_is_markdown() {
    let text = "<table>\n<tr>\n<td>\n\n`a`\n\n</td>\n<td>\n\n- b [c](/d)\n- *e*\n\n    f\n\n</td>\n</tr>\n</table>\n\nNote.\n";
    let table = table(text);
    assert_eq!(texts(&table.rows[0]), ["`a`", "b c\ne\nf"]);
    assert_eq!(table.rows[0].cells[1].prose.links(None)[0].url, "/d");
    assert_eq!(table.note[0].plain(), "Note.");
    assert_eq!(lines("x <table><tr><td>a **b**</td><td>`c`</td></tr></table> y\n"), ["|", "a b|`c`"]);
}

#[test]
fn text_in_mdx_is_markdown() {
    let text = "<table>\n  <tr>\n    <td>_`a`_ {\"x\"}</td>\n\n    <td>b{' '}\n  [c](/d) and **e**<br/>\n  {/* f */}1. g</td>\n  </tr>\n</table>\n";
    let table = parse(&[Source::new("e.mdx", text)]).remove(0).tables.remove(0);
    assert_eq!(texts(&table.rows[0]), ["`a` {\"x\"}", "b c and e\n1. g"]);
    assert_eq!(table.rows[0].cells[1].prose.links(None)[0].url, "/d");
}

#[test]
fn what_is_left_open_is_closed() {
    assert_eq!(lines("<TABLE><TR><TH>A<TH>B<TR><TD>1<TD>a<TR><TD>2<TD>b</TABLE>"), ["A|B", "1|a", "2|b"]);
    assert_eq!(lines("<table><th>A<th>B<tbody><td>1<td>a</table>"), ["A|B", "1|a"]);
    assert_eq!(lines("<table><tr><td>1<td>a</th></tr></tr></td></table>"), ["|", "1|a"]);
    assert_eq!(lines("<table><tr><td>1<td>a\n\nb\n\n# H\n\nc\n"), ["|", "1|a/b"]);
    assert_eq!(lines("- <table><tr><td>1<td>a\n\nb\n"), ["|", "1|a"]);
    assert_eq!(lines("<table>\n\ntext\n\n# H\n\n<table><tr><td>1</table>"), ["", "1"]);
    let tables = read("<table><tr><td>1<td>a</tr><table><tr><td>2<td>b</table>").tables;
    assert_eq!(
        tables.iter().map(|table| texts(&table.rows[0])).collect::<Vec<_>>(),
        [["1", "a"], ["2", "b"]]
    );
}

#[test]
fn tables_in_cells_are_left_out() {
    let text = "<table><tr><td>1<td>a <table><tr><td>x<table></table></td></table>b</table>";
    let source = Source::new("e.md", text);
    let document = parse(std::slice::from_ref(&source)).remove(0);
    assert_eq!(document.tables.len(), 1);
    assert_eq!(texts(&document.tables[0].rows[0]), ["1", "a\nb"]);
    assert_eq!(source.slice(document.nested[0].range()), "<table><tr><td>x<table></table></td></table>");
}

#[test]
fn markdown_tables_in_cells_are_tables() {
    let text = "<table><tr><td>\n\n| A | B |\n|---|---|\n| 1 | a<br>b |\n\n</td><td>c</td></tr></table>\n\n| C |\n|---|\n";
    let tables = read(text).tables;
    let first = |table: &Table| texts(&table.header).join("|");
    assert_eq!(tables.iter().map(first).collect::<Vec<_>>(), ["|", "A|B", "C"]);
    assert_eq!(texts(&tables[0].rows[0]), ["", "c"]);
    assert_eq!(texts(&tables[1].rows[0]), ["1", "a\nb"]);
}

#[test]
fn code_holds_no_tables() {
    let table = "<table><tr><td>1</td></tr></table>";
    for text in [
        format!("<pre>\n{table}\n</pre>\n"),
        format!("<pre><code>{table}</code></pre>\n"),
        format!("a <code>{table}</code>\n"),
        format!("```\n{table}\n```\n"),
        format!("    {table}\n"),
        format!("`{table}`\n"),
        format!("<!--\n{table}\n-->\n"),
    ] {
        assert_eq!(read(&text).tables.len(), 0, "{text}");
        assert_eq!(read(&format!("{text}\n{table}\n")).tables.len(), 1, "{text}");
    }
    assert_eq!(read("<Table><tr><td>1</td></tr></Table>\n").tables.len(), 0);
}

#[test]
fn headings_may_be_html() {
    let document =
        read("<h1 align=center>T <i>x</i></h1>\n\n## A\n\n<h3><code>B</code></h3>\n\n<table><td>1</table>\n");
    assert_eq!(document.tables[0].headings, ["T x", "A", "`B`"]);
    let document = read("# T\n\n<table><td><h2>no</h2></table>\n\n| A |\n|---|\n");
    assert_eq!(document.tables[1].headings, ["T"]);
}

#[test]
fn spans_are_exact() {
    let text = "> ä\n>\n> <table\n>  class=\"a>b\">\n> <tr>\n>   <td> ö <b>x</b>\n>   </td><td rowspan=2>y</tr>\n> <tr><td><td>z</table> t\n";
    let source = Source::new("e.md", text);
    let table = parse(std::slice::from_ref(&source)).remove(0).tables.remove(0);
    let slice = |cell: &Cell| source.slice(cell.span.range()).to_owned();
    assert!(source.slice(table.span.range()).starts_with("<table\n"));
    assert!(source.slice(table.span.range()).ends_with("</table>"));
    assert_eq!(
        source.slice(table.rows[0].span.range()),
        "<tr>\n>   <td> ö <b>x</b>\n>   </td><td rowspan=2>y</tr>"
    );
    assert!(slice(&table.rows[0].cells[0]).starts_with("ö <b>x</b>"));
    assert_eq!(table.rows[1].cells.iter().map(slice).collect::<Vec<_>>(), ["", "y", "z"]);
    assert_eq!(source.slice(table.rows[1].span.range()), "<tr><td><td>z");
}

/// Found by fuzzing: the end of a block that was never closed was its start.
#[test]
fn an_open_table_reaches_to_its_last_row() {
    let text = "<table>\n<tr><td>1</td></tr>\n<td align=";
    assert_eq!(table(text).span.end, text.find("\n<td").unwrap());
}

#[test]
fn what_is_repeated_has_an_end() {
    let text = format!(
        "<table>{}</table>",
        "<tr><td rowspan=9999 colspan=1000>long enough to be heavy".repeat(2000)
    );
    let cells: usize = table(&text).rows.iter().map(|row| row.cells.len()).sum();
    assert!(cells < text.len());
}
