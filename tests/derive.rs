//! Enums that somebody wrote, held against their documents: what they display, advise and find.

use errdown::{Advice, Applied, Basis, DocumentedError, Remedy, Wait};
use std::error::Error;
use std::fmt::{self, Debug, Display};
use std::io;
use std::num::ParseIntError;
use std::sync::Arc;
use std::time::Duration;

/// The inference errors of the workspace's own documents, with fields.
#[derive(Debug, DocumentedError)]
#[errdown(from = "../docs-src/error-codes.md")]
enum InferenceError {
    #[errdown(code = 400, display = "{title}: {cause} (parameter `{param}`)")]
    InvalidRequest {
        param: String,
    },
    AuthenticationError,
    #[errdown(code = 402, display = "{title}: {limit:?} spent")]
    SpendingLimit {
        limit: Option<u32>,
    },
    #[errdown(display = "{code} {prompt:?} + {max_tokens:>5} tokens")]
    ContextLengthExceeded {
        prompt: u32,
        max_tokens: u32,
    },
    #[errdown(display = "{code} no such model: {0}")]
    NotFound(String),
    RateLimit {
        #[errdown(retry_after)]
        retry_after: Option<Duration>,
    },
    #[errdown(row = "ServerError", retry = "retry(brief, once)")]
    Internal(#[source] Option<Box<dyn Error + Send + Sync>>),
    #[errdown(code = 503, retry = slow_down(2m, at_most = 3))]
    Overloaded {
        #[errdown(retry_after)]
        wait: Option<Duration>,
        source: io::Error,
    },
    #[errdown(transparent)]
    Transport(#[from] io::Error),
    #[errdown(undocumented, display = "{variant}: {0}", retry = "fix_request")]
    NoNumber(#[from] ParseIntError),
}

/// The fine-tuning errors, with a lifetime.
#[derive(Debug, DocumentedError)]
#[errdown(from = "../docs-src/fine-tuning.md", display = "[{code}] {cause}", strict, allow = [fix-in-5xx], warn = true)]
enum FineTuningError<'a> {
    #[errdown(code = 401)]
    Key,
    #[errdown(display = "{cause}: {job}")]
    ContextLengthExceeded {
        job: &'a str,
    },
    InvalidEndpointUrlOrModelName,
    RateLimitExceeded,
    InvalidRequest(&'a str),
    EngineOverloaded,
    Timeout,
    CloudflareTimeout,
    ServerError,
}

fn overloaded(wait: Option<Duration>) -> InferenceError {
    InferenceError::Overloaded { wait, source: io::ErrorKind::TimedOut.into() }
}

#[test]
fn display_is_the_documents_or_the_variants() {
    let said = |error: InferenceError| error.to_string();
    assert_eq!(
        said(InferenceError::InvalidRequest { param: "{}".into() }),
        "Invalid Request: The request is not set up correctly (parameter `{}`)"
    );
    assert_eq!(
        said(InferenceError::ContextLengthExceeded { prompt: 8000, max_tokens: 300 }),
        "403 8000 +   300 tokens"
    );
    assert_eq!(said(InferenceError::SpendingLimit { limit: Some(7) }), "Payment Required: Some(7) spent");
    assert_eq!(said(InferenceError::NotFound("m".into())), "404 no such model: m");
    assert_eq!(
        said(InferenceError::AuthenticationError),
        "401 Authentication Error: The API key is missing or invalid"
    );
    assert_eq!(said(io::Error::other("line cut").into()), "line cut");
    let number: InferenceError = "x".parse::<u8>().unwrap_err().into();
    assert_eq!(said(number), "NoNumber: invalid digit found in string");
    assert_eq!(FineTuningError::Timeout.to_string(), "[504] Timeout");
    assert_eq!(
        FineTuningError::ContextLengthExceeded { job: "ft-1" }.to_string(),
        "Input tokens and `max_tokens` together pass the context length of the model: ft-1"
    );
}

#[test]
fn the_alternate_form_adds_the_solution_to_a_display_with_fields() {
    let text = format!("{:#}", InferenceError::NotFound("m".into()));
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "404 no such model: m");
    assert_eq!(lines[1], InferenceError::NotFound(String::new()).entry().unwrap().solution());
    assert!(lines[2].starts_with("API reference: https://docs.together.ai/"), "{text}");
}

#[test]
fn entries_are_the_rows() {
    let entry = InferenceError::SpendingLimit { limit: Some(7) }.entry().unwrap();
    assert_eq!((entry.status(), entry.title()), (Some(402), Some("Payment Required")));
    assert_eq!(entry.location().path(), "../docs-src/error-codes.md");
    assert_eq!(entry.document().note().unwrap().links().len(), 1);
    assert_eq!(InferenceError::Transport(io::ErrorKind::Other.into()).entry(), None);
}

#[test]
fn sources_are_the_marked_fields() {
    let source = |error: &InferenceError| error.source().map(ToString::to_string);
    assert_eq!(source(&InferenceError::Internal(Some("a".into()))), Some("a".to_owned()));
    assert_eq!(source(&InferenceError::Internal(None)), None);
    assert_eq!(source(&overloaded(None)), Some("timed out".to_owned()));
    assert_eq!(source(&InferenceError::AuthenticationError), None);
    // A transparent variant stands for its field, so that its source is the field's own.
    assert_eq!(source(&io::Error::other("outer").into()), None);
    let nested = io::Error::other(InferenceError::Internal(Some("inner".into())));
    assert_eq!(source(&nested.into()), Some("inner".to_owned()));
    assert!(InferenceError::from("x".parse::<u8>().unwrap_err()).source().is_some());
}

#[test]
fn advice_is_the_documents_the_variants_or_the_servers() {
    assert_eq!(InferenceError::AuthenticationError.retry().remedy(), Remedy::FixAccount);
    let internal = InferenceError::Internal(None).retry();
    assert_eq!(internal.remedy(), Remedy::Retry);
    assert_eq!(
        (internal.wait(), internal.at_most().map(u8::from), internal.basis()),
        (Wait::Brief, Some(1), Basis::Override)
    );
    let slow = |wait| overloaded(wait).retry();
    assert_eq!(
        (slow(None).wait(), slow(None).basis()),
        (Wait::AtLeast(Duration::from_secs(120)), Basis::Override)
    );
    let told = slow(Some(Duration::from_millis(1500)));
    assert_eq!(told.wait(), Wait::AtLeast(Duration::from_millis(1500)));
    assert_eq!((told.remedy(), told.basis(), told.applied()), (Remedy::SlowDown, Basis::Server, Applied::No));
    assert_eq!(slow(Some(Duration::ZERO)), slow(None));
    let limited = InferenceError::RateLimit { retry_after: Some(Duration::from_secs(9)) };
    assert_eq!(limited.retry().first_delay(), Some(Duration::from_secs(9)));
    let number = InferenceError::from("x".parse::<u8>().unwrap_err());
    assert_eq!(number.retry().remedy(), Remedy::FixRequest);
    assert_eq!(InferenceError::from(io::Error::other("a")).retry(), Advice::UNSPECIFIED);
    // The entry is what the document says, whatever the enum makes of it.
    assert_eq!(InferenceError::Internal(None).entry().unwrap().retry().basis(), Basis::Text);
}

#[test]
fn a_code_makes_a_variant_of_default_values() {
    assert!(matches!(
        FineTuningError::from_code(403),
        Some(FineTuningError::ContextLengthExceeded { job: "" })
    ));
    assert!(matches!(FineTuningError::from_code(500), Some(FineTuningError::InvalidRequest(""))));
    assert!(FineTuningError::from_code(418).is_none());
}

mod codes {
    use super::*;

    #[derive(Debug, PartialEq, DocumentedError)]
    #[errdown(document = r#"
| Code | Cause | Fix |
|------|-------|-----|
| 500, 503 - Server error | We are sorry | Try again |
| 52x | The origin is gone | Wait |
| 429 - Slow | a | Slow down |
| 429 - Quota | b | Buy more |
| 1000 - Odd | c | d |
"#)]
    enum Numbers {
        #[errdown(code = 503, display = "{self.code} of {row.code}")]
        Busy {
            code: u8,
        },
        #[errdown(code = 500)]
        Broken,
        #[errdown(code = 521)]
        Down,
        #[errdown(code = "525")]
        Handshake,
        Slow,
        #[errdown(code = 429)]
        Quota,
        #[errdown(code = 1_000)]
        Odd,
    }

    #[test]
    fn variants_share_a_row_by_its_codes() {
        assert_eq!(Numbers::from_code(503), Some(Numbers::Busy { code: 0 }));
        assert_eq!(Numbers::from_code(500), Some(Numbers::Broken));
        assert_eq!(Numbers::Busy { code: 1 }.entry(), Numbers::Broken.entry());
        assert_eq!(Numbers::Broken.to_string(), "500, 503 Server error: We are sorry");
    }

    #[test]
    fn a_range_is_the_variants_that_name_its_codes() {
        assert_eq!(Numbers::from_code(521), Some(Numbers::Down));
        assert_eq!(Numbers::from_code(525), Some(Numbers::Handshake));
        assert_eq!(Numbers::from_code(522), None);
    }

    #[derive(Debug, PartialEq, DocumentedError)]
    #[errdown(
        document = "
| Code | Cause |
|------|-------|
| 5xx - Origin | The origin is gone |
| 400, 402 - Bad | We are sorry |
",
        partial
    )]
    enum Ranges {
        #[errdown(code = "5xx")]
        All,
        #[errdown(code = "520-529")]
        Edge,
        #[errdown(code = 503)]
        One,
        #[errdown(code = 402)]
        Payment,
    }

