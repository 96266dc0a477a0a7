//! A heading for each error, with prose, labels, a small table or a list below it.

use super::body::{Body, BodyReader};
use super::found::{FoundError, Slot};
use super::lead::{self, Lead};
use super::list::ListReader;
use super::outline::{self, Block, BlockKind};
use super::surroundings::Surroundings;
use super::table::Table;
use errdown_language::Hint;
use errdown_language::code::{self, Code};
use errdown_language::distinct::Names;
use errdown_language::header::normalize;
use std::ops::Range;

/// The level of a paragraph in bold, below those of all headings.
const BOLD: usize = 7;

/// A heading with what is below it.
#[derive(Debug)]
struct HeadingSection {
    /// Its blocks: the heading, and all up to the next one of its level.
    blocks: Range<usize>,
    level: usize,
    /// The section that it is a part of.
    parent: Option<usize>,
    lead: Option<Lead>,
    /// The code that its anchor is.
    anchor: Option<String>,
    /// The first section of its level below the parent.
    group: usize,
}

/// The errors of headings of one level below one heading.
pub(super) struct Group {
    /// The blocks of each of their sections.
    pub(super) sections: Vec<Range<usize>>,
    /// The headings above them.
    pub(super) headings: Vec<String>,
    pub(super) errors: Vec<FoundError>,
    level: usize,
}

/// What a document has besides its headings.
#[derive(Clone, Copy)]
pub(super) struct HeadingReader<'b, 'a> {
    pub(super) document: usize,
    pub(super) blocks: &'b [Block<'a>],
    pub(super) tables: &'b [Table],
    pub(super) titles: &'b [String],
}

impl HeadingReader<'_, '_> {
    /// Every group of headings that are errors.
    pub(super) fn read(self) -> Vec<Group> {
        let sections = self.sections();
        let mut members: Vec<Vec<usize>> = Vec::new();
        members.resize_with(sections.len(), Vec::new);
        for (at, section) in sections.iter().enumerate() {
            if let Some(members) = members.get_mut(section.group) {
                members.push(at);
            }
        }
        let mut groups: Vec<Group> = Vec::new();
        let mut covered = vec![false; self.blocks.len()];
        for members in members.iter().filter(|members| !members.is_empty()) {
            let first = members.first().and_then(|first| sections.get(*first));
            let is_inside = first.is_some_and(|first| covered.get(first.blocks.start) == Some(&true));
            if !is_inside && let Some(group) = self.group(&sections, members) {
                for section in &group.sections {
                    covered.get_mut(section.clone()).unwrap_or_default().fill(true);
                }
                groups.push(group);
            }
        }
        // One error alone counts beside others of its level: `Server errors` with nothing but `500`.
        let levels: Vec<usize> =
            groups.iter().filter(|group| group.errors.len() > 1).map(|group| group.level).collect();
        groups.retain(|group| levels.contains(&group.level));
        groups
    }

    /// The headings, each with the sections around it.
    fn sections(self) -> Vec<HeadingSection> {
        let mut sections: Vec<HeadingSection> = Vec::new();
        // Those that are open, and the last one that was closed at each level below them.
        let mut open: Vec<usize> = Vec::new();
        for (at, block) in self.blocks.iter().enumerate() {
            let (level, id) = match &block.kind {
                BlockKind::Heading(level, id) => (level, id),
                // A code in bold or in a code span that what follows is about is a heading, too.
                BlockKind::Paragraph => (&BOLD, &None),
                _ => continue,
            };
            if block.depth > 0 {
                continue;
            }
            let lead =
                if *level == BOLD { lead::of_term(&block.line) } else { lead::of_heading(&block.line) };
            if lead.is_none() && *level == BOLD {
                continue;
            }
            let mut sibling = None;
            while let Some(last) = open.last().copied()
                && let Some(section) = sections.get_mut(last)
                && section.level >= *level
            {
                section.blocks.end = at;
                sibling = (section.level == *level).then_some(section.group);
                open.pop();
            }
            let parent = open.last().copied();
            let sibling =
                sibling.filter(|sibling| sections.get(*sibling).is_some_and(|other| other.parent == parent));
            let above = at.checked_sub(1).and_then(|above| self.blocks.get(above));
            let above = above.filter(|above| above.line.text().trim().is_empty());
            let anchors = [id.clone(), block.line.anchor(), above.and_then(|above| above.line.anchor())];
            let anchor = anchors.into_iter().flatten().find(|anchor| is_code(anchor, block.line.text()));
            let blocks = at..self.blocks.len();
            open.push(sections.len());
            let group = sibling.unwrap_or(sections.len());
            sections.push(HeadingSection { blocks, level: *level, parent, lead, anchor, group });
        }
        sections
    }

