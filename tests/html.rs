//! Tables of HTML beside a browser's reading of them: html5ever over what pulldown-cmark makes of the
//! same document.

use errdown_tests::shared;
use html5ever::tendril::TendrilSink as _;
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html};
use std::collections::BTreeMap;
use std::fs;

type Rows = Vec<Vec<String>>;

/// The rows of a table, and whether each of them is one of headers.
type MarkedRows = Vec<(Vec<String>, bool)>;

/// The rows of each table as a browser has them, but for those of Markdown and those within others.
fn as_browsers_do(text: &str) -> Vec<MarkedRows> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut is_in_table = false;
    let events = Parser::new_ext(text, options).filter(|event| {
        is_in_table |= matches!(event, Event::Start(Tag::Table(_)));
        let is_kept = !is_in_table;
        is_in_table &= !matches!(event, Event::End(TagEnd::Table));
        is_kept
    });
    let mut page = String::new();
    html::push_html(&mut page, events);
    let dom = html5ever::parse_document(RcDom::default(), html5ever::ParseOpts::default()).one(page);
    let mut tables = Vec::new();
    collect(&dom.document, &mut tables);
    tables
}

fn name(node: &Handle) -> &str {
    if let NodeData::Element { name, .. } = &node.data { &name.local } else { "" }
}

fn span(node: &Handle, attribute: &str) -> usize {
    let NodeData::Element { attrs, .. } = &node.data else { return 1 };
    let attrs = attrs.borrow();
    let value = attrs.iter().find(|attr| &*attr.name.local == attribute);
    value.and_then(|value| value.value.parse().ok()).unwrap_or(1)
}

fn collect(node: &Handle, tables: &mut Vec<MarkedRows>) {
    match name(node) {
        "table" => tables.push(rows(node)),
        "pre" | "code" => {}
        _ => node.children.borrow().iter().for_each(|child| collect(child, tables)),
    }
}

/// The grid of a table (HTML, section 4.9.12), without rows that are blank.
fn rows(table: &Handle) -> MarkedRows {
    let mut rows = MarkedRows::new();
    for group in
        table.children.borrow().iter().filter(|child| matches!(name(child), "thead" | "tbody" | "tfoot"))
    {
        let lines: Vec<Handle> =
            group.children.borrow().iter().filter(|child| name(child) == "tr").cloned().collect();
        let mut slots: BTreeMap<(usize, usize), String> = BTreeMap::new();
        for (y, line) in lines.iter().enumerate() {
            let mut x = 0;
            for cell in line.children.borrow().iter().filter(|child| matches!(name(child), "td" | "th")) {
                while slots.contains_key(&(y, x)) {
                    x += 1;
                }
                let height = Some(span(cell, "rowspan")).filter(|rows| *rows > 0).unwrap_or(lines.len());
                for down in 0..height.min(lines.len() - y) {
                    for right in 0..span(cell, "colspan").max(1) {
                        slots.insert((y + down, x + right), text(cell));
                    }
                }
                x += span(cell, "colspan").max(1);
            }
        }
        for (y, line) in lines.iter().enumerate() {
            let row: BTreeMap<usize, String> =
                slots.range((y, 0)..(y + 1, 0)).map(|((_, x), text)| (*x, text.clone())).collect();
            let width = row.keys().next_back().map_or(0, |last| last + 1);
            let is_header = name(group) == "thead" || line.children.borrow().iter().all(is_header);
            rows.push(((0..width).map(|x| row.get(&x).cloned().unwrap_or_default()).collect(), is_header));
        }
    }
    let width = rows.iter().map(|(row, _)| row.len()).max().unwrap_or_default();
    rows.iter_mut().for_each(|(row, _)| row.resize(width, String::new()));
    rows.retain(|(row, _)| row.iter().any(|cell| !cell.is_empty()));
    rows
}

/// Whether all of a cell's text is bold, or its tag says that it is a header.
fn is_header(cell: &Handle) -> bool {
    fn is_bold(node: &Handle) -> bool {
        match (&node.data, name(node)) {
            (NodeData::Text { contents }, _) => contents.borrow().trim().is_empty(),
            (_, "b" | "strong" | "table" | "script") => true,
            _ => node.children.borrow().iter().all(is_bold),
        }
    }
    name(cell) == "th" || is_bold(cell)
}

fn text(cell: &Handle) -> String {
    let mut text = String::new();
    cell.children.borrow().iter().for_each(|child| push_text(child, &mut text));
    folded(&text)
}

