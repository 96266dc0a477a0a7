//! The words of headers, as data: what authors write above a column, and what it hints at. A
//! header that says more, such as `JSON-RPC error code`, counts by its longest known end, then by
//! its longest known start; scripts without spaces by the longest word inside.

use super::Hint::{self, Cause, Code, Kind, Link, Name, Number, Retry, Solution, Status, Title, Wait};

#[rustfmt::skip] // A line is a language or a kind of word.
pub(super) const WORDS: &[(Hint, &[&str])] = &[
    (Code, &[
        "code", "error code", "err code", "errcode", "errno", "error number", "error no", "error num", "error id",
        "exit code", "exit status", "return code", "result code", "reason code", "retcode", "ret code", "response error code",
        "sub code", "subcode", "sub status", "substatus", "sqlstate", "failure code", "failure reason", "error value", "status value",
        "错误码", "错误代码", "返回码", "状态码", "代码", "错误编码", "错误编号", "异常码", "返回值", "錯誤碼", "錯誤代碼", "狀態碼",
        "エラーコード", "コード", "エラー番号", "오류 코드", "에러 코드", "오류코드", "에러코드", "코드",
        "fehlercode", "fehlernummer", "code d erreur", "code erreur", "código", "código de error", "codigo", "código de erro",
        "код", "код ошибки",
    ]),
    (Number, &["number", "value", "hex", "hexadecimal", "dec", "decimal", "id", "no", "num", "编号", "nummer", "numéro", "número", "номер"]),
    (Status, &[
        "status", "http status", "http status code", "status code", "statuscode", "http code", "http response code", "http response",
        "http error code", "response code", "response status", "http",
        "http状态码", "http 状态码", "http状态", "http 狀態碼", "httpステータス", "ステータスコード", "ステータス", "http 상태 코드", "상태 코드", "http 상태",
        "http status code", "statuscode", "statut", "statut http", "code http", "code de statut", "estado http", "código http", "código de estado",
        "código de status", "статус", "код состояния", "http статус", "код ответа",
    ]),
    (Kind, &["type", "class", "key", "slug", "error class", "类型", "類型", "typ", "tipo", "тип"]),
    (Name, &[
        "error", "name", "error name", "symbol", "symbolic name", "constant", "identifier", "error type",
        "exception", "exception name", "error key", "enum", "error string", "status type", "enum value",
        "错误", "名称", "错误类型", "错误名称", "异常", "状态类型", "エラー", "エラー名", "名前", "이름", "오류", "에러",
        "fehler", "name des fehlers", "erreur", "nom", "nombre", "erro", "nome", "ошибка", "название", "имя",
    ]),
    (Title, &[
        "title", "message", "error message", "msg", "summary", "reason phrase", "phrase", "standard message", "text", "error text",
        "信息", "错误信息", "状态信息", "消息", "错误消息", "提示", "訊息", "メッセージ", "エラーメッセージ", "메시지", "오류 메시지",
        "meldung", "fehlermeldung", "titel", "message d erreur", "titre", "mensaje", "mensaje de error", "mensagem", "mensagem de erro", "título",
        "сообщение",
    ]),
    (Cause, &[
        "cause", "description", "error description", "desc", "meaning", "reason", "explanation", "detail", "possible cause",
        "possible reason", "root cause", "common cause", "interpretation", "definition", "issue", "problem", "when", "when it occurs",
        "when raised", "when emitted", "raised when", "returned when", "raised", "rationale", "failure mode", "condition", "use case",
        "note", "comment", "context",
        "含义", "描述", "说明", "原因", "错误描述", "错误原因", "注释", "可能原因", "备注", "說明", "意味", "説明", "内容", "설명", "원인", "의미",
        "bedeutung", "beschreibung", "ursache", "grund", "signification", "explication", "raison", "descripción", "descripcion", "significado",
        "causa", "motivo", "descrição", "описание", "причина", "значение",
    ]),
    (Solution, &[
        "solution", "fix", "how to fix", "resolution", "action", "recommended action", "suggested action", "what to do", "remedy",
        "mitigation", "troubleshooting", "how to resolve", "handling", "possible solution", "possible resolution", "recovery",
        "recommendation", "workaround", "next step", "corrective action", "response", "suggestion",
        "解决方法", "解决方案", "处理方法", "处理方式", "处理建议", "快速修法", "解决办法", "对策", "建议", "解決方法", "対処", "対処法", "対策", "해결 방법", "해결방법", "조치", "해결책",
        "lösung", "abhilfe", "behebung", "maßnahme", "résolution", "que faire", "correction", "solución", "acción", "solução", "ação",
        "como resolver", "решение", "действие", "что делать",
    ]),
    (Retry, &[
        "retry", "retryable", "retriable", "can retry", "should retry", "ok to retry", "safe to retry", "retry behavior",
        "retry behaviour", "retry strategy", "transient", "recoverable", "retry safe",
        "是否可重试", "可重试", "重试", "是否重试", "リトライ", "再試行", "재시도", "재시도 가능",
        "wiederholbar", "wiederholen", "réessayable", "réessayer", "reintentable", "reintentar", "repetível", "tentar novamente", "повтор", "повторять",
    ]),
    (Wait, &["wait", "retry after", "backoff", "back off", "retry delay", "delay", "wait time", "等待时间", "待機時間"]),
    (Link, &["link", "docs", "documentation", "reference", "see also", "more info", "more information", "url", "链接"]),
];

/// Words in front of a header which say that its cells are samples of codes, not the codes.
pub(super) const SAMPLE_WORDS: &[&str] = &["example", "sample", "possible", "typical", "inferred"];

/// Starts of words which say that a column or a table is about errors.
#[rustfmt::skip]
pub(super) const ERROR_WORDS: &[&str] = &[
    "error", "errno", "exception", "fault", "exit",
    "错误", "异常", "状态码", "返回码", "錯誤", "エラー", "例外", "ステータスコード", "오류", "에러", "fehler", "erreur", "erro", "ошиб",
];

/// Starts of words which say so in the heading of a table, where they mean less elsewhere.
pub(super) const HEADING_WORDS: &[&str] =
    &["failure", "fail", "status", "return", "result", "失败", "返回值"];

/// Statuses of the IANA registry (RFC 9110, section 16.2.1) and those that servers and proxies
/// have made their own. Numbers between 100 and 599 that are none of them are somebody's codes.
pub(super) const HTTP_STATUSES: &[i64] = &[
    100, 101, 102, 103, 200, 201, 202, 203, 204, 205, 206, 207, 208, 226, 300, 301, 302, 303, 304, 305, 307,
    308, 400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 419,
    420, 421, 422, 423, 424, 425, 426, 428, 429, 430, 431, 440, 444, 449, 450, 451, 460, 463, 494, 495, 496,
    497, 498, 499, 500, 501, 502, 503, 504, 505, 506, 507, 508, 509, 510, 511, 520, 521, 522, 523, 524, 525,
    526, 527, 529, 530, 561, 598, 599,
];
