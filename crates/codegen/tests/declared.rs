//! The rules of a hand-written enum: a small document, a few variants, and what is said about them.

use errdown_codegen::{
    Declared, DeclaredField, DeclaredVariant, FieldRole, Generics, Options, Place, Rule, Shape, Source,
    Spanned, Standing, VariantKey, match_variants,
};
use proc_macro2::{Ident, Span, TokenStream};

const PAGE: &str = "
| Code | Cause | Fix |
|------|-------|-----|
| 400 - Bad request | The body is no JSON | Send JSON |
| 429 - Rate limit | Too many requests | Slow down |
| 429 - Quota | The quota is used up | Buy more |
| 500, 503 - Server error | We are sorry | Try again |
";

const NAMED: &str = "
| Code | Name | Cause |
|------|------|-------|
| 401 | NO_KEY | The key is missing |
| 429 | LIMITED | Too many requests |
| 430 | LIMITED | The quota is used up |
";

fn variant(name: &str) -> DeclaredVariant {
    DeclaredVariant {
        ident: Ident::new(name, Span::call_site()),
        standing: Standing::ByName,
        display: None,
        retry: None,
        fields: Vec::new(),
    }
}

fn keyed(name: &str, key: VariantKey) -> DeclaredVariant {
    DeclaredVariant { standing: Standing::ByKey(Spanned::new(key, Span::call_site())), ..variant(name) }
}

fn coded(name: &str, code: &str) -> DeclaredVariant {
    keyed(name, VariantKey::Code(code.to_owned()))
}

/// What is said about an enum, a line each: rule, message, the lines of the document that it points
/// at, and the help.
fn said(page: &str, partial: bool, variants: Vec<DeclaredVariant>) -> Vec<String> {
    let shape = Shape {
        name: Ident::new("E", Span::call_site()),
        visibility: TokenStream::new(),
        attributes: TokenStream::new(),
        conditions: TokenStream::new(),
        exhaustive: false,
        runtime: TokenStream::new(),
        token_span: Span::call_site(),
    };
    let declared = Declared { shape, generics: Generics::default(), variants, partial, from_code: true };
    let source = Source::new("e.md", page);
    let options = Options { allow: vec![Rule::DuplicateCode], ..Options::default() };
    let (compilation, _) = match_variants(std::slice::from_ref(&source), &options, &declared);
    let of_enum = compilation.diagnostics.iter().filter(|found| matches!(found.place, Place::Call(_)));
    let line = |found: &errdown_codegen::Diagnostic| {
        let lines = found.notes.iter().map(|(span, _)| format!(" @{}", source.position(span.start).line));
        let lines = lines.collect::<Vec<_>>().concat();
        let help = found.help.as_deref().unwrap_or_default();
        format!("[{}] {}{lines}: {help}", found.rule.id(), found.message)
    };
    of_enum.map(line).collect()
}

/// The same, of an enum that may lack rows.
fn said_of(variant: DeclaredVariant) -> Vec<String> {
    said(PAGE, true, vec![variant])
}

#[test]
fn every_row_has_its_variant() {
    let mut all = vec![coded("Json", "400"), variant("Quota"), coded("A", "500"), coded("B", "503")];
    all.push(keyed("Slow", VariantKey::Row("RateLimit".to_owned())));
    assert_eq!(said(PAGE, false, all.clone()), [""; 0]);
    assert_eq!(said(PAGE, false, all.into_iter().skip(1).collect()).len(), 1);
}

#[test]
fn missing_rows_come_with_lines_to_paste() {
    let variants = vec![variant("BadRequest"), keyed("Quota", VariantKey::Row("ServerError".to_owned()))];
    assert_eq!(
        said(PAGE, false, variants),
        [concat!(
            "[missing-variant] `E` has no variants for 2 rows @5 @6: ",
            "add to the enum, or allow missing rows with `partial`:\n",
            "    /// Rate limit\n    RateLimit,\n",
            "    /// Quota\n    #[errdown(row = \"Quota\")]\n    Quota2,",
        )]
    );
}

#[test]
fn a_row_without_a_title_is_pasted_with_what_it_displays() {
    let page = "| Code | Cause |\n|---|---|\n| 400 | The [body] is no JSON, and must be so, they say |\n";
    assert_eq!(
        said(page, false, Vec::new()),
        [concat!(
            "[missing-variant] `E` has no variant for the row of `400` @3: ",
            "add to the enum, or allow missing rows with `partial`:\n",
            "    /// 400 The \\[body\\] is no JSON, and must be so, they say\n    Code400,",
        )]
    );
}

