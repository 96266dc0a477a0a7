//! The packed table and its decoding: records of little-endian words beside one text, which costs
//! rustc next to nothing and needs no relocation, allocation or start-up work. Its writer is
//! `crates/codegen/src/expand/packed.rs`.

mod advice;
pub(crate) mod layout;
mod look_up;
mod table;
mod text;

pub(crate) use advice::{applied_of, basis_of, remedy_of, wait_of};
pub(crate) use look_up::Rows;
pub use table::{Index, Table};
pub(crate) use table::{low, word};
pub(crate) use text::is_same;
