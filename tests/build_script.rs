//! The door for build scripts: the same enum as the macro's, and a build log that shows what is wrong.

use errdown_build::{Builder, Role, Row, Rule};
use errdown_tests::project::{Project, at_root, cargo, manifest, succeed};
use std::fs;
use tempfile::TempDir;

/// The text that a builder writes, or what it says instead.
fn generate(builder: Builder) -> Result<String, String> {
    let folder = TempDir::new().unwrap();
    let path = builder.out_dir(folder.path()).try_generate().map_err(|error| error.to_string())?;
    Ok(fs::read_to_string(path).unwrap())
}

/// Of a document of the golden expansions; only the lints are told to look away.
#[test]
fn a_file_is_the_expansion_of_the_macro() {
    let page = fs::read_to_string(at_root("docs-src/fine-tuning.md")).unwrap();
    let project = scripted("scripted-golden", ", features = [\"pretty\"]")
        .with("docs-src/fine-tuning.md", &page)
        .with("build.rs", &SCRIPT.replace("ShopError", "FineTuningError").replace("docs/errors", "docs-src/fine-tuning"))
        .with(
            "src/main.rs",
            "fn main() { print!(\"{}\", include_str!(concat!(env!(\"OUT_DIR\"), \"/fine_tuning_error.rs\"))); }",
        );
    let allowed = "#[allow(dead_code, clippy::all, clippy::pedantic, clippy::nursery)]\n";
    let file = project.run();
    assert_eq!(file.matches(allowed).count(), 2);
    assert!(file.replace(allowed, "") == include_str!("expansions/fine_tuning.rs"), "{file}");
}

#[test]
fn what_is_wrong_is_said_at_once() {
    let folder = TempDir::new().unwrap();
    let page = folder.path().join("a.md");
    fs::write(&page, "| Code | Cause |\n|---|---|\n| 400 | a | lost |\n| No body | b |\n").unwrap();
    let path = page.to_str().unwrap();
    let said = generate(Builder::new("E").document(path).row(Row::code("404").name("X"))).unwrap_err();
    assert_eq!(
        said.replace(path, "a.md"),
        "\
error[unknown-code]: no row has the code `404`
  = help: the codes are 400

error[surplus-cells]: row has 3 cells but the table has 2 columns
 --> a.md:3:13
  |
3 | | 400 | a | lost |
  |             ^^^^ this text would be lost
  = help: escape a literal `|` as `\\|`

error[not-a-code]: `No body` is not a code
 --> a.md:4:3
  |
4 | | No body | b |
  |   ^^^^^^^
  = help: write the code first, then its title: `400 - Invalid Request`"
    );
}

#[test]
fn what_a_builder_cannot_mean() {
    let page = "../docs-src/shop.md";
    let said = |builder: Builder| generate(builder).unwrap_err();
    assert_eq!(said(Builder::new("E")), "error: no document: call `document(\"docs/errors.md\")`");
    assert_eq!(
        said(Builder::new("Shop error").document(page)),
        "error: `Shop error` is not the name of an enum"
    );
    assert_eq!(
        said(Builder::new("E").document(page).allow(Rule::NotUtf8)),
        "error: `not-utf8` cannot be allowed: only lints and errors of single rows or tables can be"
    );
    assert_eq!(
        said(Builder::new("E").document(page).base_url("/docs")),
        "error: the base URL `/docs` is not absolute"
    );
    assert_eq!(
        said(Builder::new("E").document("docs/nowhere.md").row(Row::code("404").retry("stop"))),
        "error[document-not-found]: cannot read `docs/nowhere.md`: there is no such file\n  \
         = help: paths are relative to the folder of `Cargo.toml`"
    );
    assert_eq!(
        said(Builder::new("E").document("../docs-src/shp.md")),
        "error[document-not-found]: cannot read `../docs-src/shp.md`: there is no such file\n  \
         = help: paths are relative to the folder of `Cargo.toml`; did you mean `../docs-src/shop.md`?"
    );
    assert_eq!(
        said(Builder::new("E").document("$OUT_DIR/a.md")),
        "error[document-not-found]: cannot read `$OUT_DIR/a.md`: `$OUT_DIR` is not set\n  \
         = help: cargo sets it for crates that have a build script"
    );
    let said = said(Builder::new("E").document(page).attribute("#[derive("));
    assert!(said.starts_with("error: `#[derive(` is not an attribute"), "{said}");
}

#[test]
fn what_is_said_twice() {
    let page = "../docs-src/shop.md";
    let said = |builder: Builder| generate(builder).unwrap_err();
    assert_eq!(
        said(Builder::new("E").document(page).document("./../docs-src/./shop.md")),
        "error: document `./../docs-src/./shop.md` is given twice"
    );
    assert_eq!(
        said(Builder::new("E").document(page).document(at_root("docs-src/shop.md").to_str().unwrap())),
        format!("error: document `{}` is given twice", at_root("docs-src/shop.md").display())
    );
    assert_eq!(
        said(
            Builder::new("E").document(page).row(Row::code("404").name("A")).row(Row::code("404").name("B"))
        ),
        "error: row `404` is given twice"
    );
    assert_eq!(
        said(Builder::new("E").document(page).column("Code", Role::Code).column("Code", Role::Title)),
        "error: column `Code` is given twice"
    );
}

