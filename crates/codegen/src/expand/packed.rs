//! The packed table: one text, and records of little-endian words that point into it. The reader
//! is `crates/core/src/packed.rs`; the two are pinned to one version.

mod index;
mod layout;
mod texts;
mod words;

use super::context::Context;
use crate::catalog::{Catalog, DocumentFacts, Entry};
use crate::options::CodeType;
use crate::prose::Link;
use errdown_language::advice::Wait;
use errdown_language::code::Code;
use errdown_language::distinct::Distinct;
use index::HashIndex;
use layout::{bounds, code, extra, link, row, shared, table};
use proc_macro2::{Literal, Span, TokenStream};
use quote::quote_spanned;
use texts::Texts;
use words::{Words, word, words_of_int};

/// Integer codes that span no more than this get a slot each.
const DIRECT: i64 = 1024;

/// Expands to
/// ```text
/// static DOCUMENTS: [Document; 1] = [document("docs/errors.md", None, Some("Error Codes"), None)];
/// static TABLE: Table = Table { texts: "…", rows: b"…", codes: b"…", … };
/// ```
pub(super) fn packed_table(context: &Context<'_>) -> TokenStream {
    let span = context.shape.token_span;
    let documents = documents(&context.catalog.documents, span);
    let packed = Packed::of(context.catalog);
    let Packed { texts, rows, shared, codes, bounds, links, extras, tables, .. } = &packed;
    let texts = (context.string)(&texts.all);
    let bytes = |words: &Words| Literal::byte_string(words.0.as_flattened());
    let (rows, shared, codes, bounds) = (bytes(rows), bytes(&shared.records), bytes(codes), bytes(bounds));
    let (links, extras, tables) = (bytes(links), bytes(extras), bytes(tables));
    let index = |index: &HashIndex| index.tokens(span);
    let (by_code, by_name, by_variant) =
        (index(&packed.by_code), index(&packed.by_name), index(&packed.by_variant));
    quote_spanned! {span=>
        #documents
        static TABLE: __errdown::Table = __errdown::Table {
            texts: #texts,
            rows: #rows,
            shared: #shared,
            codes: #codes,
            bounds: #bounds,
            links: #links,
            extras: #extras,
            tables: #tables,
            documents: &DOCUMENTS,
            by_code: #by_code,
            by_name: #by_name,
            by_variant: #by_variant,
        };
    }
}

