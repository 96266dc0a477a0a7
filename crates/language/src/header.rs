//! What the words above columns and tables say.

mod hint;
mod words;

pub use hint::{hint, is_header};
pub use words::{
    has_error_word, has_word, is_about_codes, is_about_errors, is_of_answers, is_of_fields, is_of_things,
    is_one_of, is_sample, is_type, normalize, says_no_code,
};
