//! Users implement foreign traits on generated enums, with every feature of errdown on: cargo
//! unifies features, so an implementation of ours would be an error in their crates.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use errdown::{Catalog, DocumentedError, include_errors};
use serde::{Deserialize, Serialize};
use std::error::Error;

include_errors! {
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum ShopError from "../docs-src/shop.md"
}

impl IntoResponse for ShopError {
    fn into_response(self) -> Response {
        (StatusCode::IM_A_TEAPOT, "mine").into_response()
    }
}

impl miette::Diagnostic for ShopError {
    fn help<'a>(&'a self) -> Option<Box<dyn std::fmt::Display + 'a>> {
        Some(Box::new("mine"))
    }
}

impl From<ShopError> for StatusCode {
    fn from(_: ShopError) -> Self {
        StatusCode::IM_A_TEAPOT
    }
}

impl From<StatusCode> for ShopError {
    fn from(_: StatusCode) -> Self {
        Self::TooFast
    }
}

impl From<errdown::Failure<ShopError>> for ShopError {
    fn from(failure: errdown::Failure<ShopError>) -> Self {
        failure.error().unwrap_or(Self::Overloaded)
    }
}

/// Two enums of one crate, so that both would be hit by one blanket implementation.
mod other {
    errdown::include_errors!(
        #[derive(serde::Serialize)]
        pub enum Rpc = "| Code | Cause |\n|---|---|\n| -1 | Down |"
    );

    impl axum::response::IntoResponse for Rpc {
        fn into_response(self) -> axum::response::Response {
            self.to_string().into_response()
        }
    }
}

#[test]
fn the_users_implementations_are_the_ones_that_count() {
    assert_eq!(serde_json::to_string(&ShopError::TooFast).unwrap(), "\"too_fast\"");
    assert_eq!(serde_json::from_str::<ShopError>("\"no_item\"").unwrap(), ShopError::NoItem);
    assert_eq!(ShopError::NoItem.into_response().status(), StatusCode::IM_A_TEAPOT);
    assert_eq!(other::Rpc::Down.into_response().status(), StatusCode::OK);
    assert_eq!(miette::Report::new(ShopError::NoItem).help().unwrap().to_string(), "mine");
    assert_eq!(ShopError::from(StatusCode::OK), ShopError::TooFast);
    assert_eq!(StatusCode::from(ShopError::NoItem), StatusCode::IM_A_TEAPOT);
    assert_eq!(ShopError::from(errdown::Failure::new(404)), ShopError::NoItem);
}

#[test]
fn ours_stand_beside_them() {
    let problem = errdown::axum::Problem::new(ShopError::NoItem).into_response();
    assert_eq!(problem.status(), StatusCode::NOT_FOUND);
    let report = miette::Report::new(errdown::miette::Report(ShopError::NoItem));
    assert_eq!(report.help().unwrap().to_string(), "Choose another item");
    let boxed: Box<dyn Error + Send + Sync> = ShopError::NoItem.into();
    assert!(boxed.is::<ShopError>() && !ShopError::NoItem.retry().is_retryable());
    assert_eq!(<ShopError as Catalog>::all().len(), 3);
    assert_eq!(DocumentedError::retry(&ShopError::TooFast), ShopError::TooFast.retry());
}
