//! Reference resolution of RFC 3986, section 5.2: as much as the links of a page need.

/// Whether the URL is absolute and leads to the web or to a mailbox.
pub(crate) fn is_web(url: &str) -> bool {
    let rest = ["https://", "http://", "mailto:"].iter().find_map(|scheme| url.strip_prefix(scheme));
    rest.is_some_and(|rest| !rest.is_empty()) && is_one_word(url)
}

/// Whether a text holds neither white space nor angle brackets. A plain loop over bytes, since
/// every link of every build goes through it unoptimized.
fn is_one_word(text: &str) -> bool {
    let mut rest = text.as_bytes();
    while let [byte, behind @ ..] = rest {
        match byte {
            b' ' | b'\t'..=b'\r' | b'<' | b'>' => return false,
            0x80.. => return !text.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>')),
            _ => rest = behind,
        }
    }
    true
}

/// The target of a reference in a document with this base; the reference itself without one.
pub(crate) fn resolve(base: Option<&str>, reference: &str) -> String {
    let Some(base) = base.and_then(UrlParts::absolute) else { return reference.to_owned() };
    if UrlParts::absolute(reference).is_some() || has_scheme(reference) {
        return reference.to_owned();
    }
    let (path_and_query, fragment) = split_before(reference, '#');
    let (path, query) = split_before(path_and_query, '?');
    let origin = format!("{}://{}", base.scheme, base.authority);
    if let Some(rest) = path.strip_prefix("//") {
        return format!("{}://{rest}{query}{fragment}", base.scheme);
    }
    if path.is_empty() {
        let query = if query.is_empty() { base.query } else { query };
        return format!("{origin}{}{query}{fragment}", base.path);
    }
    let folder = if path.starts_with('/') {
        ""
    } else {
        base.path.rfind('/').and_then(|at| base.path.get(..=at)).unwrap_or("/")
    };
    format!("{origin}{}{query}{fragment}", without_dots(&format!("{folder}{path}")))
}

struct UrlParts<'a> {
    scheme: &'a str,
    authority: &'a str,
    path: &'a str,
    query: &'a str,
}

impl<'a> UrlParts<'a> {
    fn absolute(url: &'a str) -> Option<Self> {
        let (scheme, rest) = url.split_once("://").filter(|(scheme, _)| has_scheme(&format!("{scheme}:")))?;
        let (rest, _) = split_before(rest, '#');
        let (rest, query) = split_before(rest, '?');
        let (authority, path) = split_before(rest, '/');
        Some(Self { scheme, authority, path: if path.is_empty() { "/" } else { path }, query })
    }
}

/// RFC 3986, section 3.1.
fn has_scheme(url: &str) -> bool {
    url.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    })
}

/// Splits in front of the mark, which stays with the second half.
fn split_before(text: &str, mark: char) -> (&str, &str) {
    text.find(mark).and_then(|at| text.split_at_checked(at)).unwrap_or((text, ""))
}

/// RFC 3986, section 5.2.4.
fn without_dots(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut segments = path.split('/').skip(1).peekable();
    while let Some(segment) = segments.next() {
        let is_last = segments.peek().is_none();
        match segment {
            "." => {}
            ".." => drop(kept.pop()),
            other => kept.push(other),
        }
        if is_last && matches!(segment, "." | "..") {
            kept.push("");
        }
    }
    format!("/{}", kept.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The examples of RFC 3986, section 5.4.
    #[test]
    fn references_resolve_as_the_rfc_says() {
        let base = Some("http://a/b/c/d;p?q");
        for (reference, target) in [
            ("g:h", "g:h"),
            ("g", "http://a/b/c/g"),
            ("./g/", "http://a/b/c/g/"),
            ("/g", "http://a/g"),
            ("//g", "http://g"),
            ("?y", "http://a/b/c/d;p?y"),
            ("g?y#s", "http://a/b/c/g?y#s"),
            ("#s", "http://a/b/c/d;p?q#s"),
            ("", "http://a/b/c/d;p?q"),
            (".", "http://a/b/c/"),
            ("..", "http://a/b/"),
            ("../../g", "http://a/g"),
            ("../../../g", "http://a/g"),
            ("/./g", "http://a/g"),
            ("g;x=1/../y", "http://a/b/c/y"),
        ] {
            assert_eq!(resolve(base, reference), target, "{reference}");
        }
        assert_eq!(resolve(None, "/g"), "/g");
        assert_eq!(resolve(Some("https://h"), "g"), "https://h/g");
    }

    #[test]
    fn only_the_web_is_linked() {
        assert!(is_web("https://a") && is_web("mailto:a@b"));
        assert!(!is_web("javascript:x") && !is_web("/a") && !is_web("https://") && !is_web("http://a b"));
    }
}
