//! Texts of a server, made fit for a log: credentials are left out, and nothing breaks the line.

use alloc::string::String;

const REDACTED: &str = "[redacted]";

/// What values of members, headers and parameters are secret, by the end of their names; written
/// without the marks that are between words.
const SECRET_NAMES: &[&str] = &[
    "apikey",
    "apikeys",
    "accesskey",
    "accountkey",
    "secretkey",
    "privatekey",
    "secret",
    "secrets",
    "password",
    "passwords",
    "passwd",
    "pwd",
    "passphrase",
    "token",
    "authorization",
    "cookie",
    "credential",
    "credentials",
    "signature",
    "passwort",
    "kennwort",
    "contraseña",
    "senha",
    "пароль",
    "密码",
    "密钥",
    "パスワード",
    "비밀번호",
];

/// Names that are secret only by themselves, since others end alike: `monkey`, `author`.
const SECRET_WORDS: &[&str] = &["key", "sig", "pass", "auth"];

/// Names whose value goes on to the end of the line, over spaces and semicolons.
const SECRET_LINES: &[&str] = &["authorization", "cookie", "passphrase"];

/// What is before credentials in prose and in headers (RFC 9110, section 11).
const SCHEMES: &[&str] = &["bearer", "basic", "negotiate"];

/// What is between a scheme and a host, in JSON too, where slashes may be escaped.
const AUTHORITIES: &[&str] = &["://", r":\/\/"];

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
#[inline]
pub(crate) fn redacted(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut before = "";
    while !rest.is_empty() {
        if let Some((shown, behind)) = behind_secret(before, rest) {
            out.push_str(shown);
            out.push_str(REDACTED);
            (before, rest) = ("", behind);
            continue;
        }
        let (marks, behind) = take(rest, |char| !is_word(char));
        let (word, behind) = take(behind, is_word);
        // The full stop of a sentence belongs to no key.
        let name = word.trim_end_matches('.');
        out.push_str(marks);
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
#[inline]
pub(crate) fn printable(text: &str, limit: usize) -> String {
    // A server may send any amount of text. Of what is far after the limit nothing can be shown.
    let (begin, _) = cut(text, limit.saturating_mul(16));
    one_line(&redacted(begin), limit)
}

/// The name of a request for a log. Such names are as random as keys, so that only a key that says so is
/// left out: support asks for the others.
#[inline]
pub(crate) fn printable_id(id: &str, limit: usize) -> String {
    let has_key = id.split(|char| !is_word(char)).any(is_key);
    if has_key { REDACTED.into() } else { one_line(id, limit) }
}

/// A text in one line, without characters that control a terminal or turn the direction of writing, and
/// with at most so many characters before it is cut.
#[inline]
fn one_line(text: &str, limit: usize) -> String {
    let mut words = String::new();
    for word in text.split(|char: char| char.is_whitespace() || char.is_control() || is_unseen(char)) {
        if !word.is_empty() {
            words.push_str(if words.is_empty() { "" } else { " " });
            words.push_str(word);
        }
    }
    let (shown, rest) = cut(&words, limit);
    let mark = if rest.is_empty() { "" } else { "…" };
    [shown, mark].concat()
}

/// What a text is in its first so many characters, and the rest.
#[inline]
fn cut(text: &str, limit: usize) -> (&str, &str) {
    let end = text.char_indices().nth(limit).map_or(text.len(), |(end, _)| end);
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// Spaces of no width, and the marks that turn the direction of what follows (Unicode, annex 9).
#[inline]
fn is_unseen(char: char) -> bool {
    matches!(char, '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// What is before something secret in a text that follows a word, and what is left after it.
#[inline]
fn behind_secret<'text>(word: &str, text: &'text str) -> Option<(&'text str, &'text str)> {
    let name: String = word.chars().filter(|char| char.is_alphanumeric()).collect();
    let name = name.to_lowercase();
    let (secret, behind) = if is_secret(&name) {
        let value = listed(text).or_else(|| assigned(text)).or_else(|| argument(word, text))?;
        let is_line = SECRET_LINES.iter().any(|line| name.ends_with(line));
        (value, behind_value(before(text, value), value, is_line))
    } else if SCHEMES.contains(&name.as_str()) {
        let (marks, value) = take(text, |char| " \t\"'".contains(char));
        let (credentials, behind) = take(value, |char| is_word(char) || "/=".contains(char));
        (!marks.is_empty() && looks_like_credentials(credentials)).then_some((value, behind))?
    } else {
        let authority = authority(text)?;
        let (host, _) = take(authority, |char| !char.is_whitespace() && !"/\\?#\"'<>".contains(char));
        let (user, _) = host.rsplit_once('@')?;
        (authority, authority.strip_prefix(user)?)
    };
    (!before(secret, behind).is_empty()).then_some((before(text, secret), behind))
}

/// The value that marks give to a name, with what follows it: `: "`, `=`, `"=>"`, and `>` of XML.
#[inline]
fn assigned(text: &str) -> Option<&str> {
    let (closing, rest) = take(text, |char| " \t\"'\\]`".contains(char));
    let is_element = closing.is_empty() && rest.starts_with('>');
    let (marks, rest) = take(rest, |char| ":=：".contains(char));
    if marks.is_empty() && !is_element {
        return None;
    }
    let rest = rest.strip_prefix('>').unwrap_or(rest).trim_start();
    let rest = rest.strip_prefix('[').unwrap_or(rest).trim_start().trim_start_matches('\\');
    Some(rest.strip_prefix(['"', '\'']).unwrap_or(rest))
}

/// The value of a list of headers or parameters: `", "value": "`.
#[inline]
fn listed(text: &str) -> Option<&str> {
    let (_, rest) = take(text, |char| " \t\"'\\".contains(char));
    let (marks, rest) = take(rest, |char| !is_word(char));
    let (member, rest) = take(rest, is_word);
    let is_value = marks.starts_with(',') && member.eq_ignore_ascii_case("value");
    if is_value { assigned(rest) } else { None }
}

/// The value after an argument of a command: `--api-key x`.
#[inline]
fn argument<'text>(word: &str, text: &'text str) -> Option<&'text str> {
    let value = text.trim_start_matches(' ');
    (word.starts_with("--") && value.len() < text.len()).then_some(value)
}

/// What follows the scheme of a URL, where the marks that a text begins with are of one.
#[inline]
fn authority(text: &str) -> Option<&str> {
    let (marks, _) = take(text, |char| !is_word(char));
    let (at, begin) = AUTHORITIES.iter().find_map(|begin| Some((marks.find(begin)?, begin)))?;
    text.get(at..)?.strip_prefix(begin)
}

/// What is before the end of a text.
#[inline]
fn before<'text>(text: &'text str, end: &str) -> &'text str {
    text.get(..text.len().saturating_sub(end.len())).unwrap_or_default()
}

