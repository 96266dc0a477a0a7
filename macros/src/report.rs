//! Diagnostics as compiler errors: one each, in rustc's own picture, at the path literal, so that
//! editors put the problem into the line of the document.

use crate::locate::Read;
use errdown_codegen::{Audience, Diagnostic, Place, render};
use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;

/// How many problems of a call are shown.
const SHOWN: usize = 10;

/// What is wrong with the call and the documents.
pub(crate) fn errors(diagnostics: &[&Diagnostic], read: &Read) -> TokenStream {
    let errors: Vec<&Diagnostic> =
        diagnostics.iter().copied().filter(|diagnostic| diagnostic.is_error()).collect();
    let shown = errors.iter().take(SHOWN);
    let mut out: TokenStream = shown
        .map(|diagnostic| {
            error(span_of(diagnostic, read), &render(diagnostic, &read.sources, Audience::Compiler))
        })
        .collect();
    if let Some(next) = errors.get(SHOWN) {
        let rest = errors.len() - SHOWN;
        out.extend(error(span_of(next, read), &format!("{rest} more problems are not shown")));
    }
    out
}

/// Lints that change the enum, as warnings of the compiler.
///
/// Expands to the use of a deprecated constant, which is the only warning that a macro can give on
/// stable. Its span is empty, else editors would strike the literal through.
pub(crate) fn warnings(diagnostics: &[&Diagnostic], read: &Read) -> TokenStream {
    let told =
        diagnostics.iter().filter(|diagnostic| !diagnostic.is_error() && diagnostic.rule.changes_the_enum());
    let warning = |diagnostic: &&Diagnostic| {
        let span = start(span_of(diagnostic, read));
        let note = render(diagnostic, &read.sources, Audience::Compiler);
        quote_spanned! {span=>
            const _: () = {
                #[deprecated(note = #note)]
                const DOCUMENT: () = ();
                DOCUMENT
            };
        }
    };
    told.take(SHOWN).map(warning).collect()
}

/// The empty span in front of another one. Here a span is always the compiler's own.
fn start(span: Span) -> Span {
    Span::from(proc_macro::Span::start(&span.unwrap()))
}

fn span_of(diagnostic: &Diagnostic, read: &Read) -> Span {
    match diagnostic.place {
        Place::Call(span) => span,
        Place::Document(span) => read.token_spans.get(span.document).copied().unwrap_or_else(Span::call_site),
    }
}

fn error(span: Span, message: &str) -> TokenStream {
    quote_spanned!(span=> ::core::compile_error! { #message })
}
