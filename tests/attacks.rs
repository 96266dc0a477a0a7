//! Documents that are too much: the user's crate compiles, or there is a diagnostic.

use errdown_codegen::{Compilation, Options, Source, compile};
use errdown_tests::project::Project;

const HEAD: &str = "# Errors\n\n| Code | Cause |\n|---|---|\n";

fn rules(text: &str) -> (usize, Vec<&'static str>) {
    let Compilation { catalog, diagnostics, .. } = compile(&[Source::new("a.md", text)], &Options::default());
    let errors = diagnostics.iter().filter(|diagnostic| diagnostic.is_error());
    (catalog.entries.len(), errors.map(|diagnostic| diagnostic.rule.id()).collect())
}

#[test]
fn a_hundred_thousand_rows_are_numbered_as_far_as_that_goes() {
    let rows: String = (0..100_000).map(|code| format!("| {} | Cause {code} |\n", code + 1000)).collect();
    assert_eq!(rules(&format!("{HEAD}{rows}")), (65_535, vec!["too-large"]));
}

#[test]
fn seventeen_mebibytes_are_not_read() {
    let row = format!("| 400 | {} |\n", "a".repeat(1 << 20));
    assert_eq!(rules(&format!("{HEAD}{}", row.repeat(17))), (0, vec!["too-large"]));
}

#[test]
fn hidden_characters_are_shown() {
    for hidden in ['\u{202e}', '\u{2066}', '\u{200b}', '\u{ad}', '\0', '\u{1b}', '\u{e0041}'] {
        assert_eq!(
            rules(&format!("{HEAD}| 400 | a{hidden}b |\n")),
            (1, vec!["hidden-characters"]),
            "{hidden:?}"
        );
    }
    // Joiners are parts of words and emoji.
    assert_eq!(
        rules(&format!("{HEAD}| 400 | \u{1f469}\u{200d}\u{1f680} \u{0645}\u{200c}\u{0646} |\n")),
        (1, vec![])
    );
}

#[test]
fn names_that_only_look_different_are_different() {
    let text = format!("{HEAD}| 400 | Same |\n| 401 | same |\n| 402 | SAME! |\n");
    let entries = compile(&[Source::new("a.md", &text)], &Options::default()).catalog.entries;
    let names: Vec<_> = entries.iter().map(|entry| entry.variant.name.as_str()).collect();
    assert_eq!(names, ["Same400", "Same401", "Same402"]);
}

/// A cell of a megabyte, markup nested a thousand deep, and every mark that means something to
/// Rust, to Markdown or to rustdoc, in a crate that denies every warning.
#[test]
fn the_crate_compiles_all_the_same() {
    let long = "word `code` {brace} ".repeat(50_000);
    let deep = format!("{}deep{}", "**_[".repeat(1000), "](x)_**".repeat(1000));
    let marks = r##"*/ */ #[attr] #![inner] "quote" 'c' \n \u{41} {} {0} {:?} $crate r#"raw"# <script>x</script> [String] [`String`] `"` ```rust fn main(){panic!()}``` //! ]] &lt; %s"##;
    let rows = [&long, &deep, marks].into_iter().zip(400..);
    let rows: String =
        rows.map(|(cause, code)| format!("| {code} | {} |\n", cause.replace('|', "\\|"))).collect();
    let project = Project::new("attacks")
        .with("errors.md", &format!("{HEAD}{rows}"))
        .with("src/lib.rs", "//! Attacked.\n#![deny(warnings, missing_docs, rustdoc::all)]\nerrdown::include_errors!(\"errors.md\");\n");
    for command in [["check"], ["doc"]] {
        if let Err(said) = project.build(&command) {
            panic!("{}", said.chars().take(2000).collect::<String>());
        }
    }
}
