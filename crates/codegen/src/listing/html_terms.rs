//! Definition lists of HTML: `<dt>` and `<dd>` (HTML, section 4.4.9) as terms and what they mean.

use super::line::Line;
use super::tag_scanner::TagScanner;
use crate::prose::{HtmlTag, decoded};
use pulldown_cmark::Event;
use std::ops::Range;

/// A term or what it means, with its bytes in the document.
pub(super) struct HtmlTerm<'a> {
    /// Whether it is a term, and not what one means.
    pub(super) is_term: bool,
    pub(super) range: Range<usize>,
    pub(super) line: Line<'a>,
}

/// Whether a block of HTML has terms: a guess that costs little.
pub(super) fn has_terms(html: &str) -> bool {
    html.contains("<dt") || html.contains("<DT")
}

/// The terms of a block of HTML that begins at a byte of the document.
pub(super) fn read(html: &str, offset: usize) -> Vec<HtmlTerm<'_>> {
    let mut reader = TermReader { offset, parts: Vec::new(), open: None };
    let mut at = 0;
    while let Some(rest) = html.get(at..).filter(|rest| !rest.is_empty()) {
        let text = rest.find('<').unwrap_or(rest.len());
        reader.text(rest.get(..text).unwrap_or_default(), at);
        let Some(tag) = rest.get(text..).and_then(tag) else { break };
        reader.tag(tag, at + text);
        at += text + tag.len();
    }
    reader.close(html.len());
    reader.parts
}

/// The tag or the comment that a text begins with.
fn tag(text: &str) -> Option<&str> {
    let length = match text.strip_prefix("<!--") {
        Some(comment) => comment.find("-->")? + "<!---->".len(),
        None => TagScanner::new(false).length(text)?,
    };
    text.get(..length)
}

struct TermReader<'a> {
    offset: usize,
    parts: Vec<HtmlTerm<'a>>,
    open: Option<HtmlTerm<'a>>,
}

impl<'a> TermReader<'a> {
    fn text(&mut self, text: &'a str, at: usize) {
        let start = self.offset + at + (text.len() - text.trim_start().len());
        let is_first = self.open.as_ref().is_some_and(|part| part.line.text().is_empty());
        let words = if is_first { text.trim_start() } else { text };
        if let Some(part) = self.open.as_mut().filter(|_| !words.is_empty()) {
            // Lines of HTML are wrapped anywhere.
            let words = decoded(words).replace(['\r', '\n'], " ");
            part.line.push(Event::Text(words.into()), start..self.offset + at + text.len());
        }
    }

    fn tag(&mut self, text: &'a str, at: usize) {
        let tag = HtmlTag::new(text);
        let is_term = match &*tag.name() {
            "dt" => true,
            "dd" => false,
            "dl" => return self.close(at),
            _ => {
                let range = self.offset + at..self.offset + at + text.len();
                if let Some(part) = &mut self.open {
                    part.line.push(Event::InlineHtml(text.into()), range);
                }
                return;
            }
        };
        self.close(at);
        if !tag.is_end {
            let start = self.offset + at;
            self.open = Some(HtmlTerm { is_term, range: start..start, line: Line::default() });
        }
    }

    fn close(&mut self, at: usize) {
        if let Some(mut part) = self.open.take() {
            part.range.end = self.offset + at;
            self.parts.push(part);
        }
    }
}
