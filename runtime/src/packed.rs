//! The packed table and its decoding: records of little-endian words beside one text, which costs
//! rustc next to nothing and needs no relocation, allocation or start-up work. Its writer is
//! `codegen/src/expand/packed.rs`.

mod text;

use crate::{Document, LookupError};
pub(crate) use text::is_same;
use text::{are_same, hash};

/// The literals that a macro wrote. Every record is a number of `u32` words; a text is two of
/// them, its start in `texts` and its length in bytes.
#[derive(Debug)]
pub struct Table {
    /// Every text.
    pub texts: &'static str,
    /// A record a row, and one more that ends the lists of the last row.
    pub rows: &'static [u8],
    /// A record a code, in row order.
    pub codes: &'static [u8],
    /// The codes that are ranges, as `u16` indices.
    pub ranges: &'static [u8],
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

/// The words of a row's record.
pub(crate) mod row {
    pub(crate) const WORDS: usize = 21;
    pub(crate) const VARIANT: usize = 0;
    pub(crate) const NAME: usize = 2;
    pub(crate) const TITLE: usize = 4;
    pub(crate) const CAUSE: usize = 6;
    pub(crate) const SOLUTION: usize = 8;
    pub(crate) const DISPLAY: usize = 10;
    pub(crate) const LINE: usize = 12;
    pub(crate) const TABLE: usize = 13;
    pub(crate) const CODES: usize = 14;
    pub(crate) const LINKS: usize = 15;
    pub(crate) const EXTRAS: usize = 16;
    /// The status in the low half; in the high half, whether each code is one.
    pub(crate) const STATUS: usize = 17;
    /// A byte each: remedy, wait, applied, at most.
    pub(crate) const ADVICE: usize = 18;
    /// A byte each: escalate, basis.
    pub(crate) const BASIS: usize = 19;
    pub(crate) const WAIT: usize = 20;
}

/// The words of a code's record.
pub(crate) mod code {
    pub(crate) const WORDS: usize = 8;
    /// The row in the low half; in the high half, the kind.
    pub(crate) const ROW: usize = 0;
    /// The next code that is the same, plus one.
    pub(crate) const NEXT: usize = 1;
    pub(crate) const FIRST: usize = 2;
    pub(crate) const LAST: usize = 4;
    pub(crate) const TEXT: usize = 6;
    pub(crate) const INT: u32 = 0;
    pub(crate) const RANGE: u32 = 2;
}

pub(crate) const LINK_WORDS: usize = 4;
pub(crate) const EXTRA_WORDS: usize = 4;
pub(crate) const TABLE_WORDS: usize = 3;

/// What both hashes multiply with: 2^64 divided by the golden ratio.
const MIX: u64 = 0x9e37_79b9_7f4a_7c15;

impl Table {
    #[inline]
    pub(crate) const fn row_word(&self, row: u16, field: usize) -> u32 {
        word(self.rows, row as usize * row::WORDS + field)
    }

    #[inline]
    pub(crate) const fn row_text(&self, row: u16, field: usize) -> &'static str {
        self.text_at(self.rows, row as usize * row::WORDS + field)
    }

    #[inline]
    pub(crate) const fn code_word(&self, code: usize, field: usize) -> u32 {
        word(self.codes, code * code::WORDS + field)
    }

    #[inline]
    pub(crate) const fn code_int(&self, code: usize, field: usize) -> i64 {
        two_words(self.codes, code * code::WORDS + field).cast_signed()
    }

