//! Turkish.

use crate::vocabulary::Topic::{
    Account, After, AlreadyDone, Brief, CheckFirst, Contact, Exhausted, Fault, FixThenRetry, FixVerb,
    IdempotentOnly, Later, Malformed, MayBeDone, Negation, NegationException, NotForCaller, NotSent,
    NotSetUp, Once, Overload, RateLimit, Reauthenticate, Rebuild, Redirect, Request, Retry, ServerFault,
    ThenRetry, Throttle, Times, Trouble, WaitOrCheck,
};
use crate::vocabulary::{Answer, Hint, Language, Phrases, Script};

#[rustfmt::skip]
pub(super) const LANGUAGE: Language = Language {
    name: "Turkish",
    headers: HEADERS,
    errors: &["hata", "istisna"],
    things: &["ülke", "para", "dil", "banka"],
    codes: &["kodu", "kodları"],
    no_code: &["yok"],
    defaults: &["varsayılan", "varsayılan değer"],
    fields: &["alan", "özellik", "parametre"],
    ranges: &["aralık", "aralığı"],
    classes: &["kategoriler"],
    list_words: &["veya ", "ve "],
    titled_words: &[" ve ", " veya "],
    success: &["başarılı", "başarıyla"],
    failure: &["hata", "başarısız", "geçersiz"],
    doubt: &["değil", "olmadı", "ancak", "yok"],
    upper_bounds: &["en fazla", "en geç"],
    common: &[
        "ve", "veya", "bir", "bu", "için", "değil", "ile", "daha", "sonra", "lütfen", "tekrar", "olarak",
        "hata", "geçersiz", "geçerli", "istek", "gerekli", "yok", "oldu", "edildi", "edilmedi", "çok",
        "fazla", "kadar", "başarısız", "eksik", "zaten", "bulunamadı", "evet", "hayır", "hatası", "deneyin",
        "kullanıcı", "olmalıdır",
    ],
    phrases: PHRASES,
    joints: &[
        "ve", "ama", "fakat", "ancak", "veya", "sonra", "lütfen", "eğer", "çünkü", "ardından",
    ],
    answers: ANSWERS,
    lasting: &[(Answer::Yes, &["geçici"]), (Answer::No, &["kalıcı"])],
    units: &[
        (1, &["milisaniye", "ms"]),
        (1000, &["saniye", "sn"]),
        (60_000, &["dakika", "dk"]),
        (3_600_000, &["saat"]),
        (86_400_000, &["gün"]),
        (604_800_000, &["hafta"]),
    ],
    one: &["bir"],
    halves: &["yarım", "buçuk"],
    calendar: &[
        (86_400_000, &["yarın", "ertesi gün", "gece yarısı"]),
        (604_800_000, &["gelecek hafta"]),
        (2_592_000_000, &["gelecek ay"]),
    ],
    script: Script::Latin,
    ..Language::NONE
};

#[rustfmt::skip]
const HEADERS: &[(Hint, &[&str])] = &[
    (Hint::Code, &["hata kodu", "hata kodları", "kod", "kodu", "hata numarası"]),
    (Hint::Number, &["numara"]),
    (Hint::Status, &["http durumu", "http kodu", "durum kodu", "http durum kodu", "durum"]),
    (Hint::Kind, &["tür"]),
    (Hint::Name, &["hata", "hata adı", "ad", "isim", "istisna"]),
    (Hint::Title, &["kullanıcı iletisi", "hata mesajı", "mesaj", "başlık", "ileti", "metin", "türkçe"]),
    (Hint::Cause, &["neden", "sebep", "nedeni", "olası neden"]),
    (Hint::Description, &["açıklama", "anlamı", "anlam", "hata açıklaması", "ayrıntı", "detay"]),
    (Hint::Occasion, &["ne zaman"]),
    (Hint::Solution, &[
        "çözüm", "çözüm önerisi", "yapılması gereken", "öneri", "ne yapmalı", "eylem", "önerilen işlem",
        "giderme",
    ]),
    (Hint::Retry, &["yeniden denenebilir", "tekrar denenebilir", "yeniden deneme"]),
    (Hint::Wait, &["bekleme süresi"]),
    (Hint::Link, &["bağlantı"]),
    (Hint::Attempts, &["deneme sayısı", "en fazla deneme"]),
    (Hint::Retries, &["yeniden deneme sayısı"]),
];