/// What would be an error of the compiler in a file that nobody wrote.
#[test]
fn what_is_no_rust() {
    let said = |change: fn(Builder) -> Builder| {
        let builder = Builder::new("E").document("../docs-src/shop.md");
        generate(change(builder)).unwrap_err()
    };
    for (change, message) in [
        (
            (|builder| builder.visibility("public")) as fn(Builder) -> Builder,
            "`public` is not a visibility, such as `pub(crate)`",
        ),
        (
            |builder| builder.visibility("pub(crate) x"),
            "`pub(crate) x` is not a visibility, such as `pub(crate)`",
        ),
        (
            |builder| builder.attribute("derive(Debug)"),
            "`derive(Debug)` is not an attribute, such as `#[must_use]`",
        ),
        (
            |builder| builder.attribute("#![must_use]"),
            "`#![must_use]` is not an attribute, such as `#[must_use]`",
        ),
        (|builder| builder.attribute("#[repr(u8)]"), "the representation of the enum is errdown's own"),
        (
            |builder| builder.runtime("errdown::"),
            "`errdown::` is not a path of the runtime, such as `::errdown`",
        ),
        (|builder| builder.runtime("a b"), "`a b` is not a path of the runtime, such as `::errdown`"),
        (|builder| builder.runtime(""), "`` is not a path of the runtime, such as `::errdown`"),
    ] {
        assert_eq!(said(change), format!("error: {message}"));
    }
    for name in ["fn", "Self", "a::b", ""] {
        let said = generate(Builder::new(name).document("../docs-src/shop.md")).unwrap_err();
        assert_eq!(said, format!("error: `{name}` is not the name of an enum"));
    }
}

/// As the macro passes attributes on.
#[test]
fn attributes_of_the_enum() {
    let builder = Builder::new("E")
        .document("../docs-src/shop.md")
        .visibility("pub(in crate)")
        .runtime("crate::errdown");
    let builder = builder
        .attribute("#[derive(Debug, std::clone::Clone, serde::Serialize)]")
        .attribute("#[derive(Copy)]");
    let text = generate(builder.attribute("#[non_exhaustive] #[cfg(any())]").attribute("/// Ours.")).unwrap();
    assert!(text.contains("#[derive(serde::Serialize)]\n"), "{text}");
    assert!(text.contains("pub(crate) enum E"), "{text}");
    assert!(text.contains("/// Ours."), "{text}");
    // On the enum and on its implementations.
    assert_eq!(text.matches("#[cfg(any())]").count(), 2, "{text}");
    assert_eq!(text.matches("non_exhaustive").count(), 1, "{text}");
    assert_eq!(text.matches("derive(").count(), 2, "{text}");
}

#[test]
fn a_folder_that_is_missing_is_made() {
    let folder = TempDir::new().unwrap();
    let missing = folder.path().join("a/b");
    let path = Builder::new("E").document("../docs-src/shop.md").out_dir(&missing).try_generate().unwrap();
    assert!(path.starts_with(missing) && path.is_file());
}

/// Nobody sees in a program which folders the machine has that built it.
#[test]
fn a_path_in_the_package_is_relative() {
    let page = at_root("tests/ui/documents/errors.md");
    let text = generate(Builder::new("E").document(page.to_str().unwrap())).unwrap();
    assert!(text.contains("\"ui/documents/errors.md\"") && !text.contains(page.to_str().unwrap()), "{text}");
}

const SCRIPT: &str = r#"
fn main() {
    errdown_build::Builder::new("ShopError").document("docs/errors.md").generate();
}
"#;

const MAIN: &str = r#"
include!(concat!(env!("OUT_DIR"), "/shop_error.rs"));

fn main() {
    ShopError::ALL.iter().for_each(|error| println!("{error:?}"));
}
"#;

fn document(rows: &str) -> String {
    format!("| Code | Cause |\n|---|---|\n{rows}")
}

/// A package whose build script generates its errors.
fn scripted(name: &str, features: &str) -> Project {
    let build = at_root("crates/build-script");
    let dependency = format!(
        "\n[build-dependencies]\nerrdown-build = {{ path = '{}'{features} }}\n\n[workspace]\n",
        build.display()
    );
    Project::new(name)
        .with("Cargo.toml", &(manifest(name) + &dependency))
        .with("build.rs", SCRIPT)
        .with("src/main.rs", MAIN)
}

#[test]
fn an_edit_of_the_document_runs_the_script_again_and_nothing_else_does() {
    let project = scripted("scripted", "").with("docs/errors.md", &document("| 503 | Busy |\n"));
    assert_eq!(project.run(), "Busy\n");
    assert_eq!(project.build(&["build"]).unwrap().compiled, [""; 0]);
    project.write("docs/other.md", "");
    assert_eq!(project.build(&["build"]).unwrap().compiled, [""; 0]);
    project.write("docs/errors.md", &document("| 503 | Busy |\n| 504 | Too slow |\n"));
    assert_eq!(project.run(), "Busy\nTooSlow\n");
}

#[test]
fn a_broken_document_fails_the_script_with_its_picture_and_no_panic() {
    let project = scripted("scripted-badly", "").with("docs/errors.md", &document("| 503 | Busy | lost |\n"));
    let output = cargo(&project.path(""), &["build"]).env("RUST_BACKTRACE", "1").output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("(exit status: 1)") && !said.contains("panicked"), "{said}");
    assert!(said.contains("error[surplus-cells]: row has 3 cells but the table has 2 columns"), "{said}");
    assert!(said.contains(" --> docs/errors.md:3:16\n"), "{said}");
    // A document that was missing is looked for again.
    fs::remove_file(project.path("docs/errors.md")).unwrap();
    assert!(project.build(&["build"]).is_err());
    project.write("docs/errors.md", &document("| 503 | Busy |\n"));
    assert_eq!(succeed(&mut cargo(&project.path(""), &["run"])), "Busy\n");
}
