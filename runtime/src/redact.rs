//! Texts of a server, made fit for a log: credentials are left out, and nothing breaks the line.

use alloc::string::String;

const REDACTED: &str = "[redacted]";

/// What values of members, headers and parameters are secret, by the end of their names; written
/// without the marks that stand between words.
const SECRET_NAMES: &[&str] = &[
    "apikey",
    "accesskey",
    "secretkey",
    "privatekey",
    "secret",
    "password",
    "passwd",
    "passphrase",
    "token",
    "authorization",
    "cookie",
    "credential",
    "credentials",
    "signature",
];

/// Names that are secret only by themselves, since others end alike: `monkey`, `author`.
const SECRET_WORDS: &[&str] = &["key", "sig", "pwd", "auth"];

/// Names whose value goes on to the end of the line, over spaces and semicolons.
const SECRET_LINES: &[&str] = &["authorization", "cookie"];

/// What stands before credentials in prose and in headers (RFC 9110, section 11).
const SCHEMES: &[&str] = &["bearer", "basic"];

/// How keys begin that say what they are.
const KEY_PREFIXES: &[&str] = &["sk-", "sk_", "pk_", "rk_"];

/// How long a key with such a beginning is at least, in bytes: locales such as `sk_SK` are shorter.
const PREFIXED_KEY: usize = 8;

/// From how many bytes on a run with digits and letters of both cases is a key: names of models and
/// versions are shorter.
const MIXED_KEY: usize = 16;

/// The same where letters are of one case, as ids and dates are too.
const PLAIN_KEY: usize = 20;

/// From how many bytes on what follows a scheme is credentials, whatever it is made of: no word of
/// prose is as long.
const CREDENTIALS: usize = 16;

/// A text without credentials: values that a name says are secret, what follows a scheme such as
/// `Bearer`, passwords in URLs, and words that look like keys.
///
/// A guess that rather leaves out too much. Short ids, UUIDs and names of models stay.
pub(crate) fn redacted(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut before = "";
    while !rest.is_empty() {
        let (marks, behind) = take(rest, |char| !is_word(char));
        out.push_str(marks);
        if let Some(behind) = behind_secret(before, marks, behind) {
            out.push_str(REDACTED);
            (before, rest) = ("", behind);
            continue;
        }
        let (word, behind) = take(behind, is_word);
        // The full stop of a sentence belongs to no key.
        let name = word.trim_end_matches('.');
        out.push_str(if looks_secret(name) { REDACTED } else { name });
        out.push_str(word.strip_prefix(name).unwrap_or_default());
        (before, rest) = (word, behind);
    }
    out
}

/// How much of a server's text is shown, in characters: what a log line can bear.
pub(crate) const SHOWN: usize = 300;

/// One line for a log: without credentials and control characters, and with at most so many characters
/// before it is cut.
pub(crate) fn printable(text: &str, limit: usize) -> String {
    let redacted = redacted(text);
    let mut words = String::new();
    for word in redacted.split(|char: char| char.is_whitespace() || char.is_control()) {
        if !word.is_empty() {
            words.push_str(if words.is_empty() { "" } else { " " });
            words.push_str(word);
        }
    }
    if let Some((end, _)) = words.char_indices().nth(limit) {
        words.truncate(end);
        words.push('…');
    }
    words
}

/// What is left of a text that begins with something secret, as the word and the marks before it
/// say.
fn behind_secret<'text>(word: &str, marks: &str, text: &'text str) -> Option<&'text str> {
    if marks.ends_with("://") {
        let (authority, _) = take(text, |char| !char.is_whitespace() && !"/?#\"'<>".contains(char));
        if let Some((user, _)) = authority.rsplit_once('@') {
            return text.strip_prefix(user);
        }
    }
    let name: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
    let name = name.to_ascii_lowercase();
    let is_assigned = marks.contains([':', '=']) && marks.chars().all(|char| " \t\"'\\:=[".contains(char));
    if is_assigned && is_secret(&name) && !text.is_empty() {
        let is_line = SECRET_LINES.iter().any(|line| name.ends_with(line));
        return Some(behind_value(marks, text, is_line));
    }
    let is_scheme = !marks.is_empty() && marks.trim().is_empty() && SCHEMES.contains(&name.as_str());
    let (value, behind) = take(text, |char| is_word(char) || "/=".contains(char));
    (is_scheme && looks_like_credentials(value)).then_some(behind)
}

fn is_secret(name: &str) -> bool {
    SECRET_WORDS.contains(&name) || SECRET_NAMES.iter().any(|secret| name.ends_with(secret))
}

