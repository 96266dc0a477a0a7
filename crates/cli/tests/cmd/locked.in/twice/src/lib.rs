errdown::include_errors!(pub enum A from "../api/errors.md" { lock: "a.lock" });
errdown::include_errors!(pub enum B from "../api/errors.md" { lock: "a.lock" });
