//! Inline Markdown as our own small tree, and its plain text and links.

use crate::url;
use std::borrow::Cow;

/// The inline content of a cell, a heading or a paragraph.
#[derive(Clone, Debug, Default)]
pub(crate) struct Prose {
    /// The texts of the inlines, one after the other: one string for all of them.
    pub(super) text: String,
    pub(super) inlines: Vec<Inline>,
    /// The inlines as plain text, which everybody asks for, where it is not `text` itself.
    pub(super) folded: Option<String>,
    pub(super) targets: Vec<String>,
    /// The labels of the footnotes that the prose refers to.
    pub(crate) footnotes: Vec<String>,
    /// The texts of HTML and MDX comments, which are not part of the prose.
    pub comments: Vec<String>,
}

/// A link of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The text that is linked.
    pub text: String,
    /// Where it leads; absolute where the document says what it is relative to.
    pub url: String,
}

#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Inline {
    pub(super) kind: InlineKind,
    /// Where its text begins and ends.
    pub(super) start: usize,
    pub(super) end: usize,
    /// The index of its target. Targets are in the order of their inlines.
    pub(super) link: Option<usize>,
    /// The number of the code span or the run of bold that it is in; 0 outside of them.
    pub(super) run: usize,
    pub(super) is_struck: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum InlineKind {
    #[default]
    Text,
    Code,
    Break,
    /// A tag that may be a placeholder; nothing once it is closed.
    Tag,
}

/// What may be between a title and the sentence about it.
const TITLE_ENDS: &[&str] = &[" -- ", " — ", " – ", " - ", ": ", "："];

impl Prose {
    /// Whether it is code and nothing else.
    pub(crate) fn is_code(&self) -> bool {
        let is_code = |inline: &Inline| match inline.kind {
            InlineKind::Code => true,
            _ => self.text_of(*inline).trim().is_empty(),
        };
        !self.text.is_empty() && self.inlines.iter().all(is_code)
    }

    /// Whether there is nothing to read.
    pub(crate) fn is_blank(&self) -> bool {
        self.inlines.iter().all(|inline| self.text_of(*inline).trim().is_empty())
    }

    /// Plain text: white space is folded, `<br>` is a line break, code keeps its backticks.
    pub(crate) fn plain(&self) -> &str {
        self.folded.as_ref().unwrap_or(&self.text)
    }

    /// The plain text to keep. To clone a string is cheaper than to make one of a slice: it is `std`'s
    /// own code, and compiled with optimization.
    pub(crate) fn to_plain(&self) -> String {
        self.folded.as_ref().unwrap_or(&self.text).clone()
    }

    /// The words alone: no backticks, so that headers and codes compare by what they say.
    pub(crate) fn bare(&self) -> Cow<'_, str> {
        if self.folded.is_some() && self.inlines.iter().any(|inline| inline.kind == InlineKind::Code) {
            Cow::Owned(self.fold(&self.inlines, ""))
        } else {
            Cow::Borrowed(self.plain())
        }
    }

    /// `Bad Request -- Your request is malformed` as its first words and the rest, if these are few
    /// enough to be a title.
    pub(crate) fn split_title(&self, words: usize) -> Option<(String, Self)> {
        let is_text = |inline: &&Inline| inline.kind != InlineKind::Code && inline.link.is_none();
        let mut before = String::new();
        for (at, inline) in self.inlines.iter().take_while(is_text).enumerate() {
            let text = self.text_of(*inline);
            let splits = TITLE_ENDS.iter().filter_map(|end| text.split_once(end));
            let Some((title, rest)) = splits.min_by_key(|(title, _)| title.len()) else {
                if inline.kind == InlineKind::Break {
                    return None;
                }
                before.push_str(text);
                continue;
            };
            let title = format!("{before}{title}").split_whitespace().collect::<Vec<_>>().join(" ");
            let count = title.split(' ').count();
            if title.is_empty() || count > words || rest.trim().is_empty() && at + 1 == self.inlines.len() {
                return None;
            }
            let mut behind = self.clone();
            behind.inlines.drain(..at);
            behind.inlines.first_mut()?.start = inline.end - rest.len();
            behind.folded = Some(behind.fold(&behind.inlines, "`"));
            return Some((title, behind));
        }
        None
    }

    /// The links in order, their URLs resolved against a base.
    pub(crate) fn links(&self, base: Option<&str>) -> Vec<Link> {
        let mut links = Vec::with_capacity(self.targets.len());
        let mut rest = self.inlines.as_slice();
        for (index, target) in self.targets.iter().enumerate() {
            while let [inline, behind @ ..] = rest
                && inline.link.is_none_or(|link| link < index)
            {
                rest = behind;
            }
            let from = rest;
            while let [inline, behind @ ..] = rest
                && inline.link == Some(index)
            {
                rest = behind;
            }
            let linked = from.get(..from.len() - rest.len()).unwrap_or_default();
            links.push(Link { text: self.fold(linked, "`"), url: url::resolve(base, target) });
        }
        links
    }

    pub(super) fn text_of(&self, inline: Inline) -> &str {
        self.text.get(inline.start..inline.end).unwrap_or_default()
    }

    /// Writes inlines as plain text, with a mark around code.
    pub(super) fn fold(&self, inlines: &[Inline], mark: &str) -> String {
        let mut out = String::new();
        for inline in inlines {
            let text = self.text_of(*inline);
            match inline.kind {
                InlineKind::Text | InlineKind::Tag => push_folded(&mut out, text),
                InlineKind::Code => {
                    out.push_str(mark);
                    push_folded(&mut out, text);
                    out.push_str(mark);
                }
                InlineKind::Break => {
                    out.truncate(out.trim_end().len());
                    out.push_str(if out.is_empty() { "" } else { "\n" });
                }
            }
        }
        if !matches!(out.as_bytes(), [.., b'!'..=b'~']) {
            out.truncate(out.trim_end().len());
        }
        out
    }

    /// Whether the text is plain text as it is: no code, no breaks, no tags, and nothing to fold.
    pub(super) fn is_plain(&self) -> bool {
        !matches!(self.text.as_bytes(), [.., b' '])
            && self.inlines.iter().all(|inline| inline.kind == InlineKind::Text)
            && plain_end(&self.text) == self.text.len()
    }
}

