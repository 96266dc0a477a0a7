//! The lock file: what users of an enum rely on, as somebody has accepted it. Text in and out, in
//! a form that is a small part of TOML, so that no user's build pays for a TOML reader.

mod check;
mod file;
mod read;
mod reused;

pub(crate) use check::check;
pub use file::{Lock, LockedRow};
pub use read::Unreadable;
#[cfg(feature = "diff")]
pub use reused::Reused;

#[cfg(all(test, feature = "diff"))]
mod tests {
    use super::*;
    use crate::catalog::Catalog;
    use crate::compile;
    use crate::options::Options;
    use crate::source::Source;

    fn catalog(rows: &str) -> Catalog {
        let text = format!("| Code | Title | Fix |\n|---|---|---|\n{rows}");
        compile(&[Source::new("e.md", &text)], &Options::default()).catalog
    }

    const BUSY: &str = "| 503 | Busy | Try again <!-- errdown: retry=retry(30s, once) --> |\n";
    const GONE: &str = "| 404 | Gone | Go away <!-- errdown: retry=stop(applied = no) --> |\n";
    const ODD: &str = "| 0x1F, 32 | Odd | <!-- errdown: retry=slow_down(brief, escalate) --> |\n";

    #[test]
    fn a_lock_is_written_and_read() {
        let lock = Lock::default().accept(&catalog(&[BUSY, GONE, ODD].concat()));
        let text = "\
# What users of the errors rely on. Written by `cargo errdown lock`: review it like code.
version = 1

rows = [
    { code = \"31, 32\", variant = \"Odd\", remedy = \"SlowDown\", wait = \"Brief\", applied = \"No\", escalate = true },
    { code = \"404\", variant = \"Gone\", remedy = \"Stop\", wait = \"Unspecified\", applied = \"No\" },
    { code = \"503\", variant = \"Busy\", remedy = \"Retry\", wait = \"30s\", applied = \"Maybe\", at_most = 1 },
]

removed = [
]
";
        assert_eq!(lock.to_string(), text);
        assert_eq!(Lock::parse(text), Ok(lock.clone()));
        assert_eq!(Lock::parse(&text.replace('\n', "\r\n")), Ok(lock));
    }

    #[test]
    fn a_removed_row_stays_until_it_is_back() {
        let all = Lock::default().accept(&catalog(&[BUSY, GONE, ODD].concat()));
        let without = all.accept(&catalog(&[BUSY, GONE].concat()));
        assert_eq!(without.removed.iter().map(|row| row.variant.as_str()).collect::<Vec<_>>(), ["Odd"]);
        assert_eq!(Lock::parse(&without.to_string()), Ok(without.clone()));
        assert_eq!(without.accept(&catalog(&[BUSY, GONE, ODD].concat())), all);
    }

    #[test]
    fn any_text_survives() {
        let odd = LockedRow {
            code: "a\"\\\u{1}, }".into(),
            variant: "限流".into(),
            escalate: true,
            ..LockedRow::new(&catalog(&[BUSY, GONE, ODD].concat()).entries[0])
        };
        let lock = Lock { rows: vec![odd], removed: Vec::new() };
        assert_eq!(Lock::parse(&lock.to_string()), Ok(lock));
    }
}
