//! Each phrase has its sentence: `phrases/*.md` has a table of sentences for each language, with what
//! is read in them. A phrase, or one of its forms, that no sentence needs is dead and has to go.
//!
//! `UPDATE_PHRASES=1` fills in what is read; what a sentence is to show is for its author to check.

use super::facts::Facts;
use super::index::Meaning;
use super::lexicon::Lexicon;
use super::met::MetWords;
use super::verdict::{Applied, Verdict};
use crate::languages::LANGUAGES;
use crate::vocabulary::{Language, Topic, Words};
use std::collections::{HashMap, HashSet};
use std::path::PathBuf;

/// A row of the tables: a sentence, and what is read in it.
struct Row {
    sentence: String,
    /// The last three cells, as the file has them.
    written: [String; 3],
    topics: HashSet<String>,
    /// What they have to be.
    read: [String; 3],
}

fn path(language: &Language) -> PathBuf {
    let name = language.name.to_lowercase();
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("phrases").join(name).with_extension("md")
}

/// Some phrases of a language, with its words that begin a clause.
fn lexicon(language: &Language, topic: Topic, phrases: Words) -> Lexicon {
    let mut lexicon = Lexicon::new(MetWords::default());
    lexicon.add_phrases(vec![(topic, phrases)].leak());
    lexicon.add_words(language.joints, Meaning::Joint);
    lexicon.complete()
}

fn rows(language: &Language) -> Vec<Row> {
    let text = std::fs::read_to_string(path(language)).unwrap_or_default();
    let mut lexicon = Lexicon::new(MetWords::default());
    lexicon.add_language(language);
    let mut lexicon = lexicon.complete();
    let cells: Vec<Vec<String>> = errdown_codegen::tables(&text).into_iter().flatten().collect();
    // A page in that language: a sentence alone may have none of the words that tell it.
    let headers: Vec<_> = language.headers.iter().flat_map(|(_, words)| *words).copied().collect();
    let facts: Vec<_> = cells.iter().map(|cells| Facts { cause: &cells[0], ..Facts::default() }).collect();
    let verdicts = super::classify::classify(&facts, &headers);
    cells.iter().zip(verdicts).map(|(cells, verdict)| row(language, &mut lexicon, cells, &verdict)).collect()
}

fn row(language: &Language, lexicon: &mut Lexicon, cells: &[String], verdict: &Verdict) -> Row {
    let [sentence, written @ ..] = cells else { panic!("a row without cells") };
    let written = written.to_vec().try_into().unwrap_or_else(|_| panic!("{sentence}: a row has four cells"));
    let reading = lexicon.read(sentence);
    let (mut topics, mut words) = (Vec::new(), Vec::new());
    for (topic, _) in language.phrases {
        if let Some(hit) = reading.first(*topic)
            && !topics.contains(&topic.name())
        {
            topics.push(topic.name());
            words.push(reading.evidence(hit));
        }
    }
    let read = [topics.join(", "), words.join("; "), advice(verdict)];
    Row { sentence: sentence.clone(), written, topics: topics.into_iter().collect(), read }
}

/// The advice in words, with what became of the attempt where that is not clear from the remedy.
fn advice(verdict: &Verdict) -> String {
    match verdict.advice.applied {
        Applied::Maybe => verdict.advice.to_string(),
        applied => format!("{} (applied: {})", verdict.advice, applied.name()),
    }
}

/// A phrase without one of its forms; `None` where nothing is left of it.
fn without_form(phrase: &str, part: usize, form: usize) -> Option<String> {
    let mut parts: Vec<String> = phrase.split(' ').map(str::to_owned).collect();
    let (sign, forms) = match parts[part].strip_prefix('!') {
        Some(forms) => ("!", forms),
        None => ("", parts[part].as_str()),
    };
    let mut forms: Vec<_> = forms.split('|').collect();
    forms.remove(form);
    if !forms.is_empty() {
        parts[part] = format!("{sign}{}", forms.join("|"));
    } else if sign == "!" {
        parts.remove(part);
    } else {
        return None;
    }
    Some(parts.join(" "))
}

/// Every form of a phrase: its part, its place there, and the form.
fn forms(phrase: &str) -> Vec<(usize, usize, String)> {
    let mut forms = Vec::new();
    for (part, text) in phrase.split(' ').enumerate() {
        if !matches!(text, "." | ".." | "*") {
            let texts = text.trim_start_matches('!').split('|');
            forms.extend(texts.enumerate().map(|(form, text)| (part, form, text.to_owned())));
        }
    }
    forms
}

/// What a topic's phrases find, sentence by sentence.
struct Found<'a> {
    language: &'a Language,
    topic: Topic,
    rows: &'a [Row],
    /// How many phrases of the topic find something in a row.
    counts: HashMap<usize, usize>,
}

