//! What `expand` shows of calls. `tests/shown.rs` has the test that the macro makes the same of
//! them. `UPDATE_EXPECT=1` rewrites the files.

#![expect(clippy::expect_used, reason = "a test fails loudly")]

use expect_test::{ExpectFile, expect_file};
use std::process::Command;

/// In the folder above `docs-src`, as in the crate of the other test.
fn expands(arguments: &[&str], golden: &ExpectFile) {
    let output = Command::new(env!("CARGO_BIN_EXE_cargo-errdown"))
        .arg("expand")
        .args(arguments)
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
        .output()
        .expect("the binary");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    golden.assert_eq(&String::from_utf8_lossy(&output.stdout));
}

#[test]
fn a_call_without_options() {
    expands(&["docs-src/shop.md", "--enum", "ShopError"], &expect_file!["expand/shop.rs"]);
}

/// Two documents, an attribute, and every option that changes what is generated.
#[test]
fn a_call_with_every_option() {
    let arguments = [
        "docs-src/shop.md",
        "docs-src/error-codes.md",
        "--enum=/// All of them.\n#[must_use] pub(crate) enum All",
        "--table=Shop errors",
        "--table=Inference Errors",
        "--column=Solution=extra",
        "--base-url=https://shop.test/docs/",
        "--display={code} {title}",
        "--code=i64",
        "--success=include",
        "--exhaustive",
        "--crate=crate::reexported",
        "--row=TooFast => { name: Slow, retry: slow_down(2s) }",
    ];
    expands(&arguments, &expect_file!["expand/all.rs"]);
}
