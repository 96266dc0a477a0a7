//! Texts that are looked up: their hash, and whether two are the same. The hash is also in
//! `crates/codegen/src/expand/packed/index.rs`, which fills the tables by it.

/// What both hashes multiply with: 2^64 divided by the golden ratio.
pub(super) const MIX: u64 = 0x9e37_79b9_7f4a_7c15;

/// Sixteen bytes at a time, and the last sixteen once more: a loop over what is left would end where
/// no processor can foresee it, and most codes are of one length, counted in sixteens.
#[inline]
pub(super) const fn hash(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let mut hash = MIX ^ bytes.len() as u64;
    let mut rest = bytes;
    while let Some((chunk, behind)) = rest.split_first_chunk::<16>() {
        hash = fold(hash, u128::from_le_bytes(*chunk));
        rest = behind;
    }
    fold(hash, ends(bytes))
}

/// The halves of a product depend on all bits of both factors.
#[expect(clippy::cast_possible_truncation, reason = "the halves of a number")]
#[inline]
const fn fold(hash: u64, bytes: u128) -> u64 {
    let (low, high) = (bytes as u64, (bytes >> 64) as u64);
    let product = ((low ^ hash) as u128).wrapping_mul((high ^ MIX) as u128);
    product as u64 ^ (product >> 64) as u64
}

/// The last sixteen bytes, or all of them if they are fewer.
#[inline]
const fn ends(bytes: &[u8]) -> u128 {
    if let Some(last) = bytes.last_chunk::<16>() {
        return u128::from_le_bytes(*last);
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        return u64::from_le_bytes(*first) as u128 | (u64::from_le_bytes(*last) as u128) << 64;
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        return u32::from_le_bytes(*first) as u128 | (u32::from_le_bytes(*last) as u128) << 64;
    }
    match bytes {
        [] => 0,
        [a] => *a as u128,
        [a, b] => (*a as u128) << 8 | *b as u128,
        [a, b, c, ..] => (*a as u128) << 16 | (*b as u128) << 8 | *c as u128,
    }
}

/// `a == b`, which is not const for texts.
#[inline]
pub(crate) const fn is_same(a: &str, b: &str) -> bool {
    are_same(a.as_bytes(), b.as_bytes())
}

#[inline]
pub(super) const fn are_same(mut a: &[u8], mut b: &[u8]) -> bool {
    if a.len() != b.len() || ends(a) != ends(b) {
        return false;
    }
    while let (Some((x, a_rest)), Some((y, b_rest))) =
        (a.split_first_chunk::<16>(), b.split_first_chunk::<16>())
    {
        if u128::from_le_bytes(*x) != u128::from_le_bytes(*y) {
            return false;
        }
        (a, b) = (a_rest, b_rest);
    }
    true
}
