//! A heading for each error, with prose, labels, a small table or a list below it.

use super::body::{Body, BodyReader};
use super::draft::{Column, Draft};
use super::lead::{self, Lead};
use super::list::ListReader;
use super::outline::{Block, BlockKind};
use super::surroundings::Surroundings;
use super::table::Table;
use errdown_language::Hint;
use errdown_language::code::{self, Code};
use errdown_language::distinct::Names;
use errdown_language::header::normalize;
use std::ops::Range;

/// A heading with what is below it.
#[derive(Debug)]
struct Section {
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
    pub(super) drafts: Vec<Draft>,
    level: usize,
}

/// What a document has besides its headings.
#[derive(Clone, Copy)]
pub(super) struct HeadingReader<'b, 'a> {
    pub(super) document: usize,
    pub(super) blocks: &'b [Block<'a>],
    pub(super) tables: &'b [Table],
    pub(super) title: Option<&'b str>,
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
            groups.iter().filter(|group| group.drafts.len() > 1).map(|group| group.level).collect();
        groups.retain(|group| levels.contains(&group.level));
        groups
    }

    /// The headings, each with the sections around it.
    fn sections(self) -> Vec<Section> {
        let mut sections: Vec<Section> = Vec::new();
        // Those that are open, and the last one that was closed at each level below them.
        let mut open: Vec<usize> = Vec::new();
        for (at, block) in self.blocks.iter().enumerate() {
            let BlockKind::Heading(level, id) = &block.kind else { continue };
            if block.depth > 0 {
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
            let lead = lead::of_heading(&block.line);
            let above = at.checked_sub(1).and_then(|above| self.blocks.get(above));
            let above = above.filter(|above| above.kind == BlockKind::Html);
            let anchors = [id.clone(), block.line.anchor(), above.and_then(|above| above.line.anchor())];
            let anchor = anchors.into_iter().flatten().find(|anchor| is_code(anchor, block.line.text()));
            let blocks = at..self.blocks.len();
            open.push(sections.len());
            let group = sibling.unwrap_or(sections.len());
            sections.push(Section { blocks, level: *level, parent, lead, anchor, group });
        }
        sections
    }

    /// The errors of a group, if they are.
    fn group(self, sections: &[Section], members: &[usize]) -> Option<Group> {
        let first = sections.get(*members.first()?)?;
        let headings = self.headings(sections, first);
        let title = self.title.map(str::to_owned).into_iter().collect::<Vec<_>>();
        let around =
            Surroundings { headings: if headings.is_empty() { &title } else { &headings }, intro: None };
        let mut group = Group {
            sections: Vec::new(),
            headings: headings.clone(),
            drafts: Vec::new(),
            level: first.level,
        };
        self.add_coded(&mut group, sections, members, &around);
        if group.drafts.len() < 2 {
            self.add_labelled(&mut group, sections, members, &around);
        }
        (!group.drafts.is_empty()).then_some(group)
    }

    /// The headings above a section, outermost first.
    fn headings(self, sections: &[Section], section: &Section) -> Vec<String> {
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
        sections: &[Section],
        members: &[usize],
        around: &Surroundings<'_>,
    ) {
        let mut seen = Names::default();
        let mut found: Vec<(&Section, &Lead, Body)> = Vec::new();
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
        let are_calls =
            found.iter().filter(|(section, ..)| self.begins_with_code(section)).count() * 2 > found.len();
        if are_calls || !around.are_errors(&leads) || self.are_classes(sections, &found) {
            return;
        }
        for (section, lead, body) in found {
            group.sections.push(section.blocks.clone());
            group.drafts.append(&mut self.errors_of(sections, section, lead, body, around));
        }
    }

    /// Whether a sample is right below a heading: so functions are documented.
    fn begins_with_code(self, section: &Section) -> bool {
        let below = self.blocks.get(section.blocks.start + 1..section.blocks.end).unwrap_or_default();
        let first = below.iter().find(|block| block.kind != BlockKind::Html);
        first.is_some_and(|first| first.kind == BlockKind::Code)
    }

    /// Whether statuses are classes, with headings of statuses below them.
    fn are_classes(self, sections: &[Section], found: &[(&Section, &Lead, Body)]) -> bool {
        let has_statuses = |section: &&Section| {
            children(sections, section).any(|child| child.lead.as_ref().is_some_and(Lead::is_status))
        };
        found.iter().filter(|(section, ..)| has_statuses(section)).count() * 2 >= found.len()
    }

    /// The status beside a code.
    fn status(self, section: &Section, lead: &Lead) -> Option<Code> {
        let line = &self.blocks.get(section.blocks.start)?.line;
        code::parse(line.part(lead.status.as_ref()?))?.codes.into_iter().next()
    }

    /// The error of a section, or those below its status.
    fn errors_of(
        self,
        sections: &[Section],
        section: &Section,
        lead: &Lead,
        body: Body,
        around: &Surroundings<'_>,
    ) -> Vec<Draft> {
        let Some(block) = self.blocks.get(section.blocks.start) else { return Vec::new() };
        let mut draft = Draft { range: self.range(section), ..Draft::default() };
        draft.lead(lead, &block.line, self.document);
        let inside = self.blocks.get(section.blocks.start + 1..section.blocks.end).unwrap_or_default();
        if lead.is_status()
            && let Some(names) = self
                .sections_below(sections, section, &draft)
                .or_else(|| self.names_below(inside, &draft, around))
        {
            return names;
        }
        draft.body = body;
        self.comments(section, &mut draft);
        vec![draft]
    }

    /// The errors of a status that have headings of their own below it.
    fn sections_below(self, sections: &[Section], section: &Section, status: &Draft) -> Option<Vec<Draft>> {
        let children: Vec<&Section> = children(sections, section).collect();
        let is_name = |child: &&Section| child.lead.as_ref().is_some_and(|lead| !lead.is_status());
        if children.is_empty() || !children.iter().all(is_name) {
            return None;
        }
        let mut drafts = Vec::with_capacity(children.len());
        for child in children {
            let (lead, block) = (child.lead.as_ref()?, self.blocks.get(child.blocks.start)?);
            let mut draft = Draft { range: self.range(child), body: self.body(child), ..Draft::default() };
            draft.lead(lead, &block.line, self.document);
            draft.below(status);
            self.comments(child, &mut draft);
            drafts.push(draft);
        }
        Some(drafts)
    }

    /// The errors of a status that are in a list below it.
    fn names_below(
        self,
        inside: &[Block<'_>],
        status: &Draft,
        around: &Surroundings<'_>,
    ) -> Option<Vec<Draft>> {
        let list = ListReader { document: self.document, tables: self.tables, around: *around };
        let at = inside.iter().position(|block| block.kind == BlockKind::List)?;
        let rest = inside.get(at..)?;
        let length = rest.iter().skip(1).take_while(|block| block.depth > 0).count();
        list.names_below(rest.get(..=length)?, status)
    }

    /// Pins are in the line below a heading.
    fn comments(self, section: &Section, draft: &mut Draft) {
        let blocks = self.blocks.get(section.blocks.start + 1..section.blocks.end).unwrap_or_default();
        for block in blocks.iter().take_while(|block| !matches!(block.kind, BlockKind::Heading(..))) {
            draft.comments(&block.line);
        }
    }

    /// The bytes of a section.
    fn range(self, section: &Section) -> Range<usize> {
        let start = self.blocks.get(section.blocks.start).map_or(0, |block| block.range.start);
        let blocks = self.blocks.get(section.blocks.clone()).unwrap_or_default();
        // What is inside of a block ends no later than it does, but a table is skipped.
        let end = blocks.iter().map(|block| block.range.end).max().unwrap_or(start);
        start..end
    }

    fn body(self, section: &Section) -> Body {
        let mut body = BodyReader::new(self.tables);
        body.blocks(self.blocks.get(section.blocks.start + 1..section.blocks.end).unwrap_or_default());
        body.finish()
    }

    /// Adds the errors of headings whose codes are in labels below them, or in anchors.
    fn add_labelled(
        self,
        group: &mut Group,
        sections: &[Section],
        members: &[usize],
        around: &Surroundings<'_>,
    ) {
        if members.len() < 2 {
            return;
        }
        let mut found: Vec<(&Section, Body, Vec<Code>)> = Vec::new();
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
        (group.drafts, group.sections) = (Vec::with_capacity(found.len()), Vec::with_capacity(found.len()));
        for (section, body, _) in found {
            let Some(block) = self.blocks.get(section.blocks.start) else { continue };
            let mut draft = Draft { range: self.range(section), body, ..Draft::default() };
            if let (None, Some(anchor)) = (code_of(&draft.body), &section.anchor) {
                draft.anchor(anchor, block.range.clone(), self.document);
            }
            draft.cell(Column::Title, &block.line, &(0..block.line.text().len()), self.document);
            self.comments(section, &mut draft);
            group.drafts.push(draft);
            group.sections.push(section.blocks.clone());
        }
    }
}

/// The sections one level below a section.
fn children<'s>(sections: &'s [Section], section: &Section) -> impl Iterator<Item = &'s Section> {
    let (start, end, level) = (section.blocks.start, section.blocks.end, section.level + 1);
    let first = sections.partition_point(|other| other.blocks.start <= start);
    let inside = sections.iter().skip(first).take_while(move |other| other.blocks.start < end);
    inside.filter(move |other| other.level == level)
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
