//! The names that rows propose by what they say: by their symbolic name, their code, their title, or a
//! short cause, whichever tells them apart first.

use crate::catalog::Entry;
use crate::ident;
use errdown_language::code::Code;
use errdown_language::distinct::{Distinct, Names};
use errdown_language::unicode::count_words;

/// What a row can be named by, the first choice first.
#[derive(Clone, Copy, PartialEq, Eq)]
enum NameSource {
    Name,
    Code,
    Title,
    Cause,
    /// A code that says little: `A`, `E1001`.
    Mark,
    Number,
}

const SOURCES: &[NameSource] = &[
    NameSource::Name,
    NameSource::Code,
    NameSource::Title,
    NameSource::Cause,
    NameSource::Mark,
    NameSource::Number,
];

/// The name that each row proposes.
pub(super) fn names(entries: &[&Entry]) -> Vec<String> {
    let mut names = Vec::with_capacity(entries.len());
    let mut rest = entries;
    while let Some(first) = rest.first() {
        let is_same_table = |entry: &&&Entry| entry.table == first.table;
        let count = rest.iter().take_while(is_same_table).count();
        let (table, behind) = rest.split_at_checked(count).unwrap_or((rest, &[]));
        table_names(&mut names, table);
        rest = behind;
    }
    names
}

/// The names of the rows of a table.
fn table_names(names: &mut Vec<String>, entries: &[&Entry]) {
    let path = common_path(entries);
    let mut known = Names::default();
    // By the number of a name: the rows that want it.
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut proposed: Vec<(NameSource, String)> = Vec::with_capacity(entries.len());
    for (row, entry) in entries.iter().enumerate() {
        let (source, name) = first_name(entry, path, SOURCES);
        let number = known.number(&name);
        match groups.get_mut(number) {
            Some(group) => group.push(row),
            None => groups.push(vec![row]),
        }
        proposed.push((source, name));
    }
    for group in groups.iter().filter(|group| group.len() > 1) {
        if is_shared(group, entries) {
            tell_apart(&mut proposed, group, entries, path);
        }
    }
    names.extend(proposed.into_iter().map(|(_, name)| name));
}

/// Whether rows of one code share a name, or more than half of a table does.
fn is_shared(group: &[usize], entries: &[&Entry]) -> bool {
    if group.len() * 2 > entries.len() {
        return true;
    }
    let mut known = Distinct::default();
    let mut codes: Vec<&Code> = Vec::with_capacity(group.len());
    for code in group.iter().filter_map(|row| entries.get(*row)?.codes.first()) {
        let number = known.number(code.hash(), |at| codes.get(at).is_some_and(|other| other.is_same(code)));
        if number < codes.len() {
            return true;
        }
        codes.push(code);
    }
    false
}

/// Names rows of one name by the first later source that tells all of them apart.
fn tell_apart(
    proposed: &mut [(NameSource, String)],
    group: &[usize],
    entries: &[&Entry],
    path: Option<&str>,
) {
    let Some((used, _)) = group.first().and_then(|row| proposed.get(*row)) else { return };
    let later = SOURCES.iter().skip_while(|source| *source != used).skip(1);
    for source in later.filter(|source| **source != NameSource::Number) {
        let mut known = Names::default();
        let mut names = Vec::with_capacity(group.len());
        for row in group {
            let name = entries.get(*row).and_then(|entry| name_by(*source, entry, path));
            let Some(name) = name.filter(|name| known.number(name) == names.len()) else { break };
            names.push(name);
        }
        if names.len() == group.len() {
            for (row, name) in group.iter().zip(names) {
                if let Some(place) = proposed.get_mut(*row) {
                    *place = (*source, name);
                }
            }
            return;
        }
    }
}

fn first_name(entry: &Entry, path: Option<&str>, sources: &[NameSource]) -> (NameSource, String) {
    for source in sources {
        if let Some(name) = name_by(*source, entry, path) {
            return (*source, name);
        }
    }
    (NameSource::Number, ident::from_codes(&entry.codes))
}

fn name_by(source: NameSource, entry: &Entry, path: Option<&str>) -> Option<String> {
    let symbol = || symbol(entry);
    let without_path = |text: &str| match path.and_then(|path| text.strip_prefix(path)) {
        Some(name) => ident::from_words(name),
        None => ident::from_words(text),
    };
    match source {
        NameSource::Name => without_path(first_item(entry.name.as_deref()?)),
        NameSource::Code => without_path(symbol().filter(|code| !is_mark(code))?),
        NameSource::Mark => ident::from_words(symbol()?),
        NameSource::Title => ident::from_words(entry.title.as_deref()?),
        NameSource::Cause => {
            let cause = &entry.cause.plain;
            let is_short = count_words(cause, ident::NAME_WORDS + 1) <= ident::NAME_WORDS;
            if is_short { ident::from_words(cause) } else { None }
        }
        NameSource::Number => Some(ident::from_codes(&entry.codes)),
    }
}

/// The code of a row, if it is a text with letters.
fn symbol(entry: &Entry) -> Option<&str> {
    match entry.codes.first()? {
        Code::Text(text) if text.contains(char::is_alphabetic) => Some(text),
        _ => None,
    }
}

/// Whether a code is at most two letters and otherwise digits.
fn is_mark(code: &str) -> bool {
    let letters = code.trim_end_matches(|c: char| c.is_ascii_digit());
    letters.chars().count() <= 2 && letters.chars().all(char::is_alphabetic)
}

/// The first item of a list of names.
fn first_item(names: &str) -> &str {
    names.split([',', '\n', ';']).find(|name| !name.trim().is_empty()).unwrap_or(names)
}

/// The path that the symbol of every row begins with: `shop.` of `shop.ErrClosed`.
fn common_path<'a>(entries: &[&'a Entry]) -> Option<&'a str> {
    let text = |entry: &&'a Entry| entry.name.as_deref().map(first_item).or_else(|| symbol(entry));
    let (first, others) = entries.split_first()?;
    let first = text(first)?;
    let end = first.rfind(['.', ':', '/'])? + 1;
    let mut path = first.get(..end)?;
    if others.is_empty() {
        return None;
    }
    for entry in others {
        let text = text(entry)?;
        while !text.starts_with(path) {
            let shorter = path.get(..path.len() - 1)?;
            path = path.get(..=shorter.rfind(['.', ':', '/'])?)?;
        }
    }
    Some(path)
}
