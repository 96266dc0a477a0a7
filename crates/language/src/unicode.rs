//! What characters look like at a terminal, and which of them do not show.

/// A text without white space at its ends. That is rare where the text of a cell is asked, and beyond
/// ASCII costly to look for.
pub fn trim(text: &str) -> &str {
    match text.as_bytes() {
        [] | [b'!'..=b'~', .., b'!'..=b'~'] | [b'!'..=b'~'] => text,
        _ => text.trim(),
    }
}

/// Controls and characters that reorder or hide text are shown as a replacement character, so
/// that a picture cannot lie about its line.
pub fn visible(char: char) -> char {
    match char {
        '\t' => ' ',
        c if c.is_control() || is_hidden(c) => '\u{fffd}',
        c => c,
    }
}

/// Controls, bidirectional and invisible format characters (Unicode UAX #9 and the default
/// ignorables that are not part of a word).
pub fn is_hidden(char: char) -> bool {
    if char.is_control() {
        return !matches!(char, '\t' | '\n' | '\r');
    }
    matches!(char, '\u{00ad}' | '\u{061c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

/// The first hidden character of a text, and where it is. A plain loop over bytes, since every
/// row of a document that is not all ASCII goes through it unoptimized.
pub fn find_hidden(text: &str) -> Option<(usize, char)> {
    let mut rest = text.as_bytes();
    while let [byte, behind @ ..] = rest {
        // Controls, and the first bytes of all others.
        if matches!(byte, 0..b' ' | 0x7f | 0xc2 | 0xd8 | 0xe1 | 0xe2 | 0xef | 0xf3) {
            let at = text.len() - rest.len();
            let char = text.get(at..).and_then(|rest| rest.chars().next());
            if let Some(char) = char.filter(|char| is_hidden(*char)) {
                return Some((at, char));
            }
        }
        rest = behind;
    }
    None
}

/// The number of words, counted no further than to a limit. A plain loop over bytes, since many
/// cells go through it unoptimized.
pub fn count_words(text: &str, limit: usize) -> usize {
    let mut rest = text.as_bytes();
    let (mut count, mut is_inside) = (0, false);
    while let [byte, behind @ ..] = rest {
        match byte {
            b'0'..=b'z' if is_inside => {}
            b' ' | b'\t'..=b'\r' => is_inside = false,
            // The first bytes of white space beyond ASCII.
            0xc2 | 0xe1..=0xe3 => return text.split_whitespace().take(limit).count(),
            _ if count == limit && !is_inside => return limit,
            _ => {
                count += usize::from(!is_inside);
                is_inside = true;
            }
        }
        rest = behind;
    }
    count
}

/// How many columns of a terminal a character takes: two for the wide blocks of East Asian
/// scripts and for emoji (Unicode UAX #11), none for marks and selectors that join the character
/// before them, else one.
pub fn columns(char: char) -> usize {
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
pub fn is_unspaced(char: char) -> bool {
    matches!(char, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_width::UnicodeWidthChar;

    #[test]
    fn every_hidden_character_is_found() {
        for char in ('\0'..=char::MAX).filter(|char| is_hidden(*char)) {
            assert_eq!(find_hidden(&format!("a’é{char}")), Some((6, char)), "U+{:04X}", u32::from(char));
        }
        assert_eq!(find_hidden("a\t’é限\r\n"), None);
    }

    #[test]
    fn words_stand_between_white_space() {
        for (text, count) in
            [("", 0), (" a  b\tc ", 3), ("a b c d", 3), ("a\u{3000}b", 2), ("é\u{a0}b c d", 3)]
        {
            assert_eq!(count_words(text, 3), count, "{text}");
        }
    }

    #[test]
    fn characters_are_as_wide_as_terminals_show_them() {
        let scripts = "aÄß~ 限流、。！（）請求エラーｴﾗｰ한국어ไทยكود кодé\u{301} ─│→“…•";
        let emoji = "🚀🔒🕐🚦🚨💳🔁🧪🪙🤖👍🏽❤\u{fe0f}⚠\u{fe0f}1\u{20e3}👩\u{200d}💻";
        for char in scripts.chars().chain(emoji.chars()).chain(WIDE_SIGNS.chars()) {
            assert_eq!(Some(columns(char)), char.width(), "{char} U+{:04X}", u32::from(char));
        }
    }
}
