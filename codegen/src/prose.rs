//! Inline Markdown as our own small tree, and the three ways to write it down: plain text, links
//! and rustdoc that shows text as text. Knows nothing of tables and codes.

use crate::url;
use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};

/// The inline content of a cell, a heading or a paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Prose {
    inlines: Vec<Inline>,
    targets: Vec<String>,
    /// The texts of HTML and MDX comments, which are no part of the prose.
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

#[derive(Clone, Debug, PartialEq, Eq)]
struct Inline {
    kind: Kind,
    text: String,
    /// The index of its target.
    link: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    Code,
    Break,
    /// A tag that may be a placeholder; nothing once it is closed.
    Tag,
}

/// Elements whose tags say how text looks. Any other tag is a placeholder like `<key>` that an
/// author forgot to quote, and stays as text.
const MARKUP: &[&str] = &[
    "a", "abbr", "b", "big", "br", "center", "cite", "code", "del", "details", "dfn", "div", "em", "font",
    "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "iframe", "img", "ins", "kbd", "li", "mark", "nobr", "ol",
    "p", "pre", "q", "s", "samp", "script", "small", "span", "strike", "strong", "style", "sub", "summary",
    "sup", "table", "tbody", "td", "th", "thead", "tr", "tt", "u", "ul", "var", "wbr",
];

/// Elements that are markup only where they are closed: an author may mean `<a>` as it stands.
const PAIRED: &[&str] = &[
    "a", "abbr", "b", "big", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "samp",
    "small", "span", "strong", "sub", "sup", "tt", "u", "var",
];

/// Elements whose text is code.
const CODE: &[&str] = &["code", "kbd", "samp", "tt"];

/// Elements that begin a line of their own.
const BLOCKS: &[&str] = &["br", "p", "li", "div", "hr", "tr", "ul", "ol", "pre", "table"];

/// Collects the inline events of pulldown-cmark.
#[derive(Debug, Default)]
pub(crate) struct ProseBuilder {
    prose: Prose,
    link: Option<usize>,
    in_code: bool,
    /// Tags that wait for their end: the name, and the inline that stands for them until then.
    open: Vec<(String, usize)>,
}

impl ProseBuilder {
    pub(crate) fn event(&mut self, event: &Event<'_>) {
        match event {
            Event::Text(text) => self.text(text),
            Event::Code(text) => self.push(Kind::Code, text),
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.push(Kind::Break, ""),
            Event::InlineHtml(html) | Event::Html(html) => self.html(html),
            Event::FootnoteReference(label) => self.text(&format!("[^{label}]")),
            Event::Start(Tag::Link { link_type: LinkType::Email, dest_url, .. }) => {
                self.open_link(&format!("mailto:{dest_url}").into());
            }
            Event::Start(Tag::Link { dest_url, .. }) => self.open_link(dest_url),
            Event::End(TagEnd::Link) => self.link = None,
            _ => {}
        }
    }

    /// The prose, once MDX comments are taken out of its text.
    pub(crate) fn finish(mut self) -> Prose {
        if self.open.iter().any(|(name, _)| CODE.contains(&name.as_str())) {
            // What follows an unclosed `<code>` was no code.
            let first =
                self.open.iter().find(|(name, _)| CODE.contains(&name.as_str())).map_or(0, |(_, at)| *at);
            let rest = self.prose.inlines.iter_mut().skip(first);
            rest.filter(|inline| inline.kind == Kind::Code).for_each(|inline| inline.kind = Kind::Text);
        }
        for inline in &mut self.prose.inlines {
            if inline.kind == Kind::Text {
                cut_comments(&mut inline.text, &mut self.prose.comments);
            }
        }
        self.prose
    }

    fn push(&mut self, kind: Kind, text: &str) {
        self.prose.inlines.push(Inline { kind, text: text.to_owned(), link: self.link });
    }

    fn text(&mut self, text: &str) {
        if self.in_code {
            return self.push(Kind::Code, text);
        }
        match self.prose.inlines.last_mut() {
            Some(last) if last.kind == Kind::Text && last.link == self.link => last.text.push_str(text),
            _ => self.push(Kind::Text, text),
        }
    }

    fn open_link(&mut self, target: &CowStr<'_>) {
        self.link = Some(self.prose.targets.len());
        self.prose.targets.push(target.to_string());
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
                    self.open_link(&target.into());
                }
            }
            name if opens && BLOCKS.contains(&name) => self.push(Kind::Break, ""),
            name if opens && !html.contains([' ', '/']) && PAIRED.contains(&name) => {
                self.in_code |= CODE.contains(&name);
                self.open.push((name.to_owned(), self.prose.inlines.len()));
                self.push(Kind::Tag, html);
                if name == "sup" {
                    self.push(Kind::Text, "^");
                }
            }
            name if !opens => self.close(name),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "a" => self.link = None,
            name if CODE.contains(&name) => self.in_code = false,
            _ => {}
        }
        let Some(at) = self.open.iter().rposition(|(open, _)| open == name) else { return };
        let (_, inline) = self.open.remove(at);
        if let Some(tag) = self.prose.inlines.get_mut(inline) {
            tag.text.clear();
        }
    }
}

