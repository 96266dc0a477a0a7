//! The inline events of pulldown-cmark to prose: which HTML is markup, and which is a placeholder
//! that an author forgot to quote.

use super::inline::{Inline, InlineKind, Prose};
use super::marks;
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

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

/// Elements that begin a line of their own.
const BLOCKS: &[&str] = &["br", "p", "li", "div", "hr", "tr", "ul", "ol", "pre", "table"];

/// Collects the inline events of pulldown-cmark.
#[derive(Debug, Default)]
pub(crate) struct ProseBuilder {
    prose: Prose,
    link: Option<usize>,
    in_code: bool,
    /// How many code spans and runs of bold there were, and the one that is open.
    runs: usize,
    run: usize,
    is_struck: bool,
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
            Event::HardBreak => self.push(InlineKind::Break, ""),
            Event::InlineHtml(html) | Event::Html(html) => self.html(html),
            Event::FootnoteReference(label) => self.prose.footnotes.push(label.to_string()),
            Event::Start(Tag::Link { link_type: LinkType::Email, dest_url, .. }) => {
                self.open_link(&format!("mailto:{dest_url}"));
            }
            Event::Start(Tag::Link { dest_url, .. }) => self.open_link(dest_url),
            Event::End(TagEnd::Link) => self.link = None,
            _ => {}
        }
    }

    /// The prose, once MDX comments are taken out of its text.
    pub(crate) fn finish(mut self) -> Prose {
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

    fn open_link(&mut self, target: &str) {
        self.link = Some(self.prose.targets.len());
        self.prose.targets.push(target.to_owned());
    }

    fn html(&mut self, html: &str) {
        let html = html.trim();
        if let Some(comment) = html.strip_prefix("<!--") {
            self.prose.comments.push(comment.trim_end_matches("-->").trim().to_owned());
            return;
        }
        let name = html.trim_start_matches(['<', '/']);
        let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        let name = name.to_ascii_lowercase();
        if !MARKUP.contains(&name.as_str()) {
            return self.text(html);
        }
        let opens = !html.starts_with("</");
        match name.as_str() {
            "a" if opens && html.contains("href") => {
                if let Some(target) = attribute(html, "href") {
                    self.open_link(&target);
                }
            }
            name if opens && BLOCKS.contains(&name) => self.push(InlineKind::Break, ""),
            name if opens && !html.contains([' ', '/']) && PAIRED.contains(&name) => {
                if CODE.contains(&name) {
                    self.in_code = true;
                    self.open_run();
                } else if BOLD.contains(&name) {
                    self.open_run();
                }
                self.is_struck |= STRUCK.contains(&name);
                self.open.push((name.to_owned(), self.prose.inlines.len()));
                self.push(InlineKind::Tag, html);
                if name == "sup" {
                    self.push(InlineKind::Text, "^");
                }
            }
            name if !opens => self.close(name),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "a" => self.link = None,
            name if CODE.contains(&name) => (self.in_code, self.run) = (false, 0),
            name if BOLD.contains(&name) => self.run = 0,
            name if STRUCK.contains(&name) => self.is_struck = false,
            _ => {}
        }
        let Some(at) = self.open.iter().rposition(|(open, _)| open == name) else { return };
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

/// The quoted value of an attribute in a tag.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!("{name}="))?;
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let (value, _) = rest.get(1..)?.split_once(quote)?;
    Some(value.to_owned())
}