#[test]
fn a_variant_without_a_row_gets_the_nearest_one() {
    let found = said(
        PAGE,
        false,
        vec![variant("BadRequests"), variant("RateLimit"), variant("Quota"), variant("ServerError")],
    );
    assert_eq!(
        found,
        [concat!(
            "[unknown-code] no row is called `BadRequests` @4: did you mean `BadRequest`?\n",
            "a variant outside of the documents is `#[errdown(undocumented, display = \"…\")]`",
        )]
    );
    let outside = "a variant outside of the documents is `#[errdown(undocumented, display = \"…\")]`";
    assert_eq!(
        said_of(variant("Transport")),
        [format!("[unknown-code] no row is called `Transport`: {outside}")]
    );
}

#[test]
fn keys_that_lead_to_no_row() {
    assert_eq!(
        said_of(coded("A", "404")),
        ["[unknown-code] no row has the code `404`: the codes are 400, 429, 429, 500, 503"]
    );
    assert_eq!(
        said_of(keyed("A", VariantKey::Row("RateLimits".to_owned()))),
        ["[unknown-code] no row is called `RateLimits` @5: did you mean `RateLimit`?"]
    );
    let named = |name: &str| vec![keyed("A", VariantKey::Name(name.to_owned()))];
    assert_eq!(said(NAMED, true, named("NO_KEY")), [""; 0]);
    assert_eq!(
        said(NAMED, true, named("NO_KEYS")),
        ["[unknown-code] no row has the name `NO_KEYS`: did you mean `NO_KEY`?"]
    );
    assert_eq!(
        said(PAGE, true, named("NO_KEY")),
        ["[unknown-code] no row has the name `NO_KEY`: no row of the documents has a symbolic name"]
    );
}

