//! Which row of an old catalog a row of a new one is. Decides nothing about what has changed.

use crate::catalog::Entry;
use std::collections::HashMap;
use std::rc::Rc;

/// The rows of two catalogs.
pub(super) struct Pairs<'a> {
    /// Rows that both have.
    pub(super) kept: Vec<(&'a Entry, &'a Entry)>,
    pub(super) removed: Vec<&'a Entry>,
    pub(super) added: Vec<&'a Entry>,
}

/// The share of common words from which two texts are one, edited.
const ALIKE: f64 = 0.5;

/// Pairs the rows, the surest evidence first: name and code, code and text, the name alone, the
/// whole text alone. Two rows that swap their names are so found by what they say.
pub(super) fn pair<'a>(old: &'a [Entry], new: &'a [Entry]) -> Pairs<'a> {
    let mut pairing = Pairing::new(old, new);
    pairing.by_name(shares_a_code);
    pairing.by_code_and_text();
    pairing.by_name(|_, _| true);
    pairing.by_text();
    pairing.pairs()
}

struct Pairing<'a> {
    old: &'a [Entry],
    new: &'a [Entry],
    /// The new row of each old one.
    found: Vec<Option<usize>>,
    is_taken: Vec<bool>,
}

impl<'a> Pairing<'a> {
    fn new(old: &'a [Entry], new: &'a [Entry]) -> Self {
        Self { old, new, found: vec![None; old.len()], is_taken: vec![false; new.len()] }
    }

    /// The old rows that are still alone.
    fn lonely(&self) -> impl Iterator<Item = (usize, &'a Entry)> + use<'a> {
        let alone = self.old.iter().enumerate().zip(self.found.clone());
        alone.filter(|(_, found)| found.is_none()).map(|(row, _)| row)
    }

    /// The new row at an index, unless it is taken.
    fn free(&self, at: usize) -> Option<&'a Entry> {
        self.new.get(at).filter(|_| self.is_taken.get(at) == Some(&false))
    }

    fn take(&mut self, old: usize, new: usize) {
        if let (Some(found), Some(taken)) = (self.found.get_mut(old), self.is_taken.get_mut(new)) {
            *found = Some(new);
            *taken = true;
        }
    }

    fn by_name(&mut self, is_same: impl Fn(&Entry, &Entry) -> bool) {
        let names: HashMap<&str, usize> =
            self.new.iter().enumerate().map(|(at, entry)| (entry.variant.name.as_str(), at)).collect();
        for (row, entry) in self.lonely() {
            let Some(at) = names.get(entry.variant.name.as_str()) else { continue };
            if self.free(*at).is_some_and(|candidate| is_same(entry, candidate)) {
                self.take(row, *at);
            }
        }
    }

    fn by_code_and_text(&mut self) {
        let mut vocabulary = Vocabulary::default();
        let mut rows: HashMap<Result<(i64, i64), &str>, Vec<RowCandidate>> = HashMap::new();
        for (at, entry) in self.new.iter().enumerate().filter(|(at, _)| self.free(*at).is_some()) {
            let words: Rc<[usize]> = vocabulary.words(entry).into();
            for code in &entry.codes {
                rows.entry(code.identity()).or_default().push(RowCandidate { at, words: Rc::clone(&words) });
            }
        }
        for (row, entry) in self.lonely() {
            let words = vocabulary.words(entry);
            let candidates = entry.codes.iter().filter_map(|code| rows.get(&code.identity())).flatten();
            let free = candidates.filter(|candidate| self.free(candidate.at).is_some());
            let scored = free.map(|candidate| (likeness(&words, &candidate.words), candidate.at));
            // The first of the best, so that the order of rows decides between equals.
            let best = scored.reduce(|best, next| if next.0 > best.0 { next } else { best });
            if let Some((_, at)) = best.filter(|(score, _)| *score >= ALIKE) {
                self.take(row, at);
            }
        }
    }

    /// Only texts that say something, and only where one row says it.
    fn by_text(&mut self) {
        let text = |entry: &'a Entry| (entry.cause.plain.as_str(), entry.solution.plain.as_str());
        let mut rows: HashMap<_, Vec<usize>> = HashMap::new();
        for (at, entry) in self.new.iter().enumerate().filter(|(at, _)| self.free(*at).is_some()) {
            rows.entry(text(entry)).or_default().push(at);
        }
        for (row, entry) in self.lonely() {
            if text(entry) != ("", "")
                && let Some([at]) = rows.get(&text(entry)).map(Vec::as_slice)
                && self.free(*at).is_some()
            {
                self.take(row, *at);
            }
        }
    }

    fn pairs(self) -> Pairs<'a> {
        let removed = self.lonely().map(|(_, entry)| entry).collect();
        let kept = self.old.iter().zip(&self.found);
        let kept = kept.filter_map(|(old, at)| Some((old, self.new.get((*at)?)?))).collect();
        let added = self.new.iter().zip(&self.is_taken).filter(|(_, taken)| !**taken);
        Pairs { kept, removed, added: added.map(|(entry, _)| entry).collect() }
    }
}

fn shares_a_code(old: &Entry, new: &Entry) -> bool {
    old.codes.iter().any(|code| new.codes.iter().any(|other| other.is_same(code)))
}

/// A new row that an old one may have become, with what it says.
struct RowCandidate {
    at: usize,
    words: Rc<[usize]>,
}

/// Words by numbers, so that a page with thousands of rows under one code is compared in seconds.
#[derive(Default)]
struct Vocabulary(HashMap<String, usize>);

impl Vocabulary {
    /// The words that a row says, each once, in the order of their numbers.
    fn words(&mut self, entry: &Entry) -> Vec<usize> {
        let texts = [entry.title.as_deref().unwrap_or_default(), &entry.cause.plain, &entry.solution.plain];
        let words = texts.into_iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
        let words = words.filter(|word| !word.is_empty()).map(str::to_lowercase);
        let mut numbers: Vec<usize> = words.map(|word| self.number(word)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    fn number(&mut self, word: String) -> usize {
        let next = self.0.len();
        *self.0.entry(word).or_insert(next)
    }
}

/// The share of words that two texts have in common (the coefficient of Sørensen and Dice).
#[expect(clippy::cast_precision_loss, reason = "no row has 2^52 words")]
fn likeness(a: &[usize], b: &[usize]) -> f64 {
    match a.len() + b.len() {
        0 => 1.0,
        sum => 2.0 * common(a, b) as f64 / sum as f64,
    }
}

/// How many numbers two sorted lists have in common.
fn common(mut a: &[usize], mut b: &[usize]) -> usize {
    let mut count = 0;
    while let ([one, rest_of_a @ ..], [other, rest_of_b @ ..]) = (a, b) {
        count += usize::from(one == other);
        if one <= other {
            a = rest_of_a;
        }
        if other <= one {
            b = rest_of_b;
        }
    }
    count
}
