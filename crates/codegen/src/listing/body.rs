//! What is said below a heading or in an item: text, and what labels name.

use super::label::{self, Label};
use super::line::Line;
use super::outline::{Block, BlockKind};
use super::table::{Row, Table};
use crate::prose::{Prose, ProseBuilder};
use errdown_language::Hint;
use errdown_language::header::is_header;
use pulldown_cmark::Event;
use std::ops::Range;

/// The most labels about one error: what is under more of them is no text about one.
const MOST_PARTS: usize = 32;

/// The texts about one error.
#[derive(Debug, Default)]
pub(super) struct Body {
    pub(super) parts: Vec<BodyPart>,
}

impl Body {
    /// The first words under a label that hints at something.
    pub(super) fn words(&self, hint: Hint) -> Option<&str> {
        let part = self.parts.iter().find(|part| part.hint() == Some(hint) && part.source.is_some())?;
        Some(&part.words)
    }
}

/// The text under one label, or without one.
#[derive(Debug, Default)]
pub(super) struct BodyPart {
    pub(super) label: Option<Label>,
    prose: ProseBuilder,
    /// The cell of a small table.
    cell: Option<Prose>,
    /// The words of its first text.
    words: String,
    /// Its bytes in the document, from its first text to its last.
    pub(super) source: Option<Range<usize>>,
}

impl BodyPart {
    pub(super) fn finish(self) -> Prose {
        self.cell.unwrap_or_else(|| self.prose.finish())
    }

    fn hint(&self) -> Option<Hint> {
        self.label.as_ref().and_then(|label| label.hint)
    }

    /// Whether the text is about what happened.
    pub(super) fn is_cause(&self) -> bool {
        self.label.is_none() || self.hint() == Some(Hint::Cause)
    }

    fn add(&mut self, line: &Line<'_>, part: &Range<usize>) {
        let Some(source) = line.source(part) else { return };
        let start = if let Some(before) = self.source.take() {
            self.prose.event(&Event::HardBreak);
            before.start
        } else {
            line.part(part).clone_into(&mut self.words);
            source.start
        };
        self.source = Some(start..source.end);
        line.write(&mut self.prose, part);
    }
}

/// Reads the blocks about one error, one after the other.
pub(super) struct BodyReader<'t> {
    tables: &'t [Table],
    body: Body,
    /// The part that text without a label belongs to.
    scope: Option<usize>,
    /// The list that is open: its depth, and the scope around it.
    list: Option<(usize, Option<usize>)>,
    /// Whether an item has just begun.
    is_item: bool,
}

impl<'t> BodyReader<'t> {
    /// A reader that finds small tables among those of the document.
    pub(super) fn new(tables: &'t [Table]) -> Self {
        Self { tables, body: Body::default(), scope: None, list: None, is_item: false }
    }

    pub(super) fn finish(self) -> Body {
        self.body
    }

    /// Whether a label says what happened.
    pub(super) fn has_cause(&self) -> bool {
        self.body.parts.iter().any(|part| part.hint() == Some(Hint::Cause) && part.source.is_some())
    }

