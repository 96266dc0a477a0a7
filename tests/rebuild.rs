//! Real cargo in temporary crates: a document that changes rebuilds the crates that include it and
//! no others, and nothing of a document stays but the enum.

use errdown_tests::project::{Project, cargo, manifest, succeed};
use std::fs;
use std::path::PathBuf;

/// Prints the variants, a line each.
const MAIN: &str = r#"
errdown::include_errors!("docs/errors.md");

fn main() {
    ErrorCode::ALL.iter().for_each(|error| println!("{error:?}"));
}
"#;

/// A document with a row for each cause.
fn document(causes: &[&str]) -> String {
    let row = |(code, cause)| format!("| {code} | {cause} | Wait |\n");
    let rows: Vec<String> = (500..).zip(causes).map(row).collect();
    format!("| Code | Cause | Solution |\n|---|---|---|\n{}", rows.concat())
}

/// A package that prints the variants of its document, built once.
fn printer(name: &str) -> Project {
    let project = Project::new(name).with("src/main.rs", MAIN).with("docs/errors.md", &document(&["Busy"]));
    assert_eq!(project.run(), "Busy\n");
    project
}

const NOTHING: [&str; 0] = [];

/// What is out of date: the targets that cargo compiles now, of all packages.
fn compiled(project: &Project) -> Vec<String> {
    project.build(&["build", "--workspace"]).unwrap().compiled
}

#[test]
fn nothing_is_rebuilt_when_nothing_changed() {
    let project = printer("unchanged");
    assert_eq!(compiled(&project), NOTHING);
}

