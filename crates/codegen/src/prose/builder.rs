//! The inline events of pulldown-cmark to prose: which HTML is markup, and which is a placeholder
//! that an author forgot to quote.

use super::entities::decoded;
use super::inline::{Inline, InlineKind, Prose};
use super::marks;
use super::tag::HtmlTag;
use crate::bytes;
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

/// Elements whose tags say how text looks. Any other tag is a placeholder like `<key>` that an
/// author forgot to quote, and stays as text.
const MARKUP: &[&str] = &[
    "a", "abbr", "b", "big", "br", "center", "cite", "code", "del", "details", "dfn", "div", "em", "font",
    "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "iframe", "img", "ins", "kbd", "li", "mark", "nobr", "ol",
    "p", "pre", "q", "s", "samp", "script", "small", "span", "strike", "strong", "style", "sub", "summary",
    "sup", "table", "tbody", "td", "th", "thead", "tr", "tt", "u", "ul", "var", "wbr",
];

/// Elements that are markup only where they are closed: an author may mean `<a>` as it is.
const PAIRED: &[&str] = &[
    "a", "abbr", "b", "big", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "samp",
    "small", "span", "strong", "sub", "sup", "tt", "u", "var",
];

/// Elements whose text is code.
const CODE: &[&str] = &["code", "kbd", "samp", "tt"];

/// Elements whose text is bold.
const BOLD: &[&str] = &["b", "strong"];

/// Elements whose text is struck out.
const STRUCK: &[&str] = &["del", "s", "strike"];

/// Elements that begin a line of their own, and end it.
const BLOCKS: &[&str] = &[
    "br", "p", "li", "div", "hr", "tr", "ul", "ol", "pre", "table", "h1", "h2", "h3", "h4", "h5", "h6",
    "details", "summary", "center",
];

/// How many open tags are looked at for the one that an end tag closes.
const DEEPEST: usize = 64;

impl Prose {
    /// The prose of a text of Markdown that pulldown-cmark has not read.
    pub(crate) fn parse(text: &str) -> Self {
        let mut builder = ProseBuilder::default();
        Parser::new_ext(text, Options::ENABLE_STRIKETHROUGH).for_each(|event| builder.event(&event));
        builder.finish()
    }
}

/// Collects the inline events of pulldown-cmark.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is the state of another kind of mark")]
pub(crate) struct ProseBuilder {
    prose: Prose,
    link: Option<usize>,
    in_code: bool,
    /// How many code spans and runs of bold there were, and the one that is open.
    runs: usize,
    run: usize,
    is_struck: bool,
    /// Whether anything is on the line.
    has_words: bool,
    /// White space of HTML, which is a space only between words.
    is_space_due: bool,
    /// Tags that wait for their end: the name, and the inline that stands for them until then.
    open: Vec<(String, usize)>,
}

