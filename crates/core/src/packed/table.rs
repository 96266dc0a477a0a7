//! The packed table as literals, and its words.

use super::layout::{bounds, code, row, shared};
use crate::document::Document;

/// The literals that a macro wrote. Every record is a number of `u32` words; a text is two of
/// them, its start in `texts` and its length in bytes.
#[derive(Debug)]
pub struct Table {
    /// Every text.
    pub texts: &'static str,
    /// A record a row, and one more that ends the lists of the last row.
    pub rows: &'static [u8],
    /// What many rows have alike, a record each.
    pub shared: &'static [u8],
    /// A record a code, in row order.
    pub codes: &'static [u8],
    /// A record a code that its own has no room for: ranges, and integers among texts.
    pub bounds: &'static [u8],
    /// Text and URL.
    pub links: &'static [u8],
    /// Header and text.
    pub extras: &'static [u8],
    /// Document and heading.
    pub tables: &'static [u8],
    /// The documents.
    pub documents: &'static [Document],
    /// From codes to the first of the records that have it.
    pub by_code: Index,
    /// From the names of the document to rows.
    pub by_name: Index,
    /// From the names of variants to rows.
    pub by_variant: Index,
}

/// A table from keys to `u16` numbers plus one; 0 is a free slot.
#[derive(Clone, Copy, Debug)]
pub enum Index {
    /// A slot for each integer from `base` on.
    Direct {
        /// The integer of the first slot.
        base: i64,
        /// The slots.
        slots: &'static [u8],
    },
    /// Open addressing with linear probing; the slots are a power of two.
    Hashed {
        /// How far a hash is shifted to the right to be a slot.
        shift: u32,
        /// The slots.
        slots: &'static [u8],
    },
}

impl Table {
    #[inline]
    pub(crate) const fn row_word(&self, row: u16, field: usize) -> u32 {
        word(self.rows, row as usize * row::WORDS + field)
    }

    /// A word that a row has in common with others.
    #[inline]
    pub(crate) const fn shared_word(&self, row: u16, field: usize) -> u32 {
        let record = self.row_word(row, row::STATUS) >> 16;
        word(self.shared, record as usize * shared::WORDS + field)
    }

    #[inline]
    pub(crate) const fn row_text(&self, row: u16, field: usize) -> &'static str {
        self.text_at(self.rows, row as usize * row::WORDS + field)
    }

    /// The kind of a code, as in `code`.
    pub(crate) const fn code_kind(&self, code: usize) -> u16 {
        low(word(self.codes, code * code::WORDS + code::KIND))
    }

    /// The integer of a code, or the first one of a range, where codes are integers.
    #[inline]
    pub(crate) const fn code_int(&self, code: usize) -> i64 {
        two_words(self.codes, code * code::WORDS + code::VALUE).cast_signed()
    }

    #[inline]
    pub(crate) const fn code_text(&self, code: usize) -> &'static str {
        self.text_at(self.codes, code * code::WORDS + code::VALUE)
    }

    /// The first and the last integer of a code; zeros where it is a text.
    pub(crate) const fn code_bounds(&self, code: usize) -> (i64, i64) {
        let kind = word(self.codes, code * code::WORDS + code::KIND);
        let at = (kind >> 16) as usize * bounds::WORDS;
        match low(kind) {
            code::INT => (self.code_int(code), self.code_int(code)),
            code::RANGE | code::INT_AMONG_TEXTS => {
                (self.bound(at + bounds::FIRST), self.bound(at + bounds::LAST))
            }
            _ => (0, 0),
        }
    }

    pub(super) const fn bound(&self, at: usize) -> i64 {
        two_words(self.bounds, at).cast_signed()
    }

    /// The first word and the value of the code with a number, which counts from 1.
    #[inline]
    pub(super) const fn code_record(&self, number: u16) -> Option<(u32, u64)> {
        let Some(index) = (number as usize).checked_sub(1) else { return None };
        let Some((_, rest)) = self.codes.split_at_checked(index * 4 * code::WORDS) else { return None };
        let Some([a, b, c, d, _, _, _, _, value @ ..]) = rest.first_chunk::<16>() else { return None };
        Some((u32::from_le_bytes([*a, *b, *c, *d]), u64::from_le_bytes(*value)))
    }

    /// The text whose start and length are at a word of some records.
    #[inline]
    pub(crate) const fn text_at(&self, records: &'static [u8], at: usize) -> &'static str {
        let (start, length) = pair(records, at);
        let Some((_, rest)) = self.texts.split_at_checked(start as usize) else { return "" };
        let Some((text, _)) = rest.split_at_checked(length as usize) else { return "" };
        text
    }

    /// The number of rows.
    pub(crate) const fn len(&self) -> usize {
        (self.rows.len() / (4 * row::WORDS)).saturating_sub(1)
    }
}

/// A word of some records; 0 where there is none, which no table of ours asks for.
#[inline]
pub(crate) const fn word(records: &[u8], at: usize) -> u32 {
    let Some((_, rest)) = records.split_at_checked(at * 4) else { return 0 };
    let Some(bytes) = rest.first_chunk() else { return 0 };
    u32::from_le_bytes(*bytes)
}

/// Two words, which are looked for once.
#[inline]
pub(crate) const fn pair(records: &[u8], at: usize) -> (u32, u32) {
    let Some((_, rest)) = records.split_at_checked(at * 4) else { return (0, 0) };
    let Some([b0, b1, b2, b3, b4, b5, b6, b7]) = rest.first_chunk() else { return (0, 0) };
    (u32::from_le_bytes([*b0, *b1, *b2, *b3]), u32::from_le_bytes([*b4, *b5, *b6, *b7]))
}

/// Two words as one, the first one low.
#[inline]
pub(crate) const fn two_words(records: &[u8], at: usize) -> u64 {
    let Some((_, rest)) = records.split_at_checked(at * 4) else { return 0 };
    let Some(bytes) = rest.first_chunk() else { return 0 };
    u64::from_le_bytes(*bytes)
}

#[inline]
pub(crate) const fn half(records: &[u8], at: usize) -> u16 {
    let Some((_, rest)) = records.split_at_checked(at * 2) else { return 0 };
    let Some(bytes) = rest.first_chunk() else { return 0 };
    u16::from_le_bytes(*bytes)
}

/// The low half of a word.
#[inline]
pub(crate) const fn low(word: u32) -> u16 {
    let [a, b, _, _] = word.to_le_bytes();
    u16::from_le_bytes([a, b])
}

/// The high half of a word.
#[inline]
pub(crate) const fn high(word: u32) -> u16 {
    low(word >> 16)
}
