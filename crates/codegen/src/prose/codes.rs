//! Prose as the text in which codes are looked for.

use super::inline::{Inline, InlineKind, Prose};
use std::borrow::Cow;

/// Marks after which a code goes on in the next line.
const JOINING: &[char] = &['_', '.', ':', '/', '-'];

impl Prose {
    /// The plain text without what is struck out, and with codes in one piece that were only wrapped:
    /// a break inside of a code span or a run of bold, or between two such runs of which the first ends
    /// in a mark.
    pub(crate) fn code_text(&self) -> Cow<'_, str> {
        // Most cells are one text.
        if let [inline] = self.inlines.as_slice()
            && inline.kind == InlineKind::Text
        {
            return Cow::Borrowed(self.plain());
        }
        let is_wrapped = |inline: &Inline| match inline.kind {
            InlineKind::Break => true,
            InlineKind::Code => self.text_of(*inline).contains('<'),
            _ => false,
        };
        let is_partly_struck = self.is_struck() && !self.is_withdrawn();
        if !is_partly_struck && !self.inlines.iter().any(is_wrapped) {
            return Cow::Borrowed(self.plain());
        }
        let mut unwrapped = Self::default();
        let kept = self.inlines.iter().filter(|inline| !is_partly_struck || !inline.is_struck);
        let mut kept: Vec<Inline> = kept.copied().collect();
        self.drop_gaps_at_breaks(&mut kept);
        for (at, inline) in kept.iter().enumerate() {
            let before = kept.get(..at).and_then(|before| before.iter().rev().find(|other| self.says(other)));
            let after = kept.get(at + 1..).and_then(|after| after.iter().find(|other| self.says(other)));
            match (inline.kind, before, after) {
                (InlineKind::Break, Some(before), Some(after)) if self.goes_on(*before, *after) => {}
                (InlineKind::Code, ..) => unwrapped.push_code(&without_breaks(self.text_of(*inline))),
                _ => unwrapped.push(*inline, self.text_of(*inline)),
            }
        }
        Cow::Owned(unwrapped.fold(&unwrapped.inlines, "`"))
    }

    /// Drops white space beside breaks.
    fn drop_gaps_at_breaks(&self, inlines: &mut Vec<Inline>) {
        let is_break =
            |inline: Option<&Inline>| inline.is_some_and(|inline| inline.kind == InlineKind::Break);
        for at in (0..inlines.len()).rev() {
            let is_gap = inlines.get(at).is_some_and(|inline| {
                inline.kind == InlineKind::Text && self.text_of(*inline).trim().is_empty()
            });
            if is_gap
                && (is_break(inlines.get(at + 1))
                    || is_break(at.checked_sub(1).and_then(|at| inlines.get(at))))
            {
                inlines.remove(at);
            }
        }
    }

    fn push_code(&mut self, text: &str) {
        match self.inlines.last_mut() {
            Some(last) if last.kind == InlineKind::Code => {
                self.text.push_str(text);
                last.end = self.text.len();
            }
            _ => self.push(Inline { kind: InlineKind::Code, ..Inline::default() }, text),
        }
    }

    fn push(&mut self, inline: Inline, text: &str) {
        let start = self.text.len();
        self.text.push_str(text);
        self.inlines.push(Inline { start, end: self.text.len(), ..inline });
    }

    fn says(&self, inline: &Inline) -> bool {
        !self.text_of(*inline).trim().is_empty()
    }

    /// Whether a code goes on after a break.
    fn goes_on(&self, before: Inline, after: Inline) -> bool {
        let (line, next) = (self.text_of(before).trim(), self.text_of(after).trim());
        let is_word = |text: &str| !text.contains(char::is_whitespace);
        let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if before.run == 0 || after.run == 0 || !is_word(line) || !is_word(next) {
            return false;
        }
        if before.run == after.run { !is_number(line) || !is_number(next) } else { line.ends_with(JOINING) }
    }

    /// The plain text without what is struck out, if that is not all of it.
    pub(crate) fn kept_text(&self) -> Cow<'_, str> {
        if !self.is_struck() || self.is_withdrawn() {
            return Cow::Borrowed(self.plain());
        }
        let kept = self.inlines.iter().filter(|inline| !inline.is_struck).map(|inline| self.text_of(*inline));
        Cow::Owned(kept.collect::<String>().trim().to_owned())
    }

    /// Whether a part of it is struck out.
    fn is_struck(&self) -> bool {
        self.inlines.iter().any(|inline| inline.is_struck)
    }

    /// Whether all of it is struck out.
    pub(crate) fn is_withdrawn(&self) -> bool {
        self.is_struck() && self.inlines.iter().all(|inline| inline.is_struck || !self.says(inline))
    }

    /// The word that it begins with, where that is written as code.
    pub(crate) fn code_word(&self) -> Option<(&str, String)> {
        let at = self.inlines.iter().position(|inline| self.says(inline))?;
        let first = self.inlines.get(at).filter(|inline| inline.kind == InlineKind::Code)?;
        let word = self.text_of(*first).trim();
        let rest = self.fold(self.inlines.get(at + 1..).unwrap_or_default(), "`");
        (!word.contains(char::is_whitespace)).then_some((word, rest))
    }

    /// The plain word before a code span that is all the rest: `Common` of ``Common `bad_basket` ``.
    pub(crate) fn word_before_code(&self) -> Option<(&str, &str)> {
        let mut texts = self.inlines.iter().filter(|inline| self.says(inline));
        let (word, code) = (texts.next()?, texts.next()?);
        let text = self.text_of(*word).trim();
        let is_word = word.kind == InlineKind::Text && text.chars().all(char::is_alphabetic);
        let is_code = code.kind == InlineKind::Code && texts.next().is_none();
        (is_word && is_code).then(|| (text, self.text_of(*code)))
    }
}

