//! JSON, version 1: `{"version":1,"checked":[{"documents":[…],"included_by":…,"diagnostics":[…]}],
//! "summary":{…}}`.

use super::checked::{Checked, Included, Region, Totals};
use super::report::Report;
use errdown_codegen::{Diagnostic, Place, Source};
use serde::Serialize;
use std::io::{self, Write};

#[derive(Default)]
pub(super) struct Json {
    has_printed: bool,
}

impl Report for Json {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        write!(out, "{{\"version\":1,\"checked\":[")
    }

    fn checked(&mut self, out: &mut dyn Write, checked: &Checked) -> io::Result<()> {
        let comma = if std::mem::replace(&mut self.has_printed, true) { "," } else { "" };
        writeln!(out, "{comma}")?;
        Ok(serde_json::to_writer(out, &Catalog::new(checked))?)
    }

    fn end(&mut self, out: &mut dyn Write, totals: &Totals) -> io::Result<()> {
        writeln!(out, "\n],\"summary\":{}}}", serde_json::to_string(totals)?)
    }
}

#[derive(Serialize)]
struct Catalog<'a> {
    documents: Vec<&'a str>,
    included_by: Option<&'a Included>,
    diagnostics: Vec<JsonDiagnostic<'a>>,
}

#[derive(Serialize)]
struct JsonDiagnostic<'a> {
    rule: &'static str,
    severity: String,
    #[serde(flatten)]
    place: Position<'a>,
    message: &'a str,
    label: Option<&'a str>,
    help: Option<&'a str>,
    notes: Vec<JsonPlace<'a>>,
}

#[derive(Serialize)]
struct JsonPlace<'a> {
    #[serde(flatten)]
    place: Position<'a>,
    message: &'a str,
}

/// All `null` for what concerns the arguments of the command.
#[derive(Default, Serialize)]
struct Position<'a> {
    path: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
}

impl<'a> Catalog<'a> {
    fn new(checked: &'a Checked) -> Self {
        Self {
            documents: checked.sources.iter().take(checked.documents).map(Source::shown_path).collect(),
            included_by: checked.included.as_ref(),
            diagnostics: checked
                .diagnostics
                .iter()
                .map(|found| JsonDiagnostic::new(checked, found))
                .collect(),
        }
    }
}

impl<'a> JsonDiagnostic<'a> {
    fn new(checked: &'a Checked, diagnostic: &'a Diagnostic) -> Self {
        let note = |(span, message): &'a (_, String)| JsonPlace {
            place: Position::new(checked, Place::Document(*span)),
            message,
        };
        Self {
            rule: diagnostic.rule.id(),
            severity: diagnostic.severity.to_string(),
            place: Position::new(checked, diagnostic.place),
            message: &diagnostic.message,
            label: Some(diagnostic.label.as_str()).filter(|label| !label.is_empty()),
            help: diagnostic.help.as_deref(),
            notes: diagnostic.notes.iter().map(note).collect(),
        }
    }
}

impl<'a> Position<'a> {
    fn new(checked: &'a Checked, place: Place) -> Self {
        let Some(Region { path, line, column, end_line, end_column }) = checked.region(place) else {
            return Self::default();
        };
        let [line, column, end_line, end_column] = [line, column, end_line, end_column].map(Some);
        Self { path: Some(path), line, column, end_line, end_column }
    }
}
