//! Rows and what they advise.
//!
//! Long because it is a list of rows and their advice.

use super::*;
use crate::advice::Basis;
use std::time::Duration;

fn verdict(facts: Facts<'_>) -> Verdict {
    classify(&[facts], &[]).remove(0)
}

fn remedy(status: u16, cause: &str, solution: &str) -> (Remedy, Basis) {
    let advice = verdict(Facts { status: Some(status), cause, solution, ..Facts::default() }).advice;
    (advice.remedy, advice.basis)
}

#[test]
fn words_decide_before_the_status() {
    use Remedy::{FixAccount, FixRequest, Report, Retry, SlowDown, Stop};
    for (status, text, expected) in [
        (500, "Do not retry.", Stop),
        (503, "Retrying will not help: check the request.", FixRequest),
        (500, "Do not retry until some time has passed.", Retry),
        (500, "Retry three times; then halt", Retry),
        (503, "Correct the JSON and try again.", FixRequest),
        (400, "Slow down", SlowDown),
        (400, "The shard is temporarily overloaded", Retry),
        (500, "Ensure valid JSON and a correct API key", FixRequest),
        (500, "Check that your API key is valid", FixAccount),
        (500, "Please contact support", Report),
    ] {
        assert_eq!(remedy(status, "", text), (expected, Basis::Text), "{text}");
    }
}

#[test]
fn a_no_in_other_words_is_a_no() {
    for text in [
        "Do not try again",
        "Never try again",
        "There is no reason to try again",
        "Trying again will not help",
        "Stop retrying",
        "We do not recommend retrying",
        "Retries are not recommended",
        "It is not safe to retry",
        "Retrying has no effect",
        "This is not a transient error",
        "Do not call this again",
        "The model is permanently unavailable",
        "재시도 무의미",
    ] {
        assert_eq!(remedy(503, "Gadgets", text), (Remedy::Stop, Basis::Text), "{text}");
    }
    assert!(remedy(503, "", "The server is not ready, retry in a minute").0.is_retryable());
}

#[test]
fn something_new_comes_first() {
    for (status, text) in [
        (402, "Top up your balance and try again"),
        (401, "Get a new token, then retry"),
        (413, "Compress the file and retry"),
        (400, "Before you try again, fix your JSON"),
        (400, "Do not retry until you have fixed the request"),
        (400, "Invalid timeout value"),
        (403, "The model is unavailable in your region"),
        (400, "You sent too many parameters"),
        (400, "The retry token is invalid"),
    ] {
        assert!(!remedy(status, "Gadgets", text).0.is_retryable(), "{text}");
    }
}

/// No list of verbs is long enough.
#[test]
fn what_stands_before_and_retry_is_a_fix() {
    for text in [
        "Polish the lens and retry",
        "Fold the napkin, then try again",
        "Fix the hem, retry",
        "Mend the loom, then bulk retry",
        "Truncate the hem, retry once",
        "Reduce the hem: resend the request",
        "Ask the ledger before retrying",
        "Pula la lente y reintente",
        "Pula a lente e tente novamente",
        "Polissez la lentille puis réessayez",
        "Die Linse polieren und erneut versuchen",
        "Протрите линзу и повторите запрос",
    ] {
        assert_eq!(remedy(503, "Gadgets", text).0, Remedy::FixRequest, "{text}");
        assert_eq!(remedy(503, &format!("Gadgets are blind. {text}"), "").0, Remedy::FixRequest, "{text}");
    }
    for text in [
        "Wait and retry",
        "Back off and retry",
        "Log it and retry",
        "Keep the id and retry",
        "Notify support and retry",
        "If it fails, retry",
        "Wait and simply retry",
        "The loom is free and can retry",
        "Check the network, retry",
        "Roll back and retry",
        "Wait a minute before retrying",
        "Reconnect and try again",
        "Pause for 5 seconds, then retry",
        "ThenRetry retry",
        "Espere y reintente",
        "Aguarde e tente novamente",
        "Attendez puis réessayez",
        "Bitte warten und erneut versuchen",
        "Подождите и повторите запрос",
    ] {
        assert_eq!(remedy(503, "Gadgets", text).0, Remedy::Retry, "{text}");
    }
}

/// What a request is sent again with is new to it, unless the page calls it the same.
#[test]
fn to_retry_with_something_is_a_change() {
    for text in [
        "Retry with the gadget's name",
        "Retry with a bolder image",
        "Try again using your badge",
        "Retry from a different gadget",
    ] {
        assert!(!remedy(503, "Gadgets", text).0.is_retryable(), "{text}");
    }
    for text in [
        "Retry with the same key",
        "Retry with the original body",
        "Retry with a backoff",
        "Retry with a delay",
    ] {
        assert!(remedy(503, "Gadgets", text).0.is_retryable(), "{text}");
    }
}

