//! What the footnotes of a document say, by their labels.

use crate::prose::Prose;
use errdown_language::distinct::Names;

/// The footnotes of a document.
#[derive(Clone, Debug, Default)]
pub(crate) struct Footnotes {
    labels: Names,
    notes: Vec<Vec<Prose>>,
}

impl Footnotes {
    pub(super) fn add(&mut self, label: &str, paragraph: Prose) {
        match self.notes.get_mut(self.labels.number(label)) {
            Some(paragraphs) => paragraphs.push(paragraph),
            None => self.notes.push(vec![paragraph]),
        }
    }

    /// The paragraphs of a footnote.
    pub(crate) fn of(&self, label: &str) -> &[Prose] {
        let note = self.labels.find(label).and_then(|number| self.notes.get(number));
        note.map_or(&[], Vec::as_slice)
    }
}
