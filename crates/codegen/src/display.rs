//! The template of Display. Knows nothing of formatting at run time: what a row says is filled in by
//! the macro, once; of a field of a hand-written variant only its place is known.

use crate::diagnostic::{Diagnostics, Rule};
use crate::options::Spanned;
use errdown_language::nearest;

/// What a template may name of a row.
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
    Field(Field),
}

/// A field of a variant, as a template names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Field {
    /// Its number among the fields.
    pub(crate) index: usize,
    /// How it is formatted, as in `format!`: `:?`, or nothing.
    pub(crate) format: String,
}

/// What Display writes: a part after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Text(String),
    Field(Field),
}

/// The values of a row, by placeholder.
pub(crate) trait Values {
    fn value(&self, placeholder: &str) -> String;
}

/// What the template of one variant may name beside the row.
pub(crate) struct Scope<'a> {
    /// The names of the fields; those of a tuple are numbers.
    pub(crate) fields: &'a [String],
    /// Whether there is a row. Without one, `{variant}` is all that can be known.
    pub(crate) has_row: bool,
}

impl Scope<'static> {
    /// Of a template for all rows: a row and no field.
    const ROW: Self = Self { fields: &[], has_row: true };
}

impl Template {
    /// Reads a template for all rows; `{{` and `}}` are braces. What is none is reported and left out.
    pub(crate) fn parse(diagnostics: &mut Diagnostics, template: &Spanned<String>) -> Self {
        Self::parse_in(diagnostics, template, &Scope::ROW)
    }

    /// Reads the template of a variant, which may name its fields.
    pub(crate) fn parse_in(
        diagnostics: &mut Diagnostics,
        template: &Spanned<String>,
        scope: &Scope<'_>,
    ) -> Self {
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
            match scope.piece(name) {
                Ok(piece) => pieces.extend([Piece::Text(std::mem::take(&mut text)), piece]),
                Err(objection) => {
                    let Objection { message, help } = objection;
                    diagnostics.report(Rule::DisplayPlaceholder, template.token_span, message).help(help);
                }
            }
            rest = after;
        }
        pieces.push(Piece::Text(text + rest));
        Self { pieces }
    }

    /// The text of a row, where the template names no field.
    pub(crate) fn render(&self, values: &dyn Values) -> String {
        let parts = self.parts(values).into_iter();
        parts.filter_map(|part| if let Part::Text(text) = part { Some(text) } else { None }).collect()
    }

    /// The text of a row with the fields in their places. An empty value takes the separator before
    /// it along: all but the brackets that it closes, and with the closing one of a bracket that it
    /// opens. Where no value is before it, the separator after it goes. A field is never empty:
    /// nobody knows that before the program runs.
    pub(crate) fn parts(&self, values: &dyn Values) -> Vec<Part> {
        let mut out = Parts::default();
        let mut separator = "";
        let mut dropped = None;
        let mut is_first = true;
        for piece in &self.pieces {
            let value = match piece {
                Piece::Text(text) => {
                    separator = dropped.map_or(text.as_str(), |dropped| without_closing(text, dropped));
                    continue;
                }
                Piece::Value(name) => Some(values.value(name).replace('\n', " ")),
                Piece::Field(_) => None,
            };
            if value.as_ref().is_none_or(|value| !value.is_empty()) {
                out.text(if is_first && dropped.is_some() { "" } else { separator });
                match piece {
                    Piece::Field(field) => out.0.push(Part::Field(field.clone())),
                    _ => out.text(&value.unwrap_or_default()),
                }
                (dropped, is_first) = (None, false);
            } else if !is_first {
                let rest = separator.trim_start_matches([')', ']', '}', '>', '»', '”']);
                out.text(separator.strip_suffix(rest).unwrap_or_default());
                dropped = Some(rest);
            } else {
                dropped = Some(separator);
            }
        }
        out.text(separator);
        out.0
    }
}

/// Parts of which no two neighbors are texts.
#[derive(Default)]
struct Parts(Vec<Part>);

impl Parts {
    fn text(&mut self, text: &str) {
        match self.0.last_mut() {
            _ if text.is_empty() => {}
            Some(Part::Text(before)) => before.push_str(text),
            _ => self.0.push(Part::Text(text.to_owned())),
        }
    }
}

/// What is wrong with a placeholder, and what to write instead.
struct Objection {
    message: String,
    help: String,
}

impl Objection {
    fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: help.into() }
    }
}

