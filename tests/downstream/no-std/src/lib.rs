//! Uses all that errdown generates without std and without an allocator, and in constants where it
//! says `const`.
#![no_std]
#![deny(warnings, missing_docs, unused_qualifications)]

use core::fmt::{self, Write};
use core::num::ParseIntError;
use core::panic::PanicInfo;
use core::str::FromStr;
use core::time::Duration;
use errdown::{
    Advice, Applied, Basis, Catalog, Code, Codes, Decision, Document, Documented, DocumentedError, Entry,
    Limits, Link, Links, Location, LookupError, Matches, Reason, Remedy, RetryAfter, UnixTime, Wait,
};

errdown::include_errors!(pub enum Http from "docs/errors.md");

errdown::include_errors!(
    /// Codes that are integers.
    pub enum Rpc = r"
| Code                 | Cause         | Solution         |
|----------------------|---------------|------------------|
| -32700               | Parse error   | Send valid JSON  |
| -32000 to -32099     | Server error  | Try again later  |
");

errdown::include_errors!(
    /// Codes that are texts.
    pub enum Registry = r"
| Code           | Cause                | Solution          |
|----------------|----------------------|-------------------|
| `BLOB_UNKNOWN` | The blob is unknown  | Upload it first   |
| `DENIED`       | No access            | Ask for access    |
");

/// An enum of the user's, with fields and an error outside of the document.
#[derive(Debug, DocumentedError)]
#[errdown(from = "docs/errors.md")]
pub enum Client<'a> {
    /// Named by its code, with the wait of the server.
    #[errdown(code = 429, display = "{title}: {0:?}")]
    Throttled(#[errdown(retry_after)] Option<Duration>),
    /// Named as its row.
    Closed {
        /// When the shop opens.
        opens: &'a str,
    },
    /// Outside of the document.
    #[errdown(transparent)]
    Parse(#[from] ParseIntError),
    /// Documented elsewhere.
    #[errdown(transparent)]
    Rpc(#[from] Rpc),
}

/// What a client says about an error, written.
///
/// # Errors
/// Those of the writer.
pub fn say(out: &mut dyn Write, error: &Client<'_>) -> fmt::Result {
    let known = Client::from_code(503).and_then(|closed| closed.entry());
    writeln!(out, "{error:#} {:?} {:?} {:?}", error.entry(), error.retry(), known)?;
    let mut source = core::error::Error::source(error);
    while let Some(error) = source {
        writeln!(out, "because {error}")?;
        source = error.source();
    }
    Ok(())
}

/// The advice of a row, as a constant.
pub const ADVICE: Advice = Http::RateLimit.retry();
/// The row itself.
pub const ENTRY: Entry = Http::RateLimit.entry();
/// Its codes.
pub const CODES: Codes = Http::RateLimit.codes();
/// Its links.
pub const LINKS: Links = Http::RateLimit.links();
/// Its place.
pub const LOCATION: Location = Http::RateLimit.location();
/// The rows of a code.
pub const CLOSED: Matches<Http> = Http::all_with_code(503);
/// The rows of a status.
pub const LIMITED: Matches<Http> = Http::all_with_status(429);
/// The document.
pub const DOCUMENT: Option<&Document> = Http::DOCUMENTS.first();

/// What a caller allows.
pub const LIMITS: Limits = Limits::new().with_attempts(2).with_first_wait(WAIT);
/// The wait before the first retry.
pub const WAIT: Duration = Duration::from_secs(2);

// What a page says is known when the program is compiled.
const _: () = {
    assert!(Http::ALL.len() == 2 && Rpc::ALL.len() == 2 && Registry::ALL.len() == 2);
    assert!(Http::RateLimit.code() == 429 && Rpc::ParseError.code() == -32700);
    assert!(is(Registry::Denied.code(), "DENIED"));
    assert!(matches!(CODES.get(0), Some(Code::Int(429))) && CODES.len() == 1);
    assert!(matches!(Rpc::ServerError.codes().get(0), Some(Code::Range { from: -32099, to: -32000, .. })));
    assert!(matches!(Http::RateLimit.status(), Some(429)) && Rpc::ParseError.status().is_none());
    assert!(is_some(Http::RateLimit.name(), "RATE_LIMIT") && Rpc::ParseError.name().is_none());
    assert!(is_some(Http::RateLimit.title(), "Rate limit") && Http::Closed.title().is_none());
    assert!(is(Http::RateLimit.cause(), "Too many requests"));
    assert!(is(Http::RateLimit.solution(), "Slow down (see the limits)"));
    assert!(is_some(Http::RateLimit.extra("Owner"), "Edge") && Http::RateLimit.extra("owner").is_none());
    assert!(is(LOCATION.path(), "docs/errors.md") && LOCATION.line() == 7);
    assert!(is(ENTRY.table(), "Errors of the shop") && is(ENTRY.variant(), "RateLimit"));
    assert!(matches!(ADVICE.remedy(), Remedy::SlowDown) && matches!(ADVICE.wait(), Wait::Unspecified));
    assert!(matches!(ADVICE.applied(), Applied::No) && matches!(ADVICE.basis(), Basis::Text));
    assert!(matches!(Http::from_code(503), Some(Http::Closed)) && Http::from_code(404).is_none());
    assert!(matches!(Http::from_status(429), Some(Http::RateLimit)));
    assert!(matches!(Http::from_name("CLOSED"), Some(Http::Closed)));
    assert!(matches!(Rpc::from_code(-32050), Some(Rpc::ServerError)));
    assert!(matches!(Registry::from_code("BLOB_UNKNOWN"), Some(Registry::BlobUnknown)));
    assert!(matches!(Decision::after_attempt(ADVICE, 1, false, &LIMITS), Decision::Wait(WAIT)));
    assert!(matches!(Decision::after_attempt(ADVICE, 2, false, &LIMITS), Decision::Stop(Reason::Attempts)));
    assert!(matches!(Advice::from_status(404).remedy(), Remedy::FixRequest));
    let Some(Link { text, url, .. }) = LINKS.get(0) else { panic!() };
    assert!(is(text, "limits") && is(url, "https://example.com/docs/limits.md"));
};

/// `text == expected`, which is not const.
const fn is(text: &str, expected: &str) -> bool {
    let (mut text, mut expected) = (text.as_bytes(), expected.as_bytes());
    while let ([a, text_rest @ ..], [b, expected_rest @ ..]) = (text, expected) {
        if *a != *b {
            return false;
        }
        (text, expected) = (text_rest, expected_rest);
    }
    text.is_empty() && expected.is_empty()
}

const fn is_some(text: Option<&str>, expected: &str) -> bool {
    matches!(text, Some(text) if is(text, expected))
}

/// The three ways from a code or a text, none of which is `const`.
///
/// # Errors
/// Where the document does not list it, or lists it more than once.
pub fn parsed(code: u16, text: &str) -> Result<(Http, Rpc, Registry), LookupError> {
    Ok((Http::try_from(code)?, Rpc::try_from(i64::from(code))?, Registry::try_from(text)?))
}

/// A code or a name, of each type.
///
/// # Errors
/// Where the document does not list it, or lists it more than once.
pub fn read(text: &str) -> Result<(Http, Rpc, Registry), LookupError> {
    Ok((text.parse()?, Rpc::from_str(text)?, text.parse()?))
}

/// Every error of a catalog that may be sent again, written.
///
/// # Errors
/// Those of the writer.
pub fn retryable<E: Catalog>(out: &mut dyn Write) -> fmt::Result {
    for error in E::all().iter().filter(|error| error.retry().is_retryable()) {
        writeln!(out, "{error:?} {error} {error:#}")?;
    }
    Ok(())
}

/// Each of the three types as a catalog, and as an error.
///
/// # Errors
/// Those of the writer.
pub fn everything(out: &mut dyn Write) -> fmt::Result {
    retryable::<Http>(out)?;
    retryable::<Rpc>(out)?;
    retryable::<Registry>(out)?;
    let catalog = (
        <Http as Catalog>::from_code(&503),
        <Rpc as Catalog>::from_code(&-32700),
        <Registry as Catalog>::from_code("DENIED"),
    );
    writeln!(out, "{catalog:?}")?;
    let errors: [&dyn DocumentedError; 3] = [&Http::Closed, &Rpc::ParseError, &Registry::Denied];
    for error in errors {
        let source: &dyn core::error::Error = &error;
        writeln!(out, "{source} {:?} {:?}", error.entry(), error.retry())?;
    }
    for error in CLOSED.chain(LIMITED) {
        write!(out, "{:?} {:?} {}", error.codes(), error.links(), error.location())?;
    }
    let ordered = Http::RateLimit < Http::Closed && Http::RateLimit != Http::Closed;
    let note = DOCUMENT.and_then(Document::note).map_or("", |note| note.text());
    write!(out, "{ordered} {note} {:?} {:?}", DOCUMENT.map(Document::title), DOCUMENT.map(Document::url))
}

/// What to do after a response, whose clock and headers come from wherever the machine has them.
///
/// # Errors
/// Those of the writer.
pub fn after(status: u16, headers: &[(&str, &[u8])], now: Duration, out: &mut dyn Write) -> fmt::Result {
    let now = UnixTime::from(now);
    let documented = Documented::<Http>::from_code(&status);
    let hint = RetryAfter::from_headers(headers.iter().copied(), now);
    let advice = hint.map_or(documented.retry(), |hint| documented.retry().with_retry_after(hint));
    let decision = Decision::after_attempt(advice, 1, true, &LIMITS).with_jitter(7);
    write!(out, "{documented} {documented:?} {decision} {:?}", RetryAfter::parse("1.5", now))?;
    // A text cannot be kept here, but it is known whether the page lists it.
    write!(out, "{:?} {}", Documented::<Registry>::from_code("DENIED").listed(), Documented::<Registry>::from_code("NEW"))
}

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    loop {}
}
