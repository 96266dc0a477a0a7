//! Properties over generated documents: nothing is lost, and every code finds its row again in the
//! packed table, which is read back from the tokens of the expansion.

use errdown::__private::v1::{self, Index, Table};
use errdown_codegen::{Code, CodeType, Compilation, Options, Place, Rule, Shape, Source, compile, expand};
use proptest::prelude::*;
use quote::{format_ident, quote};
use std::collections::BTreeMap;
use syn::visit::Visit;

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// Every data row of an error table is an entry or has a diagnostic in its line.
    #[test]
    fn no_row_is_lost(rows in prop::collection::vec(row(), 1..40)) {
        let document = document(&rows);
        let compilation = compile(&[Source::new("p.md", &document)], &Options::default());
        prop_assume!(compilation.diagnostics.iter().all(|diagnostic| diagnostic.rule != Rule::NoErrorTable));
        let source = Source::new("p.md", &document);
        let told: Vec<usize> = compilation.diagnostics.iter().filter_map(|diagnostic| match diagnostic.place {
            Place::Document(span) => Some(source.position(span.start).line),
            Place::Call(_) => None,
        }).collect();
        for line in (1..).zip(document.lines()).skip(4).map(|(line, _)| line) {
            let is_entry = compilation.catalog.entries.iter().any(|entry| entry.line == line);
            prop_assert!(is_entry || told.contains(&line), "line {} of\n{}", line, document);
        }
    }

    /// Names are unique whatever the rows say.
    #[test]
    fn names_are_unique(rows in prop::collection::vec(row(), 1..40)) {
        let entries = compiled(&document(&rows)).catalog.entries;
        let mut names: Vec<_> = entries.iter().map(|entry| &entry.variant.name).collect();
        names.sort_unstable();
        names.dedup();
        prop_assert_eq!(names.len(), entries.len());
    }

    /// The packed table gives back what the catalog says.
    #[test]
    fn every_code_finds_its_row_again(rows in prop::collection::vec(row(), 1..60)) {
        let compilation = compiled(&document(&rows));
        prop_assume!(!compilation.catalog.entries.is_empty());
        let table = packed(&compilation);
        check_rows(&compilation, table)?;
        check_codes(&compilation, table)?;
    }
}

/// Cells with a hunger for trouble.
fn row() -> impl Strategy<Value = String> {
    let code = prop_oneof![
        4 => (0..70i64).prop_map(|code| (code * 10).to_string()),
        2 => (-5..5i64).prop_map(|code| code.to_string()),
        2 => "[a-cA-C]{1,3}_[a-c]{1,2}",
        1 => (1..6u8).prop_map(|digit| format!("{digit}xx")),
        1 => (1..9i64, 1..9i64).prop_map(|(a, b)| format!("{}-{}", a * 10, a * 10 + b)),
        1 => (1..9i64, 1..9i64).prop_map(|(a, b)| format!("{}, {}", a * 10, b * 10)),
        1 => Just(String::new()),
        1 => Just("some words".to_owned()),
    ];
    let text = prop_oneof![
        4 => "[a-zA-Z ]{0,20}",
        1 => r#"[`*_<>{}\[\]()"'\\#&!äß限 .\-]{0,12}"#,
        1 => Just("Rate limit exceeded.".to_owned()),
    ];
    let name = prop_oneof![3 => Just(String::new()), 1 => "[A-C]{1,2}"];
    let solution = prop_oneof![
        2 => Just(String::new()),
        1 => Just("[Try](/a) [again](b) later. Contact support if it persists".to_owned()),
        1 => "<!-- errdown: retry=(stop|unspecified|report|redirect|rebuild|reauthenticate|fix_account|fix_request) -->",
        2 => "<!-- errdown: retry=(retry|slow_down)\\((brief|later|header|[1-9]{1,3}ms), (escalate|at_most=[1-9]|applied=(no|maybe|yes))\\) -->",
    ];
    let owner = prop_oneof![2 => Just(String::new()), 1 => "[a-c]{1,3}"];
    let cells = (code, name, text.clone(), text, solution, owner);
    cells.prop_map(|(code, name, title, cause, solution, owner)| {
        format!("| {code} | {name} | {title} | {cause} | {solution} | {owner} |")
    })
}

