//! One column before it has a role: what its header hints at, and what its cells look like.

use super::cell::{is_blank, read_codes};
use crate::ident;
use crate::listing::{Cell, Table};
use crate::options::{Options, Spanned};
use crate::role::Role;
use errdown_language::code::{self, Code, CodeCell};
use errdown_language::header::{self, hint, normalize};
use errdown_language::http;
use errdown_language::unicode::{count_words, is_unspaced};
use errdown_language::{Hint, Kind};

/// How many cells of a column are looked at before it has a role.
const SAMPLE: usize = 64;

/// How many characters of a script without spaces say as much as three words.
const SENTENCE: usize = 6;

/// The longest title, in bytes: scripts without spaces have no words to count.
const LONGEST_TITLE: usize = 48;

/// What is known of a column before it has a role.
pub(super) struct Column {
    hint: Option<Hint>,
    /// Whether the header says that its cells are samples.
    is_sample: bool,
    speaks_of_errors: bool,
    /// The role that the call gives.
    pub(super) told: Option<Role>,
    header: String,
    cells: Evidence,
}

/// What the heading right above a table says of its codes: each column asks.
pub(super) struct HeadingContext<'a> {
    table: &'a Table,
    is_about_errors: bool,
    has_error_word: bool,
    is_of_things: bool,
}

impl<'a> HeadingContext<'a> {
    pub(super) fn new(table: &'a Table) -> Self {
        let heading = table.heading();
        Self {
            table,
            is_about_errors: header::is_about_errors(heading),
            has_error_word: header::has_error_word(heading),
            is_of_things: header::is_of_things(heading),
        }
    }
}

/// What the cells of a column look like.
#[derive(Default)]
struct Evidence {
    rows: usize,
    filled: usize,
    /// Cells that are nothing but codes, or codes and a title.
    codes: usize,
    /// Cells whose codes are integers.
    numbers: usize,
    /// Cells whose codes lie between 100 and 599.
    statuses: usize,
    /// Cells whose codes are ranges of integers.
    ranges: usize,
    /// Cells that are such a number and nothing else.
    plain: usize,
    /// Cells that are a single word.
    words: usize,
    /// Cells that are a single word, written as no plain word is.
    symbols: usize,
    /// Cells that are the type of a field.
    types: usize,
    /// Cells of three words or more.
    sentences: usize,
    /// Cells with more words than a title has.
    long: usize,
    /// The first cell, and how many others are the same.
    first: String,
    same: usize,
}

impl Column {
    pub(super) fn new(table: &Table, at: usize, header: &Cell, options: &Options) -> Self {
        let header = header.prose.bare();
        let told = options.columns.iter().find(|(name, _)| is_named(&header, name)).map(|(_, role)| *role);
        let header = normalize(&header);
        let hint = hint(&header);
        let mut cells = Evidence::default();
        let step = table.rows.len().div_ceil(SAMPLE).max(1);
        for cell in table.rows.iter().step_by(step).filter_map(|row| row.cells.get(at)) {
            cells.add(&cell.prose.bare(), may_be_code(hint));
        }
        let (is_sample, speaks_of_errors) = (header::is_sample(&header), header::has_error_word(&header));
        Self { hint, is_sample, speaks_of_errors, told, header, cells }
    }

    /// How well the column would do as the column of codes; `None` where it cannot be.
    ///
    /// A share of cells that hold codes adds up to 100, so a header that is one hundred better always
    /// wins, and a closer one with more codes only. A column with many blank cells gives way
    /// to another one.
    pub(super) fn code_score(&self, above: &HeadingContext<'_>) -> Option<usize> {
        match self.told {
            Some(Role::Code) => return Some(usize::MAX),
            Some(_) => return None,
            None => {}
        }
        let Evidence { rows, filled, codes, numbers, symbols, same, .. } = self.cells;
        // `string` in every cell is the type of something; `Country codes` are not errors.
        if filled > 2 && same == filled && numbers + symbols == 0
            || header::is_of_things(&self.header)
            || (above.is_of_things || header::is_of_fields(&self.header)) && !self.speaks_of_errors
        {
            return None;
        }
        let base = self.base_score(above)?;
        let share = codes * 100 / filled.max(1);
        let blank = 100 - filled * 100 / rows.max(1);
        (share >= 50).then_some((base + share).saturating_sub(2 * blank))
    }

