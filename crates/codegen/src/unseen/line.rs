//! A line that may be a row of a table, whatever Markdown takes it for.

use crate::columns;
use crate::prose::Prose;
use errdown_language::code::{self, Code, CodeCell};

/// A line without the marks before it.
#[derive(Clone, Copy)]
pub(super) struct SourceLine<'a> {
    /// The whole line.
    text: &'a str,
    /// What follows the marks of quotes, lists and headings.
    bare: &'a str,
    /// Whether it is indented like code.
    pub(super) is_indented: bool,
}

/// What separates cells; authors of Chinese and Japanese pages write the wide one by mistake.
const PIPES: [char; 2] = ['|', '｜'];

impl<'a> SourceLine<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let unquoted = text.trim_start_matches(['>', ' ', '\t']);
        let bare = without_mark(unquoted).trim();
        Self { text, bare, is_indented: text.starts_with("    ") || text.starts_with('\t') }
    }

    /// Whether it has pipes at both ends.
    pub(super) fn is_closed(self) -> bool {
        self.bare.len() > 2 && self.bare.starts_with(PIPES) && self.bare.ends_with(PIPES)
    }

    /// Whether it has a pipe at one end.
    pub(super) fn is_half_closed(self) -> bool {
        self.bare.starts_with(PIPES) || self.bare.ends_with(PIPES)
    }

    /// Whether a pipe is in it.
    pub(super) fn has_pipe(self) -> bool {
        self.text.contains(PIPES)
    }

    /// Its cells; a pipe after a backslash is a part of one.
    pub(super) fn cells(self) -> Vec<String> {
        let inner = self.bare.strip_prefix(PIPES).unwrap_or(self.bare);
        let inner = inner.strip_suffix(PIPES).unwrap_or(inner);
        let mut cells: Vec<String> = Vec::new();
        let mut is_escaped = false;
        for piece in inner.split(PIPES) {
            match cells.last_mut().filter(|_| is_escaped) {
                Some(cell) => {
                    cell.push('|');
                    cell.push_str(piece);
                }
                None => cells.push(piece.to_owned()),
            }
            is_escaped = piece.ends_with('\\');
        }
        cells.iter().map(|cell| cell.trim().to_owned()).collect()
    }

    /// The codes that its first cell holds, if another cell says something. In a line without outer pipes
    /// the first cell is nothing else: a sentence may have a pipe, too.
    pub(super) fn codes(self) -> Option<Vec<Code>> {
        if !self.has_pipe() {
            return None;
        }
        let cells = self.cells();
        let (first, others) = cells.split_first()?;
        if others.iter().all(|cell| columns::is_blank(cell)) {
            return None;
        }
        let read = codes(first)?;
        (self.is_half_closed() || read.rest.is_empty()).then_some(read.codes)
    }

    /// Whether a cell is a code, or a word that is written as one.
    pub(super) fn has_code(self) -> bool {
        let is_word = |cell: &str| cell.len() > 2 && cell.starts_with('`') && cell.ends_with('`');
        self.cells().iter().any(|cell| codes(cell).is_some() || is_word(cell) && !cell.contains(' '))
    }
}

/// The codes of a cell, apart from plain words.
fn codes(cell: &str) -> Option<CodeCell> {
    let read = columns::read_cell(&Prose::parse(cell), &columns::CellStyle::Plain)?;
    let is_code = |code: &Code| match code {
        Code::Text(text) => code::is_symbolic(text),
        Code::Int(..) | Code::Range(..) => true,
    };
    read.codes.iter().all(is_code).then_some(read)
}

/// A line without the mark of a list or, where it goes on as a row, of a heading.
fn without_mark(line: &str) -> &str {
    let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = if digits.len() < line.len() { digits.strip_prefix(['.', ')']) } else { None };
    let marked = line.strip_prefix(['-', '*', '+']).or(numbered).and_then(|rest| rest.strip_prefix(' '));
    let heading = line.trim_start_matches('#').trim_start();
    match marked {
        Some(rest) => rest,
        None if line.starts_with('#') && heading.starts_with(PIPES) => heading,
        None => line,
    }
}
