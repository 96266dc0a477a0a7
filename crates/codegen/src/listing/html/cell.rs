//! A cell of HTML while it is read, and how far it reaches.

use crate::prose::{HtmlTag, Prose, ProseBuilder};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use std::ops::Range;

#[derive(Debug)]
pub(super) struct OpenCell {
    is_header: bool,
    start: usize,
    columns: usize,
    rows: usize,
    prose: ProseBuilder,
    /// Whether text is Markdown, which it is in MDX.
    is_mdx: bool,
    /// How many elements of bold text are open.
    bold: usize,
    has_plain_text: bool,
}

/// A cell as it is written.
#[derive(Debug)]
pub(super) struct RawCell {
    /// What is between its tags.
    pub(super) content: Range<usize>,
    pub(super) prose: Prose,
    /// Whether it is a `th`, or all of its text is bold.
    pub(super) is_header: bool,
    pub(super) columns: usize,
    pub(super) rows: usize,
}

/// The most columns that a cell may span (HTML, section 4.9.11).
const MOST_COLUMNS: usize = 1000;

/// The most rows that a cell may span; 0 means all that follow.
const MOST_ROWS: usize = 65_534;

impl OpenCell {
    /// The cell that a tag opens, whose content begins at a byte.
    pub(super) fn new(tag: &HtmlTag<'_>, start: usize, is_mdx: bool) -> Self {
        let columns = number(tag, "colspan").filter(|columns| *columns > 0).unwrap_or(1);
        let rows = number(tag, "rowspan").unwrap_or(1);
        Self {
            is_header: &*tag.name() == "th",
            start,
            columns: columns.min(MOST_COLUMNS),
            rows: if rows == 0 { MOST_ROWS } else { rows.min(MOST_ROWS) },
            prose: ProseBuilder::default(),
            is_mdx,
            bold: 0,
            has_plain_text: false,
        }
    }

    /// Whether an end tag of that name closes it.
    pub(super) fn is_of(&self, name: &str) -> bool {
        self.is_header == (name == "th")
    }

    pub(super) fn markup(&mut self, text: &str) {
        let tag = HtmlTag::new(text);
        if let "b" | "strong" = &*tag.name() {
            self.bold = if tag.is_end { self.bold.saturating_sub(1) } else { self.bold + 1 };
        }
        self.prose.html_in_html(text);
    }

    pub(super) fn comment(&mut self, comment: &str) {
        self.prose.html(comment);
    }

    pub(super) fn text(&mut self, text: &str) {
        if self.is_mdx && text.contains(['*', '_', '[', '`', '{']) {
            return self.markdown(text);
        }
        self.see(text);
        self.prose.html_text(text);
    }

    /// Inline Markdown; blocks begin only on lines of their own, after a blank one.
    fn markdown(&mut self, text: &str) {
        let spaced = text.replace("{' '}", " ").replace("{\" \"}", " ");
        let is_space = |c: char| c.is_ascii_whitespace();
        self.prose.html_text(if spaced.starts_with(is_space) { " " } else { "" });
        // After a full stop, which is taken out again, nothing begins a block.
        let inline = format!(".{}", spaced.trim_ascii());
        let mut stop = Some('.');
        for event in Parser::new(&inline) {
            match event {
                Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
                Event::Text(text) => {
                    let text = stop.take().and_then(|stop| text.strip_prefix(stop)).unwrap_or(&text);
                    self.see(text);
                    self.prose.event(&Event::Text(text.into()));
                }
                event => self.event(&event),
            }
        }
        self.prose.html_text(if spaced.ends_with(is_space) { " " } else { "" });
    }

    pub(super) fn event(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(Tag::Strong) => self.bold += 1,
            Event::End(TagEnd::Strong) => self.bold = self.bold.saturating_sub(1),
            Event::Text(text) | Event::Code(text) => self.see(text),
            _ => {}
        }
        self.prose.event(event);
    }

    fn see(&mut self, text: &str) {
        self.has_plain_text |= self.bold == 0 && !text.trim_ascii().is_empty();
    }

    pub(super) fn finish(self, end: usize) -> RawCell {
        let prose = self.prose.finish();
        let is_bold = !self.has_plain_text && !prose.is_blank();
        RawCell {
            content: self.start..end.max(self.start),
            prose,
            is_header: self.is_header || is_bold,
            columns: self.columns,
            rows: self.rows,
        }
    }
}

/// A number as browsers read it: what follows its digits does not count. In MDX it may be in braces.
fn number(tag: &HtmlTag<'_>, attribute: &str) -> Option<usize> {
    let value = tag.attribute(attribute)?;
    let value = value.trim_ascii().trim_start_matches(['+', '{', '"', '\'']);
    let digits = value.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    if digits.len() > 9 { Some(MOST_ROWS) } else { digits.parse().ok() }
}
