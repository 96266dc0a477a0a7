use errdown::DocumentedError;

#[derive(Debug, DocumentedError)]
#[errdown(document = "| Code | Cause |\n|---|---|\n| 404 | Gone |")]
enum E {
    #[errdown(code = 440)]
    Lost,
}

fn main() {
    let _ = E::Lost.to_string();
}
