use super::*;

const RETRY: Advice = Advice::new(Remedy::Retry).with_basis(Basis::Text);
const SLOW: Advice = Advice::new(Remedy::SlowDown).with_applied(Applied::No).with_basis(Basis::Column);

#[test]
fn resending_asks_for_idempotency_or_certainty() {
    assert!(RETRY.may_resend(true) && !RETRY.may_resend(false));
    assert!(SLOW.may_resend(true) && SLOW.may_resend(false));
    assert!(!Advice::new(Remedy::FixRequest).with_applied(Applied::No).may_resend(true));
    assert!(SLOW.is_throttle() && Advice::new(Remedy::Report).needs_human());
}

#[test]
fn rows_that_agree_keep_the_careful_half() {
    let brief = RETRY.with_wait(Wait::Brief).with_at_most(NonZeroU8::new(3));
    let later = SLOW.with_wait(Wait::Later).with_escalate(true);
    let joined = Advice::new(Remedy::SlowDown)
        .with_wait(Wait::Later)
        .with_applied(Applied::Maybe)
        .with_at_most(NonZeroU8::new(3))
        .with_escalate(true)
        .with_basis(Basis::Text);
    assert_eq!(brief.intersect(later), joined);
    assert_eq!(later.intersect(brief), joined);
    assert_eq!(RETRY.with_wait(Wait::Header).intersect(RETRY).wait(), Wait::Header);
    assert_eq!(RETRY.with_wait(Wait::Header).intersect(brief).wait(), Wait::Brief);
}

#[test]
fn a_hint_of_the_server_is_the_wait() {
    let hint = RetryAfter::new(Duration::from_secs(7)).unwrap();
    let told = SLOW.with_wait(Wait::Later).with_retry_after(hint);
    assert_eq!(told, SLOW.with_wait(Wait::AtLeast(hint.wait())).with_basis(Basis::Server));
    assert_eq!(Advice::UNSPECIFIED.with_retry_after(hint).remedy(), Remedy::Retry);
    for remedy in [Remedy::Stop, Remedy::FixAccount, Remedy::Report, Remedy::Rebuild] {
        assert_eq!(Advice::new(remedy).with_retry_after(hint), Advice::new(remedy));
    }
}

#[test]
fn rows_that_disagree_advise_nothing() {
    let fix = Advice::new(Remedy::FixRequest).with_basis(Basis::Text).with_applied(Applied::No);
    let joined = RETRY.with_wait(Wait::Brief).intersect(fix);
    assert_eq!(joined, Advice::UNSPECIFIED.with_basis(Basis::Text));
}
