//! Marks that are answers in every language: signs, the names that stand for them in Markdown, boxes.

use crate::languages::LANGUAGES;
use crate::vocabulary::{Answer, Words};
use std::borrow::Cow;

/// Signs that are answers.
pub(super) const SIGNS: &[(Answer, Words)] = &[
    (Answer::No, &["❌", "✗", "✘", "✖", "×", "✕", "⛔", "🚫", "👎", "❎", "🔴", "☒", "⛌"]),
    (Answer::Yes, &["✅", "✓", "✔", "☑", "√", "👍", "⭕", "○", "◯", "〇", "●", "🟢", "🗹"]),
    (Answer::Sometimes, &["△", "🟡"]),
];

/// The names of signs between colons, and the boxes of task lists, each with the sign that it means.
const NAMES: &[(&str, Words)] = &[
    (
        "❌",
        &[
            ":x:",
            ":-1:",
            ":thumbsdown:",
            ":no_entry:",
            ":no_entry_sign:",
            ":no_good:",
            ":cross_mark:",
            ":negative_squared_cross_mark:",
            ":heavy_multiplication_x:",
            ":red_circle:",
            "[ ]",
        ],
    ),
    (
        "✅",
        &[
            ":white_check_mark:",
            ":heavy_check_mark:",
            ":ballot_box_with_check:",
            ":check_mark:",
            ":+1:",
            ":thumbsup:",
            ":o:",
            ":ok:",
            ":green_circle:",
            "[x]",
        ],
    ),
];

/// Every answer of a word or a sign.
pub(super) fn answers() -> impl Iterator<Item = &'static (Answer, Words)> {
    LANGUAGES.iter().flat_map(|language| language.answers).chain(SIGNS)
}

/// A text in lower case, with signs in place of their names.
pub(super) fn with_signs(text: &str) -> Cow<'_, str> {
    if !text.contains([':', '[']) {
        return Cow::Borrowed(text);
    }
    let mut replaced = text.to_owned();
    for (sign, names) in NAMES {
        for name in *names {
            replaced = replaced.replace(name, sign);
        }
    }
    Cow::Owned(replaced)
}
