//! The crate of a user who denies every lint, and whose names are in the way wherever they can be.
//! `hygiene.rs` has it as a module, to use what is in it, and builds it as a crate of its own, for
//! the lints that are silent in tests.

#![deny(warnings, keyword_idents, let_underscore, nonstandard_style)]
#![deny(rust_2018_idioms, unused)]
#![deny(explicit_outlives_requirements, meta_variable_misuse, missing_copy_implementations)]
#![deny(missing_debug_implementations, missing_docs, redundant_lifetimes)]
#![deny(single_use_lifetimes, trivial_casts, trivial_numeric_casts, unit_bindings)]
#![deny(unused_import_braces, unused_lifetimes, unused_macro_rules, unused_qualifications)]
#![deny(unused_results, variant_size_differences)]
#![deny(clippy::all, clippy::pedantic, clippy::nursery, rustdoc::all)]

/// Twice in one module, with nothing but a document and with everything else.
pub mod twice {
    errdown::include_errors! {
        pub enum First = "
| Code | Cause |
|------|-------|
| 400 - Bad request | The body is no JSON |
"
    }

    errdown::include_errors! {
        /// Words of the user.
        pub enum Second = "
# T

| Code | Meaning | Fix | Owner |
|------|---------|-----|-------|
| 400 - Bad request | The body is no JSON | Send JSON | api |
| 400 - Bad type | The type is no JSON | Send JSON | api |
| 429 - Rate limit | Too many requests | Slow down | edge |
| 5xx | We are sorry | Try again | edge |
" {
            table: "T",
            columns: { "Owner" => extra, "Fix" => solution },
            base_url: "https://a.test/docs",
            display: "{status} {code} {title}: {cause}",
            code: i64,
            success: include,
            exhaustive: true,
            strict: false,
            allow: [surplus-cells],
            warn: false,
            crate: errdown,
            429 => TooFast,
            "5xx" => { name: Sorry, retry: retry(brief) },
            BadType => { retry: stop },
        }
    }
}

