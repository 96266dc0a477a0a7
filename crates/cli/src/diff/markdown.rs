//! A table for a comment on a pull request.

use super::comparison::{Comparison, words};
use errdown_codegen::{Change, printable};
use std::io::{self, Write};

pub(super) fn print(out: &mut impl Write, comparison: &Comparison<'_>) -> io::Result<()> {
    let name = text(comparison.new);
    let Some(verdict) = comparison.verdict() else {
        return writeln!(out, "### {name}\n\nNothing changes for the users of its errors.");
    };
    writeln!(out, "### {name}: {} change\n\n{}.\n", verdict.name(), comparison.counts())?;
    writeln!(out, "| Verdict | Code | Variant | What | Before | After |\n|---|---|---|---|---|---|")?;
    comparison.changes.iter().try_for_each(|change| row(out, change))
}

fn row(out: &mut impl Write, change: &Change) -> io::Result<()> {
    let Change { bump, kind, variant, codes, before, after, .. } = change;
    let cell = |value: &Option<String>| value.as_deref().map_or("—".to_owned(), text);
    let [variant, codes] = [variant, codes].map(|word| text(word));
    let (before, after, words) = (cell(before), cell(after), words(*kind));
    writeln!(out, "| {} | {codes} | {variant} | {words} | {before} | {after} |", bump.name())
}

/// Text of a document as text: nothing of it becomes markup, mentions somebody or ends the cell.
fn text(text: &str) -> String {
    let char = |char: char| match char {
        '\n' => " ".to_owned(),
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '#' | '@' | '&' | '$' | '!' => {
            format!("&#{};", u32::from(char))
        }
        char => char.to_string(),
    };
    printable(text).chars().map(char).collect()
}
