use super::*;

/// `behind_separator` looks at a first byte only, so a new one must be added there.
#[test]
fn every_separator_is_known_by_its_first_byte() {
    for separator in list_separators() {
        assert_eq!(behind_separator(separator), Some(""), "{separator}");
    }
}

fn read(cell: &str) -> (Vec<String>, String) {
    let cell = parse(cell).unwrap_or(CodeCell { codes: vec![], rest: String::new() });
    let code = |code: &Code| match code {
        Code::Int(value, notation) => format!("{value}={notation}"),
        Code::Text(text) => text.clone(),
        Code::Range(from, to, notation) => format!("{from}..{to}={notation}"),
    };
    (cell.codes.iter().map(code).collect(), cell.rest)
}

/// A cell, its code as value and notation, and the words beside it.
const ONE_CODE: &[(&str, &str, &str)] = &[
    ("400", "400=400", ""),
    ("-32700", "-32700=-32700", ""),
    ("007", "7=007", ""),
    ("0x80070005", "2147942405=0x80070005", ""),
    ("rate_limit_exceeded", "rate_limit_exceeded", ""),
    ("E1001", "E1001", ""),
    ("40003.1", "40003.1", ""),
    ("400 - Invalid Request", "400=400", "Invalid Request"),
    ("400 Bad Request", "400=400", "Bad Request"),
    ("`400 Bad Request`", "400=400", "Bad Request"),
    ("`400` - No `model`", "400=400", "No `model`"),
    ("404 - Not found (model)", "404=404", "Not found (model)"),
    ("400 - [String]", "400=400", "[String]"),
    ("204 \"No Content\"", "204=204", "No Content"),
    ("400-Bad Request", "400=400", "Bad Request"),
    ("404: Not Found", "404=404", "Not Found"),
    ("404 (Not Found)", "404=404", "Not Found"),
    ("\"404\"", "404=404", ""),
    ("1 (default)", "1=1", "default"),
    ("404 - 3D Secure", "404=404", "3D Secure"),
    ("10000\nno_error", "10000=10000", "no_error"),
    ("canceled", "canceled", ""),
    ("404_NOT_FOUND", "404_NOT_FOUND", ""),
    ("5xx", "500..599=5xx", ""),
    ("4**", "400..499=4**", ""),
    ("404*", "404=404", ""),
    ("411[^1]", "411=411", ""),
    ("412¹", "412=412", ""),
    ("403-1", "403-1", ""),
    ("HTTP 404", "404=404", ""),
    ("Error 1045 (28000)", "1045=1045", "28000"),
    ("1,001", "1001=1,001", ""),
    ("422 - 500 items at most", "422=422", "500 items at most"),
    ("> 500", "501..599=> 500", ""),
    ("520-526", "520..526=520-526", ""),
    ("-32000 to -32099", "-32099..-32000=-32000 to -32099", ""),
    ("1000~1999", "1000..1999=1000~1999", ""),
    (">=500", "500..599=>=500", ""),
    ("≥ 500 Server", "500..599=≥ 500", "Server"),
    ("1000 이상", "1000..9223372036854775807=1000 이상", ""),
    ("500 and up", "500..599=500 and up", ""),
    ("20 bis 30", "20..30=20 bis 30", ""),
    ("1000〜1999", "1000..1999=1000〜1999", ""),
    ("`rate_limited` (429)", "429=429", "rate_limited"),
    ("INVALID_ARGUMENT (3)", "3=3", "INVALID_ARGUMENT"),
    ("POOL_BUSY\n-12", "-12=-12", "POOL_BUSY"),
    ("POOL_BUSY (-12)", "-12=-12", "POOL_BUSY"),
    ("1000+", "1000..9223372036854775807=1000+", ""),
    ("CFile::none", "CFile::none", ""),
    ("`a:b:c:\nd/Gone`", "a:b:c:d/Gone", ""),
    ("E1001:\nGone", "E1001", "Gone"),
    ("$-14$", "-14=-14", ""),
    ("$7$ - Gone", "7=7", "Gone"),
    ("$BIT", "$BIT", ""),
    ("$5", "$5", ""),
];

#[test]
fn one_code() {
    for (cell, code, rest) in ONE_CODE {
        assert_eq!(read(cell), (vec![(*code).to_owned()], (*rest).to_owned()), "{cell}");
    }
}

