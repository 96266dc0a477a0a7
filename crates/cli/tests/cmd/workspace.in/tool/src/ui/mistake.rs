errdown::include_errors!("what/is/excluded.md");
