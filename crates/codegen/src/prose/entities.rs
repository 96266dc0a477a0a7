//! Character references in the text of HTML, which Markdown decodes only in its own text.

use pulldown_cmark::{Event, Parser};
use std::borrow::Cow;

/// The longest name of an entity that there is, and a bit more.
const LONGEST: usize = 40;

/// The text with its character references decoded: `&lt;` as `<`.
pub(crate) fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('&') {
        out.push_str(before);
        let name = behind.split(|c: char| !c.is_ascii_alphanumeric() && c != '#').next().unwrap_or_default();
        let after = behind.get(name.len()..).and_then(|after| after.strip_prefix(';'));
        if let Some((after, character)) = after.filter(|_| name.len() < LONGEST).zip(character(name)) {
            out.push_str(&character);
            rest = after;
        } else {
            out.push('&');
            rest = behind;
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// What an entity stands for. The names of all of them are known to the parser of Markdown.
fn character(name: &str) -> Option<Cow<'static, str>> {
    let known = match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "nbsp" => "\u{a0}",
        "" => return None,
        _ => {
            let reference = format!("&{name};");
            let text = Parser::new(&reference).find_map(|event| match event {
                Event::Text(text) => Some(text.to_string()),
                _ => None,
            })?;
            return (text != reference && text != "&").then_some(Cow::Owned(text));
        }
    };
    Some(Cow::Borrowed(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_decoded_once() {
        assert_eq!(decoded("a &lt; b &amp;lt; c&nbsp;d"), "a < b &lt; c\u{a0}d");
        assert_eq!(decoded("&eacute;&#39;&#x2F;&NotEqualTilde;"), "é'/≂\u{338}");
        assert_eq!(decoded("a && b &; &unknown; &lt"), "a && b &; &unknown; &lt");
        assert_eq!(decoded("plain"), "plain");
    }
}
