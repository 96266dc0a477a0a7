//! What the tests share: where the evaluation data is, crates that real cargo builds, and a server
//! with its client.

pub mod loopback;
pub mod project;

use std::io::Write as _;
use std::path::{Path, PathBuf};

/// The folder of other people's documents beside the checkout.
///
/// In CI it must be there. A plain clone does not have it: then the test that asks says that it
/// is left out, and gets `None`.
///
/// # Panics
/// When the folder is missing where it must be there.
pub fn shared(test: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    if folder.is_dir() {
        return Some(folder);
    }
    let variable = |name: &str| std::env::var(name).ok();
    assert!(may_be_missing(variable), "{} is missing", folder.display());
    // Not `eprintln!`, whose text the test harness keeps to itself where the test passes.
    let _ = writeln!(std::io::stderr(), "{test} is left out: there is no {}", folder.display());
    None
}

/// Whether the environment allows that the folder is missing: outside of CI, and on GitHub where the
/// workflow says so.
fn may_be_missing(variable: impl Fn(&str) -> Option<String>) -> bool {
    let is = |name, value| variable(name).is_some_and(|found| found == value);
    !is("CI", "true") || is("ERRDOWN_SHARED", "none") && variable("GITHUB_ACTIONS").is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_documents_are_missing_where_they_may_be() {
        let decide = |set: &[(&str, &str)]| {
            may_be_missing(|name| {
                let found = set.iter().find(|(known, _)| *known == name);
                found.map(|(_, value)| (*value).to_owned())
            })
        };
        assert!(decide(&[]));
        assert!(!decide(&[("CI", "true")]));
        assert!(!decide(&[("CI", "true"), ("ERRDOWN_SHARED", "none")]));
        assert!(!decide(&[("CI", "true"), ("GITHUB_ACTIONS", "true")]));
        assert!(decide(&[("CI", "true"), ("ERRDOWN_SHARED", "none"), ("GITHUB_ACTIONS", "true")]));
    }
}
