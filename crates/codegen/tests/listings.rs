//! Lists, headings and definitions: small documents, and exactly what is read of them.

use errdown_codegen::{Compilation, Form, Options, Place, Rule, Source, Spanned, compile};
use proc_macro2::Span;

fn compiled(text: &str) -> Compilation {
    compile(&[Source::new("e.md", text)], &Options::default())
}

/// `line code/name (status) title | cause | solution`, a line an entry.
fn read(text: &str) -> String {
    shown(&compiled(text))
}

fn shown(compilation: &Compilation) -> String {
    let mut lines = Vec::new();
    for entry in &compilation.catalog.entries {
        let name = entry.name.as_deref().map(|name| format!("/{name}")).unwrap_or_default();
        let status = entry.status.map(|status| format!(" ({status})")).unwrap_or_default();
        let title = entry.title.as_deref().unwrap_or_default();
        let texts = [title, &entry.cause.plain, &entry.solution.plain].map(|text| text.replace('\n', "/"));
        let texts = texts.join(" | ");
        lines.push(format!("{} {}{name}{status} {texts}", entry.line, entry.notation()));
    }
    lines.join("\n")
}

fn assert_read(text: &str, expected: &[&str]) {
    assert_eq!(read(text), expected.join("\n"), "{text}");
}

/// Nothing is read of it, nor said about it but that there is no table.
fn assert_silent(text: &str) {
    let rules: Vec<Rule> = compiled(text).diagnostics.iter().map(|diagnostic| diagnostic.rule).collect();
    assert_eq!((read(text).as_str(), rules.as_slice()), ("", [Rule::NoErrorTable].as_slice()), "{text}");
}

#[test]
fn items_begin_with_a_code() {
    assert_read(
        "# Errors\n\n- 400 - `bad_weight`: It is negative.\n- **404 Not Found**: No such parcel.\n- [409](#x): It was changed.\n",
        &[
            "3 400/bad_weight (400)  | It is negative. | ",
            "4 404 (404) Not Found | No such parcel. | ",
            "5 409 (409)  | It was changed. | ",
        ],
    );
    assert_read(
        "# Errors\n\n- `no_driver` (HTTP 503) — No driver is near.\n- **`no_fuel`** [404]: The tank is empty.\n",
        &["3 no_driver (503)  | No driver is near. | ", "4 no_fuel (404)  | The tank is empty. | "],
    );
    assert_read(
        "# Decline codes\n\n* `05` **Do not honor** - The bank refused.\n* 51 Insufficient funds - The account is empty.\n",
        &["3 05 Do not honor | The bank refused. | ", "4 51 Insufficient funds | The account is empty. | "],
    );
    assert_read(
        "# HTTP status codes\n\n- 400, 422: Malformed.\n- `401`, `403`: The key is wrong.\n- 5xx: We failed.\n",
        &[
            "3 400, 422 (400)  | Malformed. | ",
            "4 401, 403 (401)  | The key is wrong. | ",
            "5 5xx  | We failed. | ",
        ],
    );
    assert_read(
        "# mount\n\n## ERRORS\n\n- **EPERM** Not privileged.\n- **ENOENT** No such path.\n",
        &["5 EPERM  | Not privileged. | ", "6 ENOENT  | No such path. | "],
    );
    assert_read(
        "# 错误码\n\n- 40001：参数错误\n- 40002：签名无效\n",
        &["3 40001  | 参数错误 | ", "4 40002  | 签名无效 | "],
    );
}

#[test]
fn a_numbered_list_below_exit_codes_is_one_of_codes() {
    let list = "1. The configuration is invalid.\n2. The crane is locked.\n";
    assert_read(
        &format!("# crane\n\n## Exit codes\n\n{list}"),
        &["5 1  | The configuration is invalid. | ", "6 2  | The crane is locked. | "],
    );
    assert_silent(&format!("# Errors\n\n## How to report\n\n{list}"));
}

#[test]
fn items_have_labels_below_them() {
    assert_read(
        "# Fehlercodes\n\n- `E10` – Die Adresse fehlt\n  - Lösung: Adresse angeben.\n- `E11`: Das Lager ist voll.\n  - Lösung: Morgen senden.\n",
        &["3 E10  | Die Adresse fehlt | Adresse angeben.", "5 E11  | Das Lager ist voll. | Morgen senden."],
    );
    assert_read(
        "# Webhook errors\n\n* **`endpoint_gone`**\n\n  The hook is off.\n\n  **Fix:** Turn it on.\n\n* **`endpoint_slow`**\n\n  It took too long.\n",
        &["3 endpoint_gone  | The hook is off. | Turn it on.", "9 endpoint_slow  | It took too long. | "],
    );
}

