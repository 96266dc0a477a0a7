//! What a header hints at. One that says more than a known word, such as `JSON-RPC error code`, counts by
//! its longest known end, then by its longest known start; scripts without spaces by the longest word
//! inside.

use crate::languages::{LANGUAGES, any_word};
use crate::unicode::is_unspaced;
use crate::vocabulary::Hint;

/// What a normalized header hints at.
pub fn hint(header: &str) -> Option<Hint> {
    let mut joints = LANGUAGES.iter().flat_map(|language| language.header_joints);
    if let Some((first, _)) = joints.find_map(|joint| header.split_once(joint))
        && hint(first) == Some(Hint::Code)
    {
        return Some(Hint::Code);
    }
    let header = Header::new(header);
    let mut best = None;
    for language in LANGUAGES {
        for (hint, words) in language.headers {
            for word in *words {
                best = best.max(header.fit(word).map(|fit| (fit, word.len(), *hint)));
            }
        }
    }
    best.map(|(.., hint)| hint)
}

/// Whether a normalized text is a known header as it is: `how to fix`, not `how to fix it`.
pub fn is_header(text: &str) -> bool {
    let singular = singular(text);
    let is_known = |word: &&str| *word == text || *word == singular;
    LANGUAGES
        .iter()
        .flat_map(|language| language.headers)
        .any(|(_, words)| words.iter().any(|word| is_known(&word)))
}

/// How a known word fits a header; the last one is the best.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Inside,
    Start,
    End,
    /// Ends the head of `client interpretation of the response`.
    Head,
    Whole,
}

/// A header, in the forms that known words are held against.
struct Header<'a> {
    text: &'a str,
    singular: &'a str,
    /// In `cause of the error` the head is first, and so it does in `code and description`.
    head: Option<&'a str>,
    is_ascii: bool,
    /// `Code search`: of the text of programs.
    is_of_programs: bool,
}

impl<'a> Header<'a> {
    fn new(text: &'a str) -> Self {
        let mut links = LANGUAGES.iter().flat_map(|language| language.heads);
        let head = links.find_map(|link| text.split_once(link));
        let head = head.map(|(head, _)| singular(head));
        let after_code = text.strip_prefix("code ").unwrap_or_default();
        let is_of_programs = any_word(|language| language.program_text, &|word| after_code.starts_with(word));
        Self { text, singular: singular(text), head, is_ascii: text.is_ascii(), is_of_programs }
    }

    /// Each of several hundred words comes along for each header, and most of them go by their length
    /// or their first and last bytes.
    fn fit(&self, word: &str) -> Option<Fit> {
        let (text, singular) = (self.text, self.singular);
        if word.len() > text.len() {
            return None;
        }
        let may_start = first(word) == first(text);
        let may_end = last(word) == last(text) || last(word) == last(singular);
        if may_start && (text == word || singular == word || self.head == Some(word)) {
            Some(Fit::Whole)
        } else if self.head.is_some_and(|head| ends(head, word)) {
            Some(Fit::Head)
        } else if may_end && (ends(text, word) || ends(singular, word)) {
            Some(Fit::End)
        } else if may_start && self.leads(word) {
            Some(Fit::Start)
        } else if !self.is_ascii && word.starts_with(is_unspaced) && text.contains(word) {
            Some(Fit::Inside)
        } else {
            None
        }
    }

    /// Whether the header is what its first words say: `response field` is none of what to do, and
    /// `code points` are none of errors.
    fn leads(&self, word: &str) -> bool {
        let is_more = || self.text.strip_prefix(word).is_some_and(|rest| rest.starts_with(' '));
        word != "response" && !self.is_of_programs && is_more()
    }
}

fn singular(text: &str) -> &str {
    text.strip_suffix('s').filter(|_| !text.ends_with("ss")).unwrap_or(text)
}

fn first(text: &str) -> u8 {
    if let [first, ..] = text.as_bytes() { *first } else { 0 }
}

fn last(text: &str) -> u8 {
    if let [.., last] = text.as_bytes() { *last } else { 0 }
}

fn ends(text: &str, word: &str) -> bool {
    text.strip_suffix(word).is_some_and(|rest| rest.ends_with(' '))
}

#[cfg(test)]
mod tests {
    use super::Hint::{Cause, Code, Description, Status, Title};
    use super::*;

    #[test]
    fn headers_hint_by_exact_end_and_start() {
        assert_eq!(hint("error codes"), Some(Code));
        assert_eq!(hint("json rpc error code"), Some(Code));
        assert_eq!(hint("http status"), Some(Status));
        assert_eq!(hint("cause of exception"), Some(Cause));
        assert_eq!(hint("example error message"), Some(Title));
        assert_eq!(hint("服务错误码"), Some(Code));
        assert_eq!(hint("业务状态码"), Some(Code));
        assert_eq!(hint("reasons for errors"), Some(Description));
        assert_eq!(hint("client interpretation of the response"), Some(Description));
        assert_eq!(hint("response field"), None);
        assert_eq!(hint("code search"), None);
        assert_eq!(hint("owner"), None);
        assert_eq!(hint("violação"), None);
    }
}
