errdown::include_errors!(pub enum E from "documents/front_matter.md");

fn main() {
    let _ = E::ALL;
}