#[test]
fn a_cause_below_makes_words_beside_the_code_a_title() {
    assert_read(
        "# Error codes\n\n- `C1` – Too heavy\n  - Cause: It weighs a ton.\n- `C2` – Too light\n  - Cause: It weighs nothing.\n",
        &["3 C1 Too heavy | It weighs a ton. | ", "5 C2 Too light | It weighs nothing. | "],
    );
}

#[test]
fn names_below_a_status_have_it() {
    let expected =
        ["4 bad_weight (400)  | Negative. | ", "5 bad_zip (400)  | Unknown. | ", "7 busy (503)  | Full. | "];
    assert_read(
        "# Errors\n\n- 400\n  - `bad_weight`: Negative.\n  - `bad_zip`: Unknown.\n- 503\n  - `busy`: Full.\n",
        &expected,
    );
    assert_read(
        "# Errors\n## 400 Bad Request\nWhat you sent.\n- `bad_weight`: Negative.\n- `bad_zip`: Unknown.\n## 503\n- `busy`: Full.\n",
        &expected,
    );
    assert_read(
        "# Errors\n\n## 400\n\n### `bad_weight`\n\nNegative.\n\n## 503\n\n### `busy`\n\nFull.\n",
        &["5 bad_weight (400)  | Negative. | ", "11 busy (503)  | Full. | "],
    );
}

#[test]
fn headings_have_prose_and_labels_below_them() {
    assert_read(
        "# Error reference\n\n## E1: No config\n\n**Cause:** It is missing.\n\n**Fix:** Run `init`.\n\n## E2: Bad config\n\nIt is not UTF-8.\n\nHow to fix: Save it anew.\n",
        &[
            "3 E1 No config | It is missing. | Run `init`.",
            "9 E2 Bad config | It is not UTF-8. | Save it anew.",
        ],
    );
    assert_read(
        "# Error codes\n\n#### P-7\n**Meaning:** Offline.\n**Action:** Switch it on.\n\n#### P-8\n**Meaning:** No paper.\n**Action:** Add some.\n",
        &["3 P-7  | Offline. | Switch it on.", "7 P-8  | No paper. | Add some."],
    );
    assert_read(
        "# Error codes\n\n## ERR-1 Stalled\n\n### Cause\n\nThe belt.\n\n### Solution\n\n- Free it.\n- Oil it.\n\n## ERR-2 Hot\n\n### Cause\n\nThe fan.\n",
        &["3 ERR-1 Stalled | The belt. | Free it./Oil it.", "14 ERR-2 Hot | The fan. | "],
    );
    assert_read(
        "# Errors\n\n## FULL\n\n| | |\n|---|---|\n| Status | 503 |\n\nNo room.\n\n## `GONE`\n\n- **Status**: 404\n\nDeleted.\n",
        &["3 FULL (503)  | No room. | ", "11 GONE (404)  | Deleted. | "],
    );
}

#[test]
fn codes_are_at_the_end_of_headings_below_them_or_in_their_anchors() {
    assert_read(
        "# Troubleshooting errors\n\n## Closed (4001)\n\nAt night.\n\n## Full: `too_full`\n\nAt noon.\n",
        &["3 4001 Closed | At night. | ", "7 too_full Full | At noon. | "],
    );
    assert_read(
        "# Errors\n\n## Closed\n\n**Code:** 2001\n\nAt night.\n\n## Full\n\n**Code:** 2002\n\nAt noon.\n",
        &["3 2001 Closed | At night. | ", "9 2002 Full | At noon. | "],
    );
    assert_read(
        "# Errors\n\n## Closed {#E1}\n\nAt night.\n\n<a id=\"E2\"></a>\n## Full\n\nAt noon.\n",
        &["3 E1 Closed | At night. | ", "8 E2 Full | At noon. | "],
    );
}

#[test]
fn groups_of_headings_are_one_list() {
    assert_read(
        "# Errors\n\n## Client errors\n\n### 400 Bad Request\n\nMalformed.\n\n### 404 Not Found\n\nUnknown.\n\n## Server errors\n\n### 500 Internal Server Error\n\nWe failed.\n",
        &[
            "5 400 (400) Bad Request | Malformed. | ",
            "9 404 (404) Not Found | Unknown. | ",
            "15 500 (500) Internal Server Error | We failed. | ",
        ],
    );
}

