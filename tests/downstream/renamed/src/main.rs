//! Uses errdown as `err`.
#![deny(warnings, missing_docs, unused_qualifications)]

use err::Catalog;

err::include_errors! {
    pub enum ShopError from "docs/errors.md" { crate: err }
}

err::include_errors! {
    pub enum InlineError = "| Code | Cause |\n|---|---|\n| E1 | No stock |" { crate: ::err }
}

fn first<E: Catalog>() -> Option<&'static E> {
    E::all().first()
}

fn main() {
    println!("{:?} {}", first::<ShopError>(), ShopError::TooManyRequests);
    println!("{:?} {}", first::<InlineError>(), InlineError::E1);
}
