//! The Rust type of the codes.

use crate::catalog::Entry;
use crate::diagnostic::{Diagnostics, Rule};
use crate::options::{CodeType, Options};
use crate::rows::Draft;
use errdown_language::code::Code;

/// The type that the call pins, or the narrowest one that every code fits.
pub(crate) fn code_type(diagnostics: &mut Diagnostics, drafts: &[Draft], options: &Options) -> CodeType {
    let Some(pinned) = options.code else { return narrowest(drafts) };
    let fits: fn(&Code) -> bool = match pinned.value {
        CodeType::U16 => |code| code.lies_within(0, u16::MAX.into()),
        CodeType::I64 => |code| code.bounds().is_some(),
        CodeType::Str => |_| true,
    };
    let name = pinned.value.name();
    for entry in drafts.iter().map(|draft| &draft.entry) {
        if let Some(code) = entry.codes.iter().find(|code| !fits(code)) {
            let message = format!("code `{code}` does not fit the type `{name}` that the call pins");
            diagnostics.report(Rule::CodeType, entry.code_span, message);
        }
    }
    pinned.value
}

fn narrowest(drafts: &[Draft]) -> CodeType {
    let all = |fits: fn(&Entry) -> bool| drafts.iter().all(|draft| fits(&draft.entry));
    if drafts.is_empty() || !all(|entry| entry.codes.iter().all(|code| code.bounds().is_some())) {
        CodeType::Str
    } else if all(|entry| entry.codes_are_statuses) {
        CodeType::U16
    } else {
        CodeType::I64
    }
}
