//! The folders of a package, which paths are relative to.

use crate::path::plain_path;
use crate::tracking::TrackedFile;
use std::env;
use std::path::{Path, PathBuf};

/// What a path of a document begins with that a build script has made.
const OUT_DIR: &str = "$OUT_DIR/";

/// The folders of a package that paths can be relative to.
///
/// The folder of `Cargo.toml` is the only base that holds in editors, doctests, wrappers of
/// `macro_rules!` and remapped builds.
#[derive(Clone, Debug, Default)]
pub struct PackageFolders {
    root: Option<PathBuf>,
    out_dir: Option<PathBuf>,
}

/// A path of a call with the file that it leads to.
pub(crate) struct Located {
    pub(crate) file: PathBuf,
    pub(crate) tracked: TrackedFile,
}

impl PackageFolders {
    /// The package that cargo builds: `CARGO_MANIFEST_DIR` and `OUT_DIR`.
    ///
    /// Other build systems leave them out or make them relative. Then paths are relative to the
    /// current folder.
    pub fn of_environment() -> Self {
        let folder = |name| env::var_os(name).map(PathBuf::from).filter(|folder| folder.is_absolute());
        Self { root: folder("CARGO_MANIFEST_DIR"), out_dir: folder("OUT_DIR") }
    }

    /// The package of this `Cargo.toml` folder, whose `$OUT_DIR` only its build script knows.
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: Some(root.into()), out_dir: None }
    }

    /// The folder of `Cargo.toml`.
    pub fn root(&self) -> Option<&Path> {
        self.root.as_deref()
    }

    /// The file that a path of a call leads to, without `.` and `..`; `None` below an unknown
    /// `$OUT_DIR`.
    pub fn file(&self, written: &str) -> Option<PathBuf> {
        self.locate(written).map(|located| plain_path(&located.file))
    }

    /// Whether a path names a file that the build script has made.
    pub fn is_generated(written: &str) -> bool {
        written.starts_with(OUT_DIR)
    }

    pub(crate) fn locate(&self, written: &str) -> Option<Located> {
        let (variable, folder, path) = match written.strip_prefix(OUT_DIR) {
            Some(path) => ("OUT_DIR", Some(self.out_dir.as_ref()?), path),
            None => ("CARGO_MANIFEST_DIR", self.root.as_ref(), written),
        };
        match folder {
            Some(folder) if Path::new(path).is_relative() => {
                let tracked = TrackedFile::Below { variable, path: format!("/{path}") };
                Some(Located { file: folder.join(path), tracked })
            }
            _ => {
                let file = env::current_dir().unwrap_or_default().join(path);
                let tracked = TrackedFile::Absolute(file.to_string_lossy().into_owned());
                Some(Located { file, tracked })
            }
        }
    }

    /// An absolute path into the package as a relative one, as other paths are: `concat!` of the
    /// compiler makes such a path in wrappers, and no program should contain the folders of the
    /// machine that built it.
    pub(crate) fn relative(&self, written: &str) -> String {
        let inner = || Path::new(written).strip_prefix(self.root.as_ref()?).ok()?.to_str();
        inner().filter(|inner| !inner.is_empty()).unwrap_or(written).to_owned()
    }
}
