//! Which tables of the documents make the catalog: the error tables, or those that the call names.

mod known;

use crate::columns::{self, Layout, Rejection};
use crate::diagnostic::{Diagnostics, Rule};
use crate::listing::{self, Document, Form, Row, Table};
use crate::options::{Options, Spanned};
use crate::source::{Source, Span};
use errdown_language::code::Code;
use errdown_language::distinct::{Distinct, Names};
use errdown_language::suggest;
use known::Known;

/// A table with that certainty is surely one of errors, and beside it one with less than this is not.
const CERTAIN: i32 = 30;
const DOUBTFUL: i32 = 16;

/// How many tables `no-error-table` explains.
const EXPLAINED: usize = 5;

/// An error table with where it is and its roles.
pub(crate) struct Selected<'a> {
    pub(crate) source: &'a Source,
    pub(crate) document: &'a Document,
    pub(crate) table: &'a Table,
    pub(crate) layout: Layout,
}

/// The tables to lower, in the order of the documents.
pub(crate) fn tables<'a>(
    diagnostics: &mut Diagnostics,
    sources: &'a [Source],
    documents: &'a [Document],
    options: &Options,
) -> Vec<Selected<'a>> {
    let mut all: Vec<&Table> = Vec::new();
    let mut sorted_tables = Vec::with_capacity(documents.len());
    for (index, (source, document)) in sources.iter().zip(documents).enumerate() {
        let mut sorted = sorted(document, options);
        all.extend(&document.tables);
        all.extend(add_others(diagnostics, &mut sorted, index, source, document, options));
        sorted_tables.push(sorted);
    }
    columns::check_options(diagnostics, &all, options);
    for name in &options.tables {
        if !all.iter().any(|table| is_named(table, name)) {
            unknown_table(diagnostics, &all, name);
        }
    }
    for table in &all {
        columns::check_roles(diagnostics, table, options);
    }
    let mut selected = Vec::new();
    let documents = sources.iter().zip(documents).zip(sorted_tables);
    for (index, ((source, document), Sorted { read, rejected })) in documents.enumerate() {
        let is_asked = options.tables.is_empty() || !rejected.is_empty();
        if read.is_empty() && is_asked && !diagnostics.has_errors_in(index) {
            no_error_table(diagnostics, index, source, &rejected, options);
        } else if options.tables.is_empty() {
            for (table, reason) in rejected {
                ignored_table(diagnostics, table, reason);
            }
        }
        for (table, layout) in read {
            selected.push(Selected { source, document, table, layout });
        }
    }
    selected
}

/// The tables of a document that the call wants: those to read, and those that are none.
struct Sorted<'a> {
    read: Vec<(&'a Table, Layout)>,
    rejected: Vec<(&'a Table, Rejection)>,
}

/// Beside tables that are surely those of errors, a doubtful one is reported, not read; so are ranges beside
/// tables of codes.
fn sorted<'a>(document: &'a Document, options: &Options) -> Sorted<'a> {
    let mut sorted = Sorted { read: Vec::new(), rejected: Vec::new() };
    for table in &document.tables {
        if !options.tables.is_empty() && !options.tables.iter().any(|name| is_named(table, name)) {
            continue;
        }
        match columns::resolve(table, options) {
            Ok(layout) => sorted.read.push((table, layout)),
            Err(reason) => sorted.rejected.push((table, reason)),
        }
    }
    if options.tables.is_empty() && sorted.read.iter().any(|(_, layout)| layout.lists_ranges) {
        let lists_codes = sorted.read.iter().filter(|(_, layout)| !layout.lists_ranges);
        let listed: Vec<Code> = lists_codes.flat_map(codes_of).collect();
        for read in std::mem::take(&mut sorted.read) {
            if read.1.lists_ranges && codes_of(&read).any(|range| holds_any(&range, &listed)) {
                sorted.rejected.push((read.0, Rejection::Ranges));
            } else {
                sorted.read.push(read);
            }
        }
    }
    if options.tables.is_empty() {
        leave_repeated(&mut sorted);
        leave_doubtful(&mut sorted);
    }
    sorted
}

/// Leaves out tables that say more of codes which other tables list: `Symptom | Likely cause`.
fn leave_repeated(sorted: &mut Sorted<'_>) {
    if sorted.read.iter().all(|(_, layout)| layout.says_code) {
        return;
    }
    let (mut known, mut listed) = (Distinct::default(), Vec::<Code>::new());
    for code in sorted.read.iter().filter(|(_, layout)| layout.says_code).flat_map(codes_of) {
        let is_same = |at: usize| listed.get(at).is_some_and(|other| other.is_same(&code));
        if known.number(code.hash(), is_same) == listed.len() {
            listed.push(code);
        }
    }
    let is_listed = |code: Code| {
        let is_same = |at: usize| listed.get(at).is_some_and(|other| other.is_same(&code));
        known.find(code.hash(), is_same).is_some()
    };
    for read in std::mem::take(&mut sorted.read) {
        if !read.1.says_code && !listed.is_empty() && codes_of(&read).all(is_listed) {
            sorted.rejected.push((read.0, Rejection::Repeated));
        } else {
            sorted.read.push(read);
        }
    }
}

