//! The text of a paragraph, an item or a heading, which can be cut in pieces: each becomes prose with its place.

use crate::prose::ProseBuilder;
use pulldown_cmark::{CowStr, Event, Tag, TagEnd};
use std::ops::Range;

/// How far is looked for the end of what begins at a place, in bytes and in events: labels and titles are
/// short, and lines may be a megabyte.
const NEAR: usize = 256;

/// A line of text, with the marks of its parts. Its words are without marks, and its bytes are counted from
/// its own start.
#[derive(Debug, Default)]
pub(super) struct Line<'a> {
    text: String,
    pieces: Vec<LinePiece<'a>>,
    marks: usize,
    in_code: bool,
    /// Whether two stars of the text itself have begun a run of bold.
    in_stars: bool,
}

/// An event, and the text that it adds.
#[derive(Debug)]
struct LinePiece<'a> {
    event: Event<'a>,
    /// Its bytes in the document.
    source: Range<usize>,
    /// Its bytes in the text of the line.
    own: Range<usize>,
    look: Look,
}

/// How a part of a line looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    Plain,
    Code,
    /// Bold, emphasized or linked.
    Marked,
}

impl<'a> Line<'a> {
    pub(super) fn push(&mut self, event: Event<'a>, source: Range<usize>) {
        if self.begins_stars(&event) {
            return;
        }
        if self.in_stars
            && let Event::Text(text) = &event
            && let Some(last) = text.strip_suffix("**")
        {
            let last = CowStr::from(last.to_owned());
            self.add(Event::Text(last), source.clone());
            return self.end_stars(source);
        }
        if self.in_stars && matches!(event, Event::SoftBreak | Event::HardBreak) {
            self.end_stars(source.clone());
        }
        self.add(event, source);
    }

    /// `**NO_SEAT **` at the start of a line is meant as bold, which the space before the last stars
    /// prevents (section 6.2 of the specification, rule 2).
    fn begins_stars(&mut self, event: &Event<'_>) -> bool {
        let is_star = |event: &Event<'_>| matches!(event, Event::Text(text) if &**text == "*");
        let before = self.text.strip_suffix('*').filter(|before| before.is_empty() || before.ends_with('\n'));
        let Some(length) = before.map(str::len).filter(|_| is_star(event)) else { return false };
        if let Some(first) = self.pieces.last_mut().filter(|piece| is_star(&piece.event)) {
            (first.event, first.own) = (Event::Start(Tag::Strong), length..length);
            self.text.truncate(length);
            self.marks += 1;
            self.in_stars = true;
        }
        self.in_stars
    }

    fn end_stars(&mut self, source: Range<usize>) {
        self.in_stars = false;
        self.add(Event::End(TagEnd::Strong), source.end..source.end);
    }

    fn add(&mut self, event: Event<'a>, source: Range<usize>) {
        let start = self.text.len();
        let mut look = if self.marks > 0 { Look::Marked } else { Look::Plain };
        match &event {
            Event::Text(text) if self.in_code => {
                look = Look::Code;
                self.text.push_str(text);
            }
            Event::Text(text) => self.text.push_str(text),
            Event::Code(text) => {
                look = Look::Code;
                self.text.push_str(text);
            }
            Event::SoftBreak | Event::HardBreak => self.text.push('\n'),
            Event::Start(Tag::Strong | Tag::Emphasis | Tag::Link { .. }) => self.marks += 1,
            Event::End(TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link) => {
                self.marks = self.marks.saturating_sub(1);
            }
            Event::InlineHtml(html) | Event::Html(html) => self.html(&html.to_ascii_lowercase()),
            _ => {}
        }
        let own = start..self.text.len();
        self.pieces.push(LinePiece { event, source, own, look });
    }

    fn html(&mut self, tag: &str) {
        if tag.starts_with("<br") {
            self.text.push('\n');
        } else if tag.starts_with("<code") {
            self.in_code = true;
        } else if tag.starts_with("</code") {
            self.in_code = false;
        } else if tag.starts_with("<strong>") || tag.starts_with("<b>") {
            self.marks += 1;
        } else if tag.starts_with("</strong>") || tag.starts_with("</b>") {
            self.marks = self.marks.saturating_sub(1);
        }
    }

    /// The words, without marks.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The words of a part.
    pub(super) fn part(&self, part: &Range<usize>) -> &str {
        self.text.get(part.clone()).unwrap_or_default()
    }

