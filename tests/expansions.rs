//! Golden expansions: what the macro makes of a document, as a file to read and to review.
//! `UPDATE_EXPECT=1` rewrites them. They are compiled and used by `hygiene.rs`: were they part of
//! this binary, a golden file that has gone stale could keep the test that renews it from being
//! built.

use errdown_codegen::{
    Declared, DeclaredField, DeclaredVariant, Entry, FieldRole, Generics, Options, RowKey, RowOverride,
    Shape, Source, Spanned, Standing, VariantKey, compile, expand, expand_declared, match_variants,
};
use errdown_tests::project::at_root;
use expect_test::{ExpectFile, expect_file};
use proc_macro2::{Ident, Span, TokenStream};
use std::fs;
use std::process::Command;

/// String codes, ranges, a code that two rows have, other columns, a name that is taken, and text
/// that must not become code.
const TEXTS: &str = r#"---
title: "Gateway \"errors\""
url: https://gateway.test/docs/errors
---

## Codes

| Code | HTTP | Message | What to do | Owner | Retry |
|------|------|---------|------------|-------|-------|
| `rate_limit` | 429 | Too many requests | Wait, see [limits](limits#day) | edge \| api | yes |
| `rate_limit` | 429 | The quota of the day is used up. | Buy more, or wait | billing | no |
| 5xx | 500 | The `{origin}` failed | [String] <b>again</b><br>or *report* it | | Sometimes |
| `invalid-body` <!-- errdown: name=BadBody --> | 400 | "Quotes", \\ and {} | | api | |

Anything else: [ask us](https://gateway.test/help).
"#;

/// Negative codes, a range of them, and two codes in one cell.
const INTEGERS: &str = "
# JSON-RPC errors

| Code | Message | Meaning |
|------|---------|---------|
| -32700 | Parse error | Invalid JSON was received by the server. |
| -32601, -32602 | Bad call | The method does not exist, or its parameters are wrong |
| -32099 to -32000 | | Reserved for errors of the implementation |
| 1 | Self | The word is a keyword |
";

/// Formatted Rust, as `cargo errdown expand` would show it.
fn expansion(source: Source, name: &str, options: &Options) -> String {
    let compilation = compile(&[source], options);
    assert!(!compilation.has_errors(), "{:?}", compilation.diagnostics);
    let tokens = expand(&compilation.catalog, &shape(name));
    prettyplease::unparse(&syn::parse2(tokens).expect("the expansion is a list of items"))
}

fn shape(name: &str) -> Shape {
    Shape {
        name: Ident::new(name, Span::call_site()),
        visibility: tokens("pub"),
        attributes: TokenStream::new(),
        conditions: TokenStream::new(),
        exhaustive: false,
        runtime: tokens("::errdown"),
        token_span: Span::call_site(),
    }
}

fn tokens(text: &str) -> TokenStream {
    text.parse().expect("Rust")
}

fn spanned<T>(value: T) -> Spanned<T> {
    Spanned::new(value, Span::call_site())
}

/// An enum of the user's, as it is in the source.
const SHOP: &str = "
/// What can go wrong in the shop.
#[derive(Debug)]
pub enum ShopError<'a, T> {
    /// A field in its Display.
    NoItem(&'a str),
    /// Two variants of one row.
    TooFast {
        /// What the server says.
        wait: ::core::option::Option<::core::time::Duration>,
        /// The cause.
        source: T,
    },
    /// Outside of the page, with a conversion.
    Format(::core::fmt::Error),
    /// Transparent.
    Other(T),
}
";

/// `SHOP` as the derive reads it, held against the page of README.md.
fn declared() -> String {
    let variant = |name: &str, standing, fields| DeclaredVariant {
        ident: Ident::new(name, Span::call_site()),
        standing,
        display: None,
        retry: None,
        fields,
    };
    let field = |name: Option<&str>, ty: &str, role| DeclaredField {
        ident: name.map(|name| Ident::new(name, Span::call_site())),
        ty: tokens(ty),
        role,
    };
    let code = |code: &str| Standing::ByKey(spanned(VariantKey::Code(code.to_owned())));
    let wait = "::core::option::Option<::core::time::Duration>";
    let item = vec![field(None, "&'a str", FieldRole::Plain)];
    let fast =
        vec![field(Some("wait"), wait, FieldRole::RetryAfter), field(Some("source"), "T", FieldRole::Source)];
    let declared = Declared {
        shape: shape("ShopError"),
        generics: Generics {
            parameters: tokens("'a, T,"),
            arguments: tokens("'a, T,"),
            predicates: TokenStream::new(),
            types: vec!["T".to_owned()],
        },
        variants: vec![
            DeclaredVariant {
                display: Some(spanned("{title} `{0}` ({cause})".to_owned())),
                ..variant("NoItem", Standing::ByName, item)
            },
            DeclaredVariant {
                retry: Some(spanned("slow_down(2m, at_most = 3)".to_owned())),
                ..variant("TooFast", code("429"), fast)
            },
            DeclaredVariant {
                display: Some(spanned("{variant}: {0:?}".to_owned())),
                ..variant(
                    "Format",
                    Standing::Undocumented,
                    vec![field(None, "::core::fmt::Error", FieldRole::From)],
                )
            },
            variant("Other", Standing::Transparent, vec![field(None, "T", FieldRole::Plain)]),
        ],
        partial: true,
        from_code: true,
    };
    let (compilation, matched) = match_variants(&[document("shop.md")], &Options::default(), &declared);
    assert!(!compilation.has_errors(), "{:?}", compilation.diagnostics);
    let mut file = syn::parse_str::<syn::File>(SHOP).expect("an enum");
    let expansion = expand_declared(&compilation.catalog, &declared, &matched);
    file.items.extend(syn::parse2::<syn::File>(expansion).expect("a list of items").items);
    prettyplease::unparse(&file)
}

fn document(name: &str) -> Source {
    let text = fs::read_to_string(at_root("docs-src").join(name)).expect("a document of the workspace");
    Source::new(format!("docs-src/{name}"), &text)
}

/// What a call may say about `INTEGERS`.
fn told() -> Options {
    let text = |text: &str| spanned(text.to_owned());
    let row = |code: &str, name: Option<&str>, retry: Option<&str>| RowOverride {
        key: spanned(RowKey::Code(code.to_owned())),
        name: name.map(text),
        retry: retry.map(text),
    };
    Options {
        display: Some(text("[{code}] {title}: {cause}")),
        rows: vec![
            row("-32601", Some("UnknownCall"), None),
            row("-32700", None, Some("slow_down(1m, at_most = 3)")),
        ],
        ..Options::default()
    }
}

/// Every expansion with its golden file.
fn expansions() -> [(String, ExpectFile); 5] {
    let untold = Options::default();
    let expanded = |source, name| expansion(source, name, &untold);
    [
        (expanded(document("error-codes.md"), "InferenceError"), expect_file!["expansions/error_codes.rs"]),
        (expanded(document("fine-tuning.md"), "FineTuningError"), expect_file!["expansions/fine_tuning.rs"]),
        (expanded(Source::new("docs/texts.md", TEXTS), "GatewayError"), expect_file!["expansions/texts.rs"]),
        (
            expansion(Source::new("docs/integers.md", INTEGERS), "RpcError", &told()),
            expect_file!["expansions/integers.rs"],
        ),
        (declared(), expect_file!["expansions/declared.rs"]),
    ]
}

#[test]
fn expansions_are_the_golden_ones() {
    for (expansion, golden) in expansions() {
        golden.assert_eq(&expansion);
    }
}

/// Hash maps are seeded anew each time, so an order that hangs on one shows up in a few runs.
#[test]
fn every_run_gives_the_same_tokens() {
    let texts = || expansions().map(|(expansion, _)| expansion);
    let first = texts();
    for _ in 0..7 {
        assert_eq!(texts(), first);
    }
}

/// Addresses, hash seeds and the environment differ from process to process, as they do between
/// the machines that share a compiler cache.
#[test]
fn every_process_gives_the_same_tokens() {
    // The others compare with what is golden now, also while `UPDATE_EXPECT` is at work.
    expansions_are_the_golden_ones();
    for home in ["/", "/nowhere", ""] {
        let other = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "expansions_are_the_golden_ones"])
            .env_remove("UPDATE_EXPECT")
            .env("HOME", home)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&other.stdout);
        assert!(other.status.success() && said.contains("1 passed"), "{said}");
    }
}

