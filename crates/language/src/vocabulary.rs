//! What is known of a language, as types. The words themselves are data, a file a language in
//! `languages/`; this module knows none.

mod topic;

pub(crate) use topic::Topic;

/// Words, or starts of words.
pub type Words = &'static [&'static str];

/// Chooses the words of a kind in a language.
pub type Kind = fn(&Language) -> Words;

/// Phrases by topic. `advice/phrases.rs` has their grammar.
pub(crate) type Phrases = &'static [(Topic, Words)];

/// All that is known of a language. A part that a language has no words for is empty.
#[derive(Clone, Copy, Debug)]
pub struct Language {
    /// Its name in English.
    pub name: &'static str,
    /// Headers of columns, by what they hint at.
    pub headers: &'static [(Hint, Words)],
    /// Starts of words in a header or heading that is about errors.
    pub errors: Words,
    /// Starts of words that call a number a status.
    pub statuses: Words,
    /// Starts of words that are labels of a code in its cell: `error 404`.
    pub labels: Words,
    /// Starts of words that mean errors in a heading, and less elsewhere.
    pub error_headings: Words,
    /// Words beside that for a code which say that it is one of other things than errors: countries, cards.
    pub things: Words,
    /// Words that are a thing and its code in one.
    pub thing_codes: Words,
    /// The words for a code.
    pub codes: Words,
    /// Words after `code` where it is the text of a program.
    pub program_text: Words,
    /// Starts of words beside that for a code which say that a caller gets it.
    pub answers_to_callers: Words,
    /// Starts of words in a heading that is more often one of states than of errors.
    pub states: Words,
    /// Starts of words which say that symbols are why something ended.
    pub endings: Words,
    /// Starts of words which say so in a heading.
    pub causes: Words,
    /// Cells which say that there is no code.
    pub no_code: Words,
    /// Headers of the methods of endpoints.
    pub methods: Words,
    /// Headers of endpoints.
    pub endpoints: Words,
    /// Headers that a list of parameters has.
    pub defaults: Words,
    /// Headers that a list of the fields of a message has, and no list of errors.
    pub occurrences: Words,
    /// Starts of headers of what has a name and is not an error: properties, parameters.
    pub fields: Words,
    /// Types of the fields of a message.
    pub types: Words,
    /// Starts of words in the header of a column of ranges of codes.
    pub ranges: Words,
    /// Starts of words in a heading of classes of errors, whose values are not codes.
    pub classes: Words,
    /// Starts of headers whose cells are samples of codes.
    pub samples: Words,
    /// Words between the head of a header and the rest: `cause of the error`.
    pub heads: Words,
    /// Words between the two subjects of a header, with the spaces around them.
    pub header_joints: Words,
    /// Words between two codes of a cell, with the space after them.
    pub list_words: Words,
    /// Words between a code with its title and the next code, with the spaces around them.
    pub titled_words: Words,
    /// Words between the ends of a range, with the space after them.
    pub range_words: Words,
    /// Words after the first code of a range without an end.
    pub open_ranges: Words,
    /// Names and codes of success.
    pub success_names: Words,
    /// Words of a text about success.
    pub success: Words,
    /// Starts of words which say that something failed.
    pub failure: Words,
    /// Starts of words which say that a text with a word of success is about something else.
    pub doubt: Words,
    /// Words of failure that mean success: `no error`.
    pub no_failure: Words,
    /// Words before a time which say that it is the latest one.
    pub upper_bounds: Words,
    /// Frequent words that tell the language from others of its script, and from English.
    pub(crate) common: Words,
    /// Phrases that advice rests on.
    pub(crate) phrases: Phrases,
    /// Words that begin a clause.
    pub(crate) joints: Words,
    /// What cells of a retry column begin with.
    pub(crate) answers: &'static [(Answer, Words)],
    /// Words for trouble that passes, and for what stays: a column of nothing else is one of retries.
    pub(crate) lasting: &'static [(Answer, Words)],
    /// Units of time, in milliseconds.
    pub(crate) units: &'static [(u32, Words)],
    /// The words for one.
    pub(crate) one: Words,
    /// The words for how often, from two on.
    pub(crate) counts: &'static [(u8, Words)],
    /// The words for a half: `half` of `half a minute`.
    pub(crate) halves: Words,
    /// Words of the calendar, with the time that they mean at least, in milliseconds.
    pub(crate) calendar: &'static [(u32, Words)],
    pub(crate) script: Script,
}

