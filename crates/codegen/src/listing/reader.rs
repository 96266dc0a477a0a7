//! Reads a document in one pass over the events of pulldown-cmark.

use super::html::{Found, HtmlPiece, HtmlReader};
use super::lead::may_be_coded;
use super::mdx;
use super::page::{self, Page};
use super::table::{Cell, Document, Row, Surplus, Table};
use crate::front_matter::{self, FrontMatter};
use crate::prose::{Prose, ProseBuilder};
use crate::source::{Source, Span};
use crate::url;
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::borrow::Cow;
use std::ops::Range;

pub(super) fn document(index: usize, source: &Source) -> Document {
    let front = front_matter::parse(source.text());
    let body = source.slice(front.end..source.text().len());
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_HEADING_ATTRIBUTES;
    let is_mdx = mdx::is_mdx(source);
    let body = if is_mdx { mdx::as_markdown(body) } else { Cow::Borrowed(body) };
    let mut reader = Reader::new(index, source, &front);
    reader.html = HtmlReader::new(index, source, is_mdx);
    for (event, range) in Parser::new_ext(&body, options).into_offset_iter() {
        reader.event(&event, range.start + front.end..range.end + front.end);
    }
    if let Some(html) = &mut reader.html {
        let found = html.end_table();
        reader.take(found);
    }
    reader.without_comments();
    reader.finish(front)
}

/// Where the events have led to.
struct Reader<'a> {
    index: usize,
    source: &'a Source,
    document: Document,
    /// The headings above, with their levels. That of the title of a page is 0.
    headings: Vec<(usize, String)>,
    row: Row,
    prose: Option<ProseBuilder>,
    /// Reads what is HTML, in a document that has tables or headings of it.
    html: Option<HtmlReader<'a>>,
    is_in_gfm_table: bool,
    /// The footnote that is being defined.
    footnote: Option<String>,
    /// How many quotes, lists and the like are open.
    depth: usize,
    /// The depth at which paragraphs still belong to the last table's note.
    note_depth: Option<usize>,
}

impl<'a> Reader<'a> {
    fn new(index: usize, source: &'a Source, front: &FrontMatter) -> Self {
        let page = Page { title: None, url: front.url.clone() };
        let document = Document { pages: vec![page], body: front.end, ..Document::default() };
        let (headings, row, prose) = (Vec::new(), Row::default(), None);
        Self {
            index,
            source,
            document,
            headings,
            row,
            prose,
            html: None,
            is_in_gfm_table: false,
            footnote: None,
            depth: 0,
            note_depth: None,
        }
    }

