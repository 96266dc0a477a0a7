//! The documented errors, always the same ones, and the document that lists them.

use std::fmt::Write as _;

/// A documented error.
pub struct Row {
    /// An integer that no other row has.
    pub code: u32,
    /// The name of the variant.
    pub variant: String,
    /// A few words.
    pub title: String,
    /// What happened, in Markdown.
    pub cause: String,
    /// What to do, in Markdown.
    pub solution: String,
}

const SUBJECTS: &[&str] = &[
    "order",
    "basket",
    "voucher",
    "parcel",
    "invoice",
    "refund",
    "account",
    "address",
    "stock",
    "courier",
    "payment",
    "session",
    "delivery",
    "supplier",
    "catalogue",
    "warehouse",
];

const TROUBLES: &[&str] = &[
    "not found",
    "too large",
    "withdrawn",
    "locked",
    "out of date",
    "refused",
    "overloaded",
    "incomplete",
    "doubled",
    "unknown to us",
    "closed",
];

const CAUSES: &[&str] = &[
    "The number is wrong, or was never given out",
    "The body passes the [size](/docs/sizes) that `max_items` allows",
    "More than ten of them came within one minute",
    "Another one with the same key is still open",
    "The shop is busy, and part of it does not answer",
];

const SOLUTIONS: &[&str] = &[
    "Read the [list](https://shop.example/docs/list) again and choose [another one](/items)",
    "Set `max_items` to a lower number, or leave it out",
    "Slow down, and retry after 30 seconds (see [limits](/docs/limits))",
    "Try again later. If it persists, [write to us](https://shop.example/contact)",
    "Check the address, and that the [account](https://shop.example/account) may order",
];

/// As many rows as asked for, always the same ones.
pub fn rows(count: usize) -> Vec<Row> {
    let mut state = 1;
    let mut code = 1000;
    (0..count).map(|number| row(number, &mut state, &mut code)).collect()
}

fn row(number: usize, state: &mut u64, code: &mut u32) -> Row {
    let mut pick = |list: &[&'static str]| {
        // Knuth's generator: the figures must not depend on the version of a crate.
        *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        list[(*state >> 33) as usize % list.len()]
    };
    *code += pick(CAUSES).len() as u32;
    let title = format!("{} {} {number}", pick(SUBJECTS), pick(TROUBLES));
    let variant = title.split(' ').map(capitalised).collect();
    let cause = format!("{} ({} {number})", pick(CAUSES), pick(SUBJECTS));
    let solution = format!("{}. See {} {number}.", pick(SOLUTIONS), pick(SUBJECTS));
    Row { code: *code, variant, title: capitalised(&title), cause, solution }
}

fn capitalised(word: &str) -> String {
    word[..1].to_uppercase() + &word[1..]
}

/// The document.
pub fn markdown(rows: &[Row]) -> String {
    let mut out = "# Shop errors\n\n| Code | Cause | Solution |\n|---|---|---|\n".to_owned();
    for Row { code, title, cause, solution, .. } in rows {
        let _ = writeln!(out, "| {code} - {title} | {cause} | {solution} |");
    }
    out
}

/// The document, with string codes.
pub fn markdown_of_symbols(rows: &[Row]) -> String {
    let mut out = "# Shop errors\n\n| Code | Title | Cause | Solution |\n|---|---|---|---|\n".to_owned();
    for row in rows {
        let _ = writeln!(out, "| `{}` | {} | {} | {} |", row.symbol(), row.title, row.cause, row.solution);
    }
    out
}

impl Row {
    /// A string code.
    pub fn symbol(&self) -> String {
        self.title.to_lowercase().replace(' ', "_")
    }
}
