//! What the fields of one variant are to each other: one source, one wait, and `From` for a source
//! that stands alone.

use crate::input::Reader;
use errdown_codegen::{DeclaredField, FieldRole};
use proc_macro2::{Ident, Span};

/// Settles the roles of the fields; those that cannot be together are problems.
pub(super) fn settle(reader: &mut Reader, fields: &mut [DeclaredField]) {
    once(reader, fields, is_source, "source");
    once(reader, fields, |role| role == FieldRole::RetryAfter, "retry_after");
    if !fields.iter().any(|field| is_source(field.role)) {
        name_a_source(fields);
    }
    from_stands_alone(reader, fields);
}

fn is_source(role: FieldRole) -> bool {
    matches!(role, FieldRole::Source | FieldRole::From)
}

/// No two fields have one role.
fn once(reader: &mut Reader, fields: &mut [DeclaredField], has_role: fn(FieldRole) -> bool, role: &str) {
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
fn from_stands_alone(reader: &mut Reader, fields: &mut [DeclaredField]) {
    let Some(from) = fields.iter().position(|field| field.role == FieldRole::From) else { return };
    let Some(other) = fields.iter().enumerate().find(|(at, _)| *at != from).map(|(_, field)| field) else {
        return;
    };
    reader.problem(
        span_of(other),
        "`#[from]` makes the variant of its source alone: it can have no other field",
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
