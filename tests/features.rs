//! The features of the runtime crate: each one compiles by itself, and none is paid for by those who
//! do not ask for it.

use errdown_tests::project::{at_root, succeed};
use std::process::Command;

const FEATURES: [&str; 11] =
    ["alloc", "axum", "backon", "http", "json", "miette", "reqwest", "serde", "std", "together", "tower"];

fn cargo(arguments: &[&str]) -> String {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(arguments).args(["--offline", "--locked"]).current_dir(at_root(""));
    succeed(cargo.env("CARGO_TARGET_DIR", at_root("target/features")))
}

#[test]
fn each_feature_stands_alone() {
    for feature in FEATURES {
        cargo(&["check", "--quiet", "--package=errdown", "--no-default-features", "--features", feature]);
    }
    cargo(&["check", "--quiet", "--package=errdown", "--no-default-features"]);
}

#[test]
fn every_feature_is_known_here() {
    let manifest = include_str!("../runtime/Cargo.toml");
    let (_, features) = manifest.split_once("[features]\n").unwrap();
    let (features, _) = features.split_once("\n[").unwrap();
    let mut known: Vec<&str> = features.lines().filter_map(|line| Some(line.split_once(" = ")?.0)).collect();
    known.retain(|feature| *feature != "default");
    known.sort_unstable();
    assert_eq!(known, FEATURES);
}

#[test]
fn default_features_depend_on_the_macros_alone() {
    let tree = ["tree", "--package=errdown", "--edges=normal", "--depth=1", "--prefix=none", "--format={p}"];
    let names: Vec<String> =
        cargo(&tree).lines().map(|line| line.split(' ').next().unwrap_or_default().to_owned()).collect();
    assert_eq!(names, ["errdown", "errdown-macros"]);
}