/// A code span without the breaks that are written in it: there they are text for Markdown.
fn without_breaks(code: &str) -> Cow<'_, str> {
    if !code.contains('<') {
        return Cow::Borrowed(code);
    }
    let mut text = code.to_owned();
    for tag in ["<br>", "<br/>", "<br />"] {
        text = text.replace(tag, "");
    }
    Cow::Owned(text)
}

#[cfg(test)]
mod tests {
    use crate::prose::{Prose, ProseBuilder};
    use pulldown_cmark::{Options, Parser};

    fn prose(markdown: &str) -> Prose {
        let mut builder = ProseBuilder::default();
        Parser::new_ext(markdown, Options::ENABLE_STRIKETHROUGH).for_each(|event| builder.event(&event));
        builder.finish()
    }

    #[test]
    fn codes_that_were_wrapped_are_in_one_piece() {
        let text = |markdown| prose(markdown).code_text().into_owned();
        assert_eq!(text("<code>shop:err:<br/>Gone</code>"), "`shop:err:Gone`");
        assert_eq!(text("`SHOP_<br>GONE`"), "`SHOP_GONE`");
        assert_eq!(text("**SHOP<br>GONE**"), "SHOPGONE");
        assert_eq!(text("`SHOP_`<br>`GONE`"), "`SHOP_GONE`");
        assert_eq!(text("`GONE`<br>`LATE`"), "`GONE`\n`LATE`");
        assert_eq!(text("<code>400<br>401</code>"), "`400`\n`401`");
        assert_eq!(text("400<br>Bad request"), "400\nBad request");
    }

    #[test]
    fn what_is_struck_out_is_not_a_code() {
        assert_eq!(prose("~~401~~ 403").code_text(), "403");
        assert_eq!(prose("<del>401</del> 403").code_text(), "403");
        assert_eq!((&*prose("~~401~~").code_text(), prose("~~401~~").is_withdrawn()), ("401", true));
    }
}
