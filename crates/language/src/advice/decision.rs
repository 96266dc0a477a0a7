//! What decides, and where its words are.

use super::reading::Hit;
use super::verdict::{Basis, Remedy};

/// A remedy with what decided it.
#[derive(Clone, Copy)]
pub(super) struct Decision {
    pub(super) remedy: Remedy,
    pub(super) basis: Basis,
    pub(super) evidence: Evidence,
}

/// Where the words are that decided.
#[derive(Clone, Copy)]
pub(super) enum Evidence {
    Nothing,
    Status(u16),
    /// The whole retry column.
    Cell,
    /// The heading above the row.
    Heading,
    Words(Hit),
    /// The sentence of some words.
    Sentence(Hit),
}

impl Decision {
    pub(super) fn text(remedy: Remedy, evidence: Evidence) -> Self {
        Self { remedy, basis: Basis::Text, evidence }
    }

    /// The remedy, or `Stop` where it is a yes or none.
    pub(super) fn denied(self) -> Remedy {
        self.denied_or(Remedy::Stop)
    }

    /// The remedy, or another one where it is a yes or none.
    pub(super) fn denied_or(self, other: Remedy) -> Remedy {
        match self.remedy {
            Remedy::Retry | Remedy::SlowDown | Remedy::Unspecified => other,
            remedy => remedy,
        }
    }
}

/// What a status says by itself (RFC 9110, section 15, RFC 6585, and what proxies answer).
pub(super) fn by_status(status: Option<u16>) -> Decision {
    let remedy = match status {
        Some(429) => Remedy::SlowDown,
        Some(408 | 425 | 502 | 503 | 504 | 520..=524 | 529) => Remedy::Retry,
        Some(301 | 302 | 303 | 307 | 308) => Remedy::Redirect,
        Some(401..=403) => Remedy::FixAccount,
        Some(409 | 423) => Remedy::Unspecified,
        Some(400..=499) => Remedy::FixRequest,
        Some(501 | 505 | 507 | 511 | 525 | 526) => Remedy::Report,
        _ => Remedy::Unspecified,
    };
    match (remedy, status) {
        (Remedy::Unspecified, _) | (_, None) => {
            Decision { remedy, basis: Basis::Default, evidence: Evidence::Nothing }
        }
        (_, Some(status)) => Decision { remedy, basis: Basis::Status, evidence: Evidence::Status(status) },
    }
}

/// The remedy of a decision, or another one where there is none.
pub(super) fn remedy_or(decision: Option<Decision>, other: Remedy) -> Remedy {
    match decision {
        Some(decision) => decision.remedy,
        None => other,
    }
}
