//! Dutch.

use crate::vocabulary::Topic::{
    Account, After, AlreadyDone, Brief, CheckFirst, Contact, Exhausted, Fault, FixThenRetry, FixVerb,
    IdempotentOnly, Later, Malformed, MayBeDone, Negation, NegationException, NotForCaller, NotSent,
    NotSetUp, Once, Overload, RateLimit, Reauthenticate, Rebuild, Redirect, Request, Retry, ServerFault,
    ThenRetry, Throttle, Times, Trouble, WaitOrCheck,
};
use crate::vocabulary::{Answer, Hint, Language, Phrases, Script};

#[rustfmt::skip]
pub(super) const LANGUAGE: Language = Language {
    name: "Dutch",
    headers: HEADERS,
    errors: &["fout"],
    things: &["valuta", "taal", "landen"],
    codes: &["codes"],
    no_code: &["geen"],
    defaults: &["standaard", "standaardwaarde"],
    fields: &["veld", "eigenschap"],
    ranges: &["bereik", "reeks"],
    classes: &["categorieën"],
    heads: &[" van ", " voor "],
    list_words: &["of ", "en "],
    range_words: &["tot ", "t/m "],
    success: &["geslaagd", "gelukt", "succesvol"],
    failure: &["fout", "mislukt", "ongeldig"],
    doubt: &["niet", "geen", "zonder"],
    no_failure: &["geen fout"],
    upper_bounds: &["binnen"],
    common: &[
        "het", "een", "niet", "voor", "van", "geen", "wordt", "worden", "zijn", "naar", "bij", "deze", "dit",
        "uw", "opnieuw", "probeer", "aanvraag", "verzoek", "ontbreekt", "ongeldig", "ongeldige", "maar",
        "tijdelijk", "moet", "heeft", "meer", "nog", "hebt", "fout", "wacht", "nee", "ja", "controleer",
        "als", "veel",
    ],
    phrases: PHRASES,
    joints: &["en", "maar", "of", "als", "dan", "want", "omdat", "daarna", "wanneer", "gelieve"],
    answers: ANSWERS,
    lasting: &[(Answer::Yes, &["tijdelijk", "tijdelijke"]), (Answer::No, &["permanent", "permanente", "blijvend"])],
    units: &[
        (1, &["milliseconden", "milliseconde"]),
        (1000, &["seconden", "seconde"]),
        (60_000, &["minuten", "minuut"]),
        (3_600_000, &["uur", "uren"]),
        (86_400_000, &["dagen", "dag"]),
        (604_800_000, &["weken", "week"]),
    ],
    one: &["een", "één"],
    halves: &["half", "halve"],
    calendar: &[
        (86_400_000, &["morgen", "volgende dag", "middernacht"]),
        (604_800_000, &["volgende week"]),
        (2_592_000_000, &["volgende maand"]),
    ],
    script: Script::Latin,
    ..Language::NONE
};

#[rustfmt::skip]
const HEADERS: &[(Hint, &[&str])] = &[
    (Hint::Code, &["foutcode", "foutcodes", "foutnummer", "code"]),
    (Hint::Number, &["nummer"]),
    (Hint::Status, &["http-status", "statuscode", "http-statuscode"]),
    (Hint::Name, &["constante", "fout", "naam", "uitzondering"]),
    (Hint::Title, &[
        "bericht", "foutmelding", "melding", "titel", "nederlands", "samenvatting", "foutbericht",
    ]),
    (Hint::Cause, &["oorzaak"]),
    (Hint::Description, &["beschrijving", "omschrijving", "betekenis", "reden", "uitleg", "toelichting"]),
    (Hint::Occasion, &["wanneer", "situatie"]),
    (Hint::Solution, &[
        "mogelijke actie", "oplossing", "actie", "wat te doen", "aanbevolen actie", "maatregel",
        "hoe op te lossen", "aanbeveling", "herstel",
    ]),
    (Hint::Retry, &["opnieuw proberen", "herhaalbaar"]),
    (Hint::Wait, &["wachttijd"]),
    (Hint::Link, &["koppeling"]),
    (Hint::Attempts, &["pogingen", "aantal pogingen", "maximum pogingen"]),
    (Hint::Retries, &["herhalingen"]),
];

