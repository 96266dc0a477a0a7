//! A macro of a company's own around `include_errors!`.
#![deny(warnings, missing_docs, unused_qualifications)]

pub use errdown;

/// Documents an API: `api_errors!(pub enum Name from "path")`, with attributes, or
/// `api_errors!(Name = "document", path::to::errdown)`.
#[macro_export]
macro_rules! api_errors {
    ($(#[$attribute:meta])* $visibility:vis enum $name:ident from $path:literal) => {
        $crate::errdown::include_errors! {
            $(#[$attribute])*
            $visibility enum $name from $path { crate: $crate::errdown }
        }
    };
    ($name:ident = $document:expr, $errdown:path) => {
        $crate::errdown::include_errors! {
            pub enum $name = $document { crate: $errdown, exhaustive: true }
        }
    };
}
