//! What pages do to tables: after each mutation the rows above it are read as before, every row that is
//! read no longer is reported at its own line, and nothing is invented. `mutations.txt` has what is still
//! wrong, by document and mutation: mostly tables that are too short then to be known by their cells.

use errdown_codegen::{Compilation, Options, Place, Source, compile};
use errdown_tests::shared;
use expect_test::expect_file;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// What becomes of the lines of a document, at the line of a row.
struct Mutation {
    name: &'static str,
    apply: fn(&mut Vec<String>, Row),
}

/// A row of a table: the indexes of its line, and of the line of the header.
#[derive(Clone, Copy)]
struct Row {
    line: usize,
    header: usize,
}

fn insert(lines: &mut Vec<String>, row: Row, line: &str) {
    lines.insert(row.line, line.to_owned());
}

fn change(lines: &mut [String], row: Row, change: impl Fn(&str) -> String) {
    lines[row.line] = change(lines[row.line].trim());
}

/// Puts something into the second cell.
fn split(lines: &mut [String], row: Row, middle: &str) {
    let line = lines[row.line].clone();
    let Some((at, _)) = line.char_indices().rfind(|(_, c)| *c == ' ').filter(|(at, _)| *at + 2 < line.len())
    else {
        return;
    };
    lines[row.line] = format!("{}{middle}{}", &line[..at], &line[at + 1..]);
}

const MUTATIONS: &[Mutation] = &[
    Mutation { name: "a comment", apply: |lines, row| insert(lines, row, "<!-- | 402 | Not paid | -->") },
    Mutation { name: "a blank line", apply: |lines, row| insert(lines, row, "") },
    Mutation { name: "no-break spaces", apply: |lines, row| insert(lines, row, "\u{a0}\u{a0}") },
    Mutation { name: "a tag of JSX", apply: |lines, row| insert(lines, row, "<Note>") },
    Mutation { name: "an element of HTML", apply: |lines, row| insert(lines, row, "<div>") },
    Mutation { name: "a word", apply: |lines, row| insert(lines, row, "Example:") },
    Mutation { name: "a list mark", apply: |lines, row| change(lines, row, |line| format!("- {line}")) },
    Mutation { name: "a heading mark", apply: |lines, row| change(lines, row, |line| format!("# {line}")) },
    Mutation {
        name: "no first pipe",
        apply: |lines, row| change(lines, row, |line| line.trim_start_matches('|').trim().to_owned()),
    },
    Mutation {
        name: "no last pipe",
        apply: |lines, row| change(lines, row, |line| line.trim_end_matches('|').trim().to_owned()),
    },
    Mutation {
        name: "no outer pipes",
        apply: |lines, row| change(lines, row, |line| line.trim_matches('|').trim().to_owned()),
    },
    Mutation { name: "wide pipes", apply: |lines, row| change(lines, row, |line| line.replace('|', "｜")) },
    Mutation { name: "a blank line in a cell", apply: |lines, row| split(lines, row, "\n\n") },
    Mutation { name: "a block of HTML in a cell", apply: |lines, row| split(lines, row, "\n<div>x</div>\n") },
    Mutation {
        name: "no outer pipes after a blank line",
        apply: |lines, row| {
            change(lines, row, |line| line.trim_matches('|').trim().to_owned());
            insert(lines, row, "");
        },
    },
    Mutation { name: "no header", apply: |lines, row| drop(lines.remove(row.header)) },
    Mutation {
        name: "a blank header",
        apply: |lines, row| {
            let cells: Vec<&str> = lines[row.header].split('|').map(|_| "").collect();
            lines[row.header] = cells.join(" | ");
        },
    },
];

fn read(text: &str) -> Compilation {
    compile(&[Source::new("e.md", text)], &Options::default())
}

/// The codes of the entry in each line.
fn codes(compilation: &Compilation) -> BTreeSet<(usize, String)> {
    compilation.catalog.entries.iter().map(|entry| (entry.line, entry.notation())).collect()
}

/// The lines that a diagnostic begins in.
fn reported(compilation: &Compilation, text: &str) -> BTreeSet<usize> {
    let source = Source::new("e.md", text);
    let line = |place| match place {
        Place::Document(span) => Some(source.position(span.start).line),
        Place::Call(_) => None,
    };
    compilation.diagnostics.iter().filter_map(|diagnostic| line(diagnostic.place)).collect()
}

