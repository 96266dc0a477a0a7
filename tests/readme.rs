//! The examples of README.md that need a feature, compiled and run here; rustdoc leaves them out, as
//! whoever tests the crate by itself has no feature on.

use axum::http::Method;
use axum::response::IntoResponse;
use errdown::DocumentedError;
use errdown_tests::loopback::Server;
use tower::ServiceExt;

mod client {
    errdown::include_errors!(pub enum ShopError from "../docs-src/shop.md");

    // README: client
    use errdown::reqwest::{Error, check};
    use errdown::{Limits, tower::RetryPolicy};
    use reqwest::{Client, Request, Response};
    use tower::{Service, ServiceBuilder, retry::RetryLayer};

    pub fn client() -> impl Service<Request, Response = Response, Error = Error<ShopError>> + Clone {
        ServiceBuilder::new()
            .layer(RetryLayer::new(RetryPolicy::new(Limits::new()))) // all clones share one budget
            .and_then(check::<ShopError>)
            .service(Client::new())
    }
    // README: end
}

mod server {
    use super::client::ShopError;

    fn shelf() -> Option<String> {
        None
    }

    // README: server
    use errdown::axum::Problem;

    pub async fn order() -> Result<String, Problem<ShopError>> {
        let item = shelf().ok_or(ShopError::NoItem)?;
        Ok(format!("{item} is on its way"))
    }
    // README: end
}

#[tokio::test]
async fn the_client_understands_the_server() {
    let problem = server::order().await.unwrap_err();
    let server = Server::start(move |_| problem.clone().into_response());
    let request = server.request(Method::GET).build().unwrap();
    let error = client::client().oneshot(request).await.unwrap_err();
    assert_eq!(error.entry(), Some(client::ShopError::NoItem.entry()));
    assert_eq!(server.requests(), 1);
}

/// The lines of this file between a mark and the end, as README.md has them.
fn example(name: &str) -> String {
    let (_, rest) = include_str!("readme.rs").split_once(&format!("// README: {name}\n")).unwrap();
    let (lines, _) = rest.split_once("    // README: end").unwrap();
    lines.lines().map(|line| line.strip_prefix("    ").unwrap_or(line).to_owned() + "\n").collect()
}

#[test]
fn the_readme_has_the_examples_that_run_here() {
    for name in ["client", "server"] {
        let block = format!("```rust,ignore\n{}```", example(name));
        assert!(include_str!("../README.md").contains(&block), "README.md lacks\n{block}");
    }
    assert_eq!(include_str!("../README.md").matches("rust,ignore").count(), 2);
}
