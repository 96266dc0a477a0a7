//! Whatever a server answers: nothing panics, no wait is cut, and no key is shown.

use errdown::together::{FineTuningError, InferenceError};
use errdown::{
    Advice, Applied, Catalog, Decision, Documented, DocumentedError, Failure, Limits, Remedy, RetryAfter,
    UnixTime, Wait,
};
use proptest::prelude::*;
use serde::Deserialize;
use std::num::NonZeroU8;
use std::time::Duration;

errdown::include_errors!(
    enum Shop = "
| Status | Code | Cause | Solution |
|---|---|---|---|
| 429 | `too_fast` | Ten orders a minute | Slow down |
| 429 | `no_money` | The account is empty | Pay first |
| 503 | `busy` | Busy | Try again later |
"
);

/// A key of a form that services hand out.
fn key() -> impl Strategy<Value = String> {
    prop_oneof![
        "sk-[a-z0-9]{8,40}",
        "[A-Z]{4}[A-Z0-9]{15}[0-9]",
        "[a-z][0-9][A-Z][a-zA-Z0-9]{20,40}",
        "eyJ0[a-zA-Z0-9]{16}[.][a-zA-Z]{9}[0-9]{12}[.][a-z]{9}[0-9]{12}",
    ]
}

/// Words around a key, which it does not become a part of.
fn around() -> impl Strategy<Value = String> {
    prop_oneof![
        r#"[ "'(:=,\n]{1,3}"#,
        Just(" Authorization: Bearer ".to_owned()),
        Just(r#""api_key": ""#.to_owned())
    ]
}

fn advice() -> impl Strategy<Value = Advice> {
    let remedy = prop::sample::select(vec![
        Remedy::Unspecified,
        Remedy::Stop,
        Remedy::Retry,
        Remedy::SlowDown,
        Remedy::FixRequest,
        Remedy::Report,
    ]);
    let wait = prop_oneof![
        Just(Wait::Unspecified),
        Just(Wait::Brief),
        Just(Wait::Later),
        Just(Wait::Header),
        any::<Duration>().prop_map(Wait::AtLeast)
    ];
    let applied = prop::sample::select(vec![Applied::No, Applied::Maybe, Applied::Yes]);
    let at_most = prop_oneof![Just(0), any::<u8>()];
    (remedy, wait, applied, at_most).prop_map(|(remedy, wait, applied, at_most)| {
        Advice::new(remedy).with_wait(wait).with_applied(applied).with_at_most(NonZeroU8::new(at_most))
    })
}

fn limits() -> impl Strategy<Value = Limits> {
    // Small numbers too, else nearly every decision is that no attempt is left.
    let growth = prop_oneof![0..4_u32, any::<u32>()];
    (any::<u32>(), any::<Duration>(), growth, any::<Duration>()).prop_map(
        |(attempts, first, growth, longest)| {
            let limits = Limits::new().with_attempts(attempts).with_growth(growth);
            limits.with_first_wait(first).with_longest_wait(longest)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_header_is_a_wait_or_none(value in ".*", now in any::<u64>()) {
        let hint = RetryAfter::parse(&value, UnixTime::from_secs(now));
        prop_assert!(hint.is_none_or(|hint| !hint.wait().is_zero() && hint.whole_seconds() > 0));
    }

    #[test]
    fn any_date_is_at_least_as_far_as_it_says(seconds in 0..253_402_300_799_u64, now in 0..4_102_444_800_u64) {
        let date = httpdate::fmt_http_date(std::time::UNIX_EPOCH + Duration::from_secs(seconds));
        let hint = RetryAfter::parse(&date, UnixTime::from_secs(now)).map(|hint| hint.wait().as_secs());
        prop_assert_eq!(hint, seconds.checked_sub(now).filter(|wait| *wait > 0));
    }

    #[test]
    fn a_decision_keeps_what_was_asked_for(
        advice in advice(),
        hint in prop::option::of(any::<Duration>()),
        attempt in prop_oneof![1..6_u32, any::<u32>()],
        idempotent in any::<bool>(),
        limits in limits(),
        (longest, random) in (any::<Duration>(), any::<u32>()),
    ) {
        let limits = limits.with_longest_wait(longest);
        let hint = hint.and_then(RetryAfter::new);
        let advice = hint.map_or(advice, |hint| advice.with_retry_after(hint));
        let decision = Decision::after_attempt(advice, attempt, idempotent, &limits);
        if let Decision::Wait(wait) = decision {
            prop_assert!(advice.may_resend(idempotent));
            prop_assert!(wait <= longest);
            if let Wait::AtLeast(asked) = advice.wait() {
                prop_assert!(wait >= asked);
            }
            prop_assert!(hint.is_none_or(|hint| wait == hint.wait()));
            prop_assert!(decision.with_jitter(random).wait().unwrap() >= wait);
        } else {
            prop_assert_eq!(decision.with_jitter(random), decision);
        }
    }

    #[test]
    fn no_key_is_shown(key in key(), before in "[a-z ]{0,20}", left in around(), right in around()) {
        let text = format!("{before}{left}{key}{right}");
        let failure = Failure::<Shop>::new(401)
            .with_code(&text)
            .with_message(text.as_str())
            .with_body(text.as_bytes());
        let read = || serde_json::Value::from(text.as_str());
        let no_number = Documented::<InferenceError>::deserialize(read()).unwrap_err();
        let no_code = errdown::serde::by_code::deserialize::<Shop, _>(read()).unwrap_err();
        let no_name = errdown::serde::by_name::deserialize::<Shop, _>(read()).unwrap_err();
        for shown in [
            failure.to_string(),
            format!("{failure:#}"),
            format!("{failure:?}"),
            Documented::<Shop>::from_code(&text).to_string(),
            no_number.to_string(),
            no_code.to_string(),
            no_name.to_string(),
        ] {
            prop_assert!(!shown.contains(&key), "{}", shown);
        }
        prop_assert_eq!(failure.body(), text);
    }

    #[test]
    fn any_answer_can_be_shown(status in any::<u16>(), body in any::<Vec<u8>>(), name in ".*", value in any::<Vec<u8>>()) {
        let headers = [(name.as_str(), &value[..]), ("retry-after", &value[..]), ("x-request-id", &value[..])];
        let failure = Failure::<Shop>::new(status).with_headers(headers, UnixTime::now()).with_body(&body);
        let shown = failure.to_string();
        prop_assert!(!shown.contains(char::is_control), "{}", shown);
        let debugged = format!("{failure:#?}");
        prop_assert!(debugged.starts_with("Failure"), "{}", debugged);
    }

    #[test]
    fn decoding_never_fails(code in any::<u16>(), text in ".*") {
        prop_assert_eq!(Documented::<InferenceError>::from_code(&code).listed(), InferenceError::from_code(code));
        prop_assert_eq!(Documented::<Shop>::from_code(&text).listed(), Shop::from_code(&text));
    }

    /// What the page says no to is not sent again, whatever the server says.
    #[test]
    fn a_hint_makes_no_yes_of_a_no(seconds in 1..u64::MAX) {
        fn hold<E: Catalog>(hint: RetryAfter) -> Result<(), TestCaseError> {
            for error in E::all() {
                let status = error.entry().and_then(|entry| entry.status()).unwrap();
                let told = Failure::<E>::new(status).with_retry_after(hint).retry();
                prop_assert_eq!(told.is_retryable(), error.retry().is_retryable(), "{}", error);
            }
            Ok(())
        }
        let hint = RetryAfter::new(Duration::from_secs(seconds)).unwrap();
        hold::<InferenceError>(hint)?;
        hold::<FineTuningError>(hint)?;
    }
}

#[test]
fn a_body_is_cut_at_its_limit() {
    const LIMIT: usize = Failure::<Shop>::BODY_LIMIT;
    let failure = Failure::<Shop>::new(500).with_body(&vec![0xff; LIMIT + 1]);
    assert_eq!(failure.body(), "\u{fffd}".repeat(LIMIT));
    assert!(failure.is_body_truncated());
    assert!(!Failure::<Shop>::new(500).with_body(&vec![b'a'; LIMIT]).is_body_truncated());
}
