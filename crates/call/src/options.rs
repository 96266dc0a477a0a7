//! The options of a call, which are those of the derive, too.

use crate::allowed::allowed_rule;
use crate::document::Documents;
use crate::path::plain_path;
use crate::problem::Problem;
use crate::tokens::{
    any_ident, comma_separated, flat, is_path, key, name, path, spanned, strings, value, written_advice,
};
use errdown_codegen::{Attributes, CodeType, Options, Role, RowKey, RowOverride, Spanned, suggest_or_list};
use proc_macro2::{Group, Ident, Span, TokenStream};
use std::path::Path;
use syn::parse::ParseStream;
use syn::{Lifetime, LitBool, LitStr, Token, braced, bracketed, token};

/// Collects the options and what is wrong with them.
#[derive(Default)]
pub(crate) struct OptionReader {
    pub(crate) options: Options,
    pub(crate) attributes: Attributes,
    pub(crate) exhaustive: bool,
    pub(crate) warn: bool,
    pub(crate) lock: Option<Spanned<String>>,
    pub(crate) runtime: Option<TokenStream>,
    pub(crate) problems: Vec<Problem>,
    given: Vec<String>,
}

#[rustfmt::skip]
const OPTIONS: &[&str] = &[
    "table", "columns", "base_url", "display", "code", "success", "exhaustive", "strict", "allow", "warn", "lock", "crate",
];

impl OptionReader {
    pub(crate) fn attributes(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        while input.parse::<Option<Token![#]>>()?.is_some() {
            let group: Group = input.parse()?;
            if let Err(objection) = self.attributes.add(&flat(group.stream())) {
                self.problem(group.span(), objection);
            }
        }
        Ok(())
    }

    pub(crate) fn problem(&mut self, span: Span, message: impl std::fmt::Display) {
        self.problems.push(Problem::new(span, message));
    }

    /// Reports a document that is given twice, however its path is written.
    pub(crate) fn check_documents(&mut self, documents: &Documents) {
        let Documents::Files(paths) = documents else { return };
        for (at, path) in paths.iter().enumerate() {
            let plain = |path: &Spanned<String>| plain_path(Path::new(&path.value));
            if paths.iter().take(at).any(|earlier| plain(earlier) == plain(path)) {
                self.problem(path.token_span, format_args!("document `{}` is given twice", path.value));
            }
        }
    }

    /// The options in the braces of a call.
    pub(crate) fn options(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        comma_separated(input, |input| self.option(input))
    }

    fn option(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let is_word = input.peek(syn::Ident) || input.peek(Token![crate]);
        if !is_word || input.peek2(Token![=>]) {
            return self.row(input);
        }
        let name = input.call(any_ident)?;
        input.parse::<Token![:]>()?;
        self.report_repeated(&name);
        if !self.value_of(&name, input)? {
            self.report_unknown(&name, OPTIONS);
            value(input)?;
        }
        Ok(())
    }

    /// Reports an option that is given twice.
    pub(crate) fn report_repeated(&mut self, name: &Ident) {
        let word = name.to_string();
        if self.given.contains(&word) {
            self.problem(name.span(), format_args!("option `{word}` is given twice"));
        }
        self.given.push(word);
    }

