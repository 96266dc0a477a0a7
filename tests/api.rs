//! What a generated enum says and finds: every accessor, look-up and trait, on small documents.

use errdown::{
    Advice, Applied, Basis, Catalog, Code, DocumentedError, LookupError, Remedy, Wait, include_errors,
    together::{FineTuningError, InferenceError},
};
use std::error::Error;
use std::num::NonZeroU8;
use std::time::Duration;

include_errors!(
    enum Shop = r#"---
title: not this one
url: https://shop.example/docs/errors
---
# Shop errors

| HTTP status | Code          | Name      | Message   | Meaning                       | Fix                                  | Owner    |
|-------------|---------------|-----------|-----------|-------------------------------|--------------------------------------|----------|
| 404         | `no_item`     | NoItem    | Not found | The item was withdrawn.       | Choose [another one](../items?a=1)   | shelf    |
| 429         | `too_fast`    |           | Slow      | Rate limit exceeded           | Slow down, then retry after 30 s     |          |
| 429         | `too_much`    |           |           | The budget is used up<br>now  | Raise the quota of your account      | payments |
| 500         | 7             |           |           |                               |                                      |          |

Write to [us](mailto:shop@shop.example).

Or *call*.
"#
);

include_errors!(
    enum Rpc = "
| Code | Message | Cause |
|---|---|---|
| -32700 | Parse error | Invalid JSON |
| -32000 to -32099 | Server error | The server is busy |
| -32001 | Timeout | It took too long |
| 0x7FFFFFFF | Largest | It is large |
| 5xx | Gateway | Something between |
"
);

#[test]
fn accessors_say_what_the_row_says() {
    let error = Shop::NoItem;
    assert_eq!(error.code(), "no_item");
    assert_eq!(error.codes().collect::<Vec<_>>(), [Code::Text("no_item")]);
    assert_eq!(error.status(), Some(404));
    assert_eq!(error.name(), Some("NoItem"));
    assert_eq!(error.title(), Some("Not found"));
    assert_eq!(error.cause(), "The item was withdrawn.");
    assert_eq!(error.solution(), "Choose another one");
    let links: Vec<_> = error.links().map(|link| (link.text, link.url)).collect();
    assert_eq!(links, [("another one", "https://shop.example/items?a=1")]);
    assert_eq!(error.extra("Owner"), Some("shelf"));
    assert_eq!(error.extra("owner"), None);
    assert_eq!(Shop::TooFast.extra("Owner"), None);
    assert_eq!(error.location().to_string(), "<inline>:9");
    assert_eq!(error.entry().table(), "Shop errors");
    assert_eq!(error.entry().variant(), "NoItem");
    assert_eq!(error.entry().extras().collect::<Vec<_>>(), [("Owner", "shelf")]);
}

#[test]
fn an_empty_cell_says_nothing() {
    let error = Shop::Code7;
    assert_eq!((error.title(), error.name(), error.cause(), error.solution()), (None, None, "", ""));
    assert!(error.links().is_empty() && error.entry().extras().is_empty());
    assert_eq!(error.to_string(), "7");
    assert_eq!(Shop::TooMuch.cause(), "The budget is used up\nnow");
}

#[test]
fn display_is_one_line_and_the_alternate_form_says_more() {
    assert_eq!(Shop::NoItem.to_string(), "no_item: Not found: The item was withdrawn");
    assert_eq!(Shop::TooMuch.to_string(), "too_much: The budget is used up now");
    assert_eq!(
        format!("{:#}", Shop::NoItem),
        "no_item: Not found: The item was withdrawn\nChoose another one\nanother one: https://shop.example/items?a=1"
    );
    assert_eq!(format!("{:?}", Shop::NoItem), "NoItem");
    assert_eq!(format!("{:#}", Shop::NoItem.entry()), format!("{:#}", Shop::NoItem));
}

#[test]
fn documents_say_what_they_say_about_themselves() {
    let [document] = Shop::DOCUMENTS else { panic!("one document") };
    assert_eq!(document.path(), "<inline>");
    assert_eq!(document.url(), Some("https://shop.example/docs/errors"));
    assert_eq!(document.title(), Some("Shop errors"));
    let note = document.note().unwrap();
    assert_eq!(note.text(), "Write to us.\n\nOr call.");
    assert_eq!(note.links()[0].url, "mailto:shop@shop.example");
    assert_eq!(Shop::NoItem.entry().document(), document);
    assert_eq!(Rpc::DOCUMENTS[0].note(), None);
}

