///
/**Generated from [Inference Errors](<https://docs.together.ai/docs/error-codes.md>) (docs-src/error-codes.md).

| Code | Variant | Meaning | Retry |
|---|---|---|---|
| 400 | [`InvalidRequest`](Self::InvalidRequest) | Invalid Request | `FixRequest` |
| 401 | [`AuthenticationError`](Self::AuthenticationError) | Authentication Error | `FixAccount` |
| 402 | [`PaymentRequired`](Self::PaymentRequired) | Payment Required | `FixAccount` |
| 403 | [`ContextLengthExceeded`](Self::ContextLengthExceeded) | Bad Request | `FixRequest` |
| 404 | [`NotFound`](Self::NotFound) | Not Found | `FixRequest` |
| 429 | [`RateLimit`](Self::RateLimit) | Rate limit | `SlowDown` |
| 500 | [`ServerError`](Self::ServerError) | Server Error | `Retry` |
| 503 | [`EngineOverloaded`](Self::EngineOverloaded) | Engine Overloaded | `Retry` |

The order and the discriminants of the variants follow the rows and may change with them.

For a code that is not in this table, or where its solution does not help, [contact support](<https://www.together.ai/contact>).
*/
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[non_exhaustive]
pub enum InferenceError {
    /**400 **Invalid Request**: The request is not set up correctly

**Solution:** Check that the body is [valid JSON](<https://docs.together.ai/docs/inference-rest#create-your-json-formatted-object>) and that your [API key](<https://api.together.xyz/settings/api-keys>) is right. The prompt format has to fit the model too: Mistral and LLaMA models do not share one.

**Advice:** `FixRequest` (the row says “Check that the body is valid JSON and that your API key is right”)

*docs-src/error-codes.md:9**/
    InvalidRequest,
    /**401 **Authentication Error**: The API key is missing or invalid

**Solution:** Make sure that you use the right [API key](<https://api.together.xyz/settings/api-keys>) and [send it the right way](<https://docs.together.ai/reference/inference>)

**Advice:** `FixAccount` (the row says “Make sure that you use the right API key and send it the right way”)

*docs-src/error-codes.md:10**/
    AuthenticationError,
    /**402 **Payment Required**: The account of this API key has used up its spending limit for the month.

**Solution:** Change your [billing settings](<https://api.together.xyz/settings/billing>), or pay, to go on.

**Advice:** `FixAccount` (the row says “used up its spending limit”)

*docs-src/error-codes.md:11**/
    PaymentRequired,
    /**403 **Bad Request**: Input tokens and `max_tokens` together pass the [context length](<https://docs.together.ai/docs/inference-models>) of the model.

**Solution:** Set `max_tokens` to a lower number. For a chat model it may also be `null`: then the model decides where to stop.

**Advice:** `FixRequest` (the row says “Set \`max\_tokens\` to a lower number”)

*docs-src/error-codes.md:12**/
    ContextLengthExceeded,
    /**404 **Not Found**: The endpoint URL or the model name does not exist

**Solution:** Check the request\'s endpoint against the [API reference](<https://docs.together.ai/reference/inference>), and that the [model is available](<https://docs.together.ai/docs/inference-models>)

**Advice:** `FixRequest` (the row says “Check the request\'s endpoint against the API reference, and that the model is available”)

*docs-src/error-codes.md:13**/
    NotFound,
    /**429 **Rate limit**: More requests than allowed arrived within a short time

**Solution:** Throttle your requests (the [rate limits](<https://docs.together.ai/docs/rate-limits>) say how far)

**Advice:** `SlowDown` (the row says “Throttle”)

*docs-src/error-codes.md:14**/
    RateLimit,
    /**500 **Server Error**: Something unknown went wrong on the server

**Solution:** The servers are at fault, not the request. Try again after a brief wait. If the error persists, [contact support](<https://www.together.ai/contact>)

**Advice:** `Retry`, after a brief wait, tell the operator if it persists (the row says “Try again”)

*docs-src/error-codes.md:15**/
    ServerError,
    /**503 **Engine Overloaded**: The servers see high amounts of traffic

**Solution:** Try again after a brief wait. If the error persists, [contact support](<https://www.together.ai/contact>)

**Advice:** `Retry`, after a brief wait, tell the operator if it persists (the row says “Overloaded”)

*docs-src/error-codes.md:16**/
    EngineOverloaded,
}
#[allow(deprecated)]
const _: () = {
    use ::errdown::__private::v1 as __errdown;
    static DOCUMENTS: [__errdown::Document; 1] = [
        __errdown::document(
            "docs-src/error-codes.md",
            ::core::option::Option::Some("https://docs.together.ai/docs/error-codes.md"),
            ::core::option::Option::Some("Inference Errors"),
            ::core::option::Option::Some((
                "For a code that is not in this table, or where its solution does not help, contact support.",
                &[__errdown::link("contact support", "https://www.together.ai/contact")],
            )),
        ),
    ];
    static TABLE: __errdown::Table = __errdown::Table {
        texts: "Inference Errors400 Invalid Request: The request is not set up correctlyInvalidRequestCheck that the body is valid JSON and that your API key is right. The prompt format has to fit the model too: Mistral and LLaMA models do not share one.valid JSONhttps://docs.together.ai/docs/inference-rest#create-your-json-formatted-objectAPI keyhttps://api.together.xyz/settings/api-keys401 Authentication Error: The API key is missing or invalidAuthenticationErrorMake sure that you use the right API key and send it the right waysend it the right wayhttps://docs.together.ai/reference/inference402 Payment Required: The account of this API key has used up its spending limit for the month.PaymentRequiredChange your billing settings, or pay, to go on.billing settingshttps://api.together.xyz/settings/billing403 Bad Request: Input tokens and `max_tokens` together pass the context length of the model.ContextLengthExceededSet `max_tokens` to a lower number. For a chat model it may also be `null`: then the model decides where to stop.context lengthhttps://docs.together.ai/docs/inference-models404 Not Found: The endpoint URL or the model name does not existNotFoundCheck the request's endpoint against the API reference, and that the model is availableAPI referencemodel is available429 Rate limit: More requests than allowed arrived within a short timeRateLimitThrottle your requests (the rate limits say how far)rate limitshttps://docs.together.ai/docs/rate-limits500 Server Error: Something unknown went wrong on the serverServerErrorThe servers are at fault, not the request. Try again after a brief wait. If the error persists, contact supportcontact supporthttps://www.together.ai/contact503 Engine Overloaded: The servers see high amounts of trafficEngineOverloadedTry again after a brief wait. If the error persists, contact support",
        rows: b"H\0\0\0\x0E\0\0\0\0\0\0\0\0\0\0\0\x14\0\0\0\x0F\0\0\0%\0\0\0#\0\0\0V\0\0\0\x98\0\0\0\x10\0\0\08\0\0\0\t\0\0\0\0\0\0\0\0\0\0\0\x90\x01\0\0\0\0\0\0\xB2\x01\0\0\x13\0\0\0\0\0\0\0\0\0\0\0{\x01\0\0\x14\0\0\0\x91\x01\0\0!\0\0\0\xC5\x01\0\0B\0\0\0w\x01\0\0;\0\0\0\n\0\0\0\x02\0\0\0\0\0\0\0\x91\x01\x01\0\x01\0\0\0\xA7\x02\0\0\x0F\0\0\0\0\0\0\0\0\0\0\0L\x02\0\0\x10\0\0\0^\x02\0\0I\0\0\0\xB6\x02\0\0/\0\0\0H\x02\0\0^\0\0\0\x0B\0\0\0\x04\0\0\0\0\0\0\0\x92\x01\x01\0\x02\0\0\0{\x03\0\0\x15\0\0\0\0\0\0\0\0\0\0\0\"\x03\0\0\x0B\0\0\0/\x03\0\0L\0\0\0\x90\x03\0\0q\0\0\0\x1E\x03\0\0\\\0\0\0\x0C\0\0\0\x05\0\0\0\0\0\0\0\x93\x01\0\0\x03\0\0\0}\x04\0\0\x08\0\0\0\0\0\0\0\0\0\0\0A\x04\0\0\t\0\0\0L\x04\0\x001\0\0\0\x85\x04\0\0W\0\0\0=\x04\0\0@\0\0\0\r\0\0\0\x06\0\0\0\0\0\0\0\x94\x01\0\0\x04\0\0\0A\x05\0\0\t\0\0\0\0\0\0\0\0\0\0\0\xFF\x04\0\0\n\0\0\0\x0B\x05\0\x006\0\0\0J\x05\0\x004\0\0\0\xFB\x04\0\0F\0\0\0\x0E\0\0\0\x08\0\0\0\0\0\0\0\xAD\x01\x02\0\x05\0\0\0\xEE\x05\0\0\x0B\0\0\0\0\0\0\0\0\0\0\0\xB6\x05\0\0\x0C\0\0\0\xC4\x05\0\0*\0\0\0\xF9\x05\0\0o\0\0\0\xB2\x05\0\0<\0\0\0\x0F\0\0\0\t\0\0\0\0\0\0\0\xF4\x01\x03\0\x06\0\0\0\xD4\x06\0\0\x10\0\0\0\0\0\0\0\0\0\0\0\x9A\x06\0\0\x11\0\0\0\xAD\x06\0\0'\0\0\0\xE4\x06\0\0D\0\0\0\x96\x06\0\0>\0\0\0\x10\0\0\0\n\0\0\0\0\0\0\0\xF7\x01\x04\0\x07\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x0B\0\0\0\0\0\0\0\0\0\0\0\x08\0\0\0",
        shared: b"\0\0\0\0\x07\0\0\0\0\x02\x01\0\0\0\0\0\0\0\0\0\x08\0\0\0\0\x02\x01\0\0\0\0\0\0\0\0\0\x03\0\0\0\0\x02\x01\0\0\0\0\0\0\0\0\0\x02\x01\x01\0\x01\x02\x01\0\0\0\0\0\0\0\0\0\x02\x01\0\0\x01\x02\x01\0\0\0\0\0",
        codes: b"\0\0\0\0\0\0\0\0\x90\x01\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\x91\x01\0\0\0\0\0\0\x02\0\0\0\0\0\0\0\x92\x01\0\0\0\0\0\0\x03\0\0\0\0\0\0\0\x93\x01\0\0\0\0\0\0\x04\0\0\0\0\0\0\0\x94\x01\0\0\0\0\0\0\x05\0\0\0\0\0\0\0\xAD\x01\0\0\0\0\0\0\x06\0\0\0\0\0\0\0\xF4\x01\0\0\0\0\0\0\x07\0\0\0\0\0\0\0\xF7\x01\0\0\0\0\0\0",
        bounds: b"",
        links: b"\xEE\0\0\0\n\0\0\0\xF8\0\0\0N\0\0\0F\x01\0\0\x07\0\0\0M\x01\0\0*\0\0\0F\x01\0\0\x07\0\0\0M\x01\0\0*\0\0\0\x07\x02\0\0\x15\0\0\0\x1C\x02\0\0,\0\0\0\xE5\x02\0\0\x10\0\0\0\xF5\x02\0\0)\0\0\0\x01\x04\0\0\x0E\0\0\0\x0F\x04\0\0.\0\0\0\xDC\x04\0\0\r\0\0\0\x1C\x02\0\0,\0\0\0\xE9\x04\0\0\x12\0\0\0\x0F\x04\0\0.\0\0\0~\x05\0\0\x0B\0\0\0\x89\x05\0\0)\0\0\0h\x06\0\0\x0F\0\0\0w\x06\0\0\x1F\0\0\0h\x06\0\0\x0F\0\0\0w\x06\0\0\x1F\0\0\0",
        extras: b"",
        tables: b"\0\0\0\0\0\0\0\0\x10\0\0\0",
        documents: &DOCUMENTS,
        by_code: __errdown::Index::Direct {
            base: 400,
            slots: b"\x01\0\x02\0\x03\0\x04\0\x05\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x07\0\0\0\0\0\x08\0",
        },
        by_name: __errdown::Index::Hashed {
            shift: 63,
            slots: b"",
        },
        by_variant: __errdown::Index::Hashed {
            shift: 60,
            slots: b"\x05\0\x04\0\x03\0\x06\0\0\0\0\0\0\0\x08\0\0\0\0\0\0\0\x07\0\0\0\0\0\x01\0\x02\0",
        },
    };
    static ALL: [InferenceError; 8] = [
        InferenceError::InvalidRequest,
        InferenceError::AuthenticationError,
        InferenceError::PaymentRequired,
        InferenceError::ContextLengthExceeded,
        InferenceError::NotFound,
        InferenceError::RateLimit,
        InferenceError::ServerError,
        InferenceError::EngineOverloaded,
    ];
    impl InferenceError {
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
    impl InferenceError {
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
    impl ::core::fmt::Debug for InferenceError {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str(self.entry().variant())
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for InferenceError {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errdown::display(&self.entry(), f)
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for InferenceError {}
    #[automatically_derived]
    impl ::core::convert::TryFrom<::core::primitive::u16> for InferenceError {
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
    impl ::core::str::FromStr for InferenceError {
        type Err = __errdown::LookupError;
        #[inline]
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, __errdown::LookupError> {
            __errdown::parse_int(&TABLE, &ALL, text)
        }
    }
    #[automatically_derived]
    impl __errdown::DocumentedError for InferenceError {
        #[inline]
        fn entry(&self) -> ::core::option::Option<__errdown::Entry> {
            ::core::option::Option::Some(InferenceError::entry(self))
        }
    }
    #[automatically_derived]
    impl __errdown::Catalog for InferenceError {
        type Code = ::core::primitive::u16;
        #[inline]
        fn all() -> &'static [Self] {
            &ALL
        }
        #[inline]
        fn from_code(code: &::core::primitive::u16) -> ::core::option::Option<Self> {
            InferenceError::from_code(*code)
        }
    }
};