/// Leaves out what is less than certain beside what is, but for sisters of what is read: tables with the same
/// header.
fn leave_doubtful(sorted: &mut Sorted<'_>) {
    let is_certain = sorted.read.iter().any(|(_, layout)| layout.certainty >= CERTAIN);
    let needed = if is_certain { DOUBTFUL } else { 0 };
    let enough = sorted.read.iter().filter(|(_, layout)| layout.certainty >= needed);
    let mut sisters: Vec<Vec<String>> = enough.map(|(table, _)| table.header.words()).collect();
    sisters.retain(|header| header.iter().any(|word| !word.is_empty()));
    for (table, layout) in std::mem::take(&mut sorted.read) {
        if layout.certainty >= needed || sisters.contains(&table.header.words()) {
            sorted.read.push((table, layout));
        } else {
            let reason = if layout.certainty < 0 { Rejection::Nearly } else { Rejection::Doubtful };
            sorted.rejected.push((table, reason));
        }
    }
}

/// Adds the errors that are in no table, where the document has no table of errors or the call names
/// their heading; gives the tables that were made of them. Beside tables, those of other codes are reported.
fn add_others<'a>(
    diagnostics: &mut Diagnostics,
    sorted: &mut Sorted<'a>,
    index: usize,
    source: &'a Source,
    document: &'a Document,
    options: &Options,
) -> Vec<&'a Table> {
    let is_named_at_all = !options.tables.is_empty();
    let are_read = sorted.read.is_empty() || is_named_at_all;
    if source.is_too_large() || !are_read && !document.may_have_others() {
        return Vec::new();
    }
    let others = listing::others(index, source, document);
    let wanted = others
        .iter()
        .filter(|table| !is_named_at_all || options.tables.iter().any(|name| is_named(table, name)));
    let mut found: Vec<(&Table, Layout)> = Vec::new();
    for table in wanted {
        if let Ok(layout) = columns::resolve(table, options) {
            found.push((table, layout));
        }
    }
    // The one that says most comes first: others may be summaries of it.
    sort(&mut found, &|table| (usize::MAX - table.rows.len(), usize::MAX - size(table)));
    let mut known = Known::default();
    for (table, layout) in &sorted.read {
        known.add(table, layout);
    }
    let mut added = Vec::new();
    let read: Vec<Span> = sorted.read.iter().map(|(table, _)| table.span).collect();
    for (table, layout) in found {
        // Headings above tables of errors are none of errors themselves.
        let holds_table =
            read.iter().any(|read| table.span.start <= read.start && read.end <= table.span.end);
        if holds_table || known.holds(table, &layout, are_read) {
            continue;
        }
        known.add(table, &layout);
        if are_read {
            added.push(table);
            sorted.read.push((table, layout));
        } else {
            ignored_list(diagnostics, table);
        }
    }
    sort(&mut sorted.read, &|table| (table.span.start, 0));
    added
}

/// Sorts tables by a key. One function for every key: sorting is costly to compile.
fn sort(tables: &mut [(&Table, Layout)], key: &dyn Fn(&Table) -> (usize, usize)) {
    tables.sort_by_key(|(table, _)| key(table));
}

/// How much a table says.
fn size(table: &Table) -> usize {
    let cells = table.rows.iter().flat_map(|row| &row.cells);
    cells.map(|cell| cell.prose.plain().len()).sum()
}

/// Errors beside the tables that are in none of them.
fn ignored_list(diagnostics: &mut Diagnostics, table: &Table) {
    let what = match table.form {
        Form::Headings => "headings that look like errors are not read",
        _ => "a list that looks like errors is not read",
    };
    let report = diagnostics.report(Rule::IgnoredList, table.header.span, what);
    report.label("the errors of the document are in a table");
    report.help(format_args!(
        "`table: \"{}\"` reads it too, beside the headings of the tables",
        table.heading()
    ));
}

/// The codes that a table lists.
fn codes_of<'a>((table, layout): &'a (&Table, Layout)) -> impl Iterator<Item = Code> + 'a {
    let cells = table.rows.iter().filter_map(|row| row.cells.get(layout.code));
    cells.filter_map(|cell| columns::read_cell(&cell.prose, &layout.style)).flat_map(|cell| cell.codes)
}

/// Whether one of the codes lies in a range.
fn holds_any(range: &Code, codes: &[Code]) -> bool {
    range.bounds().is_some_and(|(from, to)| codes.iter().any(|code| code.lies_within(from, to)))
}

