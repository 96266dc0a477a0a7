//! The two documents that errdown began with, verbatim: a program that includes them prints what
//! its enums say, and that is what the evaluation data expects.

use errdown_tests::project::{Project, manifest};
use errdown_tests::shared;
use serde_json::Value;
use std::fs;

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
