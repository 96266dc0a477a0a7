//! Portuguese.

use crate::vocabulary::Topic::{
    Account, After, AlreadyDone, Brief, CheckFirst, Contact, Exhausted, Fault, FixThenRetry, FixVerb,
    IdempotentOnly, Later, Malformed, MayBeDone, Negation, NegationException, NotForCaller, NotSent,
    NotSetUp, Once, Overload, RateLimit, Reauthenticate, Rebuild, Redirect, Request, Retry, ServerFault,
    ThenRetry, Throttle, Times, Trouble, WaitOrCheck,
};
use crate::vocabulary::{Answer, Hint, Language, Phrases, Script};

#[rustfmt::skip]
pub(super) const LANGUAGE: Language = Language {
    name: "Portuguese",
    headers: HEADERS,
    errors: &["erro"],
    things: &["moeda"],
    no_code: &["nenhum"],
    defaults: &["padrão"],
    fields: &["parâmetro"],
    ranges: &["faixa"],
    classes: &["categorias"],
    list_words: &["e "],
    titled_words: &[" e "],
    success: &["sucesso"],
    failure: &["falha", "erro"],
    doubt: &["sem", "não", "nao"],
    no_failure: &["sem erro", "sem erros"],
    upper_bounds: &["em até"],
    common: &[
        "não", "nao", "uma", "são", "você", "seu", "sua", "pelo", "pela", "novamente", "mais", "após", "erro",
        "requisição", "solicitação", "foi", "um", "já", "ao", "dos", "tente", "deve", "pode", "houve",
        "usuário", "aguarde", "sim", "verifique", "repetir", "tentar", "muitas", "por",
    ],
    phrases: PHRASES,
    joints: &["e", "mas", "se", "porque", "por", "favor"],
    answers: ANSWERS,
    lasting: &[(Answer::Yes, &["temporário", "temporária", "transitório", "transitória", "erros temporários", "erros transitórios"]), (Answer::No, &["permanente", "definitivo", "definitiva", "erros permanentes", "erros não recuperáveis"])],
    units: &[
        (1, &["milissegundos", "milissegundo"]),
        (1000, &["segundos", "segundo"]),
        (60_000, &["minutos", "minuto"]),
        (3_600_000, &["horas", "hora"]),
        (86_400_000, &["dias", "dia"]),
        (604_800_000, &["semanas", "semana"]),
    ],
    one: &["um", "uma"],
    halves: &["meia", "meio"],
    calendar: &[
        (86_400_000, &["amanhã", "outro dia", "dia seguinte", "meia-noite"]),
        (604_800_000, &["próxima semana"]),
        (2_592_000_000, &["próximo mês"]),
    ],
    script: Script::Latin,
    ..Language::NONE
};

#[rustfmt::skip]
const HEADERS: &[(Hint, &[&str])] = &[
    (Hint::Code, &["código de erro"]),
    (Hint::Status, &["código de status", "status http"]),
    (Hint::Name, &["erro", "nome", "exceção"]),
    (Hint::Title, &["mensagem", "mensagem de erro", "português", "resumo", "denominação"]),
    (Hint::Cause, &["causa"]),
    (Hint::Description, &["definição", "descrição", "explicação"]),
    (Hint::Occasion, &["situação", "quando", "condição"]),
    (Hint::Solution, &["solução", "ação", "como resolver", "recomendação", "o que fazer"]),
    (Hint::Retry, &["repetível", "tentar novamente", "retentativa"]),
    (Hint::Attempts, &["tentativas", "número de tentativas"]),
    (Hint::Retries, &["retentativas", "novas tentativas"]),
];

