errdown::include_errors!(enum Typo from "errors.md" { tabel: "x" });
errdown::include_errors!(enum Rule from "errors.md" { allow: [no-solutoin], lock: "errors.lock" });
errdown::include_errors!(enum Path from concat!("a", "b"));

#[derive(Debug, errdown::DocumentedError)]
#[errdown(form = "errors.md")]
enum Hand {
    Busy,
}

macro_rules! made {
    ($document:literal) => {
        errdown::include_errors!($document);
    };
}
