//! Texts cut by their bytes, in plain loops: the standard patterns are made anew for each closure that
//! they get, which a user's build pays for, and run unoptimized there.

/// How many bytes at the start are of a kind, of which all are ASCII.
pub(crate) fn prefix(text: &str, is: fn(u8) -> bool) -> usize {
    let mut rest = text.as_bytes();
    while let [byte, behind @ ..] = rest
        && is(*byte)
    {
        rest = behind;
    }
    text.len() - rest.len()
}

/// How many bytes are before the first one of a kind, of which all are ASCII.
pub(crate) fn until(text: &str, is: fn(u8) -> bool) -> usize {
    let mut rest = text.as_bytes();
    while let [byte, behind @ ..] = rest
        && !is(*byte)
    {
        rest = behind;
    }
    text.len() - rest.len()
}

/// The text before and after a byte; all of it is before one that it does not have.
pub(crate) fn split(text: &str, at: usize) -> (&str, &str) {
    match text.split_at_checked(at) {
        Some(halves) => halves,
        None => (text, ""),
    }
}

pub(crate) fn is_space(byte: u8) -> bool {
    byte.is_ascii_whitespace()
}
