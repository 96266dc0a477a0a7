//! A code that came from outside: a documented error, or the code itself.

use crate::advice::Advice;
use crate::catalog::{Catalog, CodeType, DocumentedError, Matches};
use crate::entry::Entry;
#[cfg(feature = "alloc")]
use crate::redact::{SHOWN, printable};
#[cfg(feature = "alloc")]
use alloc::string::ToString;
use core::fmt;
use core::hash::{Hash, Hasher};

/// What a server's code stands for, whether the page lists it or not.
///
/// A listed error is its row: which of several codes of the row came, or which of a range, is not kept.
/// Where a log must have the code itself, keep it beside.
///
/// ```
/// use errdown::{Documented, DocumentedError};
///
/// errdown::include_errors!(pub enum ShopError = r#"
/// | Code | Cause  | Solution  |
/// |------|--------|-----------|
/// | 503  | Closed | Try again |
/// "#);
///
/// let closed = Documented::<ShopError>::from_code(&503);
/// assert_eq!(closed, Documented::Listed(ShopError::Closed));
/// assert!(closed.retry().is_retryable());
///
/// let teapot = Documented::<ShopError>::from_code(&418);
/// assert_eq!(teapot, Documented::Unlisted(418));
/// assert_eq!(teapot.to_string(), "418 is not documented");
/// ```
pub enum Documented<E: Catalog> {
    /// The error of the one row with the code.
    Listed(E),
    /// A code that no row has, or several have: see [`rows`](Self::rows).
    Unlisted(<E::Code as CodeType>::Owned),
}

impl<E: Catalog> Documented<E> {
    /// What a code stands for.
    pub fn from_code(code: &E::Code) -> Self {
        E::from_code(code).map_or_else(|| Self::Unlisted(code.to_owned_code()), Self::Listed)
    }

    /// The documented error, if it is one.
    pub fn listed(&self) -> Option<E> {
        match self {
            Self::Listed(error) => Some(*error),
            Self::Unlisted(_) => None,
        }
    }

    /// Every error that the code may stand for: the listed one, or those of several rows that have
    /// the code. None without `alloc` where a text is shared, since it was not kept.
    pub fn rows(&self) -> impl Iterator<Item = E> {
        let (listed, shared) = match self {
            Self::Listed(error) => (Some(*error), None),
            Self::Unlisted(code) => (None, rows_with_code(E::Code::of_owned(code))),
        };
        listed.into_iter().chain(shared.into_iter().flatten())
    }
}

/// Every row with a code; an exact code wins over ranges.
pub(crate) fn rows_with_code<E: Catalog>(code: &E::Code) -> Option<Matches<E>> {
    let table = E::all().first()?.entry()?.table_of_all();
    Some(Matches::new(E::all(), code.rows(table)))
}

/// Every row that an HTTP status stands for.
#[cfg(feature = "alloc")]
pub(crate) fn rows_with_status<E: Catalog>(status: u16) -> Option<Matches<E>> {
    let table = E::all().first()?.entry()?.table_of_all();
    Some(Matches::new(E::all(), table.rows_with_status(status)))
}

/// What several rows advise together.
pub(crate) fn joined<E: DocumentedError>(rows: impl IntoIterator<Item = E>) -> Option<Advice> {
    rows.into_iter().map(|error| error.retry()).reduce(Advice::intersect)
}

impl<E: Catalog> DocumentedError for Documented<E> {
    fn entry(&self) -> Option<Entry> {
        self.listed()?.entry()
    }

    /// What the row says; of several rows with one code, what all of them say.
    fn retry(&self) -> Advice {
        joined(self.rows()).unwrap_or(Advice::UNSPECIFIED)
    }
}

impl<E: Catalog> core::error::Error for Documented<E> {}

impl<E: Catalog> fmt::Display for Documented<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Listed(error) => fmt::Display::fmt(error, f),
            Self::Unlisted(code) => match self.rows().count() {
                0 => write!(f, "{} is not documented", shown(code)),
                count => write!(f, "{} matches {count} documented errors", shown(code)),
            },
        }
    }
}

/// A code of a server as a log may have it.
#[cfg(feature = "alloc")]
fn shown(code: &impl fmt::Display) -> impl fmt::Display {
    printable(&code.to_string(), SHOWN)
}

