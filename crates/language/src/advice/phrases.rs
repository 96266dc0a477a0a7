//! A small language for phrases, so that vocabularies are data. Knows no language and decides nothing.
//!
//! A phrase is a list of words: `try again`. `a|b` is either word, `retr*` any word with that
//! start, `*` any word, `!a|b` a place where neither word follows, `..` up to six words of the same
//! sentence, `.` the same up to a comma, a colon, a bracket, a dash or a word that begins a clause.
//! Case and other punctuation do not count. In scripts without spaces every character is a word, and
//! `重试|再试` is either run of them.

use super::words::{KEY, Word, key, key_mask, sign};
use crate::unicode::is_unspaced;
use crate::vocabulary::Topic;

/// A phrase after its first word. It is read when that word is met: most phrases never are.
pub(super) struct Phrase {
    pub(super) topic: Topic,
    behind: &'static [u8],
    parts: Vec<Part>,
    /// The signs of the words of which one has to follow; all of them where none has to.
    pub(super) needs: u64,
}

/// What a phrase says of the words that follow.
enum Part {
    /// Some words of the sentence may be between.
    Gap,
    /// Some words of the clause may be between.
    ClauseGap,
    Any(Forms),
    None(Forms),
}

/// Forms of which a word may be one, with the signs that such a word has.
struct Forms {
    signs: u64,
    forms: Vec<Form>,
}

/// A word or the start of one; in scripts without spaces, several words.
#[derive(Clone, Copy)]
pub(super) struct Form {
    /// The key of the words that it fits, as far as the mask tells.
    pub(super) key: u64,
    mask: u64,
    pub(super) more: More,
    /// Whether it is a start of less than four bytes, or a character that is a word by itself.
    pub(super) is_short: bool,
}

