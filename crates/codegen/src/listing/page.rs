//! The pages of a file: `# Title` with a `Source: URL` line below it begins one, and a file without
//! such lines is one page.

use crate::url;

/// What a page says about itself.
#[derive(Clone, Debug, Default)]
pub(crate) struct Page {
    /// Its first heading that is no `# Source:` line, else the title of the front matter.
    pub title: Option<String>,
    /// Where it is published.
    pub url: Option<String>,
}

/// The address in the first line after a title.
pub(super) fn address(text: &str) -> Option<&str> {
    let line = text.trim_ascii_start().split('\n').next()?;
    let url = line.strip_prefix("Source:")?.trim().trim_matches(['<', '>']);
    url::is_web(url).then_some(url)
}
