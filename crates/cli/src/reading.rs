//! How documents are to be read: the options of the macro as arguments. They are put together to a
//! call, which is then read as the macro reads it, so that words and problems are the same.

use crate::documents::with_normal_names;
use errdown_call::{Call, Problem};
use errdown_codegen::Options;
use proc_macro2::Literal;
use std::fmt::Write as _;
use std::io::{self, Error};
use std::path::PathBuf;

#[derive(Debug, Default, PartialEq, Eq, clap::Args)]
#[command(next_help_heading = "Options of the macro")]
pub(crate) struct Reading {
    /// The heading above the table to take, or `A > B`; default: every error table.
    #[arg(long = "table", value_name = "HEADING")]
    tables: Vec<String>,
    /// The role of a column.
    #[arg(long = "column", value_name = "HEADER=ROLE")]
    columns: Vec<String>,
    /// What relative links are relative to.
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// The template of Display, such as `{code} {title}`.
    #[arg(long, value_name = "TEMPLATE")]
    display: Option<String>,
    /// The type of a code: u16, i64 or str.
    #[arg(long, value_name = "TYPE")]
    code: Option<String>,
    /// Whether to `include` rows that document success, or to `skip` them.
    #[arg(long, value_name = "WHAT")]
    success: Option<String>,
    /// What the call says about a row: `403 => TooLong`, `429 => { retry: stop }`.
    #[arg(long = "row", value_name = "ROW")]
    rows: Vec<String>,
}

impl Reading {
    /// Refuses options where the calls of a workspace have their own.
    ///
    /// # Errors
    /// Any option.
    pub(crate) fn refuse_any(&self) -> io::Result<()> {
        if *self == Self::default() {
            return Ok(());
        }
        Err(Error::other(
            "options of the macro need documents: each call of the workspace has its own options",
        ))
    }

    /// Options that belong to no enum.
    ///
    /// # Errors
    /// What the macro would say about the options.
    pub(crate) fn options(&self) -> io::Result<Options> {
        Ok(with_normal_names(self.call("pub enum E", &[], &[])?.options))
    }

    /// The call that the macro would get.
    ///
    /// # Errors
    /// What the macro would say about it.
    pub(crate) fn call(&self, declaration: &str, paths: &[PathBuf], more: &[String]) -> io::Result<Call> {
        let quoted = |path: &PathBuf| quoted(&path.to_string_lossy());
        let paths: Vec<String> = paths.iter().map(quoted).collect();
        let documents =
            if paths.is_empty() { "= \"\"".to_owned() } else { format!("from {}", paths.join(", ")) };
        let mut options = self.written()?;
        options.extend_from_slice(more);
        let call = format!("{declaration} {documents} {{ {} }}", options.join(", "));
        let tokens = call
            .parse()
            .map_err(|error| Error::other(format!("the macro would not take these options: {error}")))?;
        let input = Call::parse(tokens).map_err(|problem| wrong(&call, &problem))?;
        match input.problems.first() {
            Some(problem) => Err(wrong(&call, problem)),
            None => Ok(input),
        }
    }

    /// The options as a call writes them.
    fn written(&self) -> io::Result<Vec<String>> {
        let mut options = Vec::new();
        if !self.tables.is_empty() {
            options.push(format!(
                "table: [{}]",
                self.tables.iter().map(|heading| quoted(heading)).collect::<Vec<_>>().join(", ")
            ));
        }
        if !self.columns.is_empty() {
            let mut columns = String::new();
            for column in &self.columns {
                let missing = || {
                    Error::other(format!(
                        "`--column {column}` has no role; write `--column {column}=solution`"
                    ))
                };
                let (header, role) = column.rsplit_once('=').ok_or_else(missing)?;
                let _ = write!(columns, "{} => {role}, ", quoted(header));
            }
            options.push(format!("columns: {{ {columns} }}"));
        }
        options.extend(self.base_url.as_ref().map(|url| format!("base_url: {}", quoted(url))));
        options.extend(self.display.as_ref().map(|template| format!("display: {}", quoted(template))));
        options.extend(self.code.as_ref().map(|code| format!("code: {code}")));
        options.extend(self.success.as_ref().map(|success| format!("success: {success}")));
        options.extend_from_slice(&self.rows);
        Ok(options)
    }
}

/// A text as a string literal of Rust.
fn quoted(text: &str) -> String {
    Literal::string(text).to_string()
}

fn wrong(call: &str, problem: &Problem) -> Error {
    let near = problem.token_span.source_text().filter(|text| text.len() < 60 && *text != call);
    let near = near.map_or(String::new(), |text| format!(", at `{text}`"));
    Error::other(format!("the macro would not take these options{near}: {problem}"))
}
