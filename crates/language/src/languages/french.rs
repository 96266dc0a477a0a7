//! French.

use crate::vocabulary::Topic::{
    Account, After, AlreadyDone, Brief, CheckFirst, Contact, Exhausted, Fault, FixThenRetry, FixVerb,
    IdempotentOnly, Later, Malformed, MayBeDone, Negation, NegationException, NotForCaller, NotSent,
    NotSetUp, Once, Overload, RateLimit, Reauthenticate, Rebuild, Redirect, Request, Retry, ServerFault,
    ThenRetry, Throttle, Times, Trouble, WaitOrCheck,
};
use crate::vocabulary::{Answer, Hint, Language, Phrases, Script};

#[rustfmt::skip]
pub(super) const LANGUAGE: Language = Language {
    name: "French",
    headers: HEADERS,
    errors: &["erreur"],
    things: &["pays", "devise", "langue"],
    no_code: &["aucun"],
    defaults: &["défaut"],
    fields: &["paramètre", "champ"],
    ranges: &["plage"],
    classes: &["catégories"],
    heads: &[" du "],
    list_words: &["ou ", "et "],
    titled_words: &[" et ", " ou "],
    range_words: &["à "],
    success: &["succès", "réussi"],
    failure: &["échec", "erreur"],
    doubt: &["pas", "sans", "échou"],
    no_failure: &["aucune erreur", "sans erreur"],
    upper_bounds: &["dans les"],
    common: &[
        "le", "les", "une", "sont", "pas", "vous", "votre", "veuillez", "avec", "dans", "cette", "être",
        "été", "requête", "réessayez", "réessayer", "erreur", "aux", "sur", "pour", "n'est", "n'a", "qui",
        "peut", "doit", "aucun", "aucune", "trop", "lors", "oui", "demande", "délai", "données",
    ],
    phrases: PHRASES,
    joints: &["et", "mais", "puis", "ou", "si", "car", "veuillez", "merci"],
    answers: ANSWERS,
    lasting: &[(Answer::Yes, &["temporaire", "transitoire", "erreurs temporaires", "erreurs transitoires"]), (Answer::No, &["permanent", "permanente", "définitif", "définitive", "erreurs permanentes", "erreurs définitives"])],
    units: &[
        (1, &["millisecondes", "milliseconde"]),
        (1000, &["secondes", "seconde"]),
        (60_000, &["minutes", "minute"]),
        (3_600_000, &["heures", "heure"]),
        (86_400_000, &["jours", "jour"]),
        (604_800_000, &["semaines", "semaine"]),
    ],
    one: &["un", "une"],
    halves: &["demi", "demie"],
    calendar: &[
        (86_400_000, &["demain", "lendemain", "minuit", "un autre jour"]),
        (604_800_000, &["la semaine prochaine"]),
        (2_592_000_000, &["le mois prochain"]),
    ],
    script: Script::Latin,
    ..Language::NONE
};

#[rustfmt::skip]
const HEADERS: &[(Hint, &[&str])] = &[
    (Hint::Code, &["code d erreur", "code erreur", "codes d erreur"]),
    (Hint::Number, &["numéro"]),
    (Hint::Status, &["statut", "statut http", "code http", "code de statut", "code de réponse"]),
    (Hint::Name, &["erreur", "nom", "classe"]),
    (Hint::Title, &["message d erreur", "titre", "français", "résumé", "intitulé", "libellé", "texte"]),
    (Hint::Description, &["définition", "signification", "explication", "raison", "détail"]),
    (Hint::Occasion, &["cas", "quand"]),
    (Hint::Solution, &["résolution", "que faire", "correction", "recommandation", "marche à suivre"]),
    (Hint::Retry, &["réessayable", "réessayer"]),
    (Hint::Attempts, &["tentatives", "nombre de tentatives"]),
    (Hint::Retries, &["nouvelles tentatives"]),
];

