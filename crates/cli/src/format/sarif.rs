//! SARIF 2.1.0 (OASIS), the form of code scanning.

use super::checked::{Checked, Region, Totals, full_message};
use super::report::Report;
use crate::rules::{Rules, URL};
use errdown_codegen::{Diagnostic, Rule, Severity};
use serde_json::{Value, json};
use std::io::{self, Write};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

#[derive(Default)]
pub(super) struct Sarif {
    has_printed: bool,
}

impl Report for Sarif {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let tool = json!({ "driver": {
            "name": "errdown",
            "version": env!("CARGO_PKG_VERSION"),
            "informationUri": env!("CARGO_PKG_REPOSITORY"),
            "rules": rules(),
        } });
        write!(out, "{{\"$schema\":\"{SCHEMA}\",\"version\":\"2.1.0\",\"runs\":[")?;
        write!(out, "{{\"tool\":{tool},\"columnKind\":\"unicodeCodePoints\",\"results\":[")
    }

    fn checked(&mut self, out: &mut dyn Write, checked: &Checked) -> io::Result<()> {
        for diagnostic in &checked.diagnostics {
            let comma = if std::mem::replace(&mut self.has_printed, true) { "," } else { "" };
            write!(out, "{comma}\n{}", result(checked, diagnostic))?;
        }
        Ok(())
    }

    fn end(&mut self, out: &mut dyn Write, _: &Totals) -> io::Result<()> {
        writeln!(out, "\n]}}]}}")
    }
}

/// Every rule, in the order to which `ruleIndex` refers.
fn rules() -> Vec<Value> {
    let rules = Rules::read();
    let rule = |rule: &Rule| {
        json!({
            "id": rule.id(),
            "shortDescription": { "text": rules.cause(*rule) },
            "help": { "text": rules.solution(*rule) },
            "helpUri": URL,
            "defaultConfiguration": { "level": level(rule.severity()) },
        })
    };
    Rule::ALL.iter().map(rule).collect()
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Lint => "warning",
    }
}

fn result(checked: &Checked, diagnostic: &Diagnostic) -> Value {
    let place =
        checked.region(diagnostic.place).map(|region| json!({ "physicalLocation": physical(region) }));
    let related = diagnostic.notes.iter().filter_map(|(span, text)| {
        let place = physical(checked.region((*span).into())?);
        Some(json!({ "physicalLocation": place, "message": { "text": text } }))
    });
    json!({
        "ruleId": diagnostic.rule.id(),
        "ruleIndex": Rule::ALL.iter().position(|rule| *rule == diagnostic.rule),
        "level": level(diagnostic.severity),
        "message": { "text": full_message(diagnostic) },
        "locations": place.into_iter().collect::<Vec<_>>(),
        "relatedLocations": related.collect::<Vec<_>>(),
    })
}

fn physical(region: Region<'_>) -> Value {
    let Region { path, line, column, end_line, end_column } = region;
    json!({
        "artifactLocation": { "uri": uri(path) },
        "region": { "startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column },
    })
}

/// A path as a relative reference (RFC 3986): bytes that are not part of one are percent-encoded.
fn uri(path: &str) -> String {
    let byte = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' => {
            char::from(byte).to_string()
        }
        byte => format!("%{byte:02X}"),
    };
    path.bytes().map(byte).collect()
}