/// What was made for a while does not come back by itself.
#[test]
fn temporary_things_that_expire_are_made_anew() {
    for (cause, solution) in [
        ("The temporary password has expired", ""),
        ("The session is over", "Run `gadget login` again"),
        ("The badge expired", "Refresh your credentials or reconnect"),
    ] {
        let facts = Facts { cause, solution, ..Facts::default() };
        assert!(!verdict(facts).advice.remedy.is_retryable(), "{cause} | {solution}");
    }
    assert!(remedy(503, "Gadgets are temporarily away", "").0.is_retryable());
}

#[test]
fn what_is_stale_is_read_again() {
    for text in ["Pull fresh numbers, retry", "The revision is stale", "A stale version of the gadget"] {
        let facts = Facts { status: Some(412), cause: text, retry: Some("Yes"), ..Facts::default() };
        assert_eq!(verdict(facts).advice.remedy, Remedy::Rebuild, "{text}");
    }
}

/// Nobody configures a server by asking it again.
#[test]
fn a_server_that_is_not_set_up_is_reported() {
    for text in [
        "The loom is not configured on this server",
        "Misconfigured loom",
        "Der Webstuhl ist nicht eingerichtet",
        "Le métier n'est pas configuré",
        "El telar no está configurado",
        "O tear não foi configurado",
        "Станок не настроен",
        "尚未配置织机",
        "織機が設定されていません",
    ] {
        assert_eq!(remedy(503, text, "").0, Remedy::Report, "{text}");
    }
    assert_eq!(remedy(503, "The loom is not configured", "Try again later").0, Remedy::Retry);
}

#[test]
fn something_smaller_is_something_new() {
    for text in ["간단한 질문으로 재시도", "小さなファイルで再試行してください", "使用更短的文本重试"]
    {
        assert_eq!(remedy(504, "", text).0, Remedy::FixRequest, "{text}");
    }
}

#[test]
fn to_break_off_is_no_work_in_progress() {
    let remedy = |solution| verdict(Facts { cause: "織機", solution, ..Facts::default() }).advice.remedy;
    assert!(!remedy("処理中断").is_retryable());
    assert!(!remedy("処理中止").is_retryable());
    assert!(remedy("まだ処理中です").is_retryable());
    for text in ["処理中に例外", "请求处理中发生异常", "처리 중 예외 발생", "처리 중단"]
    {
        assert!(!remedy(text).is_retryable(), "{text}");
    }
    for text in ["请求处理中", "아직 처리 중입니다"] {
        assert!(remedy(text).is_retryable(), "{text}");
    }
}

/// A name is not busy, it is another's.
#[test]
fn a_name_that_is_taken_stays_taken() {
    for (text, busy) in [
        ("Это имя уже занято", "Станок занят"),
        ("El nombre ya está ocupado", "El telar está ocupado"),
        ("O nome já está ocupado", "O tear está ocupado"),
        ("Ce nom est déjà occupé", "Le métier est occupé"),
    ] {
        let remedy = |cause| verdict(Facts { status: Some(409), cause, ..Facts::default() }).advice.remedy;
        assert!(!remedy(text).is_retryable(), "{text}");
        assert!(remedy(busy).is_retryable(), "{busy}");
    }
}

/// Where the service says that it failed itself, the request is not to blame.
#[test]
fn a_fault_of_the_service_leaves_hope() {
    for text in [
        "A system problem: the request could not be read. Retry it.",
        "Something went wrong and the file could not be read. Please try again.",
        "Interner Fehler: die Datei fehlt. Bitte erneut versuchen.",
        "系统错误，无效的数据，请重试",
        "サーバーエラー：無効なデータ。再試行してください",
        "内容生成失败，请重试",
    ] {
        let facts = Facts { cause: text, ..Facts::default() };
        assert_eq!(verdict(facts).advice.remedy, Remedy::Retry, "{text}");
    }
    let facts = Facts { cause: "The file is invalid. Please try again.", ..Facts::default() };
    assert_eq!(verdict(facts).advice.remedy, Remedy::FixRequest);
}

