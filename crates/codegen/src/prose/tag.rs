//! One tag of HTML: its name and its attributes. Tags that are not closed and other mistakes are read
//! as browsers do (HTML, section 13.2.5).

use super::entities::decoded;
use std::borrow::Cow;

/// A tag from its `<` to its `>`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct HtmlTag<'a> {
    name: &'a str,
    /// What is between the name and the `>`.
    rest: &'a str,
    /// Whether it closes an element: `</td>`.
    pub(crate) is_end: bool,
}

impl<'a> HtmlTag<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let text = text.strip_prefix('<').unwrap_or(text);
        let inner = text.strip_prefix('/');
        let text = inner.unwrap_or(text);
        let text = text.strip_suffix('>').unwrap_or(text);
        let end = text.find(|c: char| c.is_ascii_whitespace() || c == '/').unwrap_or(text.len());
        let (name, rest) = text.split_at_checked(end).unwrap_or((text, ""));
        Self { name, rest, is_end: inner.is_some() }
    }

    /// The name in lower case; that of a component (`Table`, `Table.Cell`) as it is written. A name in
    /// capitals is one of HTML.
    pub(crate) fn name(&self) -> Cow<'a, str> {
        if self.is_component() || !self.name.contains(|c: char| c.is_ascii_uppercase()) {
            return Cow::Borrowed(self.name);
        }
        Cow::Owned(self.name.to_ascii_lowercase())
    }

    /// Whether the name is that of a component of MDX.
    pub(crate) fn is_component(&self) -> bool {
        self.name.starts_with(|c: char| c.is_ascii_uppercase())
            && self.name.contains(|c: char| c.is_ascii_lowercase() || c == '.')
    }

    /// Whether it opens and closes its element: `<Note />`. In HTML the slash means nothing.
    pub(crate) fn is_closed(&self) -> bool {
        self.rest.ends_with('/')
    }

    /// Whether there is anything but the name.
    pub(crate) fn has_attributes(&self) -> bool {
        self.rest.contains(|c: char| !c.is_ascii_whitespace() && c != '/')
    }

    /// The value of an attribute, whose name is in lower case; empty where it has none.
    pub(crate) fn attribute(&self, name: &str) -> Option<Cow<'a, str>> {
        let mut rest = self.rest;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
            if rest.is_empty() {
                return None;
            }
            let (found, behind) = split(rest, |c| c.is_ascii_whitespace() || matches!(c, '/' | '='));
            let (value, behind) = value(behind);
            if found.eq_ignore_ascii_case(name) {
                return Some(decoded(value));
            }
            // An equals sign without a name before it.
            rest = if behind.len() < rest.len() { behind } else { behind.get(1..).unwrap_or_default() };
        }
    }
}

/// The value of an attribute, from what comes after its name, and the rest.
fn value(text: &str) -> (&str, &str) {
    let Some(text) = text.trim_ascii_start().strip_prefix('=').map(str::trim_ascii_start) else {
        return ("", text);
    };
    for quote in ['"', '\''] {
        if let Some(quoted) = text.strip_prefix(quote) {
            return quoted.split_once(quote).unwrap_or((quoted, ""));
        }
    }
    split(text, |c| c.is_ascii_whitespace())
}

fn split(text: &str, ends: impl Fn(char) -> bool) -> (&str, &str) {
    let end = text.find(ends).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_lower_case_but_those_of_components() {
        let name = |text| HtmlTag::new(text).name().into_owned();
        assert_eq!(name("<TD>"), "td");
        assert_eq!(name("</Td>"), "Td");
        assert_eq!(name("<tD/>"), "td");
        assert_eq!(name("<Table.Cell a>"), "Table.Cell");
        assert!(HtmlTag::new("<Table>").is_component() && !HtmlTag::new("<TABLE>").is_component());
        assert!(HtmlTag::new("</b>").is_end && HtmlTag::new("<b/>").is_closed());
    }

    #[test]
    fn attributes_are_quoted_or_not() {
        let tag = HtmlTag::new("<a data-href=x\n Href = \"a>b&amp;c\" title='it' open rowspan=2/>");
        let get = |name| tag.attribute(name).map(Cow::into_owned);
        assert_eq!(get("href").as_deref(), Some("a>b&c"));
        assert_eq!(get("title").as_deref(), Some("it"));
        assert_eq!(get("open").as_deref(), Some(""));
        assert_eq!(get("rowspan").as_deref(), Some("2/"));
        assert_eq!(get("x"), None);
        assert_eq!(HtmlTag::new("<a = b>").attribute("c"), None);
    }
}
