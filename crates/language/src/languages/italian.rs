//! Italian.

use crate::vocabulary::Topic::{
    Account, After, AlreadyDone, Brief, CheckFirst, Contact, Exhausted, Fault, FixThenRetry, FixVerb,
    IdempotentOnly, Later, Malformed, MayBeDone, Negation, NegationException, NotForCaller, NotSent,
    NotSetUp, Once, Overload, RateLimit, Reauthenticate, Rebuild, Redirect, Request, Retry, ServerFault,
    ThenRetry, Throttle, Times, Trouble, WaitOrCheck,
};
use crate::vocabulary::{Answer, Hint, Language, Phrases, Script};

#[rustfmt::skip]
pub(super) const LANGUAGE: Language = Language {
    name: "Italian",
    headers: HEADERS,
    errors: &["errore", "errori"],
    things: &["paese", "valuta", "lingua", "banca"],
    codes: &["codice", "codici"],
    no_code: &["nessuno", "nessuna"],
    defaults: &["predefinito", "valore predefinito"],
    fields: &["proprietà", "attributo", "parametro"],
    ranges: &["intervallo"],
    classes: &["categorie"],
    heads: &[" di ", " dell ", " del "],
    list_words: &["o ", "e "],
    titled_words: &[" e ", " o "],
    range_words: &["a "],
    success: &["successo", "riuscita", "riuscito"],
    failure: &["errore", "fallit"],
    doubt: &["non", "senza"],
    no_failure: &["nessun errore", "senza errori"],
    upper_bounds: &["entro"],
    common: &[
        "il", "gli", "della", "dello", "delle", "nel", "nella", "è", "sono", "più", "dopo", "può", "non",
        "questo", "questa", "una", "errore", "richiesta", "riprova", "riprovare", "attendere", "che",
        "anche", "troppe", "troppi", "stato", "essere", "verificare", "sì", "tardi",
    ],
    phrases: PHRASES,
    joints: &["e", "ma", "poi", "quindi", "se", "perché", "o", "oppure", "quando"],
    answers: ANSWERS,
    lasting: &[(Answer::Yes, &["temporaneo", "temporanea", "transitorio", "transitoria"]), (Answer::No, &["permanente", "definitivo", "definitiva"])],
    units: &[
        (1, &["millisecondi", "millisecondo"]),
        (1000, &["secondi", "secondo"]),
        (60_000, &["minuti", "minuto"]),
        (3_600_000, &["ore", "ora"]),
        (86_400_000, &["giorni", "giorno"]),
        (604_800_000, &["settimane", "settimana"]),
    ],
    one: &["un", "uno", "una"],
    halves: &["mezzo", "mezza"],
    calendar: &[
        (86_400_000, &["domani", "giorno successivo", "mezzanotte"]),
        (604_800_000, &["prossima settimana"]),
        (2_592_000_000, &["prossimo mese"]),
    ],
    script: Script::Latin,
    ..Language::NONE
};

#[rustfmt::skip]
const HEADERS: &[(Hint, &[&str])] = &[
    (Hint::Code, &["codice", "codice errore", "codice di errore", "codice d errore", "numero errore"]),
    (Hint::Number, &["numero"]),
    (Hint::Status, &["stato http", "codice http", "codice di stato", "stato"]),
    (Hint::Kind, &["tipo"]),
    (Hint::Name, &["identificatore", "errore", "nome", "eccezione", "costante"]),
    (Hint::Title, &["messaggio", "messaggio di errore", "titolo", "testo", "italiano"]),
    (Hint::Cause, &["causa", "motivo"]),
    (Hint::Description, &["descrizione", "significato", "spiegazione", "dettaglio"]),
    (Hint::Occasion, &["condizione", "quando"]),
    (Hint::Solution, &[
        "soluzione", "azione", "rimedio", "cosa fare", "come risolvere", "correzione", "risoluzione",
        "azione consigliata", "raccomandazione",
    ]),
    (Hint::Retry, &["riprovare", "ripetibile", "nuovo tentativo"]),
    (Hint::Wait, &["attesa", "tempo di attesa"]),
    (Hint::Link, &["collegamento"]),
    (Hint::Attempts, &["tentativi", "numero di tentativi", "tentativi massimi"]),
    (Hint::Retries, &["nuovi tentativi"]),
];