/// One mistake is one message: the row that was meant needs no other variant.
#[test]
fn a_misspelt_key_lacks_no_variant() {
    let rules = |page, variants| {
        let said = said(page, false, variants);
        said.iter().map(|line| line.split(']').next().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    let names = |name: &str| keyed("A", VariantKey::Name(name.to_owned()));
    let others = || [coded("B", "429"), coded("C", "430")];
    assert_eq!(rules(NAMED, [vec![names("NO_KEYS")], others().into()].concat()), ["[unknown-code"]);
    assert_eq!(rules(NAMED, [vec![coded("A", "410")], others().into()].concat()), ["[unknown-code"]);
    let page = "| Code | Cause |\n|---|---|\n| 500 | a |\n| 503 | b |\n";
    assert_eq!(rules(page, vec![coded("A", "530"), coded("B", "500")]), ["[unknown-code"]);
    assert_eq!(
        rules(page, vec![coded("A", "911"), coded("B", "500")]),
        ["[unknown-code", "[missing-variant"]
    );
}

#[test]
fn keys_that_lead_to_several_rows() {
    let help =
        "name the variant as its row is called (`RateLimit` or `Quota`), or write `row = \"RateLimit\"`";
    assert_eq!(
        said_of(coded("A", "429")),
        [format!("[ambiguous-code] 2 rows have the code `429` @5 @6: {help}")]
    );
    let help = "name the variant as its row is called (`TooManyRequests` or `TheQuotaIsUsedUp`), or write `row = \"TooManyRequests\"`";
    assert_eq!(
        said(NAMED, true, vec![keyed("A", VariantKey::Name("LIMITED".to_owned()))]),
        [format!("[ambiguous-code] 2 rows have the name `LIMITED` @5 @6: {help}")]
    );
    assert_eq!(said_of(coded("Quota", "429")), [""; 0]);
}

#[test]
fn a_code_of_another_type() {
    assert_eq!(
        said_of(coded("A", "bad_request")),
        [
            "[code-type] `bad_request` is a text, and the codes of the documents are integers: write a code such as `code = 400`"
        ]
    );
    let page = "| Code | Cause |\n|---|---|\n| `E_BODY` | The body is no JSON |\n";
    assert_eq!(
        said(page, true, vec![coded("A", "400")]),
        [
            "[code-type] `400` is an integer, and the codes of the documents are texts: write a code such as `code = \"E_BODY\"`"
        ]
    );
}

#[test]
fn a_row_is_one_variants() {
    let taken = |first, second| said(PAGE, true, vec![first, second]);
    assert_eq!(
        taken(variant("BadRequest"), coded("Json", "400")),
        [
            "[row-taken] the row of `400` is `BadRequest`'s already @4: remove one of the two, or give it a row of its own"
        ]
    );
    let shared = "several variants may share it where each names a code of its own, of 500, 503";
    for second in [coded("B", "500"), variant("ServerError")] {
        assert_eq!(
            taken(coded("A", "500"), second),
            [format!("[row-taken] the row of `500, 503` is `A`'s already @7: {shared}")]
        );
    }
    assert_eq!(taken(coded("A", "500"), coded("B", "503")), [""; 0]);
}

/// A code that a row lists is documented, so that somebody may look it up.
#[test]
fn a_listed_code_has_a_variant() {
    let page = "| Code | Cause |\n|---|---|\n| 500, 502, 503 - Broken | We are sorry |\n";
    let lacking = |variants| said(page, false, variants);
    assert_eq!(
        lacking(vec![coded("Broken", "500"), coded("Busy", "503")]),
        [concat!(
            "[missing-variant] `E` has no variant for the code `502` @3: ",
            "add to the enum, or allow missing rows with `partial`:\n",
            "    /// Broken\n    #[errdown(code = 502)]\n    Broken2,",
        )]
    );
    let [both] = lacking(vec![coded("Busy", "503")]).try_into().unwrap();
    assert!(both.starts_with("[missing-variant] `E` has no variants for 2 codes @3 @3: "), "{both}");
    assert_eq!(lacking(vec![variant("Broken")]), [""; 0]);
    assert_eq!(said(page, true, vec![coded("Busy", "503")]), [""; 0]);
    let texts = "| Code | Cause |\n|---|---|\n| `E_A`, `E_B` | We are sorry |\n";
    let [lacking] = said(texts, false, vec![coded("A", "E_A")]).try_into().unwrap();
    assert!(lacking.contains("    #[errdown(code = \"E_B\")]\n"), "{lacking}");
}

#[test]
fn ranges_of_one_row_are_apart_or_nested() {
    let page = "| Code | Cause |\n|---|---|\n| 500-599 | The origin is |\n";
    let both = |first, second| said(page, false, vec![coded("A", first), coded("B", second)]);
    assert_eq!(both("5xx", "503"), [""; 0]);
    assert_eq!(both("500-509", "510-519"), [""; 0]);
    assert_eq!(both("500-509", "5xx"), [""; 0]);
    let [taken] = both("500-509", "505-519").try_into().unwrap();
    assert!(taken.starts_with("[row-taken] the row of `500-599` is `A`'s already @3: "), "{taken}");
}

#[test]
fn a_code_in_a_range_finds_it() {
    let page = "| Code | Cause |\n|---|---|\n| 500 | We are sorry |\n| 5xx | The origin is |\n";
    assert_eq!(said(page, false, vec![coded("A", "500"), coded("B", "502"), coded("C", "503")]), [""; 0]);
}

#[test]
fn advice_and_display_are_read() {
    let spanned = |text: &str| Some(Spanned::new(text.to_owned(), Span::call_site()));
    let told = DeclaredVariant { retry: spanned("rety"), ..variant("BadRequest") };
    assert_eq!(said_of(told), ["[invalid-advice] unknown advice `rety`: did you mean `retry`?"]);
    let field = DeclaredField {
        ident: Some(Ident::new_raw("type", Span::call_site())),
        ty: TokenStream::new(),
        role: FieldRole::Plain,
    };
    let shown = |template| DeclaredVariant {
        display: spanned(template),
        fields: vec![field.clone()],
        ..variant("BadRequest")
    };
    assert_eq!(said_of(shown("{title} {type}")), [""; 0]);
    assert_eq!(
        said_of(shown("{titel}")),
        ["[display-placeholder] unknown placeholder `{titel}`: did you mean `{title}`?"]
    );
}

/// What is pasted is what is seen.
#[test]
fn a_title_cannot_hide_anything_in_a_line_to_paste() {
    let page = "| Code | Cause |\n|---|---|\n| 400 - A\u{202e}b `c` | The body is no JSON |\n";
    let [found] = said(page, false, Vec::new()).try_into().unwrap();
    assert!(found.ends_with("    /// A\u{fffd}b \\`c\\`\n    ABC,"), "{found}");
}

/// The rules that are about such enums only.
#[test]
fn rules_of_enums_are_no_lints_and_cannot_be_allowed() {
    for rule in [Rule::MissingVariant, Rule::RowTaken] {
        assert!(!rule.is_allowable() && !rule.changes_the_enum(), "{}", rule.id());
    }
}

/// Which row a variant stands for cannot be judged where rows were lost; that some are missing can.
#[test]
fn a_broken_document_is_the_only_problem() {
    let page = PAGE.replace("400 - Bad request", "Bad request");
    let variants = || vec![variant("BadRequest"), variant("RateLimit"), variant("Quota")];
    assert_eq!(said(&page, true, variants()), [""; 0]);
    assert_eq!(said(&page, false, variants()).len(), 1);
    assert_eq!(said("", false, variants()), [""; 0]);
}
