//! The words of headers, headings and cells, as data: what authors write above a column, and what it
//! hints at. How a header is held against them is in `hint.rs`.

use crate::unicode::is_unspaced;
use Hint::{Cause, Code, Kind, Link, Name, Number, Retry, Solution, Status, Title, Wait};

/// What the words of a header hint at; the cells decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// Codes.
    Code,
    /// Codes only where the table is about errors.
    Number,
    /// HTTP statuses.
    Status,
    /// Symbolic names.
    Name,
    /// A name, and codes only where the header speaks of errors.
    Kind,
    /// A few words about each error.
    Title,
    /// What happened.
    Cause,
    /// What to do.
    Solution,
    /// Whether to send the request again.
    Retry,
    /// When to send it again.
    Wait,
    /// Where to read on.
    Link,
}

/// The words of headers, by what they hint at.
#[rustfmt::skip] // A line is a language or a kind of word.
pub const WORDS: &[(Hint, &[&str])] = &[
    (Code, &[
        "code", "error code", "err code", "errcode", "errno", "error number", "error no", "error num", "error id",
        "exit code", "exit status", "return code", "result code", "reason code", "retcode", "ret code", "response error code",
        "sub code", "subcode", "sub status", "substatus", "sqlstate", "failure code", "failure reason", "error value", "status value",
        "错误码", "错误代码", "业务码", "业务状态码", "返回码", "代码", "错误编码", "错误编号", "异常码", "返回值", "錯誤碼", "錯誤代碼",
        "エラーコード", "コード", "エラー番号", "오류 코드", "에러 코드", "오류코드", "에러코드", "코드",
        "fehlercode", "fehlernummer", "code d erreur", "code erreur", "código", "código de error", "codigo", "código de erro",
        "код", "код ошибки", "коды", "коды ошибок", "codes d erreur",
    ]),
    (Number, &["exit", "number", "value", "hex", "hexadecimal", "dec", "decimal", "id", "no", "num", "编号", "nummer", "numéro", "número", "номер"]),
    (Status, &[
        "status", "http status", "http status code", "status code", "statuscode", "http code", "http response code", "http response",
        "http error code", "response code", "response status", "http",
        "http 状态码", "http 状态", "http 狀態碼", "http ステータス", "ステータスコード", "ステータス", "http 상태 코드", "상태 코드", "http 상태",
        "http status code", "statuscode", "statut", "statut http", "code http", "code de statut", "estado http", "código http", "código de estado",
        "código de status", "статус", "код состояния", "http статус", "код ответа",
        "状态码", "狀態碼", "http コード", "http ステータスコード", "http 코드", "http 응답 코드", "http-код", "код http", "status http", "código de estado http", "code de réponse",
    ]),
    (Kind, &["type", "class", "key", "slug", "error class", "类型", "類型", "typ", "tipo", "тип"]),
    (Name, &[
        "error", "name", "error name", "symbol", "symbolic name", "constant", "identifier", "error type",
        "exception", "exception name", "error key", "enum", "error string", "status type", "enum value",
        "错误", "名称", "常量", "错误类型", "错误名称", "异常", "状态类型", "エラー", "エラー名", "名前", "이름", "오류", "에러",
        "fehler", "name des fehlers", "erreur", "nom", "nombre", "erro", "nome", "ошибка", "название", "имя",
        "sentinel", "sentinel error", "exceção", "excepción", "ausnahme", "исключение", "例外",
        "класс ошибки", "тип ошибки", "тип исключения", "clase", "classe", "命名", "상수", "константа", "错误名", "異常名", "例外名", "예외",
    ]),
    (Title, &[
        "title", "message", "error message", "msg", "summary", "reason phrase", "phrase", "standard message", "text", "error text",
        "文案", "信息", "错误信息", "状态信息", "消息", "错误消息", "提示", "訊息", "メッセージ", "エラーメッセージ", "메시지", "오류 메시지",
        "meldung", "fehlermeldung", "titel", "message d erreur", "titre", "mensaje", "mensaje de error", "mensagem", "mensagem de erro", "título",
        "сообщение",
        // A column for each language of a text.
        "english", "中文", "英文", "日本語", "한국어", "deutsch", "français", "español", "português", "русский",
        "resumen", "resumo", "résumé", "zusammenfassung",
        "текст ошибки", "текст", "наименование", "intitulé", "libellé", "bezeichnung", "denominación", "denominação", "texto", "texte", "fehlertext",
    ]),
    (Cause, &[
        "cause", "description", "error description", "desc", "meaning", "reason", "explanation", "detail", "possible cause",
        "possible reason", "root cause", "common cause", "interpretation", "definition", "issue", "problem", "when", "when it occurs",
        "when raised", "when emitted", "raised when", "returned when", "raised", "rationale", "failure mode", "condition", "use case",
        "note", "comment", "context", "case", "error case", "purpose", "usage", "uso", "what it means", "it means", "explain", "definição", "definición", "définition", "определение",
        "含义", "描述", "说明", "原因", "错误描述", "错误原因", "注释", "可能原因", "备注", "說明", "意味", "説明", "内容", "설명", "원인", "의미",
        "bedeutung", "beschreibung", "ursache", "grund", "signification", "explication", "raison", "descripción", "descripcion", "significado",
        "causa", "motivo", "descrição", "описание", "причина", "значение",
        "situation", "trigger", "circumstance", "scenario", "applies to", "when it happens", "details", "释义", "来源", "场景", "触发条件", "常见原因", "错误说明", "发生条件", "発生条件", "状況", "条件", "対象", "상황", "발생 조건", "조건", "내용", "오류 원인", "условие", "когда", "ситуация", "situação", "situación", "caso", "cas", "quando", "cuándo", "quand", "wann", "auslöser", "fehlerbeschreibung", "fehlerursache", "erklärung", "explicação", "explicación", "détail", "detalle", "condição", "condición",
    ]),
    (Solution, &[
        "solution", "fix", "how to fix", "resolution", "action", "recommended action", "suggested action", "what to do", "remedy",
        "mitigation", "troubleshooting", "how to resolve", "handling", "possible solution", "possible resolution", "recovery",
        "recommendation", "workaround", "next step", "corrective action", "response", "suggestion",
        "解决方法", "解决方案", "处理方法", "处理方式", "处理建议", "快速修法", "解决办法", "对策", "建议", "解決方法", "対処", "対処法", "対策", "해결 방법", "해결방법", "조치", "해결책",
        "lösung", "abhilfe", "behebung", "maßnahme", "résolution", "que faire", "correction", "solución", "acción", "solução", "ação",
        "como resolver", "решение", "действие", "что делать",
        "hint", "检查", "排查", "处理措施", "处理", "处理方案", "修复方法", "处理意见", "應對", "處理方式", "處理方法", "リカバリー方法", "対応", "対応方法", "回避策", "解決策", "처리", "처리 방법", "해결", "해결 방안", "대응", "대응 방법", "대처", "권장 조치", "조치 방법", "рекомендации", "рекомендация", "как исправить", "исправление", "vorgeschlagene aktion", "aktion", "empfehlung", "lösungsvorschlag", "handlungsempfehlung", "recommandation", "marche à suivre", "recomendación", "recomendação", "qué hacer", "o que fazer",
    ]),
    (Retry, &[
        "retry", "retryable", "retriable", "can retry", "should retry", "ok to retry", "safe to retry", "retry behavior",
        "retry behaviour", "retry strategy", "transient", "recoverable", "retry safe", "reconnect", "can reconnect", "should reconnect",
        "是否可重试", "可重试", "重试", "是否重试", "リトライ", "再試行", "재시도", "재시도 가능",
        "wiederholbar", "wiederholen", "réessayable", "réessayer", "reintentable", "reintentar", "repetível", "tentar novamente", "retentativa", "reintento", "повтор", "повторять",
    ]),
    (Wait, &["wait", "retry after", "backoff", "back off", "retry delay", "delay", "wait time", "等待时间", "待機時間"]),
    (Link, &["link", "docs", "documentation", "reference", "see also", "more info", "more information", "url", "链接"]),
];