/// Every visibility.
pub mod visible {
    /// Two modules down.
    pub mod deep {
        errdown::include_errors!(pub(in super::super) enum Upstairs = "
| Code | Cause |
|------|-------|
| 400 - Bad request | The body is no JSON |
");
        errdown::include_errors!(pub(super) enum NextDoor = "
| Code | Cause |
|------|-------|
| 401 - No key | The key is missing |
");
        errdown::include_errors!(pub(crate) enum Inside = "
| Code | Cause |
|------|-------|
| 402 - Unpaid | The bill is open |
");
        errdown::include_errors!(pub(self) enum Here = "
| Code | Cause |
|------|-------|
| 403 - Forbidden | The key is for something else |
");
        // Hardly anything of it is used, and no lint says so.
        errdown::include_errors!(enum Private = "
| Code | Cause |
|------|-------|
| 404 - Not found | There is no such model |
");

        /// The codes of those that others cannot name.
        pub const CODES: [u16; 2] = [Here::Forbidden.code(), Private::NotFound.code()];
    }

    /// The code of the one beside.
    pub const CODE: u16 = deep::NextDoor::NoKey.code();
}

/// The codes of the enums that are visible here only.
pub const CODES: [u16; 2] =
    [visible::deep::Upstairs::BadRequest.code(), visible::deep::Inside::Unpaid.code()];

/// Inside of functions, methods and blocks.
pub mod local {
    /// In a function, generic in something else.
    #[must_use]
    pub fn in_a_function<T>(_: T) -> &'static str {
        errdown::include_errors!(enum Local = "
| Code | Cause |
|------|-------|
| 400 - Bad request | In a function |
");
        Local::BadRequest.cause()
    }

    /// Has a method with an enum, and a default method with one.
    pub trait Method {
        /// In a default method.
        fn in_a_default_method(&self) -> &'static str {
            errdown::include_errors!(enum Local = "
| Code | Cause |
|------|-------|
| 400 - Bad request | In a default method |
");
            Local::BadRequest.cause()
        }
    }

    impl Method for () {}

    /// In a closure and in a block of a constant.
    #[must_use]
    pub fn in_blocks() -> [&'static str; 2] {
        const CAUSE: &str = {
            errdown::include_errors!(enum Local = "
| Code | Cause |
|------|-------|
| 400 - Bad request | In a constant |
");
            Local::BadRequest.cause()
        };
        let closure = || {
            errdown::include_errors!(enum Local = "
| Code | Cause |
|------|-------|
| 400 - Bad request | In a closure |
");
            Local::BadRequest.cause()
        };
        [closure(), CAUSE]
    }
}

/// From macros of the user's own.
pub mod wrapped {
    macro_rules! errors {
        ($(#[$attribute:meta])* $visibility:vis $name:ident: $document:literal, $($code:literal => $variant:ident),*) => {
            errdown::include_errors! {
                $(#[$attribute])*
                $visibility enum $name = $document {
                    $($code => $variant,)*
                }
            }
        };
    }

    errors! {
        /// Words of the user.
        #[must_use]
        pub Public: "
| Code | Cause |
|------|-------|
| -32700 - Parse error | The body is no JSON |
| 40003 - Suspended | The account sleeps |
",
        -32700 => NoJson, "40003" => Asleep
    }

    errors!(Private: "
| Code | Cause |
|------|-------|
| -1 - Oh | No |
",);

    macro_rules! with_options {
        ($display:expr, $code:ty, $exhaustive:literal, $heading:literal, $variant:ident) => {
            errdown::include_errors! {
                pub enum Told = "
# Errors

| Code | Cause | Owner |
|------|-------|-------|
| 7 - Oh | No | api |
" {
                    table: $heading,
                    columns: { "Owner" => extra },
                    display: $display,
                    code: $code,
                    exhaustive: $exhaustive,
                    Oh => { name: $variant, retry: stop },
                }
            }
        };
    }

    with_options!("{code}!", i64, true, "Errors", Never);

    /// The code of the one that others cannot name.
    pub const CODE: i64 = Private::Oh.code();
}

/// Among names that the expansion might mean, if it were careless.
pub mod shadowed {
    #![allow(dead_code, missing_copy_implementations, missing_debug_implementations, missing_docs)]
    #![allow(non_camel_case_types, unused_macros)]

    pub mod alloc {}
    pub mod core {}
    pub mod errdown_private {}
    pub mod std {}

    pub struct Advice;
    pub struct Entry;
    pub struct Option;
    pub struct Result;
    pub struct Some;
    pub struct String;
    pub struct Table;
    pub struct i64;
    pub struct str;
    pub struct u16;
    pub struct u8;

    pub trait Catalog {}
    pub trait Clone {}
    pub trait Copy {}
    pub trait Debug {}
    pub trait Display {}
    pub trait DocumentedError {}
    pub trait Eq {}
    pub trait Error {}
    pub trait From {}
    pub trait FromStr {}
    pub trait Hash {}
    pub trait Iterator {}
    pub trait Ord {}
    pub trait PartialEq {}
    pub trait PartialOrd {}
    pub trait TryFrom {}

    pub const ALL: () = ();
    pub static DOCUMENTS: () = ();
    pub static TABLE: () = ();
    pub const fn code() {}
    pub const fn display() {}
    pub const fn entry() {}
    pub const fn only() {}
    pub const fn variant() {}

    macro_rules! compile_error {
        () => {};
    }
    macro_rules! concat {
        () => {};
    }
    macro_rules! env {
        () => {};
    }
    macro_rules! include_bytes {
        () => {};
    }
    macro_rules! stringify {
        () => {};
    }

    errdown::include_errors!(pub enum E from "hygiene/errors.md" { 400 => Some });
}

/// With a trait in scope whose methods are named like those of the enum's own traits.
pub mod imported {
    use core::fmt::{Debug, Display};

    errdown::include_errors!(pub enum E from "hygiene/errors.md");

    /// Uses what is imported.
    pub fn say(it: &(impl Debug + Display)) -> String {
        format!("{it:?} {it}")
    }
}

/// With variants that are named like what the expansion uses, all of them in scope.
pub mod named {
    #![allow(unused_imports, clippy::enum_glob_use)]

    errdown::include_errors!(pub enum Names = "
| Code | Name | Cause |
|------|------|-------|
| 1  | Error | a |
| 2  | Err | a |
| 3  | Ok | a |
| 4  | Some | a |
| 5  | None | a |
| 6  | Self | a |
| 7  | TryFrom | a |
| 8  | String | a |
| 9  | Code | a |
| 10 | Entry | a |
| 11 | Option | a |
| 12 | Result | a |
| 13 | FromStr | a |
| 14 | Output | a |
| 15 | Target | a |
| 16 | Item | a |
| 17 | Type | a |
| 18 | Catalog | a |
" { success: include });

    use Names::*;

    errdown::include_errors!(pub enum More = "
| Code | Cause |
|------|-------|
| 400 - Bad request | The body is no JSON |
");
}

/// Enums of the user's own, held against documents, in all their forms.
pub mod derived {
    use core::marker::PhantomData;
    use core::time::Duration;

    /// With every attribute.
    #[derive(Debug, errdown::DocumentedError)]
    #[errdown(from = ["hygiene/errors.md"], table = "Errors", columns = { "Cause" => cause }, crate = errdown)]
    #[errdown(base_url = "https://a.test", display = "{code}: {cause}", allow = [surplus-cells], warn = false)]
    #[allow(dead_code)]
    #[non_exhaustive]
    pub enum Full {
        /// A field in its Display.
        #[errdown(code = 400, display = "{title} {{{param}}} {self.code:?}", retry = "slow_down(1s, once)")]
        BadRequest {
            /// Shown.
            param: String,
            /// Named like a column.
            code: u16,
        },
        /// A wait.
        RateLimit(#[errdown(retry_after)] Option<Duration>),
        /// A source that may be missing.
        #[errdown(undocumented, display = "{variant} {0:>3}")]
        Other(u8, #[source] Option<core::num::ParseIntError>),
        /// A conversion.
        #[errdown(transparent)]
        Passed(#[from] core::fmt::Error),
        /// A conversion of a struct.
        #[errdown(undocumented, display = "{source}", retry = "stop")]
        Named {
            /// The source.
            #[from]
            source: core::str::Utf8Error,
        },
    }

    /// Generic in everything.
    #[derive(Debug, errdown::DocumentedError)]
    #[errdown(from = "hygiene/errors.md", partial, strict)]
    #[allow(dead_code)]
    pub enum Generic<'a, T: ?Sized, E, const N: usize>
    where
        E: Sized,
    {
        /// Borrowed.
        #[errdown(display = "{0:?}")]
        BadRequest(&'a T, [u8; N]),
        /// Bounded by its use.
        #[errdown(transparent)]
        Passed(E),
        /// Not used.
        #[errdown(undocumented, display = "{variant}")]
        Nothing(PhantomData<fn(&u8) -> Vec<E>>),
    }

    /// Among names that the expansion might mean.
    pub mod shadowed {
        #![allow(dead_code, missing_copy_implementations, missing_debug_implementations, missing_docs)]
        #![allow(non_camel_case_types)]

        pub mod alloc {}
        pub mod core {}
        pub mod std {}

        pub struct Option;
        pub struct Result;
        pub struct Some;
        pub struct None;
        pub struct Ok;
        pub struct u16;
        pub trait Debug {}
        pub trait Default {}
        pub trait Display {}
        pub trait DocumentedError {}
        pub trait Error {}
        pub trait From {}

        #[derive(::core::fmt::Debug, errdown::DocumentedError)]
        #[errdown(from = "hygiene/errors.md")]
        pub enum E {
            BadRequest(String),
            RateLimit,
            #[errdown(transparent)]
            Error(#[from] ::core::fmt::Error),
        }
    }

    /// Without the prelude.
    pub mod bare {
        #![no_implicit_prelude]

        /// With a source.
        #[derive(
            ::core::fmt::Debug, ::core::clone::Clone, ::core::marker::Copy, ::errdown::DocumentedError,
        )]
        #[errdown(from = "hygiene/errors.md")]
        pub enum E {
            /// With one.
            BadRequest {
                /// The source.
                source: ::core::option::Option<::core::fmt::Error>,
            },
            /// Without.
            RateLimit,
        }
    }

    /// Hardly anything of it is used, and no lint says so.
    #[derive(Debug, errdown::DocumentedError)]
    #[errdown(from = "hygiene/errors.md")]
    enum Private {
        BadRequest,
        RateLimit,
    }

    /// In a function.
    #[must_use]
    pub fn in_a_function() -> String {
        #[derive(Debug, errdown::DocumentedError)]
        #[errdown(from = "hygiene/errors.md", partial)]
        enum Local {
            BadRequest,
        }
        format!("{} {} {}", Local::BadRequest, Private::BadRequest, Private::RateLimit)
    }

    /// Deprecated, of which the implementations are no use.
    #[derive(Clone, Copy, Debug, errdown::DocumentedError)]
    #[errdown(from = "hygiene/errors.md")]
    #[allow(dead_code)]
    #[deprecated]
    pub enum Old {
        /// So is the variant.
        #[deprecated]
        BadRequest,
        /// And this one.
        RateLimit,
    }
}

/// With attributes of the user's; derives that are given anyway would be E0119 if they stayed.
pub mod attributed {
    errdown::include_errors! {
        /// Words of the user,
        #[doc = "and more of them."]
        #[derive(Debug, Clone, ::core::marker::Copy)]
        #[derive(std::cmp::PartialEq, Eq, PartialOrd, Ord, core::hash::Hash,)]
        #[allow(clippy::enum_variant_names)]
        #[non_exhaustive]
        #[must_use]
        pub enum E = "
| Code | Cause |
|------|-------|
| 400 - Bad request | The body is no JSON |
"
    }
}

/// Without the prelude.
pub mod bare {
    #![no_implicit_prelude]

    ::errdown::include_errors!(pub enum E from "hygiene/errors.md");
}

/// For matches without a wildcard, in other crates too.
pub mod closed {
    errdown::include_errors! {
        pub enum E from "hygiene/errors.md" { exhaustive: true }
    }
}

/// Cells that would be code, links, headings, HTML or doctests if they were pasted into rustdoc.
pub mod hostile {
    errdown::include_errors!(pub enum E = r###"
# `Errors` [of] <all>

| Code | Cause | Solution | [Owner] |
|------|-------|----------|---------|
| 400 - [String] | ```rust fail!() | <b>open <script>alert(1)</script> | [x]: y |
| 401 - # Heading | `unclosed | </div> {} {0} \\ " ' | `a` [b](c) [d][e] |
| 402 - > quote | - item | 1. item | ![i](j) |
| 403 - {title} | [`Vec::new`] | https://a.test/?q=<x>&y | *a* _b_ ~~c~~ |
| 404 - Not found (`model`) |     let indented = 1; | <https://b.test> www.c.test | \[ \] \` |
| 405 - Ends | a "# raw | "## literal | |

```
panic!("a note is no doctest");
```

    panic!("nor is this");
"###);
}
