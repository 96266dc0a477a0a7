//! What `cargo errdown expand` shows is what the macro makes: rustc expands a crate with a call and
//! one with the shown text, and both must be the same, token by token.

#![cfg(unix)]

use errdown_tests::project::{Project, at_root, cargo, succeed};
use proc_macro2::{TokenStream, TokenTree};
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;

/// rustc prints what it has expanded only as a nightly does; for these crates it may be one.
const WRAPPER: &str = "#!/bin/sh\nRUSTC_BOOTSTRAP=1 exec \"$@\"\n";

/// A crate as rustc has expanded it, derives and built-in macros too.
fn expanded(name: &str, source: &str) -> String {
    let page = |name: &str| fs::read_to_string(at_root("docs-src").join(name)).unwrap();
    let project = Project::new(name)
        .with("src/lib.rs", &format!("{source}\npub use errdown as reexported;\n"))
        .with("docs-src/shop.md", &page("shop.md"))
        .with("docs-src/error-codes.md", &page("error-codes.md"))
        .with("rustc.sh", WRAPPER);
    let wrapper = project.path("rustc.sh");
    fs::set_permissions(&wrapper, Permissions::from_mode(0o755)).unwrap();
    let arguments = ["rustc", "--quiet", "--lib", "--profile=check", "--", "-Zunpretty=expanded"];
    succeed(cargo(&project.path(""), &arguments).env("RUSTC_WORKSPACE_WRAPPER", wrapper))
}

/// The tokens of a text; literals of text and bytes by their value, be they raw, escaped, or a
/// comment.
fn tokens(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    add(&mut all, text.parse().unwrap());
    all
}

fn add(all: &mut Vec<String>, tokens: TokenStream) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                all.push(format!("{:?}", group.delimiter()));
                add(all, group.stream());
                all.push("end".to_owned());
            }
            TokenTree::Literal(literal) => all.push(match syn::Lit::new(literal.clone()) {
                syn::Lit::Str(text) => format!("{:?}", text.value()),
                syn::Lit::ByteStr(bytes) => format!("{:?}", bytes.value()),
                _ => literal.to_string(),
            }),
            token => all.push(token.to_string()),
        }
    }
}

fn is_shown_as(name: &str, call: &str, golden: &str) {
    let made = expanded(&format!("{name}-made"), &format!("errdown::include_errors! {{ {call} }}"));
    let shown = fs::read_to_string(at_root("crates/cli/tests/expand").join(golden)).unwrap();
    assert!(made.contains("static TABLE") && shown.contains("// Code  "), "{made}");
    let (made, shown) = (tokens(&made), tokens(&expanded(&format!("{name}-shown"), &shown)));
    let same = made.iter().zip(&shown).take_while(|(made, shown)| made == shown).count();
    let there =
        |tokens: &[String]| tokens.iter().skip(same.saturating_sub(5)).take(20).cloned().collect::<Vec<_>>();
    assert_eq!(there(&made), there(&shown));
    assert_eq!(made.len(), shown.len());
}

#[test]
fn a_call_without_options() {
    is_shown_as("plain", r#"pub enum ShopError from "docs-src/shop.md""#, "shop.rs");
}

#[test]
fn a_call_with_every_option() {
    let call = r#"
        /// All of them.
        #[must_use]
        pub(crate) enum All from "docs-src/shop.md", "docs-src/error-codes.md" {
            table: ["Shop errors", "Inference Errors"],
            columns: { "Solution" => extra },
            base_url: "https://shop.test/docs/",
            display: "{code} {title}",
            code: i64,
            success: include,
            exhaustive: true,
            crate: crate::reexported,
            TooFast => { name: Slow, retry: slow_down(2s) },
        }"#;
    is_shown_as("optional", call, "all.rs");
}
