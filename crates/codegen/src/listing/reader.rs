//! Reads a document in one pass over the events of pulldown-cmark.

use super::table::{Cell, Document, Form, Row, Surplus, Table};
use crate::front_matter::{self, FrontMatter};
use crate::prose::{Prose, ProseBuilder};
use crate::source::{Source, Span};
use crate::url;
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::ops::Range;

pub(super) fn document(index: usize, source: &Source) -> Document {
    let front = front_matter::parse(source.text());
    let body = source.slice(front.end..source.text().len());
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut reader = Reader::new(index, source, &front);
    for (event, range) in Parser::new_ext(body, options).into_offset_iter() {
        reader.event(&event, range.start + front.end..range.end + front.end);
    }
    reader.without_comments();
    reader.finish(front)
}

/// Where the events have led to.
struct Reader<'a> {
    index: usize,
    source: &'a Source,
    document: Document,
    headings: Vec<(HeadingLevel, String)>,
    row: Row,
    prose: Option<ProseBuilder>,
    /// The footnote that is being defined.
    footnote: Option<String>,
    /// How many quotes, lists and the like are open.
    depth: usize,
    /// The depth at which paragraphs still belong to the last table's note.
    note_depth: Option<usize>,
}

impl<'a> Reader<'a> {
    fn new(index: usize, source: &'a Source, front: &FrontMatter) -> Self {
        let document = Document { url: front.url.clone(), body: front.end, ..Document::default() };
        let (headings, row, prose) = (Vec::new(), Row::default(), None);
        Self { index, source, document, headings, row, prose, footnote: None, depth: 0, note_depth: None }
    }

