//! The vocabulary of advice, which the runtime mirrors.

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

impl Wait {
    /// A word for programs: the name of the value, or a time such as `30s` and `500ms`.
    pub fn name(self) -> String {
        match self {
            Self::Unspecified => "Unspecified".to_owned(),
            Self::Brief => "Brief".to_owned(),
            Self::Later => "Later".to_owned(),
            Self::Header => "Header".to_owned(),
            Self::AtLeast(time) if time.subsec_millis() > 0 => format!("{}ms", time.as_millis()),
            Self::AtLeast(time) => format!("{}s", time.as_secs()),
        }
    }
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
    /// The words, as the document or the call has them; the number where the status decided.
    pub evidence: Option<String>,
    /// Words of the row that say otherwise than its retry column.
    pub against: Option<String>,
}

impl Advice {
    /// Advice with nothing but a remedy and what it rests on.
    pub fn new(remedy: Remedy, basis: Basis) -> Self {
        let applied = if is_refusal(remedy) { Applied::No } else { Applied::Maybe };
        Self { remedy, wait: Wait::Unspecified, applied, at_most: None, escalate: false, basis }
    }
}

/// Whether the remedy itself says that the attempt was turned away.
pub(super) fn is_refusal(remedy: Remedy) -> bool {
    use Remedy::{FixAccount, FixRequest, Reauthenticate, Redirect, SlowDown};
    matches!(remedy, SlowDown | FixRequest | FixAccount | Reauthenticate | Redirect)
}
