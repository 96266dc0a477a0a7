//! Indonesian.

use crate::vocabulary::Topic::{
    Account, After, AlreadyDone, Brief, CheckFirst, Contact, Exhausted, Fault, FixThenRetry, FixVerb,
    IdempotentOnly, Later, Malformed, MayBeDone, Negation, NegationException, NotForCaller, NotSent,
    NotSetUp, Once, Overload, RateLimit, Reauthenticate, Rebuild, Redirect, Request, Retry, ServerFault,
    ThenRetry, Throttle, Times, Trouble, WaitOrCheck,
};
use crate::vocabulary::{Answer, Hint, Language, Phrases, Script};

#[rustfmt::skip]
pub(super) const LANGUAGE: Language = Language {
    name: "Indonesian",
    headers: HEADERS,
    errors: &["kesalahan", "galat", "eror"],
    things: &["negara", "mata uang", "bahasa", "bank"],
    codes: &["kode"],
    no_code: &["tidak ada"],
    defaults: &["bawaan", "nilai bawaan"],
    fields: &["kolom", "atribut", "properti"],
    ranges: &["rentang"],
    classes: &["kategori"],
    list_words: &["atau ", "dan "],
    titled_words: &[" dan ", " atau "],
    range_words: &["hingga ", "sampai "],
    success: &["berhasil", "sukses"],
    failure: &["gagal", "kesalahan", "galat"],
    doubt: &["tidak", "belum", "tanpa", "bukan", "tetapi"],
    upper_bounds: &["dalam waktu", "maksimal", "paling lama"],
    common: &[
        "yang", "dan", "tidak", "dengan", "untuk", "atau", "dari", "telah", "sudah", "belum", "coba", "lagi",
        "permintaan", "kesalahan", "harap", "silakan", "nanti", "adalah", "ini", "itu", "oleh", "dalam",
        "sebelum", "setelah", "gagal", "terlalu", "banyak", "bukan", "kunci", "beberapa", "sedang",
        "pengguna", "periksa", "mohon", "ya",
    ],
    phrases: PHRASES,
    joints: &[
        "dan", "tetapi", "tapi", "atau", "lalu", "kemudian", "jika", "karena", "harap", "silakan", "mohon",
        "bila",
    ],
    answers: ANSWERS,
    lasting: &[(Answer::Yes, &["sementara"]), (Answer::No, &["permanen"])],
    units: &[
        (1, &["milidetik", "ms"]),
        (1000, &["detik"]),
        (60_000, &["menit"]),
        (3_600_000, &["jam"]),
        (86_400_000, &["hari"]),
        (604_800_000, &["minggu"]),
    ],
    one: &["satu", "sebuah"],
    halves: &["setengah"],
    calendar: &[
        (86_400_000, &["besok", "keesokan hari", "tengah malam"]),
        (604_800_000, &["minggu depan"]),
        (2_592_000_000, &["bulan depan"]),
    ],
    script: Script::Latin,
    ..Language::NONE
};

#[rustfmt::skip]
const HEADERS: &[(Hint, &[&str])] = &[
    (Hint::Code, &["kode", "kode kesalahan", "kode error", "kode galat", "nomor kesalahan"]),
    (Hint::Number, &["nomor"]),
    (Hint::Status, &["status http", "kode http", "kode status", "kode status http"]),
    (Hint::Kind, &["jenis", "tipe"]),
    (Hint::Name, &["kesalahan", "nama", "galat", "nama error"]),
    (Hint::Title, &["pesan", "pesan kesalahan", "pesan error", "judul", "teks", "ringkasan"]),
    (Hint::Cause, &["penyebab"]),
    (Hint::Description, &[
        "saat terjadi", "kapan muncul", "kapan terjadi", "deskripsi", "arti", "keterangan", "penjelasan",
        "makna", "alasan", "maksud",
    ]),
    (Hint::Occasion, &["kapan", "kondisi"]),
    (Hint::Solution, &[
        "solusi", "tindakan", "penyelesaian", "cara mengatasi", "cara memperbaiki", "penanganan", "saran",
        "rekomendasi", "yang harus dilakukan", "perbaikan",
    ]),
    (Hint::Retry, &["coba lagi", "bisa dicoba lagi", "percobaan ulang"]),
    (Hint::Wait, &["waktu tunggu"]),
    (Hint::Link, &["tautan"]),
    (Hint::Attempts, &["jumlah percobaan", "percobaan maksimal"]),
    (Hint::Retries, &["jumlah percobaan ulang"]),
];

