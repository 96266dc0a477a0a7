//! What advice is decided from.

/// What the decision rests on.
#[derive(Clone, Copy, Debug, Default)]
pub struct Facts<'a> {
    /// The HTTP status.
    pub status: Option<u16>,
    /// The title.
    pub title: &'a str,
    /// The cause.
    pub cause: &'a str,
    /// The solution.
    pub solution: &'a str,
    /// The cell of the retry column.
    pub retry: Option<&'a str>,
    /// The cell of the column that says when.
    pub wait: Option<&'a str>,
    /// The heading above.
    pub heading: &'a str,
    /// How often to send the request again at most, by a column of its own.
    pub retries: Option<u8>,
}

impl Facts<'_> {
    /// Title, cause and solution, each a line.
    pub(super) fn text(&self) -> String {
        let mut text = String::with_capacity(self.title.len() + self.cause.len() + self.solution.len() + 2);
        text.push_str(self.title);
        text.push('\n');
        text.push_str(self.cause);
        text.push('\n');
        text.push_str(self.solution);
        text
    }
}
