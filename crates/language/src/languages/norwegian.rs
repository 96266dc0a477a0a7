//! Norwegian (bokmål).

use crate::vocabulary::Topic::{
    Account, After, AlreadyDone, Brief, CheckFirst, Contact, Exhausted, Fault, FixThenRetry, FixVerb,
    IdempotentOnly, Later, Malformed, MayBeDone, Negation, NegationException, NotForCaller, NotSent,
    NotSetUp, Once, Overload, RateLimit, Reauthenticate, Rebuild, Redirect, Request, Retry, ServerFault,
    ThenRetry, Throttle, Times, Trouble, WaitOrCheck,
};
use crate::vocabulary::{Answer, Hint, Language, Phrases, Script};

#[rustfmt::skip]
pub(super) const LANGUAGE: Language = Language {
    name: "Norwegian",
    headers: HEADERS,
    errors: &["feil", "unntak"],
    things: &["valuta", "språk", "bank"],
    codes: &["kode", "koder"],
    no_code: &["ingen"],
    defaults: &["standardverdi"],
    fields: &["felt", "egenskap"],
    ranges: &["område"],
    classes: &["kategorier"],
    list_words: &["eller ", "og "],
    titled_words: &[" eller "],
    range_words: &["til "],
    success: &["vellykket", "suksess"],
    failure: &["feil", "mislyk"],
    doubt: &["ikke", "uten", "ingen"],
    upper_bounds: &["innen", "i løpet av"],
    common: &[
        "ikke", "som", "på", "eller", "ble", "blir", "må", "igjen", "senere", "prøv", "forsøk", "feil",
        "forespørsel", "forespørselen", "ugyldig", "mangler", "finnes", "være", "etter", "vennligst",
        "mange", "denne", "dette", "ingen", "fra", "det", "kunne", "nei", "ja", "hvis", "sjekk",
        "kontroller", "vent", "ikkje", "allerede", "bruker",
    ],
    phrases: PHRASES,
    joints: &[
        "og", "men", "eller", "så", "hvis", "dersom", "når", "fordi", "deretter", "vennligst",
    ],
    answers: ANSWERS,
    lasting: &[(Answer::Yes, &["midlertidig", "forbigående"]), (Answer::No, &["permanent", "varig"])],
    units: &[
        (1, &["millisekunder", "millisekund"]),
        (1000, &["sekunder", "sekund"]),
        (60_000, &["minutter", "minutt"]),
        (3_600_000, &["timer"]),
        (86_400_000, &["dager", "døgn"]),
        (604_800_000, &["uker", "uke"]),
    ],
    one: &["en", "et", "ett", "én"],
    halves: &["halv", "halvt"],
    calendar: &[
        (86_400_000, &["i morgen", "neste dag", "midnatt"]),
        (604_800_000, &["neste uke"]),
        (2_592_000_000, &["neste måned"]),
    ],
    script: Script::Latin,
    ..Language::NONE
};

#[rustfmt::skip]
const HEADERS: &[(Hint, &[&str])] = &[
    (Hint::Code, &["feilkode", "feilkoder", "kode", "feilnummer"]),
    (Hint::Number, &["nummer"]),
    (Hint::Status, &["http-status", "statuskode", "http-statuskode", "http-kode"]),
    (Hint::Kind, &["type"]),
    (Hint::Name, &["feil", "navn", "unntak"]),
    (Hint::Title, &["melding", "feilmelding", "tittel", "norsk", "sammendrag", "tekst", "feiltekst"]),
    (Hint::Cause, &["årsak", "mulig årsak"]),
    (Hint::Description, &[
        "kontekst", "feilområde", "beskrivelse", "betydning", "forklaring", "grunn", "feilbeskrivelse",
    ]),
    (Hint::Occasion, &["når", "situasjon"]),
    (Hint::Solution, &[
        "løsning", "tiltak", "handling", "anbefalt tiltak", "anbefalt handling", "hva du gjør", "utbedring",
        "hva gjør jeg", "anbefaling", "forslag",
    ]),
    (Hint::Retry, &["prøv igjen", "kan prøves igjen", "nytt forsøk"]),
    (Hint::Wait, &["ventetid"]),
    (Hint::Link, &["lenke"]),
    (Hint::Attempts, &["antall forsøk", "forsøk"]),
    (Hint::Retries, &["antall nye forsøk"]),
];

