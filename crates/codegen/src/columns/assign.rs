//! Which column gets which role, once that of the codes is found.

use super::column::Column;
use crate::role::Role;
use errdown_language::Hint;

/// Gives each column its role: first those that the call gives, then to the first column that asks.
pub(super) fn assign(columns: &[Column], code: usize) -> Vec<Role> {
    let mut taken = vec![Role::Code];
    for column in columns {
        taken.extend(column.told);
    }
    let mut roles = Vec::with_capacity(columns.len());
    for (at, column) in columns.iter().enumerate() {
        let wanted = match column.told {
            _ if at == code => Role::Code,
            Some(told) if columns.iter().take(at).any(|other| other.told == Some(told)) => Role::Extra,
            Some(told) => told,
            None => match wanted(columns, code, at, column, &taken) {
                wanted if taken.contains(&wanted) => Role::Extra,
                wanted => wanted,
            },
        };
        taken.push(wanted);
        roles.push(wanted);
    }
    roles
}

/// The role that a column asks for, beside those that are given away.
fn wanted(columns: &[Column], code: usize, at: usize, column: &Column, taken: &[Role]) -> Role {
    let is_cause = column.hints_at(Hint::Cause);
    let is_later = |hint| columns.iter().skip(at + 1).any(|later| later.hints_at(hint) && !later.is_short());
    let is_beside = |hint| (0..).zip(columns).any(|(other, column)| other != at && column.hints_at(hint));
    match column.role() {
        // `Meaning | Explanation`: a few words, then sentences.
        Role::Cause if is_cause && column.is_short() && is_later(Hint::Cause) => Role::Title,
        // `Description | Details` with names below the first.
        Role::Cause if is_cause && column.is_symbolic() && is_beside(Hint::Cause) => Role::Name,
        // `Title | Message`: the second one says what happened, where nothing else does.
        Role::Title if taken.contains(&Role::Title) && !is_beside(Hint::Cause) => Role::Cause,
        // What is before a code is what was done, not what to do.
        Role::Solution if at < code && !is_beside(Hint::Cause) => Role::Cause,
        role => role,
    }
}

/// The column that explains the codes where no header says so: one of sentences, or of any words in
/// a table that is surely about errors.
pub(super) fn explanation(columns: &[Column], roles: &[Role], is_about_errors: bool) -> Option<usize> {
    let (mut prose, mut words) = (None, None);
    for (at, (role, column)) in roles.iter().zip(columns).enumerate() {
        if *role == Role::Extra && column.is_prose() {
            prose = Some(at);
        }
        if *role == Role::Extra && column.is_words() && is_about_errors {
            words = Some(at);
        }
    }
    prose.or(words)
}
