//! Attributes that somebody writes above the enum: which of them it gets.

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

/// Derives that the enum has anyway.
const GIVEN: &[&str] = &[
    "Debug",
    "Clone",
    "Copy",
    "PartialEq",
    "Eq",
    "PartialOrd",
    "Ord",
    "Hash",
    "Display",
    "Error",
    "DocumentedError",
];

/// The attributes of an enum, as a door hands them on.
#[derive(Clone, Debug, Default)]
pub struct Attributes {
    /// All that the enum gets.
    pub kept: TokenStream,
    /// `#[cfg(…)]`, which holds for the implementations too.
    pub conditions: TokenStream,
}

impl Attributes {
    /// Takes what is in the brackets of one. Whether matches need a wildcard is an option, so that
    /// `#[non_exhaustive]` says nothing new.
    ///
    /// # Errors
    /// Why the enum cannot have it.
    pub fn add(&mut self, attribute: &TokenStream) -> Result<(), &'static str> {
        let mut tokens = attribute.clone().into_iter();
        let name = tokens.next().map(|token| token.to_string()).unwrap_or_default();
        match (name.as_str(), tokens.next()) {
            ("repr", _) => return Err("the representation of the enum is errdown's own"),
            ("non_exhaustive", _) => {}
            ("derive", Some(TokenTree::Group(derives))) => self.kept.extend(other_derives(derives.stream())),
            _ => {
                let attribute = quote!(#[#attribute]);
                if name == "cfg" {
                    self.conditions.extend(attribute.clone());
                }
                self.kept.extend(attribute);
            }
        }
        Ok(())
    }
}

/// `#[derive(…)]` of what the enum does not have anyway.
fn other_derives(derives: TokenStream) -> TokenStream {
    let mut kept = TokenStream::new();
    let tokens: Vec<TokenTree> = derives.into_iter().collect();
    for derive in tokens.split(|token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',')) {
        let is_given = derive.last().is_some_and(|last| GIVEN.contains(&last.to_string().as_str()));
        if !is_given && !derive.is_empty() {
            let path: TokenStream = derive.iter().cloned().collect();
            kept.extend(quote!(#path,));
        }
    }
    if kept.is_empty() { kept } else { quote!(#[derive(#kept)]) }
}
