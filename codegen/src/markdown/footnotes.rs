//! What the footnotes of a document say, by their labels.

use crate::distinct::{Distinct, hash};
use crate::prose::Prose;

/// The footnotes of a document.
#[derive(Clone, Debug, Default)]
pub(crate) struct Footnotes {
    known: Distinct,
    notes: Vec<(String, Vec<Prose>)>,
}

impl Footnotes {
    pub(super) fn add(&mut self, label: &str, paragraph: Prose) {
        let notes = &self.notes;
        let is_same = |at: usize| notes.get(at).is_some_and(|(known, _)| known == label);
        let number = self.known.number(hash(label), is_same);
        match self.notes.get_mut(number) {
            Some((_, paragraphs)) => paragraphs.push(paragraph),
            None => self.notes.push((label.to_owned(), vec![paragraph])),
        }
    }

    /// The paragraphs of a footnote.
    pub(crate) fn of(&self, label: &str) -> &[Prose] {
        let is_same = |at: usize| self.notes.get(at).is_some_and(|(known, _)| known == label);
        let note = self.known.find(hash(label), is_same).and_then(|number| self.notes.get(number));
        note.map_or(&[], |(_, paragraphs)| paragraphs)
    }
}