impl Language {
    /// Every part that is a list of words, by its name; phrases as they are written.
    #[doc(hidden)]
    pub fn parts(&self) -> Vec<(&'static str, Vec<&'static str>)> {
        let mut parts = self.grouped();
        for (name, words) in [
            ("joints", self.joints),
            ("common", self.common),
            ("one", self.one),
            ("halves", self.halves),
            ("errors", self.errors),
            ("statuses", self.statuses),
            ("labels", self.labels),
            ("error_headings", self.error_headings),
            ("things", self.things),
            ("thing_codes", self.thing_codes),
            ("codes", self.codes),
            ("program_text", self.program_text),
            ("answers_to_callers", self.answers_to_callers),
            ("states", self.states),
            ("endings", self.endings),
            ("causes", self.causes),
            ("no_code", self.no_code),
            ("methods", self.methods),
            ("endpoints", self.endpoints),
            ("defaults", self.defaults),
            ("occurrences", self.occurrences),
            ("fields", self.fields),
            ("types", self.types),
            ("ranges", self.ranges),
            ("classes", self.classes),
            ("samples", self.samples),
            ("heads", self.heads),
            ("header_joints", self.header_joints),
            ("list_words", self.list_words),
            ("titled_words", self.titled_words),
            ("range_words", self.range_words),
            ("open_ranges", self.open_ranges),
            ("success_names", self.success_names),
            ("success", self.success),
            ("failure", self.failure),
            ("doubt", self.doubt),
            ("no_failure", self.no_failure),
            ("upper_bounds", self.upper_bounds),
        ] {
            parts.push((name, words.to_vec()));
        }
        parts
    }

    /// The parts that are several lists each.
    fn grouped(&self) -> Vec<(&'static str, Vec<&'static str>)> {
        let (mut headers, mut phrases, mut units) = (vec![], vec![], vec![]);
        let (mut answers, mut lasting) = (vec![], vec![]);
        for (_, words) in self.headers {
            headers.extend_from_slice(words);
        }
        for (_, words) in self.phrases {
            phrases.extend_from_slice(words);
        }
        for (_, words) in self.answers {
            answers.extend_from_slice(words);
        }
        for (_, words) in self.lasting {
            lasting.extend_from_slice(words);
        }
        for (_, words) in self.units.iter().chain(self.calendar) {
            units.extend_from_slice(words);
        }
        vec![
            ("headers", headers),
            ("phrases", phrases),
            ("answers", answers),
            ("lasting", lasting),
            ("units", units),
        ]
    }

    /// A language without words, for the parts that another one leaves out.
    pub(crate) const NONE: Self = Self {
        name: "",
        headers: &[],
        errors: &[],
        statuses: &[],
        labels: &[],
        error_headings: &[],
        things: &[],
        thing_codes: &[],
        codes: &[],
        program_text: &[],
        answers_to_callers: &[],
        states: &[],
        endings: &[],
        causes: &[],
        no_code: &[],
        methods: &[],
        endpoints: &[],
        defaults: &[],
        occurrences: &[],
        fields: &[],
        types: &[],
        ranges: &[],
        classes: &[],
        samples: &[],
        heads: &[],
        header_joints: &[],
        list_words: &[],
        titled_words: &[],
        range_words: &[],
        open_ranges: &[],
        success_names: &[],
        success: &[],
        failure: &[],
        doubt: &[],
        no_failure: &[],
        upper_bounds: &[],
        common: &[],
        phrases: &[],
        joints: &[],
        answers: &[],
        lasting: &[],
        units: &[],
        one: &[],
        counts: &[],
        halves: &[],
        calendar: &[],
        script: Script::Latin,
    };
}

/// What the words of a header hint at; the cells decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hint {
    /// Codes.
    Code,
    /// Codes only where the table is about errors.
    Number,
    /// HTTP statuses.
    Status,
    /// Symbolic names.
    Name,
    /// A name, and codes only where the header speaks of errors.
    Kind,
    /// A few words about each error.
    Title,
    /// What it means.
    Description,
    /// Why it happened.
    Cause,
    /// When or where it happens.
    Occasion,
    /// What to do.
    Solution,
    /// Whether to send the request again.
    Retry,
    /// When to send it again.
    Wait,
    /// How often to send it at most, the first time included.
    Attempts,
    /// How often to send it again at most.
    Retries,
    /// Where to read on.
    Link,
}

impl Hint {
    /// Whether it is one of what happened: a description, a cause or an occasion.
    pub fn is_cause(self) -> bool {
        matches!(self, Self::Description | Self::Cause | Self::Occasion)
    }

    /// The name of the hint, as `explain` shows it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Number => "number",
            Self::Status => "status",
            Self::Name => "name",
            Self::Kind => "kind",
            Self::Title => "title",
            Self::Description => "description",
            Self::Cause => "cause",
            Self::Occasion => "occasion",
            Self::Solution => "solution",
            Self::Retry => "retry",
            Self::Wait => "wait",
            Self::Attempts => "attempts",
            Self::Retries => "retries",
            Self::Link => "link",
        }
    }
}

/// What a retry column says first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// The request may be sent again.
    Yes,
    /// It may not.
    No,
    /// It depends.
    Sometimes,
}

/// How a language is written, as far as that tells it from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    /// In Latin letters, which any text may have.
    Latin,
    Cyrillic,
    Han,
    Kana,
    Hangul,
}

impl Script {
    /// A bit of its own.
    pub(crate) const fn bit(self) -> u8 {
        1 << self as u8
    }
}
