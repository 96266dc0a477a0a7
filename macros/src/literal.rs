//! String literals as the compiler itself reads them.

use proc_macro2::{Literal, TokenStream, TokenTree};

/// A literal with this value.
///
/// `Literal::string` escapes each character, and the compiler takes that back each time that it
/// looks at the documentation of a variant; a raw literal spares both, a tenth of the time of a
/// thousand rows.
pub(crate) fn string(text: &str) -> Literal {
    raw(text).unwrap_or_else(|| Literal::string(text))
}

/// Asks `proc_macro` and not `proc_macro2`, which would read the literal itself first, unoptimized.
fn raw(text: &str) -> Option<Literal> {
    let mut fence = String::new();
    match Quotes::of(text) {
        Quotes::None => {}
        Quotes::Some => {
            while text.contains(&format!("\"{fence}")) {
                fence.push('#');
            }
        }
        Quotes::Refused => return None,
    }
    let literal = ["r", &fence, "\"", text, "\"", &fence].concat();
    let literal = proc_macro::TokenTree::Literal(literal.parse().ok()?);
    match TokenStream::from(proc_macro::TokenStream::from(literal)).into_iter().next()? {
        TokenTree::Literal(literal) => Some(literal),
        _ => None,
    }
}

/// What a raw literal of a text needs.
enum Quotes {
    None,
    /// It must be fenced.
    Some,
    /// The compiler refuses it, or lints it: it holds a carriage return, or controls of the
    /// direction of text.
    Refused,
}

impl Quotes {
    /// A plain loop over bytes, since the documentation of every variant goes through it
    /// unoptimized.
    fn of(text: &str) -> Self {
        let mut quotes = Self::None;
        let mut rest = text.as_bytes();
        while let [byte, behind @ ..] = rest {
            match byte {
                b'"' => quotes = Self::Some,
                b'\r' => return Self::Refused,
                0xe2 if matches!(behind, [0x80, 0xaa..=0xae, ..] | [0x81, 0xa6..=0xa9, ..]) => {
                    return Self::Refused;
                }
                _ => {}
            }
            rest = behind;
        }
        quotes
    }
}