const PHRASES: Phrases = &[
    (
        Negation,
        &[
            "ikke|aldri|uten . igjen|gjenta",
            "ikke . på nytt",
            "ikke|aldri . prøv|prøve|send",
            "nytteløst|formålsløst . gjenta|prøve|sende",
            "forsøk . nytteløst|feile|hjelper",
            "ingen vits",
            "permanent|varig feil|avslag",
        ],
    ),
    (NegationException, &["ikke . straks|umiddelbart|med", "før|til .. gått|utløpt|tilgjengelig|over"]),
    (
        FixThenRetry,
        &[
            "rett|korriger|endre|kontroller|sjekk|reduser|velg|fyll|legg|fjern|bytt|oppdater|betal .. igjen|nytt",
            "etter . retting|betaling|innlogging|endring|påfyll .. igjen|nytt",
            "igjen|nytt . annet|annen|nytt|ny|gyldig*|riktig*|mindre|færre",
        ],
    ),
    (
        WaitOrCheck,
        &[
            "nettverk*|forbindelse*|tilkobling*|internett*|vent|vente|backoff|statussiden",
            "status . tjenesten|serveren|systemet",
        ],
    ),
    (ThenRetry, &["og|så|deretter . igjen|gjenta", "og|så . på nytt"]),
    (
        Exhausted,
        &[
            "saldo|saldoen|kvoten|kreditten|budsjettet . brukt|overskredet|tom|lav",
            "døgngrensen|månedsgrensen|beløpsgrensen",
            "betaling . kreves",
            "utilstrekkelig saldo",
        ],
    ),
    (
        Throttle,
        &[
            "for mange . forespørsler|kall|forsøk|meldinger|tilkoblinger|requests",
            "forespørselsgrense*|hastighetsgrense*|frekvensgrense*",
            "for ofte|raskt|fort",
            "grensen . forespørsler|kall",
            "færre forespørsler|kall",
            "strupet",
            "forespørsler|kall per sekund|minutt",
        ],
    ),
    (RateLimit, &["forespørselsgrense*|hastighetsgrense*|frekvensgrense*"]),
    (
        Retry,
        &[
            "prøv|prøve|forsøk|send|sende . igjen|senere",
            "prøv|send|utfør|kjør . på nytt",
            "gjenta",
            "kan gjentas",
            "nytt forsøk",
            "vent !på",
        ],
    ),
    (
        Trouble,
        &[
            "overbelastet|overbelastning|travel|forbigående|vedlikehold|tidsavbrudd|nettverksfeil|tilkoblingsfeil",
            "tjenesten|serveren|systemet . ikke . tilgjengelig|nås",
            "forbindelsen|tilkoblingen . brutt|tapt|mislyktes",
            "midlertidig utilgjengelig|stengt|nede|ikke|feil|problem",
            "serveren|systemet|linjen . opptatt",
            "svarer ikke",
            "fortsatt under arbeid",
            "behandles fortsatt",
        ],
    ),
    (
        Overload,
        &[
            "overbelastet|overbelastning|travel",
            "serveren|systemet . opptatt",
            "høy|stor belastning|trafikk|pågang",
        ],
    ),
    (IdempotentOnly, &["idempoten*"]),
    (MayBeDone, &["kan ha", "status|statusen|resultatet . ukjent|usikkert"]),
    (CheckFirst, &["sjekk|kontroller .. om|betalingen|ordren .. før"]),
    (NotSent, &["ikke|aldri sendt|behandlet|utført|belastet"]),
    (AlreadyDone, &["allerede . behandlet|betalt|fullført|utført|kansellert|refundert"]),
    (
        FixVerb,
        &[
            "kontroller|sjekk|rett|korriger|endre|reduser|forkort|velg|fyll|legg|fjern|bytt|oppdater|betal|oppgi|angi|bruk",
            "øk|aktiver|slett|erstatt|send|sørg|bestill|forny",
        ],
    ),
    (
        Fault,
        &[
            "mangler|manglende|ugyldig*|ukjent*|utløpt|avvist|forbudt",
            "sperret|blokkert|påkrevd|tom|overskredet|deaktivert|utilstrekkelig*|nektet",
            "ikke . funnet|gyldig|støttes|støttet|tillatt|autorisert|tilgang|finnes",
            "finnes|støttes ikke",
            "er feil",
            "ingen",
        ],
    ),
    (
        Malformed,
        &[
            "mangler|manglende|ugyldig*",
            "er feil",
            "ikke . gyldig|støttet",
            "støttes ikke",
            "for lang|langt|stor|stort|kort|lite|liten",
        ],
    ),
    (
        Request,
        &[
            "forespørsel*|parameter*|format*|felt|feltet|verdi|verdien|fil|filen|melding",
            "meldingen|metode*|modell*|header*|innhold*|url|json|data|objekt*|ressurs*",
            "lengde*|størrelse*|verdier",
        ],
    ),
    (
        Account,
        &[
            "nøkkel*|api-nøkkel*|token|tokenet|tillatelse*|rettighet*|legitimasjon*|saldo*",
            "konto*|abonnement*|betaling*|kvote*|passord*|lisens*|tilgang*|innlogging*",
        ],
    ),
    (NotForCaller, &["ikke . tilgjengelig|støttet . land|landet|region|regionen"]),
    (NotSetUp, &["ikke . konfigurert|installert|implementert"]),
    (ServerFault, &["intern|uventet . feil", "serverfeil|systemfeil"]),
    (Contact, &["kontakt|kundeservice|brukerstøtte|administrator*|support"]),
    (
        Reauthenticate,
        &["logg . igjen|nytt", "autentiser . nytt|igjen", "forny|oppdater . token|tokenet", "nytt token"],
    ),
    (Rebuild, &["last . nytt", "oppdater . siden|data|status", "ny sesjon|økt|pris", "nytt tilbud"]),
    (Redirect, &["omdirigert|flyttet|videresendt"]),
    (Brief, &["litt|straks|umiddelbart|backoff", "noen|få sekunder", "et øyeblikk"]),
    (Later, &["senere|vent|vente|ventetid|morgen", "noen|få minutter|timer", "noe tid", "en stund"]),
    (Once, &["bare|kun én|en gang"]),
    (After, &["etter|etterpå", "så snart"]),
    (Times, &["maksimalt|høyst . ganger|forsøk"]),
];

const ANSWERS: &[(Answer, &[&str])] = &[
    (Answer::No, &["nei", "ikke", "aldri", "nytteløst"]),
    (Answer::Yes, &["ja", "tillatt", "mulig"]),
    (Answer::Sometimes, &["noen", "kanskje", "avhenger", "bare", "delvis"]),
];
