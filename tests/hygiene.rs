//! The macro in the code of a user who denies every lint: wherever it is called and whatever is
//! in scope, nothing is seen of what it writes. The golden expansions are compiled and used here.

// A test exports nothing.
#![allow(unreachable_pub)]

mod expansions {
    #![deny(warnings, unused_qualifications, clippy::all)]
    // Lints that spare what a macro of another crate has written.
    #![allow(dead_code, clippy::pedantic)]

    pub mod declared {
        include!("expansions/declared.rs");
    }
    pub mod error_codes {
        include!("expansions/error_codes.rs");
    }
    pub mod fine_tuning {
        include!("expansions/fine_tuning.rs");
    }
    pub mod integers {
        include!("expansions/integers.rs");
    }
    pub mod texts {
        include!("expansions/texts.rs");
    }
}
#[path = "hygiene/lib.rs"]
mod user;

use errdown::{Catalog, Code, together};
use errdown_tests::project::{Project, cargo};
use user::local::Method;

/// The user's crate, with lints that can only be denied at its root, and the golden expansions as
/// a build script or `cargo errdown expand` would leave them.
fn strict_crate() -> Project {
    let root = "#![deny(future_incompatible, non_ascii_idents, unreachable_pub)]\n";
    let golden = "
        /// The pedantic lints spare macros only, and `doc_markdown` judges the prose of a page.
        #[allow(clippy::pedantic, clippy::nursery)]
        pub mod golden {
            /// Of an enum of the user's.
            pub mod declared;
            /// Of `error-codes.md`.
            pub mod error_codes;
            /// Of `fine-tuning.md`.
            pub mod fine_tuning;
            /// Of negative codes.
            pub mod integers;
            /// Of string codes.
            pub mod texts;
        }";
    Project::new("strict-user")
        .with("hygiene/errors.md", include_str!("hygiene/errors.md"))
        .with("src/lib.rs", &[root, include_str!("hygiene/lib.rs"), golden].concat())
        .with("src/golden/declared.rs", include_str!("expansions/declared.rs"))
        .with("src/golden/error_codes.rs", include_str!("expansions/error_codes.rs"))
        .with("src/golden/fine_tuning.rs", include_str!("expansions/fine_tuning.rs"))
        .with("src/golden/integers.rs", include_str!("expansions/integers.rs"))
        .with("src/golden/texts.rs", include_str!("expansions/texts.rs"))
}

#[test]
fn no_lint_of_rustc_clippy_or_rustdoc_sees_the_expansion() {
    let project = strict_crate();
    let run = |arguments: &[&str]| cargo(&project.path(""), arguments).output().unwrap();
    let warnings = |arguments| String::from_utf8(run(arguments).stderr).unwrap();
    assert_eq!(warnings(&["clippy", "--quiet"]), "");
    assert_eq!(warnings(&["doc", "--quiet", "--no-deps"]), "");
    // Whatever is in a cell, it is no example that rustdoc would run.
    let tested = String::from_utf8(run(&["test", "--doc"]).stdout).unwrap();
    assert!(tested.starts_with("\nrunning 0 tests\n"), "{tested}");
}

