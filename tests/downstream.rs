//! Small crates that use errdown as people do, a folder each in `downstream/`: what their authors
//! deny, clippy's pedantic lints among it, must not be broken by generated code.

use errdown_tests::project::{at_root, cargo, succeed};

/// Lints one of the crates.
fn lint(name: &str) {
    let folder = at_root("tests/downstream").join(name);
    let arguments = ["clippy", "--workspace", "--", "--deny=warnings", "--warn=clippy::pedantic"];
    succeed(&mut cargo(&folder, &arguments));
}

/// Runs one of the crates, and says what it printed.
fn run(name: &str) -> String {
    succeed(&mut cargo(&at_root("tests/downstream").join(name), &["run"]))
}

#[test]
fn a_dependency_may_have_another_name() {
    lint("renamed");
    let printed = "Some(UnknownItem) 429 Too many requests\nSome(NoStock) E1: No stock\n404 Unknown item\n";
    assert_eq!(run("renamed"), printed);
}

/// The crate has its own panic handler and no allocator, so that std and alloc are errors in it.
#[test]
fn neither_std_nor_an_allocator_is_needed() {
    lint("no-std");
}

#[test]
fn a_path_dependency_reads_its_own_document() {
    lint("path-dependency");
    assert_eq!(run("path-dependency"), "[Closed]\n[UnknownItem]\ndocs/errors.md:3\n");
}

#[test]
fn a_macro_of_another_crate_may_wrap_the_call() {
    lint("wrapped");
    assert_eq!(run("wrapped"), "404 Unknown item 404 Unknown item 404 Unknown item\n503 Closed\n");
}

#[test]
fn a_build_script_may_generate_the_errors() {
    lint("build-script");
    assert_eq!(
        run("build-script"),
        "Some(Closed) docs/errors.md:6\nlow [1] a Stop\nhigh [2] a Retry\nfine [0] a Unspecified\n"
    );
}

#[test]
fn every_edition_may_include_errors() {
    lint("editions");
}
