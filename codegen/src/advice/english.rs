//! The English phrases, as data; `phrases.rs` has the notation.

use super::classify::Answer;
use super::classify::Topic::{
    self, Account, AlreadyDone, Brief, Contact, Fault, FixThenRetry, FixVerb, Header, Later, Negation, Once,
    Overload, Reauthenticate, Rebuild, Redirect, Request, Retry, Throttle, Until,
};

pub(super) const PHRASES: &[(Topic, &[&str])] = &[
    (
        Negation,
        &[
            "do|should|must|may|can|will|shall not .. retry|retried|resend|resent|resubmit",
            "don't|won't|shouldn't|mustn't|never|cannot|can't|avoid .. retry|retrying|retried|resend|resubmit",
            "not retry*",
            "not be retried|resent|repeated",
            "no|without retry|retries",
            "non-retr*|nonretr*|unretr*|not-retr*",
            "retry*|retries .. not|won't|never help|succeed|work|resolve|fix|change",
            "retry*|retries .. useless|pointless|futile",
            "no point in retrying|repeating",
            "not repeat|resend|resubmit",
        ],
    ),
    (Until, &["until", "unless"]),
    (
        FixThenRetry,
        &[
            "fix*|correct*|chang*|modif*|adjust*|updat*|reduc*|shorten*|lower*|check*|verif*|refresh*|renew*|re-authenticat*|reauthenticat*|add|remov*|replac*|provid*|choose|use|pay .. and|then|before retry*|try|resubmit|resend",
            "retry*|try|resubmit|resend .. with|using .. valid|new|different|smaller|lower|correct|corrected|another|fewer|fresh|updated",
            "retry*|try|resubmit|resend .. after|once|when fixing|correcting|changing|updating|refreshing|adding|you|payment|the .. fixed|corrected|resolved",
            "try|use a different|another|new",
        ],
    ),
    (
        Throttle,
        &[
            "rate limit*|limiting",
            "rate-limit*",
            "ratelimit*",
            "throttl*",
            "too many requests|calls|connections|attempts",
            "slow down|your",
            "request|requests rate|frequency",
            "requests too|per quickly|frequently|fast|second|minute",
            "calling|sending|sent|requested too|so fast|often|frequently|quickly|many",
        ],
    ),
    (
        Retry,
        &[
            "try|trying again",
            "retry*|retries|retried",
            "re-try",
            "resubmit|resend|repeat the|your request",
            "attempt again",
            "temporar*",
            "transient*",
            "overload*",
            "at|over|exceeded|insufficient capacity",
            "busy",
            "unavailable",
            "timeout|timeouts",
            "timed|time out",
            "took too long",
        ],
    ),
    (
        Overload,
        &[
            "overload*",
            "busy",
            "at|over capacity",
            "high amounts|volume|traffic|load|demand",
            "too much|many load|traffic|requests",
        ],
    ),
    (
        AlreadyDone,
        &["already .. processed|completed|applied|done|captured|refunded|executed|cancelled|canceled"],
    ),
    (
        FixVerb,
        &[
            "ensure|check|verify|confirm|review|set|use|provide|specify|supply|pass|include|add|remove|change|correct|fix|adjust|update|reduce|shorten|increase|lower|make|create|generate|request|enable|grant|upgrade|validate|choose|select|inspect|purchase|pay|top|rotate|replace|double-check|modify|split|re-authenticate|reauthenticate|log|sign",
        ],
    ),
    (
        Fault,
        &[
            "invalid|missing|malformed|misconfigured|unsupported|wrong|incorrect|bad|unknown|expired|revoked|disabled|inactive|insufficient|denied|forbidden|unauthorized|required|exceed*|reached|exhausted|failed|lack*|empty|too|must|unauthenticated|depleted",
            "not found|valid|allowed|supported|recognized|exist|permitted|authorized|enabled|active|available|have",
            "does|do|did|is|are|was|were|could|can not",
            "doesn't|isn't|couldn't|wasn't|don't",
        ],
    ),
    (
        Request,
        &[
            "request|requests|parameter*|param|params|json|body|payload|field|fields|format|prompt|endpoint|url|path|model|models|input|inputs|argument*|header|headers|value|values|syntax|query|schema|file|files|length|number|property|properties|content|message|messages|resource|method|id|name|version|context|region|data|type",
        ],
    ),
    (
        Account,
        &[
            "key|keys|credential*|billing|payment*|quota*|permission*|access|plan|subscription|account|accounts|credit|credits|balance|authoriz*|authenticat*|scope|scopes|role|roles|privilege*|funds|license|budget|unauthorized|forbidden|password|login",
            "spending|usage limit",
            "api|access|auth|bearer|security|valid|invalid|expired|missing|refresh token",
        ],
    ),
    (
        Contact,
        &[
            "contact|contacting",
            "reach out",
            "report .. to|this|the",
            "open|file|raise|submit a|an ticket|issue|bug",
            "let us know",
            "email us",
        ],
    ),
    (
        Reauthenticate,
        &[
            "re-authenticat*|reauthenticat*|re-auth|reauth",
            "log|sign in again",
            "refresh|renew|new|obtain .. token|session",
            "re-login|relogin",
        ],
    ),
    (
        Rebuild,
        &[
            "re-read|reread|refetch|re-fetch",
            "read|fetch|get .. again|latest|current",
            "reload .. and",
            "rebuild",
        ],
    ),
    (Redirect, &["redirect*", "another|other|different|new host|server|region|leader|endpoint", "moved to"]),
    (
        Brief,
        &[
            "brief*|shortly",
            "short|small|little wait|delay|pause|break|while|interval",
            "moment|moments",
            "few|couple seconds|second|moments|milliseconds",
            "few|couple of seconds",
            "immediately",
            "backoff|back-off|backing",
            "soon",
        ],
    ),
    (
        Later,
        &[
            "later",
            "a wait",
            "some|more time",
            "a while",
            "few|couple minutes|hours",
            "few|couple of minutes|hours",
            "wait",
        ],
    ),
    (Header, &["retry-after", "retry_after", "retryafter", "reset header"]),
    (
        Once,
        &["retry*|again once", "once more", "one more time", "one retry", "single retry", "once .. retry"],
    ),
];

/// What a cell of a retry column begins with.
#[rustfmt::skip]
pub(super) const ANSWERS: &[(Answer, &[&str])] = &[
    (Answer::Yes, &["yes", "true", "y", "✅", "✓", "✔", "retry", "retryable", "transient", "once", "safe", "always"]),
    (Answer::No, &["no", "false", "n", "❌", "✗", "✘", "never", "not", "terminal", "permanent", "abort", "don't", "do"]),
    (Answer::Sometimes, &["sometimes", "maybe", "varies", "depends", "partially", "possibly", "conditional", "only", "it"]),
];
