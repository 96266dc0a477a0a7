//! What the macro does with a document, without a compiler around it: a program to count the
//! instructions of, each stage in a function that shows in a profile.

use crate::{markdown, rows, tokens};
use errdown_codegen::{Catalog, Compilation, Options, Source, compile};
use std::hint::black_box;

/// Reads and writes a document of so many rows.
///
/// # Panics
/// When the document has errors.
pub fn run(count: usize) {
    let document = markdown(&rows(count));
    events(&document);
    let compilation = read(&document);
    assert!(!compilation.has_errors() && compilation.catalog.entries.len() == count);
    write(&compilation.catalog);
}

/// What pulldown-cmark needs, whatever one makes of it: the yardstick.
#[inline(never)]
fn events(document: &str) {
    let options = pulldown_cmark::Options::ENABLE_TABLES
        | pulldown_cmark::Options::ENABLE_STRIKETHROUGH
        | pulldown_cmark::Options::ENABLE_FOOTNOTES
        | pulldown_cmark::Options::ENABLE_HEADING_ATTRIBUTES;
    for event in pulldown_cmark::Parser::new_ext(document, options).into_offset_iter() {
        black_box(event);
    }
}

#[inline(never)]
fn read(document: &str) -> Compilation {
    compile(&[Source::new("errors.md", document)], &Options::default())
}

#[inline(never)]
fn write(catalog: &Catalog) {
    black_box(tokens(catalog));
}
