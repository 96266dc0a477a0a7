//! The two documents that errdown began with, verbatim: a program that includes them prints what
//! its enums say, and that is what the evaluation data expects.

use errdown_codegen::{Audience, Options, Rule, Source, compile, render};
use errdown_tests::project::{Project, at_root, manifest};
use errdown_tests::shared;
use serde_json::Value;
use std::fs;
use std::path::Path;

#[test]
fn the_seed_documents_become_what_is_expected() {
    let Some(shared) = shared("the_seed_documents_become_what_is_expected") else { return };
    let project = Project::new("seeds")
        .with("Cargo.toml", &(manifest("seeds") + "serde_json = \"1\"\n\n[workspace]\n"))
        .with("src/main.rs", include_str!("seeds/main.rs"));
    let mut expected = Vec::new();
    for file in fs::read_dir(shared.join("seeds/expected")).unwrap() {
        let page: Value = serde_json::from_slice(&fs::read(file.unwrap().path()).unwrap()).unwrap();
        let document = page["document"].as_str().unwrap();
        fs::copy(shared.join("seeds").join(document), project.path(document)).unwrap();
        expected.push(page);
    }
    expected.sort_by_key(|page| page["document"].to_string());

    let printed: Vec<Value> = project.run().lines().map(|page| serde_json::from_str(page).unwrap()).collect();
    for (printed, expected) in printed.iter().zip(&expected) {
        // Entry by entry first: a page that differs is too long to read.
        let entries = |page: &Value| page["entries"].as_array().unwrap().clone();
        for (printed, expected) in entries(printed).into_iter().zip(entries(expected)) {
            assert_eq!(printed, expected);
        }
    }
    assert_eq!(printed, expected);
}

/// The picture of what two pages in a folder disagree about.
fn disagreements(folder: &Path, pages: [&str; 2]) -> Vec<String> {
    let read = |page: &str| Source::new(page, &fs::read_to_string(folder.join(page)).unwrap());
    let sources = pages.map(read);
    let diagnostics = compile(&sources, &Options::default()).diagnostics;
    let disagreements = diagnostics.iter().filter(|found| found.rule == Rule::DocumentsDisagree);
    disagreements.map(|found| render(found, &sources, Audience::Terminal)).collect()
}

/// One page says of 500 that it passes, the other one that the request is invalid.
#[test]
fn the_documents_disagree_about_500() {
    let own = disagreements(&at_root("docs-src"), ["error-codes.md", "fine-tuning.md"]);
    assert!(
        own.iter().any(|picture| {
            picture.contains("about `500`")
                && picture.contains("--> error-codes.md:15:3")
                && picture.contains("--> fine-tuning.md:14:3")
        }),
        "{own:#?}"
    );
    let Some(shared) = shared("the_documents_disagree_about_500") else { return };
    let files = fs::read_dir(shared.join("seeds")).unwrap().map(Result::unwrap);
    let pages =
        files.filter(|file| file.path().is_file()).map(|file| file.file_name().into_string().unwrap());
    let pages: Vec<_> = pages.collect();
    let [a, b] = pages.as_slice() else { panic!("{pages:?}") };
    let verbatim = disagreements(&shared.join("seeds"), [a, b]);
    assert!(
        verbatim
            .iter()
            .any(|picture| { picture.contains("about `500`") && picture.matches("--> ").count() == 2 }),
        "{verbatim:#?}"
    );
}
