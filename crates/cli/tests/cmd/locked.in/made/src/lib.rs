errdown::include_errors!(pub enum Made from "$OUT_DIR/made.md" { lock: "made.lock" });
