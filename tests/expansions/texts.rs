///
/**Generated from [Codes](<https://gateway.test/docs/errors>) (docs/texts.md).

| Code | Variant | Meaning | Retry |
|---|---|---|---|
| rate\_limit | [`TooManyRequests`](Self::TooManyRequests) | Too many requests | `SlowDown` |
| rate\_limit | [`TheQuotaOfTheDayIsUsedUp`](Self::TheQuotaOfTheDayIsUsedUp) | The quota of the day is used up. | `Stop` |
| 5xx | [`TheOriginFailed`](Self::TheOriginFailed) | The \`{origin}\` failed | `Unspecified` |
| invalid-body | [`BadBody`](Self::BadBody) | \"Quotes\", \\ and {} | `FixRequest` |

The order and the discriminants of the variants follow the rows and may change with them.

Anything else: [ask us](<https://gateway.test/help>).
*/
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[non_exhaustive]
pub enum GatewayError {
    /**rate\_limit **Too many requests**

**Solution:** Wait, see [limits](<https://gateway.test/docs/limits#day>)

**Owner:** edge \| api

**Retry:** yes

**Advice:** `SlowDown`, later (its retry column says “yes”)

*docs/texts.md:10**/
    TooManyRequests,
    /**rate\_limit **The quota of the day is used up.**

**Solution:** Buy more, or wait

**Owner:** billing

**Retry:** no

**Advice:** `Stop` (its retry column says “no”)

*docs/texts.md:11**/
    TheQuotaOfTheDayIsUsedUp,
    /**5xx **The \`{origin}\` failed**

**Solution:** \[String\] again<br>or report it

**Retry:** Sometimes

**Advice:** `Unspecified` (its retry column says “Sometimes”)

*docs/texts.md:12**/
    TheOriginFailed,
    /**invalid-body **\"Quotes\", \\ and {}**

**Owner:** api

**Advice:** `FixRequest` (the status alone says so)

*docs/texts.md:13**/
    BadBody,
}
#[allow(deprecated)]
const _: () = {
    use ::errdown::__private::v1 as __errdown;
    static DOCUMENTS: [__errdown::Document; 1] = [
        __errdown::document(
            "docs/texts.md",
            ::core::option::Option::Some("https://gateway.test/docs/errors"),
            ::core::option::Option::Some("Codes"),
            ::core::option::Option::Some((
                "Anything else: ask us.",
                &[__errdown::link("ask us", "https://gateway.test/help")],
            )),
        ),
    ];
    static TABLE: __errdown::Table = __errdown::Table {
        texts: "Codesrate_limit: Too many requestsTooManyRequestsWait, see limitslimitshttps://gateway.test/docs/limits#dayOwneredge | apiRetryyesrate_limitrate_limit: The quota of the day is used upThe quota of the day is used up.TheQuotaOfTheDayIsUsedUpBuy more, or waitbillingno5xx The `{origin}` failedTheOriginFailed[String] again\nor report itSometimes500invalid-body: \"Quotes\", \\ and {}BadBodyapiinvalid-body",
        rows: b"\"\0\0\0\x0F\0\0\0\0\0\0\0\0\0\0\0\x11\0\0\0\x11\0\0\0\0\0\0\0\0\0\0\x001\0\0\0\x10\0\0\0\x05\0\0\0\x1D\0\0\0\n\0\0\0\0\0\0\0\0\0\0\0\xAD\x01\0\0\0\0\0\0\xD7\0\0\0\x18\0\0\0\0\0\0\0\0\0\0\0\xB7\0\0\0 \0\0\0\0\0\0\0\0\0\0\0\xEF\0\0\0\x11\0\0\0\x8C\0\0\0+\0\0\0\x0B\0\0\0\x01\0\0\0\x02\0\0\0\xAD\x01\x01\0\x01\0\0\0\"\x01\0\0\x0F\0\0\0\0\0\0\0\0\0\0\0\r\x01\0\0\x15\0\0\0\0\0\0\0\0\0\0\x001\x01\0\0\x1B\0\0\0\t\x01\0\0\x19\0\0\0\x0C\0\0\0\x01\0\0\0\x04\0\0\0\xF4\x01\x02\0\x02\0\0\0x\x01\0\0\x07\0\0\0\0\0\0\0\0\0\0\0f\x01\0\0\x12\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0X\x01\0\0 \0\0\0\r\0\0\0\x01\0\0\0\x05\0\0\0\x90\x01\x03\0\x03\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0\x06\0\0\0\0\0\0\0\x04\0\0\0",
        shared: b"\0\0\0\0\x03\x02\0\0\0\x03\0\0\0\0\0\0\0\0\0\0\x01\0\x01\0\0\x03\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\x03\0\0\0\0\0\0\0\0\0\0\x07\0\0\0\0\x01\0\0\0\0\0\0",
        codes: b"\0\0\x02\0\x01\0\0\0\x82\0\0\0\n\0\0\0\x01\0\0\0\x01\0\0\0\x82\0\0\0\n\0\0\0\x02\0\0\0\x02\0\0\0U\x01\0\0\x03\0\0\0\x03\0\0\0\x01\0\0\0\x82\x01\0\0\x0C\0\0\0",
        bounds: b"\xF4\x01\0\0\0\0\0\0W\x02\0\0\0\0\0\0\x02\0\0\0",
        links: b"A\0\0\0\x06\0\0\0G\0\0\0$\0\0\0",
        extras: b"k\0\0\0\x05\0\0\0p\0\0\0\n\0\0\0z\0\0\0\x05\0\0\0\x7F\0\0\0\x03\0\0\0k\0\0\0\x05\0\0\0\0\x01\0\0\x07\0\0\0z\0\0\0\x05\0\0\0\x07\x01\0\0\x02\0\0\0z\0\0\0\x05\0\0\0L\x01\0\0\t\0\0\0k\0\0\0\x05\0\0\0\x7F\x01\0\0\x03\0\0\0",
        tables: b"\0\0\0\0\0\0\0\0\x05\0\0\0",
        documents: &DOCUMENTS,
        by_code: __errdown::Index::Hashed {
            shift: 61,
            slots: b"\0\0\x01\0\x04\0\0\0\0\0\0\0\0\0\0\0",
        },
        by_name: __errdown::Index::Hashed {
            shift: 63,
            slots: b"",
        },
        by_variant: __errdown::Index::Hashed {
            shift: 61,
            slots: b"\0\0\0\0\x03\0\0\0\0\0\x01\0\x02\0\x04\0",
        },
    };
    static ALL: [GatewayError; 4] = [
        GatewayError::TooManyRequests,
        GatewayError::TheQuotaOfTheDayIsUsedUp,
        GatewayError::TheOriginFailed,
        GatewayError::BadBody,
    ];
    impl GatewayError {
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
        pub const fn code(&self) -> &'static ::core::primitive::str {
            __errdown::code_str(&self.entry())
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
    impl GatewayError {
        /// The error with a code, if exactly one row has it. An exact code wins over ranges.
        #[inline]
        #[must_use]
        pub const fn from_code(
            code: &::core::primitive::str,
        ) -> ::core::option::Option<Self> {
            __errdown::found(&ALL, TABLE.row_with_text(code))
        }
        /// Every error with a code, in the order of the rows.
        #[inline]
        #[must_use]
        pub const fn all_with_code(
            code: &::core::primitive::str,
        ) -> __errdown::Matches<Self> {
            __errdown::matches(&ALL, TABLE.rows_with_text(code))
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
    impl ::core::fmt::Debug for GatewayError {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str(self.entry().variant())
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for GatewayError {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errdown::display(&self.entry(), f)
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for GatewayError {}
    #[automatically_derived]
    impl ::core::convert::TryFrom<&::core::primitive::str> for GatewayError {
        type Error = __errdown::LookupError;
        #[inline]
        fn try_from(
            code: &::core::primitive::str,
        ) -> ::core::result::Result<Self, __errdown::LookupError> {
            __errdown::variant(&ALL, TABLE.rows_with_text(code).only())
        }
    }
    #[automatically_derived]
    impl ::core::str::FromStr for GatewayError {
        type Err = __errdown::LookupError;
        #[inline]
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, __errdown::LookupError> {
            __errdown::parse_text(&TABLE, &ALL, text)
        }
    }
    #[automatically_derived]
    impl __errdown::DocumentedError for GatewayError {
        #[inline]
        fn entry(&self) -> ::core::option::Option<__errdown::Entry> {
            ::core::option::Option::Some(GatewayError::entry(self))
        }
    }
    #[automatically_derived]
    impl __errdown::Catalog for GatewayError {
        type Code = ::core::primitive::str;
        #[inline]
        fn all() -> &'static [Self] {
            &ALL
        }
        #[inline]
        fn from_code(code: &::core::primitive::str) -> ::core::option::Option<Self> {
            GatewayError::from_code(code)
        }
    }
};
