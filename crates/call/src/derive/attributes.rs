//! What `#[errdown(…)]` says about a variant and about a field.

use crate::options::OptionReader;
use crate::tokens::{any_ident, comma_separated, key, spanned, value};
use errdown_codegen::{DeclaredVariant, FieldRole, RowKey, Spanned, Standing, VariantKey, suggest_or_list};
use proc_macro2::{Ident, Span};
use syn::parse::ParseStream;
use syn::{LitInt, LitStr, Token};

/// The attributes of a variant.
#[derive(Default)]
pub(super) struct VariantAttributes {
    standing: Option<(Standing, Span)>,
    pub(super) display: Option<Spanned<String>>,
    pub(super) retry: Option<Spanned<String>>,
    /// Whether the attributes could not be read.
    pub(super) is_unclear: bool,
}

/// The attributes of a field.
#[derive(Default)]
pub(super) struct FieldAttributes {
    pub(super) role: Option<FieldRole>,
}

const OF_VARIANT: &[&str] = &["code", "row", "name", "display", "retry", "transparent", "undocumented"];
const OF_FIELD: &[&str] = &["retry_after"];

impl VariantAttributes {
    /// `code = 400, display = "…"`.
    pub(super) fn read(&mut self, reader: &mut OptionReader, input: ParseStream<'_>) -> syn::Result<()> {
        comma_separated(input, |input| {
            let name = input.call(any_ident)?;
            match name.to_string().as_str() {
                "transparent" => self.place(reader, &name, Standing::Transparent),
                "undocumented" => self.place(reader, &name, Standing::Undocumented),
                "code" => self.code(reader, &name, input)?,
                "row" | "name" => self.row(reader, &name, input)?,
                "display" => {
                    expect_equals(&name, input)?;
                    let template = spanned(&input.parse()?);
                    if template.value.trim().is_empty() {
                        reader.problem(template.token_span, "`display` is empty");
                    }
                    set_once(reader, &name, &mut self.display, template);
                }
                "retry" => {
                    expect_equals(&name, input)?;
                    let retry = retry(input)?;
                    set_once(reader, &name, &mut self.retry, retry);
                }
                "retry_after" | "source" | "from" => report_misplaced(reader, &name, input)?,
                _ => report_unknown(reader, &name, OF_VARIANT, input)?,
            }
            Ok(())
        })
    }

    fn code(&mut self, reader: &mut OptionReader, name: &Ident, input: ParseStream<'_>) -> syn::Result<()> {
        expect_equals(name, input)?;
        let span = input.span();
        let is_number = input.peek(LitInt) || input.peek(Token![-]);
        match key(input) {
            Ok(Spanned { value: RowKey::Code(code), .. }) if input.is_empty() || input.peek(Token![,]) => {
                let key = Spanned::new(VariantKey::Code(code), span);
                self.place(reader, name, Standing::ByKey(key));
                Ok(())
            }
            Err(error) if is_number => Err(error),
            _ => Err(syn::Error::new(span, "a code is an integer or a string in quotes")),
        }
    }

    fn row(&mut self, reader: &mut OptionReader, name: &Ident, input: ParseStream<'_>) -> syn::Result<()> {
        expect_equals(name, input)?;
        let text: LitStr = input.parse()?;
        let key = if name == "row" { VariantKey::Row } else { VariantKey::Name };
        let key = Spanned::new(key(text.value()), text.span());
        self.place(reader, name, Standing::ByKey(key));
        Ok(())
    }

    /// Whether an attribute says which row the variant is for, or that it has none.
    pub(super) fn is_placed(&self) -> bool {
        self.standing.is_some()
    }

    fn place(&mut self, reader: &mut OptionReader, name: &Ident, standing: Standing) {
        if self.standing.is_some() {
            let message = "a variant has one of `code`, `row`, `name`, `transparent` and `undocumented`";
            reader.problem(name.span(), message);
        }
        self.standing.get_or_insert((standing, name.span()));
    }

