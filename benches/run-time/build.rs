//! Writes the documents, and what one would look up their codes with instead.

#[path = "../src/rows.rs"]
mod rows;

use rows::{Row, markdown, markdown_of_symbols, rows};
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=../src/rows.rs");
    let out = env::var("OUT_DIR").expect("cargo sets it");
    let mut source = String::new();
    for count in [10, 100, 1000, 10_000] {
        let rows = rows(count);
        let write = |name: &str, text: String| fs::write(Path::new(&out).join(name), text);
        write(&format!("ints_{count}.md"), markdown(&rows)).expect("a writable folder");
        write(&format!("texts_{count}.md"), markdown_of_symbols(&rows)).expect("a writable folder");
        // From here on, rustc needs minutes for a match and for strum.
        let of_all = if count > 1000 { String::new() } else { matches(&rows) + &strum(&rows) };
        let _ = write!(
            source,
            "/// The enums of {count} rows.\npub mod of_{count} {{\n#![allow(missing_docs)]\n\
             errdown::include_errors!(pub enum ByInt from \"$OUT_DIR/ints_{count}.md\");\n\
             errdown::include_errors!(pub enum ByText from \"$OUT_DIR/texts_{count}.md\");\n{}{of_all}}}\n",
            maps(&rows)
        );
    }
    fs::write(Path::new(&out).join("rivals.rs"), source).expect("a writable folder");
}

fn maps(rows: &[Row]) -> String {
    let mut ints = "pub static INTS: phf::Map<i64, u16> = phf::phf_map! {\n".to_owned();
    let mut texts = "pub static TEXTS: phf::Map<&'static str, u16> = phf::phf_map! {\n".to_owned();
    for (number, row) in rows.iter().enumerate() {
        let _ = writeln!(ints, "{}i64 => {number},", row.code);
        let _ = writeln!(texts, "{:?} => {number},", row.symbol());
    }
    format!("{ints}}};\n{texts}}};\n")
}

fn matches(rows: &[Row]) -> String {
    let mut ints = "pub fn int(code: i64) -> Option<u16> {\nSome(match code {\n".to_owned();
    let mut texts = "pub fn text(code: &str) -> Option<u16> {\nSome(match code {\n".to_owned();
    let mut cause = "pub fn cause(row: u16) -> &'static str {\nmatch row {\n".to_owned();
    let mut display = "pub fn display(row: u16, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {\nf.write_str(match row {\n".to_owned();
    for (number, row) in rows.iter().enumerate() {
        let _ = writeln!(ints, "{} => {number},", row.code);
        let _ = writeln!(texts, "{:?} => {number},", row.symbol());
        let _ = writeln!(cause, "{number} => {:?},", row.cause);
        let _ = writeln!(display, "{number} => {:?},", format!("{} {}: {}", row.code, row.title, row.cause));
    }
    let none = "_ => return None,\n})\n}\n";
    let causes: Vec<String> = rows.iter().map(|row| format!("{:?}", row.cause)).collect();
    let table = format!("pub static CAUSES: [&str; {}] = [{}];\n", rows.len(), causes.join(", "));
    format!("{ints}{none}{texts}{none}{cause}_ => \"\",\n}}\n}}\n{display}_ => \"\",\n}})\n}}\n{table}")
}

fn strum(rows: &[Row]) -> String {
    let mut out =
        "#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::EnumString)]\npub enum Strum {\n".to_owned();
    for row in rows {
        let _ = writeln!(out, "#[strum(serialize = {:?})]\n{},", row.symbol(), row.variant);
    }
    out + "}\n"
}
