//! Whether codes that are in no table are those of errors: what they look like, and the headings above them.

use super::lead::{Lead, Manner};
use errdown_language::code::{self, Code};
use errdown_language::header::{self, has_word, hint, is_header, normalize};
use errdown_language::success::is_success_name;
use errdown_language::unicode::count_words;
use errdown_language::{Hint, http};

/// The longest sentence, in words, that says what is listed below it.
const LONGEST_INTRO: usize = 12;

/// What is above a list or a group of headings.
#[derive(Clone, Copy, Debug)]
pub(super) struct Surroundings<'a> {
    /// What the document is called.
    pub(super) titles: &'a [String],
    /// The headings, outermost first.
    pub(super) headings: &'a [String],
    /// The paragraph right above.
    pub(super) intro: Option<&'a str>,
}

/// How many of the codes are what.
#[derive(Default)]
struct Counts {
    all: usize,
    numbers: usize,
    /// Small numbers, which steps, versions and levels are, too.
    small: usize,
    /// Statuses of failures, as codes or beside them.
    refusals: usize,
    /// Written as no plain word is.
    symbols: usize,
    /// With a digit, an underscore or the like.
    marked: usize,
    /// Without small letters.
    upper: usize,
    /// With a number at the end: `E1001`.
    numbered: usize,
    /// `EPERM` and its like.
    errnos: usize,
    /// Numbers that may be years.
    years: usize,
    /// Numbers with the name of a constant: `E_GONE (3)`.
    constants: usize,
    /// With a word of failure.
    failures: usize,
    /// Names of fields.
    fields: usize,
}

impl Counts {
    fn add(&mut self, lead: &Lead, status: Option<&Code>) {
        self.all += 1;
        let is_refusal = |code: &Code| http::is_known_status(code) && code.lies_within(400, 599);
        self.refusals += usize::from(lead.codes.iter().chain(status).any(is_refusal));
        if lead.is_number() {
            self.numbers += 1;
            self.small += usize::from(lead.codes.iter().any(|code| code.lies_within(0, 99)));
            self.constants += usize::from(lead.name.is_some());
            let may_be_year = !lead.code.is_empty() && lead.title.is_none();
            self.years +=
                usize::from(may_be_year && lead.codes.iter().all(|code| code.lies_within(1900, 2099)));
            return;
        }
        let text = lead.codes.first().map_or("", Code::notation);
        let words = normalize(text);
        let is_word_of_failure = has_word(&words, |language| language.failure)
            || has_word(&words, |language| language.doubt)
            || header::has_error_word(&words);
        // `error.message` is a field of an object.
        let object = text.split_once('.').map(|(object, _)| normalize(object));
        let is_field = lead.is_field
            || is_header(&words)
            || object.is_some_and(|object| is_header(&object))
            || header::is_one_of(&words, |language| language.fields);
        self.symbols += usize::from(code::is_symbolic(text));
        self.marked += usize::from(text.contains(|c: char| c == '_' || c == ':' || c.is_ascii_digit()));
        self.upper += usize::from(!text.contains(char::is_lowercase));
        self.numbered += usize::from(text.ends_with(|c: char| c.is_ascii_digit()));
        self.errnos += usize::from(is_errno(text));
        self.failures += usize::from(is_word_of_failure || is_success_name(text));
        self.fields += usize::from(is_field);
    }
}

