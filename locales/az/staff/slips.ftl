### İnkassasiya qəbzləri və X-hesabatlar.

slip-title = İnkassasiya
slip-copy-cassette = 1-ci nüsxə (2-dən): kasetlə gedir
slip-copy-keeper = 2-ci nüsxə (2-dən): çıxaranda qalır
slip-copy-again = Təkrar çap olunub
slip-number = Qəbzin nömrəsi
slip-z = Z-hesabat
slip-last-z = Son Z-hesabat
slip-out = Çıxarılan kaset
slip-put = Qoyulan kaset
slip-who = İcra edən
slip-second = İkinci şəxs
slip-expected = Olmalıdır
slip-counted = Sayılıb
slip-difference = Fərqlər
slip-variance = Fərq
slip-sum = Cəmi
slip-none = yoxdur
slip-unreadable = Dəyəri bilinməyən əskinaslar
slip-inaccurate = İçində sayılmamış əskinas ola bilər.
slip-exact = Say gözlənildiyi kimidir.
slip-differs = SAY FƏRQLƏNİR
slip-not-counted = Burada sayılmayıb
slip-period = Əvvəlki inkassasiyadan bəri
slip-stacked = Qəbul olunan əskinaslar
slip-captured = Kart və QR kodla
slip-redeemed = İstifadə olunan qalıq
slip-delivered = Ötürülüb
slip-commission = Komissiya
slip-credit = Verilən qalıq
slip-owed = Qaytarılmalı
slip-refunded = Qaytarılıb
slip-unattributed = Sahibi bilinməyən
slip-totals-title = X-hesabat
slip-totals-line = Heç nəyi bağlamır.
slip-in-cassette = İndi kasetdə

slip-trial-title = Sınaq çapı
slip-trial-line = Zolaqlar ağ xəttsiz, qaradır. Hər yazı oxunur.
slip-trial-code = Skaner burada TEST oxuyur.
slip-ready-title = Hazırlıq hesabatı
slip-ready-yes = HAZIRDIR
slip-ready-no = HAZIR DEYİL
slip-runs = Nə işləyir
slip-program = Proqram
slip-program-hash = Onun faylı, SHA-256
slip-catalogue = Kataloq
slip-staff-list = İşçilərin siyahısı
slip-head = Son qeydin heşi
slip-unfinished = Bitməmiş və ya borc
slip-heard = Son əlaqə
slip-clock = Saat, mərkəzə görə
slip-seconds = { $seconds } san
slip-certificate = Sertifikat
slip-days = { PLURAL($days) ->
    [one] { $days } gün qalıb
   *[other] { $days } gün qalıb
}
slip-days-over = bitib
slip-devices = Qurğular
slip-works = işləyir
slip-works-not = işləmir
slip-faults = Nasazlıqlar
slip-ready-code = Terminal imzalayıb: mərkəz bu kodla yoxlayır.
