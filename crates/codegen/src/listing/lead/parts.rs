//! The parts of a line that begins with a code.

use errdown_language::code::Code;
use errdown_language::http;
use std::ops::Range;

/// The parts of a line that begins with a code, as bytes of its text.
#[derive(Debug)]
pub(in crate::listing) struct Lead {
    pub(in crate::listing) code: Range<usize>,
    pub(in crate::listing) codes: Vec<Code>,
    pub(in crate::listing) name: Option<Range<usize>>,
    pub(in crate::listing) status: Option<Range<usize>>,
    pub(in crate::listing) title: Option<Range<usize>>,
    /// Where the text goes on.
    pub(in crate::listing) rest: usize,
    pub(in crate::listing) manner: Manner,
    /// Whether what is in brackets after it is the type of a field.
    pub(in crate::listing) is_field: bool,
}

/// How a code is told from the words after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::listing) enum Manner {
    /// By a dash, a colon, brackets, its name, or it is bold or code.
    Marked,
    /// It is code, and the sentence goes on after it: `` `E_GONE` is for baskets that are gone ``.
    Sentence,
    /// It is a plain word in bold, or without any mark.
    Word,
}

impl Lead {
    /// A code with nothing beside it.
    pub(in crate::listing) fn new(code: Range<usize>, codes: Vec<Code>, rest: usize) -> Self {
        let (name, status, title) = (None, None, None);
        Self { code, codes, name, status, title, rest, manner: Manner::Marked, is_field: false }
    }

    /// Codes that are not in the line itself.
    pub(in crate::listing) fn of_codes(codes: Vec<Code>) -> Self {
        Self::new(0..0, codes, 0)
    }

    /// Without what is read of the text after a byte.
    pub(in crate::listing) fn ending_at(mut self, end: usize) -> Self {
        for part in [&mut self.name, &mut self.status, &mut self.title] {
            part.take_if(|part| part.start >= end);
        }
        self.rest = self.rest.min(end);
        self
    }

    /// Whether each code is an integer.
    pub(in crate::listing) fn is_number(&self) -> bool {
        self.codes.iter().all(|code| code.bounds().is_some())
    }

    /// Whether each code is a range: a class of others.
    pub(in crate::listing) fn is_range(&self) -> bool {
        self.codes.iter().all(|code| matches!(code, Code::Range(..)))
    }

    /// Whether each code may be an HTTP status.
    pub(in crate::listing) fn is_status(&self) -> bool {
        self.codes.iter().all(http::is_status)
    }
}
