//! What errdown knows of a language is in the file of the language, and nowhere else.

#[path = "house/sources.rs"]
#[expect(dead_code, reason = "the house rules use the rest")]
mod sources;

use errdown_language::{LANGUAGES, Language};
use errdown_tests::project::at_root;
use std::collections::BTreeSet;
use std::fs;
use syn::visit::{self, Visit};

/// Parts that a language may lack, and why.
const OPTIONAL: &[(&str, &str)] = &[
    ("statuses", "the words are English on every page"),
    ("labels", "the words are English on every page"),
    ("error_headings", "they sharpen what `errors` finds"),
    ("things", "they rule tables of other codes out"),
    ("thing_codes", "compounds, which other languages write as two words"),
    ("codes", "compounds of `errors` say it where there is no word of its own"),
    ("program_text", "the words follow the English `code`"),
    ("answers_to_callers", "the words follow the English `code`"),
    ("states", "the headings are English on every page that was seen"),
    ("endings", "the headings are English on most pages"),
    ("causes", "the headings are English on most pages"),
    ("methods", "the headers are English on most pages"),
    ("endpoints", "the headers are English on most pages"),
    ("occurrences", "the headers are those of message formats, which are English"),
    ("types", "types of programs are English"),
    ("samples", "a language puts them where it likes"),
    ("heads", "languages without prepositions have none"),
    ("titled_words", "scripts without spaces separate by marks"),
    ("range_words", "Portuguese writes ranges with marks"),
    ("open_ranges", "most languages write a plus"),
    ("success_names", "names in programs are English"),
    ("header_joints", "the others name one subject"),
    ("common", "English is looked for in every text, and a script of its own tells its language"),
    ("no_failure", "only English negates the word for an error"),
];

/// Literals that are words of a language and something else, too: the module, why, and the words.
#[rustfmt::skip]
const EXCEPTIONS: &[(&str, &str, &[&str])] = &[
    ("", "names of roles, options, parts of advice and lock files, which users write", &[
        "code", "codes", "name", "status", "title", "cause", "solution", "retry", "wait", "link", "extra", "from", "table",
        "columns", "display", "success", "attempts", "strict", "allow", "warn", "lock", "row", "stop", "report", "brief", "later",
        "header", "once", "no", "yes", "maybe", "include", "skip", "document", "transparent", "source", "partial", "never",
        "retry_after", "applied", "remedy", "escalate", "removed", "new", "reauthenticate", "rebuild", "redirect",
    ]),
    ("language::advice::written", "units that users write", &["ms", "min"]),
    ("codegen", "keys of front matter", &["url", "canonical"]),
    ("codegen::ident", "keywords and methods of Rust", &[
        "as", "break", "do", "false", "for", "if", "let", "location", "match", "move", "return", "true", "try", "type",
        "unsafe", "use", "where", "while", "enum", "crate", "super", "self", "in",
    ]),
    ("call", "keywords of Rust", &["enum", "crate", "super", "self", "in", "str"]),
    ("cli", "types in calls that the command line writes", &["enum", "str"]),
    ("codegen::listing::mdx", "tags of HTML", &["area", "hr", "input"]),
    ("codegen::prose::builder", "tags of HTML", &["big", "details", "em", "hr", "small", "span", "summary"]),
    ("cli", "sentences that the command line prints", &["are", "is", "because", "nothing", "note", "error"]),
    ("language::code::lead", "labels of a number, which are technical terms", &[
        "http", "error", "err", "errno", "sqlstate", "exit",
    ]),
    ("codegen::diagnostic", "the severity", &["error"]),
    ("codegen::lock::read", "a key of lock files", &["version"]),
    ("codegen::prose::rustdoc", "a scheme of URLs", &["http"]),
    ("language::http", "a status for every other one", &["default", "other", "others", "any", "xxx"]),
    ("language::success", "parts of names in programs", &["fail", "rate", "not"]),
    ("language::header::hint", "a header that is a noun and a verb", &["response"]),
    ("language::vocabulary", "names of the parts and hints of a language", &[
        "attempts", "classes", "description", "errors", "failure", "fields", "number", "occurrences", "one", "retries", "things",
    ]),
];

/// String literals outside of tests and attributes.
#[derive(Default)]
struct Literals(Vec<String>);

impl<'ast> Visit<'ast> for Literals {
    fn visit_lit_str(&mut self, literal: &'ast syn::LitStr) {
        self.0.push(literal.value());
    }

    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}

    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        if !sources::is_test(&function.attrs) {
            visit::visit_item_fn(self, function);
        }
    }
}

fn words() -> BTreeSet<&'static str> {
    let parts = LANGUAGES.iter().flat_map(Language::parts);
    let words = parts.flat_map(|(part, words)| {
        // Phrases are words between spaces and bars, with stars.
        let marks: &[char] = if part == "phrases" { &[' ', '|'] } else { &[] };
        words.into_iter().flat_map(move |words| words.split(marks)).map(|word| word.trim_matches(['!', '*']))
    });
    // A letter, a sign or a number is a literal of its own.
    words.filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1).collect()
}

#[test]
fn words_of_a_language_are_in_its_file() {
    let words = words();
    let mut found = Vec::new();
    for (name, src) in sources::crates(&at_root("")) {
        if !["codegen", "call", "cli", "language"].contains(&name.as_str()) {
            continue;
        }
        for (path, module) in sources::modules(&src) {
            if path.first().is_some_and(|first| first == "languages") {
                continue;
            }
            let mut literals = Literals::default();
            module.items.iter().for_each(|item| literals.visit_item(item));
            let place = format!("{name}::{}", path.join("::"));
            let is_excepted = |literal: &str| {
                let mut excepted = EXCEPTIONS.iter().filter(|(module, ..)| place.starts_with(module));
                excepted.any(|(_, _, words)| words.contains(&literal))
            };
            let is_word = |literal: &&String| words.contains(literal.as_str()) && !is_excepted(literal);
            found.extend(literals.0.iter().filter(is_word).map(|literal| format!("{place}: {literal:?}")));
        }
    }
    found.sort();
    found.dedup();
    assert_eq!(found.join("\n"), "");
}

#[test]
fn every_language_has_every_part() {
    let folder = at_root("crates/language/src/languages");
    let files = fs::read_dir(folder).unwrap().count();
    assert_eq!(files, LANGUAGES.len());
    let mut lacking = Vec::new();
    for (number, language) in LANGUAGES.iter().enumerate() {
        for (part, words) in language.parts() {
            if words.is_empty()
                && (number == 0 && part != "common" || OPTIONAL.iter().all(|(optional, _)| *optional != part))
            {
                lacking.push(format!("language {number} has no {part}"));
            }
        }
    }
    assert_eq!(lacking.join("\n"), "");
}
