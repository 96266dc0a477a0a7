//! The features of the runtime crate: each one compiles by itself, and none is paid for by those who
//! do not ask for it.

use errdown_tests::project::{at_root, succeed};
use std::process::Command;

/// What the manifest of the runtime crate declares.
fn features() -> Vec<&'static str> {
    let (_, features) = include_str!("../runtime/Cargo.toml").split_once("[features]\n").unwrap();
    let (features, _) = features.split_once("\n[").unwrap();
    features.lines().filter_map(|line| Some(line.split_once(" = ")?.0)).collect()
}

fn cargo(arguments: &[&str]) -> String {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(arguments).args(["--package=errdown", "--offline", "--locked"]).current_dir(at_root(""));
    succeed(cargo.env("CARGO_TARGET_DIR", at_root("target/features")))
}

#[test]
fn each_feature_stands_alone() {
    cargo(&["check", "--quiet", "--no-default-features"]);
    for feature in features() {
        cargo(&["check", "--quiet", "--no-default-features", "--features", feature]);
    }
}

#[test]
fn default_features_depend_on_the_macros_alone() {
    let tree = cargo(&["tree", "--edges=normal", "--depth=1", "--prefix=none", "--format={p}"]);
    let names: Vec<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    assert_eq!(names, ["errdown", "errdown-macros"]);
}

#[test]
fn the_readme_lists_every_feature() {
    let readme = include_str!("../README.md");
    let (_, table) = readme.split_once("| feature | default | what it adds |").unwrap();
    let (table, _) = table.split_once("\n\n").unwrap();
    for feature in features().into_iter().filter(|feature| *feature != "default") {
        assert!(table.contains(&format!("`{feature}`")), "{feature}");
    }
}
