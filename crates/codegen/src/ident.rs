//! Words to the names of variants. Knows nothing of catalogs beyond what a name is made from.

use errdown_language::code::Code;
use errdown_language::distinct;

/// The longest name, in characters.
const LONGEST: usize = 60;

/// The most words of a cause that still make a name or a title.
pub(crate) const NAME_WORDS: usize = 6;

/// Associated items of the generated enum that a variant of the same name would hide.
#[rustfmt::skip]
const RESERVED: &[&str] = &[
    "ALL", "DOCUMENTS", "entry", "code", "codes", "status", "name", "title", "cause", "solution", "links", "retry", "extra",
    "location", "from_code", "all_with_code", "from_status", "all_with_status", "from_name",
];

/// Keywords that no variant can be called (Rust reference, "Keywords"); `Self` is handled by `from_words`.
const KEYWORDS: &[&str] = &[
    "_", "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self",
    "static", "struct", "super", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

/// Whether a word cannot be a name, in any edition, unless it is written as `r#word`.
pub fn is_keyword(word: &str) -> bool {
    KEYWORDS.contains(&word)
}

/// Why a name that somebody wrote cannot be a variant.
pub(crate) fn objection(name: &str) -> Option<&'static str> {
    let mut chars = name.chars();
    let starts = chars.next().is_some_and(|c| c == '_' || unicode_ident::is_xid_start(c));
    match () {
        () if !starts || !chars.all(unicode_ident::is_xid_continue) => Some("is not an identifier"),
        () if is_keyword(name) => Some("is a keyword"),
        () if RESERVED.contains(&name) => Some("is the name of an associated item"),
        () => None,
    }
}

/// A name in upper camel case: `rate_limit exceeded` becomes `RateLimitExceeded`, and
/// `HTTPServerError` becomes `HttpServerError`. `None` where the text has no letter or digit that a
/// name may hold.
pub(crate) fn from_words(text: &str) -> Option<String> {
    let mut name = String::with_capacity(text.len());
    let mut chars = text.chars();
    let (mut length, mut word_start) = (0, 0);
    let mut previous = ' ';
    while let Some(char) = chars.next() {
        // Most letters are these.
        if char.is_ascii_lowercase() && previous != ' ' && length < LONGEST {
            name.push(char);
            length += 1;
            previous = char;
            continue;
        }
        // Marks that join characters, and variants of emoji.
        if matches!(char, '\'' | '’' | '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{20e3}') {
            continue;
        }
        if char == '_' || !unicode_ident::is_xid_continue(char) {
            previous = ' ';
            continue;
        }
        let next_is_lower = || chars.clone().next().is_some_and(char::is_lowercase);
        let starts_word = previous == ' '
            || char.is_uppercase() && (previous.is_lowercase() || previous.is_uppercase() && next_is_lower());
        if starts_word {
            word_start = name.len();
        }
        // The mappings of Unicode are costly, and most letters are ASCII.
        match (starts_word, char.is_ascii()) {
            (true, true) => name.push(char.to_ascii_uppercase()),
            (false, true) => name.push(char.to_ascii_lowercase()),
            (true, false) => name.extend(char.to_uppercase()),
            (false, false) => name.extend(char.to_lowercase()),
        }
        length += 1;
        previous = char;
        if length > LONGEST {
            // Whole words only, unless the first one is too long.
            name = match word_start {
                0 => name.chars().take(LONGEST).collect(),
                start => name.get(..start)?.to_owned(),
            };
            break;
        }
    }
    match name.chars().next()? {
        _ if name == "Self" => Some("Self_".to_owned()),
        first if unicode_ident::is_xid_start(first) => Some(name),
        _ => Some(format!("Error{name}")),
    }
}

/// The name of a row that has nothing else to be called by: `Code403`, `CodeMinus32700`, `Code5xx`.
pub(crate) fn from_codes(codes: &[Code]) -> String {
    format!("Code{}", suffix(codes))
}

