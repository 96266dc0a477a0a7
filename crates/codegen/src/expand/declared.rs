//! A hand-written enum and its catalog to tokens: the packed table, then Display, `Error`,
//! `DocumentedError`, `From` and the look-up by code. The implementations are complete whatever is
//! wrong with the enum, so that no other errors follow.

mod look_up;
mod variant;

use super::context::Context;
use super::packed;
use crate::catalog::Catalog;
use crate::declared::{Declared, DeclaredField, FieldRole, Matched};
use proc_macro2::{Literal, Span, TokenStream, TokenTree};
use quote::quote_spanned;
use variant::{VariantExpansion, inner, optional, span_of};

/// Writes the implementations of an enum that somebody wrote.
pub fn expand_declared(catalog: &Catalog, declared: &Declared, matched: &Matched) -> TokenStream {
    let context = Context::new(catalog, &declared.shape, Literal::string);
    let table = packed::packed_table(&context);
    let mut variants = Vec::new();
    for (written, held) in declared.variants.iter().zip(&matched.0) {
        variants.push(VariantExpansion { written, held });
    }
    let derive = Derive { context, declared, variants };
    let implementations =
        [derive.display(), derive.error(), derive.documented(), derive.conversions(), derive.look_up()];
    let runtime = &declared.shape.runtime;
    quote_spanned! {derive.span()=>
        #[allow(deprecated)]
        const _: () = {
            use #runtime::__private::v1 as __errdown;
            // Constants in the types of the user's fields are the user's, whatever they are called.
            static __ERRDOWN_TABLE: &__errdown::Table = {
                #table
                &TABLE
            };
            #(#implementations)*
        };
    }
}

struct Derive<'a> {
    context: Context<'a>,
    declared: &'a Declared,
    variants: Vec<VariantExpansion<'a>>,
}

