//! The call of `include_errors!`, read by hand: syn's own syntax tree needs features that would
//! cost every user of errdown build time. The options are the derive's too.

use errdown_codegen::{
    Attributes, CodeType, Options, Role, RowKey, RowOverride, Rule, Shape, Spanned, nearest, plain_path,
};
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::quote;
use std::path::Path;
use syn::parse::{Parse, ParseStream};
use syn::{Lifetime, LitBool, LitInt, LitStr, Token, braced, bracketed, token};

/// A call, with what is wrong with its options.
pub(crate) struct Input {
    pub(crate) documents: Documents,
    pub(crate) options: Options,
    pub(crate) shape: Shape,
    /// Whether lints that change the enum are compiler warnings.
    pub(crate) warn: bool,
    /// The file of what has been accepted.
    pub(crate) lock: Option<LitStr>,
    pub(crate) problems: Vec<syn::Error>,
}

/// Where the documents are.
pub(crate) enum Documents {
    Files(Vec<LitStr>),
    Inline(LitStr),
}

impl Documents {
    /// The literal that stands for the documents in diagnostics.
    pub(crate) fn span(&self) -> Span {
        match self {
            Self::Files(paths) => paths.first().map_or_else(Span::call_site, LitStr::span),
            Self::Inline(text) => text.span(),
        }
    }
}

impl Parse for Input {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut reader = Reader::default();
        reader.attributes(input)?;
        let is_short = input.peek(LitStr);
        let (visibility, name) = if is_short {
            (quote!(pub), Ident::new("ErrorCode", Span::call_site()))
        } else {
            let visibility = visibility(input)?;
            input.parse::<Token![enum]>()?;
            (visibility, input.parse()?)
        };
        let documents = documents(input, is_short)?;
        reader.documents(&documents);
        if input.peek(token::Brace) {
            let content;
            braced!(content in input);
            reader.options(&content)?;
        }
        input.parse::<Option<Token![;]>>()?;
        if !input.is_empty() {
            return Err(input.error("expected options in braces, or the end of the call"));
        }
        let token_span = Span::call_site().located_at(documents.span());
        let Reader {
            options,
            attributes: Attributes { kept: attributes, conditions },
            exhaustive,
            warn,
            lock,
            runtime,
            problems,
            ..
        } = reader;
        let runtime = runtime.unwrap_or_else(|| quote!(::errdown));
        let shape = Shape { name, visibility, attributes, conditions, exhaustive, runtime, token_span };
        Ok(Self { documents, options, shape, warn, lock, problems })
    }
}