/// The other half, that the enum is open unless told otherwise, is `ui/enum/`.
#[test]
fn an_exhaustive_enum_is_matched_without_a_wildcard_in_another_crate() {
    let project = Project::new("closed-user")
        .with("hygiene/errors.md", include_str!("hygiene/errors.md"))
        .with(
            "src/lib.rs",
            "errdown::include_errors!(pub enum Closed from \"hygiene/errors.md\" { exhaustive: true });",
        )
        .with(
            "src/main.rs",
            "use closed_user::Closed;
            fn main() {
                let name = match Closed::RateLimit {
                    Closed::BadRequest => 'b',
                    Closed::RateLimit => 'r',
                };
                println!(\"{name}\");
            }",
        );
    assert_eq!(project.run(), "r\n");
}

/// A crate of nothing but a call, or what the compiler says to it.
fn check(name: &str, call: &str) -> Result<(), String> {
    let project = Project::new(name)
        .with("hygiene/errors.md", include_str!("hygiene/errors.md"))
        .with("src/lib.rs", &format!("#![deny(warnings)]\n{call}"));
    project.build(&["check"]).map(drop)
}

#[test]
fn given_derives_are_dropped_from_a_wrapper_too() {
    let call = r#"
        macro_rules! errors {
            ($(#[$attribute:meta])* $name:ident) => {
                errdown::include_errors! {
                    $(#[$attribute])*
                    pub enum $name from "hygiene/errors.md"
                }
            };
        }
        errors! { #[derive(Debug, Clone)] E }
    "#;
    assert_eq!(check("wrapped-derive", call), Ok(()));
}

#[test]
fn a_cfg_in_front_of_the_enum_is_one_for_all_of_it() {
    let call = r#"errdown::include_errors!(#[cfg(any())] pub enum E from "hygiene/errors.md");"#;
    assert_eq!(check("cfg-user", call), Ok(()));
}

#[test]
fn a_deprecated_enum_is_no_deprecated_use_of_itself() {
    let call = r#"errdown::include_errors!(#[deprecated] pub enum E from "hygiene/errors.md");"#;
    assert_eq!(check("deprecated-user", call), Ok(()));
}

/// Rust normalizes identifiers (NFC), so what differs in nothing else is one name.
#[test]
fn composed_and_decomposed_letters_make_one_name() {
    let call = r#"errdown::include_errors!(pub enum E = "
| Code | Cause |
|------|-------|
| 400 - Caf\u{e9} | a |
| 401 - Cafe\u{301} | b |
");
        pub const CODES: [u16; 2] = [E::Café400.code(), E::Café401.code()];"#;
    assert_eq!(check("composed-user", call), Ok(()));
}

#[test]
fn two_enums_of_a_module_keep_to_themselves() {
    use user::twice::{First, Second};
    assert_eq!(First::BadRequest.to_string(), "400 Bad request: The body is no JSON");
    let all: Vec<_> = Second::ALL.iter().map(|error| (format!("{error:?}"), error.code())).collect();
    let named = |name: &str, code| (name.to_owned(), code);
    assert_eq!(
        all,
        [named("BadRequest", 400), named("BadType", 400), named("TooFast", 429), named("Sorry", 500)]
    );
    assert_eq!(Second::TooFast.to_string(), "429 429 Rate limit: Too many requests");
    assert_eq!(Second::BadType.extra("Owner"), Some("api"));
    assert_eq!(Second::BadType.retry().remedy(), errdown::Remedy::Stop);
}

#[test]
fn every_visibility_is_the_users() {
    use user::visible::deep;
    assert_eq!(deep::Inside::Unpaid.code(), 402);
    assert_eq!((deep::CODES, user::visible::CODE, user::CODES), ([403, 404], 401, [400, 402]));
}

#[test]
fn functions_and_blocks_have_enums_of_their_own() {
    assert_eq!(user::local::in_a_function(1), "In a function");
    assert_eq!(().in_a_default_method(), "In a default method");
    assert_eq!(user::local::in_blocks(), ["In a closure", "In a constant"]);
}

#[test]
fn a_wrapper_passes_everything_on() {
    use user::wrapped::{CODE, Public, Told};
    assert_eq!((Public::NoJson.code(), Public::Asleep.code(), CODE), (-32700, 40003, -1));
    assert_eq!((Told::Never.to_string().as_str(), Told::Never.extra("Owner")), ("7!", Some("api")));
}

#[test]
fn names_in_scope_do_not_get_in_the_way() {
    use user::{attributed, bare, imported, shadowed};
    let all = [
        shadowed::E::Some.to_string(),
        shadowed::E::from_code(429).unwrap().to_string(),
        bare::E::RateLimit.to_string(),
        attributed::E::BadRequest.to_string(),
    ];
    assert_eq!(
        all,
        [
            "400 Bad request: The body is no JSON",
            "429 Rate limit: Too many requests",
            "429 Rate limit: Too many requests",
            "400 Bad request: The body is no JSON",
        ]
    );
    assert_eq!(imported::say(&imported::E::RateLimit), "RateLimit 429 Rate limit: Too many requests");
}

#[test]
fn variants_may_be_named_after_what_the_expansion_uses() {
    use user::named::{More, Names};
    let names: Vec<_> = Names::ALL.iter().map(|name| format!("{name:?}")).collect();
    assert_eq!(
        names.join(" "),
        "Error Err Ok Some None Self_ TryFrom String Code Entry Option Result FromStr Output Target Item \
         Type Catalog"
    );
    assert_eq!(Names::try_from(5), Ok(Names::None));
    assert_eq!("Self_".parse(), Ok(Names::Self_));
    assert_eq!(More::from_code(400), Some(More::BadRequest));
}

#[test]
fn a_closed_enum_needs_no_wildcard() {
    use user::closed::E;
    let name = |error| match error {
        E::BadRequest => "bad",
        E::RateLimit => "slow",
    };
    assert_eq!(E::ALL.iter().copied().map(name).collect::<Vec<_>>(), ["bad", "slow"]);
}

#[test]
fn derived_enums_are_errors_anywhere() {
    use errdown::DocumentedError;
    use user::derived::{Full, Generic, bare, in_a_function, shadowed};
    let full = Full::BadRequest { param: "p".into(), code: 7 };
    assert_eq!(full.to_string(), "Bad request {p} 7");
    assert_eq!(Full::RateLimit(None).to_string(), "429: Too many requests");
    let generic: Generic<'_, str, Full, 1> = Generic::Passed(full);
    assert_eq!((generic.to_string().as_str(), generic.entry()), ("Bad request {p} 7", None));
    assert!(shadowed::E::from_code(400).is_some() && bare::E::from_code(429).is_some());
    assert_eq!(
        in_a_function(),
        "400 Bad request: The body is no JSON 400 Bad request: The body is no JSON 429 Rate limit: Too many requests"
    );
}

#[test]
fn hostile_cells_are_texts() {
    use user::hostile::E;
    let texts = |error: &E| (error.title().unwrap_or_default(), error.cause(), error.solution());
    assert_eq!(
        E::ALL.iter().map(texts).collect::<Vec<_>>(),
        [
            ("[String]", "```rust fail!()", "<b>open alert(1)"),
            ("# Heading", "`unclosed", "{} {0} \\ \" '"),
            ("> quote", "- item", "1. item"),
            ("{title}", "[`Vec::new`]", "https://a.test/?q=<x>&y"),
            ("Not found (`model`)", "let indented = 1;", "https://b.test www.c.test"),
            ("Ends", "a \"# raw", "\"## literal"),
        ]
    );
}

/// The golden file is what the macro makes, and both say the same.
#[test]
fn a_golden_expansion_says_what_the_macro_says() {
    fn all<E: Catalog>() -> Vec<String> {
        let all = E::all().iter();
        all.map(|error| format!("{error:?} {error:#} {:?} {:?}", error.retry(), error.entry())).collect()
    }
    assert_eq!(all::<expansions::error_codes::InferenceError>(), all::<together::InferenceError>());
    assert_eq!(all::<expansions::fine_tuning::FineTuningError>(), all::<together::FineTuningError>());
}

#[test]
fn the_golden_expansion_of_a_derive_is_complete() {
    use errdown::{Basis, DocumentedError};
    use expansions::declared::ShopError;
    use std::time::Duration;
    type Error<'a> = ShopError<'a, together::InferenceError>;
    let inner = together::InferenceError::RateLimit;
    let fast = Error::TooFast { wait: Some(Duration::from_secs(1)), source: inner };
    assert_eq!(Error::NoItem("x").to_string(), "No item `x` (The item was withdrawn)");
    assert_eq!((fast.retry().basis(), fast.entry().unwrap().status()), (Basis::Server, Some(429)));
    assert_eq!(std::error::Error::source(&fast).map(ToString::to_string), Some(inner.to_string()));
    assert_eq!(Error::from(std::fmt::Error).to_string(), "Format: Error");
    assert_eq!(Error::Other(inner).to_string(), inner.to_string());
}

#[test]
fn golden_expansions_find_their_rows() {
    use expansions::{integers::RpcError, texts::GatewayError};
    assert_eq!(RpcError::from_code(-32602), Some(RpcError::UnknownCall));
    assert_eq!(RpcError::from_code(-32050), Some(RpcError::ReservedForErrorsOfTheImplementation));
    assert_eq!(RpcError::from_code(2), None);
    let codes: Vec<Code> = RpcError::UnknownCall.codes().collect();
    assert_eq!(codes, [Code::Int(-32601), Code::Int(-32602)]);
    assert_eq!(GatewayError::from_code("rate_limit"), None);
    assert_eq!(GatewayError::all_with_code("rate_limit").count(), 2);
    assert_eq!(GatewayError::from_code("503"), Some(GatewayError::TheOriginFailed));
    assert_eq!(GatewayError::BadBody.cause(), "");
    assert_eq!(GatewayError::BadBody.title(), Some("\"Quotes\", \\ and {}"));
}
