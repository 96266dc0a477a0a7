//! Documents to listings: whatever layout an author chose, what comes out are tables with headings,
//! header, rows, cells and notes, each with its span. Never fails and judges nothing.

mod footnotes;
mod html;
mod mdx;
mod page;
mod reader;
mod table;
mod tag_scanner;

use crate::source::Source;
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

#[cfg(test)]
mod tests;
