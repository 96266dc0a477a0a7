//! The errors of Together AI's APIs, generated from this workspace's `docs-src/`, so that they
//! follow the documentation.
//!
//! ```
//! use errdown::together::{FineTuningError, InferenceError};
//!
//! let error = InferenceError::from_status(429).unwrap();
//! assert_eq!(error, InferenceError::RateLimit);
//! assert!(error.retry().is_throttle());
//!
//! // The two pages explain 500 differently: one says to try again, the other to fix the request.
//! assert!(InferenceError::from_code(500).unwrap().retry().is_retryable());
//! assert!(!FineTuningError::from_code(500).unwrap().retry().is_retryable());
//! ```

crate::include_errors! {
    /// What the inference API answers when a request fails.
    pub enum InferenceError from "docs-src/error-codes.md"
}

crate::include_errors! {
    /// What goes wrong in fine-tuning jobs.
    pub enum FineTuningError from "docs-src/fine-tuning.md"
}
