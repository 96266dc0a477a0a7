//! What `#[errdown(…)]` says about a variant and about a field.

use crate::input::{Reader, any_ident, key, spanned, value};
use errdown_codegen::{DeclaredVariant, FieldRole, RowKey, Spanned, Standing, VariantKey, nearest};
use proc_macro2::{Ident, Span};
use syn::parse::ParseStream;
use syn::{LitStr, Token};

/// The attributes of a variant.
#[derive(Default)]
pub(super) struct Variant {
    standing: Option<(Standing, Span)>,
    pub(super) display: Option<Spanned<String>>,
    pub(super) retry: Option<Spanned<String>>,
    /// Whether the attributes could not be read.
    pub(super) is_unclear: bool,
}

/// The attributes of a field.
#[derive(Default)]
pub(super) struct Field {
    pub(super) role: Option<FieldRole>,
}

const OF_VARIANT: &[&str] = &["code", "row", "name", "display", "retry", "transparent", "undocumented"];
const OF_FIELD: &[&str] = &["retry_after"];

impl Variant {
    /// `code = 400, display = "…"`.
    pub(super) fn read(&mut self, reader: &mut Reader, input: ParseStream<'_>) -> syn::Result<()> {
        while !input.is_empty() {
            let name = input.call(any_ident)?;
            match name.to_string().as_str() {
                "transparent" => self.stands(reader, &name, Standing::Transparent),
                "undocumented" => self.stands(reader, &name, Standing::Undocumented),
                "code" => self.code(reader, &name, input)?,
                "row" | "name" => self.row(reader, &name, input)?,
                "display" => {
                    input.parse::<Token![=]>()?;
                    once(reader, &name, &mut self.display, spanned(&input.parse()?));
                }
                "retry" => {
                    input.parse::<Token![=]>()?;
                    let retry = retry(input)?;
                    once(reader, &name, &mut self.retry, retry);
                }
                _ => unknown(reader, &name, OF_VARIANT, input)?,
            }
            comma(input)?;
        }
        Ok(())
    }

    fn code(&mut self, reader: &mut Reader, name: &Ident, input: ParseStream<'_>) -> syn::Result<()> {
        input.parse::<Token![=]>()?;
        let span = input.span();
        match key(input) {
            Ok(Spanned { value: RowKey::Code(code), .. }) if input.is_empty() || input.peek(Token![,]) => {
                let key = Spanned::new(VariantKey::Code(code), span);
                self.stands(reader, name, Standing::ByKey(key));
                Ok(())
            }
            _ => Err(syn::Error::new(span, "a code is an integer, or stands in quotes")),
        }
    }

    fn row(&mut self, reader: &mut Reader, name: &Ident, input: ParseStream<'_>) -> syn::Result<()> {
        input.parse::<Token![=]>()?;
        let text: LitStr = input.parse()?;
        let key = if name == "row" { VariantKey::Row } else { VariantKey::Name };
        let key = Spanned::new(key(text.value()), text.span());
        self.stands(reader, name, Standing::ByKey(key));
        Ok(())
    }

    /// Whether it is said how the variant stands to the documents.
    pub(super) fn is_placed(&self) -> bool {
        self.standing.is_some()
    }

    fn stands(&mut self, reader: &mut Reader, name: &Ident, standing: Standing) {
        if self.standing.is_some() {
            let message = "a variant has one of `code`, `row`, `name`, `transparent` and `undocumented`";
            reader.problem(name.span(), message);
        }
        self.standing.get_or_insert((standing, name.span()));
    }

    /// How the variant stands to the documents, now that its fields are known.
    pub(super) fn standing(self, reader: &mut Reader, variant: &mut DeclaredVariant) -> Standing {
        let Some((standing, span)) = self.standing else {
            return if self.is_unclear { Standing::Undocumented } else { Standing::ByName };
        };
        match standing {
            Standing::Transparent if variant.fields.len() != 1 => {
                let message = "a transparent variant has one field, the error that it stands for";
                reader.problem(span, message);
                Standing::Undocumented
            }
            Standing::Transparent => {
                if let Some(display) = variant.display.take() {
                    let message = "a transparent variant displays as its field does";
                    reader.problem(display.token_span, message);
                }
                Standing::Transparent
            }
            Standing::Undocumented if variant.display.is_none() => {
                let message = "what does it display? write `undocumented, display = \"…\"`";
                reader.problem(span, message);
                Standing::Undocumented
            }
            standing => standing,
        }
    }
}

impl Field {
    /// `retry_after`.
    pub(super) fn read(&mut self, reader: &mut Reader, input: ParseStream<'_>) -> syn::Result<()> {
        while !input.is_empty() {
            let name = input.call(any_ident)?;
            if name == "retry_after" {
                self.role(reader, FieldRole::RetryAfter, name.span());
            } else {
                unknown(reader, &name, OF_FIELD, input)?;
            }
            comma(input)?;
        }
        Ok(())
    }

    /// What the field is. `#[from]` says that it is the source too.
    pub(super) fn role(&mut self, reader: &mut Reader, role: FieldRole, span: Span) {
        match (self.role, role) {
            (None | Some(FieldRole::Source), FieldRole::From) | (None, _) => self.role = Some(role),
            (Some(FieldRole::From), FieldRole::Source) => {}
            _ => {
                self.role = Some(FieldRole::Plain);
                reader
                    .problem(span, "a field is one of `#[source]`, `#[from]` and `#[errdown(retry_after)]`");
            }
        }
    }
}

/// Advice in quotes, as other attributes have it, or as it stands in a call.
fn retry(input: ParseStream<'_>) -> syn::Result<Spanned<String>> {
    if input.peek(LitStr) {
        return Ok(spanned(&input.parse()?));
    }
    let span = input.span();
    Ok(Spanned::new(value(input)?.to_string(), span))
}

fn once<T>(reader: &mut Reader, name: &Ident, place: &mut Option<T>, value: T) {
    if place.replace(value).is_some() {
        reader.problem(name.span(), format_args!("`{name}` is given twice"));
    }
}

fn unknown(reader: &mut Reader, name: &Ident, known: &[&str], input: ParseStream<'_>) -> syn::Result<()> {
    let word = name.to_string();
    let hint = match nearest(&word, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("known are `{}`", known.join("`, `")),
    };
    reader.problem(name.span(), format_args!("unknown word `{word}`; {hint}"));
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<proc_macro2::TokenTree>()?;
    }
    Ok(())
}

fn comma(input: ParseStream<'_>) -> syn::Result<()> {
    if input.is_empty() { Ok(()) } else { input.parse::<Token![,]>().map(drop) }
}
