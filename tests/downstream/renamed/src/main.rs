//! Uses errdown as `err`.
#![deny(warnings, missing_docs, unused_qualifications)]

use err::Catalog;

err::include_errors! {
    pub enum ShopError from "docs/errors.md" { crate: err }
}

err::include_errors! {
    pub enum InlineError = "| Code | Cause |\n|---|---|\n| E1 | No stock |" { crate: ::err }
}

/// The derive is told the other name.
#[derive(Debug, err::DocumentedError)]
#[errdown(from = "docs/errors.md", partial, crate = err)]
pub enum Derived {
    /// Named as its row.
    UnknownItem,
}

fn first<E: Catalog>() -> Option<&'static E> {
    E::all().first()
}

fn main() {
    println!("{:?} {}", first::<ShopError>(), ShopError::TooManyRequests);
    println!("{:?} {}", first::<InlineError>(), InlineError::NoStock);
    println!("{}", Derived::UnknownItem);
}
