//! A diagnostic as text, in the picture that rustc draws: one renderer for the compiler and the
//! terminal. Knows no rule and decides nothing.

use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::source::{Source, Span};
use errdown_language::unicode::{columns, visible};
use std::fmt::Write as _;
use std::ops::Range;

/// How many columns of a long table row are shown around the place, where no terminal says less.
const WINDOW: usize = 120;

/// An ellipsis on either side.
const MARGIN: usize = 2;

/// The fewest columns in which a row still shows something.
const NARROWEST: usize = 20;

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
    draw(diagnostic, sources, audience, WINDOW)
}

/// Draws a diagnostic for a terminal of some columns, which no line of a document exceeds.
pub fn render_within(diagnostic: &Diagnostic, sources: &[Source], columns: usize) -> String {
    let margin = source_width(diagnostic, sources) + " | ".len() + MARGIN;
    let window = columns.saturating_sub(margin).clamp(NARROWEST, WINDOW);
    draw(diagnostic, sources, Audience::Terminal, window)
}

fn draw(diagnostic: &Diagnostic, sources: &[Source], audience: Audience, window: usize) -> String {
    let mut out = match (audience, diagnostic.severity) {
        (Audience::Compiler, _) => format!("[{}] ", diagnostic.rule.id()),
        (Audience::Terminal, Severity::Error) => format!("error[{}]: ", diagnostic.rule.id()),
        (Audience::Terminal, Severity::Lint) => format!("lint[{}]: ", diagnostic.rule.id()),
    };
    out.push_str(&one_line(&diagnostic.message));
    let width = source_width(diagnostic, sources);
    let frame = Frame { sources, width, window };
    if let Some(span) = document_span(diagnostic) {
        frame.snippet(&mut out, span, &diagnostic.label, '^');
    }
    for (span, text) in &diagnostic.notes {
        frame.snippet(&mut out, *span, text, '-');
    }
    if let Some(help) = &diagnostic.help {
        let mut lines = help.lines().map(one_line);
        let first = lines.next().unwrap_or_default();
        let _ = write!(out, "\n{:width$} = help: {first}", "");
        for line in lines {
            let _ = write!(out, "\n{:width$}         {line}", "");
        }
    }
    out
}

/// How wide the greatest line number is.
fn source_width(diagnostic: &Diagnostic, sources: &[Source]) -> usize {
    let spans = diagnostic.notes.iter().map(|(span, _)| *span).chain(document_span(diagnostic));
    spans.map(|span| line_number(sources, span).to_string().len()).max().unwrap_or(1)
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

/// What every line of a picture shares.
struct Frame<'a> {
    sources: &'a [Source],
    /// Of the greatest line number.
    width: usize,
    /// Of the part of a line that is shown.
    window: usize,
}

impl Frame<'_> {
    fn snippet(&self, out: &mut String, span: Span, label: &str, mark: char) {
        let Some(source) = self.sources.get(span.document) else { return };
        let width = self.width;
        let position = source.position(span.start);
        let (start, line) = source.line(position.line);
        if line.trim().is_empty() {
            let _ = write!(
                out,
                "\n{:width$}--> {}:{}:{}",
                "",
                source.shown_path(),
                position.line,
                position.column
            );
            return;
        }
        let before = source.slice(start..span.start).chars().count();
        let marked = source.slice(span.start..span.end.min(start + line.len())).chars().count().max(1);
        let window = Window::around(line, before, marked, self.window);
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
            let label = one_line(label);
            let taken = label.chars().map(columns).sum::<usize>() + 1;
            if window.indent + window.marked + taken <= self.window + MARGIN {
                let _ = write!(out, " {label}");
            } else {
                let indent = window.indent.min((self.window + MARGIN).saturating_sub(taken));
                let _ = write!(out, "\n{:width$} | {}{label}", "", " ".repeat(indent));
            }
        }
    }
}

/// The part of a line that is shown, measured in columns of a terminal.
struct Window {
    text: String,
    indent: usize,
    marked: usize,
}

impl Window {
    /// Grows from the place to both sides, by turns, until no character fits any more.
    fn around(line: &str, before: usize, marked: usize, room: usize) -> Self {
        let chars: Vec<char> = line.chars().map(visible).collect();
        let (before, behind) = (before.min(chars.len()), (before + marked).min(chars.len()));
        let (mut first, mut last) = (before, before);
        let mut left = room;
        let mut fits = |char: Option<&char>| {
            let width = char.map_or(usize::MAX, |char| columns(*char));
            let fits = width <= left;
            left -= if fits { width } else { 0 };
            fits
        };
        while last < behind && fits(chars.get(last)) {
            last += 1;
        }
        loop {
            let (to_left, to_right) = (first > 0 && fits(chars.get(first - 1)), fits(chars.get(last)));
            first -= usize::from(to_left);
            last += usize::from(to_right);
            if !to_left && !to_right {
                break;
            }
        }
        let width =
            |range: Range<usize>| chars.get(range).unwrap_or_default().iter().copied().map(columns).sum();
        let ellipsis = |is_cut| if is_cut { "…" } else { "" };
        let shown: String = chars.get(first..last).unwrap_or_default().iter().collect();
        Self {
            text: format!("{}{shown}{}", ellipsis(first > 0), ellipsis(last < chars.len())),
            indent: usize::from(first > 0) + width(first..before),
            marked: Ord::max(width(before..behind.min(last)), 1),
        }
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
    fn a_narrow_terminal_gets_narrow_lines() {
        let text = format!("| 限流 {} | HERE | {} |", "長い".repeat(50), "x".repeat(100));
        let start = text.find("HERE").unwrap();
        let mut diagnostic = Diagnostic::new(Rule::SurplusCells, Span::new(0, start..start + 4), "cells");
        diagnostic.label("this text would be lost, all of it");
        let picture = render_within(&diagnostic, &[Source::new("e.md", &text)], 60);
        let width = |line: &str| line.chars().map(columns).sum::<usize>();
        assert!(picture.lines().all(|line| width(line) <= 60), "{picture}");
        let lines: Vec<&str> = picture.lines().collect();
        let column = |line: &str, text| width(line.split(text).next().unwrap());
        assert_eq!(column(lines[3], "HERE"), column(lines[4], "^^^^"));
    }

    #[test]
    fn hidden_characters_are_shown() {
        assert!(picture("a\u{202e}b", "b", Audience::Terminal).contains("a\u{fffd}b"));
    }
}
