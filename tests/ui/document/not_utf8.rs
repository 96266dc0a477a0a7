errdown::include_errors!(pub enum E from "documents/latin1.md");

fn main() {
    let _ = E::ALL;
}
