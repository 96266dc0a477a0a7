//! Polish.

use crate::vocabulary::Topic::{
    Account, After, AlreadyDone, Brief, CheckFirst, Contact, Exhausted, Fault, FixThenRetry, FixVerb,
    IdempotentOnly, Later, Malformed, MayBeDone, Negation, NegationException, NotForCaller, NotSent,
    NotSetUp, Once, Overload, RateLimit, Reauthenticate, Rebuild, Redirect, Request, Retry, ServerFault,
    ThenRetry, Throttle, Times, Trouble, WaitOrCheck,
};
use crate::vocabulary::{Answer, Hint, Language, Phrases, Script};

#[rustfmt::skip]
pub(super) const LANGUAGE: Language = Language {
    name: "Polish",
    headers: HEADERS,
    errors: &["błąd", "błęd", "wyjąt"],
    things: &["waluty", "kraju", "krajów", "języka", "banku"],
    codes: &["kod", "kody"],
    no_code: &["brak"],
    defaults: &["domyślnie", "wartość domyślna"],
    fields: &["pole", "parametr", "właściwość"],
    ranges: &["zakres"],
    classes: &["kategorie"],
    list_words: &["lub ", "i ", "oraz "],
    titled_words: &[" oraz ", " lub "],
    range_words: &["do "],
    success: &["sukces", "pomyślnie"],
    failure: &["błąd", "błęd", "niepowodz"],
    doubt: &["nie", "bez", "brak"],
    no_failure: &["brak błędu", "brak błędów"],
    upper_bounds: &["w ciągu"],
    common: &[
        "nie", "jest", "są", "się", "został", "została", "zostało", "lub", "dla", "przez", "przed",
        "ponownie", "spróbuj", "proszę", "błąd", "żądanie", "żądania", "brak", "jeśli", "później", "więcej",
        "już", "być", "może", "oraz", "zbyt", "dużo", "nieprawidłowy", "nieprawidłowa", "należy", "tak",
        "sprawdź", "można",
    ],
    phrases: PHRASES,
    joints: &[
        "i", "ale", "lub", "oraz", "albo", "a", "następnie", "potem", "jeśli", "gdy", "ponieważ", "bo",
        "proszę",
    ],
    answers: ANSWERS,
    lasting: &[(Answer::Yes, &["tymczasowy", "tymczasowe", "przejściowy", "przejściowe"]), (Answer::No, &["trwały", "trwałe", "stały"])],
    units: &[
        (1, &["milisekund", "milisekundy"]),
        (1000, &["sekund", "sekundy", "sekundę"]),
        (60_000, &["minut", "minuty", "minutę"]),
        (3_600_000, &["godzin", "godziny", "godzinę"]),
        (86_400_000, &["dni", "dzień"]),
        (604_800_000, &["tygodni", "tygodnie", "tydzień"]),
    ],
    one: &["jedną", "jeden", "jedna", "za"],
    halves: &["pół"],
    calendar: &[
        (86_400_000, &["jutro", "następnego dnia", "północy"]),
        (604_800_000, &["przyszłym tygodniu"]),
        (2_592_000_000, &["przyszłym miesiącu"]),
    ],
    script: Script::Latin,
    ..Language::NONE
};

#[rustfmt::skip]
const HEADERS: &[(Hint, &[&str])] = &[
    (Hint::Code, &["kod", "kod błędu", "kody błędów", "numer błędu"]),
    (Hint::Number, &["numer"]),
    (Hint::Status, &["status http", "kod http", "kod statusu", "kod odpowiedzi"]),
    (Hint::Kind, &["typ"]),
    (Hint::Name, &["identyfikator", "stała", "błąd", "nazwa", "nazwa błędu", "wyjątek"]),
    (Hint::Title, &["komunikat", "komunikat błędu", "wiadomość", "tytuł", "treść", "polski"]),
    (Hint::Cause, &["przyczyna"]),
    (Hint::Description, &[
        "scenariusz", "znaczenie", "opis", "opis błędu", "powód", "wyjaśnienie", "kiedy występuje",
        "objaśnienie", "szczegóły",
    ]),
    (Hint::Occasion, &["kiedy"]),
    (Hint::Solution, &[
        "możliwa akcja", "akcja", "rozwiązanie", "działanie", "co zrobić", "zalecane działanie", "zalecenie",
        "sposób naprawy", "jak naprawić", "postępowanie",
    ]),
    (Hint::Retry, &["ponowienie", "ponawiać", "ponowna próba"]),
    (Hint::Wait, &["czas oczekiwania"]),
    (Hint::Link, &["odnośnik"]),
    (Hint::Attempts, &["liczba prób", "próby"]),
    (Hint::Retries, &["ponowienia", "liczba ponowień"]),
];