#[test]
fn words_of_retry_that_deny_it() {
    for text in [
        "Unable to retry",
        "Already retried three times; giving up",
        "The hat is lost for good rather than for a transient reason",
        "The gadget was attached without resuming, so it can no longer resume",
    ] {
        assert!(!remedy(500, text, "").0.is_retryable(), "{text}");
    }
    for text in ["Mark the hat as paid and retry", "Report your income and retry"] {
        assert!(!remedy(500, "Gadgets", text).0.is_retryable(), "{text}");
    }
}

#[test]
fn nothing_that_passes_makes_a_retry_hopeless() {
    use Remedy::{FixAccount, FixRequest, Rebuild, Report, Retry, SlowDown};
    for (status, cause, solution, expected) in [
        (Some(401), "Wrong password", "Please try again", FixAccount),
        (Some(401), "", "Sessions are rebuilding. Please try again later", Retry),
        (None, "The size is too large", "Please try again", FixRequest),
        (None, "Gadgets", "Please try again", Retry),
        (Some(429), "Too many requests", "You have used up your monthly quota", FixAccount),
        (Some(429), "The cost ceiling was hit", "", FixAccount),
        (Some(429), "Your daily quota is used up", "Try again tomorrow", Retry),
        (Some(503), "Gadgets", "Increase the pool size", FixRequest),
        (Some(503), "Gadgets", "Check the network connection and try again", Retry),
        (Some(504), "Timeout", "Restart the gadget", Report),
        (Some(503), "Gadgets", "Start the gadget daemon", Report),
        (Some(503), "Gadgets are unavailable", "Check the gadget's status", Report),
        (Some(503), "Gadgets are unavailable", "Check the status page", Retry),
        (Some(502), "Gadgets", "View the gadget's logs", Report),
        (Some(503), "Gadgets", "Run the request again", Retry),
        (None, "Timeout", "Refresh the quote", Rebuild),
        (Some(503), "Not available in your region", "", FixAccount),
        (Some(503), "Do not retry immediately", "", Retry),
        (Some(503), "It could not be reached - retry", "", Retry),
        (None, "Calls are sent too fast", "", SlowDown),
        (None, "The gadget is not yet online", "", Retry),
        (None, "织机未完全启动", "", Retry),
        (None, "计算超时", "缩小范围", FixRequest),
        (None, "计算超时", "改用别的织机", FixRequest),
        (None, "Gadgets", "Wait for a connection", Retry),
        (None, "Message rate too high", "", SlowDown),
        (None, "Operation too frequent", "", SlowDown),
    ] {
        let facts = Facts { status, cause, solution, ..Facts::default() };
        assert_eq!(verdict(facts).advice.remedy, expected, "{cause} | {solution}");
    }
}

/// Of each language: later, too many, not again, fix and send, used up, contact.
/// For each language, what is said to retry, slow down, stop, fix the request, fix the account, report.
const SENTENCES: [[&str; 6]; 9] = [
    [
        "Try it again later",
        "Too many calls",
        "Never send it again",
        "Fix it: correct the JSON and retry",
        "Your daily quota is used up",
        "Ask support",
    ],
    ["请过一会再试", "调用太频繁", "禁止重试", "请修正参数后重试", "本月额度已用完", "请咨询客服"],
    [
        "しばらくしてからもう一度お試しください",
        "アクセスの頻度が高すぎます",
        "リトライしないでください",
        "パラメータを修正して再送してください",
        "本日の利用枠を使い切りました",
        "管理者へ連絡してください",
    ],
    [
        "나중에 다시 시도하세요",
        "요청이 너무 많습니다",
        "재시도 금지",
        "파라미터를 수정한 후 다시 시도하세요",
        "오늘 사용량 초과",
        "고객센터에 문의하세요",
    ],
    [
        "Bitte später erneut versuchen",
        "Zu viele Aufrufe",
        "Keinesfalls wiederholen",
        "Parameter korrigieren und erneut senden",
        "Guthaben aufgebraucht",
        "Bitte den Support kontaktieren",
    ],
    [
        "Réessayez plus tard",
        "Trop de requêtes",
        "Inutile de réessayer à l'identique",
        "Corrigez le paramètre puis réessayez",
        "Le crédit est épuisé",
        "Contactez l'équipe",
    ],
    [
        "Inténtelo más tarde",
        "Demasiadas peticiones",
        "No reintentar",
        "Corrija el parámetro y reintente",
        "El crédito está agotado",
        "Comuníquese con el soporte",
    ],
    [
        "Tente novamente mais tarde",
        "Muitas requisições",
        "Não repetir",
        "Corrija o parâmetro e tente novamente",
        "A cota está esgotada",
        "Fale com o suporte",
    ],
    [
        "Повторите попытку позже",
        "Слишком много запросов",
        "Повтор бесполезен",
        "Исправьте параметр и повторите запрос",
        "Дневная квота исчерпана",
        "Обратитесь к администратору",
    ],
];

