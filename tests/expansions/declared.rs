/// What can go wrong in the shop.
#[derive(Debug)]
pub enum ShopError<'a, T> {
    /// A field in its Display.
    NoItem(&'a str),
    /// Two variants of one row.
    TooFast {
        /// What the server says.
        wait: ::core::option::Option<::core::time::Duration>,
        /// The cause.
        source: T,
    },
    /// Outside of the page, with a conversion.
    Format(::core::fmt::Error),
    /// Transparent.
    Other(T),
}
#[allow(deprecated)]
const _: () = {
    use ::errdown::__private::v1 as __errdown;
    static __ERRDOWN_TABLE: &__errdown::Table = {
        static DOCUMENTS: [__errdown::Document; 1] = [
            __errdown::document(
                "docs-src/shop.md",
                ::core::option::Option::None,
                ::core::option::Option::Some("Shop errors"),
                ::core::option::Option::None,
            ),
        ];
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
        &TABLE
    };
    #[automatically_derived]
    impl<'a, T> ::core::fmt::Display for ShopError<'a, T>
    where
        T: ::core::fmt::Display,
    {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            match self {
                Self::NoItem { 0: __field0, .. } => {
                    __f.write_str("No item `")?;
                    __f.write_fmt(::core::format_args!("{}", __field0))?;
                    __f.write_str("` (The item was withdrawn)")?;
                    __errdown::details(&__errdown::entry(__ERRDOWN_TABLE, 0), __f)
                }
                Self::TooFast { .. } => {
                    __errdown::display(&__errdown::entry(__ERRDOWN_TABLE, 1), __f)
                }
                Self::Format { 0: __field0, .. } => {
                    __f.write_str("Format: ")?;
                    __f.write_fmt(::core::format_args!("{:?}", __field0))?;
                    ::core::result::Result::Ok(())
                }
                Self::Other { 0: __field0, .. } => {
                    ::core::fmt::Display::fmt(__field0, __f)
                }
            }
        }
    }
    #[automatically_derived]
    impl<'a, T> ::core::error::Error for ShopError<'a, T>
    where
        T: ::core::error::Error + 'static,
        Self: ::core::fmt::Debug + ::core::fmt::Display,
    {
        #[inline]
        fn source(
            &self,
        ) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
            use ::errdown::__private::v1::AsDynError as _;
            match self {
                Self::NoItem { .. } => ::core::option::Option::None,
                Self::TooFast { source: __field1, .. } => {
                    ::core::option::Option::Some(__field1.as_dyn_error())
                }
                Self::Format { 0: __field0, .. } => {
                    ::core::option::Option::Some(__field0.as_dyn_error())
                }
                Self::Other { 0: __field0, .. } => {
                    ::core::error::Error::source(__field0.as_dyn_error())
                }
            }
        }
    }
    #[automatically_derived]
    impl<'a, T> __errdown::DocumentedError for ShopError<'a, T>
    where
        Self: ::core::error::Error,
    {
        #[inline]
        fn entry(&self) -> ::core::option::Option<__errdown::Entry> {
            #[allow(unused_imports)]
            use ::errdown::__private::v1::{Documented as _, Undocumented as _};
            match self {
                Self::NoItem { .. } => {
                    ::core::option::Option::Some(__errdown::entry(__ERRDOWN_TABLE, 0))
                }
                Self::TooFast { .. } => {
                    ::core::option::Option::Some(__errdown::entry(__ERRDOWN_TABLE, 1))
                }
                Self::Format { .. } => ::core::option::Option::None,
                Self::Other { 0: __field0, .. } => (&__errdown::Probe(__field0)).entry(),
            }
        }
        #[inline]
        fn retry(&self) -> __errdown::Advice {
            #[allow(unused_imports)]
            use ::errdown::__private::v1::{Documented as _, Undocumented as _};
            match self {
                Self::NoItem { .. } => __errdown::entry(__ERRDOWN_TABLE, 0).retry(),
                Self::TooFast { wait: __field0, .. } => {
                    __errdown::server_wait(
                        __errdown::Advice::new(__errdown::Remedy::SlowDown)
                            .with_wait(
                                __errdown::Wait::AtLeast(
                                    ::core::time::Duration::from_millis(120000),
                                ),
                            )
                            .with_applied(__errdown::Applied::No)
                            .with_at_most(::core::num::NonZero::new(3))
                            .with_escalate(false)
                            .with_basis(__errdown::Basis::Override),
                        __field0,
                    )
                }
                Self::Format { .. } => __errdown::Advice::UNSPECIFIED,
                Self::Other { 0: __field0, .. } => (&__errdown::Probe(__field0)).retry(),
            }
        }
    }
    #[automatically_derived]
    impl<'a, T> ::core::convert::From<::core::fmt::Error> for ShopError<'a, T> {
        #[inline]
        fn from(__source: ::core::fmt::Error) -> Self {
            Self::Format(__source)
        }
    }
    impl<'a, T> ShopError<'a, T> {
        /// The error with a code, if exactly one row has it and a variant stands for it; its
        /// fields have their default values. An exact code wins over ranges.
        #[allow(unused_lifetimes)]
        #[must_use]
        pub fn from_code(__code: ::core::primitive::u16) -> ::core::option::Option<Self>
        where
            for<'__default> &'a str: ::core::default::Default,
            for<'__default> ::core::option::Option<
                ::core::time::Duration,
            >: ::core::default::Default,
            for<'__default> T: ::core::default::Default,
        {
            match __ERRDOWN_TABLE.rows_with_int(__code as ::core::primitive::i64).only()
            {
                ::core::result::Result::Ok(0) => {
                    ::core::option::Option::Some(
                        Self::NoItem(::core::default::Default::default()),
                    )
                }
                ::core::result::Result::Ok(1) => {
                    ::core::option::Option::Some(Self::TooFast {
                        wait: ::core::default::Default::default(),
                        source: ::core::default::Default::default(),
                    })
                }
                _ => ::core::option::Option::None,
            }
        }
    }
};
