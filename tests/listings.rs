//! The layouts in which a page may list its errors: `docs-src/layouts.md` has each of them once.

use errdown_codegen::{Catalog, Options, Source, compile};

/// The pages of the file, by their titles.
fn pages() -> Vec<(&'static str, Catalog)> {
    let text = include_str!("../docs-src/layouts.md");
    let pages = text.split("\n# ").map(|page| page.trim_start_matches("# "));
    let read = |page: &'static str| {
        let compilation = compile(&[Source::new("layouts.md", &format!("# {page}"))], &Options::default());
        assert!(!compilation.has_errors(), "{page}: {:?}", compilation.diagnostics);
        (page.lines().next().unwrap_or_default(), compilation.catalog)
    };
    pages.map(read).collect()
}

/// An error in one line.
fn lines(catalog: &Catalog) -> Vec<String> {
    let line = |entry: &errdown_codegen::Entry| {
        let status = entry.status.map(|status| format!(" ({status})")).unwrap_or_default();
        let remedy = format!("{:?}", entry.verdict.advice.remedy);
        let texts = [entry.title.as_deref().unwrap_or_default(), &entry.cause.plain, &entry.solution.plain];
        let texts: Vec<&str> = texts.into_iter().filter(|text| !text.is_empty()).collect();
        format!("{}{status} {}: {} [{remedy}]", entry.notation(), entry.variant.name, texts.join(" | "))
    };
    catalog.entries.iter().map(line).collect()
}

#[test]
fn every_layout_is_read() {
    let pages = pages();
    let read: Vec<String> = pages
        .iter()
        .flat_map(|(title, catalog)| [format!("# {title}")].into_iter().chain(lines(catalog)))
        .collect();
    expect_test::expect_file!["listings.txt"].assert_eq(&read.join("\n"));
}
