//! Advice from its bytes.

use crate::advice::{Applied, Basis, Remedy, Wait};
use core::time::Duration;

#[inline]
pub(crate) const fn remedy_of(byte: u8) -> Remedy {
    match byte {
        1 => Remedy::Stop,
        2 => Remedy::Retry,
        3 => Remedy::SlowDown,
        4 => Remedy::Reauthenticate,
        5 => Remedy::Redirect,
        6 => Remedy::Rebuild,
        7 => Remedy::FixRequest,
        8 => Remedy::FixAccount,
        9 => Remedy::Report,
        _ => Remedy::Unspecified,
    }
}

#[inline]
pub(crate) const fn wait_of(byte: u8, milliseconds: u32) -> Wait {
    match byte {
        1 => Wait::Brief,
        2 => Wait::Later,
        3 => Wait::AtLeast(Duration::from_millis(milliseconds as u64)),
        4 => Wait::Header,
        _ => Wait::Unspecified,
    }
}

#[inline]
pub(crate) const fn applied_of(byte: u8) -> Applied {
    match byte {
        0 => Applied::No,
        2 => Applied::Yes,
        _ => Applied::Maybe,
    }
}

#[inline]
pub(crate) const fn basis_of(byte: u8) -> Basis {
    match byte {
        1 => Basis::Status,
        2 => Basis::Text,
        3 => Basis::Column,
        4 => Basis::Pin,
        5 => Basis::Override,
        _ => Basis::Default,
    }
}
