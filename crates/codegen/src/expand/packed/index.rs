//! From codes and names to numbers of records, and the hashes of both. The reader is
//! `crates/core/src/packed/look_up.rs`, with the hash of texts in `text.rs` beside it.

use super::words::half;
use errdown_language::distinct::{Distinct, MIX};
use proc_macro2::{Literal, Span, TokenStream};
use quote::quote_spanned;

/// A table from keys to numbers; 0 is a free slot.
pub(super) enum HashIndex {
    Direct { base: i64, slots: Vec<u8> },
    Hashed { shift: u32, slots: Vec<u8> },
}

impl Default for HashIndex {
    fn default() -> Self {
        Self::Hashed { shift: 63, slots: Vec::new() }
    }
}

impl HashIndex {
    pub(super) fn direct(low: i64, high: i64, keys: impl Iterator<Item = (i64, u32)>) -> Self {
        let mut slots = vec![0; usize::try_from(high - low + 1).unwrap_or_default() * 2];
        for (value, number) in keys {
            put(&mut slots, usize::try_from(value - low).unwrap_or_default(), number);
        }
        Self::Direct { base: low, slots }
    }

    /// The numbers of codes by their hashes. At most a quarter of the slots is taken: where two codes
    /// want one slot, the processor guesses wrong, and that costs as much as the rest of a look-up.
    pub(super) fn of_codes(keys: Vec<(u64, u32)>) -> Self {
        Self::hashed(keys, 4)
    }

    /// Open addressing with linear probing. Keys that are equal stay in order.
    fn hashed(keys: Vec<(u64, u32)>, slots_a_key: usize) -> Self {
        if keys.is_empty() {
            return Self::default();
        }
        let count = (keys.len() * slots_a_key).next_power_of_two();
        let shift = 64 - count.trailing_zeros();
        let mut slots = vec![0; count * 2];
        for (hash, number) in keys {
            let start = usize::try_from(hash >> shift).unwrap_or_default();
            let is_free = |at: &usize| slots.get(at * 2..at * 2 + 2).is_some_and(|slot| slot == [0, 0]);
            let at = (start..count).chain(0..start).find(is_free).unwrap_or_default();
            put(&mut slots, at, number);
        }
        Self::Hashed { shift, slots }
    }

    /// The rows of names; of a name that several rows have, two are enough to know that.
    pub(super) fn of_texts<'a>(texts: impl Iterator<Item = Option<&'a str>>) -> Self {
        let mut known = Distinct::default();
        let mut names: Vec<(&str, usize)> = Vec::new();
        let mut keys = Vec::new();
        for (row, text) in (1..).zip(texts) {
            let Some(text) = text else { continue };
            let hash = hash_of_text(text);
            let number =
                known.number(hash, |number| names.get(number).is_some_and(|(name, _)| *name == text));
            if number == names.len() {
                names.push((text, 0));
            }
            let Some((_, count)) = names.get_mut(number) else { continue };
            *count += 1;
            if *count <= 2 {
                keys.push((hash, row));
            }
        }
        Self::hashed(keys, 2)
    }

    pub(super) fn tokens(&self, span: Span) -> TokenStream {
        match self {
            Self::Direct { base, slots } => {
                let sign = if *base < 0 { quote_spanned!(span=> -) } else { TokenStream::new() };
                let (base, slots) =
                    (Literal::u64_unsuffixed(base.unsigned_abs()), Literal::byte_string(slots));
                quote_spanned!(span=> __errdown::Index::Direct { base: #sign #base, slots: #slots })
            }
            Self::Hashed { shift, slots } => {
                let (shift, slots) = (Literal::u32_unsuffixed(*shift), Literal::byte_string(slots));
                quote_spanned!(span=> __errdown::Index::Hashed { shift: #shift, slots: #slots })
            }
        }
    }
}

fn put(slots: &mut [u8], at: usize, number: u32) {
    slots.iter_mut().skip(at * 2).zip(half(number)).for_each(|(slot, byte)| *slot = byte);
}

pub(super) fn hash_of_int(value: i64) -> u64 {
    value.cast_unsigned().wrapping_mul(MIX)
}

/// The hash of a record.
pub(super) fn hash_of_words(words: [[u8; 4]; 4]) -> u64 {
    words.iter().fold(MIX, |hash, word| {
        let mixed = (hash ^ u64::from(u32::from_le_bytes(*word))).wrapping_mul(MIX);
        mixed ^ mixed >> 32
    })
}

/// Sixteen bytes at a time, and the last sixteen once more; the runtime says why.
pub(super) fn hash_of_text(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let mut hash = MIX ^ bytes.len() as u64;
    let mut rest = bytes;
    while let Some((chunk, behind)) = rest.split_first_chunk::<16>() {
        hash = fold(hash, u128::from_le_bytes(*chunk));
        rest = behind;
    }
    fold(hash, ends(bytes))
}

#[expect(clippy::cast_possible_truncation, reason = "the halves of a number")]
fn fold(hash: u64, bytes: u128) -> u64 {
    let (low, high) = (bytes as u64, (bytes >> 64) as u64);
    let product = u128::from(low ^ hash).wrapping_mul(u128::from(high ^ MIX));
    product as u64 ^ (product >> 64) as u64
}

/// The last sixteen bytes, or all of them if they are fewer.
fn ends(bytes: &[u8]) -> u128 {
    if let Some(last) = bytes.last_chunk::<16>() {
        return u128::from_le_bytes(*last);
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        return u128::from(u64::from_le_bytes(*first)) | u128::from(u64::from_le_bytes(*last)) << 64;
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        return u128::from(u32::from_le_bytes(*first)) | u128::from(u32::from_le_bytes(*last)) << 64;
    }
    bytes.iter().fold(0, |ends, byte| ends << 8 | u128::from(*byte))
}
