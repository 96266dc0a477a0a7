//! Any bytes become a catalog and diagnostics that can be drawn, without a panic.

#![no_main]

use errdown_codegen::{Audience, CodeType, Options, Source, Spanned, compile, render};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let (choice, text) = data.split_first().unwrap_or((&0, data));
    let mut options = Options { success: choice & 1 != 0, ..Options::default() };
    if choice & 2 != 0 {
        options.base_url = Some("https://a.example/b/c".to_owned());
    }
    if choice & 4 != 0 {
        options.code = Some(Spanned::new(CodeType::Str, proc_macro2::Span::call_site()));
    }
    let sources = [Source::from_bytes("fuzz.md", text)];
    let compilation = compile(&sources, &options);
    for diagnostic in &compilation.diagnostics {
        assert!(!render(diagnostic, &sources, Audience::Compiler).is_empty());
    }
    for entry in &compilation.catalog.entries {
        assert!(!entry.codes.is_empty() && !entry.display.is_empty() && !entry.variant.name.is_empty());
        assert!(!entry.display.contains('\n'), "{:?}", entry.display);
    }
});