pub(crate) fn visibility(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let Some(visible) = input.parse::<Option<Token![pub]>>()? else { return Ok(TokenStream::new()) };
    let scope = if input.peek(token::Paren) { Some(input.parse::<Group>()?) } else { None };
    Ok(quote!(#visible #scope))
}

fn documents(input: ParseStream<'_>, is_short: bool) -> syn::Result<Documents> {
    if input.parse::<Option<Token![=]>>()?.is_some() {
        return input.parse().map(Documents::Inline);
    }
    if !is_short {
        let from: Ident = input
            .parse()
            .map_err(|error| syn::Error::new(error.span(), "expected `from \"path\"` or `= \"document\"`"))?;
        if from != "from" {
            return Err(syn::Error::new(from.span(), "expected `from \"path\"` or `= \"document\"`"));
        }
    }
    let mut paths = vec![input.parse()?];
    while input.parse::<Option<Token![,]>>()?.is_some() && input.peek(LitStr) {
        paths.push(input.parse()?);
    }
    Ok(Documents::Files(paths))
}

/// Collects the options and what is wrong with them.
#[derive(Default)]
pub(crate) struct Reader {
    pub(crate) options: Options,
    attributes: Attributes,
    exhaustive: bool,
    pub(crate) warn: bool,
    pub(crate) lock: Option<LitStr>,
    pub(crate) runtime: Option<TokenStream>,
    seen: Vec<String>,
    pub(crate) problems: Vec<syn::Error>,
}

#[rustfmt::skip]
const OPTIONS: &[&str] = &[
    "table", "columns", "base_url", "display", "code", "success", "exhaustive", "strict", "allow", "warn", "lock", "crate",
];

impl Reader {
    fn attributes(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        while input.parse::<Option<Token![#]>>()?.is_some() {
            let group: Group = input.parse()?;
            if let Err(objection) = self.attributes.add(&flat(group.stream())) {
                self.problem(group.span(), objection);
            }
        }
        Ok(())
    }

    pub(crate) fn problem(&mut self, span: Span, message: impl std::fmt::Display) {
        self.problems.push(syn::Error::new(span, message));
    }

    pub(crate) fn documents(&mut self, documents: &Documents) {
        let Documents::Files(paths) = documents else { return };
        for (at, path) in paths.iter().enumerate() {
            let plain = |path: &LitStr| plain_path(Path::new(&path.value()));
            if paths.iter().take(at).any(|earlier| plain(earlier) == plain(path)) {
                self.problem(path.span(), format_args!("document `{}` is given twice", path.value()));
            }
        }
    }

    fn options(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        while !input.is_empty() {
            self.option(input)?;
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(())
    }

    fn option(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let is_word = input.peek(syn::Ident) || input.peek(Token![crate]);
        if !is_word || input.peek2(Token![=>]) {
            return self.row(input);
        }
        let name = input.call(any_ident)?;
        input.parse::<Token![:]>()?;
        self.first_time(&name);
        if !self.value_of(&name, input)? {
            self.unknown(&name, OPTIONS);
            value(input)?;
        }
        Ok(())
    }

    /// An option is given once.
    pub(crate) fn first_time(&mut self, name: &Ident) {
        let word = name.to_string();
        if self.seen.contains(&word) {
            self.problem(name.span(), format_args!("option `{word}` is given twice"));
        }
        self.seen.push(word);
    }

    /// Reads the value of an option. `false` where there is no such option, and nothing is read.
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
            "lock" => self.lock = Some(input.parse()?),
            "crate" => self.runtime(input)?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    pub(crate) fn unknown(&mut self, name: &Ident, known: &[&str]) {
        let word = name.to_string();
        let hint = match nearest(&word, known.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("known are `{}`", known.join("`, `")),
        };
        self.problem(name.span(), format_args!("unknown option `{word}`; {hint}"));
    }

    fn columns(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let content;
        braced!(content in input);
        while !content.is_empty() {
            let header = spanned(&content.parse()?);
            content.parse::<Token![=>]>()?;
            let role = content.call(any_ident)?;
            if self.options.columns.iter().any(|(earlier, _)| earlier.value == header.value) {
                self.problem(header.token_span, format_args!("column `{}` is given twice", header.value));
            }
            if let Some(known) = Role::from_name(&role.to_string()) {
                self.options.columns.push((header, known));
            } else {
                let known: Vec<&str> = Role::ALL.iter().map(|(name, _)| *name).collect();
                self.problem(
                    role.span(),
                    format_args!("unknown role `{role}`; known are `{}`", known.join("`, `")),
                );
            }
            if !content.is_empty() {
                content.parse::<Token![,]>()?;
            }
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
        while !content.is_empty() {
            let span = content.span();
            let id = value(&content)?.to_string().replace(' ', "");
            match Rule::from_id(&id) {
                Some(rule) if rule.is_allowable() => self.options.allow.push(rule),
                Some(_) => self.problem(
                    span,
                    format_args!("`{id}` cannot be allowed: only lints and what is wrong with single rows or tables can be"),
                ),
                None => {
                    let known = Rule::ALL.iter().filter(|rule| rule.is_allowable()).map(|rule| rule.id());
                    let hint =
                        nearest(&id, known).map_or(String::new(), |near| format!("; did you mean `{near}`?"));
                    self.problem(span, format_args!("unknown rule `{id}`{hint}"));
                }
            }
            if !content.is_empty() {
                content.parse::<Token![,]>()?;
            }
        }
        Ok(())
    }

    /// `403 => Name`, `429 => { retry: slow_down(30s) }`, `"5xx" => …`, `RateLimit => …`.
    fn row(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let mut row = RowOverride { key: key(input)?, name: None, retry: None };
        input.parse::<Token![=>]>()?;
        if input.peek(token::Brace) {
            let content;
            braced!(content in input);
            while !content.is_empty() {
                let word = content.call(any_ident)?;
                content.parse::<Token![:]>()?;
                match word.to_string().as_str() {
                    "name" => row.name = Some(name(&content.call(any_ident)?)),
                    "retry" => {
                        let span = content.span();
                        row.retry = Some(Spanned::new(spelled(value(&content)?), span));
                    }
                    _ => {
                        self.problem(
                            word.span(),
                            format_args!("a row has a `name` and a `retry`, no `{word}`"),
                        );
                        value(&content)?;
                    }
                }
                if !content.is_empty() {
                    content.parse::<Token![,]>()?;
                }
            }
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
}

/// Tokens without the invisible groups that `macro_rules!` puts around its fragments.
pub(crate) fn flat(tokens: TokenStream) -> TokenStream {
    let flat_one = |token| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => flat(group.stream()),
        token => token.into(),
    };
    tokens.into_iter().map(flat_one).collect()
}

pub(crate) fn key(input: ParseStream<'_>) -> syn::Result<Spanned<RowKey>> {
    let span = input.span();
    let key = if input.peek(LitStr) {
        RowKey::Code(input.parse::<LitStr>()?.value())
    } else if input.peek(LitInt) || input.peek(Token![-]) {
        let sign = input.parse::<Option<Token![-]>>()?.map_or("", |_| "-");
        let number: LitInt = input.parse()?;
        let text = number.token().to_string().replace('_', "");
        if !number.suffix().is_empty() {
            let bare = text.strip_suffix(number.suffix()).unwrap_or(&text);
            let message = format!("a code is written without a type: `{sign}{bare}`");
            return Err(syn::Error::new(number.span(), message));
        }
        RowKey::Code(format!("{sign}{text}"))
    } else if input.peek(syn::Ident) {
        RowKey::Name(input.parse::<Ident>()?.to_string())
    } else {
        return Err(input.error(
            "expected an option, a code or the name of a row; a code that is no integer stands in quotes",
        ));
    };
    Ok(Spanned::new(key, span))
}

fn name(ident: &Ident) -> Spanned<String> {
    Spanned::new(ident.to_string(), ident.span())
}

pub(crate) fn spanned(literal: &LitStr) -> Spanned<String> {
    Spanned::new(literal.value(), literal.span())
}

/// One string, or a list of them in brackets.
fn strings(input: ParseStream<'_>) -> syn::Result<Vec<Spanned<String>>> {
    if !input.peek(token::Bracket) {
        return Ok(vec![spanned(&input.parse()?)]);
    }
    let content;
    bracketed!(content in input);
    let list = content.parse_terminated(syn::parse::ParseBuffer::parse::<LitStr>, Token![,])?;
    Ok(list.iter().map(spanned).collect())
}

/// A word, be it a keyword.
pub(crate) fn any_ident(input: ParseStream<'_>) -> syn::Result<Ident> {
    input.step(|cursor| cursor.ident().ok_or_else(|| cursor.error("expected a word")))
}

/// Everything up to the next comma.
pub(crate) fn value(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let mut tokens = TokenStream::new();
    while !input.is_empty() && !input.peek(Token![,]) {
        tokens.extend([input.parse::<TokenTree>()?]);
    }
    if tokens.is_empty() { Err(input.error("expected a value")) } else { Ok(tokens) }
}

/// Tokens as a person writes advice, `slow_down(30s, at_most = 3)`. The compiler and `proc_macro2`
/// put other spaces between them, and the text is kept as what decided.
fn spelled(tokens: TokenStream) -> String {
    let one = |token| match token {
        TokenTree::Group(group) => format!("({})", spelled(group.stream())),
        TokenTree::Punct(punct) if punct.as_char() == ',' => ", ".to_owned(),
        TokenTree::Punct(punct) if punct.as_char() == '=' => " = ".to_owned(),
        token => token.to_string(),
    };
    tokens.into_iter().map(one).collect()
}

/// Whether tokens are words with `::` between them, and perhaps in front of them.
fn is_path(tokens: &TokenStream) -> bool {
    let text = tokens.to_string();
    let mut words = text.strip_prefix("::").unwrap_or(&text).split("::");
    words.all(|word| syn::parse::Parser::parse_str(any_ident, word).is_ok())
}

/// A single word names a dependency; a longer path stands as it is.
fn path(tokens: TokenStream) -> TokenStream {
    let tokens = flat(tokens);
    let is_word = tokens.clone().into_iter().count() == 1;
    let is_relative = matches!(tokens.to_string().as_str(), "crate" | "self" | "super" | "$crate");
    if is_word && !is_relative { quote!(::#tokens) } else { tokens }
}