    #[inline]
    pub(crate) const fn code_text(&self, code: usize) -> &'static str {
        self.text_at(self.codes, code * code::WORDS + code::TEXT)
    }

    /// The bytes of a code's text, which need no look at where its characters begin.
    #[inline]
    const fn code_bytes(&self, code: usize) -> &'static [u8] {
        let at = code * code::WORDS + code::TEXT;
        let (start, length) = (word(self.codes, at) as usize, word(self.codes, at + 1) as usize);
        let Some((_, rest)) = self.texts.as_bytes().split_at_checked(start) else { return &[] };
        let Some((text, _)) = rest.split_at_checked(length) else { return &[] };
        text
    }

    /// The text whose start and length are at a word of some records.
    #[inline]
    pub(crate) const fn text_at(&self, records: &'static [u8], at: usize) -> &'static str {
        let Some((_, rest)) = self.texts.split_at_checked(word(records, at) as usize) else { return "" };
        let Some((text, _)) = rest.split_at_checked(word(records, at + 1) as usize) else { return "" };
        text
    }

    /// The rows that have an integer code. An exact code wins over ranges.
    #[inline]
    pub const fn rows_with_int(&'static self, code: i64) -> Rows {
        match self.exact_int(code) {
            0 => Rows { table: self, find: Find::Range { value: code, at: 0 } },
            next => Rows { table: self, find: Find::Same { next } },
        }
    }

    #[inline]
    const fn exact_int(&self, code: i64) -> u16 {
        match self.by_code {
            Index::Direct { base, slots } => {
                let at = code.wrapping_sub(base).cast_unsigned();
                if at < slots.len() as u64 { half(slots, slot(at)) } else { 0 }
            }
            Index::Hashed { shift, slots } => {
                let mask = (slots.len() / 2).wrapping_sub(1);
                let mut at = slot(code.cast_unsigned().wrapping_mul(MIX) >> shift);
                loop {
                    let found = half(slots, at & mask);
                    if found == 0 || self.code_int(found as usize - 1, code::FIRST) == code {
                        return found;
                    }
                    at += 1;
                }
            }
        }
    }

    /// The rows that have a code, where codes are texts.
    #[inline]
    pub const fn rows_with_text(&'static self, code: &str) -> Rows {
        if let Index::Hashed { shift, slots } = self.by_code {
            let mask = (slots.len() / 2).wrapping_sub(1);
            let mut at = slot(hash(code) >> shift);
            loop {
                match half(slots, at & mask) {
                    0 => break,
                    found if are_same(self.code_bytes(found as usize - 1), code.as_bytes()) => {
                        return Rows { table: self, find: Find::Same { next: found } };
                    }
                    _ => at += 1,
                }
            }
        }
        match integer(code) {
            Some(value) => Rows { table: self, find: Find::Range { value, at: 0 } },
            None => Rows { table: self, find: Find::Same { next: 0 } },
        }
    }

    /// The rows that a status stands for.
    pub const fn rows_with_status(&'static self, status: u16) -> Rows {
        let exact = Find::Status { status, at: 0, in_ranges: false };
        let mut probe = Rows { table: self, find: exact };
        let find = match probe.next_row() {
            Some(_) => exact,
            None => Find::Status { status, at: 0, in_ranges: true },
        };
        Rows { table: self, find }
    }

    /// The one row of a name: as the document has it, or the variant's.
    ///
    /// # Errors
    /// Where no row has the name, or several have.
    pub const fn row_with_name(&'static self, name: &str) -> Result<u16, LookupError> {
        let (variant, _) = self.named(self.by_variant, row::VARIANT, name);
        let (documented, is_one) = self.named(self.by_name, row::NAME, name);
        match (variant, documented) {
            (None, None) => Err(LookupError::Unlisted),
            (Some(row), None) => Ok(row),
            (None, Some(row)) if is_one => Ok(row),
            (Some(row), Some(other)) if is_one && row == other => Ok(row),
            _ => Err(LookupError::Ambiguous),
        }
    }

    /// The first row of an index whose text is the name, and whether it is the only one.
    const fn named(&self, index: Index, field: usize, name: &str) -> (Option<u16>, bool) {
        let Index::Hashed { shift, slots } = index else { return (None, true) };
        let mask = (slots.len() / 2).wrapping_sub(1);
        let mut at = slot(hash(name) >> shift);
        let mut first = None;
        loop {
            let found = half(slots, at & mask);
            if found == 0 {
                return (first, true);
            }
            if is_same(self.row_text(found - 1, field), name) {
                if first.is_some() {
                    return (first, false);
                }
                first = Some(found - 1);
            }
            at += 1;
        }
    }

    /// The number of rows.
    pub(crate) const fn len(&self) -> usize {
        (self.rows.len() / (4 * row::WORDS)).saturating_sub(1)
    }
}

/// The rows that a look-up finds, in row order.
#[derive(Clone, Copy, Debug)]
pub struct Rows {
    table: &'static Table,
    find: Find,
}

#[derive(Clone, Copy, Debug)]
enum Find {
    /// Code records that are the same code, by their links; the next one plus one.
    Same { next: u16 },
    /// Ranges that hold a value, from an index of `ranges` on.
    Range { value: i64, at: usize },
    /// Rows whose status it is, or whose codes hold it.
    Status { status: u16, at: u16, in_ranges: bool },
}