    #[test]
    fn the_narrowest_code_wins_in_any_order() {
        assert_eq!(Ranges::from_code(503), Some(Ranges::One));
        assert_eq!(Ranges::from_code(521), Some(Ranges::Edge));
        assert_eq!(Ranges::from_code(500), Some(Ranges::All));
    }

    #[test]
    fn a_variant_of_one_code_stands_for_no_other() {
        assert_eq!(Ranges::from_code(402), Some(Ranges::Payment));
        assert_eq!(Ranges::from_code(400), None);
    }

    #[test]
    fn a_code_of_several_rows_finds_none() {
        assert_eq!(Numbers::from_code(429), None);
        assert_eq!(Numbers::from_code(1000), Some(Numbers::Odd));
        assert_ne!(Numbers::Slow.entry(), Numbers::Quota.entry());
    }

    #[derive(Debug, PartialEq, DocumentedError)]
    #[errdown(document = "
| Code | Name | Cause |
|------|------|-------|
| `E_BODY` | BAD_BODY | The body is no JSON |
| `E_KEY` | | The key is missing |
| -5 | | a |
", allow = [duplicate-code], code = &'static str)]
    enum Texts {
        #[errdown(name = "BAD_BODY")]
        Json,
        #[errdown(code = "E_KEY")]
        Key(Vec<u8>),
        #[errdown(code = -5)]
        Minus,
    }

