//! What the compiler says to a mistake. The messages are the product: read every `.stderr` as
//! somebody who has never heard of errdown.

use errdown_codegen::Rule;
use errdown_tests::project::{Project, cargo};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// One mistake a file. In each file that can still have its enum, `main` uses it, so that the
/// `.stderr` also proves that no other error follows.
#[test]
fn every_mistake_gets_its_message() {
    place_documents();
    let cases = trybuild::TestCases::new();
    // A single pass case would make trybuild build file by file; `hygiene.rs` has what must compile.
    cases.compile_fail("ui/*/*.rs");
}

/// The largest document that errdown reads, in bytes.
const LARGEST: usize = 16 << 20;

/// Puts the documents where trybuild's own crate has its `CARGO_MANIFEST_DIR`.
fn place_documents() {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the folder lies in `target`");
    let package = target.join("tests/trybuild").join(env!("CARGO_PKG_NAME"));
    let documents = package.join("documents");
    fs::create_dir_all(&documents).unwrap();
    fs::create_dir_all(package.join("src")).unwrap();
    for entry in fs::read_dir("ui/documents").unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), documents.join(entry.file_name())).unwrap();
    }
    fs::copy("ui/documents/errors.md", package.join("src/misplaced.md")).unwrap();
    // Made here, because a repository is no place for it.
    let line = "| 400 | a |\n";
    fs::write(documents.join("too_large.md"), line.repeat(LARGEST / line.len() + 1)).unwrap();
}

/// A message whose mistake is gone proves nothing any more.
#[test]
fn every_message_has_its_mistake() {
    for folder in fs::read_dir("ui").unwrap() {
        for file in fs::read_dir(folder.unwrap().path()).unwrap() {
            let file = file.unwrap().path();
            let is_message = file.extension().is_some_and(|extension| extension == "stderr");
            assert!(!is_message || file.with_extension("rs").is_file(), "{}", file.display());
        }
    }
}

/// Rules that only `cargo errdown check` knows; `crates/cli/tests` has them.
const OF_THE_COMMAND_LINE: &[&str] = &["invalid-call", "outside-package"];

/// Lints too: a strict call makes errors of them.
#[test]
fn every_rule_has_a_message() {
    let folders = fs::read_dir("ui").unwrap().map(|folder| folder.unwrap().path());
    let files = folders.flat_map(|folder| fs::read_dir(folder).unwrap()).map(|file| file.unwrap().path());
    let messages = files.filter(|file| file.extension().is_some_and(|extension| extension == "stderr"));
    let said: String = messages.map(|message| fs::read_to_string(message).unwrap()).collect();
    let rules = Rule::ALL.iter().map(|rule| rule.id()).filter(|id| !OF_THE_COMMAND_LINE.contains(id));
    let silent: Vec<&str> = rules.filter(|id| !said.contains(&format!("error: [{id}] "))).collect();
    assert_eq!(silent.join(" "), "");
}

/// Every error of `cargo check`: the place that rustc marks, then the places that the picture
/// names. Problem matchers of editors read exactly these lines.
fn places(project: &Project) -> Vec<Vec<String>> {
    let mut check = cargo(&project.path(""), &["check", "--workspace", "--message-format=json"]);
    let lines = String::from_utf8(check.output().unwrap().stdout).unwrap();
    let messages = lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let errors = messages.filter(|message| message["message"]["level"] == "error");
    let all = errors.filter_map(|error| {
        let span = error["message"]["spans"].as_array()?.iter().find(|span| span["is_primary"] == true)?;
        let marked =
            format!("{}:{}:{}", span["file_name"].as_str()?, span["line_start"], span["column_start"]);
        let text = error["message"]["message"].as_str()?;
        let named = text.lines().filter_map(|line| line.trim_start().strip_prefix("--> "));
        Some([marked].into_iter().chain(named.map(str::to_owned)).collect())
    });
    all.collect()
}

