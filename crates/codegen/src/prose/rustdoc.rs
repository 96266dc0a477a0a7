//! Prose as Markdown that rustdoc shows as this text and nothing else.

use super::inline::{InlineKind, Link, Prose, starts_with_space};
use crate::url;
use errdown_language::unicode;
use std::borrow::Cow;

impl Prose {
    /// Markdown that rustdoc shows as this prose and nothing else: its links and code stay, all other
    /// text is escaped, so that no cell can open a doctest, a heading, HTML or an intra-doc link.
    pub(crate) fn rustdoc(&self, links: &[Link]) -> String {
        let mut out = String::new();
        let mut open: Option<&str> = None;
        let mut link = None;
        for inline in &self.inlines {
            if inline.link != link {
                close_link(&mut out, open);
                link = inline.link;
                open = link.and_then(|index| links.get(index)).map(|link| link.url.as_str());
                open = open.filter(|url| url::is_web(url));
                out.push_str(if open.is_some() { "[" } else { "" });
            }
            let text = self.text_of(*inline);
            match inline.kind {
                InlineKind::Text | InlineKind::Tag => escape(&mut out, text, open.is_some()),
                InlineKind::Code => code(&mut out, text),
                InlineKind::Break => out.push_str("<br>"),
            }
        }
        close_link(&mut out, open);
        let trimmed = unicode::trim(&out);
        if trimmed.len() == out.len() { out } else { trimmed.to_owned() }
    }
}

fn close_link(out: &mut String, url: Option<&str>) {
    if let Some(url) = url {
        out.push_str("](<");
        out.push_str(url);
        out.push_str(">)");
    }
}

/// Escapes text for rustdoc. A bare URL becomes an autolink, unless a link is open around it.
pub(crate) fn escape(out: &mut String, text: &str, in_link: bool) {
    if is_harmless(text, is_at_start(out)) {
        out.push_str(text);
        return;
    }
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

/// Whether what comes next could begin a block.
fn is_at_start(out: &str) -> bool {
    matches!(out.as_bytes(), [] | [.., b'\n' | b'>'])
}

/// Escapes each character that Markdown or rustdoc could read as a mark. All of them are ASCII, so
/// that a loop over bytes sees them; what lies between two of them is copied at once.
fn escape_text(out: &mut String, text: &str) {
    let mut at_start = is_at_start(out);
    // Digits at the start of a line would begin a list.
    let mut is_number = at_start;
    let mut previous = b' ';
    let mut copied = 0;
    let mut rest = text.as_bytes();
    while let [byte, behind @ ..] = rest {
        let is_mark = match byte {
            b'\\' | b'`' | b'*' | b'_' | b'[' | b']' | b'<' | b'>' | b'|' | b'~' | b'&' | b'#' | b'"'
            | b'\'' => true,
            b'-' | b'+' | b'=' => at_start || previous == *byte,
            b'.' if previous == b'.' => true,
            b'.' | b')' => is_number && previous.is_ascii_digit(),
            _ => false,
        };
        let is_control = matches!(byte, b'\n' | b'\r' | b'\t');
        if is_mark || is_control {
            let at = text.len() - rest.len();
            out.push_str(text.get(copied..at).unwrap_or_default());
            out.push(if is_mark { '\\' } else { ' ' });
            copied = if is_mark { at } else { at + 1 };
        }
        at_start = at_start
            && match byte {
                b' ' | b'\t'..=b'\r' | 0x80..0xc0 => true,
                0xc0.. => starts_with_space(text, rest.len()),
                _ => false,
            };
        is_number = is_number && byte.is_ascii_digit();
        previous = *byte;
        rest = behind;
    }
    out.push_str(text.get(copied..).unwrap_or_default());
}

/// Whether a text has nothing but letters, spaces and marks that mean nothing to Markdown, and no
/// URL. At the start of a line it must begin with a letter.
pub(crate) fn is_harmless(text: &str, at_start: bool) -> bool {
    let mut rest = text.as_bytes();
    if at_start && !matches!(rest, [] | [b'a'..=b'z' | b'A'..=b'Z', ..]) {
        return false;
    }
    let mut previous = b' ';
    while let [byte, behind @ ..] = rest {
        let is_letter = matches!(byte, b'a'..=b'z' | b' ');
        let is_harmless = is_letter
            || match byte {
                b'A'..=b'Z' | b'0'..=b':' | b',' | b';' | b'?' | b'%' | b'(' | b')' | 0x80.. => true,
                b'-' => previous != b'-',
                b'.' => previous != b'.',
                b'/' => previous != b':',
                _ => false,
            };
        if !is_harmless {
            return false;
        }
        previous = *byte;
        rest = behind;
    }
    true
}

/// A code span whose fence is longer than any run of backticks in it.
fn code(out: &mut String, text: &str) {
    let longest =
        if text.contains('`') { text.split(|c| c != '`').map(str::len).max().unwrap_or(0) } else { 0 };
    let fence = "`".repeat(longest + 1);
    let pad =
        if text.starts_with('`') || text.ends_with('`') || unicode::trim(text).is_empty() { " " } else { "" };
    out.push_str(&fence);
    out.push_str(pad);
    if text.contains('\n') || text.contains('\r') {
        out.push_str(&text.replace(['\n', '\r'], " "));
    } else {
        out.push_str(text);
    }
    out.push_str(pad);
    out.push_str(&fence);
}

/// Text as Markdown that shows it as text.
pub(crate) fn escaped(text: &str) -> Cow<'_, str> {
    if is_number(text) || is_harmless(text, true) {
        return Cow::Borrowed(text);
    }
    let mut out = String::new();
    escape(&mut out, text, false);
    Cow::Owned(out)
}

/// Whether a text is digits alone, which begin no list.
fn is_number(text: &str) -> bool {
    let mut rest = text.as_bytes();
    while let [b'0'..=b'9', behind @ ..] = rest {
        rest = behind;
    }
    rest.is_empty()
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
    fn rustdoc_shows_text_as_text() {
        let rustdoc = |text| {
            let prose = prose(text);
            prose.rustdoc(&prose.links(Some("https://h.i/")))
        };
        assert_eq!(rustdoc("a \\[String\\] \\<b\\> \\* `x|y`"), "a \\[String\\] \\<b\\> \\* `x|y`");
        assert_eq!(rustdoc("see https://a.b/c_d. [x](/y)"), "see <https://a.b/c_d>. [x](<https://h.i/y>)");
        assert_eq!(rustdoc("[x](javascript:alert)"), "x");
        assert_eq!(rustdoc("\\- 1"), "\\- 1");
        assert_eq!(rustdoc("12\\. a (b 3) v1.2..."), "12\\. a (b 3) v1.2.\\.\\.");
        assert_eq!(rustdoc("`` a`b ``"), "``a`b``");
    }
}
