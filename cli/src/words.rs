//! Advice in words, for every subcommand.

use errdown_codegen::{Advice, Basis, Remedy, Verdict, Wait};

/// What to do, a line each: the remedy, when, how often, and whom to tell.
pub(crate) fn advice(advice: &Advice) -> String {
    let mut lines = vec![advice.remedy.name().to_owned()];
    match advice.wait {
        Wait::Unspecified => {}
        Wait::Brief => lines.push("after a brief wait".to_owned()),
        Wait::Later => lines.push("later".to_owned()),
        Wait::Header => lines.push("when the response says".to_owned()),
        Wait::AtLeast(time) => lines.push(format!("after {time:?}")),
    }
    lines.extend(advice.at_most.map(|count| format!("at most {count} times")));
    if advice.escalate {
        lines.push("then tell the operator".to_owned());
    }
    lines.join("\n")
}

/// What decided.
pub(crate) fn basis(Verdict { advice, evidence }: &Verdict) -> String {
    let evidence = evidence.as_deref().unwrap_or_default();
    match advice.basis {
        Basis::Default if advice.remedy == Remedy::Unspecified => "the document does not say".to_owned(),
        Basis::Default => String::new(),
        Basis::Status => format!("the status {evidence} alone says so"),
        Basis::Text => format!("the row says “{evidence}”"),
        Basis::Column => format!("its retry column says “{evidence}”"),
        Basis::Pin => format!("it is pinned as “{evidence}”"),
        Basis::Override => format!("the call says “{evidence}”"),
    }
}
