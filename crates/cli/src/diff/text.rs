//! A table to read.

use super::comparison::{Comparison, words};
use crate::paint::{BOLD, of_bump};
use crate::terminal::width;
use comfy_table::{ColumnConstraint, ContentArrangement, Table, Width, presets};
use errdown_codegen::{Bump, Change, ChangeKind, printable};
use std::fmt::Write as _;
use std::io::{self, Write};

/// The fewest columns in which the table is one; below, a change takes lines of its own.
const TABLE: usize = 72;

pub(super) fn print(out: &mut impl Write, comparison: &Comparison<'_>) -> io::Result<()> {
    let Some(verdict) = comparison.verdict() else { return writeln!(out, "no change") };
    let width = width();
    let text = if width < TABLE { list(comparison.changes, width) } else { table(comparison.changes, width) };
    for line in text.lines() {
        let line = line.trim_end();
        // Colors have no width, so they come after the layout.
        match Bump::ALL.iter().find_map(|bump| Some((bump, line.strip_prefix(bump.name())?))) {
            Some((bump, rest)) => {
                let style = of_bump(*bump);
                writeln!(out, "{style}{}{style:#}{rest}", bump.name())?;
            }
            None => writeln!(out, "{line}")?,
        }
    }
    let style = of_bump(verdict);
    writeln!(out, "\n{BOLD}verdict: {BOLD:#}{style}{}{style:#} ({})", verdict.name(), comparison.counts())
}

fn table(changes: &[Change], width: usize) -> String {
    let mut table = Table::new();
    table.load_preset(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(width).unwrap_or(u16::MAX));
    for change in changes {
        table.add_row([
            change.bump.name().to_owned(),
            change.codes.clone(),
            change.variant.clone(),
            said(change),
        ]);
    }
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
    }
    for (column, most) in [(1, 16), (2, 32)] {
        if let Some(column) = table.column_mut(column) {
            column.set_constraint(ColumnConstraint::UpperBoundary(Width::Fixed(most)));
        }
    }
    table.to_string()
}

/// For narrow terminals: what is below its row's name needs no columns.
fn list(changes: &[Change], width: usize) -> String {
    let mut text = String::new();
    for change in changes {
        let name = [change.codes.as_str(), &change.variant].join(" ");
        text.push_str(format!("{} {}", change.bump.name(), name.trim()).trim_end());
        let mut table = Table::new();
        table.load_preset(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(u16::try_from(width).unwrap_or(u16::MAX));
        table.add_row([said(change)]);
        if let Some(column) = table.column_mut(0) {
            column.set_padding((4, 0));
        }
        let _ = writeln!(text, "\n{table}");
    }
    text
}

/// `advice: SlowDown → Stop`.
fn said(change: &Change) -> String {
    let short = |text: &Option<String>| printable(&text.clone().unwrap_or_default().replace('\n', " "));
    let (before, after) = (short(&change.before), short(&change.after));
    let words = words(change.kind);
    match (change.kind, change.before.is_some(), change.after.is_some()) {
        (ChangeKind::Removed, ..) => format!("{words}: {before}"),
        (ChangeKind::Added, ..) => format!("{words}: {after}"),
        (_, true, false) => format!("{words}: {before} → nothing"),
        (_, false, true) => format!("{words}: nothing → {after}"),
        _ => format!("{words}: {before} → {after}"),
    }
}