const PHRASES: Phrases = &[
    (
        Negation,
        &[
            "jangan|tidak|tanpa|hindari . coba|mencoba|dicoba|mengirim|kirim . lagi|ulang",
            "jangan|tidak . ulangi|diulang*|mengulang*",
            "percuma|sia-sia . mencoba|mengulang*|mengirim",
            "percobaan . percuma|sia-sia",
            "percobaan . akan gagal",
            "kesalahan|galat permanen",
        ],
    ),
    (
        NegationException,
        &["jangan|tidak . langsung|segera", "sampai|hingga .. berlalu|selesai|tersedia|habis"],
    ),
    (
        FixThenRetry,
        &[
            "periksa|perbaiki|ubah|ganti|kurangi|pilih|tambahkan|hapus|isi|lengkapi|perbarui|bayar .. lagi|ulang|kembali|ulangi",
            "setelah . memperbaiki|mengubah|membayar|masuk|diperbaiki .. lagi|ulang|kembali|ulangi",
            "coba|kirim|ulangi . lain|baru|berbeda|valid|benar|kecil",
        ],
    ),
    (WaitOrCheck, &["jaringan|koneksi|internet|tunggu|menunggu|backoff", "status . layanan|server|sistem"]),
    (ThenRetry, &["dan|lalu|kemudian . ulangi|lagi|ulang"]),
    (
        Exhausted,
        &[
            "kuota|saldo|kredit|anggaran . habis|terlampaui|cukup",
            "dana tidak cukup",
            "batas|kuota harian|bulanan",
            "pembayaran . diperlukan",
        ],
    ),
    (
        Throttle,
        &[
            "terlalu banyak . permintaan|percobaan|panggilan|pesan|koneksi",
            "batas permintaan|laju|kecepatan|panggilan",
            "batas jumlah permintaan",
            "terlalu sering|cepat",
            "kurangi . frekuensi|laju|kecepatan",
            "permintaan per detik|menit",
            "perlambat",
            "pembatasan laju|permintaan",
        ],
    ),
    (RateLimit, &["batas permintaan|laju|kecepatan"]),
    (
        Retry,
        &[
            "coba|mencoba|kirim|dicoba . lagi|kembali|nanti|ulang",
            "ulangi|mengulangi|diulangi",
            "percobaan ulang",
            "tunggu beberapa|sebentar|hingga|sampai",
            "harap|mohon|silakan tunggu",
        ],
    ),
    (
        Trouble,
        &[
            "sibuk|gangguan|timeout",
            "sementara tidak tersedia|dapat|bisa",
            "sementara waktu",
            "tutup|ditutup . sementara",
            "kesalahan|masalah sementara",
            "dalam|sedang pemeliharaan",
            "kelebihan beban",
            "tidak merespons|menjawab",
            "layanan|server|sistem . tidak . tersedia|dijangkau",
            "waktu . habis",
            "koneksi terputus|gagal",
            "kesalahan jaringan|koneksi",
            "masih|sedang diproses",
        ],
    ),
    (Overload, &["sibuk", "kelebihan beban", "beban tinggi"]),
    (IdempotentOnly, &["idempoten*"]),
    (MayBeDone, &["mungkin sudah|telah", "status|hasil . tidak diketahui|pasti"]),
    (CheckFirst, &["periksa .. pembayaran|pesanan|apakah .. sebelum"]),
    (NotSent, &["tidak|belum dikirim|diproses|dijalankan|ditagih"]),
    (AlreadyDone, &["sudah|telah . diproses|dibayar|selesai|dibatalkan|dikembalikan"]),
    (
        FixVerb,
        &[
            "periksa|perbaiki|ubah|ganti|kurangi|pilih|tambahkan|hapus|isi|lengkapi|perbarui|bayar|gunakan|masukkan|berikan",
            "pastikan|aktifkan|tingkatkan|sertakan|kirimkan|tentukan|perpanjang|atur",
        ],
    ),
    (
        Fault,
        &[
            "hilang|salah|kosong|kedaluwarsa|kadaluarsa|diblokir|ditolak|dilarang|wajib|duplikat|terlampaui|diperlukan",
            "tidak . valid|ditemukan|ada|didukung|diizinkan|sah|dikenal|cukup|lengkap|berlaku|memiliki",
            "otorisasi|autentikasi|verifikasi|pembayaran gagal",
            "belum . diisi|terdaftar|aktif",
        ],
    ),
    (Malformed, &["hilang|salah", "tidak valid|didukung|lengkap", "terlalu panjang|besar|pendek|kecil"]),
    (
        Request,
        &[
            "permintaan|parameter|format|kolom|nilai|berkas|file|pesan|metode|model",
            "isi|body|header|url|json|data|objek|panjang|ukuran|masukan",
        ],
    ),
    (
        Account,
        &[
            "kunci|token|izin|otorisasi|autentikasi|kredensial|saldo|akun|paket|pembayaran|langganan|kuota|sandi|lisensi|akses|kredit|dana",
        ],
    ),
    (NotForCaller, &["tidak . tersedia|didukung . negara|wilayah"]),
    (NotSetUp, &["belum|tidak . dikonfigurasi|dipasang|diinstal"]),
    (ServerFault, &["kesalahan|galat|error internal|server|sistem", "kesalahan tak|tidak terduga"]),
    (Contact, &["hubungi|dukungan|administrator|laporkan", "layanan pelanggan"]),
    (
        Reauthenticate,
        &["masuk|login|autentikasi . kembali|lagi|ulang", "perbarui|segarkan . token", "token baru"],
    ),
    (Rebuild, &["muat ulang", "sesi|penawaran|harga baru", "segarkan . halaman|data"]),
    (Redirect, &["dialihkan|dipindahkan"]),
    (Brief, &["sebentar|segera|langsung|backoff", "beberapa detik|saat"]),
    (Later, &["nanti|tunggu|menunggu|besok", "beberapa menit|jam", "lain waktu"]),
    (Once, &["hanya satu kali", "hanya|cukup sekali"]),
    (After, &["setelah|sesudah"]),
    (Times, &["maksimal|maksimum . kali|percobaan", "paling banyak . kali"]),
];

const ANSWERS: &[(Answer, &[&str])] = &[
    (Answer::No, &["tidak", "jangan", "bukan", "percuma"]),
    (Answer::Yes, &["ya", "bisa", "boleh", "dapat"]),
    (Answer::Sometimes, &["kadang", "tergantung", "mungkin", "hanya"]),
];
