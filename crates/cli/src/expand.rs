//! `cargo errdown expand`: the Rust that the macro makes of documents, to read and to review.

use crate::documents;
use crate::outcome::Outcome;
use crate::reading::Reading;
use crate::terminal::{self, Terminal};
use errdown_codegen::{Catalog, Entry, Source, compile, expand, printable};
use proc_macro2::TokenStream;
use quote::quote;
use std::fmt::Write as _;
use std::io::{self, Error, Write};
use std::path::{Path, PathBuf};
use unicode_width::UnicodeWidthStr;

#[derive(Debug, clap::Args)]
pub(crate) struct ExpandArgs {
    /// Documents, which make one enum; folders of documents, or `-` for standard input.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// The name of the enum, with its visibility, and attributes if you like.
    #[arg(long = "enum", value_name = "NAME", default_value = "pub enum ErrorCode")]
    name: String,
    /// No `#[non_exhaustive]`.
    #[arg(long)]
    exhaustive: bool,
    /// Where the runtime crate is.
    #[arg(long = "crate", value_name = "PATH")]
    runtime: Option<String>,
    #[command(flatten)]
    reading: Reading,
}

pub(crate) fn run(args: &ExpandArgs, terminal: &Terminal) -> io::Result<Outcome> {
    let documents = documents::of_one_catalog(&args.paths, &args.reading.options()?, terminal)?;
    let (files, sources): (Vec<PathBuf>, Vec<Source>) = documents.into_iter().unzip();
    let input = args.reading.call(&args.declaration(), &files, &args.more())?;
    let compilation = compile(&sources, &documents::with_normal_names(input.options));
    if compilation.has_errors() {
        documents::print_errors(&compilation, &sources)?;
        terminal::error("the documents have errors, so the macro makes errors of them");
        return Ok(Outcome::Findings);
    }
    let tracking = tracking(&files);
    let expansion = expand(&compilation.catalog, &input.shape);
    let file = syn::parse2(quote!(#tracking #expansion)).map_err(|problem| {
        Error::other(format!("the expansion is not Rust, which is a bug of errdown: {problem}"))
    })?;
    let mut out = anstream::stdout().lock();
    out.write_all(with_rows(&prettyplease::unparse(&file), &compilation.catalog).as_bytes())?;
    out.flush()?;
    Ok(Outcome::Fine)
}

impl ExpandArgs {
    /// A bare name is that of a public enum, as most are.
    fn declaration(&self) -> String {
        let name = &self.name;
        if name.contains("enum ") { name.clone() } else { format!("pub enum {name}") }
    }

    fn more(&self) -> Vec<String> {
        let exhaustive = self.exhaustive.then(|| "exhaustive: true".to_owned());
        exhaustive.into_iter().chain(self.runtime.as_ref().map(|path| format!("crate: {path}"))).collect()
    }
}

/// What makes cargo rebuild: the macro writes the same, from paths that only it can resolve.
fn tracking(files: &[PathBuf]) -> TokenStream {
    let paths = files.iter().filter(|path| path.as_path() != Path::new("-")).map(|path| {
        if path.is_absolute() {
            let path = path.to_string_lossy();
            return quote!(#path);
        }
        let path = format!("/{}", path.to_string_lossy());
        quote!(::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), #path))
    });
    let paths: Vec<TokenStream> = paths.collect();
    if paths.is_empty() {
        return TokenStream::new();
    }
    quote! {
        const _: () = {
            #[allow(dead_code)]
            fn track() {
                #(let _ = ::core::include_bytes!(#paths);)*
            }
        };
    }
}

/// The expansion with its rows in words above the table that packs them. Comments are not tokens,
/// so they come in after the formatter.
fn with_rows(text: &str, catalog: &Catalog) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let code = line.trim_start();
        if code.starts_with("static TABLE:") {
            let indent = line.get(..line.len() - code.len()).unwrap_or_default();
            for row in rows(&catalog.entries) {
                let _ = writeln!(out, "{indent}// {}", row.trim_end());
            }
        }
        out.push_str(line);
        out.push('\n');
    }
    out
}

/// Codes, variant, advice and Display of each row, in columns.
fn rows(entries: &[Entry]) -> Vec<String> {
    let cells = |entry: &Entry| {
        let advice = &entry.verdict.advice;
        let advice: Vec<String> =
            [advice.remedy.name().to_owned()].into_iter().chain(advice.conditions()).collect();
        [entry.notation(), entry.variant.name.clone(), advice.join(", "), entry.display.clone()]
            .map(|text| printable(&text).replace('\n', " "))
    };
    let head = ["Code", "Variant", "Retry", "Display"].map(str::to_owned);
    let rows: Vec<[String; 4]> = std::iter::once(head).chain(entries.iter().map(cells)).collect();
    let mut widths = [0; 3];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.width().max(*width);
        }
    }
    let line = |[code, variant, advice, display]: &[String; 4]| {
        let mut line = String::new();
        for (cell, width) in [code, variant, advice].into_iter().zip(widths) {
            line.push_str(cell);
            line.extend(std::iter::repeat_n(' ', width - cell.width() + 2));
        }
        line + display
    };
    rows.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use errdown_codegen::Options;

    /// A width of `format!` has sixteen bits.
    #[test]
    fn a_code_may_be_wider_than_any_terminal() {
        let code = "A1".repeat(40_000);
        let text = format!("| Error code | Cause |\n|---|---|\n| {code} | Down |\n");
        let catalog = compile(&[Source::new("e.md", &text)], &Options::default()).catalog;
        assert!(rows(&catalog.entries).iter().all(|row| row.len() > code.len()));
    }
}
