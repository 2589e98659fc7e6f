### Hizmet ödemesi, sepete kadar: ne ödenecek, kime ait, borç ne kadar, ne kadarı ödenecek.

## Karşılama ekranı ve başlangıç

attract-sale = Fatura, ceza, harç öde
attract-sale-line = Nakit veya kartla. Her ödemeye makbuz.
attract-sale-not-now = Şu anda ödeme alınamıyor
attract-sale-elsewhere = Başka bir terminali deneyin veya daha sonra gelin.
attract-both-line = Ayrıca: fatura, ceza ve harç ödemeleri.
choosing-sale = Fatura, ceza veya harç öde
choosing-sale-line = Nakit veya kartla.
help-choosing-sale = Vize almayı, verilmiş e-vizenizi yazdırmayı veya fatura, ceza ya da harç ödemeyi seçin. Siz onaylamadan hiçbir ödeme alınmaz.
help-attract-sale = Başlamak için dilinize dokunun. Burada fatura, ceza ve harçları nakit veya kartla ödersiniz. Para üstü verilmez: artan tutar sizin için saklanır.

## Adımlar

sale-next-whose = Sonraki: kime ait olduğu
sale-next-owed = Sonraki: borç tutarı
sale-next-basket = Sonraki: sepetiniz
sale-next-pay = Sonraki: ödeme
sale-next-receipt = Sonraki: makbuzunuz

## Hangi hizmet?

find-title = Ne ödemek istiyorsunuz?
find-hint = Adını yazın
find-count = { PLURAL($count) ->
    [one] { $count } sonuç bulundu
   *[other] { $count } sonuç bulundu
}
find-none = Sonuç bulunamadı
find-scan = Veya faturanın kodunu okutun
find-none-line = Daha kısa bir sözcük veya kurumun adını yazın. Tüm alanlar için Temizle tuşuna dokunun.
find-strange = Bu, burada ödenen bir faturanın kodu değil. Adını yazın.
find-household = Telefona göre
find-household-line = Hanenin tüm borçları bir arada
find-basket = Sepete dön: { $count }
find-more = Devamı
find-first = Baştan
find-usual = Burada en çok ödenenler
find-offices = Kurum veya şirkete göre
find-office-services = { PLURAL($count) ->
    [one] { $count } hizmet
   *[other] { $count } hizmet
}
find-letters-latin = Latin harfleri
find-letters-own = Türkçe harfler
find-letters-more = Diğer harfler
help-find = Adın bir kısmını yazın: elektrik, su, banka. Ya da bir alan seçin veya faturanızın kodunu kod okuyucuya tutun. Henüz ödeme yapılmadı.

## Kime ait?

fill-ways-title = Kime ait olduğunu
    nasıl belirteceksiniz?
fill-scan = Veya kodunu okutun
fill-to-go = { PLURAL($missing) ->
    [one] { $missing } karakter daha
   *[other] { $missing } karakter daha
}
fill-whole = Tamamı yazıldı
fill-compare = Karşılaştırın
fill-place = { $field } / { $of }
    .speech = { $field }. alan, toplam { $of } alan
fill-confirm = Doğru, devam et
fill-first = Önce tamamını yazın.
help-fill = Faturanızda veya belgenizde yazdığı gibi yazın. Boşlukları yazmanız gerekmez. Yalnızca borcu bulmak için kullanılır. Henüz ödeme yapılmadı.

## Kurum sorgulanıyor

look-title = Borç
    sorgulanıyor
look-status = Kurumdan yanıt bekleniyor
look-status-household = Tüm kurumlardan yanıt bekleniyor
look-time = En fazla 20 saniye sürer.
look-money = Henüz ödeme yapılmadı.

## Ödenecek bir şey bulunamadı

nothing-owed-title = Borç bulunmuyor
nothing-owed-line = Kurumun yanıtına göre ödenecek borç yok.
nothing-unknown-title = Bu numarayla
    kayıt bulunamadı
nothing-unknown-line = Faturanızla karşılaştırıp yeniden yazın. Ya da başka bir hizmet seçin.
nothing-silent-title = Kurum
    yanıt vermiyor
nothing-silent-line = Sorguladık, yanıt gelmedi. Yeniden sorgulayın veya daha sonra gelin.
nothing-silent-when = { PLURAL($minutes) ->
    [one] { $minutes } dakika sonra yeniden deneyebilirsiniz.
   *[other] { $minutes } dakika sonra yeniden deneyebilirsiniz.
}
nothing-often-title = Çok sayıda
    bilinmeyen numara
nothing-often-line = Burada çok sayıda bilinmeyen numara denendi. Bir saat sonra gelin veya yardım hattını arayın.
nothing-offline-title = Şu anda
    bağlantı yok
