//! From codes, statuses and names to rows.

use super::layout::{bounds, code, row, shared};
use super::table::{Index, Table, half, high, low, word};
use super::text::{MIX, are_same, hash, is_same};
use crate::look_up_error::LookupError;

impl Table {
    /// The rows that have an integer code. An exact code wins over ranges.
    #[inline]
    pub const fn rows_with_int(&'static self, code: i64) -> Rows {
        match self.exact_int(code) {
            Some(Found { number, .. }) => Rows { table: self, find: Find::Same { next: number } },
            None => self.ranges_with(code),
        }
    }

    /// The row that has an integer code, if it is the only one.
    #[inline]
    pub const fn row_with_int(&'static self, code: i64) -> Option<u16> {
        match self.exact_int(code) {
            Some(found) => found.only_row(),
            None => self.row_of_range(code),
        }
    }

    #[inline]
    const fn exact_int(&self, code: i64) -> Option<Found> {
        match self.by_code {
            Index::Direct { base, slots } => {
                let at = code.wrapping_sub(base).cast_unsigned();
                let number = if at < slots.len() as u64 { half(slots, slot(at)) } else { 0 };
                let Some((row, _)) = self.code_record(number) else { return None };
                Some(Found { number, row })
            }
            Index::Hashed { shift, slots } => {
                let mask = (slots.len() / 2).wrapping_sub(1);
                let mut at = slot(code.cast_unsigned().wrapping_mul(MIX) >> shift);
                loop {
                    let number = half(slots, at & mask);
                    let Some((row, value)) = self.code_record(number) else { return None };
                    if value.cast_signed() == code {
                        return Some(Found { number, row });
                    }
                    at += 1;
                }
            }
        }
    }

    /// The rows that have a code, where codes are texts.
    #[inline]
    pub const fn rows_with_text(&'static self, code: &str) -> Rows {
        match self.exact_text(code) {
            Some(Found { number, .. }) => Rows { table: self, find: Find::Same { next: number } },
            None => self.ranges_with_text(code),
        }
    }

    /// The row that has a code, where codes are texts, if it is the only one.
    #[inline]
    pub const fn row_with_text(&'static self, code: &str) -> Option<u16> {
        match self.exact_text(code) {
            Some(found) => found.only_row(),
            None => self.row_of_range_with_text(code),
        }
    }

    #[inline]
    const fn exact_text(&self, code: &str) -> Option<Found> {
        let Index::Hashed { shift, slots } = self.by_code else { return None };
        let mask = (slots.len() / 2).wrapping_sub(1);
        let mut at = slot(hash(code) >> shift);
        loop {
            let number = half(slots, at & mask);
            let Some((row, place)) = self.code_record(number) else { return None };
            if are_same(self.bytes_at(place), code.as_bytes()) {
                return Some(Found { number, row });
            }
            at += 1;
        }
    }

    /// The bytes of a text, which need no look at where its characters begin; its place is the start
    /// in the low half, and the length in the high one.
    #[inline]
    const fn bytes_at(&self, place: u64) -> &'static [u8] {
        let [a, b, c, d, length @ ..] = place.to_le_bytes();
        let start = u32::from_le_bytes([a, b, c, d]);
        let Some((_, rest)) = self.texts.as_bytes().split_at_checked(start as usize) else { return &[] };
        let Some((text, _)) = rest.split_at_checked(u32::from_le_bytes(length) as usize) else { return &[] };
        text
    }

    /// The row of a range that holds a value, if it is the only one. It is not inlined, so that the inlined
    /// part stays small, and does without `Rows`, whose search for statuses a program may not need.
    const fn row_of_range(&self, value: i64) -> Option<u16> {
        let mut found = None;
        let mut at = 0;
        while at * 4 * bounds::WORDS < self.bounds.len() {
            let code = word(self.bounds, at * bounds::WORDS + bounds::CODE) as usize;
            if self.is_range_with(code, value) {
                let row = self.row_of_bounds(at);
                // Ranges of one row may overlap; they are side by side.
                found = match found {
                    Some(other) if other != row => return None,
                    _ => Some(row),
                };
            }
            at += 1;
        }
        found
    }

    const fn row_of_range_with_text(&self, code: &str) -> Option<u16> {
        match integer(code) {
            Some(value) => self.row_of_range(value),
            None => None,
        }
    }

    /// The row of the code of a record in `bounds`.
    const fn row_of_bounds(&self, at: usize) -> u16 {
        let code = word(self.bounds, at * bounds::WORDS + bounds::CODE) as usize;
        low(word(self.codes, code * code::WORDS + code::ROW))
    }

    const fn is_range_with(&self, code: usize, value: i64) -> bool {
        let (first, last) = self.code_bounds(code);
        self.code_kind(code) == code::RANGE && first <= value && value <= last
    }

    const fn ranges_with(&'static self, value: i64) -> Rows {
        Rows { table: self, find: Find::Range { value, at: 0 } }
    }

    const fn ranges_with_text(&'static self, code: &str) -> Rows {
        match integer(code) {
            Some(value) => self.ranges_with(value),
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
}

/// A code that a look-up finds.
#[derive(Clone, Copy)]
struct Found {
    /// Its number, counted from 1.
    number: u16,
    /// The first word of its record.
    row: u32,
}

impl Found {
    /// Its row, if no other one has it.
    #[inline]
    const fn only_row(self) -> Option<u16> {
        if high(self.row) == 0 { Some(low(self.row)) } else { None }
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
    /// Ranges that hold a value, from a record of `bounds` on.
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
                let row = word(self.table.codes, (next as usize - 1) * code::WORDS + code::ROW);
                self.find = Find::Same { next: high(row) };
                Some(low(row))
            }
            Find::Range { value, mut at } => {
                while at * 4 * bounds::WORDS < self.table.bounds.len() {
                    let code = word(self.table.bounds, at * bounds::WORDS + bounds::CODE) as usize;
                    at += 1;
                    if self.table.is_range_with(code, value) {
                        let row = self.table.row_of_bounds(at - 1);
                        while at * 4 * bounds::WORDS < self.table.bounds.len()
                            && self.table.row_of_bounds(at) == row
                        {
                            at += 1;
                        }
                        self.find = Find::Range { value, at };
                        return Some(row);
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
                let row = word(self.table.codes, (next as usize - 1) * code::WORDS + code::ROW);
                if high(row) == 0 { Ok(low(row)) } else { Err(LookupError::Ambiguous) }
            }
            Find::Range { .. } | Find::Status { .. } => self.only_by_search(),
        }
    }

    /// `only` where there is no index. Not inlined, so that the inlined part stays small.
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
        // A zero stands for none.
        if !in_ranges && status != 0 && low(self.row_word(row, row::STATUS)) == status {
            return true;
        }
        let [_, _, are_statuses, _] = self.shared_word(row, shared::BASIS).to_le_bytes();
        let mut code = self.row_word(row, row::CODES) as usize;
        let end = self.row_word(row + 1, row::CODES) as usize;
        while are_statuses != 0 && code < end {
            let is_range = self.code_kind(code) == code::RANGE;
            let (first, last) = self.code_bounds(code);
            if is_range == in_ranges && first <= status as i64 && status as i64 <= last {
                return true;
            }
            code += 1;
        }
        false
    }
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