fn document(rows: &[String]) -> String {
    let header = "| Code | Name | Title | Cause | Solution | Owner |\n|---|---|---|---|---|---|";
    format!("# Errors\n\n{header}\n{}\n", rows.join("\n"))
}

fn compiled(document: &str) -> Compilation {
    compile(&[Source::new("p.md", document)], &Options::default())
}

fn check_rows(compilation: &Compilation, table: &'static Table) -> Result<(), TestCaseError> {
    for (row, entry) in (0..).zip(&compilation.catalog.entries) {
        let packed = v1::entry(table, row);
        prop_assert_eq!(packed.variant(), &entry.variant.name);
        prop_assert_eq!(packed.title(), entry.title.as_deref());
        prop_assert_eq!(packed.name(), entry.name.as_deref());
        prop_assert_eq!(packed.cause(), &entry.cause.plain);
        prop_assert_eq!(packed.to_string(), &*entry.display);
        prop_assert_eq!(packed.status(), entry.status);
        prop_assert_eq!(packed.location().line() as usize, entry.line);
        check_advice(&packed, &entry.verdict.advice)?;
        prop_assert_eq!(packed.solution(), &entry.solution.plain);
        let links = packed.links().map(|link| (link.text.to_owned(), link.url.to_owned()));
        let expected = entry.links.iter().map(|link| (link.text.clone(), link.url.clone()));
        prop_assert_eq!(links.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
        let extras = packed.extras().map(|(header, text)| (header.to_owned(), text.to_owned()));
        prop_assert_eq!(extras.collect::<Vec<_>>(), entry.extra.clone());
        let codes = entry.codes.iter().map(|code| match code {
            Code::Int(value, _) => errdown::Code::Int(*value).to_string(),
            Code::Text(text) => text.clone(),
            Code::Range(from, to, _) => format!("{from}-{to}"),
        });
        prop_assert_eq!(
            packed.codes().map(|code| code.to_string()).collect::<Vec<_>>(),
            codes.collect::<Vec<_>>()
        );
        let named: Vec<usize> = rows_where(compilation, |other| {
            other.variant.name == entry.variant.name || other.name.as_ref() == Some(&entry.variant.name)
        });
        prop_assert_eq!(table.row_with_name(&entry.variant.name).is_ok(), named.len() == 1);
    }
    Ok(())
}

/// The advice of the two crates, value by value.
fn check_advice(packed: &errdown::Entry, expected: &errdown_codegen::Advice) -> Result<(), TestCaseError> {
    use errdown_codegen::Wait;
    let advice = packed.retry();
    prop_assert_eq!(format!("{:?}", advice.remedy()), expected.remedy.name());
    prop_assert_eq!(format!("{:?}", advice.applied()), expected.applied.name());
    prop_assert_eq!(format!("{:?}", advice.basis()), expected.basis.name());
    let wait = match expected.wait {
        Wait::Unspecified => errdown::Wait::Unspecified,
        Wait::Brief => errdown::Wait::Brief,
        Wait::Later => errdown::Wait::Later,
        Wait::AtLeast(time) => errdown::Wait::AtLeast(time),
        Wait::Header => errdown::Wait::Header,
    };
    prop_assert_eq!(advice.wait(), wait);
    prop_assert_eq!(advice.at_most().map(std::num::NonZeroU8::get), expected.at_most);
    prop_assert_eq!(advice.escalate(), expected.escalate);
    Ok(())
}

/// Looks every code up and compares with a search through all rows.
fn check_codes(compilation: &Compilation, table: &'static Table) -> Result<(), TestCaseError> {
    let is_text = compilation.catalog.code_type == CodeType::Str;
    let codes = compilation.catalog.entries.iter().flat_map(|entry| &entry.codes);
    let texts: Vec<String> =
        codes.map(|code| code.bounds().map_or(code.to_string(), |(from, _)| from.to_string())).collect();
    for text in texts.iter().map(String::as_str).chain(["7", "-1", "abc", ""]) {
        let number = text.parse::<i64>().ok();
        let exact = rows_where(compilation, |entry| {
            entry.codes.iter().any(|code| match code {
                Code::Int(value, notation) => {
                    if is_text {
                        notation == text
                    } else {
                        number == Some(*value)
                    }
                }
                Code::Text(known) => known == text,
                Code::Range(..) => false,
            })
        });
        let ranges = rows_where(compilation, |entry| {
            entry.codes.iter().any(|code| {
            matches!(code, Code::Range(from, to, _) if number.is_some_and(|number| (*from..=*to).contains(&number)))
        })
        });
        let expected = if exact.is_empty() { ranges } else { exact };
        let mut rows = match number {
            _ if is_text => table.rows_with_text(text),
            Some(number) => table.rows_with_int(number),
            None => continue,
        };
        let only = match number {
            Some(number) if !is_text => table.row_with_int(number),
            _ => table.row_with_text(text),
        };
        prop_assert_eq!(only, rows.only().ok(), "code {}", text);
        let found: Vec<usize> = std::iter::from_fn(|| rows.next_row()).map(usize::from).collect();
        prop_assert_eq!(found, expected, "code {}", text);
    }
    Ok(())
}

fn rows_where(compilation: &Compilation, is_wanted: impl Fn(&errdown_codegen::Entry) -> bool) -> Vec<usize> {
    let entries = compilation.catalog.entries.iter().enumerate();
    entries.filter(|(_, entry)| is_wanted(entry)).map(|(row, _)| row).collect()
}

/// The packed table of an expansion, from its tokens.
fn packed(compilation: &Compilation) -> &'static Table {
    let shape = Shape {
        name: format_ident!("E"),
        visibility: quote!(),
        attributes: quote!(),
        conditions: quote!(),
        exhaustive: false,
        runtime: quote!(::errdown),
        token_span: proc_macro2::Span::call_site(),
    };
    let file: syn::File = syn::parse2(expand(&compilation.catalog, &shape)).unwrap();
    let mut fields = Fields::default();
    fields.visit_file(&file);
    let mut bytes = |name: &str| &*fields.bytes.remove(name).unwrap().leak();
    let (rows, shared) = (bytes("rows"), bytes("shared"));
    let (codes, bounds) = (bytes("codes"), bytes("bounds"));
    let (links, extras, tables) = (bytes("links"), bytes("extras"), bytes("tables"));
    let mut index = |name: &str| fields.indices.remove(name).unwrap();
    let (by_code, by_name, by_variant) = (index("by_code"), index("by_name"), index("by_variant"));
    let documents = Vec::leak(vec![v1::document("p.md", None, None, None)]);
    let texts = fields.texts.leak();
    Box::leak(Box::new(Table {
        texts,
        rows,
        shared,
        codes,
        bounds,
        links,
        extras,
        tables,
        documents,
        by_code,
        by_name,
        by_variant,
    }))
}

