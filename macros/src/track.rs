//! Makes cargo rebuild the crate when one of its documents changes.

use crate::locate::Tracked;
use proc_macro2::TokenStream;
use quote::quote;

/// Expands to
/// ```text
/// const _: () = {
///     #[allow(dead_code)]
///     fn track() {
///         let _ = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/errors.md"));
///     }
/// };
/// ```
/// In a function that is never called the document is stored nowhere; as a constant it would
/// stand twice in every `.rmeta`.
pub(crate) fn track(files: &[Tracked]) -> TokenStream {
    if files.is_empty() {
        return TokenStream::new();
    }
    let paths = files.iter().map(|file| match file {
        Tracked::Behind { variable, path } => quote!(::core::concat!(::core::env!(#variable), #path)),
        Tracked::Absolute(path) => quote!(#path),
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