const PHRASES: Phrases = &[
    (
        Negation,
        &[
            "nie|nigdy|bez . ponawia*|ponów|powtarza*|ponownie",
            "ponowienie|ponawianie|powtórzenie|próba|próby . bezcelow*|pomoże|powiedzie|da",
            "nie ma sensu",
            "błąd . trwały|nieodwracalny",
            "zakazane jest ponawianie",
        ],
    ),
    (
        NegationException,
        &["nie . od|natychmiast|zaraz", "dopóki|zanim|aż .. minie|upłynie|dostępn*|wygaśnie"],
    ),
    (
        FixThenRetry,
        &[
            "popraw*|sprawdź|zmień|zmniejsz|usuń|uzupełnij|wybierz|dodaj|zaktualizuj|doładuj|opłać|podaj .. ponownie|ponów|powtórz",
            "po . zmianie|opłaceniu|zalogowaniu|doładowaniu .. ponownie|ponów",
            "spróbuj|ponownie|ponów . inn*|now*|poprawn*|prawidłow*|mniejsz*|ważn*",
        ],
    ),
    (
        WaitOrCheck,
        &[
            "sieć|sieci|połączeni*|internet*|poczekaj|odczekaj|zaczekaj|oczekiwani*|backoff",
            "stan|status . usługi|serwera|systemu",
        ],
    ),
    (ThenRetry, &["i|potem|następnie . ponownie|ponów|powtórz"]),
    (
        Exhausted,
        &[
            "limit|budżet|kredyt|pula . wyczerpan*|wykorzystan*",
            "brak środków|salda",
            "niewystarczające środki|saldo",
            "limit dzienny|miesięczny",
            "dzienny|miesięczny limit",
            "wymagana płatność",
        ],
    ),
    (
        Throttle,
        &[
            "zbyt|za wiele|dużo . żądań|zapytań|prób|połączeń|wywołań|zamówień",
            "limit . żądań|zapytań|wywołań",
            "zbyt|za często|szybko",
            "zmniejsz|ogranicz|zredukuj . częstotliwość|liczbę",
            "częstotliwość . przekroczon*",
            "żądań|zapytań na sekundę|minutę",
        ],
    ),
    (RateLimit, &["limit . żądań|zapytań|wywołań|częstotliwości"]),
    (
        Retry,
        &[
            "spróbuj|spróbować|próbować|wyślij|wysłać|wykonaj|wykonać . ponownie|później",
            "wyślij|spróbuj . jeszcze raz",
            "ponów|ponowić|ponawia*|powtórz|powtórzyć",
            "ponowna|kolejna próba",
            "ponownie . później",
            "poczekaj|odczekaj|zaczekaj",
        ],
    ),
    (
        Trouble,
        &[
            "przeciążon*",
            "trwa|trakcie . konserwacja|konserwacji",
            "prace konserwacyjne",
            "chwilowo|tymczasowo|przejściowo !zablokowan*|zawieszon*|wyłączon*",
            "chwilowa|tymczasowa|przejściowa awaria",
            "chwilowy|tymczasowy|przejściowy błąd|problem",
            "błąd chwilowy|tymczasowy|przejściowy",
            "serwer|system . zajęt*",
            "usługa|serwer|system|serwis . niedostępn*|odpowiada",
            "przekroczono . czas",
            "przekroczon*|minął . limit czasu",
            "upłynął czas",
            "błąd sieci|połączenia",
            "połączenie . przerwane|utracone|zerwane",
            "w trakcie przetwarzania",
        ],
    ),
    (
        Overload,
        &[
            "przeciążon*|przeciążeni*",
            "serwer|system . zajęt*",
            "duże|wysokie obciążenie",
            "duży|zwiększony ruch",
        ],
    ),
    (IdempotentOnly, &["idempoten*"]),
    (MayBeDone, &["mogł* zostać", "status|wynik . nieznany|niepewny"]),
    (CheckFirst, &["sprawdź .. czy|płatność|zamówienie .. zanim|przed"]),
    (NotSent, &["nie został* wysłan*|przetworzon*|wykonan*|obciążon*"]),
    (AlreadyDone, &["już . przetworzon*|opłacon*|zakończon*|wykonan*|anulowan*|zwrócon*"]),
    (
        FixVerb,
        &[
            "sprawdź|sprawdzić|popraw|poprawić|zmień|zmienić|zmniejsz|skróć|usuń|dodaj|podaj|podać|uzupełnij|wybierz|użyj",
            "doładuj|opłać|zaktualizuj|zwiększ|włącz|aktywuj|wygeneruj|ustaw|upewnij|przekaż|wyślij",
        ],
    ),
    (
        Fault,
        &[
            "brak|brakuje|nieprawidłow*|niepoprawn*|błędn*|nieważn*",
            "wygas*|niewystarczając*|nieznan*|zablokowan*|odrzucon*|zabronion*|odmow*",
            "wymagan*|przekroczon*|wyłączon*|pust*|zduplikowan*|nieobsługiwan*|nieautoryzowan*",
            "nie . znaleziono|istnieje|obsługiwan*|prawidłow*|uprawnień|dozwolon*",
        ],
    ),
    (
        Malformed,
        &[
            "brak|brakuje|nieprawidłow*|niepoprawn*|błędn*|nieobsługiwan*",
            "zbyt|za długi*|długa|duży|duża|duże|krótki*|mał*",
        ],
    ),
    (
        Request,
        &[
            "żądani*|parametr*|format*|pole|pola|pól|wartoś*|plik*|wiadomoś*|metod*|model*",
            "treś*|nagłów*|url|json|dane|danych|obiekt*|zasób|zasobu|rozmiar*|długoś*",
        ],
    ),
    (
        Account,
        &[
            "klucz*|token*|uprawni*|autoryzacj*|poświadcze*|środk*|saldo|konto",
            "konta|plan*|płatnoś*|subskrypcj*|hasł*|licencj*|dostęp*|logowan*",
        ],
    ),
    (NotForCaller, &["niedostępn* . kraju|regionie", "nie . dostępn* . kraju|regionie"]),
    (NotSetUp, &["nie . skonfigurowan*|zainstalowan*|zaimplementowan*"]),
    (ServerFault, &["błąd . serwera|systemu", "wewnętrzny|nieoczekiwany błąd", "błąd wewnętrzny"]),
    (Contact, &["skontaktuj|kontakt|pomoc*|administrator*|wsparci*|zgłoś"]),
    (Reauthenticate, &["zaloguj|uwierzytelnij|autoryzuj . ponownie", "odśwież|odnów . token", "nowy token"]),
    (Rebuild, &["odśwież|przeładuj . stronę|dane|stan", "nową|nowa sesję|sesja|ofertę|wycenę"]),
    (Redirect, &["przekierowan*|przeniesion*"]),
    (Brief, &["chwilę|zaraz|natychmiast|backoff", "kilka|kilku sekund|sekundach|chwil"]),
    (
        Later,
        &[
            "później|poczekaj|odczekaj|zaczekaj|jutro|oczekiwani*",
            "kilka|kilku minut|minutach|godzin",
            "jakiś|pewien|pewnym czas|czasie",
        ],
    ),
    (Once, &["tylko raz", "jednokrotnie"]),
    (After, &["po|gdy", "kiedy"]),
    (Times, &["maksymalnie|najwyżej . razy|prób|próby"]),
];

const ANSWERS: &[(Answer, &[&str])] = &[
    (Answer::No, &["nie", "nigdy", "bezcelowe", "brak"]),
    (Answer::Yes, &["tak", "można", "dozwolone"]),
    (Answer::Sometimes, &["czasami", "zależy", "może", "tylko", "warunkowo"]),
];
