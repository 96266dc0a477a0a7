//! MDX for a parser of Markdown: components are blank lines, and what is inside of them is where it
//! would be without them. Every byte but white space stays where it is.

use super::tag_scanner::TagScanner;
use crate::prose::HtmlTag;
use crate::source::Source;
use std::borrow::Cow;

/// Whether a document is written in MDX.
pub(super) fn is_mdx(source: &Source) -> bool {
    let path = source.path().to_ascii_lowercase();
    [".mdx", ".mdx.md"].iter().any(|ending| path.ends_with(ending))
}

/// The text as Markdown. In MDX no text is code for being indented, and inside of a component all of it
/// may be: its indentation goes to the end of the line above.
pub(super) fn as_markdown(text: &str) -> Cow<'_, str> {
    // Most documents have no components, and a line that begins with one is easily found.
    if !text.starts_with('<') && !text.contains("\n<") && !text.contains(" <") && !text.contains("\t<") {
        return Cow::Borrowed(text);
    }
    let mut writer = Writer { out: String::with_capacity(text.len()), ..Writer::default() };
    for line in text.split_inclusive('\n') {
        writer.line(line);
    }
    Cow::Owned(writer.out)
}

/// Writes the lines of a document anew.
#[derive(Default)]
struct Writer<'a> {
    out: String,
    /// The elements that are open.
    open: Vec<Element<'a>>,
    /// The tag that goes on in the next line.
    tag: Option<OpenTag<'a>>,
    /// The mark that closes the block of code.
    fence: Option<&'a str>,
    /// Whether spaces at the end of the line above would break it: they say so in a paragraph.
    is_prose_above: bool,
}

struct Element<'a> {
    name: Cow<'a, str>,
    /// The indentation of its tag, without that of the elements around it.
    indent: usize,
    /// How much of their indentation its lines lose; known from the first one on.
    removed: Option<usize>,
}

struct OpenTag<'a> {
    name: Cow<'a, str>,
    indent: usize,
    is_component: bool,
    scanner: TagScanner,
}

/// Elements without an end.
const VOID: &[&str] = &["area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"];

impl<'a> Writer<'a> {
    fn line(&mut self, line: &'a str) {
        let bare = line.trim_start_matches([' ', '\t']);
        let indent = line.len() - bare.len();
        if bare.trim_ascii().is_empty() {
            // A blank line is in no tag.
            self.tag = None;
            self.out.push_str(line);
            self.is_prose_above = false;
            return;
        }
        let left = self.dedent(line, indent);
        let is_blank = if let Some(fence) = self.fence {
            self.fence = Some(fence).filter(|fence| !closes(bare, fence));
            false
        } else {
            self.fence = opening_fence(bare);
            self.fence.is_none() && self.tags(bare, left)
        };
        if is_blank {
            let end = bare.len() - bare.trim_end_matches(['\r', '\n']).len();
            self.out.extend(std::iter::repeat_n(' ', bare.len() - end));
            self.out.push_str(bare.get(bare.len() - end..).unwrap_or_default());
        } else {
            self.out.push_str(bare);
        }
        let is_code = self.fence.is_some() || bare.starts_with(['`', '~']);
        self.is_prose_above = !is_blank && !is_code && !bare.contains('|');
    }

    /// Takes what the elements around a line add to its indentation, and says what is left.
    fn dedent(&mut self, line: &str, indent: usize) -> usize {
        let removed = self
            .open
            .last_mut()
            .map_or(0, |element| *element.removed.get_or_insert(indent.saturating_sub(element.indent)));
        let (moved, kept) = line.split_at_checked(removed.min(indent)).unwrap_or_default();
        if !moved.is_empty() {
            let text = self
                .out
                .strip_suffix('\n')
                .map_or(self.out.as_str(), |text| text.strip_suffix('\r').unwrap_or(text));
            let end = self.out.split_off(text.len());
            self.out.extend(std::iter::repeat_n(if self.is_prose_above { '\t' } else { ' ' }, moved.len()));
            self.out.push_str(&end);
        }
        let left = indent - moved.len();
        self.out.push_str(kept.get(..left).unwrap_or_default());
        left
    }

    /// Reads the tags that a line begins with, and says whether it is nothing but tags of components.
    fn tags(&mut self, line: &'a str, indent: usize) -> bool {
        let mut are_components = true;
        let mut rest = line;
        if let Some(mut tag) = self.tag.take() {
            are_components = tag.is_component;
            let Some(length) = tag.scanner.length(line) else {
                self.tag = Some(tag);
                return are_components;
            };
            let (text, behind) = rest.split_at_checked(length).unwrap_or_default();
            rest = behind;
            self.open(tag.name, text.ends_with("/>"), tag.indent);
        } else if !begins_with_tag(rest) {
            self.close_in(rest);
            return false;
        }
        while begins_with_tag(rest) {
            let mut scanner = TagScanner::new(true);
            let length = scanner.length(rest);
            let (text, behind) = rest.split_at_checked(length.unwrap_or(rest.len())).unwrap_or_default();
            let tag = HtmlTag::new(text);
            let is_component = tag.is_component() || tag.name().is_empty();
            are_components &= is_component;
            if length.is_none() {
                self.tag = Some(OpenTag { name: tag.name(), indent, is_component, scanner });
            } else if tag.is_end {
                self.close(&tag.name());
            } else {
                self.open(tag.name(), tag.is_closed(), indent);
            }
            rest = behind.trim_start();
        }
        self.close_in(rest);
        are_components && rest.trim_ascii().is_empty()
    }

