//! The input of `#[derive(DocumentedError)]`, read by hand as the call of `include_errors!` is: from
//! the tokens of an enum to plain data. Reports what is wrong with its attributes; does not compare
//! it with its documents.

mod attributes;
mod item;
mod roles;

use crate::document::Documents;
use crate::options::OptionReader;
use crate::problem::Problem;
use crate::tokens::{any_ident, comma_separated, inline_document, strings, value};
use attributes::{FieldAttributes, VariantAttributes, expect_equals, skip_value};
use errdown_codegen::{
    Declared, DeclaredField, DeclaredVariant, FieldRole, Options, Shape, Spanned, Standing,
};
use item::{Attribute, EnumItem, FieldItem, VariantItem};
use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::{LitBool, Token, parenthesized, token};

/// An enum with `#[derive(DocumentedError)]`, with what is wrong with its attributes.
#[derive(Clone, Debug)]
pub struct DerivedEnum {
    /// `None` where the enum names no document, which is a problem already.
    pub documents: Option<Documents>,
    /// How the documents become a catalog.
    pub options: Options,
    /// The enum.
    pub declared: Declared,
    /// Whether lints that change which rows there are become compiler warnings.
    pub warn: bool,
    /// The path of the lock file.
    pub lock: Option<Spanned<String>>,
    /// Whether every attribute that concerns the documents could be read.
    pub is_clear: bool,
    /// What is wrong with the attributes.
    pub problems: Vec<Problem>,
}

impl DerivedEnum {
    /// Reads the tokens of an enum.
    ///
    /// # Errors
    /// What keeps the enum from being read. What is wrong with single attributes is in
    /// [`problems`](Self::problems).
    pub fn parse(tokens: TokenStream) -> Result<Self, Problem> {
        syn::parse2::<Self>(tokens).map_err(Problem::from)
    }
}

/// The options of the enum.
#[rustfmt::skip]
const OPTIONS: &[&str] = &[
    "from", "document", "table", "columns", "base_url", "display", "partial", "from_code", "code", "success", "strict",
    "allow", "warn", "lock", "crate",
];

impl Parse for DerivedEnum {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let item: EnumItem = input.parse()?;
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
        let OptionReader { options, warn, lock, runtime, problems, .. } = shared;
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
    shared: OptionReader,
    partial: bool,
    from_code: bool,
}

impl EnumReader {
    fn new() -> Self {
        Self { documents: None, shared: OptionReader::default(), partial: false, from_code: true }
    }

    /// `from = "docs/errors.md", partial, …`.
    fn options(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        comma_separated(input, |input| self.option(input))
    }

    fn option(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let name = input.call(any_ident)?;
        self.shared.report_repeated(&name);
        let word = name.to_string();
        let is_bare = !input.peek(Token![=]);
        if is_bare && matches!(word.as_str(), "partial" | "from_code" | "strict" | "warn") {
            self.flag(&word, true);
            return Ok(());
        }
        if is_bare && !OPTIONS.contains(&word.as_str()) {
            self.shared.report_unknown(&name, OPTIONS);
            return skip_value(input);
        }
        expect_equals(&name, input)?;
        match word.as_str() {
            "from" => self.documents(Documents::Files(paths(input)?), &name),
            "document" => self.documents(Documents::Inline(inline_document(&input.parse()?)), &name),
            "partial" | "from_code" => {
                let is_wanted = input.parse::<LitBool>()?.value;
                self.flag(&word, is_wanted);
            }
            "exhaustive" => {
                let message = "`exhaustive` is for generated enums; write `#[non_exhaustive]` on this one or leave it out";
                self.shared.problem(name.span(), message);
                value(input)?;
            }
            _ => {
                if !self.shared.value_of(&name, input)? {
                    self.shared.report_unknown(&name, OPTIONS);
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
        self.shared.check_documents(&documents);
        let is_inline = |documents: &Documents| matches!(documents, Documents::Inline(_));
        if self.documents.as_ref().is_some_and(|earlier| is_inline(earlier) != is_inline(&documents)) {
            self.shared
                .problem(name.span(), "the documents are given by `from` or by `document`, not by both");
        }
        self.documents.get_or_insert(documents);
    }

    /// A variant with its attributes.
    fn variant(&mut self, item: VariantItem) -> DeclaredVariant {
        let mut attributes = VariantAttributes::default();
        let problems = self.shared.problems.len();
        for attribute in &item.attributes {
            match attribute.name.as_str() {
                "errdown" => attribute.read(self, |reader, input| attributes.read(&mut reader.shared, input)),
                "source" | "from" => {
                    let message = format!("`#[{}]` belongs on a field", attribute.name);
                    self.shared.problem(attribute.token_span, message);
                }
                _ => {}
            }
        }
        if self.shared.problems.len() > problems && !attributes.is_placed() {
            // Which row it was meant for is not known, nor which row lacks a variant.
            attributes.is_unclear = true;
            self.partial = true;
        }
        let mut fields: Vec<DeclaredField> = item.fields.into_iter().map(|field| self.field(field)).collect();
        roles::resolve(&mut self.shared, &mut fields);
        let mut variant = DeclaredVariant {
            ident: item.name,
            standing: Standing::ByName,
            display: attributes.display.take(),
            retry: attributes.retry.take(),
            fields,
        };
        variant.standing = attributes.standing(&mut self.shared, &mut variant);
        variant
    }

    fn field(&mut self, item: FieldItem) -> DeclaredField {
        let mut attributes = FieldAttributes::default();
        for attribute in &item.attributes {
            match attribute.name.as_str() {
                "errdown" => attribute.read(self, |reader, input| attributes.read(&mut reader.shared, input)),
                "source" | "from" if attribute.arguments.is_some() => {
                    let message = format!("write `#[{}]`, it takes no arguments", attribute.name);
                    self.shared.problem(attribute.token_span, message);
                }
                "source" => attributes.role(&mut self.shared, FieldRole::Source, attribute.token_span),
                "from" => attributes.role(&mut self.shared, FieldRole::From, attribute.token_span),
                _ => {}
            }
        }
        DeclaredField { ident: item.name, ty: item.ty, role: attributes.role.unwrap_or(FieldRole::Plain) }
    }
}

impl Attribute {
    /// Reads what is in the parentheses, and reports the first thing that cannot be read.
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
            reader.shared.problems.push(error.into());
        }
    }
}

/// One path, or a list of them in brackets.
fn paths(input: ParseStream<'_>) -> syn::Result<Vec<Spanned<String>>> {
    let is_list = input.peek(token::Bracket);
    let span = input.span();
    let list = strings(input)?;
    if is_list && list.is_empty() {
        return Err(syn::Error::new(span, "expected the path of a document"));
    }
    Ok(list)
}
