//! Codes of removed rows that come back. A row is known by each of its codes, so that `404` is seen
//! in `404, 405` too, and `521` in `520-526`.

use super::file::LockedRow;
#[cfg(feature = "diff")]
use {super::file::Lock, crate::catalog::Catalog, std::collections::HashMap};

/// A code that had another meaning.
#[cfg(feature = "diff")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reused {
    /// The code, or several, in the notation of lock files.
    pub code: String,
    /// The variant of the row that was removed.
    pub was: String,
    /// The variant that has it now.
    pub is: String,
}

#[cfg(feature = "diff")]
impl Lock {
    /// The codes of removed rows that a catalog uses again, and nobody has accepted.
    pub fn reused(&self, catalog: &Catalog) -> Vec<Reused> {
        let accepted: HashMap<&str, &LockedRow> =
            self.rows.iter().map(|row| (row.variant.as_str(), row)).collect();
        let mut reused = Vec::new();
        for row in catalog.entries.iter().map(LockedRow::new) {
            let known = accepted.get(row.variant.as_str());
            for removed in self.removed.iter().filter(|removed| removed.variant != row.variant) {
                let Some(code) = removed.shared_codes(&row) else { continue };
                if known.is_none_or(|known| removed.shared_codes(known).is_none()) {
                    reused.push(Reused { code, was: removed.variant.clone(), is: row.variant.clone() });
                }
            }
        }
        reused
    }
}

impl LockedRow {
    /// What two rows have in common of their codes, where that is anything.
    pub(super) fn shared_codes(&self, other: &Self) -> Option<String> {
        let mut shared = Vec::new();
        for code in self.code.split(", ") {
            shared.extend(other.code.split(", ").filter_map(|other| common(code, other)));
        }
        if shared.is_empty() { None } else { Some(shared.join(", ")) }
    }
}

/// What two codes of lock files have in common.
fn common(one: &str, other: &str) -> Option<String> {
    let (Some((low, high)), Some((from, to))) = (bounds(one), bounds(other)) else {
        return (one == other).then(|| one.to_owned());
    };
    let (from, to) = (low.max(from), high.min(to));
    let notation = || if from == to { from.to_string() } else { format!("{from} to {to}") };
    (from <= to).then(notation)
}

/// The first and the last integer of a code; none where it is a text.
fn bounds(code: &str) -> Option<(i64, i64)> {
    let (from, to) = code.split_once(" to ").unwrap_or((code, code));
    Some((from.parse().ok()?, to.parse().ok()?))
}

#[cfg(all(test, feature = "diff"))]
mod tests {
    use super::*;
    use crate::diagnostic::Rule;
    use crate::options::{Options, Spanned};
    use crate::source::Source;
    use crate::{Compilation, compile};
    use proc_macro2::Span;

    const BUSY: &str = "| 503 | Busy | Try again |\n";
    const GONE: &str = "| 404 | Gone | Go away |\n";
    const ORIGIN: &str = "| 520-526 | Origin | Wait |\n";
    /// Both codes come back among others.
    const AGAIN: &str = "| 404, 405 | Not here | Stop |\n| 521-530 | Edge | Wait |\n";

    fn compiled(rows: &str, options: &Options) -> Compilation {
        let text = format!("| Code | Title | Fix |\n|---|---|---|\n{rows}");
        compile(&[Source::new("e.md", &text)], options)
    }

    fn catalog(rows: &str) -> Catalog {
        compiled(rows, &Options::default()).catalog
    }

    fn without_both() -> Lock {
        let all = Lock::default().accept(&catalog(&[BUSY, GONE, ORIGIN].concat()));
        all.accept(&catalog(BUSY))
    }

    #[test]
    fn a_removed_row_is_known_by_each_of_its_codes() {
        let reused = without_both().reused(&catalog(&[BUSY, AGAIN].concat()));
        let said: Vec<_> = reused.iter().map(|it| format!("{} {} {}", it.code, it.was, it.is)).collect();
        assert_eq!(said, ["404 Gone NotHere", "521 to 526 Origin Edge"]);
    }

    #[test]
    fn what_has_been_accepted_once_is_no_news() {
        let accepted = without_both().accept(&catalog(AGAIN));
        assert_eq!(accepted.reused(&catalog(&AGAIN.replace("404, 405", "404, 405, 406"))), []);
    }

    #[test]
    fn a_removed_row_that_is_back_is_new() {
        let lock = Source::new("errors.lock", &without_both().to_string());
        let options = Options { lock: Some(Spanned::new(lock, Span::call_site())), ..Options::default() };
        let messages: Vec<String> = compiled(&[BUSY, GONE].concat(), &options)
            .diagnostics
            .into_iter()
            .filter(|found| found.rule == Rule::UnacceptedChange)
            .map(|found| found.message)
            .collect();
        assert_eq!(messages, ["`Gone`, code `404`, is new"]);
    }

    #[test]
    fn the_call_tells_what_its_lock_knows() {
        let lock = Source::new("errors.lock", &without_both().to_string());
        let options = Options { lock: Some(Spanned::new(lock, Span::call_site())), ..Options::default() };
        let diagnostics = compiled(&[BUSY, AGAIN].concat(), &options).diagnostics;
        let unaccepted = diagnostics.iter().filter(|found| found.rule == Rule::UnacceptedChange);
        assert_eq!(
            unaccepted.map(|found| found.message.as_str()).collect::<Vec<_>>(),
            [
                "`NotHere` uses code `404` again, which was `Gone` until that row was removed",
                "`Edge` uses code `521 to 526` again, which was `Origin` until that row was removed",
            ]
        );
    }
}
