//! What the derive asks about the types of fields, without naming their traits in bounds that the
//! user's enum would have to repeat.

use crate::advice::Advice;
use crate::catalog::DocumentedError;
use crate::entry::Entry;
use core::error::Error;
use core::panic::UnwindSafe;

/// Asks whether an error is documented. Both traits have the methods, and the compiler tries
/// [`ProbeDocumented`] first, since its methods take one reference less.
#[derive(Debug)]
pub struct Probe<'a, E: ?Sized>(pub &'a E);

/// The answer where the error is documented.
pub trait ProbeDocumented {
    /// What its document says.
    fn entry(&self) -> Option<Entry>;
    /// What its document advises.
    fn retry(&self) -> Advice;
}

/// The answer where nothing is known.
pub trait ProbeUndocumented {
    /// No document says anything.
    fn entry(&self) -> Option<Entry> {
        None
    }
    /// No document advises anything.
    fn retry(&self) -> Advice {
        Advice::UNSPECIFIED
    }
}

impl<E: DocumentedError + ?Sized> ProbeDocumented for Probe<'_, E> {
    fn entry(&self) -> Option<Entry> {
        self.0.entry()
    }

    fn retry(&self) -> Advice {
        self.0.retry()
    }
}

impl<E: ?Sized> ProbeUndocumented for &Probe<'_, E> {}

/// An error as a trait object, from a value, a reference or a box: `Box<dyn Error>` is no `Error`
/// itself, but method calls look through it.
pub trait AsDynError<'a> {
    /// The error as a trait object.
    fn as_dyn_error(&self) -> &(dyn Error + 'a);
}

impl<'a, E: Error + 'a> AsDynError<'a> for E {
    fn as_dyn_error(&self) -> &(dyn Error + 'a) {
        self
    }
}

macro_rules! objects {
    ($($object:ty),*) => {$(
        impl<'a> AsDynError<'a> for $object {
            fn as_dyn_error(&self) -> &(dyn Error + 'a) {
                self
            }
        }
    )*};
}

objects!(
    dyn Error + 'a,
    dyn Error + Send + 'a,
    dyn Error + Send + Sync + 'a,
    dyn Error + Send + Sync + UnwindSafe + 'a
);