/// Lines without white space around them, and single spaces.
fn folded(text: &str) -> String {
    let text = text.replace('`', "");
    let lines = text.split('\n').map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn push_text(node: &Handle, out: &mut String) {
    match (&node.data, name(node)) {
        (NodeData::Text { contents }, _) => out.push_str(&contents.borrow().replace(['\n', '\t'], " ")),
        (_, "script" | "style") => {}
        (_, "table") => out.push('\n'),
        (_, name) => {
            let is_block = matches!(name, "p" | "br" | "li" | "ul" | "ol" | "div" | "pre" | "hr")
                || name.starts_with('h') && name.len() == 2;
            out.push_str(if is_block { "\n" } else { "" });
            node.children.borrow().iter().for_each(|child| push_text(child, out));
            out.push_str(if is_block { "\n" } else { "" });
        }
    }
}

/// The rows as they are read here.
fn as_read(text: &str) -> Vec<Rows> {
    let mut tables = errdown_codegen::html_tables(text);
    for table in &mut tables {
        table.iter_mut().flatten().for_each(|cell| *cell = folded(cell));
        // The header of a table without one.
        table.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    }
    tables.retain(|table| !table.is_empty());
    tables
}

/// Says how the two readings differ. Rows above the last one of a header group its columns or are a
/// title, and are not read.
fn difference(text: &str) -> Option<String> {
    let (mut browser, read) = (as_browsers_do(text), as_read(text));
    browser.retain(|table| !table.is_empty());
    let is_same = |(browser, read): (&MarkedRows, &Rows)| {
        let above = browser.len().saturating_sub(read.len());
        browser.iter().skip(above).map(|(row, _)| row).eq(read)
            && browser.iter().take(above).all(|(_, is_header)| *is_header)
    };
    let are_same = browser.len() == read.len() && browser.iter().zip(&read).all(is_same);
    (!are_same).then(|| format!("{text}\n---\n{browser:#?}\n---\n{read:#?}"))
}

#[test]
fn documents_of_others_have_the_cells_that_browsers_show() {
    let Some(shared) = shared("documents_of_others_have_the_cells_that_browsers_show") else { return };
    let mut tables = 0;
    for folder in ["corpus", "corpus-2", "seeds"] {
        for file in fs::read_dir(shared.join(folder).join("documents")).into_iter().flatten() {
            let text = fs::read_to_string(file.unwrap().path()).unwrap();
            if let Some(difference) = difference(&text) {
                panic!("{difference}");
            }
            tables += as_read(&text).len();
        }
    }
    assert!(tables > 5);
}

/// Numbers that look random, the same in each run (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % end
    }

    fn of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len())]
    }
}

const STRUCTURE: &[&str] = &[
    "<tr>",
    "<TR class=\"a>b\">",
    "<td>",
    "<td align=left\n  title='<td>'>",
    "<th>",
    "<td rowspan=2>",
    "<th colspan=\"2\">",
    "<td rowspan=3 colspan=2>",
    "<td rowspan=0>",
    "</td>",
    "</th>",
    "</TR>",
    "<thead>",
    "</thead>",
    "<tbody>",
    "</tbody>",
    "<tfoot>",
    "<caption>c</caption>",
    "<colgroup><col></colgroup>",
    "</tr>\n<tr>",
    "</td>\n<td>",
    "\n",
    "\n  ",
];

const CONTENT: &[&str] = &[
    "400",
    "not found",
    " a ",
    "\n  b\n",
    "<p>",
    "</p>",
    "<br>",
    "<BR/>",
    "<code>x_y</code>",
    "<b>bold</b>",
    "<strong>",
    "</strong>",
    "<a href=\"https://a.b/c>d\">link</a>",
    "<ul><li>one<li>two</ul>",
    "&amp;lt;",
    "&nbsp;&eacute;",
    "&#8212;",
    "<!-- <td>no -->",
    "1 < 2",
    "a</b>",
    "<em>e</em>",
    "<script>'</td>'</script>",
    "`c d`",
    "**raw**",
    "<img alt='' src=x>",
    "<span data-x=\"</td>\">s</span>",
    "<div>d</div>",
    "<table><th>m<td><table><td>n</table></table>",
    "<table><tr><td>n</table>",
];

const MARKDOWN: &[&str] = &[
    "\n\n**bold** `code`\n\n",
    "\n\n- item\n- [x](y)\n\n",
    "\n\n1 &lt; 2 <br> <i>x</i>\n\n",
    "\n\n### heading\n\n",
];

/// A table that somebody may have written, and worse.
fn table(random: &mut Random) -> String {
    let mut text = "<table>".to_owned();
    for _ in 0..random.below(5) {
        text.push_str(random.of(&["<tr>", "\n<tr>", "</tr><tr>"]));
        for _ in 0..=random.below(4) {
            text.push_str(random.of(&["<td>", "<td>", "<th>", "<td rowspan=2>", "</td><td colspan=2>"]));
            for _ in 0..random.below(4) {
                text.push_str(random.of(CONTENT));
            }
            if random.below(8) == 0 {
                text.push_str(random.of(MARKDOWN));
            }
            text.push_str(random.of(&["", "</td>", "</td>"]));
        }
        if random.below(3) == 0 {
            text.push_str(random.of(STRUCTURE));
        }
    }
    for _ in 0..random.below(3) {
        text.push_str(random.of(STRUCTURE));
        text.push_str(random.of(CONTENT));
    }
    let open = text.matches("<table>").count();
    text + &"</table>".repeat(open)
}

#[test]
fn generated_tables_have_the_cells_that_browsers_show() {
    let tables = std::env::var("ERRDOWN_TABLES").ok().and_then(|tables| tables.parse().ok()).unwrap_or(3000);
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    for number in 0..tables {
        let text = format!("{}\n\n{}\n", table(&mut random), table(&mut random));
        if let Some(difference) = difference(&text) {
            panic!("table {number}:\n{difference}");
        }
    }
}
