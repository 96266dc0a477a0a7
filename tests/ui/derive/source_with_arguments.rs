use errdown::DocumentedError;

#[derive(Debug, DocumentedError)]
#[errdown(document = "| Code | Cause |\n|---|---|\n| 404 | Gone |")]
enum E {
    Gone(#[source(x)] std::fmt::Error),
}

fn main() {
    let _ = E::Gone(std::fmt::Error).to_string();
}
