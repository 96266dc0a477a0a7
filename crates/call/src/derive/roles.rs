//! The roles of the fields of one variant: at most one source and one wait, and `From` for a source
//! that is the only field.

use crate::options::OptionReader;
use errdown_codegen::{DeclaredField, FieldRole};
use proc_macro2::{Ident, Span};

/// Resolves the roles of the fields, and reports those that cannot be combined.
pub(super) fn resolve(reader: &mut OptionReader, fields: &mut [DeclaredField]) {
    once(reader, fields, is_source, "source");
    once(reader, fields, |role| role == FieldRole::RetryAfter, "retry_after");
    if !fields.iter().any(|field| is_source(field.role)) {
        name_a_source(fields);
    }
    check_from_is_alone(reader, fields);
}

fn is_source(role: FieldRole) -> bool {
    matches!(role, FieldRole::Source | FieldRole::From)
}

/// No two fields have one role.
fn once(
    reader: &mut OptionReader,
    fields: &mut [DeclaredField],
    has_role: fn(FieldRole) -> bool,
    role: &str,
) {
    for field in fields.iter_mut().filter(|field| has_role(field.role)).skip(1) {
        field.role = FieldRole::Plain;
        reader.problem(span_of(field), format_args!("a variant has one `{role}`"));
    }
}

/// A field that is called `source` is one, as in thiserror.
fn name_a_source(fields: &mut [DeclaredField]) {
    for field in fields.iter_mut().filter(|field| field.role == FieldRole::Plain) {
        if field.ident.as_ref().is_some_and(|name| name == "source") {
            field.role = FieldRole::Source;
        }
    }
}

/// `From` has one value to make a variant of.
fn check_from_is_alone(reader: &mut OptionReader, fields: &mut [DeclaredField]) {
    let Some(from) = fields.iter().position(|field| field.role == FieldRole::From) else { return };
    let Some(other) = fields.iter().enumerate().find(|(at, _)| *at != from).map(|(_, field)| field) else {
        return;
    };
    reader.problem(
        span_of(other),
        "a variant with `#[from]` has no other field, since `From` has no value for it",
    );
    if let Some(field) = fields.get_mut(from) {
        field.role = FieldRole::Source;
    }
}

/// Where a field is shown: at its name, or its type.
fn span_of(field: &DeclaredField) -> Span {
    let ty = || field.ty.clone().into_iter().next().map_or_else(Span::call_site, |token| token.span());
    field.ident.as_ref().map_or_else(ty, Ident::span)
}
