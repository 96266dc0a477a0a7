//! The packages as they would be published: what is in them, and that they need nothing else.

use errdown_tests::project::{Project, at_root, succeed};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Packs every crate and unpacks it into a project, in a folder of its own each.
///
/// Cargo's verification is left out, since it is wrong the second time: it keeps the packages that
/// others depend on unpacked and compiled, by their version alone, however they have changed.
fn unpack_into(project: &Project) -> Vec<PathBuf> {
    let packed = project.path("packed");
    succeed(
        Command::new(env!("CARGO"))
            .args(["package", "--workspace", "--exclude=errdown-tests", "--offline"])
            .args(["--allow-dirty", "--no-verify", "--target-dir"])
            .arg(&packed)
            .current_dir(at_root("")),
    );
    let mut packages = Vec::new();
    for file in fs::read_dir(packed.join("package")).unwrap() {
        let file = file.unwrap().path();
        if file.extension().is_some_and(|extension| extension == "crate") {
            // With `m` the files are new, for cargo: those of all packages are of one day in 2006.
            succeed(Command::new("tar").arg("-xmzf").arg(&file).arg("-C").arg(project.path("")));
            packages.push(project.path("").join(file.file_stem().unwrap()));
        }
    }
    packages.sort();
    packages
}

/// The name and the version of a package.
fn name(package: &Path) -> &str {
    package.file_name().unwrap().to_str().unwrap()
}

#[test]
fn packages_hold_the_files_that_their_links_lead_to() {
    let project = Project::new("packed");
    let packages = unpack_into(&project);
    let holds = |package: &Path, file: &str| {
        let is_ordinary = fs::symlink_metadata(package.join(file)).is_ok_and(|metadata| metadata.is_file());
        assert!(is_ordinary, "{} has no {file}", name(package));
        let is_same = fs::read(package.join(file)).unwrap() == fs::read(at_root(file)).unwrap();
        assert!(is_same, "{} has another {file}", name(package));
    };
    for package in &packages {
        holds(package, "LICENSE-APACHE");
        holds(package, "LICENSE-MIT");
    }
    let errdown =
        packages.iter().find(|package| name(package) == concat!("errdown-", env!("CARGO_PKG_VERSION")));
    holds(errdown.unwrap(), "README.md");
    holds(errdown.unwrap(), "docs-src/error-codes.md");
    holds(errdown.unwrap(), "docs-src/fine-tuning.md");
}

#[test]
fn packages_build_without_the_workspace() {
    let project = Project::new("published").with("docs/errors.md", DOCUMENT).with("src/lib.rs", CLIENT);
    let packages = unpack_into(&project);
    let names: Vec<&str> = packages.iter().map(|package| name(package)).collect();
    let patch = |name: &&str| {
        let (package, _) = name.rsplit_once('-').unwrap();
        format!("{package}.path = \"{name}\"\n")
    };
    let patches: Vec<String> = names.iter().map(patch).collect();
    let workspace = format!("[workspace]\nmembers = {names:?}\n\n[patch.crates-io]\n{}", patches.concat());
    project.write("Cargo.toml", &format!("{MANIFEST}\n{workspace}"));
    project.build(&["check", "--workspace", "--all-features"]).unwrap();
}

const MANIFEST: &str = r#"
[package]
name = "published"
edition = "2024"

[dependencies]
errdown = { version = "*", features = ["together"] }
"#;

const DOCUMENT: &str = "
| Code | Cause |
|---|---|
| 503 | Closed |
";

/// Includes a document, as errdown itself does with those in its package.
const CLIENT: &str = r#"
errdown::include_errors!("docs/errors.md");

const _: () = {
    use errdown::together::InferenceError;

    assert!(matches!(ErrorCode::from_code(503), Some(ErrorCode::Closed)));
    assert!(matches!(InferenceError::from_code(429), Some(InferenceError::RateLimit)));
};
"#;
