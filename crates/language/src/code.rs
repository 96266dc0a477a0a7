//! What a caller sees when something fails. How a cell writes it is in `cell.rs`.

mod cell;
mod lead;
mod number;
mod title;
mod value;

pub use cell::{CodeCell, parse, parse_behind_words, parse_lettered};
pub use lead::is_symbolic;
pub use title::title;
pub use value::Code;
