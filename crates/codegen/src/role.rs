//! What a column of a table means.

/// What a column means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// What a caller sees.
    Code,
    /// A symbolic name.
    Name,
    /// The HTTP status.
    Status,
    /// A few words.
    Title,
    /// What happened.
    Cause,
    /// What to do.
    Solution,
    /// Whether to send the request again.
    Retry,
    /// When to send it again.
    Wait,
    /// How often to send it at most.
    Attempts,
    /// Where to read on.
    Link,
    /// Anything else, kept under its header.
    Extra,
}

impl Role {
    /// Every role with the name that a user writes.
    pub const ALL: &'static [(&'static str, Self)] = &[
        ("code", Self::Code),
        ("name", Self::Name),
        ("status", Self::Status),
        ("title", Self::Title),
        ("cause", Self::Cause),
        ("solution", Self::Solution),
        ("retry", Self::Retry),
        ("wait", Self::Wait),
        ("attempts", Self::Attempts),
        ("link", Self::Link),
        ("extra", Self::Extra),
    ];

    /// The role of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, role)| *role)
    }

    /// The name that a user writes.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, role)| *role == self).map_or("extra", |(name, _)| name)
    }

    /// Whether the column says something about a code.
    pub(crate) fn is_text(self) -> bool {
        matches!(self, Self::Name | Self::Title | Self::Cause | Self::Solution | Self::Retry)
    }
}
