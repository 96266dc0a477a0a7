use errdown::DocumentedError;

#[derive(Debug, DocumentedError)]
#[errdown(document = "| Code | Cause |\n|---|---|\n| 404 | Gone |", code =)]
enum E {
    Gone,
}

fn main() {
    let _ = E::Gone.to_string();
}