const PHRASES: Phrases = &[
    (
        Negation,
        &[
            "niet|nooit|zonder . opnieuw|nogmaals|herhalen",
            "geen . nieuwe poging|pogingen",
            "opnieuw|nogmaals . zinloos|nutteloos|mislukken|helpt",
            "poging|herhaling . zinloos|mislukken",
            "heeft geen zin",
            "permanente|blijvende|definitieve fout|weigering",
        ],
    ),
    (
        NegationException,
        &["niet . meteen|direct|onmiddellijk", "totdat|tot .. verstreken|voorbij|beschikbaar"],
    ),
    (
        FixThenRetry,
        &[
            "corrige*|controle*|wijzig*|verander*|pas|verklein*|kies|vul|vervang*|herstel* .. opnieuw|nogmaals",
            "verwijder*|voeg|gebruik*|betaal|update .. opnieuw",
            "opnieuw . andere|ander|nieuwe|geldig*|juiste|kleinere|minder",
            "na . correctie|betaling|aanmelding|aanpassing .. opnieuw|nogmaals",
        ],
    ),
    (
        WaitOrCheck,
        &[
            "netwerk*|verbinding*|internet*|wacht|wachten|backoff|statuspagina",
            "status . dienst|server|systeem|service",
        ],
    ),
    (ThenRetry, &["en|dan|daarna . opnieuw|nogmaals"]),
    (
        Exhausted,
        &[
            "tegoed|saldo|budget|quota|quotum|krediet . op|onvoldoende|overschreden|bereikt|uitgeput",
            "daglimiet|maandlimiet|bestedingslimiet",
            "onvoldoende|geen . tegoed|saldo|krediet",
            "betaling . vereist",
        ],
    ),
    (
        Throttle,
        &[
            "te veel . verzoeken|aanvragen|aanroepen|pogingen|requests|berichten",
            "verzoeklimiet|frequentielimiet|snelheidslimiet|aanvraaglimiet",
            "te snel|vaak",
            "limiet . verzoeken|aanvragen|aanroepen",
            "minder verzoeken|aanvragen",
            "afgeremd|vertraag|vertragen",
            "verzoeken|aanvragen per seconde|minuut",
        ],
    ),
    (RateLimit, &["verzoeklimiet|frequentielimiet|snelheidslimiet|aanvraaglimiet"]),
    (
        Retry,
        &[
            "probeer|proberen|verstuur|versturen|stuur|verzend . opnieuw|nogmaals",
            "opnieuw|nogmaals proberen|versturen|sturen|verzenden|uitvoeren|aanroepen",
            "later . proberen|opnieuw",
            "herhaal|herhalen|herhaalbaar",
            "wacht !op",
            "nieuwe poging",
        ],
    ),
    (
        Trouble,
        &[
            "overbelast*|time-out|timeout|netwerkfout|verbindingsfout",
            "dienst|service|server|systeem . niet . beschikbaar|bereikbaar",
            "tijdelijk niet|gesloten|onbeschikbaar|buiten",
            "tijdelijke|tijdelijk storing|fout|probleem",
            "in onderhoud",
            "onderhoudswerk*",
            "server|systeem|dienst . bezet|druk",
            "reageert|antwoordt niet",
            "verbinding . verbroken|verloren|mislukt",
            "nog . bezig|verwerkt",
            "wordt nog",
        ],
    ),
    (Overload, &["overbelast*", "server|systeem . bezet", "hoge|zware belasting|drukte", "te druk"]),
    (IdempotentOnly, &["idempoten*"]),
    (MayBeDone, &["mogelijk|misschien . uitgevoerd|verwerkt", "status|resultaat . onbekend|onzeker"]),
    (CheckFirst, &["controle* .. of|betaling|bestelling .. voordat|voor"]),
    (NotSent, &["niet|nooit verzonden|verwerkt|uitgevoerd|afgeschreven"]),
    (AlreadyDone, &["al|reeds . verwerkt|betaald|voltooid|uitgevoerd|geannuleerd|terugbetaald"]),
    (
        FixVerb,
        &[
            "controle*|corrige*|wijzig*|verander*|verklein*|verkort*|vul|kies|geef|stuur|verstrek*|gebruik|gebruiken|voeg",
            "verwijder*|verhoog*|betaal|update|upgrade*|activeer*|vervang*|vraag",
            "pas|schakel|waardeer . aan|in|op",
        ],
    ),
    (
        Fault,
        &[
            "ontbreekt|ontbreken*|ongeldig*|onjuist*|verkeerd*|onbekend*|verlopen|geweigerd",
            "verboden|geblokkeerd*|vereist|verplicht|leeg|onvoldoende|overschreden|uitgeschakeld",
            "niet . gevonden|geldig|ondersteund|toegestaan|gemachtigd|bestaat",
            "bestaat niet",
            "betaling|authenticatie|aanmelding . mislukt",
            "geen",
        ],
    ),
    (
        Malformed,
        &[
            "ontbreekt|ontbreken*|ongeldig*|onjuist*|verkeerd*",
            "niet . geldig|ondersteund",
            "te lang|groot|kort|klein",
        ],
    ),
    (
        Request,
        &[
            "verzoek|aanvraag|request|parameter*|invoer|formaat|veld|velden|waarde|waarden|bestand|bericht",
            "methode|model|body|header|url|json|gegevens|object|bron|lengte|grootte|id",
        ],
    ),
    (
        Account,
        &[
            "sleutel|api-sleutel|token|rechten|machtiging*|toestemming|inloggegevens|tegoed",
            "saldo|account|abonnement|betaling|quota|wachtwoord|licentie|toegang",
        ],
    ),
    (NotForCaller, &["niet . beschikbaar|ondersteund . land|regio"]),
    (NotSetUp, &["niet . geconfigureerd|geïnstalleerd|ingericht"]),
    (ServerFault, &["interne|onverwachte fout", "serverfout|systeemfout"]),
    (Contact, &["contact|helpdesk|ondersteuning|beheerder|klantenservice"]),
    (
        Reauthenticate,
        &[
            "meld|log . opnieuw|nogmaals",
            "opnieuw aanmelden|inloggen|authenticeren",
            "vernieuw* . token",
            "nieuw token",
        ],
    ),
    (Rebuild, &["ververs*|herlaad . pagina|gegevens|status", "nieuwe sessie|offerte|prijs"]),
    (Redirect, &["omgeleid|doorgestuurd|verplaatst"]),
    (Brief, &["even|meteen|direct|backoff", "enkele|paar seconden"]),
    (Later, &["later|wacht|wachten|wachttijd|morgen|enige", "enkele|paar minuten|uur"]),
    (Once, &["één keer", "eenmaal"]),
    (After, &["na|nadat|zodra"]),
    (Times, &["maximaal|hoogstens . keer|pogingen"]),
];

const ANSWERS: &[(Answer, &[&str])] = &[
    (Answer::No, &["nee", "niet", "nooit", "zinloos"]),
    (Answer::Yes, &["ja", "toegestaan", "mogelijk"]),
    (Answer::Sometimes, &["soms", "afhankelijk", "misschien", "alleen", "beperkt"]),
];
