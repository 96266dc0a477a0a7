//! Commands of a GitHub workflow, which annotate the lines of a pull request:
//! `::error file=docs/errors.md,line=5,col=17,endColumn=20,title=surplus-cells::row has 4 cells`.

use super::checked::{Checked, Region, full_message};
use super::report::Report;
use std::io::{self, Write};

pub(super) struct Github;

impl Report for Github {
    fn checked(&mut self, out: &mut dyn Write, checked: &Checked) -> io::Result<()> {
        for diagnostic in &checked.diagnostics {
            let command = if diagnostic.is_error() { "error" } else { "warning" };
            let place = checked.region(diagnostic.place).map(place).unwrap_or_default();
            let (rule, message) = (diagnostic.rule.id(), data(&full_message(diagnostic)));
            writeln!(out, "::{command} {place}title=errdown {rule}::{message}")?;
        }
        Ok(())
    }
}

/// Columns are only right within one line. Standard input and inline documents are not files.
fn place(region: Region<'_>) -> String {
    let Region { path, line, column, end_line, end_column } = region;
    if path.starts_with('<') {
        return String::new();
    }
    let path = property(path);
    if line == end_line && column < end_column {
        format!("file={path},line={line},col={column},endColumn={end_column},")
    } else {
        format!("file={path},line={line},endLine={end_line},")
    }
}

/// Text as GitHub's own toolkit escapes it.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
