//! Retry advice: its vocabulary, the way to write it in a pin or an override, and (in
//! `classify.rs`) the decision from what a row says. The runtime's types mirror these.

mod classify;
mod english;
mod phrases;

pub(crate) use classify::{Facts, classify};

use std::time::Duration;

macro_rules! vocabulary {
    ($($(#[doc = $doc:literal])* $name:ident { $($(#[doc = $value_doc:literal])* $value:ident,)* })*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[doc = $value_doc])* $value,)* }

        impl $name {
            /// Every value, in the order of the packed layout.
            pub const ALL: &'static [Self] = &[$(Self::$value),*];

            /// The name of the value, as in the runtime crate.
            pub fn name(self) -> &'static str {
                match self { $(Self::$value => stringify!($value)),* }
            }
        }
    )*};
}

vocabulary! {
    /// What a caller can do.
    Remedy {
        /// The page does not say.
        Unspecified,
        /// The page says no, and nothing more.
        Stop,
        /// Send the same request again.
        Retry,
        /// Send the same request again, and fewer of them.
        SlowDown,
        /// Get a new token, then send the request again.
        Reauthenticate,
        /// Send the request elsewhere.
        Redirect,
        /// Read the state again and make a new request.
        Rebuild,
        /// Change the request.
        FixRequest,
        /// Change the account: key, payment, quota, permission.
        FixAccount,
        /// Tell the operator.
        Report,
    }

    /// Whether the failed attempt may have taken effect.
    Applied {
        /// It has not.
        No,
        /// Nobody knows.
        Maybe,
        /// It has.
        Yes,
    }

    /// What advice rests on, the weakest first.
    Basis {
        /// Nothing.
        Default,
        /// The HTTP status.
        Status,
        /// The words of the row.
        Text,
        /// The retry column.
        Column,
        /// A pin in the row.
        Pin,
        /// The macro call.
        Override,
    }
}

impl Remedy {
    /// Whether the same request may be sent again.
    pub fn is_retryable(self) -> bool {
        matches!(self, Self::Retry | Self::SlowDown)
    }
}

/// When to send a request again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// The page does not say.
    Unspecified,
    /// Soon: "after a brief wait".
    Brief,
    /// "Later", "after a wait".
    Later,
    /// After a time that the page names.
    AtLeast(Duration),
    /// When the response says.
    Header,
}

/// What a row advises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Advice {
    /// What to do.
    pub remedy: Remedy,
    /// When.
    pub wait: Wait,
    /// Whether the attempt may have taken effect.
    pub applied: Applied,
    /// How often at most.
    pub at_most: Option<u8>,
    /// Whether to tell somebody if it persists.
    pub escalate: bool,
    /// What decided.
    pub basis: Basis,
}

/// Advice with the words that decided it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The advice.
    pub advice: Advice,
    /// The words, as the document or the call has them.
    pub evidence: Option<String>,
}

impl Advice {
    /// Advice with nothing but a remedy and what it rests on.
    pub fn new(remedy: Remedy, basis: Basis) -> Self {
        let applied = if is_refusal(remedy) { Applied::No } else { Applied::Maybe };
        Self { remedy, wait: Wait::Unspecified, applied, at_most: None, escalate: false, basis }
    }
}

/// Whether the remedy itself says that the attempt was turned away.
fn is_refusal(remedy: Remedy) -> bool {
    use Remedy::{FixAccount, FixRequest, Reauthenticate, Redirect, SlowDown};
    matches!(remedy, SlowDown | FixRequest | FixAccount | Reauthenticate | Redirect)
}

/// The remedies as a pin or an override writes them.
const WRITTEN: &[(&str, Remedy)] = &[
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

/// Reads advice as somebody writes it: `stop`, `retry(brief)`, `slow_down(30s)`,
/// `retry(later, at_most = 3, escalate)`.
///
/// # Errors
/// What is not understood, and the words that are.
pub(crate) fn parse(text: &str, basis: Basis) -> Result<Advice, String> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let (name, arguments) = match text.split_once('(') {
        Some((name, rest)) => (name, rest.strip_suffix(')').ok_or("a `)` is missing")?),
        None => (text.as_str(), ""),
    };
    let remedy =
        WRITTEN.iter().find(|(known, _)| *known == name).map(|(_, remedy)| *remedy).ok_or_else(|| {
            let known: Vec<String> = WRITTEN.iter().map(|(known, _)| format!("`{known}`")).collect();
            format!("`{name}` is no advice; known are {}", known.join(", "))
        })?;
    let mut advice = Advice::new(remedy, basis);
    for argument in arguments.split(',').filter(|argument| !argument.is_empty()) {
        match argument.split_once('=').unwrap_or((argument, "")) {
            ("escalate", "") => advice.escalate = true,
            ("once", "") => advice.at_most = Some(1),
            ("at_most", count) => {
                advice.at_most =
                    Some(count.parse().ok().filter(|n| *n > 0).ok_or("`at_most` is a number from 1 to 255")?);
            }
            ("applied", "no") => advice.applied = Applied::No,
            ("applied", "maybe") => advice.applied = Applied::Maybe,
            ("applied", "yes") => advice.applied = Applied::Yes,
            _ => advice.wait = wait(argument)?,
        }
    }
    Ok(advice)
}

fn wait(text: &str) -> Result<Wait, String> {
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (number, unit) = text.split_at_checked(digits).unwrap_or_default();
    let milliseconds = |factor: u64| {
        let time = number.parse::<u64>().ok()?.checked_mul(factor)?;
        u32::try_from(time)
            .ok()
            .filter(|time| *time > 0)
            .map(|time| Wait::AtLeast(Duration::from_millis(time.into())))
    };
    match (text, unit) {
        ("brief", _) => Some(Wait::Brief),
        ("later", _) => Some(Wait::Later),
        ("header", _) => Some(Wait::Header),
        (_, "ms") => milliseconds(1),
        (_, "s") => milliseconds(1000),
        (_, "m" | "min") => milliseconds(60_000),
        (_, "h") => milliseconds(3_600_000),
        _ => None,
    }
    .ok_or_else(|| {
        format!("`{text}` is no wait; write `brief`, `later`, `header`, or a time such as `30s`, `500ms`, `2m` (or `once`, `at_most = 3`, `escalate`, `applied = no`)")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_advice() {
        let read = |text| parse(text, Basis::Pin);
        assert_eq!(read("stop"), Ok(Advice::new(Remedy::Stop, Basis::Pin)));
        let advice = Advice {
            wait: Wait::AtLeast(Duration::from_secs(30)),
            at_most: Some(3),
            ..Advice::new(Remedy::SlowDown, Basis::Pin)
        };
        assert_eq!(read("slow_down(30s, at_most = 3)"), Ok(advice));
        assert_eq!(read("retry(later, escalate)").map(|a| (a.wait, a.escalate)), Ok((Wait::Later, true)));
        assert!(
            read("wait").unwrap_err().starts_with("`wait` is no advice; known are `unspecified`, `stop`")
        );
        assert!(read("retry(soon)").unwrap_err().starts_with("`soon` is no wait"));
        assert_eq!(read("retry(brief").unwrap_err(), "a `)` is missing");
        assert_eq!(read("retry(at_most = 0)").unwrap_err(), "`at_most` is a number from 1 to 255");
        assert!(read("retry(0s)").is_err() && read("retry(99999h)").is_err());
    }
}
