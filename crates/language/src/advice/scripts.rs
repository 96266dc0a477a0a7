//! Which languages some texts may be written in, by their scripts.

use super::index::Meaning;
use super::lexicon::Lexicon;
use super::words::is_ascii;
use crate::languages::LANGUAGES;
use crate::vocabulary::Script;

/// The phrases of the languages that some texts may be written in. Each vocabulary costs every
/// build time, so only those whose script is there are made ready; a page in Latin letters may have
/// no letter with a mark, and one no must not depend on another row's.
pub(super) fn lexicon(scripts: Scripts) -> Lexicon {
    let mut lexicon = Lexicon::new();
    for language in LANGUAGES {
        if scripts.0 & language.script.bit() != 0 {
            lexicon.add_phrases(language.phrases);
            lexicon.add_words(language.joints, Meaning::Joint);
            lexicon.add_words(language.one, Meaning::One);
        }
    }
    lexicon.complete()
}

/// The scripts that some texts are written in.
#[derive(Clone, Copy)]
pub(super) struct Scripts(u8);

impl Scripts {
    /// None but the script that any text may have.
    pub(super) const LATIN: Self = Self(Script::Latin.bit());

    /// Adds those of a text. By bytes of UTF-8, since a macro runs unoptimized.
    pub(super) fn add(&mut self, text: &str) {
        if text.is_empty() || is_ascii(text) {
            return;
        }
        let mut rest = text.as_bytes();
        while let [_, behind @ ..] = rest {
            let script = match rest {
                // U+0400 to U+04FF
                [0xd0..=0xd3, ..] => Script::Cyrillic,
                // U+3040 to U+30FF
                [0xe3, 0x81..=0x83, ..] => Script::Kana,
                // U+3400 to U+9FFF
                [0xe3, 0x90..=0xbf, ..] | [0xe4..=0xe9, ..] => Script::Han,
                // U+AC00 to U+D7A3
                [0xea, 0xb0..=0xbf, ..]
                | [0xeb | 0xec, ..]
                | [0xed, 0x80..=0x9d, ..]
                | [0xed, 0x9e, 0x80..=0xa3, ..] => Script::Hangul,
                _ => Script::Latin,
            };
            self.0 |= script.bit();
            rest = behind;
        }
    }
}
