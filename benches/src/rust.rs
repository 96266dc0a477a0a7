//! The Rust that one would write for the documented errors without errdown.

use crate::Row;
use std::fmt::Write as _;

/// A thiserror enum, with a `match` for everything else that errdown knows of a row.
pub fn thiserror(rows: &[Row]) -> String {
    let mut out =
        "#[derive(Clone, Copy, Debug)]\npub struct Link { pub text: &'static str, pub url: &'static str }\n\
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, thiserror::Error)]\npub enum E {\n"
            .to_owned();
    for Row { code, variant, title, cause, solution } in rows {
        let text = plain(cause);
        let docs = format!("{code} **{title}**: {cause}\n\n{solution}");
        let _ = writeln!(out, "#[doc = {docs:?}]\n#[error(\"{code} {title}: {text}\")]\n{variant},");
    }
    out += "}\nimpl E {\n";
    method(&mut out, rows, "code", "i64", |row| row.code.to_string());
    method(&mut out, rows, "title", "&'static str", |row| format!("{:?}", row.title));
    method(&mut out, rows, "cause", "&'static str", |row| format!("{:?}", plain(&row.cause)));
    method(&mut out, rows, "solution", "&'static str", |row| format!("{:?}", plain(&row.solution)));
    method(&mut out, rows, "links", "&'static [Link]", links);
    method(&mut out, rows, "retry", "Option<u32>", |row| {
        if row.solution.contains("etry") { "Some(30)".to_owned() } else { "None".to_owned() }
    });
    out += "pub fn from_code(code: i64) -> Option<Self> {\nSome(match code {\n";
    for Row { code, variant, .. } in rows {
        let _ = writeln!(out, "{code} => Self::{variant},");
    }
    out + "_ => return None,\n})\n}\n}\n"
}

/// The enum with the usual derives, and nothing else.
pub fn bare(rows: &[Row]) -> String {
    let variants: Vec<&str> = rows.iter().map(|row| row.variant.as_str()).collect();
    let derives = "#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]";
    format!("{derives}\npub enum E {{\n{},\n}}\n", variants.join(",\n"))
}

fn method(out: &mut String, rows: &[Row], name: &str, returned: &str, value: impl Fn(&Row) -> String) {
    let _ = writeln!(out, "pub fn {name}(self) -> {returned} {{\nmatch self {{");
    for row in rows {
        let _ = writeln!(out, "Self::{} => {},", row.variant, value(row));
    }
    *out += "}\n}\n";
}

fn links(row: &Row) -> String {
    let mut links = String::new();
    let mut rest = row.solution.as_str();
    while let Some((text, url, behind)) = next_link(rest) {
        let _ = write!(links, "Link {{ text: {:?}, url: {url:?} }}, ", text.1);
        rest = behind;
    }
    format!("&[{links}]")
}

/// Markdown without its links.
fn plain(markdown: &str) -> String {
    let mut out = String::new();
    let mut rest = markdown;
    while let Some(((before, text), _, behind)) = next_link(rest) {
        out.extend([before, text]);
        rest = behind;
    }
    out + rest
}

/// What is before the next link, its text, its target, and what follows it.
fn next_link(text: &str) -> Option<((&str, &str), &str, &str)> {
    let (before, rest) = text.split_once('[')?;
    let (text, rest) = rest.split_once("](")?;
    let (url, behind) = rest.split_once(')')?;
    Some(((before, text), url, behind))
}
