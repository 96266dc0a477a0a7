//! The words above columns and tables.

mod hint;
mod words;

pub use hint::hint;
pub use words::*;