/// Appends text with each run of white space as one space, and none at the start of a line.
fn push_folded(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some((words, behind)) = rest.split_at_checked(plain_end(rest)) {
        out.push_str(words);
        if behind.is_empty() {
            return;
        }
        rest = behind.trim_start();
        if rest.len() < behind.len() && !matches!(out.as_bytes(), [] | [.., b' ' | b'\n']) {
            out.push(' ');
        }
    }
}

/// How far a text can be copied as it is: up to white space that is not one space between words.
/// A plain loop over bytes, since every cell of every build goes through it unoptimized.
fn plain_end(text: &str) -> usize {
    let mut rest = text.as_bytes();
    let mut previous = b' ';
    while let [byte, behind @ ..] = rest {
        // Nearly every byte is a letter, and a chain of comparisons ends soonest at its first one.
        let is_letter = matches!(byte, b'0'..=b'z');
        let is_space = !is_letter
            && match byte {
                b'\t'..=b'\r' => true,
                b' ' => previous == b' ',
                // The first bytes of white space beyond ASCII.
                0xc2 | 0xe1..=0xe3 => starts_with_space(text, rest.len()),
                _ => false,
            };
        if is_space {
            break;
        }
        previous = *byte;
        rest = behind;
    }
    text.len() - rest.len()
}

/// Whether white space starts that many bytes before the end.
pub(super) fn starts_with_space(text: &str, length: usize) -> bool {
    text.get(text.len() - length..).is_some_and(|rest| rest.starts_with(char::is_whitespace))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::ProseBuilder;
    use pulldown_cmark::Parser;

    fn prose(markdown: &str) -> Prose {
        let mut builder = ProseBuilder::default();
        Parser::new(markdown).for_each(|event| builder.event(&event));
        builder.finish()
    }

    #[test]
    fn plain_text_keeps_words_and_backticks() {
        let plain = |text| prose(text).plain().to_owned();
        assert_eq!(
            plain("Set **`max_tokens`** to\n [a  lower](/x) number &amp; <br> *go*"),
            "Set `max_tokens` to a lower number & \ngo".replace(" \n", "\n")
        );
        assert_eq!(plain("the <key> of <small>it</small>"), "the <key> of it");
        assert_eq!(plain("<a> is less than <b>, <b>bold</b>"), "<a> is less than <b>, bold");
        assert_eq!(plain("413<sup>1</sup> <code>x</code>"), "413^1 `x`");
        assert_eq!(plain("<code>a</code> <CODE class='x'>b</CODE>"), "`a` `b`");
        assert_eq!(plain("a<p>b</p>c<br/>"), "a\nb\nc");
    }

    /// Found by fuzzing: controls are not white space, and folding them never ended.
    #[test]
    fn controls_stay() {
        assert_eq!(prose("a\u{1}\u{1} \u{3000} b\u{85}").plain(), "a\u{1}\u{1} b");
    }

    #[test]
    fn comments_are_no_text() {
        let prose = prose("a <!-- errdown: name=X --> b {/* c */} d");
        assert_eq!(prose.plain(), "a b d");
        assert_eq!(prose.comments, ["errdown: name=X", "c"]);
    }

    #[test]
    fn a_title_stands_before_a_dash() {
        let split = |text| prose(text).split_title(3).map(|(title, rest)| (title, rest.plain().to_owned()));
        assert_eq!(
            split("**Bad** Request -- Your `a` is b"),
            Some(("Bad Request".into(), "Your `a` is b".into()))
        );
        assert_eq!(split("One two three four — five"), None);
        assert_eq!(split("[a](b) -- c"), None);
        assert_eq!(split("a-b"), None);
    }

    #[test]
    fn text_of_html_is_folded_and_decoded() {
        let mut builder = ProseBuilder::default();
        for text in ["\n  a\n  &lt;b `c &amp; d` ", "<b>", "e", "</b>", " f ", "<br>", "  ", "`g` \n"] {
            if text.starts_with('<') { builder.html(text) } else { builder.html_text(text) }
        }
        assert_eq!(builder.finish().plain(), "a <b `c & d` e f\n`g`");
    }

    #[test]
    fn links_are_resolved() {
        let link = |text: &str, url: &str| Link { text: text.into(), url: url.into() };
        assert_eq!(prose("<a@b.c>").links(Some("https://h.i/"))[0].url, "mailto:a@b.c");
        let links = prose("[a `b`](/x) <https://c.d> <a href='e'>f</a>").links(Some("https://h.i/j/k"));
        assert_eq!(
            links,
            [
                link("a `b`", "https://h.i/x"),
                link("https://c.d", "https://c.d"),
                link("f", "https://h.i/j/e")
            ]
        );
    }
}