const PHRASES: Phrases = &[
    (
        Negation,
        &[
            "non|mai|senza|evitare . riprova*|ripete*|ritenta*|rinvia*",
            "riprovare non",
            "inutile . riprovare|ripetere|insistere",
            "tentativo|tentativi . inutil*|fallir*|vietat*",
            "non . inviare|inviarla|inviarlo . nuovo|nuovamente",
            "errore permanente|definitivo|irreversibile",
        ],
    ),
    (NegationException, &["non . subito|immediatamente", "finché|fino .. trascors*|scad*|disponibil*"]),
    (
        FixThenRetry,
        &[
            "correg*|modific*|verific*|controll*|ridur*|riduc* .. riprova*|ripet*|ritent*|nuovo|nuovamente",
            "aggiorn*|aggiung*|sostitu*|ricaric*|sceglie*|rimuov* .. riprova*",
            "completa* .. riprova*|inviarl*",
            "riprova*|ripet*|ritent* . altro|altra|un'altra|divers*|nuovo|nuova|valid*|corrett*|minore",
            "dopo . corret*|correzione|pagamento|ricarica|l'accesso|l'aggiornamento .. riprova*|inviare",
        ],
    ),
    (WaitOrCheck, &["rete|connession*|internet|attende*|attesa|backoff", "stato . servizio|sistema|server"]),
    (ThenRetry, &["e|poi|quindi riprova*|ripet*|ritent*"]),
    (
        Exhausted,
        &[
            "credito|saldo|quota|budget|fondi . esaurit*|insufficient*|superat*|terminat*",
            "limite|limiti giornalier*|mensil*",
            "pagamento . richiesto",
            "quota|limite . giornaliera|mensile . raggiunt*|consumat*",
        ],
    ),
    (
        Throttle,
        &[
            "troppe|troppi . richieste|chiamate|tentativi|connessioni|messaggi",
            "limite . richieste|chiamate|frequenza",
            "rallenta*",
            "limitazione . frequenza|richieste",
            "frequenza . superat*|eccessiva|elevata",
            "ridur*|riduc*|diminui* . frequenza|richieste",
            "richieste . secondo|minuto",
        ],
    ),
    (RateLimit, &["limite . richieste|frequenza|velocità"]),
    (
        Retry,
        &[
            "riprova*|ritenta*|ripetere|ripeti",
            "tentare|provare|prova|inviare . di nuovo",
            "prova|eseguire|inviare . nuovamente",
            "nuovo tentativo",
            "attende*",
        ],
    ),
    (
        Trouble,
        &[
            "sovraccaric*|timeout",
            "temporaneamente|momentaneamente !bloccat*|sospes*|disabilitat*",
            "guasto|problema|errore . temporaneo|momentaneo",
            "in manutenzione",
            "server|sistema|servizio|negozio . occupat*",
            "servizio|sistema|server . non . disponibil*|raggiungibil*|risponde",
            "tempo . scaduto|esaurito",
            "connessione . interrotta|persa|chiusa",
            "errore di rete|connessione",
            "ancora . elaborazione|corso",
        ],
    ),
    (
        Overload,
        &[
            "sovraccaric*",
            "server|sistema . occupat*",
            "carico . elevato|eccessivo",
            "traffico . elevato|intenso",
        ],
    ),
    (IdempotentOnly, &["idempoten*"]),
    (MayBeDone, &["potrebbe essere", "stato|esito . sconosciuto|incerto"]),
    (CheckFirst, &["verific*|controll* .. se|pagamento|ordine .. prima"]),
    (NotSent, &["non è stat* inviat*|elaborat*|eseguit*|addebitat*"]),
    (AlreadyDone, &["già . elaborat*|pagat*|completat*|eseguit*|annullat*|rimborsat*"]),
    (
        FixVerb,
        &[
            "verific*|controll*|corregg*|modific*|ridur*|riduc*|aggiung*|fornire|specificare|inserire|inviare|usare|utilizz*",
            "sceglie*|ricaric*|aggiorn*|rimuov*|attiva*|richiedere|aumenta*|imposta*|abilita*",
        ],
    ),
    (
        Fault,
        &[
            "mancant*|manca|errat*|scadut*|insufficient*|sconosciut*|bloccat*",
            "negat*|vietat*|obbligatori*|superat*|disabilitat*|rifiutat*|duplicat*|vuot*",
            "non . trovat*|valid*|esiste|supportat*|autorizzat*|consentit*|presente|specificat*",
            "nessun|nessuna",
        ],
    ),
    (
        Malformed,
        &["mancant*|manca|errat*|malformat*", "non . valid*|supportat*", "troppo lung*|grand*|cort*|piccol*"],
    ),
    (
        Request,
        &[
            "richiesta|parametr*|campo|campi|format*|valor*|file|messaggio|metodo|modello",
            "corpo|intestazioni|l'intestazione|l'url|url|json|dati|oggetto|risorsa|lunghezza|dimension*",
        ],
    ),
    (
        Account,
        &[
            "chiav*|token|permess*|autorizzazioni|l'autorizzazione|credenzial*|credito|saldo|account",
            "l'account|piano|pagamento|l'abbonamento|abbonamento|quota|password|licenza|l'accesso|accesso",
        ],
    ),
    (NotForCaller, &["non . disponibile|supportat* . paese|regione"]),
    (NotSetUp, &["non . configurat*|installat*|implementat*"]),
    (ServerFault, &["errore intern*|imprevisto|inatteso", "errore . server|sistema"]),
    (Contact, &["contatt*|assistenza|l'assistenza|supporto|amministrator*|l'amministratore|rivolge*"]),
    (
        Reauthenticate,
        &[
            "accede*|accedi|autentica* . nuovo|nuovamente",
            "rinnova*|aggiorna* . token",
            "nuovo token",
            "effettua* . l'accesso|login",
        ],
    ),
    (Rebuild, &["ricaric*|aggiorna* . pagina|dati|stato", "nuova|nuovo sessione|preventivo|prezzo"]),
    (Redirect, &["reindirizzat*|spostat*|trasferit*"]),
    (Brief, &["subito|breve|backoff", "pochi|alcuni|qualche secondi|secondo|istanti|istante"]),
    (
        Later,
        &["tardi|attende*|attesa|domani", "pochi|alcuni|qualche minuti|minuto|ora", "qualche|un tempo|po"],
    ),
    (Once, &["solo|soltanto una volta", "sola volta"]),
    (After, &["dopo|appena"]),
    (Times, &["massimo|fino . volte|tentativi"]),
];

const ANSWERS: &[(Answer, &[&str])] = &[
    (Answer::No, &["no", "non", "mai", "inutile"]),
    (Answer::Yes, &["sì", "si", "possibile", "consentito"]),
    (Answer::Sometimes, &["talvolta", "dipende", "forse", "solo", "parzialmente"]),
];
