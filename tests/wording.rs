//! The macro writes an advice into rustdoc, and the runtime displays one: both in the same words.

use errdown_codegen as written;
use std::num::NonZeroU8;
use std::time::Duration;

const REMEDIES: [errdown::Remedy; 10] = [
    errdown::Remedy::Unspecified,
    errdown::Remedy::Stop,
    errdown::Remedy::Retry,
    errdown::Remedy::SlowDown,
    errdown::Remedy::Reauthenticate,
    errdown::Remedy::Redirect,
    errdown::Remedy::Rebuild,
    errdown::Remedy::FixRequest,
    errdown::Remedy::FixAccount,
    errdown::Remedy::Report,
];

fn waits() -> Vec<(written::Wait, errdown::Wait)> {
    let time = |milliseconds| {
        let time = Duration::from_millis(milliseconds);
        (written::Wait::AtLeast(time), errdown::Wait::AtLeast(time))
    };
    vec![
        (written::Wait::Unspecified, errdown::Wait::Unspecified),
        (written::Wait::Brief, errdown::Wait::Brief),
        (written::Wait::Later, errdown::Wait::Later),
        (written::Wait::Header, errdown::Wait::Header),
        time(30_000),
        time(1_500),
        time(86_400_000),
    ]
}

fn conditions() -> impl Iterator<Item = (Option<u8>, bool)> {
    let counts = [None, Some(1), Some(3), Some(255)];
    counts.into_iter().flat_map(|count| [false, true].map(|escalate| (count, escalate)))
}

#[test]
fn an_advice_is_worded_in_one_way() {
    let mut count = 0;
    assert_eq!(written::Remedy::ALL.len(), REMEDIES.len());
    for (remedy, displayed) in written::Remedy::ALL.iter().zip(REMEDIES) {
        for (wait, displayed_wait) in waits() {
            for (at_most, escalate) in conditions() {
                let advice = written::Advice::new(*remedy, written::Basis::Text);
                let advice = written::Advice { wait, at_most, escalate, ..advice };
                let displayed = errdown::Advice::new(displayed)
                    .with_wait(displayed_wait)
                    .with_at_most(at_most.and_then(NonZeroU8::new))
                    .with_escalate(escalate);
                assert_eq!(advice.to_string(), displayed.to_string());
                count += 1;
            }
        }
    }
    assert_eq!(count, 560);
    let slow = errdown::Advice::new(errdown::Remedy::SlowDown).with_wait(errdown::Wait::Brief);
    assert_eq!(slow.to_string(), "SlowDown, after a brief wait");
}
