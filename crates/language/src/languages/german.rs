//! German.

use crate::vocabulary::Topic::{
    Account, After, AlreadyDone, Brief, CheckFirst, Contact, Exhausted, Fault, FixThenRetry, FixVerb,
    IdempotentOnly, Later, Malformed, MayBeDone, Negation, NegationException, NotForCaller, NotSent,
    NotSetUp, Once, Overload, RateLimit, Reauthenticate, Rebuild, Redirect, Request, Retry, ServerFault,
    ThenRetry, Throttle, Times, Trouble, WaitOrCheck,
};
use crate::vocabulary::{Answer, Hint, Language, Phrases, Script};

#[rustfmt::skip]
pub(super) const LANGUAGE: Language = Language {
    name: "German",
    headers: HEADERS,
    errors: &["fehler"],
    things: &["währung", "sprache"],
    no_code: &["keine"],
    defaults: &["standard"],
    fields: &["feld", "eigenschaft"],
    ranges: &["bereich"],
    classes: &["kategorien"],
    list_words: &["oder ", "und "],
    titled_words: &[" und ", " oder "],
    range_words: &["bis "],
    success: &["erfolgreich", "erfolg"],
    failure: &["fehl"],
    doubt: &["nicht", "kein", "ohne"],
    no_failure: &["kein fehler", "keine fehler"],
    upper_bounds: &["innerhalb von", "binnen"],
    common: &[
        "der", "das", "und", "oder", "nicht", "ist", "sind", "wird", "wurde", "werden", "eine", "einen",
        "einer", "kein", "keine", "für", "bei", "nach", "bitte", "sie", "wenn", "später", "konnte", "kann",
        "zum", "zur", "ihre", "diese", "dieser", "dieses", "fehlt", "ungültig", "ungültige", "vorübergehend",
        "prüfen", "erneut", "anfrage", "falls", "ja", "nein", "wiederholen", "versuchen", "nochmal", "vom", "sich",
    ],
    phrases: PHRASES,
    joints: &["und", "aber", "bitte", "dann", "wenn", "falls", "weil"],
    answers: ANSWERS,
    lasting: &[(Answer::Yes, &["vorübergehend", "temporär", "vorübergehende", "temporäre", "wiederholbare"]), (Answer::No, &["dauerhaft", "permanent", "endgültig", "dauerhafte", "permanente", "endgültige", "nicht wiederholbare"])],
    units: &[
        (1, &["millisekunden", "millisekunde"]),
        (1000, &["sekunden", "sekunde", "sek"]),
        (60_000, &["minuten", "minute"]),
        (3_600_000, &["stunden", "stunde"]),
        (86_400_000, &["tage", "tagen", "tag"]),
        (604_800_000, &["wochen", "woche"]),
    ],
    one: &["ein", "eine", "einer", "einem"],
    halves: &["halb", "halbe", "halben"],
    calendar: &[
        (86_400_000, &["morgen", "am nächsten tag", "mitternacht", "einem anderen tag"]),
        (604_800_000, &["nächste woche", "nächsten woche"]),
        (2_592_000_000, &["nächsten monat"]),
    ],
    script: Script::Latin,
    ..Language::NONE
};

#[rustfmt::skip]
const HEADERS: &[(Hint, &[&str])] = &[
    (Hint::Code, &["fehlercode", "fehlernummer"]),
    (Hint::Number, &["nummer"]),
    (Hint::Kind, &["typ"]),
    (Hint::Name, &["fehler", "name des fehlers", "ausnahme"]),
    (Hint::Title, &[
        "meldung", "fehlermeldung", "titel", "deutsch", "zusammenfassung", "bezeichnung", "fehlertext",
    ]),
    (Hint::Cause, &["ursache", "fehlerursache"]),
    (Hint::Description, &["bedeutung", "beschreibung", "grund", "fehlerbeschreibung", "erklärung"]),
    (Hint::Occasion, &["wann", "auslöser"]),
    (Hint::Solution, &[
        "lösung", "abhilfe", "behebung", "maßnahme", "vorgeschlagene aktion", "aktion", "empfehlung",
        "lösungsvorschlag", "handlungsempfehlung",
    ]),
    (Hint::Retry, &["wiederholbar", "wiederholen"]),
    (Hint::Attempts, &["versuche", "max versuche"]),
    (Hint::Retries, &["wiederholungen", "max wiederholungen"]),
];

