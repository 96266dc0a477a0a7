//! An enum as tokens: its name, generics, variants and fields. syn has all of this behind its feature
//! `derive`, which would be a fifth of a user's cold build; an enum is the one item that is read here.

use crate::tokens::{any_ident, flat, visibility};
use errdown_codegen::Generics;
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::{Token, braced, parenthesized, token};

/// An enum.
pub(super) struct EnumItem {
    pub(super) attributes: Vec<Attribute>,
    pub(super) visibility: TokenStream,
    pub(super) name: Ident,
    pub(super) generics: Generics,
    pub(super) variants: Vec<VariantItem>,
}

pub(super) struct VariantItem {
    pub(super) attributes: Vec<Attribute>,
    pub(super) name: Ident,
    pub(super) fields: Vec<FieldItem>,
}

pub(super) struct FieldItem {
    pub(super) attributes: Vec<Attribute>,
    pub(super) name: Option<Ident>,
    pub(super) ty: TokenStream,
}

/// `#[name(arguments)]`.
pub(super) struct Attribute {
    pub(super) name: String,
    pub(super) token_span: Span,
    /// What follows the name: parentheses, or an `=`.
    pub(super) arguments: Option<TokenTree>,
}

impl Parse for EnumItem {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = attributes(input)?;
        let visibility = visibility(input)?;
        let keyword = input.call(any_ident)?;
        if keyword != "enum" {
            let message = "`DocumentedError` is derived for enums: each variant documents a row";
            return Err(syn::Error::new(keyword.span(), message));
        }
        let name = input.parse()?;
        let mut generics = Generics::default();
        if input.parse::<Option<Token![<]>>()?.is_some() {
            while !input.peek(Token![>]) {
                parameter(input, &mut generics)?;
            }
            input.parse::<Token![>]>()?;
        }
        let body = predicates(input, &mut generics)?;
        let variants = syn::parse::Parser::parse2(variants, body)?;
        Ok(Self { attributes, visibility, name, generics, variants })
    }
}

fn attributes(input: ParseStream<'_>) -> syn::Result<Vec<Attribute>> {
    let mut attributes = Vec::new();
    while input.parse::<Option<Token![#]>>()?.is_some() {
        let group: Group = input.parse()?;
        let mut tokens = flat(group.stream()).into_iter();
        let Some(TokenTree::Ident(name)) = tokens.next() else { continue };
        let (name, token_span) = (name.to_string(), name.span());
        attributes.push(Attribute { name, token_span, arguments: tokens.next() });
    }
    Ok(attributes)
}

