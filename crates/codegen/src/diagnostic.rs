//! What errdown has to say about a document or a call. No layer returns an error: it reports to the
//! collector and goes on with the best value it has.

mod collector;
mod rule;

pub use collector::{Diagnostic, Diagnostics, Place};
pub use rule::{Rule, Severity};