    #[test]
    fn codes_may_be_texts() {
        let code = String::from("E_KEY");
        assert_eq!(Texts::from_code(&code), Some(Texts::Key(Vec::new())));
        assert_eq!(Texts::from_code("E_BODY"), Some(Texts::Json));
        assert_eq!(Texts::from_code("-5"), Some(Texts::Minus));
    }

    /// A user's own constructor stays where ours is not wanted.
    #[derive(Debug, DocumentedError)]
    #[errdown(document = "| Code | Cause |\n|---|---|\n| 503 | Closed |", from_code = false)]
    enum Own {
        Closed,
    }

    impl Own {
        fn from_code(_: i32) -> Self {
            Self::Closed
        }
    }

    #[test]
    fn a_constructor_of_the_users_own() {
        assert_eq!(Own::from_code(0).to_string(), "503 Closed");
    }
}

mod generic {
    use super::*;

    #[derive(Debug, DocumentedError)]
    #[errdown(
        document = "
| Code | Cause | Fix |
|------|-------|-----|
| 400 - Bad | a | b |
| 401 - Worse | c | d |
| 402 - Worst | e | f |
",
        from_code
    )]
    enum Generic<'a, T, S: ?Sized = str, const N: usize = 1>
    where
        T: Clone,
    {
        #[errdown(display = "{title} {0} {1:?}")]
        Bad(T, &'a S),
        Worse {
            #[source]
            cause: T,
            list: [u8; N],
        },
        Worst(fn(&T) -> Vec<Vec<u8>>, core::marker::PhantomData<S>),
        #[errdown(transparent)]
        Inner(Box<T>),
    }

    #[derive(Clone, Debug, DocumentedError)]
    #[errdown(document = "| Code | Cause |\n|---|---|\n| 503 | Closed |")]
    enum Plain {
        Closed,
        #[errdown(undocumented, display = "no page knows it")]
        Unknown,
    }

    #[test]
    fn parameters_get_the_bounds_that_their_uses_need() {
        let bad: Generic<'_, Plain> = Generic::Bad(Plain::Closed, "x");
        assert_eq!(bad.to_string(), "Bad 503 Closed \"x\"");
        let worse: Generic<'_, Plain, str, 2> = Generic::Worse { cause: Plain::Unknown, list: [1, 2] };
        assert_eq!(worse.source().map(ToString::to_string).as_deref(), Some("no page knows it"));
        assert_eq!(worse.entry().unwrap().codes().len(), 1);
        let Generic::Worse { list, .. } = worse else { panic!() };
        assert_eq!(list, [1, 2]);
        let worst: Generic<'_, Plain> = Generic::Worst(|_| Vec::new(), core::marker::PhantomData);
        assert!(matches!(worst, Generic::Worst(make, _) if make(&Plain::Closed).is_empty()));
    }

    /// Without the bound nobody knows that a generic field is documented; the derive's page says so.
    #[test]
    fn a_generic_field_forwards_where_its_bound_is_written() {
        let inner: Generic<'_, Plain> = Generic::Inner(Box::new(Plain::Closed));
        assert_eq!((inner.to_string().as_str(), inner.entry()), ("503 Closed", None));

        #[derive(Debug, DocumentedError)]
        #[errdown(document = "| Code | Cause |\n|---|---|\n| 404 | Gone |", partial)]
        enum Bound<E: DocumentedError + 'static> {
            #[errdown(transparent)]
            Inner(E),
        }
        let inner = Bound::Inner(Plain::Closed);
        assert_eq!(inner.entry(), Plain::Closed.entry());
        assert!(inner.retry().is_retryable());
    }
}

