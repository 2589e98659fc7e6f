### Banka uygulamasıyla okutulan karekodla ödeme (EMV QR, AZQR).

## Sepet ve kalan tutar

basket-code = Karekodla öde
basket-code-line = Bankanızın uygulamasıyla
means-code-not-for-this = Sepettekilerin bazıları karekodla ödenemiyor.
notes-code = Kalanı karekodla öde

## Kod

code-title = Kodu bankanızın
    uygulamasıyla okutun
code-step-open = Bankanızın uygulamasını açın
code-step-scan = Bu kodu uygulamayla okutun
code-step-confirm = Tutarı karşılaştırın ve orada onaylayın
code-good = { PLURAL($minutes) ->
    [one] Kod { $minutes } dakikadan kısa bir süre geçerli. Bu sayfa kendiliğinden ilerler.
   *[other] Kod { $minutes } dakika geçerli. Bu sayfa kendiliğinden ilerler.
}
code-money = { $amount } ancak uygulamada onaylarsanız ve yalnızca bir kez ödenir.
code-unheard = Şu anda bankadan yanıt alamıyoruz. Onayladıysanız bekleyin: ödemeniz kaybolmaz.
code-stop = Karekodla ödemekten vazgeç
code-opening-title = Kodunuz
    hazırlanıyor
code-opening = Bankadan yanıt bekleniyor
code-opening-time = Birkaç saniye sürer.
code-opening-money = Henüz ödeme yapılmadı. Ödenecek tutar { $amount }.
code-ending-title = Ödenip ödenmediği
    soruluyor
code-ending-money = { $amount } için yeniden ödeme yapmayın: ödendiyse geçerlidir veya hesabınıza iade edilir.
help-code = Bankanızın uygulamasını açın, karekodla ödemeyi seçin ve telefonu koda tutun. Tutarı karşılaştırıp onaylayın. Parolanızı kimseye söylemeyin.

## Ödenmedi

code-not-paid-title = Karekodla
    ödeme yapılmadı
code-cancelled = Kod geri çekildi. Artık kimse bu kodla ödeme yapamaz.
code-expired = Kodun süresi doldu. Artık kimse bu kodla ödeme yapamaz.
code-other-amount = İstenenden farklı bir tutar geldi. Hesabınıza iade ediliyor.
code-refused = Banka onay vermedi.
code-unavailable = Şu anda karekod alınamıyor.
code-not-paid-money = { $amount } karekodla ödenmedi.
code-again = Yeni kod göster
code-card = Kartla öde
code-notes = Nakit öde
