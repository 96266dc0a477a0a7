//! Texts that tell a reader what to do.

use super::languages;
use super::met::MetWords;
use crate::vocabulary::Topic;

/// What instructions speak of.
const TOPICS: &[Topic] = &[
    Topic::FixVerb,
    Topic::FixThenRetry,
    Topic::Retry,
    Topic::WaitOrCheck,
    Topic::Contact,
    Topic::Reauthenticate,
    Topic::Rebuild,
    Topic::Later,
];

/// How many of the texts tell a reader what to do.
pub fn instructions(texts: &[&str]) -> usize {
    let mut met = MetWords::default();
    let mut split = Vec::with_capacity(texts.len());
    for text in texts {
        split.push(met.split(text));
    }
    let lexicon = languages::lexicon(met, &[]);
    split.into_iter().map(|text| usize::from(lexicon.read_split(text).has_any(TOPICS))).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instructions_are_told_from_descriptions() {
        assert_eq!(instructions(&["Change the prompt.", "Try again later", "Contact support"]), 3);
        assert_eq!(instructions(&["The order is late", "It has two parts"]), 0);
    }
}
