//! What a document says about itself, and the places and links in it.

use core::fmt;

/// A document that errors were generated from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Document {
    path: &'static str,
    url: Option<&'static str>,
    title: Option<&'static str>,
    note: Option<Note>,
}

/// What a document says about codes that it does not list: the paragraphs after its error tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note {
    text: &'static str,
    links: &'static [Link],
}

/// A link of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Link {
    /// The text that is linked.
    pub text: &'static str,
    /// Where it leads; absolute where the document says what it is relative to.
    pub url: &'static str,
}

/// A line of a document. Displays as `docs/errors.md:12`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Location {
    path: &'static str,
    line: u32,
}

impl Document {
    pub(crate) const fn new(
        path: &'static str,
        url: Option<&'static str>,
        title: Option<&'static str>,
        note: Option<Note>,
    ) -> Self {
        Self { path, url, title, note }
    }

    /// The path, as the macro call has it.
    pub const fn path(&self) -> &'static str {
        self.path
    }

    /// Where the document says that it is published.
    pub const fn url(&self) -> Option<&'static str> {
        self.url
    }

    /// The title.
    pub const fn title(&self) -> Option<&'static str> {
        self.title
    }

    /// What the document says about codes that it does not list.
    pub const fn note(&self) -> Option<Note> {
        self.note
    }
}

impl Note {
    pub(crate) const fn new(text: &'static str, links: &'static [Link]) -> Self {
        Self { text, links }
    }

    /// The paragraphs, with a blank line between two of them.
    pub const fn text(&self) -> &'static str {
        self.text
    }

    /// Their links.
    pub const fn links(&self) -> &'static [Link] {
        self.links
    }
}

impl Location {
    pub(crate) const fn new(path: &'static str, line: u32) -> Self {
        Self { path, line }
    }

    /// The path of the document, as the macro call has it.
    pub const fn path(&self) -> &'static str {
        self.path
    }

    /// The line, counted from 1.
    pub const fn line(&self) -> u32 {
        self.line
    }
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.path, self.line)
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text)
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.text, self.url)
    }
}