    /// Which row the variant is for, now that its fields are known.
    pub(super) fn standing(self, reader: &mut OptionReader, variant: &mut DeclaredVariant) -> Standing {
        let Some((standing, span)) = self.standing else {
            return if self.is_unclear { Standing::Undocumented } else { Standing::ByName };
        };
        match standing {
            Standing::Transparent if variant.fields.len() != 1 => {
                let message = "a transparent variant has one field, the error that it wraps";
                reader.problem(span, message);
                Standing::Undocumented
            }
            Standing::Transparent => {
                if let Some(display) = variant.display.take() {
                    let message = "a transparent variant is displayed as its field is; remove `display`";
                    reader.problem(display.token_span, message);
                }
                Standing::Transparent
            }
            Standing::Undocumented if variant.display.is_none() => {
                let message = "an undocumented variant needs a text; write `undocumented, display = \"…\"`";
                reader.problem(span, message);
                Standing::Undocumented
            }
            standing => standing,
        }
    }
}

impl FieldAttributes {
    /// `retry_after`.
    pub(super) fn read(&mut self, reader: &mut OptionReader, input: ParseStream<'_>) -> syn::Result<()> {
        comma_separated(input, |input| {
            let name = input.call(any_ident)?;
            match name.to_string().as_str() {
                "retry_after" => self.role(reader, FieldRole::RetryAfter, name.span()),
                "source" | "from" => {
                    reader.problem(name.span(), format_args!("write `#[{name}]`, without `errdown`"));
                    skip_value(input)?;
                }
                _ => report_unknown(reader, &name, OF_FIELD, input)?,
            }
            Ok(())
        })
    }

    /// Sets the role of the field. `#[from]` implies `#[source]`.
    pub(super) fn role(&mut self, reader: &mut OptionReader, role: FieldRole, span: Span) {
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

/// Advice in quotes, as values of other attributes are, or bare, as in a call.
fn retry(input: ParseStream<'_>) -> syn::Result<Spanned<String>> {
    if input.peek(LitStr) {
        return Ok(spanned(&input.parse()?));
    }
    let span = input.span();
    Ok(Spanned::new(value(input)?.to_string(), span))
}

fn set_once<T>(reader: &mut OptionReader, name: &Ident, place: &mut Option<T>, value: T) {
    if place.replace(value).is_some() {
        reader.problem(name.span(), format_args!("`{name}` is given twice"));
    }
}

fn report_unknown(
    reader: &mut OptionReader,
    name: &Ident,
    known: &[&str],
    input: ParseStream<'_>,
) -> syn::Result<()> {
    let word = name.to_string();
    let suggestion = suggest_or_list(&word, known);
    reader.problem(name.span(), format_args!("unknown option `{word}`; {suggestion}"));
    skip_value(input)
}

/// An option of a field, on a variant.
fn report_misplaced(reader: &mut OptionReader, name: &Ident, input: ParseStream<'_>) -> syn::Result<()> {
    let spelling = if name == "retry_after" { "errdown(retry_after)".to_owned() } else { name.to_string() };
    reader.problem(name.span(), format_args!("`#[{spelling}]` belongs on a field"));
    skip_value(input)
}

/// The `=` between an option and its value. A missing one is reported at the option, since nothing may
/// follow it.
pub(super) fn expect_equals(name: &Ident, input: ParseStream<'_>) -> syn::Result<()> {
    if input.parse::<Option<Token![=]>>()?.is_none() {
        return Err(syn::Error::new(name.span(), format_args!("`{name}` needs a value: `{name} = …`")));
    }
    Ok(())
}

/// Skips everything up to the next comma.
pub(super) fn skip_value(input: ParseStream<'_>) -> syn::Result<()> {
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<proc_macro2::TokenTree>()?;
    }
    Ok(())
}
