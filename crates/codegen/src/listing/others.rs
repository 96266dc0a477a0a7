//! The errors of a document that are in no table: in lists, below headings, in definition lists.

use super::assemble::{self, TablePlace};
use super::definition;
use super::heading::{Group, HeadingReader};
use super::list::ListReader;
use super::outline::{self, Block, BlockKind};
use super::surroundings::Surroundings;
use super::table::{Document, Form, Table};
use crate::prose::{Prose, ProseBuilder};
use crate::source::Source;

/// Every layout of errors but tables: lists and definitions first, then headings.
pub(super) fn read(index: usize, source: &Source, document: &Document) -> Vec<Table> {
    let text = source.slice(document.body..source.text().len());
    let blocks = outline::blocks(text, document.body);
    let titles = document.titles();
    let (blocks, titles) = (blocks.as_slice(), titles.as_slice());
    let groups = HeadingReader { document: index, blocks, tables: &document.tables, titles }.read();
    let (headings, found) = (Vec::new(), Vec::new());
    let mut others = Others { index, source, document, blocks, titles, headings, found };
    others.lists(&groups);
    for Group { headings, errors, .. } in groups {
        let start = errors.first().map_or(0, |error| error.range.start);
        let place = TablePlace { source, document: index, form: Form::Headings, headings, start };
        let table = assemble::table(place, errors);
        others.found.push(FoundTable { table, is_single: false });
    }
    others.finish()
}

struct FoundTable {
    table: Table,
    /// Whether it is one error alone.
    is_single: bool,
}

struct Others<'b, 'a> {
    index: usize,
    source: &'b Source,
    document: &'b Document,
    blocks: &'b [Block<'a>],
    titles: &'b [String],
    headings: Vec<(usize, String)>,
    found: Vec<FoundTable>,
}

impl Others<'_, '_> {
    /// Reads the lists that are not below the heading of an error.
    fn lists(&mut self, groups: &[Group]) {
        let mut at = 0;
        let mut covered = vec![false; self.blocks.len()];
        for section in groups.iter().flat_map(|group| &group.sections) {
            covered.get_mut(section.clone()).unwrap_or_default().fill(true);
        }
        while let Some(block) = self.blocks.get(at) {
            let is_inside = covered.get(at) == Some(&true);
            let mut next = at + 1;
            match &block.kind {
                BlockKind::Heading(level, _) if block.depth == 0 => self.heading(*level, block.line.text()),
                BlockKind::List | BlockKind::Definitions if !is_inside => {
                    next = self.list(at).unwrap_or(next);
                }
                _ => {}
            }
            at = next;
        }
    }

    fn heading(&mut self, level: usize, text: &str) {
        let text = text.trim();
        if !text.is_empty() && !text.starts_with("Source:") {
            self.headings.retain(|(open, _)| *open < level);
            self.headings.push((level, text.to_owned()));
        }
    }

    /// Reads the list at a block, and gives the block after it where it is one of errors.
    fn list(&mut self, at: usize) -> Option<usize> {
        let (list, _) = self.blocks.get(at..)?.split_first()?;
        let inside = self.blocks.get(at + 1..)?.iter().take_while(|block| block.depth > list.depth).count();
        let end = at + 1 + inside;
        let own = self.blocks.get(at..end)?;
        let headings: Vec<String> = self.headings.iter().map(|(_, text)| text.clone()).collect();
        let intro = outline::intro(self.blocks, at);
        let around = Surroundings { titles: self.titles, headings: &headings, intro };
        let (form, errors, is_single) = if list.kind == BlockKind::List {
            let reader = ListReader { document: self.index, tables: &self.document.tables, around };
            let found = reader.read(own)?;
            (Form::List, found.errors, found.is_single)
        } else {
            (Form::Definitions, definition::read(own, self.index, &self.document.tables, &around)?, false)
        };
        let place =
            TablePlace { source: self.source, document: self.index, form, headings, start: list.range.start };
        let mut table = assemble::table(place, errors);
        table.note = self.note(end, list.depth);
        self.found.push(FoundTable { table, is_single });
        Some(end)
    }

    /// The paragraphs right after a list.
    fn note(&self, at: usize, depth: usize) -> Vec<Prose> {
        let after = self.blocks.get(at..).unwrap_or_default().iter();
        let paragraphs = after.take_while(|block| block.kind == BlockKind::Paragraph && block.depth == depth);
        let prose = |block: &Block<'_>| {
            let mut prose = ProseBuilder::default();
            block.line.write(&mut prose, &(0..block.line.text().len()));
            prose.finish()
        };
        paragraphs.map(prose).filter(|prose| !prose.is_blank()).collect()
    }

    /// One error alone is a list beside others of its layout.
    fn finish(self) -> Vec<Table> {
        let mut found = self.found;
        let has_list = found.iter().any(|found| !found.is_single);
        let singles = found.iter().filter(|found| found.is_single).count();
        found.retain(|found| !found.is_single || has_list || singles > 1);
        found.into_iter().map(|found| found.table).collect()
    }
}
