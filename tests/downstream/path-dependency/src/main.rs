//! Uses the errors of another crate beside its own.
#![deny(warnings, missing_docs, unused_qualifications)]

errdown::include_errors!("docs/errors.md");

fn main() {
    println!("{:?}", ErrorCode::ALL);
    println!("{:?}", downstream_errors::ErrorCode::ALL);
    println!("{}", downstream_errors::ErrorCode::UnknownItem.location());
}
