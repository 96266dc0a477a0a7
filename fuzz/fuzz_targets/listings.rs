//! Any text in Markdown or MDX becomes tables whose rows and cells are where they say.

#![no_main]

use errdown_codegen::{Source, Span, cell_spans};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let (choice, text) = data.split_first().unwrap_or((&0, data));
    let path = if choice & 1 == 0 { "fuzz.md" } else { "fuzz.mdx" };
    let source = Source::from_bytes(path, text);
    let spans = cell_spans(&source);
    for [cell, row, table] in &spans {
        for span in [cell, row, table] {
            assert!(source.text().get(span.start..span.end).is_some(), "{span:?}");
        }
        assert!(is_within(row, table) && is_within(cell, table), "{cell:?} {row:?} {table:?}");
    }
    // Tags that ask for many cells do not get all of them.
    assert!(spans.len() <= 16 * text.len() + 4096);
});

fn is_within(inner: &Span, outer: &Span) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}