const PHRASES: Phrases = &[
    (
        Negation,
        &[
            "tentative|tentatives|appel|envoi . vouée*|voué|échoue*|échec|vain|même|inutile",
            "rien ne sert",
            "inutile d'insister",
            "ne|pas|jamais|inutile|sans|éviter|évitez . réessay*|reessay*|retente*|relanc*|renvoy*|rejou*|retry*|répét*",
            "réessay*|reessay*|retry . ne|inutile",
            "réessayer|retry n'*",
            "nouvelle tentative . ne|n'*",
            "pas de nouvelle|réessai",
            "non réessay*|rejou*|retry*",
            "définitif|définitive|permanente|permanent",
        ],
    ),
    (
        NegationException,
        &["pas . immédiatement|aussitôt", "tant que|qu'*", "avant . fin|expiration|délai|secondes|minutes"],
    ),
    (
        FixThenRetry,
        &[
            "rectif*|complét*|remplac*|échang* .. puis|et|avant .. renvoy*|réessay*|relanc*|soumett*|recommenc*|tent*",
            "après . recharg*|correction|paiement|modification|renouvellement",
            "avec . corrigé*|nouveau|nouvelle|autre|valide*",
            "corrig*|vérifi*|verifi*|modifi*|rédui*|ajout*|fourni* .. et|puis|avant .. réessay*|reessay*|renvoy*|relanc*|retente*|essay*|recommenc*",
            "renseign*|change*|utilis*|recharg*|connecte*|reconnecte* .. et|puis|avant .. réessay*|reessay*|renvoy*|relanc*|retente*|essay*|recommenc*",
            "mettre|mettez|régénér*|renouvel*|rafraîch*|obten* .. et|puis|avant .. réessay*|reessay*|renvoy*|relanc*|retente*|essay*|recommenc*",
            "demandez|demander|complét*|choisi*|supprim*|activ*|ajust*|pay* .. et|puis|avant .. réessay*|reessay*|renvoy*|relanc*|retente*|essay*|recommenc*",
            "réessay*|reessay*|renvoy*|relanc* . avec|en . autre|nouveau|nouvelle|valide|correct|correcte|différent*|actuel|plus|fort|petit*",
            "réessay*|reessay* de définir|modifier|changer|réinitialiser",
            "réessay*|reessay* .. ou réinitialis*|modifi*|chang*|corrig*",
            "corrig* . avant",
            "après avoir corrig*|modifi*|pay*|vérifi*|mis|activ*",
        ],
    ),
    (WaitOrCheck, &["réseau|connexion|internet|statut|état|l'état|d'état|backoff|attend*|patient*"]),
    (ThenRetry, &["et|puis|ensuite réessay*|reessay*|relanc*|renvoy*|recommenc*|retente*"]),
    (
        Exhausted,
        &[
            "quota|crédit|crédits|budget|solde|forfait|plafond|fonds . dépassé*|épuisé*|atteint*|insuffisant*|vide",
            "limite|quota|plafond quotidien*|journali*|mensuel*",
            "limite de dépense*|crédit",
            "paiement . requis|échoué|refusé",
        ],
    ),
    (
        Throttle,
        &[
            "trop de . requêtes|requetes|appels|tentatives|demandes|connexions",
            "trop d'appels|d'essais|rapidement|vite|fréquem*",
            "limite|limitation de débit|taux|requêtes|fréquence|vitesse",
            "débit . limité|dépassé|réduit",
            "ralenti*",
            "rédui* . fréquence|nombre|débit|rythme|cadence",
            "espac* . appels|requêtes",
            "requêtes . par seconde|minute",
            "bridé",
        ],
    ),
    (RateLimit, &["limite|limitation de débit|taux|requêtes"]),
    (
        Retry,
        &[
            "interrog*|consult*|appel* . nouveau",
            "peut|peuvent être . renvoy*|répét*",
            "seconde|deuxième tentative . suffit|réussit|fonctionne",
            "réessay*|reessay*|retente*|relanc*|rejou*",
            "renvoy* . requête|demande|appel",
            "essay*|tent* . nouveau|plus|ultérieurement",
            "répét* . requête|demande|appel",
            "refai* . requête|appel|demande",
            "nouvelle tentative",
            "patientez|patienter|attendez|attendre",
            "renouvel* . demande|requête|tentative|appel",
        ],
    ),
    (
        Trouble,
        &[
            "surcharg*|occupé*|saturé*|indisponib*|temporair*|transitoire*|momentané*|passager|passagère|maintenance|panne|injoignable|verrouillé*",
            "délai . dépassé|expiré|d'attente",
            "expiration du délai",
            "ne répond pas|plus",
            "erreur|erreurs réseau",
            "cours de traitement",
            "déjà en cours",
            "temps d'attente",
        ],
    ),
    (Overload, &["surcharg*|occupé*|saturé*", "file . pleine"]),
    (IdempotentOnly, &["idempoten*"]),
    (
        MayBeDone,
        &["peut-être|possiblement . effectué*|exécuté*|traité*", "statut|résultat . inconnu|incertain"],
    ),
    (CheckFirst, &["vérifi*|consult* .. si|paiement|commande .. avant"]),
    (NotSent, &["pas|jamais été envoyé*|exécuté*|traité*|débité*"]),
    (AlreadyDone, &["déjà . traité*|payé*|effectué*|exécuté*|annulé*|remboursé*|terminé*"]),
    (
        FixVerb,
        &[
            "vérifi*|verifi*|corrig*|modifi*|rédui*|ajout*|fournir|fournissez|renseign*|utilis*|simplifi*|recharg*|mettre|mettez|activ*|demandez",
            "demander|choisi*|supprim*|ajust*|contrôl*|régénér*|augment*|optimis*|assur*|rectif*|préven*|redémarr*|libér*|notifi*|avert*|alert*",
        ],
    ),
    (
        Fault,
        &[
            "invalide*|manquant*|absent*|incorrect*|introuvable*|expiré*|refusé*|interdit*|insuffisant*",
            "obligatoire*|inconnu*|dépassé*|suspendu*|bloqué*|erroné*|requis|requise|trop",
            "pas . valide|trouvé*|autorisé*|supporté*",
            "non . autorisé*|valide|trouvé*|pris|prise|supporté*",
            "mal formé*",
            "n'existe|n'est",
            "email|e-mail|nom|pseudo|identifiant|adresse|port . occupé*",
        ],
    ),
    (
        Malformed,
        &[
            "invalide*|manquant*|incorrect*|erroné*|absent*",
            "mal formé*",
            "email|e-mail|nom|pseudo|identifiant|adresse|port . occupé*",
            "trop long*|grand*|volumineu*|court*|petit*",
            "non . valide|supporté*",
        ],
    ),
    (
        Request,
        &[
            "requête*|requete|paramètre*|parametre*|champ*|format|modèle|valeur*|fichier*|message*",
            "méthode|taille|longueur|données|corps|en-tête|url|json|entrée*|prompt|ressource|pool",
            "email|e-mail|nom|pseudo|identifiant|adresse|port . occupé*",
        ],
    ),
    (
        Account,
        &[
            "clé*|cle|identifiant*|droit*|permission*|accès|compte|solde|forfait|abonnement|paiement|quota|jeton|token|mot|authentifi*|licence|crédit*|otp",
        ],
    ),
    (NotForCaller, &["indisponible|disponible . dans . région|pays"]),
    (NotSetUp, &["pas . configuré*|installé*|activé*|implémenté*"]),
    (ServerFault, &["erreur|problème interne|serveur|système|inattendue"]),
    (Contact, &["contacte*|support|assistance|administrateur|ticket|signal*"]),
    (
        Reauthenticate,
        &[
            "reconnecter|reconnectez*|réauthentifi*",
            "authentifi* . nouveau",
            "régénér*|renouvel*|rafraîch*|nouveau|nouvel . jeton|token|session",
        ],
    ),
    (Rebuild, &["recharg* . page|données|l'état", "relire", "actualis*"]),
    (Redirect, &["redirig*|redirection"]),
    (Brief, &["instant|instants|bref|brève|court|courte|immédiatement|backoff", "quelques secondes"]),
    (
        Later,
        &[
            "tard|ultérieurement|attendre|attendez|patient*|demain",
            "après|passé|avant|respect* . délai",
            "quelques minutes",
            "certain temps",
        ],
    ),
    (Once, &["seule fois", "une fois !que|qu'*|le|la|les|l'*"]),
    (After, &["après", "une fois que|qu'*|le|la|les|l'*"]),
    (Times, &["maximum|max|plus|jusqu'à . fois|tentatives|essais"]),
];

const ANSWERS: &[(Answer, &[&str])] = &[
    (Answer::No, &["non", "jamais", "définitif", "inutile"]),
    (Answer::Yes, &["oui", "possible"]),
    (Answer::Sometimes, &["parfois", "selon", "peut-être", "éventuellement", "sous", "dépend"]),
];
