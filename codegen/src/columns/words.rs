//! The words of headers, as data: what authors write above a column, and what it hints at. A
//! header that says more, such as `JSON-RPC error code`, counts by its longest known end, then by
//! its longest known start; scripts without spaces by the longest word inside.

use Hint::{Cause, Code, Kind, Link, Name, Number, Retry, Solution, Status, Title, Wait};

/// What the words of a header hint at; the cells decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hint {
    Code,
    /// Codes only where the table is about errors.
    Number,
    Status,
    Name,
    /// A name, and codes only where the header speaks of errors.
    Kind,
    Title,
    Cause,
    Solution,
    Retry,
    Wait,
    Link,
}

#[rustfmt::skip] // A line is a language or a kind of word.
const WORDS: &[(Hint, &[&str])] = &[
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
const SAMPLE_WORDS: &[&str] = &["example", "sample", "possible", "typical", "inferred"];

/// Starts of words which say that a column or a table is about errors.
#[rustfmt::skip]
const ERROR_WORDS: &[&str] = &[
    "error", "errno", "exception", "fault", "exit",
    "错误", "异常", "状态码", "返回码", "錯誤", "エラー", "例外", "ステータスコード", "오류", "에러", "fehler", "erreur", "erro", "ошиб",
];

/// Starts of words which say so in the heading of a table, where they mean less elsewhere.
const HEADING_WORDS: &[&str] = &["failure", "fail", "status", "return", "result", "失败", "返回值"];

/// Whether a normalised header says that its cells are samples.
pub(super) fn is_sample(header: &str) -> bool {
    SAMPLE_WORDS.iter().any(|word| header.starts_with(word))
}

pub(super) fn has_error_word(text: &str) -> bool {
    has_word(text, ERROR_WORDS)
}

/// Whether a heading says that the table below it is about errors.
pub(super) fn is_about_errors(heading: &str) -> bool {
    has_word(heading, ERROR_WORDS) || has_word(heading, HEADING_WORDS)
}

/// Whether a word of the text starts with one of the words; in scripts without spaces, anywhere.
pub(super) fn has_word(text: &str, words: &[&str]) -> bool {
    let text = format!(" {}", normalise(text));
    let starts = |word: &&str| {
        text.match_indices(*word)
            .any(|(at, _)| !word.is_ascii() || text.get(..at).is_some_and(|before| before.ends_with(' ')))
    };
    words.iter().any(starts)
}

/// Lower case, letters and digits only, single spaces; `ExitCode` is two words.
pub(super) fn normalise(header: &str) -> String {
    let mut out = String::new();
    let mut previous = ' ';
    for char in header.chars() {
        if char.is_uppercase() && previous.is_lowercase() {
            out.push(' ');
        }
        if char.is_alphanumeric() {
            out.extend(char.to_lowercase());
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
        previous = char;
    }
    out.trim().to_owned()
}

/// What a normalised header hints at.
pub(super) fn hint(header: &str) -> Option<Hint> {
    let singular = header.strip_suffix('s').filter(|_| !header.ends_with("ss")).unwrap_or(header);
    let best = |matches: &dyn Fn(&str) -> bool| {
        let known = WORDS.iter().flat_map(|(hint, words)| words.iter().map(move |word| (*hint, *word)));
        known.filter(|(_, word)| matches(word)).max_by_key(|(_, word)| word.len()).map(|(hint, _)| hint)
    };
    let ends = |text: &str, word: &str| text.strip_suffix(word).is_some_and(|rest| rest.ends_with(' '));
    let starts = |text: &str, word: &str| text.strip_prefix(word).is_some_and(|rest| rest.starts_with(' '));
    // In `cause of the error` the head stands first, and so it does in `code and description`.
    let head = ["of", "for", "de", "du"].iter().find_map(|link| header.split_once(&format!(" {link} ")));
    let head = head.map(|(head, _)| head);
    if let Some((first, _)) = header.split_once(" and ")
        && hint(first) == Some(Code)
    {
        return Some(Code);
    }
    best(&|word| header == word || singular == word || head == Some(word))
        .or_else(|| best(&|word| ends(header, word) || ends(singular, word)))
        .or_else(|| best(&|word| starts(header, word)))
        .or_else(|| best(&|word| !word.is_ascii() && header.contains(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_hint_by_exact_end_and_start() {
        assert_eq!(hint("error codes"), Some(Code));
        assert_eq!(hint("json rpc error code"), Some(Code));
        assert_eq!(hint("http status"), Some(Status));
        assert_eq!(hint("cause of exception"), Some(Cause));
        assert_eq!(hint("example error message"), Some(Title));
        assert_eq!(hint("服务错误码"), Some(Code));
        assert_eq!(hint("owner"), None);
    }
}
