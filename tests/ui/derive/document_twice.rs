use errdown::DocumentedError;

#[derive(Debug, DocumentedError)]
#[errdown(from = ["documents/errors.md", "./documents/errors.md"], partial)]
enum E {
    BadRequest,
}

fn main() {
    let _ = E::BadRequest.to_string();
}
