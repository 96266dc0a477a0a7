//! Rust sources to the calls of the macro and the derive in them. Works on tokens alone: a call is
//! found wherever it is, in functions, modules and bodies of other macros, and in files that
//! do not compile.

use errdown_call::{Call, DerivedEnum, Problem};
use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};

/// What is in a source.
pub(crate) enum Found {
    /// A call, as the macro reads it.
    Call(Box<Call>),
    /// A call that the macro would not take either, and why.
    Broken(Span, String),
    /// A call in the body of a macro, which only the compiler can put together.
    PassedOn(Span),
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
                found.extend(attributes.item(at, &tokens).map(derive_of));
            }
            TokenTree::Group(group) if is_attribute(at, &tokens) => attributes.add(at, group),
            TokenTree::Group(group) => {
                // What is before a body does not belong to what follows it.
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
        return Found::PassedOn(call.span());
    }
    match Call::parse(call.stream()) {
        Ok(input) => Found::Call(Box::new(input)),
        Err(problem) => broken(&problem, call.span()),
    }
}

/// What is missing at the end has no place of its own, so the call's is said.
fn broken(problem: &Problem, call: Span) -> Found {
    let span = Some(problem.token_span).filter(|span| !span.byte_range().is_empty());
    Found::Broken(span.unwrap_or(call), problem.to_string())
}

/// Whether tokens hold a `$fragment` of `macro_rules!`, or a `#variable` of `quote!`.
fn holds_fragment(tokens: TokenStream) -> bool {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    tokens.iter().enumerate().any(|(at, token)| match token {
        TokenTree::Punct(punct) if punct.as_char() == '#' => {
            !matches!(tokens.get(at + 1), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Bracket)
        }
        TokenTree::Punct(punct) => punct.as_char() == '$',
        TokenTree::Group(group) => holds_fragment(group.stream()),
        _ => false,
    })
}

/// An enum with the derive, as the derive reads it.
fn derive_of(item: TokenStream) -> Found {
    let span = item.clone().into_iter().next().map_or_else(Span::call_site, |token| token.span());
    if holds_fragment(item.clone()) {
        return Found::PassedOn(span);
    }
    let derive = match DerivedEnum::parse(item) {
        Ok(derive) => derive,
        Err(problem) => return broken(&problem, span),
    };
    let DerivedEnum { documents, options, declared, warn, lock, is_clear, problems } = derive;
    match (documents, problems.first()) {
        (Some(documents), _) if is_clear => {
            let shape = declared.shape;
            Found::Call(Box::new(Call { documents, options, shape, warn, lock, problems }))
        }
        (_, Some(problem)) => broken(problem, span),
        (_, None) => Found::Broken(span, "no document is named".to_owned()),
    }
}

/// The attributes in front of an item.
#[derive(Default)]
struct Attributes {
    /// The index of the first one.
    start: Option<usize>,
    is_derived: bool,
    /// Whether there is an `#[errdown(…)]`; without it the derive is another crate's.
    has_options: bool,
}

impl Attributes {
    /// Adds the attribute whose group is at an index.
    fn add(&mut self, at: usize, attribute: &Group) {
        self.start.get_or_insert(at.saturating_sub(1));
        let mut tokens = attribute.stream().into_iter();
        let (Some(TokenTree::Ident(name)), Some(TokenTree::Group(content))) = (tokens.next(), tokens.next())
        else {
            return;
        };
        let mut words = content.stream().into_iter();
        self.is_derived |=
            name == "derive" && words.any(|token| matches!(token, TokenTree::Ident(word) if word == DERIVE));
        self.has_options |= name == "errdown";
    }

    /// Takes the attributes, and gives the whole enum whose keyword is at an index, if it has the
    /// derive.
    fn item(&mut self, at: usize, tokens: &[TokenTree]) -> Option<TokenStream> {
        let Self { start, is_derived, has_options } = std::mem::take(self);
        let start = start.filter(|_| is_derived && has_options)?;
        let end = (at..tokens.len()).find(|end| is_body(*end, tokens))?;
        Some(tokens.get(start..=end)?.iter().cloned().collect())
    }
}

/// Whether the token at an index is the body of an enum, and no braces among its generics.
fn is_body(at: usize, tokens: &[TokenTree]) -> bool {
    let next = tokens.get(at + 1);
    let has_braces =
        matches!(tokens.get(at), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace);
    has_braces && !is_punct(next, ',') && !is_punct(next, '>')
}

#[cfg(test)]
mod tests {
    use super::*;
    use errdown_call::Documents;

    fn paths(text: &str) -> Vec<String> {
        let path = |found| match found {
            Found::Broken(span, reason) => format!("{}: {reason}", span.start().line),
            Found::PassedOn(span) => format!("{} is passed on", span.start().line),
            Found::Call(input) => match input.documents {
                Documents::Files(paths) => {
                    paths.iter().map(|path| path.value.as_str()).collect::<Vec<_>>().join(" ")
                }
                Documents::Inline(document) => format!("inline {}", document.text.value),
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
            fn h() { quote! { errdown::include_errors!(pub enum #name from #path); } }
        "#;
        assert_eq!(
            paths(text),
            [
                "a.md",
                "b.md c.md",
                "inline d",
                "e.md",
                "8 is passed on",
                "f.md g.md",
                "12: which document? write `#[errdown(from = \"docs/errors.md\")]`",
                "13: expected `enum`",
                "14 is passed on",
            ]
        );
        assert!(find("fn f() { include_errors!( }").is_err());
        assert!(find("no Rust at all ' \" (").unwrap().is_empty());
    }

    #[test]
    fn a_derive_is_read_as_its_macro_reads_it() {
        let text = r#"
            /// Costs $5.
            #[derive(DocumentedError)]
            #[errdown(document = "| Code |", strict, from_code = false, crate = other)]
            #[errdown(lock = "a.lock")]
            pub(crate) enum Given<'a, T: Into<Vec<u8>>, const N: usize = { 1 }> where T: Copy { A(&'a T) }
            #[errdown(from = "no.md")] enum Other { A }
            #[derive(errdown::DocumentedError)] #[errdown(from = "a.md", stict)] enum Typo { A }
            macro_rules! made {
                ($doc:literal) => { #[derive(DocumentedError)] #[errdown(from = $doc)] enum E { A } }
            }
        "#;
        assert_eq!(
            paths(text),
            ["inline | Code |", "8: unknown option `stict`; did you mean `strict`?", "10 is passed on"]
        );
        let input = find(text).unwrap().into_iter().find_map(|found| match found {
            Found::Call(input) => Some(input),
            Found::Broken(..) | Found::PassedOn(_) => None,
        });
        let lock = input.as_ref().and_then(|input| input.lock.as_ref()).map(|lock| lock.value.clone());
        assert!(input.is_some_and(|input| input.options.strict && input.problems.is_empty()));
        assert_eq!(lock.as_deref(), Some("a.lock"));
    }
}
