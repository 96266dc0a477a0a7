//! Generates one enum from the document as it is, and one from a document that this script makes, with
//! every option.

use errdown_build::{Builder, CodeType, Error, Role, Row, Rule};
use std::path::Path;

fn main() -> Result<(), Error> {
    Builder::new("ShopError").document("docs/errors.md").warn(true).generate();

    let folder = std::env::var_os("OUT_DIR").expect("cargo sets it");
    let page = "# A\n\n| Code | Was | Fix |\n|---|---|---|\n| 1 - Low | a | b | c |\n| 2 | a | b |\n| 0 - Fine | a | b |\n";
    std::fs::write(Path::new(&folder).join("made.md"), page).expect("a folder to write to");
    Builder::new("Made")
        .visibility("pub(crate)")
        .doc("Of a document that the build script makes.")
        .attribute("#[must_use]")
        .document("$OUT_DIR/made.md")
        .table("A")
        .column("Was", Role::Cause)
        .base_url("https://shop.test")
        .display("[{code}] {cause}")
        .code(CodeType::I64)
        .include_success(true)
        .exhaustive(true)
        .strict(true)
        .allow(Rule::SurplusCells)
        .runtime("::errdown")
        .row(Row::code("2").name("High").retry("retry(brief)"))
        .row(Row::named("Low").retry("stop"))
        .file_name("second.rs")
        .try_generate()?;
    Ok(())
}
