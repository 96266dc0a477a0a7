//! Texts that tell a reader what to do.

use super::scripts::{self, Scripts};
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
    let mut scripts = Scripts::LATIN;
    texts.iter().for_each(|text| scripts.add(text));
    let mut lexicon = scripts::lexicon(scripts);
    texts.iter().filter(|text| lexicon.read(text).has_any(TOPICS)).count()
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