impl ProseBuilder {
    pub(crate) fn event(&mut self, event: &Event<'_>) {
        match event {
            Event::Text(text) => self.text(text),
            Event::Code(text) => {
                let open = self.run;
                self.open_run();
                self.push(InlineKind::Code, text);
                self.run = open;
            }
            Event::Start(Tag::Strong) => self.open_run(),
            Event::End(TagEnd::Strong) => self.run = 0,
            Event::Start(Tag::Strikethrough) => self.is_struck = true,
            Event::End(TagEnd::Strikethrough) => self.is_struck = false,
            Event::SoftBreak => self.text(" "),
            Event::InlineHtml(html) | Event::Html(html) => self.html(html),
            Event::Start(Tag::CodeBlock(_)) | Event::End(TagEnd::CodeBlock) => {
                self.line_break();
                self.in_code = matches!(event, Event::Start(_));
            }
            Event::HardBreak
            | Event::Start(Tag::Paragraph | Tag::Item | Tag::Heading { .. })
            | Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_)) => self.line_break(),
            Event::FootnoteReference(label) => self.prose.footnotes.push(label.to_string()),
            Event::Start(Tag::Link { link_type: LinkType::Email, dest_url, .. }) => {
                self.open_link(&format!("mailto:{dest_url}"));
            }
            Event::Start(Tag::Link { dest_url, .. }) => self.open_link(dest_url),
            Event::End(TagEnd::Link) => self.link = None,
            _ => {}
        }
    }

    /// Text between tags of HTML. Authors who write a code span there see that it is not read as
    /// Markdown, and still mean code.
    pub(crate) fn html_text(&mut self, text: &str) {
        let mut rest = text;
        while !self.in_code
            && let Some((before, behind)) = rest.split_once('`')
            && let Some((code, after)) = behind.split_once('`')
            && !code.is_empty()
        {
            self.words(&decoded(before));
            self.push(InlineKind::Code, &decoded(code));
            rest = after;
        }
        self.words(&decoded(rest));
    }

    /// A tag of HTML, or a comment.
    pub(crate) fn html(&mut self, html: &str) {
        let html = html.trim();
        if let Some(comment) = html.strip_prefix("<!--") {
            self.prose.comments.push(comment.trim_end_matches("-->").trim().to_owned());
            return;
        }
        let tag = HtmlTag::new(html);
        let name = tag.name().to_ascii_lowercase();
        if MARKUP.contains(&name.as_str()) {
            self.element(&tag, &name, html);
        } else {
            self.text(html);
        }
    }

    /// A tag between others of HTML: an element that nobody knows shows its text alone, and a component
    /// is nothing to read. What nobody knows and is never closed may be a placeholder.
    pub(crate) fn html_in_html(&mut self, html: &str) {
        let tag = HtmlTag::new(html);
        let name = tag.name().to_ascii_lowercase();
        if tag.is_component() {
            return;
        }
        if MARKUP.contains(&name.as_str()) {
            self.element(&tag, &name, "");
        } else if tag.is_end {
            self.close(&name);
        } else if !tag.has_attributes() && !tag.is_closed() {
            self.open(&name, html);
        }
    }

    /// An element that says how text looks, and what it is if it is never closed.
    fn element(&mut self, tag: &HtmlTag<'_>, name: &str, placeholder: &str) {
        let is_code = CODE.contains(&name);
        match name {
            _ if BLOCKS.contains(&name) => self.line_break(),
            _ if tag.is_end => self.close(name),
            "a" if tag.attribute("href").is_some() => {
                self.open_link(&tag.attribute("href").unwrap_or_default());
            }
            _ if tag.is_closed() || !PAIRED.contains(&name) => {}
            _ if is_code || name == "sup" || !tag.has_attributes() => {
                self.open(name, if tag.has_attributes() { "" } else { placeholder });
                self.in_code |= is_code;
                self.is_struck |= STRUCK.contains(&name);
                if is_code || BOLD.contains(&name) {
                    self.open_run();
                }
                if name == "sup" {
                    self.push(InlineKind::Text, "^");
                }
            }
            _ => {}
        }
    }

    fn open(&mut self, name: &str, placeholder: &str) {
        if self.is_space_due {
            self.space();
        }
        self.open.push((name.to_owned(), self.prose.inlines.len()));
        self.push(InlineKind::Tag, placeholder);
    }

    /// The prose, once MDX comments are taken out of its text.
    pub(crate) fn finish(mut self) -> Prose {
        while let Some(Inline { kind: InlineKind::Break, .. }) = self.prose.inlines.last() {
            self.prose.inlines.pop();
        }
        if let Some((_, first)) = self.open.iter().find(|(name, _)| CODE.contains(&name.as_str())) {
            // What follows an unclosed `<code>` was no code.
            for inline in self.prose.inlines.iter_mut().skip(*first) {
                if inline.kind == InlineKind::Code {
                    inline.kind = InlineKind::Text;
                }
            }
        }
        if self.prose.text.contains('{') {
            self.cut_marks();
        }
        if !self.prose.is_plain() {
            self.prose.folded = Some(self.prose.fold(&self.prose.inlines, "`"));
        }
        self.prose
    }

    fn push(&mut self, kind: InlineKind, text: &str) {
        if self.is_space_due {
            self.space();
        }
        self.has_words = kind != InlineKind::Break;
        let start = self.prose.text.len();
        self.prose.text.push_str(text);
        let (end, link, run, is_struck) = (self.prose.text.len(), self.link, self.run, self.is_struck);
        self.prose.inlines.push(Inline { kind, start, end, link, run, is_struck });
    }

    fn open_run(&mut self) {
        self.runs += 1;
        self.run = self.runs;
    }

    fn text(&mut self, text: &str) {
        if self.is_space_due {
            self.space();
        }
        let kind = if self.in_code { InlineKind::Code } else { InlineKind::Text };
        match self.prose.inlines.last_mut() {
            // `<wbr>` within an element of code does not end its text.
            Some(last)
                if last.kind == kind
                    && (last.link, last.run, last.is_struck) == (self.link, self.run, self.is_struck) =>
            {
                self.prose.text.push_str(text);
                last.end = self.prose.text.len();
            }
            _ => self.push(kind, text),
        }
    }

    /// The words of a text of HTML, where each run of white space is a space at most.
    fn words(&mut self, text: &str) {
        let mut folded = String::with_capacity(text.len());
        let mut rest = text;
        loop {
            let (space, behind) = bytes::split(rest, bytes::prefix(rest, bytes::is_space));
            if !space.is_empty() && folded.is_empty() {
                self.is_space_due = true;
            }
            if behind.is_empty() {
                break;
            }
            if !space.is_empty() && !folded.is_empty() {
                folded.push(' ');
            }
            let (word, after) = bytes::split(behind, bytes::until(behind, bytes::is_space));
            folded.push_str(word);
            rest = after;
        }
        if !folded.is_empty() {
            self.text(&folded);
            self.is_space_due = !rest.is_empty();
        }
    }

    /// Writes the space that is due, unless a line begins.
    fn space(&mut self) {
        self.is_space_due = false;
        if self.has_words {
            self.text(" ");
        }
    }

    /// Ends a line, unless nothing is on it.
    pub(crate) fn line_break(&mut self) {
        self.is_space_due = false;
        if self.has_words {
            self.push(InlineKind::Break, "");
        }
    }

    fn open_link(&mut self, target: &str) {
        if self.is_space_due {
            self.space();
        }
        self.link = Some(self.prose.targets.len());
        self.prose.targets.push(target.to_owned());
    }

    fn close(&mut self, name: &str) {
        match name {
            "a" => self.link = None,
            name if CODE.contains(&name) => (self.in_code, self.run) = (false, 0),
            name if BOLD.contains(&name) => self.run = 0,
            name if STRUCK.contains(&name) => self.is_struck = false,
            _ => {}
        }
        // What is open further out is not looked for: nobody nests that deep.
        let mut at = self.open.len();
        let outermost = at.saturating_sub(DEEPEST);
        loop {
            if at == outermost {
                return;
            }
            at -= 1;
            if let Some((open, _)) = self.open.get(at)
                && open == name
            {
                break;
            }
        }
        let (_, inline) = self.open.remove(at);
        if let Some(tag) = self.prose.inlines.get_mut(inline) {
            tag.end = tag.start;
        }
    }

    /// Takes comments of MDX and the marks of other systems out of the texts, and closes the gaps.
    fn cut_marks(&mut self) {
        let mut text = String::with_capacity(self.prose.text.len());
        let mut inlines = std::mem::take(&mut self.prose.inlines);
        let mut comments = std::mem::take(&mut self.prose.comments);
        for inline in &mut inlines {
            let own = self.prose.text_of(*inline);
            let start = text.len();
            match inline.kind {
                InlineKind::Text => text.push_str(&marks::cut(own, &mut comments)),
                _ => text.push_str(own),
            }
            (inline.start, inline.end) = (start, text.len());
        }
        self.prose.text = text;
        self.prose.inlines = inlines;
        self.prose.comments = comments;
    }
}