    fn event(&mut self, event: &Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, event, range),
            Event::End(tag) => self.end(*tag, event, range),
            Event::Rule => self.note_depth = None,
            // In MDX a heading may follow a component at once.
            Event::Html(line) if line.starts_with('#') => self.heading_in_html(line),
            inline => self.inline(inline),
        }
    }

    fn start(&mut self, tag: &Tag<'_>, event: &Event<'_>, range: Range<usize>) {
        match tag {
            Tag::Table(_) => self.open_table(range),
            Tag::TableHead | Tag::TableRow => self.row = Row { span: self.span(range), ..Row::default() },
            Tag::TableCell => self.prose = Some(ProseBuilder::default()),
            Tag::Heading { .. } => {
                self.note_depth = None;
                self.prose = Some(ProseBuilder::default());
            }
            Tag::Paragraph if self.footnote.is_some() || self.note_depth == Some(self.depth) => {
                self.prose = Some(ProseBuilder::default());
            }
            Tag::BlockQuote(_)
            | Tag::List(_)
            | Tag::Item
            | Tag::CodeBlock(_)
            | Tag::FootnoteDefinition(_) => {
                self.note_depth = self.note_depth.filter(|depth| *depth != self.depth);
                self.depth += 1;
                if let Tag::Item = tag {
                    self.document.coded += usize::from(may_be_coded(self.source.slice(range.clone())));
                }
                if let Tag::FootnoteDefinition(label) = tag {
                    self.footnote = Some(label.to_string());
                }
                // What is indented may be meant for a table.
                if let Tag::CodeBlock(CodeBlockKind::Fenced(_)) = tag {
                    let span = self.span(range);
                    self.document.code_blocks.push(span);
                }
            }
            Tag::HtmlBlock if self.source.slice(range.clone()).trim_start().starts_with("<!--") => {
                let span = self.span(range);
                self.document.code_blocks.push(span);
            }
            _ => self.inline(event),
        }
    }

    fn end(&mut self, tag: TagEnd, event: &Event<'_>, range: Range<usize>) {
        match tag {
            TagEnd::Table => self.note_depth = Some(self.depth),
            TagEnd::TableHead | TagEnd::TableRow => self.close_row(tag),
            TagEnd::TableCell => {
                let cell = Cell { span: self.span(range).trimmed(self.source), prose: self.close_prose() };
                self.row.cells.push(cell);
            }
            TagEnd::Heading(level) => {
                let text = self.close_prose().plain().to_owned();
                self.heading(level, text);
            }
            TagEnd::Paragraph if self.prose.is_some() => {
                let prose = self.close_prose();
                if let Some(label) = &self.footnote {
                    self.document.footnotes.add(label, prose);
                } else if let Some(table) = self.document.tables.last_mut().filter(|_| !prose.is_blank()) {
                    table.note.push(prose);
                }
            }
            TagEnd::BlockQuote(_)
            | TagEnd::List(_)
            | TagEnd::Item
            | TagEnd::CodeBlock
            | TagEnd::FootnoteDefinition => {
                if tag == TagEnd::FootnoteDefinition {
                    self.footnote = None;
                }
                self.depth = self.depth.saturating_sub(1);
                self.note_depth = self.note_depth.filter(|depth| *depth <= self.depth);
            }
            _ => self.inline(event),
        }
    }

    fn inline(&mut self, event: &Event<'_>) {
        if let Some(prose) = &mut self.prose {
            prose.event(event);
        }
    }

    fn close_prose(&mut self) -> Prose {
        self.prose.take().unwrap_or_default().finish()
    }

    fn open_table(&mut self, range: Range<usize>) {
        let mut headings = Vec::with_capacity(self.headings.len());
        for (_, text) in &self.headings {
            headings.push(text.clone());
        }
        let table = Table {
            span: self.span(range),
            form: Form::Table,
            headings,
            header: Row::default(),
            rows: Vec::new(),
            note: Vec::new(),
        };
        self.document.tables.push(table);
    }

    fn close_row(&mut self, tag: TagEnd) {
        let mut row = std::mem::take(&mut self.row);
        row.span = row.span.trimmed(self.source);
        row.surplus = self.surplus(&row);
        let Some(table) = self.document.tables.last_mut() else { return };
        if tag == TagEnd::TableHead {
            table.header = row;
        } else if !is_attribute_list(self.source.slice(row.span.range())) {
            table.rows.push(row);
        }
    }

    /// What is in the row after its last cell and the pipe that closes it.
    fn surplus(&self, row: &Row) -> Option<Surplus> {
        let last = row.cells.last()?.span.end;
        let behind = self.source.slice(last..row.span.end);
        if let [] | [b'|'] = behind.trim_ascii().as_bytes() {
            return None;
        }
        let start = last + behind.find('|')? + 1;
        let span = Span { start, ..row.span }.trimmed(self.source);
        let text = self.source.slice(span.range());
        let text = text.strip_suffix('|').filter(|rest| !rest.ends_with('\\')).unwrap_or(text);
        let span = Span { end: span.start + text.len(), ..span }.trimmed(self.source);
        let cells = 1 + text.replace("\\|", "").matches('|').count();
        text.contains(|c: char| c != '|' && !c.is_whitespace()).then_some(Surplus { span, cells })
    }

    /// A heading closes those of its level and below. `# Source: URL` says where the document is
    /// published and is not a heading.
    fn heading(&mut self, level: HeadingLevel, text: String) {
        if let Some(url) = text.strip_prefix("Source:").map(str::trim).filter(|url| url::is_web(url)) {
            self.document.url.get_or_insert_with(|| url.to_owned());
            return;
        }
        if text.is_empty() {
            return;
        }
        self.document.coded += usize::from(may_be_coded(&text));
        self.document.title.get_or_insert_with(|| text.clone());
        self.headings.retain(|(open, _)| *open < level);
        self.headings.push((level, text));
    }

    /// Takes out what is in comments of MDX, `{/* … */}`, which Markdown does not know.
    fn without_comments(&mut self) {
        let text = self.source.text();
        let mut from = 0;
        // Looking for one character is much cheaper than for three, and most documents have none.
        while let Some(start) = text.get(from..).and_then(|rest| rest.find('{')).map(|at| from + at) {
            let behind = text.get(start..).unwrap_or_default();
            if !behind.starts_with("{/*") {
                from = start + 1;
                continue;
            }
            let Some(length) = behind.find("*/}") else { return };
            from = start + length;
            let is_inside = |table: &Table| start < table.span.start && table.span.start < from;
            if self.document.tables.iter().any(is_inside) {
                self.document.tables.retain(|table| !is_inside(table));
                self.document.comments.push(Span::new(self.index, start..from));
            }
        }
    }

    fn heading_in_html(&mut self, line: &str) {
        let text = line.trim_start_matches('#');
        let level = HeadingLevel::try_from(line.len() - text.len());
        if let (Ok(level), true) = (level, text.starts_with(' ')) {
            self.note_depth = None;
            self.heading(level, text.trim().to_owned());
        }
    }

    fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.index, range)
    }

    fn finish(self, front: FrontMatter) -> Document {
        let mut document = self.document;
        document.title = document.title.or(front.title);
        document
    }
}

/// Whether a line right below a table is not a row of it but its attributes: `{: .wide}` of kramdown.
fn is_attribute_list(row: &str) -> bool {
    row.starts_with("{:") && row.ends_with('}') && !row.contains('|')
}

/// Whether an item or a heading may begin with a code: a number, or a word with an underscore or in
/// capitals.
fn may_be_coded(text: &str) -> bool {
    let mut rest = text.as_bytes();
    while let [b'-' | b'*' | b'+' | b' ' | b'`' | b'[' | b'_', behind @ ..] = rest {
        rest = behind;
    }
    let mut capitals = 0;
    let begins_with_digit =
        matches!(rest, [b'0'..=b'9', b'0'..=b'9', b'0'..=b'9', ..] | [b'0'..=b'9', b'`' | b'*', ..]);
    while let [byte, behind @ ..] = rest {
        match byte {
            b'_' => return true,
            b'A'..=b'Z' => capitals += 1,
            b'0'..=b'9' | b'a'..=b'z' => {}
            _ => break,
        }
        rest = behind;
    }
    begins_with_digit || capitals > 2
}
