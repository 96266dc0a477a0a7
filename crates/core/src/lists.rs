//! The lists of an entry: its codes, its links and its other columns, decoded one by one.

use crate::code::Code;
use crate::document::Link;
use crate::packed::Table;
use crate::packed::layout::{code, extra, link};
use core::fmt;

/// Neighboring records of one row.
#[derive(Clone, Copy)]
pub(crate) struct List {
    pub(crate) table: &'static Table,
    pub(crate) at: u32,
    pub(crate) end: u32,
}

impl List {
    #[inline]
    const fn len(&self) -> usize {
        (self.end - self.at) as usize
    }

    #[inline]
    const fn record(&self, index: usize) -> Option<usize> {
        if index < self.len() { Some(self.at as usize + index) } else { None }
    }
}

macro_rules! lists {
    ($($(#[doc = $doc:literal])* $name:ident -> $item:ty, |$table:ident, $record:ident| $decode:expr;)*) => {$(
        $(#[doc = $doc])*
        ///
        /// An iterator that is `Copy`: iterating over a copy leaves this one as it is.
        #[derive(Clone, Copy)]
        pub struct $name(pub(crate) List);

        impl $name {
            /// How many are left.
            #[inline]
            pub const fn len(&self) -> usize {
                self.0.len()
            }

            /// Whether none is left.
            #[inline]
            pub const fn is_empty(&self) -> bool {
                self.0.len() == 0
            }

            /// The one at an index among those that are left.
            #[inline]
            pub const fn get(&self, index: usize) -> Option<$item> {
                match self.0.record(index) {
                    Some($record) => {
                        let $table = self.0.table;
                        Some($decode)
                    }
                    None => None,
                }
            }
        }

        #[expect(clippy::copy_iterator, reason = "a view into static data is as cheap to copy as a slice")]
        impl Iterator for $name {
            type Item = $item;

            #[inline]
            fn next(&mut self) -> Option<Self::Item> {
                let item = self.get(0)?;
                self.0.at += 1;
                Some(item)
            }

            #[inline]
            fn size_hint(&self) -> (usize, Option<usize>) {
                (self.0.len(), Some(self.0.len()))
            }
        }

        impl DoubleEndedIterator for $name {
            #[inline]
            fn next_back(&mut self) -> Option<Self::Item> {
                let item = self.get(self.0.len().checked_sub(1)?)?;
                self.0.end -= 1;
                Some(item)
            }
        }

        impl ExactSizeIterator for $name {}
        impl core::iter::FusedIterator for $name {}

        impl fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_list().entries(*self).finish()
            }
        }
    )*};
}

lists! {
    /// The codes of an entry.
    Codes -> Code, |table, at| match (table.code_kind(at), table.code_bounds(at)) {
        (code::INT | code::INT_AMONG_TEXTS, (value, _)) => Code::Int(value),
        (code::RANGE, (from, to)) => Code::Range { from, to },
        _ => Code::Text(table.code_text(at)),
    };
    /// The links of an entry.
    Links -> Link, |table, at| Link {
        text: table.text_at(table.links, at * link::WORDS + link::TEXT),
        url: table.text_at(table.links, at * link::WORDS + link::URL),
    };
    /// Header and text of an entry's other columns.
    Extras -> (&'static str, &'static str), |table, at| (
        table.text_at(table.extras, at * extra::WORDS + extra::HEADER),
        table.text_at(table.extras, at * extra::WORDS + extra::TEXT),
    );
}
