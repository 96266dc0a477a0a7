//! A document as somebody names it for `diff`: a file, or `REV:path` of the git repository.

use crate::documents;
use errdown_codegen::Source;
use std::io::{self, Error, ErrorKind};
use std::path::Path;
use std::process::Command;

/// Reads a document. What exists as a file is one, whatever it is called.
///
/// # Errors
/// A file that cannot be read, or what git says.
pub(crate) fn read(word: &str) -> io::Result<Source> {
    let path = Path::new(word);
    // No revision begins with a `-`, and git would take the word for an option.
    if word.starts_with('-') || path.is_file() || !word.contains(':') {
        return documents::read(path);
    }
    let text = git(&["show"], word)?;
    // Of a folder or a commit git shows something else than its text.
    match git(&["cat-file", "-t"], word)?.trim_ascii() {
        b"blob" => Ok(Source::from_bytes(word, &text)),
        b"tree" => Err(Error::other(format!("cannot read `{word}`: it is a folder"))),
        _ => Err(Error::other(format!("cannot read `{word}`: the repository has no such file"))),
    }
}

/// What a command of git prints about a revision.
fn git(command: &[&str], word: &str) -> io::Result<Vec<u8>> {
    // Git's own words are matched by nobody here, but people search for them.
    let output = Command::new("git").args(command).arg(word).env("LC_ALL", "C").output();
    let output = output.map_err(|error| match error.kind() {
        ErrorKind::NotFound => {
            Error::other(format!("`{word}` is a document of a git repository, and there is no `git` to run"))
        }
        _ => Error::other(format!("cannot run `git {} {word}`: {error}", command.join(" "))),
    })?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let said = said.lines().next().unwrap_or("nothing").trim_start_matches("fatal: ");
        return Err(Error::other(format!("cannot read `{word}`: git says: {said}")));
    }
    Ok(output.stdout)
}
