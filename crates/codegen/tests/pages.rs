//! Files of many pages, as a caller sees them.

use errdown_codegen::{Options, Source, Spanned, compile};

const PAGES: &str = "\
# Start
Source: https://docs.shop.example/start

| Feature | Plan |
|---|---|
| Baskets | Pro |

# Error codes
Source: https://docs.shop.example/codes

## Orders

### Table

| Code | Cause | Solution |
|---|---|---|
| 400 | The order is not valid | See [JSON](json) |

If you see others, write to [us](/us).

# Upload errors
Source: https://docs.shop.example/guides/uploads

### Table

<table>
<tr><th>Code</th><th>Cause</th><th>Solution</th></tr>
<tr><td>413</td><td>The file is too large</td><td>See <a href=\"./files\">files</a></td></tr>
</table>
";

fn lines(tables: &[&str]) -> Vec<usize> {
    let tables = tables.iter().map(|table| Spanned::new((*table).to_owned(), proc_macro2::Span::call_site()));
    let options = Options { tables: tables.collect(), ..Options::default() };
    let compilation = compile(&[Source::new("llms-full.txt", PAGES)], &options);
    compilation.catalog.entries.iter().map(|entry| entry.line).collect()
}

#[test]
fn links_are_relative_to_their_page() {
    let catalog = compile(&[Source::new("llms-full.txt", PAGES)], &Options::default()).catalog;
    let urls: Vec<_> = catalog.entries.iter().map(|entry| entry.solution.links[0].url.as_str()).collect();
    assert_eq!(urls, ["https://docs.shop.example/json", "https://docs.shop.example/guides/files"]);
    let document = &catalog.documents[0];
    assert_eq!(document.title.as_deref(), Some("Error codes"));
    assert_eq!(document.url.as_deref(), Some("https://docs.shop.example/codes"));
    assert_eq!(document.note.as_ref().unwrap().links[0].url, "https://docs.shop.example/us");
}

#[test]
fn a_table_is_named_by_its_page() {
    assert_eq!(lines(&["Table"]), [17, 28]);
    assert_eq!(lines(&["Error codes > Table"]), [17]);
    assert_eq!(lines(&["Upload errors > Table"]), [28]);
    assert_eq!(lines(&["Error codes > Orders > Table"]), [17]);
    assert_eq!(lines(&["Orders > Error codes > Table"]), [] as [usize; 0]);
}
