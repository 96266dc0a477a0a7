//! What looks like errors and is not read: broken tables and rows, which an author takes for tables, tables
//! of components, and tables within others. They are reported, so that no row is lost in silence.

mod broken;
mod line;
mod seen;
mod unread;

use crate::diagnostic::Diagnostics;
use crate::listing::Document;
use crate::options::Options;
use crate::source::Source;

/// Reports the tables of errors that are none for GFM.
///
/// A call that names its tables does not care about others.
pub(crate) fn tables(
    diagnostics: &mut Diagnostics,
    sources: &[Source],
    documents: &mut [Document],
    options: &Options,
) {
    if !options.tables.is_empty() {
        return;
    }
    for (index, (source, document)) in sources.iter().zip(documents).enumerate() {
        if source.is_too_large() {
            continue;
        }
        for (table, cells) in broken::broken(diagnostics, index, source, document, options) {
            if let Some(table) = document.tables.get_mut(table) {
                table.lose(&cells);
            }
        }
        unread::unread(diagnostics, index, source, document);
    }
}

#[cfg(test)]
mod tests;
