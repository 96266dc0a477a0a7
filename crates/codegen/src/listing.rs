//! Documents to listings: whatever layout an author chose, what comes out are tables with headings,
//! header, rows, cells and notes, each with its span. Never fails. Tables are not judged here; of lists,
//! headings and definitions, those that are surely not about errors are left out.

mod assemble;
mod body;
mod definition;
mod footnotes;
mod found;
mod heading;
mod html;
mod html_terms;
mod label;
mod lead;
mod line;
mod list;
mod mdx;
mod others;
mod outline;
mod page;
mod reader;
mod surroundings;
mod table;
mod tag_scanner;

use crate::source::Source;
pub use table::Form;
pub(crate) use table::{Cell, Document, Row, Table};

/// Reads every document; one that is too large is left empty.
pub(crate) fn parse(sources: &[Source]) -> Vec<Document> {
    let mut documents = Vec::with_capacity(sources.len());
    for (index, source) in sources.iter().enumerate() {
        documents.push(if source.is_too_large() {
            Document::default()
        } else {
            reader::document(index, source)
        });
    }
    documents
}

/// The errors of a document in lists, headings and definition lists, as tables. To look for them takes
/// another pass over the document, so this is only for documents that have no table of errors, or where
/// [`Document::may_have_others`].
pub(crate) fn others<'d>(index: usize, source: &Source, document: &'d Document) -> &'d [Table] {
    document.others.get_or_init(|| others::read(index, source, document))
}

#[cfg(test)]
mod tests;