impl Derive<'_> {
    fn span(&self) -> Span {
        self.declared.shape.token_span
    }

    /// `impl<T: Bound> path for Name<T> where … { body }`.
    fn implement(&self, path: &TokenStream, bounds: &[TokenStream], body: &TokenStream) -> TokenStream {
        let header = self.header(self.span(), Some(path), bounds);
        quote_spanned!(self.span()=> #[automatically_derived] #header { #body })
    }

    fn header(&self, span: Span, path: Option<&TokenStream>, bounds: &[TokenStream]) -> TokenStream {
        let name = &self.declared.shape.name;
        let generics = &self.declared.generics;
        let angled = |list: &TokenStream| {
            if list.is_empty() { TokenStream::new() } else { quote_spanned!(span=> <#list>) }
        };
        let (parameters, arguments) = (angled(&generics.parameters), angled(&generics.arguments));
        let of = path.map(|path| quote_spanned!(span=> #path for));
        let predicates = &generics.predicates;
        let bounds = if predicates.is_empty() && bounds.is_empty() {
            TokenStream::new()
        } else {
            quote_spanned!(span=> where #predicates #(#bounds),*)
        };
        quote_spanned!(span=> impl #parameters #of #name #arguments #bounds)
    }

    /// `match self { … }`; an enum without variants has no value to match by reference.
    fn match_self(&self, arm: &dyn Fn(&VariantExpansion<'_>) -> TokenStream) -> TokenStream {
        let span = self.span();
        if self.variants.is_empty() {
            return quote_spanned!(span=> match *self {});
        }
        let mut arms = TokenStream::new();
        for arm in self.variants.iter().map(arm) {
            arms.extend(quote_spanned!(span=> #arm,));
        }
        quote_spanned!(span=> match self { #arms })
    }

    fn is_generic(&self) -> bool {
        !self.declared.generics.types.is_empty()
    }

    /// The bound that a field needs if its type is generic.
    fn bound(&self, bounds: &mut Bounds, field: &DeclaredField, bound: &TokenStream) {
        if mentions(&field.ty, &self.declared.generics.types) {
            let ty = inner(field);
            bounds.add(quote_spanned!(self.span()=> #ty: #bound));
        }
    }

    /// Expands to
    /// ```text
    /// impl Display for ApiError {
    ///     fn fmt(&self, __f: &mut Formatter<'_>) -> Result {
    ///         match self {
    ///             Self::RateLimit { .. } => __errdown::display(&__errdown::entry(__ERRDOWN_TABLE, 5), __f),
    ///             Self::InvalidRequest { param: __field0, .. } => {
    ///                 __f.write_str("Invalid request: ")?;
    ///                 __f.write_fmt(format_args!("{}", __field0))?;
    ///                 __errdown::details(&__errdown::entry(__ERRDOWN_TABLE, 0), __f)
    ///             }
    ///             Self::Transport { 0: __field0, .. } => Display::fmt(__field0, __f),
    ///         }
    ///     }
    /// }
    /// ```
    fn display(&self) -> TokenStream {
        let span = self.span();
        let body = self.match_self(&|variant| variant.display(span));
        let mut bounds = Bounds::default();
        for variant in &self.variants {
            for (field, needed) in variant.displayed(span) {
                self.bound(&mut bounds, field, &needed);
            }
        }
        let f = if self.variants.is_empty() { quote_spanned!(span=> _) } else { quote_spanned!(span=> __f) };
        let path = quote_spanned!(span=> ::core::fmt::Display);
        let method = quote_spanned! {span=>
            #[inline]
            fn fmt(&self, #f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #body
            }
        };
        self.implement(&path, &bounds.list, &method)
    }

    /// Expands to
    /// ```text
    /// impl Error for ApiError {
    ///     fn source(&self) -> Option<&(dyn Error + 'static)> {
    ///         use ::errdown::__private::v1::AsDynError as _;
    ///         match self {
    ///             Self::Broken { source: __field0, .. } => Some(__field0.as_dyn_error()),
    ///             Self::RateLimit { .. } => None,
    ///         }
    ///     }
    /// }
    /// ```
    ///
    /// A `use` starts at the root of the crate in edition 2015, so that it cannot name `__errdown`.
    fn error(&self) -> TokenStream {
        let span = self.span();
        let runtime = &self.declared.shape.runtime;
        let needed = quote_spanned!(span=> ::core::error::Error + 'static);
        let mut bounds = Bounds::default();
        let mut has_source = false;
        for variant in &self.variants {
            if let Some((_, field)) = variant.source_field() {
                self.bound(&mut bounds, field, &needed);
                has_source = true;
            }
        }
        if self.is_generic() {
            bounds.add(quote_spanned!(span=> Self: ::core::fmt::Debug + ::core::fmt::Display));
        }
        let mut method = TokenStream::new();
        if has_source {
            let body = self.match_self(&|variant| variant.source(span));
            method = quote_spanned! {span=>
                #[inline]
                fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
                    use #runtime::__private::v1::AsDynError as _;
                    #body
                }
            };
        }
        self.implement(&quote_spanned!(span=> ::core::error::Error), &bounds.list, &method)
    }

    /// Expands to
    /// ```text
    /// impl DocumentedError for ApiError {
    ///     fn entry(&self) -> Option<Entry> {
    ///         match self {
    ///             Self::RateLimit { .. } => Some(__errdown::entry(__ERRDOWN_TABLE, 5)),
    ///             Self::Transport { 0: __field0, .. } => (&__errdown::Probe(__field0)).entry(),
    ///         }
    ///     }
    ///     fn retry(&self) -> Advice { … }
    /// }
    /// ```
    fn documented(&self) -> TokenStream {
        let span = self.span();
        let runtime = &self.declared.shape.runtime;
        let body = self.match_self(&|variant| variant.entry(span));
        let probe = self.variants.iter().any(|variant| variant.transparent().is_some());
        let probe = probe.then(|| {
            quote_spanned! {span=>
                #[allow(unused_imports)]
                use #runtime::__private::v1::{Documented as _, Undocumented as _};
            }
        });
        let retry = self.variants.iter().any(VariantExpansion::has_own_advice).then(|| {
            let body = self.match_self(&|variant| variant.retry(span));
            quote_spanned! {span=>
                #[inline]
                fn retry(&self) -> __errdown::Advice {
                    #probe
                    #body
                }
            }
        });
        let bounds = self.is_generic().then(|| quote_spanned!(span=> Self: ::core::error::Error));
        let methods = quote_spanned! {span=>
            #[inline]
            fn entry(&self) -> ::core::option::Option<__errdown::Entry> {
                #probe
                #body
            }
            #retry
        };
        let path = quote_spanned!(span=> __errdown::DocumentedError);
        self.implement(&path, bounds.as_slice(), &methods)
    }

    /// Expands to
    /// ```text
    /// impl From<io::Error> for ApiError {
    ///     fn from(__source: io::Error) -> Self { Self::Transport(__source) }
    /// }
    /// ```
    fn conversions(&self) -> TokenStream {
        let span = self.span();
        let mut conversions = TokenStream::new();
        for variant in &self.variants {
            let Some((_, field)) = variant.field(&[FieldRole::From]) else { continue };
            let (ty, source) = match optional(field) {
                Some(ty) => (ty, quote_spanned!(span=> ::core::option::Option::Some(__source))),
                None => (field.ty.clone(), quote_spanned!(span=> __source)),
            };
            let value = variant.made(span, &source);
            let method = quote_spanned!(span=> #[inline] fn from(__source: #ty) -> Self { #value });
            // A type that two variants come from is an error at that type.
            let at = span_of(field, span);
            let header = self.header(at, Some(&quote_spanned!(at=> ::core::convert::From<#ty>)), &[]);
            conversions.extend(quote_spanned!(at=> #[automatically_derived] #header { #method }));
        }
        conversions
    }
}

/// Bounds, each once.
#[derive(Default)]
struct Bounds {
    list: Vec<TokenStream>,
    seen: Vec<String>,
}

impl Bounds {
    fn add(&mut self, bound: TokenStream) {
        let text = bound.to_string();
        if !self.seen.contains(&text) {
            self.seen.push(text);
            self.list.push(bound);
        }
    }
}

/// Whether a type names one of the parameters.
fn mentions(ty: &TokenStream, parameters: &[String]) -> bool {
    ty.clone().into_iter().any(|token| match token {
        TokenTree::Ident(ident) => parameters.iter().any(|parameter| ident == parameter),
        TokenTree::Group(group) => mentions(&group.stream(), parameters),
        _ => false,
    })
}
