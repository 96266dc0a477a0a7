//! A diagnostic as text, in the picture that rustc draws: one renderer for the compiler and the
//! terminal. Knows no rule and decides nothing.

use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::source::{Source, Span};
use crate::unicode::{columns, visible};
use std::fmt::Write as _;

/// How many characters of a long table row are shown around the place.
const WINDOW: usize = 120;

/// Who reads the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// The compiler, which writes `error: ` before it.
    Compiler,
    /// A person at a terminal or a log.
    Terminal,
}

/// Draws a diagnostic, without a final line break.
pub fn render(diagnostic: &Diagnostic, sources: &[Source], audience: Audience) -> String {
    let mut out = match (audience, diagnostic.severity) {
        (Audience::Compiler, _) => format!("[{}] ", diagnostic.rule.id()),
        (Audience::Terminal, Severity::Error) => format!("error[{}]: ", diagnostic.rule.id()),
        (Audience::Terminal, Severity::Lint) => format!("lint[{}]: ", diagnostic.rule.id()),
    };
    out.push_str(&one_line(&diagnostic.message));
    let notes = diagnostic.notes.iter();
    let width = notes
        .map(|(span, _)| *span)
        .chain(document_span(diagnostic))
        .map(|span| line_number(sources, span).to_string().len())
        .max()
        .unwrap_or(1);
    if let Some(span) = document_span(diagnostic) {
        snippet(&mut out, sources, span, &diagnostic.label, '^', width);
    }
    for (span, text) in &diagnostic.notes {
        snippet(&mut out, sources, *span, text, '-', width);
    }
    if let Some(help) = &diagnostic.help {
        let mut lines = help.lines();
        let first = lines.next().unwrap_or_default();
        let _ = write!(out, "\n{:width$} = help: {first}", "");
        for line in lines {
            let _ = write!(out, "\n{:width$}         {line}", "");
        }
    }
    out
}

fn document_span(diagnostic: &Diagnostic) -> Option<Span> {
    match diagnostic.place {
        Place::Document(span) => Some(span),
        Place::Call(_) => None,
    }
}

fn line_number(sources: &[Source], span: Span) -> usize {
    sources.get(span.document).map_or(1, |source| source.position(span.start).line)
}

fn snippet(out: &mut String, sources: &[Source], span: Span, label: &str, mark: char, width: usize) {
    let Some(source) = sources.get(span.document) else { return };
    let position = source.position(span.start);
    let (start, line) = source.line(position.line);
    if line.trim().is_empty() {
        let _ =
            write!(out, "\n{:width$}--> {}:{}:{}", "", source.shown_path(), position.line, position.column);
        return;
    }
    let before = source.slice(start..span.start).chars().count();
    let marked = source.slice(span.start..span.end.min(start + line.len())).chars().count().max(1);
    let window = Window::around(line, before, marked);
    let _ = write!(
        out,
        "\n{:width$}--> {}:{}:{}\n{:width$} |\n{:width$} | {}\n{:width$} | {}{}",
        "",
        source.shown_path(),
        position.line,
        position.column,
        "",
        position.line,
        window.text,
        "",
        " ".repeat(window.indent),
        mark.to_string().repeat(window.marked),
    );
    if !label.is_empty() {
        let _ = write!(out, " {}", one_line(label));
    }
}

/// The part of a line that is shown, measured in columns of a terminal.
struct Window {
    text: String,
    indent: usize,
    marked: usize,
}

impl Window {
    fn around(line: &str, before: usize, marked: usize) -> Self {
        let length = line.chars().count();
        let room = WINDOW.saturating_sub(marked.min(WINDOW)) / 2;
        let first = if length <= WINDOW { 0 } else { before.saturating_sub(room).min(length - WINDOW) };
        let last = (first + WINDOW.max(length.min(WINDOW))).min(length);
        let mut window = Self { text: String::new(), indent: 0, marked: 0 };
        if first > 0 {
            window.text.push('…');
            window.indent = 1;
        }
        for (at, char) in line.chars().enumerate().take(last).skip(first) {
            let char = visible(char);
            window.text.push(char);
            if at < before {
                window.indent += columns(char);
            } else if at < before + marked {
                window.marked += columns(char);
            }
        }
        if last < length {
            window.text.push('…');
        }
        window.marked = window.marked.max(1);
        window
    }
}

fn one_line(text: &str) -> String {
    text.chars().map(visible).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Rule;

    fn picture(text: &str, marked: &str, audience: Audience) -> String {
        let start = text.find(marked).unwrap();
        let span = Span::new(0, start..start + marked.len());
        let mut diagnostic = Diagnostic::new(Rule::SurplusCells, span, "row has 4 cells");
        diagnostic.label("lost").help("escape it\nor remove it");
        render(&diagnostic, &[Source::new("docs/e.md", text)], audience)
    }

    #[test]
    fn the_caret_stands_under_the_place() {
        assert_eq!(
            picture("a\n\n| 429 | 限 | x |\n", "x", Audience::Terminal),
            "error[surplus-cells]: row has 4 cells
 --> docs/e.md:3:13
  |
3 | | 429 | 限 | x |
  |              ^ lost
  = help: escape it
          or remove it"
        );
        assert!(picture("x", "x", Audience::Compiler).starts_with("[surplus-cells] row has 4 cells\n -->"));
    }

    #[test]
    fn a_long_line_is_cut_on_both_sides() {
        let line = format!("{}HERE{}", "a".repeat(800), "b".repeat(800));
        let picture = picture(&line, "HERE", Audience::Terminal);
        assert!(picture.lines().all(|line| line.chars().count() < 140), "{picture}");
        assert!(picture.contains("…aaa") && picture.contains("bbb…"), "{picture}");
        let lines: Vec<&str> = picture.lines().collect();
        let column = |line: &str, text| line.split(text).next().unwrap().chars().count();
        assert_eq!(column(lines[3], "HERE"), column(lines[4], "^^^^"));
    }

    #[test]
    fn hidden_characters_are_shown() {
        assert!(picture("a\u{202e}b", "b", Audience::Terminal).contains("a\u{fffd}b"));
    }
}