/// What is left behind a value: a quoted one ends at its quote.
fn behind_value<'text>(marks: &str, text: &'text str, is_line: bool) -> &'text str {
    let quote = marks.chars().next_back().filter(|char| "\"'".contains(*char));
    let may_escape = !marks.ends_with("\\\"");
    let mut is_escaped = false;
    let ends = |char: char| match quote {
        Some(quote) if may_escape => {
            let is_end = char == quote && !is_escaped;
            is_escaped = char == '\\' && !is_escaped;
            is_end
        }
        Some(_) => char == '\\',
        None if is_line => char == '\n' || char == '"',
        None => char.is_whitespace() || ",;&)}]<>\"'".contains(char),
    };
    let end = text.find(ends).unwrap_or(text.len());
    text.get(end..).unwrap_or_default()
}

/// A word of prose follows a scheme too: "Bearer authentication".
fn looks_like_credentials(value: &str) -> bool {
    value.len() >= CREDENTIALS || value.bytes().any(|byte| byte.is_ascii_digit() || b"._~+/=".contains(&byte))
}

/// A key that says so, or one long run of letters and digits.
fn looks_secret(word: &str) -> bool {
    let is_key = word.len() >= PREFIXED_KEY && KEY_PREFIXES.iter().any(|prefix| word.starts_with(prefix));
    let is_random = |run: &str| {
        let has = |is: fn(&u8) -> bool| run.bytes().any(|byte| is(&byte));
        let (digit, lower, upper) =
            (has(u8::is_ascii_digit), has(u8::is_ascii_lowercase), has(u8::is_ascii_uppercase));
        digit && (run.len() >= MIXED_KEY && lower && upper || run.len() >= PLAIN_KEY && (lower || upper))
    };
    is_key || word.split(|char: char| !char.is_ascii_alphanumeric()).any(is_random)
}

/// What keys are made of, and the stars that hide a part of one. Credentials may have `/` and `=` too
/// (RFC 6750, section 2.1), which part others words.
fn is_word(char: char) -> bool {
    char.is_alphanumeric() || "-_.~+%*".contains(char)
}

/// As many characters as are so, and what is behind them.
fn take(text: &str, is: impl Fn(char) -> bool) -> (&str, &str) {
    let end = text.find(|char| !is(char)).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credentials_are_left_out() {
        for (text, expected) in [
            ("Incorrect API key provided: sk-abc12345.", "Incorrect API key provided: [redacted]."),
            ("key sk-pr***************xyz is wrong", "key [redacted] is wrong"),
            ("Authorization: Bearer abc def\nHost: x", "Authorization: [redacted]\nHost: x"),
            ("got Bearer abc.def-1, sorry", "got Bearer [redacted], sorry"),
            ("Basic dXNlcjpwYXNzd29yZA==", "Basic [redacted]"),
            (r#"{"api_key": "a b\"c", "n": 1}"#, r#"{"api_key": "[redacted]", "n": 1}"#),
            (
                r#"{"echo":"{\"password\":\"p w\",\"n\":1}"}"#,
                r#"{"echo":"{\"password\":\"[redacted]\",\"n\":1}"}"#,
            ),
            ("/v1?api-key=s3cr3t&page=2", "/v1?api-key=[redacted]&page=2"),
            ("x-auth-token: abc", "x-auth-token: [redacted]"),
            ("Cookie: a=b; c=d", "Cookie: [redacted]"),
            ("at https://me:pw@host.example/x", "at https://[redacted]@host.example/x"),
            ("AKIAIOSFODNN7EXAMPLE12 is unknown", "[redacted] is unknown"),
            ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIi.c2ln", "[redacted]"),
            ("token=", "token="),
        ] {
            assert_eq!(redacted(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_secret_stays() {
        for text in [
            "",
            "The model `meta-llama/Llama-3.3-70B-Instruct-Turbo` does not exist",
            "max_tokens: 4096 is more than 2048",
            "Bearer authentication is required",
            "request 123e4567-e89b-12d3-a456-426614174000",
            "key not found; basic plan, monkey: 7",
            "see https://host.example/docs/errors#a@b",
            "Zu viele Anfragen · 요청이 너무 많습니다",
        ] {
            assert_eq!(redacted(text), text);
        }
    }

    #[test]
    fn a_printable_text_is_one_short_line() {
        assert_eq!(printable("a\r\n b\u{1b}[31m c\0", 99), "a b [31m c");
        assert_eq!(printable("äöü", 3), "äöü");
        assert_eq!(printable("äöüß", 3), "äöü…");
        // A key is left out before the text is cut, which would make it another word.
        assert_eq!(printable("sk-abcdefgh", 4), "[red…");
    }
}