    /// Reads the value of an option. For an unknown option it reads nothing and returns `false`.
    pub(crate) fn value_of(&mut self, name: &Ident, input: ParseStream<'_>) -> syn::Result<bool> {
        match name.to_string().as_str() {
            "table" => self.options.tables = strings(input)?,
            "columns" => self.columns(input)?,
            "base_url" => self.base_url(&input.parse()?),
            "display" => self.options.display = Some(spanned(&input.parse()?)),
            "code" => self.code(input)?,
            "success" => self.success(input)?,
            "exhaustive" => self.exhaustive = input.parse::<LitBool>()?.value,
            "strict" => self.options.strict = input.parse::<LitBool>()?.value,
            "warn" => self.warn = input.parse::<LitBool>()?.value,
            "allow" => self.allow(input)?,
            "lock" => self.lock = Some(spanned(&input.parse()?)),
            "crate" => self.runtime(input)?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    pub(crate) fn report_unknown(&mut self, name: &Ident, known: &[&str]) {
        let word = name.to_string();
        let suggestion = suggest_or_list(&word, known);
        self.problem(name.span(), format_args!("unknown option `{word}`; {suggestion}"));
    }

    fn columns(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let content;
        braced!(content in input);
        comma_separated(&content, |input| self.column(input))
    }

    /// `"Header" => role`.
    fn column(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let header = spanned(&input.parse()?);
        input.parse::<Token![=>]>()?;
        let role = input.call(any_ident)?;
        if self.options.columns.iter().any(|(earlier, _)| earlier.value == header.value) {
            self.problem(header.token_span, format_args!("column `{}` is given twice", header.value));
        }
        if let Some(known) = Role::from_name(&role.to_string()) {
            self.options.columns.push((header, known));
        } else {
            let known: Vec<&str> = Role::ALL.iter().map(|(name, _)| *name).collect();
            let message = format!("unknown role `{role}`; known are `{}`", known.join("`, `"));
            self.problem(role.span(), message);
        }
        Ok(())
    }

    fn base_url(&mut self, literal: &LitStr) {
        let url = literal.value();
        if !url.contains("://") {
            self.problem(
                literal.span(),
                "`base_url` is an absolute URL, such as `https://docs.example/errors`",
            );
        }
        self.options.base_url = Some(url);
    }

    /// The path of errdown, in quotes too, as other derives have it.
    fn runtime(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        if !input.peek(LitStr) {
            self.runtime = Some(path(value(input)?));
            return Ok(());
        }
        let literal: LitStr = input.parse()?;
        match literal.parse::<TokenStream>() {
            Ok(tokens) if is_path(&tokens) => self.runtime = Some(path(tokens)),
            _ => self.problem(literal.span(), "`crate` is a path, such as `errdown` or `my_crate::errdown`"),
        }
        Ok(())
    }

    /// `u16`, `i64`, `str` or `&'static str`.
    fn code(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let span = input.span();
        let is_reference = input.parse::<Option<Token![&]>>()?.is_some();
        let _lifetime = if input.peek(Lifetime) { Some(input.parse::<Lifetime>()?) } else { None };
        let word = input.call(any_ident)?;
        match (word.to_string().as_str(), is_reference) {
            ("u16", false) => self.options.code = Some(Spanned::new(CodeType::U16, span)),
            ("i64", false) => self.options.code = Some(Spanned::new(CodeType::I64, span)),
            ("str", _) => self.options.code = Some(Spanned::new(CodeType::Str, span)),
            _ => self.problem(span, "a code is `u16`, `i64` or `&'static str`"),
        }
        Ok(())
    }

    fn success(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let word = input.call(any_ident)?;
        match word.to_string().as_str() {
            "include" => self.options.success = true,
            "skip" => self.options.success = false,
            _ => self.problem(word.span(), "`success` is `include` or `skip`"),
        }
        Ok(())
    }

    /// `[surplus-cells, not-a-code]`.
    fn allow(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let content;
        bracketed!(content in input);
        comma_separated(&content, |input| {
            let span = input.span();
            match allowed_rule(&value(input)?.to_string().replace(' ', "")) {
                Ok(rule) => self.options.allow.push(rule),
                Err(message) => self.problem(span, message),
            }
            Ok(())
        })
    }

    /// `403 => Name`, `429 => { retry: slow_down(30s) }`, `"5xx" => …`, `RateLimit => …`.
    fn row(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let mut row = RowOverride { key: key(input)?, name: None, retry: None };
        input.parse::<Token![=>]>()?;
        if input.peek(token::Brace) {
            let content;
            braced!(content in input);
            comma_separated(&content, |input| self.row_option(&mut row, input))?;
        } else {
            row.name = Some(name(&input.call(any_ident)?));
        }
        if self.options.rows.iter().any(|earlier| earlier.key.value == row.key.value) {
            let (RowKey::Code(key) | RowKey::Name(key)) = &row.key.value;
            let message = format!("row `{key}` is given twice");
            self.problem(row.key.token_span, message);
        }
        self.options.rows.push(row);
        Ok(())
    }

    /// `name: Internal` or `retry: slow_down(30s)`.
    fn row_option(&mut self, row: &mut RowOverride, input: ParseStream<'_>) -> syn::Result<()> {
        let word = input.call(any_ident)?;
        input.parse::<Token![:]>()?;
        match word.to_string().as_str() {
            "name" => row.name = Some(name(&input.call(any_ident)?)),
            "retry" => {
                let span = input.span();
                row.retry = Some(Spanned::new(written_advice(value(input)?), span));
            }
            _ => {
                let message = format!("unknown option `{word}` of a row; known are `name` and `retry`");
                self.problem(word.span(), message);
                value(input)?;
            }
        }
        Ok(())
    }
}
