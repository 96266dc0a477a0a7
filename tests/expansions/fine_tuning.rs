///
/**Generated from *Errors of Fine-Tuning Jobs* (docs-src/fine-tuning.md).

| Code | Variant | Meaning | Retry |
|---|---|---|---|
| 401 | [`MissingOrInvalidApiKey`](Self::MissingOrInvalidApiKey) | Missing or invalid API key | `FixAccount` |
| 403 | [`ContextLengthExceeded`](Self::ContextLengthExceeded) | Input tokens and `max_tokens` together pass the context length of the model | `FixRequest` |
| 404 | [`InvalidEndpointUrlOrModelName`](Self::InvalidEndpointUrlOrModelName) | Invalid endpoint URL or model name | `FixRequest` |
| 429 | [`RateLimitExceeded`](Self::RateLimitExceeded) | Rate limit exceeded | `SlowDown` |
| 500 | [`InvalidRequest`](Self::InvalidRequest) | Invalid request | `FixRequest` |
| 503 | [`EngineOverloaded`](Self::EngineOverloaded) | Engine overloaded | `Retry` |
| 504 | [`Timeout`](Self::Timeout) | Timeout | `Retry` |
| 524 | [`CloudflareTimeout`](Self::CloudflareTimeout) | Cloudflare timeout | `Retry` |
| 529 | [`ServerError`](Self::ServerError) | Server error | `Retry` |

The order and the discriminants of the variants follow the rows and may change with them.

If another error shows up, or these solutions do not help, [contact support](<https://www.together.ai/contact>).
*/
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[non_exhaustive]
pub enum FineTuningError {
    /**401 Missing or invalid API key

**Solution:** Make sure that you use the right [API key](<https://api.together.xyz/settings/api-keys>) and send it the right way

**Advice:** `FixAccount` (the row says “Make sure that you use the right API key and send it the right way”)

*docs-src/fine-tuning.md:10**/
    MissingOrInvalidApiKey,
    /**403 Input tokens and `max_tokens` together pass the context length of the model

**Solution:** Set `max_tokens` to a lower number. For a chat model it may also be `null`

**Advice:** `FixRequest` (the row says “Set \`max\_tokens\` to a lower number”)

*docs-src/fine-tuning.md:11**/
    ContextLengthExceeded,
    /**404 Invalid endpoint URL or model name

**Solution:** Check that the request goes to the right endpoint and that the model is available

**Advice:** `FixRequest` (the row says “Check that the request goes to the right endpoint and that the model is available”)

*docs-src/fine-tuning.md:12**/
    InvalidEndpointUrlOrModelName,
    /**429 Rate limit exceeded

**Solution:** Throttle your requests (see [rate limits](<https://docs.together.ai/docs/rate-limits>))

**Advice:** `SlowDown` (the row says “Rate limit exceeded”)

*docs-src/fine-tuning.md:13**/
    RateLimitExceeded,
    /**500 Invalid request

**Solution:** Make sure of valid JSON, the right API key, and a prompt format that fits the type of the model

**Advice:** `FixRequest` (the row says “Make sure of valid JSON, the right API key, and a prompt format that fits the type of the model”)

*docs-src/fine-tuning.md:14**/
    InvalidRequest,
    /**503 Engine overloaded

**Solution:** Try again after a brief wait. Contact support if it persists

**Advice:** `Retry`, after a brief wait, tell the operator if it persists (the row says “overloaded”)

*docs-src/fine-tuning.md:15**/
    EngineOverloaded,
    /**504 Timeout

**Solution:** Try again after a brief wait. Contact support if it persists

**Advice:** `Retry`, after a brief wait, tell the operator if it persists (the row says “Try again”)

*docs-src/fine-tuning.md:16**/
    Timeout,
    /**524 Cloudflare timeout

**Solution:** Try again after a brief wait. Contact support if it persists

**Advice:** `Retry`, after a brief wait, tell the operator if it persists (the row says “Try again”)

*docs-src/fine-tuning.md:17**/
    CloudflareTimeout,
    /**529 Server error

**Solution:** Try again after a wait. Contact support if it persists

**Advice:** `Retry`, later, tell the operator if it persists (the row says “Try again”)

*docs-src/fine-tuning.md:18**/
    ServerError,
}
#[allow(deprecated)]
const _: () = {
    use ::errdown::__private::v1 as __errdown;
    static DOCUMENTS: [__errdown::Document; 1] = [
        __errdown::document(
            "docs-src/fine-tuning.md",
            ::core::option::Option::None,
            ::core::option::Option::Some("Errors of Fine-Tuning Jobs"),
            ::core::option::Option::Some((
                "If another error shows up, or these solutions do not help, contact support.",
                &[__errdown::link("contact support", "https://www.together.ai/contact")],
            )),
        ),
    ];
    static TABLE: __errdown::Table = __errdown::Table {
        texts: "Errors of Fine-Tuning Jobs401 Missing or invalid API keyMissingOrInvalidApiKeyMake sure that you use the right API key and send it the right wayAPI keyhttps://api.together.xyz/settings/api-keys403 Input tokens and `max_tokens` together pass the context length of the modelContextLengthExceededSet `max_tokens` to a lower number. For a chat model it may also be `null`404 Invalid endpoint URL or model nameInvalidEndpointUrlOrModelNameCheck that the request goes to the right endpoint and that the model is available429 Rate limit exceededRateLimitExceededThrottle your requests (see rate limits)rate limitshttps://docs.together.ai/docs/rate-limits500 Invalid requestInvalidRequestMake sure of valid JSON, the right API key, and a prompt format that fits the type of the model503 Engine overloadedEngineOverloadedTry again after a brief wait. Contact support if it persists504 Timeout524 Cloudflare timeoutCloudflareTimeout529 Server errorServerErrorTry again after a wait. Contact support if it persists",
        rows: b"8\0\0\0\x16\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x1E\0\0\0\x1A\0\0\0N\0\0\0B\0\0\0\x1A\0\0\0\x1E\0\0\0\n\0\0\0\0\0\0\0\0\0\0\0\x91\x01\0\0\0\0\0\0\x10\x01\0\0\x15\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\xC5\0\0\0K\0\0\0%\x01\0\0J\0\0\0\xC1\0\0\0O\0\0\0\x0B\0\0\0\x01\0\0\0\0\0\0\0\x93\x01\x01\0\x01\0\0\0\x95\x01\0\0\x1D\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0s\x01\0\0\"\0\0\0\xB2\x01\0\0Q\0\0\0o\x01\0\0&\0\0\0\x0C\0\0\0\x01\0\0\0\0\0\0\0\x94\x01\x01\0\x02\0\0\0\x1A\x02\0\0\x11\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x07\x02\0\0\x13\0\0\0+\x02\0\0(\0\0\0\x03\x02\0\0\x17\0\0\0\r\0\0\0\x01\0\0\0\0\0\0\0\xAD\x01\x02\0\x03\0\0\0\x9A\x02\0\0\x0E\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x8B\x02\0\0\x0F\0\0\0\xA8\x02\0\0_\0\0\0\x87\x02\0\0\x13\0\0\0\x0E\0\0\0\x02\0\0\0\0\0\0\0\xF4\x01\x01\0\x04\0\0\0\x1C\x03\0\0\x10\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x0B\x03\0\0\x11\0\0\0,\x03\0\0<\0\0\0\x07\x03\0\0\x15\0\0\0\x0F\0\0\0\x02\0\0\0\0\0\0\0\xF7\x01\x03\0\x05\0\0\0l\x03\0\0\x07\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0l\x03\0\0\x07\0\0\0,\x03\0\0<\0\0\0h\x03\0\0\x0B\0\0\0\x10\0\0\0\x02\0\0\0\0\0\0\0\xF8\x01\x04\0\x06\0\0\0\x89\x03\0\0\x11\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0w\x03\0\0\x12\0\0\0,\x03\0\0<\0\0\0s\x03\0\0\x16\0\0\0\x11\0\0\0\x02\0\0\0\0\0\0\0\x0C\x02\x04\0\x07\0\0\0\xAA\x03\0\0\x0B\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x9E\x03\0\0\x0C\0\0\0\xB5\x03\0\x006\0\0\0\x9A\x03\0\0\x10\0\0\0\x12\0\0\0\x02\0\0\0\0\0\0\0\x11\x02\x05\0\x08\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x02\0\0\0\0\0\0\0\0\0\0\0\t\0\0\0",
        shared: b"\0\0\0\0\x08\0\0\0\0\x02\x01\0\0\0\0\0\0\0\0\0\x07\0\0\0\0\x02\x01\0\0\0\0\0\0\0\0\0\x03\0\0\0\0\x02\x01\0\0\0\0\0\0\0\0\0\x02\x01\0\0\x01\x02\x01\0\0\0\0\0\0\0\0\0\x02\x01\x01\0\x01\x02\x01\0\0\0\0\0\0\0\0\0\x02\x02\x01\0\x01\x02\x01\0\0\0\0\0",
        codes: b"\0\0\0\0\0\0\0\0\x91\x01\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\x93\x01\0\0\0\0\0\0\x02\0\0\0\0\0\0\0\x94\x01\0\0\0\0\0\0\x03\0\0\0\0\0\0\0\xAD\x01\0\0\0\0\0\0\x04\0\0\0\0\0\0\0\xF4\x01\0\0\0\0\0\0\x05\0\0\0\0\0\0\0\xF7\x01\0\0\0\0\0\0\x06\0\0\0\0\0\0\0\xF8\x01\0\0\0\0\0\0\x07\0\0\0\0\0\0\0\x0C\x02\0\0\0\0\0\0\x08\0\0\0\0\0\0\0\x11\x02\0\0\0\0\0\0",
        bounds: b"",
        links: b"\x90\0\0\0\x07\0\0\0\x97\0\0\0*\0\0\0S\x02\0\0\x0B\0\0\0^\x02\0\0)\0\0\0",
        extras: b"",
        tables: b"\0\0\0\0\0\0\0\0\x1A\0\0\0",
        documents: &DOCUMENTS,
        by_code: __errdown::Index::Direct {
            base: 401,
            slots: b"\x01\0\0\0\x02\0\x03\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x04\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x05\0\0\0\0\0\x06\0\x07\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x08\0\0\0\0\0\0\0\0\0\t\0",
        },
        by_name: __errdown::Index::Hashed {
            shift: 63,
            slots: b"",
        },
        by_variant: __errdown::Index::Hashed {
            shift: 59,
            slots: b"\x07\0\0\0\x02\0\0\0\0\0\x08\0\x01\0\0\0\0\0\0\0\0\0\0\0\x03\0\x04\0\0\0\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\t\0\0\0\0\0\0\0\0\0\0\0\x05\0\0\0\0\0\0\0",
        },
    };
    static ALL: [FineTuningError; 9] = [
        FineTuningError::MissingOrInvalidApiKey,
        FineTuningError::ContextLengthExceeded,
        FineTuningError::InvalidEndpointUrlOrModelName,
        FineTuningError::RateLimitExceeded,
        FineTuningError::InvalidRequest,
        FineTuningError::EngineOverloaded,
        FineTuningError::Timeout,
        FineTuningError::CloudflareTimeout,
        FineTuningError::ServerError,
    ];
    impl FineTuningError {
        /// Every documented error, in the order of the rows.
        pub const ALL: &'static [Self] = &ALL;
        /// The documents that the errors come from.
        pub const DOCUMENTS: &'static [__errdown::Document] = &DOCUMENTS;
        /// Everything that the document says about the error.
        #[inline]
        #[must_use]
        pub const fn entry(&self) -> __errdown::Entry {
            __errdown::entry(&TABLE, *self as ::core::primitive::u16)
        }
        /// The code that a caller sees: the first one, and of a range its start.
        #[inline]
        #[must_use]
        pub const fn code(&self) -> ::core::primitive::u16 {
            __errdown::code_u16(&self.entry())
        }
        /// Every code of the row.
        #[inline]
        #[must_use]
        pub const fn codes(&self) -> __errdown::Codes {
            self.entry().codes()
        }
        /// The HTTP status.
        #[inline]
        #[must_use]
        pub const fn status(&self) -> ::core::option::Option<::core::primitive::u16> {
            self.entry().status()
        }
        /// The symbolic name that the document gives the error.
        #[inline]
        #[must_use]
        pub const fn name(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            self.entry().name()
        }
        /// A few words that name the error.
        #[inline]
        #[must_use]
        pub const fn title(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            self.entry().title()
        }
        /// What happened; empty where the cell is.
        #[inline]
        #[must_use]
        pub const fn cause(&self) -> &'static ::core::primitive::str {
            self.entry().cause()
        }
        /// What to do; empty where the cell is.
        #[inline]
        #[must_use]
        pub const fn solution(&self) -> &'static ::core::primitive::str {
            self.entry().solution()
        }
        /// The links of the row, in cell order.
        #[inline]
        #[must_use]
        pub const fn links(&self) -> __errdown::Links {
            self.entry().links()
        }
        /// What the document advises about sending the request again.
        #[inline]
        #[must_use]
        pub const fn retry(&self) -> __errdown::Advice {
            self.entry().retry()
        }
        /// The text of another column, by its header.
        #[inline]
        #[must_use]
        pub const fn extra(
            &self,
            header: &::core::primitive::str,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            self.entry().extra(header)
        }
        /// Where the row is.
        #[inline]
        #[must_use]
        pub const fn location(&self) -> __errdown::Location {
            self.entry().location()
        }
    }
    impl FineTuningError {
        /// The error with a code, if exactly one row has it. An exact code wins over ranges.
        #[inline]
        #[must_use]
        pub const fn from_code(
            code: ::core::primitive::u16,
        ) -> ::core::option::Option<Self> {
            __errdown::found(&ALL, TABLE.row_with_int(code as ::core::primitive::i64))
        }
        /// Every error with a code, in the order of the rows.
        #[inline]
        #[must_use]
        pub const fn all_with_code(
            code: ::core::primitive::u16,
        ) -> __errdown::Matches<Self> {
            __errdown::matches(&ALL, TABLE.rows_with_int(code as ::core::primitive::i64))
        }
        /// The error with an HTTP status, if exactly one row has it.
        #[inline]
        #[must_use]
        pub const fn from_status(
            status: ::core::primitive::u16,
        ) -> ::core::option::Option<Self> {
            __errdown::only(&ALL, TABLE.rows_with_status(status).only())
        }
        /// Every error with an HTTP status, in the order of the rows.
        #[inline]
        #[must_use]
        pub const fn all_with_status(
            status: ::core::primitive::u16,
        ) -> __errdown::Matches<Self> {
            __errdown::matches(&ALL, TABLE.rows_with_status(status))
        }
        /// The error with a name, the document's or the variant's, if exactly one row has it.
        #[inline]
        #[must_use]
        pub const fn from_name(
            name: &::core::primitive::str,
        ) -> ::core::option::Option<Self> {
            __errdown::only(&ALL, TABLE.row_with_name(name))
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for FineTuningError {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str(self.entry().variant())
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for FineTuningError {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errdown::display(&self.entry(), f)
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for FineTuningError {}
    #[automatically_derived]
    impl ::core::convert::TryFrom<::core::primitive::u16> for FineTuningError {
        type Error = __errdown::LookupError;
        #[inline]
        fn try_from(
            code: ::core::primitive::u16,
        ) -> ::core::result::Result<Self, __errdown::LookupError> {
            __errdown::variant(
                &ALL,
                TABLE.rows_with_int(code as ::core::primitive::i64).only(),
            )
        }
    }
    #[automatically_derived]
    impl ::core::str::FromStr for FineTuningError {
        type Err = __errdown::LookupError;
        #[inline]
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, __errdown::LookupError> {
            __errdown::parse_int(&TABLE, &ALL, text)
        }
    }
    #[automatically_derived]
    impl __errdown::DocumentedError for FineTuningError {
        #[inline]
        fn entry(&self) -> ::core::option::Option<__errdown::Entry> {
            ::core::option::Option::Some(FineTuningError::entry(self))
        }
    }
    #[automatically_derived]
    impl __errdown::Catalog for FineTuningError {
        type Code = ::core::primitive::u16;
        #[inline]
        fn all() -> &'static [Self] {
            &ALL
        }
        #[inline]
        fn from_code(code: &::core::primitive::u16) -> ::core::option::Option<Self> {
            FineTuningError::from_code(*code)
        }
    }
};
