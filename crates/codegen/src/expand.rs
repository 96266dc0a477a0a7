//! A catalog to tokens: the enum, the packed table, accessors, look-ups and traits, in this order.
//! Text of a document becomes string literals and escaped rustdoc, never tokens.

mod attributes;
mod context;
#[cfg(feature = "derive")]
mod declared;
mod docs;
mod items;
mod packed;

pub use attributes::Attributes;
use context::Context;
#[cfg(feature = "derive")]
pub use declared::expand_declared;

use crate::catalog::Catalog;
use crate::options::Shape;
use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};

/// Writes the enum of a catalog. Nothing where the catalog has no entry: an enum without variants
/// would only hide that its document is broken.
pub fn expand(catalog: &Catalog, shape: &Shape) -> TokenStream {
    expand_with(catalog, shape, Literal::string)
}

/// `expand` for a door that knows a cheaper way to make the literal of a long text.
pub fn expand_with(catalog: &Catalog, shape: &Shape, string: fn(&str) -> Literal) -> TokenStream {
    if catalog.entries.is_empty() {
        return TokenStream::new();
    }
    let context = Context::new(catalog, shape, string);
    let declaration = enumeration(&context);
    let table = packed::packed_table(&context);
    let all = all(&context);
    let accessors = items::accessors(&context);
    let look_ups = items::look_ups(&context);
    let traits = items::traits(&context);
    let Shape { runtime, conditions, token_span: span, .. } = shape;
    quote_spanned! {*span=>
        #declaration
        #conditions
        #[allow(deprecated)]
        const _: () = {
            use #runtime::__private::v1 as __errdown;
            #table
            #all
            #accessors
            #look_ups
            #traits
        };
    }
}

/// Expands to
/// ```text
/// #[doc = ""] // ends the user's paragraph
/// #[doc = "…"]
/// #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
/// #[repr(u8)]
/// #[non_exhaustive]
/// pub enum ErrorCode {
///     #[doc = "…"]
///     RateLimit,
/// }
/// ```
fn enumeration(context: &Context<'_>) -> TokenStream {
    let Shape { name, visibility, attributes, exhaustive, token_span, .. } = context.shape;
    let repr = if context.variants.len() <= 256 { quote!(u8) } else { quote!(u16) };
    let non_exhaustive = if *exhaustive { TokenStream::new() } else { quote!(#[non_exhaustive]) };
    let summary = (context.string)(&docs::enumeration(context));
    let docs =
        context.catalog.entries.iter().map(|entry| (context.string)(&docs::variant(context.catalog, entry)));
    let variants = &context.variants;
    quote_spanned! {*token_span=>
        #attributes
        #[doc = ""]
        #[doc = #summary]
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(#repr)]
        #non_exhaustive
        #visibility enum #name {
            #(#[doc = #docs] #variants,)*
        }
    }
}

/// Expands to
/// ```text
/// static ALL: [ErrorCode; 8] = [ErrorCode::InvalidRequest, …];
/// ```
fn all(context: &Context<'_>) -> TokenStream {
    let (name, span) = (&context.shape.name, context.shape.token_span);
    let variants = &context.variants;
    let count = Literal::usize_unsuffixed(variants.len());
    quote_spanned!(span=> static ALL: [#name; #count] = [#(#name::#variants),*];)
}
