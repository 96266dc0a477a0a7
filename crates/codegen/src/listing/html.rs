//! Tables of HTML, in raw HTML and in the middle of Markdown: the cells that a browser shows, each
//! with its place in the document. A blank line ends a block of HTML, so cells may hold Markdown too.

mod cell;
mod grid;
mod header;
mod table;
mod tokens;

use super::table::Table;
use crate::prose::{HtmlTag, ProseBuilder};
use crate::source::{Source, Span};
use grid::Grid;
use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};
use std::ops::Range;
use table::{OpenTable, TagEffect};
pub(super) use tokens::HtmlPiece;
use tokens::{TokenKind, Tokenizer};

/// Reads the tables of HTML of a document.
pub(super) struct HtmlReader<'a> {
    tokens: Tokenizer,
    grid: Grid<'a>,
    table: Option<OpenTable>,
    heading: Option<(HeadingLevel, ProseBuilder)>,
    /// The element whose text is code, in which nothing is a table.
    code: Option<String>,
    /// Where the last tag or text has ended.
    end: usize,
    /// Where the last `</table>` of the document begins.
    last_end_tag: usize,
}

/// What the HTML of a document holds, in order.
#[expect(clippy::large_enum_variant, reason = "it is taken apart at once")]
pub(super) enum Found {
    Heading(HeadingLevel, String),
    /// A table, which does not know its headings.
    Table(Table),
    /// A table within a cell.
    Nested(Span),
}

/// Whether a document has tags that are read here, in letters of any case; most have but a few tags.
fn has_html(text: &str) -> bool {
    let mut rest = text;
    while let Some((_, behind)) = rest.split_once('<') {
        match behind.as_bytes() {
            [b'h' | b'H', b'1'..=b'6', ..] => return true,
            [b't' | b'T', name @ ..] if starts_with(name, b"able") => return true,
            _ => rest = behind,
        }
    }
    false
}

fn starts_with(text: &[u8], name: &[u8]) -> bool {
    text.get(..name.len()).is_some_and(|text| text.eq_ignore_ascii_case(name))
}

impl<'a> HtmlReader<'a> {
    /// A reader, if the document needs one.
    pub(super) fn new(index: usize, source: &'a Source, is_mdx: bool) -> Option<Self> {
        let text = source.text();
        if !has_html(text) {
            return None;
        }
        let last_end_tag = text.rfind("</table").max(text.rfind("</TABLE"));
        Some(Self {
            tokens: Tokenizer::new(is_mdx),
            grid: Grid::new(index, source),
            table: None,
            heading: None,
            code: None,
            end: 0,
            last_end_tag: last_end_tag.unwrap_or_default(),
        })
    }

    pub(super) fn is_in_table(&self) -> bool {
        self.table.is_some()
    }

    pub(super) fn is_in_cell(&self) -> bool {
        self.table.as_ref().is_some_and(OpenTable::is_in_cell)
    }

    /// The next that a piece of raw HTML holds, with the number of containers around it; `None` where
    /// the piece has come to its end.
    pub(super) fn next(&mut self, piece: &mut HtmlPiece<'_>, depth: usize) -> Option<Found> {
        while let Some(token) = self.tokens.next(piece) {
            let end = token.range.end;
            let found = match token.kind {
                TokenKind::Text => {
                    self.text(&token.text);
                    None
                }
                TokenKind::Tag => self.tag(&token.text, token.range, depth),
                TokenKind::Comment => {
                    if let Some(table) = &mut self.table {
                        table.comment(&token.text);
                    }
                    None
                }
            };
            self.end = end;
            if found.is_some() {
                return found;
            }
        }
        None
    }

    fn text(&mut self, text: &str) {
        if let Some(table) = &mut self.table {
            table.text(text);
        } else if let Some((_, prose)) = &mut self.heading {
            prose.html_text(text);
        }
    }

    /// Markdown in a cell.
    pub(super) fn event(&mut self, event: &Event<'_>, range: &Range<usize>) {
        if let Event::End(TagEnd::HtmlBlock | TagEnd::Paragraph) = event {
            self.end_block();
        }
        self.end = self.end.max(if let Event::Start(_) = event { range.start } else { range.end });
        if self.tokens.is_hidden() {
            return;
        }
        if let Some(table) = &mut self.table {
            table.event(event);
        }
    }

    /// Markdown that no cell takes: it ends what cannot go on over it.
    pub(super) fn pass(&mut self, event: &Event<'_>, range: &Range<usize>) -> Option<Found> {
        let mut found = None;
        match event {
            Event::Start(Tag::Heading { .. } | Tag::Table(_)) => {
                (self.code, self.heading) = (None, None);
                found = self.end_table();
            }
            Event::End(TagEnd::HtmlBlock | TagEnd::Paragraph) => self.end_block(),
            _ => {
                if let Some((_, prose)) = &mut self.heading {
                    prose.event(event);
                }
            }
        }
        self.end = self.end.max(range.start);
        found
    }

    /// Whether a heading ends the table around it: nothing else will.
    pub(super) fn is_never_closed(&self, at: usize) -> bool {
        self.last_end_tag < at
    }

    /// The table ends with the container around it.
    pub(super) fn end_container(&mut self, depth: usize) -> Option<Found> {
        match &self.table {
            Some(table) if depth < table.depth => self.end_table(),
            _ => None,
        }
    }

    fn end_block(&mut self) {
        self.tokens.end_block();
        if self.code.as_deref() == Some("code") {
            self.code = None;
        }
    }

    fn tag(&mut self, text: &str, range: Range<usize>, depth: usize) -> Option<Found> {
        if self.table.is_some() {
            return self.tag_of_table(text, range, depth);
        }
        let tag = HtmlTag::new(text);
        let name = tag.name();
        if let Some(code) = &self.code {
            if tag.is_end && *code == *name {
                self.code = None;
            }
            return None;
        }
        match (&*name, heading_level(&name)) {
            ("table", _) if !tag.is_end => {
                self.heading = None;
                self.table = Some(OpenTable::new(range, depth, self.tokens.is_mdx));
            }
            (_, Some(level)) if !tag.is_end => self.heading = Some((level, ProseBuilder::default())),
            (_, Some(_)) => {
                let (level, prose) = self.heading.take()?;
                return Some(Found::Heading(level, prose.finish().plain().to_owned()));
            }
            _ if self.heading.is_some() => {
                if let Some((_, prose)) = &mut self.heading {
                    prose.html_in_html(text);
                }
            }
            ("pre" | "code", _) if !tag.is_end => self.code = Some(name.into_owned()),
            _ => {}
        }
        None
    }

    fn tag_of_table(&mut self, text: &str, range: Range<usize>, depth: usize) -> Option<Found> {
        match self.table.as_mut()?.tag(text, &range, &mut self.grid) {
            TagEffect::Goes => None,
            TagEffect::Nested(span) => Some(Found::Nested(self.grid.span(span))),
            TagEffect::Ends => {
                self.end = range.end;
                self.end_table()
            }
            TagEffect::EndsAndBegins => {
                self.end = range.start;
                let found = self.end_table();
                self.table = Some(OpenTable::new(range, depth, self.tokens.is_mdx));
                found
            }
        }
    }

    /// The open table ends with the last that was read.
    pub(super) fn end_table(&mut self) -> Option<Found> {
        let table = self.table.take()?.close(self.end, &mut self.grid)?;
        Some(Found::Table(table))
    }
}

fn heading_level(name: &str) -> Option<HeadingLevel> {
    match name.as_bytes() {
        [b'h', digit @ b'1'..=b'6'] => HeadingLevel::try_from(usize::from(digit - b'0')).ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
