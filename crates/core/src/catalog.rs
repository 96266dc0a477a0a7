//! What all documented errors have in common: the two traits, and what look-ups answer.

use crate::advice::Advice;
use crate::entry::Entry;
use crate::packed::{Rows, Table};
use core::fmt;
use core::hash::Hash;
use core::iter::FusedIterator;

/// An error that a document explains.
///
/// Implemented by the enums of `include_errors!`, which are documented as
/// a whole, and by hand-written enums with `#[derive(DocumentedError)]`, of which a variant may stand
/// outside of the document.
pub trait DocumentedError: core::error::Error {
    /// Everything that the document says; `None` for an error outside of it.
    fn entry(&self) -> Option<Entry>;

    /// What the document advises about sending the request again; unspecified for an error
    /// outside of it.
    fn retry(&self) -> Advice {
        self.entry().map_or(Advice::UNSPECIFIED, |entry| entry.retry())
    }
}

impl<E: DocumentedError + ?Sized> DocumentedError for &E {
    fn entry(&self) -> Option<Entry> {
        (**self).entry()
    }

    fn retry(&self) -> Advice {
        (**self).retry()
    }
}

#[cfg(feature = "alloc")]
impl<E: DocumentedError> DocumentedError for alloc::boxed::Box<E> {
    fn entry(&self) -> Option<Entry> {
        (**self).entry()
    }

    fn retry(&self) -> Advice {
        (**self).retry()
    }
}

// Alone among the three, `Arc` is missing on targets without such atomics.
#[cfg(all(feature = "alloc", target_has_atomic = "ptr"))]
impl<E: DocumentedError + ?Sized> DocumentedError for alloc::sync::Arc<E> {
    fn entry(&self) -> Option<Entry> {
        (**self).entry()
    }

    fn retry(&self) -> Advice {
        (**self).retry()
    }
}

/// A generated enum, for clients that are generic over the API: every variant is a documented row.
///
/// ```
/// use errdown::{Catalog, DocumentedError};
///
/// errdown::include_errors!(pub enum Failure = r#"
/// | Code | Cause      | Solution        |
/// |------|------------|-----------------|
/// | 400  | No body    | Send JSON       |
/// | 503  | Overloaded | Try again later |
/// "#);
///
/// fn retryable<E: Catalog>() -> usize {
///     E::all().iter().filter(|error| error.retry().is_retryable()).count()
/// }
///
/// assert_eq!(retryable::<Failure>(), 1);
/// assert_eq!(<Failure as Catalog>::from_code(&400), Some(Failure::NoBody));
/// ```
pub trait Catalog: DocumentedError + Copy + 'static {
    /// The type of a code.
    type Code: CodeType + ?Sized;

    /// Every documented error, in the order of the rows.
    fn all() -> &'static [Self];

    /// The error with a code, if exactly one row has it.
    fn from_code(code: &Self::Code) -> Option<Self>;
}

/// The types that a code can have: `u16` for HTTP statuses, `i64` for integers, else `str`.
///
/// Sealed: no other type can be one.
pub trait CodeType: fmt::Debug + fmt::Display + Eq + sealed::Sealed {
    /// The type of a code that is kept: the integer itself, and `String` for `str`. Without
    /// `alloc` there is nothing to keep a text in, and the type says only that there was one.
    type Owned: Clone + fmt::Debug + fmt::Display + Eq + Hash + Send + Sync + 'static;

    /// Whether a code is an HTTP status as a rule.
    #[doc(hidden)]
    const IS_STATUS: bool;

    /// A copy to keep.
    #[doc(hidden)]
    fn to_owned_code(&self) -> Self::Owned;

    /// The code that was kept.
    #[doc(hidden)]
    fn of_owned(owned: &Self::Owned) -> &Self;

    /// The first code of a row.
    #[doc(hidden)]
    fn of_entry(entry: &Entry) -> Self::Owned;

    /// What a text of a response says, if that can be a code.
    #[doc(hidden)]
    fn parse(text: &str) -> Option<Self::Owned>;

    /// The rows of a table that have the code.
    #[doc(hidden)]
    fn rows(&self, table: &'static Table) -> Rows;
}

macro_rules! integers {
    ($($code:ty: $first:path, $is_status:literal;)*) => {$(
        impl CodeType for $code {
            type Owned = Self;
            const IS_STATUS: bool = $is_status;

            fn to_owned_code(&self) -> Self {
                *self
            }

            fn of_owned(owned: &Self) -> &Self {
                owned
            }

            fn of_entry(entry: &Entry) -> Self {
                $first(entry)
            }

            fn parse(text: &str) -> Option<Self> {
                text.parse().ok()
            }

            fn rows(&self, table: &'static Table) -> Rows {
                table.rows_with_int(i64::from(*self))
            }
        }
    )*};
}

integers! {
    u16: Entry::first_status, true;
    i64: Entry::first_int, false;
}

#[cfg(feature = "alloc")]
impl CodeType for str {
    type Owned = alloc::string::String;
    const IS_STATUS: bool = false;

    fn to_owned_code(&self) -> Self::Owned {
        self.into()
    }

    fn of_owned(owned: &Self::Owned) -> &Self {
        owned
    }

    fn of_entry(entry: &Entry) -> Self::Owned {
        entry.first_text().into()
    }

    fn parse(text: &str) -> Option<Self::Owned> {
        Some(text.into())
    }

    fn rows(&self, table: &'static Table) -> Rows {
        table.rows_with_text(self)
    }
}

#[cfg(not(feature = "alloc"))]
impl CodeType for str {
    type Owned = UnkeptText;
    const IS_STATUS: bool = false;

    fn to_owned_code(&self) -> UnkeptText {
        UnkeptText
    }

    fn of_owned(_: &UnkeptText) -> &Self {
        ""
    }

    fn of_entry(_: &Entry) -> UnkeptText {
        UnkeptText
    }

    fn parse(_: &str) -> Option<UnkeptText> {
        None
    }

    fn rows(&self, table: &'static Table) -> Rows {
        table.rows_with_text(self)
    }
}

/// Stands for a text that could not be kept, for want of an allocator. All its values are equal,
/// whichever texts they stand for, and a look-up by it finds nothing.
#[cfg(not(feature = "alloc"))]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct UnkeptText;

#[cfg(not(feature = "alloc"))]
impl fmt::Display for UnkeptText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a code that is a text")
    }
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for u16 {}
    impl Sealed for i64 {}
    impl Sealed for str {}
}

/// The errors that a look-up found, in the order of the rows.
#[derive(Clone, Debug)]
pub struct Matches<E: 'static> {
    all: &'static [E],
    rows: Rows,
}

impl<E: 'static> Matches<E> {
    pub(crate) const fn new(all: &'static [E], rows: Rows) -> Self {
        Self { all, rows }
    }
}

impl<E: Copy> Iterator for Matches<E> {
    type Item = E;

    fn next(&mut self) -> Option<E> {
        self.all.get(usize::from(self.rows.next_row()?)).copied()
    }
}

impl<E: Copy> FusedIterator for Matches<E> {}