    fn open(&mut self, name: Cow<'a, str>, is_closed: bool, indent: usize) {
        if !is_closed && !VOID.contains(&&*name) {
            self.open.push(Element { name, indent, removed: None });
        }
    }

    fn close(&mut self, name: &str) {
        // What is open further out is not looked for: documents do not nest that deep.
        let near = self.open.iter().rev().take(DEEPEST);
        if let Some((at, _)) = near.enumerate().find(|(_, element)| element.name == name) {
            self.open.truncate(self.open.len() - at - 1);
        }
    }

    /// Closes what is closed in the middle of a line.
    fn close_in(&mut self, text: &str) {
        for piece in text.split("</").skip(1) {
            if let Some((name, _)) = piece.split_once('>').filter(|_| !self.open.is_empty()) {
                self.close(name);
            }
        }
    }
}

/// How many elements are looked at for the one that a tag closes.
const DEEPEST: usize = 64;

/// Whether a line begins with a tag: not with `<https://…>`.
fn begins_with_tag(line: &str) -> bool {
    let Some(rest) = line.strip_prefix('<') else { return false };
    let rest = rest.strip_prefix('/').unwrap_or(rest);
    let name = rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'));
    (rest.starts_with(|c: char| c.is_ascii_alphabetic()) || name.len() == rest.len())
        && (name.is_empty() || name.starts_with(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>')))
}

/// The mark of a block of code that begins in a line, which may be in a list or a quote.
fn opening_fence(line: &str) -> Option<&str> {
    let line = without_marks(line);
    let fence = ["```", "~~~"].into_iter().find(|fence| line.starts_with(fence))?;
    let rest = line.trim_start_matches(fence.chars().next()?);
    let (mark, info) = line.split_at_checked(line.len() - rest.len())?;
    (!info.contains('`')).then_some(mark)
}

fn closes(line: &str, fence: &str) -> bool {
    let line = without_marks(line).trim_ascii_end();
    line.starts_with(fence) && line.trim_start_matches(fence.chars().next().unwrap_or_default()).is_empty()
}

/// A line without the marks of lists and quotes before it.
fn without_marks(line: &str) -> &str {
    let bare = line.trim_start_matches(|c: char| c.is_ascii_digit() || " \t>-*+.".contains(c));
    if bare.starts_with(['`', '~']) { bare } else { line }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::listing::parse;

    #[test]
    fn components_are_blank_and_their_text_is_where_it_would_be() {
        let text = "<Tabs>\n  <Tab title=\"a > b\">\n\n    text\n      more\n    | A |\n    |---|\n  </Tab>\n</Tabs>\n    code\n";
        let markdown = as_markdown(text);
        assert_eq!(markdown.len(), text.len());
        let lines: Vec<_> = markdown.lines().map(str::trim_end).collect();
        assert_eq!(lines, ["", "", "", "text", "  more", "| A |", "|---|", "", "", "    code"]);
        for word in ["text", "more", "| A |", "|---|", "code"] {
            assert_eq!(markdown.find(word), text.find(word));
        }
        assert!(!markdown.contains("text  "));
    }

    /// Found by fuzzing: the white space of blank lines was lost.
    #[test]
    fn every_byte_is_kept() {
        for text in
            ["<A>\n  \n   b\n\t\n  </A>\n \r\n", " \n<A\n \n b>\n  c\r\n   d", "<A>\n\n\n  ä\n", "<A>x\r\n"]
        {
            let markdown = as_markdown(text);
            assert_eq!(markdown.len(), text.len());
            for letter in ['b', 'c', 'd', 'x', 'ä'] {
                assert_eq!(markdown.find(letter), text.find(letter), "{text:?} {markdown:?}");
            }
        }
    }

    #[test]
    fn tags_may_be_long_and_lists_stay_lists() {
        let text =
            "- a\n\n  <Note\n    title={`>`}\n  >\n      b\n\n      - c\n        - d\n  </Note>\n\n  e\n";
        let lines = as_markdown(text);
        let lines: Vec<_> = lines.lines().map(str::trim_end).collect();
        assert_eq!(lines, ["- a", "", "", "", "", "  b", "", "  - c", "    - d", "", "", "  e"]);
    }

    #[test]
    fn code_and_html_stay() {
        let text = "<Tab>\n  ```html\n  <Tab>\n    x\n  ```\n  <b>y</b>\n  <br/> <https://a.b>\n</Tab>\n<div>\n\n    z</div>\n    <Icon/> q\n";
        let lines = as_markdown(text);
        let lines: Vec<_> = lines.lines().map(str::trim_end).collect();
        let expected = [
            "",
            "```html",
            "<Tab>",
            "  x",
            "```",
            "<b>y</b>",
            "<br/> <https://a.b>",
            "",
            "<div>",
            "",
            "z</div>",
            "    <Icon/> q",
        ];
        assert_eq!(lines, expected);
    }

    #[test]
    fn spans_hold_in_mdx() {
        let text = "---\na: b\n---\n<Tab>\r\n    | A | B |\r\n    |---|---|\r\n    | ä | c |\r\n    | d | e |\r\n</Tab>\r\n";
        let source = Source::new("e.mdx", text);
        let document = parse(std::slice::from_ref(&source)).remove(0);
        let rows = &document.tables[0].rows;
        let slices = rows.iter().map(|row| source.slice(row.span.range()));
        assert_eq!(slices.collect::<Vec<_>>(), ["| ä | c |", "| d | e |"]);
        assert_eq!(source.slice(rows[0].cells[0].span.range()), "ä");
        assert!(parse(&[Source::new("e.md", text)])[0].tables.is_empty());
    }
}
