//! Little-endian words on their way to byte strings.

/// Little-endian words.
#[derive(Default)]
pub(super) struct Words(pub(super) Vec<[u8; 4]>);

impl Words {
    /// Adds a record.
    pub(super) fn record<const WORDS: usize>(&mut self, record: [u32; WORDS]) {
        self.0.extend(record.map(u32::to_le_bytes));
    }

    /// How many records of a width there are.
    pub(super) fn count(&self, words: usize) -> u32 {
        word(self.0.len() / words)
    }
}

/// The low and the high word of an integer.
pub(super) fn words_of_int(value: i64) -> [u32; 2] {
    let value = value.cast_unsigned();
    [low_word(value), low_word(value >> 32)]
}

#[expect(clippy::cast_possible_truncation, reason = "the low half of a number")]
fn low_word(value: u64) -> u32 {
    value as u32
}

/// The low half of a number that fits it.
pub(super) fn half(number: u32) -> [u8; 2] {
    let [a, b, _, _] = number.to_le_bytes();
    [a, b]
}

/// A length or an index; documents and rows are limited well below.
pub(super) fn word(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