#[test]
fn several_codes() {
    for (cell, codes) in [
        ("500, 503", ["500=500", "503=503"]),
        ("500/503", ["500=500", "503=503"]),
        ("500\n503", ["500=500", "503=503"]),
        ("500 or 503", ["500=500", "503=503"]),
        ("500 or other 5XX", ["500=500", "500..599=5XX"]),
        ("A_B, C_D", ["A_B", "C_D"]),
        ("`A_B`, `C_D`", ["A_B", "C_D"]),
        ("400, 5xx", ["400=400", "500..599=5xx"]),
        ("TR-100, -101", ["TR-100", "TR-101"]),
        ("E1001–E1002", ["E1001", "E1002"]),
        ("E009 to E010", ["E009", "E010"]),
        ("ERR-2: Bad, ERR-3: Worse", ["ERR-2", "ERR-3"]),
        ("10 und 11", ["10=10", "11=11"]),
        ("10 ou 11", ["10=10", "11=11"]),
        ("10或11", ["10=10", "11=11"]),
        ("10 또는 11", ["10=10", "11=11"]),
    ] {
        assert_eq!(read(cell).0, codes, "{cell}");
    }
    assert_eq!(read("500, 500").0, ["500=500"]);
    assert_eq!(read("`A_B`, `A_B`").0, ["A_B"]);
}

#[test]
fn several_codes_with_titles() {
    let codes = |codes: &[&str]| codes.iter().map(|code| format!("{code}={code}")).collect::<Vec<_>>();
    for (cell, are, title) in [
        ("401 Unauthorized / 403 Forbidden", codes(&["401", "403"]), "Unauthorized / Forbidden"),
        ("400 Bad Request\n404 - Not Found", codes(&["400", "404"]), "Bad Request / Not Found"),
        ("400 无效, 401 未授权，403 禁止", codes(&["400", "401", "403"]), "无效 / 未授权 / 禁止"),
        ("401 Unauthorized / 403", codes(&["401", "403"]), "Unauthorized"),
        ("`401` (key) / `400` (form)", codes(&["401", "400"]), "key / form"),
        (
            "400 Bad, 401 Unauthorized and 403 Forbidden",
            codes(&["400", "401", "403"]),
            "Bad / Unauthorized / Forbidden",
        ),
        ("HTTP 502 Bad Gateway or HTTP 503 Unavailable", codes(&["502", "503"]), "Bad Gateway / Unavailable"),
        ("404 Not found\n410 gone", codes(&["404", "410"]), "Not found / gone"),
        ("5001 – not found; 5002 – gone", codes(&["5001", "5002"]), "not found / gone"),
        ("1: one, 2: two", codes(&["1", "2"]), "one / two"),
        ("400 - Send 100, 200 or 500 items", codes(&["400"]), "Send 100, 200 or 500 items"),
        ("404 Not found, 3 Times", codes(&["404"]), "Not found, 3 Times"),
    ] {
        assert_eq!(read(cell), (are, title.to_owned()), "{cell}");
    }
}

#[test]
fn words_are_no_code() {
    assert_eq!(parse("Rate limit exceeded"), None);
    assert_eq!(parse("SKU already exists"), None);
    assert_eq!(parse("EPERM - Not permitted").map(|cell| cell.rest), Some("Not permitted".into()));
    assert_eq!(parse(""), None);
    assert_eq!(parse("—"), None);
    assert_eq!(
        parse("99999999999999999999").map(|c| c.codes),
        Some(vec![Code::Text("99999999999999999999".into())])
    );
}

#[test]
fn a_code_behind_words() {
    let read = |cell| parse_behind_words(cell).map(|cell| (cell.codes[0].to_string(), cell.rest));
    assert_eq!(read("Fatal error C1001"), Some(("C1001".into(), "Fatal error".into())));
    assert_eq!(read("Not found (404)"), Some(("404".into(), "Not found".into())));
    assert_eq!(read("Not found"), None);
    let lettered = |cell| parse_lettered(cell).map(|cell| cell.codes[0].to_string());
    assert_eq!(lettered("`TX 176`"), Some("TX 176".into()));
    assert_eq!(parse_lettered("TX 176, `TX 177`").map(|cell| cell.codes.len()), Some(2));
    assert_eq!([lettered("No 176"), lettered("TX 176 b"), lettered("OK 200")], [None, None, None]);
}
