//! What the phrases of a row are about; the phrases themselves are data, a module a language.

/// What a phrase is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Topic {
    /// Do not send it again.
    Negation,
    /// Takes a negation back: until some time has passed, not at once, not for good.
    NegationException,
    /// Change something first, then send it again.
    FixThenRetry,
    /// What looks like a change and is none: waiting, looking at the network or a status page.
    WaitOrCheck,
    /// Then send it again: what is before it comes first.
    ThenRetry,
    /// What may come first and changes nothing about the request.
    HarmlessStep,
    /// A quota or a budget is used up.
    Exhausted,
    /// Too many requests.
    Throttle,
    /// A rate limit is spoken of.
    RateLimit,
    /// Send it again.
    Retry,
    /// Trouble that passes.
    Trouble,
    /// The attempt was turned away for want of capacity.
    Overload,
    /// The same request may be sent again only if it is idempotent.
    IdempotentOnly,
    /// The attempt may have taken effect.
    MayBeDone,
    /// Look whether the attempt has taken effect before anything else.
    CheckFirst,
    /// The attempt has not taken effect.
    NotSent,
    /// The attempt has taken effect before.
    AlreadyDone,
    /// Tells the reader to change something.
    FixVerb,
    /// Something is wrong with what the caller sent or has.
    Fault,
    /// Something is wrong with how it was written.
    Malformed,
    /// A part of the request.
    Request,
    /// A part of the account.
    Account,
    /// Not to be had by this caller.
    NotForCaller,
    /// The service was never set up for this: not configured, not installed.
    NotSetUp,
    /// The service says that it failed itself.
    ServerFault,
    /// Tell the operator.
    Contact,
    /// Get a new token.
    Reauthenticate,
    /// Read the state again.
    Rebuild,
    /// Send it elsewhere.
    Redirect,
    /// Soon.
    Brief,
    /// Not soon.
    Later,
    /// When the response says.
    Header,
    /// Only once.
    Once,
    /// Only so many times, as a number says.
    Times,
    /// Something comes first.
    After,
}

#[cfg(test)]
impl Topic {
    /// The name of the topic, as `phrases/` has it.
    pub(crate) fn name(self) -> String {
        format!("{self:?}")
    }
}