/// The rows of a document that can be mutated: those of tables with pipes, all but the first of each.
fn rows(compilation: &Compilation, lines: &[&str]) -> Vec<Row> {
    let mut rows = Vec::new();
    for entry in &compilation.catalog.entries {
        let header = compilation.catalog.tables[entry.table].line - 1;
        let is_row = |line: usize| lines.get(line).is_some_and(|line| line.trim().starts_with('|'));
        let is_alone = |line: &str| lines.iter().filter(|other| **other == line).count() == 1;
        let line = entry.line - 1;
        if line > header + 2 && is_row(line) && is_row(line - 1) && is_alone(lines[line]) {
            rows.push(Row { line, header });
        }
    }
    rows
}

/// What is wrong after a mutation.
fn problems(before: &Compilation, text: &str, row: Row, mutation: &Mutation) -> Vec<String> {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let count = lines.len();
    (mutation.apply)(&mut lines, row);
    let mutated = lines.join("\n");
    let after = read(&mutated);
    let moved = mutated.split('\n').count() as isize - count as isize;
    // A row that is split begins where it was; what is inserted is above the row.
    let splits = mutation.name.ends_with("in a cell");
    let place = |line: usize| {
        let is_moved =
            line > row.line + usize::from(splits) || mutation.name == "no header" && line > row.header;
        if is_moved { line.saturating_add_signed(moved) } else { line }
    };
    let (codes_before, codes_after) = (codes(before), codes(&after));
    let told = reported(&after, &mutated);
    let mut problems = Vec::new();
    let is_header = mutation.name.ends_with("header");
    for (line, code) in &codes_before {
        let own = place(*line);
        let mut entries = codes_after.iter().filter(|(line, _)| *line == own);
        let is_entry = entries.any(|(_, other)| is_header || other == code);
        let is_own_table = !is_header || told.contains(&(row.header + 1));
        let is_reported = told.contains(&own) || is_header && is_own_table;
        if *line <= row.line && !is_header && !is_entry {
            problems.push(format!("{line}: `{code}` above is not read as before"));
        } else if !is_entry && !is_reported {
            problems.push(format!("{own}: `{code}` is lost"));
        }
    }
    // Which column is the code may be another one where no header says so.
    for (line, code) in codes_after.iter().filter(|_| !is_header) {
        if !codes_before.iter().any(|(_, other)| other == code) && told.iter().all(|told| told != line) {
            problems.push(format!("{line}: `{code}` is invented"));
        }
    }
    problems
}

/// The documents of a folder, with a number for each that chooses its rows.
fn documents(folder: &Path) -> Vec<(String, String)> {
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let read = |path: &Path| String::from_utf8_lossy(&fs::read(path).unwrap()).replace('\r', "");
    let named =
        files.iter().map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), read(path)));
    named.filter(|(_, text)| text.len() < LARGEST).collect()
}

/// Larger documents have the same rows, many times.
const LARGEST: usize = 100_000;

/// How many rows of a document are mutated in each way.
const ROWS: usize = 2;

#[test]
fn no_row_is_lost_by_what_pages_do_to_tables() {
    let Some(shared) = shared("no_row_is_lost_by_what_pages_do_to_tables") else { return };
    let (mut count, mut failures) = (0, BTreeMap::<String, usize>::new());
    for folder in ["corpus/documents", "corpus-2/documents"] {
        for (number, (name, text)) in documents(&shared.join(folder)).into_iter().enumerate() {
            let before = read(&text);
            let lines: Vec<&str> = text.lines().collect();
            let rows = rows(&before, &lines);
            for (at, mutation) in MUTATIONS.iter().enumerate() {
                for turn in 0..ROWS.min(rows.len()) {
                    // Any rows, and the same ones in every run.
                    let row = rows[(number * 31 + at * 17 + turn * 7919) % rows.len()];
                    count += 1;
                    let problems = problems(&before, &text, row, mutation);
                    if !problems.is_empty() {
                        *failures.entry(format!("{name}, {}", mutation.name)).or_default() += problems.len();
                    }
                }
            }
        }
    }
    let mut text = format!("{count} mutations\n");
    for (failure, count) in failures {
        writeln!(text, "{failure}: {count}").unwrap();
    }
    expect_file!["mutations.txt"].assert_eq(&text);
}
