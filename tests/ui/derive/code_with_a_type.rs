use errdown::DocumentedError;

#[derive(Debug, DocumentedError)]
#[errdown(document = "| Code | Cause |\n|---|---|\n| 404 | Gone |")]
enum E {
    #[errdown(code = 404u16)]
    Gone,
}

fn main() {
    let _ = E::Gone.to_string();
}
