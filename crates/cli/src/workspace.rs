//! The workspace around the current folder: its packages, their settings and their sources.

use crate::config::Config;
use cargo_metadata::{MetadataCommand, Package as Manifest};
use errdown_call::{PackageFolders, plain_path};
use ignore::overrides::{Override, OverrideBuilder};
use ignore::{DirEntry, WalkBuilder};
use std::ffi::OsStr;
use std::io::{self, Error};
use std::path::{Path, PathBuf};

pub(crate) struct Workspace {
    pub(crate) packages: Vec<Package>,
    config: Config,
    root: PathBuf,
    target: PathBuf,
}

pub(crate) struct Package {
    pub(crate) name: String,
    /// The folder of its `Cargo.toml`.
    pub(crate) root: PathBuf,
    /// Whether it may be published, so that its documents must lie inside of it.
    pub(crate) is_published: bool,
    config: Config,
}

impl Workspace {
    /// Reads the workspace of a manifest, or of the current folder.
    ///
    /// # Errors
    /// No manifest, one that cargo cannot read, or unknown settings.
    pub(crate) fn read(manifest: Option<&Path>) -> io::Result<Self> {
        let mut command = MetadataCommand::new();
        command.no_deps();
        if let Some(manifest) = manifest {
            command.manifest_path(manifest);
        }
        let metadata = command.exec().map_err(|problem| Error::other(plain(&problem)))?;
        let packages = metadata.workspace_packages().into_iter().map(Package::read);
        let mut packages = packages.collect::<io::Result<Vec<_>>>()?;
        packages.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(Self {
            packages,
            config: Config::read(&metadata.workspace_metadata, "[workspace.metadata.errdown]")?,
            root: metadata.workspace_root.into(),
            target: metadata.target_directory.into(),
        })
    }

    /// The workspace of a command that names no document.
    ///
    /// # Errors
    /// As `read`.
    pub(crate) fn instead_of_documents(manifest: Option<&Path>) -> io::Result<Self> {
        Self::read(manifest).map_err(|problem| {
            Error::other(format!("no document is named, and the workspace cannot be read: {problem}"))
        })
    }

    /// The workspace of the current folder, where there is a manifest at all.
    ///
    /// # Errors
    /// As `read`.
    pub(crate) fn around() -> io::Result<Option<Self>> {
        let here = std::env::current_dir()?;
        if here.ancestors().any(|folder| folder.join("Cargo.toml").is_file()) {
            return Self::read(None).map(Some);
        }
        Ok(None)
    }

    /// What holds for a document: the settings of the package in which it lies, and of the workspace.
    pub(crate) fn config_of(&self, document: &Path) -> Config {
        let file = std::env::current_dir().unwrap_or_default().join(document);
        let holders = self.packages.iter().filter(|package| plain_path(&file).starts_with(&package.root));
        let package = holders.max_by_key(|package| package.root.components().count());
        package.map_or_else(|| self.config.clone(), |package| self.config(package))
    }

    /// What holds for a package: its own settings before those of the workspace.
    pub(crate) fn config(&self, package: &Package) -> Config {
        let of_both = |mut list: Vec<String>, more: &[String]| {
            list.extend_from_slice(more);
            list
        };
        Config {
            allow: of_both(package.config.allow.clone(), &self.config.allow),
            deny_lints: package.config.deny_lints.or(self.config.deny_lints),
            exclude: of_both(package.config.exclude.clone(), &self.config.exclude),
        }
    }

    /// The Rust files of a package, by path. Folders of other packages are theirs.
    ///
    /// # Errors
    /// A folder that cannot be read, or a pattern of `exclude` that is none.
    pub(crate) fn sources(&self, package: &Package) -> io::Result<Vec<PathBuf>> {
        let excluded =
            [patterns(&package.root, &package.config.exclude)?, patterns(&self.root, &self.config.exclude)?];
        let (root, target) = (package.root.clone(), self.target.clone());
        let is_ours = move |entry: &DirEntry| {
            let (path, is_folder) = (entry.path(), entry.file_type().is_some_and(|it| it.is_dir()));
            let is_elsewhere = path != root && is_folder && path.join("Cargo.toml").is_file();
            let is_excluded = excluded.iter().any(|patterns| patterns.matched(path, is_folder).is_ignore());
            !is_elsewhere && !is_excluded && path != target
        };
        let walk = WalkBuilder::new(&package.root).sort_by_file_path(Path::cmp).filter_entry(is_ours).build();
        let mut files = Vec::new();
        for entry in walk {
            let path = entry.map_err(Error::other)?.into_path();
            if path.extension() == Some(OsStr::new("rs")) && path.is_file() {
                files.push(path);
            }
        }
        Ok(files)
    }
}

impl Package {
    fn read(manifest: &Manifest) -> io::Result<Self> {
        let place = format!("[package.metadata.errdown] of `{}`", manifest.name);
        Ok(Self {
            name: manifest.name.to_string(),
            root: manifest.manifest_path.parent().map(Into::into).unwrap_or_default(),
            is_published: manifest.publish.as_ref().is_none_or(|registries| !registries.is_empty()),
            config: Config::read(&manifest.metadata, &place)?,
        })
    }

    /// Where a path of a call leads; `None` where only a build script knows.
    pub(crate) fn locate(&self, written: &str) -> Option<PathBuf> {
        PackageFolders::at(&self.root).file(written)
    }

    /// Whether a file lies in the folder of the package, as `cargo package` sees it: by its path,
    /// wherever links lead.
    pub(crate) fn holds(&self, file: &Path) -> bool {
        file.starts_with(&self.root)
    }
}

/// What is not searched. In this crate a pattern with `!` leaves files out.
fn patterns(root: &Path, globs: &[String]) -> io::Result<Override> {
    let mut builder = OverrideBuilder::new(root);
    for glob in globs {
        builder.add(&format!("!{glob}")).map_err(Error::other)?;
    }
    builder.build().map_err(Error::other)
}

/// A path as a person in the current folder would write it.
pub(crate) fn shown(path: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    path.strip_prefix(here).unwrap_or(path).to_string_lossy().into_owned()
}

/// What cargo says, without its own `error: `.
fn plain(problem: &cargo_metadata::Error) -> String {
    match problem {
        cargo_metadata::Error::CargoMetadata { stderr } => {
            let text = stderr.trim();
            text.strip_prefix("error: ").unwrap_or(text).to_owned()
        }
        cargo_metadata::Error::Io(error) if error.kind() == io::ErrorKind::NotFound => {
            "there is no `cargo` to run".to_owned()
        }
        other => other.to_string(),
    }
}