    pub(super) fn blocks(&mut self, blocks: &[Block<'_>]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block<'_>) {
        if let Some((_, scope)) = self.list.filter(|(depth, _)| block.depth <= *depth) {
            self.scope = scope;
            self.list = None;
        }
        match &block.kind {
            BlockKind::List => {
                let scope = self.scope;
                self.list.get_or_insert((block.depth, scope));
            }
            BlockKind::Item(_) => {
                if let Some((depth, scope)) = self.list
                    && block.depth == depth + 1
                {
                    self.scope = scope;
                }
                self.is_item = true;
            }
            BlockKind::Heading(..) | BlockKind::Term => {
                let whole = 0..block.line.text().len();
                self.scope = label::of_words(block.line.text()).map(|label| self.part(label));
                if self.scope.is_none() {
                    self.line(&block.line, &whole);
                }
            }
            BlockKind::Paragraph => self.line(&block.line, &(0..block.line.text().len())),
            BlockKind::Table => self.table(block.range.start),
            _ => {}
        }
    }

    /// The text of a part of a line, cut at its labels.
    pub(super) fn line(&mut self, line: &Line<'_>, whole: &Range<usize>) {
        let is_item = std::mem::take(&mut self.is_item);
        let mut start = whole.start;
        let mut part = None;
        for found in label::find(line, whole, is_item) {
            self.labelled_text(line, &(start..found.start), part);
            start = found.rest;
            part = Some(self.part(found.label));
        }
        self.labelled_text(line, &(start..whole.end), part);
        if let Some(part) = part {
            self.scope = self.scope_after(part);
        }
    }

    /// The text after a label, or before the first. What is one value ends with its line.
    fn labelled_text(&mut self, line: &Line<'_>, whole: &Range<usize>, part: Option<usize>) {
        let is_value = part.is_some_and(|part| !self.is_text(part));
        let length = line.part(whole).trim_end().find('\n').filter(|_| is_value);
        let Some(length) = length else { return self.text(line, whole, part) };
        self.text(line, &(whole.start..whole.start + length), part);
        self.text(line, &(whole.start + length..whole.end), None);
    }

    fn is_text(&self, part: usize) -> bool {
        let hint = self.body.parts.get(part).map(BodyPart::hint);
        matches!(hint, Some(None | Some(Hint::Cause | Hint::Solution)))
    }

    /// The scope after the text of a label: a cause may have another paragraph, a status has none.
    fn scope_after(&self, part: usize) -> Option<usize> {
        let labelled = self.body.parts.get(part)?;
        (self.is_text(part) || labelled.source.is_none()).then_some(part)
    }

    fn text(&mut self, line: &Line<'_>, part: &Range<usize>, target: Option<usize>) {
        let part = line.trim(part);
        if part.is_empty() {
            return;
        }
        let at = target.or(self.scope).unwrap_or_else(|| self.unlabelled());
        if let Some(target) = self.body.parts.get_mut(at) {
            target.add(line, &part);
        }
    }

    fn unlabelled(&mut self) -> usize {
        let is_wanted = |part: &BodyPart| part.label.is_none();
        let found = self.body.parts.iter().position(is_wanted);
        found
            .or_else(|| self.body.parts.iter().position(BodyPart::is_cause))
            .unwrap_or_else(|| self.add(None))
    }

    /// The part of a label. A cause joins the text that has no label, and one of what to do the other.
    fn part(&mut self, label: Label) -> usize {
        let is_same = |part: &BodyPart| match (&part.label, label.hint) {
            (None, hint) => hint == Some(Hint::Cause),
            (Some(other), Some(Hint::Solution)) => other.hint == label.hint,
            (Some(other), _) => other.key == label.key,
        };
        let at = match self.body.parts.iter().position(is_same) {
            Some(at) => at,
            None if self.body.parts.len() < MOST_PARTS => return self.add(Some(label)),
            None => return self.unlabelled(),
        };
        if let Some(part) = self.body.parts.get_mut(at) {
            part.label.get_or_insert(label);
        }
        at
    }

    fn add(&mut self, label: Option<Label>) -> usize {
        self.body.parts.push(BodyPart { label, ..BodyPart::default() });
        self.body.parts.len() - 1
    }

    /// A small table below a heading: `| Status | 409 |`, or one row below headers that are labels.
    fn table(&mut self, start: usize) {
        let at = self.tables.partition_point(|table| table.span.start < start);
        let Some(table) = self.tables.get(at).filter(|table| table.span.start == start) else { return };
        let labels =
            |row: &Row| row.cells.iter().map(|cell| label::of_words(&cell.prose.bare())).collect::<Vec<_>>();
        if let [row] = table.rows.as_slice()
            && labels(&table.header)
                .iter()
                .all(|label| label.as_ref().is_some_and(|label| label.hint.is_some()))
        {
            for (header, cell) in table.header.cells.iter().zip(&row.cells) {
                self.cell(&header.prose.bare(), &cell.prose, cell.span.range());
            }
            return;
        }
        for row in std::iter::once(&table.header).chain(&table.rows) {
            let [name, value] = row.cells.as_slice() else { return };
            // `Field | Value` is a header, `Status | 409` is none.
            let is_header = label::of_words(&value.prose.bare()).is_some_and(|label| is_header(&label.key));
            if !is_header {
                self.cell(&name.prose.bare(), &value.prose, value.span.range());
            }
        }
    }

    fn cell(&mut self, name: &str, value: &Prose, source: Range<usize>) {
        let Some(label) = label::of_words(name).filter(|label| label.hint.is_some()) else { return };
        let at = self.part(label);
        if let Some(part) = self.body.parts.get_mut(at)
            && part.source.is_none()
        {
            part.cell = Some(value.clone());
            part.words = value.bare().into_owned();
            part.source = Some(source);
        }
    }
}