nothing-offline-line = Borç sorgulanamıyor. Yeniden sorgulayın veya daha sonra gelin.
nothing-without-line = Sorgusuz da ödeyebilirsiniz: tutarı siz yazarsınız, kuruma daha sonra bildirilir.
nothing-without = Sorgusuz öde
nothing-again = Yeniden sorgula
nothing-other = Başka bir hizmet seç
nothing-retype = Yeniden yaz
nothing-account = Sorgulanan
help-nothing = Ödeme yapılmadı. Numarayı kontrol edin, yeniden sorgulayın veya başka bir hizmet seçin. Yardım hattı, bu terminalin numarasıyla durumu araştırabilir.

## Ne kadarı ödensin?

owing-title = Ödeyeceklerinizi seçin
owing-due = { $label } · son ödeme { $day }
owing-overdue = { $label } · gecikmiş, son ödeme { $day }
owing-discount = { $amount } indirim, son gün { $day }
owing-held = Zaten sepette
owing-advance = Borç yok; önceden ödeyebilirsiniz
owing-part = Ödenecek kısım: { $amount }
owing-not-now = Bu ödemeye dâhil değil
owing-change-one = Tutarı değiştir: { $name }
owing-silent = Yanıt alınamayanlar: { $names }. Daha sonra yeniden sorgulayın.
owing-sum = Seçilen
owing-put = Sepete ekle
owing-first = Önce en az birini seçin.
help-owing = İşaretlenenler sepete eklenir. Çıkarmak veya tutarını değiştirmek için satıra dokunun. Ödemeden önce toplam tutarı görürsünüz.

## Ne kadar?

amount-title = Ne kadar ödeyeceksiniz?
amount-tariff-title = Neyi ödeyeceğinizi seçin
amount-limits = En az { $least }, en fazla { $most }
amount-owed = Borç: { $amount }
amount-wrong-nothing = Ödemek istediğiniz tutarı yazın.
amount-wrong-number = Bu bir tutar değil. Rakam yazın, kepikten önce nokta koyun.
amount-wrong-decimals = Noktadan sonra en fazla iki rakam olabilir.
amount-wrong-little = Tutar çok az: en az { $least }.
amount-wrong-much = Tutar çok fazla: en fazla { $most }.
amount-confirm = Tutar doğru, devam et
amount-first = Önce tutarı yazın.
help-amount = Tutarı yazın veya gösterilenlerden birine dokunun. Terminalin hizmet bedeli varsa ödemeden önce sepette gösterilir.

## Kâğıtta saklanan hizmetler

find-group-damaged = Kod yırtılmış veya değiştirilmiş. Yeniden gösterin.
find-group-foreign = Bu liste başka terminallere ait veya çok eski.
find-group-version = Bu liste terminalin başka bir sürümüne ait.
group-title = Hizmetlerim
group-all = Tümünü sorgula
group-offline = Şu anda bağlantı yok.
group-none-asked = Birini seçin: tutarı siz yazarsınız.
group-gone = Artık burada ödenmeyen veya başka türlü sorgulanan: { $names }
group-owed-nothing = Hiçbiri için borç yok.
group-silent = Bazılarından yanıt gelmedi, diğerleri için borç yok. Daha sonra yeniden sorgulayın.
group-empty = Bu hizmetlerin hiçbiri artık burada ödenmiyor. Başka hizmet seçin.
group-others = Başka bir hizmet seç
help-group = Borcu görmek için bir hizmete dokunun veya tümünü sorgulayın. Henüz ödeme yapılmadı.
gather-status = { $done } / { $of }
    .speech = { $done }. hizmet, toplam { $of } hizmet
keep-offer = Bunların listesini kaydet
keep-offer-line = Kâğıtta veya FIN kodunuzla
keep-title = Listenize ad verin
keep-how = Dilerseniz: ev, anne baba, garaj.
keep-hint = Adsız da olur
keep-print = Listemi yazdır
keep-printing-title = Listeniz yazdırılıyor
keep-take-title = Lütfen listenizi alın
keep-list = Hizmetlerim
keep-safe = Fatura gibi saklayın. Kodunu herhangi bir terminale gösterin: borçlarınızı bulur.
keep-missing-title = Listeniz
    yazdırılamadı
keep-missing-line = Başka hiçbir şey kaybolmadı. Yeniden yazdırın veya listesiz devam edin.
keep-again = Yeniden yazdır
keep-done = Devam et
help-keep = Listede hizmetleriniz ve numaralarınız vardır; tutar yoktur ve onunla ödeme yapılamaz. Kâğıttaki kodu yalnızca terminaller okur; FIN kodunuzla kayıtlı liste şifrenizle açılır.
