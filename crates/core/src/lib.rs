//! What users of errdown hold: the traits of error enums, entries, advice, failures, and the adapters
//! to other crates. `errdown` re-exports all of it; depend on that crate.
//!
//! All that generated code calls is here, so this crate must not know the macros: it is compiled beside
//! them. It depends on nothing by default, and implements no trait of another crate for a generated
//! enum.

// Functions that are not generic are `#[inline]`, the long ones too, but for those of `packed` that would
// make look-ups larger: so a build of this crate compiles hardly any of them, which is half of what it
// costs, and a program only what it asks for.
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(any(feature = "alloc", test))]
extern crate alloc;
#[cfg(feature = "std")]
extern crate std;
// Unit tests use generated code, which names the runtime.
#[cfg(test)]
extern crate self as errdown;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
mod advice;
#[cfg(feature = "axum")]
#[path = "integrations/axum.rs"]
pub mod axum;
#[cfg(feature = "backon")]
#[path = "integrations/backon.rs"]
pub mod backon;
mod catalog;
mod code;
mod decision;
mod document;
mod documented;
mod entry;
#[cfg(feature = "alloc")]
mod failure;
#[cfg(feature = "http")]
#[path = "integrations/http.rs"]
pub mod http;
mod http_date;
mod lists;
mod look_up_error;
#[cfg(feature = "miette")]
#[path = "integrations/miette.rs"]
pub mod miette;
mod packed;
mod probe;
#[cfg(feature = "alloc")]
mod redact;
#[cfg(feature = "reqwest")]
#[path = "integrations/reqwest.rs"]
pub mod reqwest;
mod retry_after;
#[cfg(feature = "serde")]
#[path = "integrations/serde.rs"]
pub mod serde;
#[cfg(feature = "tower")]
#[path = "integrations/tower.rs"]
pub mod tower;

pub use advice::{Advice, Applied, Basis, Remedy, Wait};
#[cfg(not(feature = "alloc"))]
pub use catalog::UnkeptText;
pub use catalog::{Catalog, CodeType, DocumentedError, Matches};
pub use code::Code;
pub use decision::{Decision, Limits, Reason};
pub use document::{Document, Link, Location, Note};
pub use documented::Documented;
pub use entry::Entry;
#[cfg(feature = "alloc")]
pub use failure::Failure;
pub use http_date::UnixTime;
pub use lists::{Codes, Extras, Links};
pub use look_up_error::LookupError;
pub use retry_after::RetryAfter;
