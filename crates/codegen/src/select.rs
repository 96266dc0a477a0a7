//! Which tables of the documents make the catalog: the error tables, or those that the call names.

use crate::columns::{self, Layout, Rejection};
use crate::diagnostic::{Diagnostics, Rule};
use crate::listing::{self, Document, Form, Row, Table};
use crate::options::{Options, Spanned};
use crate::role::Role;
use crate::source::{Source, Span};
use errdown_language::code::Code;
use errdown_language::distinct::Names;
use errdown_language::suggest;

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
    let is_titled = document.title.as_deref().is_some_and(columns::heads_codes);
    let may_doubt = options.tables.is_empty() && !is_titled;
    if may_doubt && sorted.read.iter().any(|(_, layout)| layout.is_certain) {
        for (table, layout) in std::mem::take(&mut sorted.read) {
            if layout.is_certain {
                sorted.read.push((table, layout));
            } else {
                sorted.rejected.push((table, Rejection::Doubtful));
            }
        }
    }
    sorted
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
    sort(&mut found, &|(table, _)| (usize::MAX - table.rows.len(), usize::MAX - size(table)));
    let mut known = Names::default();
    for (table, layout) in &sorted.read {
        know(&mut known, table, layout);
    }
    let mut added = Vec::new();
    let read: Vec<Span> = sorted.read.iter().map(|(table, _)| table.span).collect();
    for (table, layout) in found {
        // Headings above tables of errors are none of errors themselves.
        let holds_table =
            read.iter().any(|read| table.span.start <= read.start && read.end <= table.span.end);
        if holds_table || is_known(&known, table, &layout, are_read) {
            continue;
        }
        know(&mut known, table, &layout);
        if are_read {
            added.push(table);
            sorted.read.push((table, layout));
        } else {
            ignored_list(diagnostics, table);
        }
    }
    sort(&mut sorted.read, &|(table, _)| (table.span.start, 0));
    added
}

/// Sorts tables by a key. One function for every key: sorting is costly to compile.
fn sort(tables: &mut [(&Table, Layout)], key: &dyn Fn(&(&Table, Layout)) -> (usize, usize)) {
    tables.sort_by(|one, other| key(one).cmp(&key(other)));
}

/// How much a table says.
fn size(table: &Table) -> usize {
    let cells = table.rows.iter().flat_map(|row| &row.cells);
    cells.map(|cell| cell.prose.plain().len()).sum()
}

/// Takes note of the codes of a table, and of the names and statuses beside them.
fn know(known: &mut Names, table: &Table, layout: &Layout) {
    for row in &table.rows {
        for (role, cell) in layout.roles.iter().zip(&row.cells) {
            if matches!(role, Role::Code | Role::Name | Role::Status) {
                let words = cell.prose.bare();
                for code in columns::read_codes(&words).into_iter().flat_map(|cell| cell.codes) {
                    known.number(code.notation());
                }
                known.number(&words);
            }
        }
    }
}

/// Whether at least half of the rows are of codes or names that are known. Beside tables of codes, ranges are
/// classes of theirs.
fn is_known(known: &Names, table: &Table, layout: &Layout, may_be_range: bool) -> bool {
    let is_known = |row: &&Row| {
        let mut cells = layout.roles.iter().zip(&row.cells);
        cells.any(|(role, cell)| {
            let words = cell.prose.bare();
            match role {
                Role::Code => columns::read_codes(&words).is_some_and(|cell| {
                    cell.codes
                        .iter()
                        .all(|code| code.is_range() && !may_be_range || known.find(code.notation()).is_some())
                }),
                Role::Name => known.find(&words).is_some(),
                _ => false,
            }
        })
    };
    table.rows.iter().filter(is_known).count() * 2 >= table.rows.len()
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
    cells.filter_map(|cell| columns::read_codes(cell.prose.plain())).flat_map(|cell| cell.codes)
}

/// Whether one of the codes lies in a range.
fn holds_any(range: &Code, codes: &[Code]) -> bool {
    range.bounds().is_some_and(|(from, to)| codes.iter().any(|code| code.lies_within(from, to)))
}

/// Headings match by themselves or with those above them, `A > B`; case does not count.
fn is_named(table: &Table, name: &Spanned<String>) -> bool {
    let bare = |text: &str| text.replace('`', "").trim().to_lowercase();
    let mut headings = table.headings.iter().rev();
    let mut is_next = |wanted: &str| headings.next().is_some_and(|heading| bare(heading) == bare(wanted));
    name.value.rsplit('>').all(&mut is_next)
        || table.headings.last().is_some_and(|last| bare(last) == bare(&name.value))
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
    let headers = table.header.words();
    let is_row_of_codes = headers.first().is_some_and(|first| first.parse::<i64>().is_ok());
    let has_numbers = || {
        let row = table.rows.first().map(|row| row.cells.as_slice()).unwrap_or_default();
        row.iter().filter(|cell| cell.prose.bare().parse::<i64>().is_ok()).count() > 1
    };
    let is_of_codes = || columns::explain_and_remedy(&headers) || has_numbers();
    if columns::speak_of_errors(&headers)
        || is_row_of_codes
        || columns::heads_codes(table.heading()) && is_of_codes()
    {
        diagnostics
            .report(Rule::IgnoredTable, table.header.span, "a table that looks like errors is not read")
            .label(reason)
            .help("`columns: { \"Header\" => code }` says what its columns are");
    }
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
        let html = source.text().find("<table");
        let message = match html {
            Some(_) => "the document has no table but HTML ones",
            None if source.text().trim().is_empty() => "the document is empty",
            None => "the document has no table",
        };
        let at = html.unwrap_or_default();
        let report = diagnostics.report(Rule::NoErrorTable, Span::new(document, at..at), message);
        if html.is_some() {
            report.help("write it as a Markdown table");
        }
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
    report.help("an error table has a column of codes and one that explains them; `columns: { \"Header\" => code }` says which is which");
}
