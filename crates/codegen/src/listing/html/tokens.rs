//! Raw HTML to tags, texts and comments, as browsers cut it (HTML, section 13.2.5). It comes in
//! pieces, line by line, and a tag or a comment may go on in the next one.

use crate::listing::tag_scanner::TagScanner;
use crate::prose::HtmlTag;
use std::borrow::Cow;
use std::ops::Range;

/// A piece of raw HTML, and where it is in the document.
#[derive(Debug)]
pub(super) struct HtmlPiece<'a> {
    text: &'a str,
    range: Range<usize>,
}

#[derive(Debug)]
pub(super) struct Token<'a> {
    pub(super) kind: TokenKind,
    pub(super) text: Cow<'a, str>,
    pub(super) range: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    Text,
    Tag,
    Comment,
}

#[derive(Debug, Default)]
pub(super) struct Tokenizer {
    state: State,
    /// The beginning of a tag or a comment that goes on in the next piece.
    pending: String,
    start: usize,
    /// Whether values of attributes may be expressions in braces.
    pub(super) is_mdx: bool,
}

#[derive(Debug, Default)]
enum State {
    #[default]
    Text,
    Tag(TagScanner),
    Comment,
    /// `<!DOCTYPE html>` and other marks that say nothing.
    Bogus,
    /// Inside of an element whose text is not for people, such as `script`.
    Hidden(String),
}

/// Elements with text that is not for people and not HTML.
const HIDDEN: &[&str] = &["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];

impl<'a> HtmlPiece<'a> {
    pub(super) fn new(text: &'a str, range: Range<usize>) -> Self {
        Self { text, range }
    }

    fn take(&mut self, length: usize) -> (&'a str, Range<usize>) {
        let (taken, rest) = self.text.split_at_checked(length).unwrap_or((self.text, ""));
        self.text = rest;
        // Where a container has changed the text, its end is as near as one can say.
        let end =
            if rest.is_empty() { self.range.end } else { self.range.end.min(self.range.start + length) };
        let range = self.range.start..end;
        self.range.start = end;
        (taken, range)
    }
}

impl Tokenizer {
    pub(super) fn new(is_mdx: bool) -> Self {
        Self { is_mdx, ..Self::default() }
    }

    /// The next token of the piece; `None` where it has come to its end.
    pub(super) fn next<'a>(&mut self, piece: &mut HtmlPiece<'a>) -> Option<Token<'a>> {
        while !piece.text.is_empty() {
            let token = match self.state {
                State::Text => self.text(piece),
                State::Hidden(_) => self.hidden(piece),
                State::Tag(_) | State::Comment | State::Bogus => self.mark(piece),
            };
            if token.is_some() {
                return token;
            }
        }
        None
    }

    fn text<'a>(&mut self, piece: &mut HtmlPiece<'a>) -> Option<Token<'a>> {
        if let Some(state) = opening(piece.text, self.is_mdx) {
            self.state = state;
            self.start = piece.range.start;
            return None;
        }
        let (text, range) = piece.take(text_length(piece.text));
        Some(Token { kind: TokenKind::Text, text: Cow::Borrowed(text), range })
    }

    fn hidden<'a>(&mut self, piece: &mut HtmlPiece<'a>) -> Option<Token<'a>> {
        let State::Hidden(name) = &self.state else { return None };
        let end = end_of_hidden(piece.text, name);
        piece.take(end.unwrap_or(piece.text.len()));
        if end.is_some() {
            self.state = State::Text;
        }
        None
    }

    /// A tag, a comment or a mark that says nothing, up to its end.
    fn mark<'a>(&mut self, piece: &mut HtmlPiece<'a>) -> Option<Token<'a>> {
        let (kind, length) = match &mut self.state {
            State::Tag(scanner) => (Some(TokenKind::Tag), scanner.length(piece.text)),
            State::Comment => (Some(TokenKind::Comment), comment_length(&self.pending, piece.text)),
            _ => (None, piece.text.find('>').map(|at| at + 1)),
        };
        let (text, Range { end, .. }) = piece.take(length.unwrap_or(piece.text.len()));
        if length.is_none() {
            self.pending.push_str(text);
            return None;
        }
        let text = if self.pending.is_empty() {
            Cow::Borrowed(text)
        } else {
            Cow::Owned(std::mem::take(&mut self.pending) + text)
        };
        let hides = kind.filter(|kind| *kind == TokenKind::Tag).and_then(|_| hidden_by(&text));
        self.state = hides.map_or(State::Text, State::Hidden);
        Some(Token { kind: kind?, text, range: self.start..end })
    }

    /// Whether what Markdown says in between is inside of a comment or a script.
    pub(super) fn is_hidden(&self) -> bool {
        matches!(self.state, State::Comment | State::Hidden(_))
    }

    /// A block of HTML has ended, and a tag that was not closed with it.
    pub(super) fn end_block(&mut self) {
        if let State::Tag(_) | State::Bogus = self.state {
            self.state = State::Text;
            self.pending.clear();
        }
    }
}

/// What begins with the first byte; `None` for text.
fn opening(text: &str, is_mdx: bool) -> Option<State> {
    let rest = text.strip_prefix('<')?;
    match rest.as_bytes() {
        [b'a'..=b'z' | b'A'..=b'Z', ..] | [b'/', b'a'..=b'z' | b'A'..=b'Z', ..] => {
            Some(State::Tag(TagScanner::new(is_mdx)))
        }
        [b'!', b'-', b'-', ..] => Some(State::Comment),
        [b'!' | b'?' | b'/', ..] => Some(State::Bogus),
        _ => None,
    }
}

/// The length of the text up to the next `<`; the first byte is text.
fn text_length(text: &str) -> usize {
    let mut rest = text.strip_prefix('<').unwrap_or(text);
    rest = rest.find('<').and_then(|at| rest.get(at..)).unwrap_or_default();
    text.len() - rest.len()
}

/// The length of what is left of a comment.
fn comment_length(pending: &str, text: &str) -> Option<usize> {
    if pending.is_empty() {
        if let Some(end) = ["<!-->", "<!--->"].iter().find(|short| text.starts_with(**short)) {
            return Some(end.len());
        }
        return end_of_comment(text.get(4..)?).map(|end| end + 4);
    }
    end_of_comment(text)
}

fn end_of_comment(text: &str) -> Option<usize> {
    let (short, long) = (text.find("-->"), text.find("--!>"));
    let ends = [short.map(|at| at + 3), long.map(|at| at + 4)];
    ends.into_iter().flatten().min()
}

/// The name of the element whose text a tag hides.
fn hidden_by(tag: &str) -> Option<String> {
    let tag = HtmlTag::new(tag);
    let name = tag.name();
    (!tag.is_end && HIDDEN.contains(&&*name)).then(|| name.into_owned())
}

/// Where the end tag of an element begins.
fn end_of_hidden(text: &str, name: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find("</")).map(|at| from + at) {
        from = at + 2;
        let behind = text.get(from..).unwrap_or_default();
        let (found, after) = behind.split_at_checked(name.len()).unwrap_or_default();
        if found.eq_ignore_ascii_case(name) && !after.starts_with(|c: char| c.is_ascii_alphanumeric()) {
            return Some(at);
        }
    }
    None
}
