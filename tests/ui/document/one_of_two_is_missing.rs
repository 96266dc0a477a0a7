errdown::include_errors!(pub enum E from "documents/errors.md", "documents/erors.md");

fn main() {
    let _ = E::ALL;
}