impl Rows {
    /// The next row.
    pub const fn next_row(&mut self) -> Option<u16> {
        match self.find {
            Find::Same { next: 0 } => None,
            Find::Same { next } => {
                let code = next as usize - 1;
                self.find = Find::Same { next: low(self.table.code_word(code, code::NEXT)) };
                Some(low(self.table.code_word(code, code::ROW)))
            }
            Find::Range { value, mut at } => {
                while at * 2 < self.table.ranges.len() {
                    let code = half(self.table.ranges, at) as usize;
                    at += 1;
                    if self.table.code_int(code, code::FIRST) <= value
                        && value <= self.table.code_int(code, code::LAST)
                    {
                        self.find = Find::Range { value, at };
                        return Some(low(self.table.code_word(code, code::ROW)));
                    }
                }
                self.find = Find::Same { next: 0 };
                None
            }
            Find::Status { status, mut at, in_ranges } => {
                while (at as usize) < self.table.len() {
                    let row = at;
                    at += 1;
                    if self.table.has_status(row, status, in_ranges) {
                        self.find = Find::Status { status, at, in_ranges };
                        return Some(row);
                    }
                }
                self.find = Find::Same { next: 0 };
                None
            }
        }
    }

    /// The row, if it is the only one.
    ///
    /// # Errors
    /// Where there is none, or another one.
    #[inline]
    pub const fn only(self) -> Result<u16, LookupError> {
        match self.find {
            Find::Same { next: 0 } => Err(LookupError::Unlisted),
            Find::Same { next } => {
                let at = (next as usize - 1) * code::WORDS + code::ROW;
                let [a, b, _, _, next @ ..] = two_words(self.table.codes, at).to_le_bytes();
                if u32::from_le_bytes(next) == 0 {
                    Ok(u16::from_le_bytes([a, b]))
                } else {
                    Err(LookupError::Ambiguous)
                }
            }
            Find::Range { .. } | Find::Status { .. } => self.only_by_search(),
        }
    }

    /// `only` where there is no index. Not inlined, so that what is stays small.
    const fn only_by_search(mut self) -> Result<u16, LookupError> {
        match (self.next_row(), self.next_row()) {
            (None, _) => Err(LookupError::Unlisted),
            (Some(row), None) => Ok(row),
            (Some(_), Some(_)) => Err(LookupError::Ambiguous),
        }
    }
}

impl Table {
    const fn has_status(&self, row: u16, status: u16, in_ranges: bool) -> bool {
        let word = self.row_word(row, row::STATUS);
        if !in_ranges && low(word) == status {
            return true;
        }
        let mut code = self.row_word(row, row::CODES) as usize;
        let end = self.row_word(row + 1, row::CODES) as usize;
        while word >> 16 != 0 && code < end {
            let is_range = self.code_word(code, code::ROW) >> 16 == code::RANGE;
            let (first, last) = (self.code_int(code, code::FIRST), self.code_int(code, code::LAST));
            if is_range == in_ranges && first <= status as i64 && status as i64 <= last {
                return true;
            }
            code += 1;
        }
        false
    }
}

/// A word of some records; 0 where there is none, which no table of ours asks for.
#[inline]
pub(crate) const fn word(records: &[u8], at: usize) -> u32 {
    let Some((_, rest)) = records.split_at_checked(at * 4) else { return 0 };
    let Some(bytes) = rest.first_chunk() else { return 0 };
    u32::from_le_bytes(*bytes)
}

/// Two words as one, the first one low.
#[inline]
const fn two_words(records: &[u8], at: usize) -> u64 {
    let Some((_, rest)) = records.split_at_checked(at * 4) else { return 0 };
    let Some(bytes) = rest.first_chunk() else { return 0 };
    u64::from_le_bytes(*bytes)
}

#[inline]
const fn half(records: &[u8], at: usize) -> u16 {
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

/// A hash, shifted, or a distance that was compared: small enough for every target.
#[expect(clippy::cast_possible_truncation, reason = "the index has at most 2^18 slots")]
#[inline]
const fn slot(number: u64) -> usize {
    number as usize
}

/// A decimal integer.
const fn integer(text: &str) -> Option<i64> {
    match i64::from_str_radix(text, 10) {
        Ok(value) => Some(value),
        Err(_) => None,
    }
}
