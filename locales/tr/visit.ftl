### Seyahat, beyan, karar, teklif.

trip-title = Seyahatiniz
trip-days-question = Kaç gün kalacaksınız?
trip-days = { PLURAL($days) ->
    [one] { $days } gün
   *[other] { $days } gün
}
trip-until = Vizeniz { $first } ile { $last } tarihleri arasında geçerli olacak.
trip-purpose-question = Geliş amacınız nedir?
trip-purpose-tourism = Tatil
trip-purpose-business = İş görüşmesi
trip-purpose-visit = Aile veya arkadaşlar
trip-purpose-transit = Transit geçiş
trip-confirm = Beyana geç
trip-choose-both = Önce gün sayısını ve amacı seçin.
trip-choose-days = Önce gün sayısını seçin.
trip-choose-purpose = Önce geliş amacını seçin.

declaration-title = Bu maddeleri onaylayın
declaration-subtitle = Devam etmeden önce her satırı okuyun.
declaration-details = Bilgilerim ve yanıtlarım doğrudur.
declaration-entry = Azerbaycan’a girişim hiç reddedilmedi, ülkeden sınır dışı edilmedim.
declaration-work = Burada çalışmayacağım ve vize süresi dolmadan ayrılacağım.
declaration-false = Yanlış beyana dayanan vize geçersizdir.
declaration-make = Hepsi doğru, vize iste
declaration-decline = Hepsi doğru değil, görevliye git

deciding-title = Vize kararı
    soruluyor
deciding-passport = Pasaport kontrol edildi
deciding-declaration = Beyan alındı
deciding-decision = Karar bekleniyor
deciding-wait = Lütfen bekleyin
deciding-time = Genellikle yaklaşık 10 saniye sürer.
deciding-longer = { PLURAL($seconds) ->
    [one] Her zamankinden uzun sürüyor: { $seconds } saniye oldu. Yanıt gelmezse gişede devam edilir.
   *[other] Her zamankinden uzun sürüyor: { $seconds } saniye oldu. Yanıt gelmezse gişede devam edilir.
}
deciding-money = Henüz ödeme yapmadınız.

approved-title = Vize alabilirsiniz
approved-subtitle = Ödediğiniz anda verilir.
approved-duty = Devlet harcı
approved-service = Hizmet bedeli
approved-from = Geçerlilik başlangıcı
approved-until = Geçerlilik bitişi
approved-stay = Kalış süresi
approved-entries = Giriş sayısı
approved-entries-count = { PLURAL($entries) ->
    [one] { $entries } giriş
   *[other] { $entries } giriş
}
approved-money = POS cihazında { $amount } ödemeden önce ücret alınmaz.
approved-pay = Kartla { $amount } öde
approved-cancel = İptal et, ödeme yapma