#[test]
fn an_edit_rebuilds_the_members_that_include_the_document_and_no_others() {
    let members = "\n[workspace]\nmembers = [\"other\", \"sibling\"]\n";
    let project = Project::new("edited")
        .with("Cargo.toml", &(manifest("edited") + members))
        .with("src/main.rs", MAIN)
        .with("docs/errors.md", &document(&["Busy"]))
        .with("sibling/Cargo.toml", &manifest("sibling"))
        .with("sibling/src/lib.rs", r#"errdown::include_errors!("../docs/errors.md");"#)
        .with("other/Cargo.toml", &manifest("other"))
        .with("other/src/lib.rs", r#"errdown::include_errors!("errors.md");"#)
        .with("other/errors.md", &document(&["Busy"]));
    compiled(&project);
    project.write("docs/errors.md", &document(&["Busy", "Too slow"]));
    assert_eq!(compiled(&project), ["edited", "sibling"]);
    assert_eq!(project.run(), "Busy\nTooSlow\n");
    project.write("other/errors.md", &document(&["Too slow"]));
    assert_eq!(compiled(&project), ["other"]);
    assert_eq!(compiled(&project), NOTHING);
}

#[test]
fn an_edit_in_a_path_dependency_rebuilds_it_and_what_depends_on_it() {
    let dependency = Project::new("elsewhere")
        .with("src/lib.rs", r#"errdown::include_errors!("docs/errors.md");"#)
        .with("docs/errors.md", &document(&["Busy"]));
    let elsewhere = format!("elsewhere = {{ path = '{}' }}\n", dependency.path("").display());
    let project = Project::new("dependent")
        .with("Cargo.toml", &(manifest("dependent") + &elsewhere + "\n[workspace]\n"))
        .with("src/main.rs", "fn main() { println!(\"{:?}\", elsewhere::ErrorCode::ALL); }");
    compiled(&project);
    assert_eq!(compiled(&project), NOTHING);
    dependency.write("docs/errors.md", &document(&["Busy", "Too slow"]));
    assert_eq!(compiled(&project), ["dependent", "elsewhere"]);
    assert_eq!(project.run(), "[Busy, TooSlow]\n");
    // A package outside of the workspace is another one for cargo in every run: nothing would ever
    // overwrite what has been built of it.
    let clean = ["clean", "--package=dependent", "--package=elsewhere"];
    succeed(&mut cargo(&project.path(""), &clean));
}

#[test]
fn a_row_that_appears_fails_a_derived_enum_with_its_lines_to_paste() {
    let enumeration = |variants: &str| {
        format!(
            "#[derive(Debug, errdown::DocumentedError)]\n#[errdown(from = \"docs/errors.md\")]\n\
             pub enum ShopError {{\n{variants}}}\n\nfn main() {{\n    \
             println!(\"{{}}\", ShopError::Busy);\n}}\n"
        )
    };
    let project = Project::new("grown")
        .with("src/main.rs", &enumeration("    Busy,\n"))
        .with("docs/errors.md", &document(&["Busy"]));
    assert_eq!(project.run(), "500 Busy\n");
    assert_eq!(compiled(&project), NOTHING);
    project.write("docs/errors.md", &document(&["Busy", "Too slow"]));
    let errors = project.build(&["build"]).unwrap_err();
    assert!(errors.contains("[missing-variant] `ShopError` has no variant for the row of `501`"), "{errors}");
    assert!(errors.contains("--> docs/errors.md:4:1") && errors.contains("--> src/main.rs:3:10"), "{errors}");
    let help = errors.split_once("allow missing rows with `partial`:\n").unwrap().1;
    let lines = help.split_once(" --> ").unwrap().0;
    assert_eq!(lines.lines().map(str::trim).collect::<Vec<_>>(), ["/// 501 Too slow", "TooSlow,"]);
    // What the help says is enough.
    project.write("src/main.rs", &enumeration(&format!("    Busy,\n{lines}")));
    assert_eq!(compiled(&project), ["grown"]);
    project.write("docs/errors.md", &document(&["Too slow"]));
    let errors = project.build(&["build"]).unwrap_err();
    assert!(errors.contains("[unknown-code] no row is called `Busy`"), "{errors}");
    assert!(!errors.contains("[missing-variant]"), "{errors}");
}

#[test]
fn a_deleted_document_is_an_error_until_it_is_back() {
    let project = printer("deleted");
    let (document, away) = (project.path("docs/errors.md"), project.path("away.md"));
    fs::rename(&document, &away).unwrap();
    let errors = project.build(&["build"]).unwrap_err();
    assert!(errors.contains("[document-not-found] cannot read `docs/errors.md`"), "{errors}");
    // Its time of modification is what it was, so that only the failure can make cargo build.
    fs::rename(&away, &document).unwrap();
    assert_eq!(compiled(&project), ["deleted"]);
    assert_eq!(project.run(), "Busy\n");
}

#[test]
fn a_document_that_another_file_replaces_rebuilds() {
    let project = printer("replaced");
    project.write("docs/new.md", &document(&["Too slow"]));
    fs::rename(project.path("docs/new.md"), project.path("docs/errors.md")).unwrap();
    assert_eq!(compiled(&project), ["replaced"]);
    assert_eq!(project.run(), "TooSlow\n");
}

#[test]
fn each_of_several_documents_rebuilds() {
    let main = MAIN.replace("\"docs/errors.md\"", "pub enum ErrorCode from \"docs/errors.md\", \"more.md\"");
    let project = Project::new("several")
        .with("src/main.rs", &main)
        .with("docs/errors.md", &document(&["Busy"]))
        .with("more.md", &document(&["Full"]));
    assert_eq!(project.run(), "Busy\nFull\n");
    project.write("more.md", &document(&["Closed"]));
    assert_eq!(compiled(&project), ["several"]);
    assert_eq!(project.run(), "Busy\nClosed\n");
    project.write("docs/errors.md", &document(&["Too slow"]));
    assert_eq!(compiled(&project), ["several"]);
    assert_eq!(project.run(), "TooSlow\nClosed\n");
}

#[test]
fn a_document_that_a_build_script_makes_is_read_from_its_folder() {
    let script = r#"
fn main() {
    println!("cargo::rerun-if-changed=causes.txt");
    let causes = std::fs::read_to_string("causes.txt").unwrap();
    let rows = (500..).zip(causes.lines()).map(|(code, cause)| format!("| {code} | {cause} | Wait |\n"));
    let text = "| Code | Cause | Solution |\n|---|---|---|\n".to_owned() + &rows.collect::<String>();
    std::fs::write(std::env::var("OUT_DIR").unwrap() + "/errors.md", text).unwrap();
}
"#;
    let project = Project::new("made")
        .with("build.rs", script)
        .with("causes.txt", "Busy\n")
        .with("src/main.rs", &MAIN.replace("docs/", "$OUT_DIR/"));
    assert_eq!(project.run(), "Busy\n");
    assert_eq!(compiled(&project), NOTHING);
    project.write("causes.txt", "Busy\nToo slow\n");
    assert_eq!(compiled(&project), ["made"]);
    assert_eq!(project.run(), "Busy\nTooSlow\n");
}

/// A lock file that has accepted a variant for each code.
fn lock(rows: &[(&str, &str)]) -> String {
    let row = |(code, variant): &(&str, &str)| {
        format!(
            "    {{ code = \"{code}\", variant = \"{variant}\", remedy = \"Stop\", wait = \"Unspecified\", applied = \"No\" }},\n"
        )
    };
    let rows: String = rows.iter().map(row).collect();
    format!("version = 1\n\nrows = [\n{rows}]\n\nremoved = [\n]\n")
}

#[test]
fn a_change_is_an_error_until_the_lock_file_has_it() {
    let call = "(pub enum ErrorCode from \"docs/errors.md\" { lock: \"errors.lock\" })";
    let main = MAIN.replace("(\"docs/errors.md\")", call);
    let pinned =
        |causes: &[&str]| document(causes).replace("Wait", "Wait <!-- errdown: retry=stop(applied=no) -->");
    let project = Project::new("locked")
        .with("src/main.rs", &main)
        .with("docs/errors.md", &pinned(&["Busy"]))
        .with("errors.lock", &lock(&[("500", "Busy")]));
    assert_eq!(project.run(), "Busy\n");
    assert_eq!(compiled(&project), NOTHING);
    project.write("docs/errors.md", &pinned(&["Busy", "Too slow"]));
    let errors = project.build(&["build"]).map(|build| build.compiled).unwrap_err();
    assert!(errors.contains("[unaccepted-change] `TooSlow`, code `501`, is new"), "{errors}");
    assert!(errors.contains("help: run `cargo errdown lock` to accept"), "{errors}");
    project.write("errors.lock", &lock(&[("500", "Busy"), ("501", "TooSlow")]));
    assert_eq!(compiled(&project), ["locked"]);
    assert_eq!(project.run(), "Busy\nTooSlow\n");
}

/// Nobody sees in a program which folders the machine has that built it.
#[test]
fn an_absolute_path_in_the_package_is_shown_as_a_relative_one() {
    let project =
        Project::new("absolute").with("docs/errors.md", "| Code | Cause |\n|---|---|\n| 503 | Busy |\n");
    let path = project.path("docs/errors.md");
    let main = format!(
        "use errdown::DocumentedError as _;\nerrdown::include_errors!({path:?});\n\
         #[derive(Debug, errdown::DocumentedError)]\n#[errdown(from = {path:?})]\nenum Own {{ Busy }}\n\
         fn main() {{\n    let own = Own::Busy.entry().unwrap().location().path();\n    \
         print!(\"{{}} {{own}}\", ErrorCode::Busy.location().path());\n}}\n"
    );
    project.write("src/main.rs", &main);
    assert_eq!(project.run(), "docs/errors.md docs/errors.md");
}

#[test]
fn without_a_build_script_nothing_is_read_from_its_folder() {
    let project = Project::new("scriptless")
        .with("src/main.rs", &MAIN.replace("docs/", "$OUT_DIR/"))
        .with("errors.md", &document(&["Busy"]));
    let errors = project.build(&["build"]).map(|build| build.compiled).unwrap_err();
    assert!(errors.contains("[document-not-found]"), "{errors}");
}

/// A library whose document has a marker in its prose and one in a table, and the bytes of its rlib
/// and its rmeta.
fn stored(name: &str) -> (Project, [Vec<u8>; 2]) {
    let page =
        format!("The marker of the prose.\n\n{}\n---\n\nThe end.\n", document(&["The marker of a cell"]));
    // The names in an incremental build depend on where it is.
    let manifest = manifest(name) + "\n[profile.dev]\nincremental = false\n\n[workspace]\n";
    let project = Project::new(name)
        .with("Cargo.toml", &manifest)
        .with("src/lib.rs", r#"errdown::include_errors!("docs/errors.md");"#)
        .with("docs/errors.md", &page);
    // The compiler's own paths, in spans and in debug information, are left out as people do it who
    // mind them; all others would be ours.
    let folder = fs::canonicalize(project.path("")).unwrap();
    let remap = format!("--remap-path-prefix={}=.", folder.display());
    let build = project.build(&["rustc", "--lib", "--", &remap]).unwrap();
    assert!(build.compiled.contains(&name.to_owned()));
    let bytes = |extension| {
        let is_ours = |file: &&PathBuf| {
            file.extension().is_some_and(|found| found == extension)
                && file.file_name().unwrap().to_string_lossy().starts_with(&format!("lib{name}"))
        };
        fs::read(build.files.iter().find(is_ours).unwrap()).unwrap()
    };
    let bytes = [bytes("rlib"), bytes("rmeta")];
    (project, bytes)
}

#[test]
fn of_a_document_only_the_enum_is_stored() {
    let (project, files) = stored("stored");
    let path = project.path("");
    let folder = path.file_name().unwrap().to_str().unwrap();
    for bytes in files {
        let holds = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
        assert!(holds("The marker of a cell"));
        assert!(!holds("The marker of the prose"));
        assert!(!holds(folder));
    }
}

/// A path in tokens that are parsed from a text shows only here: no file holds it, but it changes
/// the hash of the crate.
#[test]
fn two_checkouts_become_the_same_library() {
    let [(_, here), (_, there)] = ["twice"; 2].map(stored);
    assert!(here == there);
}