/// The codes as the end of a name, as many of them as a name holds. An underscore is between
/// digits only, where rustc's `non_camel_case_types` lets it be.
fn suffix(codes: &[Code]) -> String {
    let mut out = String::new();
    for code in codes {
        if out.len() + code.notation().len() > LONGEST && !out.is_empty() {
            break;
        }
        let mut is_apart = true;
        for char in code.notation().chars() {
            if matches!(char, '-' | '−') && is_apart {
                out.push_str("Minus");
            } else if char == '_' || !unicode_ident::is_xid_continue(char) {
                is_apart = true;
                continue;
            } else if is_apart && char.is_ascii_digit() {
                out.push_str(if out.ends_with(|c: char| c.is_ascii_digit()) { "_" } else { "" });
                out.push(char);
            } else if is_apart {
                out.extend(char.to_uppercase());
            } else {
                out.push(char);
            }
            is_apart = false;
        }
    }
    out.chars().take(LONGEST).collect()
}

/// A name that a row wants.
pub(crate) struct NameCandidate<'a> {
    pub(crate) name: String,
    pub(crate) codes: &'a [Code],
    /// Whether somebody wrote the name, so that it must stay as it is.
    pub(crate) is_fixed: bool,
}

impl NameCandidate<'_> {
    /// Whether the name is made from the codes already.
    fn says_codes(&self) -> bool {
        let symbol = self.codes.first().and_then(|code| from_words(code.notation()));
        symbol.as_ref() == Some(&self.name) || self.name == from_codes(self.codes)
    }
}

