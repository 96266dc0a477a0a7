//! Whatever is in a document, the tokens are Rust with one variant a row, each by a name of
//! its own.

#![no_main]

use errdown_codegen::{Options, Shape, Source, compile, expand};
use libfuzzer_sys::fuzz_target;
use quote::{format_ident, quote};
use std::collections::HashSet;

fuzz_target!(|text: &str| {
    // Most inputs are no table; with a head of one, every row counts.
    let document = format!("# Errors\n\n| Code | Name | Title | Cause | Solution | Retry |\n|---|---|---|---|---|---|\n{text}\n");
    for text in [text, &document] {
        let compilation = compile(&[Source::new("fuzz.md", text)], &Options::default());
        let shape = Shape {
            name: format_ident!("E"),
            visibility: quote!(pub),
            attributes: quote!(),
            conditions: quote!(),
            exhaustive: false,
            runtime: quote!(::errdown),
            token_span: proc_macro2::Span::call_site(),
        };
        let tokens = expand(&compilation.catalog, &shape);
        let file: syn::File = syn::parse2(tokens).expect("the expansion is Rust");
        let Some(syn::Item::Enum(generated)) = file.items.first() else {
            assert!(compilation.catalog.entries.is_empty());
            continue;
        };
        let names: HashSet<_> = generated.variants.iter().map(|variant| variant.ident.to_string()).collect();
        assert_eq!(names.len(), compilation.catalog.entries.len());
    }
});
