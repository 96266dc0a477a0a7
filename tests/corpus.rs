//! Documents of other projects, as they are: one crate includes all of them, one module each.

use errdown_codegen::{Options, Source, compile};
use errdown_tests::project::Project;
use errdown_tests::shared;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

/// The documents that need an option, and the option; every other one is included by its path
/// alone.
const OPTIONS: &str = include_str!("corpus/options.tsv");

/// The documents whose errors are in no Markdown table, and the rule that says so.
const UNREADABLE: &str = include_str!("corpus/unreadable.tsv");

fn pairs(lines: &str) -> BTreeMap<&str, &str> {
    lines.lines().filter_map(|line| line.split_once('\t')).collect()
}

#[test]
fn every_document_with_a_table_becomes_an_enum() {
    let Some(shared) = shared("every_document_with_a_table_becomes_an_enum") else { return };
    let (mut options, unreadable) = (pairs(OPTIONS), pairs(UNREADABLE));
    let mut source = "//! Every document.\n#![deny(warnings, missing_docs)]\n".to_owned();
    let project = Project::new("corpus");
    let mut files: Vec<_> =
        fs::read_dir(shared.join("corpus/documents")).unwrap().map(Result::unwrap).collect();
    files.sort_by_key(fs::DirEntry::file_name);
    for (number, file) in files.iter().enumerate() {
        let name = file.file_name().into_string().unwrap();
        if unreadable.contains_key(name.as_str()) {
            continue;
        }
        project.write(&format!("documents/{name}"), "");
        fs::copy(file.path(), project.path(&format!("documents/{name}"))).unwrap();
        let option = options.remove(name.as_str()).unwrap_or_default();
        writeln!(
            source,
            "/// {number}.\npub mod m{number} {{\n    errdown::include_errors!(pub enum E from {:?} {{ {option} }});\n}}",
            format!("documents/{name}")
        )
        .unwrap();
    }
    assert!(options.is_empty(), "options of documents that are not there: {options:?}");
    project.write("src/lib.rs", &source);
    if let Err(said) = project.build(&["check"]) {
        panic!("{said}");
    }
}

#[test]
fn a_document_without_a_table_is_told_why() {
    let Some(shared) = shared("a_document_without_a_table_is_told_why") else { return };
    for (name, rule) in pairs(UNREADABLE) {
        let text = fs::read_to_string(shared.join("corpus/documents").join(name)).unwrap();
        let compilation = compile(&[Source::new(name, &text)], &Options::default());
        assert!(compilation.has_errors() && compilation.catalog.entries.is_empty(), "{name}");
        let rules: Vec<&str> =
            compilation.diagnostics.iter().map(|diagnostic| diagnostic.rule.id()).collect();
        assert!(rules.contains(&rule), "{name}: {rules:?}");
    }
}
