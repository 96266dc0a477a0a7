//! Retry advice. Its vocabulary is in `verdict.rs`, how somebody writes it in `written.rs`, and how it is
//! decided from what a row says in `classify.rs`.

mod answer;
mod classify;
mod decision;
mod facts;
mod index;
mod instructions;
mod languages;
mod lexicon;
mod marks;
mod met;
mod phrases;
mod reading;
mod row;
#[cfg(test)]
mod sentences;
mod spoken;
mod verdict;
mod wait;
mod words;
mod written;

pub use answer::is_lasting;
pub use classify::classify;
pub use facts::Facts;
pub use instructions::instructions;
pub use verdict::{Advice, Applied, Basis, Remedy, Verdict, Wait};
pub use written::parse;