/// `'a: 'b`, `T: Bound = Default` or `const N: usize = 1`, with the comma after it.
fn parameter(input: ParseStream<'_>, generics: &mut Generics) -> syn::Result<()> {
    attributes(input)?;
    let all = up_to_comma(input)?;
    let declared = without_default(all);
    let mut names = declared.iter().cloned();
    let name: TokenStream = match (names.next(), names.next()) {
        (Some(TokenTree::Punct(quote)), Some(TokenTree::Ident(name))) => quote!(#quote #name),
        (Some(TokenTree::Ident(keyword)), Some(TokenTree::Ident(name))) if keyword == "const" => {
            quote!(#name)
        }
        (Some(TokenTree::Ident(name)), _) => {
            generics.types.push(name.to_string());
            quote!(#name)
        }
        _ => return Err(input.error("expected a generic parameter")),
    };
    let declared: TokenStream = declared.into_iter().collect();
    generics.parameters.extend(quote!(#declared,));
    generics.arguments.extend(quote!(#name,));
    input.parse::<Option<Token![,]>>()?;
    Ok(())
}

/// The tokens before the `=` outside of angle brackets.
fn without_default(tokens: Vec<TokenTree>) -> Vec<TokenTree> {
    let mut angles = Angles::default();
    let is_equals = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '=');
    let is_declared = |token: &TokenTree| {
        angles.pass(token);
        !(angles.is_outside() && is_equals(token))
    };
    tokens.into_iter().take_while(is_declared).collect()
}

/// What follows `where`, and the body, which comes last.
fn predicates(input: ParseStream<'_>, generics: &mut Generics) -> syn::Result<TokenStream> {
    let has_predicates = input.parse::<Option<Token![where]>>()?.is_some();
    let mut tokens: Vec<TokenTree> = input.parse::<TokenStream>()?.into_iter().collect();
    let Some(TokenTree::Group(body)) = tokens.pop() else {
        return Err(input.error("expected the variants of the enum"));
    };
    if has_predicates {
        let ends_in_comma = matches!(tokens.last(), Some(TokenTree::Punct(punct)) if punct.as_char() == ',');
        let comma = (!ends_in_comma && !tokens.is_empty()).then(|| quote!(,));
        generics.predicates = quote!(#(#tokens)* #comma);
    }
    Ok(body.stream())
}

fn variants(input: ParseStream<'_>) -> syn::Result<Vec<VariantItem>> {
    let mut variants = Vec::new();
    while !input.is_empty() {
        let attributes = attributes(input)?;
        visibility(input)?;
        let name = input.call(any_ident)?;
        let fields = if input.peek(token::Paren) {
            let content;
            parenthesized!(content in input);
            fields(&content, false)?
        } else if input.peek(token::Brace) {
            let content;
            braced!(content in input);
            fields(&content, true)?
        } else {
            Vec::new()
        };
        variants.push(VariantItem { attributes, name, fields });
        // A discriminant.
        while !input.is_empty() && !input.peek(Token![,]) {
            input.parse::<TokenTree>()?;
        }
        input.parse::<Option<Token![,]>>()?;
    }
    Ok(variants)
}

fn fields(input: ParseStream<'_>, are_named: bool) -> syn::Result<Vec<FieldItem>> {
    let mut fields = Vec::new();
    while !input.is_empty() {
        let attributes = attributes(input)?;
        visibility(input)?;
        let mut name = None;
        if are_named {
            name = Some(input.call(any_ident)?);
            input.parse::<Token![:]>()?;
        }
        let ty = up_to_comma(input)?.into_iter().collect();
        fields.push(FieldItem { attributes, name, ty });
        input.parse::<Option<Token![,]>>()?;
    }
    Ok(fields)
}

/// The tokens up to a comma, or the `>` at the end of a list, outside of angle brackets.
fn up_to_comma(input: ParseStream<'_>) -> syn::Result<Vec<TokenTree>> {
    let mut angles = Angles::default();
    let mut tokens = Vec::new();
    while !input.is_empty() {
        let is_end = input.peek(Token![,]) || input.peek(Token![>]);
        if is_end && angles.is_outside() && !angles.is_after_dash {
            break;
        }
        let token: TokenTree = input.parse()?;
        angles.pass(&token);
        tokens.push(token);
    }
    Ok(without_fragments(tokens))
}

/// Tokens without the invisible groups of the fragments of `macro_rules!`, at which nobody could see
/// an `Option` or a lifetime. A sum of bounds, as in `&$object`, needs parentheses then.
fn without_fragments(tokens: impl IntoIterator<Item = TokenTree>) -> Vec<TokenTree> {
    let mut out = Vec::new();
    for token in tokens {
        let TokenTree::Group(group) = &token else {
            out.push(token);
            continue;
        };
        if group.delimiter() != Delimiter::None {
            out.push(token);
            continue;
        }
        let inner = without_fragments(group.stream());
        let mut angles = Angles::default();
        let is_plus = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '+');
        let is_sum = inner.iter().any(|token| {
            angles.pass(token);
            angles.is_outside() && is_plus(token)
        });
        if is_sum {
            out.push(Group::new(Delimiter::Parenthesis, inner.into_iter().collect()).into());
        } else {
            out.extend(inner);
        }
    }
    out
}

/// Counts the angle brackets of types. The `>` of an arrow is none.
#[derive(Default)]
struct Angles {
    depth: usize,
    is_after_dash: bool,
}

impl Angles {
    /// Takes the next token.
    fn pass(&mut self, token: &TokenTree) {
        let char = match token {
            TokenTree::Punct(punct) => punct.as_char(),
            _ => ' ',
        };
        match char {
            '<' => self.depth += 1,
            '>' if !self.is_after_dash => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        self.is_after_dash = char == '-';
    }

    /// Whether the token that was passed last is outside of angle brackets.
    fn is_outside(&self) -> bool {
        self.depth == 0
    }
}
