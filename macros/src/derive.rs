//! The input of `#[derive(DocumentedError)]`, read by hand as the call of `include_errors!` is:
//! from the tokens of an enum to plain data. What is wrong with its attributes is collected; how it
//! stands to its documents is not judged here.

mod attributes;
mod item;
mod roles;

use crate::input::{Documents, Reader, any_ident, value};
use attributes::{Field, Variant, equals, rest};
use errdown_codegen::{Declared, DeclaredField, DeclaredVariant, FieldRole, Options, Shape, Standing};
use item::{Attribute, Item};
use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::{LitBool, LitStr, Token, bracketed, parenthesized, token};

/// An enum, with what is wrong with its attributes.
pub(crate) struct Derive {
    /// `None` where the enum names no document; that is a problem already.
    pub(crate) documents: Option<Documents>,
    pub(crate) options: Options,
    pub(crate) declared: Declared,
    /// Whether lints that change which rows there are are compiler warnings.
    pub(crate) warn: bool,
    pub(crate) lock: Option<LitStr>,
    /// Whether it is known what the enum says about its documents.
    pub(crate) is_clear: bool,
    pub(crate) problems: Vec<syn::Error>,
}

/// The options of the enum.
#[rustfmt::skip]
const OPTIONS: &[&str] = &[
    "from", "document", "table", "columns", "base_url", "display", "partial", "from_code", "code", "success", "strict",
    "allow", "warn", "lock", "crate",
];

impl Parse for Derive {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let item: Item = input.parse()?;
        let mut reader = EnumReader::new();
        for attribute in item.attributes.iter().filter(|attribute| attribute.name == "errdown") {
            attribute.read(&mut reader, EnumReader::options);
        }
        // Where the options could not be read, what they say about documents and rows is not known.
        let is_clear = reader.shared.problems.is_empty();
        if reader.documents.is_none() && is_clear {
            let message = "which document? write `#[errdown(from = \"docs/errors.md\")]`";
            reader.shared.problem(item.name.span(), message);
        }
        let variants = item.variants.into_iter().map(|variant| reader.variant(variant)).collect();
        let EnumReader { documents, shared, partial, from_code } = reader;
        let Reader { options, warn, lock, runtime, problems, .. } = shared;
        let shape = Shape {
            name: item.name,
            visibility: item.visibility,
            attributes: TokenStream::new(),
            conditions: TokenStream::new(),
            exhaustive: true,
            runtime: runtime.unwrap_or_else(|| quote!(::errdown)),
            token_span: Span::call_site(),
        };
        let declared = Declared { shape, generics: item.generics, variants, partial, from_code };
        let is_clear = is_clear && documents.is_some();
        Ok(Self { documents, options, declared, warn, lock, is_clear, problems })
    }
}

/// Reads the attributes of an enum, and collects what is wrong with them.
struct EnumReader {
    documents: Option<Documents>,
    shared: Reader,
    partial: bool,
    from_code: bool,
}

impl EnumReader {
    fn new() -> Self {
        Self { documents: None, shared: Reader::default(), partial: false, from_code: true }
    }

