//! Texts of a builder that stand for Rust. What the compiler would find in a file that nobody wrote
//! is said of the text instead.

use crate::error::Error;
use errdown_codegen::{Attributes, is_keyword};
use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};

/// The name of the enum.
pub(crate) fn name(text: &str) -> Result<Ident, Error> {
    match list(text).as_deref() {
        Some([TokenTree::Ident(name)]) if !is_keyword(text) => Ok(name.clone()),
        _ => Err(no(text, "the name of an enum")),
    }
}

/// Nothing, `pub` or `pub(…)`.
pub(crate) fn visibility(text: &str) -> Result<TokenStream, Error> {
    let tokens = list(text);
    let is_one = match tokens.as_deref() {
        Some([]) => true,
        Some([TokenTree::Ident(word)]) => word == "pub",
        Some([TokenTree::Ident(word), TokenTree::Group(scope)]) => {
            word == "pub" && scope.delimiter() == Delimiter::Parenthesis && is_scope(scope.stream())
        }
        _ => false,
    };
    let tokens = tokens.filter(|_| is_one).ok_or_else(|| no(text, "a visibility, such as `pub(crate)`"))?;
    Ok(tokens.into_iter().collect())
}

/// `crate`, `self`, `super` or `in path`.
fn is_scope(scope: TokenStream) -> bool {
    let tokens: Vec<TokenTree> = scope.into_iter().collect();
    match tokens.as_slice() {
        [TokenTree::Ident(word)] => ROOTS.iter().any(|root| word == root),
        [TokenTree::Ident(word), path @ ..] => word == "in" && is_path(path),
        _ => false,
    }
}

/// One attribute or several.
pub(crate) fn attributes(text: &str, attributes: &mut Attributes) -> Result<(), Error> {
    let objection = || no(text, "an attribute, such as `#[must_use]`");
    let tokens = list(text).ok_or_else(objection)?;
    for pair in tokens.chunks(2) {
        match pair {
            [TokenTree::Punct(pound), TokenTree::Group(group)]
                if pound.as_char() == '#'
                    && group.delimiter() == Delimiter::Bracket
                    && !group.stream().is_empty() =>
            {
                attributes.add(&group.stream()).map_err(Error::new)?;
            }
            _ => return Err(objection()),
        }
    }
    Ok(())
}

/// The path of the runtime crate.
pub(crate) fn path(text: &str) -> Result<TokenStream, Error> {
    let tokens = list(text).filter(|tokens| is_path(tokens));
    let tokens = tokens.ok_or_else(|| no(text, "a path of the runtime, such as `::errdown`"))?;
    Ok(tokens.into_iter().collect())
}

/// Keywords that a path may have.
const ROOTS: &[&str] = &["crate", "self", "super"];

/// Whether tokens are words with `::` between them, and perhaps in front of them.
fn is_path(tokens: &[TokenTree]) -> bool {
    let is_colon = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ':');
    let behind = match tokens {
        [first, second, behind @ ..] if is_colon(first) && is_colon(second) => behind,
        tokens => tokens,
    };
    let mut steps = behind.chunks(3).peekable();
    let mut is_path = steps.peek().is_some();
    while let Some(step) = steps.next() {
        is_path &= match (step, steps.peek()) {
            ([TokenTree::Ident(word)], None) => is_step(word),
            ([TokenTree::Ident(word), first, second], Some(_)) => {
                is_step(word) && is_colon(first) && is_colon(second)
            }
            _ => false,
        };
    }
    is_path
}

fn is_step(word: &Ident) -> bool {
    let word = word.to_string();
    ROOTS.contains(&word.as_str()) || !is_keyword(&word)
}

fn list(text: &str) -> Option<Vec<TokenTree>> {
    Some(text.parse::<TokenStream>().ok()?.into_iter().collect())
}

fn no(text: &str, what: &str) -> Error {
    Error::new(format_args!("`{text}` is not {what}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_identifiers() {
        for text in ["ShopError", "r#enum", "Fehler\u{e4}"] {
            assert!(name(text).is_ok(), "{text}");
        }
        for text in ["", "a b", "1", "a::b", "\"", "'a", "enum", "_"] {
            assert!(name(text).is_err(), "{text}");
        }
    }

    #[test]
    fn visibilities() {
        for text in ["", "pub", "pub(crate)", "pub(super)", "pub(in crate::a)"] {
            assert!(visibility(text).is_ok(), "{text}");
        }
        for text in ["crate", "pub()", "pub(a)", "pub[crate]", "pub(in)", "pub enum"] {
            assert!(visibility(text).is_err(), "{text}");
        }
    }

    #[test]
    fn paths() {
        for text in ["errdown", "::errdown", "crate::errdown", "super::a::b"] {
            assert!(path(text).is_ok(), "{text}");
        }
        for text in ["", "::", "a::", "a b", "a:b", "a::b::", "fn", "a<b>", "\"a\""] {
            assert!(path(text).is_err(), "{text}");
        }
    }
}