    /// The score of the header, as far as the cells bear it out.
    fn base_score(&self, above: &HeadingContext<'_>) -> Option<usize> {
        let is_headed = above.is_about_errors;
        let Evidence { rows, filled, codes, numbers, plain, words: single, symbols, same, .. } = self.cells;
        let is_own_word = single == filled && symbols * 5 >= filled * 4;
        Some(match self.hint {
            Some(Hint::Code) if self.is_sample => 150,
            // An error code is the code, and a code beside it something else.
            Some(Hint::Code) => 300 + 20 * usize::from(self.speaks_of_errors),
            Some(Hint::Status) if numbers * 2 > filled || self.speaks_of_errors => 200,
            Some(Hint::Name) if is_headed && is_own_word && !is_of_states(above.table) => 120,
            // `PASS` in every cell is what became of something.
            Some(Hint::Status) if filled > 1 && same == filled && numbers == 0 => return None,
            Some(Hint::Status) if is_own_word && self.is_under_errors(above) => 120,
            Some(Hint::Number)
                if numbers == 0 && header::has_word(above.table.heading(), |language| language.classes) =>
            {
                return None;
            }
            // `Value | Description` below `Job status` lists states, and no errors.
            Some(Hint::Number) if is_of_states(above.table) => return None,
            Some(Hint::Number)
                if is_headed || above.table.headings.iter().any(|text| header::has_error_word(text)) =>
            {
                180
            }
            // Among sentences, a plain word alone is none: `Text`, `No text at all`.
            Some(Hint::Name | Hint::Kind)
                if self.speaks_of_errors && (numbers + symbols > 0 || codes * 5 >= filled * 4) =>
            {
                150
            }
            Some(Hint::Cause) | None if self.speaks_of_errors && is_own_word => 100,
            // An enumeration of causes: `USER_BUSY`.
            Some(Hint::Cause) if symbols == rows && rows > 2 && self.is_of_endings(above.table) => 100,
            Some(Hint::Cause) | None if plain == rows && (rows > 2 || is_headed) => 90,
            _ => return None,
        })
    }

    /// Whether the heading of the table is one of errors; for a header like `status code`, one above it
    /// will do.
    fn is_under_errors(&self, above: &HeadingContext<'_>) -> bool {
        above.has_error_word
            || header::is_about_codes(&self.header)
                && above.table.headings.iter().any(|text| header::has_error_word(text))
    }

    /// Whether the heading of the table, or the header, is of why something ended.
    fn is_of_endings(&self, table: &Table) -> bool {
        let heading = table.heading();
        header::has_word(heading, |language| language.causes)
            || [heading, self.header.as_str()]
                .iter()
                .any(|text| header::has_word(text, |language| language.endings))
    }

    pub(super) fn speaks_of_errors(&self) -> bool {
        self.speaks_of_errors
    }

    /// Whether an error page alone has such a column.
    pub(super) fn belongs_to_errors(&self) -> bool {
        self.speaks_of_errors()
            || header::is_of_answers(&self.header)
            || matches!(self.hint, Some(Hint::Solution | Hint::Retry | Hint::Wait))
            || self.hint == Some(Hint::Status) && self.cells.statuses * 2 > self.cells.filled
    }

    /// What the header hints at, where the call does not say.
    pub(super) fn hints_at(&self, hint: Hint) -> bool {
        self.told.is_none() && self.hint == Some(hint)
    }

    /// Whether the header is that of names, which anything has.
    pub(super) fn is_a_name(&self) -> bool {
        matches!(self.hint, Some(Hint::Name | Hint::Kind))
    }

    /// Whether the header says exactly that.
    pub(super) fn is_called(&self, headers: Kind) -> bool {
        header::is_one_of(&self.header, headers)
    }

    /// Whether most cells are short enough to be titles.
    pub(super) fn is_short(&self) -> bool {
        self.cells.long * 2 < self.cells.filled
    }

    /// Whether every cell is one word, written as no plain word is.
    pub(super) fn is_symbolic(&self) -> bool {
        self.cells.filled > 0 && self.cells.symbols == self.cells.filled
    }

    /// Whether most cells are words.
    pub(super) fn is_words(&self) -> bool {
        self.told.is_none() && self.cells.filled > 0 && self.cells.numbers * 2 < self.cells.filled
    }

