//! What an error says about itself, of a thousand rows: the packed table against a table of texts
//! and a `match`. A sample is 256 errors.

use divan::{Bencher, black_box};
use errdown_run_time_benches::of_1000::{ByInt, CAUSES, cause, display};
use errdown_run_time_benches::{ASKED, shuffled};
use std::fmt::{self, Display, Write as _};

fn main() {
    divan::main();
}

fn ask<T: Copy>(bencher: Bencher<'_, '_>, all: &[T], answer: impl Fn(T) -> usize + Sync) {
    let asked = shuffled(all);
    let bencher = bencher.counter(divan::counter::ItemsCount::new(ASKED));
    bencher.bench_local(|| asked.iter().map(|one| answer(black_box(*one))).sum::<usize>());
}

fn numbers() -> Vec<u16> {
    (0..1000).collect()
}

#[divan::bench]
fn cause_errdown(bencher: Bencher) {
    ask(bencher, ByInt::ALL, |error| black_box(error.cause()).len());
}

#[divan::bench]
fn cause_match(bencher: Bencher) {
    ask(bencher, &numbers(), |row| black_box(cause(row)).len());
}

#[divan::bench]
fn cause_table(bencher: Bencher) {
    ask(bencher, &numbers(), |row| black_box(CAUSES[usize::from(row)]).len());
}

#[divan::bench]
fn code_errdown(bencher: Bencher) {
    ask(bencher, ByInt::ALL, |error| black_box(error.code()) as usize);
}

#[divan::bench]
fn retry_errdown(bencher: Bencher) {
    ask(bencher, ByInt::ALL, |error| usize::from(black_box(error.retry()).is_retryable()));
}

/// An error whose Display is a `match`.
struct Matched(u16);

impl Display for Matched {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        display(self.0, f)
    }
}

/// Writes a text where there is room already.
fn shown(out: &mut String, error: &impl Display) -> usize {
    out.clear();
    let _ = write!(out, "{error}");
    black_box(out).len()
}

#[divan::bench]
fn display_errdown(bencher: Bencher) {
    let asked = shuffled(ByInt::ALL);
    let mut out = String::with_capacity(256);
    bencher.bench_local(|| asked.iter().map(|error| shown(&mut out, black_box(error))).sum::<usize>());
}

#[divan::bench]
fn display_match(bencher: Bencher) {
    let asked = shuffled(&numbers());
    let mut out = String::with_capacity(256);
    bencher.bench_local(|| asked.iter().map(|row| shown(&mut out, &Matched(black_box(*row)))).sum::<usize>());
}