/// Headings match by themselves or with some of those above them, `A > B`; case does not count.
fn is_named(table: &Table, name: &Spanned<String>) -> bool {
    let bare = |text: &str| text.replace('`', "").trim().to_lowercase();
    let Some((last, above)) = table.headings.split_last() else { return false };
    let mut above = above.iter().rev();
    let mut is_above = |wanted: &str| above.any(|heading| bare(heading) == bare(wanted));
    let mut wanted = name.value.rsplit('>');
    wanted.next().is_some_and(|wanted| bare(last) == bare(wanted)) && wanted.all(&mut is_above)
        || bare(last) == bare(&name.value)
}

fn unknown_table(diagnostics: &mut Diagnostics, tables: &[&Table], name: &Spanned<String>) {
    let (mut headings, mut quoted): (Vec<&str>, Vec<String>) = (Vec::new(), Vec::new());
    for table in tables {
        let heading = table.heading();
        if !heading.is_empty() && headings.last() != Some(&heading) {
            headings.push(heading);
            quoted.push(format!("`{heading}`"));
        }
    }
    let message = format!("no table under the heading `{}`", name.value);
    let report = diagnostics.report(Rule::UnknownTable, name.token_span, message);
    match suggest(&name.value, headings.iter().copied()) {
        Some(suggestion) => drop(report.help(suggestion)),
        None if quoted.is_empty() => drop(report.help("no table of the document is under a heading")),
        None => drop(report.help(format_args!("tables are under {}", quoted.join(", ")))),
    }
}

/// Beside error tables, one that only looks like errors is easily missed.
fn ignored_table(diagnostics: &mut Diagnostics, table: &Table, reason: Rejection) {
    if looks_like_errors(table, reason) {
        diagnostics
            .report(Rule::IgnoredTable, table.header.span, "a table that looks like errors is not read")
            .label(reason)
            .help(format_args!("`{}` says where its codes are", columns::option_for_codes(table)));
    }
}

/// Whether a table that is not read is nearly one of errors, or says that it is one.
fn looks_like_errors(table: &Table, reason: Rejection) -> bool {
    let headers = table.header.words();
    let is_row_of_codes = headers.first().is_some_and(|first| first.parse::<i64>().is_ok());
    let is_below = |heads: fn(&str) -> bool| table.headings.iter().any(|heading| heads(heading));
    match reason {
        Rejection::Nearly | Rejection::Doubtful | Rejection::Ranges => true,
        Rejection::Empty => false,
        _ if is_row_of_codes => true,
        _ if headers.iter().all(String::is_empty) => is_below(columns::heads_errors),
        Rejection::Repeated => false,
        Rejection::Unlikely | Rejection::Unexplained | Rejection::Codeless => {
            columns::speak_of_errors(&headers)
                || columns::heads_errors(table.heading()) && begins_with_codes(table)
                || columns::heads_codes(table.heading())
                    && (columns::explain_and_remedy(&headers) || has_numbers(table))
        }
    }
}

/// Whether each row begins with a different word that is written as code.
fn begins_with_codes(table: &Table) -> bool {
    let mut seen = Names::default();
    let is_word = |row: &Row| {
        let first = row.cells.first().map(|cell| &cell.prose);
        first.is_some_and(|prose| prose.is_code() && !prose.bare().contains(' '))
    };
    for row in table.rows.iter().filter(|row| is_word(row)) {
        seen.number(&row.words().concat());
    }
    table.rows.len() > 1 && seen.count() == table.rows.len()
}

/// Whether the first row has several numbers.
fn has_numbers(table: &Table) -> bool {
    let row = table.rows.first().map(|row| row.cells.as_slice()).unwrap_or_default();
    row.iter().filter(|cell| cell.prose.bare().parse::<i64>().is_ok()).count() > 1
}

/// Says of each table why it is none, at the table; a document without tables has but a start.
fn no_error_table(
    diagnostics: &mut Diagnostics,
    document: usize,
    source: &Source,
    rejected: &[(&Table, Rejection)],
    options: &Options,
) {
    let Some(((first, reason), others)) = rejected.split_first() else {
        let message = if source.text().trim().is_empty() {
            "the document is empty"
        } else {
            "the document has no table, list or headings of errors"
        };
        diagnostics.report(Rule::NoErrorTable, Span::new(document, 0..0), message);
        return;
    };
    let message = match others {
        [] if !options.tables.is_empty() => {
            format!("the table under `{}` is not an error table", first.heading())
        }
        [] => "the document's table is not an error table".to_owned(),
        _ if !options.tables.is_empty() => {
            "none of the tables that the call names is an error table".to_owned()
        }
        others => format!("none of the document's {} tables is an error table", others.len() + 1),
    };
    let report = diagnostics.report(Rule::NoErrorTable, first.header.span, message);
    report.label(reason);
    for (table, reason) in others.iter().take(EXPLAINED) {
        report.note(table.header.span, reason);
    }
    report.help(format_args!(
        "an error table has a column of codes and one that explains them; `{}` says where the codes are",
        columns::option_for_codes(first)
    ));
}