/// Takes every `{/* … */}` out of a text.
fn cut_comments(text: &mut String, comments: &mut Vec<String>) {
    while let Some((before, rest)) = text.split_once("{/*") {
        let Some((comment, after)) = rest.split_once("*/}") else { return };
        comments.push(comment.trim().to_owned());
        *text = format!("{before}{after}");
    }
}

/// The quoted value of an attribute in a tag.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!("{name}="))?;
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let (value, _) = rest.get(1..)?.split_once(quote)?;
    Some(value.to_owned())
}

impl Prose {
    /// Whether there is nothing to read.
    pub(crate) fn is_blank(&self) -> bool {
        self.inlines.iter().all(|inline| inline.text.trim().is_empty())
    }

    /// Plain text: white space is folded, `<br>` is a line break, code keeps its backticks.
    pub(crate) fn plain(&self) -> String {
        fold(self.inlines.iter())
    }

    /// The words alone: no backticks, so that headers and codes compare by what they say.
    pub(crate) fn bare(&self) -> String {
        let mut copy = self.clone();
        for inline in &mut copy.inlines {
            if inline.kind == Kind::Code {
                inline.kind = Kind::Text;
            }
        }
        copy.plain()
    }

    /// `Bad Request -- Your request is malformed` as its first words and the rest, if these are few
    /// enough to be a title.
    pub(crate) fn split_title(&self, words: usize) -> Option<(String, Self)> {
        let (first, others) = self.inlines.split_first()?;
        if first.kind != Kind::Text || first.link.is_some() {
            return None;
        }
        let dashes = [" -- ", " — ", " – "].iter();
        let (title, rest) =
            dashes.filter_map(|dash| first.text.split_once(dash)).min_by_key(|(title, _)| title.len())?;
        let title = title.split_whitespace().collect::<Vec<_>>();
        if title.is_empty() || title.len() > words {
            return None;
        }
        let inlines =
            std::iter::once(Inline { text: rest.to_owned(), ..first.clone() }).chain(others.iter().cloned());
        Some((title.join(" "), Self { inlines: inlines.collect(), ..self.clone() }))
    }

    /// The links in order, their URLs resolved against a base.
    pub(crate) fn links(&self, base: Option<&str>) -> Vec<Link> {
        let of = |index| self.inlines.iter().filter(move |inline| inline.link == Some(index));
        let targets = self.targets.iter().enumerate();
        targets
            .map(|(index, target)| Link { text: fold(of(index)), url: url::resolve(base, target) })
            .collect()
    }

    /// Markdown that rustdoc shows as this prose and nothing else: links and code stay, all other
    /// text is escaped, so that no cell can open a doctest, a heading, HTML or an intra-doc link.
    pub(crate) fn rustdoc(&self, base: Option<&str>) -> String {
        let mut out = String::new();
        let mut open: Option<String> = None;
        let mut link = None;
        for inline in &self.inlines {
            if inline.link != link {
                out.extend(open.take().map(|url| format!("](<{url}>)")));
                link = inline.link;
                let target = link.and_then(|index| self.targets.get(index));
                open = target.map(|target| url::resolve(base, target)).filter(|url| url::is_web(url));
                out.push_str(if open.is_some() { "[" } else { "" });
            }
            match inline.kind {
                Kind::Text | Kind::Tag => escape(&mut out, &inline.text, open.is_some()),
                Kind::Code => code(&mut out, &inline.text),
                Kind::Break => out.push_str("<br>"),
            }
        }
        out.extend(open.map(|url| format!("](<{url}>)")));
        out.trim().to_owned()
    }
}

