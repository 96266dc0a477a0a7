//! What other systems write in braces and Markdown takes for text.

use std::borrow::Cow;

/// A text without comments of MDX, `{/* … */}`, which are kept apart, attribute lists of Pandoc, kramdown
/// and Docusaurus, `{#anchor}` and `{: .wide}`, and tags of Liquid and Hugo, `{% … %}` and `{{< … >}}`.
pub(super) fn cut<'a>(text: &'a str, comments: &mut Vec<String>) -> Cow<'a, str> {
    let mut kept = Cow::Borrowed(text);
    let mut from = 0;
    while let Some(start) = kept.get(from..).and_then(|rest| rest.find('{')).map(|at| from + at) {
        let rest = kept.get(start..).unwrap_or_default();
        let Some((length, comment)) = mark(rest) else {
            from = start + 1;
            continue;
        };
        comments.extend(comment.map(|comment| comment.trim().to_owned()));
        kept.to_mut().replace_range(start..start + length, "");
        from = start;
    }
    kept
}

/// The length of the mark that a text begins with, and its comment.
fn mark(text: &str) -> Option<(usize, Option<&str>)> {
    let until = |end: &str| text.find(end).map(|at| at + end.len());
    match text.as_bytes() {
        [b'{', b'/', b'*', ..] => {
            let length = until("*/}")?;
            Some((length, text.get(3..length - 3)))
        }
        [b'{', b'#' | b':' | b'.', next, ..] if !next.is_ascii_digit() => {
            let length = until("}")?;
            let inner = text.get(2..length - 1)?;
            let is_part = |char: char| char.is_alphanumeric() || " -_=#.:/'\"".contains(char);
            (inner.chars().all(is_part) && inner.contains(char::is_alphabetic)).then_some((length, None))
        }
        [b'{', b'%', ..] => Some((until("%}")?, None)),
        [b'{', b'{', b'<', ..] => Some((until(">}}")?, None)),
        [b'{', b'{', b'%', ..] => Some((until("%}}")?, None)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn marks_are_cut_and_placeholders_stay() {
        let cut = |text| super::cut(text, &mut Vec::new()).into_owned();
        assert_eq!(cut("400 {#e400}"), "400 ");
        assert_eq!(cut("400 {: .wide #a }b"), "400 b");
        assert_eq!(cut("a {% note %}b{% /note %} {{< x y=\"z\" >}}c"), "a b c");
        for text in ["{id}", "{:?}", "{{token}}", "{.5}", "{ \"a\": 1 }", "{#", "{%", "${x}"] {
            assert_eq!(cut(text), text);
        }
        let mut comments = Vec::new();
        assert_eq!(super::cut("a{/* one */}b {/* two */}", &mut comments), "ab ");
        assert_eq!(comments, ["one", "two"]);
    }
}
