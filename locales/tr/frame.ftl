### Her sayfanın çevresi: üst kısım, adımlar, alt kısım, aygıtların yeri, yardım, süre sonu, hizmet dışı.

## Üst kısım ve adımlar

frame-terminal = Terminal { $kiosk } · { $time }
frame-end = Bitir
    .speech = İşlemi bitir
frame-step = Adım { $step } / { $of }
    .speech = { $step }. adım, toplam { $of } adım
frame-next-review = Sonraki: bilgilerinizin kontrolü
frame-next-visit = Sonraki: seyahatiniz
frame-next-decision = Sonraki: karar
frame-next-payment = Sonraki: kartla ödeme
frame-next-papers = Sonraki: vizenizin teslimi
frame-last = Son adım
frame-done = Tamamlandı
frame-all-done = Tüm adımlar

## Alt kısım

frame-back = Geri
    .speech = Bir adım geri dön
frame-help = Yardım
frame-size = Boyut
    .speech = Yazı boyunu değiştir
frame-language = Dil
frame-reach = Aşağı
    .speech = Dokunulan her şeyi aşağı al

## Uzun sayfanın devamı

page-more = Devamı
page-first = 1. sayfaya dön
page-of = Sayfa { $number } / { $of }
    .speech = { $number }. sayfa, toplam { $of } sayfa

## Aygıtın yeri

place-bottom-left = Ekranın altında, solda.
place-bottom-middle = Ekranın altında, ortada.
place-bottom-right = Ekranın altında, sağda.
place-left = Ekranın yanında, solda.
place-right = Ekranın yanında, sağda.

## Şu anda çalışmayanlar

not-now-reader = Pasaport okuyucu çalışmıyor.
not-now-card = POS cihazı çalışmıyor.
not-now-printer = Yazıcı çalışmıyor.
not-now-paper = Yazıcıda kâğıt yok.
not-now-offline = Şu anda bağlantı yok.
not-now-resolving = Önceki bir ödeme hâlâ inceleniyor.
not-now-records = Terminal kayıt tutamıyor.

## Yardım

help-title = Yardım
help-line = Yardım hattı { $line }
help-say = Terminal numarasını söyleyin: { $kiosk }.
help-desk = Veya terminallerin yanındaki gişeye başvurun.
help-dark = Koyu renkleri göster
help-contrast = Yüksek kontrast göster
help-light = Açık renkleri göster
help-lower = Düğmeleri aşağı al
help-usual = Düğmeleri yukarı al
help-close = Yardımı kapat, devam et
help-attract = Başlamak için dilinize dokunun. Pasaportunuz ve banka kartınız gerekir. Vize yaklaşık iki dakikada hazır olur.
help-privacy = Siz onay vermeden hiçbir şey okunmaz. Ödemeden önce istediğiniz an bitirebilirsiniz; ücret alınmaz.
help-document = Fotoğraflı sayfayı, fotoğraf aşağı bakacak şekilde camın üzerine düz koyun ve üç saniye tutun. Önce pasaportu kılıfından çıkarın.
help-review = Her satırı pasaportunuzla karşılaştırın. Yanlış varsa pasaportu yeniden okutun. Yine yanlışsa gişeye başvurun.
help-trip = Kaç gün kalacağınızı ve geliş amacınızı seçin. Varış günü bugündür ve ilk gün sayılır.
help-declaration = Her satırı okuyun. Hepsi doğruysa devam edin. Doğru olmayan varsa bir görevli size yardımcı olur. Bunun için ücret alınmaz.
help-deciding = Bir şey yapmanız gerekmez. Yanıt gelmezse bir fiş alırsınız ve girdiğiniz bilgilerle gişede devam edilir.
help-approved = Vize alabilirsiniz. Şimdi kartla öderseniz vize hemen verilir ve yazdırılır. İptal ederseniz ücret alınmaz.
help-paying = POS cihazının yönergelerini izleyin: kartı yaklaştırın veya takın, istenirse şifrenizi orada girin. Şifrenizi kimseye söylemeyin.
help-not-charged = Bu kartla, başka bir kartla veya telefonla yeniden deneyebilirsiniz. İptal ederseniz ücret alınmaz.
help-owed = Talep numaranız bu işlemin tamamını kapsar. Saklayın: yardım hattı ve her gişe, ödemenizi bu numarayla bulur.
help-papers = Vizeyi, makbuzu ve pasaportunuzu alın. Bir belge çıkmazsa onun için talep numarası alırsınız.
help-desk-goes-on = Pasaportunuz ve bu sayfadaki numarayla terminallerin yanındaki gişeye gidin. Ücret alınmadı.

## Hâlâ burada mısınız?

time-out-title = Hâlâ burada mısınız?
time-out-left = { PLURAL($seconds) ->
    [one] saniye kaldı
   *[other] saniye kaldı
}
    .speech = { PLURAL($seconds) ->
    [one] { $seconds } saniye kaldı
   *[other] { $seconds } saniye kaldı
}
time-out-what = Süre dolunca işlem sona erer ve ekran temizlenir. Ödeme yapmadınız.
time-out-more = Evet, süreyi uzat
time-out-help = Yardım iste
time-out-end = Bitir ve ekranı temizle

## Hizmet dışı

closed-title = Bu terminal
    hizmet dışı
closed-starting-title = Terminal açılıyor
closed-starting = Yaklaşık bir dakika içinde hazır olur.
closed-records = Kayıt tutamadığı için ödeme almıyor.
closed-clock = Saati yanlış olduğu için hizmet vermiyor.
closed-frozen = Uzaktan durduruldu, bir görevli kontrol ediyor.
closed-serviced = Şu anda bakımı yapılıyor. Yakında yeniden çalışacak.
closed-hours-title = Bu saatte kapalı
closed-hours = Saat { $time } itibarıyla açılır.
closed-elsewhere = Lütfen başka bir terminal kullanın
closed-desk = Terminallerin yanındaki gişe de yardımcı olabilir.