    /// The words from a byte on.
    pub(super) fn after(&self, at: usize) -> &str {
        self.text.get(at..).unwrap_or_default()
    }

    /// How the text at a byte looks, and where text that looks so ends. Code inside of bold is code.
    pub(super) fn look_at(&self, at: usize) -> (Look, usize) {
        let first = self.pieces.partition_point(|piece| piece.own.end <= at);
        let mut pieces = self.pieces.iter().skip(first).filter(|piece| !piece.own.is_empty());
        let Some(first) = pieces.next() else { return (Look::Plain, self.text.len()) };
        let mut end = first.own.end;
        // One span of code is one code, but bold text may be in pieces.
        let is_more = |piece: &&LinePiece<'_>| piece.look == first.look && piece.own.start < at + NEAR;
        for piece in pieces.take_while(|piece| first.look != Look::Code && is_more(piece)) {
            end = piece.own.end;
        }
        (first.look, end)
    }

    /// Where the run of bold or linked text around a byte ends, code inside of it included.
    pub(super) fn end_of_mark(&self, at: usize) -> Option<usize> {
        let first = self.pieces.partition_point(|piece| piece.own.end <= at);
        let mut depth = 0_usize;
        // What is open there was opened right before it.
        let before = self.pieces.get(..first).unwrap_or_default().iter().rev();
        for piece in before.take_while(|piece| piece.own.is_empty()).take(NEAR) {
            depth += usize::from(piece.opens());
        }
        if depth == 0 {
            return None;
        }
        let near = self.pieces.iter().skip(first).take(NEAR);
        for piece in near.take_while(|piece| piece.own.start < at + NEAR) {
            depth += usize::from(piece.opens());
            depth -= usize::from(piece.closes());
            if depth == 0 {
                return Some(piece.own.start);
            }
        }
        None
    }

    /// Whether all of the line is bold, code or a link.
    pub(super) fn is_marked(&self) -> bool {
        let text = self.text.trim_end();
        let (look, end) = self.look_at(0);
        let end = if look == Look::Code { Some(end) } else { self.end_of_mark(0) };
        !text.is_empty() && text.len() < NEAR && end.is_some_and(|end| end >= text.len())
    }

    /// Whether there are several lines, each of which begins with text that is bold, code or a link.
    pub(super) fn is_of_terms(&self) -> bool {
        let mut count = 0;
        let mut at = 0;
        for line in self.text.split_inclusive('\n') {
            let start = at + (line.len() - line.trim_start().len());
            if self.look_at(start).0 == Look::Plain || !self.begins_piece(start) {
                return false;
            }
            at += line.len();
            count += 1;
        }
        count > 1
    }

    /// Whether a piece begins at a byte.
    fn begins_piece(&self, at: usize) -> bool {
        let first = self.pieces.partition_point(|piece| piece.own.end <= at);
        self.pieces.get(first).is_some_and(|piece| piece.own.start == at)
    }

    /// The lines between the breaks, each by itself.
    pub(super) fn split(self) -> Vec<Self> {
        let mut lines = vec![Self::default()];
        for piece in self.pieces {
            match piece.event {
                Event::SoftBreak | Event::HardBreak => lines.push(Self::default()),
                event => {
                    if let Some(line) = lines.last_mut() {
                        line.push(event, piece.source);
                    }
                }
            }
        }
        lines
    }

    /// The first place after a byte where the look changes to another one.
    pub(super) fn next_code(&self, at: usize) -> Option<usize> {
        let first = self.pieces.partition_point(|piece| piece.own.end <= at);
        let mut pieces = self.pieces.iter().skip(first).filter(|piece| !piece.own.is_empty());
        pieces.find(|piece| piece.look == Look::Code).map(|piece| piece.own.start)
    }

    /// The places where labels may begin, in order: after breaks, and where bold or linked text does.
    pub(super) fn starts(&self) -> Vec<usize> {
        let mut starts = Vec::new();
        for piece in &self.pieces {
            if piece.opens() {
                starts.push(piece.own.start);
            } else if self.part(&piece.own) == "\n" {
                starts.push(piece.own.end);
            }
        }
        starts
    }

