//! The errors of a shop. Its document has the same path in its package as the one of the crate that
//! uses it.
#![deny(warnings, missing_docs, unused_qualifications)]

errdown::include_errors!("docs/errors.md");
