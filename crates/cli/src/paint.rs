//! Colors, in one place. They are always written; `anstream` takes them away where none are wanted.

use anstyle::{AnsiColor, Style};
use clap::builder::styling::Styles;
use errdown_codegen::{Bump, Diagnostic};

pub(crate) const ERROR: Style = AnsiColor::BrightRed.on_default().bold();
const LINT: Style = AnsiColor::BrightYellow.on_default().bold();
const GOOD: Style = AnsiColor::BrightGreen.on_default().bold();
const FRAME: Style = AnsiColor::BrightBlue.on_default().bold();
pub(crate) const BOLD: Style = Style::new().bold();

/// The help, in the colors of cargo's own.
pub(crate) const HELP: Styles = Styles::styled()
    .header(GOOD)
    .usage(GOOD)
    .literal(AnsiColor::BrightCyan.on_default().bold())
    .placeholder(AnsiColor::Cyan.on_default());

/// The style of a verdict.
pub(crate) fn of_bump(bump: Bump) -> Style {
    match bump {
        Bump::Patch => GOOD,
        Bump::Minor => LINT,
        Bump::Major => ERROR,
    }
}

/// Colors a picture as rustc does: rule, frame, marks, help.
pub(crate) fn picture(diagnostic: &Diagnostic, picture: &str) -> String {
    let style = if diagnostic.is_error() { ERROR } else { LINT };
    let mut lines = picture.lines();
    let title = lines.next().unwrap_or_default();
    let (rule, message) = title.split_once(": ").unwrap_or((title, ""));
    let mut out = format!("{style}{rule}{style:#}{BOLD}: {message}{BOLD:#}");
    let mut mark = style;
    for line in lines {
        out.push('\n');
        out.push_str(&framed(line, &mut mark));
    }
    out
}

/// A line below the title. The first marks are the problem's, those after it are its notes'.
fn framed(line: &str, mark: &mut Style) -> String {
    let is_blank = |(indent, _): &(&str, &str)| indent.trim().is_empty();
    if let Some((indent, place)) = line.split_once("--> ").filter(is_blank) {
        return format!("{indent}{FRAME}-->{FRAME:#} {place}");
    }
    let is_number = |number: &str| number.trim().chars().all(|c| c.is_ascii_digit());
    if let Some((number, rest)) = line.split_once('|').filter(|(number, _)| is_number(number)) {
        let marks = rest.trim_start();
        let rest = if number.trim().is_empty() && marks.starts_with(['^', '-']) {
            let mark = std::mem::replace(mark, FRAME);
            format!("{mark}{rest}{mark:#}")
        } else {
            rest.to_owned()
        };
        return format!("{FRAME}{number}|{FRAME:#}{rest}");
    }
    match line.split_once("= help:").filter(is_blank) {
        Some((indent, help)) => format!("{indent}{FRAME}={FRAME:#} {BOLD}help{BOLD:#}:{help}"),
        None => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use errdown_codegen::{Rule, Source, Span, render_within};

    /// Colors are added, and nothing else is changed, whatever is in a row.
    #[test]
    fn without_its_colors_a_picture_is_what_it_was() {
        let text = "| 5 | a --> b | = help: ^ | c |\n| 6 | ---- | x |\n";
        let span = |start, end| Span { document: 0, start, end };
        let mut diagnostic = Diagnostic::new(Rule::SurplusCells, span(6, 7), "it says: a | b");
        diagnostic.label("= help: --> this").note(span(36, 40), "1 | that").help("--> do\n= help: so");
        let plain = render_within(&diagnostic, &[Source::new("e.md", text)], 100);
        let painted = picture(&diagnostic, &plain);
        assert_eq!(anstream::adapter::strip_str(&painted).to_string(), plain);
        let row = format!("{FRAME}1 |{FRAME:#} | 5 | a --> b | = help: ^ | c |");
        assert!(painted.contains(&row), "{painted}");
    }
}
