errdown::include_errors! {
    pub enum E from "documents/errors.md", "documents/disagreeing.md" {
        strict: true,
    }
}

fn main() {
    let _ = E::ALL;
}
