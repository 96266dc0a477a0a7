//! Spanish.

use crate::vocabulary::Topic::{
    Account, After, AlreadyDone, Brief, CheckFirst, Contact, Exhausted, Fault, FixThenRetry, FixVerb,
    IdempotentOnly, Later, Malformed, MayBeDone, Negation, NegationException, NotForCaller, NotSent,
    NotSetUp, Once, Overload, RateLimit, Reauthenticate, Rebuild, Redirect, Request, Retry, ServerFault,
    ThenRetry, Throttle, Times, Trouble, WaitOrCheck,
};
use crate::vocabulary::{Answer, Hint, Language, Phrases, Script};

#[rustfmt::skip]
pub(super) const LANGUAGE: Language = Language {
    name: "Spanish",
    headers: HEADERS,
    errors: &["error"],
    things: &["país", "moneda", "idioma", "banco"],
    codes: &["código", "codigo"],
    no_code: &["ninguno"],
    defaults: &["por defecto"],
    fields: &["campo", "parámetro"],
    ranges: &["rango", "intervalo"],
    classes: &["categorías"],
    heads: &[" de "],
    list_words: &["o ", "y "],
    titled_words: &[" y ", " o "],
    range_words: &["a "],
    success: &["éxito", "exito", "correctamente"],
    failure: &["fallo"],
    doubt: &["sin"],
    no_failure: &["sin error", "sin errores"],
    upper_bounds: &["en menos de"],
    common: &[
        "el", "los", "las", "una", "está", "más", "puede", "debe", "intente", "inténtelo", "fue", "han", "ha",
        "por", "solicitud", "sido", "usuario", "porque", "pero", "cuando", "nuevo", "nuevamente", "después",
        "otra", "sí", "demasiadas", "y", "reintente", "reintentar", "intentar", "vuelva", "petición", "espere", "verifique", "compruebe",
    ],
    phrases: PHRASES,
    joints: &["y", "e", "pero", "mas", "si", "porque", "por"],
    answers: ANSWERS,
    lasting: &[(Answer::Yes, &["temporal", "transitorio", "transitoria", "errores temporales", "errores transitorios", "errores reintentables"]), (Answer::No, &["permanente", "definitivo", "definitiva", "errores permanentes", "errores no reintentables"])],
    units: &[
        (1, &["milisegundos", "milisegundo"]),
        (1000, &["segundos", "segundo"]),
        (60_000, &["minutos", "minuto"]),
        (3_600_000, &["horas", "hora"]),
        (86_400_000, &["días", "dias", "día"]),
        (604_800_000, &["semanas", "semana"]),
    ],
    one: &["un", "una"],
    halves: &["media", "medio"],
    calendar: &[
        (86_400_000, &["mañana", "otro día", "día siguiente", "medianoche"]),
        (604_800_000, &["próxima semana"]),
        (2_592_000_000, &["próximo mes"]),
    ],
    script: Script::Latin,
    ..Language::NONE
};

#[rustfmt::skip]
const HEADERS: &[(Hint, &[&str])] = &[
    (Hint::Code, &["código", "código de error", "codigo"]),
    (Hint::Number, &["número"]),
    (Hint::Status, &["estado http", "código http", "código de estado", "código de estado http"]),
    (Hint::Kind, &["tipo"]),
    (Hint::Name, &["nombre", "excepción", "clase"]),
    (Hint::Title, &["mensaje", "mensaje de error", "título", "español", "resumen", "denominación", "texto"]),
    (Hint::Cause, &["causa", "motivo"]),
    (Hint::Description, &[
        "uso", "definición", "descripción", "descripcion", "significado", "explicación", "detalle",
    ]),
    (Hint::Occasion, &["situación", "caso", "cuándo", "condición"]),
    (Hint::Solution, &["solución", "acción", "recomendación", "qué hacer"]),
    (Hint::Retry, &["reintentable", "reintentar", "reintento"]),
    (Hint::Attempts, &["intentos", "número de intentos"]),
    (Hint::Retries, &["reintentos", "número de reintentos"]),
];