mod transparent {
    use super::*;

    errdown::include_errors!(enum Listed = "
| Code | Cause | Fix |
|------|-------|-----|
| 429 - Slow | Too many requests | Slow down |
");

    #[derive(Debug, DocumentedError)]
    #[errdown(document = "| Code | Cause |\n|---|---|\n| 404 | Gone |")]
    enum Outer {
        Gone,
        #[errdown(transparent)]
        Listed(#[from] Listed),
        #[errdown(transparent)]
        Boxed(Box<dyn Error + Send + Sync>),
        #[errdown(transparent)]
        Shared(Arc<Listed>),
        #[errdown(transparent, retry = "stop")]
        Told {
            inner: Listed,
        },
    }

    #[test]
    fn a_documented_field_is_forwarded() {
        let listed = Outer::from(Listed::Slow);
        assert_eq!(listed.entry(), Some(Listed::Slow.entry()));
        assert!(listed.retry().is_throttle());
        assert_eq!(format!("{listed:#}"), format!("{:#}", Listed::Slow));
        assert!(listed.source().is_none());
        assert_eq!(Outer::Told { inner: Listed::Slow }.retry().remedy(), Remedy::Stop);
        let shared = Outer::Shared(Arc::new(Listed::Slow));
        assert_eq!((shared.entry(), shared.retry()), (listed.entry(), listed.retry()));
    }

    #[test]
    fn any_other_field_says_nothing() {
        let boxed = Outer::Boxed(Box::new(Listed::Slow));
        assert_eq!((boxed.to_string(), boxed.entry()), (Listed::Slow.to_string(), None));
        assert_eq!(boxed.retry(), Advice::UNSPECIFIED);
        assert_eq!(Outer::Gone.retry().basis(), Basis::Status);
    }
}

mod hostile {
    use super::*;

    /// Cells and fields that would be formats if anything here were one.
    #[derive(Debug, PartialEq, DocumentedError)]
    #[errdown(
        document = r#"
| Code | Cause | Fix |
|------|-------|-----|
| 400 - {0} {param} {{ | %s {} {cause} \ "quoted" | {:?} } |
"#,
        display = "{title}|{cause}"
    )]
    enum Hostile {
        #[errdown(code = 400, display = "{title}|{cause}|{0}|{{0}}")]
        Cell(String),
    }

    #[test]
    fn no_cell_and_no_field_is_a_format() {
        let error = Hostile::Cell("{title} {0} {".to_owned());
        assert_eq!(error.to_string(), r#"{0} {param} {{|%s {} {cause} \ "quoted"|{title} {0} {|{0}"#);
        assert!(format!("{error:#}").ends_with("\n{:?} }"));
        assert_eq!(format!("{error:>200.3}"), error.to_string());
    }
}

mod waits {
    use super::*;

    #[derive(Debug, DocumentedError)]
    #[errdown(document = "
| Code | Cause | Fix |
|------|-------|-----|
| 422 - Unclear | Something is wrong with a field | Fix your request |
| 599 - Odd | ? | |
")]
    enum Told {
        Unclear(#[errdown(retry_after)] Option<Duration>),
        Odd(#[errdown(retry_after)] Option<Duration>),
    }

    #[test]
    fn the_servers_wait_is_a_reason_to_retry_but_makes_no_yes_of_a_no() {
        let wait = Some(Duration::from_secs(7));
        assert_eq!(Told::Unclear(None).retry().remedy(), Remedy::FixRequest);
        assert_eq!(Told::Unclear(wait).retry(), Told::Unclear(None).retry());
        assert_eq!(Told::Odd(None).retry().remedy(), Remedy::Unspecified);
        let told = Told::Odd(wait).retry();
        assert_eq!((told.remedy(), told.first_delay(), told.basis()), (Remedy::Retry, wait, Basis::Server));
    }
}

mod names {
    use super::*;

    /// Raw identifiers, discriminants, and several documents.
    #[derive(Debug, DocumentedError)]
    #[errdown(from = ["../docs-src/shop.md", "../docs-src/fine-tuning.md"], partial)]
    #[errdown(columns = { "Solution" => solution }, base_url = "https://shop.test")]
    #[allow(non_camel_case_types)]
    #[repr(u8)]
    enum Raw {
        #[errdown(row = "NoItem", display = "{type} {self.code}: {row.code}")]
        r#async {
            r#type: u8,
            code: u8,
        } = 7,
        TooFast(#[errdown(retry_after)] Option<Duration>, #[source] fmt::Error) = 1 << 3,
        #[cfg(any())]
        Never,
    }

    #[test]
    fn raw_identifiers_are_named_without_their_mark() {
        assert_eq!(Raw::r#async { r#type: 1, code: 2 }.to_string(), "1 2: 404");
        let fast = Raw::TooFast(Some(Duration::from_secs(1)), fmt::Error);
        assert_eq!(fast.retry().basis(), Basis::Server);
        assert_eq!(fast.entry().unwrap().location().path(), "../docs-src/shop.md");
    }

    /// From the fragments of a macro.
    macro_rules! declare {
        ($(#[$attribute:meta])* $vis:vis $name:ident { $($variant:ident $(($ty:ty))?),* }) => {
            $(#[$attribute])*
            $vis enum $name { $($variant $(($ty))?),* }
        };
    }

    declare! {
        #[derive(Debug, DocumentedError)]
        #[errdown(document = "| Code | Cause |\n|---|---|\n| 404 | Gone |")]
        #[derive(PartialEq)]
        pub(super) Wrapped { Gone(Vec<Option<u8>>) }
    }

    #[test]
    fn a_macro_may_write_the_enum() {
        assert_eq!(Wrapped::from_code(404), Some(Wrapped::Gone(Vec::new())));
    }

    macro_rules! fragments {
        ($name:ident, $l:lifetime, $source:ty, $wait:ty, $object:ty) => {
            #[derive(Debug, DocumentedError)]
            #[errdown(document = "| Code | Cause |\n|---|---|\n| 503 | Gone |", from_code = false)]
            enum $name<$l> {
                Gone {
                    #[source]
                    cause: $source,
                    #[errdown(retry_after)]
                    wait: $wait,
                    name: &$l str,
                },
                #[errdown(undocumented, display = "{0:?}")]
                Object(&'static $object),
            }
        };
    }

    fragments!(Fragments, 'a, Option<fmt::Error>, Option<Duration>, dyn Debug + Sync);

    #[test]
    fn types_may_be_fragments() {
        let gone = Fragments::Gone { cause: Some(fmt::Error), wait: Some(Duration::from_secs(3)), name: "" };
        assert!(gone.source().is_some());
        assert_eq!(gone.retry().first_delay(), Some(Duration::from_secs(3)));
        let Fragments::Gone { name, .. } = gone else { panic!("another variant") };
        assert_eq!((name, Fragments::Object(&7).to_string().as_str()), ("", "7"));
    }

    /// Constants of the user's with names that generated code could have.
    #[expect(non_upper_case_globals, reason = "parameters of generated functions have such names")]
    mod constants {
        use super::*;

        const TABLE: usize = 3;
        const DOCUMENTS: usize = 2;
        const f: usize = 1;
        const code: usize = 1;
        const source: usize = 1;
        const error: usize = 1;

        #[derive(Debug, DocumentedError)]
        #[errdown(document = "| Code | Cause |\n|---|---|\n| 404 | Gone |\n| 500, 503 - Broken | a |")]
        pub(super) enum Lengths {
            #[errdown(display = "{0:?}{1:?}{2:?}{3:?}{4:?}{5:?}")]
            Gone([u8; TABLE], [u8; DOCUMENTS], [u8; f], [u8; code], [u8; source], [u8; error]),
            #[errdown(code = 500)]
            Broken(#[source] Option<fmt::Error>),
            #[errdown(code = 503)]
            Busy,
            #[errdown(transparent)]
            Format(#[from] fmt::Error),
        }
    }

    #[test]
    fn constants_of_the_user_are_the_users() {
        use constants::Lengths;
        assert_eq!(Lengths::from_code(404).unwrap().to_string(), "[0, 0, 0][0, 0][0][0][0][0]");
        assert!(Lengths::from_code(500).unwrap().source().is_none());
    }

    /// As serde's users write it.
    #[test]
    fn the_runtime_may_be_named_in_quotes() {
        #[derive(Debug, DocumentedError)]
        #[errdown(document = "| Code | Cause |\n|---|---|\n| 404 | Gone |", crate = "errdown")]
        enum Quoted {
            Gone,
        }
        #[derive(Debug, DocumentedError)]
        #[errdown(document = "| Code | Cause |\n|---|---|\n| 404 | Gone |", crate = "::errdown")]
        enum Rooted {
            Gone,
        }
        assert_eq!(Quoted::Gone.to_string(), Rooted::Gone.to_string());
    }

    #[test]
    fn one_template_says_the_same_for_all_variants_and_for_one() {
        #[derive(Debug, DocumentedError)]
        #[errdown(
            document = "| Code | Cause |\n|---|---|\n| 500, 503 - Broken | a |",
            display = "{variant} {code}"
        )]
        enum All {
            #[errdown(code = 500)]
            Failed,
            #[errdown(code = 503, display = "{variant} {code}")]
            Busy,
        }
        #[derive(Debug, DocumentedError)]
        #[errdown(
            document = "| Code | Cause |\n|---|---|\n| 500, 503 - Broken | a |",
            display = "{variant} {code}"
        )]
        enum Whole {
            #[errdown(row = "Broken")]
            Down,
        }
        assert_eq!(
            (All::Failed.to_string(), All::Busy.to_string()),
            ("Failed 500".into(), "Busy 503".into())
        );
        assert_eq!(Whole::Down.to_string(), "Down 500, 503");
    }

    #[test]
    fn an_enum_of_a_function_is_its_own() {
        #[derive(Debug, DocumentedError)]
        #[errdown(document = "| Code | Cause |\n|---|---|\n| 404 | Gone |")]
        enum Local {
            Gone,
        }
        fn is_error<E: Error + Debug + Display>(error: E) -> String {
            error.to_string()
        }
        assert_eq!(is_error(Local::Gone), "404 Gone");
    }

    /// Nothing but rows that are missing by leave.
    #[derive(Debug, DocumentedError)]
    #[errdown(from = "../docs-src/shop.md", partial)]
    enum Nothing {}

    #[test]
    fn an_enum_without_variants_is_an_error_type_too() {
        fn documented<E: DocumentedError>() {}
        documented::<Nothing>();
    }
}