impl Surroundings<'_> {
    /// Whether the codes are those of errors. Each comes with the status beside it.
    pub(super) fn are_errors(&self, leads: &[(&Lead, Option<Code>)]) -> bool {
        let mut counts = Counts::default();
        for (lead, status) in leads {
            counts.add(lead, status.as_ref());
        }
        let Counts { all, numbers, refusals, fields, .. } = counts;
        let is_of_things = self.nearest().last().is_some_and(|nearest| header::is_of_things(nearest));
        let subject = self.intro.map(normalize).unwrap_or_default();
        let is_of_fields = header::is_of_fields(subject.rsplit(' ').next().unwrap_or_default());
        if all == 0 || fields > 1 || fields * 3 > all || is_of_things || is_of_fields {
            return false;
        }
        let are_words = leads.iter().filter(|(lead, _)| lead.manner == Manner::Word).count() * 2 > all;
        if are_words {
            return false;
        }
        if refusals * 2 >= all {
            return true;
        }
        if numbers * 2 > all {
            self.are_numbers_of_errors(&counts)
        } else {
            self.are_names_of_errors(&counts)
        }
    }

    fn are_numbers_of_errors(&self, counts: &Counts) -> bool {
        let is_near = self.near().any(is_of_errors);
        if counts.years == counts.all && !self.near().any(|text| is_header(&normalize(text))) {
            return false;
        }
        let are_marked = counts.small == 0 || counts.constants * 2 > counts.all;
        is_near || are_marked && self.all().any(|heading| is_of_errors(heading))
    }

    fn are_names_of_errors(&self, counts: &Counts) -> bool {
        let Counts { all, symbols, marked, upper, failures, numbered, errnos, .. } = *counts;
        let speak_of_failure = failures * 3 >= all;
        // Acronyms and brands are written like codes, too.
        let look_like_codes = symbols * 2 >= all && marked * 2 >= all || errnos == all;
        let is_list = |text: &str| is_of_errors(text) && is_name_of_list(text);
        if self
            .near()
            .any(|text| is_list(text) && (look_like_codes || speak_of_failure || is_code_list(text)))
        {
            return true;
        }
        let is_under_errors = self.near().any(is_of_errors) || self.all().any(|text| is_of_errors(text));
        let is_under_list = || self.all().any(|text| is_list(text));
        let is_under_codes = || self.all().any(|text| is_list(text) && is_code_list(text));
        is_under_errors
            && (speak_of_failure
                || numbered * 2 >= all
                || look_like_codes && (upper * 2 >= all && is_under_list() || is_under_codes()))
    }

    /// What the document is called, and the headings.
    fn all(&self) -> impl Iterator<Item = &String> {
        self.titles.iter().chain(self.headings)
    }

    /// The heading right above; what the document is called where there is none.
    fn nearest(&self) -> &[String] {
        match self.headings {
            [] => self.titles,
            [.., nearest] => std::slice::from_ref(nearest),
        }
    }

    /// The heading right above, and the words between it and the codes.
    fn near(&self) -> impl Iterator<Item = &str> {
        let intro = self.intro.map(|intro| intro.rsplit_once(". ").map_or(intro, |(_, last)| last));
        let intro = intro.filter(|intro| count_words(intro, LONGEST_INTRO + 1) <= LONGEST_INTRO);
        let intro = intro.filter(|intro| header::has_error_word(intro));
        self.nearest().iter().map(String::as_str).chain(intro)
    }
}

/// Whether a heading has a word about errors, or is one of codes that a caller gets: `Code of conduct` is not.
fn is_of_errors(heading: &str) -> bool {
    let words = normalize(heading);
    let is_of_codes = || {
        header::is_about_codes(heading)
            && (is_header(&words) || has_word(heading, |language| language.answers_to_callers))
    };
    (header::is_about_errors(heading) || is_of_codes()) && !header::is_of_fields(&words)
}

/// Whether a heading names what is listed: `Error codes`, `Common errors`, not `Error handling`.
fn is_name_of_list(heading: &str) -> bool {
    matches!(
        hint(&normalize(heading)),
        Some(Hint::Code | Hint::Name | Hint::Status | Hint::Title | Hint::Kind | Hint::Number)
    )
}

/// Whether a heading names codes and nothing else.
fn is_code_list(heading: &str) -> bool {
    hint(&normalize(heading)) == Some(Hint::Code)
}

/// Whether a name is written as those of POSIX are: `EPERM`.
fn is_errno(name: &str) -> bool {
    name.len() > 2
        && name.starts_with('E')
        && name.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}
