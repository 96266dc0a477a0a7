use errdown::together::FineTuningError::{self, *};

fn main() {
    match FineTuningError::RateLimitExceeded {
        MissingOrInvalidApiKey | ContextLengthExceeded => {}
        InvalidEndpointUrlOrModelName | RateLimitExceeded => {}
        InvalidRequest | EngineOverloaded | Timeout => {}
        CloudflareTimeout | ServerError => {}
    }
}
