### Yazdırılan belgeler: vize, ödeme makbuzu, gişe fişi, talep fişi.
### Kâğıt 72 mm genişliğindedir. Etiketler küçüktür ve değerin üstünde durur: yolcunun dili ve Azerbaycanca birlikte.

## Her belgede

receipt-state = Azerbaycan Cumhuriyeti
receipt-duplicate = SURET
receipt-duplicate-line = Bu belge daha önce yazdırılmış olabilir.
receipt-claim-number = Talep numarası
receipt-help-line = Yardım hattı
receipt-terminal = Terminal kodu
receipt-site = Yer
receipt-operator = İşletmeci
receipt-voen = Vergi numarası (VÖEN)
receipt-time = Tarih ve saat

## Vize

receipt-visa-title = Kapıda vize
receipt-evisa-title = E-vize
receipt-visa-number = Vize numarası
receipt-surname = Soyadı
receipt-given-names = Adı
receipt-passport = Pasaport numarası
receipt-nationality = Uyruğu
receipt-birth = Doğum tarihi
receipt-purpose = Geliş amacı
receipt-valid-from = Geçerlilik başlangıcı
receipt-valid-until = Geçerlilik bitişi
receipt-stay = Kalış süresi
receipt-stay-days = { PLURAL($days) ->
    [one] { $days } gün
   *[other] { $days } gün
}
receipt-entries = Giriş sayısı
receipt-issued = Veriliş tarihi
receipt-seal-line = Vizenin gerçekliğini doğrulamak için kodu okutun.
receipt-keep = Ülkeden ayrılana kadar bu belgeyi pasaportunuzla birlikte saklayın.

## Ödeme

receipt-payment-title = Ödeme makbuzu
receipt-number = Makbuz numarası
receipt-duty = Devlet harcı
receipt-service = Hizmet bedeli
receipt-total = Ödenen toplam
receipt-card = Kart
receipt-card-terminal = POS cihazı
receipt-card-receipt = Kart makbuzu numarası
receipt-authorisation = Onay kodu
receipt-reference = Referans numarası
receipt-electronic = Elektronik makbuz için kodu okutun.
receipt-together-title = Birlikte ödenenler
receipt-together-for = Ödemenin kapsamı
receipt-together-travellers = { PLURAL($travellers) ->
    [one] { $travellers } yolcu
   *[other] { $travellers } yolcu
}
receipt-together-line = Yalnızca özettir: her yolcunun kendi makbuzu geçerlidir.
receipt-whole = Kartla ödenen toplam
receipt-whole-line = Birkaç yolcu birlikte ödedi. Banka ekstresinde toplam ödeme görünür.

## Hizmet ödemesinin makbuzu

receipt-own-number = Makbuz ve talep numarası
receipt-transaction = İşlem numarası
receipt-passed-on = Kabul edildi, kuruma iletildi
receipt-queued = Kabul edildi, bağlantı kurulunca iletilecek
receipt-account = Abone / kayıt
receipt-line-reference = Kurum referansı
receipt-due = Son ödeme tarihi
receipt-undiscounted = İndirimsiz tutar
receipt-legal-basis = Yasal dayanak
receipt-amount = Tutar
receipt-commission = Hizmet bedeli
receipt-amounts = Tutarların toplamı
receipt-commissions = Hizmet bedelleri
receipt-notes = Nakit alınan
receipt-redeemed = Önceki ödemeden kalan
receipt-by-card = Kartla
receipt-by-code = Karekodla
receipt-code-operator = Ödeme kuruluşu
receipt-code-merchant = Üye iş yeri
receipt-code-terminal = Terminal kodu
receipt-code-paid = Ödeme zamanı
receipt-kept = Sonraki ödeme için saklanan
receipt-kept-line = Gerekenden fazla yatırıldı. Bu belgeyi saklayın: sonraki ödemede bu numara geçer.
receipt-status = Ödemenin durumunu görmek için kodu okutun.

## Kısa mesajla ve e-postayla makbuz

message-sms = Ödendi: { $amount }. Makbuz { $number }: { $link }
message-subject = Ödeme makbuzu { $number }: { $amount }
message-status = Ödemenin durumu

## Gişe fişi

receipt-desk-title = Gişe için
receipt-desk-show = Bu fişi ve pasaportunuzu gişede gösterin.
receipt-desk-offline = Terminalin şu anda bağlantısı yok.
receipt-desk-officer = Vizenize bir görevli karar verecek.
receipt-desk-silent = Vize makamı zamanında yanıt vermedi.
receipt-desk-evisa = Gösterilen bilgiyle e-vize bulunamadı.
receipt-desk-nothing = Ücret alınmadı.
receipt-desk-code = Girdiğiniz bilgiler bu koddadır; yalnızca gişede okunabilir.

## Talep fişi

receipt-claim-title = Talep fişi
receipt-claim-amount = Talep tutarı
receipt-claim-until = Son talep günü
receipt-claim-what = Nakit veya kartla: bu tutar kayda geçti ve kaybolmaz.
receipt-claim-how = Talep numarasını yardım hattına veya varsa gişeye söyleyin.

## Saklanan hizmetler

receipt-group-title = Hizmetlerim
receipt-group-name = Ad
receipt-group-how = Sonraki sefere bu kodu herhangi bir terminale gösterin.
receipt-group-lost = Fatura gibi saklayın: bu kâğıt kimdeyse borcunuzu görebilir.
receipt-group-code = Bu kodu yalnızca terminaller okur. Onunla ödeme yapılamaz.
