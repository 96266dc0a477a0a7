//! Prints all that two enums say about their documents, in the form of `expected/*.json`.
#![deny(warnings, missing_docs, unused_qualifications)]

use errdown::{Advice, Code, Document, DocumentedError, Link, Wait};
use serde_json::{Map, Value, json};

/// The errors of fine-tuning jobs.
pub mod fine_tuning {
    errdown::include_errors!("000_3c0b6cf57e612615.txt");
}

/// The errors of the inference API.
pub mod inference {
    errdown::include_errors!("002_5954bf09a695e94f.txt");
}

/// An enum as JSON, through its own accessors.
macro_rules! page {
    ($errors:ty) => {
        page(<$errors>::DOCUMENTS, |document| {
            <$errors>::ALL
                .iter()
                .map(|error| {
                    assert_eq!(error.location().path(), document.path());
                    assert_eq!(error.codes().next(), Some(Code::Int(error.code().into())));
                    assert_eq!(error.retry(), DocumentedError::retry(error));
                    json!({
                        "line": error.location().line(),
                        "table": error.entry().table(),
                        "variant": format!("{error:?}"),
                        "codes": error.codes().map(code).collect::<Value>(),
                        "status": error.status(),
                        "name": error.name(),
                        "title": error.title(),
                        "cause": error.cause(),
                        "solution": error.solution(),
                        "links": error.links().map(link).collect::<Value>(),
                        "extra": error
                            .entry()
                            .extras()
                            .map(|(header, text)| (header.to_owned(), text.into()))
                            .collect::<Map<_, _>>(),
                        "retry": advice(error.retry()),
                        "display": error.to_string(),
                    })
                })
                .collect()
        })
    };
}

fn main() {
    println!("{}", page!(fine_tuning::ErrorCode));
    println!("{}", page!(inference::ErrorCode));
}

fn page(documents: &[Document], entries: impl Fn(&Document) -> Value) -> Value {
    let [document] = documents else { panic!("{} documents", documents.len()) };
    json!({
        "document": document.path(),
        "title": document.title(),
        "url": document.url(),
        "note": document.note().map(|note| json!({
            "text": note.text(),
            "links": note.links().iter().copied().map(link).collect::<Value>(),
        })),
        "entries": entries(document),
    })
}

fn code(code: Code) -> Value {
    match code {
        Code::Int(code) => code.into(),
        Code::Text(code) => code.into(),
        Code::Range { from, to, .. } => json!({ "from": from, "to": to }),
        _ => panic!("{code:?} is new"),
    }
}

fn link(link: Link) -> Value {
    json!({ "text": link.text, "url": link.url })
}

fn advice(advice: Advice) -> Value {
    json!({
        "remedy": format!("{:?}", advice.remedy()),
        "wait": match advice.wait() {
            Wait::Unspecified => Value::Null,
            Wait::AtLeast(time) => time.as_secs().into(),
            wait => format!("{wait:?}").into(),
        },
        "applied": format!("{:?}", advice.applied()),
        "at_most": advice.at_most(),
        "escalate": advice.escalate(),
        "basis": format!("{:?}", advice.basis()),
    })
}
