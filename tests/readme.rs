//! README.md: its blocks that rustdoc does not run are compiled, run or compared here. The others are
//! doctests of the crate `errdown`; `cargo errdown`'s own tests check the commands in it.

use axum::http::Method;
use axum::response::IntoResponse;
use errdown::DocumentedError;
use errdown_tests::loopback::Server;
use errdown_tests::project::{Project, at_root, manifest};
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

/// The blocks of README.md with this info string, in order.
fn blocks(info: &str) -> Vec<&'static str> {
    let opening = format!("\n```{info}\n");
    let rest = README.split(opening.as_str()).skip(1);
    rest.map(|rest| rest.split_once("```").unwrap().0).collect()
}

const README: &str = include_str!("../README.md");

#[test]
fn each_kind_of_block_is_tested() {
    let infos = README.lines().filter_map(|line| line.strip_prefix("```")).filter(|info| !info.is_empty());
    let mut kinds: Vec<&str> = infos.collect();
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(kinds, ["console", "markdown", "rust", "rust,ignore", "text", "toml", "yaml"]);
}

#[test]
fn ignored_examples_are_the_ones_that_run_here() {
    let run = ["client", "server", "build"].map(example);
    assert_eq!(blocks("rust,ignore"), run.iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn the_build_script_generates() {
    let project = Project::new("readme-build")
        .with("build.rs", &format!("fn main() {{\n{}}}\n", example("build")))
        .with("src/lib.rs", "include!(concat!(env!(\"OUT_DIR\"), \"/shop_error.rs\"));\n")
        .with("docs/errors.md", include_str!("../docs-src/shop.md"));
    let build =
        format!("\n[build-dependencies]\nerrdown-build.path = {:?}\n", at_root("crates/build-script"));
    project.write("Cargo.toml", &(manifest("readme-build") + &build + "\n[workspace]\n"));
    project.build(&["check"]).unwrap();
}

#[expect(dead_code, reason = "the build script of a project has these lines")]
fn build_script() {
    // README: build
    errdown_build::Builder::new("ShopError").document("docs/errors.md").generate();
    // README: end
}

/// The dependencies of README.md, as cargo resolves them.
#[test]
fn dependencies_are_resolved() {
    let manifests = blocks("toml");
    let dependencies = manifests.iter().filter(|block| block.starts_with("[dependencies]\n"));
    let mut count = 0;
    for dependency in dependencies {
        let project = Project::new("readme-dependency").with("src/lib.rs", "use errdown as _;\n");
        let patch = format!("[patch.crates-io]\nerrdown.path = {:?}\n", at_root("runtime"));
        let package = "[package]\nname = \"readme-dependency\"\nedition = \"2024\"\n\n[workspace]\n\n";
        project.write("Cargo.toml", &format!("{package}{dependency}\n{patch}"));
        project.build(&["check"]).unwrap();
        count += 1;
    }
    assert_eq!(count, 2);
}

/// What rustc prints for two mistakes in pages, without rustc's own lines.
#[test]
fn messages_are_those_of_the_compiler() {
    let table = "| Code | Cause | Solution |\n|------|-------|----------|\n";
    let surplus =
        format!("# Errors\n\n{}{table}| 429 | slow down | wait | lost text |\n", "Text.\n\n".repeat(3));
    let page = include_str!("../docs-src/shop.md");
    let row = "| 409 - Sold out | Somebody was faster | Choose another item |\n";
    let derive = "use errdown::DocumentedError;\n#[derive(Debug, DocumentedError)]\n#[errdown(from = \"docs-src/shop.md\")]\n\
                  pub enum ClientError { NoItem, TooFast, Overloaded }\n";
    let project = |name: &str, document: (&str, &str), source: &str| {
        Project::new(name).with(document.0, document.1).with("src/lib.rs", source)
    };
    let projects = [
        project(
            "readme-surplus",
            ("docs/errors.md", &surplus),
            "errdown::include_errors!(\"docs/errors.md\");\n",
        ),
        project("readme-missing", ("docs-src/shop.md", &format!("{page}{row}")), derive),
    ];
    let pictures = blocks("text");
    assert_eq!(pictures.len(), projects.len());
    for (picture, project) in pictures.into_iter().zip(projects) {
        let printed = project.build(&["check"]).unwrap_err();
        assert!(
            printed.contains(picture.trim_end()),
            "README.md has\n{picture}\nand rustc prints\n{printed}"
        );
    }
}
