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
/// When `CI` is `true` and the folder is missing.
pub fn shared(test: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    if folder.is_dir() {
        return Some(folder);
    }
    assert!(std::env::var_os("CI").is_none_or(|ci| ci != "true"), "{} is missing", folder.display());
    // Not `eprintln!`, whose text the test harness keeps to itself where the test passes.
    let _ = writeln!(std::io::stderr(), "{test} is left out: there is no {}", folder.display());
    None
}
