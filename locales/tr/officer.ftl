### Kararı görevli verir: terminalde bekleme, numara alma, yeniden gelme ve görevlinin kararı.

## Terminalde bekleme

queue-title = Kararı görevli verecek:
    lütfen bekleyin
queue-number = Numaranız
queue-asked = Yanıtlarınız görevliye iletildi
queue-next = Sıra sizde
queue-before = { PLURAL($before) ->
    [one] Sizden önce { $before } kişi var
   *[other] Sizden önce { $before } kişi var
}
queue-then = Sonra ödeyip vizenizi alırsınız
queue-wait = Bir tuşa basmanız gerekmez
queue-goes-on = Bu sayfa kendiliğinden ilerler.
queue-usual = { PLURAL($minutes) ->
    [one] Genellikle yaklaşık { $minutes } dakika sürer. Bu sayfa kendiliğinden ilerler.
   *[other] Genellikle yaklaşık { $minutes } dakika sürer. Bu sayfa kendiliğinden ilerler.
}
queue-waited = { PLURAL($minutes) ->
    [one] { $minutes } dakikadır bekliyorsunuz.
   *[other] { $minutes } dakikadır bekliyorsunuz.
}
queue-unheard = Şu anda bağlantımız yok
queue-unheard-line = Numaranız saklanıyor, denemeyi sürdürüyoruz.
queue-take = Numara al, sonra yeniden gel
help-queue = Bir şey yapmanız gerekmez. Burada beklemek istemiyorsanız numara alın ve pasaportunuzla bu terminallerden herhangi birine yeniden gelin.

## Numarayla

numbered-title = Pasaportunuzla
    yeniden gelin
numbered-how = Pasaportu buradaki bir terminale yerleştirin
numbered-until = Yeniden soru sorulmaz. Numara { $day } günü sonuna kadar geçerlidir.
help-numbered = Bu salondaki herhangi bir terminale gelip aynı pasaportu yerleştirin. Burada beklemeniz gerekmez. Ücret alınmadı.

## Görevlinin kararı

refused-officer-title = Görevli vizeyi
    vermedi
refused-officer-document = Görevli bu pasaportu doğrulayamadı.
refused-officer-details = Yazılan bilgiler pasaporttakilerle aynı değil.
refused-officer-other-visa = Bu seyahat için başka tür bir vize gerekir.
refused-officer-entry = Ülkeye giriş koşulları karşılanmıyor.
approved-purpose = Geliş amacı
approved-declared = Beyan
approved-declared-made = Verildi
approved-declared-not-made = Verilmedi

## Numaralı fiş

receipt-case-title = Numaranız
receipt-case-number = Başvuru numarası
receipt-case-how = Pasaportunuzla yeniden gelin ve onu buradaki herhangi bir terminale yerleştirin.
receipt-case-until = Son geçerlilik günü
receipt-case-once = Görevlinin izni, bu güne kadar tek bir vize için geçerlidir.
receipt-case-code = Bu kodda görevliler için numaranız vardır.
