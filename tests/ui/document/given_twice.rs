errdown::include_errors!(pub enum E from "documents/errors.md", "documents/errors.md");

fn main() {
    let _ = E::ALL;
}
