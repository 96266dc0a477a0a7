//! Whether a table is one of errors: what its cells, its headers, and the headings above say together.

use super::cell::CellStyle;
use super::code::Claim;
use super::column::Column;
use super::weights::{NEEDED, Piece};
use crate::listing::Table;
use errdown_language::{Hint, Kind, header};

/// What speaks for and against a table of errors.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Evidence {
    pub(crate) pieces: Vec<Piece>,
}

impl Evidence {
    /// What is known of a table, should one of its columns be that of the codes.
    pub(super) fn of(table: &Table, columns: &[Column], claim: Claim) -> Self {
        let mut evidence = Self { pieces: Vec::with_capacity(16) };
        let code = claim.column;
        if let (Some(header), Some(column)) = (columns.get(claim.header), columns.get(code)) {
            evidence.add_header(header);
            evidence.add_cells(column, code);
        }
        let is_of_codes = columns.get(claim.header).is_some_and(|column| match column.hint {
            Some(Hint::Code) => true,
            _ if column.style == CellStyle::Messages => true,
            hint => hint == Some(Hint::Status) && column.cells.is_mostly(column.cells.statuses),
        });
        evidence.add_others(columns, code, is_of_codes);
        evidence.add_headings(table);
        evidence
    }

    /// The sum of the weights beyond what is needed; zero is enough.
    pub(crate) fn sum(&self) -> i32 {
        self.pieces.iter().fold(-NEEDED, |sum, piece| sum + piece.weight())
    }

    /// The weight of each piece and what it says.
    pub(crate) fn told(&self) -> Vec<(i32, &'static str)> {
        let mut told = Vec::with_capacity(self.pieces.len());
        for piece in self.pieces.iter().filter(|piece| piece.weight() != 0) {
            told.push((piece.weight(), piece.text()));
        }
        told
    }

    fn add(&mut self, piece: Piece, holds: bool) {
        if holds {
            self.pieces.push(piece);
        }
    }

    fn add_header(&mut self, column: &Column) {
        let is_hinted = |hint| column.hint == Some(hint);
        self.add(Piece::CodeHeader, is_hinted(Hint::Code));
        self.add(Piece::StatusHeader, is_hinted(Hint::Status));
        self.add(Piece::NameHeader, is_hinted(Hint::Name) || is_hinted(Hint::Kind));
        self.add(Piece::NumberHeader, is_hinted(Hint::Number));
        self.add(Piece::TextHeader, is_hinted(Hint::Title) || column.hint.is_some_and(Hint::is_cause));
        self.add(Piece::BlankHeader, column.header.is_empty());
        self.add(Piece::ErrorHeader, column.speaks_of_errors);
        self.add(Piece::AnswerHeader, header::is_of_answers(&column.header));
        self.add(Piece::FieldHeader, header::is_of_fields(&column.header) && !column.speaks_of_errors);
        self.add(Piece::ThingHeader, header::is_of_things(&column.header));
        self.add(Piece::EndingHeader, header::has_word(&column.header, |language| language.endings));
        self.add(Piece::SampleHeader, column.is_sample);
    }

    fn add_cells(&mut self, column: &Column, at: usize) {
        let cells = &column.cells;
        self.add(Piece::FirstColumn, at == 0);
        self.add(Piece::AllCodes, cells.codes == cells.filled);
        self.add(Piece::Numbers, cells.is_nearly_all(cells.numbers));
        self.add(Piece::Statuses, cells.is_nearly_all(cells.statuses));
        self.add(Piece::Refusals, cells.is_mostly(cells.refusals));
        let has_only_refusals = cells.rows > 2 && cells.refusals == cells.rows && cells.is_unique();
        self.add(Piece::OnlyRefusals, has_only_refusals);
        self.add(Piece::Marked, cells.is_mostly(cells.marked));
        // 1, 2 and 4 may be the first numbers of anything.
        self.add(Piece::Flags, cells.rows > 3 && cells.powers == cells.rows);
        self.add(Piece::Rising, cells.filled > 2 && cells.is_nearly_all(cells.rising + 1));
        self.add(Piece::Screaming, cells.is_mostly(cells.screaming));
        self.add(Piece::Symbols, cells.is_mostly(cells.symbols));
        let says_status =
            column.hint == Some(Hint::Status) && !header::has_word(&column.header, |language| language.codes);
        self.add(Piece::SymbolStatuses, says_status && cells.numbers == 0);
        self.add(Piece::Spans, cells.is_mostly(cells.spans));
        self.add(Piece::Words, cells.is_mostly(cells.words - cells.symbols));
        self.add(Piece::Repeated, !cells.is_unique());
        self.add(Piece::FailureCodes, cells.numbers == 0 && cells.failures * 5 > cells.filled);
        self.add(Piece::LateCodes, cells.is_mostly(cells.late));
        self.add(Piece::LongCodes, cells.is_mostly(cells.overlong));
        self.add(Piece::OneRow, cells.rows < 2);
        self.add(Piece::ManyRows, cells.rows > 7);
    }

