//! Definition lists: a code as the term, and `: text` below it.

use super::body::BodyReader;
use super::draft::Draft;
use super::lead::{self, Lead};
use super::outline::{Block, BlockKind};
use super::surroundings::Surroundings;
use super::table::Table;
use errdown_language::code::{self, Code};

/// Reads the errors of a definition list: its own block and all that are deeper.
pub(super) fn read(
    list: &[Block<'_>],
    document: usize,
    tables: &[Table],
    around: &Surroundings<'_>,
) -> Option<Vec<Draft>> {
    let (_, mut rest) = list.split_first()?;
    let (mut drafts, mut leads, mut terms): (Vec<Draft>, Vec<(Lead, Option<Code>)>, usize) =
        (Vec::new(), Vec::new(), 0);
    while let Some((term, behind)) = rest.split_first() {
        let length = behind
            .iter()
            .take_while(|block| block.kind != BlockKind::Term || block.depth > term.depth)
            .count();
        let (below, next) = behind.split_at_checked(length)?;
        rest = next;
        if term.kind != BlockKind::Term {
            continue;
        }
        terms += 1;
        let Some(lead) = lead::of_heading(&term.line) else { continue };
        let end = below.iter().map(|block| block.range.end).max().unwrap_or(term.range.end);
        let mut draft = Draft { range: term.range.start..end, ..Draft::default() };
        draft.lead(&lead, &term.line, document);
        let mut body = BodyReader::new(tables);
        body.blocks(below);
        for block in below {
            draft.comments(&block.line);
        }
        draft.body = body.finish();
        let status = lead.status.as_ref().and_then(|part| code::parse(term.line.part(part)));
        leads.push((lead, status.and_then(|read| read.codes.into_iter().next())));
        drafts.push(draft);
    }
    let leads: Vec<(&Lead, Option<Code>)> =
        leads.iter().map(|(lead, status)| (lead, status.clone())).collect();
    let is_list = drafts.len() > 1 && drafts.len() * 2 > terms && around.are_errors(&leads);
    is_list.then_some(drafts)
}
