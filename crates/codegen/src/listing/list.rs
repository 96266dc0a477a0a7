//! Lists whose items begin with a code: `` - 400 - `name`: text ``.

use super::body::BodyReader;
use super::draft::{Column, Draft};
use super::label;
use super::lead::{self, Lead, Manner};
use super::outline::{Block, BlockKind};
use super::surroundings::Surroundings;
use super::table::{Cell, Table};
use crate::prose::ProseBuilder;
use crate::source::Span;
use errdown_language::Hint;
use errdown_language::code::{self, Code};
use errdown_language::header::{hint, is_about_errors, is_header, normalize};
use pulldown_cmark::Event;
use std::ops::Range;

/// An item: its blocks, the first of which is its line.
struct Item<'b, 'a> {
    blocks: &'b [Block<'a>],
    range: Range<usize>,
    number: Option<&'b str>,
    lead: Option<Lead>,
}

/// The errors of a list, if it is one of errors.
pub(super) struct ListReader<'b> {
    /// The index of the document.
    pub(super) document: usize,
    pub(super) tables: &'b [Table],
    pub(super) around: Surroundings<'b>,
}

/// What was found in a list.
pub(super) struct Found {
    pub(super) drafts: Vec<Draft>,
    /// Whether there are too few items to tell a list by itself.
    pub(super) is_single: bool,
}

impl ListReader<'_> {
    /// Reads a list: its own block and all that are deeper.
    pub(super) fn read(&self, list: &[Block<'_>]) -> Option<Found> {
        let mut items = items(list);
        if items.iter().filter(|item| item.has_code()).count() * 2 <= items.len() {
            items = self.numbered(list)?;
        }
        let is_parent = items.iter().any(|item| item.children().is_some());
        let leads: Vec<(&Lead, Option<Code>)> =
            items.iter().filter_map(|item| Some((item.lead.as_ref()?, item.status()))).collect();
        let are_unique = are_unique(&items);
        if !are_unique || !self.around.are_errors(&leads) {
            return None;
        }
        let is_single = items.len() < 2 && !is_parent;
        let mut drafts = Vec::with_capacity(items.len());
        for item in &items {
            self.drafts(item, None, &mut drafts);
        }
        Some(Found { drafts, is_single })
    }

    /// The names below a status: `### 400`, and a list of names.
    pub(super) fn names_below(&self, list: &[Block<'_>], status: &Draft) -> Option<Vec<Draft>> {
        let items = items(list);
        if !are_names(&items) {
            return None;
        }
        let mut drafts = Vec::with_capacity(items.len());
        for item in &items {
            self.drafts(item, Some(status), &mut drafts);
        }
        Some(drafts)
    }

    fn drafts(&self, item: &Item<'_, '_>, status: Option<&Draft>, drafts: &mut Vec<Draft>) {
        let Some(draft) = self.draft(item, status) else { return };
        match item.children() {
            Some(children) if status.is_none() => {
                for child in &children {
                    self.drafts(child, Some(&draft), drafts);
                }
            }
            _ => drafts.push(draft),
        }
    }

    fn draft(&self, item: &Item<'_, '_>, parent: Option<&Draft>) -> Option<Draft> {
        let (lead, (first, below)) = (item.lead.as_ref()?, item.blocks.split_first()?);
        let mut draft = Draft { range: item.range.clone(), ..Draft::default() };
        match item.number.filter(|_| lead.code.is_empty()) {
            Some(number) => draft.number(number, self.document),
            None => draft.lead(lead, &first.line, self.document),
        }
        if let Some(parent) = parent {
            draft.below(parent);
        }
        for block in below.iter().filter(|block| block.kind == BlockKind::Html) {
            draft.comments(&block.line);
        }
        let mut body = BodyReader::new(self.tables);
        body.line(&first.line, &(lead.rest..first.line.text().len()));
        body.blocks(below);
        draft.body = body.finish();
        let says_nothing = !draft.body.parts.iter().any(|part| part.is_cause() && part.source.is_some());
        // `400 Bad Request` and nothing else: the words are all that is said.
        if says_nothing
            && let Some((column, _)) = draft.cells.iter_mut().find(|(column, _)| *column == Column::Title)
        {
            *column = Column::Cause;
        }
        Some(draft)
    }

    /// A list that is numbered by its codes, `1. General error`: its heading says so, or the numbers do.
    fn numbered<'b, 'a>(&self, list: &'b [Block<'a>]) -> Option<Vec<Item<'b, 'a>>> {
        let mut items = items(list);
        let mut next = None;
        let mut has_gap = false;
        for item in &items {
            let number: i64 = item.number?.parse().ok()?;
            has_gap |= next.is_some_and(|next| next != number);
            next = Some(number + 1);
        }
        let heading = self.around.headings.last().map_or("", String::as_str);
        let is_of_codes = hint(&normalize(heading)) == Some(Hint::Code) && is_about_errors(heading);
        if !has_gap && !is_of_codes || items.len() < 2 {
            return None;
        }
        for item in &mut items {
            item.lead = Some(Lead::of_codes(vec![Code::parse(item.number?)]));
        }
        Some(items)
    }
}

