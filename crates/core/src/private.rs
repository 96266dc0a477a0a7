//! What generated code uses, and nothing else may: the one path from an expansion to the runtime.

/// The packed layout of errdown 0.1; the crates that write it are pinned to this one.
pub mod v1 {
    pub use crate::advice::{Advice, Applied, Basis, Remedy, Wait};
    pub use crate::catalog::{Catalog, DocumentedError, Matches};
    pub use crate::document::{Document, Link, Location};
    pub use crate::entry::Entry;
    pub use crate::lists::{Codes, Links};
    pub use crate::look_up_error::LookupError;
    pub use crate::packed::{Index, Table};
    pub use crate::probe::{
        AsDynError, Probe, ProbeDocumented as Documented, ProbeUndocumented as Undocumented,
    };

    use crate::document::Note;
    use crate::packed::Rows;
    use crate::retry_after::RetryAfter;
    use core::fmt;
    use core::time::Duration;

    /// The entry of a row.
    #[inline]
    pub const fn entry(table: &'static Table, row: u16) -> Entry {
        Entry::new(table, row)
    }

    /// The first code of an entry, as an HTTP status.
    #[inline]
    pub const fn code_u16(entry: &Entry) -> u16 {
        entry.first_status()
    }

    /// The first code of an entry, as an integer.
    #[inline]
    pub const fn code_i64(entry: &Entry) -> i64 {
        entry.first_int()
    }

    /// The first code of an entry, as a text.
    #[inline]
    pub const fn code_str(entry: &Entry) -> &'static str {
        entry.first_text()
    }

    /// The variant of a row that was found.
    #[inline]
    pub const fn variant<E: Copy>(
        all: &'static [E],
        row: Result<u16, LookupError>,
    ) -> Result<E, LookupError> {
        match row {
            Ok(row) => match found(all, Some(row)) {
                Some(variant) => Ok(variant),
                None => Err(LookupError::Unlisted),
            },
            Err(error) => Err(error),
        }
    }

    /// The variant of a row, if exactly one was found.
    #[inline]
    pub const fn only<E: Copy>(all: &'static [E], row: Result<u16, LookupError>) -> Option<E> {
        match row {
            Ok(row) => found(all, Some(row)),
            Err(_) => None,
        }
    }

    /// The variant of a row, if there is one.
    #[inline]
    pub const fn found<E: Copy>(all: &'static [E], row: Option<u16>) -> Option<E> {
        let Some(row) = row else { return None };
        let Some((_, rest)) = all.split_at_checked(row as usize) else { return None };
        let Some(variant) = rest.first() else { return None };
        Some(*variant)
    }

    /// Every variant that was found.
    #[inline]
    pub const fn matches<E: Copy>(all: &'static [E], rows: Rows) -> Matches<E> {
        Matches::new(all, rows)
    }

    /// What is in a text: an integer code, decimal or hexadecimal, else a name.
    #[inline]
    pub fn parse_int<E: Copy>(
        table: &'static Table,
        all: &'static [E],
        text: &str,
    ) -> Result<E, LookupError> {
        let hexadecimal = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"));
        let code = hexadecimal.map_or_else(|| text.parse(), |digits| i64::from_str_radix(digits, 16));
        let by_code = code.map_or(Err(LookupError::Unlisted), |code| table.rows_with_int(code).only());
        variant(all, if by_code == Err(LookupError::Unlisted) { table.row_with_name(text) } else { by_code })
    }

    /// What is in a text: a code, else a name.
    #[inline]
    pub fn parse_text<E: Copy>(
        table: &'static Table,
        all: &'static [E],
        text: &str,
    ) -> Result<E, LookupError> {
        let by_code = table.rows_with_text(text).only();
        variant(all, if by_code == Err(LookupError::Unlisted) { table.row_with_name(text) } else { by_code })
    }

    /// Writes an entry; its text is one piece unless `{:#}` asks for more.
    #[inline]
    pub fn display(entry: &Entry, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() { fmt::Display::fmt(entry, f) } else { f.write_str(entry.display()) }
    }

    /// Writes what `{:#}` asks for after the text of an error: solution and links.
    #[inline]
    pub fn details(entry: &Entry, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() { entry.fmt_details(f) } else { Ok(()) }
    }

    /// Advice with the wait that a server named. No wait at all is not a hint: nothing is sent again at
    /// once because of it.
    #[inline]
    pub const fn server_wait(advice: Advice, wait: &Option<Duration>) -> Advice {
        let Some(wait) = wait else { return advice };
        match RetryAfter::new(*wait) {
            Some(hint) => advice.with_retry_after(hint),
            None => advice,
        }
    }

    /// A document.
    pub const fn document(
        path: &'static str,
        url: Option<&'static str>,
        title: Option<&'static str>,
        note: Option<(&'static str, &'static [Link])>,
    ) -> Document {
        let note = match note {
            Some((text, links)) => Some(Note::new(text, links)),
            None => None,
        };
        Document::new(path, url, title, note)
    }

    /// A link of a document's note.
    pub const fn link(text: &'static str, url: &'static str) -> Link {
        Link { text, url }
    }
}