/// What a caller can tell of an entry, but for its line.
fn without_places(entry: &Entry) -> String {
    let entry = Entry { span: <_>::default(), line: 0, code_span: <_>::default(), ..entry.clone() };
    format!("{entry:?}")
}

fn entries(text: &str) -> Vec<String> {
    let compilation = compile(&[Source::new("docs/texts.md", text)], &Options::default());
    compilation.catalog.entries.iter().map(without_places).collect()
}

#[test]
fn prose_around_a_table_changes_no_entry() {
    let before = TEXTS.replace("## Codes\n", "A new page.\n\n## Codes\n\nWhat the codes say: 400, `x`.\n");
    let behind = TEXTS.replace("Anything else", "Whatever else is `rate_limit`, do not retry it");
    for edited in [before, behind, TEXTS.replace('\n', "\r\n"), format!("\u{feff}{TEXTS}")] {
        assert_ne!(edited, TEXTS);
        assert_eq!(entries(&edited), entries(TEXTS));
    }
}

#[test]
fn a_row_that_moves_takes_its_entry_along() {
    let mut lines: Vec<&str> = INTEGERS.lines().collect();
    let rows = lines.split_off(5);
    let moved = [lines, rows.into_iter().rev().collect()].concat().join("\n");
    let mut expected = entries(INTEGERS);
    expected.reverse();
    assert_eq!(entries(&moved), expected);
}

#[test]
fn an_empty_value_leaves_the_brackets_of_the_one_before_it() {
    let compilation = compile(&[Source::new("docs/integers.md", INTEGERS)], &told());
    let texts: Vec<&str> = compilation.catalog.entries.iter().map(|entry| entry.display.as_str()).collect();
    assert_eq!(
        texts,
        [
            "[-32700] Parse error: Invalid JSON was received by the server.",
            "[-32601, -32602] Bad call: The method does not exist, or its parameters are wrong",
            "[-32099 to -32000]: Reserved for errors of the implementation",
            "[1] Self: The word is a keyword",
        ]
    );
}
