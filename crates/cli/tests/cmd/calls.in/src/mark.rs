errdown::include_errors!(from "errors.md");
errdown::include_errors!(from "errors.md");
