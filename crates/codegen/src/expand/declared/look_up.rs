//! The look-up by code: the variant of a row, with the default values of its fields.

use super::variant::VariantExpansion;
use super::{Bounds, Derive};
use crate::expand::items;
use crate::options::CodeType;
use errdown_language::code::Code;
use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};

impl Derive<'_> {
    /// Expands to
    /// ```text
    /// impl ApiError {
    ///     pub fn from_code(__code: u16) -> Option<Self>
    ///     where for<'__default> String: Default
    ///     {
    ///         match __ERRDOWN_TABLE.rows_with_int(__code as i64).only() {
    ///             Ok(0) => Some(Self::InvalidRequest { param: Default::default() }),
    ///             _ => None,
    ///         }
    ///     }
    /// }
    /// ```
    /// A bound on a type without parameters would be an error at once where it does not hold. With
    /// `for`, it is one where the function is called.
    pub(super) fn look_up(&self) -> TokenStream {
        let span = self.span();
        if !self.declared.from_code {
            return TokenStream::new();
        }
        let condition = self.all_fields_have_defaults();
        let visibility = &self.declared.shape.visibility;
        let header = self.header(self.span(), None, &[]);
        if self.context.catalog.entries.is_empty() {
            // Nobody knows the type of a code, and whoever calls it has another problem already.
            return quote_spanned! {span=>
                #header {
                    #[doc(hidden)]
                    #visibility fn from_code<__Code>(_: __Code) -> ::core::option::Option<Self> {
                        ::core::option::Option::None
                    }
                }
            };
        }
        let (table, code) = (quote_spanned!(span=> __ERRDOWN_TABLE), quote_spanned!(span=> __code));
        let (code_type, by_code) =
            (items::argument_type(&self.context), items::by_code(&self.context, &table, &code));
        let mut arms = TokenStream::new();
        for (row, variants) in self.rows() {
            arms.extend(self.found(row, &variants));
        }
        quote_spanned! {span=>
            #header {
                /// The error with a code, if exactly one row has it and a variant stands for it; its
                /// fields have their default values. An exact code wins over ranges.
                #[allow(unused_lifetimes)]
                #[must_use]
                #visibility fn from_code(__code: #code_type) -> ::core::option::Option<Self> #condition {
                    match #by_code.only() {
                        #arms
                        _ => ::core::option::Option::None,
                    }
                }
            }
        }
    }

    /// Expands to `where for<'__default> String: Default`, of every field of a documented variant.
    fn all_fields_have_defaults(&self) -> Option<TokenStream> {
        let span = self.span();
        let mut bounds = Bounds::default();
        for variant in self.variants.iter().filter(|variant| variant.held.row.is_some()) {
            for field in &variant.written.fields {
                let ty = &field.ty;
                bounds.add(quote_spanned!(span=> for<'__default> #ty: ::core::default::Default));
            }
        }
        let bounds = &bounds.list;
        (!bounds.is_empty()).then(|| quote_spanned!(span=> where #(#bounds,)*))
    }

    /// The rows that have variants, in row order.
    fn rows(&self) -> Vec<(usize, Vec<&VariantExpansion<'_>>)> {
        let mut rows: Vec<(usize, Vec<&VariantExpansion<'_>>)> = Vec::new();
        for variant in &self.variants {
            let Some(row) = variant.held.row else { continue };
            let at = rows.iter().take_while(|(known, _)| *known < row).count();
            match rows.get_mut(at) {
                Some((known, variants)) if *known == row => variants.push(variant),
                _ => rows.insert(at, (row, vec![variant])),
            }
        }
        rows
    }

    /// The arm of a row: its variant, or of those that stand for single codes the one of the code.
    /// Exact codes come first, then the narrower ranges.
    fn found(&self, row: usize, variants: &[&VariantExpansion<'_>]) -> TokenStream {
        let span = self.span();
        let entry = self.context.catalog.entries.get(row);
        let row = Literal::usize_unsuffixed(row);
        let mut otherwise = quote_spanned!(span=> ::core::option::Option::None);
        let mut own = Vec::new();
        for variant in variants {
            let value = variant.by_default(span);
            let value = quote_spanned!(span=> ::core::option::Option::Some(#value));
            match entry.and_then(|entry| variant.written.own_code(entry)) {
                Some(code) => own.push((code, value)),
                None => otherwise = value,
            }
        }
        if own.is_empty() {
            return quote_spanned!(span=> ::core::result::Result::Ok(#row) => #otherwise,);
        }
        own.sort_by_key(|(code, _)| code.bounds().map(|(from, to)| from.abs_diff(to)));
        let mut arms = TokenStream::new();
        for (code, value) in &own {
            let pattern = pattern(code, self.context.catalog.code_type);
            arms.extend(pattern.map(|pattern| quote_spanned!(span=> #pattern => #value,)));
        }
        quote_spanned! {span=>
            ::core::result::Result::Ok(#row) => match __code {
                #arms
                _ => #otherwise,
            },
        }
    }
}

/// A code as a pattern of the type of a code.
fn pattern(code: &Code, code_type: CodeType) -> Option<TokenStream> {
    let notation = code.notation();
    if code_type == CodeType::Str {
        return Some(quote!(#notation));
    }
    let (from, to) = code.bounds()?;
    let (first, last) = (Literal::i64_unsuffixed(from), Literal::i64_unsuffixed(to));
    Some(if from == to { quote!(#first) } else { quote!(#first..=#last) })
}