#[test]
fn headings_have_numbers_statuses_and_samples() {
    assert_read(
        "# Error types\n\n## 1. `api_error` — 500\n\nWe failed.\n\n## 2. `bad_error` — 400\n\nYou did.\n",
        &["3 api_error (500)  | We failed. | ", "7 bad_error (400)  | You did. | "],
    );
    assert_read(
        "# Error responses\n\n## 400 Bad Request\n```json\n{}\n```\n**Cause**: A typo.\n\n## 401 Unauthorized\n```json\n{}\n```\n",
        &["3 400 (400) Bad Request | A typo. | ", "9 401 (401) Unauthorized |  | "],
    );
    assert_read(
        "# Error codes\n\n**E_LOCKED**\n\nThe file is locked.\n\n`E_GONE`\n\nThe file is gone.\n",
        &["3 E_LOCKED  | The file is locked. | ", "7 E_GONE  | The file is gone. | "],
    );
}

#[test]
fn an_introduction_says_what_is_listed() {
    assert_read(
        "# Server\n\n## Protocol\n\nIt answers with one of these error codes:\n\n- `-32700`: Parse error\n- `-32601`: Method not found\n- And more...\n\n## Settings\n\n- `FARM_LOG`: the level\n- `FARM_URL`: the address\n",
        &["7 -32700  | Parse error | ", "8 -32601  | Method not found | "],
    );
}

#[test]
fn terms_are_codes() {
    assert_read(
        "# HTTP errors\n\n400 Bad Request\n: Malformed.\n\n410 Gone\n: Cause: Deleted.\n: Solution: Make one.\n",
        &["3 400 (400) Bad Request | Malformed. | ", "6 410 (410) Gone | Deleted. | Make one."],
    );
    assert_silent("# Glossary\n\nDepot\n: Where parcels sleep.\n\nHTTP\n: How we talk.\n");
    assert_read(
        "# Error codes\n\nText.\n\n:::note\n404 is none.\n:::\n\n- `E1`: One\n- `E2`: Two\n",
        &["9 E1  | One | ", "10 E2  | Two | "],
    );
}

#[test]
fn other_lists_are_none_of_errors() {
    for text in [
        "# Errors\n\n## What to know\n\n- 429 is the code that you will see most.\n- 404 pages were redone\n",
        "# Errors\n\n## Error object\n\n- `code`: a number\n- `message`: for people\n- `request_id`: for support\n",
        "# Error handling\n\n- `retry_count`: how often\n- `retry_delay`: how long\n",
        "# Errors\n\n- `err` {Error} What was thrown\n- `origin` {string} Where\n",
        "# Error changes\n\n- `OldError` -> `NewError`\n- `WorseError` -> `BetterError`\n",
        "# Error tracker changelog\n\n## 1.2.0 - 2024-01-01\n\nMore.\n\n## 1.1.0\n\nLess.\n\n## 2024\n\nA\n\n## 2023\n\nB\n",
        "# Error handling\n\n## HTTP\n\nA\n\n## GraphQL\n\nB\n\n## 1. Look\n\nC\n\n## 2. Look again\n\nD\n\n## 3 ways\n\nE\n",
        "# Code of conduct\n\n- [Node.js rules](/a)\n- [Node.js more rules](/b)\n",
        "# Error handling\n\n## `throw_error`\n\n```c\nint throw_error();\n```\n\n## `clear_error`\n\n```c\nint clear_error();\n```\n",
        "# Errors\n\n## `#![no_std]`\n\nA\n\n## Compared with `std::io::Error`\n\nB\n",
        "# API\n\n## Endpoints\n\n### GET_PARCEL\n\nA\n\n### PUT_PARCEL\n\nB\n",
    ] {
        assert_silent(text);
    }
}

/// The one that says most is read: lists of links to headings are summaries.
#[test]
fn no_error_is_read_twice() {
    let text = "# Error codes\n\n- [E1](#e1): Open\n- [E2](#e2): Lost\n\n## E1\n\nThe lid is open.\n\n## E2\n\nThe lid is lost, and nobody knows where.\n";
    assert_read(
        text,
        &["6 E1  | The lid is open. | ", "10 E2  | The lid is lost, and nobody knows where. | "],
    );
}

