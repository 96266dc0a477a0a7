//! The features of the runtime crate: each one compiles by itself, and none is paid for by those who
//! do not ask for it.

use errdown_tests::project::{Project, at_root, manifest, succeed};
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

/// The packages that errdown depends on, all of them or the nearest.
fn dependencies(arguments: &[&str]) -> Vec<String> {
    let tree = cargo(&[&["tree", "--edges=normal", "--prefix=none", "--format={p}"], arguments].concat());
    tree.lines().filter_map(|line| Some(line.split(' ').next()?.to_owned())).collect()
}

#[test]
fn default_features_depend_on_core_and_macros_alone() {
    assert_eq!(dependencies(&["--depth=1"]), ["errdown", "errdown-core", "errdown-macros"]);
}

#[test]
fn without_default_features_no_macro_is_compiled() {
    assert_eq!(dependencies(&["--no-default-features"]), ["errdown", "errdown-core"]);
}

#[test]
fn without_the_derive_its_part_of_other_crates_is_left_out() {
    let features = |arguments: &[&str]| {
        let tree = ["tree", "--edges=normal", "--prefix=none", "--format={p} {f}"];
        cargo(&[&tree, arguments].concat()).lines().filter(|line| line.contains("derive")).count()
    };
    assert_eq!((features(&[]), features(&["--features=derive"]) > 2), (0, true));
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

/// Generated code names no other crate than the one that `crate` gives.
#[test]
fn generated_code_works_with_core_in_place_of_the_facade() {
    let dependency = format!("errdown-core.path = {:?}\n\n[workspace]\n", at_root("crates/core"));
    let project = Project::new("core-alone")
        .with("Cargo.toml", &(manifest("core-alone") + &dependency))
        .with("src/lib.rs", CORE_ALONE);
    project.build(&["check"]).unwrap();
}

const CORE_ALONE: &str = r##"
errdown::include_errors!(
    pub enum ShopError = r#"
| Code             | Cause            | Solution        |
|------------------|------------------|-----------------|
| 503 - Overloaded | The shop is busy | Try again later |
"# { crate: errdown_core }
);

#[derive(Debug, errdown::DocumentedError)]
#[errdown(document = "| Code | Cause |\n|---|---|\n| 404 - Gone | It left |", crate = errdown_core)]
pub enum Own {
    Gone,
}

pub fn advice() -> errdown_core::Advice {
    ShopError::Overloaded.retry()
}
"##;