    /// The errors of a group, if they are.
    fn group(self, sections: &[HeadingSection], members: &[usize]) -> Option<Group> {
        let first = sections.get(*members.first()?)?;
        let headings = self.headings(sections, first);
        let intro = outline::intro(self.blocks, first.blocks.start);
        let around = Surroundings { titles: self.titles, headings: &headings, intro };
        let mut group = Group {
            sections: Vec::new(),
            headings: headings.clone(),
            errors: Vec::new(),
            level: first.level,
        };
        self.add_coded(&mut group, sections, members, &around);
        if group.errors.len() < 2 {
            self.add_labelled(&mut group, sections, members, &around);
        }
        (!group.errors.is_empty()).then_some(group)
    }

    /// The headings above a section, outermost first.
    fn headings(self, sections: &[HeadingSection], section: &HeadingSection) -> Vec<String> {
        let mut headings = Vec::new();
        let mut parent = section.parent;
        while let Some(section) = parent.and_then(|parent| sections.get(parent)) {
            headings.extend(
                self.blocks.get(section.blocks.start).map(|block| block.line.text().trim().to_owned()),
            );
            parent = section.parent;
        }
        headings.reverse();
        headings
    }

    /// Adds the errors of headings that name their codes.
    fn add_coded(
        self,
        group: &mut Group,
        sections: &[HeadingSection],
        members: &[usize],
        around: &Surroundings<'_>,
    ) {
        let mut seen = Names::default();
        let mut found: Vec<(&HeadingSection, &Lead, Body)> = Vec::new();
        for section in members.iter().filter_map(|at| sections.get(*at)) {
            let Some((lead, block)) = section.lead.as_ref().zip(self.blocks.get(section.blocks.start)) else {
                continue;
            };
            let name = lead.name.as_ref().or(lead.title.as_ref()).map_or("", |part| block.line.part(part));
            let is_new = seen.count();
            if seen.number(&format!("{} {name}", block.line.part(&lead.code))) == is_new {
                found.push((section, lead, self.body(section)));
            }
        }
        let leads: Vec<(&Lead, Option<Code>)> = found
            .iter()
            .map(|(section, lead, body)| (*lead, self.status(section, lead).or_else(|| status_of(body))))
            .collect();
        let is_call = |(section, lead, _): &&(&HeadingSection, &Lead, Body)| {
            !lead.is_number() && self.begins_with_code(section)
        };
        let are_calls = found.iter().filter(is_call).count() * 2 > found.len();
        if are_calls || !around.are_errors(&leads) || are_classes(sections, &found) {
            return;
        }
        for (section, lead, body) in found {
            group.sections.push(section.blocks.clone());
            group.errors.append(&mut self.errors_of(sections, section, lead, body, around));
        }
    }

    /// Whether a sample is right below a heading: so functions are documented.
    fn begins_with_code(self, section: &HeadingSection) -> bool {
        let below = self.blocks.get(section.blocks.start + 1..section.blocks.end).unwrap_or_default();
        let first = below.iter().find(|block| block.kind != BlockKind::Html);
        first.is_some_and(|first| first.kind == BlockKind::Code)
    }