#[test]
fn a_code_finds_its_row() {
    assert_eq!(Shop::from_code("no_item"), Some(Shop::NoItem));
    assert_eq!(Shop::from_code(&String::from("7")), Some(Shop::Code7));
    assert_eq!(Shop::from_code("nothing"), None);
    assert_eq!(Rpc::from_code(-32700), Some(Rpc::ParseError));
    assert_eq!(Rpc::from_code(0x7FFF_FFFF), Some(Rpc::Largest));
    for error in InferenceError::ALL {
        assert_eq!(InferenceError::from_code(error.code()), Some(*error));
    }
    for code in [0, 399, 405, 428, 502, 504, u16::MAX] {
        assert_eq!(InferenceError::from_code(code), None, "{code}");
    }
}

#[test]
fn an_exact_code_wins_over_a_range() {
    assert_eq!(Rpc::from_code(-32001), Some(Rpc::Timeout));
    assert_eq!(Rpc::from_code(-32002), Some(Rpc::ServerError));
    assert_eq!(Rpc::from_code(-32100), None);
    assert_eq!(Rpc::from_code(503), Some(Rpc::Gateway));
    assert_eq!(Rpc::ServerError.code(), -32099);
    assert_eq!(Rpc::Gateway.codes().map(|code| code.to_string()).collect::<Vec<_>>(), ["500-599"]);
}

#[test]
fn look_ups_are_honest_about_ambiguity() {
    assert_eq!(Shop::from_status(404), Some(Shop::NoItem));
    assert_eq!(Shop::from_status(429), None);
    assert_eq!(Shop::all_with_status(429).collect::<Vec<_>>(), [Shop::TooFast, Shop::TooMuch]);
    assert_eq!(Shop::all_with_status(418).count(), 0);

    include_errors!(enum Twice = "| Code | Name | Cause |\n|---|---|---|\n| 400 | A | x a b c d e f |\n| 409 | B | y |\n| 400 | A | z a b c d e f |\n| 4xx | C | w |");
    assert_eq!(Twice::from_code(400), None);
    assert_eq!(
        Twice::all_with_code(400).map(|error| error.cause()).collect::<Vec<_>>(),
        ["x a b c d e f", "z a b c d e f"]
    );
    assert_eq!(Twice::try_from(400), Err(LookupError::Ambiguous));
    assert_eq!(Twice::try_from(500), Err(LookupError::Unlisted));
    assert_eq!(Twice::try_from(409), Ok(Twice::B));
    assert_eq!(Twice::from_status(409), Some(Twice::B));
    assert_eq!(Twice::from_status(422), Some(Twice::C));
    assert_eq!(Twice::from_name("A"), None);
    assert_eq!("A".parse::<Twice>(), Err(LookupError::Ambiguous));
    assert_eq!(Twice::from_name("A400"), Some(Twice::A400));
}

#[test]
fn names_and_texts_find_their_row() {
    assert_eq!(Shop::from_name("NoItem"), Some(Shop::NoItem));
    assert_eq!(Shop::from_name("TooFast"), Some(Shop::TooFast));
    assert_eq!(Shop::from_name("noitem"), None);
    assert_eq!("too_much".parse(), Ok(Shop::TooMuch));
    assert_eq!("TooMuch".parse(), Ok(Shop::TooMuch));
    assert_eq!("429".parse(), Ok(InferenceError::RateLimit));
    assert_eq!("RateLimit".parse(), Ok(InferenceError::RateLimit));
    assert_eq!("0x7FFFFFFF".parse(), Ok(Rpc::Largest));
    assert_eq!("".parse::<InferenceError>(), Err(LookupError::Unlisted));
    let local = String::from("no_item");
    assert_eq!(Shop::try_from(local.as_str()), Ok(Shop::NoItem));
}

#[test]
fn several_codes_are_one_row() {
    include_errors!(enum Many = "| Code | Cause |\n|---|---|\n| 500, 503 | Down |\n| 502/504 | Gateway |");
    assert_eq!(Many::Down.code(), 500);
    assert_eq!(Many::Down.codes().collect::<Vec<_>>(), [Code::Int(500), Code::Int(503)]);
    assert_eq!(Many::Down.codes().next_back(), Some(Code::Int(503)));
    assert_eq!(Many::from_code(503), Some(Many::Down));
    assert_eq!(Many::from_status(504), Some(Many::Gateway));
    assert_eq!(Many::Down.to_string(), "500, 503 Down");
}

