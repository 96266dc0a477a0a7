//! Makes cargo rebuild the crate when one of its documents changes.

use proc_macro2::TokenStream;
use quote::quote;

/// A file that cargo must watch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TrackedFile {
    /// Below the folder that an environment variable names. No absolute path reaches the output
    /// then, so that two checkouts compile to the same bytes.
    Below {
        /// The environment variable.
        variable: &'static str,
        /// The path, with its leading `/`.
        path: String,
    },
    /// Anywhere else.
    Absolute(String),
}

/// Makes the compiler read the files, so that cargo watches them.
///
/// Expands to:
/// ```text
/// const _: () = {
///     fn track() {
///         let _ = ::core::include_bytes!(::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/docs/errors.md"));
///     }
/// };
/// ```
/// Inside of a function that nobody calls, since a constant would be stored in the metadata of the
/// crate.
pub fn track(files: &[TrackedFile]) -> TokenStream {
    if files.is_empty() {
        return TokenStream::new();
    }
    let paths = files.iter().map(|file| match file {
        TrackedFile::Below { variable, path } => quote!(::core::concat!(::core::env!(#variable), #path)),
        TrackedFile::Absolute(path) => quote!(#path),
    });
    quote! {
        const _: () = {
            #[allow(dead_code)]
            fn track() {
                #(let _ = ::core::include_bytes!(#paths);)*
            }
        };
    }
}