impl Found<'_> {
    /// In which rows a phrase finds something.
    fn rows_of(&self, phrase: &str, rows: &mut dyn Iterator<Item = usize>) -> HashSet<usize> {
        let phrase: &'static str = phrase.to_owned().leak();
        let mut lexicon = lexicon(self.language, self.topic, vec![phrase].leak());
        rows.filter(|row| lexicon.read(&self.rows[*row].sentence).has(self.topic)).collect()
    }

    /// The forms of a phrase without which the same topics are found in every sentence.
    fn needless(&self, phrase: &str) -> Vec<String> {
        let with_topic = || (0..self.rows.len()).filter(|row| self.counts.contains_key(row));
        let mine = self.rows_of(phrase, &mut with_topic());
        let alone: Vec<_> = mine.iter().copied().filter(|row| self.counts[row] == 1).collect();
        let mut needless = Vec::new();
        for (part, form, text) in forms(phrase) {
            let is_denied = phrase.split(' ').nth(part).is_some_and(|part| part.starts_with('!'));
            let is_needed = match without_form(phrase, part, form) {
                None => !alone.is_empty(),
                Some(less) if is_denied => {
                    let mut others = (0..self.rows.len()).filter(|row| !self.counts.contains_key(row));
                    !self.rows_of(&less, &mut others).is_empty()
                }
                Some(less) => self.rows_of(&less, &mut alone.iter().copied()).len() < alone.len(),
            };
            if !is_needed {
                needless.push(text);
            }
        }
        needless
    }
}

/// What no sentence needs, a line a phrase.
fn needless(language: &Language, rows: &[Row]) -> Vec<String> {
    let mut lines = Vec::new();
    for (topic, phrases) in language.phrases {
        let mut found = Found { language, topic: *topic, rows, counts: HashMap::new() };
        let with_topic: Vec<_> =
            (0..rows.len()).filter(|row| rows[*row].topics.contains(&topic.name())).collect();
        for phrase in *phrases {
            for row in found.rows_of(phrase, &mut with_topic.iter().copied()) {
                *found.counts.entry(row).or_default() += 1;
            }
        }
        for phrase in *phrases {
            let needless = found.needless(phrase);
            if !needless.is_empty() {
                lines.push(format!("{}: {phrase}: {}", topic.name(), needless.join(" ")));
            }
        }
    }
    lines
}

/// Writes what is read into the tables of a file; the other lines stay.
fn update(language: &Language, rows: &[Row]) {
    let text = std::fs::read_to_string(path(language)).unwrap();
    let mut rows = rows.iter();
    let mut lines = Vec::new();
    for line in text.lines() {
        let is_row =
            line.starts_with("| ") && !line.starts_with("| Sentence |") && !line.starts_with("| ---");
        let row = if is_row { rows.next() } else { None };
        lines.push(row.map_or_else(|| line.to_owned(), |row| updated(line, row)));
    }
    std::fs::write(path(language), lines.join("\n") + "\n").unwrap();
}

/// The line of a row with what is read.
fn updated(line: &str, row: &Row) -> String {
    let cells = row.read.each_ref().map(|cell| cell.replace('|', "\\|"));
    let sentence = line.split(" |").next().unwrap_or_default();
    format!("{sentence} | {} |", cells.join(" | ")).replace("|  |", "| |")
}

/// Which languages are looked at: one by its name in `PHRASES`, else all.
fn chosen() -> impl Iterator<Item = &'static Language> {
    let name = std::env::var("PHRASES").ok();
    LANGUAGES.iter().filter(move |language| name.as_deref().is_none_or(|name| language.name == name))
}

#[test]
fn what_is_read_in_each_sentence() {
    for language in chosen() {
        let rows = rows(language);
        if std::env::var_os("UPDATE_PHRASES").is_some() {
            update(language, &rows);
            continue;
        }
        for row in &rows {
            assert_eq!(row.written, row.read, "{}: {}", language.name, row.sentence);
        }
    }
}

#[test]
fn no_sentence_is_there_twice() {
    for language in chosen() {
        let mut sentences = HashSet::new();
        for row in rows(language) {
            assert!(sentences.insert(row.sentence.clone()), "{}: {}", language.name, row.sentence);
        }
    }
}

#[test]
fn each_form_of_a_phrase_is_needed_by_a_sentence() {
    let mut lines = Vec::new();
    for language in chosen() {
        let rows = rows(language);
        lines.extend(needless(language, &rows).into_iter().map(|line| format!("{}: {line}", language.name)));
    }
    let count = lines.len();
    assert!(lines.is_empty(), "no sentence needs the last words of {count} phrases:\n{}", lines.join("\n"));
}