/// Words beside `code` which say that it is one of other things than errors; in scripts without
/// spaces anywhere in the text.
#[rustfmt::skip]
const THINGS: &[&str] = &[
    "country", "currency", "language", "locale", "bank", "carrier", "card", "zip", "postal", "area", "dial", "phone", "airport",
    "airline", "op", "product", "sku", "color", "colour", "command", "function", "region", "industry", "merchant", "category",
    "discount", "promo", "coupon", "gift", "qr", "bar", "source", "event", "timezone", "station", "city", "province", "department",
    "stock", "exchange", "channel", "unit", "courier", "permission", "scope", "as", "权限", "권한",
    "国家", "地区", "币种", "货币", "语言", "银行", "快递", "物流", "省份", "城市", "行业", "渠道", "国コード", "国名", "通貨", "言語", "銀行",
    "국가", "통화", "언어", "은행", "카드", "택배사", "지역",
    "währung", "sprache", "pays", "devise", "langue", "país", "moneda", "moeda", "idioma", "banco", "страна", "страны", "валюта", "банка",
];

/// What stands behind `code` where it is that of programs.
pub const CODE_TEXT: &[&str] = &[
    "point",
    "search",
    "example",
    "sample",
    "snippet",
    "block",
    "path",
    "size",
    "coverage",
    "review",
    "model",
    "generation",
    "location",
    "owner",
    "change",
    "line",
    "file",
    "quality",
    "fragment",
    "span",
    "base",
];

