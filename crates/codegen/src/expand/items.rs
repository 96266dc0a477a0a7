//! Methods and trait implementations: one-liners over the packed table.
//!
//! Foreign traits beyond those of `core` are never implemented here: cargo unifies features, so
//! such an implementation would collide with the user's own.

use super::context::Context;
use crate::options::CodeType;
use proc_macro2::TokenStream;
use quote::quote_spanned;

/// Expands to
/// ```text
/// impl ErrorCode {
///     pub const ALL: &'static [Self] = &ALL;
///     pub const fn entry(&self) -> Entry { … }
///     pub const fn title(&self) -> Option<&'static str> { self.entry().title() }
///     …
/// }
/// ```
pub(super) fn accessors(context: &Context<'_>) -> TokenStream {
    let (name, span) = (&context.shape.name, context.shape.token_span);
    let code_type = context.code_type();
    let code = match context.catalog.code_type {
        CodeType::U16 => quote_spanned!(span=> code_u16),
        CodeType::I64 => quote_spanned!(span=> code_i64),
        CodeType::Str => quote_spanned!(span=> code_str),
    };
    let text = quote_spanned!(span=> &'static ::core::primitive::str);
    let optional = quote_spanned!(span=> ::core::option::Option<#text>);
    quote_spanned! {span=>
        impl #name {
            /// Every documented error, in the order of the rows.
            pub const ALL: &'static [Self] = &ALL;
            /// The documents that the errors come from.
            pub const DOCUMENTS: &'static [__errdown::Document] = &DOCUMENTS;

            /// Everything that the document says about the error.
            #[inline]
            #[must_use]
            pub const fn entry(&self) -> __errdown::Entry {
                __errdown::entry(&TABLE, *self as ::core::primitive::u16)
            }
            /// The code that a caller sees: the first one, and of a range its start.
            #[inline]
            #[must_use]
            pub const fn code(&self) -> #code_type {
                __errdown::#code(&self.entry())
            }
            /// Every code of the row.
            #[inline]
            #[must_use]
            pub const fn codes(&self) -> __errdown::Codes {
                self.entry().codes()
            }
            /// The HTTP status.
            #[inline]
            #[must_use]
            pub const fn status(&self) -> ::core::option::Option<::core::primitive::u16> {
                self.entry().status()
            }
            /// The symbolic name that the document gives the error.
            #[inline]
            #[must_use]
            pub const fn name(&self) -> #optional {
                self.entry().name()
            }
            /// A few words that name the error.
            #[inline]
            #[must_use]
            pub const fn title(&self) -> #optional {
                self.entry().title()
            }
            /// What happened; empty where the cell is.
            #[inline]
            #[must_use]
            pub const fn cause(&self) -> #text {
                self.entry().cause()
            }
            /// What to do; empty where the cell is.
            #[inline]
            #[must_use]
            pub const fn solution(&self) -> #text {
                self.entry().solution()
            }
            /// The links of the row, in cell order.
            #[inline]
            #[must_use]
            pub const fn links(&self) -> __errdown::Links {
                self.entry().links()
            }
            /// What the document advises about sending the request again.
            #[inline]
            #[must_use]
            pub const fn retry(&self) -> __errdown::Advice {
                self.entry().retry()
            }
            /// The text of another column, by its header.
            #[inline]
            #[must_use]
            pub const fn extra(&self, header: &::core::primitive::str) -> #optional {
                self.entry().extra(header)
            }
            /// Where the row is.
            #[inline]
            #[must_use]
            pub const fn location(&self) -> __errdown::Location {
                self.entry().location()
            }
        }
    }
}

