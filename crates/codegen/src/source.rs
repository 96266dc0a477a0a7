//! The text of a document, and places in it. Knows nothing of Markdown.

use std::ops::Range;

/// A document as a door has read it.
#[derive(Clone, Debug)]
pub struct Source {
    path: String,
    shown_path: String,
    text: String,
    /// Where the bytes stopped being UTF-8.
    invalid_at: Option<usize>,
    line_starts: Vec<usize>,
}

/// A range of bytes in one of the documents of a compilation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The index of the document among the sources.
    pub document: usize,
    /// The first byte.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
}

/// A place as an editor shows it: both count from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
}

impl Source {
    /// The largest document, in bytes: 16 MiB.
    pub const MAX_BYTES: usize = 16 << 20;

    /// A document that is text already.
    pub fn new(path: impl Into<String>, text: &str) -> Self {
        Self::of(path.into(), text)
    }

    fn of(path: String, text: &str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text).to_owned();
        let mut line_starts = vec![0];
        let mut rest = text.as_str();
        while let Some(end) = rest.find('\n') {
            rest = rest.get(end + 1..).unwrap_or_default();
            line_starts.push(text.len() - rest.len());
        }
        Self { shown_path: path.clone(), path, text, invalid_at: None, line_starts }
    }

    /// A document as the bytes of a file. Where they are not UTF-8, the text goes on with
    /// replacement characters and `compile` reports the place.
    pub fn from_bytes(path: impl Into<String>, bytes: &[u8]) -> Self {
        let invalid_at = std::str::from_utf8(bytes).err().map(|e| e.valid_up_to());
        let mut source = Self::of(path.into(), &String::from_utf8_lossy(bytes));
        let bom = if bytes.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
        source.invalid_at = invalid_at.map(|at| at.saturating_sub(bom));
        source
    }

    /// The same document, under another path in diagnostics: the generated code keeps the path
    /// that its user wrote, a picture wants the one that an editor can open.
    #[must_use]
    pub fn shown_as(mut self, path: impl Into<String>) -> Self {
        self.shown_path = path.into();
        self
    }

    /// The path as the user wrote it.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The path for diagnostics.
    pub fn shown_path(&self) -> &str {
        &self.shown_path
    }

    /// The text, without a byte order mark.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether the document is too large to be read.
    pub(crate) fn is_too_large(&self) -> bool {
        self.text.len() > Self::MAX_BYTES
    }

    pub(crate) fn invalid_at(&self) -> Option<usize> {
        self.invalid_at
    }

    /// The line and column of a byte.
    pub fn position(&self, byte: usize) -> Position {
        let line = self.line_number(byte);
        let start = self.line_starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let column = self.slice(start..byte).chars().count() + 1;
        Position { line, column }
    }

    /// The line of a byte, from 1.
    pub(crate) fn line_number(&self, byte: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= byte).max(1)
    }

    /// The text of a line without its end, and the byte at which it starts.
    pub(crate) fn line(&self, line: usize) -> (usize, &str) {
        let start = self.line_starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let end = self.line_starts.get(line).copied().unwrap_or(self.text.len());
        (start, self.slice(start..end).trim_end_matches(['\n', '\r']))
    }

    /// The text of a range; empty where the range is none.
    pub(crate) fn slice(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }
}

impl Span {
    pub(crate) fn new(document: usize, range: Range<usize>) -> Self {
        Self { document, start: range.start, end: range.end }
    }

    pub(crate) fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// The span without white space at its ends.
    pub(crate) fn trimmed(self, source: &Source) -> Self {
        let text = source.slice(self.range());
        let behind = text.trim_ascii_start();
        let inner = behind.trim_ascii_end();
        // White space beyond ASCII is rare, and looking for it is costly.
        let is_done = matches!(inner.as_bytes(), [] | [b'!'..=b'~', .., b'!'..=b'~'] | [b'!'..=b'~']);
        let (behind, inner) = if is_done { (behind, inner) } else { (behind.trim_start(), inner.trim()) };
        let start = self.start + (text.len() - behind.len());
        Self { start, end: start + inner.len(), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters_from_one() {
        let source = Source::new("a.md", "\u{feff}äö\r\nü|x");
        assert_eq!(source.position(0), Position { line: 1, column: 1 });
        assert_eq!(source.position(8), Position { line: 2, column: 2 });
        assert_eq!(source.line(1), (0, "äö"));
        assert_eq!(source.line(2), (6, "ü|x"));
    }

    #[test]
    fn bytes_that_are_no_text_leave_their_place() {
        let source = Source::from_bytes("a.md", b"\xef\xbb\xbfok\n\xff!");
        assert_eq!(source.invalid_at(), Some(3));
        assert_eq!(source.text(), "ok\n\u{fffd}!");
    }
}
