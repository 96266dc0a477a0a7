//! Pins: what a comment in a row says about it, `<!-- errdown: name=RateLimit retry=stop -->`, in
//! MDX `{/* errdown: … */}`.

use crate::diagnostic::{Diagnostics, Rule};
use crate::ident;
use crate::listing::Row;
use errdown_language::advice::{self, Advice, Basis};

/// What the comments of a row fix.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pin {
    pub(crate) name: Option<String>,
    pub(crate) advice: Option<(Advice, String)>,
}

impl Pin {
    /// Whether nothing is fixed.
    pub(crate) fn is_empty(&self) -> bool {
        self.name.is_none() && self.advice.is_none()
    }
}

/// Reads the pins of a row; what is not a pin is reported at its cell.
pub(crate) fn of_row(diagnostics: &mut Diagnostics, row: &Row) -> Pin {
    let mut pin = Pin::default();
    for cell in &row.cells {
        for comment in &cell.prose.comments {
            let Some(words) = comment.strip_prefix("errdown:") else { continue };
            for (key, value) in pairs(words) {
                let span = cell.span;
                match key {
                    "name" => match ident::objection(value) {
                        None => pin.name = Some(value.to_owned()),
                        Some(objection) => {
                            let message = format!("the pinned name `{value}` {objection}");
                            diagnostics.report(Rule::InvalidName, span, message);
                        }
                    },
                    "retry" => match advice::parse(value, Basis::Pin) {
                        Ok(advice) => pin.advice = Some((advice, value.to_owned())),
                        Err(unknown) => {
                            diagnostics.report(Rule::InvalidAdvice, span, unknown.message).help(unknown.help);
                        }
                    },
                    _ => {
                        let message = format!("`{key}` is nothing that can be pinned");
                        diagnostics
                            .report(Rule::InvalidPin, span, message)
                            .help("write `errdown: name=RateLimit retry=slow_down(30s)`");
                    }
                }
            }
        }
    }
    pin
}

/// Splits `name=A retry=retry(later, once)` at white space that is in no parentheses.
fn pairs(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut depth = 0_usize;
    text.split(move |c: char| {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && c.is_whitespace()
    })
    .filter(|pair| !pair.is_empty())
    .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_hold_parentheses_together() {
        let pairs: Vec<_> = pairs(" name=A  retry=retry(later, at_most = 3) x").collect();
        assert_eq!(pairs, [("name", "A"), ("retry", "retry(later, at_most = 3)"), ("x", "")]);
    }
}
