//! Where output goes: colors, width, and words beside the result. Errors are always said, notes
//! and summaries only without `--quiet`.

use crate::paint::{self, BOLD};
use anstyle::Style;
use comfy_table::{ContentArrangement, Table, presets};
use std::fmt::Display;
use std::io::Write;

/// The width where no terminal says its own.
pub(crate) const WIDTH: u16 = 100;

/// The fewest columns in which text is still to be read.
const NARROWEST: u16 = 20;

#[derive(Debug, clap::Args)]
pub(crate) struct Terminal {
    /// When to use colors.
    #[arg(long, value_enum, default_value = "auto", global = true, value_name = "WHEN")]
    color: Colour,
    /// Print nothing but results and errors.
    #[arg(long, short, global = true)]
    pub(crate) quiet: bool,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Colour {
    Auto,
    Always,
    Never,
}

impl Terminal {
    pub(crate) fn choose_color(&self) {
        let choice = match self.color {
            Colour::Auto => anstream::ColorChoice::Auto,
            Colour::Always => anstream::ColorChoice::Always,
            Colour::Never => anstream::ColorChoice::Never,
        };
        choice.write_global();
    }

    /// Says something that is not a result.
    pub(crate) fn note(&self, text: impl Display) {
        if !self.quiet {
            say(BOLD, "note", text);
        }
    }

    /// Says how it went.
    pub(crate) fn summary(&self, text: impl Display) {
        if !self.quiet {
            let _ = writeln!(anstream::stderr(), "{text}");
        }
    }
}

/// Says why something could not be done.
pub(crate) fn error(problem: impl Display) {
    say(paint::ERROR, "error", problem);
}

/// Nobody may read it, and that is nobody's mistake.
fn say(style: Style, word: &str, text: impl Display) {
    let _ = writeln!(anstream::stderr(), "{style}{word}{style:#}: {text}");
}

/// `1 row`, `2 rows`.
pub(crate) fn counted(count: usize, thing: &str) -> String {
    if count == 1 { format!("1 {thing}") } else { format!("{count} {thing}s") }
}

/// A text in lines that fit after an indent, where standard output is a terminal.
pub(crate) fn wrapped(text: &str, indent: usize) -> String {
    let mut table = Table::new();
    let Some(width) = table.width().filter(|_| !text.is_empty()) else { return text.to_owned() };
    let room = width.saturating_sub(u16::try_from(indent).unwrap_or(u16::MAX)).max(NARROWEST);
    table.load_preset(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic).set_width(room);
    table.add_row([text]);
    table.column_iter_mut().for_each(|column| {
        column.set_padding((0, 0));
    });
    table.to_string().lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

/// How many columns standard output has.
pub(crate) fn width() -> usize {
    Table::new().width().unwrap_or(WIDTH).into()
}
