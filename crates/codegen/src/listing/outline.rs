//! A document as a flat sequence of blocks, for layouts that are no tables. A second pass over the events of
//! pulldown-cmark: only documents that need it pay for it.

use super::html_terms;
use super::line::Line;
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// How deep blocks nest before their insides are left out: nobody lists errors deeper.
const DEEPEST: usize = 12;

/// A block. What is inside of it follows it and is deeper.
#[derive(Debug)]
pub(super) struct Block<'a> {
    pub(super) kind: BlockKind,
    pub(super) depth: usize,
    /// Its bytes in the document.
    pub(super) range: Range<usize>,
    /// Its own text.
    pub(super) line: Line<'a>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum BlockKind {
    /// A heading, its level and its anchor.
    Heading(usize, Option<String>),
    Paragraph,
    List,
    /// An item, with its number as the author wrote it.
    Item(Option<String>),
    /// A list of terms and what they mean.
    Definitions,
    Term,
    Definition,
    /// A table of GFM, which is read elsewhere.
    Table,
    /// Comments of HTML.
    Html,
    Rule,
    /// A quote, or what else holds blocks.
    Quote,
    Code,
}

/// The blocks of a text, in their order; its bytes are counted from an offset.
pub(super) fn blocks(text: &str, offset: usize) -> Vec<Block<'_>> {
    let mut options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_HEADING_ATTRIBUTES;
    // A paragraph before `:::tip` would be a term, too, so only documents with definitions are asked for them.
    if text.contains("\n: ") || text.contains("\n:\t") {
        options |= Options::ENABLE_DEFINITION_LIST;
    }
    let mut outline = Outline {
        text,
        offset,
        blocks: Vec::new(),
        depth: 0,
        open: None,
        skipped: 0,
        is_comment: false,
        has_terms: false,
    };
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        outline.event(event, range);
    }
    outline.blocks
}

/// The paragraph right above a block that leads to it: it ends with a colon.
pub(super) fn intro<'b>(blocks: &'b [Block<'_>], at: usize) -> Option<&'b str> {
    let (above, block) = (blocks.get(at.checked_sub(1)?)?, blocks.get(at)?);
    let text = above.line.text().trim_end();
    let is_beside = above.kind == BlockKind::Paragraph && above.depth == block.depth;
    (is_beside && text.ends_with([':', '：'])).then_some(text)
}

struct Outline<'a> {
    text: &'a str,
    offset: usize,
    blocks: Vec<Block<'a>>,
    depth: usize,
    /// The block whose text is being read.
    open: Option<usize>,
    /// How many blocks without lines of their own are open: code, tables, footnotes.
    skipped: usize,
    /// Whether the block of HTML that is open is a comment.
    is_comment: bool,
    /// Whether it has terms, which were read at once.
    has_terms: bool,
}