#[test]
fn messages_name_line_and_column_of_the_document() {
    let document =
        "# Errors\n\n| Code | Cause |\n|------|-------|\n| 400 - Bad request | a | lost |\n| No body | b |\n";
    let before = "\u{feff}---\r\ntitle: Errors\r\n---\r\n\r\n| Code | Cause |\r\n|------|-------|\r\n";
    let other = [before, "| 429 - 限流 |\tÄrger über 限 | lost |\r\n| Nö nö | b |\r\n"].concat();
    let project = Project::new("places").with("docs/errors.md", document).with("docs/other.md", &other).with(
        "src/lib.rs",
        "errdown::include_errors! {\n    pub enum E from \"docs/errors.md\",\n        \"docs/other.md\"\n}\n",
    );
    assert_eq!(
        places(&project),
        [
            ["src/lib.rs:2:21", "docs/errors.md:5:27"],
            ["src/lib.rs:2:21", "docs/errors.md:6:3"],
            ["src/lib.rs:3:9", "docs/other.md:7:29"],
            ["src/lib.rs:3:9", "docs/other.md:8:3"],
        ]
    );
}

#[test]
fn messages_name_a_second_place_of_the_document() {
    let row = "<!-- errdown: name=Refused -->";
    let project = Project::new("places-of-pins")
        .with(
            "docs/errors.md",
            &format!("| Code | Cause |\n|------|-------|\n| 400 {row} | a |\n| 401 {row} | b |\n"),
        )
        .with("src/lib.rs", "errdown::include_errors!(\"docs/errors.md\");\n");
    assert_eq!(places(&project), [["src/lib.rs:1:26", "docs/errors.md:4:1", "docs/errors.md:3:1"]]);
}

/// Every message about a derived enum, at the word that it is about.
#[test]
fn messages_about_a_derived_enum_stand_at_its_words() {
    let document = "| Code | Cause |\n|------|-------|\n| 400 - Bad request | a |\n| 429 - Slow | b |\n\
                    | 429 - Quota | c |\n| 404 - Gone | d |\n| 410 - Left | e |\n| 503 - Busy | f |\n";
    let source = r#"
#[derive(Debug, errdown::DocumentedError)]
#[errdown(from = "docs/errors.md")]
pub enum E {
    /// Words of the user.
    BadRequests,
    #[errdown(code = 429)] Fast,
    #[errdown(code = "gone")] Gone,
    #[errdown(code = 405)] NotAllowed,
    #[errdown(row = "Lefts")] Left2,
    #[errdown(name = "BUSY")] Occupied,
    Busy,
    #[errdown(code = 503)] Overloaded,
    #[errdown(undocumented, display = "{0}{1}")] A(u8),
    #[errdown(undocumented, display = "a", retry = "rety")] B,
    #[errdown(undocumented)] C,
    #[errdown(transparent)] D,
    #[errdown(undocumented, display = "{0}")] F(Vec<u8>),
    #[errdown(undocumented, display = "a")] G(#[source] u8),
    #[errdown(undocumented, display = "a")] H(#[errdown(retry_after)] u8),
    #[errdown(undocumented, display = "a")] I(#[errdown(retry)] u8),
    #[errdown(undocumented, display = "a")] J(#[from] std::fmt::Error, u8),
}
"#;
    let project =
        Project::new("places-of-a-derive").with("docs/errors.md", document).with("src/lib.rs", source);
    let mut found = places(&project);
    found.sort_by_key(|places| {
        let mut numbers = places[0].split(':').skip(1).map(|number| number.parse::<usize>().unwrap());
        (numbers.next(), numbers.next())
    });
    let lib = |place: &str| format!("src/lib.rs:{place}");
    let document = |line: usize| format!("docs/errors.md:{line}:1");
    assert_eq!(
        found,
        [
            // The rows that no variant is called after.
            vec![lib("4:10"), document(4), document(5)],
            vec![lib("6:5"), document(3)],
            vec![lib("7:22"), document(4), document(5)],
            vec![lib("8:22")],
            vec![lib("9:22")],
            vec![lib("10:21"), document(7)],
            vec![lib("11:22")],
            vec![lib("13:22"), document(8)],
            vec![lib("14:39")],
            vec![lib("15:52")],
            vec![lib("16:15")],
            vec![lib("17:15")],
            vec![lib("18:39")],
            vec![lib("19:57")],
            vec![lib("20:71")],
            vec![lib("21:57")],
            vec![lib("22:72")],
        ]
    );
}

