//! Which rules a caller may allow.

use errdown_codegen::{Rule, suggest};

/// The rule with this id, where documents may break it.
///
/// # Errors
/// What is wrong with the id, as a message: no rule has it, or its rule cannot be allowed.
pub fn allowed_rule(id: &str) -> Result<Rule, String> {
    match Rule::from_id(id) {
        Some(rule) if rule.is_allowable() => Ok(rule),
        Some(_) => {
            Err(format!("`{id}` cannot be allowed: only lints and errors of single rows or tables can be"))
        }
        None => {
            let known = Rule::ALL.iter().filter(|rule| rule.is_allowable()).map(|rule| rule.id());
            let hint = suggest(id, known).map_or(String::new(), |suggestion| format!("; {suggestion}"));
            Err(format!("unknown rule `{id}`{hint}"))
        }
    }
}
