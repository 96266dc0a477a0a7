//! What look-ups by code and by status find in two catalogs: no row where several match, and an
//! exact code before a range.

use super::change::{Bump, ChangeKind, Changes, RowPair};
use crate::catalog::Entry;
use errdown_language::code::Code;
use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap, HashSet};

/// Reports every look-up that found one row and now finds another, or several. Where it finds none
/// any more, its row has been removed or has lost the code, which is said already.
pub(super) fn compare(changes: &mut Changes, old: &[Entry], new: &[Entry]) {
    let mut told = HashSet::new();
    for (what, listed) in [("", by_code as fn(&[Entry]) -> Vec<Listed<'_>>), ("status ", by_status)] {
        let (old, new) = (listed(old), listed(new));
        let (before, after) = (CodeIndex::new(&old), CodeIndex::new(&new));
        for key in keys(&old, &new) {
            let (before, after) = (before.find(key), after.find(key));
            let ([was], Some(now)) = (before.as_slice(), after.last()) else { continue };
            let is_taken = was.is_range() && !now.is_range() && !was.is_same_row(now);
            if after.len() == 1 && !is_taken {
                continue;
            }
            // A range is reported once, and a code that is a status as a code.
            let word = if now.is_range() { String::new() } else { now.code.notation().to_owned() };
            let [is, becomes] = [names(&before), names(&after)];
            if told.insert((word.clone(), is.clone(), becomes.clone())) {
                let word = if now.is_range() { first(key) } else { word };
                let by = if was.is_range() { format!(" by `{}`", was.code) } else { String::new() };
                let before = format!("{what}`{word}` is {is}{by}");
                let after = format!("{what}`{word}` is {becomes}");
                let row = RowPair { old: None, new: Some(now.entry) };
                changes.add(Bump::Major, ChangeKind::LookUp, row, Some(&before), Some(&after));
            }
        }
    }
}

/// What a look-up asks for: an integer, twice, or a text; see [`Code::identity`].
type LookUpKey<'a> = Result<(i64, i64), &'a str>;

/// A row, and a code by which a look-up finds it.
struct Listed<'a> {
    code: Cow<'a, Code>,
    entry: &'a Entry,
}

impl Listed<'_> {
    fn is_range(&self) -> bool {
        self.code.is_range()
    }

    fn is_same_row(&self, other: &Self) -> bool {
        self.entry.variant.name == other.entry.variant.name
    }
}

fn by_code(entries: &[Entry]) -> Vec<Listed<'_>> {
    let mut listed = Vec::new();
    for entry in entries {
        listed.extend(entry.codes.iter().map(|code| Listed { code: Cow::Borrowed(code), entry }));
    }
    listed
}

/// A row is found by its status, and by its codes where these are statuses.
fn by_status(entries: &[Entry]) -> Vec<Listed<'_>> {
    let mut listed = Vec::new();
    for entry in entries {
        let codes = entry.codes.iter().filter(|_| entry.codes_are_statuses);
        listed.extend(codes.clone().map(|code| Listed { code: Cow::Borrowed(code), entry }));
        let status = entry.status.map(|status| Code::Int(status.into(), status.to_string()));
        let status = status.filter(|status| !codes.clone().any(|code| code.is_same(status)));
        listed.extend(status.map(|code| Listed { code: Cow::Owned(code), entry }));
    }
    listed
}

struct CodeIndex<'a> {
    exact: HashMap<LookUpKey<'a>, Vec<&'a Listed<'a>>>,
    ranges: Vec<&'a Listed<'a>>,
}

impl<'a> CodeIndex<'a> {
    fn new(listed: &'a [Listed<'a>]) -> Self {
        let (ranges, codes): (Vec<_>, Vec<_>) = listed.iter().partition(|listed| listed.is_range());
        let mut exact: HashMap<_, Vec<_>> = HashMap::new();
        for listed in codes {
            exact.entry(listed.code.identity()).or_default().push(listed);
        }
        Self { exact, ranges }
    }

    fn find(&self, key: LookUpKey<'_>) -> Vec<&'a Listed<'a>> {
        let holds = |range: &&&Listed<'_>| {
            range.code.bounds().zip(key.ok()).is_some_and(|((from, to), (at, _))| from <= at && at <= to)
        };
        self.exact.get(&key).cloned().unwrap_or_else(|| self.ranges.iter().filter(holds).copied().collect())
    }
}

/// One key for all look-ups that find the same rows: every text, and every integer at which a code
/// begins or has just ended.
fn keys<'a>(old: &'a [Listed<'a>], new: &'a [Listed<'a>]) -> BTreeSet<LookUpKey<'a>> {
    let of = |listed: &'a Listed<'a>| match listed.code.identity() {
        Ok((from, to)) => [from, to.saturating_add(1)].map(|at| Ok((at, at))),
        text => [text, text],
    };
    old.iter().chain(new).flat_map(of).collect()
}

/// The integer of a key.
fn first(key: LookUpKey<'_>) -> String {
    key.map(|(first, _)| first.to_string()).unwrap_or_default()
}

/// `TooFast, Quota`.
fn names(rows: &[&Listed<'_>]) -> String {
    let names: Vec<&str> = rows.iter().map(|listed| listed.entry.variant.name.as_str()).collect();
    names.join(", ")
}