    fn event(&mut self, event: &Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.enter(tag, range.clone()),
            Event::End(tag) => self.leave(*tag),
            _ => {}
        }
        if !self.is_in_gfm_table && self.is_of_html(event, &range) {
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, event, range),
            Event::End(tag) => self.end(*tag, event, range),
            Event::Rule => self.note_depth = None,
            // In MDX a heading may follow a component at once.
            Event::Html(line) if line.starts_with('#') => self.heading_in_html(line),
            inline => self.inline(inline),
        }
    }

    /// Counts the containers that are open.
    fn enter(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::FootnoteDefinition(label) => self.footnote = Some(label.to_string()),
            // What is indented may be meant for a table.
            Tag::CodeBlock(CodeBlockKind::Fenced(_)) => {
                let span = self.span(range);
                self.document.code_blocks.push(span);
            }
            Tag::Item => self.document.coded += usize::from(may_be_coded(self.source.slice(range))),
            Tag::BlockQuote(_) | Tag::List(_) | Tag::CodeBlock(_) => {}
            _ => return,
        }
        self.note_depth = self.note_depth.filter(|depth| *depth != self.depth);
        self.depth += 1;
    }

    fn leave(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::FootnoteDefinition => self.footnote = None,
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item | TagEnd::CodeBlock => {}
            _ => return,
        }
        self.depth = self.depth.saturating_sub(1);
        self.note_depth = self.note_depth.filter(|depth| *depth <= self.depth);
        if let Some(html) = &mut self.html {
            let found = html.end_container(self.depth);
            self.take(found);
        }
    }

    /// Whether HTML takes the event: tags, and what is in cells between them.
    fn is_of_html(&mut self, event: &Event<'_>, range: &Range<usize>) -> bool {
        let Some(html) = &mut self.html else { return false };
        let was_in_table = html.is_in_table();
        let found = match event {
            Event::Html(text) | Event::InlineHtml(text) => {
                return self.html(text, range.clone(), was_in_table);
            }
            Event::Start(Tag::Table(_)) if html.is_in_cell() => None,
            Event::Start(Tag::Heading { .. }) if html.is_never_closed(range.start) => html.end_table(),
            _ if html.is_in_cell() => {
                html.event(event, range);
                return true;
            }
            _ => html.pass(event, range),
        };
        self.take(found);
        false
    }

    /// Whether raw HTML is that of a table.
    fn html(&mut self, text: &str, range: Range<usize>, was_in_table: bool) -> bool {
        let mut piece = HtmlPiece::new(text, range);
        let mut is_of_table = was_in_table;
        while let Some(html) = &mut self.html {
            let found = html.next(&mut piece, self.depth);
            let is_in_table = html.is_in_table();
            if is_in_table && !was_in_table {
                // What is open around a table is none of its note.
                (self.note_depth, self.prose) = (None, None);
            }
            is_of_table |= is_in_table;
            if found.is_none() {
                break;
            }
            self.take(found);
        }
        is_of_table
    }

    fn take(&mut self, found: Option<Found>) {
        match found {
            None => {}
            Some(Found::Heading(level, text)) => {
                self.note_depth = None;
                self.heading(level, text);
            }
            Some(Found::Nested(span)) => self.document.nested.push(span),
            Some(Found::Table(mut table)) => {
                table.headings = self.headings();
                table.page = self.page();
                // Tables of Markdown in its cells have come before it.
                let tables = &mut self.document.tables;
                let mut at = tables.len();
                while let Some(before) = at.checked_sub(1)
                    && tables.get(before).is_some_and(|other| other.span.start > table.span.start)
                {
                    at = before;
                }
                tables.insert(at, table);
                self.note_depth = Some(self.depth);
                self.prose = None;
            }
        }
    }

    fn start(&mut self, tag: &Tag<'_>, event: &Event<'_>, range: Range<usize>) {
        match tag {
            Tag::Table(_) => {
                self.is_in_gfm_table = true;
                self.open_table(range);
            }
            Tag::TableHead | Tag::TableRow => self.row = Row { span: self.span(range), ..Row::default() },
            Tag::TableCell => self.prose = Some(ProseBuilder::default()),
            Tag::Heading { .. } => {
                self.note_depth = None;
                self.prose = Some(ProseBuilder::default());
            }
            Tag::Paragraph if self.footnote.is_some() || self.note_depth == Some(self.depth) => {
                self.prose = Some(ProseBuilder::default());
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
            TagEnd::Table => {
                self.is_in_gfm_table = false;
                self.note_depth = Some(self.depth);
            }
            TagEnd::TableHead | TagEnd::TableRow => self.close_row(tag),
            TagEnd::TableCell => {
                let cell = Cell { span: self.span(range).trimmed(self.source), prose: self.close_prose() };
                self.row.cells.push(cell);
            }
            TagEnd::Heading(level) => {
                let text = self.close_prose().plain().to_owned();
                let below = self.source.slice(range.end..self.source.text().len());
                match page::address(below).filter(|_| level == HeadingLevel::H1) {
                    Some(url) => self.begin_page(text, url),
                    None => self.heading(level, text),
                }
            }
            TagEnd::Paragraph if self.prose.is_some() => {
                let prose = self.close_prose();
                if let Some(label) = &self.footnote {
                    self.document.footnotes.add(label, prose);
                } else if let Some(table) = self.document.tables.last_mut().filter(|_| !prose.is_blank()) {
                    table.note.push(prose);
                }
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
        let (span, page, headings) = (self.span(range), self.page(), self.headings());
        self.document.tables.push(Table { span, page, headings, ..Table::default() });
    }

    fn page(&self) -> usize {
        self.document.pages.len().saturating_sub(1)
    }

    fn headings(&self) -> Vec<String> {
        let mut headings = Vec::with_capacity(self.headings.len());
        for (_, text) in &self.headings {
            headings.push(text.clone());
        }
        headings
    }

    fn close_row(&mut self, tag: TagEnd) {
        let mut row = std::mem::take(&mut self.row);
        row.span = row.span.trimmed(self.source);
        row.surplus = self.surplus(&row);
        let Some(table) = self.document.tables.last_mut() else { return };
        if tag == TagEnd::TableHead {
            table.header = row;
            return;
        }
        row.is_bare = !self.source.slice(row.span.range()).contains('|');
        if !is_attribute_list(self.source.slice(row.span.range())) {
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
        let own = text.strip_prefix("Source:").map(str::trim).filter(|url| url::is_web(url));
        let Some(page) = self.document.pages.last_mut().filter(|_| !text.is_empty()) else { return };
        if let Some(url) = own {
            page.url.get_or_insert_with(|| url.to_owned());
            return;
        }
        self.document.coded += usize::from(may_be_coded(&text));
        page.title.get_or_insert_with(|| text.clone());
        let level = level as usize;
        self.headings.retain(|(open, _)| *open < level);
        // Where a page repeats its title, it is above all the same.
        if self.headings.last().is_none_or(|(open, title)| *open > 0 || *title != text) {
            self.headings.push((level, text));
        }
    }

    fn begin_page(&mut self, title: String, url: &str) {
        let page = Page { title: Some(title.clone()), url: Some(url.to_owned()) };
        match self.document.pages.last_mut() {
            // Nothing was above the first title.
            Some(first) if first.title.is_none() && self.document.tables.is_empty() => *first = page,
            _ => self.document.pages.push(page),
        }
        self.headings = vec![(0, title)];
    }

    /// Takes out what is in comments of MDX, `{/* … */}`, which Markdown does not know.
    fn without_comments(&mut self) {
        let text = self.source.text();
        let (mut from, mut next) = (0, 0);
        // Looking for one character is much cheaper than for three, and most documents have none.
        while let Some(start) = text.get(from..).and_then(|rest| rest.find('{')).map(|at| from + at) {
            let behind = text.get(start..).unwrap_or_default();
            if !behind.starts_with("{/*") {
                from = start + 1;
                continue;
            }
            let Some(length) = behind.find("*/}") else { return };
            from = start + length;
            let tables = &mut self.document.tables;
            while tables.get(next).is_some_and(|table| table.span.start < start) {
                next += 1;
            }
            let inside = start..from;
            if tables.get(next).is_some_and(|table| inside.contains(&table.span.start)) {
                tables.retain(|table| !inside.contains(&table.span.start));
                self.document.comments.push(Span::new(self.index, inside));
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
        if let Some(first) = document.pages.first_mut().filter(|first| first.title.is_none()) {
            first.title.clone_from(&front.title);
        }
        document.front_title = front.title;
        document
    }
}

/// Whether a line right below a table is not a row of it but its attributes: `{: .wide}` of kramdown.
fn is_attribute_list(row: &str) -> bool {
    row.starts_with("{:") && row.ends_with('}') && !row.contains('|')
}