    pub(super) fn role(&self) -> Role {
        let is_mostly = |count: usize| count * 2 > self.cells.filled;
        match (self.told, self.hint) {
            (Some(role), _) => role,
            (None, Some(Hint::Status)) if is_mostly(self.cells.statuses) => Role::Status,
            (None, Some(Hint::Name | Hint::Kind)) if !is_mostly(self.cells.words) => Role::Title,
            (None, Some(Hint::Name | Hint::Kind)) => Role::Name,
            (None, Some(Hint::Code | Hint::Number)) if is_mostly(self.cells.words) => Role::Name,
            (None, Some(Hint::Status | Hint::Title)) => Role::Title,
            (None, Some(Hint::Cause)) => Role::Cause,
            (None, Some(Hint::Solution)) => Role::Solution,
            (None, Some(Hint::Retry)) => Role::Retry,
            (None, Some(Hint::Wait)) => Role::Wait,
            (None, Some(Hint::Link)) => Role::Link,
            (None, Some(Hint::Code | Hint::Number) | None) => Role::Extra,
        }
    }

    pub(super) fn is_prose(&self) -> bool {
        self.told.is_none() && self.cells.sentences * 2 > self.cells.filled
    }
}

impl Column {
    /// Whether the header calls its codes statuses.
    pub(super) fn says_http(&self) -> bool {
        self.hint == Some(Hint::Status)
    }

    /// Whether the cells are types of fields.
    pub(super) fn lists_types(&self) -> bool {
        self.cells.types * 2 > self.cells.filled
    }

    /// Whether the column holds ranges by its header, and does.
    pub(super) fn lists_ranges(&self) -> bool {
        header::has_word(&self.header, |language| language.ranges)
            && self.cells.ranges * 2 > self.cells.filled
    }

    /// What speaks for the role of the column.
    pub(super) fn why(&self) -> String {
        if self.told.is_some() {
            return "the call says so".to_owned();
        }
        let header = match self.hint {
            Some(hint) => format!("the header hints at {}", hint.name()),
            None => "the header is unknown".to_owned(),
        };
        let Evidence { filled, codes, .. } = self.cells;
        if !may_be_code(self.hint) {
            return header;
        }
        format!("{header}; {codes} of {filled} cells looked at hold codes")
    }
}

/// Whether nothing speaks for errors but a heading like `Job status` or `Returns a seat`.
fn is_of_states(table: &Table) -> bool {
    let speaks =
        |text: &String| header::has_error_word(text) || header::has_word(text, |language| language.codes);
    header::has_word(table.heading(), |language| language.states)
        && !header::has_word(table.heading(), |language| language.endings)
        && !table.headings.iter().any(speaks)
}

/// Whether a column with such a header may be that of the codes whatever its cells look like.
fn may_be_code(hint: Option<Hint>) -> bool {
    matches!(hint, None | Some(Hint::Code | Hint::Number | Hint::Status | Hint::Name | Hint::Kind))
}

impl Evidence {
    fn add(&mut self, text: &str, may_be_code: bool) {
        self.rows += 1;
        if is_blank(text) {
            return;
        }
        self.filled += 1;
        // Nobody asks how many more they are.
        let words = count_words(text, ident::NAME_WORDS + 1);
        self.plain += usize::from(text.parse().is_ok_and(|code: u16| (100..600).contains(&code)));
        self.words += usize::from(words == 1 && text.contains(char::is_alphabetic));
        self.symbols += usize::from(words == 1 && code::is_symbolic(text));
        self.sentences += usize::from(words > 2 || !text.is_ascii() && is_unspaced_sentence(text));
        self.types += usize::from(words == 1 && header::is_type(text));
        self.long += usize::from(words > ident::NAME_WORDS || text.len() > LONGEST_TITLE);
        if self.filled == 1 {
            text.clone_into(&mut self.first);
        }
        self.same += usize::from(self.first == text);
        // Nobody asks for codes among sentences about causes and the like, and looking is costly.
        if !may_be_code && words > 1 {
            return;
        }
        let Some(CodeCell { codes, .. }) = read_codes(text) else { return };
        self.codes += 1;
        self.numbers += usize::from(codes.iter().all(|code| code.bounds().is_some()));
        self.ranges += usize::from(codes.iter().all(Code::is_range));
        self.statuses += usize::from(codes.iter().all(http::is_status));
    }
}

/// Whether a text in a script without spaces says as much as a sentence. Korean has spaces.
fn is_unspaced_sentence(text: &str) -> bool {
    let is_word = |char: &char| is_unspaced(*char) && !('가'..='힣').contains(char);
    text.chars().filter(is_word).take(SENTENCE).count() == SENTENCE
}

pub(super) fn is_named(header: &str, name: &Spanned<String>) -> bool {
    normalize(header) == normalize(&name.value)
}