/// Words that are a thing and its code in one.
const THING_CODES: &[&str] = &["opcode", "opcodes", "zipcode", "barcode", "keycode", "keycodes", "bytecode"];

/// The word for a code.
pub const CODE_WORDS: &[&str] =
    &["code", "コード", "코드", "代码", "代碼", "编码", "编号", "码", "код", "código", "codigo"];

/// Starts of words beside `code` which say that it is what a caller is answered with.
const ANSWER_WORDS: &[&str] =
    &["response", "reject", "declin", "reason", "reversal", "disconnect", "close", "reply"];

/// Starts of words in a heading that is more often one of states than of errors.
pub const STATES: &[&str] = &["status", "returns", "results"];

/// Starts of words which say that symbols are why something ended.
pub const ENDINGS: &[&str] = &["hangup", "disconnect", "fail", "termination", "失败", "失敗", "실패"];

/// Starts of words which say so in a heading.
pub const CAUSES: &[&str] = &["cause", "原因"];

/// Cells which say that there is no code.
pub const NONE: &[&str] =
    &["n/a", "none", "nil", "null", "无", "無", "なし", "없음", "нет", "keine", "aucun", "ninguno", "nenhum"];

/// Headers that a list of endpoints has side by side.
pub const METHOD: &[&str] = &["method", "http method", "verb", "请求方法", "方法", "メソッド", "메서드"];
/// The other one of such headers.
pub const ENDPOINT: &[&str] =
    &["endpoint", "path", "url", "uri", "route", "接口", "路径", "エンドポイント", "엔드포인트"];

/// A header that a list of parameters has.
pub const DEFAULT: &[&str] = &[
    "default",
    "default value",
    "required",
    "默认值",
    "必填",
    "既定値",
    "必須",
    "기본값",
    "필수",
    "standard",
    "défaut",
    "por defecto",
    "padrão",
    "по умолчанию",
];

/// Headers that a list of the fields of a message has, and no list of errors.
pub const FIELD: &[&str] =
    &["occurrence", "occurrences", "cardinality", "multiplicity", "occurs", "xpath", "json path"];

/// What has a name and is no error, at the start of a header.
#[rustfmt::skip]
const NAMED: &[&str] = &[
    "property", "field", "parameter", "param", "attribute", "variable", "argument", "option", "column", "file", "function", "method",
    "参数", "字段", "属性", "变量", "成员", "方法", "パラメータ", "フィールド", "プロパティ", "매개변수", "필드", "속성", "campo",
    "parámetro", "parâmetro", "paramètre", "champ", "feld", "eigenschaft", "поле", "параметр", "свойство",
];

/// Whether a normalised header is of the names of fields and the like: `Property name`.
pub fn is_of_fields(header: &str) -> bool {
    NAMED.iter().any(|word| header.starts_with(word))
}

/// Types of the fields of a message.
#[rustfmt::skip]
const TYPES: &[&str] = &[
    "string", "str", "char", "byte", "bytes", "integer", "int", "int8", "int16", "int32", "int64", "long", "short", "uint", "uint8",
    "uint16", "uint32", "uint64", "uint8_t", "uint16_t", "uint32_t", "uint64_t", "int8_t", "int16_t", "int32_t", "int64_t", "float",
    "double", "decimal", "number", "boolean", "bool", "object", "array", "datetime", "timestamp", "uuid", "字符串", "整数", "文字列",
];

/// Whether a cell is the type of a field, or of a list of them.
pub fn is_type(text: &str) -> bool {
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    TYPES.iter().any(|word| word.eq_ignore_ascii_case(text))
}

/// Starts of words in the header of a column of ranges of codes.
pub const RANGES: &[&str] =
    &["range", "范围", "区间", "範囲", "범위", "bereich", "plage", "rango", "faixa", "intervalo", "диапазон"];

/// Starts of words in a heading of classes of errors, whose values are no codes.
pub const CLASSES: &[&str] = &[
    "categories",
    "classes",
    "severit",
    "layers",
    "分类",
    "类别",
    "カテゴリ",
    "카테고리",
    "kategorien",
    "catégories",
    "categorías",
    "categorias",
    "категории",
];

