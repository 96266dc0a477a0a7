//! The cells of a row, by role.

use crate::catalog::Text;
use crate::columns;
use crate::ident;
use crate::prose::{Link, Prose};
use crate::role::Role;
use crate::url;
use errdown_language::code::{self, CodeCell};
use errdown_language::header;
use errdown_language::http;
use errdown_language::{Hint, unicode};

/// What the cells of a row say, by role.
#[derive(Default)]
pub(super) struct Cells<'a> {
    base: Option<&'a str>,
    pub(super) name: Option<String>,
    pub(super) status: Option<u16>,
    pub(super) title: Option<String>,
    /// The header of the title, should the words beside the code be the title.
    title_header: String,
    pub(super) cause: Text,
    /// The cell of the cause, which may begin with a title, should nothing else be the title.
    cause_cell: Option<&'a Prose>,
    pub(super) solution: Text,
    pub(super) retry: Option<String>,
    pub(super) wait: Option<String>,
    /// How often to send the request again at most.
    pub(super) retries: Option<u8>,
    pub(super) links: Vec<Link>,
    pub(super) extra: Vec<(String, String)>,
}

impl<'a> Cells<'a> {
    /// Nothing so far; relative links are relative to the base.
    pub(super) fn new(base: Option<&'a str>) -> Self {
        Self { base, ..Self::default() }
    }

    pub(super) fn take(&mut self, role: Role, header: &str, prose: &'a Prose) {
        if role == Role::Cause {
            self.cause_cell = Some(prose);
        }
        if columns::is_blank(prose.plain()) {
            self.links.extend(prose.links(self.base));
            return;
        }
        match role {
            Role::Cause => {
                self.cause = Text::new(prose, self.base);
                self.links.extend_from_slice(&self.cause.links);
            }
            Role::Solution => {
                self.solution = Text::new(prose, self.base);
                self.links.extend_from_slice(&self.solution.links);
            }
            _ => {
                let links = self.links.len();
                self.links.extend(prose.links(self.base));
                self.take_words(role, header, prose, links);
            }
        }
    }

    /// A cell whose text is kept as plain text; its links begin at an index.
    fn take_words(&mut self, role: Role, header: &str, prose: &Prose, links: usize) {
        match role {
            Role::Name => self.name = Some(prose.bare().into_owned()),
            Role::Title => {
                self.title = Some(prose.to_plain());
                header.clone_into(&mut self.title_header);
            }
            Role::Status => {
                let read = columns::read_codes(&prose.bare());
                self.status = read.as_ref().and_then(|read| http::status(read.codes.first()?));
                let is_all = |read: &CodeCell| read.codes.len() == 1 && read.rest.is_empty();
                if self.status.is_none() || !read.as_ref().is_some_and(is_all) {
                    self.keep(header, prose);
                }
            }
            Role::Retry => {
                self.retry = Some(prose.kept_text().into_owned());
                self.keep(header, prose);
            }
            Role::Wait => {
                self.wait = Some(prose.to_plain());
                self.keep(header, prose);
            }
            Role::Attempts => {
                let count = first_number(prose.plain());
                self.retries =
                    if counts_retries(header) { count } else { count.and_then(|n| n.checked_sub(1)) };
                self.keep(header, prose);
            }
            Role::Link if self.links.iter().skip(links).any(|link| link.text == prose.plain()) => {}
            Role::Link if url::is_web(prose.plain()) => {
                self.links.push(Link { text: prose.to_plain(), url: prose.to_plain() });
            }
            Role::Link | Role::Extra => self.keep(header, prose),
            Role::Code | Role::Cause | Role::Solution => {}
        }
    }

    /// A footnote that the row refers to.
    pub(super) fn take_footnote(&mut self, label: &str, paragraphs: &[Prose]) {
        let mut text = String::new();
        for (at, prose) in paragraphs.iter().enumerate() {
            self.links.extend(prose.links(self.base));
            text.push_str(if at > 0 { "\n" } else { "" });
            text.push_str(prose.plain());
        }
        self.extra.push((format!("[^{label}]"), text));
    }

    /// A cell that is kept under its header.
    fn keep(&mut self, header: &str, prose: &Prose) {
        self.extra.push((header.to_owned(), prose.to_plain()));
    }

    /// The words beside the codes: a symbolic name or the title in the first line, what happened
    /// below. What has a column of its own already moves on, so that nothing is lost.
    pub(super) fn take_rest(&mut self, rest: &str, header: &str) {
        let (first, below) = rest.split_once('\n').unwrap_or((rest, ""));
        let bare = if first.contains('`') { first.trim_matches('`') } else { first };
        if self.name.is_none() && code::is_symbolic(bare) {
            self.name = Some(bare.to_owned());
        } else if !first.is_empty() {
            let title_header = std::mem::take(&mut self.title_header);
            if let Some(title) = self.title.replace(first.to_owned()).filter(|title| title != first) {
                self.say_more(&title, &title_header);
            }
        }
        self.say_more(unicode::trim(below), header);
        let cause = self.cause_cell.filter(|_| self.title.is_none());
        if let Some((title, rest)) = cause.and_then(|prose| prose.split_title(ident::NAME_WORDS)) {
            self.title = Some(title);
            self.cause = Text::new(&rest, self.base);
        }
    }

    /// A text that is the cause where the row has none.
    fn say_more(&mut self, text: &str, header: &str) {
        if text.is_empty() {
            return;
        }
        if !self.cause.plain.is_empty() {
            self.extra.push((header.to_owned(), text.to_owned()));
            return;
        }
        let mut rustdoc = String::new();
        crate::prose::escape(&mut rustdoc, text, false);
        self.cause = Text { plain: text.to_owned(), rustdoc, links: Vec::new() };
    }
}

/// Whether a header says that its numbers are those of retries, the first attempt left out.
fn counts_retries(header: &str) -> bool {
    header::hint(&header::normalize(header)) == Some(Hint::Retries)
}

fn first_number(text: &str) -> Option<u8> {
    text.split(|c: char| !c.is_ascii_digit()).find_map(|number| number.parse().ok())
}
