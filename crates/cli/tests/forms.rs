//! Forms that other programs read, held against what those programs expect.

#![expect(clippy::expect_used, reason = "a test fails loudly")]

use cargo_metadata::{MetadataCommand, Package};
use errdown_codegen::{Lock, LockedRow};
use serde_json::Value;
use std::fs;
use std::process::Command;

fn printed(arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-errdown"));
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cmd/check.in");
    let output = command.args(arguments).current_dir(folder).output().expect("the binary");
    String::from_utf8(output.stdout).expect("text")
}

/// What is built for, so that cargo looks at no package that has not been downloaded.
fn host() -> String {
    let output = Command::new("rustc").arg("-vV").output().expect("rustc");
    let text = String::from_utf8(output.stdout).expect("text");
    text.lines().find_map(|line| line.strip_prefix("host: ")).expect("a host").to_owned()
}

/// The schema of OASIS, as the crate `serde-sarif` ships it.
fn schema() -> Value {
    let options = ["--filter-platform".to_owned(), host()];
    let metadata = MetadataCommand::new().other_options(options).exec().expect("cargo metadata");
    let is_it = |package: &&Package| *package.name == "serde-sarif";
    let package = metadata.packages.iter().find(is_it).expect("a dependency");
    let file = package.manifest_path.with_file_name("src").join("schema.json");
    let mut schema: Value =
        serde_json::from_str(&fs::read_to_string(file).expect("the schema")).expect("JSON");
    // The published pattern of a property that errdown does not write is no regular expression.
    for part in ["run", "toolComponent"] {
        let language = schema.pointer_mut(&format!("/definitions/{part}/properties/language"));
        let language = language.and_then(Value::as_object_mut).expect("a property");
        assert!(language.remove("pattern").is_some());
    }
    schema
}

#[test]
fn sarif_is_what_its_schema_says() {
    let validator = jsonschema::validator_for(&schema()).expect("a schema");
    let text = printed(&["check", "docs", "latin1.md", "clean.md", "--format", "sarif"]);
    let log: Value = serde_json::from_str(&text).expect("JSON");
    let problems: Vec<String> = validator.iter_errors(&log).map(|problem| problem.to_string()).collect();
    assert_eq!(problems, [""; 0]);
    // The schema sees mistakes.
    let wrong: Value = serde_json::from_str(&text.replace("\"startLine\":", "\"start\":")).expect("JSON");
    assert!(!validator.is_valid(&wrong));

    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    let results = run["results"].as_array().expect("results");
    let ids: Vec<&str> = results.iter().filter_map(|result| result["ruleId"].as_str()).collect();
    assert_eq!(
        ids,
        [
            "surplus-cells",
            "no-solution",
            "surplus-cells",
            "duplicate-code",
            "opposite-advice",
            "generated-name",
            "not-utf8"
        ]
    );
    for result in results {
        let at = usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("a small one");
        assert_eq!(rules[at]["id"], result["ruleId"]);
    }
    for rule in rules {
        assert_ne!(rule["shortDescription"]["text"], rule["id"], "the rule is not documented");
    }
    let place = &results[0]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "docs/nested/%E4%B8%AD%E6%96%87.md");
    assert_eq!(place["region"]["startLine"], 5);
}

#[test]
fn json_can_be_read_whole() {
    for arguments in [&["check", "docs", "--format", "json"][..], &["check", "clean.md", "--format", "json"]]
    {
        let report: Value = serde_json::from_str(&printed(arguments)).expect("JSON");
        assert_eq!(report["version"], 1);
        let counted: usize = report["checked"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|checked| checked["diagnostics"].as_array().expect("a list").len())
            .sum();
        let summary = |key: &str| report["summary"][key].as_u64().expect("a number");
        assert_eq!(counted as u64, summary("errors") + summary("lints"));
    }
}

/// The reader of lock files reads less than TOML, so what it reads must be TOML.
#[test]
fn a_lock_file_is_toml() {
    let odd = |code: &str, at_most| LockedRow {
        code: code.to_owned(),
        variant: "限流".to_owned(),
        remedy: "Retry".to_owned(),
        wait: "500ms".to_owned(),
        applied: "No".to_owned(),
        at_most,
        escalate: at_most.is_some(),
    };
    let rows = vec![odd("520 to 526", Some(3)), odd("E\"1\\", None), odd("a\u{1}\tb, }", None)];
    let lock = Lock { rows, removed: Vec::new() };
    let table: toml::Table = lock.to_string().parse().expect("TOML");
    assert_eq!(table["version"].as_integer(), Some(1));
    assert_eq!(table["removed"].as_array().map(Vec::len), Some(0));
    let locked = table["rows"].as_array().expect("rows");
    assert_eq!(locked.len(), lock.rows.len());
    for (row, accepted) in locked.iter().zip(&lock.rows) {
        let said = |key: &str| row[key].as_str().expect("a text").to_owned();
        let texts = ["code", "variant", "remedy", "wait", "applied"].map(said);
        let accepted = accepted.clone();
        assert_eq!(
            texts,
            [accepted.code, accepted.variant, accepted.remedy, accepted.wait, accepted.applied]
        );
        let at_most = row.get("at_most").and_then(toml::Value::as_integer);
        assert_eq!(at_most, accepted.at_most.map(i64::from));
        assert_eq!(row.get("escalate").is_some(), accepted.escalate);
    }
}