impl<'a> Outline<'a> {
    fn event(&mut self, event: Event<'a>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Rule => self.push(BlockKind::Rule, &range),
            Event::Html(html) => self.html(html, range),
            inline => self.inline(inline, range),
        }
    }

    fn start(&mut self, tag: Tag<'a>, range: Range<usize>) {
        let kind = match tag {
            Tag::Heading { level, id, .. } => {
                let id = id.map(|id| id.to_string());
                return self.open(BlockKind::Heading(level_of(level), id), &range);
            }
            Tag::Paragraph => return self.open(BlockKind::Paragraph, &range),
            Tag::DefinitionListTitle => return self.open(BlockKind::Term, &range),
            Tag::HtmlBlock => {
                let html = self.text.get(range.clone()).unwrap_or_default();
                self.is_comment = html.starts_with("<!--");
                if html_terms::has_terms(html) {
                    self.terms(html, &range);
                    return self.skip(BlockKind::Html, &range);
                }
                return self.open(BlockKind::Html, &range);
            }
            Tag::List(_) => BlockKind::List,
            Tag::Item => BlockKind::Item(self.number(&range)),
            Tag::DefinitionList => BlockKind::Definitions,
            Tag::DefinitionListDefinition => BlockKind::Definition,
            Tag::BlockQuote(_) => BlockKind::Quote,
            Tag::Table(_) => return self.skip(BlockKind::Table, &range),
            Tag::CodeBlock(_) | Tag::MetadataBlock(_) | Tag::FootnoteDefinition(_) => {
                return self.skip(BlockKind::Code, &range);
            }
            Tag::TableHead | Tag::TableRow | Tag::TableCell => return,
            inline => return self.inline(Event::Start(inline), range),
        };
        self.push(kind, &range);
        self.depth += 1;
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Paragraph => {
                self.split_terms();
                self.open = None;
            }
            TagEnd::Heading(_) | TagEnd::DefinitionListTitle => self.open = None,
            TagEnd::HtmlBlock => {
                self.open = None;
                self.skipped = self.skipped.saturating_sub(usize::from(self.has_terms));
                self.has_terms = false;
            }
            TagEnd::List(_)
            | TagEnd::Item
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListDefinition
            | TagEnd::BlockQuote(_) => {
                self.open = None;
                self.depth = self.depth.saturating_sub(1);
            }
            TagEnd::Table | TagEnd::CodeBlock | TagEnd::MetadataBlock(_) | TagEnd::FootnoteDefinition => {
                self.skipped = self.skipped.saturating_sub(1);
            }
            TagEnd::TableHead | TagEnd::TableRow | TagEnd::TableCell => {}
            inline => self.inline(Event::End(inline), range),
        }
    }

    fn inline(&mut self, event: Event<'a>, range: Range<usize>) {
        if self.skipped > 0 || self.depth > DEEPEST {
            return;
        }
        if self.open.is_none() {
            // The text of a tight item has no paragraph around it.
            self.open(BlockKind::Paragraph, &range);
        }
        let range = self.moved(&range);
        if let Some(block) = self.open.and_then(|at| self.blocks.get_mut(at)) {
            block.range.end = block.range.end.max(range.end);
            block.line.push(event, range);
        }
    }

    /// In MDX a heading may follow a component at once; what is inside of a comment is not a heading.
    fn html(&mut self, html: CowStr<'a>, range: Range<usize>) {
        let level = html.len() - html.trim_start_matches('#').len();
        let text = html.get(level..).unwrap_or_default();
        if self.is_comment || !(1..=6).contains(&level) || !text.starts_with(' ') {
            return self.inline(Event::Html(html), range);
        }
        self.push(BlockKind::Heading(level, None), &range);
        let text = text.trim().to_owned();
        let start = range.start + level + 1;
        let moved = self.moved(&(start..start + text.len()));
        if let Some(block) = self.blocks.last_mut() {
            block.line.push(Event::Text(text.into()), moved);
        }
        self.push(BlockKind::Html, &(range.end..range.end));
        self.open = self.blocks.len().checked_sub(1);
    }

    /// The terms of a block of HTML, after those of the one before it where nothing is between them.
    fn terms(&mut self, html: &'a str, range: &Range<usize>) {
        self.has_terms = true;
        let mut above = self.blocks.iter().rev();
        let is_html = above.next().is_some_and(|block| block.kind == BlockKind::Html);
        if is_html && above.next().is_some_and(|block| block.depth > self.depth) {
            self.blocks.pop();
        } else {
            self.push(BlockKind::Definitions, range);
        }
        for part in html_terms::read(html, range.start + self.offset) {
            let depth = self.depth + 1;
            let range = part.range;
            let (kind, line, below) = if part.is_term {
                (BlockKind::Term, part.line, None)
            } else {
                (BlockKind::Definition, Line::default(), Some(part.line))
            };
            self.blocks.push(Block { kind, depth, range: range.clone(), line });
            if let Some(line) = below {
                self.blocks.push(Block { kind: BlockKind::Paragraph, depth: depth + 1, range, line });
            }
        }
    }

    fn open(&mut self, kind: BlockKind, range: &Range<usize>) {
        if self.skipped == 0 {
            self.push(kind, range);
            self.open = self.blocks.len().checked_sub(1);
        }
    }

    /// Cuts a paragraph into those that its author meant: `**NO_SEAT:** text`, one a line.
    fn split_terms(&mut self) {
        let Some(block) = self.open.and_then(|at| self.blocks.get_mut(at)) else { return };
        if block.kind != BlockKind::Paragraph || !block.line.is_of_terms() {
            return;
        }
        let (depth, end) = (block.depth, block.range.end);
        let mut lines = std::mem::take(&mut block.line).split();
        lines.reverse();
        block.line = lines.pop().unwrap_or_default();
        while let Some(line) = lines.pop() {
            let range = line.source(&(0..line.text().len())).unwrap_or(end..end);
            if let Some(above) = self.blocks.last_mut() {
                above.range.end = range.start;
            }
            self.blocks.push(Block { kind: BlockKind::Paragraph, depth, range: range.start..end, line });
        }
    }

    fn skip(&mut self, kind: BlockKind, range: &Range<usize>) {
        self.push(kind, range);
        self.skipped += 1;
    }

    fn push(&mut self, kind: BlockKind, range: &Range<usize>) {
        self.open = None;
        if self.skipped > 0 || self.depth > DEEPEST {
            return;
        }
        let range = self.moved(range);
        self.blocks.push(Block { kind, depth: self.depth, range, line: Line::default() });
    }

    /// The number of an item, as it is written.
    fn number(&self, range: &Range<usize>) -> Option<String> {
        let item = self.text.get(range.clone()).unwrap_or_default();
        let length = item.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
        item.get(..length).filter(|digits| !digits.is_empty()).map(str::to_owned)
    }

    fn moved(&self, range: &Range<usize>) -> Range<usize> {
        range.start + self.offset..range.end + self.offset
    }
}

fn level_of(level: HeadingLevel) -> usize {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