    /// Writes a part as prose, without comments.
    pub(super) fn write(&self, prose: &mut ProseBuilder, part: &Range<usize>) {
        let first = self.pieces.partition_point(|piece| piece.own.end < part.start);
        for piece in self.pieces.iter().skip(first).take_while(|piece| piece.own.start <= part.end) {
            piece.write(prose, part);
        }
    }

    /// Writes the comments alone.
    pub(super) fn write_comments(&self, prose: &mut ProseBuilder) {
        for piece in self.pieces.iter().filter(|piece| piece.is_comment()) {
            prose.event(&piece.event);
        }
    }

    /// The name of an anchor of HTML.
    pub(super) fn anchor(&self) -> Option<String> {
        let mut tags = self.pieces.iter().filter_map(|piece| match &piece.event {
            Event::InlineHtml(html) | Event::Html(html) => html.trim_start().strip_prefix("<a "),
            _ => None,
        });
        tags.find_map(|tag| {
            let (_, value) = tag.split_once("id=").or_else(|| tag.split_once("name="))?;
            let value = value.trim_start_matches(['"', '\'']);
            value.split(['"', '\'', '>', ' ']).next().map(str::to_owned)
        })
    }

    /// The bytes of a part in the document.
    pub(super) fn source(&self, part: &Range<usize>) -> Option<Range<usize>> {
        let holding = |at: usize| {
            let first = self.pieces.partition_point(|piece| piece.own.end <= at);
            self.pieces.iter().skip(first).find(|piece| !piece.own.is_empty())
        };
        let (first, last) = (holding(part.start)?, holding(part.end.checked_sub(1)?)?);
        let start = match part.start.saturating_sub(first.own.start) {
            0 => first.source.start,
            within => first.text_start() + within,
        };
        let end = match last.own.end.checked_sub(part.end) {
            None | Some(0) => last.source.end,
            Some(_) => last.text_start() + (part.end - last.own.start),
        };
        (start <= end).then_some(start..end)
    }

    /// A part without white space at its ends.
    pub(super) fn trim(&self, part: &Range<usize>) -> Range<usize> {
        let text = self.part(part);
        let start = part.end - text.trim_start().len();
        let end = part.start + text.trim_end().len();
        start..end.max(start)
    }
}

impl LinePiece<'_> {
    fn opens(&self) -> bool {
        match &self.event {
            Event::Start(Tag::Strong | Tag::Emphasis | Tag::Link { .. }) => true,
            Event::InlineHtml(html) => matches!(&**html, "<strong>" | "<b>"),
            _ => false,
        }
    }

    fn closes(&self) -> bool {
        match &self.event {
            Event::End(TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link) => true,
            Event::InlineHtml(html) => matches!(&**html, "</strong>" | "</b>"),
            _ => false,
        }
    }

    /// Whether it belongs to the text before it.
    fn is_end(&self) -> bool {
        match &self.event {
            Event::InlineHtml(html) => html.starts_with("</"),
            event => matches!(event, Event::End(_) | Event::FootnoteReference(_)),
        }
    }

    fn is_comment(&self) -> bool {
        matches!(&self.event, Event::InlineHtml(html) | Event::Html(html) if html.trim_start().starts_with("<!--"))
    }

    /// Where the text itself is in the document: a span of code has marks around it.
    fn text_start(&self) -> usize {
        self.source.start + self.source.len().saturating_sub(self.own.len()) / 2
    }

    fn write(&self, prose: &mut ProseBuilder, part: &Range<usize>) {
        let (start, end) = (self.own.start.max(part.start), self.own.end.min(part.end));
        let within = start.saturating_sub(self.own.start)..end.saturating_sub(self.own.start);
        let is_inside = part.start <= self.own.start && self.own.start < part.end;
        let ends_inside = part.start < self.own.start && self.own.start <= part.end;
        let is_wanted = if self.is_end() { ends_inside } else { is_inside };
        match &self.event {
            Event::Text(_) | Event::Code(_) if start >= end => {}
            Event::Code(_) if within.len() == self.own.len() => prose.event(&self.event),
            // `400 Bad Request` in one span is a code and a title, neither of which is code.
            Event::Text(text) | Event::Code(text) => {
                prose.event(&Event::Text(text.get(within).unwrap_or_default().into()));
            }
            Event::Html(_) => {}
            _ if self.is_comment() => {}
            event if is_wanted => prose.event(event),
            _ => {}
        }
    }
}