/// Expands to
/// ```text
/// impl ErrorCode {
///     pub const fn from_code(code: u16) -> Option<Self> { … }
///     pub const fn all_with_code(code: u16) -> Matches<Self> { … }
///     …
/// }
/// ```
pub(super) fn look_ups(context: &Context<'_>) -> TokenStream {
    let (name, span) = (&context.shape.name, context.shape.token_span);
    let by_code = by_code(context, &quote_spanned!(span=> TABLE), &quote_spanned!(span=> code));
    let row_by_code = match context.catalog.code_type {
        CodeType::U16 => quote_spanned!(span=> TABLE.row_with_int(code as ::core::primitive::i64)),
        CodeType::I64 => quote_spanned!(span=> TABLE.row_with_int(code)),
        CodeType::Str => quote_spanned!(span=> TABLE.row_with_text(code)),
    };
    let code_type = argument_type(context);
    quote_spanned! {span=>
        impl #name {
            /// The error with a code, if exactly one row has it. An exact code wins over ranges.
            #[inline]
            #[must_use]
            pub const fn from_code(code: #code_type) -> ::core::option::Option<Self> {
                __errdown::found(&ALL, #row_by_code)
            }
            /// Every error with a code, in the order of the rows.
            #[inline]
            #[must_use]
            pub const fn all_with_code(code: #code_type) -> __errdown::Matches<Self> {
                __errdown::matches(&ALL, #by_code)
            }
            /// The error with an HTTP status, if exactly one row has it.
            #[inline]
            #[must_use]
            pub const fn from_status(status: ::core::primitive::u16) -> ::core::option::Option<Self> {
                __errdown::only(&ALL, TABLE.rows_with_status(status).only())
            }
            /// Every error with an HTTP status, in the order of the rows.
            #[inline]
            #[must_use]
            pub const fn all_with_status(status: ::core::primitive::u16) -> __errdown::Matches<Self> {
                __errdown::matches(&ALL, TABLE.rows_with_status(status))
            }
            /// The error with a name, the document's or the variant's, if exactly one row has it.
            #[inline]
            #[must_use]
            pub const fn from_name(name: &::core::primitive::str) -> ::core::option::Option<Self> {
                __errdown::only(&ALL, TABLE.row_with_name(name))
            }
        }
    }
}

/// The rows of a table with a code.
pub(super) fn by_code(context: &Context<'_>, table: &TokenStream, code: &TokenStream) -> TokenStream {
    let span = context.shape.token_span;
    match context.catalog.code_type {
        CodeType::U16 => quote_spanned!(span=> #table.rows_with_int(#code as ::core::primitive::i64)),
        CodeType::I64 => quote_spanned!(span=> #table.rows_with_int(#code)),
        CodeType::Str => quote_spanned!(span=> #table.rows_with_text(#code)),
    }
}

/// The type of a code that is looked up, of any lifetime.
pub(super) fn argument_type(context: &Context<'_>) -> TokenStream {
    match context.catalog.code_type {
        CodeType::Str => quote_spanned!(context.shape.token_span=> &::core::primitive::str),
        _ => context.code_type(),
    }
}

/// Expands to implementations of `Debug`, `Display`, `core::error::Error`, `TryFrom`, `FromStr`
/// and the two traits of the runtime. Every method is `#[inline]`, as derived ones are: else LLVM
/// compiles it, and the decoding behind it, in each crate that has the enum, asked for or not.
pub(super) fn traits(context: &Context<'_>) -> TokenStream {
    let (name, span) = (&context.shape.name, context.shape.token_span);
    let by_code = by_code(context, &quote_spanned!(span=> TABLE), &quote_spanned!(span=> code));
    let argument = argument_type(context);
    let result = quote_spanned!(span=> ::core::result::Result<Self, __errdown::LookupError>);
    let (code_type, code, parse) = match context.catalog.code_type {
        CodeType::U16 | CodeType::I64 => {
            (context.code_type(), quote_spanned!(span=> *code), quote_spanned!(span=> parse_int))
        }
        CodeType::Str => (
            quote_spanned!(span=> ::core::primitive::str),
            quote_spanned!(span=> code),
            quote_spanned!(span=> parse_text),
        ),
    };
    quote_spanned! {span=>
        #[automatically_derived]
        impl ::core::fmt::Debug for #name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(self.entry().variant())
            }
        }
        #[automatically_derived]
        impl ::core::fmt::Display for #name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                __errdown::display(&self.entry(), f)
            }
        }
        #[automatically_derived]
        impl ::core::error::Error for #name {}
        #[automatically_derived]
        impl ::core::convert::TryFrom<#argument> for #name {
            type Error = __errdown::LookupError;
            #[inline]
            fn try_from(code: #argument) -> #result {
                __errdown::variant(&ALL, #by_code.only())
            }
        }
        #[automatically_derived]
        impl ::core::str::FromStr for #name {
            type Err = __errdown::LookupError;
            #[inline]
            fn from_str(text: &::core::primitive::str) -> #result {
                __errdown::#parse(&TABLE, &ALL, text)
            }
        }
        #[automatically_derived]
        impl __errdown::DocumentedError for #name {
            #[inline]
            fn entry(&self) -> ::core::option::Option<__errdown::Entry> {
                ::core::option::Option::Some(#name::entry(self))
            }
        }
        #[automatically_derived]
        impl __errdown::Catalog for #name {
            type Code = #code_type;
            #[inline]
            fn all() -> &'static [Self] {
                &ALL
            }
            #[inline]
            fn from_code(code: &#code_type) -> ::core::option::Option<Self> {
                #name::from_code(#code)
            }
        }
    }
}
