//! Lists whose items begin with a code: `` - 400 - `name`: text ``.

use super::body::BodyReader;
use super::found::{FoundError, Slot};
use super::lead::{self, Lead, Manner, is_title};
use super::outline::{Block, BlockKind};
use super::surroundings::Surroundings;
use super::table::{Cell, Table};
use crate::prose::ProseBuilder;
use crate::source::Span;
use errdown_language::Hint;
use errdown_language::code::{self, Code};
use errdown_language::header::{hint, is_about_errors, normalize};
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
pub(super) struct ListErrors {
    pub(super) errors: Vec<FoundError>,
    /// Whether there are too few items to tell a list by itself.
    pub(super) is_single: bool,
}

impl ListReader<'_> {
    /// Reads a list: its own block and all that are deeper.
    pub(super) fn read(&self, list: &[Block<'_>]) -> Option<ListErrors> {
        let mut items = items(list);
        if items.iter().filter(|item| item.has_code()).count() * 2 <= items.len() {
            items = self.numbered(list)?;
        }
        let is_parent = items.iter().any(|item| item.children().is_some());
        let leads: Vec<(&Lead, Option<Code>)> =
            items.iter().filter_map(|item| Some((item.lead.as_ref()?, item.status()))).collect();
        if !are_mostly_distinct(&items) || !self.around.are_errors(&leads) {
            return None;
        }
        let is_single = items.len() < 2 && !is_parent;
        let mut errors = Vec::with_capacity(items.len());
        for item in &items {
            self.errors(item, None, &mut errors);
        }
        Some(ListErrors { errors, is_single })
    }

    /// The names below a status: `### 400`, and a list of names.
    pub(super) fn names_below(&self, list: &[Block<'_>], status: &FoundError) -> Option<Vec<FoundError>> {
        let items = items(list);
        if !are_names(&items) {
            return None;
        }
        let mut errors = Vec::with_capacity(items.len());
        for item in &items {
            self.errors(item, Some(status), &mut errors);
        }
        Some(errors)
    }

    fn errors(&self, item: &Item<'_, '_>, status: Option<&FoundError>, errors: &mut Vec<FoundError>) {
        let Some(error) = self.error(item, status) else { return };
        match item.children() {
            Some(children) if status.is_none() => {
                for child in &children {
                    self.errors(child, Some(&error), errors);
                }
            }
            _ => {
                errors.push(error);
                for member in item.members() {
                    self.errors(&member, None, errors);
                }
            }
        }
    }

    fn error(&self, item: &Item<'_, '_>, parent: Option<&FoundError>) -> Option<FoundError> {
        let (lead, (first, below)) = (item.lead.as_ref()?, item.blocks.split_first()?);
        let mut error = FoundError { range: item.range.clone(), ..FoundError::default() };
        match item.number.filter(|_| lead.code.is_empty()) {
            Some(number) => error.number(number, self.document),
            None => error.lead(lead, &first.line, self.document),
        }
        if let Some(parent) = parent {
            error.below(parent);
        }
        for block in below.iter().filter(|block| block.kind == BlockKind::Html) {
            error.comments(&block.line);
        }
        let words = lead.rest..first.line.text().len();
        let below = if item.members().is_empty() { below } else { &[] };
        let mut body = BodyReader::new(self.tables);
        body.blocks(below);
        // A cause that is called so makes a few words beside the code a title.
        if lead.title.is_none() && body.has_cause() && is_title(first.line.part(&words)) {
            error.cell(Slot::Title, &first.line, &words, self.document);
        } else {
            body = BodyReader::new(self.tables);
            body.line(&first.line, &words);
            body.blocks(below);
        }
        error.body = body.finish();
        let says_nothing = !error.body.parts.iter().any(|part| part.is_cause() && part.source.is_some());
        // `400 Bad Request` and nothing else: the words are all that is said.
        if says_nothing
            && let Some((column, _)) = error.cells.iter_mut().find(|(column, _)| *column == Slot::Title)
        {
            *column = Slot::Cause;
        }
        Some(error)
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

impl FoundError {
    /// The number of an item as its code.
    fn number(&mut self, number: &str, document: usize) {
        let mut prose = ProseBuilder::default();
        prose.event(&Event::Text(number.into()));
        let span = Span::new(document, self.range.start..self.range.start + number.len());
        self.cells.push((Slot::Code, Cell { span, prose: prose.finish() }));
    }

    /// The cells that a line begins with.
    pub(super) fn lead(&mut self, lead: &Lead, line: &super::line::Line<'_>, document: usize) {
        self.cell(Slot::Code, line, &lead.code, document);
        for (column, part) in
            [(Slot::Name, &lead.name), (Slot::Status, &lead.status), (Slot::Title, &lead.title)]
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
            .filter(|lead| item.line().is_none_or(|block| !lead::is_label(lead, &block.line)));
        items.push(item);
    }
    items
}

/// Whether items are names: those below a status.
fn are_names(items: &[Item<'_, '_>]) -> bool {
    let is_name =
        |item: &Item<'_, '_>| item.has_code() && item.lead.as_ref().is_some_and(|lead| !lead.is_status());
    !items.is_empty() && items.iter().all(is_name)
}

/// Whether most items are errors of their own. One code may well have several messages.
fn are_mostly_distinct(items: &[Item<'_, '_>]) -> bool {
    let mut seen = errdown_language::distinct::Names::default();
    let mut count = 0;
    for item in items {
        let Some((lead, block)) = item.lead.as_ref().zip(item.line()) else { continue };
        let name = lead.name.as_ref().or(lead.title.as_ref()).map_or("", |part| block.line.part(part));
        let code =
            if lead.code.is_empty() { item.number.unwrap_or_default() } else { block.line.part(&lead.code) };
        count += 1;
        seen.number(&format!("{code} {name}"));
    }
    seen.count() * 2 >= count
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
        let is_status = self.lead.as_ref()?.is_status();
        self.inner().filter(|items| is_status && are_names(items))
    }

    /// The statuses below a class of them, `4xx`.
    fn members(&self) -> Vec<Item<'b, 'a>> {
        let is_class = self.lead.as_ref().is_some_and(|lead| lead.is_status() && lead.is_range());
        let is_status = |item: &Item<'_, '_>| item.lead.as_ref().is_some_and(Lead::is_status);
        let members = if is_class { self.inner() } else { None };
        members
            .filter(|items| items.iter().all(|item| item.has_code() && is_status(item)))
            .unwrap_or_default()
    }

    /// The items of the list below it.
    fn inner(&self) -> Option<Vec<Item<'b, 'a>>> {
        let at = self.blocks.iter().position(|block| block.kind == BlockKind::List)?;
        let list = self.blocks.get(at..)?;
        let length = list
            .iter()
            .skip(1)
            .take_while(|block| block.depth > list.first().map_or(0, |list| list.depth))
            .count();
        Some(items(list.get(..=length)?))
    }
}