#[test]
fn beside_tables_lists_of_other_codes_are_reported() {
    let table = "# Errors\n\n| Code | Cause |\n|---|---|\n| 400 | Malformed |\n| 404 | Unknown |\n\n";
    let rules = |list: &str| -> Vec<(Rule, usize)> {
        let text = format!("{table}{list}");
        let source = Source::new("e.md", &text);
        let compilation = compile(std::slice::from_ref(&source), &Options::default());
        assert_eq!(compilation.catalog.entries.len(), 2, "{text}");
        let line = |place| match place {
            Place::Document(span) => source.position(span.start).line,
            Place::Call(_) => 0,
        };
        compilation.diagnostics.iter().map(|diagnostic| (diagnostic.rule, line(diagnostic.place))).collect()
    };
    assert_eq!(
        rules("## Upload error codes\n\n- `too_large`: Too large\n- `bad_type`: No image\n"),
        [(Rule::IgnoredList, 10)]
    );
    assert_eq!(rules("## 410 Gone\n\nFor good.\n\n## 423 Locked\n\nFor now.\n"), [(Rule::IgnoredList, 8)]);
    assert_eq!(rules("## 400 Bad Request\n\nMore.\n\n## 404 Not Found\n\nMore.\n"), []);
    assert_eq!(rules("- 400: see above\n- 404: see above\n"), []);
}

#[test]
fn a_call_may_name_the_heading_of_a_list() {
    let text = "# Errors\n\n## API\n\n| Code | Cause |\n|---|---|\n| 400 | Malformed |\n\n## Upload error codes\n\n- `too_large`: Too large\n- `bad_type`: No image\n";
    let named = |names: &[&str]| {
        let tables = names.iter().map(|name| Spanned::new((*name).to_owned(), Span::call_site())).collect();
        let compilation = compile(&[Source::new("e.md", text)], &Options { tables, ..Options::default() });
        assert!(!compilation.has_errors(), "{:?}", compilation.diagnostics);
        compilation.catalog.entries.iter().map(errdown_codegen::Entry::notation).collect::<Vec<_>>()
    };
    assert_eq!(named(&["Upload error codes"]), ["too_large", "bad_type"]);
    assert_eq!(named(&["API", "Errors > Upload error codes"]), ["400", "too_large", "bad_type"]);
}

#[test]
fn pins_are_in_the_item_or_below_the_heading() {
    let names = |text: &str| {
        let entries = compiled(text).catalog.entries;
        entries.iter().map(|entry| entry.variant.name.clone()).collect::<Vec<_>>()
    };
    let item = "# Error codes\n\n- `10` <!-- errdown: name=LidOpen -->: The lid is open\n- `11`: The lid is lost {/* errdown: name=LidLost */}\n";
    assert_eq!(names(item), ["LidOpen", "LidLost"]);
    let heading = "# Error codes\n\n## E1\n<!-- errdown: name=LidOpen -->\nThe lid is open.\n\n## E2\n\n{/* errdown: name=LidLost */}\n\nThe lid is lost.\n";
    assert_eq!(names(heading), ["LidOpen", "LidLost"]);
    let term = "# Error codes\n\n`E1` <!-- errdown: name=LidOpen -->\n: Open.\n\n`E2`\n: Lost.\n";
    assert_eq!(names(term), ["LidOpen", "Lost"]);
}

#[test]
fn spans_are_those_of_the_document() {
    let text = "# Error codes\n\n> - **`ä_gone`** (404): It is\n>   gone.\n> - `b_gone`: Gone\\_too.\n";
    let source = Source::new("e.md", text);
    let catalog = compile(std::slice::from_ref(&source), &Options::default()).catalog;
    let slice = |span: errdown_codegen::Span| text.get(span.start..span.end).unwrap();
    let codes: Vec<_> = catalog.entries.iter().map(|entry| slice(entry.code_span)).collect();
    assert_eq!(codes, ["`ä_gone`", "`b_gone`"]);
    assert!(slice(catalog.entries[0].span).ends_with("gone."));
}

#[test]
fn each_layout_is_named() {
    for (text, form) in [
        ("# Errors\n\n| Code | Cause |\n|---|---|\n| 400 | a |\n", Form::Table),
        ("# Errors\n\n- 400: a\n- 404: b\n", Form::List),
        ("# Errors\n\n## 400\n\na\n\n## 404\n\nb\n", Form::Headings),
        ("# Errors\n\n400\n: a\n\n404\n: b\n", Form::Definitions),
    ] {
        let tables = compiled(text).catalog.tables;
        assert_eq!(tables.iter().map(|table| table.form).collect::<Vec<_>>(), [form], "{text}");
        assert!(!form.name().is_empty());
    }
}

