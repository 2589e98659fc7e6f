### POS cihazında ödeme ve bir ödemenin sonuçlanabileceği bütün yollar.

## POS cihazında

pay-title = Kartla ödeyin
pay-starting = POS cihazı açılıyor
pay-starting-time = Yaklaşık 5 saniye.
pay-card = Kartınız bekleniyor
pay-pin = Şifrenizi girin
pay-pin-again = Banka şifreyi yeniden istiyor
pay-bank = Bankanızdan yanıt bekleniyor
pay-bank-time = Yaklaşık 10 saniye.
pay-remove = Kartınızı alın
pay-cancelling = Ödeme iptal ediliyor
pay-cancelling-time = Yaklaşık 5 saniye.
pay-step-card = Kartınızı yaklaştırın veya takın
pay-step-pin = İstenirse şifrenizi orada girin
pay-step-remove = POS cihazı isteyince kartı alın
pay-only-if = Yalnızca banka onay verirse ödersiniz.
pay-leave-card = POS cihazı isteyene kadar kartı yerinden almayın.
pay-pin-blocked = Şifre doğru değil. Üç denemeden sonra banka kartı bloke edebilir.
pay-cancelling-money = Banka onay verdiyse ödeme geri alınır.
pay-cancel = İptal et, ödeme yapma
pay-cancel-not-now = Banka yanıt veriyor.

## Banka onay verdi

pay-issuing-title = Ödendi. Vizeniz
    düzenleniyor
pay-issuing = Vizeniz düzenleniyor
pay-issuing-time = Yaklaşık 3 saniye.
pay-settling-title = Vizeniz verildi
pay-settling = Ödeme tamamlanıyor
pay-settling-time = Yaklaşık 3 saniye.
pay-undoing-title = Vize verilemedi:
    ödeme geri alınıyor
pay-undoing = Ödeme geri alınıyor
pay-undoing-time = Yaklaşık 10 saniye.
pay-step-paid = Kartla ödendi
pay-step-issue = Vize verildi
pay-step-close = Ödeme tamamlandı
pay-step-undo = Ödeme geri alındı
pay-issuing-money = Vize verilemezse { $amount } kartınıza iade edilir.
pay-settling-money = { $amount } ödendi. Şimdi vizeniz ve makbuzunuz yazdırılacak.
pay-undoing-money = Vize verilmedi. { $amount } kartınıza iade ediliyor.

## Ücret alınmadı

not-charged-title = Ücret alınmadı
not-charged-declined = Banka bu kartı kabul etmedi.
not-charged-cancelled = Ödeme iptal edildi.
not-charged-timed-out = Süresi içinde kart kullanılmadı.
not-charged-unavailable = POS cihazını kullanamadık.
not-charged-money = { $amount } sizde kalıyor
not-charged-held = Kararı birkaç dakika saklarız, yeniden deneyebilirsiniz.
not-charged-again = Kartla ödemeyi yeniden dene
not-charged-cancel = İptal et, ödeme yapma

cannot-pay-title = Şu anda ödeme
    alamıyoruz
cannot-pay-money = Ödeme yapmadınız
cannot-pay-held = Kararı birkaç dakika saklarız, bekleyebilirsiniz.
cannot-pay-again = Ödemeyi yeniden dene
cannot-pay-cancel = İptal et, ödeme yapma

## Sonuç bilinmiyor ve sonucun öğrenilmesi

resolving-title = Ödemenizin durumu
    araştırılıyor
resolving-wait = Lütfen bekleyin, yeniden ödeme yapmayın
resolving-time = En fazla iki dakika kadar sürer.
resolving-money = { $amount } kayda geçti. Yanıt ne olursa olsun kaybolmaz.

money-owed-title = Ücret alınıp alınmadığını
    henüz bilmiyoruz
money-owed-money = { $amount } kayda geçti
money-owed-line = Araştırmayı sürdürüyoruz. Sonunda ya vize sizindir ya da paranız iade edilir.

given-back-title = Ödemeniz
    geri alındı
given-back-subtitle = Vize verilmedi.
given-back-money = { $amount } kartınıza iade ediliyor
given-back-line = Hesabınızda görünmesi birkaç gün sürebilir.

## Talep numarası

claim-keep = Bu talep numarasını saklayın
claim-name = Sorarken bu numarayı söyleyin
claim-photograph = Fotoğrafını çekin veya not alın.
claim-letters = Talep numarası: { $letters }. Yeniden: { $letters }.
claim-finish = Numarayı aldım, bitir
claim-read = Okudum, bitir

## Elektrik kesintisinden sonra

unfinished-title = Önceki bir işlem
    yarıda kaldı
unfinished-resolving = Ne olduğu araştırılıyor
unfinished-resolving-line = Yaklaşık bir dakika. Hiçbir şey kaybolmadı.
unfinished-nothing = Ücret alınmadı
unfinished-nothing-line = İlk sayfadan yeniden başlayabilirsiniz.
unfinished-issued = Vize verildi ve geçerli
unfinished-paid = { $amount } kartla ödendi.
unfinished-printable = Size aitse şimdi yazdırın. Bu terminalden çıkar.
unfinished-paper-owed = Talep numarasıyla her terminalde yazdırılabilir.
unfinished-given-back = { $amount } karta iade edildi
unfinished-given-back-line = Vize verilmedi.
unfinished-money-owed = { $amount } kayda geçti
unfinished-money-owed-line = Ücret alınıp alınmadığını henüz bilmiyoruz. Araştırıyoruz; talep numarası geçerlidir.
unfinished-print = Bana ait, şimdi yazdır