fn documents(documents: &[DocumentFacts], span: Span) -> TokenStream {
    let count = Literal::usize_unsuffixed(documents.len());
    let each = documents.iter().map(|document| {
        let path = &document.path;
        let url = option(document.url.as_deref(), span);
        let title = option(document.title.as_deref(), span);
        let note = match &document.note {
            None => quote_spanned!(span=> ::core::option::Option::None),
            Some(note) => {
                let text = &note.plain;
                let links = note
                    .links
                    .iter()
                    .map(|Link { text, url }| quote_spanned!(span=> __errdown::link(#text, #url)));
                quote_spanned!(span=> ::core::option::Option::Some((#text, &[#(#links),*])))
            }
        };
        quote_spanned!(span=> __errdown::document(#path, #url, #title, #note))
    });
    quote_spanned!(span=> static DOCUMENTS: [__errdown::Document; #count] = [#(#each),*];)
}

fn option(text: Option<&str>, span: Span) -> TokenStream {
    if let Some(text) = text {
        quote_spanned!(span=> ::core::option::Option::Some(#text))
    } else {
        quote_spanned!(span=> ::core::option::Option::None)
    }
}

#[derive(Default)]
struct Packed {
    texts: Texts,
    rows: Words,
    shared: Shared,
    codes: Words,
    bounds: Words,
    links: Words,
    extras: Words,
    tables: Words,
    by_code: HashIndex,
    by_name: HashIndex,
    by_variant: HashIndex,
}

impl Packed {
    fn of(catalog: &Catalog) -> Self {
        let mut packed = Self::default();
        for facts in &catalog.tables {
            let mut record = [0; table::WORDS];
            record[table::DOCUMENT] = word(facts.document);
            [record[table::HEADING], record[table::HEADING + 1]] = packed.texts.add(&facts.heading);
            packed.tables.record(record);
        }
        let mut codes = CodeRecords::default();
        for (number, entry) in (0..).zip(&catalog.entries) {
            packed.row(entry, codes.list.len());
            codes.add(&mut packed.texts, number, entry, catalog.code_type);
        }
        packed.end(codes.list.len());
        packed.by_code = codes.index(catalog.code_type);
        codes.write(&mut packed, catalog.code_type);
        let variants = catalog.entries.iter().map(|entry| Some(entry.variant.name.as_str()));
        let names = catalog.entries.iter().map(|entry| entry.name.as_deref());
        packed.by_variant = HashIndex::of_texts(variants);
        packed.by_name = HashIndex::of_texts(names);
        packed
    }

    /// Writes the record of a row; the order of the words is the layout.
    fn row(&mut self, entry: &Entry, first_code: usize) {
        let texts = &mut self.texts;
        let display = texts.add_display(entry);
        let title = texts.add_part(display, entry.title.as_deref().unwrap_or_default());
        let cause = texts.add_part(display, &entry.cause.plain);
        let mut record = [0; row::WORDS];
        [record[row::VARIANT], record[row::VARIANT + 1]] = texts.add(&entry.variant.name);
        [record[row::NAME], record[row::NAME + 1]] = texts.add(entry.name.as_deref().unwrap_or_default());
        [record[row::TITLE], record[row::TITLE + 1]] = title;
        [record[row::CAUSE], record[row::CAUSE + 1]] = cause;
        [record[row::SOLUTION], record[row::SOLUTION + 1]] = texts.add(&entry.solution.plain);
        [record[row::DISPLAY], record[row::DISPLAY + 1]] = [display[0], word(entry.display.len())];
        record[row::LINE] = word(entry.line);
        record[row::LINKS] = self.links.count(link::WORDS);
        record[row::EXTRAS] = self.extras.count(extra::WORDS);
        record[row::STATUS] = u32::from(entry.status.unwrap_or_default()) | self.shared.number(entry) << 16;
        record[row::CODES] = word(first_code);
        self.rows.record(record);
        for Link { text, url } in &entry.links {
            let mut record = [0; link::WORDS];
            [record[link::TEXT], record[link::TEXT + 1]] = texts.add(text);
            [record[link::URL], record[link::URL + 1]] = texts.add(url);
            self.links.record(record);
        }
        for (header, text) in &entry.extra {
            let mut record = [0; extra::WORDS];
            [record[extra::HEADER], record[extra::HEADER + 1]] = texts.add(header);
            [record[extra::TEXT], record[extra::TEXT + 1]] = texts.add(text);
            self.extras.record(record);
        }
    }

    /// The record after the last row, of which only the starts of the lists are read: they end those
    /// of the last row.
    fn end(&mut self, codes: usize) {
        let mut record = [0; row::WORDS];
        record[row::LINKS] = self.links.count(link::WORDS);
        record[row::EXTRAS] = self.extras.count(extra::WORDS);
        record[row::CODES] = word(codes);
        self.rows.record(record);
    }
}

/// What many rows have alike: table and advice, each combination once.
#[derive(Default)]
struct Shared {
    records: Words,
    known: Distinct,
}

impl Shared {
    /// The number of a row's record.
    fn number(&mut self, entry: &Entry) -> u32 {
        let advice = &entry.verdict.advice;
        let (wait, time) = match advice.wait {
            Wait::Unspecified => (0, 0),
            Wait::Brief => (1, 0),
            Wait::Later => (2, 0),
            Wait::AtLeast(time) => (3, u32::try_from(time.as_millis()).unwrap_or(u32::MAX)),
            Wait::Header => (4, 0),
        };
        let at_most = advice.at_most.unwrap_or_default();
        let mut record = [[0; 4]; shared::WORDS];
        record[shared::TABLE] = word(entry.table).to_le_bytes();
        record[shared::ADVICE] = [advice.remedy as u8, wait, advice.applied as u8, at_most];
        record[shared::BASIS] =
            [u8::from(advice.escalate), advice.basis as u8, u8::from(entry.codes_are_statuses), 0];
        record[shared::WAIT] = time.to_le_bytes();
        let records = &mut self.records.0;
        let number = self.known.number(index::hash_of_words(record), |number| {
            records.as_chunks().0.get(number) == Some(&record)
        });
        if number * record.len() == records.len() {
            records.extend_from_slice(&record);
        }
        word(number)
    }
}

/// Codes on their way to records.
#[derive(Default)]
struct CodeRecords<'a> {
    list: Vec<CodeRecord<'a>>,
    known: Distinct,
    /// The keys, by their numbers.
    keys: Vec<KeyRecords<'a>>,
}

/// The first and the last record of a key.
struct KeyRecords<'a> {
    key: PackedKey<'a>,
    hash: u64,
    first: usize,
    last: usize,
}

struct CodeRecord<'a> {
    row: u32,
    code: &'a Code,
    text: [u32; 2],
    /// The next record of the same key, plus one.
    next: u32,
}

/// What a code is looked up by.
#[derive(Clone, Copy, PartialEq, Eq)]
enum PackedKey<'a> {
    Int(i64),
    Text(&'a str),
}

impl<'a> CodeRecords<'a> {
    fn add(&mut self, texts: &mut Texts, row: u32, entry: &'a Entry, code_type: CodeType) {
        for code in &entry.codes {
            let at = self.list.len();
            let is_text = code_type == CodeType::Str;
            let text = match code {
                _ if !is_text => [0, 0],
                Code::Range(from, ..) => texts.add(&from.to_string()),
                code => texts.add(code.notation()),
            };
            self.list.push(CodeRecord { row, code, text, next: 0 });
            let key = match code {
                Code::Range(..) => continue,
                Code::Int(value, _) if !is_text => PackedKey::Int(*value),
                code => PackedKey::Text(code.notation()),
            };
            let hash = key.hash();
            let keys = &mut self.keys;
            let number =
                self.known.number(hash, |number| keys.get(number).is_some_and(|known| known.key == key));
            let Some(known) = keys.get_mut(number) else {
                keys.push(KeyRecords { key, hash, first: at, last: at });
                continue;
            };
            if let Some(previous) = self.list.get_mut(known.last) {
                previous.next = word(at + 1);
            }
            known.last = at;
        }
    }

    fn index(&self, code_type: CodeType) -> HashIndex {
        let ints = || {
            self.keys
                .iter()
                .filter_map(|known| if let PackedKey::Int(value) = known.key { Some(value) } else { None })
        };
        match (ints().min(), ints().max()) {
            (Some(low), Some(high)) if code_type != CodeType::Str && high.saturating_sub(low) < DIRECT => {
                let number = |known: &KeyRecords<'a>| match known.key {
                    PackedKey::Int(value) => Some((value, word(known.first + 1))),
                    PackedKey::Text(_) => None,
                };
                HashIndex::direct(low, high, self.keys.iter().filter_map(number))
            }
            _ => HashIndex::of_codes(
                self.keys.iter().map(|known| (known.hash, word(known.first + 1))).collect(),
            ),
        }
    }

    fn write(&self, packed: &mut Packed, code_type: CodeType) {
        let is_text = code_type == CodeType::Str;
        for (at, record) in self.list.iter().enumerate() {
            let (first, last) = record.code.bounds().unwrap_or_default();
            let kind = match record.code {
                Code::Int(..) if is_text => code::INT_AMONG_TEXTS,
                Code::Int(..) => code::INT,
                Code::Text(_) => code::TEXT,
                Code::Range(..) => code::RANGE,
            };
            let mut beside = 0;
            if kind == code::RANGE || kind == code::INT_AMONG_TEXTS {
                beside = packed.bounds.count(bounds::WORDS);
                let mut record = [0; bounds::WORDS];
                [record[bounds::FIRST], record[bounds::FIRST + 1]] = words_of_int(first);
                [record[bounds::LAST], record[bounds::LAST + 1]] = words_of_int(last);
                record[bounds::CODE] = word(at);
                packed.bounds.record(record);
            }
            let mut words = [0; code::WORDS];
            words[code::ROW] = record.row | record.next << 16;
            words[code::KIND] = u32::from(kind) | beside << 16;
            [words[code::VALUE], words[code::VALUE + 1]] =
                if is_text { record.text } else { words_of_int(first) };
            packed.codes.record(words);
        }
    }
}

impl PackedKey<'_> {
    fn hash(self) -> u64 {
        match self {
            Self::Int(value) => index::hash_of_int(value),
            Self::Text(text) => index::hash_of_text(text),
        }
    }
}