const PHRASES: Phrases = &[
    (
        Negation,
        &[
            "tekrar|yeniden . göndermeyin|denemeyiniz|denenmemeli*|yapmayın|gönderilmemeli*",
            "tekrar|yeniden . denemek|göndermek|deneme . işe|sonuç|anlamsız|yararsız|gereksiz",
            "tekrarlamayın|denemeyin",
            "kalıcı hata|olarak",
            "asla . deneyin|tekrar",
        ],
    ),
    (
        NegationException,
        &["hemen . denemeyin|göndermeyin|tekrarlamayın", "kadar . denemeyin|göndermeyin|tekrarlamayın"],
    ),
    (
        FixThenRetry,
        &[
            "kontrol|düzelt*|değiştir*|güncelle*|azalt*|küçült*|seç*|ekle*|kaldır*|tamamla*|yükle* .. tekrar|yeniden",
            "ödeme*|giriş|oturum . yap*|aç* .. tekrar|yeniden",
            "farklı|başka|yeni|geçerli|doğru|küçük . ile|kullan*|kartla .. tekrar|yeniden|deneyin",
            "farklı|başka|yeni|geçerli|doğru . tekrar|yeniden",
        ],
    ),
    (WaitOrCheck, &["ağ|bağlantı|bağlantınızı|internet*|bekle*|backoff", "servis|sistem|sunucu . durum*"]),
    (ThenRetry, &["ve|sonra|ardından . tekrar|yeniden"]),
    (
        Exhausted,
        &[
            "bakiye|bakiyeniz|kredi|krediniz|kota|kotanız|bütçe . yetersiz|tükendi|doldu|bitti|aşıldı",
            "yetersiz bakiye|kredi|limit",
            "günlük|aylık limit*|kota*",
            "ödeme gerekli",
        ],
    ),
    (
        Throttle,
        &[
            "çok fazla . istek|ıstek|deneme|çağrı|mesaj|bağlantı",
            "hız|istek|ıstek|oran limiti|sınırı|sınırlaması",
            "çok sık|hızlı",
            "istek . sıklığını|hızını|sayısını azalt*|düşür*",
            "saniyede|dakikada . istek",
            "yavaşla*",
        ],
    ),
    (RateLimit, &["hız|istek|ıstek|oran limiti|sınırı|sınırlaması"]),
    (
        Retry,
        &[
            "tekrar|yeniden . dene*|gönder*|yap*|çalıştır*",
            "sonra . deneyin|deneyiniz|deneyebilirsiniz",
            "tekrarlayın|tekrarlayınız|tekrarlayabilirsiniz",
            "bekleyin|bekleyiniz|bekleyip",
        ],
    ),
    (
        Trouble,
        &[
            "zaman aşımına",
            "zaman aşımı oldu|oluştu|hatası",
            "geçici olarak !kapatıl*|engellen*|kilit*|askıya",
            "geçici . hata|arıza|sorun",
            "meşgul|bakımda|yoğunluk",
            "aşırı yük*",
            "hizmet|servis|sunucu|sistem . kullanılamıyor|erişilemiyor",
            "yanıt vermiyor",
            "bağlantı . kesildi|koptu|kurulamadı|hatası",
            "ağ hatası",
            "hâlâ|hala . işleniyor",
        ],
    ),
    (Overload, &["meşgul|yoğunluk|yoğun", "aşırı|yüksek yük*|trafik"]),
    (IdempotentOnly, &["idempotent"]),
    (MayBeDone, &["gerçekleşmiş|işlenmiş olabilir", "durum|durumu|sonuç|sonucu . bilinmiyor|belirsiz"]),
    (CheckFirst, &["önce .. kontrol|sorgulayın"]),
    (NotSent, &["gönderilmedi|işlenmedi|tahsil"]),
    (
        AlreadyDone,
        &["zaten|önceden|daha . işlendi|işlenmiş|ödendi|ödenmiş|tamamlandı|tamamlanmış|iptal|iade"],
    ),
    (
        FixVerb,
        &[
            "kontrol|düzelt*|değiştir*|güncelle*|azalt*|küçült*|kısalt*|seç*|ekle*|kaldır*|girin|giriniz|gönderin|kullanın|belirtin",
            "tamamla*|yükle*|artır*|sağla*|etkinleştir*|yenile*|oluştur*|ayarla*|emin|doğrulayın",
        ],
    ),
    (
        Fault,
        &[
            "geçersiz*|eksik*|hatalı|yanlış|bulunamadı|bilinmeyen|engellendi",
            "engellenmiş|reddedildi|yasak*|zorunlu*|yetersiz*|aşıldı|dolmuş|doldu",
            "boş|yok|desteklenmiyor|desteklenmeyen|kapalı|bloke|yetkisiz|gereklidir|gerekli",
            "izin verilmiyor",
            "doğrulama|ödeme başarısız",
            "geçerli|yetkili değil",
        ],
    ),
    (
        Malformed,
        &["geçersiz*|eksik*|hatalı|yanlış|desteklenmiyor|desteklenmeyen", "çok uzun|büyük|kısa|küçük"],
    ),
    (
        Request,
        &[
            "istek|ıstek|isteğin|isteğiniz|parametre*|format*|biçim*|alan|alanı|alanlar*|değer*|dosya*",
            "mesaj*|yöntem*|metod*|model*|gövde*|başlık*|url|json|veri*|nesne*|kaynak*|boyut*|uzunluk",
        ],
    ),
    (
        Account,
        &[
            "anahtar*|token*|yetki*|izin*|kimlik|bakiye*|hesap*|hesab*|plan",
            "planınız|abonelik*|kredi*|kota*|şifre*|parola*|lisans*|erişim*|oturum*",
        ],
    ),
    (NotForCaller, &["bölgenizde|ülkenizde|bölgede|ülkede . kullanılamıyor|desteklenmiyor|kullanılamaz"]),
    (NotSetUp, &["yapılandırılmamış|yapılandırılmadı|yüklenmemiş|kurulmamış"]),
    (ServerFault, &["sunucu|sistem hatası", "dahili|beklenmeyen . hata*", "iç hata"]),
    (Contact, &["iletişim*|destek|desteğe|yönetici*|bildirin|başvurun|ulaşın"]),
    (Reauthenticate, &["tekrar|yeniden . giriş|oturum|kimlik", "token* . yenile*", "yeni . token"]),
    (Rebuild, &["sayfayı|verileri|durumu . yenile*", "yeni bir|oturum|teklif|fiyat . başlat*|al*|oluştur*"]),
    (Redirect, &["yönlendirildi|taşındı"]),
    (Brief, &["biraz|hemen|birazdan|backoff", "birkaç saniye"]),
    (Later, &["daha sonra", "bekle*|yarın", "birkaç dakika|saat", "süre sonra"]),
    (Once, &["yalnızca|sadece bir kez|kere|defa", "bir kez deneyin"]),
    (After, &["sonra|ardından|sonrasında"]),
    (Times, &["en fazla . kez|kere|defa|deneme"]),
];

const ANSWERS: &[(Answer, &[&str])] = &[
    (Answer::No, &["hayır", "asla", "yok", "gereksiz"]),
    (Answer::Yes, &["evet", "olur", "mümkün"]),
    (Answer::Sometimes, &["bazen", "belki", "duruma", "sadece", "yalnızca"]),
];
