//! What `#[errdown(…)]` says about a variant and about a field.

use crate::input::{Reader, any_ident, key, spanned, value};
use errdown_codegen::{DeclaredVariant, FieldRole, RowKey, Spanned, Standing, VariantKey, nearest};
use proc_macro2::{Ident, Span};
use syn::parse::ParseStream;
use syn::{LitInt, LitStr, Token};

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
                    equals(&name, input)?;
                    let template = spanned(&input.parse()?);
                    if template.value.trim().is_empty() {
                        reader.problem(template.token_span, "an empty `display` says nothing");
                    }
                    once(reader, &name, &mut self.display, template);
                }
                "retry" => {
                    equals(&name, input)?;
                    let retry = retry(input)?;
                    once(reader, &name, &mut self.retry, retry);
                }
                "retry_after" | "source" | "from" => of_field(reader, &name, input)?,
                _ => unknown(reader, &name, OF_VARIANT, input)?,
            }
            comma(input)?;
        }
        Ok(())
    }

    fn code(&mut self, reader: &mut Reader, name: &Ident, input: ParseStream<'_>) -> syn::Result<()> {
        equals(name, input)?;
        let span = input.span();
        let is_number = input.peek(LitInt) || input.peek(Token![-]);
        match key(input) {
            Ok(Spanned { value: RowKey::Code(code), .. }) if input.is_empty() || input.peek(Token![,]) => {
                let key = Spanned::new(VariantKey::Code(code), span);
                self.stands(reader, name, Standing::ByKey(key));
                Ok(())
            }
            Err(error) if is_number => Err(error),
            _ => Err(syn::Error::new(span, "a code is an integer, or stands in quotes")),
        }
    }

    fn row(&mut self, reader: &mut Reader, name: &Ident, input: ParseStream<'_>) -> syn::Result<()> {
        equals(name, input)?;
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
            match name.to_string().as_str() {
                "retry_after" => self.role(reader, FieldRole::RetryAfter, name.span()),
                "source" | "from" => {
                    reader.problem(name.span(), format_args!("write `#[{name}]`, without `errdown`"));
                    rest(input)?;
                }
                _ => unknown(reader, &name, OF_FIELD, input)?,
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
    rest(input)
}

/// A word of a field, at a variant.
fn of_field(reader: &mut Reader, name: &Ident, input: ParseStream<'_>) -> syn::Result<()> {
    let spelling = if name == "retry_after" { "errdown(retry_after)".to_owned() } else { name.to_string() };
    reader.problem(name.span(), format_args!("`#[{spelling}]` stands at a field"));
    rest(input)
}

/// The `=` between a word and its value. One that is missing is shown at the word: behind it there may
/// be nothing.
pub(super) fn equals(name: &Ident, input: ParseStream<'_>) -> syn::Result<()> {
    if input.parse::<Option<Token![=]>>()?.is_none() {
        return Err(syn::Error::new(name.span(), format_args!("`{name}` needs a value: `{name} = …`")));
    }
    Ok(())
}

/// Skips everything up to the next comma.
pub(super) fn rest(input: ParseStream<'_>) -> syn::Result<()> {
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<proc_macro2::TokenTree>()?;
    }
    Ok(())
}

fn comma(input: ParseStream<'_>) -> syn::Result<()> {
    if input.is_empty() { Ok(()) } else { input.parse::<Token![,]>().map(drop) }
}
