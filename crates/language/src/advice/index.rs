//! The words that phrases begin with, to look a word of a text up in.

use super::phrases::Form;
use crate::distinct::MIX;

/// First words of phrases and other words to know, by how they begin: a hash table with chains.
pub(super) struct Index {
    /// By the first four bytes of a word, or of a character that is one; after those, forms that
    /// are too short for that, by their first two bytes.
    heads: Vec<u32>,
    entries: Vec<Entry>,
}

#[derive(Clone, Copy)]
pub(super) struct Entry {
    pub(super) form: Form,
    pub(super) meaning: Meaning,
    /// The number of the next entry of the chain plus one, or 0.
    pub(super) next: u32,
}

#[derive(Clone, Copy)]
pub(super) enum Meaning {
    /// It begins a phrase.
    Phrase(usize),
    /// It begins a clause.
    Joint,
    /// It is a word for one.
    One,
    /// It is common in the language of that number.
    CommonIn(usize),
}

/// How many chains there are. `place_of` makes eleven bits.
const CHAINS: usize = 1 << 11;

impl Index {
    pub(super) fn new() -> Self {
        Self { heads: vec![0; 2 * CHAINS], entries: Vec::with_capacity(2 * CHAINS) }
    }

    /// Adds the forms that a phrase begins with, and gives what follows them.
    pub(super) fn add_all(&mut self, phrase: &'static str, meaning: Meaning) -> &'static [u8] {
        let mut phrase = phrase.as_bytes();
        loop {
            let (form, behind) = Form::read(phrase);
            self.entries.push(Entry { form, meaning, next: 0 });
            match behind {
                [b'|', behind @ ..] => phrase = behind,
                _ => return behind,
            }
        }
    }

    /// Chains the entries, so that each chain has them in the order in which they were added.
    pub(super) fn link(&mut self) {
        let mut entries = self.entries.as_mut_slice();
        while let [before @ .., entry] = entries {
            let key = entry.form.key;
            let place = if entry.form.is_short { short_place_of(key) } else { place_of(key) };
            if let (Some(head), Ok(number)) = (self.heads.get_mut(place), u32::try_from(before.len() + 1)) {
                entry.next = *head;
                *head = number;
            }
            entries = before;
        }
    }

    /// Where the chains of a word begin.
    pub(super) fn chains(&self, key: u64) -> [u32; 2] {
        let head = |place| self.heads.get(place).copied().unwrap_or_default();
        [head(place_of(key)), head(short_place_of(key))]
    }

    pub(super) fn entry(&self, number: u32) -> Option<Entry> {
        self.entries.get(number.checked_sub(1)? as usize).copied()
    }
}

/// Multiplicative hashing to one of `CHAINS`.
fn place_of(key: u64) -> usize {
    ((key & 0xffff_ffff).wrapping_mul(MIX) >> 53) as usize
}

fn short_place_of(key: u64) -> usize {
    CHAINS + place_of(key & 0xffff)
}
