//! The packed layout is written by one crate and read by another. Each has the constants in a file of its
//! own, since neither may depend on the other: a value that differs is a table that is read wrongly.

/// The constants of a file: module, name and value.
fn constants(text: &str) -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    for item in syn::parse_file(text).unwrap().items {
        let syn::Item::Mod(module) = item else { continue };
        for item in module.content.map(|(_, items)| items).unwrap_or_default() {
            let syn::Item::Const(constant) = item else { continue };
            let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(value), .. }) = *constant.expr else {
                panic!("{} is not an integer", constant.ident)
            };
            found.push((module.ident.to_string(), constant.ident.to_string(), value.to_string()));
        }
    }
    found
}

#[test]
fn writer_and_reader_have_one_layout() {
    let writer = constants(include_str!("../crates/codegen/src/expand/packed/layout.rs"));
    let reader = constants(include_str!("../crates/core/src/packed/layout.rs"));
    assert!(writer.len() > 30, "{writer:?}");
    assert_eq!(writer, reader);
}

#[test]
fn no_two_words_of_a_record_overlap() {
    let constants = constants(include_str!("../crates/core/src/packed/layout.rs"));
    for (module, _, width) in constants.iter().filter(|(_, name, _)| name == "WORDS") {
        let words = constants.iter().filter(|(of, name, _)| of == module && name != "WORDS");
        // The kinds of codes are values, not words.
        let kinds = ["INT", "TEXT", "RANGE", "INT_AMONG_TEXTS"];
        let words = words.filter(|(of, name, _)| of != "code" || !kinds.contains(&name.as_str()));
        let mut starts: Vec<usize> = words.map(|(_, _, value)| value.parse().unwrap()).collect();
        starts.sort_unstable();
        let width: usize = width.parse().unwrap();
        assert!(starts.windows(2).all(|pair| pair[0] < pair[1]), "{module}");
        assert!(starts.first() == Some(&0) && starts.last().is_some_and(|last| *last < width), "{module}");
    }
}
