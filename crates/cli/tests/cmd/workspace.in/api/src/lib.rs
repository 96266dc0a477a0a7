errdown::include_errors! {
    pub enum ApiError from "docs/errors.md", "../docs/shared.md" {
        allow: [surplus-cells],
        404 => Gone,
        418 => Teapot,
        lock: "errors.lock",
    }
}

mod inner {
    fn local() {
        errdown::include_errors!("docs/missing.md");
    }
}

macro_rules! errors {
    ($document:literal) => {
        errdown::include_errors!($document);
    };
}