#[test]
fn rows_of_nine_languages() {
    use Remedy::{FixAccount, FixRequest, Report, Retry, SlowDown, Stop};
    let remedies = [Retry, SlowDown, Stop, FixRequest, FixAccount, Report];
    for texts in SENTENCES {
        let rows = texts.map(|solution| Facts { solution, ..Facts::default() });
        let found: Vec<Remedy> = classify(&rows, &[]).iter().map(|verdict| verdict.advice.remedy).collect();
        assert_eq!(found, remedies, "{texts:?}");
    }
}

#[test]
fn the_status_decides_alone() {
    use Remedy::{FixAccount, FixRequest, Report, Retry, SlowDown, Unspecified};
    for (status, expected) in
        [(429, SlowDown), (408, Retry), (524, Retry), (401, FixAccount), (404, FixRequest), (501, Report)]
    {
        assert_eq!(remedy(status, "Gadgets", ""), (expected, Basis::Status), "{status}");
    }
    for status in [500, 409, 423, 999] {
        assert_eq!(remedy(status, "Gadgets", ""), (Unspecified, Basis::Default), "{status}");
    }
}

#[test]
fn the_retry_column_decides_before_the_text() {
    let remedy = |cell, solution| {
        let advice =
            verdict(Facts { status: Some(503), retry: Some(cell), solution, ..Facts::default() }).advice;
        (advice.remedy, advice.basis)
    };
    assert_eq!(remedy("✅ Yes", "Do not ask"), (Remedy::Retry, Basis::Column));
    assert_eq!(remedy("No", "Try again"), (Remedy::Stop, Basis::Column));
    assert_eq!(remedy("No", "Check the JSON"), (Remedy::FixRequest, Basis::Column));
    assert_eq!(remedy("Sometimes", ""), (Remedy::Unspecified, Basis::Column));
    assert_eq!(remedy("Yes, after re-auth", ""), (Remedy::Reauthenticate, Basis::Column));
    assert_eq!(remedy("Yes (token refresh)", ""), (Remedy::Reauthenticate, Basis::Column));
    assert_eq!(remedy("Ja (Token-Refresh)", ""), (Remedy::Reauthenticate, Basis::Column));
    // A status that may pass bears the yes out; one that refuses the request does not.
    assert_eq!(remedy("Yes", "Correct the JSON and retry"), (Remedy::Retry, Basis::Column));
    assert_eq!(remedy("Yes — it was never sent", ""), (Remedy::Retry, Basis::Column));
    assert_eq!(remedy("Yes", "Do not retry"), (Remedy::Unspecified, Basis::Column));
    let refused = |cell| {
        let solution = "Correct the JSON and retry";
        verdict(Facts { status: Some(400), retry: Some(cell), solution, ..Facts::default() }).advice.remedy
    };
    assert_eq!(refused("Yes"), Remedy::FixRequest);
    assert_eq!(refused("Yes, with backoff"), Remedy::Retry);
}

#[test]
fn waits_and_their_words() {
    let advice = |solution| verdict(Facts { status: Some(503), solution, ..Facts::default() }).advice;
    assert_eq!(advice("Try again after a brief wait").wait, Wait::Brief);
    assert_eq!(advice("Try again after a wait").wait, Wait::Later);
    assert_eq!(advice("Retry after 60 seconds").wait, Wait::AtLeast(Duration::from_secs(60)));
    assert_eq!(advice("Respect the `Retry-After` header and retry").wait, Wait::Header);
    assert_eq!(advice("Retry once").at_most, Some(1));
    assert_eq!(advice("Retry up to 3 times, then give up").at_most, Some(3));
    assert_eq!(advice("Try again (at most 5 attempts)").at_most, Some(5));
    assert_eq!(advice("请稍后重试，最多 3 次").at_most, Some(3));
    assert_eq!(advice("Try again after 3 seconds").at_most, None);
    assert!(advice("Try again. If it persists, contact support").escalate);
    assert_eq!(advice("Overloaded, try again").applied, Applied::No);
    assert_eq!(advice("Try again").applied, Applied::Maybe);
}

#[test]
fn evidence_is_the_words() {
    let verdict = verdict(Facts { solution: "Throttle the rate. ThenRetry rest", ..Facts::default() });
    assert_eq!(verdict.evidence.as_deref(), Some("Throttle"));
}