/// What rustc says about the code of a derive stands where the user wrote the cause of it.
#[test]
fn messages_of_the_compiler_stand_at_the_words_of_a_derived_enum() {
    let broken = "| Code | Cause |\n|------|-------|\n| 400 - Bad | a | lost |\n";
    let page = broken.replace("| lost |", "|");
    let broken = broken.replace("Bad", "Worse");
    let source = r#"
use errdown::DocumentedError as D;
#[derive(Debug, D)]
pub enum Nowhere { Bad }
#[derive(Debug, D)]
#[errdown(from = ["docs/page.md", "docs/broken.md"], partial, allow = [duplicate-code])]
pub enum Broken { Bad }
#[derive(Debug, D)]
#[errdown(from = "docs/page.md")]
pub enum Types {
    Bad,
    #[errdown(transparent)] A(Vec<u8>),
    #[errdown(undocumented, display = "a")] B(#[from] std::fmt::Error),
    #[errdown(undocumented, display = "a")] C(#[from] std::fmt::Error),
}
#[derive(D)]
#[errdown(from = "docs/page.md")]
pub enum Bare { Bad }
#[derive(Debug, D)]
#[errdown(from = "docs/page.md")]
pub enum Made { Bad(std::fmt::Arguments<'static>) }
pub fn made() -> Option<Made> { Made::from_code(400) }

#[derive(Debug, D)]
#[errdown(from = "docs/page.md", tabel = "A")]
pub enum Unread { Other }
"#;
    let project = Project::new("places-of-the-compiler")
        .with("docs/page.md", &page)
        .with("docs/broken.md", &broken)
        .with("src/lib.rs", source);
    let mut found: Vec<String> = places(&project).iter().map(|places| places.join(" ")).collect();
    found.sort();
    found.dedup();
    assert_eq!(
        found,
        [
            "src/lib.rs:12:31",
            "src/lib.rs:14:55",
            "src/lib.rs:18:10",
            "src/lib.rs:22:33",
            "src/lib.rs:25:34",
            "src/lib.rs:4:10",
            "src/lib.rs:6:35 docs/broken.md:3:21",
        ]
    );
}

/// Paths are relative to where rustc runs, the root of the workspace, as rustc's own are.
#[test]
fn messages_name_a_member_and_what_lies_outside_of_it() {
    let document = "| Code | Cause |\n|------|-------|\n| 400 | a | lost |\n";
    let project = Project::new("places-root")
        .with("src/lib.rs", "")
        .with("docs/errors.md", document)
        .with("crates/api/docs/errors.md", document)
        .with("crates/api/Cargo.toml", &errdown_tests::project::manifest("places-member"))
        .with(
            "crates/api/src/lib.rs",
            "errdown::include_errors!(pub enum A from \"docs/errors.md\");
errdown::include_errors!(pub enum B from \"../../docs/errors.md\");
",
        );
    project
        .write("Cargo.toml", "[workspace]\nmembers = [\"crates/api\"]\n[package]\nname = \"places-root\"\n");
    assert_eq!(
        places(&project),
        [
            ["crates/api/src/lib.rs:1:42", "crates/api/docs/errors.md:3:13"],
            ["crates/api/src/lib.rs:2:42", "docs/errors.md:3:13"],
        ]
    );
}