/// The literals of `static TABLE`, by field.
#[derive(Default)]
struct Fields {
    texts: String,
    bytes: BTreeMap<String, Vec<u8>>,
    indices: BTreeMap<String, Index>,
}

impl Visit<'_> for Fields {
    fn visit_field_value(&mut self, field: &syn::FieldValue) {
        let name = quote!(#field).to_string().split(' ').next().unwrap().to_owned();
        match &field.expr {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => self.texts = text.value(),
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::ByteStr(bytes), .. }) => {
                drop(self.bytes.insert(name, bytes.value()))
            }
            syn::Expr::Struct(index) => drop(self.indices.insert(name, self::index(index))),
            _ => {}
        }
    }
}

fn index(index: &syn::ExprStruct) -> Index {
    let value = |name: &str| {
        let field = index.fields.iter().find(|field| quote!(#field).to_string().starts_with(name));
        let expr = &field.unwrap().expr;
        quote!(#expr).to_string().replace(' ', "")
    };
    let slots = index.fields.iter().find_map(|field| match &field.expr {
        syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::ByteStr(bytes), .. }) => Some(&*bytes.value().leak()),
        _ => None,
    });
    let slots = slots.unwrap();
    if index.path.segments.last().unwrap().ident == "Direct" {
        Index::Direct { base: value("base").parse().unwrap(), slots }
    } else {
        Index::Hashed { shift: value("shift").parse().unwrap(), slots }
    }
}