impl Draft {
    /// The number of an item as its code.
    fn number(&mut self, number: &str, document: usize) {
        let mut prose = ProseBuilder::default();
        prose.event(&Event::Text(number.into()));
        let span = Span::new(document, self.range.start..self.range.start + number.len());
        self.cells.push((Column::Code, Cell { span, prose: prose.finish() }));
    }

    /// The cells that a line begins with.
    pub(super) fn lead(&mut self, lead: &Lead, line: &super::line::Line<'_>, document: usize) {
        self.cell(Column::Code, line, &lead.code, document);
        for (column, part) in
            [(Column::Name, &lead.name), (Column::Status, &lead.status), (Column::Title, &lead.title)]
        {
            if let Some(part) = part {
                self.cell(column, line, part, document);
            }
        }
    }
}

/// The items of a list, without those of lists inside of it.
fn items<'b, 'a>(list: &'b [Block<'a>]) -> Vec<Item<'b, 'a>> {
    let mut items: Vec<Item<'b, 'a>> = Vec::new();
    let Some((_, mut rest)) = list.split_first() else { return items };
    while let Some((block, behind)) = rest.split_first() {
        let length = behind.iter().take_while(|inner| inner.depth > block.depth).count();
        let (inner, next) = behind.split_at_checked(length).unwrap_or((behind, &[]));
        rest = next;
        let BlockKind::Item(number) = &block.kind else { continue };
        let mut item =
            Item { blocks: inner, range: block.range.clone(), number: number.as_deref(), lead: None };
        item.lead = item
            .line()
            .and_then(|line| lead::of_item(&line.line))
            .filter(|lead| !is_label(lead, item.line()));
        items.push(item);
    }
    items
}

/// Whether what looks like a code is the label of a text: `**Status**: 409`.
fn is_label(lead: &Lead, line: Option<&Block<'_>>) -> bool {
    let words = line.map_or("", |block| block.line.part(&lead.code));
    !lead.is_number()
        && !code::is_symbolic(words)
        && label::of_words(words).is_some_and(|label| is_header(&label.key))
}

/// Whether items are names: those below a status.
fn are_names(items: &[Item<'_, '_>]) -> bool {
    let is_name =
        |item: &Item<'_, '_>| item.has_code() && item.lead.as_ref().is_some_and(|lead| !lead.is_status());
    !items.is_empty() && items.iter().all(is_name)
}

/// Whether no two items are the same error.
fn are_unique(items: &[Item<'_, '_>]) -> bool {
    let mut seen = errdown_language::distinct::Names::default();
    let mut count = 0;
    for item in items {
        let Some((lead, block)) = item.lead.as_ref().zip(item.line()) else { continue };
        let name = lead.name.as_ref().or(lead.title.as_ref()).map_or("", |part| block.line.part(part));
        let code =
            if lead.code.is_empty() { item.number.unwrap_or_default() } else { block.line.part(&lead.code) };
        count += 1;
        if seen.number(&format!("{code} {name}")) + 1 != count {
            return false;
        }
    }
    true
}

impl<'b, 'a> Item<'b, 'a> {
    fn line(&self) -> Option<&'b Block<'a>> {
        self.blocks.first().filter(|block| block.kind == BlockKind::Paragraph)
    }

    /// Whether the item has the shape of an error.
    fn has_code(&self) -> bool {
        let Some(lead) = &self.lead else { return false };
        match lead.manner {
            Manner::Marked | Manner::Word => true,
            Manner::Sentence => {
                lead.is_number() || lead.codes.iter().all(|code| code::is_symbolic(code.notation()))
            }
        }
    }

    fn status(&self) -> Option<Code> {
        let part = self.lead.as_ref()?.status.as_ref()?;
        code::parse(self.line()?.line.part(part))?.codes.into_iter().next()
    }

    /// The names below a status.
    fn children(&self) -> Option<Vec<Item<'b, 'a>>> {
        if !self.lead.as_ref()?.is_status() {
            return None;
        }
        let at = self.blocks.iter().position(|block| block.kind == BlockKind::List)?;
        let list = self.blocks.get(at..)?;
        let length = list
            .iter()
            .skip(1)
            .take_while(|block| block.depth > list.first().map_or(0, |list| list.depth))
            .count();
        let items = items(list.get(..=length)?);
        are_names(&items).then_some(items)
    }
}
