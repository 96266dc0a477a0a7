const _: () = {
    #[allow(dead_code)]
    fn track() {
        let _ = ::core::include_bytes!(
            ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/docs-src/shop.md")
        );
        let _ = ::core::include_bytes!(
            ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"),
            "/docs-src/error-codes.md")
        );
    }
};
/// All of them.
#[must_use]
///
/**Generated from *Shop errors* (docs-src/shop.md) and [Inference Errors](<https://docs.together.ai/docs/error-codes.md>) (docs-src/error-codes.md).

| Code | Variant | Meaning | Retry |
|---|---|---|---|
| 404 | [`NoItem`](Self::NoItem) | No item | `FixRequest` |
| 429 | [`Slow`](Self::Slow) | Too fast | `SlowDown` |
| 503 | [`Overloaded`](Self::Overloaded) | Overloaded | `Retry` |
| 400 | [`InvalidRequest`](Self::InvalidRequest) | Invalid Request | `FixRequest` |
| 401 | [`AuthenticationError`](Self::AuthenticationError) | Authentication Error | `FixAccount` |
| 402 | [`PaymentRequired`](Self::PaymentRequired) | Payment Required | `FixAccount` |
| 403 | [`ContextLengthExceeded`](Self::ContextLengthExceeded) | Bad Request | `FixRequest` |
| 404 | [`NotFound`](Self::NotFound) | Not Found | `FixRequest` |
| 429 | [`RateLimit`](Self::RateLimit) | Rate limit | `SlowDown` |
| 500 | [`ServerError`](Self::ServerError) | Server Error | `Unspecified` |
| 503 | [`EngineOverloaded`](Self::EngineOverloaded) | Engine Overloaded | `Retry` |

The order and the discriminants of the variants follow the rows and may change with them.

For a code that is not in this table, or where its solution does not help, [contact support](<https://www.together.ai/contact>).
*/
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub(crate) enum All {
    /**404 **No item**: The item was withdrawn

**Solution:** Choose another item

**Advice:** `FixRequest` (the status alone says so)

*docs-src/shop.md:5**/
    NoItem,
    /**429 **Too fast**: More than ten orders a minute

**Solution:** Slow down, and retry after 30 seconds

**Advice:** `SlowDown`, after at least 2s (the macro call says “slow\_down(2s)”)

*docs-src/shop.md:6**/
    Slow,
    /**503 **Overloaded**: The shop is busy

**Solution:** Try again later. If it persists, write us

**Advice:** `Retry` (the row says “Overloaded”)

*docs-src/shop.md:7**/
    Overloaded,
    /**400 **Invalid Request**: The request is not set up correctly

**Solution:** Check that the body is valid JSON and that your API key is right. The prompt format has to fit the model too: Mistral and LLaMA models do not share one.

**Advice:** `FixRequest` (the row says “The request is not set up correctly”)

*docs-src/error-codes.md:9**/
    InvalidRequest,
    /**401 **Authentication Error**: The API key is missing or invalid

**Solution:** Make sure that you use the right API key and send it the right way

**Advice:** `FixAccount` (the row says “The API key is missing or invalid”)

*docs-src/error-codes.md:10**/
    AuthenticationError,
    /**402 **Payment Required**: The account of this API key has used up its spending limit for the month.

**Solution:** Change your billing settings, or pay, to go on.

**Advice:** `FixAccount` (the row says “used up its spending limit”)

*docs-src/error-codes.md:11**/
    PaymentRequired,
    /**403 **Bad Request**: Input tokens and `max_tokens` together pass the [context length](<https://shop.test/docs/inference-models>) of the model.

**Solution:** Set \`max\_tokens\` to a lower number. For a chat model it may also be \`null\`: then the model decides where to stop.

**Advice:** `FixRequest` (the row says “Input tokens and \`max\_tokens\` together pass the context length of the model”)

*docs-src/error-codes.md:12**/
    ContextLengthExceeded,
    /**404 **Not Found**: The endpoint URL or the model name does not exist

**Solution:** Check the request\'s endpoint against the API reference, and that the model is available

**Advice:** `FixRequest` (the row says “The endpoint URL or the model name does not exist”)

*docs-src/error-codes.md:13**/
    NotFound,
    /**429 **Rate limit**: More requests than allowed arrived within a short time

**Solution:** Throttle your requests (the rate limits say how far)

**Advice:** `SlowDown` (the row says “Rate limit”)

*docs-src/error-codes.md:14**/
    RateLimit,
    /**500 **Server Error**: Something unknown went wrong on the server

**Solution:** The servers are at fault, not the request. Try again after a brief wait. If the error persists, contact support

**Advice:** `Unspecified` (the document does not say)

*docs-src/error-codes.md:15**/
    ServerError,
    /**503 **Engine Overloaded**: The servers see high amounts of traffic

**Solution:** Try again after a brief wait. If the error persists, contact support

**Advice:** `Retry` (the row says “Overloaded”)

*docs-src/error-codes.md:16**/
    EngineOverloaded,
}
#[allow(deprecated)]
const _: () = {
    use crate::reexported::__private::v1 as __errdown;
    static DOCUMENTS: [__errdown::Document; 2] = [
        __errdown::document(
            "docs-src/shop.md",
            ::core::option::Option::None,
            ::core::option::Option::Some("Shop errors"),
            ::core::option::Option::None,
        ),
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
    // Code  Variant                Retry                        Display
    // 404   NoItem                 FixRequest                   404 No item
    // 429   Slow                   SlowDown, after at least 2s  429 Too fast
    // 503   Overloaded             Retry                        503 Overloaded
    // 400   InvalidRequest         FixRequest                   400 Invalid Request
    // 401   AuthenticationError    FixAccount                   401 Authentication Error
    // 402   PaymentRequired        FixAccount                   402 Payment Required
    // 403   ContextLengthExceeded  FixRequest                   403 Bad Request
    // 404   NotFound               FixRequest                   404 Not Found
    // 429   RateLimit              SlowDown                     429 Rate limit
    // 500   ServerError            Unspecified                  500 Server Error
    // 503   EngineOverloaded       Retry                        503 Engine Overloaded
    static TABLE: __errdown::Table = __errdown::Table {
        texts: "Shop errorsInference Errors404 No itemThe item was withdrawnNoItemanother itemhttps://shop.test/itemsSolutionChoose another item429 Too fastMore than ten orders a minuteSlowSlow down, and retry after 30 seconds503 OverloadedThe shop is busyTry again later. If it persists, write us400 Invalid RequestThe request is not set up correctlyInvalidRequestvalid JSONhttps://shop.test/docs/inference-rest#create-your-json-formatted-objectAPI keyhttps://api.together.xyz/settings/api-keysCheck that the body is valid JSON and that your API key is right. The prompt format has to fit the model too: Mistral and LLaMA models do not share one.401 Authentication ErrorThe API key is missing or invalidAuthenticationErrorsend it the right wayhttps://shop.test/reference/inferenceMake sure that you use the right API key and send it the right way402 Payment Required.The account of this API key has used up its spending limit for the month.PaymentRequiredbilling settingshttps://api.together.xyz/settings/billingChange your billing settings, or pay, to go on.403 Bad Request.Input tokens and `max_tokens` together pass the context length of the model.ContextLengthExceededcontext lengthhttps://shop.test/docs/inference-modelsSet `max_tokens` to a lower number. For a chat model it may also be `null`: then the model decides where to stop.404 Not FoundThe endpoint URL or the model name does not existNotFoundAPI referencemodel is availableCheck the request's endpoint against the API reference, and that the model is available429 Rate limitMore requests than allowed arrived within a short timeRateLimitrate limitshttps://shop.test/docs/rate-limitsThrottle your requests (the rate limits say how far)500 Server ErrorSomething unknown went wrong on the serverServerErrorcontact supporthttps://www.together.ai/contactThe servers are at fault, not the request. Try again after a brief wait. If the error persists, contact support503 Engine OverloadedThe servers see high amounts of trafficEngineOverloadedTry again after a brief wait. If the error persists, contact support",
        rows: b"<\0\0\0\x06\0\0\0\0\0\0\0\0\0\0\0\x1F\0\0\0\x07\0\0\0&\0\0\0\x16\0\0\0\0\0\0\0\0\0\0\0\x1B\0\0\0\x0B\0\0\0\x05\0\0\0\0\0\0\0\0\0\0\0\x94\x01\0\0\0\0\0\0\xA9\0\0\0\x04\0\0\0\0\0\0\0\0\0\0\0\x84\0\0\0\x08\0\0\0\x8C\0\0\0\x1D\0\0\0\0\0\0\0\0\0\0\0\x80\0\0\0\x0C\0\0\0\x06\0\0\0\x01\0\0\0\x01\0\0\0\xAD\x01\x01\0\x01\0\0\0\xD6\0\0\0\n\0\0\0\0\0\0\0\0\0\0\0\xD6\0\0\0\n\0\0\0\xE0\0\0\0\x10\0\0\0\0\0\0\0\0\0\0\0\xD2\0\0\0\x0E\0\0\0\x07\0\0\0\x01\0\0\0\x02\0\0\0\xF7\x01\x02\0\x02\0\0\0O\x01\0\0\x0E\0\0\0\0\0\0\0\0\0\0\0\x1D\x01\0\0\x0F\0\0\0,\x01\0\0#\0\0\0\0\0\0\0\0\0\0\0\x19\x01\0\0\x13\0\0\0\t\0\0\0\x01\0\0\0\x03\0\0\0\x90\x01\x03\0\x03\0\0\0\xB0\x02\0\0\x13\0\0\0\0\0\0\0\0\0\0\0{\x02\0\0\x14\0\0\0\x8F\x02\0\0!\0\0\0\0\0\0\0\0\0\0\0w\x02\0\0\x18\0\0\0\n\0\0\0\x03\0\0\0\x04\0\0\0\x91\x01\x04\0\x04\0\0\0\x9D\x03\0\0\x0F\0\0\0\0\0\0\0\0\0\0\0C\x03\0\0\x10\0\0\0T\x03\0\0I\0\0\0\0\0\0\0\0\0\0\0?\x03\0\0\x14\0\0\0\x0B\0\0\0\x05\0\0\0\x05\0\0\0\x92\x01\x04\0\x05\0\0\0p\x04\0\0\x15\0\0\0\0\0\0\0\0\0\0\0\x18\x04\0\0\x0B\0\0\0$\x04\0\0L\0\0\0\0\0\0\0\0\0\0\0\x14\x04\0\0\x0F\0\0\0\x0C\0\0\0\x06\0\0\0\x06\0\0\0\x93\x01\x03\0\x06\0\0\0i\x05\0\0\x08\0\0\0\0\0\0\0\0\0\0\0/\x05\0\0\t\0\0\08\x05\0\x001\0\0\0\0\0\0\0\0\0\0\0+\x05\0\0\r\0\0\0\r\0\0\0\x07\0\0\0\x07\0\0\0\x94\x01\x03\0\x07\0\0\0+\x06\0\0\t\0\0\0\0\0\0\0\0\0\0\0\xEB\x05\0\0\n\0\0\0\xF5\x05\0\x006\0\0\0\0\0\0\0\0\0\0\0\xE7\x05\0\0\x0E\0\0\0\x0E\0\0\0\t\0\0\0\x08\0\0\0\xAD\x01\x05\0\x08\0\0\0\xCF\x06\0\0\x0B\0\0\0\0\0\0\0\0\0\0\0\x99\x06\0\0\x0C\0\0\0\xA5\x06\0\0*\0\0\0\0\0\0\0\0\0\0\0\x95\x06\0\0\x10\0\0\0\x0F\0\0\0\n\0\0\0\t\0\0\0\xF4\x01\x06\0\t\0\0\0\xB3\x07\0\0\x10\0\0\0\0\0\0\0\0\0\0\0{\x07\0\0\x11\0\0\0\x8C\x07\0\0'\0\0\0\0\0\0\0\0\0\0\0w\x07\0\0\x15\0\0\0\x10\0\0\0\x0B\0\0\0\n\0\0\0\xF7\x01\x07\0\n\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x0C\0\0\0\x0B\0\0\0\0\0\0\0\x0B\0\0\0",
        shared: b"\0\0\0\0\x07\0\0\0\0\x01\x01\0\0\0\0\0\0\0\0\0\x03\x03\0\0\0\x05\x01\0\xD0\x07\0\0\0\0\0\0\x02\0\0\0\0\x02\x01\0\0\0\0\0\x01\0\0\0\x07\0\0\0\0\x02\x01\0\0\0\0\0\x01\0\0\0\x08\0\0\0\0\x02\x01\0\0\0\0\0\x01\0\0\0\x03\0\0\0\0\x02\x01\0\0\0\0\0\x01\0\0\0\0\0\x01\0\0\0\x01\0\0\0\0\0\x01\0\0\0\x02\0\0\0\0\x02\x01\0\0\0\0\0",
        codes: b"\0\0\x08\0\0\0\0\0\x94\x01\0\0\0\0\0\0\x01\0\t\0\0\0\0\0\xAD\x01\0\0\0\0\0\0\x02\0\x0B\0\0\0\0\0\xF7\x01\0\0\0\0\0\0\x03\0\0\0\0\0\0\0\x90\x01\0\0\0\0\0\0\x04\0\0\0\0\0\0\0\x91\x01\0\0\0\0\0\0\x05\0\0\0\0\0\0\0\x92\x01\0\0\0\0\0\0\x06\0\0\0\0\0\0\0\x93\x01\0\0\0\0\0\0\x07\0\0\0\0\0\0\0\x94\x01\0\0\0\0\0\0\x08\0\0\0\0\0\0\0\xAD\x01\0\0\0\0\0\0\t\0\0\0\0\0\0\0\xF4\x01\0\0\0\0\0\0\n\0\0\0\0\0\0\0\xF7\x01\0\0\0\0\0\0",
        bounds: b"",
        links: b"B\0\0\0\x0C\0\0\0N\0\0\0\x17\0\0\0]\x01\0\0\n\0\0\0g\x01\0\0G\0\0\0\xAE\x01\0\0\x07\0\0\0\xB5\x01\0\0*\0\0\0\xAE\x01\0\0\x07\0\0\0\xB5\x01\0\0*\0\0\0\xC3\x02\0\0\x15\0\0\0\xD8\x02\0\0%\0\0\0\xAC\x03\0\0\x10\0\0\0\xBC\x03\0\0)\0\0\0\x85\x04\0\0\x0E\0\0\0\x93\x04\0\0'\0\0\0q\x05\0\0\r\0\0\0\xD8\x02\0\0%\0\0\0~\x05\0\0\x12\0\0\0\x93\x04\0\0'\0\0\x004\x06\0\0\x0B\0\0\0?\x06\0\0\"\0\0\0\xDA\x06\0\0\x0F\0\0\0\xE9\x06\0\0\x1F\0\0\0\xDA\x06\0\0\x0F\0\0\0\xE9\x06\0\0\x1F\0\0\0",
        extras: b"e\0\0\0\x08\0\0\0m\0\0\0\x13\0\0\0e\0\0\0\x08\0\0\0\xAD\0\0\0%\0\0\0e\0\0\0\x08\0\0\0\xF0\0\0\0)\0\0\0e\0\0\0\x08\0\0\0\xDF\x01\0\0\x98\0\0\0e\0\0\0\x08\0\0\0\xFD\x02\0\0B\0\0\0e\0\0\0\x08\0\0\0\xE5\x03\0\0/\0\0\0e\0\0\0\x08\0\0\0\xBA\x04\0\0q\0\0\0e\0\0\0\x08\0\0\0\x90\x05\0\0W\0\0\0e\0\0\0\x08\0\0\0a\x06\0\x004\0\0\0e\0\0\0\x08\0\0\0\x08\x07\0\0o\0\0\0e\0\0\0\x08\0\0\0\xC3\x07\0\0D\0\0\0",
        tables: b"\0\0\0\0\0\0\0\0\x0B\0\0\0\x01\0\0\0\x0B\0\0\0\x10\0\0\0",
        documents: &DOCUMENTS,
        by_code: __errdown::Index::Direct {
            base: 400,
            slots: b"\x04\0\x05\0\x06\0\x07\0\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\n\0\0\0\0\0\x03\0",
        },
        by_name: __errdown::Index::Hashed {
            shift: 63,
            slots: b"",
        },
        by_variant: __errdown::Index::Hashed {
            shift: 59,
            slots: b"\x08\0\0\0\x07\0\0\0\x03\0\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x0B\0\0\0\x01\0\0\0\0\0\0\0\0\0\n\0\0\0\0\0\0\0\0\0\x02\0\x04\0\x05\0\t\0\0\0",
        },
    };
    static ALL: [All; 11] = [
        All::NoItem,
        All::Slow,
        All::Overloaded,
        All::InvalidRequest,
        All::AuthenticationError,
        All::PaymentRequired,
        All::ContextLengthExceeded,
        All::NotFound,
        All::RateLimit,
        All::ServerError,
        All::EngineOverloaded,
    ];
    impl All {
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
        pub const fn code(&self) -> ::core::primitive::i64 {
            __errdown::code_i64(&self.entry())
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
    impl All {
        /// The error with a code, if exactly one row has it. An exact code wins over ranges.
        #[inline]
        #[must_use]
        pub const fn from_code(
            code: ::core::primitive::i64,
        ) -> ::core::option::Option<Self> {
            __errdown::found(&ALL, TABLE.row_with_int(code))
        }
        /// Every error with a code, in the order of the rows.
        #[inline]
        #[must_use]
        pub const fn all_with_code(
            code: ::core::primitive::i64,
        ) -> __errdown::Matches<Self> {
            __errdown::matches(&ALL, TABLE.rows_with_int(code))
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
    impl ::core::fmt::Debug for All {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str(self.entry().variant())
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for All {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errdown::display(&self.entry(), f)
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for All {}
    #[automatically_derived]
    impl ::core::convert::TryFrom<::core::primitive::i64> for All {
        type Error = __errdown::LookupError;
        #[inline]
        fn try_from(
            code: ::core::primitive::i64,
        ) -> ::core::result::Result<Self, __errdown::LookupError> {
            __errdown::variant(&ALL, TABLE.rows_with_int(code).only())
        }
    }
    #[automatically_derived]
    impl ::core::str::FromStr for All {
        type Err = __errdown::LookupError;
        #[inline]
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, __errdown::LookupError> {
            __errdown::parse_int(&TABLE, &ALL, text)
        }
    }
    #[automatically_derived]
    impl __errdown::DocumentedError for All {
        #[inline]
        fn entry(&self) -> ::core::option::Option<__errdown::Entry> {
            ::core::option::Option::Some(All::entry(self))
        }
    }
    #[automatically_derived]
    impl __errdown::Catalog for All {
        type Code = ::core::primitive::i64;
        #[inline]
        fn all() -> &'static [Self] {
            &ALL
        }
        #[inline]
        fn from_code(code: &::core::primitive::i64) -> ::core::option::Option<Self> {
            All::from_code(*code)
        }
    }
};
