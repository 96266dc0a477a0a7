const _: () = {
    #[allow(dead_code)]
    fn track() {
        let _ = ::core::include_bytes!(
            ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/docs-src/shop.md")
        );
    }
};
///
/**Generated from *Shop errors* (docs-src/shop.md).

| Code | Variant | Meaning | Retry |
|---|---|---|---|
| 404 | [`NoItem`](Self::NoItem) | No item | `FixRequest` |
| 429 | [`TooFast`](Self::TooFast) | Too fast | `SlowDown` |
| 503 | [`Overloaded`](Self::Overloaded) | Overloaded | `Retry` |

The order and the discriminants of the variants follow the rows and may change with them.
*/
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[non_exhaustive]
pub enum ShopError {
    /**404 **No item**: The item was withdrawn

**Solution:** Choose another item

**Advice:** `FixRequest` (the row says “Choose another item”)

*docs-src/shop.md:5**/
    NoItem,
    /**429 **Too fast**: More than ten orders a minute

**Solution:** Slow down, and retry after 30 seconds

**Advice:** `SlowDown`, after at least 30s (the row says “Slow down”)

*docs-src/shop.md:6**/
    TooFast,
    /**503 **Overloaded**: The shop is busy

**Solution:** Try again later. If it persists, write us

**Advice:** `Retry`, later, tell the operator if it persists (the row says “Overloaded”)

*docs-src/shop.md:7**/
    Overloaded,
}
#[allow(deprecated)]
const _: () = {
    use ::errdown::__private::v1 as __errdown;
    static DOCUMENTS: [__errdown::Document; 1] = [
        __errdown::document(
            "docs-src/shop.md",
            ::core::option::Option::None,
            ::core::option::Option::Some("Shop errors"),
            ::core::option::Option::None,
        ),
    ];
    // Code  Variant     Retry                                           Display
    // 404   NoItem      FixRequest                                      404 No item: The item was withdrawn
    // 429   TooFast     SlowDown, after at least 30s                    429 Too fast: More than ten orders a minute
    // 503   Overloaded  Retry, later, tell the operator if it persists  503 Overloaded: The shop is busy
    static TABLE: __errdown::Table = __errdown::Table {
        texts: "Shop errors404 No item: The item was withdrawnNoItemChoose another itemanother item/items429 Too fast: More than ten orders a minuteTooFastSlow down, and retry after 30 seconds503 Overloaded: The shop is busyTry again later. If it persists, write us",
        rows: b".\0\0\0\x06\0\0\0\0\0\0\0\0\0\0\0\x0F\0\0\0\x07\0\0\0\x18\0\0\0\x16\0\0\x004\0\0\0\x13\0\0\0\x0B\0\0\0#\0\0\0\x05\0\0\0\0\0\0\0\0\0\0\0\x94\x01\0\0\0\0\0\0\x84\0\0\0\x07\0\0\0\0\0\0\0\0\0\0\0]\0\0\0\x08\0\0\0g\0\0\0\x1D\0\0\0\x8B\0\0\0%\0\0\0Y\0\0\0+\0\0\0\x06\0\0\0\x01\0\0\0\0\0\0\0\xAD\x01\x01\0\x01\0\0\0\xB4\0\0\0\n\0\0\0\0\0\0\0\0\0\0\0\xB4\0\0\0\n\0\0\0\xC0\0\0\0\x10\0\0\0\xD0\0\0\0)\0\0\0\xB0\0\0\0 \0\0\0\x07\0\0\0\x01\0\0\0\0\0\0\0\xF7\x01\x02\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\x03\0\0\0",
        shared: b"\0\0\0\0\x07\0\0\0\0\x02\x01\0\0\0\0\0\0\0\0\0\x03\x03\0\0\0\x02\x01\x000u\0\0\0\0\0\0\x02\x02\0\0\x01\x02\x01\0\0\0\0\0",
        codes: b"\0\0\0\0\0\0\0\0\x94\x01\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\xAD\x01\0\0\0\0\0\0\x02\0\0\0\0\0\0\0\xF7\x01\0\0\0\0\0\0",
        bounds: b"",
        links: b"G\0\0\0\x0C\0\0\0S\0\0\0\x06\0\0\0",
        extras: b"",
        tables: b"\0\0\0\0\0\0\0\0\x0B\0\0\0",
        documents: &DOCUMENTS,
        by_code: __errdown::Index::Direct {
            base: 404,
            slots: b"\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x03\0",
        },
        by_name: __errdown::Index::Hashed {
            shift: 63,
            slots: b"",
        },
        by_variant: __errdown::Index::Hashed {
            shift: 61,
            slots: b"\0\0\x03\0\0\0\0\0\x01\0\x02\0\0\0\0\0",
        },
    };
    static ALL: [ShopError; 3] = [
        ShopError::NoItem,
        ShopError::TooFast,
        ShopError::Overloaded,
    ];
    impl ShopError {
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
    impl ShopError {
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
    impl ::core::fmt::Debug for ShopError {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str(self.entry().variant())
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for ShopError {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errdown::display(&self.entry(), f)
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for ShopError {}
    #[automatically_derived]
    impl ::core::convert::TryFrom<::core::primitive::u16> for ShopError {
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
    impl ::core::str::FromStr for ShopError {
        type Err = __errdown::LookupError;
        #[inline]
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, __errdown::LookupError> {
            __errdown::parse_int(&TABLE, &ALL, text)
        }
    }
    #[automatically_derived]
    impl __errdown::DocumentedError for ShopError {
        #[inline]
        fn entry(&self) -> ::core::option::Option<__errdown::Entry> {
            ::core::option::Option::Some(ShopError::entry(self))
        }
    }
    #[automatically_derived]
    impl __errdown::Catalog for ShopError {
        type Code = ::core::primitive::u16;
        #[inline]
        fn all() -> &'static [Self] {
            &ALL
        }
        #[inline]
        fn from_code(code: &::core::primitive::u16) -> ::core::option::Option<Self> {
            ShopError::from_code(*code)
        }
    }
};