const PHRASES: Phrases = &[
    (
        Negation,
        &[
            "tentativa|tentativas|repetição|chamada . mesmo|falhar*|inútil|resultará",
            "mesmo erro|resultado",
            "não|nao . envie|enviar . novamente|novo|outra",
            "não|nao|nunca|sem|evite|evitar . repet*|repit*|reenvi*|retry*|retent*|refaz*|refaça",
            "não|nao|nunca . tent* . novamente|novo|outra",
            "não|nao adianta",
            "repetir|retry|tentativa . não|nao|falhará",
            "permanente|permanentemente|definitivo|irrecuperável",
        ],
    ),
    (
        NegationException,
        &["não|nao . imediatamente", "até . passar|decorr*|redefin*|renov*|minutos|segundos|expirar"],
    ),
    (
        FixThenRetry,
        &[
            "corrij*|retifi*|complet*|substitu* .. e .. envi*|reenvi*|tent*|repit*",
            "com . corrigid*|nov*|outr*|válid*",
            "após . corrigir|recarregar|pagar|login|atualizar|renovar|recarga|pagamento|correção",
            "corrij*|corrig*|verifi*|confir*|revis*|alter*|ajust*|reduz*|adicion*|inclu* .. e|depois|antes|após .. tent*|repet*|repita|reenvi*|refaça",
            "inform*|use|usar|recarreg*|faça|fazer|renov*|obten*|solicite|solicitar|pagu*|pagar .. e|depois|antes|após .. tent*|repet*|repita|reenvi*|refaça",
            "atualize|atualizar|conect*|troqu*|habilit*|remov*|gere|gerar|escolh* .. e|depois|antes|após .. tent*|repet*|repita|reenvi*|refaça",
            "tent*|repita|repetir|reenvi* . com . diferente|menor|menos",
            "corrij*|corrig* . antes",
        ],
    ),
    (
        WaitOrCheck,
        &[
            "página|pagina|painel . status|estado",
            "status . serviço*|servico*|servidor*|sistema*|api",
            "rede|conexão|conexao|internet|backoff|aguard*|esper*",
        ],
    ),
    (ThenRetry, &["e|depois|então retent*|reenvi*|repita|repetir|tente|tentar"]),
    (
        Exhausted,
        &[
            "saldo|cota|quota|crédito|créditos|creditos|orçamento|limite . insuficiente*|esgotad*|excedid*|estourad*",
            "limite|cota . diári*|mensal|gasto*",
            "pagamento . necessário|recusado",
            "sem saldo|crédito*",
        ],
    ),
    (
        Throttle,
        &[
            "muitas|muitos|demasiados|excesso . requisições|requisicoes|solicitações|tentativas|chamadas|pedidos|requests|mensagens",
            "limite . requisições|requisicoes|solicitações|taxa|chamadas|pedidos|velocidade|frequência",
            "reduz*|diminu* . frequência|taxa|velocidade|ritmo",
            "muito rápido|frequente*",
            "espace|espaç* . chamadas|requisições",
            "requisições|chamadas .. por minuto|segundo",
        ],
    ),
    (RateLimit, &["limite . requisições|requisicoes|solicitações|taxa|chamadas|pedidos"]),
    (
        Retry,
        &[
            "consult*|solicit*|cham* . novamente|novo",
            "pode|podem . repetid*|reenviad*|repetir|reenviar",
            "repetir com",
            "tent* amanhã",
            "segunda tentativa",
            "zera|reinicia|renova . meia-noite|amanhã",
            "tent* . novamente|novo|depois",
            "tent* . outra|segunda vez",
            "tent* .. mais uma vez",
            "tent* .. mais tarde",
            "repet*|repita . requisição|solicitação|chamada|pedido|operação",
            "repet*|repita . backoff|depois|após",
            "refaça|refazer|retentar|retentável|reprocess*",
            "reenvi* . requisição|solicitação|pedido",
            "nova tentativa",
            "volt* a tentar",
            "aguarde|aguardar|espere|esperar",
        ],
    ),
    (
        Trouble,
        &[
            "sobrecarreg*|sobrecarga|ocupad*|congestionad*|indisponív*|indisponiv*|temporári*",
            "temporari*|transitóri*|manutenção|manutencao|instabilidade|intermitente*",
            "fora do ar",
            "tempo . esgotado|limite|excedido",
            "não|nao respondeu",
            "erro|falha . rede|conexão",
            "em processamento|andamento",
            "alta|elevada demanda|carga",
        ],
    ),
    (Overload, &["sobrecarreg*|sobrecarga|ocupad*|congestionad*", "alta|elevada demanda|carga"]),
    (IdempotentOnly, &["idempoten*"]),
    (MayBeDone, &["pode|poderia ter", "estado|status|resultado . desconhecido|incerto"]),
    (CheckFirst, &["verifi*|consult* .. se|pagamento|pedido .. antes"]),
    (NotSent, &["não foi enviad*|processad*|executad*|cobrad*"]),
    (AlreadyDone, &["já|ja . processad*|pag*|conclu*|executad*|reembolsad*|cancelad*"]),
    (
        FixVerb,
        &[
            "verifi*|confir*|revis*|corrij*|corrig*|ajust*|alter*|reduz*|inform*|envie|use|usar|utiliz*|adicion*|recarreg*",
            "solicite|solicitar|habilit*|atualiz*|contrat*|aument*|remov*|inclu*|forneç*|gere|delete|troqu*|otimiz*|certifi*|acione|acionar|avise|avisar",
            "notifi*|libere|liberar|reinici*|peça",
        ],
    ),
    (
        Fault,
        &[
            "inválid*|invalid*|ausente*|obrigatóri*|incorret*|expirad*|negad*|proibid*|insuficiente*|desconhecid*",
            "suspens*|bloquead*|excedid*|malformad*|faltando|duplicad*|atingid*|necessári*|errad*",
            "não|nao . encontrad*|existe|autorizad*|suportad*|permitid*|conectad*|possui|tem",
            "sem permissão",
            "já . cadastrad*|existe",
        ],
    ),
    (
        Malformed,
        &[
            "deve|devem",
            "inválid*|incorret*|ausente*|malformad*|errad*|faltando",
            "email|e-mail|nome|apelido|endereço|porta . ocupad*",
            "muito long*|grand*|curt*",
            "não|nao . suportad*|válid*",
        ],
    ),
    (
        Request,
        &[
            "requisição|requisicao|solicitação|parâmetro*|parametro*|campo*|formato|modelo|valor*|arquivo*",
            "mensagem|método|tamanho|dados|corpo|cabeçalho*|url|json|entrada|recurso|email|prompt",
            "e-mail|nome|apelido|endereço|porta . ocupad*",
        ],
    ),
    (
        Account,
        &[
            "chave*|credencia*|permiss*|acesso|conta|saldo|plano|assinatura|pagamento|cota|token|senha|autentic*|licença|crédito*|gasto*|cartão|vpn",
        ],
    ),
    (NotForCaller, &["disponível . em|na|no . região|país"]),
    (NotSetUp, &["não . configurad*|instalad*|implementad*"]),
    (ServerFault, &["erro|falha|problema . interno|interna|servidor|sistema|inesperado"]),
    (Contact, &["contat*|contact*|suporte|administrador|chamado|fale"]),
    (
        Reauthenticate,
        &[
            "reautentic*",
            "login|entre|autentique-se . novamente|novo",
            "renov*|nova|novo|gerar|gere . token|sessão",
            "inicie sessão",
        ],
    ),
    (Rebuild, &["recarreg* . página|pagina", "atualiz* . página", "consult* . estado|status|novamente"]),
    (Redirect, &["redirecion*"]),
    (Brief, &["breve|instantes|momento|imediatamente|curto|backoff", "alguns|poucos segundos"]),
    (Later, &["tarde|aguard*|esper*|amanhã", "alguns minutos", "algum tempo"]),
    (Once, &["única vez", "apenas uma"]),
    (After, &["após|depois", "uma vez que"]),
    (Times, &["máximo|até . vezes|tentativas"]),
];

const ANSWERS: &[(Answer, &[&str])] = &[
    (Answer::No, &["não", "nao", "nunca", "definitivo"]),
    (Answer::Yes, &["sim", "pode", "retentável"]),
    (Answer::Sometimes, &["depende", "talvez", "condicional", "apenas", "às"]),
];
