//! The English phrases, as data; `phrases.rs` has the notation.

use super::answer::Answer;
use super::classify::Topic::{
    self, Account, AlreadyDone, Brief, Contact, Fault, FixThenRetry, FixVerb, Header, Later, Negation, Once,
    Overload, RateLimit, Reauthenticate, Rebuild, Redirect, Request, Retry, Throttle, Trouble, Until,
};

pub(super) const PHRASES: &[(Topic, &[&str])] = &[
    (
        Negation,
        &[
            "not|never|no|cannot|can't|don't|won't|shouldn't|mustn't|isn't|stop|avoid|refrain|without|unsafe|pointless . retry*|retries|retried|resend*|resent|resubmit*|repeated",
            "not|never|no|cannot|can't|don't|won't|shouldn't|mustn't|stop|avoid|refrain|pointless . try|trying|attempt|attempting again",
            "do|should|must not . again",
            "don't|never|mustn't . again",
            "non-retr*|nonretr*|unretr*|not-retr*",
            "retrying|retries|retry is|are|will|would|has|have|does|makes|should|must . not|no|never|fail*|pointless|useless|futile|unsafe|prohibited",
            "retrying|retries|retry won't|doesn't|can't|cannot|shouldn't|isn't|aren't|never",
            "trying again is|will|would|has|makes|does . not|no|never|fail*|pointless|useless|futile",
            "trying again won't|doesn't|can't|cannot",
            "not . transient|temporary",
            "permanent*",
            "fatal|terminal error",
            "manual retry only",
        ],
    ),
    (
        Until,
        &[
            "until .. time|passed|elapsed|resets|reset|seconds|minutes|hours|available|window|period|retry-after|later|recovers|backoff",
        ],
    ),
    (
        FixThenRetry,
        &[
            "fix*|correct*|chang*|modif*|adjust*|updat*|reduc*|shorten*|lower*|check*|verif*|refresh*|renew*|re-authenticat*|reauthenticat*|add|remov*|replac*|provid*|choose|use|pay|top|recharge|enter|log|sign|get|obtain|upgrade|increase|ask|compress|convert|pick|ensure|set|edit|split|select|create|complete|confirm|make|resolve|rebuild|simplify|specify|include|supply|fetch|generate|top-up|refill|connect .. and|then|before retry*|try|trying|resubmit|resend",
            "request a|an|new|access|another .. and|then retry*|try",
            "retry*|try|resubmit|resend .. with|using .. valid|new|different|smaller|lower|correct|corrected|another|fewer|fresh|updated",
            "retry*|try|resubmit|resend after|once|when fixing|correcting|changing|updating|refreshing|adding|you|payment",
            "retry*|try|resubmit|resend .. fixed|corrected|changed|updated|paid",
            "try again after|once|when fixing|correcting|changing|updating|you|payment",
            "before you try|retry|resubmit",
            "before trying|retrying|resubmitting",
            "try|use a different|another|new",
            "until you|the .. have|has|fix|fixed|corrected|paid|made|changed",
        ],
    ),
    (
        Throttle,
        &[
            "too many requests|calls|connections|attempts",
            "throttl*",
            "slow down|your",
            "rate limit|limits|limiting .. exceeded|hit|reached|applies",
            "exceed*|hit|reached|over .. rate limit|limits",
            "rate-limited|ratelimited",
            "rate limited",
            "request|requests rate|frequency",
            "requests too|per quickly|frequently|fast|second|minute",
            "calling|sending|sent|requested too|so fast|often|frequently|quickly",
        ],
    ),
    (RateLimit, &["rate limit*|limiting", "rate-limit*", "ratelimit*"]),
    (
        Retry,
        &[
            "try|trying again",
            "please|can|may|could|should|to|and|then|or|safely|safe|ok|okay|just|automatically|always|will retry*|retries",
            "retry the|this|that|your|it|with|after|later|again|in|once|request|requests|using|when|at|on|if|until|and|following|immediately|up",
            "retried|retryable|retriable|retrying",
            "be retried",
            "re-try",
            "resubmit|resend|repeat the|your request",
            "attempt again",
            "overload*",
            "at|over|exceeded|insufficient capacity",
        ],
    ),
    (
        Trouble,
        &[
            "retry|retries",
            "temporar*",
            "transient*",
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

/// The answers of a retry column, in the languages whose headers are known. Words of scripts without
/// spaces count where a word of the cell starts with them, so the longer ones stand first.
#[rustfmt::skip]
pub(super) const ANSWERS: &[(Answer, &[&str])] = &[
    (Answer::No, &[
        "no", "false", "n", "❌", "✗", "✘", "✖", "🚫", "×", "never", "not", "terminal", "permanent", "abort", "don't", "do", "cannot", "can't",
        "unsafe", "manual", "fatal", "none", "avoid", "ignore", "non", "fails", "0",
        "不可", "不支持", "不能", "不", "否", "无需", "禁止", "いいえ", "아니", "불가", "nein", "nicht", "não", "nao", "нет",
    ]),
    (Answer::Yes, &[
        "yes", "true", "y", "✅", "✓", "✔", "retry", "retryable", "transient", "once", "safe", "always", "backoff",
        "是", "可", "支持", "はい", "예", "네", "가능", "ja", "oui", "sí", "si", "sim", "да",
    ]),
    (Answer::Sometimes, &[
        "sometimes", "maybe", "varies", "depends", "partially", "possibly", "conditional", "only", "it", "場合", "有时", "视情况",
    ]),
];
