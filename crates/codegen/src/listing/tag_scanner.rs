//! Where a tag ends: at its first `>` that is in no quotes (HTML, section 13.2.5), and in MDX in no braces.

/// Where in a tag the reading has come to; it may go on in the next piece of text.
#[derive(Debug)]
pub(super) struct TagScanner {
    place: TagPlace,
    /// Whether values of attributes may be expressions in braces.
    is_mdx: bool,
}

#[derive(Clone, Copy, Debug)]
enum TagPlace {
    Start,
    TagName,
    BeforeName,
    Name,
    AfterName,
    BeforeValue,
    Quoted(u8),
    Unquoted,
    Braces(usize),
}

impl TagScanner {
    /// At the `<` of a tag.
    pub(super) fn new(is_mdx: bool) -> Self {
        Self { place: TagPlace::Start, is_mdx }
    }

    /// The length of what is left of the tag; `None` where it goes on after the text.
    pub(super) fn length(&mut self, text: &str) -> Option<usize> {
        let mut rest = text.as_bytes();
        while let [byte, behind @ ..] = rest {
            rest = behind;
            match self.place.after(*byte, self.is_mdx) {
                Some(place) => self.place = place,
                None => return Some(text.len() - rest.len()),
            }
        }
        None
    }
}

impl TagPlace {
    /// Where a byte leads; `None` out of the tag.
    fn after(self, byte: u8, is_mdx: bool) -> Option<Self> {
        let is_space = byte.is_ascii_whitespace();
        Some(match self {
            Self::Quoted(quote) if byte == quote => Self::BeforeName,
            Self::Quoted(_) => self,
            Self::Braces(depth) => match byte {
                b'{' => Self::Braces(depth + 1),
                b'}' if depth == 1 => Self::BeforeName,
                b'}' => Self::Braces(depth - 1),
                _ => self,
            },
            _ if byte == b'>' => return None,
            Self::BeforeValue | Self::BeforeName | Self::AfterName if is_mdx && byte == b'{' => {
                Self::Braces(1)
            }
            Self::BeforeValue if is_space => self,
            Self::BeforeValue if matches!(byte, b'"' | b'\'') => Self::Quoted(byte),
            Self::Unquoted if is_space => Self::BeforeName,
            Self::BeforeValue | Self::Unquoted => Self::Unquoted,
            Self::Start if matches!(byte, b'<' | b'/') => self,
            _ if byte == b'/' => Self::BeforeName,
            Self::TagName | Self::BeforeName if is_space => Self::BeforeName,
            Self::Start | Self::TagName => Self::TagName,
            Self::Name | Self::AfterName if is_space => Self::AfterName,
            Self::Name | Self::AfterName if byte == b'=' => Self::BeforeValue,
            Self::BeforeName | Self::Name | Self::AfterName => Self::Name,
        })
    }
}