const PHRASES: Phrases = &[
    (
        Negation,
        &[
            "wiederholung|wiederholungen|versuch|aufruf|senden . nichts|zwecklos|sinnlos|vergeblich",
            "erneut|weiterer|weitere . zwecklos|scheitert|fehlschlagen",
            "nicht|nie|niemals|keinesfalls . wiederhol*|retry*|retried|erneut|nochmal|nochmals",
            "kein|keine|keinen . retry|retries|wiederhol*|versuch|sinn",
            "wiederhol* . nicht|zwecklos|sinnlos|nutzlos|vermeiden",
            "versuchen sie . nicht",
            "erneuter|weiterer|weitere versuch|versuche . hilft|nicht|schlägt|sinnlos",
            "erneutes senden|versuchen .. nicht|vermeiden|zwecklos|sinnlos",
            "dauerhaft|permanent|permanenter . fehler|fehlgeschlagen|gesperrt",
        ],
    ),
    (
        NegationException,
        &[
            "nicht sofort|unmittelbar|gleich",
            "bis .. abgelaufen|vergangen|zurückgesetzt|verstrichen|verfügbar",
        ],
    ),
    (
        FixThenRetry,
        &[
            "nach . aufladen|aufladung|korrektur|zahlung|anmeldung|änderung .. wiederhol*|erneut|nochmal|möglich|versuch*",
            "nach . anpassung|berichtigung|freischaltung|bezahlung .. wiederhol*|erneut|nochmal|möglich|versuch*",
            "berichtig*|ersetz*|tausch*|vervollständig*|behebe* .. und .. erneut|neu|wieder|nochmal|senden|einreichen|wiederhol*",
            "mit . korrigiert*|geändert*|berichtigt*|anderer|neuer|gültiger",
            "korrigier*|prüf*|überprüf*|änder*|anpass*|reduzier* .. und|dann|danach|bevor|anschließend .. erneut|wiederhol*|nochmal*|noch|versuch*|senden",
            "verkleiner*|kürz*|ergänz*|melde*|anmeld*|einlogg* .. und|dann|danach|bevor|anschließend .. erneut|wiederhol*|nochmal*|noch|versuch*|senden",
            "auflad*|lade*|bezahl*|erneuer*|aktualisier*|wähl* .. und|dann|danach|bevor|anschließend .. erneut|wiederhol*|nochmal*|noch|versuch*|senden",
            "nutzen|nutze|verwend*|entfern*|hinzufüg* .. und|dann|danach|bevor|anschließend .. erneut|wiederhol*|nochmal*|noch|versuch*|senden",
            "behob*|beheb*|generier*|anforder* .. und|dann|danach|bevor|anschließend .. erneut|wiederhol*|nochmal*|noch|versuch*|senden",
            "mit . neuen|neuem|anderen|anderem|gültigen|gültigem|kleineren|kleinerer|weniger .. erneut|wiederhol*|versuch*|senden",
            "erneut|noch . mit . neuen|neuem|anderen|gültigen|kleineren|weniger",
            "erst|zuerst korrig*|prüf*|änder*|beheb*",
        ],
    ),
    (
        WaitOrCheck,
        &[
            "netzwerk*|internet*|verbindung*|netzverbindung|statusseite|systemstatus|dienststatus|serverstatus|backoff|warten|warte",
            "status . dienst*|server*|system*|api",
        ],
    ),
    (ThenRetry, &["und|dann|danach|anschließend . erneut|nochmal|nochmals|wiederhol*"]),
    (
        Exhausted,
        &[
            "guthaben|budget|kredit|kontingent|quota|quote . erschöpft|aufgebraucht|überschritten|erreicht|nicht|leer|ausgeschöpft",
            "tageslimit|monatslimit|tageskontingent|monatskontingent|ausgabenlimit|kreditlimit",
            "kein|keine|zu . guthaben",
            "zahlung . erforderlich|fehlgeschlagen",
        ],
    ),
    (
        Throttle,
        &[
            "zu viele . anfragen|aufrufe|versuche|requests|verbindungen|nachrichten",
            "ratenlimit*|ratenbegrenz*|anfragelimit*|abruflimit*|anfragebegrenz*",
            "drossel*|gedrosselt",
            "zu schnell|häufig|oft",
            "anfragerate|frequenz|rate . reduzieren|verringern|senken|überschritten",
            "weniger anfragen|requests",
            "anfragen . verlangsamen|reduzieren",
            "limit . pro sekunde|minute",
        ],
    ),
    (RateLimit, &["ratenlimit*|ratenbegrenz*|anfragelimit*"]),
    (
        Retry,
        &[
            "erneut|abermals|nochmals|wieder . abfragen|abrufen|anfragen|aufrufen",
            "kann|darf|können|dürfen . erneut",
            "steht . wieder . verfügung",
            "erneut . versuchen|probieren|senden|ausführen|übermitteln",
            "versuche*|versuch|probiere* . erneut|nochmal|nochmals|wieder|später",
            "noch einmal|mal",
            "nochmal|nochmals . versuchen|probieren|senden",
            "wieder versuchen",
            "wiederholen|wiederhole|wiederholbar|wiederholt|wiederholung|wiederholversuch*",
            "später . versuchen|probieren|erneut",
            "warten|abwarten|warte",
            "retrybar",
            "in kürze . erneut|wieder",
        ],
    ),
    (
        Trouble,
        &[
            "überlast*|ausgelastet|beschäftigt|vorübergehend*|temporär*|kurzzeitig*|zeitweise|momentan|derzeit|wartung",
            "wartungsarbeiten|zeitüberschreitung|zeitlimit|netzwerkfehler|verbindungsfehler|verbindungsabbruch",
            "nicht verfügbar|erreichbar",
            "noch . bearbeitung|verarbeitet",
            "hohe|hoher last|auslastung",
        ],
    ),
    (Overload, &["überlast*|ausgelastet|beschäftigt", "hohe|hoher|hohem last|auslastung|verkehr"]),
    (IdempotentOnly, &["idempoten*"]),
    (
        MayBeDone,
        &["möglicherweise|eventuell . ausgeführt|gebucht|verarbeitet", "status|ergebnis . unbekannt|unklar"],
    ),
    (CheckFirst, &["prüf*|frag* .. ob|zahlung|bestellung .. bevor|vor"]),
    (NotSent, &["nicht|nie gesendet|ausgeführt|verarbeitet|belastet|gebucht", "wurde abgewiesen"]),
    (AlreadyDone, &["bereits|schon . verarbeitet|bezahlt|abgeschlossen|ausgeführt|storniert|erstattet"]),
    (
        FixVerb,
        &[
            "prüf*|überprüf*|korrigier*|anpass*|änder*|verkleiner*|kürz*|reduzier*|ergänz*|angeben|stellen|auflad*",
            "buchen|upgraden|erhöhen|freischalten|hinterlegen|anfordern|verwenden|nutzen|optimier*|entfernen",
            "hinzufügen|aktivieren|benachrichtig*|neustarten|freigeben|aufräumen|verständig*|informier*|bitten",
        ],
    ),
    (
        Fault,
        &[
            "ungültig*|fehlt|fehlend*|fehlerhaft*|falsch*|abgelaufen*|gesperrt*|unzureichend|verweigert",
            "verboten|überschritten|erforderlich|unbekannt*|zu|leer|unautorisiert|fehlgeschlagen",
            "nicht . gefunden|gültig|unterstützt|vorhanden|erlaubt|autorisiert|berechtigt|existiert",
            "keine|kein",
        ],
    ),
    (
        Malformed,
        &[
            "ungültig*|fehlend*|fehlerhaft*|falsch*|fehlt",
            "zu lang|groß|viele|klein|kurz",
            "nicht unterstützt|gültig",
        ],
    ),
    (
        Request,
        &[
            "anfrage|request|parameter*|eingabe*|format*|feld|felder|modell|wert|werte|datei|nachricht",
            "methode|endpunkt|größe|länge|daten|body|header|url|json|pflichtfeld|prompt|id|objekt|ressource",
        ],
    ),
    (
        Account,
        &[
            "api-key*|key|schlüssel|api-schlüssel|zugangsdaten|berechtigung*|rechte|guthaben|konto",
            "tarif|plan|zahlung*|kontingent|token|anmeldedaten|passwort|lizenz|abo|zugriff",
        ],
    ),
    (NotForCaller, &["nicht verfügbar|unterstützt . in . region|land"]),
    (NotSetUp, &["nicht . konfiguriert|eingerichtet|installiert"]),
    (ServerFault, &["interner|internes|unerwarteter fehler|problem", "systemfehler|serverfehler"]),
    (Contact, &["kontaktier*|support|administrator|ticket|wenden"]),
    (
        Reauthenticate,
        &[
            "token-erneuerung|tokenerneuerung|token-refresh|neuanmeldung",
            "anmelden",
            "neu|erneut|wieder . authentifizieren|einloggen|anmeldung",
            "melden|melde . erneut|neu . an",
            "melden sie sich an",
            "melde dich an",
            "nach . anmeldung",
            "token . erneuern|aktualisieren",
            "neues|neuen token",
        ],
    ),
    (Rebuild, &["neu laden", "aktuell* . abrufen|laden", "neue|neues|neuen angebot|sitzung|preis"]),
    (Redirect, &["umgeleitet|weitergeleitet|verschoben"]),
    (Brief, &["kurz|kurzer|kurze|gleich|sofort|backoff|moment", "einige|wenige|paar sekunden"]),
    (
        Later,
        &[
            "später|warten|abwarten|wartezeit|morgen",
            "einige|wenige|paar minuten",
            "einiger zeit",
            "einige zeit",
        ],
    ),
    (Once, &["einmalig", "nur einmal", "einmal wiederholen"]),
    (After, &["nach|nachdem", "sobald"]),
    (Times, &["höchstens|maximal . mal|versuche|versuchen|wiederholungen"]),
];

const ANSWERS: &[(Answer, &[&str])] = &[
    (Answer::No, &["nein", "nicht", "nie", "niemals", "kein", "keine", "sinnlos", "ausgeschlossen"]),
    (Answer::Yes, &["ja", "erlaubt", "möglich", "sinnvoll"]),
    (Answer::Sometimes, &["bedingt", "eingeschränkt", "evtl", "ggf", "teilweise", "vielleicht", "je", "nur"]),
];