#[test]
fn ranges_of_one_row_are_one_row() {
    include_errors!(enum Own = "| Error code | Cause |\n|---|---|\n| 1xxx, 1500-1600 | Down |\n| 2xxx | Up |");
    assert_eq!(Own::from_code(1500), Some(Own::Down));
    assert_eq!(Own::try_from(1500), Ok(Own::Down));
    assert_eq!(Own::all_with_code(1500).collect::<Vec<_>>(), [Own::Down]);
    assert_eq!(Own::from_code(2500), Some(Own::Up));
}

#[test]
fn a_row_without_a_status_has_none() {
    include_errors!(enum Own = "| Error code | Cause |\n|---|---|\n| 9001 | Down |");
    assert_eq!(Own::Down.status(), None);
    assert_eq!(Own::from_status(0), None);
    assert_eq!(Own::all_with_status(0).count(), 0);
}

#[test]
fn everything_is_const() {
    const RETRY: Advice = InferenceError::RateLimit.retry();
    const FOUND: Option<InferenceError> = InferenceError::from_code(503);
    const NAMED: Option<Shop> = Shop::from_name("NoItem");
    const TEXT: Option<Shop> = Shop::from_code("too_fast");
    const OWNER: Option<&str> = Shop::NoItem.extra("Owner");
    const LINK: &str = match Shop::NoItem.links().get(0) {
        Some(link) => link.url,
        None => "",
    };
    assert!(RETRY.is_throttle());
    assert_eq!((FOUND, NAMED), (Some(InferenceError::EngineOverloaded), Some(Shop::NoItem)));
    assert_eq!((TEXT, OWNER, LINK), (Some(Shop::TooFast), Some("shelf"), "https://shop.example/items?a=1"));
}

#[test]
fn generic_clients_use_the_traits() {
    fn retryable<E: Catalog>() -> Vec<String> {
        let entries = E::all().iter().filter_map(DocumentedError::entry);
        entries.filter(|entry| entry.retry().is_retryable()).map(|entry| entry.variant().to_owned()).collect()
    }
    assert_eq!(retryable::<InferenceError>(), ["RateLimit", "ServerError", "EngineOverloaded"]);
    assert_eq!(<Shop as Catalog>::from_code("no_item"), Some(Shop::NoItem));
    assert_eq!(<Rpc as Catalog>::from_code(&-32700), Some(Rpc::ParseError));

    let boxed: Box<dyn DocumentedError> = Box::new(InferenceError::RateLimit);
    assert!(boxed.retry().is_throttle());
    assert_eq!(DocumentedError::entry(&Box::new(Rpc::Timeout)), Some(Rpc::Timeout.entry()));
    let error: Box<dyn Error + Send + Sync> = Box::new(Shop::NoItem);
    assert_eq!(error.downcast_ref::<Shop>(), Some(&Shop::NoItem));
}

#[test]
fn order_follows_the_rows() {
    assert_eq!(Shop::ALL, [Shop::NoItem, Shop::TooFast, Shop::TooMuch, Shop::Code7]);
    assert!(Shop::NoItem < Shop::TooFast);
    assert_eq!(size_of::<Shop>(), 1);
}

#[test]
fn advice_comes_from_call_pin_column_text_and_status() {
    include_errors! {
        enum Advised = "
| Code | Cause | Solution | Retryable |
|---|---|---|---|
| 400 | Odd <!-- errdown: retry=retry(brief, once) --> | | Yes |
| 401 | Key | | Yes, after re-auth |
| 409 | Conflict | | No |
| 429 | Rate | Slow down | |
| 502 | Gate | | |
| 599 | Else | | |
" {
            401 => { name: SignIn },
            "599" => { retry: slow_down(1500ms, at_most = 3, escalate, applied = yes) },
        }
    }
    let told = |error: Advised| (error.retry().remedy(), error.retry().basis());
    assert_eq!(told(Advised::Odd), (Remedy::Retry, Basis::Pin));
    assert_eq!(told(Advised::SignIn), (Remedy::Reauthenticate, Basis::Column));
    assert_eq!(told(Advised::Conflict), (Remedy::Stop, Basis::Column));
    assert_eq!(told(Advised::Rate), (Remedy::SlowDown, Basis::Text));
    assert_eq!(told(Advised::Gate), (Remedy::Retry, Basis::Status));
    let odd = Advised::Odd.retry();
    assert_eq!((odd.wait(), odd.at_most(), odd.applied()), (Wait::Brief, NonZeroU8::new(1), Applied::Maybe));
    let written = Advice::new(Remedy::SlowDown)
        .with_wait(Wait::AtLeast(Duration::from_millis(1500)))
        .with_at_most(NonZeroU8::new(3))
        .with_escalate(true)
        .with_applied(Applied::Yes)
        .with_basis(Basis::Override);
    assert_eq!(Advised::Else.retry(), written);
}

