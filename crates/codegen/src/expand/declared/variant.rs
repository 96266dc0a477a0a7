//! One variant: its arm in each `match`, and what its fields are in there.

use crate::declared::{DeclaredField, DeclaredVariant, FieldRole, MatchedVariant, Standing};
use crate::display::Part;
use errdown_language::advice::{Advice, Wait};
use proc_macro2::{Ident, Literal, Span, TokenStream, TokenTree};
use quote::{format_ident, quote_spanned};

/// A variant and what became of it.
pub(super) struct VariantExpansion<'a> {
    pub(super) written: &'a DeclaredVariant,
    pub(super) held: &'a MatchedVariant,
}

impl VariantExpansion<'_> {
    /// The field with the wait that a server named.
    fn wait(&self) -> Option<(usize, &DeclaredField)> {
        self.field(&[FieldRole::RetryAfter])
    }

    pub(super) fn field(&self, roles: &[FieldRole]) -> Option<(usize, &DeclaredField)> {
        self.written.fields.iter().enumerate().find(|(_, field)| roles.contains(&field.role))
    }

    /// The field of a transparent variant.
    pub(super) fn transparent(&self) -> Option<&DeclaredField> {
        self.written.fields.first().filter(|_| matches!(self.written.standing, Standing::Transparent))
    }

    /// The field with the cause; a transparent variant has the cause of its field.
    pub(super) fn source_field(&self) -> Option<(usize, &DeclaredField)> {
        let marked = || self.field(&[FieldRole::Source, FieldRole::From]);
        self.transparent().map(|field| (0, field)).or_else(marked)
    }

    /// `Self::Name { param: __0, .. }`, with the fields that are used.
    pub(super) fn pattern(&self, used: &[usize], span: Span) -> TokenStream {
        let name = &self.written.ident;
        let mut bound = TokenStream::new();
        for (at, field) in self.written.fields.iter().enumerate() {
            if used.contains(&at) {
                let (member, binding) = (member(at, field), binding(at, span));
                bound.extend(quote_spanned!(span=> #member: #binding,));
            }
        }
        quote_spanned!(span=> Self::#name { #bound .. })
    }

    /// The entry of its row.
    pub(super) fn row(&self, span: Span) -> Option<TokenStream> {
        let row = Literal::usize_unsuffixed(self.held.row?);
        Some(quote_spanned!(span=> __errdown::entry(__ERRDOWN_TABLE, #row)))
    }

    /// The fields that its Display writes, with the trait that they need for it.
    pub(super) fn displayed(&self, span: Span) -> Vec<(&DeclaredField, TokenStream)> {
        let plain = quote_spanned!(span=> ::core::fmt::Display);
        if let Some(field) = self.transparent() {
            return vec![(field, plain)];
        }
        let mut displayed = Vec::new();
        for part in self.held.display.iter().flatten() {
            let Part::Field(part) = part else { continue };
            let Some(field) = self.written.fields.get(part.index) else { continue };
            let name = match part.format.chars().next_back() {
                Some('?') => "Debug",
                Some('x') => "LowerHex",
                Some('X') => "UpperHex",
                Some('o') => "Octal",
                Some('b') => "Binary",
                Some('e') => "LowerExp",
                Some('E') => "UpperExp",
                _ => "Display",
            };
            let name = Ident::new(name, span);
            displayed.push((field, quote_spanned!(span=> ::core::fmt::#name)));
        }
        displayed
    }

    /// The arm of Display.
    pub(super) fn display(&self, span: Span) -> TokenStream {
        if let Some(field) = self.transparent() {
            let pattern = self.pattern(&[0], span);
            let at = span_of(field, span);
            let inner = binding(0, at);
            return quote_spanned!(at=> #pattern => ::core::fmt::Display::fmt(#inner, __f));
        }
        let row = self.row(span);
        let Some(parts) = &self.held.display else {
            let pattern = self.pattern(&[], span);
            let name = self.written.ident.to_string();
            let write = row.map_or_else(
                || quote_spanned!(span=> __f.write_str(#name)),
                |row| quote_spanned!(span=> __errdown::display(&#row, __f)),
            );
            return quote_spanned!(span=> #pattern => #write);
        };
        let at = self.written.display.as_ref().map_or(span, |told| span.located_at(told.token_span));
        let (mut used, mut writes) = (Vec::new(), TokenStream::new());
        for part in parts {
            writes.extend(match part {
                Part::Text(text) => quote_spanned!(span=> __f.write_str(#text)?;),
                Part::Field(field) => {
                    used.push(field.index);
                    let mut format = Literal::string(&format!("{{{}}}", field.format));
                    format.set_span(at);
                    let value = binding(field.index, at);
                    // What a field cannot do is an error at the template.
                    quote_spanned!(at=> __f.write_fmt(::core::format_args!(#format, #value))?;)
                }
            });
        }
        let pattern = self.pattern(&used, span);
        let end = row.map_or_else(
            || quote_spanned!(span=> ::core::result::Result::Ok(())),
            |row| quote_spanned!(span=> __errdown::details(&#row, __f)),
        );
        quote_spanned!(span=> #pattern => { #writes #end })
    }

    /// The arm of `source`.
    pub(super) fn source(&self, span: Span) -> TokenStream {
        let Some((at, field)) = self.source_field() else {
            let pattern = self.pattern(&[], span);
            return quote_spanned!(span=> #pattern => ::core::option::Option::None);
        };
        let pattern = self.pattern(&[at], span);
        let token_span = span_of(field, span);
        let error = binding(at, token_span);
        // What is not an error is one at the type of the field.
        if self.transparent().is_some() {
            quote_spanned!(token_span=> #pattern => ::core::error::Error::source(#error.as_dyn_error()))
        } else if optional(field).is_some() {
            quote_spanned!(token_span=> #pattern => #error.as_ref().map(|__error| __error.as_dyn_error()))
        } else {
            quote_spanned!(token_span=> #pattern => ::core::option::Option::Some(#error.as_dyn_error()))
        }
    }

    /// The arm of `entry`.
    pub(super) fn entry(&self, span: Span) -> TokenStream {
        if self.transparent().is_some() {
            let (pattern, inner) = (self.pattern(&[0], span), binding(0, span));
            return quote_spanned!(span=> #pattern => (&__errdown::Probe(#inner)).entry());
        }
        let pattern = self.pattern(&[], span);
        let entry = self.row(span).map_or_else(
            || quote_spanned!(span=> ::core::option::Option::None),
            |row| quote_spanned!(span=> ::core::option::Option::Some(#row)),
        );
        quote_spanned!(span=> #pattern => #entry)
    }

    /// Whether its advice is another one than its entry's.
    pub(super) fn has_own_advice(&self) -> bool {
        self.held.advice.is_some() || self.transparent().is_some() || self.wait().is_some()
    }

    /// The arm of `retry`.
    pub(super) fn retry(&self, span: Span) -> TokenStream {
        let advice = match (&self.held.advice, self.transparent(), self.row(span)) {
            (Some(told), ..) => advice(told, span),
            (None, Some(_), _) => {
                let inner = binding(0, span);
                quote_spanned!(span=> (&__errdown::Probe(#inner)).retry())
            }
            (None, None, Some(row)) => quote_spanned!(span=> #row.retry()),
            (None, None, None) => quote_spanned!(span=> __errdown::Advice::UNSPECIFIED),
        };
        let is_probed = self.held.advice.is_none() && self.transparent().is_some();
        let Some((at, field)) = self.wait() else {
            let pattern = self.pattern(if is_probed { &[0] } else { &[] }, span);
            return quote_spanned!(span=> #pattern => #advice);
        };
        let (pattern, token_span) = (self.pattern(&[at], span), span_of(field, span));
        let wait = binding(at, token_span);
        // Another type than `Option<Duration>` is an error at that type.
        let told = quote_spanned!(token_span=> __errdown::server_wait(#advice, #wait));
        quote_spanned!(span=> #pattern => #told)
    }

    /// The variant with the default values of its fields.
    pub(super) fn by_default(&self, span: Span) -> TokenStream {
        self.made(span, &quote_spanned!(span=> ::core::default::Default::default()))
    }

    /// The variant with one value in each of its fields.
    pub(super) fn made(&self, span: Span, value: &TokenStream) -> TokenStream {
        let name = &self.written.ident;
        let fields = &self.written.fields;
        let names: Vec<&Ident> = fields.iter().filter_map(|field| field.ident.as_ref()).collect();
        match (fields.is_empty(), names.is_empty()) {
            // A tuple without fields is written so too.
            (true, _) => quote_spanned!(span=> Self::#name {}),
            (false, true) => {
                let values = fields.iter().map(|_| value);
                quote_spanned!(span=> Self::#name(#(#values),*))
            }
            (false, false) => quote_spanned!(span=> Self::#name { #(#names: #value),* }),
        }
    }
}

/// Expands to `Advice::new(Remedy::Retry).with_wait(…)…`.
fn advice(advice: &Advice, span: Span) -> TokenStream {
    let remedy = Ident::new(advice.remedy.name(), span);
    let wait = match advice.wait {
        Wait::Unspecified => quote_spanned!(span=> Unspecified),
        Wait::Brief => quote_spanned!(span=> Brief),
        Wait::Later => quote_spanned!(span=> Later),
        Wait::Header => quote_spanned!(span=> Header),
        Wait::AtLeast(time) => {
            let time = Literal::u64_unsuffixed(u64::try_from(time.as_millis()).unwrap_or(u64::MAX));
            quote_spanned!(span=> AtLeast(::core::time::Duration::from_millis(#time)))
        }
    };
    let applied = Ident::new(advice.applied.name(), span);
    let (at_most, escalate) = (Literal::u8_unsuffixed(advice.at_most.unwrap_or_default()), advice.escalate);
    let basis = Ident::new(advice.basis.name(), span);
    quote_spanned! {span=>
        __errdown::Advice::new(__errdown::Remedy::#remedy)
            .with_wait(__errdown::Wait::#wait)
            .with_applied(__errdown::Applied::#applied)
            .with_at_most(::core::num::NonZero::new(#at_most))
            .with_escalate(#escalate)
            .with_basis(__errdown::Basis::#basis)
    }
}

/// A field in a pattern or an expression with braces.
fn member(index: usize, field: &DeclaredField) -> TokenTree {
    match &field.ident {
        Some(ident) => ident.clone().into(),
        None => Literal::usize_unsuffixed(index).into(),
    }
}

/// What a field is bound to in a pattern.
fn binding(index: usize, span: Span) -> Ident {
    format_ident!("__field{index}", span = span)
}

/// Where the type of a field stands. The names and lints are those of the macro.
pub(super) fn span_of(field: &DeclaredField, span: Span) -> Span {
    field.ty.clone().into_iter().next().map_or(span, |token| span.located_at(token.span()))
}

/// The type in an `Option`, by its name, as thiserror does.
pub(super) fn optional(field: &DeclaredField) -> Option<TokenStream> {
    let tokens: Vec<TokenTree> = field.ty.clone().into_iter().collect();
    let is = |token: &TokenTree, char| matches!(token, TokenTree::Punct(punct) if punct.as_char() == char);
    let open = tokens.iter().position(|token| is(token, '<'))?;
    let (path, arguments) = tokens.split_at_checked(open)?;
    let is_option = matches!(path.last()?, TokenTree::Ident(name) if name == "Option");
    let (last, arguments) = arguments.get(1..)?.split_last()?;
    (is_option && is(last, '>')).then(|| arguments.iter().cloned().collect())
}

/// The type of a field that a bound is for.
pub(super) fn inner(field: &DeclaredField) -> TokenStream {
    let is_error = matches!(field.role, FieldRole::Source | FieldRole::From);
    optional(field).filter(|_| is_error).unwrap_or_else(|| field.ty.clone())
}
