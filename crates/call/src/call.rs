//! A call of `include_errors!`, read by hand: syn's own syntax tree needs features that would cost
//! every user of errdown build time.

use crate::document::Documents;
use crate::options::OptionReader;
use crate::problem::Problem;
use crate::tokens::{inline_document, spanned, visibility};
use errdown_codegen::{Attributes, Options, Shape, Spanned};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::{LitStr, Token, braced, token};

/// A call, with what is wrong with its options.
#[derive(Clone, Debug)]
pub struct Call {
    /// The documents.
    pub documents: Documents,
    /// How they become a catalog.
    pub options: Options,
    /// What the enum looks like.
    pub shape: Shape,
    /// Whether lints that change the enum are compiler warnings.
    pub warn: bool,
    /// The path of the lock file.
    pub lock: Option<Spanned<String>>,
    /// What is wrong with the options.
    pub problems: Vec<Problem>,
}

impl Call {
    /// Reads the tokens between the parentheses of a call.
    ///
    /// # Errors
    /// What keeps the call from being read. What is wrong with single options is in
    /// [`problems`](Self::problems).
    pub fn parse(tokens: TokenStream) -> Result<Self, Problem> {
        syn::parse2::<Self>(tokens).map_err(Problem::from)
    }
}

impl Parse for Call {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut reader = OptionReader::default();
        reader.attributes(input)?;
        let is_short = input.peek(LitStr);
        let (visibility, name) = if is_short {
            (quote!(pub), Ident::new("ErrorCode", Span::call_site()))
        } else {
            let visibility = visibility(input)?;
            input.parse::<Token![enum]>()?;
            (visibility, input.parse()?)
        };
        let documents = documents(input, is_short)?;
        reader.check_documents(&documents);
        if input.peek(token::Brace) {
            let content;
            braced!(content in input);
            reader.options(&content)?;
        }
        input.parse::<Option<Token![;]>>()?;
        if !input.is_empty() {
            return Err(input.error("expected options in braces, or the end of the call"));
        }
        let token_span = Span::call_site().located_at(documents.token_span());
        let Attributes { kept: attributes, conditions } = reader.attributes;
        let exhaustive = reader.exhaustive;
        let runtime = reader.runtime.unwrap_or_else(|| quote!(::errdown));
        let shape = Shape { name, visibility, attributes, conditions, exhaustive, runtime, token_span };
        let OptionReader { options, warn, lock, problems, .. } = reader;
        Ok(Self { documents, options, shape, warn, lock, problems })
    }
}

fn documents(input: ParseStream<'_>, is_short: bool) -> syn::Result<Documents> {
    if input.parse::<Option<Token![=]>>()?.is_some() {
        return Ok(Documents::Inline(inline_document(&input.parse()?)));
    }
    if !is_short {
        let expected = "expected `from \"path\"` or `= \"document\"`";
        let from: Ident = input.parse().map_err(|error| syn::Error::new(error.span(), expected))?;
        if from != "from" {
            return Err(syn::Error::new(from.span(), expected));
        }
    }
    let mut paths = vec![spanned(&input.parse()?)];
    while input.parse::<Option<Token![,]>>()?.is_some() && input.peek(LitStr) {
        paths.push(spanned(&input.parse()?));
    }
    Ok(Documents::Files(paths))
}
