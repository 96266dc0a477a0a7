//! The one text that holds all others: equal ones once, and a part of another one not again.

use super::words::word;
use crate::catalog::Entry;
use errdown_language::distinct::{Distinct, hash};

/// Every text once.
#[derive(Default)]
pub(super) struct Texts {
    pub(super) all: String,
    known: Distinct,
    /// The texts, by their numbers.
    places: Vec<[u32; 2]>,
}

impl Texts {
    pub(super) fn add(&mut self, text: &str) -> [u32; 2] {
        self.place(text, |all| {
            let start = all.len();
            all.push_str(text);
            start
        })
    }

    /// A text that may be a part of another one, so that it need not be stored again.
    pub(super) fn add_part(&mut self, [start, length]: [u32; 2], part: &str) -> [u32; 2] {
        let (start, length) = (start as usize, length as usize);
        self.place(part, |all| {
            let whole = all.get(start..start + length).unwrap_or_default();
            if let Some(at) = find(whole, part) {
                return start + at;
            }
            let start = all.len();
            all.push_str(part);
            start
        })
    }

    /// The text of Display, with the full stop that it may have dropped from the cause.
    pub(super) fn add_display(&mut self, entry: &Entry) -> [u32; 2] {
        if entry.cause.plain.ends_with('.') && !entry.display.ends_with('.') {
            self.add(&format!("{}.", entry.display))
        } else {
            self.add(&entry.display)
        }
    }

    /// Where a text is, or where it has been put now.
    fn place(&mut self, text: &str, put: impl FnOnce(&mut String) -> usize) -> [u32; 2] {
        if text.is_empty() {
            return [0, 0];
        }
        let (all, places) = (&mut self.all, &mut self.places);
        let number = self.known.number(hash(text), |number| {
            let known = places.get(number).and_then(|[start, length]| {
                let start = *start as usize;
                all.get(start..start + *length as usize)
            });
            known == Some(text)
        });
        if let Some(place) = places.get(number) {
            return *place;
        }
        let place = [word(put(all)), word(text.len())];
        places.push(place);
        place
    }
}

/// Where a part of a text is. Mostly it ends it, or is after the code, and looking there first
/// is cheaper than a search.
fn find(whole: &str, part: &str) -> Option<usize> {
    if let Some(before) = whole.strip_suffix(part) {
        return Some(before.len());
    }
    let behind_code = whole.find(' ').map_or(0, |at| at + 1);
    match whole.get(behind_code..) {
        Some(rest) if rest.starts_with(part) => Some(behind_code),
        _ => whole.find(part),
    }
}