/// What the key of a form leaves open.
#[derive(Clone, Copy)]
pub(super) enum More {
    Nothing,
    /// Whether it is the whole word.
    Whole(&'static [u8]),
    /// Whether the word has the rest of the start.
    Start(&'static [u8]),
    /// Whether the characters after the word are its, too, and how many words that makes.
    Run(&'static [u8], usize),
}

impl More {
    /// Whether a word alone may be what the key left open.
    pub(super) fn may_be(self, word: &[u8]) -> bool {
        match self {
            Self::Nothing | Self::Run(..) => true,
            Self::Whole(form) => word == form,
            Self::Start(form) => word.starts_with(form),
        }
    }
}

/// How many words `..` may pass over.
const GAP: usize = 6;

impl Phrase {
    pub(super) fn new(topic: Topic, behind: &'static [u8]) -> Self {
        Self { topic, behind, parts: Vec::new(), needs: u64::MAX }
    }

    /// Whether the word after the first one is one of those that have to follow.
    pub(super) fn goes_on_beside(&self) -> bool {
        matches!(self.parts.first(), Some(Part::Any(forms)) if forms.signs == self.needs)
    }

    /// Reads what follows the first word.
    pub(super) fn read_on(&mut self) {
        while let [b' ', part @ ..] = self.behind {
            let (part, behind) = Part::read(part);
            self.behind = behind;
            if let Part::Any(forms) = &part
                && self.needs == u64::MAX
            {
                self.needs = forms.signs;
            }
            self.parts.push(part);
        }
    }
}

impl Part {
    /// The part that a phrase goes on with, and what follows it.
    fn read(phrase: &'static [u8]) -> (Self, &'static [u8]) {
        match phrase {
            [b'.', b'.', behind @ ..] => (Self::Gap, behind),
            [b'.', behind @ ..] => (Self::ClauseGap, behind),
            [b'!', forms @ ..] => {
                let (forms, behind) = Forms::read(forms);
                (Self::None(forms), behind)
            }
            forms => {
                let (forms, behind) = Forms::read(forms);
                (Self::Any(forms), behind)
            }
        }
    }
}

impl Forms {
    fn read(mut phrase: &'static [u8]) -> (Self, &'static [u8]) {
        let mut read = Self { signs: 0, forms: Vec::new() };
        loop {
            let (form, behind) = Form::read(phrase);
            read.signs |= form.signs();
            read.forms.push(form);
            match behind {
                [b'|', behind @ ..] => phrase = behind,
                _ => return (read, behind),
            }
        }
    }
}

impl Form {
    /// The form that a phrase goes on with, and what follows it: a bar, a space or nothing.
    pub(super) fn read(phrase: &'static [u8]) -> (Self, &'static [u8]) {
        let mut rest = phrase;
        while let [byte, behind @ ..] = rest
            && !matches!(byte, b'|' | b' ' | b'*')
        {
            rest = behind;
        }
        let form = phrase.get(..phrase.len() - rest.len()).unwrap_or_default();
        let key = key(phrase, form.len());
        match rest {
            [b'*', rest @ ..] => (Self::start(form, key), rest),
            _ => (Self::whole(form, key), rest),
        }
    }

    fn start(form: &'static [u8], key: u64) -> Self {
        let more = if form.len() <= KEY { More::Nothing } else { More::Start(form) };
        Self { key, mask: key_mask(form.len()), more, is_short: form.len() < 4 }
    }

    fn whole(form: &'static [u8], key: u64) -> Self {
        let is_wide = matches!(form, [0xe3..=0xf4, ..]);
        if is_wide
            && let Some(char) = first_char(form)
            && is_unspaced(char)
        {
            return Self::run(form, key, char.len_utf8());
        }
        // The key holds the zero after a short form, so that a longer word does not fit.
        let more = if form.len() < KEY { More::Nothing } else { More::Whole(form) };
        Self { key, mask: key_mask(form.len() + 1), more, is_short: is_wide && form.len() < 4 }
    }

    fn run(form: &'static [u8], key: u64, width: usize) -> Self {
        let words = characters(form);
        let more = if form.len() == width { More::Nothing } else { More::Run(form, words) };
        let mask = key_mask(width);
        Self { key: key & mask, mask, more, is_short: form.len() < 4 }
    }

    /// Whether a word has the key.
    pub(super) fn fits(&self, key: u64) -> bool {
        key & self.mask == self.key
    }

    /// The signs that a word may have which it fits.
    fn signs(&self) -> u64 {
        if self.mask < key_mask(2) { u64::MAX } else { sign(self.key) }
    }
}

/// How many characters a text has: bytes that go on with one do not count.
fn characters(mut text: &[u8]) -> usize {
    let mut count = 0;
    while let [byte, behind @ ..] = text {
        count += usize::from(!matches!(byte, 0x80..=0xbf));
        text = behind;
    }
    count
}

fn first_char(text: &[u8]) -> Option<char> {
    std::str::from_utf8(text).ok()?.chars().next()
}

/// A text in lower case with its words.
#[derive(Clone, Copy)]
pub(super) struct Searched<'a> {
    pub(super) lower: &'a [u8],
    pub(super) words: &'a [Word],
}

impl Searched<'_> {
    /// The word after a phrase that goes on at a word.
    pub(super) fn behind(self, phrase: &Phrase, at: usize, sentence: usize) -> Option<usize> {
        self.behind_parts(&phrase.parts, at, sentence)
    }

    fn behind_parts(self, parts: &[Part], at: usize, sentence: usize) -> Option<usize> {
        let (part, rest) = match parts {
            [] => return Some(at),
            [part, rest @ ..] => (part, rest),
        };
        match part {
            Part::Gap => {
                let mut from = at;
                let mut behind = self.behind_parts(rest, from, sentence);
                while behind.is_none() && from < at + GAP {
                    from += 1;
                    behind = self.behind_parts(rest, from, sentence);
                }
                behind
            }
            Part::ClauseGap => {
                let clause = self.words.get(at.checked_sub(1)?)?.clause;
                let mut from = at;
                while from <= at + GAP && self.words.get(from)?.clause == clause {
                    let behind = self.behind_parts(rest, from, sentence);
                    if behind.is_some() {
                        return behind;
                    }
                    from += 1;
                }
                None
            }
            Part::None(forms) if self.behind_any(forms, at, sentence).is_some() => None,
            Part::None(_) => self.behind_parts(rest, at, sentence),
            Part::Any(forms) => self.behind_parts(rest, self.behind_any(forms, at, sentence)?, sentence),
        }
    }

    /// The word after one of several forms.
    fn behind_any(self, forms: &Forms, at: usize, sentence: usize) -> Option<usize> {
        let word = self.words.get(at)?;
        if word.sentence != sentence || forms.signs & sign(word.key) == 0 {
            return None;
        }
        let mut forms = forms.forms.as_slice();
        while let [form, others @ ..] = forms {
            if form.fits(word.key)
                && let Some(behind) = self.behind_form(form.more, at, word)
            {
                return Some(behind);
            }
            forms = others;
        }
        None
    }

    /// The word after a form whose key fits a word.
    pub(super) fn behind_form(self, more: More, at: usize, word: &Word) -> Option<usize> {
        let text = || self.lower.get(word.start..).unwrap_or_default();
        let (fits, words) = match more {
            More::Nothing => return Some(at + 1),
            More::Whole(form) => (word.end - word.start == form.len() && text().starts_with(form), 1),
            More::Start(form) => (word.end - word.start >= form.len() && text().starts_with(form), 1),
            More::Run(form, words) => (text().starts_with(form), words),
        };
        fits.then_some(at + words)
    }
}
