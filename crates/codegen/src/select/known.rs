//! The codes of tables that are read, so that lists which say more of them add nothing.

use crate::columns::{self, Layout};
use crate::listing::{Row, Table};
use crate::role::Role;
use errdown_language::code::{Code, CodeCell};
use errdown_language::distinct::Names;

/// What the tables that are read list.
#[derive(Default)]
pub(super) struct Known {
    /// The codes, and the names beside them.
    codes: Names,
    /// The statuses beside them.
    statuses: Names,
}

impl Known {
    /// Takes note of the codes of a table, and of the names and statuses beside them.
    pub(super) fn add(&mut self, table: &Table, layout: &Layout) {
        for row in &table.rows {
            for (role, cell) in layout.roles.iter().zip(&row.cells) {
                let known = match role {
                    Role::Code | Role::Name => &mut self.codes,
                    Role::Status => &mut self.statuses,
                    _ => continue,
                };
                let words = cell.prose.bare();
                for code in columns::read_codes(&words).into_iter().flat_map(|cell| cell.codes) {
                    known.number(code.notation());
                }
                known.number(&words);
            }
        }
    }

    /// Whether half of the rows are of codes or names that are known, or all of them are statuses beside
    /// these. Beside tables of codes, ranges are classes of theirs.
    pub(super) fn holds(&self, table: &Table, layout: &Layout, may_be_range: bool) -> bool {
        let is_class = |code: &Code| code.is_range() && !may_be_range;
        let is_code = |code: &Code| self.codes.find(code.notation()).is_some();
        let is_status = |code: &Code| is_code(code) || self.statuses.find(code.notation()).is_some();
        let has_known = |row: &Row, is_known: &dyn Fn(&Code) -> bool| {
            let mut cells = layout.roles.iter().zip(&row.cells);
            cells.any(|(role, cell)| {
                let words = cell.prose.bare();
                let are_known =
                    |cell: CodeCell| cell.codes.iter().all(|code| is_class(code) || is_known(code));
                match role {
                    Role::Code => columns::read_codes(&words).is_some_and(are_known),
                    Role::Name => self.codes.find(&words).is_some(),
                    _ => false,
                }
            })
        };
        table.rows.iter().filter(|row| has_known(row, &is_code)).count() * 2 >= table.rows.len()
            || table.rows.iter().all(|row| has_known(row, &is_status))
    }
}
