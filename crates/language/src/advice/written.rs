//! Advice as a pin or an override writes it: `stop`, `retry(brief)`, `slow_down(30s)`.

use super::verdict::{Advice, Applied, Basis, Remedy, Wait};
use crate::nearest::suggest_or_list;
use std::time::Duration;

const REMEDIES: &[(&str, Remedy)] = &[
    ("unspecified", Remedy::Unspecified),
    ("stop", Remedy::Stop),
    ("retry", Remedy::Retry),
    ("slow_down", Remedy::SlowDown),
    ("reauthenticate", Remedy::Reauthenticate),
    ("redirect", Remedy::Redirect),
    ("rebuild", Remedy::Rebuild),
    ("fix_request", Remedy::FixRequest),
    ("fix_account", Remedy::FixAccount),
    ("report", Remedy::Report),
];

/// What is not understood, and what to write instead.
#[derive(Debug, PartialEq, Eq)]
pub struct Unknown {
    pub message: String,
    pub help: String,
}

impl Unknown {
    fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: help.into() }
    }
}

/// Reads a remedy with what it has in parentheses: a wait, `once`, `at_most = 3`, `escalate`,
/// `applied = no`.
///
/// # Errors
/// The first word that is not understood.
pub fn parse(text: &str, basis: Basis) -> Result<Advice, Unknown> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let (name, arguments) = match text.split_once('(') {
        Some((name, rest)) => {
            let arguments = rest.strip_suffix(')');
            (name, arguments.ok_or_else(|| Unknown::new("a `)` is missing", "write `retry(brief)`"))?)
        }
        None => (text.as_str(), ""),
    };
    let remedy = REMEDIES.iter().find(|(known, _)| *known == name).map(|(_, remedy)| *remedy);
    let mut advice = Advice::new(remedy.ok_or_else(|| unknown_remedy(name))?, basis);
    for argument in arguments.split(',').filter(|argument| !argument.is_empty()) {
        match argument.split_once('=').unwrap_or((argument, "")) {
            ("escalate", "") => advice.escalate = true,
            ("once", "") => advice.at_most = Some(1),
            ("at_most", count) => {
                let count = count.parse().ok().filter(|count| *count > 0);
                let unknown = || Unknown::new("`at_most` is a number from 1 to 255", "write `at_most = 3`");
                advice.at_most = Some(count.ok_or_else(unknown)?);
            }
            ("applied", "no") => advice.applied = Applied::No,
            ("applied", "maybe") => advice.applied = Applied::Maybe,
            ("applied", "yes") => advice.applied = Applied::Yes,
            _ => advice.wait = wait(argument).ok_or_else(|| unknown_argument(argument))?,
        }
    }
    Ok(advice)
}

fn unknown_remedy(name: &str) -> Unknown {
    let known: Vec<&str> = REMEDIES.iter().map(|(known, _)| *known).collect();
    Unknown::new(format!("unknown advice `{name}`"), suggest_or_list(name, &known))
}

fn unknown_argument(text: &str) -> Unknown {
    let help = "write `brief`, `later`, `header` or a time such as `30s`, `500ms`, `2m`; or `once`, `at_most = 3`, `escalate`, `applied = no`";
    Unknown::new(format!("unknown wait `{text}`"), help)
}

fn wait(text: &str) -> Option<Wait> {
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (number, unit) = text.split_at_checked(digits)?;
    let factor = match (text, unit) {
        ("brief", _) => return Some(Wait::Brief),
        ("later", _) => return Some(Wait::Later),
        ("header", _) => return Some(Wait::Header),
        (_, "ms") => 1,
        (_, "s") => 1000,
        (_, "m" | "min") => 60_000,
        (_, "h") => 3_600_000,
        _ => return None,
    };
    let milliseconds = number.parse::<u32>().ok()?.checked_mul(factor).filter(|time| *time > 0)?;
    Some(Wait::AtLeast(Duration::from_millis(milliseconds.into())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_understood() {
        let read = |text| parse(text, Basis::Pin);
        assert_eq!(read("stop"), Ok(Advice::new(Remedy::Stop, Basis::Pin)));
        let slow = Advice::new(Remedy::SlowDown, Basis::Pin);
        let wait = Wait::AtLeast(Duration::from_secs(30));
        assert_eq!(read("slow_down(30s, at_most = 3)"), Ok(Advice { wait, at_most: Some(3), ..slow }));
        assert_eq!(read("retry(later, escalate)").map(|a| (a.wait, a.escalate)), Ok((Wait::Later, true)));
    }

    #[test]
    fn what_is_not() {
        let problem =
            |text| parse(text, Basis::Pin).map_err(|unknown| (unknown.message, unknown.help)).unwrap_err();
        assert_eq!(problem("rety"), ("unknown advice `rety`".into(), "did you mean `retry`?".into()));
        assert!(problem("wait").1.starts_with("known are `unspecified`, `stop`"));
        assert_eq!(problem("retry(soon)").0, "unknown wait `soon`");
        assert_eq!(problem("retry(brief").0, "a `)` is missing");
        assert_eq!(problem("retry(at_most = 0)").0, "`at_most` is a number from 1 to 255");
        assert_eq!(problem("retry(0s)").0, "unknown wait `0s`");
        assert_eq!(problem("retry(99999h)").0, "unknown wait `99999h`");
    }
}