impl Scope<'_> {
    /// What is between braces: a name, of the row or of a field, and a format.
    fn piece(&self, placeholder: &str) -> Result<Piece, Objection> {
        let (word, format) = match placeholder.find(':') {
            Some(at) => placeholder.split_at_checked(at).unwrap_or((placeholder, "")),
            None => (placeholder, ""),
        };
        let word = word.trim();
        let (row, field) = match word.split_once('.') {
            Some(("row", word)) => (self.row(word), None),
            Some(("self", word)) => (None, self.field(word)),
            _ => (self.row(word), self.field(word)),
        };
        match (row, field) {
            (Some(_), Some(_)) => Err(Objection::new(
                format!("`{{{word}}}` may be the row's or the field"),
                format!("write `{{row.{word}}}` or `{{self.{word}}}`"),
            )),
            (Some(_), None) if !format.is_empty() => Err(Objection::new(
                format!("`{{{word}}}` takes no format, it is a text of the document"),
                format!("write `{{{word}}}`"),
            )),
            (Some(row), None) => Ok(Piece::Value(row)),
            (None, Some(_)) if !is_format(format) => Err(Objection::new(
                format!("`{format}` is not a format"),
                "write one as in `format!`, such as `:?` or `:>8`, without the names of other fields",
            )),
            (None, Some(index)) => Ok(Piece::Field(Field { index, format: format.trim_end().to_owned() })),
            (None, None) => Err(self.unknown(placeholder)),
        }
    }

    fn row(&self, word: &str) -> Option<&'static str> {
        self.placeholders().find(|known| *known == word)
    }

    fn field(&self, word: &str) -> Option<usize> {
        self.fields.iter().position(|known| known == word)
    }

    fn placeholders(&self) -> impl Iterator<Item = &'static str> + use<> {
        let has_row = self.has_row;
        PLACEHOLDERS.iter().copied().filter(move |known| has_row || *known == "variant")
    }

    fn unknown(&self, name: &str) -> Objection {
        let fields = self.fields.iter().map(String::as_str);
        let row: Vec<&str> = self.placeholders().collect();
        let known: Vec<&str> = fields.chain(row).collect();
        let help = match nearest(name, known.iter().copied()) {
            Some(near) => format!("did you mean `{{{near}}}`?"),
            None => format!("known are `{{{}}}`", known.join("}`, `{")),
        };
        Objection::new(format!("unknown placeholder `{{{name}}}`"), help)
    }
}

/// Whether a format is one of `format!` that names nothing (`std::fmt`, "Syntax"): fill and
/// alignment, sign, `#`, `0`, width, precision and trait.
fn is_format(format: &str) -> bool {
    let Some(spec) = format.strip_prefix(':') else { return format.is_empty() };
    let mut chars = spec.trim_end().chars();
    let mut filled = chars.clone();
    if filled.next().is_some() && matches!(filled.next(), Some('<' | '^' | '>')) {
        chars = filled;
    }
    let rest = chars.as_str().trim_start_matches(['<', '^', '>']);
    let rest = rest.strip_prefix(['+', '-']).unwrap_or(rest);
    let rest = rest.strip_prefix('#').unwrap_or(rest);
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let rest =
        rest.strip_prefix('.').map_or(rest, |rest| rest.trim_start_matches(|c: char| c.is_ascii_digit()));
    matches!(rest, "" | "?" | "x?" | "X?" | "x" | "X" | "o" | "b" | "e" | "E")
}

/// The text after an empty value, without the bracket that closes the one before it.
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

    /// The parts of a variant's template with a field `param` and one that is called like a column.
    fn parts(template: &str, has_row: bool) -> Result<Vec<Part>, String> {
        let mut diagnostics = Diagnostics::default();
        let fields = ["param".to_owned(), "code".to_owned()];
        let template = Spanned::new(template.to_owned(), proc_macro2::Span::call_site());
        let template = Template::parse_in(&mut diagnostics, &template, &Scope { fields: &fields, has_row });
        match diagnostics.sorted().first() {
            None => Ok(template.parts(&Row("A", ""))),
            Some(found) => Err(format!("{}; {}", found.message, found.help.clone().unwrap_or_default())),
        }
    }

    #[test]
    fn fields_stand_in_their_places() {
        let text = |text: &str| Part::Text(text.to_owned());
        let field = |index, format: &str| Part::Field(Field { index, format: format.to_owned() });
        assert_eq!(parts("{title}: {param}", true), Ok(vec![text("A: "), field(0, "")]));
        assert_eq!(parts("{param:?} ({cause})!", true), Ok(vec![field(0, ":?"), text("!")]));
        assert_eq!(parts("{self.code:>4} {row.code}", true), Ok(vec![field(1, ":>4"), text(" 429")]));
        assert_eq!(parts("{param}{param}", false), Ok(vec![field(0, ""), field(0, "")]));
    }

    #[test]
    fn fields_never_shadow_the_row() {
        let said = |template, has_row| parts(template, has_row).unwrap_err();
        assert_eq!(
            said("{code}", true),
            "`{code}` may be the row's or the field; write `{row.code}` or `{self.code}`"
        );
        assert_eq!(parts("{code}", false).unwrap().len(), 1);
        assert_eq!(said("{parma}", true), "unknown placeholder `{parma}`; did you mean `{param}`?");
        assert_eq!(
            said("{title}", false),
            "unknown placeholder `{title}`; known are `{param}`, `{code}`, `{variant}`"
        );
        assert_eq!(
            said("{title:?}", true),
            "`{title}` takes no format, it is a text of the document; write `{title}`"
        );
        assert!(said("{param:width$}", true).starts_with("`:width$` is not a format; "));
    }

    #[test]
    fn formats_are_those_of_std() {
        for format in ["", ":?", ":#?", ":>8", ":*^+#010.3e", ":x?", ":08.2", ":<", ":X"] {
            assert!(is_format(format), "{format}");
        }
        for format in [":w$", ":.*", ":zz", ":p", ":?x", "?"] {
            assert!(!is_format(format), "{format}");
        }
    }
}
