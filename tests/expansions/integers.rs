///
/**Generated from *JSON-RPC errors* (docs/integers.md).

| Code | Variant | Meaning | Retry |
|---|---|---|---|
| \-32700 | [`ParseError`](Self::ParseError) | Parse error | `SlowDown` |
| \-32601, \-32602 | [`UnknownCall`](Self::UnknownCall) | Bad call | `FixRequest` |
| \-32099 to -32000 | [`ReservedForErrorsOfTheImplementation`](Self::ReservedForErrorsOfTheImplementation) | Reserved for errors of the implementation | `Unspecified` |
| 1 | [`Self_`](Self::Self_) | Self | `Unspecified` |

The order and the discriminants of the variants follow the rows and may change with them.
*/
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[non_exhaustive]
pub enum RpcError {
    /**\-32700 **Parse error**: Invalid JSON was received by the server.

**Advice:** `SlowDown`, after at least 60s, at most 3 times (the macro call says “slow\_down(1m, at\_most = 3)”)

*docs/integers.md:6**/
    ParseError,
    /**\-32601, \-32602 **Bad call**: The method does not exist, or its parameters are wrong

**Advice:** `FixRequest` (the row says “The method does not exist, or its parameters are wrong”)

*docs/integers.md:7**/
    UnknownCall,
    /**\-32099 to -32000 Reserved for errors of the implementation

**Advice:** `Unspecified` (the document does not say)

*docs/integers.md:8**/
    ReservedForErrorsOfTheImplementation,
    /**1 **Self**: The word is a keyword

**Advice:** `Unspecified` (the document does not say)

*docs/integers.md:9**/
    Self_,
}
#[allow(deprecated)]
const _: () = {
    use ::errdown::__private::v1 as __errdown;
    static DOCUMENTS: [__errdown::Document; 1] = [
        __errdown::document(
            "docs/integers.md",
            ::core::option::Option::None,
            ::core::option::Option::Some("JSON-RPC errors"),
            ::core::option::Option::None,
        ),
    ];
    static TABLE: __errdown::Table = __errdown::Table {
        texts: "JSON-RPC errors[-32700] Parse error: Invalid JSON was received by the server.ParseError[-32601, -32602] Bad call: The method does not exist, or its parameters are wrongUnknownCall[-32099 to -32000]: Reserved for errors of the implementationReservedForErrorsOfTheImplementation[1] Self: The word is a keywordSelf_",
        rows: b"M\0\0\0\n\0\0\0\0\0\0\0\0\0\0\0\x18\0\0\0\x0B\0\0\0%\0\0\0(\0\0\0\0\0\0\0\0\0\0\0\x0F\0\0\0>\0\0\0\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\xA8\0\0\0\x0B\0\0\0\0\0\0\0\0\0\0\0h\0\0\0\x08\0\0\0r\0\0\x006\0\0\0\0\0\0\0\0\0\0\0W\0\0\0Q\0\0\0\x07\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\x01\0\0\0\xF0\0\0\0$\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\xC7\0\0\0)\0\0\0\0\0\0\0\0\0\0\0\xB3\0\0\0=\0\0\0\x08\0\0\0\0\0\0\0\0\0\0\0\0\0\x02\0\x03\0\0\x003\x01\0\0\x05\0\0\0\0\0\0\0\0\0\0\0\x18\x01\0\0\x04\0\0\0\x1E\x01\0\0\x15\0\0\0\0\0\0\0\0\0\0\0\x14\x01\0\0\x1F\0\0\0\t\0\0\0\0\0\0\0\0\0\0\0\0\0\x02\0\x04\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x05\0\0\0",
        shared: b"\0\0\0\0\x03\x03\0\x03\0\x05\0\0`\xEA\0\0\0\0\0\0\x07\0\0\0\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\0",
        codes: b"\0\0\0\0\0\0\0\0D\x80\xFF\xFF\xFF\xFF\xFF\xFF\x01\0\0\0\0\0\0\0\xA7\x80\xFF\xFF\xFF\xFF\xFF\xFF\x01\0\0\0\0\0\0\0\xA6\x80\xFF\xFF\xFF\xFF\xFF\xFF\x02\0\0\0\x02\0\0\0\x9D\x82\xFF\xFF\xFF\xFF\xFF\xFF\x03\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0",
        bounds: b"\x9D\x82\xFF\xFF\xFF\xFF\xFF\xFF\0\x83\xFF\xFF\xFF\xFF\xFF\xFF\x03\0\0\0",
        links: b"",
        extras: b"",
        tables: b"\0\0\0\0\0\0\0\0\x0F\0\0\0",
        documents: &DOCUMENTS,
        by_code: __errdown::Index::Hashed {
            shift: 60,
            slots: b"\0\0\0\0\0\0\0\0\x01\0\0\0\0\0\x02\0\0\0\x05\0\0\0\0\0\0\0\x03\0\0\0\0\0",
        },
        by_name: __errdown::Index::Hashed {
            shift: 63,
            slots: b"",
        },
        by_variant: __errdown::Index::Hashed {
            shift: 61,
            slots: b"\0\0\x02\0\0\0\x03\0\0\0\0\0\x04\0\x01\0",
        },
    };
    static ALL: [RpcError; 4] = [
        RpcError::ParseError,
        RpcError::UnknownCall,
        RpcError::ReservedForErrorsOfTheImplementation,
        RpcError::Self_,
    ];
    impl RpcError {
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
    impl RpcError {
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
    impl ::core::fmt::Debug for RpcError {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str(self.entry().variant())
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for RpcError {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errdown::display(&self.entry(), f)
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for RpcError {}
    #[automatically_derived]
    impl ::core::convert::TryFrom<::core::primitive::i64> for RpcError {
        type Error = __errdown::LookupError;
        #[inline]
        fn try_from(
            code: ::core::primitive::i64,
        ) -> ::core::result::Result<Self, __errdown::LookupError> {
            __errdown::variant(&ALL, TABLE.rows_with_int(code).only())
        }
    }
    #[automatically_derived]
    impl ::core::str::FromStr for RpcError {
        type Err = __errdown::LookupError;
        #[inline]
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, __errdown::LookupError> {
            __errdown::parse_int(&TABLE, &ALL, text)
        }
    }
    #[automatically_derived]
    impl __errdown::DocumentedError for RpcError {
        #[inline]
        fn entry(&self) -> ::core::option::Option<__errdown::Entry> {
            ::core::option::Option::Some(RpcError::entry(self))
        }
    }
    #[automatically_derived]
    impl __errdown::Catalog for RpcError {
        type Code = ::core::primitive::i64;
        #[inline]
        fn all() -> &'static [Self] {
            &ALL
        }
        #[inline]
        fn from_code(code: &::core::primitive::i64) -> ::core::option::Option<Self> {
            RpcError::from_code(*code)
        }
    }
};
