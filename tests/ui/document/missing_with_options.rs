errdown::include_errors! {
    pub enum E from "documents/catalog.md" {
        table: "Errors",
        columns: { "Fix" => solution },
        429 => { retry: slow_down(30s) },
        RateLimit => Throttled,
    }
}

fn main() {}
