//! Diagnostics as compiler errors: one each, drawn as rustc draws its own, at the path literal, so that
//! editors show the problem in the line of the document.

use errdown_call::{Problem, ReadDocuments};
use errdown_codegen::{Audience, Diagnostic, Place, render};
use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;

/// How many problems of a call are shown.
const SHOWN: usize = 10;

/// A problem of a call or an attribute.
pub(crate) fn problem(problem: &Problem) -> TokenStream {
    error(problem.token_span, &problem.message)
}

/// The errors of the call and of its documents.
pub(crate) fn errors(diagnostics: &[&Diagnostic], read: &ReadDocuments) -> TokenStream {
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
        out.extend(error(span_of(next, read), &not_shown(rest)));
    }
    out
}

fn not_shown(count: usize) -> String {
    match count {
        1 => "1 more problem is not shown".to_owned(),
        count => format!("{count} more problems are not shown"),
    }
}

/// Lints that change the enum, as warnings of the compiler.
///
/// Expands to the use of a deprecated constant, which is the only warning that a macro can give on
/// stable. Its span is empty, else editors would strike the literal through.
pub(crate) fn warnings(diagnostics: &[&Diagnostic], read: &ReadDocuments) -> TokenStream {
    let lints =
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
    lints.take(SHOWN).map(warning).collect()
}

/// The empty span in front of another one. Here a span is always the compiler's own.
fn start(span: Span) -> Span {
    Span::from(proc_macro::Span::start(&span.unwrap()))
}

fn span_of(diagnostic: &Diagnostic, read: &ReadDocuments) -> Span {
    match diagnostic.place {
        Place::Call(span) => span,
        Place::Document(span) => read.token_spans.get(span.document).copied().unwrap_or_else(Span::call_site),
    }
}

fn error(span: Span, message: &str) -> TokenStream {
    quote_spanned!(span=> ::core::compile_error! { #message })
}
