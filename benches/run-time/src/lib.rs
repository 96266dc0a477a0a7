//! The same errors by errdown, phf, strum and `match`, and codes to look up.

include!(concat!(env!("OUT_DIR"), "/rivals.rs"));

/// How many codes one sample looks up.
pub const ASKED: usize = 256;

/// Codes in an order that no cache can guess.
pub fn shuffled<T: Clone>(codes: &[T]) -> Vec<T> {
    let mut state = 7_usize;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        codes[(state >> 33) % codes.len()].clone()
    };
    (0..ASKED).map(|_| next()).collect()
}
