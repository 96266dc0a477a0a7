//! The errors of a document that are in no table: in lists, below headings, in definition lists.

use super::definition;
use super::draft;
use super::heading::{Group, HeadingReader};
use super::list::ListReader;
use super::outline::{self, Block, BlockKind};
use super::surroundings::Surroundings;
use super::table::{Document, Form, Table};
use crate::prose::{Prose, ProseBuilder};
use crate::source::Source;
use std::ops::Range;

/// Every layout of errors but tables, in the order of the document.
pub(super) fn read(index: usize, source: &Source, document: &Document) -> Vec<Table> {
    let text = source.slice(document.body..source.text().len());
    let blocks = outline::blocks(text, document.body);
    let title = document.title(0);
    let headings = HeadingReader { document: index, blocks: &blocks, tables: &document.tables, title };
    let groups = headings.read();
    let mut others =
        Others { index, source, document, blocks: &blocks, headings: Vec::new(), found: Vec::new() };
    others.lists(&groups);
    for Group { headings, drafts, .. } in groups {
        let start = drafts.first().map_or(0, |draft| draft.range.start);
        let table = draft::table(Form::Headings, source, index, headings, start, drafts);
        others.found.push(Found { table, is_single: false });
    }
    others.finish()
}

struct Found {
    table: Table,
    /// Whether it is one error alone.
    is_single: bool,
}

struct Others<'b, 'a> {
    index: usize,
    source: &'b Source,
    document: &'b Document,
    blocks: &'b [Block<'a>],
    headings: Vec<(usize, String)>,
    found: Vec<Found>,
}

impl Others<'_, '_> {
    /// Reads the lists that are not below the heading of an error.
    fn lists(&mut self, groups: &[Group]) {
        let mut at = 0;
        let mut sections: Vec<&Range<usize>> = groups.iter().flat_map(|group| &group.sections).collect();
        sections.sort_unstable_by_key(|section| section.start);
        let mut sections = sections.into_iter().peekable();
        while let Some(block) = self.blocks.get(at) {
            while sections.next_if(|section| section.end <= at).is_some() {}
            let is_inside = sections.peek().is_some_and(|section| section.contains(&at));
            let mut next = at + 1;
            match &block.kind {
                BlockKind::Heading(level, _) if block.depth == 0 => self.heading(*level, block.line.text()),
                BlockKind::List | BlockKind::Definitions if !is_inside => {
                    next = self.list(at).unwrap_or(next)
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
        let title: Vec<String> = self.document.title(0).map(str::to_owned).into_iter().collect();
        let intro = self.intro(at, list.depth);
        let around = Surroundings { headings: if headings.is_empty() { &title } else { &headings }, intro };
        let (form, drafts, is_single) = if list.kind == BlockKind::List {
            let reader = ListReader { document: self.index, tables: &self.document.tables, around };
            let found = reader.read(own)?;
            (Form::List, found.drafts, found.is_single)
        } else {
            (Form::Definitions, definition::read(own, self.index, &self.document.tables, &around)?, false)
        };
        let mut table = draft::table(form, self.source, self.index, headings, list.range.start, drafts);
        table.note = self.note(end, list.depth);
        self.found.push(Found { table, is_single });
        Some(end)
    }

    /// The paragraph above a list that leads to it: it ends with a colon.
    fn intro(&self, at: usize, depth: usize) -> Option<&str> {
        let above = self.blocks.get(at.checked_sub(1)?)?;
        let text = above.line.text().trim_end();
        let leads = above.kind == BlockKind::Paragraph && above.depth == depth && text.ends_with([':', '：']);
        leads.then_some(text)
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
        found.sort_by_key(|found| found.table.span.start);
        found.into_iter().map(|found| found.table).collect()
    }
}
