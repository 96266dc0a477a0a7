//! Every kind of change: two small documents, and exactly what is said about them.

use errdown_codegen::{Catalog, Options, Source, compile, diff};

fn catalog(text: &str) -> Catalog {
    let compilation = compile(&[Source::new("e.md", text)], &Options::default());
    assert!(!compilation.has_errors(), "{:?}", compilation.diagnostics);
    compilation.catalog
}

fn table(rows: &str) -> String {
    format!("| Code | Title | Cause | Fix |\n|---|---|---|---|\n{rows}")
}

/// `major renamed Variant: before → after`, a line a change.
fn said(old: &str, new: &str, is_exhaustive: bool) -> String {
    let changes = diff(&catalog(&table(old)), &catalog(&table(new)), is_exhaustive);
    let nothing = || "·".to_owned();
    let line = |change: &errdown_codegen::Change| {
        let [before, after] = [&change.before, &change.after].map(|it| it.clone().unwrap_or_else(nothing));
        format!("{} {} {}: {before} → {after}", change.bump.name(), change.kind.name(), change.variant)
    };
    changes.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_kind_of_change() {
    let base = "| 429 | Too fast | You send too much | Slow down |\n| 500 | Broken | We failed | |\n";
    for (new, expected) in [
        (base.to_owned(), ""),
        (base.lines().rev().collect::<Vec<_>>().join("\n"), ""),
        (
            base.replace("| 500 | Broken | We failed | |\n", ""),
            "major removed Broken: 500 Broken: We failed → ·",
        ),
        (format!("{base}| 418 | Teapot | It is one | |\n"), "minor added Teapot: · → 418 Teapot: It is one"),
        (
            base.replace("Too fast", "Rate limit"),
            "major renamed RateLimit: TooFast → RateLimit\npatch title RateLimit: Too fast → Rate limit",
        ),
        (
            base.replace("500", "503"),
            "major codes Broken: 500 → 503\nmajor remedy Broken: Unspecified → Retry\nmajor status Broken: 500 → 503\npatch basis Broken: Default → Status",
        ),
        (base.replace("500", "500, 501"), "minor codes Broken: 500 → 500, 501"),
        (
            base.replace("Slow down", "Slow down for 30 seconds"),
            "major wait TooFast: · → 30s\npatch solution TooFast: Slow down → Slow down for 30 seconds",
        ),
        (
            base.replace(
                "We failed | |",
                "We failed <!-- errdown: retry=stop(once, applied = yes, escalate) --> | |",
            ),
            "major remedy Broken: Unspecified → Stop\nmajor at-most Broken: · → 1\nmajor applied Broken: Maybe → Yes\nminor escalate Broken: no → yes\npatch basis Broken: Default → Pin",
        ),
        (
            base.replace("You send", "A client sends"),
            "patch cause TooFast: You send too much → A client sends too much",
        ),
        (
            base.replace("We failed", "[We](https://a.test) failed"),
            "patch links Broken: · → We <https://a.test>",
        ),
        (
            format!("{base}| 429 | Quota | It is used up | Buy more |\n"),
            "major look-up Quota: `429` is TooFast → `429` is TooFast, Quota\nminor added Quota: · → 429 Quota: It is used up",
        ),
    ] {
        assert_eq!(said(base, &new, false), expected);
    }
}

#[test]
fn a_new_row_breaks_exhaustive_matches() {
    let base = "| 429 | Too fast | You send too much | Slow down |\n";
    let new = format!("{base}| 418 | Teapot | It is one | |\n");
    assert_eq!(said(base, &new, true), "major added Teapot: · → 418 Teapot: It is one");
}

#[test]
fn rows_that_swap_their_names_are_found_by_what_they_say() {
    let old = "| 1 | A | the first thing | |\n| 2 | B | another matter | |\n";
    let new = "| 1 | B | the first thing | |\n| 2 | A | another matter | |\n";
    let expected =
        "major renamed B: A → B\nmajor renamed A: B → A\npatch title B: A → B\npatch title A: B → A";
    assert_eq!(said(old, new, false), expected);
}

#[test]
fn a_row_with_another_number_is_found_by_its_text() {
    let (old, new) = (
        "| 7 | | the disk of the account is full right now | |\n",
        "| 8 | | the disk of the account is full right now | |\n",
    );
    assert_eq!(said(old, new, false), "major renamed Code8: Code7 → Code8\nmajor codes Code8: 7 → 8");
}

#[test]
fn a_row_that_says_something_else_is_another_row() {
    let (old, new) = ("| 403 | No key | Send one | |\n", "| 403 | Context too long | Shorten it | |\n");
    assert_eq!(
        said(old, new, false),
        "major removed NoKey: 403 No key: Send one → ·\nminor added ContextTooLong: · → 403 Context too long: Shorten it"
    );
}

#[test]
fn an_exact_code_takes_a_look_up_from_a_range() {
    let old = "| 5xx | Server | It failed | |\n";
    let new = format!("{old}| 503 | Busy | Too much to do | |\n");
    let said = said(old, &new, false);
    assert_eq!(
        said,
        "major look-up Busy: `503` is Server by `5xx` → `503` is Busy\nminor added Busy: · → 503 Busy: Too much to do"
    );
}

#[test]
fn a_range_that_overlaps_another_takes_look_ups_from_it() {
    let old = "| 520-526 | Origin | It failed | |\n";
    let new = format!("{old}| 521-530 | Edge | It failed too | |\n");
    assert_eq!(
        said(old, &new, false),
        "major look-up Edge: `521` is Origin by `520-526` → `521` is Origin, Edge\nminor added Edge: · → 521-530 Edge: It failed too"
    );
    let beside = format!("{old}| 527-530 | Edge | It failed too | |\n");
    assert_eq!(said(old, &beside, false), "minor added Edge: · → 527-530 Edge: It failed too");
}

#[test]
fn a_status_that_two_rows_have_finds_none() {
    let page = |rows: &str| catalog(&format!("| Code | HTTP status | Title |\n|---|---|---|\n{rows}"));
    let old = "| E1 | 404 | No item |\n";
    let said = |more: &str| {
        let changes = diff(&page(old), &page(&format!("{old}{more}")), false);
        let said = |change: &errdown_codegen::Change| {
            (change.kind.name(), change.bump.name(), change.before.clone(), change.after.clone())
        };
        changes.first().map(said)
    };
    let status = |rows: &str| Some(format!("status `404` is {rows}"));
    assert_eq!(
        said("| E2 | 404 | No folder |\n"),
        Some(("look-up", "major", status("NoItem"), status("NoItem, NoFolder")))
    );
    assert_eq!(said("| E2 | 410 | Gone |\n").map(|(kind, ..)| kind), Some("added"));
}

#[test]
fn a_row_keeps_what_it_spells_out() {
    let old = "| 5xx | Server | It failed | |\n";
    assert_eq!(said(old, &old.replace("5xx", "5xx, 503"), false), "minor codes Server: 5xx → 5xx, 503");
}

#[test]
fn the_type_of_a_code_is_part_of_every_signature() {
    let old = "| 400 | A | b | c |\n";
    let said = said(old, &format!("{old}| E_1 | B | b | c |\n"), false);
    assert!(said.starts_with("major code-type : u16 → &'static str\n"), "{said}");
}

#[test]
fn what_a_document_says_about_itself_is_text() {
    let rows = table("| 400 | A | b | c |\n");
    let [old, new] = ["Errors", "All errors"].map(|title| catalog(&format!("# {title}\n\n{rows}")));
    let changes = diff(&old, &new, false);
    assert_eq!(changes.len(), 1);
    assert_eq!((changes[0].bump.name(), changes[0].kind.name()), ("patch", "document"));
}