const PHRASES: Phrases = &[
    (
        Negation,
        &[
            "inútil . insistir|repetir|reintentar",
            "no . envíe|envie|enviar . nuevo|nuevamente|otra",
            "mismo|igual error|resultado",
            "dará|fallará|volverá . siempre|mismo|igual|fallar",
            "siempre . fallará|dará|mismo",
            "no|nunca|evite|evitar|sin|deje . reintent*|reenvi*|reenví*|repita|repetir",
            "no . volver|vuelva|vuelvas a intent*",
            "no . intente*|intentar . nuevo|nuevamente",
            "reintent* . no|inútil|fallará",
            "permanente|permanentemente|definitivo|irrecuperable",
        ],
    ),
    (
        NegationException,
        &["no . inmediatamente|enseguida", "hasta .. pase|transcur*|restablez*|minutos|segundos|expire"],
    ),
    (
        FixThenRetry,
        &[
            "corríj*|rectifi*|complet*|reemplac*|sustituy* .. y|e .. envi*|enví*|reintent*|vuelv*|intent*",
            "con . corregid*|nuev*|otr*|válid*",
            "tras|después . corregir|recargar|pagar|iniciar|actualizar|renovar|modificar",
            "corrij*|corrig*|correg*|verif*|revis* .. y|e|luego|antes|después .. reintent*|intent*|inténte*|reenví*|reenvi*|vuelv*|volver|prueb*|repita",
            "comprueb*|modifi*|cambi*|reduz*|reduc* .. y|e|luego|antes|después .. reintent*|intent*|inténte*|reenví*|reenvi*|vuelv*|volver|prueb*|repita",
            "agreg*|añad*|inclu*|use|usa|usar|utilic* .. y|e|luego|antes|después .. reintent*|intent*|inténte*|reenví*|reenvi*|vuelv*|volver|prueb*|repita",
            "recarg*|inici*|renuev*|renov*|obtener .. y|e|luego|antes|después .. reintent*|intent*|inténte*|reenví*|reenvi*|vuelv*|volver|prueb*|repita",
            "obteng*|solicite|solicitar|actualic* .. y|e|luego|antes|después .. reintent*|intent*|inténte*|reenví*|reenvi*|vuelv*|volver|prueb*|repita",
            "actualiz*|complet*|elij*|conect*|pagu*|pagar .. y|e|luego|antes|después .. reintent*|intent*|inténte*|reenví*|reenvi*|vuelv*|volver|prueb*|repita",
            "genere|generar|elimin*|habilit*|ajust* .. y|e|luego|antes|después .. reintent*|intent*|inténte*|reenví*|reenvi*|vuelv*|volver|prueb*|repita",
            "reintent*|intent*|inténte*|prueb* . con . diferente|menor|menos|distinto|distinta",
            "corrij*|corrig*|corregir . antes",
        ],
    ),
    (WaitOrCheck, &["red|conexión|conexion|internet|estado|backoff|espere|espera|esperar|aguard*"]),
    (
        ThenRetry,
        &["y|e|luego|después reintent*|reinténte*|reenv*|repita|repetir|vuelv*|volver|intent*|inténte*"],
    ),
    (
        Exhausted,
        &[
            "saldo|cuota|cupo|crédito|créditos|presupuesto|fondos|límite|tope . insuficiente*|agotad*|excedid*",
            "límite|limite|tope|cuota . diari*|mensual*|gasto*",
            "pago requerido|rechazado|fallido",
            "sin saldo|fondos|crédito*",
        ],
    ),
    (
        Throttle,
        &[
            "demasiadas|demasiados|muchas|muchos . solicitudes|peticiones|intentos|llamadas|requests|conexiones|mensajes",
            "exceso de solicitudes|peticiones|llamadas",
            "límite|limite . solicitudes|peticiones|tasa|velocidad|frecuencia|llamadas|rpm|tpm",
            "reduz*|reduc*|dismin* . frecuencia|velocidad|ritmo|tasa",
            "demasiado rápido|frecuente*",
            "espaci* . peticiones|solicitudes",
            "superado|excedido|excediste .. solicitudes|peticiones|minuto|segundo",
            "solicitudes|peticiones .. por minuto|segundo",
            "tasa más baja",
        ],
    ),
    (RateLimit, &["límite|limite . solicitudes|peticiones|tasa|velocidad|frecuencia"]),
    (
        Retry,
        &[
            "consult*|solicit*|llam* . nuevo|nuevamente",
            "puede|pueden|puedes . repetir*|reenviar*",
            "segundo intento",
            "reintent*|reinténte*",
            "vuelv*|volver a intent*|prob*",
            "intent*|inténte*|inténta*|prueb*|probar . nuevo|nuevamente|vez|más|tarde",
            "intent*|inténte*|prueb*|probar mas tarde|adelante",
            "repet*|repita* . solicitud|petición|llamada",
            "reenví*|reenvi* . solicitud|petición",
            "espere|esperar|aguarde|aguardar",
            "espera un|unos",
            "nuevo intento",
        ],
    ),
    (
        Trouble,
        &[
            "sobrecarg*|ocupad*|saturad*|temporal|temporalmente|transitori*|mantenimiento|momentáneamente|intermitente*",
            "servicio|servidor|sistema|banco . no . disponible",
            "no . disponible . momento|ahora",
            "fuera de servicio",
            "tiempo . agotado|espera|excedido",
            "agotó el tiempo",
            "alta demanda|carga",
            "error|fallo|problema . red|conexión",
            "en proceso",
            "servicio caído",
        ],
    ),
    (Overload, &["sobrecarg*|ocupad*|saturad*", "alta|elevada demanda|carga"]),
    (IdempotentOnly, &["idempoten*"]),
    (MayBeDone, &["puede|podría haberse|haber", "estado|resultado . desconocido|incierto"]),
    (CheckFirst, &["verifi*|consult* .. si|pago|pedido .. antes"]),
    (NotSent, &["no se|fue|ha envió|procesó|ejecutó|cobró|enviad*|procesad*|sido"]),
    (AlreadyDone, &["ya . procesad*|pagad*|completad*|ejecutad*|reembolsad*|cancelad*"]),
    (
        FixVerb,
        &[
            "verif*|revis*|comprueb*|corrij*|corrig*|modifi*|cambi*|reduz*|reduc*|agreg*|añad*|inclu*|use",
            "usar|utilic*|utilizar|recarg*|solicite|solicitar|habilit*|actualic*|actualiz*|contrat*|ampli*|amplí*|asegúr*|proporcion*",
            "elimin*|ajust*|aument*|optimic*|avise|avisar|notifi*|libere|liberar|reinici*|pida",
        ],
    ),
    (
        Fault,
        &[
            "inválid*|invalid*|incorrect*|faltante*|falta|faltan|obligatori*|expirad*|vencid*|denegad*|prohibid*",
            "insuficiente*|desconocid*|suspendid*|bloquead*|excedid*|requerid*|malformad*|erróne*|demasiado|alcanzó|agotad*",
            "no . válid*|encontrad*|existe|autorizad*|soportad*|permitid*|tiene|disponible",
            "sin permiso*",
            "mal formad*",
            "email|correo|nombre|alias|dirección|puerto . ocupad*",
        ],
    ),
    (
        Malformed,
        &[
            "debe|deben",
            "inválid*|incorrect*|faltante*|malformad*|erróne*|falta",
            "mal formad*",
            "email|correo|nombre|alias|dirección|puerto . ocupad*",
            "demasiado larg*|grand*|cort*",
            "no . válid*|soportad*",
        ],
    ),
    (
        Request,
        &[
            "solicitud*|petición|peticion|parámetro*|parametro*|campo*|formato|modelo|valor*|archivo*",
            "mensaje*|método|tamaño|longitud|datos|cuerpo|encabezado*|url|json|entrada|recurso|prompt",
            "email|correo|nombre|alias|dirección|puerto . ocupad*",
        ],
    ),
    (
        Account,
        &[
            "clave*|credencial*|permiso*|acceso|cuenta|saldo|plan|suscripción|pago|cuota|token|contraseña|autentic*|licencia|crédito*|gasto*|tarjeta",
        ],
    ),
    (NotForCaller, &["disponible . en . región|país"]),
    (NotSetUp, &["no . configurad*|instalad*|implementad*"]),
    (ServerFault, &["error|fallo|problema . interno|servidor|sistema|inesperado"]),
    (Contact, &["contact*|comuní*|soporte|administrador|ticket|report*"]),
    (
        Reauthenticate,
        &[
            "iniciar|inicie|inicia sesión",
            "reautentic*|reautentíq*",
            "inici* . sesión . nuevo|nuevamente",
            "vuelv*|volver a iniciar|autentic*",
            "renov*|renuev*|refres*|nuevo . token|sesión",
        ],
    ),
    (Rebuild, &["recarg* . página", "consult* . estado|actual*", "vuelv* a consultar|leer|cargar"]),
    (Redirect, &["redirig*|redirección"]),
    (Brief, &["breve|poco|instantes|momento|inmediato|corta|backoff", "unos|algunos segundos"]),
    (
        Later,
        &[
            "tarde|espere|esperar|aguard*|mañana|retrasos",
            "espera y|un|unos",
            "unos|algunos minutos",
            "un tiempo",
        ],
    ),
    (Once, &["sola vez", "solo una"]),
    (After, &["tras|después", "una vez que"]),
    (Times, &["máximo|hasta . veces|intentos"]),
];

const ANSWERS: &[(Answer, &[&str])] = &[
    (Answer::No, &["nunca", "jamás", "definitivo"]),
    (Answer::Yes, &["sí", "si", "permitido"]),
    (Answer::Sometimes, &["depende", "según", "condicional", "quizá", "tal", "solo", "sólo"]),
];
