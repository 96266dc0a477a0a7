//! Rust sources to the calls of the macro and the derive in them. Works on tokens alone: a call is
//! found wherever it stands, in functions, modules and bodies of other macros, and in files that
//! do not compile.

use crate::input::Input;
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::quote;
use syn::parse2;

/// What stands in a source.
pub(crate) enum Found {
    /// A call, as the macro reads it.
    Call(Box<Input>),
    /// A call that cannot be read from outside of the compiler, and why.
    Unreadable(Span, String),
}

const MACRO: &str = "include_errors";
const DERIVE: &str = "DocumentedError";

/// The calls in a source, in order.
///
/// # Errors
/// Text that is no Rust, where it may hold a call.
pub(crate) fn find(text: &str) -> Result<Vec<Found>, String> {
    if !text.contains(MACRO) && !text.contains(DERIVE) {
        return Ok(Vec::new());
    }
    let tokens: TokenStream = text.parse().map_err(|error| format!("{error}"))?;
    let mut found = Vec::new();
    search(&mut found, tokens);
    Ok(found)
}

fn search(found: &mut Vec<Found>, tokens: TokenStream) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut attributes = Attributes::default();
    for (at, token) in tokens.iter().enumerate() {
        let next = |step: usize| tokens.get(at + step);
        match token {
            TokenTree::Ident(name) if name == MACRO && is_punct(next(1), '!') => {
                if let Some(TokenTree::Group(call)) = next(2) {
                    found.push(call_of(call));
                }
            }
            TokenTree::Ident(word) if word == "enum" => {
                if let Some(TokenTree::Ident(name)) = next(1) {
                    found.extend(attributes.call(name));
                }
            }
            TokenTree::Group(group) if is_attribute(at, &tokens) => attributes.add(group),
            TokenTree::Group(group) => {
                // What stands in front of a body does not belong to what stands behind it.
                attributes = match group.delimiter() {
                    Delimiter::Brace => Attributes::default(),
                    _ => attributes,
                };
                search(found, group.stream());
            }
            TokenTree::Punct(punct) if punct.as_char() == ';' => attributes = Attributes::default(),
            _ => {}
        }
    }
}

fn is_punct(token: Option<&TokenTree>, char: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == char)
}

/// Whether the token at an index is the group of `#[…]`.
fn is_attribute(at: usize, tokens: &[TokenTree]) -> bool {
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    is_punct(before, '#')
}

fn call_of(call: &Group) -> Found {
    if holds_fragment(call.stream()) {
        let reason = "a macro passes the document on, so the call cannot be read here";
        return Found::Unreadable(call.span(), reason.to_owned());
    }
    match parse2::<Input>(call.stream()) {
        Ok(input) => Found::Call(Box::new(input)),
        Err(problem) => Found::Unreadable(problem.span(), problem.to_string()),
    }
}

/// Whether tokens hold a `$fragment` of `macro_rules!`.
fn holds_fragment(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Punct(punct) => punct.as_char() == '$',
        TokenTree::Group(group) => holds_fragment(group.stream()),
        _ => false,
    })
}

/// The attributes in front of an item.
#[derive(Default)]
struct Attributes {
    is_derived: bool,
    /// The contents of every `#[errdown(…)]`.
    options: TokenStream,
}

impl Attributes {
    fn add(&mut self, attribute: &Group) {
        let mut tokens = attribute.stream().into_iter();
        let (Some(TokenTree::Ident(name)), Some(TokenTree::Group(content))) = (tokens.next(), tokens.next())
        else {
            return;
        };
        let mut words = content.stream().into_iter();
        if name == "derive" && words.any(|token| matches!(token, TokenTree::Ident(word) if word == DERIVE)) {
            self.is_derived = true;
        }
        if name == "errdown" {
            let content = content.stream();
            self.options.extend(quote!(#content,));
        }
    }

    /// The call of the macro that reads the documents as the derive does.
    fn call(&mut self, name: &Ident) -> Option<Found> {
        let Self { is_derived, options } = std::mem::take(self);
        if !is_derived || options.is_empty() {
            return None;
        }
        let span = name.span();
        let (mut from, mut kept) = (TokenStream::new(), TokenStream::new());
        let options: Vec<TokenTree> = options.into_iter().collect();
        for option in options.split(|token| is_punct(Some(token), ',')) {
            let [TokenTree::Ident(key), TokenTree::Punct(sign), value @ ..] = option else { continue };
            if !matches!(sign.as_char(), '=' | ':') {
                continue;
            }
            let value: TokenStream = value.iter().cloned().collect();
            match key.to_string().as_str() {
                "from" => from = unbracketed(value),
                // These concern the enum, which is hand-written here.
                "crate" | "partial" | "exhaustive" | "warn" => {}
                _ => kept.extend(quote!(#key: #value,)),
            }
        }
        if from.is_empty() {
            return Some(Found::Unreadable(span, "no document is named: `from = \"…\"`".to_owned()));
        }
        Some(match parse2::<Input>(quote!(enum #name from #from { #kept })) {
            Ok(input) => Found::Call(Box::new(input)),
            Err(problem) => Found::Unreadable(problem.span(), problem.to_string()),
        })
    }
}

/// The paths of a list, or of a single one.
fn unbracketed(value: TokenStream) -> TokenStream {
    let mut tokens = value.clone().into_iter();
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Group(list)), None) => list.stream(),
        _ => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::Documents;

    fn paths(text: &str) -> Vec<String> {
        let path = |found| match found {
            Found::Unreadable(span, reason) => format!("{}: {reason}", span.start().line),
            Found::Call(input) => match input.documents {
                Documents::Files(paths) => paths.iter().map(syn::LitStr::value).collect::<Vec<_>>().join(" "),
                Documents::Inline(text) => format!("inline {}", text.value()),
            },
        };
        find(text).unwrap().into_iter().map(path).collect()
    }

    #[test]
    fn calls_are_found_wherever_they_stand() {
        let text = r#"
            errdown::include_errors!("a.md");
            mod inner { fn f() { ::errdown::include_errors! { enum E from "b.md", "c.md" { warn: true } } } }
            cfg_if! { if #[cfg(x)] { include_errors!(pub enum E = "d"); } }
            #[derive(Debug, errdown::DocumentedError)]
            #[errdown(from = "e.md", partial, table = "Errors")]
            pub enum Hand { #[errdown(code = 400)] A { x: u8 } }
            macro_rules! errors { ($doc:literal) => { errdown::include_errors!($doc); } }
            /// errdown::include_errors!("no.md");
            fn g() { "include_errors!(\"no.md\")"; }
            #[derive(DocumentedError)] #[errdown(from = ["f.md", "g.md"])] enum Two { A }
            #[derive(DocumentedError)] #[errdown(partial)] enum None_ {}
            errdown::include_errors!(concat!("a", "b"));
        "#;
        assert_eq!(
            paths(text),
            [
                "a.md",
                "b.md c.md",
                "inline d",
                "e.md",
                "8: a macro passes the document on, so the call cannot be read here",
                "f.md g.md",
                "12: no document is named: `from = \"…\"`",
                "13: expected `enum`",
            ]
        );
        assert!(find("fn f() { include_errors!( }").is_err());
        assert!(find("no Rust at all ' \" (").unwrap().is_empty());
    }
}
