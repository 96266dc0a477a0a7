//! What the cells of a column look like.

use super::cell::{CellStyle, is_blank, read_cell, says_no_code};
use crate::ident;
use crate::listing::Cell;
use errdown_language::advice;
use errdown_language::code::{self, Code, CodeCell};
use errdown_language::distinct::Names;
use errdown_language::failure::FailureWords;
use errdown_language::header;
use errdown_language::http;
use errdown_language::unicode::{count_words, is_unspaced};

/// How many characters of a script without spaces say as much as three words.
const SENTENCE: usize = 6;

/// The longest name that somebody writes to be looked for, in bytes.
const LONGEST_NAME: usize = 24;

/// The shortest text that says as much as a paragraph, in bytes.
const PARAGRAPH: usize = 40;

/// The longest title, in bytes: scripts without spaces have no words to count.
const LONGEST_TITLE: usize = 48;

/// What the cells of a column look like. Each field counts cells, but for those that say otherwise.
#[derive(Default)]
pub(super) struct CellShape {
    pub(super) rows: usize,
    pub(super) filled: usize,
    /// Nothing but codes, or codes and a title.
    pub(super) codes: usize,
    /// Whose codes are integers.
    pub(super) numbers: usize,
    /// Whose codes lie between 100 and 599.
    pub(super) statuses: usize,
    /// Whose codes are statuses of failure that HTTP knows.
    pub(super) refusals: usize,
    /// Whose first code is after words.
    pub(super) late: usize,
    /// Whose first code is longer than a name.
    pub(super) overlong: usize,
    /// Whose codes are ranges of integers.
    pub(super) ranges: usize,
    /// Whose first code is negative, or written in hexadecimal.
    pub(super) marked: usize,
    /// Such a number and nothing else.
    pub(super) plain: usize,
    /// A single word.
    pub(super) words: usize,
    /// A single word, written as no plain word is.
    pub(super) symbols: usize,
    /// A symbol in capitals.
    pub(super) screaming: usize,
    /// A code span and nothing else.
    pub(super) spans: usize,
    /// Which say whether trouble passes or stays, and nothing else.
    pub(super) lasting: usize,
    /// The type of a field.
    pub(super) types: usize,
    /// Three words or more.
    pub(super) sentences: usize,
    /// More words than a title has.
    pub(super) long: usize,
    /// As long as a paragraph.
    pub(super) paragraphs: usize,
    /// With a word of failure.
    pub(super) failures: usize,
    /// Whose number is greater than the one above.
    pub(super) rising: usize,
    /// Whose number is a power of two.
    pub(super) powers: usize,
    /// Whose number is that of the row, from 1.
    counted: usize,
    last: Option<i64>,
    texts: Names,
}

impl CellShape {
    pub(super) fn add(&mut self, cell: &Cell, may_be_code: bool, style: &CellStyle, failure: &FailureWords) {
        self.rows += 1;
        let text = &*cell.prose.bare();
        if is_blank(text) || says_no_code(text) {
            return;
        }
        self.filled += 1;
        let is_labelled = matches!(style, CellStyle::Labelled(_));
        self.texts.number(text);
        // Nobody asks how many more they are.
        let words = count_words(text, ident::NAME_WORDS + 1);
        self.plain += usize::from(text.parse().is_ok_and(|code: u16| (100..600).contains(&code)));
        self.words += usize::from((words == 1 || is_labelled) && text.contains(char::is_alphabetic));
        self.sentences += usize::from(words > 2 || !text.is_ascii() && is_unspaced_sentence(text));
        self.lasting += usize::from(words == 1 && advice::is_lasting(text));
        self.types += usize::from(words == 1 && header::is_type(text));
        self.long += usize::from(words > ident::NAME_WORDS || text.len() > LONGEST_TITLE);
        self.paragraphs += usize::from(text.len() > PARAGRAPH);
        self.failures += usize::from(failure.are_in(text));
        self.spans += usize::from(cell.prose.is_code());
        if is_labelled || words == 1 && code::is_symbolic(text) {
            self.symbols += 1;
            self.screaming += usize::from(!text.contains(char::is_lowercase));
        }
        // Nobody asks for codes among sentences about causes and the like, and looking is costly.
        if may_be_code || words == 1 {
            self.add_codes(cell, style);
        }
    }

    fn add_codes(&mut self, cell: &Cell, style: &CellStyle) {
        let Some(CodeCell { codes, .. }) = read_cell(&cell.prose, style) else { return };
        self.codes += 1;
        let first = codes.first().map_or("", Code::notation);
        self.late += usize::from(*style == CellStyle::Plain && !leads(first, cell.prose.plain()));
        self.overlong += usize::from(*style != CellStyle::Messages && first.len() > LONGEST_NAME);
        self.numbers += usize::from(codes.iter().all(|code| code.bounds().is_some()));
        self.ranges += usize::from(codes.iter().all(Code::is_range));
        self.statuses += usize::from(codes.iter().all(http::is_status));
        self.refusals +=
            usize::from(codes.iter().all(|code| http::is_known_status(code) && code.lies_within(400, 599)));
        if let Some(Code::Int(value, notation)) = codes.first() {
            self.marked += usize::from(*value < 0 || notation.contains(['x', 'X']));
            self.rising += usize::from(self.last.is_some_and(|last| last < *value));
            self.counted += usize::from(usize::try_from(*value) == Ok(self.rows));
            self.powers += usize::from(value.cast_unsigned().is_power_of_two());
            self.last = Some(*value);
        }
    }

    /// How many different texts there are.
    pub(super) fn distinct(&self) -> usize {
        self.texts.count()
    }

    /// Whether the cells do nothing but number the rows.
    pub(super) fn is_counter(&self) -> bool {
        self.counted == self.rows
    }

    /// Whether more than half of the cells that say anything are counted.
    pub(super) fn is_mostly(&self, count: usize) -> bool {
        count * 2 > self.filled
    }

    /// Whether four of five cells that say anything are counted.
    pub(super) fn is_nearly_all(&self, count: usize) -> bool {
        self.filled > 0 && count * 5 >= self.filled * 4
    }

    /// Whether no two cells say the same, but for a few.
    pub(super) fn is_unique(&self) -> bool {
        self.is_nearly_all(self.distinct())
    }
}

/// Whether a code is what a text begins with, apart from marks and labels in letters of any kind.
fn leads(code: &str, text: &str) -> bool {
    let at = text.find(code).unwrap_or_default();
    text.get(..at).is_none_or(|before| !before.contains(' '))
}

/// Whether a text in a script without spaces says as much as a sentence. Korean has spaces.
fn is_unspaced_sentence(text: &str) -> bool {
    let is_word = |char: &char| is_unspaced(*char) && !('가'..='힣').contains(char);
    text.chars().filter(is_word).take(SENTENCE).count() == SENTENCE
}