#[inline]
fn is_secret(name: &str) -> bool {
    SECRET_WORDS.contains(&name) || SECRET_NAMES.iter().any(|secret| name.ends_with(secret))
}

/// What is left after a value: a quoted one ends at its quote, and a list at its bracket.
#[inline]
fn behind_value<'text>(marks: &str, text: &'text str, is_line: bool) -> &'text str {
    let quote = marks.chars().next_back().filter(|char| "\"'".contains(*char));
    let may_escape = !marks.ends_with("\\\"");
    let mut is_escaped = false;
    let ends = |char: char| match quote {
        _ if marks.contains('[') => char == ']',
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
#[inline]
fn looks_like_credentials(value: &str) -> bool {
    value.len() >= CREDENTIALS || value.bytes().any(|byte| byte.is_ascii_digit() || b"._~+/=".contains(&byte))
}

/// A key that says so.
#[inline]
fn is_key(word: &str) -> bool {
    word.len() >= PREFIXED_KEY && KEY_PREFIXES.iter().any(|prefix| word.starts_with(prefix))
}

/// A key that says so, or one long run of letters and digits.
#[inline]
fn looks_secret(word: &str) -> bool {
    let is_random = |run: &str| {
        let has = |is: fn(&u8) -> bool| run.bytes().any(|byte| is(&byte));
        let (digit, lower, upper) =
            (has(u8::is_ascii_digit), has(u8::is_ascii_lowercase), has(u8::is_ascii_uppercase));
        digit && (run.len() >= MIXED_KEY && lower && upper || run.len() >= PLAIN_KEY && (lower || upper))
    };
    is_key(word) || word.split(|char: char| !char.is_ascii_alphanumeric()).any(is_random)
}

/// What keys are made of, and the stars that hide a part of one. Credentials may have `/` and `=` too
/// (RFC 6750, section 2.1), which part others words.
#[inline]
fn is_word(char: char) -> bool {
    char.is_alphanumeric() || "-_.~+%*".contains(char)
}

/// As many characters as are so, and what is after them.
#[inline]
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
            (r#"{"password":"!Hunter2"}"#, r#"{"password":"[redacted]"}"#),
            ("password=#hunter2 /x", "password=[redacted] /x"),
            ("\"api_keys\": [\"a\", \"b\"], 1", "\"api_keys\": [\"[redacted]], 1"),
            ("password:\n  hunter2", "password:\n  [redacted]"),
            ("<password>hunter2</password>", "<password>[redacted]</password>"),
            (r#""api_key"=>"hunter2""#, r#""api_key"=>"[redacted]""#),
            ("Passwort: geheim, пароль: тайна", "Passwort: [redacted], пароль: [redacted]"),
            ("密钥：hunter2", "密钥：[redacted]"),
            ("redis://:pw@host:1/0", "redis://[redacted]@host:1/0"),
            (r"https:\/\/me:pw@host\/x", r"https:\/\/[redacted]@host\/x"),
            (r#"{"name":"x-api-key","value":"pw"}"#, r#"{"name":"x-api-key","value":"[redacted]"}"#),
            (r#"{"Name": "Token", "Value": "p w"}"#, r#"{"Name": "Token", "Value": "[redacted]"}"#),
            ("tool --api-key pw --page 2", "tool --api-key [redacted] --page 2"),
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
        assert_eq!(printable("a\u{202e}b\u{200b}c", 9), "a b c");
    }
}