    /// The status beside a code.
    fn status(self, section: &HeadingSection, lead: &Lead) -> Option<Code> {
        let line = &self.blocks.get(section.blocks.start)?.line;
        code::parse(line.part(lead.status.as_ref()?))?.codes.into_iter().next()
    }

    /// The error of a section, or those below its status.
    fn errors_of(
        self,
        sections: &[HeadingSection],
        section: &HeadingSection,
        lead: &Lead,
        body: Body,
        around: &Surroundings<'_>,
    ) -> Vec<FoundError> {
        let Some(block) = self.blocks.get(section.blocks.start) else { return Vec::new() };
        let mut error = FoundError { range: self.range(section), ..FoundError::default() };
        error.lead(lead, &block.line, self.document);
        let inside = self.blocks.get(section.blocks.start + 1..section.blocks.end).unwrap_or_default();
        if lead.is_status()
            && let Some(names) = self
                .sections_below(sections, section, &error)
                .or_else(|| self.names_below(inside, &error, around))
        {
            return names;
        }
        error.body = body;
        self.comments(section, &mut error);
        vec![error]
    }

    /// The errors of a status that have headings of their own below it.
    fn sections_below(
        self,
        sections: &[HeadingSection],
        section: &HeadingSection,
        status: &FoundError,
    ) -> Option<Vec<FoundError>> {
        let children: Vec<&HeadingSection> = children(sections, section).collect();
        let is_name = |child: &&HeadingSection| child.lead.as_ref().is_some_and(|lead| !lead.is_status());
        // One word in bold may well be the subject of the text below it.
        let is_subject = children.len() == 1 && children.iter().all(|child| child.level == BOLD);
        if children.is_empty() || is_subject || !children.iter().all(is_name) {
            return None;
        }
        let mut errors = Vec::with_capacity(children.len());
        for child in children {
            let (lead, block) = (child.lead.as_ref()?, self.blocks.get(child.blocks.start)?);
            let mut error =
                FoundError { range: self.range(child), body: self.body(child), ..FoundError::default() };
            error.lead(lead, &block.line, self.document);
            error.below(status);
            self.comments(child, &mut error);
            errors.push(error);
        }
        Some(errors)
    }

