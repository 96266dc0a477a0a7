#![doc = include_str!("../README.md")]
// The name that users write, and no logic of its own, as serde is over serde_core: `errdown-core`
// compiles beside the macros. What is not `pub use` here belongs there.
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

// Generated code names this crate by its path, in this crate too.
extern crate self as errdown;

#[cfg(feature = "together")]
pub mod together;

pub use errdown_core::*;
#[cfg(feature = "macros")]
pub use errdown_macros::{DocumentedError, include_errors};
