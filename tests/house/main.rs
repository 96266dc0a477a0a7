//! The house rules that a program can check: no circles between modules, no type name twice in a crate,
//! functions, lines and files of a size that one can read.

mod circles;
mod sources;

use errdown_tests::project::at_root;
use sources::{Modules, crates, files, modules, modules_of_text};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use syn::Item;
use syn::visit::Visit;

fn held() -> impl Iterator<Item = (String, Modules)> {
    crates(&at_root("")).into_iter().map(|(name, src)| (name, modules(&src)))
}

#[test]
fn modules_do_not_depend_on_each_other_in_a_circle() {
    let mut found = Vec::new();
    for (name, modules) in held() {
        let circles = circles::circles(&circles::edges(&modules));
        found.extend(circles.into_iter().map(|circle| format!("{name}: {circle}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn circles_are_found_however_they_are_written() {
    for (circle, text) in [
        ("an import", "mod a { use crate::b::B; struct A; } mod b { use crate::a::A; struct B; }"),
        ("an inline path", "mod a { fn f() { crate::b::g(); } } mod b { fn g() { crate::a::f(); } }"),
        ("a path in a macro", "mod a { fn f() { m!(crate::b::g()); } } mod b { fn g() { crate::a::f(); } }"),
        ("a re-export", "mod a { mod c { use super::f; pub struct C; } pub use c::C; fn f() {} }"),
        ("super in a child", "mod a { mod c { fn g() { super::f(); } } fn f() { c::g(); } }"),
        (
            "a type in a signature",
            "mod a { fn f(b: crate::b::B) {} } mod b { struct B; fn g(a: crate::a::A) {} }",
        ),
        (
            "a name of the root",
            "mod a { use crate::B; struct A; } mod b { use crate::a::A; struct B; } pub use b::B;",
        ),
    ] {
        let found = circles::circles(&circles::edges(&modules_of_text(text)));
        assert_eq!(found.len(), 1, "{circle}");
    }
    let text = "mod a { mod c { use crate::b::B; } use c::C; fn f() { self::c::g(); } } mod b { struct B; } use a::f;";
    assert_eq!(circles::circles(&circles::edges(&modules_of_text(text))), [""; 0]);
}

fn types_twice(modules: &Modules) -> Vec<String> {
    let mut types: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (path, module) in modules {
        // An adapter names its types as the crate does that it adapts.
        if module.file.contains("/integrations/") {
            continue;
        }
        for item in &module.items {
            let name = match item {
                Item::Enum(item) => &item.ident,
                Item::Struct(item) => &item.ident,
                Item::Trait(item) => &item.ident,
                Item::Type(item) => &item.ident,
                _ => continue,
            };
            types.entry(name.to_string()).or_default().push(path.join("::"));
        }
    }
    let twice = types.into_iter().filter(|(_, places)| places.len() > 1);
    twice.map(|(name, places)| format!("{name}: {}", places.join(", "))).collect()
}

#[test]
fn a_type_name_means_one_thing_in_a_crate() {
    let twice = held().flat_map(|(name, modules)| {
        types_twice(&modules).into_iter().map(move |line| format!("{name}: {line}"))
    });
    assert_eq!(twice.collect::<Vec<_>>().join("\n"), "");
    assert_eq!(types_twice(&modules_of_text("struct A; mod b { enum A {} }")), ["A: , b"]);
}

/// Functions that are longer than 60 lines, but for those that are mostly one `quote!`.
struct LongFunctions {
    found: Vec<String>,
}

impl<'ast> Visit<'ast> for LongFunctions {
    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        self.measure(&function.sig, &function.block);
    }

    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        self.measure(&function.sig, &function.block);
    }

    fn visit_trait_item_fn(&mut self, function: &'ast syn::TraitItemFn) {
        if let Some(block) = &function.default {
            self.measure(&function.sig, block);
        }
    }
}

impl LongFunctions {
    fn measure(&mut self, signature: &syn::Signature, block: &syn::Block) {
        let lines = block.brace_token.span.close().end().line - signature.fn_token.span.start().line + 1;
        let is_quote = |statement: &syn::Stmt| match statement {
            syn::Stmt::Expr(syn::Expr::Macro(call), _) => {
                call.mac.path.is_ident("quote_spanned") || call.mac.path.is_ident("quote")
            }
            syn::Stmt::Macro(call) => {
                call.mac.path.is_ident("quote_spanned") || call.mac.path.is_ident("quote")
            }
            _ => false,
        };
        if lines > 60 && !block.stmts.iter().any(is_quote) {
            self.found.push(format!("{} has {lines} lines", signature.ident));
        }
    }
}

#[test]
fn functions_lines_and_files_can_be_read() {
    let root = at_root("");
    let mut found = Vec::new();
    for (_, src) in crates(&root) {
        for file in files(&src) {
            let text = fs::read_to_string(&file).unwrap();
            let shown = file.strip_prefix(&root).unwrap().display().to_string();
            found.extend(too_long(&shown, &text));
            if fs::symlink_metadata(&file).unwrap().is_symlink() {
                found.push(format!("{shown} is a symlink"));
            }
        }
    }
    assert_eq!(found.join("\n"), "");
    let function = format!("fn f() {{\n{}}}\n", "    g();\n".repeat(60));
    for text in ["//\n".repeat(401), format!("// {}\n", "x".repeat(160)), function] {
        assert_eq!(too_long("a.rs", &text).len(), 1, "{text}");
    }
}

fn too_long(file: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let has_reason =
        text.lines().take_while(|line| line.starts_with("//!")).any(|line| line.contains("Long because"));
    if text.lines().count() > 400 && !has_reason {
        found.push(format!("{file} has {} lines and no reason in its head", text.lines().count()));
    }
    for (number, line) in text.lines().enumerate().filter(|(_, line)| line.chars().count() > 160) {
        let is_data = Path::new(file).components().any(|part| part.as_os_str() == "languages");
        if !is_data {
            found.push(format!("{file}:{} has {} characters", number + 1, line.chars().count()));
        }
    }
    let mut functions = LongFunctions { found: Vec::new() };
    functions.visit_file(&syn::parse_file(text).unwrap());
    found.extend(functions.found.into_iter().map(|function| format!("{file}: {function}")));
    found
}