    /// The errors of a status that are in a list below it.
    fn names_below(
        self,
        inside: &[Block<'_>],
        status: &FoundError,
        around: &Surroundings<'_>,
    ) -> Option<Vec<FoundError>> {
        let list = ListReader { document: self.document, tables: self.tables, around: *around };
        let at = inside.iter().position(|block| block.kind == BlockKind::List)?;
        let rest = inside.get(at..)?;
        let length = rest.iter().skip(1).take_while(|block| block.depth > 0).count();
        list.names_below(rest.get(..=length)?, status)
    }

    /// Pins are in the line below a heading.
    fn comments(self, section: &HeadingSection, error: &mut FoundError) {
        let blocks = self.blocks.get(section.blocks.start + 1..section.blocks.end).unwrap_or_default();
        for block in blocks.iter().take_while(|block| !matches!(block.kind, BlockKind::Heading(..))) {
            error.comments(&block.line);
        }
    }

    /// The bytes of a section.
    fn range(self, section: &HeadingSection) -> Range<usize> {
        let start = self.blocks.get(section.blocks.start).map_or(0, |block| block.range.start);
        let blocks = self.blocks.get(section.blocks.clone()).unwrap_or_default();
        // What is inside of a block ends no later than it does, but a table is skipped.
        let end = blocks.iter().map(|block| block.range.end).max().unwrap_or(start);
        start..end
    }

    fn body(self, section: &HeadingSection) -> Body {
        let mut body = BodyReader::new(self.tables);
        if let (BOLD, Some(lead), Some(term)) =
            (section.level, &section.lead, self.blocks.get(section.blocks.start))
        {
            body.line(&term.line, &(lead.rest..term.line.text().len()));
        }
        body.blocks(self.blocks.get(section.blocks.start + 1..section.blocks.end).unwrap_or_default());
        body.finish()
    }

    /// Adds the errors of headings whose codes are in labels below them, or in anchors.
    fn add_labelled(
        self,
        group: &mut Group,
        sections: &[HeadingSection],
        members: &[usize],
        around: &Surroundings<'_>,
    ) {
        if members.len() < 2 {
            return;
        }
        let mut found: Vec<(&HeadingSection, Body, Vec<Code>)> = Vec::new();
        let mut seen = Names::default();
        for section in members.iter().filter_map(|at| sections.get(*at)) {
            let body = self.body(section);
            let anchor = section.anchor.as_ref().map(|anchor| vec![Code::parse(anchor)]);
            let Some(codes) = code_of(&body).or(anchor) else { continue };
            let is_new = seen.count();
            let notation = codes.first().map_or("", Code::notation).to_owned();
            if seen.number(&notation) == is_new {
                found.push((section, body, codes));
            }
        }
        if found.len() < 2 || found.len() * 2 < members.len() {
            return;
        }
        let leads: Vec<(Lead, Option<Code>)> =
            found.iter().map(|(_, body, codes)| (Lead::of_codes(codes.clone()), status_of(body))).collect();
        let leads: Vec<(&Lead, Option<Code>)> =
            leads.iter().map(|(lead, status)| (lead, status.clone())).collect();
        if !around.are_errors(&leads) {
            return;
        }
        (group.errors, group.sections) = (Vec::with_capacity(found.len()), Vec::with_capacity(found.len()));
        for (section, body, _) in found {
            let Some(block) = self.blocks.get(section.blocks.start) else { continue };
            let mut error = FoundError { range: self.range(section), body, ..FoundError::default() };
            if let (None, Some(anchor)) = (code_of(&error.body), &section.anchor) {
                error.anchor(anchor, block.range.clone(), self.document);
            }
            error.cell(Slot::Title, &block.line, &(0..block.line.text().len()), self.document);
            self.comments(section, &mut error);
            group.errors.push(error);
            group.sections.push(section.blocks.clone());
        }
    }
}

/// Whether the codes are classes, with headings of their members below them: statuses below statuses, and
/// whatever is below a range, `11xx - Requests`.
fn are_classes(sections: &[HeadingSection], found: &[(&HeadingSection, &Lead, Body)]) -> bool {
    let has_members = |(section, lead, _): &&(&HeadingSection, &Lead, Body)| {
        let is_member = |member: &Lead| member.is_status() || lead.is_range() && member.is_number();
        children(sections, section).any(|child| child.lead.as_ref().is_some_and(is_member))
    };
    found.iter().filter(has_members).count() * 2 >= found.len()
}

/// The sections right below a section.
fn children<'s>(
    sections: &'s [HeadingSection],
    section: &HeadingSection,
) -> impl Iterator<Item = &'s HeadingSection> {
    let (start, end) = (section.blocks.start, section.blocks.end);
    let first = sections.partition_point(|other| other.blocks.start <= start);
    let inside = sections.iter().skip(first).take_while(move |other| other.blocks.start < end);
    inside.filter(move |other| other.parent.is_some_and(|parent| parent + 1 == first))
}

/// The codes that a label names.
fn code_of(body: &Body) -> Option<Vec<Code>> {
    let read = code::parse(body.words(Hint::Code)?)?;
    read.rest.is_empty().then_some(read.codes)
}

/// The status that a label names.
fn status_of(body: &Body) -> Option<Code> {
    code::parse(body.words(Hint::Status)?)?.codes.into_iter().next()
}

/// Whether an anchor is a code, and not the words of its heading.
fn is_code(anchor: &str, words: &str) -> bool {
    let is_marked = anchor.contains(|c: char| c == '_' || c.is_ascii_uppercase() || c.is_ascii_digit());
    let read = code::parse(anchor).is_some_and(|read| read.rest.is_empty());
    is_marked && read && !anchor.contains('-') && normalize(anchor) != normalize(words)
}
