//! Character references in the text of HTML, which Markdown decodes only in its own text.

use crate::bytes;
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
        rest = behind;
        let (name, after) =
            bytes::split(behind, bytes::prefix(behind, |byte| byte == b'#' || byte.is_ascii_alphanumeric()));
        if let Some(after) = after.strip_prefix(';')
            && push_character(&mut out, name)
        {
            rest = after;
        } else {
            out.push('&');
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Writes what an entity stands for, if there is one. The names of all of them are known to the parser
/// of Markdown.
fn push_character(out: &mut String, name: &str) -> bool {
    let known = match name {
        "amp" | "AMP" | "#38" | "#x26" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "nbsp" => "\u{a0}",
        _ => {
            let reference = format!("&{name};");
            let mut events = Parser::new(&reference).into_offset_iter();
            events.next();
            return match events.next() {
                Some((Event::Text(text), _)) if name.len() < LONGEST && !text.starts_with('&') => {
                    out.push_str(&text);
                    true
                }
                _ => false,
            };
        }
    };
    out.push_str(known);
    true
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