#[test]
fn options_shape_the_enum() {
    include_errors! {
        #[derive(Debug, Clone)]
        enum Shaped = r#"
# Errors

## First

| Kode | Fehler | Abhilfe | Owner |
|---|---|---|---|
| 1 | a [b](/c) | d | e |
| 0 | OK | | |

## Second

| Code | Cause |
|---|---|
| 2 | f |
"# {
            table: ["Errors > First"],
            columns: { "Kode" => code, "Fehler" => title, "Abhilfe" => solution },
            base_url: "https://x.example",
            display: "[{code}] {title} ({solution})",
            code: &'static str,
            success: include,
            exhaustive: true,
        }
    }
    assert_eq!(Shaped::ALL.len(), 2);
    assert_eq!(Shaped::from_code("1"), Some(Shaped::AB));
    assert_eq!(Shaped::AB.to_string(), "[1] a b (d)");
    assert_eq!(Shaped::Ok.to_string(), "[0] OK");
    assert_eq!(Shaped::AB.links().next().unwrap().url, "https://x.example/c");
    assert_eq!(Shaped::AB.extra("Owner"), Some("e"));
    match Shaped::AB {
        Shaped::AB | Shaped::Ok => {}
    }
}

#[test]
fn the_pages_of_together_follow_their_facts() {
    use Applied::{Maybe, No};
    use Remedy::{FixAccount, FixRequest, Retry, SlowDown};
    use Wait::{Brief, Later, Unspecified};
    let inference = [
        (400, "InvalidRequest", FixRequest, Unspecified, No),
        (401, "AuthenticationError", FixAccount, Unspecified, No),
        (402, "PaymentRequired", FixAccount, Unspecified, No),
        (403, "ContextLengthExceeded", FixRequest, Unspecified, No),
        (404, "NotFound", FixRequest, Unspecified, No),
        (429, "RateLimit", SlowDown, Unspecified, No),
        (500, "ServerError", Retry, Brief, Maybe),
        (503, "EngineOverloaded", Retry, Brief, No),
    ];
    let fine_tuning = [
        (401, "MissingOrInvalidApiKey", FixAccount, Unspecified, No),
        (403, "ContextLengthExceeded", FixRequest, Unspecified, No),
        (404, "InvalidEndpointUrlOrModelName", FixRequest, Unspecified, No),
        (429, "RateLimitExceeded", SlowDown, Unspecified, No),
        (500, "InvalidRequest", FixRequest, Unspecified, No),
        (503, "EngineOverloaded", Retry, Brief, No),
        (504, "Timeout", Retry, Brief, Maybe),
        (524, "CloudflareTimeout", Retry, Brief, Maybe),
        (529, "ServerError", Retry, Later, Maybe),
    ];
    assert_eq!(facts::<InferenceError>(InferenceError::code), inference);
    assert_eq!(facts::<FineTuningError>(FineTuningError::code), fine_tuning);
}

fn facts<E: Catalog>(code: fn(&E) -> u16) -> Vec<(u16, &'static str, Remedy, Wait, Applied)> {
    let fact = |error: &E| {
        let advice = error.retry();
        assert_eq!(advice.escalate(), advice.remedy() == Remedy::Retry);
        (code(error), error.entry().unwrap().variant(), advice.remedy(), advice.wait(), advice.applied())
    };
    E::all().iter().map(fact).collect()
}

#[test]
fn every_rule_is_explained() {
    include_errors!(enum Diagnostics from "../docs-src/diagnostics.md");
    let explained: Vec<_> =
        Diagnostics::ALL.iter().map(|rule| (rule.code(), rule.extra("Severity"))).collect();
    let rules = errdown_codegen::Rule::ALL.iter();
    let known: Vec<_> = rules.map(|rule| (rule.id(), rule.severity().to_string())).collect();
    assert_eq!(
        explained,
        known.iter().map(|(id, severity)| (*id, Some(severity.as_str()))).collect::<Vec<_>>()
    );
    assert!(Diagnostics::ALL.iter().all(|rule| !rule.cause().is_empty() && !rule.solution().is_empty()));
}

#[test]
fn the_readme_shows_the_page_that_its_example_reads() {
    let readme = include_str!("../README.md");
    let page = include_str!("../docs-src/shop.md");
    assert!(readme.contains(&format!("```markdown\n{page}```")));
}
