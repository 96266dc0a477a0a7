//! The small parts of calls and attributes: words, values, lists, keys of rows, paths.

use crate::document::InlineDocument;
use errdown_codegen::{RowKey, Spanned};
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use quote::quote;
use syn::parse::ParseStream;
use syn::{LitInt, LitStr, Token, bracketed, token};

pub(crate) fn visibility(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let Some(visible) = input.parse::<Option<Token![pub]>>()? else { return Ok(TokenStream::new()) };
    let scope = if input.peek(token::Paren) { Some(input.parse::<Group>()?) } else { None };
    Ok(quote!(#visible #scope))
}

/// Reads items with commas between them, and perhaps one at the end.
pub(crate) fn comma_separated(
    input: ParseStream<'_>,
    mut item: impl FnMut(ParseStream<'_>) -> syn::Result<()>,
) -> syn::Result<()> {
    while !input.is_empty() {
        item(input)?;
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(())
}

/// Tokens without the invisible groups that `macro_rules!` puts around its fragments.
pub(crate) fn flat(tokens: TokenStream) -> TokenStream {
    let flat_one = |token| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => flat(group.stream()),
        token => token.into(),
    };
    tokens.into_iter().map(flat_one).collect()
}

pub(crate) fn key(input: ParseStream<'_>) -> syn::Result<Spanned<RowKey>> {
    let span = input.span();
    let key = if input.peek(LitStr) {
        RowKey::Code(input.parse::<LitStr>()?.value())
    } else if input.peek(LitInt) || input.peek(Token![-]) {
        let sign = input.parse::<Option<Token![-]>>()?.map_or("", |_| "-");
        let number: LitInt = input.parse()?;
        let text = number.token().to_string().replace('_', "");
        if !number.suffix().is_empty() {
            let bare = text.strip_suffix(number.suffix()).unwrap_or(&text);
            let message = format!("a code is written without a type: `{sign}{bare}`");
            return Err(syn::Error::new(number.span(), message));
        }
        RowKey::Code(format!("{sign}{text}"))
    } else if input.peek(syn::Ident) {
        RowKey::Name(input.parse::<Ident>()?.to_string())
    } else {
        return Err(input.error(
            "expected an option, a code or the name of a row; a code that is not an integer is written in quotes",
        ));
    };
    Ok(Spanned::new(key, span))
}

pub(crate) fn name(ident: &Ident) -> Spanned<String> {
    Spanned::new(ident.to_string(), ident.span())
}

pub(crate) fn spanned(literal: &LitStr) -> Spanned<String> {
    Spanned::new(literal.value(), literal.span())
}

/// The document in a literal.
pub(crate) fn inline_document(literal: &LitStr) -> InlineDocument {
    let token = literal.token().to_string();
    let raw_start = if token.starts_with('r') { token.find('"').map(|quote| quote + 1) } else { None };
    InlineDocument { text: spanned(literal), raw_start }
}

/// One string, or a list of them in brackets.
pub(crate) fn strings(input: ParseStream<'_>) -> syn::Result<Vec<Spanned<String>>> {
    if !input.peek(token::Bracket) {
        return Ok(vec![spanned(&input.parse()?)]);
    }
    let content;
    bracketed!(content in input);
    let list = content.parse_terminated(syn::parse::ParseBuffer::parse::<LitStr>, Token![,])?;
    Ok(list.iter().map(spanned).collect())
}

/// A word, be it a keyword.
pub(crate) fn any_ident(input: ParseStream<'_>) -> syn::Result<Ident> {
    input.step(|cursor| cursor.ident().ok_or_else(|| cursor.error("expected a word")))
}

/// Everything up to the next comma.
pub(crate) fn value(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let mut tokens = TokenStream::new();
    while !input.is_empty() && !input.peek(Token![,]) {
        tokens.extend([input.parse::<TokenTree>()?]);
    }
    if tokens.is_empty() { Err(input.error("expected a value")) } else { Ok(tokens) }
}

/// Tokens as a person writes advice, `slow_down(30s, at_most = 3)`. The compiler and `proc_macro2`
/// put other spaces between them, and the text is kept as what decided.
pub(crate) fn written_advice(tokens: TokenStream) -> String {
    let one = |token| match token {
        TokenTree::Group(group) => format!("({})", written_advice(group.stream())),
        TokenTree::Punct(punct) if punct.as_char() == ',' => ", ".to_owned(),
        TokenTree::Punct(punct) if punct.as_char() == '=' => " = ".to_owned(),
        token => token.to_string(),
    };
    tokens.into_iter().map(one).collect()
}

/// Whether tokens are words with `::` between them, and perhaps in front of them.
pub(crate) fn is_path(tokens: &TokenStream) -> bool {
    let text = tokens.to_string();
    let mut words = text.strip_prefix("::").unwrap_or(&text).split("::");
    words.all(|word| syn::parse::Parser::parse_str(any_ident, word).is_ok())
}

/// A single word names a dependency; a longer path is kept as it is.
pub(crate) fn path(tokens: TokenStream) -> TokenStream {
    let tokens = flat(tokens);
    let is_word = tokens.clone().into_iter().count() == 1;
    let is_relative = matches!(tokens.to_string().as_str(), "crate" | "self" | "super" | "$crate");
    if is_word && !is_relative { quote!(::#tokens) } else { tokens }
}
