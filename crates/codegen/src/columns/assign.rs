//! Which column gets which role, once that of the codes is found: what a column hints at by itself,
//! then the texts beside each other, then the columns whose headers say nothing.

use super::column::Column;
use crate::listing::Table;
use crate::role::Role;
use errdown_language::Hint;
use errdown_language::advice;

/// Gives each column its role: those that the call gives, then to each role the first column that asks.
pub(super) fn assign(table: &Table, columns: &[Column], code: usize) -> Vec<Role> {
    let mut roles = Roles { columns, code, given: vec![None; columns.len()] };
    roles.give(code, Role::Code);
    roles.take_told();
    roles.take_texts();
    for (at, column) in columns.iter().enumerate() {
        if let Some(role) = column.role() {
            roles.ask(at, role);
        }
    }
    roles.take_unknown(table);
    roles.given.into_iter().map(|role| role.unwrap_or(Role::Extra)).collect()
}

/// Roles on the way to their columns.
struct Roles<'a> {
    columns: &'a [Column],
    code: usize,
    given: Vec<Option<Role>>,
}

impl Roles<'_> {
    fn give(&mut self, at: usize, role: Role) {
        if let Some(given) = self.given.get_mut(at) {
            given.get_or_insert(role);
        }
    }

    fn has(&self, role: Role) -> bool {
        self.given.contains(&Some(role))
    }

    /// Gives a role that is still to be had.
    fn ask(&mut self, at: usize, role: Role) {
        if !self.has(role) {
            self.give(at, role);
        }
    }

    /// The columns without a role.
    fn open(&self) -> Vec<(usize, &Column)> {
        let columns = self.columns.iter().enumerate().zip(&self.given);
        columns.filter(|(_, given)| given.is_none()).map(|(column, _)| column).collect()
    }

    fn take_told(&mut self) {
        for (at, column) in self.columns.iter().enumerate() {
            match column.told {
                Some(role) if self.has(role) => self.give(at, Role::Extra),
                Some(role) => self.give(at, role),
                None => {}
            }
        }
    }

    /// Cause and title. A column that says cause is always the cause; of two others the shorter or more
    /// general one is the title, and one that says when or where is the cause only if no other is.
    fn take_texts(&mut self) {
        let code = self.code;
        let open = self.open();
        let of = |hint| open.iter().filter(move |(_, column)| column.hint == Some(hint));
        let descriptions: Vec<_> = of(Hint::Description).copied().collect();
        // `Description | Details` with names below the first.
        if let [(at, column), _, ..] = descriptions.as_slice()
            && column.is_symbolic()
        {
            let at = *at;
            self.ask(at, Role::Name);
            return self.take_texts();
        }
        let first = |hint| of(hint).next().map(|(at, _)| *at);
        let title = first(Hint::Title);
        let general = descriptions.first().map(|(at, _)| *at);
        let is_short = descriptions.first().is_some_and(|(_, column)| column.is_short());
        // `Meaning | Explanation`: a few words, then sentences.
        let longer = descriptions.iter().skip(1).find(|(_, column)| is_short && !column.is_short());
        let occasion = first(Hint::Occasion);
        // What is before a code is what was done, not what to do.
        let before = first(Hint::Solution).filter(|at| *at < code);
        let second_title = of(Hint::Title).nth(1).map(|(at, _)| *at);
        let (cause, other) = if let Some(cause) = first(Hint::Cause) {
            (Some(cause), general.filter(|_| is_short))
        } else if let Some((longer, _)) = longer {
            (Some(*longer), general)
        } else if let (Some(general), Some(occasion), true) = (general, occasion, is_short && title.is_none())
        {
            (Some(occasion), Some(general))
        } else {
            (general.or(second_title).or(occasion).or(before), None)
        };
        if let Some(cause) = cause {
            self.ask(cause, Role::Cause);
        }
        if let Some(title) = title.or(other) {
            self.ask(title, Role::Title);
        }
    }

    /// Columns whose headers say nothing, by what their cells say.
    fn take_unknown(&mut self, table: &Table) {
        let columns = self.columns;
        for (at, column) in columns.iter().enumerate() {
            let (hint, cells) = (column.hint, &column.cells);
            if hint.is_some_and(|hint| hint != Hint::Kind) || cells.filled == 0 {
                continue;
            }
            if cells.lasting == cells.filled {
                self.ask(at, Role::Retry);
            } else if cells.is_mostly(cells.refusals) && cells.is_nearly_all(cells.statuses) {
                self.ask(at, Role::Status);
            } else if cells.words == cells.filled && cells.spans == cells.filled && cells.is_unique() {
                self.ask(at, Role::Name);
            }
        }
        if self.has(Role::Cause) && !self.has(Role::Solution) {
            let mut open = self.open();
            open.retain(|(_, column)| column.hint.is_none() && column.is_prose());
            if let Some((at, _)) = open.into_iter().rev().find(|(at, _)| tells_what_to_do(table, *at)) {
                self.ask(at, Role::Solution);
            }
        }
    }
}

/// Whether half of the cells of a column tell a reader what to do.
fn tells_what_to_do(table: &Table, at: usize) -> bool {
    let cells = table.rows.iter().filter_map(|row| row.cells.get(at)).take(SAMPLE);
    let texts: Vec<&str> = cells.map(|cell| cell.prose.plain()).filter(|text| !text.is_empty()).collect();
    !texts.is_empty() && advice::instructions(&texts) * 2 >= texts.len()
}

/// How many cells are read for that.
const SAMPLE: usize = 16;

/// The column that explains the codes where no header says so: one of sentences, or of any words in
/// a table that is surely about errors.
pub(super) fn explanation(columns: &[Column], roles: &[Role], is_about_errors: bool) -> Option<usize> {
    let open = || roles.iter().zip(columns).enumerate().filter(|(_, (role, _))| **role == Role::Extra);
    let prose = open().find(|(_, (_, column))| column.is_prose());
    let words = || open().find(|(_, (_, column))| column.is_words() && is_about_errors);
    prose.or_else(words).map(|(at, _)| at)
}