/// Without `alloc` a code is an integer, or a text that was not kept.
#[cfg(not(feature = "alloc"))]
fn shown(code: &impl fmt::Display) -> &impl fmt::Display {
    code
}

// Derived implementations would ask for a `Clone` code, which `str` is not.

#[expect(clippy::expl_impl_clone_on_copy, reason = "codes that are texts are no copies")]
impl<E: Catalog> Clone for Documented<E> {
    fn clone(&self) -> Self {
        match self {
            Self::Listed(error) => Self::Listed(*error),
            Self::Unlisted(code) => Self::Unlisted(code.clone()),
        }
    }
}

impl<E: Catalog> Copy for Documented<E> where <E::Code as CodeType>::Owned: Copy {}

impl<E: Catalog> fmt::Debug for Documented<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Listed(error) => f.debug_tuple("Listed").field(error).finish(),
            Self::Unlisted(code) => f.debug_tuple("Unlisted").field(code).finish(),
        }
    }
}

impl<E: Catalog + PartialEq> PartialEq for Documented<E> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Listed(a), Self::Listed(b)) => a == b,
            (Self::Unlisted(a), Self::Unlisted(b)) => a == b,
            _ => false,
        }
    }
}

impl<E: Catalog + Eq> Eq for Documented<E> {}

impl<E: Catalog + Hash> Hash for Documented<E> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match self {
            Self::Listed(error) => (0_u8, error).hash(state),
            Self::Unlisted(code) => (1_u8, code).hash(state),
        }
    }
}

impl<E: Catalog> From<E> for Documented<E> {
    fn from(error: E) -> Self {
        Self::Listed(error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    #[cfg(not(feature = "alloc"))]
    use alloc::string::ToString;

    errdown_macros::include_errors!(
        enum Shop = "
| Code        | Cause                   | Solution            |
|-------------|-------------------------|---------------------|
| `too_fast`  | Rate limit exceeded     | Slow down           |
| `no_item`   | The item was withdrawn  | Choose another one  |
| `closed`    | The shop is closed      | Try again later     |
| `closed`    | The till is broken      | Retry after 30 s    |
"
    );

    #[test]
    fn a_listed_code_is_its_error() {
        let found = Documented::<Shop>::from_code("too_fast");
        assert_eq!((found.listed(), found.entry()), (Some(Shop::TooFast), Some(Shop::TooFast.entry())));
        assert_eq!(found.to_string(), Shop::TooFast.to_string());
        assert_eq!(found.retry(), Shop::TooFast.retry());
    }

    #[test]
    fn an_unlisted_code_advises_nothing() {
        let unknown = Documented::<Shop>::from_code("new_one");
        assert_eq!((unknown.listed(), unknown.entry(), unknown.rows().count()), (None, None, 0));
        assert_eq!(unknown.retry(), Advice::UNSPECIFIED);
        #[cfg(feature = "alloc")]
        assert_eq!(unknown.to_string(), "new_one is not documented");
    }

    #[test]
    #[cfg(feature = "alloc")]
    fn several_rows_for_one_code_speak_together() {
        let closed = Documented::<Shop>::from_code("closed");
        assert_eq!(closed.listed(), None);
        assert_eq!(closed.rows().count(), 2);
        assert_eq!(closed.retry().remedy(), crate::Remedy::Retry);
        assert_eq!(closed.retry().first_delay().unwrap().as_secs(), 30);
        assert_eq!(closed.to_string(), "closed matches 2 documented errors");
    }

    #[test]
    #[cfg(feature = "alloc")]
    fn a_code_of_a_server_is_shown_in_one_line_and_without_keys() {
        let shown = |code| Documented::<Shop>::from_code(code).to_string();
        assert_eq!(shown("sk-abc123def456\n!"), "[redacted] ! is not documented");
    }

    #[test]
    fn integers_are_copied() {
        fn copied<T: Copy>(value: &T) -> T {
            *value
        }
        errdown_macros::include_errors!(enum Rpc = "| Code | Cause |\n|---|---|\n| -1 | Down |");
        assert_eq!(copied(&Documented::<Rpc>::from_code(&7)), Documented::Unlisted(7));
        assert_eq!(Documented::from(Rpc::Down), Documented::from_code(&-1));
    }
}