    fn add_others(&mut self, columns: &[Column], code: usize, is_of_codes: bool) {
        let others = || columns.iter().enumerate().filter(|(at, _)| *at != code).map(|(_, column)| column);
        let has = |hint| others().any(|column| column.hint == Some(hint));
        let is_called = |kind: Kind| others().any(|column| header::is_one_of(&column.header, kind));
        self.add(Piece::ErrorBeside, others().any(|column| column.speaks_of_errors));
        let has_cause = || others().any(|column| column.hint.is_some_and(Hint::is_cause));
        let has_text = has(Hint::Title) || has_cause();
        self.add(Piece::TextBeside, has_text);
        self.add(Piece::CodeAndText, is_of_codes && (has_text || has(Hint::Solution)));
        self.add(Piece::SolutionBeside, has(Hint::Solution));
        self.add(Piece::RetryBeside, has(Hint::Retry) || has(Hint::Wait) || has(Hint::Attempts));
        self.add(
            Piece::StatusBeside,
            others().any(|column| column.cells.is_nearly_all(column.cells.statuses)),
        );
        self.add(Piece::NameBeside, has(Hint::Name) || has(Hint::Kind));
        self.add(Piece::LinkBeside, has(Hint::Link));
        let texts =
            |count: fn(&Column) -> usize| others().any(|column| column.cells.is_mostly(count(column)));
        self.add(Piece::SentencesBeside, texts(|column| column.cells.sentences));
        self.add(Piece::ParagraphsBeside, texts(|column| column.cells.paragraphs));
        self.add(Piece::FailureBeside, texts(|column| column.cells.failures));
        self.add(
            Piece::SomeFailureBeside,
            others().any(|column| column.cells.failures * 5 > column.cells.filled),
        );
        self.add(Piece::NoTextBeside, !others().any(Column::is_words));
        self.add(Piece::TypesBeside, others().any(Column::lists_types));
        self.add(Piece::DefaultsBeside, is_called(|language| language.defaults));
        self.add(
            Piece::EndpointsBeside,
            is_called(|language| language.methods) || is_called(|language| language.endpoints),
        );
        self.add(Piece::OccurrencesBeside, is_called(|language| language.occurrences));
        self.add(Piece::FieldsBeside, others().any(|column| header::is_of_fields(&column.header)));
    }

    fn add_headings(&mut self, table: &Table) {
        let heading = table.heading();
        let above = table.headings.split_last().map_or(&[][..], |(_, above)| above);
        self.add(Piece::ErrorHeading, header::has_error_word(heading));
        self.add(Piece::FailureHeading, !header::has_error_word(heading) && header::is_about_errors(heading));
        self.add(Piece::CodeHeading, header::has_word(heading, |language| language.codes));
        self.add(Piece::ErrorAbove, above.iter().any(|text| header::has_error_word(text)));
        self.add(
            Piece::CodeAbove,
            above.iter().any(|text| header::has_word(text, |language| language.codes)),
        );
        self.add(Piece::StateHeading, header::has_word(heading, |language| language.states));
        self.add(Piece::EndingHeading, header::has_word(heading, |language| language.endings));
        self.add(Piece::ThingHeading, header::is_of_things(heading));
        self.add(Piece::ClassHeading, header::has_word(heading, |language| language.classes));
        self.add(Piece::FieldHeading, header::has_word(heading, |language| language.fields));
    }
}
