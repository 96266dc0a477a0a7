//! YAML or TOML front matter, cut off the start of a document by hand: pulldown-cmark's option
//! takes everything between two rules for metadata, tables included.

use crate::url;

/// What the front matter says about its document.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct FrontMatter {
    /// The byte at which the document goes on.
    pub(crate) end: usize,
    pub(crate) title: Option<String>,
    pub(crate) url: Option<String>,
}

/// Keys that may say where the document is published, the best one first.
const URL_KEYS: &[&str] = &["url", "canonical", "source"];

/// The front matter of a document; empty where it has none.
pub(crate) fn parse(text: &str) -> FrontMatter {
    block(text).unwrap_or_default()
}

fn block(text: &str) -> Option<FrontMatter> {
    let fence = text.lines().next()?.trim_end();
    let separator = match fence {
        "---" => ':',
        "+++" => '=',
        _ => return None,
    };
    let mut end = 0;
    let mut pairs: Vec<(&str, &str)> = Vec::new();
    for (number, line) in text.split_inclusive('\n').enumerate() {
        end += line.len();
        let line = line.trim_end();
        match line.split_once(separator) {
            _ if number == 0 => {}
            _ if line == fence => return Some(facts(end, &pairs)),
            Some((key, value)) if is_key(key) => pairs.push((key.trim(), unquoted(value))),
            _ if is_inside_of_a_value(line) => {}
            _ => return None,
        }
    }
    None
}

fn facts(end: usize, pairs: &[(&str, &str)]) -> FrontMatter {
    let get = |name: &str| {
        let mut named = pairs.iter().filter(|(key, _)| key.eq_ignore_ascii_case(name));
        named.next().map(|(_, value)| *value)
    };
    let url = URL_KEYS.iter().filter_map(|key| get(key)).find(|value| url::is_web(value));
    let title = get("title").filter(|title| !title.is_empty());
    FrontMatter { end, title: title.map(str::to_owned), url: url.map(str::to_owned) }
}

fn is_key(text: &str) -> bool {
    let text = text.trim_end();
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || "_-.\"".contains(c))
}

/// Blank lines, comments, list items, sections and whatever is indented.
fn is_inside_of_a_value(line: &str) -> bool {
    line.is_empty() || line.starts_with([' ', '\t', '#', '[', ']', '{', '}']) || line.starts_with("- ")
}

fn unquoted(value: &str) -> &str {
    let value = value.trim();
    let inner = |quote| Some(value.strip_prefix(quote)?.split_once(quote)?.0);
    let bare = || value.split_once(" #").map_or(value, |(value, _)| value.trim());
    inner('"').or_else(|| inner('\'')).unwrap_or_else(bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yaml_and_toml_say_title_and_url() {
        let yaml = parse(
            "---\ntitle: \"A: b\"\ntags:\n  - x\nsource: \"llms.txt\"\ncanonical: \"https://a.b/c\" # where\n---\n# T\n",
        );
        assert_eq!((yaml.title.as_deref(), yaml.url.as_deref()), (Some("A: b"), Some("https://a.b/c")));
        let toml = parse("+++\r\ntitle = 'A'\r\n+++\r\nrest");
        assert_eq!((toml.title.as_deref(), toml.end), (Some("A"), 23));
    }

    #[test]
    fn two_rules_are_no_front_matter() {
        let none = FrontMatter::default();
        assert_eq!(parse("---\n\n| Code | Cause |\n|---|---|\n| 1 | a |\n\n---\n"), none);
        assert_eq!(parse("---\ntitle: never closed\n"), none);
        assert_eq!(parse("text\n---\n"), none);
    }
}
