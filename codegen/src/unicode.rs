//! What characters look like at a terminal, and which of them do not show.

/// A text without white space at its ends. That is rare where the text of a cell is asked, and beyond
/// ASCII dear to look for.
pub(crate) fn trim(text: &str) -> &str {
    match text.as_bytes() {
        [] | [b'!'..=b'~', .., b'!'..=b'~'] | [b'!'..=b'~'] => text,
        _ => text.trim(),
    }
}

/// Controls and characters that reorder or hide text are shown as a replacement character, so
/// that a picture cannot lie about its line.
pub(crate) fn visible(char: char) -> char {
    match char {
        '\t' => ' ',
        c if c.is_control() || is_hidden(c) => '\u{fffd}',
        c => c,
    }
}

/// Controls, bidirectional and invisible format characters (Unicode UAX #9 and the default
/// ignorables that are no part of a word).
pub(crate) fn is_hidden(char: char) -> bool {
    if char.is_control() {
        return !matches!(char, '\t' | '\n' | '\r');
    }
    matches!(char, '\u{00ad}' | '\u{061c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

/// How many columns of a terminal a character takes: two for the wide blocks of East Asian
/// scripts and for emoji (Unicode UAX #11), none for marks and selectors that join the character
/// before them, else one.
pub(crate) fn columns(char: char) -> usize {
    match char {
        '\u{20}'..='\u{7e}' => 1,
        '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}' => 0,
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{303e}'
        | '\u{3041}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffe6}'
        | '\u{1f300}'..='\u{1f320}'
        | '\u{1f32d}'..='\u{1faff}'
        | '\u{20000}'..='\u{3fffd}' => 2,
        char if WIDE_SIGNS.contains(char) => 2,
        _ => 1,
    }
}

/// Signs outside of the wide blocks that terminals show as emoji.
const WIDE_SIGNS: &str = "⌚⌛⏩⏪⏫⏬⏰⏳◽◾☔☕♈♉♊♋♌♍♎♏♐♑♒♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛎⛔⛪⛲⛳⛵⛺⛽✅✊✋✨❌❎❓❔❕❗➕➖➗➰➿⬛⬜⭐⭕";

/// A text whose hidden characters are replaced, so that it can be printed; lines stay.
pub fn printable(text: &str) -> String {
    text.chars().map(|char| if char == '\n' { char } else { visible(char) }).collect()
}

/// Whether a script is written without spaces between words, or with endings glued to them, so
/// that every character counts as a word: Chinese, Japanese, Korean.
pub(crate) fn is_unspaced(char: char) -> bool {
    matches!(char, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_width::UnicodeWidthChar;

    #[test]
    fn characters_are_as_wide_as_terminals_show_them() {
        let scripts = "aÄß~ 限流、。！（）請求エラーｴﾗｰ한국어ไทยكود кодé\u{301} ─│→“…•";
        let emoji = "🚀🔒🕐🚦🚨💳🔁🧪🪙🤖👍🏽❤\u{fe0f}⚠\u{fe0f}1\u{20e3}👩\u{200d}💻";
        for char in scripts.chars().chain(emoji.chars()).chain(WIDE_SIGNS.chars()) {
            assert_eq!(Some(columns(char)), char.width(), "{char} U+{:04X}", u32::from(char));
        }
    }
}
