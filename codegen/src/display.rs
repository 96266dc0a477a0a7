//! The template of Display. Knows nothing of formatting at run time: every row's text is made
//! once, in the macro.

use crate::diagnostic::{Diagnostics, Rule, nearest};
use crate::options::Spanned;

/// What a template may name.
const PLACEHOLDERS: &[&str] = &["code", "title", "cause", "solution", "name", "status", "variant"];

/// A template, read.
#[derive(Clone, Debug)]
pub(crate) struct Template {
    pieces: Vec<Piece>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Text(String),
    /// One of `PLACEHOLDERS`.
    Value(&'static str),
}

/// The values of a row, by placeholder.
pub(crate) trait Values {
    fn value(&self, placeholder: &str) -> String;
}

impl Template {
    /// Reads a template; `{{` and `}}` are braces. What is none is reported and left out.
    pub(crate) fn parse(diagnostics: &mut Diagnostics, template: &Spanned<String>) -> Self {
        let mut pieces = Vec::new();
        let mut text = String::new();
        let mut rest = template.value.as_str();
        while let Some(at) = rest.find(['{', '}']) {
            let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
            text.push_str(before);
            if let Some((brace, after)) =
                ["{{", "}}"].iter().find_map(|pair| Some((pair.chars().next()?, from.strip_prefix(pair)?)))
            {
                text.push(brace);
                rest = after;
                continue;
            }
            let Some((name, after)) = from.strip_prefix('{').and_then(|from| from.split_once('}')) else {
                let message = "a brace of the template is alone";
                diagnostics
                    .report(Rule::DisplayPlaceholder, template.token_span, message)
                    .help("write `{{` or `}}` for a brace");
                rest = from.get(1..).unwrap_or_default();
                continue;
            };
            match PLACEHOLDERS.iter().find(|known| **known == name.trim()) {
                Some(known) => pieces.extend([Piece::Text(std::mem::take(&mut text)), Piece::Value(known)]),
                None => unknown(diagnostics, template, name),
            }
            rest = after;
        }
        pieces.push(Piece::Text(text + rest));
        Self { pieces }
    }

    /// The text of a row. An empty value takes the separator before it along: all but the brackets
    /// that it closes, and with the closing one of a bracket that it opens. Where no value stands
    /// before it, the separator behind it goes.
    pub(crate) fn render(&self, values: &dyn Values) -> String {
        let mut out = String::new();
        let mut separator = "";
        let mut dropped = None;
        let mut is_first = true;
        for piece in &self.pieces {
            match piece {
                Piece::Text(text) => {
                    separator = dropped.map_or(text.as_str(), |dropped| without_closing(text, dropped));
                }
                Piece::Value(name) => {
                    let value = values.value(name).replace('\n', " ");
                    if !value.is_empty() {
                        out.push_str(if is_first && dropped.is_some() { "" } else { separator });
                        out.push_str(&value);
                        (dropped, is_first) = (None, false);
                    } else if !is_first {
                        let rest = separator.trim_start_matches([')', ']', '}', '>', '»', '”']);
                        out.push_str(separator.strip_suffix(rest).unwrap_or_default());
                        dropped = Some(rest);
                    } else {
                        dropped = Some(separator);
                    }
                }
            }
        }
        out.push_str(separator);
        out
    }
}

/// The text behind an empty value, without the bracket that closes the one before it.
fn without_closing<'a>(text: &'a str, before: &str) -> &'a str {
    let closing = match before.chars().next_back() {
        Some('(') => ')',
        Some('[') => ']',
        Some('<') => '>',
        Some('“') => '”',
        Some(quote @ ('"' | '\'' | '`')) => quote,
        _ => return text,
    };
    text.strip_prefix(closing).unwrap_or(text)
}

fn unknown(diagnostics: &mut Diagnostics, template: &Spanned<String>, name: &str) {
    let message = format_args!("unknown placeholder `{{{name}}}`");
    let report = diagnostics.report(Rule::DisplayPlaceholder, template.token_span, message);
    let known: Vec<String> = PLACEHOLDERS.iter().map(|known| format!("`{{{known}}}`")).collect();
    match nearest(name, PLACEHOLDERS.iter().copied()) {
        Some(near) => report.help(format_args!("did you mean `{{{near}}}`?")),
        None => report.help(format_args!("known are {}", known.join(", "))),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Row(&'static str, &'static str);

    impl Values for Row {
        fn value(&self, placeholder: &str) -> String {
            match placeholder {
                "title" => self.0.into(),
                "cause" => self.1.into(),
                _ => "429".into(),
            }
        }
    }

    fn render(template: &str, row: &Row) -> (String, usize) {
        let mut diagnostics = Diagnostics::default();
        let template = Spanned::new(template.to_owned(), proc_macro2::Span::call_site());
        let text = Template::parse(&mut diagnostics, &template).render(row);
        (text, diagnostics.sorted().len())
    }

    #[test]
    fn an_empty_value_takes_its_separator_along() {
        let template = "{code} {title}: {cause}";
        assert_eq!(render(template, &Row("A", "b")).0, "429 A: b");
        assert_eq!(render(template, &Row("A", "")).0, "429 A");
        assert_eq!(render(template, &Row("", "b")).0, "429: b");
        assert_eq!(render("{title}: {cause}!", &Row("", "b")).0, "b!");
        assert_eq!(render("E{code} ({cause})", &Row("", "b")).0, "E429 (b)");
        assert_eq!(render("E{code} ({cause}).", &Row("", "")).0, "E429.");
        assert_eq!(render("[{code}] {title}: {cause}", &Row("", "b")).0, "[429]: b");
        assert_eq!(render("[{code}] {title}", &Row("", "")).0, "[429]");
    }

    #[test]
    fn braces_and_unknown_names() {
        assert_eq!(render("{{{code}}}", &Row("", "")), ("{429}".into(), 0));
        assert_eq!(render("{tilte} {code", &Row("", "")).1, 2);
    }
}