    /// `from = "docs/errors.md", partial, …`.
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
        let name = input.call(any_ident)?;
        self.shared.first_time(&name);
        let word = name.to_string();
        let is_bare = !input.peek(Token![=]);
        if is_bare && matches!(word.as_str(), "partial" | "from_code" | "strict" | "warn") {
            self.flag(&word, true);
            return Ok(());
        }
        if is_bare && !OPTIONS.contains(&word.as_str()) {
            self.shared.unknown(&name, OPTIONS);
            return rest(input);
        }
        equals(&name, input)?;
        match word.as_str() {
            "from" => self.documents(Documents::Files(paths(input)?), &name),
            "document" => self.documents(Documents::Inline(input.parse()?), &name),
            "partial" | "from_code" => {
                let is_wanted = input.parse::<LitBool>()?.value;
                self.flag(&word, is_wanted);
            }
            "exhaustive" => {
                self.shared
                    .problem(name.span(), "the enum is yours: `#[non_exhaustive]` stands above it or not");
                value(input)?;
            }
            _ => {
                if !self.shared.value_of(&name, input)? {
                    self.shared.unknown(&name, OPTIONS);
                    value(input)?;
                }
            }
        }
        Ok(())
    }

    fn flag(&mut self, word: &str, is_wanted: bool) {
        match word {
            "partial" => self.partial = is_wanted,
            "from_code" => self.from_code = is_wanted,
            "strict" => self.shared.options.strict = is_wanted,
            _ => self.shared.warn = is_wanted,
        }
    }

    fn documents(&mut self, documents: Documents, name: &Ident) {
        self.shared.documents(&documents);
        let is_inline = |documents: &Documents| matches!(documents, Documents::Inline(_));
        if self.documents.as_ref().is_some_and(|earlier| is_inline(earlier) != is_inline(&documents)) {
            self.shared
                .problem(name.span(), "the documents are given by `from` or by `document`, not by both");
        }
        self.documents.get_or_insert(documents);
    }

    /// A variant with its attributes, as the rules of codegen want it.
    fn variant(&mut self, item: item::Variant) -> DeclaredVariant {
        let mut told = Variant::default();
        let problems = self.shared.problems.len();
        for attribute in &item.attributes {
            match attribute.name.as_str() {
                "errdown" => attribute.read(self, |reader, input| told.read(&mut reader.shared, input)),
                "source" | "from" => {
                    let message = format!("`#[{}]` stands at a field", attribute.name);
                    self.shared.problem(attribute.token_span, message);
                }
                _ => {}
            }
        }
        if self.shared.problems.len() > problems && !told.is_placed() {
            // Which row it was meant for cannot be known, nor which one lacks a variant.
            told.is_unclear = true;
            self.partial = true;
        }
        let mut fields: Vec<DeclaredField> = item.fields.into_iter().map(|field| self.field(field)).collect();
        roles::settle(&mut self.shared, &mut fields);
        let mut variant = DeclaredVariant {
            ident: item.name,
            standing: Standing::ByName,
            display: told.display.take(),
            retry: told.retry.take(),
            fields,
        };
        variant.standing = told.standing(&mut self.shared, &mut variant);
        variant
    }

    fn field(&mut self, item: item::Field) -> DeclaredField {
        let mut told = Field::default();
        for attribute in &item.attributes {
            match attribute.name.as_str() {
                "errdown" => attribute.read(self, |reader, input| told.read(&mut reader.shared, input)),
                "source" | "from" if attribute.arguments.is_some() => {
                    let message = format!("write `#[{}]`, it takes no arguments", attribute.name);
                    self.shared.problem(attribute.token_span, message);
                }
                "source" => told.role(&mut self.shared, FieldRole::Source, attribute.token_span),
                "from" => told.role(&mut self.shared, FieldRole::From, attribute.token_span),
                _ => {}
            }
        }
        DeclaredField { ident: item.name, ty: item.ty, role: told.role.unwrap_or(FieldRole::Plain) }
    }
}

impl Attribute {
    /// Reads what stands in the parentheses; what cannot be read is one problem.
    fn read(
        &self,
        reader: &mut EnumReader,
        read: impl FnOnce(&mut EnumReader, ParseStream<'_>) -> syn::Result<()>,
    ) {
        let arguments = match &self.arguments {
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis => group,
            _ => return reader.shared.problem(self.token_span, "write `#[errdown(…)]`"),
        };
        // What is missing at the end is shown at the closing parenthesis.
        let parser = |input: ParseStream<'_>| {
            let content;
            parenthesized!(content in input);
            read(reader, &content)
        };
        let parsed = syn::parse::Parser::parse2(parser, TokenTree::from(arguments.clone()).into());
        if let Err(error) = parsed {
            reader.shared.problems.push(error);
        }
    }
}

/// One path, or a list of them in brackets.
fn paths(input: ParseStream<'_>) -> syn::Result<Vec<LitStr>> {
    if !input.peek(token::Bracket) {
        return Ok(vec![input.parse()?]);
    }
    let content;
    bracketed!(content in input);
    let list = content.parse_terminated(syn::parse::ParseBuffer::parse::<LitStr>, Token![,])?;
    if list.is_empty() {
        return Err(content.error("expected the path of a document"));
    }
    Ok(list.into_iter().collect())
}