/// Makes names unique: rows that want one name get their codes appended, and a counter only if
/// they still collide. Does not depend on the order of rows whose names do not collide.
pub(crate) fn unique(candidates: &[NameCandidate<'_>]) -> Vec<String> {
    let mut names = Wanted::default();
    for reserved in RESERVED {
        names.of(reserved).taken = 1;
    }
    for candidate in candidates {
        let name = names.of(&candidate.name);
        name.wanted += 1;
        name.taken |= usize::from(candidate.is_fixed);
    }
    candidates.iter().map(|candidate| names.give(candidate)).collect()
}

/// A name and what tells it from others, within the longest name.
fn with_suffix(name: &str, suffix: &str) -> String {
    let room = LONGEST.saturating_sub(suffix.chars().count());
    name.chars().take(room).chain(suffix.chars()).collect()
}

/// Every name that somebody wants or has.
#[derive(Default)]
struct Wanted {
    known: distinct::Names,
    list: Vec<Name>,
    /// What stands for a name that has none; there is no such name.
    none: Name,
}

#[derive(Default)]
struct Name {
    /// How many rows want it.
    wanted: usize,
    /// Up to which number it is taken; 0 where it is free.
    taken: usize,
}

impl Wanted {
    fn of(&mut self, name: &str) -> &mut Name {
        let number = self.known.number(name);
        if number == self.list.len() {
            self.list.push(Name::default());
        }
        self.list.get_mut(number).unwrap_or(&mut self.none)
    }

    /// The name that a row gets.
    fn give(&mut self, candidate: &NameCandidate<'_>) -> String {
        if candidate.is_fixed {
            return candidate.name.clone();
        }
        let wanted = self.of(&candidate.name);
        if wanted.wanted < 2 && wanted.taken == 0 {
            wanted.taken = 1;
            return candidate.name.clone();
        }
        let name = if wanted.wanted < 2 || candidate.says_codes() {
            candidate.name.clone()
        } else {
            with_suffix(&candidate.name, &suffix(candidate.codes))
        };
        self.numbered(name)
    }

    /// A name, with a number after it where it is taken.
    fn numbered(&mut self, name: String) -> String {
        let mut count = self.of(&name).taken;
        if count == 0 {
            self.of(&name).taken = 1;
            return name;
        }
        let separator = if name.ends_with(|c: char| c.is_ascii_digit()) { "_" } else { "" };
        loop {
            count += 1;
            let numbered = format!("{name}{separator}{count}");
            if self.of(&numbered).taken == 0 {
                self.of(&name).taken = count;
                self.of(&numbered).taken = 1;
                return numbered;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_become_upper_camel_case() {
        for (text, name) in [
            ("Missing or Invalid API Key", "MissingOrInvalidApiKey"),
            ("BLOB_UNKNOWN", "BlobUnknown"),
            ("JSONParseError", "JsonParseError"),
            ("rate_limit-exceeded", "RateLimitExceeded"),
            ("Can't connect", "CantConnect"),
            ("self", "Self_"),
            ("2FA required", "Error2faRequired"),
            ("错误 码", "错误码"),
            ("naïve Größe", "NaïveGröße"),
        ] {
            assert_eq!(from_words(text).as_deref(), Some(name), "{text}");
        }
        assert_eq!(from_words("— !"), None);
    }

    #[test]
    fn long_names_are_cut_at_a_word() {
        let name = from_words(&"overloaded servers ".repeat(9)).unwrap();
        assert_eq!(
            name,
            "OverloadedServersOverloadedServersOverloadedServersOverloaded"
                .strip_suffix("Overloaded")
                .unwrap()
        );
        assert_eq!(from_words(&"x".repeat(99)).unwrap().len(), 60);
    }

    #[test]
    fn codes_end_names() {
        let name = |code| from_codes(&[code]);
        assert_eq!(name(Code::Int(403, "403".into())), "Code403");
        assert_eq!(name(Code::Int(-32700, "-32700".into())), "CodeMinus32700");
        assert_eq!(name(Code::Int(31, "0x1F".into())), "Code0x1F");
        assert_eq!(name(Code::Range(500, 599, "5xx".into())), "Code5xx");
        assert_eq!(name(Code::Range(520, 526, "520-526".into())), "Code520_526");
        assert_eq!(name(Code::Text("40003.1".into())), "Code40003_1");
        assert_eq!(name(Code::Range(-5, -1, "-5 to -1".into())), "CodeMinus5ToMinus1");
        let many: Vec<Code> = (1000..1099).map(|code| Code::Int(code, code.to_string())).collect();
        assert_eq!(from_codes(&many).len(), "Code".len() + 12 * "1000_".len() - 1);
    }

    #[test]
    fn names_are_made_unique() {
        let codes = [[Code::Int(400, "400".into())], [Code::Int(403, "403".into())]];
        let candidate = |name: &str, at: usize, is_fixed| NameCandidate {
            name: name.into(),
            codes: &codes[at],
            is_fixed,
        };
        let names = |list: &[NameCandidate<'_>]| unique(list).join(" ");
        assert_eq!(names(&[candidate("A", 0, false), candidate("B", 1, false)]), "A B");
        assert_eq!(names(&[candidate("A", 0, false), candidate("A", 1, false)]), "A400 A403");
        assert_eq!(
            names(&[candidate("A", 0, false), candidate("A", 0, false), candidate("A", 0, false)]),
            "A400 A400_2 A400_3"
        );
        assert_eq!(
            names(&[candidate("Code400", 0, false), candidate("Code400", 0, false)]),
            "Code400 Code400_2"
        );
        assert_eq!(names(&[candidate("A", 0, true), candidate("A", 1, false)]), "A A403");
        let long = "x".repeat(LONGEST);
        let both = names(&[candidate(&long, 0, false), candidate(&long, 1, false)]);
        assert!(both.split(' ').all(|name| name.len() == LONGEST && name.ends_with(['0', '3'])), "{both}");
        assert_eq!(
            names(&[candidate("A400", 1, false), candidate("A", 0, false), candidate("A", 0, false)]),
            "A400 A400_2 A400_3"
        );
    }

    #[test]
    fn written_names_must_be_identifiers() {
        assert_eq!(objection("RateLimit"), None);
        assert_eq!(objection("rate-limit"), Some("is not an identifier"));
        assert_eq!(objection("Self"), Some("is a keyword"));
        assert_eq!(objection("ALL"), Some("is the name of an associated item"));
    }
}
