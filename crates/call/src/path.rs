//! Paths as text: their plain form, and the nearest name beside a missing file.

use errdown_codegen::nearest;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// A path without `.`, and without the folders that `..` leaves again: equal for two spellings of one
/// path. Does not follow links.
pub fn plain_path(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if matches!(plain.components().next_back(), Some(Component::Normal(_))) => {
                plain.pop();
            }
            Component::ParentDir if plain.has_root() => {}
            other => plain.push(other),
        }
    }
    plain
}

/// The file of the same folder whose name is nearest to that of a missing file.
pub fn nearest_file(missing: &Path) -> Option<PathBuf> {
    let folder = missing.parent()?;
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let entries = fs::read_dir(folder).ok()?.filter_map(Result::ok);
    let mut names: Vec<String> =
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    let near = nearest(&missing.file_name()?.to_string_lossy(), names.iter().map(String::as_str))?;
    Some(missing.with_file_name(near))
}

/// A path as seen from a folder or from one of its three nearest parents, else as it is.
pub(crate) fn relative(root: &Path, path: &Path) -> String {
    let mut up = String::new();
    for folder in root.ancestors().take(4) {
        if let Ok(rest) = path.strip_prefix(folder) {
            return format!("{up}{}", rest.to_string_lossy());
        }
        up.push_str("../");
    }
    path.to_string_lossy().into_owned()
}

/// A file as somebody in the current folder would write it: what an editor can open.
pub(crate) fn shown(file: &Path) -> String {
    let plain = plain_path(file);
    let here = std::env::current_dir().unwrap_or_default();
    let shown = plain.strip_prefix(here).unwrap_or(&plain).to_string_lossy().into_owned();
    if shown.is_empty() { ".".to_owned() } else { shown }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_paths() {
        for (path, plain) in [
            ("./a/../b.md", "b.md"),
            ("../a/./b.md", "../a/b.md"),
            ("a/../../b.md", "../b.md"),
            ("/../a", "/a"),
        ] {
            assert_eq!(plain_path(Path::new(path)), Path::new(plain), "{path}");
        }
    }

    #[test]
    fn relative_paths() {
        for (path, expected) in [
            ("/a/b/docs/x.md", "docs/x.md"),
            ("/a/docs/x.md", "../docs/x.md"),
            ("/docs/x.md", "../../docs/x.md"),
        ] {
            assert_eq!(relative(Path::new("/a/b"), Path::new(path)), expected);
        }
    }
}
