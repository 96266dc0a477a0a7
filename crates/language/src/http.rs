//! Which codes are HTTP statuses.

use crate::code::{Code, CodeCell};

/// Statuses of the IANA registry (RFC 9110, section 16.2.1) and those that servers and proxies
/// have made their own. Numbers between 100 and 599 that are none of them are somebody's codes.
const HTTP_STATUSES: &[i64] = &[
    100, 101, 102, 103, 200, 201, 202, 203, 204, 205, 206, 207, 208, 226, 300, 301, 302, 303, 304, 305, 307,
    308, 400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 419,
    420, 421, 422, 423, 424, 425, 426, 428, 429, 430, 431, 440, 444, 449, 450, 451, 460, 463, 494, 495, 496,
    497, 498, 499, 500, 501, 502, 503, 504, 505, 506, 507, 508, 509, 510, 511, 520, 521, 522, 523, 524, 525,
    526, 527, 529, 530, 561, 598, 599,
];

/// Whether a code may be an HTTP status (RFC 9110, section 15).
pub fn is_status(code: &Code) -> bool {
    code.lies_within(100, 599)
}

/// Whether a code is a registered HTTP status or one in wide use.
pub fn is_known_status(code: &Code) -> bool {
    match code {
        Code::Int(value, _) => HTTP_STATUSES.contains(value),
        Code::Range(..) => is_status(code),
        Code::Text(_) => false,
    }
}

/// The status that a code is; ranges are none.
pub fn status(code: &Code) -> Option<u16> {
    match code {
        Code::Int(value, _) if is_status(code) => u16::try_from(*value).ok(),
        _ => None,
    }
}

/// The statuses of success and their reason phrases, RFC 9110 section 15.3 and the registry of IANA.
const SUCCESS_PHRASES: &[(i64, &str)] = &[
    (200, "OK"),
    (201, "Created"),
    (202, "Accepted"),
    (203, "Non-Authoritative Information"),
    (204, "No Content"),
    (205, "Reset Content"),
    (206, "Partial Content"),
    (207, "Multi-Status"),
    (208, "Already Reported"),
    (226, "IM Used"),
];

/// Whether a text is the reason phrase of a code that is a status of success.
pub fn is_success_phrase(code: &Code, text: &str) -> bool {
    let Code::Int(number, _) = code else { return false };
    SUCCESS_PHRASES.iter().any(|(status, phrase)| status == number && phrase.eq_ignore_ascii_case(text))
}

/// Whether a status stands for success in the registry of RFC 9110.
pub fn is_success_status(code: &Code) -> bool {
    match code {
        Code::Int(value, _) => (200..300).contains(value) && HTTP_STATUSES.contains(value),
        Code::Range(from, to, _) => 200 <= *from && *to < 300,
        Code::Text(_) => false,
    }
}

/// Client errors that pass by themselves (RFC 9110, RFC 8470, RFC 6585, RFC 4918).
pub fn is_passing_refusal(status: u16) -> bool {
    matches!(status, 408 | 409 | 423 | 425 | 429)
}

/// Words for every status that has no row of its own.
const CATCH_ALL: &[&str] = &["default", "other", "others", "any", "xxx"];

fn is_catch_all(code: &Code) -> bool {
    matches!(code, Code::Text(text) if CATCH_ALL.contains(&text.to_lowercase().as_str()))
}

/// Whether all codes of a table are HTTP statuses: all lie between 100 and 599, and the header
/// says so, or half of them are in use and one of these is an error. Numbers like 213 are somebody's own, and
/// so is 201 where nothing fails.
pub fn are_statuses(cells: &[Option<CodeCell>], says_http: bool) -> bool {
    let (mut count, mut known, mut has_error) = (0, 0, false);
    for cell in cells.iter().flatten() {
        for code in &cell.codes {
            if is_catch_all(code) {
                continue;
            }
            if !is_status(code) {
                return false;
            }
            count += 1;
            known += usize::from(is_known_status(code));
            has_error |= is_known_status(code) && code.lies_within(400, 599);
        }
    }
    count > 0 && (says_http || has_error && known * 2 >= count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code;

    #[test]
    fn own_numbers_are_not_http() {
        let are = |cells: &str, says_http| {
            let cells: Vec<_> = cells.split('|').map(code::parse).collect();
            are_statuses(&cells, says_http)
        };
        assert!(are("400|529 - Busy", false) && are("4xx|500, 503", false));
        assert!(are("400|default", false) && !are("default", true));
        assert!(!are("201|203", false) && are("201|404", false));
        assert!(!are("213|214", false) && are("213|214", true));
        assert!(!are("400|1001", true) && !are("400|E_1", true) && !are("", true));
    }
}