#[test]
fn terms_begin_paragraphs() {
    // With text in the same line, one a line or one a paragraph.
    assert_read(
        "# Error types\n\n**NoSuchBerth:** It is not on the map\n**BerthIsTaken:** Somebody is there\n",
        &["3 NoSuchBerth  | It is not on the map | ", "4 BerthIsTaken  | Somebody is there | "],
    );
    // With a list below, and a status in brackets.
    assert_read(
        "# Errors\n\n**NO_BERTH** (404):\n- It is gone\n- It never was\n\n**BAD_MAP** (400):\n- It is torn\n",
        &["3 NO_BERTH (404)  | It is gone/It never was | ", "7 BAD_MAP (400)  | It is torn | "],
    );
    assert_read(
        "# Error response\n\nThe rules of the harbor, and:\n\n`no_berth`:\n\n- It is gone\n\n`bad_map`:\n\n- It is torn\n",
        &["5 no_berth  | It is gone | ", "9 bad_map  | It is torn | "],
    );
    // A space before the last stars is a slip; labels and text are below.
    assert_read(
        "# Errors\n\n## HTTP status code 400\n\n**BerthTakenException **  \nMessage: It is taken.  \nTake another one.  \nOK to retry? No\n\n**MapTornException **  \nMessage: It is torn.  \nOK to retry? No\n",
        &[
            "5 BerthTakenException (400) It is taken. | Take another one. | ",
            "10 MapTornException (400) It is torn. |  | ",
        ],
    );
    // Labels are no terms.
    assert_silent("# Errors\n\n**Cause:** The map is torn\n\n**Note**: Call the harbor master\n");
}

#[test]
fn classes_head_their_members() {
    assert_read(
        "# Error codes\n\n## 10xx - The harbor\n\n### -1000 UNKNOWN\n\n* It failed.\n\n### -1001 CLOSED\u{200b}\n\n* It is closed.\n\n## 11xx - Requests\n\n### -1100\u{200b}\n\n* The map is torn.\n",
        &[
            "5 -1000 UNKNOWN | It failed. | ",
            "9 -1001 CLOSED | It is closed. | ",
            "15 -1100  | The map is torn. | ",
        ],
    );
    assert_read(
        "# Status codes\n\n* `4XX` are mistakes.\n  * `400` – The map is torn.\n  * `403` – The harbor is closed.\n* `5XX` are ours.\n",
        &[
            "3 4XX  | are mistakes. | ",
            "4 400 (400)  | The map is torn. | ",
            "5 403 (403)  | The harbor is closed. | ",
            "6 5XX  | are ours. | ",
        ],
    );
}

#[test]
fn numbers_may_have_the_names_of_constants() {
    assert_read(
        "---\nTitle: harbor-errors\n---\n\n# HARBORcode\n\n## HARBOR_TAKEN (1)\n\nIt is taken.\n\n## HARBOR_CLOSED (2)\n\nIt is closed.\n",
        &["7 1/HARBOR_TAKEN  | It is taken. | ", "11 2/HARBOR_CLOSED  | It is closed. | "],
    );
    assert_read(
        "# Error codes\n\n- Error code: **`7`**  \n  **Symbol**: No berth  \n  **Description**: It is gone.\n\n<a id=\"8\"></a>\n\n- Error code: **`8`**  \n  **Symbol**: Torn map\n",
        &["3 7 No berth | It is gone. | ", "9 8 Torn map |  | "],
    );
}

#[test]
fn comments_and_fields_are_no_errors() {
    assert_read(
        "# Errors\n\n### 4001\n\nIt is taken.\n\n<!--\nnot yet\n### 4002\n* It is closed. -->\n\n### 4003\n\nIt is torn.\n",
        &["3 4001  | It is taken. | ", "12 4003  | It is torn. | "],
    );
    assert_silent(
        "# Errors\n\nEach has these fields:\n\n- `berth_code`: Which one\n- `map_error`: What is torn\n",
    );
}

#[test]
fn definition_lists_of_html() {
    assert_read(
        "# Error codes\n\n<dl>\n  <dt><code>E_TORN</code> (400)</dt>\n  <dd>It is <b>torn</b> &amp; wet,\n  all of it.</dd>\n\n  <dt><code>E_GONE</code></dt>\n  <dd>It is gone.</dd>\n</dl>\n",
        &["4 E_TORN (400)  | It is torn & wet, all of it. | ", "8 E_GONE  | It is gone. | "],
    );
    assert_silent(
        "# Settings\n\n<dl><dt><code>depth</code></dt><dd>How deep.</dd>\n<dt><code>wait</code></dt><dd>How long.</dd></dl>\n",
    );
}
