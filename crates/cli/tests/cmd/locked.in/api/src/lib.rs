errdown::include_errors! {
    pub enum ApiError from "errors.md" {
        503 => Overloaded,
        lock: "errors.lock",
    }
}

errdown::include_errors!(pub enum Unlocked from "errors.md");