/// Writes inlines as plain text.
fn fold<'a>(inlines: impl Iterator<Item = &'a Inline>) -> String {
    let mut out = String::new();
    for inline in inlines {
        match inline.kind {
            Kind::Text | Kind::Tag => push_folded(&mut out, &inline.text),
            Kind::Code => {
                out.push('`');
                push_folded(&mut out, &inline.text);
                out.push('`');
            }
            Kind::Break => {
                out.truncate(out.trim_end().len());
                out.push_str(if out.is_empty() { "" } else { "\n" });
            }
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Appends text with each run of white space as one space, and none at the start of a line.
fn push_folded(out: &mut String, text: &str) {
    let mut rest = text;
    while !rest.is_empty() {
        let end = plain_end(rest);
        let (words, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
        out.push_str(words);
        rest = behind.trim_start();
        if rest.len() < behind.len() && !out.is_empty() && !out.ends_with([' ', '\n']) {
            out.push(' ');
        }
    }
}

/// How far a text can be copied as it is: up to white space that is not one space between words.
/// A plain loop over bytes, since every cell of every build goes through it unoptimised.
fn plain_end(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    let mut previous = b' ';
    while let Some(byte) = bytes.get(at) {
        let is_space = match byte {
            b'\t'..=b'\r' => true,
            b' ' => previous == b' ',
            0..0x80 => false,
            _ => text.get(at..).is_some_and(|rest| rest.starts_with(char::is_whitespace)),
        };
        if is_space {
            return at;
        }
        previous = *byte;
        at += 1;
    }
    at
}

/// Escapes text for rustdoc. A bare URL becomes an autolink, unless a link is open around it.
pub(crate) fn escape(out: &mut String, text: &str, in_link: bool) {
    let mut rest = text;
    while let Some(at) = rest.find("http").filter(|_| !in_link) {
        let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        let end = from.find(|c: char| c.is_whitespace() || "<>`\"'|)]}\\".contains(c)).unwrap_or(from.len());
        let (url, after) = from.split_at_checked(end).unwrap_or((from, ""));
        let kept = url.trim_end_matches(['.', ',', ';', ':', '!', '?']);
        let tail = url.strip_prefix(kept).unwrap_or_default();
        escape_text(out, before);
        if url::is_web(kept) {
            out.extend(["<", kept, ">", tail]);
        } else {
            escape_text(out, url);
        }
        rest = after;
    }
    escape_text(out, rest);
}

/// Escapes each character that Markdown or rustdoc could read as a mark.
fn escape_text(out: &mut String, text: &str) {
    if is_harmless(text) && !out.is_empty() && !out.ends_with(['\n', '>']) {
        out.push_str(text);
        return;
    }
    let mut at_start = out.is_empty() || out.ends_with(['\n', '>']);
    let mut previous = ' ';
    for char in text.chars() {
        let is_mark = match char {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '#' | '"' | '\'' => true,
            '-' | '+' | '=' => at_start || previous == char,
            '.' | ')' => previous == '.' || previous.is_ascii_digit(),
            _ => false,
        };
        match char {
            '\n' | '\r' | '\t' => out.push(' '),
            _ if is_mark => out.extend(['\\', char]),
            _ => out.push(char),
        }
        at_start = at_start && char.is_whitespace();
        previous = char;
    }
}

/// Whether a text has nothing but letters, spaces and marks that mean nothing to Markdown.
fn is_harmless(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    let mut previous = b' ';
    while let Some(byte) = bytes.get(at) {
        let is_harmless = match byte {
            b'a'..=b'z'
            | b'A'..=b'Z'
            | b'0'..=b'9'
            | b' '
            | b','
            | b':'
            | b';'
            | b'/'
            | b'?'
            | b'%'
            | b'('
            | 0x80.. => true,
            b'-' => previous != b'-',
            b'.' | b')' => previous != b'.' && !previous.is_ascii_digit(),
            _ => false,
        };
        if !is_harmless {
            return false;
        }
        previous = *byte;
        at += 1;
    }
    true
}

/// A code span whose fence is longer than any run of backticks in it.
fn code(out: &mut String, text: &str) {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') || text.trim().is_empty() { " " } else { "" };
    let text = text.replace(['\n', '\r'], " ");
    out.extend([&fence, pad, &text, pad, &fence]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use pulldown_cmark::Parser;

    fn prose(markdown: &str) -> Prose {
        let mut builder = ProseBuilder::default();
        Parser::new(markdown).for_each(|event| builder.event(&event));
        builder.finish()
    }

    #[test]
    fn plain_text_keeps_words_and_backticks() {
        let plain = |text| prose(text).plain();
        assert_eq!(
            plain("Set **`max_tokens`** to\n [a  lower](/x) number &amp; <br> *go*"),
            "Set `max_tokens` to a lower number & \ngo".replace(" \n", "\n")
        );
        assert_eq!(plain("the <key> of <small>it</small>"), "the <key> of it");
        assert_eq!(plain("<a> is less than <b>, <b>bold</b>"), "<a> is less than <b>, bold");
        assert_eq!(plain("413<sup>1</sup> <code>x</code>"), "413^1 `x`");
        assert_eq!(plain("<code>a</code>"), "`a`");
    }

    /// Found by fuzzing: controls are no white space, and folding them never ended.
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
        let split = |text| prose(text).split_title(3).map(|(title, rest)| (title, rest.plain()));
        assert_eq!(
            split("**Bad** Request -- Your `a` is b"),
            Some(("Bad Request".into(), "Your `a` is b".into()))
        );
        assert_eq!(split("One two three four — five"), None);
        assert_eq!(split("[a](b) -- c"), None);
        assert_eq!(split("a-b"), None);
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

    #[test]
    fn rustdoc_shows_text_as_text() {
        let rustdoc = |text| prose(text).rustdoc(Some("https://h.i/"));
        assert_eq!(rustdoc("a \\[String\\] \\<b\\> \\* `x|y`"), "a \\[String\\] \\<b\\> \\* `x|y`");
        assert_eq!(rustdoc("see https://a.b/c_d. [x](/y)"), "see <https://a.b/c_d>. [x](<https://h.i/y>)");
        assert_eq!(rustdoc("[x](javascript:alert)"), "x");
        assert_eq!(rustdoc("\\- 1"), "\\- 1");
        assert_eq!(rustdoc("`` a`b ``"), "``a`b``");
    }
}
