### Şəxsin bankının tətbiqi ilə oxunan kodla ödəniş.

## Səbət və çatmayan məbləğ

basket-code = QR kodla ödəyin
basket-code-line = Bankınızın tətbiqi ilə
means-code-not-for-this = Buradakıların hamısı QR kodla ödənilmir.
notes-code = Qalanı QR kodla ödəyin

## Kod

code-title = Kodu bankınızın
    tətbiqi ilə oxudun
code-step-open = Bankınızın tətbiqini açın
code-step-scan = Bu kodu onunla oxudun
code-step-confirm = Məbləği tutuşdurun və orada təsdiq edin
code-good = { PLURAL($minutes) ->
    [one] Kod { $minutes } dəqiqədən az etibarlıdır. Bu səhifə özü davam edir.
   *[other] Kod { $minutes } dəqiqə etibarlıdır. Bu səhifə özü davam edir.
}
code-money = { $amount } yalnız tətbiqdə təsdiq edəndə və bir dəfə ödənilir.
code-unheard = Hazırda bankla əlaqə yoxdur. Təsdiq etmisinizsə, gözləyin: ödəniş itmir.
code-stop = QR kodla ödəməyin
code-opening-title = Kodunuz
    hazırlanır
code-opening = Bankdan soruşulur
code-opening-time = Bir neçə saniyə.
code-opening-money = Hələ heç nə ödənilməyib. { $amount } ödəyəcəksiniz.
code-ending-title = Ödənilib-ödənilmədiyini
    soruşuruq
code-ending-money = { $amount } təkrar ödəməyin: ödənilibsə, sayılır və ya hesabınıza qayıdır.
help-code = Bankınızın tətbiqini açın, QR kodla ödənişi seçin və telefonu koda tutun. Məbləği tutuşdurub təsdiq edin. Parolunuzu heç kimə deməyin.

## Ödənilməyib

code-not-paid-title = QR kodla heç nə
    ödənilmədi
code-cancelled = Kod geri götürüldü. Onu daha heç kim ödəyə bilməz.
code-expired = Kodun vaxtı bitdi. Onu daha heç kim ödəyə bilməz.
code-other-amount = İstənilən məbləğ yox, başqası gəldi. O, hesabınıza qayıdır.
code-refused = Bank rədd etdi.
code-unavailable = Hazırda QR kod almaq olmur.
code-not-paid-money = { $amount } QR kodla ödənilmədi.
code-again = Yeni kod göstərin
code-card = Kartla ödəyin
code-notes = Əskinasla ödəyin
