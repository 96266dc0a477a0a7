#![doc = include_str!("../README.md")]
#![no_std]

#[cfg(any(feature = "alloc", test))]
extern crate alloc;
#[cfg(feature = "std")]
extern crate std;
// Generated code names this crate by its path, in this crate too.
extern crate self as errdown;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
mod advice;
mod catalog;
mod decision;
mod document;
mod documented;
mod entry;
#[cfg(feature = "alloc")]
mod failure;
mod http_date;
mod packed;
#[cfg(feature = "alloc")]
mod redact;
mod retry_after;
#[cfg(feature = "together")]
pub mod together;

pub use advice::{Advice, Applied, Basis, Remedy, Wait};
#[cfg(not(feature = "alloc"))]
pub use catalog::UnkeptText;
pub use catalog::{Catalog, CodeType, DocumentedError, LookupError, Matches};
pub use decision::{Decision, Limits, Reason};
pub use document::{Document, Link, Location, Note};
pub use documented::Documented;
pub use entry::{Code, Codes, Entry, Extras, Links};
pub use errdown_macros::include_errors;
#[cfg(feature = "alloc")]
pub use failure::Failure;
pub use http_date::UnixTime;
pub use retry_after::RetryAfter;