/// Words in front of a header which say that its cells are samples of codes, not the codes.
const SAMPLE_WORDS: &[&str] =
    &["example", "sample", "possible", "typical", "inferred", "主な", "主要", "常见"];

/// Starts of words which say that a column or a table is about errors.
#[rustfmt::skip]
const ERROR_WORDS: &[&str] = &[
    "error", "errno", "exception", "fault", "exit",
    "错误", "异常", "返回码", "錯誤", "エラー", "例外", "ステータスコード", "오류", "에러", "fehler", "erreur", "erro", "ошиб",
];

/// Starts of words which say so in the heading of a table, where they mean less elsewhere.
const HEADING_WORDS: &[&str] = &["failure", "fail", "status", "return", "result", "失败", "返回值"];

/// Whether a normalised header says that its cells are samples.
pub fn is_sample(header: &str) -> bool {
    SAMPLE_WORDS.iter().any(|word| header.starts_with(word))
}

/// Whether a header or a heading says that codes are those of other things: `Country codes`.
pub fn is_of_things(text: &str) -> bool {
    if is_about_errors(text) || has_word(text, ANSWER_WORDS) {
        return false;
    }
    let text = normalise(text);
    let is_word = |words: &[&str]| text.split(' ').any(|word| words.contains(&word));
    let is_inside = || THINGS.iter().any(|thing| thing.starts_with(is_unspaced) && text.contains(thing));
    is_word(THING_CODES) || has_word(&text, CODE_WORDS) && (is_word(THINGS) || is_inside())
}

/// Whether a normalised header is one of codes by itself, and not just `code`: `errno`, `return code`.
pub fn is_of_answers(header: &str) -> bool {
    let singular = header.strip_suffix('s').unwrap_or(header);
    let is_known = |word: &str| (word == header || word == singular) && !CODE_WORDS.contains(&word);
    WORDS.iter().filter(|(hint, _)| *hint == Code).any(|(_, words)| words.iter().any(|word| is_known(word)))
}

/// Whether a heading says that the table below it has codes that a caller is answered with.
pub fn is_about_codes(heading: &str) -> bool {
    is_about_errors(heading) || has_word(heading, CODE_WORDS) && !is_of_things(heading)
}

/// Whether a text has a word about errors.
pub fn has_error_word(text: &str) -> bool {
    has_word(text, ERROR_WORDS)
}

/// Whether a heading says that the table below it is about errors.
pub fn is_about_errors(heading: &str) -> bool {
    has_word(heading, ERROR_WORDS) || has_word(heading, HEADING_WORDS)
}

/// Whether a word of the text starts with one of the words; in scripts without spaces, anywhere.
pub fn has_word(text: &str, words: &[&str]) -> bool {
    let text = normalise(text);
    if !text.is_ascii() {
        let text = format!(" {text}");
        let starts = |word: &&str| {
            text.match_indices(*word)
                .any(|(at, _)| !word.is_ascii() || text.get(..at).is_some_and(|before| before.ends_with(' ')))
        };
        return words.iter().any(starts);
    }
    let mut rest = text.as_str();
    loop {
        if words.iter().any(|word| rest.starts_with(word)) {
            return true;
        }
        let Some((_, behind)) = rest.split_once(' ') else { return false };
        rest = behind;
    }
}

/// Lower case, letters and digits only, single spaces; `ExitCode` is two words, and so is `HTTP状态`.
pub fn normalise(header: &str) -> String {
    let mut out = String::new();
    let mut previous = ' ';
    for char in header.chars() {
        // Most letters are these, and the properties of others dear to ask for.
        if char.is_ascii_lowercase() && previous.is_ascii() {
            out.push(char);
            previous = char;
            continue;
        }
        let is_next_script = char.is_alphanumeric() && is_unspaced(previous) != is_unspaced(char);
        if char.is_uppercase() && previous.is_lowercase() || is_next_script && previous != ' ' {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_other_things() {
        for text in [
            "Country code",
            "Gateway Opcodes",
            "Currency codes",
            "택배사 코드",
            "카드코드",
            "Policy as code",
            "国家代码",
        ] {
            assert!(is_of_things(text) && !is_about_codes(text), "{text}");
        }
        for text in ["Card decline codes", "Close codes", "Bank error codes", "Codes"] {
            assert!(!is_of_things(text) && is_about_codes(text), "{text}");
        }
        for text in ["Card", "Country"] {
            assert!(!is_of_things(text) && !is_about_codes(text), "{text}");
        }
    }
}
